# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers run on across the headings; leaders, leading and supporting bodies and deadlines on label lines; working rules follow that are no tasks."""
from notice import Notice, bodies

GROUPS = [
    ("（一）产业升级方面。", [
        ("实施“链长制”，谋划落地 3 个先进材料项目。", "沈国梁、方敏", "市经信局、云岭高新区管委会", "市发改委、市商务局", "2023年9月底前"),
        ("推进云岭钢构基地二期工程建设，年内实现设备安装。", "沈国梁", "云岭高新区管委会", None, "2023年12月底前"),
        ("打造跨境电商综合服务平台，全年交易额突破 15 亿元。", "方敏", "市商务局", "云岭海关、市税务局", "全年"),
        ("开展企业“小升规”培育，新增规上企业 60 家。", "沈国梁", "市经信局", "各县（区）政府", "2023年12月底前"),
        ("引进市场主体，组建云岭冷链物流公司。", "方敏", "市交通局", None, "2023年6月底前")]),
    ("（二）城乡品质方面。", [
        ("全力推进城中村改造，完成南桥片区征收（含安置房选址）。", "许怀远", "市住建局、南桥区政府", "市资源规划局、市财政局", "2023年10月底前"),
        ("云岭大道快速化改造工程全线贯通。", "许怀远", "市交通局", "市公安局", "2023年11月底前"),
        ("推进生活垃圾焚烧发电厂扩建，日处理能力达到 1200 吨。", "许怀远", "市城管局", "市生态环境局", "2023年12月底前"),
        ("实施白鹭湖水质提升工程。", "许怀远、叶澜", "市水利局、白鹭湖新区管委会", "市生态环境局", "持续推进"),
        ("新建改造城市绿道 35 公里。", "许怀远", "市城管局", None, "2023年9月底前")]),
    ("（三）民生福祉方面。", [
        ("市第一医院东院区投入使用。", "叶澜", "市卫健委", "市建投集团", "2023年8月底前"),
        ("推进中小学校“明厨亮灶”改造，覆盖学校 120 所。", "叶澜", "市教育局", "市市场监管局", "2023年8月底前"),
        ("建成市残疾人康复中心。", "叶澜", "市残联", "市民政局", "2023年12月底前"),
        ("开展技能培训 2.5 万人次以上。", "叶澜", "市人社局", "市总工会", "2023年12月底前")]),
    ("（四）改革创新方面。", [
        ("推进工程建设项目审批制度改革，一般企业投资项目审批时间压缩至 60 个工作日以内。", "沈国梁", "市政务服务办、市住建局", "市资源规划局", "2023年6月底前"),
        ("建立公共数据授权运营机制。", "沈国梁", "市大数据局", None, "2023年12月底前"),
        ("完成市属国有企业公司制改革。", "沈国梁", "市国资委", "市财政局", "2023年12月底前"),
        ("深化医保支付方式改革，按病种付费覆盖住院费用 80%以上。", "叶澜", "市医保局", "市卫健委", "2023年12月底前")]),
]


def compose():
    notice = Notice("running-numbers-labels", "云岭市人民政府办公室关于下达2023年度市政府重大攻坚任务的通知", "assignment", 2023,
                    issuer="云岭市人民政府办公室", doc_number="云政办发〔2023〕11号", issued="2023-03-09", page="library", body="word", pdf="libreoffice",
                    column="文件库", text="bare",
                    labels=[("索引号", "990000-2023-0112"), ("发文机关", "云岭市人民政府办公室"), ("标题", "云岭市人民政府办公室关于下达2023年度市政府重大攻坚任务的通知"),
                            ("发文字号", "云政办发〔2023〕11号"), ("成文日期", "2023年03月09日"), ("主题词", "重点工作")], why=__doc__)
    notice.index_number = "990000-2023-0112"
    notice.part("云政办发〔2023〕11号")
    notice.line("各县（区）人民政府，各功能区管委会，市政府直属各单位：")
    notice.line("为认真贯彻落实市委决策部署，经市政府同意，将18项重点工作列为2023年度市政府重大攻坚任务。现将有关事项通知如下：")
    notice.heading("一、重点任务")
    running = 0
    for heading, items in GROUPS:
        notice.heading(heading)
        for task, leaders, lead, joint, deadline in items:
            running += 1
            notice.line("%d.%s" % (running, task))
            notice.line("牵头领导：" + leaders)
            notice.line("牵头单位：" + lead)
            if joint:
                notice.line("配合单位：" + joint)
            notice.line("完成时限：" + deadline)
            # blanks beside ideographs are how the printer set the figures; records print none
            notice.task(str(running), task.replace(" ", ""), section=["一、重点任务", heading],
                        units=bodies(lead, role="lead") + (bodies(joint, role="joint") if joint else []),
                        leaders=leaders.split("、"), deadline=deadline)
    notice.heading("二、工作机制")
    notice.line("（一）领导负责机制。每项任务由市政府分管领导牵头，每月至少召开 1 次协调会，研究解决困难问题。")
    notice.line("（二）清单管理机制。各牵头单位要制定工作方案，明确时间节点和责任人，于3月底前报市政府办公室。")
    notice.line("（三）督查通报机制。市政府办公室每季度开展督查，对进展滞后的任务予以通报，限期 10 个工作日内整改到位。")
    notice.heading("三、有关要求")
    notice.line("1.各牵头单位要切实负起牵头责任，各配合单位要主动配合，形成工作合力。")
    notice.line("2.各地要结合实际抓好落实，工作中遇到的重大问题及时向市政府报告。")
    notice.right("云岭市人民政府办公室\n2023年3月9日")
    return notice
