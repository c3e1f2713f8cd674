# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of many site systems, tenth set: written before the program had seen them; the README keeps what their first run gave."""
from notice import owners
from site_pages import article, breaks, campus, hanweb, kaipu, nested, old, openness, p, portal, site, table, trs, word, wps


def font(text):
    """Old markup: a font tag within a font tag, broken wherever the typist changed the size."""
    return '<P align=left><FONT face=仿宋_GB2312 size=4>　　<FONT face=仿宋_GB2312>%s</FONT>%s</FONT></P>' % (text[:3], text[3:])


@site(old, "关于印发蒲江口区2034年《政府工作报告》任务分解的通知", "assignment", 2034, issuer="蒲江口区人民政府办公室", doc_number="蒲政办〔2034〕6号", issued="2034-02-19")
def font_tags(n):
    """An old page of font tags: letter, then the list; brackets of three kinds, labels parted by comma, semicolon or nothing but a blank."""
    part = "2034年《政府工作报告》任务分解"
    out = ['<P align=center><FONT size=4>蒲政办〔2034〕6号</FONT></P>', font("各镇人民政府、街道办事处，区直各部门："), font("现将区十一届人大三次会议通过的《政府工作报告》任务分解印发给你们，请按以下要求抓好落实。"), font("一、各牵头单位要在2月底前拿出推进计划，明确责任人和时间节点，报区政府督查室。"), font("二、各责任单位要主动配合，不得推诿扯皮。"), '<P align=right><FONT size=4>蒲江口区人民政府办公室</FONT></P>', '<P align=right><FONT size=4>2034年2月19日</FONT></P>', '<P align=center><FONT face=黑体 size=5><B>2034年《政府工作报告》任务分解</B></FONT></P>']
    data = [("一、全力以赴稳增长", [("1", "地区生产总值增长7.5%左右。", "〔牵头领导：闻人杰；牵头单位：区发改局；责任单位：区直有关部门、各镇街〕", "闻人杰", "区发改局", "区直有关部门、各镇街"), ("2", "完成固定资产投资120亿元，开工亿元以上项目26个。", "（牵头领导：闻人杰，牵头单位：区发改局，责任单位：区住建局、区工信局）", "闻人杰", "区发改局", "区住建局、区工信局")]), ("二、持之以恒惠民生", [("3", "新建城东实验小学，新增学位1800个。", "[牵头领导:上官云 牵头单位:区教体局 责任单位:区自然资源分局、区财政局]", "上官云", "区教体局", "区自然资源分局、区财政局"), ("4", "改造老旧小区14个，加装电梯30部。", "（牵头领导：南宫野；牵头单位：区住建局）", "南宫野", "区住建局", None)])]
    for h, items in data:
        out.append(font(h))
        for num, t, br, who, l, j in items:
            out.append(font("%s.%s%s" % (num, t, br))); n.task(num, t, section=[part, h], leaders=[who], units=owners(lead=l, joint=j))
    return "\n".join(out)


@site(breaks, "大槐树镇2033年民生实事项目实施情况的报告", "progress", 2033)
def congress_of_town(n):
    """A town reports to its congress: Chinese numbers are the items, names without label, paragraphs of progress; greetings round them."""
    lines = ["各位代表：", "受镇人民政府委托，现将2033年民生实事项目实施情况报告如下，请予审议。", "2033年，镇十五届人大二次会议票决产生了4件民生实事项目，总投资约860万元。具体情况如下："]
    for num, t, paras, s in [("一", "集镇农贸市场提升改造项目", ["项目总投资320万元，改造面积2600平方米。5月完成设计，7月进场施工，目前已全面完工并投入使用。"], "met"), ("二", "槐北路拓宽工程", ["全长1.2公里，路面由4米拓宽至7米。", "因管线迁改影响，工程于9月开工，现完成路基600米，预计明年3月底前完工。"], "in_progress"), ("三", "“一老一小”服务中心建设", ["已完成年度目标任务。建成日间照料床位20张、托育位30个。"], "met"), ("四", "村级公共厕所建设", ["计划新建12座，已建成12座，完成全年目标任务。"], "met")]:
        lines += ["<strong>%s、%s</strong>" % (num, t)] + paras
        n.task(num, t, progress="\n".join(paras), status=s)
    lines += ["各位代表，民生无小事。镇政府将一如既往接受监督，把实事办好、把好事办实。", "报告完毕，谢谢大家！"]
    return "<br />".join("　　" + l for l in lines)


@site(nested, "安澜区人民法院优化法治化营商环境问题整改“四张清单”", "assignment", None, site="安澜区人民法院")
def four_lists(n):
    """A court: four lists side by side under bare titles 问题, 措施, 责任, 时限; the problem merged over measures."""
    rows = [["序号", "问题清单", "措施清单", "责任清单", "时限清单"]]
    data = [("1", "送达周期偏长。", [("1.推行集约送达，组建送达专班。", "立案庭", "3月底前"), ("2.与邮政企业共建送达平台。", "综合办公室", "6月底前")]), ("2", "涉企财产保全流程繁琐。", [("1.上线保全“一键申请”。", "立案庭、执行局", "4月底前"), ("2.公布保全材料清单。", "立案庭", "2月底前")]), ("3", "鉴定评估环节耗时较长。", [("1.建立鉴定机构负面清单。", "司法技术辅助室", "5月底前"), ("2.办理期限超30日的逐案督办。", "审判管理办公室", "长期")])]
    for num, t, ms in data:
        for i, (m, u, d) in enumerate(ms):
            k = len(ms)
            rows.append(([(num, k, 1), (t, k, 1)] if i == 0 else []) + [m, u, d])
            n.task(num, t, sub=i + 1, subtask=m, units=owners(unit=u), deadline=d)
    return table(rows, inner=lambda t: '<p align="left"><span style="font-size:14px;">%s</span></p>' % t)


@site(word, "梧桐里街道2033年全国文明城市创建任务分解表", "assignment", 2033)
def civilised_city(n):
    """A street office, pasted from a word processor: two merged columns before the task, 牵头： and 配合： in one cell, leader merged."""
    rows = [["测评项目", "测评内容", "序 号", "工作任务", "包抓领导", "责任科室（单位）", "完成时限"]]
    rows += [[("公共环境", 3, 1), ("主次干道", 2, 1), "1", "修补破损人行道板800平方米", ("晏如海", 3, 1), "牵头：城市管理办<br>配合：各社区", "4月15日前"], ["2", "规范非机动车停放点36处", "牵头：城市管理办<br>配合：派出所、各社区", "3月底前"], ["背街小巷", "3", "清理飞线充电120处", "牵头：应急管理办<br>配合：梧桐社区、柳荫社区", "5月底前"], [("公共服务", 1, 1), "社区阵地", "4", "提升新时代文明实践站6个", "霍青", "牵头：党建工作办", "6月底前"]]
    for g, c, num, t, who, l, j, d in [("公共环境", "主次干道", "1", "修补破损人行道板800平方米", "晏如海", "城市管理办", "各社区", "4月15日前"), ("公共环境", "主次干道", "2", "规范非机动车停放点36处", "晏如海", "城市管理办", "派出所、各社区", "3月底前"), ("公共环境", "背街小巷", "3", "清理飞线充电120处", "晏如海", "应急管理办", "梧桐社区、柳荫社区", "5月底前"), ("公共服务", "社区阵地", "4", "提升新时代文明实践站6个", "霍青", "党建工作办", None, "6月底前")]:
        n.task(num, t, section=[g, c], leaders=[who], units=owners(lead=l, joint=j), deadline=d)
    return table(rows, inner=lambda t: '<p class=MsoNormal align=center><span lang=EN-US style=\'font-size:10.5pt;font-family:宋体\'>%s</span></p>' % t, attrs=' class=MsoTableGrid border=1 style=\'border-collapse:collapse\'')


@site(trs, "泊川县第十八届人大三次会议重点建议督办责任分解表", "assignment", None)
def deputies_proposals(n):
    """What deputies asked for, pasted from a spreadsheet: number of the proposal, who proposed it, and who deals with it; a title row in the sheet."""
    rows = [[("泊川县第十八届人大三次会议重点建议督办责任分解表", 1, 8)], ["序号", "建议编号", "建议题目", "领衔代表", "督办领导", "主办单位", "会办单位", "办结时限"]]
    for num, code, t, by, who, l, j, d in [("1", "第7号", "关于加快城乡公交一体化的建议", "戴小荷", "慕容川", "县交通运输局", "县财政局", "6月30日"), ("2", "第23号", "关于治理中小学门口交通拥堵的建议", "向北", "慕容川", "县公安局", "县教育局、县城管局", "8月31日"), ("3", "第41号", "关于支持家庭农场发展的建议", "龙泉", "司空明", "县农业农村局", "县财政局、县自然资源局", "6月30日")]:
        rows.append([num, code, t, by, who, l, j, d]); n.task(num, t, leaders=[who], units=owners(lead=l, joint=j), deadline=d)
    return '<style>.xl65{mso-style-parent:style0;text-align:center}</style>' + table(rows, inner=lambda t: '<span class="xl65">%s</span>' % t, attrs=' border=0 cellpadding=0 cellspacing=0 width=980 style="border-collapse:collapse;table-layout:fixed"')


@site(wps, "九曲文旅集团2034年一季度“开门红”重点任务清单", "assignment", 2034)
def opening_quarter(n):
    """A group of the state: targets of a quarter and how to reach them, persons by department in one cell, lead and help."""
    rows = [["序号", "重点任务", "一季度目标", "保障举措", "包保领导", "牵头部室", "协同单位"]]
    for num, t, g, c, who, l, j in [("1", "景区营收", "实现营业收入8600万元", "推出新春灯会、年票优惠等活动", "纪云帆", "市场营销部", "各景区公司"), ("2", "项目建设", "古镇二期完成投资1.5亿元", "倒排工期，实行日调度", "阮秋水", "工程管理部", "文旅置业公司、物资公司"), ("3", "融资到位", "发行债券5亿元", "对接三家承销机构", "纪云帆", "资金财务部", "投资发展部"), ("4", "安全生产", "零事故", "开展节前检查12次", "阮秋水", "安全监察部", "集团各单位")]:
        rows.append([num, t, g, c, who, l, j]); n.task(num, t, plan=g + "\n" + c, leaders=[who], units=owners(lead=l, joint=j))
    return table(rows, inner=lambda t: '<p class=MsoNormal style="text-align:center;"><span style="font-family:仿宋;font-size:11pt;"><font face="仿宋">%s</font></span></p>' % t)


@site(None, "杨柳堡镇汛前隐患排查整治台账", "progress", 2034)
def flood_dangers(n):
    """A text export of a town's ledger before the floods: what is dangerous and where, then lines with half-width colons; dates with dots."""
    out = "杨柳堡镇汛前隐患排查整治台账\n（截至2034年5月20日）\n来源:镇应急管理办\n\n"
    for num, t, c, who, u, d, pr, s in [("1", "东干渠二号涵洞淤堵", "清淤120米,更换闸门1处", "郎平川", "镇农业农村办、东渠村", "2034.5.31", "已完成清淤80米", "in_progress"), ("2", "砖厂坡脚出现裂缝", "撤离住户3户,设置警戒标志", "夏侯远", "镇自然资源所", "2034.4.30", "已完成整改", "met"), ("3", "老街排水管网破损", "更换管道260米", "郎平川", "镇村镇建设办", "2034.6.15", "未完成,材料未到货", "unmet")]:
        out += "隐患%s:%s\n整治措施:%s\n责任领导:%s\n责任单位:%s\n整治时限:%s\n整治情况:%s\n\n" % (num, t, c, who, u, d, pr)
        n.task(num, t, plan=c, leaders=[who], units=owners(unit=u), deadline=d, progress=pr, status=s)
    return out


@site(None, "中共临溪县委常委会2034年工作要点责任分工", "assignment", 2034)
def committee_points(n):
    """A text export of a party committee: standing members in the lead with titles left out, bodies of the party, two labels on one line behind wide blanks."""
    out = "中共临溪县委常委会2034年工作要点责任分工\n\n　　2034年县委常委会工作的总体要求是：坚持稳中求进，推动各项工作再上新台阶。现就工作要点提出如下责任分工。\n"
    for h, items in [("一、加强党的全面领导", [("1．", "开展政治监督专项检查2轮。", "端木青", "县纪委监委机关、县委巡察办"), ("2．", "举办县委理论学习中心组集中学习12次。", "颜如松", "县委宣传部、县委办")]), ("二、推动高质量发展", [("3．", "召开全县重大项目推进会4次，落实项目要素保障。", "宗政一", "县委财经办、县发展改革局"), ("4．", "出台人才新政，引进急需紧缺人才200名。", "皇甫松", "县委组织部、县人力资源社会保障局")]), ("三、全面深化改革", [("5．", "完成乡镇机构改革“后半篇文章”。", "皇甫松", "县委编办、各乡镇党委")])]:
        out += "　　%s\n" % h
        for num, t, who, u in items:
            out += "　　%s%s\n　　牵头常委：%s　　　责任单位：%s\n" % (num, t, who, u)
            n.task(num.rstrip("．"), t, section=[h], leaders=[who], units=owners(unit=u))
    return out + "　　县委办公室每半年对责任分工落实情况开展一次督查。\n"


@site(article, "公示 | 清泉区2034年为民办实事项目清单", "assignment", 2034, site="清泉发布")
def key_and_value(n):
    """A page for telephones: cards of lists, key and value in spans side by side without a colon."""
    out = ['<section><p>经区政府研究，现将2034年为民办实事项目公示如下：</p></section>']
    for num, t, c, l, j, d in [("01", "建设口袋公园", "新建口袋公园8个，增加绿地2.6公顷", "区城管局", "区自然资源局、各街道", "10月底前"), ("02", "改造农村供水管网", "更换管网45公里，惠及1.2万人", "区水利局", "各镇", "11月底前"), ("03", "增设校园智慧食堂", "建成智慧食堂15个", "区教育局", "区市场监管局", "8月底前")]:
        out.append('<section class="card"><h4><span class="no">%s</span><span class="tt">%s</span></h4><ul><li><span class="k">建设内容</span><span class="v">%s</span></li><li><span class="k">牵头单位</span><span class="v">%s</span></li><li><span class="k">配合单位</span><span class="v">%s</span></li><li><span class="k">完成时限</span><span class="v">%s</span></li></ul></section>' % (num, t, c, l, j, d))
        n.task(num, t, plan=c, units=owners(lead=l, joint=j), deadline=d)
    return "".join(out)


@site(hanweb, "关于2033年度县级预算执行审计查出问题整改情况的公告", "progress", 2033, published="2034-04-02")
def audit_in_one_cell(n):
    """An audit's findings, all in one cell of a table, broken by line ends: finding, then body and what was done in one paragraph."""
    lines = ["根据审计监督有关规定，现将整改情况公告如下："]
    for h, items in [("一、财政管理方面", [("1.", "非税收入未及时缴库420万元。", "县财政局", "已完成整改。420万元已全部缴入国库。", "met"), ("2.", "部分专项资金分配滞后。", "县财政局、县科技局", "正在整改。已下达资金1860万元，剩余资金待项目评审后拨付。", "in_progress")]), ("二、重大项目方面", [("3.", "2个工程项目超概算。", "县交通运输局", "已完成整改。按程序办理概算调整，并对相关责任人进行约谈。", "met")])]:
        lines.append("<b>%s</b>" % h)
        for num, t, u, pr, s in items:
            lines += [num + t, "责任单位：%s。整改情况：%s" % (u, pr)]; n.task(num.rstrip("."), t, section=[h], units=owners(unit=u), progress=pr, status=s)
    return '<table width="98%" border="0" align="center"><tr><td class="bt_content"><div>' + "<br/>\n".join("　　" + l for l in lines) + "</div></td></tr></table>"


@site(openness, "柏湾经开区重点项目领导包联推进表", "assignment", 2034, labels=(("索引号", "QK0231/2034-00017"), ("发布机构", "柏湾经济开发区管委会"), ("发布日期", "2034-03-06")), issuer="柏湾经济开发区管委会", index_number="QK0231/2034-00017", published="2034-03-06")
def leader_tables(n):
    """A development zone: a table for each leader, named on the line above it; numbers start anew; an empty column for remarks."""
    out = []
    for who, post, rows_ in [("卓一航", "党工委书记", [("1", "光电产业园", "建设标准厂房12万平方米", "建设局", "投资公司", "6月底前主体封顶"), ("2", "人才公寓", "建设公寓860套", "组织人事部", "建设局", "12月底前交付")]), ("练长亭", "管委会副主任", [("1", "氢能研究院", "建成实验室4个", "科技创新局", "经济发展局、投资公司", "9月底前揭牌")])]:
        rows = [["序号", "项目名称", "建设内容", "牵头部门", "配合部门", "节点目标", "备注"]]
        for num, t, c, l, j, d in rows_:
            rows.append([num, t, c, l, j, d, ""]); n.task(num, t, plan=c, leaders=[who], units=owners(lead=l, joint=j), deadline=d)
        out += ['<p style="font-weight:bold">包联领导：%s（%s）</p>' % (who, post), table(rows)]
    return "".join(out)


@site(portal, "岭西省住房和城乡建设厅2034年工作要点", "assignment", 2034, labels=(("索引号", "LX0045/2034-0031"), ("发布日期", "2034-02-27")), index_number="LX0045/2034-0031", published="2034-02-27", site="岭西省住房和城乡建设厅")
def points_of_department(n):
    """A province's department: headings as elements, bold lead sentences, offices as bodies in brackets, two brackets in one item, one item without any."""
    out = [p("2034年，全省住房城乡建设工作要点如下。")]
    h1, h2 = "一、推进城市更新", "二、稳定房地产市场"
    out.append("<h3>%s</h3>" % h1)
    out.append(p("<b>1.实施老旧管网改造。</b>改造燃气、供水管网1500公里（城建处、安全处牵头，各市州住建局负责落实）。")); n.task("1", "实施老旧管网改造。改造燃气、供水管网1500公里", section=[h1], units=owners(lead="城建处、安全处", joint="各市州住建局"))
    out.append(p("<b>2.推进完整社区建设。</b>选择20个社区开展试点。（房产处负责）出台建设指南。（科技处负责，6月底前完成）"))
    n.task("2", "推进完整社区建设。选择20个社区开展试点。", section=[h1], sub=1, units=owners(unit="房产处")); n.task("2", "出台建设指南。", section=[h1], sub=2, units=owners(unit="科技处"), deadline="6月底前完成")
    out.append("<h3>%s</h3>" % h2)
    out.append(p("<b>3.扎实做好保交房工作。</b>年底前完成保交房项目交付98%以上。（房产处牵头，执法局配合）")); n.task("3", "扎实做好保交房工作。年底前完成保交房项目交付98%以上。", section=[h2], units=owners(lead="房产处", joint="执法局"))
    out.append(p("<b>4.加大住房保障力度。</b>筹集保障性租赁住房2.4万套，发放租赁补贴3万户。（保障处、省住房公积金监管处按职责分工负责，全年推进）")); n.task("4", "加大住房保障力度。筹集保障性租赁住房2.4万套，发放租赁补贴3万户。", section=[h2], units=owners(unit="保障处、省住房公积金监管处"), deadline="全年推进")
    return "".join(out)


@site(openness, "清泉区基层政务公开标准目录（城市综合执法领域）", "other", None, labels=(("组配分类", "基层政务公开"), ("发布机构", "清泉区城市管理局")), issuer="清泉区城市管理局")
def no_openness_catalogue(n):
    """No tasks: what is made public, on what grounds, within what time, by whom."""
    return table([["序号", "公开事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道"], ["1", "机构信息", "办公地址、联系电话", "政府信息公开条例", "20个工作日内", "区城市管理局", "政府网站"], ["2", "行政处罚", "处罚决定书", "行政处罚法", "7个工作日内", "区城市管理局、各镇街", "信用平台"], ["3", "便民服务", "停车泊位信息", "有关规定", "实时更新", "区停车管理中心", "公众号"]])


@site(trs, "临溪县“3·14”较大车辆碰撞事故调查报告（节选）", "other", 2034)
def no_accident_report(n):
    """No tasks: what led to an accident, who is to blame, and what is advised, body by body."""
    return "".join(p(t) for t in ["一、事故基本情况", "2034年3月14日，临溪县环城路发生一起较大车辆碰撞事故，造成3人受伤。", "二、事故责任认定", "（一）某运输公司，未落实安全生产主体责任，对事故负主要责任。", "（二）县交通运输局，对运输企业监管不到位，负监管责任。", "三、事故防范和整改措施建议", "（一）县交通运输局要深刻吸取事故教训，督促企业落实主体责任。", "（二）县公安局要加大路面巡查力度，严查交通违法行为。", "（三）各乡镇要加强农村道路交通安全宣传。"])


@site(campus, "临溪县实验小学“双减”课后服务安排", "other", None, site="临溪县实验小学")
def no_afterschool(n):
    """No tasks: a school's lessons after class, with who is in charge, when and where."""
    return p("为落实“双减”要求，现将本学期课后服务安排公布如下。") + table([["序号", "服务项目", "开设年级", "负责人", "责任部门", "时间", "地点"], ["1", "作业辅导", "1—6年级", "乐小满", "教导处", "周一至周五", "各班教室"], ["2", "足球社团", "3—5年级", "江涛", "体卫处", "周二、周四", "操场"], ["3", "合唱社团", "2—4年级", "沐晨", "德育处", "周三", "音乐教室"]])


@site(kaipu, "关于成立泊川县防汛抗旱工作专班的通知", "other", 2034, issuer="泊川县人民政府办公室", issued="2034-04-18")
def no_setting_up(n):
    """No tasks: a task force is set up; head, members, and what its groups are for."""
    return "".join(p(t) for t in ["各乡镇人民政府，县政府各部门：", "为加强对防汛抗旱工作的领导，经县政府同意，决定成立防汛抗旱工作专班。现将有关事项通知如下：", "一、组成人员", "召集人：慕容川　副县长", "副召集人：司空明　县政府办公室副主任", "成　员：县水利局、县应急局、县气象局主要负责人", "二、工作分组", "（一）综合协调组。牵头单位：县应急局；成员单位：县水利局、县气象局。主要职责：承担专班日常工作，汇总防汛信息。", "（二）物资保障组。牵头单位：县发改局；成员单位：县商务局。主要职责：负责物资储备调运。", "三、工作机制", "专班每周召开一次例会，重大事项及时报告县政府。"]) + '<p style="text-align:right">泊川县人民政府办公室</p><p style="text-align:right">2034年4月18日</p>'


NOTICES = [font_tags, congress_of_town, four_lists, civilised_city, deputies_proposals, opening_quarter, flood_dangers, committee_points, key_and_value, audit_in_one_cell, leader_tables, points_of_department, no_openness_catalogue, no_accident_report, no_afterschool, no_setting_up]
