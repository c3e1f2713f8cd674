# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms that earlier notices do not have: each short."""
from notice import Cell, Notice, bodies, heads, owners


def brackets_with_times():
    """Who and by when in one bracket, without a label for the time: （市教育局，8月底前）."""
    n = Notice("brackets-with-times", "芦汀市2032年重点任务责任分解", "assignment", 2032, page="modern", body="word", why=brackets_with_times.__doc__)
    for heading, items in [("一、产业强市", [("1.新增专精特新企业15家。", "市经信局牵头，各区县政府配合，11月底前", "市经信局", "各区县政府", None, "11月底前"), ("2.落地总部项目4个。", "市招商局，年底前", None, None, "市招商局", "年底前")]),
                           ("二、民生福祉", [("3.建成投用学校6所。", "市教育局，8月底前", None, None, "市教育局", "8月底前"), ("4.开展“送医上门”服务1200场次。", "市卫健委牵头，市民政局配合，持续推进", "市卫健委", "市民政局", None, "持续推进")])]:
        n.heading(heading)
        for text, owner, lead, joint, unit, date in items:
            n.item(text + "（%s）" % owner, text[0], text[2:], lead=lead, joint=joint, unit=unit, deadline=date, section=[heading])
    return n


def owners_under_one_title():
    """责任分工 stands over 牵头单位 and 配合单位; the text export prints the second header row behind the first."""
    n = Notice("owners-under-one-title", "桑洲县2031年深化改革任务分解表", "assignment", 2031, page="tables", body="plain", why=owners_under_one_title.__doc__)
    n.in_table = True
    rows = [[Cell("序号", rows=2, head=True), Cell("改革任务", rows=2, head=True), Cell("责任分工", columns=2, head=True), Cell("完成时限", rows=2, head=True)], heads("牵头单位", "配合单位")]
    for number, task, lead, joint, date in [("1", "推行招标投标全流程电子化", "县发改局", "县政务服务办", "6月底前"), ("2", "建立低空经济协调机制", "县交通局", "县公安局", "9月底前"), ("3", "整合城乡供水企业", "县水利局", "县国资中心", "12月底前"), ("4", "推进医保基金监管改革", "县医保局", "县卫健局", "全年")]:
        rows.append([number, task, lead, joint, date])
        n.item([], number, task, lead=lead, joint=joint, deadline=date)
    n.table(rows)
    return n


def quarters():
    """What is planned in each quarter stands in a column of its own: together they are the plan."""
    n = Notice("quarters-as-columns", "芦汀市2033年市级重点项目形象进度计划表", "assignment", 2033, page="modern", body="plain", text="pipes", why=quarters.__doc__)
    n.in_table = True
    rows = [heads("序号", "项目名称", "责任单位", "一季度", "二季度", "三季度", "四季度")]
    for number, task, unit, steps in [("1", "滨海快速路", "市交通局", ["完成初设", "完成招标", "路基开工", "完成路基30%"]), ("2", "市传染病医院", "市卫健委", ["主体完成50%", "主体封顶", "内外装修", "竣工验收"]), ("3", "东港水厂", "市水务集团", ["完成可研", "完成环评", "完成招标", "开工建设"])]:
        rows.append([number, task, unit] + steps)
        n.item([], number, task, unit=unit, plan="\n".join(steps))
    n.table(rows)
    return n


def two_cell_headings():
    """Headings of a table in two cells, 一 and its name, among projects that count 1, 2, 3; columns of money and years."""
    n = Notice("headings-in-two-cells", "桑洲县2032年重点建设项目计划表", "assignment", 2032, page="tables", body="word", text="pipes", why=two_cell_headings.__doc__)
    n.in_table = True
    rows = [heads("序号", "项目名称", "建设内容及规模", "建设年限", "总投资（万元）", "责任单位", "责任人")]
    for mark, heading, items in [("一", "产业类", [("1", "竹制品产业园", "建设标准厂房8万平方米", "2031-2033", "32000", "县经信局", "方敏"), ("2", "冷链物流中心", "建设冷库2万立方米", "2032", "9000", "县供销社", "陶然")]), ("二", "民生类", [("3", "县第二幼儿园", "新建教学楼及附属设施", "2032", "3600", "县教育局", "何志强")])]:
        rows.append([mark, heading, "", "", "", "", ""])
        for number, task, content, years, money, unit, person in items:
            rows.append([number, task, content, years, money, unit, person])
            n.item([], number, task, plan=content, unit=unit, leaders=[person], section=[heading])
    n.table(rows)
    return n


def measures_under_names():
    """重点任务 merged over measures that have numbers of their own, running on: the measures are the tasks."""
    n = Notice("measures-under-merged-names", "芦汀市2031年优化营商环境任务台账", "assignment", 2031, page="modern", body="breaks", text="pipes", why=measures_under_names.__doc__)
    n.in_table = True
    rows = [heads("重点任务", "具体举措", "责任单位", "完成时限")]
    for name, items in [("一、优化准入环境", [("1", "开办企业压缩至0.5个工作日", "市市场监管局", "6月底前"), ("2", "推行“一照通”改革", "市市场监管局", "9月底前")]), ("二、优化融资环境", [("3", "新增小微首贷户2000户", "市金融办", "12月底前"), ("4", "建设市级征信平台", "人民银行芦汀市分行", "10月底前")])]:
        for at, (number, text, unit, date) in enumerate(items):
            rows.append(([Cell(name, rows=len(items))] if at == 0 else []) + ["%s.%s" % (number, text), unit, date])
            n.item([], number, text, unit=unit, deadline=date, section=[name])
    n.table(rows)
    return n


def flattened_pivot():
    """Districts are rows, projects are groups of columns; the text export prints one cell a line."""
    n = Notice("pivot-flattened", "芦汀市2031年民生实事分区进度表", "progress", 2031, page="library", body="plain", why=flattened_pivot.__doc__)
    n.in_table = True
    groups = ["改造背街小巷", "新增公共车位"]
    rows = [[Cell("地区", rows=2, head=True)] + [Cell(name, columns=3, head=True) for name in groups], heads(*(["目标任务", "完成数", "完成率"] * 2))]
    for region, cells in [("东屏区", [("12", "9", "75%"), ("300", "260", "86.7%")]), ("西屏区", [("10", "10", "100%"), ("280", "140", "50%")]), ("柏原县", [("6", "2", "33.3%"), ("150", "90", "60%")])]:
        rows.append([region] + [value for cell in cells for value in cell])
        for name, (goal, done, _) in zip(groups, cells):
            n.item([], None, name, plan=goal, progress=done, status="in_progress", section=[region])
    n.table(rows)
    return n


def flattened_without_titles():
    """A table without a header; the text export prints one cell a line."""
    n = Notice("no-header-flattened", "桑洲县2032年十件民生实事", "assignment", 2032, page="tables", body="breaks", why=flattened_without_titles.__doc__)
    n.in_table = True
    rows = []
    for number, task, unit, date in [("1", "新建社区食堂8家", "县民政局", "10月底前"), ("2", "改造农村危桥6座", "县交通局", "11月底前"), ("3", "安装智能路灯900盏", "县城管局", "8月底前"), ("4", "开展适龄女性健康筛查", "县卫健局", "全年")]:
        rows.append([number, task, unit, date])
        n.item([], number, task, unit=unit, deadline=date)
    n.table(rows)
    return n


def outcomes_before_brackets():
    """A report by groups: what came of an item stands before its bracket; an appeal to all bodies closes the page."""
    n = Notice("outcomes-before-brackets", "关于2031年桑洲县为民办实事项目进展情况的通报", "progress", 2031, page="modern", body="plain", issuer="桑洲县人民政府督查室", issued="2031-10-09", why=outcomes_before_brackets.__doc__)
    n.line("各乡镇人民政府，县政府各部门：")
    n.line("现将2031年为民办实事项目1-9月进展情况通报如下：")
    for heading, items in [("一、已完成（1项）", [("1", "新建城市书房4家。", "已全部建成投用。", "met", "县文旅局")]), ("二、正常推进（1项）", [("2", "改造老旧小区15个。", "截至9月底，已完工11个。", "in_progress", "县住建局")]), ("三、进度滞后（1项）", [("3", "新建充电桩260根。", "仅完成80根，滞后于序时进度。", "in_progress", "县发改局")])]:
        n.heading(heading)
        for number, task, done, status, unit in items:
            n.item("%s.{}%s（责任单位：%s）" % (number, done, unit), number, task, unit=unit, progress=done, status=status, section=[heading])
    n.line("下一步，各责任单位要对照目标任务，倒排工期，确保年底前全部完成。")
    n.right("桑洲县人民政府督查室\n2031年10月9日")
    return n


def outcomes_behind_goals():
    """目标： and what came of it in one paragraph, parted by a full stop only."""
    n = Notice("outcomes-behind-goals", "芦汀市2032年上半年《政府工作报告》主要指标完成情况", "progress", 2032, page="library", body="word", why=outcomes_behind_goals.__doc__)
    for number, name, goal, done in [("1", "地区生产总值。", "增长6%。", "上半年增长6.3%，高于目标0.3个百分点。"), ("2", "城镇新增就业。", "3.2万人。", "1-6月新增2.1万人，完成年度目标的65.6%。"), ("3", "外贸进出口。", "稳中提质。", "上半年下降1.2%。")]:
        n.item("%s.{}目标：%s%s" % (number, goal, done), number, name, plan=goal, progress=done, status="in_progress")
    return n


def starred_items():
    """★ before some of the numbers marks what is watched closely; a note below says so."""
    n = Notice("starred-items", "桑洲县2033年重点工作任务分工", "assignment", 2033, page="tables", body="breaks", why=starred_items.__doc__)
    for star, number, task, lead, joint in [("★", "1", "创建国家卫生县城", "县卫健局", "各乡镇"), ("", "2", "改造雨污管网36公里", "县住建局", None), ("★", "3", "建成县域副中心医院", "县卫健局", "县发改局、县财政局"), ("", "4", "新增造林1.2万亩", "县林业局", "各乡镇")]:
        n.item("%s%s.{}（%s牵头%s）" % (star, number, lead, "，%s配合" % joint if joint else ""), number, task, lead=lead, joint=joint)
    n.line("注：标★的为县委、县政府重点督办事项。")
    return n


def works():
    """Works by name: 工程名称 is no category here; begin and end have columns of their own."""
    n = Notice("works-with-two-dates", "芦汀市2031年城建重点工程责任表", "assignment", 2031, page="modern", body="word", text="pipes", why=works.__doc__)
    n.in_table = True
    rows = [heads("工程名称", "工程内容", "责任单位", "责任人", "开工时间", "竣工时间", "投资（万元）")]
    for task, content, unit, person, begin, end, money in [("滨江公园", "占地12公顷", "市园林局", "方敏", "3月", "11月", "8600"), ("环城东路", "全长5.6公里", "市住建局", "陶然", "2月", "10月", "21000"), ("第二消防站", "建筑面积4200平方米", "市消防救援支队", "何志强", "4月", "12月", "3900")]:
        rows.append([task, content, unit, person, begin, end, money])
        n.item([], None, task, plan=content, unit=unit, leaders=[person], deadline=end)
    n.table(rows)
    return n


def owners_first():
    """Leader and body stand before the tasks they answer for, merged."""
    n = Notice("owners-before-tasks", "桑洲县2031年县级领导领办重点工作清单", "assignment", 2031, page="tables", body="plain", text="pipes", why=owners_first.__doc__)
    n.in_table = True
    rows = [heads("责任领导", "责任单位", "工作任务", "完成时限")]
    for person, unit, items in [("陶然", "县发改局", [("谋划储备项目120个", "3月底前"), ("向上争取资金5亿元", "12月底前")]), ("方敏", "县教育局", [("新建乡镇寄宿制学校2所", "8月底前"), ("招引名优教师30名", "9月底前")])]:
        for at, (task, date) in enumerate(items):
            rows.append(([Cell(person, rows=2), Cell(unit, rows=2)] if at == 0 else []) + [task, date])
            n.item([], None, task, unit=unit, leaders=[person], deadline=date)
    n.table(rows)
    return n


def problems_in_columns():
    """Problems and next steps in columns of their own beside target, outcome and rate."""
    n = Notice("problems-in-columns", "芦汀市2032年民生实事办理情况表", "progress", 2032, page="modern", body="plain", why=problems_in_columns.__doc__)
    n.in_table = True
    rows = [heads("序号", "实事项目", "牵头单位", "目标任务", "完成情况", "完成比例", "存在问题", "下步措施", "分管领导")]
    for number, task, lead, goal, done, rate, problem, step, person in [("1", "新建公办幼儿园", "市教育局", "6所投用", "4所已投用", "66.7%", "1所用地未落实", "加快征地", "方敏"), ("2", "改造老旧小区", "市住建局", "40个完工", "完工28个", "70%", "群众意见不统一", "入户协商", "陶然"), ("3", "新增停车泊位", "市城管局", "3000个建成", "建成3120个", "104%", "无", "做好运维", "陶然")]:
        rows.append([number, task, lead, goal, done, rate, problem, step, person])
        n.item([], number, task, lead=lead, plan=goal, progress=done, status="in_progress", leaders=[person])
    n.table(rows)
    return n


def leaders_with_counts():
    """Headings name the leader, title first, and how many items follow."""
    n = Notice("leader-headings-with-counts", "桑洲县2032年县政府领导主抓重点工作清单", "assignment", 2032, page="modern", body="breaks", why=leaders_with_counts.__doc__)
    for heading, person, items in [("一、县长陶静主抓重点工作（2项）", "陶静", [("1", "推进开发区扩容提质。", "县开发区管委会"), ("2", "实施国企改革深化提升行动。", "县国资中心、县财政局")]), ("二、常务副县长洪海波主抓重点工作（1项）", "洪海波", [("3", "开工亿元以上项目25个。", "县发改局、各乡镇")])]:
        n.heading(heading)
        for number, task, unit in items:
            n.item("%s.{}责任单位：%s" % (number, unit), number, task, unit=unit, leaders=[person], section=[heading])
    return n


NOTICES = [brackets_with_times, owners_under_one_title, quarters, two_cell_headings, measures_under_names, flattened_pivot, flattened_without_titles,
           outcomes_before_brackets, outcomes_behind_goals, starred_items, works, owners_first, problems_in_columns, leaders_with_counts]
