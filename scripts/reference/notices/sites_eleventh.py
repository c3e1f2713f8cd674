# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of many site systems, eleventh set: four decades and forms of paper; written before the program had seen them, the README keeps what their first run gave."""
from notice import owners
from site_pages import breaks, campus, hanweb, kaipu, nested, old, openness, p, portal, site, table, trs, word, wps

@site(None, "白鹿市人民政府关于下达一九九七年为人民群众办实事任务的通知", "assignment", 1997, issuer="白鹿市人民政府", doc_number="白政发〔1997〕8号", issued="1997-02-25")
def nineties_good_deeds(n):
    """A text of the nineties: 主办单位, 协办单位, 分管领导 and 完成时间 behind each item, parted by semicolons; subject words and copies below."""
    out = "白鹿市人民政府关于下达一九九七年为人民群众办实事任务的通知\n\n白政发〔1997〕8号\n\n各区、县人民政府，市政府各委、办、局，市直各单位：\n　　经市政府第三次常务会议研究确定，一九九七年为人民群众办好六件实事。现将任务下达给你们，请按照分工，认真组织实施。\n"
    for num, t, l, j, who, title, d in [("一", "改造集贸市场六处，新增营业面积八千平方米。", "市工商局", "市建委、市规划局", "彭仲良", "副市长", "十月底"), ("二", "新辟公共汽车线路三条，更新车辆四十台。", "市公用事业局", "市公安局交警支队", "彭仲良", "副市长", "九月底"), ("三", "发放解困住房五百套。", "市房改办", "市房地产管理局、市总工会", "骆文清", "市长助理", "年底"), ("四", "解决十二个自然村吃水困难。", "市水电局", "各区、县政府", "尚可风", "副市长", "十一月底")]:
        out += "　　%s、%s主办单位：%s；协办单位：%s；分管领导：%s%s；完成时间：%s。\n" % (num, t, l, j, who, title, d)
        n.task(num, t, leaders=[who], units=owners(lead=l, joint=[j] if j.startswith("各") else j), deadline=d)
    return out + "　　各主办单位要于三月底前将实施计划报市政府督查室，并于每季度末报送进展情况。\n\n　　　　　　　　　　　　　　　　一九九七年二月二十五日\n\n主题词：民生△　实事△　通知\n抄送：市委各部门，市人大、市政协办公厅，军分区。\n白鹿市人民政府办公室　　　1997年2月26日印发\n"

@site(old, "磐石湾市2007年度责任目标", "assignment", 2007)
def bodies_said_afterwards(n):
    """Targets one a line; the body in charge of several is said in a sentence on the line below them."""
    out = ["为确保全面完成市十二届人大四次会议确定的各项任务，制定本年度责任目标。"]
    for h, groups in [("一、经济发展目标", [([("1", "地区生产总值增长14%。"), ("2", "全社会固定资产投资增长22%。")], "以上2项目标的责任单位为市发展改革委。", "市发展改革委"), ([("3", "规模以上工业增加值增长20%。")], "该项目标的责任单位为市经委。", "市经委"), ([("4", "实际利用外商直接投资1.2亿美元。"), ("5", "社会消费品零售总额增长15%。")], "以上两项目标的责任单位均为市商务局。", "市商务局")]), ("二、社会事业目标", [([("6", "城镇登记失业率控制在4.3%以内。")], "该项目标的责任单位为市劳动保障局。", "市劳动保障局"), ([("7", "人口自然增长率控制在6‰以内。")], "该项目标的责任单位为市人口计生委。", "市人口计生委")])]:
        out.append("<B>%s</B>" % h)
        for items, line, u in groups:
            for num, t in items:
                out.append("%s．%s" % (num, t)); n.task(num, t, section=[h], units=owners(unit=u))
            out.append(line)
    return "<BR>\n".join("　　" + o for o in out)

@site(word, "第十六师云沙市2022年党委重点工作任务分解表", "assignment", 2022, landscape=True)
def corps_divisions(n):
    """A division of the Corps: two header rows, group rows, person in charge with telephone in one cell, regiments as bodies."""
    rows = [[("序号", 2, 1), ("重点工作任务", 2, 1), ("目标要求", 2, 1), ("责任分工", 1, 5), ("完成时限", 2, 1), ("备注", 2, 1)], ["师市领导", "牵头单位", "责任人及电话", "配合单位", "实施单位"]]
    for h, items in [("一、产业振兴工程", [("1", "高标准农田建设", "新建高标准农田8.6万亩，亩均节水15%", "郝建疆", "师市农业农村局", "魏东（0999-1234501）", "师市水利局、师市财政局", "一八七团、一九〇团", "10月底前"), ("2", "棉纺产业园二期", "竣工投产，新增纱锭12万锭", "吐尔逊·买买提", "师市工业和信息化局", "陈立新（0999-1234502）", "师市发展改革委、师市自然资源和规划局", "云沙经济技术开发区管委会", "年底前")]), ("二、民生改善工程", [("3", "连队居住区改造", "改造连队居住区24个", "郝建疆", "师市住房和城乡建设局", "马小兰（0999-1234503）", "师市民政局", "各团镇、二牧场", "9月底前"), ("4", "城乡居民医保参保率稳定在98%以上", "做到应保尽保", "古丽娜尔", "师市医疗保障局", "何伟（0999-1234504）", "师市税务局", "各团镇、各街道", "持续推进")])]:
        rows.append([(h, 1, 10)])
        for num, t, g, who, l, tel, j, im, d in items:
            rows.append([num, t, g, who, l, tel, j, im, d, ""])
            n.task(num, t, section=[h], plan=g, leaders=[who, tel.split("（")[0]], units=owners(lead=l, joint=j + "、" + im), deadline=d)
    return table(rows, inner=lambda t: "<p class=MsoNormal align=center style='text-align:center'><span style='font-size:10.5pt;font-family:仿宋_GB2312'>%s</span></p>" % t) + "<p class=MsoNormal><span>注：列第一位的实施单位为主要实施单位。</span></p>"

@site(wps, "金陵河市质量提升三年行动计划（2023—2025年）任务分工", "assignment", 2023, landscape=True)
def three_year_steps(n):
    """A plan of three years: tasks merged over measures, stages by year under one wide title, standing duties and quarters as times."""
    rows = [[("序号", 2, 1), ("重点任务", 2, 1), ("具体举措", 2, 1), ("阶段目标", 1, 3), ("责任分工", 1, 2), ("完成时限", 2, 1)], ["2023年", "2024年", "2025年", "牵头单位", "配合单位"]]
    for num, t, measures in [("1", "实施产品质量攻坚", [("开展重点产品质量监督抽查", "抽查600批次", "抽查700批次", "抽查800批次", "市市场监管局", "市工信局", "每季度一次"), ("建设质量基础设施服务站", "建成2个", "建成5个", "建成9个", "市市场监管局", "各县（市、区）人民政府", "分年度推进，2025年底前完成")]), ("2", "实施工程质量升级", [("推广装配式建筑", "占比达到30%", "占比达到35%", "占比达到40%", "市住建局", "市发改委、市自然资源局", "2025年12月底"), ("整治住宅质量通病", "", "", "投诉量下降50%", "市住建局", "市城管局", "长期坚持")]), ("3", "实施服务质量提升", [("培育服务业品牌企业", "新增10家", "新增12家", "新增15家", "市商务局", "市文旅局、市卫健委", "2025年底")])]:
        for i, (m, a, b, c, l, j, d) in enumerate(measures):
            k = len(measures)
            rows.append(([(num, k, 1), (t, k, 1)] if i == 0 else []) + [m, a, b, c, l, j, d])
            n.task(num, t, sub=i + 1 if k > 1 else None, subtask=m, plan="\n".join(x for x in (a, b, c) if x), units=owners(lead=l, joint=j), deadline=d)
    return table(rows, inner=lambda t: '<p class=MsoNormal><span style="font-family:仿宋;font-size:10.5pt;"><font face="仿宋">%s</font></span></p>' % t)

@site(hanweb, "安澜市中央生态环境保护督察反馈问题整改任务销号情况（第四批）", "progress", 2023, published="2023-11-20")
def struck_off(n):
    """Problems in two levels of headings; measures, leader, body, time, outcome, and whether the problem was struck off, as label lines."""
    out = [p("按照整改工作要求，现将第四批整改任务销号情况公示如下，公示期10个工作日（2023年11月20日—12月1日）。")]
    for h, items in [("一、水污染防治方面", [("（一）", "反馈问题：老城区雨污合流，汛期污水溢流。", "改造雨污管网46公里，新建调蓄池2座。", "韩松年", "市住房城乡建设局、龙泉区人民政府", "2023年9月底前", "雨污管网改造全部完工，调蓄池已投运。", "已完成销号。", "met"), ("（二）", "反馈问题：部分畜禽养殖场粪污直排。", "限期完善粪污处理设施，关停不达标养殖场。", "廖静", "市农业农村局", "2023年12月底前", "已完善处理设施31家，其余6家正在施工。", "未销号。", "unmet")]), ("二、固体废物处置方面", [("（三）", "反馈问题：建筑垃圾消纳场建设滞后。", "建成消纳场3处。", "韩松年", "市城市管理局", "2023年10月底前", "3处消纳场均已建成。", "已完成销号。", "met")])]:
        out.append(p("<strong>%s</strong>" % h))
        for num, t, c, who, u, d, pr, off, s in items:
            out += [p(num + t), p("整改措施：" + c), p("责任领导：" + who), p("责任单位：" + u), p("整改时限：" + d), p("整改完成情况：" + pr), p("销号情况：" + off)]
            n.task(num, t.split("：")[1], section=[h], plan=c, leaders=[who], units=owners(unit=u), deadline=d, progress=pr, status=s)
    return "".join(out) + p("联系电话：0000-5678901")

@site(None, "沧澜河流域省际协作第三次联席会议议定事项分工", "assignment", 2018)
def conference_matters(n):
    """Matters that provinces agreed on: 事项一：…, then leading side, taking part and time on one line parted by wide blanks."""
    out = "沧澜河流域省际协作第三次联席会议议定事项分工\n\n2018年4月12日，青岳省、云泽省、陇原省在青岳省临川市召开第三次联席会议。现将会议议定事项分工如下：\n\n"
    for num, t, l, j, d in [("一", "建立跨省断面水质联合监测机制，每月共享监测数据。", "青岳省生态环境厅", "云泽省生态环境厅、陇原省生态环境厅、沧澜河流域生态环境监督管理局", "2018年6月底前"), ("二", "编制流域洪水联合调度方案。", "沧澜河水利委员会", "青岳省水利厅、云泽省水利厅", "2018年汛期前"), ("三", "打通青云高速公路省界段。", "青岳省交通运输厅、云泽省交通运输厅", "沿线各市人民政府", "2020年底前"), ("四", "开展联合执法检查。", "陇原省生态环境厅", "三省公安厅", "每年不少于2次")]:
        out += "事项%s：%s\n　　牵头方：%s　　参与方：%s　　完成时间：%s\n" % (num, t, l, j, d); n.task(num, t, units=owners(lead=l, joint=j), deadline=d)
    return out + "\n请各方于每年6月、12月将落实情况报轮值主席方办公室。\n"

@site(trs, "栖云区2024年重大项目“挂图作战”推进表", "assignment", 2024, landscape=True)
def war_map(n):
    """Fourteen columns in two header rows: scale, two of money, four of quarters, leader, two bodies, a person, a telephone; group rows with counts."""
    rows = [[("序号", 2, 1), ("项目名称", 2, 1), ("建设规模及主要内容", 2, 1), ("总投资（亿元）", 2, 1), ("年度计划投资（亿元）", 2, 1), ("2024年作战节点", 1, 4), ("包抓领导", 2, 1), ("牵头部门", 2, 1), ("项目单位", 2, 1), ("责任人", 2, 1), ("联系电话", 2, 1)], ["一季度", "二季度", "三季度", "四季度"]]
    for h, items in [("一、续建项目（2个）", [("1", "智能网联产业园", "建设厂房22万平方米", "18.5", "6.2", "主体施工", "主体封顶", "内外装修", "竣工验收", "苗青", "区工信局", "栖云产投集团", "祝大勇", "13800000001"), ("2", "云溪河综合治理", "治理河道14公里", "5.6", "2.1", "清淤疏浚", "岸坡整治", "绿化施工", "完工", "程若谷", "区水务局", "区水投公司", "白雪", "13800000002")]), ("二、新开工项目（1个）", [("3", "区中医院迁建", "设置床位500张", "9.8", "3.0", "完成招标", "开工建设", "基础施工", "主体施工至五层", "苗青", "区卫健局", "区中医院", "孔令山", "13800000003")])]:
        rows.append([(h, 1, 14)])
        for num, t, c, m1, m2, a, b, c3, e, who, l, j, per, tel in items:
            rows.append([num, t, c, m1, m2, a, b, c3, e, who, l, j, per, tel])
            n.task(num, t, section=[h], subtask=c, plan="\n".join((a, b, c3, e)), leaders=[who, per], units=owners(lead=l, joint=j))
    return table(rows, inner=lambda t: t)

@site(campus, "红松农场有限公司2019年重点工作上半年进展情况通报", "progress", 2019, site="红松农场有限公司", issuer="红松农场有限公司", issued="2019-07-08")
def farm_states(n):
    """A state farm: items grouped by how they stand, outcome behind a dash, divisions in the bracket; what is late says why."""
    out = [p("各管理区、机关各部门："), p("截至6月30日，公司确定的5项重点工作中，已完成2项，正常推进2项，进展滞后1项。现将有关情况通报如下：")]
    for h, items in [("一、已完成（2项）", [("1", "春小麦播种面积12万亩", "已于4月28日全部播种结束。", "农业生产部", "met"), ("2", "更新大马力农机具30台套", "已全部到位并投入作业。", "农机管理部", "met")]), ("二、正常推进（2项）", [("3", "新建粮食烘干塔2座", "第一座已完成设备安装，第二座正在基础施工。", "工程建设部、第三管理区", "in_progress"), ("4", "职工危旧房改造180户", "已开工126户。", "社会事务部、各管理区", "in_progress")]), ("三、进展滞后（1项）", [("5", "引进乳品加工企业1家", "尚未签约，主要原因是用地指标未落实。", "招商合作部", "in_progress")])]:
        out.append(p("<strong>%s</strong>" % h))
        for num, t, pr, u, s in items:
            out.append(p("%s.%s——%s（责任部门：%s）" % (num, t, pr, u))); n.task(num, t, section=[h], units=owners(unit=u), progress=pr, status=s)
    return "".join(out) + p("各责任部门要对照年度目标，倒排工期，确保全面完成任务。") + p("红松农场有限公司", "text-align:right") + p("2019年7月8日", "text-align:right")

@site(trs, "川西省人民政府办公厅关于印发《川西省现代物流提质行动方案（2021—2023年）》的通知", "assignment", 2021, issuer="川西省人民政府办公厅", doc_number="川西办发〔2021〕37号", issued="2021-06-11")
def lens_with_standing_clause(n):
    """A province: bodies in 〔〕 behind a title and text; the first bracket says what holds for all that follow; aims and safeguards are no tasks."""
    out = [p("川西办发〔2021〕37号", "text-align:center"), p("各市（州）人民政府，省政府各部门、各直属机构："), p("《川西省现代物流提质行动方案（2021—2023年）》已经省政府同意，现印发给你们，请认真组织实施。"), p("川西省人民政府办公厅", "text-align:right"), p("2021年6月11日", "text-align:right"), p("川西省现代物流提质行动方案", "text-align:center"), p("（2021—2023年）", "text-align:center"), p("一、总体要求"), p("到2023年，全省社会物流总费用与地区生产总值的比率降至14.2%。"), p("二、主要任务")]
    top = "川西省现代物流提质行动方案"
    for h, items in [("（一）完善物流通道。", [("1", "畅通铁路货运。", "开工建设铁路专用线6条，铁路货运量年均增长8%。", "责任单位：省发展改革委、川西铁路集团。列首位的为牵头单位，具体任务均涉及相关市（州）人民政府，不再列出，下同", dict(lead="省发展改革委", joint="川西铁路集团")), ("2", "补齐水运短板。", "整治航道220公里。", "责任单位：交通运输厅、水利厅", dict(lead="交通运输厅", joint="水利厅"))]), ("（二）壮大物流主体。", [("3", "培育龙头企业。", "新增5A级物流企业4家。", "责任单位：经济和信息化厅、省国资委、商务厅", dict(lead="经济和信息化厅", joint="省国资委、商务厅")), ("4", "发展冷链物流。", "新增冷库容量60万立方米。", "责任单位：农业农村厅、省供销社", dict(lead="农业农村厅", joint="省供销社"))])]:
        out.append(p(h))
        for num, t, b, br, kw in items:
            out.append(p("%s．<strong>%s</strong>%s〔%s〕" % (num, t, b, br))); n.task(num, t + b, section=[top, "二、主要任务", h], units=owners(**kw))
    return "".join(out + [p("三、保障措施"), p("（一）强化统筹协调。省物流办要加强统筹，建立工作台账。"), p("（二）强化政策支持。省级有关部门要加大资金支持力度。")])

@site(nested, "青岭彝族回族自治州2014年上半年主要目标任务完成情况", "progress", 2014, pdf="writer", landscape=True)
def prefecture_rates(n):
    """An autonomous prefecture: measure, target, three columns of figures under one title, bodies with long names, and a word for how it stands."""
    rows = [[("序号", 2, 1), ("指标名称", 2, 1), ("计量单位", 2, 1), ("全年目标", 2, 1), ("1—6月完成情况", 1, 3), ("责任单位", 2, 1), ("进度评价", 2, 1)], ["完成数", "完成率（%）", "同比增长（%）"]]
    for num, t, m, g, a, b, c, u, w, s in [("1", "规模以上工业增加值", "亿元", "86", "40.3", "46.9", "11.2", "州工业和信息化委员会", "低于时序进度", "in_progress"), ("2", "农村公路建设里程", "公里", "620", "355", "57.3", "8.5", "州交通运输局、青岭彝族回族自治州地方公路管理处", "高于时序进度", "in_progress"), ("3", "城镇保障性住房开工套数", "套", "4200", "4200", "100", "3.1", "州住房和城乡建设局", "已完成全年目标", "met"), ("4", "民族特色村寨保护数", "个", "18", "9", "50", "0", "州民族宗教事务委员会、乌兰布哈蒙古族自治县人民政府", "达到时序进度", "in_progress")]:
        rows.append([num, t, m, g, a, b, c, u, w]); n.task(num, t, plan=g, progress=a, units=owners(unit=u), status=s)
    return table(rows, inner=lambda t: "<span style='font-size:12px'>%s</span>" % t)

@site(breaks, "澄湖縣2011年重點工作責任分解", "assignment", 2011)
def traditional_dashes(n):
    """A mirror in traditional characters: bulleted items below headings, body and time behind a dash, no label for the body."""
    n.title, n.printed_title = "澄湖县2011年重点工作责任分解", "澄湖縣2011年重點工作責任分解"
    out = []
    for h, th, items in [("一、项目建设", "一、項目建設", [("工业园区污水处理厂6月底前建成投运。", "工業園區污水處理廠6月底前建成投運。", "县环保局", "縣環保局", "县住建局、工业园区管委会", "縣住建局、工業園區管委會"), ("完成国省干线改造32公里。", "完成國省幹線改造32公里。", "县交通局", "縣交通局", "县国土局、沿线各乡镇", "縣國土局、沿線各鄉鎮")]), ("二、社会事业", "二、社會事業", [("新建乡镇敬老院3所。", "新建鄉鎮敬老院3所。", "县民政局", "縣民政局", "县财政局", "縣財政局"), ("农村广播电视覆盖率达到98%。", "農村廣播電視覆蓋率達到98%。", "县广电局", "縣廣電局", "各乡镇", "各鄉鎮")])]:
        out.append(th)
        for t, tt, l, tl, j, tj in items:
            out.append("●%s（牽頭單位：%s，配合單位：%s）" % (tt, tl, tj)); n.task(None, t, section=[h], units=owners(lead=l, joint=j))
    return "<br /><br />".join("&nbsp;&nbsp;&nbsp;&nbsp;" + o for o in out)

@site(kaipu, "临川县人民政府办公室关于做好2016年政府工作报告重点任务落实工作的通知", "assignment", 2016, issuer="临川县人民政府办公室", doc_number="临川政办函〔2016〕15号", issued="2016-03-04")
def three_attachments(n):
    """A letter and three attachments on one page: the tasks, a list of contacts, and a form to be filled in."""
    title = "临川县2016年政府工作报告重点任务分解表"
    rows = [["序号", "主要任务", "牵头领导", "牵头单位", "责任单位", "完成时限"]]
    for num, t, who, l, j, d in [("1", "完成棚户区改造1200户", "常务副县长 佘山", "县住建局", "县财政局、城关镇", "12月底"), ("2", "建成县城第二水源地", "副县长 谷雨生", "县水务局", "县发改局、县环保局", "10月底"), ("3", "新增城镇就业3500人", "副县长 谷雨生", "县人社局", "县总工会、团县委、县妇联", "12月底")]:
        rows.append([num, t, who, l, j, d]); n.task(num, t, section=[title], leaders=[who.split(" ")[1]], units=owners(lead=l, joint=j), deadline=d)
    parts = [p("临川政办函〔2016〕15号", "text-align:center"), p("各乡镇人民政府，县直有关单位："), p("为确保县政府工作报告确定的各项任务落到实处，现将有关事项通知如下："), p("一、各牵头单位要制定推进计划，明确责任人和时间节点，于3月15日前报县政府督查室。"), p("二、请各单位确定一名联络员，并填写《工作进展情况报送表》，每月25日前报送。"), p("附件：1．" + title), p("　　　2．联络员名单"), p("　　　3．工作进展情况报送表"), p("临川县人民政府办公室", "text-align:right"), p("2016年3月4日", "text-align:right"),
             p("附件1"), p(title, "text-align:center"), table(rows), p("附件2"), p("联络员名单", "text-align:center"), table([["序号", "单位", "姓名", "职务", "办公电话"], ["1", "县住建局", "任晓峰", "办公室主任", "0000-6000001"], ["2", "县水务局", "车静", "副局长", "0000-6000002"], ["3", "县人社局", "庄严", "科员", "0000-6000003"]]),
             p("附件3"), p("工作进展情况报送表", "text-align:center"), p("填报单位（盖章）：　　　　　　填报时间：　　年　　月　　日"), table([["序号", "工作任务", "牵头单位", "进展情况", "存在问题", "下步打算"], ["1", "", "", "", "", ""], ["2", "", "", "", "", ""]]), p("填报人：　　　　　联系电话：")]
    return "".join(parts)

@site(openness, "关于组织申报2022年度“揭榜挂帅”重点攻关项目的通知", "other", 2022, labels=(("信息分类", "通知公告"), ("发布机构", "安澜市科学技术局")), issuer="安澜市科学技术局")
def no_form_to_fill(n):
    """No tasks: an application form with goals, leading body, person and time, filled in with what is wanted."""
    return p("各县（市、区）科技局，各有关单位：") + p("现组织开展2022年度“揭榜挂帅”项目申报工作，申报截止时间为5月31日。") + p("附件：项目申报书") + p("项目申报书", "text-align:center") + table([["项目名称", ("（不超过30字）", 1, 3)], ["牵头单位", "（须与公章一致）", "配合单位", "（可填多家）"], ["项目负责人", "", "联系电话", ""], ["起止时间", "2022年7月—　年　月", "申请经费（万元）", ""], ["主要研究内容", ("（500字以内，分条列出）", 1, 3)], ["预期目标", ("（填写可考核的指标）", 1, 3)], ["单位意见", ("负责人签字：　　　　（盖章）　　年　月　日", 1, 3)]])

@site(word, "2008年度县直部门目标管理考核评分表", "other", 2008)
def no_assessment_form(n):
    """No tasks: what is assessed, its points, how points are taken off, who assesses, and room for the score."""
    return table([["考核项目", "考核内容", "分值", "评分标准", "考核单位", "得分"], [("共性目标", 3, 1), "党风廉政建设", "10", "发生一起违纪案件扣2分，扣完为止", "县纪委", ""], ["信访工作", "8", "每发生一起越级上访扣1分", "县信访局", ""], ["计划生育", "8", "实行一票否决", "县计生局", ""], [("业务目标", 2, 1), "完成年度主要业务指标", "50", "每低于目标1个百分点扣0.5分", "县目标办", ""], ["招商引资", "24", "完成任务得满分，未完成按比例扣分", "县招商局", ""], [("合计", 1, 2), "100", "", "", ""]], inner=lambda t: "<p class=MsoNormal align=center>%s</p>" % t)

@site(portal, "关于成立栖云区重点工程建设专班的通知", "other", None, labels=(("信息分类", "机构人事"), ("发布机构", "栖云区人民政府办公室")), issuer="栖云区人民政府办公室")
def no_task_force_members(n):
    """No tasks: task forces with convener, leading body and members, and what each is for."""
    return p("各镇（街道），区直有关单位：") + p("为加快推进重点工程建设，经区政府同意，成立5个工作专班，现将组成人员及职责通知如下：") + table([["专班名称", "组长", "副组长", "牵头单位", "成员单位", "主要职责"], ["综合协调专班", "苗青", "祝大勇", "区政府办", "区发改局、区财政局", "负责统筹协调、督促检查和信息报送"], ["征地拆迁专班", "程若谷", "白雪", "区征收中心", "各镇（街道）、区自然资源分局", "负责征地拆迁政策解释和补偿安置"], ["要素保障专班", "苗青", "孔令山", "区自然资源分局", "区供电公司、区水务局", "负责用地、用电、用水等要素保障"]]) + p("专班办公室设在区政府办，工作任务完成后自行撤销。")

@site(None, "关于召开全县农田水利基本建设现场会的通知", "other", 1996, issuer="县政府办公室", issued="1996-10-08")
def no_nineties_meeting(n):
    """No tasks: a notice of the nineties of a meeting: agenda with persons and bodies, who is to be on duty, demands."""
    return "关于召开全县农田水利基本建设现场会的通知\n\n各乡镇人民政府，县直有关单位：\n　　县政府定于一九九六年十月十五日召开全县农田水利基本建设现场会，现将有关事项通知如下：\n　　一、会议议程\n　　1、参观白石乡渠道衬砌工程（由县水利局负责组织）；\n　　2、白石乡、柳河镇作典型发言（各10分钟）；\n　　3、县水利局局长 丁向东 部署今冬明春工作任务；\n　　4、副县长 尚可风 讲话。\n　　二、参会人员\n　　各乡镇乡镇长、水利站站长，县计委、县财政局、县农委主要负责人。\n　　三、有关要求\n　　1、请各单位于十月十二日前将参会人员名单报县政府办公室。\n　　2、县公安局负责交通保障，县卫生局负责医疗保障。\n　　会务值班：张明，电话：222101\n\n　　　　　　　　　　　　　　　　县政府办公室\n　　　　　　　　　　　　　　　一九九六年十月八日\n"


NOTICES = [nineties_good_deeds, bodies_said_afterwards, corps_divisions, three_year_steps, struck_off, conference_matters, war_map, farm_states, lens_with_standing_clause, prefecture_rates, traditional_dashes, three_attachments, no_form_to_fill, no_assessment_form, no_task_force_members, no_nineties_meeting]
