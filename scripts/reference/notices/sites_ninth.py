# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of many site systems, ninth set: written before the program had seen them; the README keeps what their first run gave."""
from notice import owners
from site_pages import article, breaks, campus, hanweb, kaipu, nested, old, openness, p, portal, site, table, trs, word, wps

@site(openness, "陇原省文化和旅游厅2033年重点任务台账", "assignment", 2033, site="陇原省文化和旅游厅", labels=(("索引号", "000014349/2033-00021"), ("发布机构", "陇原省文化和旅游厅"), ("公开日期", "2033-02-09")), issuer="陇原省文化和旅游厅", index_number="000014349/2033-00021", published="2033-02-09")
def head_cells(n):
    """A province's department: thead and th with scope, offices in the lead and others taking part, progress by time in the last column."""
    rows = "<thead><tr>" + "".join('<th scope="col">%s</th>' % t for t in ["序号", "重点任务", "牵头处室", "参加处室", "分管厅领导", "时间进度"]) + "</tr></thead><tbody>"
    for num, t, l, j, who, d in [("1", "编制石窟寺保护规划", "文物保护处", "规划财务处", "骆宾", "9月底前完成"), ("2", "举办丝路艺术节", "艺术处", "公共服务处、市场管理处", "卫青岚", "8月"), ("3", "创建国家级旅游度假区1家", "资源开发处", "各市州文旅局", "骆宾", "全年推进")]:
        rows += "<tr>" + "".join("<td>%s</td>" % c for c in (num, t, l, j, who, d)) + "</tr>"
        n.task(num, t, leaders=[who], units=owners(lead=l, joint=j), deadline=d)
    return "<table>" + rows + "</tbody></table>"

@site(hanweb, "陇原省人民政府办公厅关于印发2033年省政府重点工作任务分工的通知", "assignment", 2033, published="2033-03-01", issuer="陇原省人民政府办公厅", doc_number="陇政办发〔2033〕11号", issued="2033-02-27")
def bodies_then_time(n):
    """A province: behind each item a bracket with bodies, then, behind a semicolon, when; no label for either."""
    out = [p("陇政办发〔2033〕11号", "text-align:center"), p("各市、自治州人民政府，省政府各部门："), p("《2033年省政府重点工作任务分工》已经省政府同意，现印发给你们，请结合实际认真贯彻落实。"), p("陇原省人民政府办公厅", "text-align:right"), p("2033年2月27日", "text-align:right"), p("2033年省政府重点工作任务分工", "text-align:center;font-weight:bold")]
    for h, items in [("一、推动工业强省", [("1", "实施“三化”改造项目300个。", "省工业和信息化厅、省国资委，各市州政府；12月底前完成"), ("2", "新建绿色工厂30家。", "省工业和信息化厅；11月底前完成")]), ("二、推动乡村振兴", [("3", "新建高标准农田200万亩。", "省农业农村厅、省水利厅；10月底前完成"), ("4", "培育国家级龙头企业5家。", "省农业农村厅，各市州政府；持续推进")])]:
        out.append(p("<b>%s</b>" % h))
        for num, t, br in items:
            u, d = br.split("；")
            out.append(p("%s.%s（%s）" % (num, t, br))); n.task(num, t, section=["2033年省政府重点工作任务分工", h], units=owners(unit=u), deadline=d)
    return "".join(out)

@site(campus, "江左职业技术学院巡察整改任务清单", "assignment", 2033, site="江左职业技术学院")
def rectify_one_paragraph(n):
    """A college: each problem in bold, then measures, time, leader and body in one paragraph behind labels with 整改."""
    out = []
    for num, t, c, d, who, u in [("1", "关于专业设置与产业契合度不高的问题。", "撤销专业2个，新增智能制造类专业3个。", "2033年6月30日", "顾清越", "教务处、各二级学院"), ("2", "关于科研经费管理不规范的问题。", "修订经费管理办法，开展专项审计。", "2033年4月30日", "柳知秋", "科研处、财务处"), ("3", "关于学生公寓安全隐患整改不及时的问题。", "更换老化线路4栋。", "立行立改", "柳知秋", "后勤处")]:
        out.append(p("<strong>%s.%s</strong>" % (num, t)) + p("整改措施：%s整改时限：%s。整改责任领导：%s。整改责任单位：%s。" % (c, d, who, u)))
        n.task(num, t, plan=c, deadline=d, leaders=[who], units=owners(unit=u))
    return "".join(out)

@site(None, "北塬市中心医院2033年民生实事进展", "progress", 2033)
def bar_ideograph(n):
    """A messenger's text: the label is parted from its value by the sign 丨, marks before the names, empty lines between."""
    out = "北塬市中心医院2033年民生实事进展\n\n小编带您了解今年的进展情况：\n\n"
    for num, t, u, pr in [("01", "开设夜间门诊", "门诊部、护理部", "已开设专科夜间门诊6个"), ("02", "上线床旁结算", "信息科、财务科", "完成32个病区部署"), ("03", "增设停车位", "后勤保障部", "新增车位180个")]:
        out += "%s\n\n%s\n\n责任科室丨%s\n\n进展情况丨%s\n\n" % (num, t, u, pr); n.task(num, t, units=owners(unit=u), progress=pr, status="in_progress")
    return out

@site(portal, "金沙自治州2033年十大重点项目攻坚清单", "assignment", 2033, labels=(("信息分类", "重点项目"), ("发布机构", "州发展改革委")), issuer="州发展改革委")
def prefecture_merged(n):
    """An autonomous prefecture: leaders and bodies of the prefecture merged over projects of several counties."""
    rows = [["州级包抓领导", "序号", "项目名称", "建设内容", "责任县市", "州级牵头单位", "年内目标"]]
    for who, l, items in [("阿依努尔", "州交通运输局", [("1", "环线公路", "改建公路86公里", "甘河县", "完成路基70%"), ("2", "通用机场", "新建跑道1800米", "玉湖市", "开工建设")]), ("德吉", "州水利局", [("3", "灌区改造", "衬砌渠道120公里", "甘河县、石门县", "全部完工")])]:
        for i, (num, t, c, u, g) in enumerate(items):
            k = len(items)
            rows.append(([(who, k, 1)] if i == 0 else []) + [num, t, c, u] + ([(l, k, 1)] if i == 0 else []) + [g])
            n.task(num, t, subtask=c, plan=g, leaders=[who], units=owners(joint=u) + owners(lead=l))
    return table(rows)

@site(trs, "2033年上半年省十件民生实事办理情况", "progress", 2033)
def bracket_then_outcome(n):
    """A report: the goal, the bracket with the body in charge, and what came of it, in one paragraph an item."""
    out = []
    for num, t, u, pr, s in [("一", "新建改造农村公路5000公里。", "省交通运输厅", "截至6月底，已完成3120公里，占年度目标的62.4%。", "in_progress"), ("二", "为10万名妇女免费开展“两癌”检查。", "省卫生健康委、省妇联", "截至6月底，已完成全年目标任务。", "met"), ("三", "新增城镇养老床位8000张。", "省民政厅", "截至6月底，已新增5260张。", "in_progress")]:
        out.append(p("%s、%s（责任单位：%s）%s" % (num, t, u, pr))); n.task(num, t, units=owners(unit=u), progress=pr, status=s)
    return "".join(out)

@site(kaipu, "锦屏街道2033年社区微实事项目表", "assignment", 2033)
def communities(n):
    """A street office: communities carry out what the office's sections guide; money and addresses between."""
    rows = [["序号", "项目名称", "实施地点", "实施社区", "指导科室", "资金（万元）", "完成时间"]]
    for num, t, a, u, l, m, d in [("1", "加装楼道扶手", "幸福里1至6栋", "幸福社区", "公共管理办", "12", "5月底"), ("2", "改造儿童乐园", "锦绣苑中心广场", "锦绣社区", "社会事务办", "28", "8月底"), ("3", "修缮议事亭", "老街口", "老街社区、幸福社区", "公共管理办", "9", "6月底")]:
        rows.append([num, t, a, u, l, m, d]); n.task(num, t, units=owners(joint=u) + owners(lead=l), deadline=d)
    return table(rows)

@site(wps, "关于2033年一季度国企改革任务完成情况的通报", "progress", 2033)
def tick_boxes(n):
    """A form of an office program: how it stands is a row of boxes of which one is ticked."""
    rows = [["序号", "改革任务", "责任企业", "完成时限", "完成情况", "具体进展"]]
    for num, t, u, d, w, pr, s in [("1", "完成公司章程修订", "江城水务集团", "3月底", "☑已完成 □未完成", "章程已完成工商备案。", "met"), ("2", "退出低效参股企业3家", "江城文旅集团", "6月底", "□已完成 ☑未完成", "已挂牌转让1家。", "unmet"), ("3", "制定薪酬管理办法", "江城交投集团", "3月底", "☑已完成 □未完成", "经董事会审议通过后印发。", "met")]:
        rows.append([num, t, u, d, w, pr]); n.task(num, t, units=owners(unit=u), deadline=d, progress=pr, status=s)
    return table(rows, inner=lambda t: '<p class=MsoNormal><span style="font-size:12pt">%s</span></p>' % t)

@site(nested, "安北县人大常委会审议意见办理情况一览表", "progress", None)
def opinions_of_congress(n):
    """What a congress asked for: opinion, body in charge, and how it was dealt with, in three columns."""
    rows = [["序号", "审议意见", "承办单位", "办理情况"]]
    for num, t, u, pr, s in [("1", "加大农村饮水安全投入", "县水务局", "已落实资金3200万元，实施管网延伸工程6处。", "in_progress"), ("2", "加快推进垃圾分类立法调研", "县司法局、县城管局", "已办结。", "met"), ("3", "完善乡村医生待遇保障机制", "县卫健局", "正在起草实施细则。", "in_progress")]:
        rows.append([num, t, u, pr]); n.task(num, t, units=owners(unit=u), progress=pr, status=s)
    return table(rows, inner=lambda t: t)

@site(article, "石门县营商环境提升行动任务清单", "assignment", None)
def folded_items(n):
    """Items that the page folds: a summary element with number and task, labelled paragraphs within."""
    out = []
    for num, t, l, j, d in [("1", "企业开办全程零跑动。", "县行政审批局", "县税务局、县公安局", "4月底前"), ("2", "工程审批压缩至40个工作日。", "县住建局", "县自然资源局", "6月底前"), ("3", "建立企业诉求闭环机制。", "县工商联", "县直各部门", "长期坚持")]:
        out.append("<details><summary>%s.%s</summary><p>牵头单位：%s</p><p>配合单位：%s</p><p>完成时限：%s</p></details>" % (num, t, l, j, d)); n.task(num, t, units=owners(lead=l, joint=j), deadline=d)
    return "".join(out)

@site(old, "白河乡二○三三年重点工作责任分解", "assignment", 2033)
def short_labels(n):
    """A township: short labels 责任 and 时限 in the bracket behind each item; the year in Chinese numerals."""
    out = []
    for h, items in [("一、产业发展", [("1", "流转土地6000亩。", "农业服务中心", "5月底"), ("2", "新建冷库2座。", "经济发展办", "10月底")]), ("二、基层治理", [("3", "建成标准化网格12个。", "平安法治办、各村", "6月底"), ("4", "调解矛盾纠纷成功率98%以上。", "司法所", "全年")])]:
        out.append("<P>　　%s</P>" % h)
        for num, t, u, d in items:
            out.append("<P>　　%s、%s（责任：%s；时限：%s）</P>" % (num, t, u, d)); n.task(num, t, section=[h], units=owners(unit=u), deadline=d)
    return "\n".join(out)

@site(breaks, "江城高新区“拼经济”专班任务分工", "assignment", None)
def owners_below_heading(n):
    """Headings with the task force's leader and bodies in a bracket on the line below; the items name nobody."""
    out = []
    for h, who, l, j, items in [("一、工业专班", "陆沉舟", "经济发展局", "科技创新局、各产业公司", [("1", "规上工业产值增长12%。"), ("2", "新增规上企业18家。")]), ("二、项目专班", "苏见微", "建设管理局", "自然资源分局", [("3", "开工亿元项目15个。"), ("4", "盘活闲置土地600亩。")])]:
        out += ["<b>%s</b>" % h, "（牵头领导：%s；牵头单位：%s；配合单位：%s）" % (who, l, j)]
        for num, t in items:
            out.append("%s.%s" % (num, t)); n.task(num, t, section=[h], leaders=[who], units=owners(lead=l, joint=j))
    return "<br>".join("　　" + o for o in out)

@site(word, "江城市轨道交通集团2033年度经营指标完成情况（1—6月）", "progress", 2033)
def company_figures(n):
    """A company: indicators with their measure, the year's goal, what came of it by June, the rate, the department."""
    rows = [["序号", "指标名称", "计量单位", "年度目标", "1—6月完成", "完成率", "责任部门"]]
    for num, t, m, g, pr, r, u in [("1", "客运量", "万人次", "42000", "21860", "52.0%", "运营事业部"), ("2", "资源经营收入", "万元", "36000", "16200", "45.0%", "资源开发公司"), ("3", "列车正点率", "%", "99.5", "99.8", "100.3%", "运营事业部")]:
        rows.append([num, t, m, g, pr, r, u]); n.task(num, t, plan=g, progress=pr, units=owners(unit=u), status="in_progress")
    return table(rows, inner=lambda t: "<p class=MsoNormal><span lang=EN-US>%s</span></p>" % t)

@site(hanweb, "江城市贯彻落实省政府大督查反馈问题整改情况", "progress", 2033, published="2033-05-16")
def rectified_labels(n):
    """Problems numbered in brackets under headings; 整改责任单位, 整改完成时限 and 整改落实情况 as label lines."""
    out = []
    for h, items in [("一、稳就业方面", [("（一）", "部分园区企业用工缺口较大。", "市人力资源社会保障局、各园区管委会", "2033年3月底", "已完成整改。举办专场招聘会26场，达成意向4300人。", "met")]), ("二、扩投资方面", [("（二）", "专项债券项目开工率偏低。", "市发展改革委、市财政局", "2033年6月底", "开工项目38个，开工率由52%提高到79%。", "in_progress"), ("（三）", "个别项目用地手续办理缓慢。", "市自然资源和规划局", "2033年4月底", "已完成整改。", "met")])]:
        out.append(p("<b>%s</b>" % h))
        for num, t, u, d, pr, s in items:
            out += [p(num + t), p("整改责任单位：" + u), p("整改完成时限：" + d), p("整改落实情况：" + pr)]
            n.task(num, t, section=[h], units=owners(unit=u), deadline=d, progress=pr, status=s)
    return "".join(out)

@site(None, "安北县2033年重点工作任务交办单", "assignment", 2033)
def numbered_by_text(n):
    """A text export: 第1项 and 第2项 before the tasks, labels with wide colons below, a blank line between items."""
    out = "安北县2033年重点工作任务交办单\n\n"
    for i, (t, l, j, d) in enumerate([("完成县城集中供热改造40万平方米", "县住建局", "县发改局、县财政局", "10月15日前"), ("创建省级卫生县城", "县卫健局", "各乡镇", "11月底前"), ("建成县级应急物资库", "县应急局", "县发改局", "8月底前")]):
        out += "第%d项　%s\n牵头单位：%s\n配合单位：%s\n完成时限：%s\n\n" % (i + 1, t, l, j, d); n.task("第%d项" % (i + 1), t, units=owners(lead=l, joint=j), deadline=d)
    return out

@site(portal, "北塬市2033年重点工作进展情况公示（第三季度）", "progress", 2033)
def last_quarter_counts(n):
    """The year's goal, progress by quarters of which the last is filled, leading and helping bodies in one column parted by a line."""
    rows = [["序号", "工作任务", "年度目标", "一季度进展", "二季度进展", "三季度进展", "责任单位"]]
    for num, t, g, a, b, c, u in [("1", "城市更新", "启动片区4个", "完成规划", "启动1个", "启动3个", "市住建局"), ("2", "科技创新", "新增高企60家", "申报22家", "申报58家", "认定31家", "市科技局"), ("3", "生态修复", "修复矿山9处", "完成招标", "开工5处", "完工6处", "市自然资源局")]:
        rows.append([num, t, g, a, b, c, u]); n.task(num, t, plan=g, progress=c, units=owners(unit=u), status="in_progress")
    return table(rows)

@site(trs, "江城市工程建设项目审批流程及时限表", "other", None)
def no_approval_steps(n):
    """No tasks: steps of approval with the body in the lead, those that take part, and days."""
    return table([["审批阶段", "办理事项", "牵头部门", "配合部门", "办理时限（工作日）"], ["立项用地规划许可", "项目核准", "市发展改革委", "市自然资源局", "12"], ["施工许可", "施工图审查", "市住建局", "市人防办", "8"], ["竣工验收", "联合验收", "市住建局", "市消防救援支队", "10"]])

@site(campus, "青岚大学2033年教职工培训计划", "other", 2033, site="青岚大学")
def no_training(n):
    """No tasks: courses with office, time, and who may come."""
    return table([["序号", "培训名称", "主办部门", "培训时间", "培训对象", "培训方式"], ["1", "新教师岗前培训", "人事处", "8月", "新入职教师", "集中授课"], ["2", "消防安全培训", "保卫处", "11月", "全体教职工", "线上"]])

@site(openness, "第十二周（3月18日—3月24日）会议活动安排", "other", None, labels=(("信息分类", "工作动态"), ("发布机构", "安北县人民政府办公室")), issuer="安北县人民政府办公室")
def no_week(n):
    """No tasks: meetings of a week with leader, body and place."""
    return table([["日期", "时间", "会议（活动）名称", "参加领导", "承办单位", "地点"], ["3月18日", "9:00", "县政府常务会议", "骆宾", "县政府办", "第一会议室"], ["3月20日", "15:00", "春耕生产现场会", "卫青岚", "县农业农村局", "白河乡"]])

@site(kaipu, "江城市住房公积金服务承诺", "other", None)
def no_promises(n):
    """No tasks: what a service promises, in numbered sentences with days and offices."""
    return "".join(p(t) for t in ["为提升服务水平，现向社会公开承诺如下：", "一、限时办结。提取业务1个工作日内办结，贷款审批10个工作日内完成。", "二、首问负责。由首问工作人员负责引导，业务科室配合。", "三、公开透明。责任科室及时公布办事指南。", "四、接受监督。监督电话：0000-12329。"])

@site(wps, "江城市突发地质灾害应急预案（节选）", "other", None)
def no_emergency_groups(n):
    """No tasks: which groups work in an emergency, who leads them, who belongs to them."""
    return "".join("<p class=MsoNormal>%s</p>" % t for t in ["3 组织体系", "3.1 应急指挥部", "（1）抢险救援组。由市应急局牵头，市消防救援支队、武警支队参加，负责人员搜救。", "（2）医疗防疫组。由市卫生健康委牵头，市疾控中心参加，负责伤员救治。", "（3）交通保障组。由市交通运输局牵头，市公安局配合，负责道路抢通。", "3.2 专家组", "由市自然资源局负责组建，提供技术支撑。"])

@site(breaks, "江城市举办第六届职工运动会", "other", None)
def no_news_of_games(n):
    """No tasks: news with bodies that host and help."""
    return "<br>".join("　　" + t for t in ["4月26日，由市总工会主办、市体育局协办的第六届职工运动会在奥体中心开幕。", "本届运动会设置8个大项，共有62个单位的1800名职工报名参赛。市总工会负责人表示，将进一步做好职工文体服务，10月底前建成职工健身驿站30个。", "（记者 苏见微）"])


NOTICES = [head_cells, bodies_then_time, rectify_one_paragraph, bar_ideograph, prefecture_merged, bracket_then_outcome, communities, tick_boxes, opinions_of_congress, folded_items, short_labels, owners_below_heading, company_figures, rectified_labels, numbered_by_text, last_quarter_counts, no_approval_steps, no_training, no_week, no_promises, no_emergency_groups, no_news_of_games]
