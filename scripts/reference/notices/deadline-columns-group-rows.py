# SPDX-License-Identifier: GPL-3.0-or-later
"""A table with columns for leading and supporting bodies, the leader in charge (two-character names padded) and the deadline; group rows run over the full width."""
from notice import Cell, Notice, bodies, heads

TITLE = "青石县2022年重点改革任务清单"
GROUPS = [
    ("一、经济体制改革（共6项）", [
        ("推进企业投资项目承诺制改革", "县发改局", "县资源规划局、县住建局", "罗文清", "6月底前"),
        ("建立工业企业综合评价机制，实施差别化要素配置", "县经信局", "县统计局、县税务局、县供电公司", "高峻岭", "5月底前出台办法"),
        ("完善县属国有企业薪酬管理制度", "县财政局（县国资办）", "县人社局", "罗文清", "9月底前"),
        ("推行政府采购全流程电子化", "县财政局", "县公共资源交易中心", "罗文清", "年底前"),
        ("开展农村信用体系建设，建档农户不少于3万户", "县金融工作中心", "县农业农村局、各乡镇人民政府（街道办事处）", "高峻岭", "12月底前"),
        ("制定招商引资项目评估办法", "县投资促进中心", "", "高峻岭", "4月底前")]),
    ("二、农业农村改革（共5项）", [
        ("稳慎推进农村宅基地制度改革", "县农业农村局", "县资源规划局", "洪海波", "持续推进"),
        ("深化集体林权制度改革，流转林地1.5万亩", "县林业局", "县农业农村局", "洪海波", "10月底前"),
        ("建立农业水价综合改革长效机制", "县水利局", "县发改局、县财政局", "洪海波", "2022年12月底前"),
        ("建设农产品质量安全追溯平台", "县农业农村局", "县市场监管局", "洪海波", "11月底前投入使用"),
        ("推进供销合作社综合改革", "县供销社", "县农业农村局", "洪海波", "全年")]),
    ("三、社会民生改革（共6项）", [
        ("推进“县管校聘”教师管理改革，交流教师80名", "县教育局", "县委编办、县人社局", "陶 静", "8月底前"),
        ("完善分级诊疗制度", "县卫健局", "县医保局", "陶 静", "年底前"),
        ("建立居家社区养老服务补贴制度", "县民政局", "县财政局", "陶 静", "6月底前"),
        ("推进殡葬服务改革", "县民政局", "县发改局、县市场监管局", "陶 静\n方 敏", "9月底前"),
        ("深化户籍制度改革，取消落户限制", "县公安局", "县教育局、县人社局", "许怀远", "3月底前"),
        ("健全社会矛盾纠纷多元化解机制", "县委政法委", "县司法局、县信访局、县法院", "许怀远", "长期坚持")]),
    ("四、行政体制改革（共3项）", [
        ("推进综合行政执法改革，赋权乡镇执法事项200项", "县综合执法局", "县司法局、县委编办", "罗文清", "7月底前"),
        ("建设“一网统管”平台", "县政务服务中心（县大数据中心）", "县公安局、县住建局", "罗文清", "①6月底前完成招标。②12月底前上线运行。"),
        ("清理证明事项，公布保留清单", "县司法局", "县直各单位", "罗文清", "5月底前")]),
]


def compose():
    notice = Notice("deadline-columns-group-rows", "中共青石县委全面深化改革委员会办公室关于印发青石县2022年重点改革任务清单的通知", "assignment", 2022,
                    issuer="中共青石县委全面深化改革委员会办公室", doc_number="青改办〔2022〕4号", issued="2022-03-25", page="modern", body="word",
                    pdf="libreoffice", column="改革动态", site="青石县人民政府", text="bare", why=__doc__)
    notice.part("青改办〔2022〕4号")
    notice.line("各乡镇党委、政府，县直各单位：")
    notice.line("现将《青石县2022年重点改革任务清单》印发给你们，请各牵头单位会同配合单位认真抓好落实，并于每月25日前报送进展情况。")
    notice.right("中共青石县委全面深化改革委员会办公室\n2022年3月25日")
    notice.label("附件")
    notice.part(TITLE)
    notice.in_table = True
    rows = [heads("序号", "工作任务", "牵头单位", "配合单位", "分管\n领导", "完成\n时限")]
    running = 0
    for group, items in GROUPS:
        rows.append([Cell(group, columns=6)])
        for task, lead, joint, leader, deadline in items:
            running += 1
            rows.append([str(running), task, lead, joint, leader, deadline])
            notice.task(str(running), task, section=[TITLE, group], units=bodies(lead, role="lead") + (bodies(joint, role="joint") if joint else []),
                        leaders=[name.replace(" ", "") for name in leader.split("\n")], deadline=deadline)
    notice.table(rows)
    return notice
