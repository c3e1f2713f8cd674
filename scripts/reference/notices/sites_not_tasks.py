# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages that look like lists of tasks and are none: leaders' duties, rosters, letters and answers, catalogues, agendas; written before the program had seen them, the README keeps what their first run gave."""
from site_pages import article, breaks, campus, hanweb, kaipu, nested, old, openness, p, portal, site, table, trs, word, wps

@site(hanweb, "青屿县人民政府关于县长、副县长工作分工的通知", "other", 2031, site="青屿县人民政府", doc_number="青政发〔2031〕6号", issuer="青屿县人民政府", issued="2031-02-21", published="2031-02-25")
def no_leaders_duties(n):
    """No tasks: which member of a government leads which field, with the bodies in brackets, each name at a line's start."""
    return p("青政发〔2031〕6号", "text-align:center") + p("各乡镇人民政府，县政府各部门：") + p("根据工作需要，经研究，现将县政府领导同志工作分工通知如下：") + "".join(p("<b>%s</b>：%s" % x) for x in [
        ("祁连山　县委副书记、县长", "主持县政府全面工作。负责审计、机构编制方面工作。（分管：县审计局、县委编办）"),
        ("穆小松　县委常委、常务副县长", "负责县政府日常工作。牵头发展改革、财政税务、应急管理、统计等方面工作。（分管：县政府办公室、县发展改革局、县财政局、县应急管理局、县统计局；联系：县税务局、县消防救援大队）"),
        ("姬文远　副县长", "负责工业和信息化、科技、商务、招商引资等方面工作。（分管：县工业和信息化局、县商务局；联系：县供电公司、县工商联）"),
        ("温如玉　副县长", "负责教育、卫生健康、文化旅游、医疗保障方面工作。（分管：县教育局、县卫生健康局、县文化和旅游局；联系：团县委、县妇联）"),
        ("谷满仓　副县长", "负责农业农村、水利、林业、乡村振兴方面工作。（分管：县农业农村局、县水利局、县林业局；联系：县气象局）")]) + p("实行AB角制度，一方外出时由另一方负责处理其分管工作。") + p("青屿县人民政府", "text-align:right") + p("2031年2月21日", "text-align:right")

@site(kaipu, "2031年度梧溪县水库大坝安全责任人公示", "other", 2031, site="梧溪县人民政府", labels=(("索引号", "WX021-2031-00007"), ("发布机构", "梧溪县水利局"), ("发布日期", "2031-04-02")), issuer="梧溪县水利局", index_number="WX021-2031-00007", published="2031-04-02")
def no_reservoir_persons(n):
    """No tasks: who answers for the safety of which reservoir: three kinds of persons with post and telephone under two header rows, the body in charge."""
    rows = [[("序号", 2, 1), ("水库名称", 2, 1), ("所在乡镇", 2, 1), ("主管单位", 2, 1), ("行政责任人", 1, 3), ("技术责任人", 1, 2), ("巡查责任人", 1, 2)], ["姓名", "职务", "主要职责", "姓名", "联系电话", "姓名", "联系电话"]]
    for i, x in enumerate([("龙门水库", "龙门乡", "龙门乡人民政府", "祁连山", "副县长", "负责水库安全管理的组织协调，督促落实各项措施", "车前", "0000-3330011", "石磊", "0000-3330012"), ("红旗水库", "柳叶镇", "县水利局", "穆小松", "镇长", "负责水库安全管理的组织协调，督促落实各项措施", "云想", "0000-3330013", "谷满", "0000-3330014"), ("石桥水库", "石桥镇", "石桥镇人民政府", "姬文远", "镇长", "负责水库安全管理的组织协调，督促落实各项措施", "梅雪", "0000-3330015", "白杨", "0000-3330016")], 1):
        rows.append([str(i)] + list(x))
    return p("根据水库大坝安全管理有关规定，现将我县2031年度小型水库大坝安全责任人名单予以公示，接受社会监督。") + table(rows)

@site(trs, "市十五届人大二次会议第0147号建议办理情况", "other", 2031, site="临江市教育局", issuer="临江市教育局", issued="2031-07-15")
def no_answer_measures(n):
    """No tasks: an answer to a deputy under a title that does not say so: what was done under bracketed numbers, bodies in sentences, what comes next."""
    return p("尊敬的卫青云代表：") + p("您提出的关于加快城东片区义务教育学校建设的建议收悉。经会同市自然资源局、市财政局研究，现答复如下：") + p("一、关于学位供给") + p("（一）已建成临江九小，新增学位1620个，2030年9月投入使用。由市教育局牵头，区教育局配合完成招生划片。") + p("（二）城东实验学校二期正在施工，完成主体工程，计划2031年8月底前交付。") + p("二、关于师资配备") + p("（一）会同市委编办核增教师编制120名，已全部到位。") + p("（二）实行“县管校聘”，交流轮岗教师86名。") + p("三、下一步工作") + p("（一）加快项目建设。由市住房城乡建设局负责，年底前完成江湾小学竣工验收。") + p("（二）强化要素保障。由市财政局牵头，落实建设资金2.3亿元。") + p("感谢您对我市教育工作的关心支持！") + p("（联系单位：市教育局；联系人：苏怀远；联系电话：0000-5550110）") + p("临江市教育局", "text-align:right") + p("2031年7月15日", "text-align:right")

@site(openness, "青石县政府常务会议议题（第31次）", "other", 2031, site="青石县人民政府", labels=(("信息分类", "会议公开"), ("发布机构", "青石县人民政府办公室"), ("发布日期", "2031-05-09")), issuer="青石县人民政府办公室", published="2031-05-09")
def no_meeting_items(n):
    """No tasks: what a meeting will hear: each numbered matter closed by a bracket that says who reports on it and who attends."""
    return p("时间：2031年5月10日（星期六）上午9:00") + p("地点：县政府一号会议室") + p("主持：县委副书记、县长祁连山") + "".join(p("%d.%s" % (i, x)) for i, x in enumerate(["传达学习全省安全生产工作会议精神，研究我县贯彻意见。（汇报单位：县应急管理局；列席单位：各乡镇人民政府）", "审议《青石县国土空间规划（2031—2040年）》。（汇报单位：县自然资源局；列席单位：县发展改革局、县住房城乡建设局）", "研究城区供热管网改造项目实施方案。（汇报单位：县住房城乡建设局；列席单位：县财政局、县审计局）", "听取一季度经济运行情况汇报。（汇报单位：县统计局；列席单位：县工业和信息化局、县商务局）", "研究县属国有企业资产划转有关事项。（汇报单位：县财政局；列席单位：县审计局）"], 1))

@site(portal, "《安远市城市更新实施办法（征求意见稿）》公开征求意见采纳情况", "other", 2031, site="安远市", labels=(("信息分类", "意见征集"), ("发布机构", "安远市住房和城乡建设局"), ("发布日期", "2031-06-12")), issuer="安远市住房和城乡建设局", published="2031-06-12", landscape=True)
def no_adopted_opinions(n):
    """No tasks: what was proposed in a hearing of opinions, by whom, whether it was adopted, and why."""
    return p("2031年4月20日至5月20日，我局就《安远市城市更新实施办法（征求意见稿）》公开征求意见，共收到意见建议4条，采纳情况如下：") + table([["序号", "意见建议", "提出单位", "采纳情况", "理由说明"], ["1", "建议将第六条“区人民政府负责组织实施”修改为“区人民政府统筹组织实施”。", "平湖区人民政府", "已采纳", "已按建议修改"], ["2", "建议明确更新单元计划由市自然资源局牵头编制。", "市自然资源局", "部分采纳", "已明确由市住建局会同市自然资源局编制"], ["3", "建议增加历史建筑保护条款。", "市文物局", "已采纳", "已增加第十八条"], ["4", "建议删除第二十条。", "安远市城投集团", "未采纳", "与上位法要求一致，予以保留"]])

@site(nested, "安平市“12345”热线典型诉求办理选登", "other", None, site="安平市人民政府")
def no_hotline_answers(n):
    """No tasks: letters of citizens and what they were told: label lines for the letter, the answering body, when, and the answer."""
    out = []
    for t, c, u, d, a in [("道路路灯不亮", "您好，东关路从十字街到桥头一段路灯已经三天没亮，夜间出行不便，请尽快维修。", "市城市管理局", "2031-03-04", "您好，您反映的问题收悉。经现场核实，系线路老化所致，已于3月3日完成维修。感谢您的监督。"), ("咨询公租房申请条件", "我是新就业大学生，想申请公租房，需要什么条件？", "市住房和城乡建设局", "2031-03-06", "您好，新就业无房职工凭劳动合同、社保缴纳证明可以申请，详情请咨询0000-5550120。"), ("小区物业收费不公示", "锦绣家园物业不公示收费标准，请有关部门处理。", "平湖区人民政府", "2031-03-09", "您好，经街道办核查，已责令物业公司限期整改，3月8日已在公告栏公示收费标准。")]:
        out += [p("来信标题：" + t), p("诉求内容：" + c), p("办理单位：" + u), p("办结时间：" + d), p("办理结果：" + a), p("&nbsp;")]
    return "".join(out)

@site(wps, "2031年第一季度市级热线承办单位办理情况统计表", "other", 2031)
def no_handling_counts(n):
    """No tasks: how many letters each body was handed, how many it closed in time, and at what rate: figures by body."""
    rows = [["序号", "承办单位", "交办件数", "按期办结数", "办结率", "满意率", "得分", "排名"]]
    for i, (u, a, b) in enumerate([("市公安局", "1203", "1203"), ("市住房城乡建设局", "986", "971"), ("市人力资源社会保障局", "655", "655"), ("市交通运输局", "412", "409"), ("市生态环境局", "388", "388"), ("平湖区人民政府", "2051", "2033")], 1):
        rows.append([str(i), u, a, b, "%.1f%%" % (100 * int(b) / int(a)), "96.%d%%" % i, "9%d.2" % (9 - i), str(i)])
    return table(rows)

@site(campus, "关于做好2031年度县级公共数据资源目录编制工作的通知", "other", 2031, site="松岭县数据局")
def no_data_catalogue(n):
    """No tasks: a catalogue of data: the body that answers for each, how often it is renewed, on what terms it is shared; the letter asks bodies to send theirs by a day."""
    rows = [["序号", "数据资源名称", "数据项", "责任单位", "更新周期", "共享类型", "开放属性"]]
    for i, x in enumerate([("企业登记信息", "统一社会信用代码、企业名称、法定代表人", "县市场监管局", "实时", "无条件共享", "有条件开放"), ("不动产登记信息", "坐落、权利人、面积", "县自然资源局", "每日", "有条件共享", "不予开放"), ("低保对象信息", "姓名、家庭人口、保障金额", "县民政局", "每月", "有条件共享", "不予开放"), ("公交线路信息", "线路名称、站点、首末班时间", "县交通运输局", "每季度", "无条件共享", "无条件开放")], 1):
        rows.append([str(i)] + list(x))
    return p("各乡镇人民政府，县直各单位：") + p("为做好公共数据资源目录编制工作，现将有关事项通知如下：") + p("一、编制范围。县直各单位履职过程中产生、采集的数据资源均应纳入目录。") + p("二、时间要求。请各单位于3月31日前完成本单位目录编制并报县数据局（联系人：白杨，电话：0000-6660001）。") + p("三、工作要求。各单位要高度重视，明确专人负责，确保数据真实、完整、及时。") + p("附件：松岭县公共数据资源目录（示例）") + table(rows)

@site(old, "关于公布2012年市政府规范性文件清理结果的通知", "other", 2012, site="平川市人民政府", issuer="平川市人民政府办公室", issued="2012-12-20")
def no_files_reviewed(n):
    """No tasks: which of a government's papers stay in force: title, number, the body in charge, what is proposed for it."""
    return p("各县区人民政府，市政府各部门：") + p("经2012年12月10日市政府第20次常务会议研究同意，现将清理结果予以公布。拟修改的文件由责任单位于2013年6月底前提出修改意见。") + table([["序号", "文件名称", "发文字号", "责任单位", "清理意见"], ["1", "平川市城市房屋拆迁管理实施细则", "平政发〔2003〕11号", "市房管局", "废止"], ["2", "平川市户外广告设置管理办法", "平政发〔2008〕27号", "市城管局", "继续有效"], ["3", "平川市政府投资项目管理暂行办法", "平政办发〔2006〕55号", "市发改委", "拟修改"], ["4", "平川市人才引进若干规定", "平政发〔2005〕9号", "市人事局", "宣布失效"]], inner=lambda t: "<FONT size=2>%s</FONT>" % t) + p("平川市人民政府办公室", "text-align:right") + p("二○一二年十二月二十日", "text-align:right")

@site(trs, "2031年惠企政策清单（第一批）", "other", 2031, site="云麓县人民政府")
def no_policies_for_firms(n):
    """No tasks: what firms may apply for: policy, what it grants, the body that grants it, when to apply, a telephone."""
    return table([["序号", "政策名称", "政策内容", "支持对象", "主管部门", "申报时间", "咨询电话"], ["1", "首次升规奖励", "对首次升规的工业企业给予10万元一次性奖励。", "规模以上工业企业", "县工业和信息化局", "每年3月", "0000-8880001"], ["2", "稳岗返还", "对不裁员少裁员企业按60%返还失业保险费。", "参保企业", "县人力资源社会保障局", "5月底前", "0000-8880002"], ["3", "研发投入补助", "按研发费用增量的5%给予补助，最高100万元。", "高新技术企业", "县科技局", "全年受理", "0000-8880003"], ["4", "外贸物流补贴", "对年出口额500万美元以上企业给予物流补贴。", "外贸企业", "县商务局", "12月底前", "0000-8880004"]])

@site(word, "东屏市城市道路挖掘修复管理办法", "other", 2031)
def no_measures_articles(n):
    """No tasks: measures in articles: bodies behind the articles' numbers, 牵头 and 由…负责 in sentences, items in brackets, times for permits."""
    art = ["为加强城市道路挖掘修复管理，根据《城市道路管理条例》，结合本市实际，制定本办法。", "本办法适用于本市城市建成区范围内道路挖掘、修复及其监督管理。", "市城市管理局是本市城市道路挖掘的主管部门，牵头负责全市道路挖掘计划的统筹。", "市公安局、市自然资源局、市住房和城乡建设局按照职责分工负责相关工作：</p>" + p("（一）市公安局负责施工期间交通组织方案审查；") + p("（二）市自然资源局负责地下管线规划审批；") + p("（三）市住房和城乡建设局负责地下管线工程质量监督，由市质量监督站具体实施；") + p("（四）各区人民政府负责本辖区次支道路挖掘的日常监管。") + "<p>", "每年11月底前，各管线单位应当将下一年度挖掘计划报市城市管理局。市城市管理局应于12月底前完成综合平衡。", "挖掘修复由市政养护单位负责实施，主管部门负责监督。", "道路挖掘实行保证金制度，由市财政局会同市城市管理局制定标准。", "违反本办法规定的，由市城市管理局责令限期改正。", "本办法自2031年5月1日起施行。"]
    return p("第一章　总则", "text-align:center") + "".join(p("第%s条　%s" % (c, t)) for c, t in zip("一二三四五六七八九", art))

@site(breaks, "松岭区深化医药卫生体制改革联席会议制度", "other", None, site="松岭区人民政府")
def no_joint_meeting(n):
    """No tasks: how bodies meet: what the meeting is for, who belongs to it, and what each of its members is for, a body at each line's start."""
    return "<br>".join("&nbsp;&nbsp;&nbsp;&nbsp;" + x for x in ["为加强对深化医药卫生体制改革工作的组织领导，建立松岭区深化医药卫生体制改革联席会议（以下简称联席会议）制度。", "一、主要职责", "（一）统筹协调全区医改工作，研究解决重大问题。", "（二）督促检查医改重点任务落实情况，及时通报。", "二、成员单位及职责分工", "（一）区卫生健康局：牵头负责全区医改日常工作，负责公立医院改革、分级诊疗制度建设。", "（二）区医疗保障局：牵头负责医保支付方式改革、药品耗材集中采购。", "（三）区财政局：负责落实政府投入政策，会同区卫生健康局加强资金监管。", "（四）区委编办：负责公立医院编制管理。", "（五）区人力资源社会保障局：负责人事薪酬制度改革。", "（六）区发展改革局：负责将医改纳入国民经济和社会发展规划，配合做好医疗服务价格改革。", "三、工作规则", "联席会议根据工作需要定期或不定期召开，由召集人主持。由区卫生健康局负责联席会议办公室日常工作。", "四、工作要求", "各成员单位要按照职责分工，主动研究医改有关问题，认真落实联席会议议定事项。"])

@site(hanweb, "金湾区2031年主要食品安全事故处置工作方案", "other", 2031, site="金湾区人民政府", published="2031-04-15")
def no_incident_scheme(n):
    """No tasks: a scheme for incidents that is no 预案 by name: staff groups with head body, members in brackets, what each does, and stages of answer."""
    return p("为及时有效处置食品安全事故，制定本方案。") + p("一、组织机构") + p("成立区食品安全事故处置指挥部，由分管副区长任总指挥，区市场监管局局长任副总指挥。") + p("二、工作组及职责") + "".join(p(x) for x in ["（一）事故调查组。由区市场监管局牵头，区公安分局、区卫生健康局参加。负责调查事故发生原因，作出调查结论。", "（二）危害控制组。由区市场监管局牵头，区农业农村局、区商务局参加。负责监督召回、下架、封存有关食品。", "（三）医疗救治组。由区卫生健康局牵头，各医疗机构参加。负责组织救治受害人员。", "（四）新闻宣传组。由区委宣传部牵头，区市场监管局参加。负责事故信息发布和舆论引导。"]) + p("三、处置程序") + p("1.报告。事故发生单位应当在2小时内向区市场监管局报告。") + p("2.评估。由区市场监管局会同区卫生健康局在24小时内完成评估。") + p("3.响应。达到较大事故标准的，由指挥部启动Ⅲ级响应。") + p("四、保障措施") + p("区财政局负责经费保障，各部门做好物资储备。")

@site(openness, "关于《松岭区残疾人保障和发展规划》的起草说明", "other", 2031, site="松岭区人民政府", labels=(("发布机构", "松岭区残疾人联合会"), ("发布日期", "2031-05-22")), issuer="松岭区残疾人联合会", published="2031-05-22")
def no_drafting_notes(n):
    """No tasks: how a plan was drafted and what it holds: tasks quoted with their bodies in brackets, under numbers."""
    return p("现将《松岭区残疾人保障和发展规划》（以下简称《规划》）起草情况说明如下：") + p("一、起草背景") + p("“十四五”以来，我区残疾人事业取得长足发展。") + p("二、起草过程") + p("2031年1月，区残联牵头成立起草组，区民政局、区人力资源社会保障局等12个部门参加。3月，征求各单位意见，采纳意见21条。") + p("三、主要内容") + p("《规划》共提出5个方面18项任务。") + p("（一）完善社会保障制度。将符合条件的残疾人全部纳入低保，（区民政局、区医疗保障局负责）。") + p("（二）促进就业创业。新增残疾人就业300人（区人力资源社会保障局、区残联负责）。") + p("（三）提升康复服务。残疾儿童康复救助实现应救尽救（区残联、区卫生健康局负责）。") + p("四、需要说明的问题") + p("关于经费保障，区财政局已书面同意。") 

@site(portal, "竹岭市督查工作栏目", "other", None, site="竹岭市")
def no_index_of_papers(n):
    """No tasks: a page that lists papers: titles that speak of tasks and bodies, each with its day, numbered, and pages to turn."""
    ts = ["竹岭市人民政府办公室关于印发2031年政府工作报告重点任务分解方案的通知", "关于2031年民生实事项目责任分工的通知", "关于上半年重点工作完成情况的督查通报", "市住建局牵头推进老旧小区改造项目全部完工", "关于分解下达2031年固定资产投资目标任务的通知", "市教育局、市财政局负责的3项任务通过验收", "关于印发《竹岭市督查工作制度》的通知", "市发展改革委牵头做好迎峰度夏保供工作"]
    return "<ul>" + "".join("<li>%d.<a href='t%d.html'>%s</a><span>2031-0%d-1%d</span></li>" % (i, i, t, i, i) for i, t in enumerate(ts, 1)) + "</ul><div class='page'>共8条 第1/1页 首页 上一页 下一页 末页</div>"

@site(kaipu, "柳叶镇2031年安全生产大检查自查表", "other", 2031, site="柳叶镇人民政府", labels=())
def no_check_form(n):
    """No tasks: a form for checks: what is checked, by what standard and how, room for what is found, who checked."""
    return table([["序号", "检查项目", "检查内容", "检查标准", "检查方式", "检查情况", "整改期限", "检查人"], ["1", "责任落实", "主要负责人是否履行安全职责", "签订责任书，每月研究一次", "查阅资料", "", "", ""], ["2", "隐患排查", "是否建立隐患台账", "台账完整，闭环管理", "查阅资料、现场抽查", "", "", ""], ["3", "教育培训", "特种作业人员是否持证上岗", "持证率100%", "现场核查", "", "", ""], ["4", "应急管理", "是否开展应急演练", "每半年至少一次", "查阅记录", "", "", ""]]) + p("检查人员签字：　　　　　　被检查单位负责人签字：") + p("填表说明：本表由镇应急办负责存档。")

@site(old, "红河口市物资储备明细表", "other", None)
def no_goods_in_store(n):
    """No tasks: what is kept in store: name, measure, how many, where, who keeps it, in what state it is."""
    return table([["序号", "物资名称", "规格型号", "单位", "数量", "存放地点", "管理单位", "责任人", "完好情况"], ["1", "编织袋", "55×95cm", "条", "120000", "城区仓库", "市防汛办", "鲁大川", "完好"], ["2", "橡皮艇", "6人", "艘", "12", "码头仓库", "市水务局", "麦建章", "完好"], ["3", "发电机组", "30kW", "台", "8", "城区仓库", "市防汛办", "鲁大川", "2台待检修"], ["4", "帐篷", "12㎡", "顶", "260", "市救灾仓库", "市民政局", "庞一鸣", "完好"]], inner=lambda t: "<FONT size=2>%s</FONT>" % t)

@site(nested, "县领导2031年第二季度接待群众来访日程安排", "other", 2031, site="石梁县人民政府")
def no_reception_days(n):
    """No tasks: on which day which leader receives citizens, with post, field, and the body that goes with him."""
    return table([["接访时间", "接访领导", "职务", "分管工作", "陪同单位", "接访地点"], ["4月8日", "祁连山", "县委书记", "主持县委全面工作", "县委办公室、县信访局", "县人民来访接待中心"], ["4月22日", "穆小松", "县长", "主持县政府全面工作", "县政府办公室、县信访局", "县人民来访接待中心"], ["5月13日", "姬文远", "副县长", "负责城建、自然资源工作", "县住房城乡建设局、县自然资源局", "县人民来访接待中心"], ["6月10日", "温如玉", "副县长", "负责教育、卫生工作", "县教育局、县卫生健康局", "县人民来访接待中心"]]) + p("注：如遇特殊情况，由县信访局负责另行通知。")

@site(article, "全县重点工作推进会强调了这些事！", "other", None, site="石梁发布")
def no_news_of_push(n):
    """No tasks: an account's news of a meeting: what was demanded, with 一要, 二要 and bodies in charge, in sections; who wrote and edited it."""
    return "".join("<section><p><span>%s</span></p></section>" % x for x in ["6月3日，全县重点工作推进会召开。县委副书记、县长穆小松出席会议并讲话。", "01　项目建设", "会议要求，要紧盯年度投资目标，县发展改革局牵头，各乡镇负责，确保6月底前开工率达到90%以上。", "02　民生实事", "会议强调，要加快老旧小区改造，由县住房城乡建设局牵头，县财政局、各街道配合，年底前全部完工。", "03　安全生产", "会议指出，要压实责任，县应急管理局要牵头开展拉网式排查。", "县直有关部门主要负责人参加会议。", "来源：石梁县融媒体中心", "记者：白杨　责任编辑：车前　审核：梅雪"])

@site(campus, "云峰理工大学校领导联系基层单位一览表", "other", None, site="云峰理工大学")
def no_leaders_contacts(n):
    """No tasks: which leader keeps in touch with which school or office of a university, and the office that helps."""
    return table([["序号", "校领导", "职务", "联系学院（单位）", "联系班级", "协助部门"], ["1", "苏怀远", "党委书记", "马克思主义学院", "思政2031班", "党政办公室"], ["2", "卫青云", "校长", "机械工程学院", "机械2032班", "教务处"], ["3", "庞一鸣", "副校长", "材料学院、图书馆", "材料2031班", "学生工作部"]]) + p("校领导联系工作由党政办公室负责统筹，每学期至少开展两次。")

@site(trs, "青石县农村饮水安全工程建设项目竞争性磋商采购需求", "other", None, site="青石县公共资源交易中心")
def no_purchase_needs(n):
    """No tasks: what is to be bought: numbered label lines for project, body, works, time; a table of goods and terms."""
    return p("一、项目名称：青石县农村饮水安全工程建设项目") + p("二、采购单位：青石县水利局") + p("三、项目内容：新建取水口2处、净水厂1座，铺设管网38.6公里。") + p("四、完成时限：合同签订后180日历天") + p("五、质量要求：合格") + p("六、项目负责人要求：具有水利水电工程专业二级注册建造师执业资格。") + table([["序号", "名称", "技术要求", "单位", "数量", "完成时间"], ["1", "PE管", "DN200，1.0MPa", "米", "21000", "60天内供货"], ["2", "一体化净水设备", "处理能力500吨/日", "套", "1", "90天内安装完毕"], ["3", "水表", "智能远传", "只", "3200", "120天内安装完毕"]]) + p("七、联系方式：采购单位联系人：车前，电话：0000-7770001；监督部门：青石县财政局。")

@site(None, "2031年安远市中小学招生工作日程安排", "other", 2031)
def no_admission_days(n):
    """No tasks: a text export of a calendar: day, what takes place, and who does it, a cell a line."""
    out = "2031年安远市中小学招生工作日程安排\n来源：安远市教育局\n"
    for x in [("时间", "工作内容", "负责部门"), ("4月20日前", "公布招生政策", "市教育局"), ("5月10日—15日", "网上报名", "各中学"), ("6月13日—15日", "文化课考试", "市教育考试院"), ("6月28日", "公布成绩", "市教育考试院"), ("7月3日—10日", "第一批次录取", "各普通高中"), ("8月20日前", "新生报到", "各普通高中")]:
        out += "".join(c + "\n" for c in x)
    return out

NOTICES = [no_leaders_duties, no_reservoir_persons, no_answer_measures, no_meeting_items, no_adopted_opinions, no_hotline_answers, no_handling_counts, no_data_catalogue, no_files_reviewed, no_policies_for_firms, no_measures_articles, no_joint_meeting, no_incident_scheme, no_drafting_notes, no_index_of_papers, no_check_form, no_goods_in_store, no_reception_days, no_news_of_push, no_leaders_contacts, no_purchase_needs, no_admission_days]
