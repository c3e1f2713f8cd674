# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of many site systems, second set: written before the program had seen them; the README keeps what their first run gave."""
from notice import bodies, owners
from site_pages import hanweb, kaipu, old, p, site, table, trs, word

@site(trs, "榆林湾市2032年重点工作任务分解（按部门）", "assignment", 2032)
def by_body(n):
    """Headings are the bodies: 一、市发展改革委（2项）; the items name none."""
    out = []
    for h, u, items in [("一、市发展改革委（2项）", "市发展改革委", [("1", "编制完成新型储能专项规划。"), ("2", "争取中央预算内资金15亿元。")]), ("二、市农业农村局（2项）", "市农业农村局", [("3", "建设高标准农田20万亩。"), ("4", "培育市级龙头企业30家。")]), ("三、市水利局（1项）", "市水利局", [("5", "开工建设引水二期工程。")])]:
        out.append(p("<b>%s</b>" % h))
        for num, t in items:
            out.append(p("%s.%s" % (num, t))); n.task(num, t, section=[h], units=owners(unit=u))
    return "".join(out)

@site(hanweb, "关于进一步稳外贸若干措施的任务分工", "assignment", 2031)
def bracket_own_line(n):
    """The bracket with the bodies stands on a line of its own below each item."""
    out = []
    for num, t, l, u in [("一", "支持企业开拓市场。组织参加境外展会40场以上，对展位费给予补助。", "市商务局", "市财政局、市贸促会"), ("二", "扩大信用保险覆盖面。短期出口信用保险支持企业600家。", "市商务局", "中国信保云岭办事处"), ("三", "畅通物流通道。新增近洋航线2条。", "市交通运输局", "市口岸办、云岭海关")]:
        out += [p("%s、%s" % (num, t)), p("（牵头单位：%s；配合单位：%s）" % (l, u))]
        n.task(num, t, units=owners(lead=l, joint=u))
    return "".join(out)

@site(kaipu, "澜江市优化消费环境2031年重点任务", "assignment", 2031)
def sub_measures(n):
    """（1） and （2） below an item are its text; one bracket closes all."""
    out = []
    for num, t, subs, u in [("1", "实施放心消费创建行动。", ["（1）创建放心商圈6个。", "（2）发展线下无理由退货承诺店800家。"], "市市场监管局、市商务局"), ("2", "开展消费品质量提升行动。", ["（1）抽检重点商品500批次。", "（2）处置不合格产品线索。"], "市市场监管局")]:
        out.append(p("%s.%s" % (num, t))); out += [p(s) for s in subs]; out.append(p("（责任单位：%s）" % u))
        n.task(num, t + "\n" + "\n".join(subs), units=owners(unit=u))
    return "".join(out)

@site(trs, "北汀市2031年重点民生项目责任分工表", "assignment", 2031)
def units_in_cell(n):
    """责任分工: 牵头单位：… and 配合单位：… as labels in one cell; dates with dots."""
    rows = [["序号", "项目名称", "建设内容", "责任分工", "完成时限"]]
    for num, t, c, l, j, d in [("1", "城市书房", "新建城市书房8座", "市文广旅局", "市自然资源局、各区政府", "2031.11.30"), ("2", "健康驿站", "建成健康驿站20个", "市卫健委", "市医保局", "2031.12.31")]:
        rows.append([num, t, c, "牵头单位：%s<br/>配合单位：%s" % (l, j), d]); n.task(num, t, plan=c, units=owners(lead=l, joint=j), deadline=d)
    return table(rows, inner=lambda t: t)

@site(old, "青渡县2031年重点项目包保责任表", "assignment", 2031)
def both_owner(n):
    """Titles broken and padded; a leader and a person in charge in two columns."""
    rows = [["序 号", "项 目 名 称", "年 度 目 标", "包 保<BR>县 领 导", "责 任<BR>单 位", "责 任 人", "完 成<BR>时 限"]]
    for num, t, g, who, u, r, d in [("1", "轴承产业园二期", "完成投资2.4亿元", "江 浩", "县经信局", "田一鸣", "年底前"), ("2", "稻虾综合种养基地", "流转土地6000亩", "方 敏", "县农业农村局", "石磊", "8月底")]:
        rows.append([num, t, g, who, u, r, d]); n.task(num, t, plan=g, leaders=[who.replace(" ", ""), r], units=owners(unit=u), deadline=d)
    return table(rows, inner=lambda t: t)

@site(trs, "云岭市数字经济攻坚任务清单", "assignment", 2031)
def merged_measures(n):
    """Number and task merged over numbered measures with bodies and times of their own."""
    rows = [["序号", "重点任务", "具体措施", "责任单位", "完成时间"]]
    data = [("1", "建设算力基础设施", [("1.建成智算中心一期", "市数据局", "2031年9月"), ("2.新建5G基站1500个", "市通信管理办", "2031年12月")]), ("2", "培育数字企业", [("1.引进平台企业3家", "市商务局", "2031年10月"), ("2.认定数字化车间20个", "市工信局", "2031年12月"), ("3.举办供需对接会6场", "市工信局", "全年")])]
    for num, t, ms in data:
        for i, (m, u, d) in enumerate(ms):
            rows.append(([(num, len(ms), 1), (t, len(ms), 1)] if i == 0 else []) + [m, u, d])
            n.task(num, t, sub=i + 1, subtask=m, units=owners(unit=u), deadline=d)
    return table(rows)

@site(hanweb, "2031年1—9月份主要指标完成情况表", "progress", 2031, published="2031-10-15")
def rank_table(n):
    """Figures only: plan, done from January to September, rate, growth."""
    rows = [["序号", "指标名称", "全年计划", "1—9月完成", "完成率（%）", "增幅（%）", "责任部门"]]
    for num, t, a, b, c, d, u in [("1", "规上工业增加值（亿元）", "320", "251", "78.4", "7.9", "市工信局"), ("2", "实际利用外资（万美元）", "8000", "5120", "64", "-3.2", "市商务局"), ("3", "城镇新增就业（人）", "30000", "27600", "92", "1.1", "市人社局")]:
        rows.append([num, t, a, b, c, d, u]); n.task(num, t, plan=a, progress=b, status="in_progress", units=owners(unit=u))
    return table(rows)

@site(old, "榆关市2031年平安建设重点任务推进表", "assignment", 2031)
def nested_layout(n):
    """The table lies in tables that only lay out the page; numbers 01, 02."""
    rows = [["编号", "工作任务", "牵头单位", "责任单位", "完成时限"]]
    for num, t, l, j, d in [("01", "建成智慧安防小区120个", "市公安局", "市住建局", "10月底前"), ("02", "创建无诈社区60个", "市公安局", "市委政法委、各区县", "11月底前")]:
        rows.append([num, t, l, j, d]); n.task(num, t, units=owners(lead=l, joint=j), deadline=d)
    inner = table(rows, inner=lambda t: "<FONT size=2>%s</FONT>" % t, attrs=" border=1")
    return "<TABLE width=100%><TR><TD width=10>&nbsp;</TD><TD><TABLE width=100%><TR><TD><P>为推进平安建设，现将重点任务公布如下：</P></TD></TR><TR><TD>" + inner + "</TD></TR></TABLE></TD><TD width=10>&nbsp;</TD></TR></TABLE>"

@site(trs, "临澜区2032年十大惠民工程", "assignment", 2032)
def ol_list(n):
    """An ordered list: the browser prints the numbers."""
    out = "<p>区人大会议票决确定了2032年十大惠民工程，现予公布：</p><ol>"
    for i, (t, u) in enumerate([("新建综合性养老服务中心2个", "区民政局"), ("改造提升公厕30座", "区城管局"), ("新增充电桩500个", "区发改局、区住建局")]):
        out += "<li>%s（责任单位：%s）</li>" % (t, u); n.task(str(i + 1), t, units=owners(unit=u))
    return out + "</ol>"

@site(kaipu, "沙溪市2031年营商环境重点任务清单", "assignment", 2031)
def grid_divs(n):
    """A table made of divisions."""
    heads = ["序号", "重点任务", "责任单位", "完成时限"]
    out = '<div class="tb"><div class="tr">' + "".join('<div class="td"><b>%s</b></div>' % h for h in heads) + "</div>"
    for r in [("1", "推行企业年报“多报合一”", "市市场监管局", "6月底"), ("2", "拓展信用报告代替证明应用领域30个", "市发改委", "9月底"), ("3", "建立涉企执法检查计划备案制度", "市司法局", "5月底")]:
        out += '<div class="tr">' + "".join('<div class="td">%s</div>' % c for c in r) + "</div>"; n.task(r[0], r[1], units=owners(unit=r[2]), deadline=r[3])
    return out + "</div>"

@site(trs, "白汀县2031年攻坚任务台账", "progress", 2031)
def split_header(n):
    """The header is a table of its own, the rows are another."""
    rows = [("1", "完成北环路管网改造5公里", "县住建局", "8月底", "已完成4.1公里。", "in_progress"), ("2", "清理闲置土地1200亩", "县自然资源局", "12月底", "已完成。", "met"), ("3", "建成农产品冷链仓储中心", "县供销社", "10月底", "主体完工。", "in_progress")]
    for r in rows: n.task(r[0], r[1], units=owners(unit=r[2]), deadline=r[3], progress=r[4], status=r[5])
    return '<div class="hd">' + table([["序号", "任务内容", "责任单位", "完成时限", "进展情况"]]) + '</div><div class="bd">' + table([list(r[:5]) for r in rows]) + "</div>"

@site(hanweb, "关于全县重点项目推进情况的督查通报（第4期）", "progress", 2031)
def inline_report(n):
    """Body, progress and problems behind labels in one paragraph an item."""
    out = [p("近期，县政府督查室对重点项目进行了实地督查，现将有关情况通报如下：")]
    for num, name, u, pr, pb in [("（一）", "南湖片区棚改项目", "县房管局", "已完成拆迁210户，剩余38户正在协商。", "个别住户诉求过高，协商难度大。"), ("（二）", "县城第二水源工程", "县水利局", "取水口主体完工，输水管线铺设9.6公里。", "穿越铁路手续尚未办结。"), ("（三）", "工业园标准厂房", "县工业园区管委会", "6栋厂房全部封顶，完成投资1.3亿元。", "")]:
        text = pr + ("存在问题：" + pb if pb else "")
        name += "。"; out.append(p("%s%s责任单位：%s。进展情况：%s" % (num, name, u, text)))
        n.task(num, name, units=owners(unit=u), progress=text, status="in_progress")
    return "".join(out)

@site(old, "2031年市政府党组工作任务安排", "assignment", 2031)
def labels_one_line(n):
    """Three labels on one line below each item."""
    out = []
    for num, t, who, u, d in [("1", "完成国资国企改革三年行动收官。", "方明远", "市国资委", "9月底前"), ("2", "推动港口岸线资源整合。", "高天佑", "市港航局、市交通局", "12月底前"), ("3", "完成行政复议体制改革。", "叶清如", "市司法局", "6月底前")]:
        out.append("　　%s．%s<BR>　　责任领导：%s　责任单位：%s　完成时限：%s<BR>" % (num, t, who, u, d))
        n.task(num, t, leaders=[who], units=owners(unit=u), deadline=d)
    return "".join(out)

@site(kaipu, "县委巡察反馈问题整改台账", "progress", 2031)
def problem_table(n):
    """What inspectors found, measures, leader, body, time, what was done, and how it stands in words."""
    rows = [["序号", "反馈问题", "整改措施", "责任领导", "责任单位", "整改时限", "整改情况", "整改状态"]]
    for num, t, c, who, u, d, pr, s, st in [("1", "惠民资金监管不到位", "开展专项检查，健全台账", "孟繁星", "镇财政所", "2031年6月30日", "已开展检查2轮，追回资金1.8万元", "已完成", "met"), ("2", "村级三资管理不规范", "清理合同，规范程序", "孟繁星", "镇农经站", "2031年9月30日", "清理合同46份", "基本完成", "partial"), ("3", "干部作风不实", "开展作风整顿", "祝小满", "镇纪委", "长期坚持", "开展督查5次", "持续推进", "in_progress")]:
        rows.append([num, t, c, who, u, d, pr, s]); n.task(num, t, plan=c, leaders=[who], units=owners(unit=u), deadline=d, progress=pr, status=st)
    return table(rows)

@site(trs, "云岭市气象防灾减灾能力提升任务表", "assignment", None)
def pair_numbers(n):
    """Numbers 1-1, 1-2, 2-1; ISO dates under 截止日期."""
    rows = [["任务编号", "任务名称", "任务目标", "主责部门", "协同部门", "截止日期"]]
    for num, t, g, l, j, d in [("1-1", "加密自动气象站", "乡镇覆盖率达到100%", "市气象局", "各县区政府", "2031-06-30"), ("1-2", "升级预警发布平台", "发布时效缩短至5分钟以内", "市气象局", "市应急局、市通管办", "2031-09-30"), ("2-1", "建设防雷示范点", "建成15个", "市应急局", "市教育局", "2031-11-30")]:
        rows.append([num, t, g, l, j, d]); n.task(num, t, plan=g, units=owners(lead=l, joint=j), deadline=d)
    return table(rows)

@site(kaipu, "2032年教育系统重点工作月度推进计划", "assignment", 2032)
def monthly(n):
    """Columns for months: together they are the plan."""
    rows = [["序号", "重点工作", "3月", "6月", "9月", "12月", "责任科室"]]
    for num, t, q, u in [("1", "新建第十中学", ["完成立项", "完成施工招标", "基础施工", "主体封顶"], "基建科"), ("2", "推进集团化办学", ["制定方案", "组建集团3个", "开展交流轮岗", "考核评价"], "基础教育科")]:
        rows.append([num, t] + q + [u]); n.task(num, t, plan="\n".join(q), units=owners(unit=u))
    return table(rows)

@site(trs, "青渡市2031年绿色低碳转型行动任务分工", "assignment", 2031)
def group_row_body(n):
    """Group rows that are bodies; no column names any."""
    rows = [["序号", "工作任务", "完成时限"], [("市生态环境局", 1, 3)], ["1", "完成钢铁企业超低排放改造3家", "6月底"], ["2", "建成空气质量监测微站80个", "9月底"], [("市发展改革委", 1, 3)], ["3", "新增光伏装机30万千瓦", "12月底"]]
    for u, num, t, d in [("市生态环境局", "1", "完成钢铁企业超低排放改造3家", "6月底"), ("市生态环境局", "2", "建成空气质量监测微站80个", "9月底"), ("市发展改革委", "3", "新增光伏装机30万千瓦", "12月底")]:
        n.task(num, t, section=[u], units=owners(unit=u), deadline=d)
    return table(rows)

@site(word, "澜江市人大代表票决制民生实事项目实施情况", "progress", None)
def word_labels(n):
    """Word-processor HTML with a span a character; target, outcome and body as label lines."""
    sp = lambda t: "".join("<span lang=EN-US>%s</span>" % c if c.isdigit() else "<span>%s</span>" % c for c in t)
    out = []
    for num, t, g, pr, u, st in [("一", "城市防洪排涝提升工程", "新建排涝泵站3座，整治河道6公里。", "3座泵站已完工，整治河道4.5公里。", "市水利局", "in_progress"), ("二", "校园午休躺睡工程", "改造学校40所。", "已改造完成40所，受益学生3.2万人。", "市教育局", "in_progress")]:
        for line in ["%s、%s" % (num, t), "目标任务：" + g, "完成情况：" + pr, "责任单位：" + u]:
            out.append("<p class=MsoNormal style='text-indent:32.0pt'>%s</p>" % sp(line))
        n.task(num, t, plan=g, progress=pr, status=st, units=owners(unit=u))
    return "".join(out)

@site(hanweb, "榆关市推进新型工业化任务分工", "assignment", 2031)
def clause_owner(n):
    """Who leads and who helps as a sentence at the end of each item, without bracket."""
    out = []
    for num, t, u in [("1", "实施企业梯度培育计划，到2031年底专精特新企业达到200家。市工信局牵头，市科技局、市财政局配合。", (("市工信局",), ("市科技局", "市财政局"))), ("2", "建设中试基地5个。市科技局牵头，市发改委配合。", (("市科技局",), ("市发改委",)))]:
        cut = t.index("。市") + 1
        out.append(p("%s.%s" % (num, t))); n.task(num, t[:cut], units=owners(lead=list(u[0]), joint=list(u[1])))
    return "".join(out)

@site(trs, "云岭市十四届人大一次会议建议重点办理工作安排", "assignment", None)
def headed_unit_column(n):
    """The rule that the first-named leads stands in the column's title."""
    rows = [["类别", "序号", "办理事项", "责任单位（排名第一的为牵头单位）", "办结时限"]]
    rows += [[("城建类", 2, 1), "1", "加快东站片区路网建设", "市住建局、市交通局", "11月底"], ["2", "增设人行过街设施", "市公安局交警支队、市城管局", "9月底"], ["教育类", "3", "增加学前教育学位", "市教育局", "8月底"]]
    for s, num, t, us, d in [("城建类", "1", "加快东站片区路网建设", "市住建局、市交通局", "11月底"), ("城建类", "2", "增设人行过街设施", "市公安局交警支队、市城管局", "9月底"), ("教育类", "3", "增加学前教育学位", "市教育局", "8月底")]:
        b = us.split("、"); n.task(num, t, section=[s], units=owners(lead=b[:1], joint=b[1:]), deadline=d)
    return table(rows)


@site(None, "沙溪区2031年重点任务清单", "assignment", 2031)
def tabs(n):
    """Cells parted by tabs."""
    out = "沙溪区2031年重点任务清单\n\n序号\t重点任务\t责任单位\t完成时限\n"
    for r in [("1", "完成老旧厂区改造3处", "区住建局", "10月底"), ("2", "引进总部企业2家", "区商务局、区投促中心", "12月底"), ("3", "建成体育公园1座", "区文体局", "9月底")]:
        out += "\t".join(r) + "\n"; n.task(r[0], r[1], units=owners(unit=r[2]), deadline=r[3])
    return out

@site(None, "青渡县2032年民生实事任务分解表", "assignment", 2032)
def blanks(n):
    """Cells parted by blanks."""
    out = "青渡县2032年民生实事任务分解表\n\n序号    实事项目    牵头单位    完成时限\n"
    for r in [("1", "新建农村公路45公里", "县交通局", "11月底"), ("2", "改造农村户厕3000座", "县农业农村局", "10月底"), ("3", "建设文化广场12个", "县文旅局", "9月底")]:
        out += "    ".join(r) + "\n"; n.task(r[0], r[1], units=owners(lead=r[2]), deadline=r[3])
    return out

@site(None, "北汀区重点工作推进情况", "progress", None)
def flat_four(n):
    """Cells one a line, no numbers: task, body, progress, next steps."""
    out = "北汀区重点工作推进情况\n\n重点工作\n责任单位\n推进情况\n下步打算\n"
    for r in [("创建国家文明典范城区", "区委宣传部", "完成问题整改320个，提升点位46处。", "迎接省级测评。"), ("建设未来社区3个", "区住建局", "2个社区完成验收，1个正在施工。", "11月底前全部投用。"), ("推进数字乡村建设", "区农业农村局", "建成数字农业基地5个。", "申报省级试点。")]:
        out += "\n".join(r) + "\n"; n.task(None, r[0], units=owners(unit=r[1]), progress=r[2], status="in_progress")
    return out

@site(kaipu, "澜江县2031年上半年督办任务完成情况统计", "other", 2031)
def no_statistics(n):
    """No tasks: how many tasks each body had and finished."""
    return table([["序号", "责任单位", "承办任务数", "已完成", "完成率", "排名"], ["1", "县教育局", "12", "9", "75%", "3"], ["2", "县卫健局", "8", "7", "87.5%", "1"], ["3", "县住建局", "15", "12", "80%", "2"]])

@site(trs, "云岭市市级河长名录", "other", None)
def no_rivers(n):
    """No tasks: rivers and who looks after them."""
    return table([["序号", "河流名称", "起止位置", "河长姓名", "河长职务", "责任单位", "联系电话"], ["1", "澜江", "青石镇—白汀镇", "方明远", "市长", "市水利局", "0000-1234567"], ["2", "沙溪河", "榆关镇—北汀镇", "高天佑", "副市长", "市生态环境局", "0000-1234568"], ["3", "青渡河", "云岭镇—青渡镇", "叶清如", "副市长", "市住建局", "0000-1234569"]])

@site(hanweb, "市防汛抗旱指挥部成员单位职责", "other", 2031)
def no_members(n):
    """No tasks: what the members of a headquarters are for."""
    return "".join(p(t) for t in ["一、市水利局：负责水情监测预报，牵头组织水毁工程修复。", "二、市应急局：负责组织协调抢险救援。", "三、市气象局：负责天气监测预警。", "四、市交通运输局：负责公路水毁抢修，配合做好物资运输。"])

@site(trs, "副市长叶清如：分工情况", "other", None)
def no_leaders(n):
    """No tasks: which leader is in charge of what."""
    return table([["姓名", "职务", "工作分工", "联系单位"], ["叶清如", "副市长", "负责教育、卫生健康、医疗保障等方面工作。分管市教育局、市卫健委。", "市红十字会"], ["高天佑", "副市长", "负责工业、商务等方面工作。", "市工商联"]])

@site(kaipu, "云岭市招商引资重点推介项目", "other", None)
def no_investment(n):
    """No tasks: projects that look for investors."""
    return table([["序号", "项目名称", "建设内容", "总投资（亿元）", "合作方式", "申报单位", "联系人"], ["1", "锂电池隔膜生产项目", "年产隔膜2亿平方米", "12", "独资、合资", "云岭高新区管委会", "林先生"], ["2", "温泉康养项目", "建设度假酒店及配套", "8", "独资", "青渡县政府", "陶女士"]])

@site(hanweb, "对市十五届人大三次会议第47号建议的答复", "other", 2031)
def no_reply(n):
    """No tasks: the answer to a deputy's proposal."""
    return "".join(p(t) for t in ["林晓代表：", "您提出的《关于加快社区养老服务设施建设的建议》收悉。经会同市财政局、市自然资源局研究，现答复如下：", "一、工作开展情况", "（一）加强设施建设。由市民政局牵头，建成社区养老服务中心36个。", "（二）加大资金保障。市财政局安排专项资金2000万元。", "二、下一步工作打算", "一是完善规划。二是加强监管，2031年底前实现街道全覆盖。", "联系单位：市民政局  联系人：陶然  联系电话：0000-1234567"])

@site(trs, "安全生产责任人公示", "other", None)
def no_persons(n):
    """No tasks: persons responsible for safety."""
    return table([["序号", "企业名称", "包保责任人", "职务", "监管部门", "监督电话"], ["1", "某化工有限公司", "孟繁星", "副县长", "县应急局", "0000-1234567"], ["2", "某粮库", "祝小满", "副县长", "县发改局", "0000-1234568"], ["3", "某燃气公司", "江浩", "副县长", "县住建局", "0000-1234569"]])

@site(old, "建设项目竣工环境保护验收公示", "other", 2031)
def no_completion(n):
    """No tasks: a finished project on public view in pairs of title and value."""
    return table([["项目名称", "年产5万吨预拌砂浆项目"], ["建设单位", "某建材有限公司"], ["竣工时间", "2031年4月"], ["调试时间", "2031年5月"], ["验收单位", "某环保科技公司"], ["公示期限", "20个工作日"]], inner=lambda t: t)


NOTICES = [by_body, bracket_own_line, sub_measures, units_in_cell, both_owner, merged_measures, rank_table, nested_layout, ol_list, grid_divs, split_header, inline_report, labels_one_line, problem_table, pair_numbers, monthly, group_row_body, word_labels, clause_owner, headed_unit_column, tabs, blanks, flat_four, no_statistics, no_rivers, no_members, no_leaders, no_investment, no_reply, no_persons, no_completion]
