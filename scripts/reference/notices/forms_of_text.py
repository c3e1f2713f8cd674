# SPDX-License-Identifier: GPL-3.0-or-later
"""What copying, mirroring and printing do to a list: each a short notice."""
from notice import Cell, Notice, bodies, heads, owners

BOXES = """┌──┬────────────┬────────┬──────┐
│序│　　　　　　　　　　　　│　　　　　　　　│　　　　　　│
│　│　　　工作任务　　　　　│　责任单位　　　│　完成时限　│
│号│　　　　　　　　　　　　│　　　　　　　　│　　　　　　│
├──┼────────────┼────────┼──────┤
│１│制定社会信用体系建设规划│市发改委、市财政│６月底前　　│
│　│，建成信用信息平台。　　│局　　　　　　　│　　　　　　│
├──┼────────────┼────────┼──────┤
│２│清理规范涉企收费，公布目│市财政局　　　　│４月底前　　│
│　│录清单。　　　　　　　　│　　　　　　　　│　　　　　　│
├──┼────────────┼────────┼──────┤
│３│推行双随机抽查。　　　　│市市场监管局　　│全年　　　　│
└──┴────────────┴────────┴──────┘"""


def boxes():
    """A table drawn with box characters; words broken over the lines of a cell; full-width digits."""
    n = Notice("box-characters", "望川市2028年营商环境整治任务分工", "assignment", 2028, text="bare", why=boxes.__doc__)
    n.written = ("txt",)
    n.in_table = True
    n.raw(BOXES)
    n.item([], "1", "制定社会信用体系建设规划，建成信用信息平台。", unit="市发改委、市财政局", deadline="6月底前")
    n.item([], "2", "清理规范涉企收费，公布目录清单。", unit="市财政局", deadline="4月底前")
    n.item([], "3", "推行双随机抽查。", unit="市市场监管局", deadline="全年")
    return n


def run_together():
    """A list re-posted on a site for documents: all items run together in one paragraph."""
    n = Notice("items-run-together", "澄溪县2027年十件实事责任分解", "assignment", 2027, page="tables", body="plain", why=run_together.__doc__)
    rows = [("新建农村幸福院20所。", "县民政局"), ("改造县城供水管网15公里。", "县住建局、县水务公司"), ("新建乡镇文化站5个。", "县文旅局"), ("发放创业贷款3000万元。", "县人社局、县财政局"), ("建设农村公路80公里。", "县交通局")]
    n.line("".join("%d、%s责任单位：%s。" % (at + 1, task, body) for at, (task, body) in enumerate(rows)))
    for at, (task, body) in enumerate(rows):
        n.task(str(at + 1), task, units=owners(unit=body))
    return n


def traditional():
    """A mirror in traditional characters with pinyin glosses; half-width signs."""
    n = Notice("traditional-with-glosses", "青石縣2030年重點工作責任分解", "assignment", 2030, page="modern", body="plain", why=traditional.__doc__)
    n.title = "青石县2030年重点工作责任分解"
    n.printed_title = "青石縣2030年重點工作責(zé)任分解"
    n.line("1.優化營商環境,新增市場主體3000戶。")
    n.line("責(zé)任單位:縣市場監管局、縣政務服務中心")
    n.line("2.編制並公布縣級權力清單。")
    n.line("責(zé)任單位:縣委編辦")
    n.line("3.關(guān)閉淘汰落後產能企業5家。")
    n.line("責(zé)任單位:縣工信局、縣發展改革局")
    n.task("1", "优化营商环境,新增市场主体3000户。", units=owners(unit="县市场监管局、县政务服务中心"))
    n.task("2", "编制并公布县级权力清单。", units=owners(unit="县委编办"))
    n.task("3", "关闭淘汰落后产能企业5家。", units=owners(unit="县工信局、县发展改革局"))
    return n


def half_width():
    """Half-width signs everywhere, as a mirror prints them; deadlines in the sentence."""
    n = Notice("half-width-signs", "望川市人民政府关于印发望川市2030年重点工作任务清单的通知", "assignment", 2030, page="tables", body="plain", issuer="望川市人民政府", doc_number="望政发[2030]3号", issued="2030-02-08", why=half_width.__doc__)
    n.line("望政发[2030]3号")
    n.line("各县(市、区)人民政府,市政府各部门:")
    n.line("现将《望川市2030年重点工作任务清单》印发给你们,请认真组织实施.")
    n.right("望川市人民政府\n2030年2月8日")
    part = "望川市2030年重点工作任务清单"
    n.part(part)
    for heading, items in [("一、产业升级", [("1.2030年10月底前编制并公布产业地图,引导项目集聚.", "市发改委", "市工信局,各县(市、区)人民政府", ["市工信局", "各县(市、区)人民政府"]), ("2.建成市级工业互联网平台5个.", "市工信局", None, None)]),
                           ("二、绿色发展", [("3.完成营造林30万亩;修复湿地2000亩.", "市林业局", "市自然资源局,市水利局", ["市自然资源局", "市水利局"]), ("4.淘汰燃煤锅炉100台.", "市生态环境局", None, None)])]:
        n.heading(heading)
        for text, lead, joint, joints in items:
            n.item([text, "牵头单位:" + lead] + (["配合单位:" + joint] if joint else []), text[0], text[2:], lead=lead, joint=joints, section=[part, heading])
    return n


def no_owner():
    """A bureau's list of things to do for the people: its title names the body, its items name none."""
    n = Notice("no-body-on-items", "东屏区教育局2031年为民办实事项目", "assignment", 2031, page="modern", body="plain", published="2031-03-11", why=no_owner.__doc__)
    for at, task in enumerate(["新建公办幼儿园3所，新增学位900个。", "改造中小学食堂12所。", "为全区义务教育学校教室安装护眼灯2000盏。", "新聘专职校医30名。", "开展家庭教育公益讲座100场。", "建设“智慧校园”试点学校6所。"]):
        n.item("%d.{}" % (at + 1), str(at + 1), task)
    return n


def pipes_alone():
    """Cells joined by pipes; runs of pipes where cells were merged; a caption line before the header."""
    n = Notice("pipes-with-merged-cells", "石桥区2032年城建重点项目清单", "assignment", 2032, text="bare", why=pipes_alone.__doc__)
    n.written = ("txt",)
    n.in_table = True
    n.raw("""| 石桥区2032年城建重点项目清单 ||||||
| 类别 | 序号 | 项目名称 | 建设内容 | 责任单位 | 责任领导 |
| 道路工程 | 1 | 柳林路改造 | 长1.2公里，宽24米 | 区住建局 | 何志强 |
|| 2 | 石桥南路延伸 | 长800米 | 区住建局 | 何志强 |
|| 3 | 人行天桥 | 2座 | 区城管局 | 何志强 |
| 环境工程 | 4 | 柳溪治理 | 清淤3公里 | 区水利局 | 洪海波 |
|| 5 | 口袋公园 | 6处 | 区园林中心 | 洪海波 |
""")
    for number, group, task, plan, body, person in [("1", "道路工程", "柳林路改造", "长1.2公里，宽24米", "区住建局", "何志强"), ("2", "道路工程", "石桥南路延伸", "长800米", "区住建局", "何志强"), ("3", "道路工程", "人行天桥", "2座", "区城管局", "何志强"),
                                                    ("4", "环境工程", "柳溪治理", "清淤3公里", "区水利局", "洪海波"), ("5", "环境工程", "口袋公园", "6处", "区园林中心", "洪海波")]:
        n.item([], number, task, plan=plan, unit=body, leaders=[person], section=[group])
    return n


def pivot():
    """A pivot: counties are rows, tasks are groups of columns with target, done and rate under each."""
    n = Notice("pivot-regions-as-rows", "云岭市2030年重点民生项目分县（区）进度表", "progress", 2030, page="modern", body="plain", text="pipes", why=pivot.__doc__)
    n.in_table = True
    names = ["农村危房改造（户）", "新建改建农村公路（公里）", "城镇新增就业（人）"]
    rows = [heads(Cell("地区", rows=2, head=True), *[Cell(name, columns=3, head=True) for name in names]), heads(*["目标任务", "进度", "完成比例（%）"] * 3)]
    for region, cells in [("东屏区", "120 96 80 35 30 85.7 4200 3900 92.9"), ("南桥区", "86 86 100 28 25 89.3 3800 3100 81.6"), ("临江县", "240 180 75 66 48 72.7 2600 2600 100"), ("合计", "446 362 81.2 129 103 79.8 10600 9600 90.6")]:
        cells = cells.split(" ")
        rows.append([region] + cells)
        for at, name in enumerate(names):
            if region != "合计":
                n.task(None, name, section=[region], plan=cells[3 * at], progress=cells[3 * at + 1], status="in_progress")
    n.table(rows)
    return n


def after_body():
    """Labels after the body; a signature glued to nothing, dates in Chinese numerals with a circle; the title three times."""
    n = Notice("labels-after-body", "丰岭市人民政府关于下达2029年国民经济和社会发展计划主要任务的通知", "assignment", 2029, page="tables", body="breaks", issuer="丰岭市人民政府", doc_number="丰政发〔2029〕6号", issued="2029-03-15", why=after_body.__doc__)
    n.part("丰岭市人民政府关于下达2029年国民经济和社会发展计划主要任务的通知")
    n.part("丰政发〔2029〕6号")
    n.line("各区人民政府，市政府各委、办、局：")
    n.line("现将2029年国民经济和社会发展计划主要任务下达给你们，请认真执行。")
    n.line("（一）地区生产总值增长7%以上（市发改委、市统计局负责）。")
    n.task("（一）", "地区生产总值增长7%以上", units=owners(unit="市发改委、市统计局"))
    n.line("（二）研发经费投入强度达到2.8%（市科技局牵头，市统计局配合）。")
    n.task("（二）", "研发经费投入强度达到2.8%", units=owners(lead="市科技局", joint="市统计局"))
    n.line("（三）居民消费价格涨幅控制在2%左右（市发改委负责）。")
    n.task("（三）", "居民消费价格涨幅控制在2%左右", units=owners(unit="市发改委"))
    n.right("丰岭市人民政府\n二○二九年三月十五日")
    n.line("（此件主动公开）")
    n.line("主题词：经济 计划 通知")
    n.line("抄送：市委各部门，市人大办公室，市政协办公室。")
    return n


def cross_reference():
    """A report in prose: names with a reference in brackets, （第1项）, then the target and what was done."""
    n = Notice("report-with-references", "竹岭县2030年主要目标任务完成情况", "progress", 2030, page="modern", body="plain", why=cross_reference.__doc__)
    n.in_table = True
    rows = [heads("编号", "指标名称", "目标值", "完成数", "完成率", "责任部门")]
    for number, task, plan, done, rate, body in [("1", "地区生产总值（第1项）", "增长6.5%", "增长6.1%，低于目标0.4个百分点", "", "县发改局"), ("2", "城镇新增就业（第5项）", "5000人", "5230人", "104.6%", "县人社局"), ("3", "改造棚户区（第9项）", "800套", "完成年度目标的53.3%", "53.3%", "县住建局")]:
        rows.append([number, task, plan, done, rate, body])
        n.item([], number, task, plan=plan, progress=done, status="in_progress", unit=body)
    n.table(rows)
    return n


NOTICES = [boxes, run_together, traditional, half_width, no_owner, pipes_alone, pivot, after_body, cross_reference]
