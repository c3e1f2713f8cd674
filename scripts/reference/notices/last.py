# SPDX-License-Identifier: GPL-3.0-or-later
"""Written last: the rules were not changed for these before their first figures were taken."""
from notice import Cell, Notice, heads, owners


def leader_in_prose():
    """由…牵头 in the text of each item; the leader has a title before the name; bodies in brackets of their own."""
    n = Notice("last-special-classes", "临江县2030年专班攻坚任务分工", "assignment", 2030, page="library", body="plain", why=leader_in_prose.__doc__)
    for heading, items in [("一、沈国栋县长牵头专班", [("实施城市更新三年行动，改造片区3个。", "县住建局", "县自然资源局、县财政局")]), ("二、方敏副县长牵头专班", [("创建省级文明典范城市。", "县委宣传部", "县直有关单位"), ("建设县域医疗次中心2个。", "县卫健局", None)])]:
        n.heading(heading)
        person = heading[2:].split("县长")[0].split("副")[0]
        for at, (task, lead, joint) in enumerate(items):
            n.item("%d．{}（牵头单位：%s%s）" % (at + 1, lead, "；参与单位：" + joint if joint else ""), str(at + 1), task, lead=lead, joint=joint, leaders=[person], section=[heading])
    return n


def key_projects():
    """A table of projects: 挂钩领导, 项目业主, 年度建设任务, 总投资; sum rows and a note below it."""
    n = Notice("last-projects-sums-note", "南桥区2031年度重点建设项目计划表", "assignment", 2031, page="tables", body="word", text="pipes", why=key_projects.__doc__)
    n.in_table = True
    rows = [heads("序号", "项目名称", "建设规模及内容", "总投资（亿元）", "年度建设任务", "项目业主", "挂钩领导"), [Cell("合计", columns=3), "26.5", "", "", ""], [Cell("一、基础设施类", columns=7)]]
    for at, (group, name, size, money, plan, body, person) in enumerate([("一、基础设施类", "环城北路改造", "长5.6公里", "8.2", "完成路基工程", "区交投集团", "高峻岭"), ("一、基础设施类", "南桥水厂", "日供水10万吨", "6.3", "主体完工", "区水务公司", "高峻岭"),
                                                                          ("二、产业类", "新材料产业园", "标准厂房20万平方米", "12.0", "一期投产", "区开发区管委会", "沈国栋")]):
        if at == 2:
            rows.append([Cell("二、产业类", columns=7)])
        rows.append([str(at + 1), name, size, money, plan, body, person])
        n.item([], str(at + 1), name, plan=plan, unit=body, leaders=[person], section=[group])
    rows.append([Cell("注：带*项目为省重点项目。", columns=7)])
    n.table(rows)
    for task in n.tasks:  # what is built names the sub-item where the year's task has a column of its own
        task["subtask"] = {"1": "长5.6公里", "2": "日供水10万吨", "3": "标准厂房20万平方米"}[task["number"]]
    return n


def rectification():
    """Problems found by inspectors: 反馈问题, 整改措施, 整改时限, 整改情况."""
    n = Notice("last-rectification-list", "东屏区环保督察反馈问题整改进展情况", "progress", 2029, page="modern", body="breaks", text="pipes", why=rectification.__doc__)
    n.line("截至2029年9月底，整改进展如下：")
    n.in_table = True
    rows = [heads("序号", "反馈问题", "整改目标", "整改时限", "责任单位", "整改情况", "是否完成整改")]
    for number, task, plan, date, body, progress, ok in [("1", "部分小区雨污混流", "完成管网改造12公里", "2029年10月底前", "区住建局、各街道办事处", "已完成管网改造12公里。", "是"), ("2", "工地扬尘管控不到位", "建立长效机制", "立行立改", "区城管局", "印发扬尘管控办法，开展巡查80次。", "否")]:
        rows.append([number, task, plan, date, body, progress, ok])
        n.item([], number, task, plan=plan, deadline=date, unit=body, progress=progress, status="met" if ok == "是" else "unmet")
    n.table(rows)
    return n


def province_bracket():
    """Council style of a province: 省…牵头，…按职责分工负责; 各设区市; items 1—6 run on over parts."""
    n = Notice("last-province-measures", "江岭省人民政府办公厅关于印发支持民营经济若干措施任务分工的通知", "assignment", 2028, page="library", body="word", issuer="江岭省人民政府办公厅", doc_number="江政办发〔2028〕21号", issued="2028-06-30", why=province_bracket.__doc__)
    n.line("江政办发〔2028〕21号")
    n.line("各市、县（区）人民政府，省政府各部门、各直属机构：")
    n.line("经省政府同意，现将《支持民营经济若干措施任务分工》印发给你们，请结合实际认真贯彻落实。")
    n.right("江岭省人民政府办公厅\n2028年6月30日")
    part = "支持民营经济若干措施任务分工"
    n.part(part)
    for heading, items in [("一、降低经营成本", [("1.落实小微企业普惠性税收减免政策。", "省税务局、省财政厅负责", None, None, "省税务局、省财政厅"), ("2.一般工商业电价再降5%以上。", "省发展改革委牵头，省电力公司配合", "省发展改革委", "省电力公司", None)]),
                           ("二、缓解融资难题", [("3.设立100亿元纾困基金。", "省地方金融监管局会同省财政厅、人民银行江岭分行，各设区市政府负责", "省地方金融监管局", "省财政厅、人民银行江岭分行、各设区市政府", None), ("4.推广“银税互动”，贷款余额突破300亿元。", "江岭银保监局、省税务局按职责分工负责", None, None, "江岭银保监局、省税务局")])]:
        n.heading(heading)
        for text, owner, lead, joint, unit in items:
            n.item("%s（%s）" % (text, owner), text[0], text[2:], lead=lead, joint=joint, unit=unit, section=[part, heading])
    return n


def month_report():
    """A report of a county: 目标 and 进展 in one paragraph under a bracketed number; no labels, no bodies."""
    n = Notice("last-report-prose", "青石县2030年民生实事项目前三季度完成情况", "progress", 2030, page="modern", body="plain", why=month_report.__doc__)
    for mark, task, progress, status in [("（一）", "新建农村公路60公里。", "截至9月底，已建成48公里，完成年度目标的80%。", "in_progress"), ("（二）", "免费培训农民3000人次。", "累计培训3150人次，提前完成全年目标任务。", "met"), ("（三）", "改造农村厕所2000户。", "已完成改造1860户，其余正在施工。", "in_progress")]:
        n.item(mark + task + progress, mark, task, progress=progress, status=status)
    return n


def no_tasks_plan_letter():
    """A letter that asks bodies to report: deadlines, persons and bodies, and no list."""
    n = Notice("last-no-tasks-report-request", "关于报送2030年度重点工作推进情况的通知", "other", 2030, page="tables", body="word", issuer="竹岭市人民政府督查室", issued="2030-11-25", why=no_tasks_plan_letter.__doc__)
    n.line("市直各有关单位：")
    n.line("为全面掌握2030年度重点工作推进情况，请按以下要求报送材料：")
    n.line("1.报送内容。各牵头单位负责汇总本单位牵头任务的完成情况、存在问题和下步打算。")
    n.line("2.报送时间。请于12月5日前报送纸质材料（加盖公章）和电子版。")
    n.line("3.报送方式。联系人：叶澜，联系电话：0000-7654321。")
    n.right("竹岭市人民政府督查室\n2030年11月25日")
    return n


NOTICES = [leader_in_prose, key_projects, rectification, province_bracket, month_report, no_tasks_plan_letter]
