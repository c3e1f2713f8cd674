# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of many site systems, fourth set: written before the program had seen them; the README keeps what their first run gave."""
from notice import bodies, owners
from site_pages import hanweb, kaipu, old, p, site, table, trs, word

@site(trs, "青渡区2031年民生实事项目三季度进展", "progress", 2031)
def report_brackets(n):
    """A report: goal, 目前，… and the bracket with the body in one paragraph an item."""
    out = []
    for num, t, pr, u, s in [("1", "新建公办幼儿园3所。", "目前，3所均已开工，其中2所主体封顶。", "区教育局", "in_progress"), ("2", "新增停车泊位1500个。", "目前，已新增泊位1620个，超额完成年度目标。", "区城管局", "exceeded"), ("3", "改造供水管网12公里。", "目前，已完成改造8.5公里。", "区水务局", "in_progress")]:
        out.append(p("%s.%s%s（责任单位：%s）" % (num, t, pr, u))); n.task(num, t, progress=pr, status=s, units=owners(unit=u))
    return "".join(out)

@site(hanweb, "沙溪县政府4月份重点工作安排", "assignment", 2031, published="2031-04-01")
def month_plan(n):
    """What a county plans for a month; days and 全月 as times."""
    rows = [["序号", "工作内容", "责任领导", "责任单位", "完成时间", "备注"]]
    for num, t, who, u, d in [("1", "筹备春季重大项目集中开工活动", "周启明", "县发改局、县政府办", "4月12日"), ("2", "开展森林防火督查", "何雨桐", "县林业局、县应急局", "全月"), ("3", "召开一季度经济运行分析会", "周启明", "县统计局", "4月20日前")]:
        rows.append([num, t, who, u, d, ""]); n.task(num, t, leaders=[who], units=owners(unit=u), deadline=d)
    return table(rows)

@site(kaipu, "白汀市2031年民生实事项目", "assignment", 2031)
def inline_content(n):
    """建设内容：… 责任单位：… 责任人：… behind a bold name in one paragraph."""
    out = []
    for num, t, c, u, who in [("一", "城乡供水一体化工程。", "铺设管网120公里，新建加压站6座。", "市水利局", "梁思远"), ("二", "普惠托育服务工程。", "新建公办托育机构4家，新增托位500个。", "市卫生健康委", "陈立言")]:
        out.append(p("<b>%s、%s</b>建设内容：%s责任单位：%s。责任人：%s。" % (num, t, c, u, who))); n.task(num, t, plan=c, units=owners(unit=u), leaders=[who])
    return "".join(out)

@site(trs, "榆关市中央生态环境保护督察整改任务清单", "progress", 2031)
def rectify(n):
    """Rectification with two kinds of bodies, goal, time, measures and progress in columns."""
    rows = [["序号", "整改任务", "整改责任单位", "督导单位", "整改目标", "整改时限", "整改措施", "整改进展"]]
    for num, t, u, s, g, d, c, pr, st in [("1", "部分矿山生态修复滞后", "榆山县委、县政府", "市自然资源局", "完成历史遗留矿山修复", "2031年12月底", "制定一矿一策方案；开展修复治理", "已完成修复11处，占总数的78%", "in_progress"), ("2", "渗滤液处理能力不足", "市城管局", "市生态环境局", "日处理能力达到600吨", "2031年6月底", "新建处理设施", "已完成整改", "met")]:
        rows.append([num, t, u, s, g, d, c, pr]); n.task(num, t, plan=g, subtask=c, deadline=d, progress=pr, status=st, units=bodies(u) + bodies(s))
    return table(rows)

@site(word, "临澜市2031年促消费重点任务分工表", "assignment", 2031)
def word_spaces(n):
    """Numbers set off by hard blanks in spans of their own, bodies in emphasis."""
    out = []
    for h, items in [("一、培育新型消费", [("1.", "建设智慧商圈2个。", "市商务局"), ("2.", "开展直播电商节。", "市商务局、市文旅局")]), ("二、提振大宗消费", [("3.", "发放家电补贴3000万元。", "市商务局、市财政局")])]:
        out.append("<h4 style='margin-left:21pt'>%s</h4>" % h)
        for num, t, u in items:
            out.append("<p class=MsoListParagraph style='text-indent:-18pt'><span lang=EN-US>%s<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span>%s<em>（%s）</em></p>" % (num, t, u)); n.task(num[:-1], t, section=[h], units=owners(unit=u))
    return "".join(out)

@site(kaipu, "北汀市“百日攻坚”行动任务清单", "assignment", None)
def closing_numbers(n):
    """1） 2） restart under headings; body and time on one line below."""
    out = []
    for h, items in [("一、项目建设攻坚", [("1）", "推动20个项目开工", "市发改委", "9月10日前"), ("2）", "完成土地征收3000亩", "市自然资源局", "9月20日前")]), ("二、环境整治攻坚", [("1）", "清运积存垃圾5万吨", "市城管局", "8月底前")])]:
        out.append(p("<b>%s</b>" % h))
        for num, t, u, d in items:
            out += [p(num + t), p("责任单位：%s；完成时限：%s" % (u, d))]; n.task(num, t, section=[h], units=owners(unit=u), deadline=d)
    return "".join(out)

@site(hanweb, "云岭市重点任务推进情况（截至8月）", "progress", 2031)
def three_months(n):
    """Progress of three months in three columns: the last one counts."""
    rows = [["序号", "任务名称", "责任单位", "6月进展", "7月进展", "8月进展"]]
    for num, t, u, a, b, c in [("1", "体育馆改造", "市体育局", "完成招标", "进场施工", "完成拆除工程"), ("2", "古城保护修缮", "市文旅局", "修缮院落3处", "修缮院落6处", "修缮院落9处")]:
        rows.append([num, t, u, a, b, c]); n.task(num, t, units=owners(unit=u), progress=c, status="in_progress")
    return table(rows)

@site(old, "榆关市2032年主要指标季度分解表", "assignment", 2032)
def quarter_figures(n):
    """Indicators with their measure, the year's target and four quarters in figures."""
    rows = [["序号", "指标名称", "单位", "年度目标", "一季度", "二季度", "三季度", "四季度", "责任单位"]]
    for num, t, m, g, q, u in [("1", "固定资产投资", "亿元", "460", ["90", "210", "340", "460"], "市发展改革委"), ("2", "招商引资到位资金", "亿元", "180", ["30", "80", "130", "180"], "市投资促进局"), ("3", "城镇新增就业", "人", "24000", ["6000", "12000", "18000", "24000"], "市人力资源社会保障局")]:
        rows.append([num, t, m, g] + q + [u]); n.task(num, t, plan="\n".join([g] + q), units=owners(unit=u))
    return table(rows, inner=lambda t: t)

@site(trs, "澜江市重点建设项目进展情况表", "progress", None)
def investment_table(n):
    """Money planned and spent, rate, state of building, problems."""
    rows = [["序号", "项目名称", "责任单位", "年度计划投资（万元）", "累计完成投资（万元）", "投资完成率", "形象进度", "存在问题"]]
    for num, t, u, a, b, r, pr, pb in [("1", "国际会展中心", "市城投集团", "60000", "38000", "63.3%", "钢结构吊装完成80%", "无"), ("2", "临港物流园", "市港航集团", "25000", "9800", "39.2%", "完成地基处理", "资金到位慢")]:
        rows.append([num, t, u, a, b, r, pr, pb]); n.task(num, t, units=owners(unit=u), progress=pr, status="in_progress")
    return table(rows)

@site(kaipu, "青渡县2032年乡村振兴重点任务分工", "assignment", 2032)
def roles_in_lines(n):
    """牵头：… and 配合：… on two lines of one cell."""
    rows = [["重点任务", "工作目标", "责任分工", "时间节点"]]
    for t, g, l, j, d in [("防止返贫致贫", "监测户风险消除率达到90%", "县农业农村局", "县民政局、县医保局", "长期"), ("建设宜居乡村", "建成示范村8个", "县住建局", "县交通局、各乡镇", "11月底")]:
        rows.append([t, g, "牵头：%s<br>配合：%s" % (l, j), d]); n.task(None, t, plan=g, units=owners(lead=l, joint=j), deadline=d)
    return table(rows, inner=lambda t: t)

@site(trs, "沙溪市法治政府建设重点任务分工", "assignment", None)
def city_county(n):
    """责任单位 over a column for the city and one for the counties."""
    rows = [[("序号", 2, 1), ("任务", 2, 1), ("责任单位", 1, 2), ("时限", 2, 1)], ["市级", "县级"]]
    for num, t, a, b, d in [("1", "完善重大行政决策目录公开制度", "市司法局", "各县（市、区）政府", "6月底"), ("2", "开展行政执法案卷评查", "市司法局、市市场监管局", "各县（市、区）司法局", "10月底")]:
        rows.append([num, t, a, b, d]); n.task(num, t, units=bodies(a) + bodies(b), deadline=d)
    return table(rows)

@site(old, "2031年县政府为民办实事项目责任分解", "assignment", 2031)
def flat_html(n):
    """A page that prints each cell as a paragraph."""
    cells = ["序号", "实事项目", "牵头领导", "责任单位", "完成时限"]
    for num, t, who, u, d in [("1", "建设乡镇卫生院业务楼2栋", "田一鸣", "县卫健局", "10月底"), ("2", "安装路灯600盏", "石磊", "县住建局", "8月底"), ("3", "改造农村危房90户", "石磊", "县住建局", "11月底")]:
        cells += [num, t, who, u, d]; n.task(num, t, leaders=[who], units=owners(unit=u), deadline=d)
    return "".join("<P>%s</P>" % c for c in cells)

@site(hanweb, "北汀市市场监管局2031年重点工作清单", "assignment", 2031)
def own_bureau(n):
    """A bureau's divisions: 责任处室 and 配合处室."""
    rows = [["序号", "重点工作", "具体内容", "责任处室", "配合处室", "完成时限"]]
    for num, t, c, u, j, d in [("1", "食品安全提升", "抽检8000批次", "食品协调处", "食品生产处、食品流通处", "12月"), ("2", "知识产权保护", "办理专利侵权案件60件", "知识产权保护处", "执法稽查处", "11月")]:
        rows.append([num, t, c, u, j, d]); n.task(num, t, plan=c, units=bodies(u) + owners(joint=j), deadline=d)
    return table(rows)

@site(trs, "关于重点民生事项办理进度的公示", "progress", 2031)
def div_cards(n):
    """Cards of labelled paragraphs without numbers: 事项名称：… begins each."""
    out = []
    for t, u, d, pr, s in [("解决东湖小区二次供水问题", "市水务集团", "2031年7月31日", "已完成水泵更换，7月18日恢复正常供水。", "in_progress"), ("打通纬三路断头路", "市住建局", "2031年11月30日", "完成征迁协议签订。", "in_progress"), ("增设南站公交线路", "市交通运输局", "2031年6月30日", "已完成。", "met")]:
        out.append("<div class='card'>" + "".join("<p><b>%s：</b>%s</p>" % kv for kv in [("事项名称", t), ("责任单位", u), ("完成时限", d), ("办理情况", pr)]) + "</div>")
        n.task(None, t, units=owners(unit=u), deadline=d, progress=pr, status=s)
    return "".join(out)

@site(kaipu, "云岭市2032年“揭榜挂帅”重点任务榜单", "assignment", 2032)
def ranked(n):
    """Numbers such as 2032-01, 揭榜单位, 挂帅领导."""
    rows = [["榜单编号", "任务名称", "揭榜单位", "目标要求", "完成时限", "挂帅领导"]]
    for num, t, u, g, d, who in [("2032-01", "引进头部企业总部", "市商务局", "落户总部企业2家", "12月底", "罗振宇"), ("2032-02", "争创国家创新型城市", "市科技局", "通过验收", "10月底", "秦若兰")]:
        rows.append([num, t, u, g, d, who]); n.task(num, t, plan=g, deadline=d, units=owners(unit=u), leaders=[who])
    return table(rows)

@site(None, "青渡区政府工作报告任务分解（摘录）", "assignment", None)
def plain_council(n):
    """A text export: 【牵头单位】… 【配合单位】… on one line below each item."""
    out = "青渡区政府工作报告任务分解（摘录）\n\n"
    for h, items in [("一、做强实体经济", [("1", "实施技改项目40个。", "区经信局", "各镇街"), ("2", "新增高企20家。", "区科技局", "区税务局")]), ("二、做优营商环境", [("3", "办结企业诉求平均时限压缩至3个工作日。", "区政务服务局", "区直各部门")])]:
        out += h + "\n"
        for num, t, l, j in items:
            out += "%s. %s\n【牵头单位】%s 【配合单位】%s\n" % (num, t, l, j); n.task(num, t, section=[h], units=owners(lead=l, joint=j))
    return out

@site(kaipu, "2031年部门整体支出绩效目标表", "other", 2031)
def no_performance(n):
    """No tasks: goals of a budget's performance."""
    return table([["一级指标", "二级指标", "三级指标", "指标值", "责任科室"], ["产出指标", "数量指标", "培训人数", "300人", "人事科"], ["", "质量指标", "合格率", "95%", "人事科"]])

@site(trs, "县领导包联重点企业名单", "other", None)
def no_enterprises(n):
    """No tasks: enterprises and the leaders who look after them."""
    return table([["序号", "企业名称", "所属行业", "包联领导", "责任部门", "联络员"], ["1", "某轴承公司", "装备制造", "周启明", "县经信局", "王海"], ["2", "某食品公司", "农产品加工", "何雨桐", "县农业农村局", "李川"]])

@site(hanweb, "消防安全重点单位名录", "other", 2031)
def no_fire(n):
    """No tasks: places and persons responsible for fire safety."""
    return table([["序号", "单位名称", "单位地址", "消防安全责任人", "消防安全管理人"], ["1", "某商场", "人民路1号", "王海", "李川"], ["2", "某医院", "滨江路8号", "石磊", "江浩"]])

@site(trs, "我县多措并举推进乡村建设", "other", None)
def no_feature(n):
    """No tasks: a feature with 一是 二是 三是."""
    return "".join(p(t) for t in ["今年以来，我县聚焦群众急难愁盼，扎实推进乡村建设。", "一是强化统筹抓落实。成立工作专班，由县农业农村局牵头，定期调度。", "二是突出重点补短板。改造农村公路32公里，建成污水处理站6座。", "三是健全机制促长效。各乡镇落实主体责任，12月底前完成验收。", "（来源：县农业农村局）"])

@site(kaipu, "2031年义务教育学校招生计划", "other", 2031)
def no_schools(n):
    """No tasks: how many pupils schools take."""
    return table([["序号", "学校名称", "计划班数", "计划人数", "招生范围", "责任人", "咨询电话"], ["1", "县一小", "6", "270", "城东片区", "王海", "0000-1234567"], ["2", "县二小", "8", "360", "城西片区", "李川", "0000-1234568"]])

@site(old, "市政府办公室关于召开安全生产会议的通知", "other", None, issuer="市政府办公室")
def no_agenda(n):
    """No tasks: an invitation with an agenda."""
    return "".join("　　%s<BR>" % t for t in ["各县区政府，市直有关部门：", "定于5月10日召开全市安全生产会议，现将有关事项通知如下：", "一、会议时间", "5月10日下午3时", "二、会议议程", "（一）市应急局通报一季度安全生产形势；", "（二）市住建局、市交通运输局作表态发言；", "（三）市领导讲话。", "三、有关要求", "请各单位于5月8日前将参会人员名单报市政府办公室（联系人：林晓）。"])

@site(trs, "驻村第一书记选派情况一览表", "other", 2031)
def no_villages(n):
    """No tasks: secretaries sent to villages."""
    return table([["序号", "乡镇", "村名", "第一书记", "派出单位", "任职时间"], ["1", "青石镇", "上湾村", "王海", "县教育局", "2031年5月"], ["2", "白水镇", "下湾村", "李川", "县水利局", "2031年5月"]])

@site(hanweb, "云岭市应急预案（节选）", "other", 2031)
def no_plan(n):
    """No tasks: an emergency plan, who leads each group."""
    return "".join(p(t) for t in ["2 组织指挥体系", "2.1 市指挥部", "总指挥由分管副市长担任，成员单位包括市应急局、市公安局等。", "2.2 工作组", "（1）综合协调组。由市应急局牵头，市政府办公室参加。负责信息汇总。", "（2）抢险救援组。由市消防救援支队牵头，市公安局、市卫健委参加。负责现场处置。", "（3）医疗救护组。由市卫健委牵头，市医保局参加。负责伤员救治。"])


NOTICES = [report_brackets, month_plan, inline_content, rectify, word_spaces, closing_numbers, three_months, quarter_figures, investment_table, roles_in_lines, city_county, flat_html, own_bureau, div_cards, ranked, plain_council, no_performance, no_enterprises, no_fire, no_feature, no_schools, no_agenda, no_villages, no_plan]
