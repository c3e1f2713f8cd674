# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of many site systems, seventh set: written before the program had seen them; the README keeps what their first run gave."""
from notice import bodies, owners
from site_pages import breaks, hanweb, kaipu, nested, old, p, portal, site, table, trs, word, wps

@site(nested, "安河市2031年重点工作攻坚任务台账", "progress", 2031)
def excel_export(n):
    """What a spreadsheet exports: column widths, a title row, a row that says who filled it in, empty columns at the edge."""
    rows = [[("安河市2031年重点工作攻坚任务台账", 1, 8)], [("填报单位：市委督查室", 1, 5), ("填报时间：2031年8月20日", 1, 3)], ["序号", "攻坚任务", "主责单位", "包保领导", "序时目标", "当前进展", "备注", ""]]
    for num, t, u, who, g, pr in [("1", "打通滨湖路断头路", "市住建局", "罗振宇", "8月底前完成路基", "路基完成90%"), ("2", "引进百亿级龙头项目", "市商务局", "周启明", "完成签约1个", "正在洽谈合作条款"), ("3", "整治黑臭水体6处", "市水利局", "秦若兰", "完成4处", "已完成4处")]:
        rows.append([num, t, u, who, g, pr, "", ""]); n.task(num, t, units=owners(lead=u), leaders=[who], plan=g, progress=pr, status="in_progress")
    return table(rows, inner=lambda t: t, attrs=" x:str border=0 cellpadding=0 cellspacing=0 width=960 style='border-collapse:collapse;table-layout:fixed'").replace("<tbody>", "<col width=40><col width=220><col width=120><col width=80 span=4><col width=20><tbody>", 1).replace("<td>", "<td class=xl66 style='border-top:none'>")

@site(trs, "海宁岛经济技术开发区2031年工作要点责任分工", "assignment", 2031)
def whole_bracket(n):
    """Leader, lead, support and time in one bracket behind each item, parted by semicolons."""
    out = []
    for h, items in [("一、聚力招商引资", [("1", "举办专场推介会8场，签约项目30个。", "方敏", "招商局", "经发局、财政局", "12月底前"), ("2", "建立闲置资产招商目录。", "方敏", "国资公司", "招商局", "5月底前")]), ("二、优化营商环境", [("3", "推行容缺受理事项42项。", "陶然", "行政审批局", "各职能局", "持续推进")])]:
        out.append(p("<strong>%s</strong>" % h))
        for num, t, who, l, j, d in items:
            out.append(p("%s．%s（责任领导：%s；牵头单位：%s；配合单位：%s；完成时限：%s）" % (num, t, who, l, j, d))); n.task(num, t, section=[h], leaders=[who], units=owners(lead=l, joint=j), deadline=d)
    return "".join(out)

@site(kaipu, "青渡市民生实事项目一季度推进情况", "progress", None)
def definition_lists(n):
    """Cards made of definition lists: dt the title, dd the value."""
    out = []
    for t, g, u, pr in [("社区医院能力提升", "新建发热诊室12间", "市卫生健康委员会", "已开工5间"), ("农村厕所改造", "改造户厕8000座", "市农业农村局、市乡村振兴局", "完成2100座"), ("无障碍设施建设", "改造残疾人家庭600户", "市残联", "完成入户评估")]:
        out.append("<dl class='item'>" + "".join("<dt>%s：</dt><dd>%s</dd>" % kv for kv in [("项目名称", t), ("年度目标", g), ("责任单位", u), ("推进情况", pr)]) + "</dl>"); n.task(None, t, plan=g, units=owners(unit=u), progress=pr, status="in_progress")
    return "".join(out)

@site(hanweb, "云岭县2031年1—6月重点工作进展通报", "progress", 2031, published="2031-07-09")
def bulletin_by_body(n):
    """A bulletin by body: headings are bodies with counts, items are name, colon, outcome."""
    out = [p("按照县委、县政府安排，现将1—6月重点工作进展情况通报如下：")]
    for h, u, items in [("一、县发展和改革局（2项）", "县发展和改革局", [("1", "专项债券项目申报", "累计申报项目26个，通过审核19个。", "in_progress"), ("2", "能耗双控", "完成节能审查12个，超额完成目标任务。", "exceeded")]), ("二、县林业局（1项）", "县林业局", [("1", "国土绿化", "完成造林1.1万亩，占年度任务的73%。", "in_progress")]), ("三、县民政局（2项）", "县民政局", [("1", "区域敬老院建设", "主体工程已封顶，正在内部装修。", "in_progress"), ("2", "低保动态管理", "新增保障对象312人，退出288人。", "in_progress")])]:
        out.append(p("<b>%s</b>" % h))
        for num, t, pr, s in items:
            out.append(p("%s.%s：%s" % (num, t, pr))); n.task(num, t, section=[h], units=owners(unit=u), progress=pr, status=s)
    return "".join(out)

@site(portal, "平川市2031年重点工作任务清单", "assignment", 2031)
def zero_padded(n):
    """Numbers 01, 02; 责任分工 in one cell as 主办：… 会办：…; 时限 first."""
    rows = [["完成时限", "编号", "工作任务", "责任分工"]]
    for d, num, t, l, j in [("3月底", "01", "出台支持餐饮业发展十条措施", "市商务局", "市财政局、市市场监管局"), ("6月底", "02", "完成公共机构节能改造20家", "市机关事务中心", "市发改委"), ("全年", "03", "开展农贸市场综合整治", "市市场监管局", "各区政府")]:
        rows.append([d, num, t, "主办：%s；会办：%s" % (l, j)]); n.task(num, t, deadline=d, units=owners(lead=l, joint=j))
    return table(rows)

@site(old, "白水县2031年政府工作报告目标任务分解", "assignment", 2031)
def leader_rows(n):
    """Rows of full width name the leader in charge: 分管领导：…; numbers in Chinese in the first column."""
    rows = [["序号", "目标任务", "牵头单位", "协办单位"]]
    for who, items in [("罗振宇", [("一", "规上工业增加值增长9%", "县工信局", "各园区"), ("二", "新增高新技术企业6家", "县科技局", "县工信局")]), ("秦若兰", [("三", "城镇调查失业率控制在5%以内", "县人社局", "县统计局"), ("四", "新建村卫生室14个", "县卫健局", "各乡镇")])]:
        rows.append([("分管领导：" + who, 1, 4)])
        for num, t, l, j in items:
            rows.append([num, t, l, j]); n.task(num, t, section=["分管领导：" + who], leaders=[who], units=owners(lead=l, joint=j))
    return table(rows, inner=lambda t: t)

@site(None, "東湖區2031年重點工作任務分解表", "assignment", 2031)
def traditional_mirror(n):
    """A mirror's text in traditional characters with half-width signs."""
    n.title = "东湖区2031年重点工作任务分解表"; n.printed_title = "東湖區2031年重點工作任務分解表"
    out = "東湖區2031年重點工作任務分解表\n\n"
    for num, t, tt, l, lt, j, jt, d in [("1", "新建标准厂房10万平方米.", "新建標準廠房10萬平方米.", "区发改局", "區發改局", "区财政局", "區財政局", "9月底前"), ("2", "开工建设文化馆、图书馆.", "開工建設文化館、圖書館.", "区文旅局", "區文旅局", "区住建局", "區住建局", "6月底前"), ("3", "举办职业技能培训50期.", "舉辦職業技能培訓50期.", "区人社局", "區人社局", "区总工会", "區總工會", "11月底前")]:
        out += "%s.%s(牽頭單位:%s;配合單位:%s;完成時限:%s)\n" % (num, tt, lt, jt, d); n.task(num, t, units=owners(lead=l, joint=j), deadline=d)
    return out

@site(wps, "南坪区产业链招商任务分解表", "assignment", None)
def pages_of_tables(n):
    """A table cut by pages: the header stands in the first piece only, page numbers between the pieces."""
    parts = [[["序号", "产业链", "招商目标", "链长", "牵头单位", "配合单位"], ["1", "新能源", "签约项目6个，到位资金12亿元", "罗振宇", "区发改局", "区招商中心"], ["2", "生物医药", "签约项目4个，到位资金8亿元", "秦若兰", "区卫健局", "区科技局"]], [["3", "装备制造", "签约项目5个，到位资金10亿元", "周启明", "区工信局", "区招商中心"], ["4", "数字经济", "签约项目3个，到位资金5亿元", "许文博", "区大数据局", "区工信局"]]]
    for part in parts:
        for r in part:
            if r[0] != "序号": n.task(r[0], r[1], plan=r[2], leaders=[r[3]], units=owners(lead=r[4], joint=r[5]))
    return '<p align=center>— 2 —</p>'.join(table(part, inner=lambda t: '<p class=MsoNormal><span style="font-size:10.5pt">%s</span></p>' % t) for part in parts)

@site(breaks, "关于分解落实市政府全体会议重点任务的通知", "assignment", None)
def clauses_run_together(n):
    """Tasks as clauses of one paragraph: （一）…，由A负责；（二）…，由B牵头，C配合。"""
    n.task("（一）", "完成防汛物资储备，由市应急管理局负责；", units=owners(unit="市应急管理局")); n.task("（二）", "启动老旧燃气管网改造，由市城管局牵头，市住建局配合；", units=owners(lead="市城管局", joint="市住建局")); n.task("（三）", "抓好秋粮收购，由市发展改革委负责。", units=owners(unit="市发展改革委"))
    return "各区政府，市直各单位：<br/>&nbsp;&nbsp;&nbsp;&nbsp;现将市政府全体会议确定的重点任务分解如下：<br/>&nbsp;&nbsp;&nbsp;&nbsp;（一）完成防汛物资储备，由市应急管理局负责；<br/>&nbsp;&nbsp;&nbsp;&nbsp;（二）启动老旧燃气管网改造，由市城管局牵头，市住建局配合；<br/>&nbsp;&nbsp;&nbsp;&nbsp;（三）抓好秋粮收购，由市发展改革委负责。<br/>"

@site(trs, "青阳县重点民生项目进度表（9月）", "progress", None)
def head_break_words(n):
    """Words of the header broken by line breaks; 责任单位 and 责任人 in two lines of one title; 累计进度 and 存在困难."""
    rows = [["序<br>号", "项目<br>名称", "建设内容<br>及规模", "总投资<br>(万元)", "责任单位<br>责任人", "截至9月底<br>累计进度", "存在<br>困难"]]
    for num, t, c, m, u, who, pr, pb in [("1", "县一中扩建", "新建教学楼1栋9600平方米", "4200", "县教育局", "林晓", "主体完成三层浇筑", "无"), ("2", "城南污水处理厂", "日处理规模2万吨", "9800", "县住建局", "石磊", "设备基础完成", "电力迁改滞后"), ("3", "乡镇农贸市场", "改建市场3个", "1500", "县市场监管局", "江浩", "完成2个", "")]:
        rows.append([num, t, c, m, "%s<br>%s" % (u, who), pr, pb]); n.task(num, t, plan=c, units=owners(unit=u), leaders=[who], progress=pr, status="in_progress")
    return table(rows, inner=lambda t: t)

@site(word, "沙溪市“三大攻坚战”2031年任务清单", "assignment", 2031)
def word_bullets(n):
    """Word-processor bullets (Wingdings letters) before items; 责任单位 in the same paragraph in brackets; headings in numbers of two levels."""
    out = []
    for h, subs in [("一、防范化解风险", [("（一）金融领域", [("压降不良贷款3亿元。", "市金融工作局、各银行机构"), ("排查非法集资线索。", "市公安局")])]), ("二、污染防治", [("（一）大气", [("淘汰燃煤锅炉25台。", "市生态环境局"), ("建成加油站油气回收监控40套。", "市生态环境局、市商务局")])])]:
        out.append("<p class=MsoNormal><b>%s</b></p>" % h)
        for h2, items in subs:
            out.append("<p class=MsoNormal>%s</p>" % h2)
            for t, u in items:
                out.append("<p class=MsoListParagraph style='margin-left:42.0pt'><span lang=EN-US style='font-family:Wingdings'>&Oslash;<span style='font:7.0pt \"Times New Roman\"'>&nbsp; </span></span>%s（%s）</p>" % (t, u)); n.task(None, t, section=[h, h2], units=owners(unit=u))
    return "".join(out)

@site(None, "安河区2031年重点任务推进表", "progress", 2031)
def markdown_pipes(n):
    """A text export with bars and a line of dashes below the titles."""
    out = "安河区2031年重点任务推进表\n\n| 序号 | 重点任务 | 责任部门 | 时间节点 | 推进情况 |\n| --- | --- | --- | --- | --- |\n"
    for num, t, u, d, pr, s in [("1", "建设区政务服务中心", "区行政审批局", "10月底", "装修工程完成60%", "in_progress"), ("2", "修编区国土空间规划", "自然资源分局", "6月底", "已完成", "met"), ("3", "盘活存量土地500亩", "自然资源分局", "年底", "盘活312亩", "in_progress")]:
        out += "| %s | %s | %s | %s | %s |\n" % (num, t, u, d, pr); n.task(num, t, units=owners(unit=u), deadline=d, progress=pr, status=s)
    return out

@site(None, "榆山县2031年民生工程任务书", "assignment", 2031)
def bare_labels(n):
    """A wide blank behind the colon of each label; Chinese numbers are the tasks."""
    out = "榆山县2031年民生工程任务书\n\n"
    for num, t, l, j, d in [("一", "学前教育促进工程", "县教育局", "县财政局", "2031年8月"), ("二", "健康口腔工程", "县卫健局", "县教育局、县医保局", "2031年11月"), ("三", "安心托幼工程", "县教育局", "各乡镇人民政府", "2031年12月")]:
        out += "%s、%s\n牵头单位：　%s\n配合单位：　%s\n完成时间：　%s\n\n" % (num, t, l, j, d); n.task(num, t, units=owners(lead=l, joint=j), deadline=d)
    return out

@site(None, "关于下达2031年度工作目标的通知", "assignment", 2031)
def one_cell_a_line(n):
    """Cells one a line, with the category first, two kinds of bodies, a time, and no number."""
    out = "关于下达2031年度工作目标的通知\n工作类别\n工作目标\n牵头处室\n参与处室\n完成时间\n"
    for g, items in [("规划编制", [("完成综合交通规划修编", "规划处", "建设处", "10月底前"), ("编制农村公路三年计划", "公路处", "财务处", "6月底前")]), ("行业监管", [("开展道路运输执法检查24次", "法规处", "运输处、安监处", "全年")])]:
        out += g + "\n"
        for t, l, j, d in items:
            out += "\n".join([t, l, j, d]) + "\n"; n.task(None, t, section=[g], units=owners(lead=l, joint=j), deadline=d)
    return out

@site(hanweb, "北川县人大代表票决民生实事项目实施方案", "assignment", 2031)
def article_sections(n):
    """Each item a heading element, then labelled paragraphs: 建设内容, 总投资, 责任单位, 责任领导, 完成时限; goals above, demands below."""
    out = [p("为确保票决项目落到实处，制定本方案。"), "<h3>一、目标任务</h3>", p("全面完成3个票决项目，群众满意率达到90%以上。"), "<h3>二、项目安排</h3>"]
    for num, t, c, m, u, who, d in [("（一）", "县城供水管网改造项目", "更换老旧管网28公里。", "3600万元", "县水务集团", "梁思远", "2031年11月底"), ("（二）", "乡镇养老服务中心项目", "新建乡镇养老服务中心5个。", "2500万元", "县民政局", "何雨桐", "2031年12月底"), ("（三）", "智慧停车项目", "建设智慧泊位1800个。", "1200万元", "县城管局", "石磊", "2031年9月底")]:
        out += ["<h4>%s%s</h4>" % (num, t), p("建设内容：" + c), p("总投资：" + m), p("责任单位：" + u), p("责任领导：" + who), p("完成时限：" + d)]; n.task(num, t, section=["二、项目安排"], plan=c, units=owners(unit=u), leaders=[who], deadline=d)
    return "".join(out + ["<h3>三、工作要求</h3>", p("（一）加强组织领导。各责任单位要成立工作专班。"), p("（二）强化监督检查。县人大常委会适时开展视察。")])

@site(portal, "市直机关2031年度改革任务台账", "progress", 2031)
def reform_ledger(n):
    """改革任务, 成果形式, 牵头部门, 参与部门, 分管领导, 时间节点, 落实情况 with a status word and facts."""
    rows = [["序号", "改革任务", "成果形式", "牵头部门", "参与部门", "时间节点", "落实情况"]]
    for num, t, f, l, j, d, pr, s in [("1", "建立公共数据授权运营机制", "管理办法", "市数据局", "市司法局", "9月", "已完成。印发《公共数据授权运营管理办法》。", "met"), ("2", "推进国企薪酬改革", "实施方案", "市国资委", "市人社局", "11月", "方案正在征求意见。", "in_progress"), ("3", "完善基层医疗卫生人才激励", "若干措施", "市卫健委", "市委编办、市财政局", "6月", "未完成。因编制核定滞后。", "unmet")]:
        rows.append([num, t, f, l, j, d, pr]); n.task(num, t, units=owners(lead=l, joint=j), deadline=d, progress=pr, status=s)
    return table(rows)

@site(nested, "2031年度乡镇目标管理考核任务分解", "assignment", 2031)
def town_columns(n):
    """任务, then a column for each town with its figure, then the body that assigns them."""
    rows = [["序号", "任务名称", "计量单位", "全县任务", "青石镇", "白水镇", "东沟乡", "牵头部门"]]
    for num, t, m, a, r, u in [("1", "粮食播种面积", "万亩", "42", ["16", "14", "12"], "县农业农村局"), ("2", "高标准农田", "亩", "9000", ["4000", "3000", "2000"], "县农业农村局"), ("3", "造林绿化", "亩", "3600", ["1000", "1600", "1000"], "县林业局")]:
        rows.append([num, t, m, a] + r + [u]); n.task(num, t, plan=a, units=owners(lead=u), by_region=dict(zip(["青石镇", "白水镇", "东沟乡"], r)))
    return table(rows)

@site(trs, "临澜市信访突出问题化解清单", "progress", None)
def matter_list(n):
    """事项概述, 责任单位, 包案领导, 化解措施, 办理时限, 办理进展, 是否办结."""
    rows = [["序号", "事项概述", "责任单位", "包案领导", "化解措施", "办理时限", "办理进展", "是否办结"]]
    for num, t, u, who, c, d, pr, s, st in [("1", "某小区办证难", "市自然资源局", "田一鸣", "补办手续、分批办证", "7月底", "已办证326户", "否", "unmet"), ("2", "某企业欠薪", "市人社局", "石磊", "启动应急周转金", "4月底", "工资全部发放", "是", "met")]:
        rows.append([num, t, u, who, c, d, pr, s]); n.task(num, t, plan=c, units=owners(unit=u), leaders=[who], deadline=d, progress=pr, status=st)
    return table(rows)

@site(kaipu, "云岭市优化消费环境行动方案", "assignment", None)
def colon_titles(n):
    """Title and text in one paragraph; role words in the bracket without label; safeguards below are no tasks."""
    out = [p("为优化消费环境，制定本方案。"), p("<b>一、主要任务</b>")]
    for num, t, body, br, kw in [("1", "提升商品质量。", "开展质量抽检3000批次，曝光不合格商品。", "市市场监管局牵头负责，市商务局参加", dict(lead="市市场监管局", joint="市商务局")), ("2", "畅通维权渠道。", "新增消费维权服务站120个。", "市市场监管局负责", dict(unit="市市场监管局")), ("3", "规范直播带货。", "建立主播信用档案。", "市委网信办、市市场监管局按职责分工负责", dict(unit="市委网信办、市市场监管局"))]:
        out += [p("%s.%s%s（%s）" % (num, t, body, br))]; n.task(num, t + body, section=["一、主要任务"], units=owners(**kw))
    return "".join(out + [p("<b>二、保障措施</b>"), p("各部门要加强协同配合，定期报送进展情况，由市市场监管局汇总。")])

@site(breaks, "江州经开区2031年重点督办事项（第二批）", "assignment", 2031)
def semicolon_labels(n):
    """Line breaks only; 【责任单位】… 【办结时限】… on one line below each item."""
    lines = ["江州经开区2031年重点督办事项（第二批）"]
    for num, t, u, d in [("1", "协调解决某公司用电增容问题", "经发局", "5月20日前"), ("2", "完成创业大道路灯修复", "建设局", "5月底前"), ("3", "核查园区企业环评手续", "生态环境分局", "6月15日前")]:
        lines += ["%s、%s" % (num, t), "【责任单位】%s　　【办结时限】%s" % (u, d)]; n.task(num, t, units=owners(unit=u), deadline=d)
    return "<br/>".join("　　" + l for l in lines[1:])

@site(trs, "市政府第32次常务会议纪要", "other", None)
def no_minutes_leads(n):
    """No tasks: minutes that ask bodies to lead, in sentences."""
    return "".join(p(t) for t in ["4月8日，市长罗振宇主持召开市政府第32次常务会议。现将会议议定事项纪要如下：", "一、研究《江州市城市更新条例（草案）》", "会议听取了市住房城乡建设局的汇报。会议原则同意，由市住房城乡建设局牵头，会同市司法局根据讨论意见修改完善后按程序报审。", "二、研究稳就业有关工作", "会议强调，市人力资源社会保障局要抓好政策落实，由市财政局负责保障资金，6月底前兑付到位。", "出席：罗振宇、秦若兰、周启明", "列席：市发展改革委、市财政局主要负责同志"])

@site(portal, "江州市水利局行政权力事项目录", "other", None)
def no_catalogue(n):
    """No tasks: what a bureau may do, with its divisions and days."""
    return table([["序号", "职权名称", "职权类型", "设定依据", "责任科室", "承诺时限"], ["1", "取水许可", "行政许可", "《取水许可管理条例》", "水资源科", "15个工作日"], ["2", "河道采砂监督检查", "行政检查", "《河道管理条例》", "河湖科", "即时"]])

@site(nested, "关于公开征求《平川市养犬管理办法（草案）》意见的公告", "other", 2031)
def no_opinions(n):
    """No tasks: a draft that is open for opinions; its articles name bodies and times."""
    return "".join("<p>　　%s</p>" % t for t in ["为提高立法质量，现将《平川市养犬管理办法（草案）》公布，征求社会各界意见。", "一、征求意见时间：2031年3月1日至3月31日", "二、反馈方式：电子邮箱 abc@example.cn，联系电话 0000-2345678", "附件：平川市养犬管理办法（草案）", "第一条　公安机关是养犬管理的主管部门，城市管理、农业农村等部门按照职责分工负责。", "第二条　责任单位应当自受理之日起10日内办结登记。", "第三条　犬只免疫由农业农村部门牵头组织实施。"])

@site(hanweb, "2030年全市法治政府建设工作情况报告", "other", 2030)
def no_year_report(n):
    """No tasks: a yearly report with figures, problems and next year's plans."""
    return "".join(p(t) for t in ["<b>一、2030年工作情况</b>", "（一）依法全面履行职能。取消和下放行政许可事项12项，办理依申请公开312件。", "（二）规范行政执法。开展案卷评查460卷，责令整改58件。", "<b>二、存在的问题</b>", "一是基层执法力量不足；二是普法形式单一。", "<b>三、2031年工作安排</b>", "（一）完善制度体系。由市司法局牵头修订规章3件。", "（二）提升执法效能。各执法部门负责落实三项制度。"])

@site(old, "2031年春节期间值班安排表", "other", 2031)
def no_duty(n):
    """No tasks: who is on duty when."""
    return table([["日期", "带班领导", "值班人员", "责任科室", "值班电话"], ["2月12日", "孟繁星", "江浩", "办公室", "0000-1111111"], ["2月13日", "祝小满", "石磊", "督查科", "0000-1111111"]], inner=lambda t: t)

@site(kaipu, "2031年度部门项目支出绩效目标表", "other", 2031)
def no_performance_goals(n):
    """No tasks: goals of money to be spent, with body and person in charge."""
    return table([["项目名称", "主管部门", "项目负责人", "年度资金总额（万元）", "年度绩效目标"], ["农村公路养护", "市交通运输局", "周启明", "1200", "养护里程达到800公里"], ["智慧教育平台", "市教育局", "林晓", "360", "覆盖学校120所"]])

@site(trs, "市领导班子成员工作分工", "other", None)
def no_division(n):
    """No tasks: what each leader is in charge of."""
    return "".join(p(t) for t in ["罗振宇：主持市政府全面工作。", "秦若兰：负责发展改革、财政、统计工作。分管市发展改革委、市财政局、市统计局。联系市税务局。", "周启明：负责工业、科技、国资工作。分管市工信局、市科技局、市国资委。协助负责安全生产工作。"])

@site(wps, "关于表彰2030年度平安建设先进单位的决定", "other", 2030, issued="2031-01-20")
def no_honours(n):
    """No tasks: who is honoured."""
    return "".join("<p class=MsoNormal>%s</p>" % t for t in ["各镇（街道），区直各单位：", "2030年，全区上下扎实推进平安建设各项重点任务，涌现出一批先进典型。区委、区政府决定，授予下列单位先进称号：", "一、先进镇（街道）（3个）", "青石镇、东关街道、南园街道", "二、先进单位（4个）", "区公安分局、区司法局、区信访局、区法院", "希望受表彰单位再接再厉。", "2031年1月20日"])

@site(breaks, "关于开展第四次全国经济普查的公告", "other", None)
def no_census(n):
    """No tasks: what is counted, when, by whom."""
    return "<br/>".join("　　" + t for t in ["一、普查对象。在本市从事第二产业和第三产业活动的全部法人单位。", "二、普查时间。标准时点为12月31日，入户登记时间为次年1月至4月。", "三、组织实施。由市统计局牵头，各区县普查机构负责。", "四、普查对象应当如实填报，不得迟报、拒报。"]) 

@site(portal, "河湖长制责任人公示", "other", None)
def no_lakes(n):
    """No tasks: rivers, lakes and who answers for them."""
    return table([["序号", "河湖名称", "起止点", "市级河长", "县级河长", "责任单位", "监督电话"], ["1", "澜江", "青石桥至入湖口", "罗振宇", "方敏", "市水利局", "0000-3333333"], ["2", "白水湖", "全湖", "秦若兰", "陶然", "市林业局", "0000-3333333"]])


NOTICES = [excel_export, whole_bracket, definition_lists, bulletin_by_body, zero_padded, leader_rows, traditional_mirror, pages_of_tables, clauses_run_together, head_break_words, word_bullets, markdown_pipes, bare_labels, one_cell_a_line, article_sections, reform_ledger, town_columns, matter_list, colon_titles, semicolon_labels, no_minutes_leads, no_catalogue, no_opinions, no_year_report, no_duty, no_performance_goals, no_division, no_honours, no_census, no_lakes]
