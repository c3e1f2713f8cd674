# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of many site systems, thirteenth set: tables broken by a word processor, ledgers of state companies, matters decided by meetings; written before
the program had seen them, the README keeps what their first run gave."""
from notice import owners
from site_pages import breaks, campus, hanweb, kaipu, nested, old, openness, p, portal, site, table, trs, word, wps

def _soup(rows, kinds=("row", "col")):
    """A table of elements that are none: a row is a list, a cell one of its items."""
    return "".join('<ul class="%s clearfix">%s</ul>' % (kinds[0], "".join('<li class="%s">%s</li>' % (kinds[1], c) for c in row)) for row in rows)

@site(word, "青崖县2022年政府重点工作责任分解表", "assignment", 2022, landscape=True)
def tables_broken_in_three(n):
    """A word processor's page breaks: the table goes on in two more that have no titles; group rows, names with a hard blank, a leader merged over rows."""
    inner = lambda t: "<p class=MsoNormal align=center style='text-align:center;mso-line-height-rule:exactly'><span lang=EN-US style='font-size:12.0pt;font-family:仿宋_GB2312'>%s<o:p></o:p></span></p>" % t.replace(" ", "&nbsp;")
    parts = [[("一、项目建设", [("1", "开工建设青崖至石门快速通道", "王 磊", "县交通运输局", "县自然资源局、石门镇", "3月底前"), ("2", "建成循环化工园污水处理厂", "王 磊", "园区管委会", "市生态环境局青崖分局", "9月底前")])],
             [("二、产业发展", [("3", "新增规上工业企业12家", "谭晓燕", "县工信局", "各乡镇", "12月底前"), ("4", "发展设施蔬菜3000亩", "谭晓燕", "县农业农村局", "各乡镇", "10月底前")])],
             [("三、民生保障", [("5", "改扩建县中医院", "柏 松", "县卫健局", "县发改局、县财政局", "全年"), ("6", "新增城镇就业4200人", "柏 松", "县人社局", "", "12月底前")])]]
    out = []
    for i, groups in enumerate(parts):
        rows = [["序号", "工作任务", "分管县领导", "牵头单位", "责任单位", "完成时限"]] if i == 0 else []
        for g, items in groups:
            rows.append([(g, 1, 6)])
            for k, (num, t, who, l, j, d) in enumerate(items):
                rows.append([num, t] + ([(who, len(items), 1)] if k == 0 else []) + [l, j, d])
                n.task(num, t, section=[g], leaders=[who.replace(" ", "")], units=owners(lead=l, joint=j or None), deadline=d)
        out.append(table(rows, inner=inner, attrs=" class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'"))
    return "<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>".join(out)

@site(campus, "西岭水务集团有限公司国企改革深化提升行动2024年工作台账", "assignment", 2024, site="西岭水务集团有限公司", landscape=True)
def company_reform_ledger(n):
    """A state company: tasks merged over measures with numbers in brackets, departments without level, offices of the group; sum of points in a column."""
    rows = [["序号", "改革任务", "具体举措", "成果形式", "时间节点", "牵头部门", "配合部门", "责任领导"]]
    for num, t, who, l, items in [("1", "完善中国特色现代企业制度", "纪怀瑾", "党委办公室", [("修订党委会、董事会、经理层议事清单", "制度文件", "2024年3月", "董事会办公室、法务风控部"), ("实现子企业董事会应建尽建", "工作报告", "2024年6月", "人力资源部")]), ("2", "健全市场化经营机制", "冉东阳", "人力资源部", [("推行管理人员末等调整和不胜任退出，退出比例不低于5%", "台账", "2024年12月", "各子公司"), ("开展岗位分红激励试点2家", "方案", "2024年9月", "财务管理部、科技创新部"), ("全员签订绩效合约", "合约", "2024年1月", "各部门、各子公司")]), ("3", "加快数字化转型", "冉东阳", "科技创新部", [("建成智慧水务调度平台", "平台上线", "2024年10月", "供水公司、排水公司")])]:
        for i, (m, f, d, j) in enumerate(items):
            span = lambda x: [(x, len(items), 1)] if len(items) > 1 else [x]
            rows.append((span(num) + span(t) if i == 0 else []) + [m, f, d] + (span(l) if i == 0 else []) + [j] + (span(who) if i == 0 else []))
            n.task(num, t, sub=i + 1 if len(items) > 1 else None, subtask=m, units=owners(lead=l, joint=j), leaders=[who], deadline=d)
    return table(rows)

@site(nested, "兰溪口区生态环境保护督察反馈问题整改台账", "progress", 2021, site="兰溪口区人民政府", issued="2021-11-30", issuer="兰溪口区整改工作专班", landscape=True)
def ledger_two_header_rows(n):
    """A ledger of rectification: 整改要求 over goal and time, 责任 over body and person, at the end whether it is done, in one word."""
    rows = [[("序号", 2, 1), ("反馈问题", 2, 1), ("整改要求", 1, 2), ("责任分工", 1, 2), ("整改进展情况", 2, 1), ("是否完成整改", 2, 1)], ["整改目标", "整改时限", "责任单位", "责任人"]]
    for num, t, g, d, u, who, pr, yes, s in [("1", "城北污水处理厂超负荷运行", "新增日处理能力2万吨", "2021年10月底", "区住建局", "江临风", "扩建工程已建成通水。", "是", "met"), ("2", "沿江砂石码头未取缔到位", "取缔非法码头6座", "2021年6月底", "区交通运输局<br/>区水利局", "路遥", "6座非法码头全部取缔。", "是", "met"), ("3", "餐饮油烟扰民", "餐饮单位油烟净化设施安装率100%", "2021年12月底", "区城管局", "关月", "已安装净化设施328家，剩余17家正在安装。", "否", "unmet"), ("4", "畜禽养殖污染", "规模养殖场粪污设施配套率达到95%", "立行立改", "区农业农村局", "江临风", "配套率达到96.2%。", "是", "met")]:
        rows.append([num, t, g, d, u, who, pr, yes])
        n.task(num, t, plan=g, deadline=d, units=owners(unit=u.replace("<br/>", "、")), leaders=[who], progress=pr, status=s)
    return table(rows, inner=lambda t: '<span style="font-size:9pt">%s</span>' % t) + p("兰溪口区整改工作专班", "text-align:right") + p("2021年11月30日", "text-align:right")

@site(portal, "鹿城市人大常委会交办代表建议责任分解表", "assignment", 2017, site="鹿城市", labels=(("信息分类", "建议提案"), ("发布机构", "鹿城市人民政府办公室"), ("发布日期", "2017-03-27")), issuer="鹿城市人民政府办公室", published="2017-03-27", landscape=True)
def deputies_with_movers(n):
    """What deputies proposed: number, matter, who moved it (no leader), 主办, 会办, leader who answers for it, and the day of the answer."""
    rows = [["建议编号", "建议内容", "领衔代表", "主办单位", "会办单位", "分管市领导", "答复时限"]]
    for num, t, who, l, j, boss, d in [("1", "关于加快城西片区路网建设的建议", "苗青", "市住建局", "市财政局、城西街道办事处", "宁致远", "6月20日前"), ("4", "关于推进中小学食堂明厨亮灶的建议", "贺文静", "市食药监局", "市教育局", "金一帆", "6月20日前"), ("9", "关于治理河道采砂的建议", "滕海生", "市水利局", "市公安局、沿河各乡镇", "宁致远", "7月31日前"), ("15", "关于增设社区日间照料中心的建议", "宣小敏", "市民政局", "", "金一帆", "6月20日前")]:
        rows.append([num, t, who, l, j, boss, d]); n.task(num, t, units=owners(lead=l, joint=j or None), leaders=[boss], deadline=d)
    return p("各承办单位：市十六届人大一次会议期间代表提出的建议，现交你单位办理，请按时答复代表。") + table(rows, cell="td")

@site(trs, "石柱沟镇2020年人居环境整治攻坚任务清单", "assignment", 2020, site="石柱沟镇人民政府")
def town_as_lists(n):
    """A town: a table whose rows are lists and whose cells are their items; committee members by name, villages as bodies."""
    rows = [["编号", "整治任务", "目标要求", "包片领导", "责任村（站所）", "完成时限"]]
    for num, t, g, who, u, d in [("1", "清理陈年垃圾", "清理存量垃圾点23处", "范春雷", "石柱村、沟口村", "4月15日前"), ("2", "拆除残垣断壁", "拆除残垣断壁56处", "单秀芝", "各村", "4月底前"), ("3", "河道清淤", "清淤河道4.8公里", "范春雷", "水利站、下湾村", "5月20日前"), ("4", "户厕改造", "改造户厕210座", "单秀芝", "卫生院、各村", "8月底前")]:
        rows.append([num, t, g, who, u, d]); n.task(num, t, plan=g, leaders=[who], units=owners(unit=u), deadline=d)
    return "<div class='txt'>各村民委员会，镇属各单位：</div><div class='txt'>现将人居环境整治攻坚任务清单印发给你们，请抓好落实。</div><div class='tab'>" + _soup(rows) + "</div><div class='txt'>镇人居办每周通报一次进展情况。</div>"

@site(openness, "关于2019年第二季度市政府常务会议议定事项落实情况的通报", "progress", 2019, site="云桥市人民政府", labels=(("索引号", "YQ003-2019-00077"), ("发布机构", "云桥市人民政府督查室"), ("成文日期", "2019-07-12")), issuer="云桥市人民政府督查室", index_number="YQ003-2019-00077", issued="2019-07-12")
def matters_decided(n):
    """What meetings decided: matter and body in one line, then 落实情况 in the next; the headings say how far they have come."""
    out = [p("各县区人民政府，市政府各部门："), p("2019年第二季度，市政府常务会议议定事项共6项，已落实4项，正在落实2项。现将落实情况通报如下：")]
    for h, items in [("一、已落实事项", [("1", "制定促进总部经济发展若干措施", "市发改委", "已于6月3日印发实施。", "in_progress"), ("2", "组建市大数据集团", "市国资委、市财政局", "集团已挂牌运营，已完成。", "met")]), ("二、正在落实事项", [("3", "出台城市更新管理办法", "市住建局", "正在征求意见，因上位法修订，进度有所延迟。", "in_progress"), ("4", "启动老机场搬迁前期工作", "市交通运输局", "选址报告已上报民航部门审批。", "in_progress")])]:
        out.append(p("<strong>%s</strong>" % h))
        for num, t, u, pr, s in items:
            out += [p("%s．%s。（责任单位：%s）" % (num, t, u)), p("落实情况：" + pr)]
            n.task(num, t + "。", section=[h], units=owners(unit=u), progress=pr, status=s)
    return "".join(out) + p("云桥市人民政府督查室", "text-align:right") + p("2019年7月12日", "text-align:right")

@site(None, "南麓县2013年改善民生重点工作任务书", "assignment", 2013)
def tabs_between_columns(n):
    """A text export whose columns are parted by tabs, a merged category printed once, wide blanks in titles."""
    out = "南麓县2013年改善民生重点工作任务书\n\n类\u3000别\t序号\t工 作 任 务\t牵头单位\t配合单位\t完成时间\n"
    for c, items in [("教育", [("1", "完成农村薄弱学校改造16所", "县教育局", "县财政局、各乡镇", "8月底"), ("2", "招聘特岗教师80名", "县人社局", "县教育局", "7月底")]), ("医疗", [("3", "建成标准化村卫生室45个", "县卫生局", "各乡镇", "11月底"), ("4", "新农合参合率稳定在98%以上", "县卫生局", "县财政局", "全年")]), ("住房", [("5", "开工建设保障性住房620套", "县住建局", "县国土局、县发改局", "9月底")])]:
        for i, (num, t, l, j, d) in enumerate(items):
            out += "\t".join([c if i == 0 else "", num, t, l, j, d]) + "\n"
            n.task(num, t, section=[c], units=owners(lead=l, joint=j), deadline=d)
    return out + "\n附注：完成时间以验收合格之日为准。\n"

@site(kaipu, "清江新区推进数字政府建设2023年任务清单", "assignment", 2023, site="清江新区管理委员会", published="2023-04-06", labels=(("发布机构", "清江新区管理委员会办公室"), ("发布日期", "2023-04-06")), issuer="清江新区管理委员会办公室")
def terms_and_definitions(n):
    """Definition lists: the term is the task with its number, the first definition its text, then bodies and time behind labels in emphasis."""
    out = []
    for h, items in [("一、夯实数字底座", [("1", "政务云扩容", "新增计算资源2000核、存储资源500TB。", "区大数据中心", "区财政局", "2023年6月"), ("2", "电子证照归集", "归集电子证照不少于150类。", "区行政审批局", "各部门", "2023年9月")]), ("二、提升服务能力", [("3", "一件事一次办", "上线主题集成服务20项。", "区行政审批局", "区公安分局、区人社局", "2023年10月"), ("4", "城市运行一网统管", "接入物联感知设备5万个。", "区城管局", "区应急局、各街道", "2023年12月")])]:
        out.append("<h3>%s</h3>" % h)
        for num, t, c, l, j, d in items:
            out.append("<dl><dt>%s.%s</dt><dd>%s</dd><dd><em>牵头单位：</em>%s</dd><dd><em>配合单位：</em>%s</dd><dd><em>完成时间：</em>%s</dd></dl>" % (num, t, c, l, j, d))
            n.task(num, t + "\n" + c, section=[h], units=owners(lead=l, joint=j), deadline=d)
    return "".join(out)

@site(old, "关于印发白沙市2009年工业重点项目推进计划的通知", "assignment", 2009, site="白沙市人民政府", doc_number="白政办〔2009〕31号", issued="2009-03-24")
def projects_by_quarter(n):
    """An old page: projects with scale and money, what is to be reached each quarter under one title, the enterprise that builds, body and leader."""
    rows = [[("序号", 2, 1), ("项目名称", 2, 1), ("建设内容", 2, 1), ("总投资<BR>（万元）", 2, 1), ("2009年形象进度", 1, 4), ("建设单位", 2, 1), ("责任单位", 2, 1), ("包抓领导", 2, 1)], ["一季度", "二季度", "三季度", "四季度"]]
    for num, t, c, m, q, firm, u, who in [("1", "年产10万吨铝型材项目", "建设挤压生产线12条", "36000", ("完成征地", "主体开工", "设备安装", "试生产"), "白沙铝业公司", "市工业局", "熊大伟"), ("2", "风电塔筒制造项目", "建设厂房2.6万平方米", "12800", ("完成立项", "完成土建招标", "厂房封顶", "设备调试"), "远航重工公司", "市开发区管委会", "翁玉兰"), ("3", "中药提取生产线技改", "新增提取罐24台", "5400", ("设备订货", "设备安装", "投产", "达产"), "百草堂药业公司", "市药监局、市工业局", "熊大伟")]:
        rows.append([num, t, c, m] + list(q) + [firm, u, who])
        n.task(num, t, subtask=c, plan="\n".join(q), units=owners(unit=firm) + owners(unit=u), leaders=[who])
    return p("白政办〔2009〕31号", "text-align:center") + p("各县（区）人民政府，市政府有关部门：") + p("《白沙市2009年工业重点项目推进计划》已经市政府研究同意，现印发给你们，请认真组织实施。") + p("二○○九年三月二十四日", "text-align:right") + table(rows, inner=lambda t: "<FONT size=2>%s</FONT>" % t)

@site(breaks, "丰谷县司法局2022年法治建设工作要点及责任股室分工", "assignment", 2022, site="丰谷县司法局")
def offices_below_several(n):
    """A bureau: several tasks, then one line below them that says which offices they belong to; the last line holds for one only."""
    out = ["&nbsp;&nbsp;&nbsp;&nbsp;为做好2022年法治建设工作，制定本要点。"]
    for h, items, line, kw in [("一、推进依法行政", [("1", "开展行政执法案卷评查2次。"), ("2", "举办行政执法人员培训班3期。")], "（责任股室：行政执法监督股、法治股）", dict(unit="行政执法监督股、法治股")), ("二、深化普法宣传", [("3", "培养村（社区）“法律明白人”480名。")], "（牵头股室：普法股；配合股室：各司法所）", dict(lead="普法股", joint="各司法所")), ("三、优化法律服务", [("4", "办理法律援助案件600件。")], "（责任股室：法律援助中心）", dict(unit="法律援助中心"))]:
        out.append("&nbsp;&nbsp;&nbsp;&nbsp;<b>%s</b>" % h)
        for num, t in items:
            out.append("&nbsp;&nbsp;&nbsp;&nbsp;%s.%s" % (num, t))
        out[-1] += line
        for i, (num, t) in enumerate(items):
            n.task(num, t, section=[h], units=owners(**kw) if i == len(items) - 1 else [])
    return "<br />\n".join(out)

@site(hanweb, "枫桥街道2025年安全生产治本攻坚重点任务清单", "assignment", 2025, published="2025-02-18", site="枫桥街道办事处")
def three_years_of_safety(n):
    """Safety: merged field and task, goals of the year and of the three years, offices of a street, standing duties as times."""
    rows = [["重点领域", "重点任务", "2025年目标", "2026年目标", "责任科室", "配合单位", "进度要求"]]
    for c, items in [("消防安全", [("打通生命通道", "打通堵点30处", "动态清零", "应急消防管理站", "各社区", "2025年6月底前"), ("电动自行车全链条整治", "新增充电端口800个", "累计新增充电端口1500个", "城市管理办", "派出所、各社区", "2025年底前")]), ("燃气安全", [("餐饮场所瓶改管", "完成46家", "全面完成", "经济发展办", "市场监管所", "2025年10月底前"), ("户内安检", "安检率达到100%", "安检率达到100%", "城市管理办", "燃气公司", "长期坚持")]), ("自建房安全", [("隐患房屋处置", "处置C级房屋12栋", "存量隐患全部销号", "村镇建设办", "各社区", "2025年9月底前")])]:
        for i, (t, a, b, u, j, d) in enumerate(items):
            rows.append(([(c, len(items), 1)] if i == 0 else []) + [t, a, b, u, j, d])
            n.task(None, t, section=[c], plan=a + "\n" + b, units=[{"name": x, "role": r, "aka": None} for names, r in ((u, "unspecified"), (j, "joint")) for x in names.split("、")], deadline=d)
    return table(rows, inner=lambda t: "<p style=\"text-align:center;line-height:2em\"><span style=\"font-size:16px;font-family:仿宋,仿宋_GB2312\">%s</span></p>" % t)

@site(wps, "中共临川区委农村工作领导小组2024年重点任务分工方案", "assignment", 2024)
def bodies_on_line_below(n):
    """Party and government of a district: bold lead sentence and text, bodies on a line below in bars of bodies of both; time in the sentence stays there."""
    out = []
    for h, items in [("一、抓好粮食和重要农产品生产", [("（一）", "稳定粮食面积。", "粮食播种面积稳定在42万亩以上，产量达到18.5万吨。", "区农业农村局牵头，区水务局、各乡镇参与"), ("（二）", "推进高标准农田建设。", "6月底前开工建设高标准农田2.1万亩。", "区农业农村局牵头，区财政局、区自然资源分局参与")]), ("二、持续巩固脱贫攻坚成果", [("（三）", "强化防返贫监测。", "对监测对象动态帮扶，落实率100%。", "区乡村振兴局牵头，区民政局、区医保局、区残联参与"), ("（四）", "发展壮大村集体经济。", "年经营性收入10万元以上的村达到85%。", "区委组织部、区农业农村局负责")])]:
        out.append(p("<b>%s</b>" % h))
        for num, a, b, line in items:
            out += [p("%s<b>%s</b>%s" % (num, a, b)), p("——" + line, "text-indent:2em;font-family:楷体_GB2312")]
            if "牵头" in line:
                lead, rest = line.split("牵头，")
                kw = dict(lead=lead, joint=rest.replace("参与", ""))
            else:
                kw = dict(unit=line.replace("负责", ""))
            n.task(num, a + b, section=[h], units=owners(**kw))
    return "".join(out)

@site(trs, "东渡市第三季度重大项目“红黄绿”亮牌通报", "progress", 2023, site="东渡市人民政府", issuer="东渡市重大项目建设指挥部办公室", issued="2023-10-09")
def lights_of_projects(n):
    """Projects with goal of the quarter, how far they are, the reason, the light they were shown, and the body in charge."""
    rows = [["序号", "项目名称", "三季度目标", "实际进展", "存在问题", "亮牌情况", "责任单位"]]
    for num, t, g, pr, w, l, u in [("1", "滨海大道东延工程", "完成路基施工6公里", "已完成路基施工6.3公里", "", "绿牌", "市城投集团"), ("2", "新能源电池产业园一期", "1号厂房封顶", "1号厂房施工至三层", "施工力量不足", "黄牌", "高新区管委会"), ("3", "职教园区图书馆", "开工建设", "尚未开工", "规划方案调整", "红牌", "市教育局、市代建局")]:
        rows.append([num, t, g, pr, w, l, u]); n.task(num, t, plan=g, progress=pr, units=owners(unit=u), status="in_progress")
    return p("各县（市、区）人民政府，市直有关单位：") + p("现将三季度重大项目亮牌情况通报如下。亮红牌的项目责任单位要于10月20日前作出书面说明。") + table(rows) + p("东渡市重大项目建设指挥部办公室", "text-align:right") + p("2023年10月9日", "text-align:right")

@site(nested, "黑石沟河“一河一策”2021年度任务表", "assignment", 2021, site="黑石沟县人民政府")
def one_river_one_plan(n):
    """A river: problem merged over goals and measures; river chief of the reach and body side by side; numbers only on problems."""
    rows = [["序号", "主要问题", "治理目标", "治理措施", "河段长", "牵头单位", "配合单位", "完成时限"]]
    for num, t, g, items in [("1", "河道侵占严重", "岸线“四乱”问题全部清零", [("拆除违建9处", "岳小峰", "县水务局", "黑石镇、县自然资源局", "6月底前"), ("清理弃渣1.2万立方米", "岳小峰", "黑石镇人民政府", "县水务局", "9月底前")]), ("2", "农业面源污染", "化肥农药使用量实现负增长", [("推广测土配方施肥8万亩", "姬红梅", "县农业农村局", "沿河各乡镇", "11月底前")])]:
        for i, (m, who, l, j, d) in enumerate(items):
            k = len(items)
            rows.append(([(num, k, 1), (t, k, 1), (g, k, 1)] if i == 0 else []) + [m, who, l, j, d])
            n.task(num, t, sub=i + 1 if k > 1 else None, subtask=m, plan=g, leaders=[who], units=owners(lead=l, joint=j), deadline=d)
    return table(rows)

NOTICES = [tables_broken_in_three, company_reform_ledger, ledger_two_header_rows, deputies_with_movers, town_as_lists, matters_decided, tabs_between_columns, terms_and_definitions, projects_by_quarter, offices_below_several,
           three_years_of_safety, bodies_on_line_below, lights_of_projects, one_river_one_plan]
