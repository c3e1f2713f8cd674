# SPDX-License-Identifier: GPL-3.0-or-later
"""Written last, all at once, before the program had seen any of them: see the README for what their first run gave."""
from notice import Cell, Notice, bodies, heads, owners


def rectification_prose():
    """A plan of rectification in paragraphs: 整改目标, 整改措施, 整改时限, 责任单位 under each problem."""
    n = Notice("final-rectification-paragraphs", "榆关市生态环境保护督察反馈意见整改任务清单", "assignment", 2031, page="library", body="word", why=rectification_prose.__doc__)
    for number, problem, goal, date, lead, unit in [("一", "城区雨污分流改造滞后，雨天溢流问题突出。", "2031年底前完成主城区雨污分流改造。", "2031年12月底", "市住建局", "各区政府"), ("二", "部分矿山生态修复不到位。", "完成历史遗留矿山修复32处。", "2032年6月底", "市自然资源局", "市林业局、各县政府"), ("三", "扬尘管控不够精细。", "城区降尘量均值不高于6吨/平方公里·月。", "立行立改，长期坚持", "市城管局", "市住建局、市交通局")]:
        n.item(["%s、{}" % number, "整改目标：" + goal, "整改时限：" + date, "牵头单位：" + lead, "责任单位：" + unit], number, problem, plan=goal, deadline=date, lead=lead, joint=unit)
    return n


def town_targets():
    """A town's targets with points: contents to be assessed, leader, office, time; the points are only that."""
    n = Notice("final-town-targets", "青渡镇2032年度重点工作目标责任分解表", "assignment", 2032, page="tables", body="breaks", text="pipes", why=town_targets.__doc__)
    n.in_table = True
    rows = [heads("序号", "重点工作", "目标任务", "分值", "分管领导", "责任科室", "完成时限")]
    for number, task, goal, points, person, unit, date in [("1", "招商引资", "签约项目3个，到位资金8000万元", "15", "林晓", "经济发展办", "11月底前"), ("2", "农村人居环境整治", "创建示范村2个", "10", "方 敏", "农业农村办", "9月底前"), ("3", "矛盾纠纷化解", "化解率达到98%以上", "10", "陶然", "平安法治办", "全年")]:
        rows.append([number, task, goal, points, person, unit, date])
        n.item([], number, task, plan=goal, unit=unit, leaders=[person.replace(" ", "")], deadline=date)
    n.table(rows)
    return n


def weekly():
    """A weekly table of projects: what was done this week, what is planned for the next, what is in the way."""
    n = Notice("final-weekly-projects", "榆关市2031年重大项目建设进展周报（第18期）", "progress", 2031, page="modern", body="plain", text="pipes", why=weekly.__doc__)
    n.in_table = True
    rows = [heads("序号", "项目名称", "责任单位", "本周进展", "下周计划", "存在问题")]
    for number, task, unit, done, following, problem in [("1", "榆关港扩建", "市港航局", "完成桩基32根", "浇筑承台4座", "无"), ("2", "云岭隧道", "市交通局", "进洞掘进18米", "掘进20米", "岩层破碎，需调整支护"), ("3", "市民活动中心", "市文旅局", "主体结构施工至3层", "施工至4层", "无")]:
        rows.append([number, task, unit, done, following, problem])
        n.item([], number, task, unit=unit, progress=done, status="in_progress")
    n.table(rows)
    return n


def main_and_other():
    """主要责任单位 and 其他责任单位 in brackets; numbers run on over parts; （此件公开发布） below."""
    n = Notice("final-main-and-other-bodies", "榆关市人民政府关于落实2032年《政府工作报告》重点任务分工的通知", "assignment", 2032, page="library", body="plain", issuer="榆关市人民政府", doc_number="榆政发〔2032〕3号", issued="2032-02-20",
               labels=[("发文机关", "榆关市人民政府"), ("发文字号", "榆政发〔2032〕3号"), ("成文日期", "2032年02月20日")], why=main_and_other.__doc__)
    n.line("各区县人民政府，市政府各部门：")
    n.line("为做好2032年《政府工作报告》重点任务落实工作，现将任务分工通知如下：")
    for heading, items in [("一、扩大内需", [("1", "实施消费品以旧换新，带动消费30亿元。", "市商务局", "市财政局、市发展改革委"), ("2", "新增5A级景区1家。", "市文广旅体局", "滨海区政府")]), ("二、科技创新", [("3", "全社会研发投入增长12%以上。", "市科技局", "市统计局、市经济和信息化局"), ("4", "引进高层次人才300名。", "市委组织部（市人才办）", None)])]:
        n.heading(heading)
        for number, task, main, other in items:
            n.item("%s.{}（主要责任单位：%s%s）" % (number, main, "；其他责任单位：" + other if other else ""), number, task, lead=main, joint=other, section=[heading])
    n.line("各责任单位要于3月10日前将实施方案报市政府办公室。")
    n.right("榆关市人民政府\n2032年2月20日")
    n.line("（此件公开发布）")
    return n


def bulletin_groups():
    """A bulletin of supervision: progress by item, 牵头单位 in the title line of each, problems and next steps below."""
    n = Notice("final-bulletin-items", "关于2031年三季度重点工作推进情况的督查通报", "progress", 2031, page="tables", body="plain", issuer="榆关市人民政府督查室", issued="2031-10-15", why=bulletin_groups.__doc__)
    n.line("第9期")
    n.line("各区县人民政府，市政府各部门：")
    n.line("近日，市政府督查室对重点工作推进情况开展了督查，现通报如下：")
    heading = "二、具体推进情况"
    n.heading("一、总体情况")
    n.line("28项重点工作中，已完成6项，达到序时进度19项，滞后3项。")
    n.heading(heading)
    for number, task, lead, done, problem, step in [("1", "新建改建农村公路180公里", "市交通局", "已完成142公里，占年度任务的78.9%。", "个别路段征迁受阻。", "11月底前全面完工。"), ("2", "改造棚户区3200套", "市住建局", "已开工3200套，提前完成年度任务。", None, None), ("3", "建设区域养老中心12家", "市民政局", "建成7家，在建5家。", "运营主体招引困难。", "推行公建民营。")]:
        lines = ["%s.{}（牵头单位：%s）" % (number, lead), "进展情况：" + done] + (["存在问题：" + problem] if problem else []) + (["下步打算：" + step] if step else [])
        progress = "\n".join([done] + (["存在问题：" + problem] if problem else []) + (["下步打算：" + step] if step else []))
        n.item(lines, number, task, lead=lead, progress=progress, status="met" if "提前完成年度任务" in done else "in_progress", section=[heading])
    n.heading("三、工作要求")
    n.line("各牵头单位要对照年度目标，加快推进，确保12月底前全面完成。")
    n.right("榆关市人民政府督查室\n2031年10月15日")
    return n


def unit_heads():
    """The body and its head in one cell; category and number first; how it stands in words."""
    n = Notice("final-body-and-head", "青渡区2032年政府重点工作任务落实情况表", "progress", 2032, page="modern", body="word", text="pipes", why=unit_heads.__doc__)
    n.in_table = True
    rows = [heads("类别", "序号", "工作任务", "分管区领导", "牵头单位及主要负责人", "落实进展情况")]
    groups = [("产业", [("1", "培育上市后备企业5家", "洪海波", "区金融办 陆明", "入库6家。"), ("2", "盘活低效用地600亩", "洪海波", "区自然资源分局 石磊", "完成处置430亩。")]), ("民生", [("3", "新增普惠托位500个", "陶静", "区卫健局 汪洋", "已完成。新增托位520个。")])]
    for group, items in groups:
        for at, (number, task, person, unit, done) in enumerate(items):
            rows.append(([Cell(group, rows=len(items))] if at == 0 else []) + [number, task, person, unit, done])
            body, head = unit.split(" ")
            n.item([], number, task, lead=body, leaders=[person, head], progress=done, status="met" if done.startswith("已完成。") else "in_progress", section=[group])
    n.table(rows)
    return n


def congress_items():
    """Things to do that a congress voted on: one line each, the body in a bracket at its end, no label."""
    n = Notice("final-voted-items", "榆关市2033年民生实事项目（人大代表票决）", "assignment", 2033, page="modern", body="breaks", why=congress_items.__doc__)
    n.line("经市第九届人民代表大会第三次会议票决，2033年民生实事项目如下：")
    for number, task, unit in [("一", "新建改建公办幼儿园8所，新增学位2160个。", "市教育局"), ("二", "改造老旧小区52个，加装电梯200台。", "市住房城乡建设局、市市场监管局"), ("三", "建设嵌入式社区食堂40家。", "市民政局"), ("四", "新增城市公共停车泊位5000个。", "市城市管理局、各区县政府")]:
        n.item("%s、{}（%s）" % (number, unit), number, task, unit=unit)
    return n


def action_plan():
    """An action plan: each measure a title and text, its bracket with label, bodies and time; goals above and demands below are no tasks."""
    n = Notice("final-action-plan", "榆关市推动低空经济发展行动方案（2032—2034年）", "assignment", 2032, page="library", body="word", why=action_plan.__doc__)
    n.heading("一、工作目标")
    n.line("到2034年，全市低空经济规模达到50亿元，建成起降点60个。")
    heading = "二、重点任务"
    n.heading(heading)
    n.item("（一）完善基础设施。编制起降设施布局规划，建成通用机场1座。（责任单位：市发展改革委、市自然资源局，完成时限：2033年6月底）", "（一）", "完善基础设施。编制起降设施布局规划，建成通用机场1座。", unit="市发展改革委、市自然资源局", deadline="2033年6月底", section=[heading])
    n.item("（二）拓展应用场景。开通无人机物流航线20条。（责任单位：市交通局，完成时限：2034年底）", "（二）", "拓展应用场景。开通无人机物流航线20条。", unit="市交通局", deadline="2034年底", section=[heading])
    n.item("（三）培育市场主体。引进链主企业2家。（责任单位：市工信局、市招商局，完成时限：持续推进）", "（三）", "培育市场主体。引进链主企业2家。", unit="市工信局、市招商局", deadline="持续推进", section=[heading])
    n.heading("三、保障措施")
    n.line("（一）加强组织领导。成立市低空经济发展工作专班，由市发展改革委负责日常工作。")
    n.line("（二）强化要素保障。统筹用好各类专项资金。")
    return n


def company():
    """A district's group of companies: divisions and subsidiaries answer, deadlines are months, one cell lists two of them on two lines."""
    n = Notice("final-company-divisions", "青渡城发集团2032年重点工作任务清单", "assignment", 2032, page="tables", body="word", text="pipes", why=company.__doc__)
    n.in_table = True
    rows = [heads("序号", "重点任务", "责任部门", "配合部门", "完成时间", "备注")]
    for number, task, unit, joint, date, note in [("1", "完成滨江商务区一期招商", "招商运营部", "资产管理公司", "10月", ""), ("2", "发行公司债10亿元", "计划财务部", "风控法务部", "6月", "分两期"), ("3", "交付安置房1200套", "工程管理部\n城发置业公司", "", "12月", "")]:
        rows.append([number, task, unit, joint, date, note])
        n.item([], number, task, unit=unit, joint=joint or None, deadline=date)
        if joint:
            n.tasks[-1]["units"] = owners(unit=unit) + owners(joint=joint)
    n.table(rows)
    return n


def two_lists():
    """Two tables on one page under attachment labels: projects of the year, then matters of reform with other columns."""
    n = Notice("final-two-attachments", "榆关市青渡区人民政府办公室关于印发2033年重点项目和改革事项责任分解的通知", "assignment", 2033, page="modern", body="plain", text="pipes", issuer="榆关市青渡区人民政府办公室", issued="2033-01-28", why=two_lists.__doc__)
    n.line("各街道办事处，区政府各部门：")
    n.line("现将2033年重点项目和改革事项责任分解印发给你们，请认真组织实施。")
    n.line("附件：1.2033年重点项目责任分解表")
    n.line("2.2033年重点改革事项清单")
    n.right("榆关市青渡区人民政府办公室\n2033年1月28日")
    n.label("附件1")
    n.part("2033年重点项目责任分解表")
    n.in_table = True
    rows = [heads("序号", "项目名称", "年度目标", "责任单位", "包抓领导")]
    for number, task, goal, unit, person in [("1", "智谷产业园", "主体封顶", "区科技局", "洪海波"), ("2", "青渡老街更新", "一期开街", "区文旅局", "陶静")]:
        rows.append([number, task, goal, unit, person])
        n.item([], number, task, plan=goal, unit=unit, leaders=[person], section=["2033年重点项目责任分解表"])
    n.table(rows)
    n.label("附件2")
    n.part("2033年重点改革事项清单")
    rows = [heads("序号", "改革事项", "牵头单位", "配合单位", "完成时限")]
    for number, task, lead, joint, date in [("1", "推进社区治理改革", "区民政局", "各街道", "6月底前"), ("2", "深化区属国企改革", "区国资中心", "区财政局", "年底前")]:
        rows.append([number, task, lead, joint, date])
        n.item([], number, task, lead=lead, joint=joint, deadline=date, section=["2033年重点改革事项清单"])
    n.table(rows)
    return n


def plan_text():
    """No tasks: a plan for five years; its chapters list works to be built and say who coordinates."""
    n = Notice("final-no-tasks-plan", "榆关市水利发展“十五五”规划", "other", None, page="library", body="plain", why=plan_text.__doc__)
    n.heading("一、发展基础")
    n.line("“十四五”期间，全市完成水利投资50亿元，新建堤防80公里。")
    n.heading("二、主要任务")
    n.line("（一）完善防洪体系。新建堤防120公里，加固水库15座。")
    n.line("（二）强化供水保障。建设规模化水厂5座，供水保障率达到99%。")
    n.heading("三、保障措施")
    n.line("（一）加强组织领导。由市水利局负责规划实施的组织协调，市发展改革委、市财政局按职责分工做好配合。")
    n.line("（二）加大投入力度。积极争取上级资金。")
    return n


def reply():
    """No tasks: a reply to a deputy's proposal; bodies, progress and next steps as headings."""
    n = Notice("final-no-tasks-reply", "关于对市九届人大三次会议第56号建议的答复", "other", None, page="tables", body="breaks", issuer="榆关市住房和城乡建设局", issued="2032-06-11", why=reply.__doc__)
    n.year = 2032
    n.line("方敏代表：")
    n.line("您提出的关于加快老旧小区改造的建议收悉，现答复如下：")
    n.line("一、基本情况")
    n.line("我市现有老旧小区320个，截至目前已完成改造120个。")
    n.line("二、办理情况")
    n.line("（一）加大资金投入。今年市财政安排专项资金2亿元。")
    n.line("（二）完善工作机制。由市住建局牵头，市财政局、市自然资源局配合，定期调度。")
    n.line("三、下步打算")
    n.line("力争2033年底前全部完成改造任务。")
    n.right("榆关市住房和城乡建设局\n2032年6月11日")
    return n


def duties():
    """No tasks: an emergency plan; what each body is for stands behind its name."""
    n = Notice("final-no-tasks-emergency", "青渡区自然灾害救助应急预案", "other", None, page="modern", body="word", why=duties.__doc__)
    n.line("1 总则")
    n.line("1.1 编制目的")
    n.line("建立健全自然灾害救助应急机制。")
    n.line("2 组织指挥体系")
    n.line("2.1 成员单位职责")
    n.line("区应急局：负责灾情统计、救灾物资调拨。")
    n.line("区民政局：负责受灾群众基本生活救助。")
    n.line("区财政局：负责救灾资金保障。")
    n.line("3 应急响应")
    n.line("（1）启动条件：紧急转移安置人口100人以上。")
    n.line("（2）响应措施：区减灾委组织会商，各成员单位按职责分工负责。")
    return n


def bulletin_of_figures():
    """No tasks: a bulletin of statistics with a table of figures."""
    n = Notice("final-no-tasks-statistics", "榆关市2031年国民经济和社会发展统计公报", "other", 2031, page="tables", body="plain", text="pipes", why=bulletin_of_figures.__doc__)
    n.line("全年地区生产总值1234.5亿元，比上年增长6.2%。")
    n.table([heads("指标", "单位", "绝对数", "比上年增长(%)"), ["地区生产总值", "亿元", "1234.5", "6.2"], ["第一产业", "亿元", "100.1", "3.2"], ["第二产业", "亿元", "500.2", "7.0"]])
    n.line("全年城镇新增就业4.1万人，完成年度目标的102.5%。")
    return n


def call():
    """No tasks: a call for proposals of things to do, with fields, ways and an address."""
    n = Notice("final-no-tasks-call", "关于公开征集2033年民生实事候选项目的公告", "other", 2033, page="library", body="breaks", issuer="榆关市人民政府办公室", issued="2032-09-05", why=call.__doc__)
    n.line("现面向社会公开征集2033年民生实事候选项目，有关事项公告如下：")
    n.line("一、征集时间")
    n.line("2032年9月5日至10月5日。")
    n.line("二、征集范围")
    n.line("1.教育、医疗、养老、就业等公共服务；")
    n.line("2.道路、停车、供水、供气等基础设施；")
    n.line("3.生态环境、公共安全等领域。")
    n.line("三、征集方式")
    n.line("（一）邮寄地址：市政府办公室督查科（信封注明“民生实事”）")
    n.line("（二）联系电话：0000-1234567")
    n.right("榆关市人民政府办公室\n2032年9月5日")
    return n


NOTICES = [rectification_prose, town_targets, weekly, main_and_other, bulletin_groups, unit_heads, congress_items, action_plan, company, two_lists, plan_text, reply,
           duties, bulletin_of_figures, call]
