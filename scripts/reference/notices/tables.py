# SPDX-License-Identifier: GPL-3.0-or-later
"""Header rows, merged cells and column sets that tables have: each a short notice."""
from notice import Cell, Notice, heads


def three_levels():
    """Three levels in one table: 一 over the full width, （一） the item in a merged cell, 1. its sub-projects."""
    n = Notice("table-three-levels", "桐湾区2030年重点项目推进计划", "assignment", 2030, page="tables", body="word", text="pipes", why=three_levels.__doc__)
    n.in_table = True
    rows = [heads("序号", "工作任务", "具体工作", "责任单位", "完成时限")]
    for group, items in [("一、区住建局牵头项目", [("（一）", "城中村改造", [("1.完成柳林片区征收", "区住建局", "6月底前"), ("2.启动安置房建设", "区城投公司", "10月底前")]),
                                          ("（二）", "道路建设", [("1.打通断头路3条", "区住建局", "年底前"), ("2.改造积水点2处", "区城管局", "汛期前")])]),
                         ("二、区文旅局牵头项目", [("（一）", "文旅融合", [("1.建成游客中心", "区文旅局", "5月底前"), ("2.举办文化节", "区文旅局、区融媒体中心", "9月")])])]:
        rows.append([Cell(group, columns=5)])
        for number, task, subs in items:
            for at, (sub, body, date) in enumerate(subs):
                rows.append(([Cell(number, rows=2), Cell(task, rows=2)] if at == 0 else []) + [sub, body, date])
                n.item([], number, task, subtask=sub, unit=body, deadline=date, section=[group], sub=at + 1)
    n.table(rows)
    return n


def wide_header():
    """重点任务 spans three columns: the category, a number without a title, the text."""
    n = Notice("table-wide-task-title", "青石县2029年改革攻坚任务清单", "assignment", 2029, page="modern", body="word", text="pipes", why=wide_header.__doc__)
    n.in_table = True
    rows = [heads(Cell("重点任务", columns=3, head=True), "牵头单位", "配合单位", "完成时限")]
    at = 0
    for group, items in [("深化“放管服”改革", [("推进涉企经营许可事项告知承诺制。", "县市场监管局", "县直有关部门", "6月底前"), ("推行不动产登记交易一窗受理。", "县自然资源局", "县住建局、县税务局", "3月底前")]),
                         ("国资国企改革", [("完成县属企业重组整合。", "县财政局", "县委组织部", "10月底前"), ("建立国有企业经营业绩考核办法。", "县财政局", "县审计局", "年底前"), ("清理处置低效无效资产。", "县财政局", "", "全年")])]:
        for place, (task, lead, joint, date) in enumerate(items):
            at += 1
            rows.append(([Cell(group, rows=len(items))] if place == 0 else []) + [str(at), task, lead, joint, date])
            n.item([], str(at), task, lead=lead, joint=joint or None, deadline=date, section=[group])
    n.table(rows)
    return n


def two_rows_header():
    """Two header rows: 本月进展情况 over 前期手续 and 在建形象进度; the later of the two that says something counts."""
    n = Notice("table-two-header-rows", "霞屿市重点工程建设情况月报表（2030年8月）", "progress", 2030, page="tables", body="plain", text="pipes", why=two_rows_header.__doc__)
    n.in_table = True
    rows = [heads(Cell("序号", rows=2, head=True), Cell("项目名称", rows=2, head=True), Cell("建设内容", rows=2, head=True), Cell("本月进展情况", columns=2, head=True), Cell("责任单位", rows=2, head=True)),
            heads("前期手续", "在建形象进度")]
    for number, name, content, early, built, body in [("1", "滨海大道二期", "长4.2公里", "", "路基完成60%", "市交通局"), ("2", "第二水厂扩建", "日供水5万吨", "已取得用地批复", "", "市水务集团"),
                                                      ("3", "市民中心", "建筑面积3.6万平方米", "手续齐全", "主体结构施工至5层", "市城投集团"), ("4", "东港渔市搬迁", "占地120亩", "正在办理环评", "", "市海洋渔业局")]:
        rows.append([number, name, content, early, built, body])
        n.item([], number, name, unit=body, plan=content, progress=built or early, status="in_progress")
    n.table(rows)
    return n


def repeated_header():
    """The header is printed again for each block of rows, under a full-width heading."""
    n = Notice("table-header-repeated", "石桥区政府2031年重点工作责任分解表", "assignment", 2031, page="modern", body="plain", why=repeated_header.__doc__)
    n.in_table = True
    rows, at = [], 0
    for group, items in [("一、经济发展", [("实现规上工业增加值增长8%", "区工信局", "周立群"), ("完成固定资产投资120亿元", "区发改局", "周立群"), ("净增个体工商户3000户", "区市场监管局", "陶然")]),
                         ("二、城市建设", [("完成旧城改造片区2个", "区住建局", "何志强"), ("新增绿地15公顷", "区城管局", "何志强")]), ("三、社会事业", [("改扩建中学1所", "区教育局", "方敏"), ("建成区级养老服务中心", "区民政局", "方敏")])]:
        rows.append([Cell(group, columns=4)])
        rows.append(heads("序号", "目标任务", "责任单位", "分管领导"))
        for task, body, person in items:
            at += 1
            rows.append([str(at), task, body, person])
            n.item([], str(at), task, unit=body, leaders=[person], section=[group])
    n.table(rows)
    return n


def several_tables():
    """Three tables with different columns under headings of their own; numbers start anew in each."""
    n = Notice("tables-of-three-kinds", "澄溪县2032年重点工作任务分解方案", "assignment", 2032, page="modern", body="word", why=several_tables.__doc__)
    n.line("为确保全面完成2032年各项目标任务，现将重点工作分解如下。")
    n.in_table = True
    h = "一、主要经济指标"
    n.heading(h)
    rows = [heads("序号", "指标名称", "年度目标", "责任单位")]
    for number, task, plan, body in [("1", "地区生产总值", "增长6%", "县发改局"), ("2", "一般公共预算收入", "增长5%", "县财政局"), ("3", "社会消费品零售总额", "增长8%", "县商务局")]:
        rows.append([number, task, plan, body])
        n.item([], number, task, plan=plan, unit=body, section=[h])
    n.table(rows)
    h = "二、重点项目"
    n.heading(h)
    rows = [heads("序号", "项目名称", "建设内容及规模", "总投资（万元）", "年度计划投资（万元）", "牵头单位", "配合单位", "包保领导")]
    for number, task, plan, total, year, lead, joint, person in [("1", "县城污水处理厂扩建", "日处理能力2万吨", "12000", "5000", "县住建局", "县生态环境局", "郑文博"),
                                                                 ("2", "产业园标准厂房", "建筑面积6万平方米", "18000", "9000", "县开发区管委会", "县自然资源局、县城投公司", "沈国栋")]:
        rows.append([number, task, plan, total, year, lead, joint, person])
        n.item([], number, task, plan=plan, lead=lead, joint=joint, leaders=[person], section=[h])
    n.table(rows)
    h = "三、民生实事"
    n.heading(h)
    rows = [heads("序号", "民生实事", "责任单位", "完成时限")]
    for number, task, body, date in [("1", "新建乡镇敬老院2所", "县民政局", "11月底前"), ("2", "农村改厕1800户", "县农业农村局", "10月底前"), ("3", "县医院门诊楼投用", "县卫健局", "9月投入使用")]:
        rows.append([number, task, body, date])
        n.item([], number, task, unit=body, deadline=date, section=[h])
    n.table(rows)
    return n


def group_first_flat():
    """大类 before 序号, merged; the text export prints one cell a line."""
    n = Notice("group-first-flattened", "竹岭市2030年《政府工作报告》重点任务落实情况", "progress", 2030, page="modern", body="plain", why=group_first_flat.__doc__)
    n.in_table = True
    rows, at = [heads("大类", "序号", "工作任务", "分管市领导", "牵头单位及主要负责人", "落实进展情况")], 0
    for group, items in [("产业发展", [("培育省级专精特新企业10家", "沈国栋", "市工信局 何志强", "已申报14家，通过评审6家。"), ("建成大数据产业园一期", "沈国栋", "市大数据局 罗文清", "主体工程全部封顶，正在进行内部装修。")]),
                         ("乡村振兴", [("建设和美乡村示范村30个", "叶澜", "市农业农村局 许怀远", "30个示范村规划编制完成，开工22个。"), ("发展村集体经济项目60个", "叶澜", "市委组织部 陶静", "已完成全年目标任务。"), ("改造农村公路200公里", "高峻岭", "市交通局 洪海波", "改造128公里。")])]:
        for place, (task, leader, head, progress) in enumerate(items):
            at += 1
            rows.append(([Cell(group, rows=len(items))] if place == 0 else []) + [str(at), task, leader, head, progress])
            body, person = head.split(" ")
            n.item([], str(at), task, lead=body, leaders=[leader, person], progress=progress, status="met" if "全年目标" in progress else "in_progress", section=[group])
    n.table(rows)
    return n


def headerless():
    """A table without a header: number, task, body, date; its columns are told by what stands in them."""
    n = Notice("table-without-header", "关于下达桐湾区2029年重点工作任务的通知", "assignment", 2029, page="tables", body="plain", issuer="桐湾区人民政府", issued="2029-02-26", why=headerless.__doc__)
    n.line("各街道办事处，区政府各部门：")
    n.line("现将2029年重点工作任务下达给你们，请抓好落实。")
    n.in_table = True
    rows = []
    for at, (task, body, date) in enumerate([("推进智慧城管平台建设，实现部件事件在线处置", "区城管局", "9月底前"), ("完成河道清淤整治12公里，消除黑臭水体", "区水利局、各街道办事处", "6月底前"), ("新建标准化农贸市场2个", "区商务局", "12月底前"),
                                             ("开展燃气安全专项整治，入户检查全覆盖", "区住建局、区应急局", "年底前"), ("举办全民健身运动会", "区文体局", "10月底前")]):
        rows.append([str(at + 1), task, body, date])
        n.item([], str(at + 1), task, unit=body, deadline=date)
    n.table(rows)
    n.right("桐湾区人民政府\n2029年2月26日")
    n.written = ("html",)  # flattened, nothing is left that says it was a table
    return n


def no_number_flat():
    """工作任务|分管领导|牵头组织实施单位|完成时限: no number column; the text export prints one cell a line."""
    n = Notice("no-number-flattened", "望川市2030年政府重点工作任务分工", "assignment", 2030, page="modern", body="word", why=no_number_flat.__doc__)
    n.in_table = True
    rows = [heads("工作任务", "分管领导", "牵头组织实施单位", "完成时限")]
    for task, person, body, date in [("全面完成国企改革三年任务，推动市属企业主业归核。", "罗文清", "市国资委", "12月底前"), ("建设区域性物流枢纽，新增物流仓储面积20万平方米。", "高峻岭", "市发改委、市商务局", "持续推进"),
                                     ("推进职业教育产教融合，新建实训基地5个。", "陶静", "市教育局", "9月底前"), ("开展城市生命线安全监测，覆盖桥梁36座。", "许怀远", "市住建局、市城管局", "11月底前"),
                                     ("完善社区矫正工作机制。", "洪海波", "市司法局", "长期坚持")]:
        rows.append([task, person, body, date])
        n.item([], None, task, lead=body, leaders=[person], deadline=date)
    n.table(rows)
    return n


def bureau():
    """A bureau's own table: 责任科室 and 配合科室, deadlines 时限要求, a title beside the number in brackets."""
    n = Notice("bureau-divisions", "竹岭市民政局2031年重点工作任务分解表", "assignment", 2031, page="modern", body="word", why=bureau.__doc__)
    n.in_table = True
    rows, at = [heads("序号", "工作任务", "具体要求", "责任科室", "配合科室", "时限要求")], 0
    for task, content, lead, joint, date in [("完善社会救助体系", "建立低收入人口动态监测机制", "社会救助科", "办公室、规划财务科", "6月底"), ("推进殡葬改革", "新建公益性公墓2处", "社会事务科", "规划财务科", "11月底"),
                                             ("发展养老服务", "出台居家社区养老服务条例实施细则", "养老服务科", "法规科", "12月底"), ("加强社会组织管理", "完成年检320家", "社会组织管理科", "", "8月底"), ("做好婚姻登记", "实现全市通办", "社会事务科", "市婚姻登记中心", "全年")]:
        at += 1
        rows.append([str(at), task, content, lead, joint, date])
        n.item([], str(at), task, plan=content, unit=lead, joint=None, deadline=date)
        n.tasks[-1]["units"] += [{"name": name, "role": "joint", "aka": None} for name in joint.split("、") if name]
    n.table(rows)
    return n


def town():
    """A town's table: offices, stations and villages as bodies, persons in charge run together in one cell."""
    n = Notice("town-offices-and-villages", "沙洲镇2028年重点工作任务清单", "assignment", 2028, page="tables", body="word", text="pipes", why=town.__doc__)
    n.in_table = True
    rows, at = [heads("序号", "重点工作", "目标要求", "责任领导", "责任部门", "落实单位")], 0
    for task, plan, persons, printed, body, where in [("人居环境整治", "创建示范村3个", ["陶然", "方敏"], "陶 然方 敏", "镇农业农村办公室", "各村"), ("招商引资", "引进千万元以上项目4个", ["沈国栋"], "沈国栋", "镇经济发展办公室", "镇招商组"),
                                                      ("平安建设", "刑事案件下降5%", ["高峻岭"], "高峻岭", "镇平安法治办公室", "派出所、司法所、各村（社区）"), ("水稻种植", "播种面积1.2万亩", ["方敏"], "方 敏", "镇农技站", "各村")]:
        at += 1
        rows.append([str(at), task, plan, printed, body, where])
        n.item([], str(at), task, plan=plan, unit=body + "、" + where, leaders=persons)
    n.table(rows)
    return n


def broken_cells():
    """Names of bodies broken over lines in their cell, several bodies parted by blanks or line ends, titles with blanks inside."""
    n = Notice("cells-with-broken-names", "霞屿市2031年重点工作目标任务分解表", "assignment", 2031, page="tables", body="word", text="pipes", why=broken_cells.__doc__)
    n.in_table = True
    rows = [heads("序 号", "工 作 任 务", "分管\n市领导", "牵 头\n单 位", "配 合 单 位")]
    for number, task, person, lead, leads, joint, joints in [("1", "落实就业优先政策", "叶 澜", "市人力资源\n社会保障局", ["市人力资源社会保障局"], "市财政局 市教育局", ["市财政局", "市教育局"]),
                                                            ("2", "推进海绵城市建设", "何志强", "市住房和\n城乡建设局", ["市住房和城乡建设局"], "市水利局\n市城管局\n市自然资源和\n规划局", ["市水利局", "市城管局", "市自然资源和规划局"]),
                                                            ("3", "加强渔港管理", "洪海波", "市海洋渔业局", ["市海洋渔业局"], "各县（市）区政府\n东屿港务集团", ["各县（市）区政府", "东屿港务集团"])]:
        rows.append([number, task, person, lead, joint])
        n.item([], number, task, lead=leads, joint=joints, leaders=[person.replace(" ", "")])
    n.table(rows)
    return n


NOTICES = [three_levels, wide_header, two_rows_header, repeated_header, several_tables, group_first_flat, headerless, no_number_flat, bureau, town, broken_cells]
