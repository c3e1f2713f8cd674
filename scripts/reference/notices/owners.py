# SPDX-License-Identifier: GPL-3.0-or-later
"""How bodies, leads and deadlines are said: each a short notice."""
from notice import Cell, Notice, heads


def square():
    """Square brackets that hold bodies, one not balanced, with a standing rule inside; numbers run on."""
    n = Notice("square-brackets-standing-rule", "霞屿市2030年政府工作主要任务分解", "assignment", 2030, page="tables", body="breaks", why=square.__doc__)
    for heading, items in [("一、夯实农业基础", [("(一)实施灌区改造工程3项。", "[市水利局牵头,市发改委、城乡建设局配合,各县(市)区政府负责落实。以下均需各县(市)区政府负责落实，不再列出)]", "市水利局", "市发改委、城乡建设局、各县(市)区政府", None),
                                        ("(二)发展设施蔬菜2万亩。", "[市农业农村局牵头]", "市农业农村局", None, None)]),
                           ("二、加快工业转型", [("(一)新上技改项目80个。", "[市工信局牵头，市财政局、科技局配合]", "市工信局", "市财政局、科技局", None),
                                        ("(二)盘活停产企业20户。", "[市工信局负责]", None, None, "市工信局")])]:
        n.heading(heading)
        for text, owner, lead, joint, unit in items:  # what stands beside a lead is joint
            n.item(text + owner, text[:3], text[3:], lead=lead, joint=joint, unit=unit, section=[heading])
    return n


def joint_after_comma():
    """（牵头单位：A，配合单位：B、C，各区、县级市）: what follows the comma still belongs to the label before it."""
    n = Notice("brackets-with-two-labels", "望川市推进新型城镇化2031年工作要点", "assignment", 2031, page="modern", body="word", why=joint_after_comma.__doc__)
    rows = {"一、推进农业转移人口市民化": [("放宽落户条件。", "牵头单位：市公安局，配合单位：市人社局、市教育局，各区、县级市", "市公安局", ["市人社局", "市教育局", "各区、县级市"]),
                               ("保障随迁子女就学。", "牵头单位：市教育局；配合单位：各区、县级市人民政府", "市教育局", ["各区、县级市人民政府"])],
            "二、提升城市功能": [("推进地下综合管廊建设。", "牵头单位：市住建局", "市住建局", []), ("开展完整社区试点20个。", "主办单位：市住建局，协办单位：市民政局、市城管局", "市住建局", ["市民政局", "市城管局"])]}
    for heading, items in rows.items():
        n.heading(heading)
        for at, (task, owner, lead, joint) in enumerate(items):
            n.item("%d.{}（%s）" % (at + 1, owner), str(at + 1), task, lead=lead, joint=joint, section=[heading])
    return n


def deadline_in_bracket():
    """Bodies and deadline in one bracket: （牵头单位：A；完成时限：6月底前）."""
    n = Notice("deadline-inside-bracket", "竹岭市优化营商环境2032年行动方案", "assignment", 2032, page="library", body="word", why=deadline_in_bracket.__doc__)
    for heading, items in [("一、提升政务服务效能", [("1.推行“一件事”集成办理，新增事项15项。", "市政务服务办", "市公安局、市人社局", "6月底前"), ("2.完善电子证照共享应用。", "市大数据局", None, "9月底前")]),
                           ("二、强化要素保障", [("3.推行“标准地”出让。", "市自然资源局", "市发改委", "2032年12月底前"), ("4.降低企业用电成本。", "市发改委", "市供电公司", "持续推进")])]:
        n.heading(heading)
        for text, lead, joint, date in items:
            n.item(text + "（牵头单位：%s；%s完成时限：%s）" % (lead, "配合单位：%s；" % joint if joint else "", date), text[0], text[2:], lead=lead, joint=joint, deadline=date, section=[heading])
    return n


def each_leads():
    """A rule in the letter with an exception: where 分别牵头 stands all named bodies lead."""
    n = Notice("each-leads-exception", "桐湾市人民政府办公室关于印发2030年政府重点工作责任分解的通知", "assignment", 2030, page="modern", body="plain", issuer="桐湾市人民政府办公室", issued="2030-02-10", why=each_leads.__doc__)
    n.line("各县（市、区）人民政府，市政府直属各单位：")
    n.line("现将2030年政府重点工作责任分解印发给你们。责任单位中，除标注“分别牵头”外，列第一位为牵头或汇总单位。")
    n.right("桐湾市人民政府办公室\n2030年2月10日")
    part = "2030年政府重点工作责任分解"
    n.part(part)
    heading = "一、民生保障"
    n.heading(heading)
    n.item(["1.城镇新增就业4万人。", "责任单位：市人社局、市财政局，各县（市、区）政府"], "1", "城镇新增就业4万人。", lead="市人社局", joint="市财政局、各县（市、区）政府", section=[part, heading])
    n.item(["2.建成社区居家服务中心30家、农村文化礼堂40家。", "责任单位：市民政局、市文广旅体局分别牵头"], "2", "建成社区居家服务中心30家、农村文化礼堂40家。", lead="市民政局、市文广旅体局", section=[part, heading])
    n.item(["3.提升食品安全水平。", "责任单位：市市场监管局"], "3", "提升食品安全水平。", lead="市市场监管局", section=[part, heading])
    return n


def only_unit():
    """无牵头单位的，责任单位即为牵头单位: said once, after the first list."""
    n = Notice("only-body-leads", "沙洲市2031年十件实事任务分解", "assignment", 2031, page="tables", body="breaks", why=only_unit.__doc__)
    n.line("1.新建停车泊位3000个。")
    n.line("牵头单位：市城管局")
    n.line("责任单位：各区人民政府（无牵头单位的，责任单位即为牵头单位，下同）")
    n.task("1", "新建停车泊位3000个。", units=[{"name": "市城管局", "role": "lead", "aka": None}, {"name": "各区人民政府", "role": "joint", "aka": None}])
    n.item(["2.改造老旧小区60个。", "责任单位：市住更局"], "2", "改造老旧小区60个。", lead="市住更局")
    n.item(["3.新增义务教育学位1.5万个。", "牵头单位：市教育局", "责任单位：各区人民政府、市国土规划局"], "3", "新增义务教育学位1.5万个。", lead="市教育局", joint="各区人民政府、市国土规划局")
    n.item(["4.建设儿童友好公园8个。", "责任单位：市园林林业局"], "4", "建设儿童友好公园8个。", lead="市园林林业局")
    return n


def rule_in_brackets():
    """The first-named leads: the rule stands in brackets after the first list, 下同; △ is only a bullet."""
    n = Notice("rule-after-first-list", "澄溪市2032年政府工作报告责任分解", "assignment", 2032, page="modern", body="word", why=rule_in_brackets.__doc__)
    for heading, items in [("一、着力扩大内需", [("1.实施重大项目200个。", "责任单位：市发改委、市统计局（列第一位者为工作牵头单位或汇总单位，下同）", "市发改委", "市统计局"), ("2.举办促消费活动50场。", "责任单位：市商务局、各县区政府", "市商务局", "各县区政府")]),
                           ("二、着力改善民生", [("3.新增普惠托位1200个。", "责任单位：市卫健委", "市卫健委", None), ("4.落实城乡低保提标。", "责任单位：市民政局、市财政局等部门", "市民政局", "市财政局")])]:
        n.heading(heading)
        for text, owner, lead, joint in items:
            n.item([text, owner], text[0], text[2:], lead=lead, joint=joint, section=[heading])
    return n


def blank_lines():
    """Two label lines set off by blank lines; Chinese numerals in the date; an item of two paragraphs that share one label."""
    n = Notice("labels-between-blank-lines", "石桥区人民政府关于印发石桥区2033年政府工作任务分解的通知", "assignment", 2033, page="tables", body="breaks", issuer="石桥区人民政府", doc_number="石政发〔2033〕2号", issued="2033-02-15",
               why=blank_lines.__doc__)
    n.line("石政发〔2033〕2号")
    n.line("各街道办事处，区政府各部门：")
    n.line("现将《石桥区2033年政府工作任务分解》印发给你们，请认真贯彻执行。")
    n.right("石桥区人民政府\n二〇三三年二月十五日")
    n.part("石桥区2033年政府工作任务分解")
    part, heading = "石桥区2033年政府工作任务分解", "一、加快产业升级"
    n.heading(heading)
    n.line("（一）培育壮大先进制造业，新增专精特新企业12家。")
    n.line("")
    n.line("牵头单位：区工信局")
    n.line("")
    n.line("责任单位：区科技局、各街道")
    n.line("")
    n.task("（一）", "培育壮大先进制造业，新增专精特新企业12家。", units=[{"name": "区工信局", "role": "lead", "aka": None}, {"name": "区科技局", "role": "joint", "aka": None}, {"name": "各街道", "role": "joint", "aka": None}], section=[part, heading])
    n.line("（二）发展现代服务业。引进区域性金融机构2家。")
    n.line("加快建设会展中心，举办展会15场。")
    n.line("牵头单位：区商务局")
    n.line("责任单位：区金融办、区文旅局")
    n.task("（二）", "发展现代服务业。引进区域性金融机构2家。\n加快建设会展中心，举办展会15场。",
           units=[{"name": "区商务局", "role": "lead", "aka": None}, {"name": "区金融办", "role": "joint", "aka": None}, {"name": "区文旅局", "role": "joint", "aka": None}], section=[part, heading])
    return n


def prose_leader():
    """A leader named in a label inside the bracket, and fields in 【】 at the start of lines."""
    n = Notice("labels-in-lenses", "青石县2031年重大改革事项清单", "assignment", 2031, page="modern", body="plain", why=prose_leader.__doc__)
    for number, task, goal, leader, lead, joint, date in [("1", "推进集团化办学改革", "组建教育集团3个，覆盖学校12所。", "陶静", "县教育局", "县委编办", "8月底前"), ("2", "推进农村产权流转交易改革", "建成县级交易平台，完成交易200宗。", "洪海波", "县农业农村局", "县自然资源局、各乡镇", "11月底前"),
                                                         ("3", "推进紧密型医共体建设", "县域内就诊率达到90%以上。", "陶静", "县卫健局", "县医保局", "12月底前")]:
        n.item(["%s.{}" % number, "【目标任务】" + goal, "【责任领导】" + leader, "【牵头单位】" + lead, "【配合单位】" + joint, "【完成时限】" + date], number, task, plan=goal, lead=lead, joint=joint, leaders=[leader], deadline=date)
    return n


def quarters():
    """计划安排 by quarter in one cell; deadlines that are events, spans of years and standing duties."""
    n = Notice("deadlines-by-quarter", "竹岭县2031年十大民生工程实施计划", "assignment", 2031, page="modern", body="word", text="pipes", why=quarters.__doc__)
    n.in_table = True
    rows = [heads("编号", "民生实事", "目标任务", "进度安排", "承办单位")]
    for number, task, plan, date, body in [("1", "城乡供水一体化", "新增受益人口3万人", "第一季度：完成设计；第二季度：开工建设；第三季度：管网铺设过半；第四季度（11月份）：通水。", "县水利局"), ("2", "学前教育扩容", "新建幼儿园2所", "①2月上旬前，完成招标。②3月底前，开工建设。③8月底前，竣工验收。", "县教育局"),
                                           ("3", "文化惠民", "送戏下乡120场", "每季度30场", "县文旅局"), ("4", "养老助餐", "新建老年食堂8家", "2031―2032年", "县民政局"), ("5", "便民服务", "事项网上可办率达到98%", "长期坚持", "县政务服务局")]:
        rows.append([number, task, plan, date, body])
        n.item([], number, task, plan=plan, deadline=date, unit=body)
    n.table(rows)
    return n


def milestones():
    """①②③ inside a sentence are milestones and stay in the task; ①②③ on lines with bodies of their own are sub-tasks."""
    n = Notice("circled-numbers-two-uses", "丰岭市2030年安全生产重点任务分工", "assignment", 2030, page="modern", body="plain", why=milestones.__doc__)
    heading = "一、重点任务"
    n.heading(heading)
    n.item(["1.建设危化品监管平台。①3月底前，完成需求调研。②6月底前，完成开发。③9月底前，上线运行。", "责任单位：市应急局"], "1", "建设危化品监管平台。①3月底前，完成需求调研。②6月底前，完成开发。③9月底前，上线运行。", unit="市应急局", section=[heading])
    n.line("2.开展重点领域专项整治。")
    for at, (text, body) in enumerate([("燃气安全整治，更换不合格软管2万户。", "市住建局"), ("消防通道整治，打通生命通道300处。", "市消防救援支队"), ("道路交通整治，消除隐患点段80处。", "市公安局、市交通局")]):
        n.item("%s%s（责任单位：%s）" % ("①②③"[at], text, body), "2", "开展重点领域专项整治。", subtask=text, unit=body, sub=at + 1, section=[heading])
    n.item(["3.组织应急演练40场。", "责任单位：市应急局、各区政府"], "3", "组织应急演练40场。", unit="市应急局、各区政府", section=[heading])
    return n


NOTICES = [square, joint_after_comma, deadline_in_bracket, each_leads, only_unit, rule_in_brackets, blank_lines, prose_leader, quarters, milestones]
