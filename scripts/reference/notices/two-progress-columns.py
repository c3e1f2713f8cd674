# SPDX-License-Identifier: GPL-3.0-or-later
"""Two progress columns side by side, of which the later counts; the category column comes first and is merged; a remarks column that means nothing to a record."""
from notice import Cell, Notice, bodies, heads

# category, [(task, target, leader, lead, joint, earlier progress, later progress, status, remark)]
GROUPS = [
    ("产业发展", [
        ("培育“专精特新”企业", "新增省级“专精特新”企业10家", "高峻岭", "县经信局", "县科技局", "新增6家。", "新增8家，另有3家正在公示。", "in_progress", ""),
        ("推进工业园区提升改造", "新建标准厂房12万平方米", "高峻岭", "青石经济开发区管委会", "县住建局", "建成9万平方米。", "已完成全年目标任务。", "met", "提前完成"),
        ("发展夜间经济", "打造特色街区2条", "高峻岭", "县商务局", "县城管局", "1条开街运营。", "2条街区全部开街，超额完成全年目标任务。", "exceeded", ""),
        ("推进农产品品牌建设", "新增绿色食品认证5个", "洪海波", "县农业农村局", "", "新增3个。", "新增4个，1个在审。", "in_progress", "")]),
    ("城乡建设", [
        ("完善路网结构", "建成城市道路4条", "洪海波", "县住建局", "县交通局", "建成2条。", "建成3条，滨河路因管线迁改滞后，预计12月底通车。", "in_progress", "滞后"),
        ("推进农村危房改造", "改造危房150户", "洪海波", "县住建局", "各乡镇人民政府（街道办事处）", "竣工132户。", "竣工150户，完成全年目标任务。", "met", ""),
        ("推进老旧管网改造", "改造燃气管网18公里", "洪海波", "县住建局", "县应急管理局", "完成11公里。", "完成15.6公里，占年度任务的86.7%。", "in_progress", ""),
        ("建设数字乡村", "建成数字乡村示范村8个", "洪海波", "县农业农村局", "县大数据中心", "建成5个。", "基本完成全年目标任务。", "partial", "")]),
    ("民生保障", [
        ("促进高校毕业生就业", "新增就业见习岗位400个", "陶静", "县人社局", "县总工会、团县委", "提供岗位356个。", "提供岗位412个，吸纳见习人员287人。", "in_progress", ""),
        ("扩大学前教育供给", "新增公办幼儿园2所", "陶静", "县教育局", "", "1所投用。", "2所均已投用。", "in_progress", ""),
        ("开展“两癌”免费筛查", "筛查妇女1.2万人", "陶静", "县卫健局", "县妇联", "筛查9800人。", "筛查11860人。", "in_progress", ""),
        ("加强低收入群体帮扶", "发放临时救助资金300万元", "陶静", "县民政局", "县财政局", "发放218万元。", "发放276万元，惠及1430人次。", "in_progress", "")]),
    ("生态环境", [
        ("推进建筑垃圾资源化利用", "建成消纳场1座", "许怀远", "县城管局", "县资源规划局", "完成选址。", "因用地报批未获通过，未完成全年目标任务。", "unmet", "已约谈"),
        ("开展入河排污口整治", "整治排污口60个", "许怀远", "市生态环境局青石分局", "县水利局", "整治48个。", "整治55个。", "in_progress", "")]),
]


def compose():
    notice = Notice("two-progress-columns", "青石县2023年县政府重点工作推进情况（1—11月）", "progress", 2023, published="2023-12-06",
                    source="县政府督查室", page="modern", body="plain", landscape=True, text="pipes", column="督查通报", site="青石县人民政府", why=__doc__)
    notice.in_table = True
    rows = [heads("类别", "序号", "主要任务", "全年目标任务", "分管县领导", "牵头单位", "责任主体与\n协同单位", "1—10月\n推进情况", "1—11月\n推进情况", "备注")]
    running = 0
    for category, items in GROUPS:
        for index, (task, target, leader, lead, joint, earlier, later, status, remark) in enumerate(items):
            running += 1
            row = [Cell(category, len(items))] if index == 0 else []
            rows.append(row + [str(running), task, target, leader, lead, joint, earlier, later, remark])
            notice.task(str(running), task, section=[category], units=bodies(lead, role="lead") + (bodies(joint, role="joint") if joint else []),
                        leaders=[leader], plan=target, progress=later, status=status)
    notice.table(rows)
    return notice
