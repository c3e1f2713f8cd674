# SPDX-License-Identifier: GPL-3.0-or-later
"""How lists are numbered: each a short notice."""
from notice import Cell, Notice, heads


def comma_numbers():
    """1、 runs through the list; the leading body stands in the sentence, after a label; numbered demands of the letter come first."""
    n = Notice("numbers-comma-label-in-sentence", "竹岭市2031年民生工程任务分解通知", "assignment", 2031, page="modern", body="breaks",
               issuer="竹岭市民生工程协调小组办公室", issued="2031-04-12", why=comma_numbers.__doc__)
    n.line("各县区人民政府，市直各单位：")
    n.line("经研究，确定2031年实施6项民生工程。现将有关要求通知如下：")
    n.line("一、高度重视，提高认识。各牵头部门要把民生工程摆上重要位置。")
    n.line("二、明确任务，强化落实。各责任单位要制定实施方案，于4月底前报送。")
    n.right("竹岭市民生工程协调小组办公室\n2031年4月12日")
    n.label("附件")
    n.part("2031年民生工程任务清单")
    where = ["2031年民生工程任务清单"]
    rows = [("农村道路畅通工程", "市交通局"), ("城乡居民大病保险", "市医保局"), ("中小学校舍维修改造", "市教育局"),
            ("水环境生态补偿", "市生态环境局、市水利局"), ("农村危房改造", "市住建局"), ("公共文化场馆免费开放", "市文旅局")]
    for at, (task, body) in enumerate(rows):
        n.item("%d、{}，牵头部门：%s。" % (at + 1, body), str(at + 1), task, lead=body, section=where)
    return n


def fullwidth_dot():
    """１． runs on across （一） headings; brackets name the body label first; a second label inside the bracket."""
    n = Notice("numbers-fullwidth-running", "望川市人民政府办公厅关于印发优化消费环境若干措施任务分工的通知", "assignment", 2032, page="library", body="word",
               issuer="望川市人民政府办公厅", doc_number="望政办发〔2032〕18号", issued="2032-05-20", text="bare", why=fullwidth_dot.__doc__)
    n.line("望政办发〔2032〕18号")
    n.line("各区县人民政府，市政府各部门、各直属机构：")
    n.line("《优化消费环境若干措施任务分工》已经市政府同意，现印发给你们，请认真贯彻执行。")
    n.right("望川市人民政府办公厅\n2032年5月20日")
    n.part("优化消费环境若干措施任务分工")
    part = "优化消费环境若干措施任务分工"
    groups = [("（一）扩大消费供给", [("推进步行街改造提升，年内建成3条特色街区", "市商务局、各区县政府", "全市"), ("支持老字号企业创新发展", "市商务局", None),
                             ("培育夜间经济集聚区", "市文旅局、市城管局", "中心城区")]),
              ("（二）改善消费条件", [("完善社区便民商业设施", "市商务局、市住建局", None), ("新增公共停车泊位5000个", "市城管局", None),
                             ("加强消费者权益保护", "市市场监管局", "全市")])]
    wide = str.maketrans("0123456789", "０１２３４５６７８９")
    running = 0
    for heading, items in groups:
        n.heading(heading)
        for task, body, scope in items:
            running += 1
            owner = "负责部门：" + body + ("；适用范围：" + scope if scope else "")
            n.item("%s．{}（%s）" % (str(running).translate(wide), owner), str(running), task + "。", unit=body, section=[part, heading])
    return n


def restarting():
    """1. starts anew under every （一）; bodies on a label line of their own, two labels where there are two."""
    n = Notice("numbers-restarting-label-lines", "澄溪县人民政府关于分解落实2030年《政府工作报告》主要任务的通知", "assignment", 2030, page="tables", body="plain",
               issuer="澄溪县人民政府", issued="2030-02-18", published="2030-02-20", source="县政府办", why=restarting.__doc__)
    n.line("各乡镇人民政府，县政府各部门：")
    n.line("现将2030年《政府工作报告》主要任务分解如下：")
    groups = [("一、发展目标", None, [("地区生产总值增长6.5%。", "县发改局", "县统计局"), ("城镇登记失业率控制在3.5%以内。", "县人社局", None)]),
              ("二、重点工作", "（一）做强工业经济", [("新增规上企业15家。", "县工信局", "各乡镇政府"), ("盘活闲置厂房8万平方米。", "县工信局", "县自然资源局、县开发区管委会")]),
              (None, "（二）发展现代农业", [("建设高标准农田2.6万亩。", "县农业农村局", None), ("发展茶叶深加工企业3家。", "县农业农村局", "县供销社"),
                                ("改造提升灌区2处。", "县水利局", None)])]
    where = []
    for first, second, items in groups:
        if first:
            n.heading(first)
            where = [first]
        if second:
            n.heading(second)
            where = where[:1] + [second]
        for at, (task, lead, joint) in enumerate(items):
            lines = ["%d.{}" % (at + 1), "牵头单位：" + lead] + (["责任单位：" + joint] if joint else [])
            n.item(lines, str(at + 1), task, lead=lead, joint=joint, section=where)
    n.right("澄溪县人民政府\n2030年2月18日")
    return n


def bracket_restarting():
    """（一） starts anew under 一、二、; brackets （A牵头，B配合） before the full stop."""
    n = Notice("numbers-bracket-restarting", "中共竹岭市委竹岭市人民政府关于推进数字乡村建设的实施意见", "assignment", 2031, page="modern", body="word",
               issuer="中共竹岭市委、竹岭市人民政府", issued="2031-07-01", why=bracket_restarting.__doc__)
    n.line("为推进数字乡村建设，结合我市实际，提出如下实施意见。")
    n.heading("一、完善基础设施")
    n.item("（一）实现行政村5G网络全覆盖（市通管办牵头，市农业农村局配合）。", "（一）", "实现行政村5G网络全覆盖", lead="市通管办", joint="市农业农村局", section=["一、完善基础设施"])
    n.item("（二）升级改造农村电网线路300公里（市供电公司牵头，各县区政府配合）。", "（二）", "升级改造农村电网线路300公里", lead="市供电公司", joint="各县区政府", section=["一、完善基础设施"])
    n.heading("二、发展数字产业")
    n.item("（一）建设智慧农业示范基地20个（市农业农村局会同市科技局负责）。", "（一）", "建设智慧农业示范基地20个", lead="市农业农村局", joint="市科技局", section=["二、发展数字产业"])
    n.item("（二）培育农村电商直播团队50支（市商务局牵头）。", "（二）", "培育农村电商直播团队50支", lead="市商务局", section=["二、发展数字产业"])
    n.item("（三）建成农产品质量追溯平台（市农业农村局、市市场监管局牵头，市大数据局参加）。", "（三）", "建成农产品质量追溯平台", lead="市农业农村局、市市场监管局", joint="市大数据局",
           section=["二、发展数字产业"])
    n.heading("三、加强组织领导")
    n.line("各级党委、政府要把数字乡村建设摆上重要议事日程，建立健全工作机制，形成推进合力。")
    n.right("中共竹岭市委\n竹岭市人民政府\n2031年7月1日")
    return n


def bracket_running():
    """（一）…（十二） run on across 一、二、三、; council style: 负责, 等负责, 按职责分工负责; some items of two tasks."""
    n = Notice("numbers-bracket-running", "国务院办公厅关于印发促进家政服务业发展重点任务分工方案的通知", "assignment", 2029, page="library", body="plain",
               issuer="国务院办公厅", doc_number="国办函〔2029〕88号", issued="2029-08-16", index_number="000014349/2029-00088",
               labels=[("索引号", "000014349/2029-00088"), ("发文机关", "国务院办公厅"), ("发文字号", "国办函〔2029〕88号"), ("成文日期", "2029年08月16日")],
               why=bracket_running.__doc__)
    n.line("各省、自治区、直辖市人民政府，国务院各部委、各直属机构：")
    n.line("《促进家政服务业发展重点任务分工方案》已经国务院同意，现印发给你们，请认真贯彻落实。")
    n.right("国务院办公厅\n2029年8月16日")
    n.line("（此件公开发布）")
    part = "促进家政服务业发展重点任务分工方案"
    n.part(part)
    h = "一、提高从业人员素质"
    n.heading(h)
    n.item("（一）支持院校增设家政服务相关专业。原则上每个省份有若干所院校开设相关专业。（教育部负责）", "（一）", "支持院校增设家政服务相关专业。原则上每个省份有若干所院校开设相关专业。", unit="教育部", section=[part, h])
    n.item("（二）组织开展家政培训提升行动。（人力资源社会保障部牵头，发展改革委、财政部、全国总工会等参加）", "（二）", "组织开展家政培训提升行动。",
           lead="人力资源社会保障部", joint="发展改革委、财政部、全国总工会", section=[part, h])
    h = "二、规范市场秩序"
    n.heading(h)
    n.line("（三）健全家政服务标准体系。（市场监管总局、商务部负责）推行家政服务合同示范文本。（商务部、市场监管总局等部门负责）")
    n.task("（三）", "健全家政服务标准体系。", sub=1, units=[{"name": "市场监管总局", "role": "unspecified", "aka": None}, {"name": "商务部", "role": "unspecified", "aka": None}], section=[part, h])
    n.task("（三）", "推行家政服务合同示范文本。", sub=2, units=[{"name": "商务部", "role": "unspecified", "aka": None}, {"name": "市场监管总局", "role": "unspecified", "aka": None}], section=[part, h])
    n.item("（四）建立家政服务领域信用体系。（商务部、发展改革委，各省级人民政府按职责分工负责）", "（四）", "建立家政服务领域信用体系。", unit="商务部、发展改革委、各省级人民政府", section=[part, h])
    n.item("（五）加大守信联合激励和失信联合惩戒力度。（发展改革委、商务部等和各有关省级人民政府负责）", "（五）", "加大守信联合激励和失信联合惩戒力度。",
           unit="发展改革委、商务部、各有关省级人民政府", section=[part, h])
    h = "三、加强组织实施"
    n.heading(h)
    n.item("（六）完善家政服务业统计调查制度。（国家统计局、商务部按职责分工负责）", "（六）", "完善家政服务业统计调查制度。", unit="国家统计局、商务部", section=[part, h])
    n.item("（七）及时总结推广典型经验。（商务部会同有关部门负责）", "（七）", "及时总结推广典型经验。", lead="商务部", joint="有关部门", section=[part, h])
    return n


def chinese_tasks():
    """一、二、… are the tasks themselves: a title line, lines of text, then 责任单位： and 完成时限： lines."""
    n = Notice("numbers-chinese-are-tasks", "桐湾区2033年为民办实事项目责任分解", "assignment", 2033, page="modern", body="plain", issuer=None, published="2033-03-02", why=chinese_tasks.__doc__)
    rows = [("新建公办幼儿园2所", "区教育局", "8月底前"), ("改造老旧小区14个", "区住建局、各街道办事处", "12月底前"), ("新增养老床位300张", "区民政局", "年底前"),
            ("建设口袋公园5处", "区城管局", "10月底前"), ("为65岁以上老年人免费体检", "区卫健局", "11月底前"), ("新开通公交线路2条", "区交通局、市公交集团", "6月底前"),
            ("建成街道社区食堂6个", "区民政局", "9月底前"), ("更换燃气老旧管网12公里", "区城管局", "年底前"), ("举办专场招聘会20场", "区人社局", "全年"),
            ("改造农村公路18公里", "区交通局", "12月底前"), ("新建城市驿站4座", "区城管局", "7月底前")]
    for at, (task, body, date) in enumerate(rows):
        mark = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一"][at]
        n.item([mark + "、{}", "责任单位：" + body, "完成时限：" + date], mark, task, unit=body, deadline=date)
    return n


def letter_for_one():
    """The letter l typed for the figure 1: l、2、3、; brackets close the items; half-width signs."""
    n = Notice("numbers-letter-for-one", "关于印发丰岭市2028年城市管理重点工作的通知", "assignment", 2028, page="tables", body="breaks", issued="2028-03-05",
               issuer="丰岭市城市管理委员会", why=letter_for_one.__doc__)
    n.line("各区政府,市直有关部门:")
    n.line("现将丰岭市2028年城市管理重点工作印发给你们,请认真组织实施。")
    for heading, items in [("一、市容环境", [("推进背街小巷整治60条。", "市城管局"), ("拆除违法建设10万平方米。", "市城管局、各区政府"), ("规范共享单车停放秩序。", "市城管局、市公安局")]),
                           ("二、公用设施", [("新建公厕12座。", "市城管局"), ("修复破损路灯800盏。", "市路灯管理所"), ("改造雨污分流管网25公里。", "市住建局")])]:
        n.heading(heading)
        for at, (task, body) in enumerate(items):
            n.item(("l" if at == 0 else str(at + 1)) + "、{}(责任单位:%s)" % body, "l" if at == 0 else str(at + 1), task, unit=body, section=[heading])
    n.right("丰岭市城市管理委员会\n2028年3月5日")
    return n


def starred():
    """A table whose numbers may carry a mark (9*): items that the city set itself; numbers do not begin at 1."""
    n = Notice("numbers-starred-table", "望川市2030年民生实事完成情况表", "progress", 2030, page="modern", body="word", text="pipes", why=starred.__doc__)
    n.line("注：带*号的为市级自选项目。")
    n.in_table = True
    rows = [heads("序号", "项目内容", "当前进度", "牵头单位", "备注")]
    for number, task, progress, body, note in [("8", "改造城镇棚户区住房1200套", "已开工1100套", "市住建局", ""), ("9*", "新建城市阅读空间10个", "已完成。10个阅读空间全部对外开放。", "市文旅局", "自选"),
                                               ("10*", "建设充电桩2000根", "已建成1650根", "市发改委", "自选"), ("11", "培训农村转移劳动力1.5万人次", "累计培训1.2万人次", "市人社局", "")]:
        rows.append([number, task, progress, body, note])
        n.item([], number, task, lead=body, progress=progress, status="met" if progress.startswith("已完成。") else "in_progress")
    n.table(rows)
    return n


def number_in_name():
    """No number column: the number stands in the name's cell, 14.改扩建…; category first and merged."""
    n = Notice("number-in-name-cell", "柏原县2032年重点建设项目责任表", "assignment", 2032, page="tables", body="plain", text="pipes", why=number_in_name.__doc__)
    n.in_table = True
    rows = [heads("类别", "项目名称", "建设内容及规模", "责任单位", "责任人", "完成时限")]
    groups = [("教育", [("12.改扩建城南学校", "新建教学楼1栋", "县教育局", "方 敏", "8月底前"), ("13.新建第三幼儿园", "建筑面积4200平方米", "县教育局", "方 敏", "9月投入使用")]),
              ("医疗", [("14.县中医院迁建", "主体封顶", "县卫健局", "陶 然", "12月底前"), ("15.村卫生室标准化改造", "改造26个", "县卫健局", "陶 然", "年底前")])]
    for group, items in groups:
        for at, (name, content, body, person, date) in enumerate(items):
            rows.append(([Cell(group, rows=len(items))] if at == 0 else []) + [name, content, body, person, date])
            number, task = name.split(".")
            n.item([], number, task, unit=body, plan=content, leaders=[person.replace(" ", "")], deadline=date, section=[group])
    n.table(rows)
    return n


def bullets():
    """Bullets instead of numbers, each item closed by its bracket."""
    n = Notice("bullets-with-brackets", "霞屿市2029年对外开放重点工作任务", "assignment", 2029, page="modern", body="breaks", why=bullets.__doc__)
    n.line("为做好2029年对外开放工作，提出以下重点任务。")
    for heading, items in [("一、稳外贸", [("举办境外展会12场，组织企业300家次参展。", "市商务局牵头，市贸促会配合"), ("扩大出口信用保险覆盖面。", "市商务局、市财政局负责")]),
                           ("二、稳外资", [("新引进外资项目40个。", "市商务局牵头，各区市政府、开发区管委会配合"), ("落实外商投资准入负面清单。", "市发改委牵头"), ("优化外籍人员来市工作服务。", "市科技局、市公安局负责")])]:
        n.heading(heading)
        for task, owner in items:
            lead, joint, unit = None, None, None
            for part in owner.split("，"):
                if part.endswith("牵头"):
                    lead = part[:-2]
                elif part.endswith("配合"):
                    joint = part[:-2]
                else:
                    unit = part[:-2]
            n.item("●{}（%s）" % owner, None, task, lead=lead, joint=joint, unit=unit, section=[heading])
    return n


def bold_leads():
    """No numbers: a lead sentence, text, and a 责任单位： line after each paragraph."""
    n = Notice("lead-sentences-no-number", "沙洲市2027年《政府工作报告》目标任务分解", "assignment", 2027, page="modern", body="plain", why=bold_leads.__doc__)
    for heading, items in [("一、坚定不移抓项目", [("突出工业主体地位。投资200亿元，新开工亿元以上工业项目60个。", "市经信局"), ("强化招商引资。全年签约项目120个，到位资金150亿元。", "市招商局、各镇（街道）")]),
                           ("二、坚定不移惠民生", [("办好人民满意教育。新建改建学校9所，新增学位6000个。", "市教育局"), ("完善社会保障体系。城乡居民养老保险参保率达到98%以上。", "市人社局"),
                                         ("提升医疗服务水平。建成市中医院新院区。", "市卫健局")])]:
        n.heading(heading)
        for task, body in items:
            n.item(["{}", "责任单位：" + body], None, task, unit=body, section=[heading])
    return n


def second_task():
    """Some numbers have a second task of their own in a row with only a task and a deadline; number and bodies are merged over both."""
    n = Notice("second-task-same-number", "石桥区2031年区级重点工作台账", "assignment", 2031, page="tables", body="word", why=second_task.__doc__)
    n.in_table = True
    rows = [heads("序号", "工作任务", "责任单位", "完成时限")]
    for number, body, items in [("1", "区教育局", [("新建石桥实验小学", "12月底前"), ("完成3所学校食堂改造", "8月底前")]), ("2", "区水利局", [("整治病险水库4座", "汛期前")]),
                                ("3", "区住建局\n区城管局", [("改造背街小巷15条", "6月底前"), ("新增停车位800个", "10月底前"), ("建成公园2个", "年内见成效")]), ("4", "区文旅局", [("创建国家级旅游景区1处", "2031年")])]:
        for at, (task, date) in enumerate(items):
            rows.append(([Cell(number, rows=len(items))] if at == 0 else []) + [Cell(task)] + ([Cell(body, rows=len(items))] if at == 0 else []) + [Cell(date)])
            n.item([], number, task, unit=body, deadline=date, sub=at + 1 if len(items) > 1 else None)
    n.table(rows)
    return n


NOTICES = [comma_numbers, fullwidth_dot, restarting, bracket_restarting, bracket_running, chinese_tasks, letter_for_one, starred, number_in_name, bullets,
           bold_leads, second_task]
