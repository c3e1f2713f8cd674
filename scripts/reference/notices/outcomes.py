# SPDX-License-Identifier: GPL-3.0-or-later
"""How outcomes are told: each a short notice."""
from notice import Cell, Notice, heads


def on_schedule():
    """是否达序 with 是 and 否: on schedule or not is in progress either way; two progress columns, a remark."""
    n = Notice("status-on-schedule", "云岭市重点任务11月推进情况表", "progress", 2030, page="modern", body="word", text="pipes", why=on_schedule.__doc__)
    n.year = 2030
    n.line("2030年11月")
    n.in_table = True
    rows = [heads("序号", "主要任务", "全年目标任务", "分管领导", "牵头单位", "责任主体与协同单位", "1-10月推进情况", "1-11月推进情况", "是否达序", "说明")]
    for number, task, plan, person, lead, joint, before, now, ok, note in [
            ("1", "有效投资", "增长8%", "沈国栋", "市发改委", "市经信局、各县（市、区）", "增长7.1%", "增长7.6%", "否", "项目开工偏慢"), ("2", "外贸出口", "完成400亿元", "高峻岭", "市商务局", "市税务局", "完成352亿元", "完成391亿元", "是", ""),
            ("3", "高标准农田", "建成5万亩", "洪海波", "市农业农村局", "各县（市、区）", "建成4.4万亩", "建成4.9万亩", "是", "")]:
        rows.append([number, task, plan, person, lead, joint, before, now, ok, note])
        n.item([], number, task, plan=plan, leaders=[person], lead=lead, joint=joint, progress=now, status="in_progress")
    n.table(rows)
    return n


def is_done():
    """是否完成 with 是 and 否: the title decides what 是 means."""
    n = Notice("status-whether-done", "桐湾区2029年民生实事项目完成情况", "progress", 2029, page="tables", body="plain", text="pipes", why=is_done.__doc__)
    n.in_table = True
    rows = [heads("序号", "项目名称", "责任单位", "完成情况", "是否完成")]
    for number, task, body, progress, ok in [("1", "新建社区卫生服务站3个", "区卫健局", "3个站点均已投入使用。", "是"), ("2", "加装电梯50台", "区住建局", "已加装42台，8台正在施工。", "否"), ("3", "建成智慧停车场2处", "区城管局", "2处停车场对外开放。", "是")]:
        rows.append([number, task, body, progress, ok])
        n.item([], number, task, unit=body, progress=progress, status="met" if ok == "是" else "unmet")
    n.table(rows)
    return n


def three_parts():
    """进展情况： 存在问题： 下步打算： in one cell stay in the progress text."""
    n = Notice("progress-problems-next-steps", "柏原县2032年一季度重点工作进展情况", "progress", 2032, page="modern", body="word", text="pipes", why=three_parts.__doc__)
    n.in_table = True
    rows = [heads("序号", "工作任务", "责任单位", "一季度目标", "进展情况、存在问题及下一步打算", "目标完成情况")]
    for number, task, body, plan, cell, verdict, status in [
            ("1", "征迁清零行动", "县住建局", "完成签约200户", "进展情况：签约213户，腾空160户。\n存在问题：个别户主在外地，沟通困难。\n下步打算：上门走访，逐户签约。", "超额完成", "exceeded"),
            ("2", "国道改线工程", "县交通局", "完成路基2公里", "进展情况：完成路基1.2公里。存在问题：受连续降雨影响，施工进度滞后。下步打算：增加作业班组。", "未完成", "unmet"),
            ("3", "招才引智", "县委人才办", "举办招聘会2场", "进展情况：举办招聘会2场，达成意向90人。下步打算：赴高校开展专场招聘。", "完成", "met")]:
        rows.append([number, task, body, plan, cell, verdict])
        n.item([], number, task, unit=body, plan=plan, progress=cell, status=status)
    n.table(rows)
    return n


def numbers_only():
    """Target, done and per cent in three cells of figures; the verdict stands in the remarks."""
    n = Notice("target-done-rate-figures", "澄溪市2030年民生实事项目进展表", "progress", 2030, page="modern", body="plain", text="pipes", why=numbers_only.__doc__)
    n.in_table = True
    rows, at = [heads("工程名称", "序号", "项目内容", "目标任务", "市级牵头责任单位", "进度", "完成目标（%）")], 0
    for group, items in [("就业促进工程", [("城镇新增就业（人）", "26000", "市人社局", "19456", "74.8"), ("城镇登记失业率（%）", "4.5以内", "市人社局", "3.6", "125")]), ("扶贫解困工程", [("发放残疾人补贴（人）", "12800", "市残联", "12800", "100"), ("改造农村危房（户）", "640", "市住建局", "512", "80")])]:
        for place, (task, plan, body, done, rate) in enumerate(items):
            at += 1
            rows.append(([Cell(group, rows=2)] if place == 0 else []) + [str(at), task, plan, body, done, rate])
            n.item([], str(at), task, plan=plan, lead=body, progress=done, status="in_progress", section=[group])
    n.table(rows)
    return n


def rate_comment():
    """A per cent with a comment in brackets; status words alone in a column of their own."""
    n = Notice("rate-with-comment", "沙洲县民生实事项目9月份进度通报", "progress", 2031, page="tables", body="word", text="pipes", issuer="沙洲县人民政府办公室", issued="2031-10-12", why=rate_comment.__doc__)
    n.line("各乡镇人民政府，县政府各部门：")
    n.line("现将9月份民生实事项目进度通报如下。18项指标中，已完成6项，完成率33%。")
    n.in_table = True
    rows = [heads("序号", "项目名称", "年度目标", "形象进度", "进度评价", "责任单位", "备注")]
    for number, task, plan, progress, verdict, status, body, note in [("1", "新改建幼儿园", "5所", "80%（城东幼儿园进度滞后）", "达到序时进度", "in_progress", "县教育局", "市民生实事"), ("2", "山区供水", "12处", "22%（严重滞后）", "滞后", "in_progress", "县水利局", "县民生实事"),
                                                                     ("3", "文化礼堂", "10家", "100%", "已完成", "met", "县委宣传部", "县民生实事"), ("4", "养老中心", "6家", "100%", "超额完成", "exceeded", "县民政局", "市民生实事")]:
        rows.append([number, task, plan, progress, verdict, body, note])
        n.item([], number, task, plan=plan, progress=progress, status=status, unit=body)
    n.table(rows)
    n.right("沙洲县人民政府办公室\n2031年10月12日")
    return n


def labelled_report():
    """A report in lines: 目标任务： 进展情况： 责任单位： under each numbered item."""
    n = Notice("report-in-label-lines", "竹岭市2031年民生实事上半年进展情况", "progress", 2031, page="modern", body="plain", why=labelled_report.__doc__)
    for number, task, plan, progress, status, body in [("1", "城乡居家养老提升", "建成社区食堂40家", "建成社区食堂26家，其余14家正在装修。", "in_progress", "市民政局"), ("2", "放心早餐工程", "布点100个", "布点108个，超额完成全年目标任务。", "exceeded", "市商务局"), ("3", "农村电网改造", "改造台区60个", "已完成年度目标任务。", "met", "市供电公司"),
                                                       ("4", "乡镇污水治理", "新建污水处理站8座", "因征地拆迁原因，2座未开工，未完成半年度目标。", "unmet", "市生态环境局")]:
        n.item(["%s.{}" % number, "目标任务：" + plan, "进展情况：" + progress, "责任单位：" + body], number, task, plan=plan, progress=progress, status=status, unit=body)
    return n


def no_units():
    """A report table without bodies: 序号|工作事项|进度安排|进展情况|完成情况."""
    n = Notice("report-without-bodies", "霞屿市政府2029年十件大事推进情况", "progress", 2029, page="library", body="word", text="pipes", why=no_units.__doc__)
    n.in_table = True
    rows = [heads("序号", "工作事项", "进度安排", "进展情况", "完成情况")]
    for number, task, date, progress, verdict, status in [("1", "开通跨海大桥", "10月底前", "桥面铺装完成，9月28日正式通车。", "已完成", "met"), ("2", "举办开渔节", "8月", "8月16日成功举办。", "完成", "met"), ("3", "建设智慧渔港", "12月底前", "完成设备采购，正在安装调试。", "正常推进", "in_progress"), ("4", "修订旅游规划", "11月底前", "形成初稿。", "基本完成", "partial")]:
        rows.append([number, task, date, progress, verdict])
        n.item([], number, task, deadline=date, progress=progress, status=status)
    n.table(rows)
    return n


def single_verdict():
    """One outcome column that holds nothing but words: 已完成, 正在推进, 未启动."""
    n = Notice("outcome-words-alone", "石桥区2030年政府工作报告任务完成情况表", "progress", 2030, page="tables", body="plain", why=single_verdict.__doc__)
    n.in_table = True
    rows = [heads("序号", "目标任务", "责任单位", "完成情况")]
    for number, task, body, verdict, status in [("1", "新建城市书房4家", "区文旅局", "已完成", "met"), ("2", "打通断头路2条", "区住建局", "基本完成", "partial"), ("3", "引进外资3000万美元", "区商务局", "超额完成", "exceeded"), ("4", "完成污水管网普查", "区水利局", "正在推进", "in_progress"),
                                                ("5", "建设区体育中心", "区文旅局", "未完成", "unmet")]:
        rows.append([number, task, body, verdict])
        n.item([], number, task, unit=body, progress=verdict, status=status)
    n.table(rows)
    return n


NOTICES = [on_schedule, is_done, three_parts, numbers_only, rate_comment, labelled_report, no_units, single_verdict]
