# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of many site systems, fourteenth set: telephones, font tags, preformatted text, tables of every kind; written before the program had seen
them, the README keeps what their first run gave. Behind them stands what another set showed that is not kept here."""
from notice import owners
from site_pages import breaks, campus, font_tags, hanweb, kaipu, mobile, nested, openness, p, school, site, table, tabs, trs, word

def wrap(text, width):
    """Broken as a terminal breaks it: ideographs fill two columns."""
    out, used = [""], 0
    for c in text:
        used += 2 if ord(c) > 0x1100 else 1
        if used > width:
            out.append(""); used = 2 if ord(c) > 0x1100 else 1
        out[-1] += c
    return out

@site(font_tags, "2008年市政府为民办实事项目责任分解", "assignment", 2008, site="岚山市人民政府", published="2008-02-28")
def old_fonts(n):
    """An old page of font tags and line breaks: items numbered （1）, bodies in bold on the line below behind a blank, leader and day beside."""
    out = ["　　各县区人民政府，市政府有关部门：", "　　2008年市政府继续为民办好6件实事，现将责任分解如下："]
    for num, t, w, l, j, d in [("（1）", "新建农村饮水安全工程48处，解决3.6万人饮水安全问题。", "曹方正", "市水利局", "市发改委、各县区政府", "11月底前"), ("（2）", "城镇新增就业1.5万人，下岗失业人员再就业6000人。", "邢丽", "市劳动保障局", "市财政局", "12月底前"), ("（3）", "改造农村中小学危房2.1万平方米。", "邢丽", "市教育局", "各县区政府", "8月底前"), ("（4）", "建成城区公厕12座。", "曹方正", "市城管局", "市建设局", "10月底前")]:
        out += ["　　<FONT color=#000080>%s</FONT>%s" % (num, t), "　　<B>分管领导</B>：%s　　<B>主办单位</B>：%s　　<B>协办单位</B>：%s　　<B>完成时间</B>：%s" % (w, l, j, d)]
        n.task(num, t, leaders=[w], units=owners(lead=l, joint=j), deadline=d)
    return "<BR>\n".join(out)

@site(mobile, "云溪街道“三重一大”项目周调度清单（第31周）", "progress", 2024, site="云溪街道办事处", published="2024-08-05")
def cards_for_telephones(n):
    """Cards for telephones: a bar of a title, then rows of key and value in divisions; the state in a coloured badge beside the name."""
    out = []
    for num, t, u, w, pr, pb, nx, badge, s in [("1", "云溪邻里中心建设", "城建办", "贾一凡", "主体结构施工至三层，完成形象进度45%。", "雨季影响外墙施工。", "抢抓晴好天气，8月15日前完成四层浇筑。", "正常推进", "in_progress"), ("2", "老旧管网改造（三期）", "城管办", "席文涛", "已完成改造2.6公里。", "部分路段交通疏导困难。", "会同交警中队优化围挡方案。", "滞后", "in_progress"), ("3", "社区食堂提升", "民生办", "翟敏", "6家社区食堂已全部完成提升改造并投入运营。", "无", "开展满意度回访。", "已完成", "met")]:
        out.append('<div class="card"><div class="card-title"><b>%s.%s</b></div><div class="badge">%s</div>' % (num, t, badge))
        for k, v in [("责任科室", u), ("责任人", w), ("本周进展", pr), ("存在问题", pb), ("下周计划", nx)]:
            out.append('<div class="row"><div class="k">%s</div><div class="v">%s</div></div>' % (k, v))
        out.append("</div>")
        n.task(num, t, units=owners(unit=u), leaders=[w], progress=pr + "存在问题" + pb + "下周计划" + nx, status=s)
    return "".join(out)

@site(tabs, "关于转办市十八届人大四次会议代表建议和市政协十五届三次会议提案的通知", "assignment", 2024, site="锦川市人民政府", labels=(("索引号：", "JC02-2024-00519"), ("发布机构：", "锦川市人民政府办公室"), ("文号：", "锦政办函〔2024〕17号"), ("成文日期：", "2024-03-11")), index_number="JC02-2024-00519", issuer="锦川市人民政府办公室", doc_number="锦政办函〔2024〕17号", issued="2024-03-11")
def deputies_two_tables(n):
    """Proposals of deputies and of members, a table each under its own heading, the way they are handled in a column: 主办, 分办; numbers of their own."""
    out = [p("各区县人民政府，市政府各部门："), p("现将代表建议和政协提案转给你们，请于2024年6月30日前办理答复完毕。")]
    for h, items in [("一、市十八届人大四次会议代表建议", [("1", "关于加快城东片区学校建设的建议", "乔振声", "市教育局", "市自然资源和规划局、城东区政府"), ("2", "关于规范共享单车停放的建议", "尤佳", "市城管局", "市交通运输局"), ("3", "关于支持柑橘产业发展的建议", "毕大川", "市农业农村局", "市科技局、市供销社")]), ("二、市政协十五届三次会议提案", [("1", "关于推进适老化改造的提案", "民盟锦川市委", "市民政局", "市住建局"), ("2", "关于保护老城历史街区的提案", "鲁一平等3人", "市文旅局", "市住建局、老城区政府")])]:
        out.append("<p><strong>%s</strong></p>" % h)
        rows = [["编号", "标题", "提出人", "主办单位", "会办单位"]]
        for num, t, who, l, j in items:
            rows.append([num, t, who, l, j]); n.task(num, t, section=[h], units=owners(lead=l, joint=j))
        out.append(table(rows))
    return "".join(out) + p("锦川市人民政府办公室", "text-align:right") + p("2024年3月11日", "text-align:right")

@site(school, "滨江高级中学2023—2024学年第一学期工作任务分解", "assignment", 2023, site="滨江高级中学", published=None)
def school_term(n):
    """A school's term by month: the month is merged before its tasks, offices and persons behind, nothing else."""
    rows = [["月份", "工作内容", "责任处室", "责任人"]]
    for mth, items in [("9月", [("组织开学典礼暨表彰大会", "德育处", "甘露"), ("完成新生军训", "德育处、高一年级部", "甘露")]), ("10月", [("承办全市高中物理优质课评比", "教务处", "石竹青"), ("开展秋季运动会", "体卫处", "仇振东")]), ("11月", [("组织期中考试质量分析会", "教务处", "石竹青")])]:
        for i, (t, u, w) in enumerate(items):
            rows.append(([(mth, len(items), 1)] if i == 0 else []) + [t, u, w])
            n.task(None, t, deadline=mth, units=owners(unit=u), leaders=[w])
    return table(rows)

@site(word, "金滩农垦集团有限公司安全生产重大隐患整改“五落实”清单", "assignment", None, landscape=True)
def five_settled(n):
    """A state farm: dangers with measures, money, time, body and plan of emergency in columns under one title of five."""
    inner = lambda t: "<p class=MsoNormal style='text-align:center'><span style='font-size:10.5pt;font-family:仿宋'>%s</span><o:p></o:p></p>" % t
    rows = [[("序号", 2, 1), ("隐患内容", 2, 1), ("隐患单位", 2, 1), ("整改“五落实”", 1, 5)], ["整改措施", "整改资金（万元）", "整改时限", "整改责任人", "应急预案"]]
    for num, t, f, a, mny, d, w in [("1", "3号粮库消防水泵不能自动启泵", "金滩米业公司", "更换控制柜并联动调试", "18", "2月20日前", "晏守成"), ("2", "烘干塔爬梯护笼锈蚀", "第二农场", "除锈加固，更换护笼", "3.5", "2月10日前", "佘金宝"), ("3", "液氨罐区未设围堰", "冷链公司", "砌筑围堰并做防渗", "26", "3月31日前", "晏守成")]:
        rows.append([num, t, f, a, mny, d, w, "已制定"])
        n.task(num, t, plan=a, deadline=d, leaders=[w], units=[])
    return table(rows, inner=inner, attrs=" class=MsoTableGrid border=1 cellspacing=0")

@site(hanweb, "全市重点工作督查情况通报（2023年第4期）", "progress", 2023, site="临海新区管理委员会", published="2023-05-19", issuer="临海新区管委会督查考核局", issued="2023-05-18")
def inspections_in_pre(n):
    """A bulletin in preformatted text: lines broken at a width, items in Chinese numbers, 责任单位 in the bracket behind the name, facts, then what is demanded."""
    items = [("一", "滨海大道南延工程", "新区建设局", "目前已完成路基6.8公里，占总量的72%；桥梁桩基全部完成。", "加快桥面施工，确保9月底通车。"), ("二", "新区第三小学建设项目", "新区社发局", "主体结构已封顶，正在进行内部装修。", "统筹设备采购，确保8月25日前交付。"), ("三", "污水处理厂提标改造", "新区生态环境局", "因设备到货延迟，较计划滞后20天。", "倒排工期，6月底前完成设备安装。")]
    out = ["<pre>", "    近期，新区督查考核局对3项重点工作进行了实地督查，现将情况通报如下：", ""]
    for num, t, u, pr, nx in items:
        line = "    %s、%s（责任单位：%s）" % (num, t, u)
        body = "    进展情况：" + pr + "下步要求：" + nx
        out += [line] + wrap(body, 60) + [""]
        n.task(num, t, units=owners(unit=u), progress=pr + "下步要求：" + nx, status="in_progress")
    out += ["                                        临海新区管委会督查考核局", "                                              2023年5月18日", "</pre>"]
    return "\n".join(out)

@site(nested, "南坪县2012年党风廉政建设和反腐败工作任务分工", "assignment", 2012, site="南坪县人民政府")
def party_discipline(n):
    """Party work shared out: headings in brackets, items count through with bodies as 牵头单位 and 责任单位 on two lines, names of both of party and government."""
    out, k = [p("为贯彻落实中央、省、市纪委全会精神，现将2012年党风廉政建设和反腐败工作任务分工如下：")], 0
    for h, items in [("（一）加强作风建设", [("开展“三公”经费专项检查，一般性支出压缩5%以上。", "县纪委、县财政局", "县审计局、县直各部门"), ("清理规范庆典、研讨会、论坛活动。", "县委办、县政府办", "各乡镇、县直各部门")]), ("（二）深入推进惩防体系建设", [("建立廉政风险防控电子平台。", "县监察局", "县政务中心、县公共资源交易中心"), ("查办发生在群众身边的腐败案件。", "县纪委", "县检察院、县公安局"), ("开展廉政文化“六进”活动36场次。", "县委宣传部", "县文广局、团县委、县妇联")])]:
        out.append(p("<strong>%s</strong>" % h))
        for t, l, j in items:
            k += 1
            out += [p("%d.%s" % (k, t)), p("牵头单位：%s" % l, "text-indent:3em"), p("责任单位：%s" % j, "text-indent:3em")]
            n.task(str(k), t, section=[h], units=owners(lead=l, joint=j))
    return "".join(out)

@site(kaipu, "青禾县2021年巩固拓展脱贫攻坚成果同乡村振兴有效衔接项目库建设计划表", "assignment", 2021, site="青禾县人民政府", published="2021-06-30", labels=(("发布机构", "青禾县乡村振兴局"), ("发布日期", "2021-06-30")), issuer="青禾县乡村振兴局", landscape=True)
def project_store(n):
    """Projects of villages: kind merged, scale, place, money by source under one title, body in charge of the field and body that carries it out, year of begin and end, those who gain."""
    rows = [[("序号", 2, 1), ("项目类别", 2, 1), ("项目名称", 2, 1), ("建设内容及规模", 2, 1), ("实施地点", 2, 1), ("资金来源（万元）", 1, 2), ("主管部门", 2, 1), ("实施单位", 2, 1), ("完成时限", 2, 1), ("受益户数", 2, 1)], ["财政资金", "其他资金"]]
    k = 0
    for c, items in [("产业发展", [("茶园提质改造", "改造茶园1200亩", "云顶镇", "180", "60", "县农业农村局", "云顶镇人民政府", "2021年11月", "326"), ("食用菌大棚", "新建大棚46座", "双河乡", "138", "0", "县农业农村局", "双河乡人民政府", "2021年9月", "112")]), ("基础设施", [("通组路硬化", "硬化道路8.6公里", "石门乡", "430", "20", "县交通运输局", "石门乡人民政府", "2021年10月", "580")])]:
        for i, (t, s, a, m1, m2, l, u, d, g) in enumerate(items):
            k += 1
            rows.append([str(k)] + ([(c, len(items), 1)] if i == 0 else []) + [t, s, a, m1, m2, l, u, d, g])
            n.task(str(k), t, section=[c], plan=s, units=owners(unit=l) + owners(unit=u), deadline=d)
    return table(rows, inner=lambda t: '<span style="font-size:12px">%s</span>' % t)

@site(openness, "高陵区法治政府建设示范创建指标任务分工表", "assignment", 2022, site="高陵区人民政府", labels=(("索引号", "GL-2022-301"), ("发布机构", "高陵区司法局"), ("成文日期", "2022-04-25")), index_number="GL-2022-301", issuer="高陵区司法局", issued="2022-04-25")
def law_indicators(n):
    """Indicators in three levels, points, material to be handed in, 牵头单位 and 责任单位 merged over several."""
    rows = [["一级指标", "二级指标", "三级指标", "分值", "佐证材料", "牵头单位", "责任单位"]]
    for a, groups in [("政府职能依法全面履行", [("优化营商环境", "区行政审批局", "区市场监管局、区司法局", [("全面落实市场准入负面清单制度", "5", "文件、台账"), ("推行证明事项告知承诺制", "4", "目录、案例")])]), ("行政执法严格规范公正文明", [("执法“三项制度”", "区司法局", "区级各行政执法部门", [("全面公示行政执法信息", "6", "网站截图"), ("重大执法决定法制审核率达到100%", "6", "审核台账"), ("执法全过程记录", "4", "案卷")])])]:
        total = sum(len(g[3]) for g in groups)
        first = True
        for b, l, j, items in groups:
            for i, (t, f, e) in enumerate(items):
                rows.append(([(a, total, 1)] if first else []) + ([(b, len(items), 1)] if i == 0 else []) + [t, f, e] + ([(l, len(items), 1), (j, len(items), 1)] if i == 0 else []))
                first = False
                n.task(None, t, section=[a, b], units=owners(lead=l, joint=j))
    return table(rows)

@site(trs, "省政府办公厅关于2022年立法和重大行政决策事项工作安排的通知", "assignment", 2022, site="江省人民政府", issuer="省政府办公厅")
def decisions_of_province(n):
    """A province's decisions of the year: numbered names, the body that takes them up and the month in one bracket parted by comma, no label for the month."""
    out = [p("各市人民政府，省政府各部门、各直属单位："), p("经省政府同意，现将2022年省政府重大行政决策事项安排如下：")]
    for i, (t, u, d) in enumerate([("制定江省碳达峰实施方案", "省发展改革委", "6月底前"), ("制定江省综合立体交通网规划", "省交通运输厅", "9月底前"), ("修订江省自然灾害救助应急预案", "省应急厅", "8月底前"), ("制定江省职业教育改革发展方案", "省教育厅、省人力资源社会保障厅", "11月底前")]):
        out.append(p("%d. %s（%s承办，%s提请审议）" % (i + 1, t, u, d)))
        n.task(str(i + 1), t, units=owners(unit=u), deadline=d + "提请审议")
    return "".join(out) + p("各承办单位要严格履行公众参与、专家论证、风险评估、合法性审查等法定程序。")

@site(breaks, "白鹿区信访积案化解攻坚台账", "progress", 2020, site="白鹿区")
def petitions_ledger(n):
    """Petitions of long standing: matter, leader with the case and body in charge in one cell by lines, measures, how it stands, closed or not."""
    rows = [["案件编号", "信访事项", "包案领导及责任单位", "化解措施", "化解时限", "目前进展", "是否化解"]]
    for num, t, w, u, a, d, pr, y, s in [("BL-01", "东关村征地补偿纠纷", "区委常委 霍启明", "东关街道", "核实补偿清册，补发差额", "2020年5月", "差额42.6万元已全部发放", "是", "met"), ("BL-02", "锦绣花园业主办证难", "副区长 米雪", "区住建局", "协调开发企业补缴税费", "2020年9月", "已完成首次登记", "否", "unmet"), ("BL-03", "原纺织厂职工社保接续", "区政协副主席 汤和", "区人社局", "补缴社保费", "2020年7月", "87人社保关系全部接续", "是", "met")]:
        rows.append([num, t, w + "<br>" + u, a, d, pr, y])
        n.task(num, t, plan=a, deadline=d, progress=pr, status=s, leaders=[w.split(" ")[1]], units=owners(unit=u))
    return "&nbsp;&nbsp;&nbsp;&nbsp;2020年全区梳理信访积案3件。<br>" + table(rows)

@site(campus, "市第三人民医院2022年度综合目标管理责任书", "assignment", 2022, site="市第三人民医院", issued="2022-01-28")
def target_contract(n):
    """A contract of targets between a hospital and its ward: numbered targets by heading, no bodies, points in brackets; what follows on rewards is none."""
    out = [p("甲方：市第三人民医院　　乙方：骨科"), p("为全面完成2022年度各项目标任务，甲乙双方签订本责任书。")]
    for h, items in [("一、医疗服务目标", [("1", "全年出院人次达到2600人次。", "（20分）"), ("2", "平均住院日控制在8.5天以内。", "（15分）"), ("3", "三四级手术占比不低于60%。", "（15分）")]), ("二、质量安全目标", [("1", "甲级病案率达到95%以上。", "（10分）"), ("2", "杜绝一级医疗事故。", "（20分）")]), ("三、科研教学目标", [("1", "发表核心期刊论文6篇。", "（10分）"), ("2", "开展新技术新项目2项。", "（10分）")])]:
        out.append(p("<b>%s</b>" % h))
        for num, t, f in items:
            out.append(p("%s.%s%s" % (num, t[:-1], f + "。"))); n.task(num, t[:-1] + f + "。", section=[h])
    return "".join(out) + p("四、考核奖惩") + p("年终由院考核办组织考核，考核结果与绩效工资挂钩。") + p("甲方（签字）：　　　　　　乙方（签字）：") + p("2022年1月28日")

@site(font_tags, "岚山市行政事业性收费项目公示", "other", 2008, site="岚山市人民政府", published="2008-05-08")
def no_fees(n):
    """No tasks: fees, who takes them, on what ground, how much."""
    return table([["序号", "收费项目", "执收单位", "收费依据", "收费标准", "主管部门"], ["1", "道路占用挖掘费", "市城管局", "省价费字〔2003〕12号", "每平方米每日0.5元", "市建设局"], ["2", "婚姻登记工本费", "市民政局", "省价费字〔2001〕8号", "9元/对", "市民政局"]])

@site(mobile, "云溪街道机关干部联系服务企业安排", "other", 2024, site="云溪街道办事处", published="2024-03-05")
def no_firms_contacts(n):
    """No tasks: who keeps in touch with which firm."""
    return table([["序号", "企业名称", "所属社区", "联系领导", "联系干部", "责任科室", "联系电话"], ["1", "恒盛机械公司", "云溪社区", "贾一凡", "付佳", "经济发展办", "0000-1234567"], ["2", "绿源食品公司", "桃园社区", "席文涛", "褚宁", "经济发展办", "0000-1234568"]])

@site(tabs, "锦川市2023年度法治政府建设情况报告", "other", 2023, site="锦川市人民政府", labels=(("索引号：", "JC02-2024-00022"), ("发布机构：", "锦川市人民政府"), ("成文日期：", "2024-01-26")), index_number="JC02-2024-00022", issuer="锦川市人民政府", issued="2024-01-26")
def no_law_report(n):
    """No tasks: what a year brought, under numbers, with figures and bodies, and what comes next."""
    return "".join(p(t) for t in ["2023年，锦川市坚持以习近平法治思想为指导，扎实推进法治政府建设。现将有关情况报告如下：", "一、主要举措和成效", "（一）依法全面履行政府职能。取消行政许可事项12项，市场监管部门推行“双随机、一公开”监管，开展联合抽查86次。", "（二）健全依法行政制度体系。制定政府规章2件，由市司法局牵头清理规范性文件134件。", "（三）严格规范公正文明执法。组织执法培训4200人次，评查案卷560册。", "二、存在的不足", "基层执法力量较薄弱，部分执法人员能力有待提升。", "三、下一步工作安排", "（一）加快推进数字法治政府建设，2024年底前建成行政执法监督平台。", "（二）深化行政复议体制改革。"])

@site(school, "滨江高级中学2023年秋季招聘教师岗位表", "other", 2023, site="滨江高级中学")
def no_posts_school(n):
    """No tasks: posts of teachers."""
    return table([["序号", "岗位", "人数", "学历要求", "专业要求", "责任处室", "报名截止时间"], ["1", "语文教师", "3", "硕士研究生", "中国语言文学类", "人事处", "6月30日"], ["2", "物理教师", "2", "硕士研究生", "物理学类", "人事处", "6月30日"]])

@site(trs, "江省食品安全监督抽检信息通告（2022年第18期）", "other", 2022, site="江省人民政府")
def no_food(n):
    """No tasks: samples of food that failed, and what bodies were told."""
    return p("近期，省市场监管局组织抽检食品286批次，其中不合格3批次。对不合格产品，相关市县市场监管部门已责令企业查清流向、召回产品、分析原因并整改，于2022年9月30日前报告核查处置情况。") + table([["序号", "食品名称", "标称生产企业", "被抽样单位", "不合格项目", "检验结果", "标准值", "核查处置单位"], ["1", "花生油", "康园油脂厂", "万家超市", "黄曲霉毒素B1", "28μg/kg", "≤20", "东山市市场监管局"], ["2", "韭菜", "—", "北门市场", "腐霉利", "0.6mg/kg", "≤0.2", "云城区市场监管局"]])

@site(openness, "关于高陵区政府领导同志分工的通知", "other", 2022, site="高陵区人民政府", labels=(("索引号", "GL-2022-011"), ("发布机构", "高陵区人民政府办公室"), ("成文日期", "2022-02-14")), index_number="GL-2022-011", issuer="高陵区人民政府办公室", issued="2022-02-14")
def no_division_leaders(n):
    """No tasks: what each leader of a district looks after."""
    return "".join(p(t) for t in ["各镇人民政府、街道办事处，区政府各部门：", "经研究，现将区政府领导同志分工通知如下：", "孟祥瑞 区长：主持区政府全面工作。分管区审计局。", "陈一諾 常务副区长：负责发展改革、财政、应急管理、统计等工作。分管区发改局、区财政局、区应急局、区统计局。联系区税务局。", "欧阳红 副区长：负责教育、卫生健康、民政等工作。分管区教育局、区卫健局、区民政局。联系区残联。", "于成龙 副区长：负责农业农村、水务、林业等工作。分管区农业农村局、区水务局。"])

@site(hanweb, "临海新区2023年第二季度行政处罚结果公示", "other", 2023, site="临海新区管理委员会", published="2023-07-06")
def no_penalties(n):
    """No tasks: penalties: who, for what, how much, when, by whom."""
    return table([["序号", "案件名称", "违法事实", "处罚种类", "处罚金额（元）", "处罚机关", "承办人", "处罚决定日期", "履行情况"], ["1", "某建材公司未批先建案", "未取得环评批复开工建设", "罚款", "86000", "新区生态环境局", "贺宁", "2023-04-18", "已履行"], ["2", "某餐饮店超范围经营案", "超出许可范围制售冷食", "罚款", "5000", "新区市场监管局", "池明", "2023-05-22", "已履行"]])

@site(nested, "南坪县机构设置及主要职责", "other", None, site="南坪县人民政府")
def no_functions_county(n):
    """No tasks: what each body is for."""
    return "".join(p(t) for t in ["一、县发展和改革局", "（一）拟订并组织实施全县国民经济和社会发展规划。", "（二）负责重大建设项目的统筹协调，牵头推进重点项目建设。", "二、县教育局", "（一）拟订全县教育事业发展规划并组织实施。", "（二）会同有关部门制定学校设置标准，指导学校安全工作。", "三、县民政局", "（一）负责社会救助、养老服务工作，牵头建立社会救助联席会议制度。"])

@site(kaipu, "青禾县农村危房改造补助对象名单公示", "other", 2021, site="青禾县人民政府", published="2021-08-12", labels=(("发布机构", "青禾县住房和城乡建设局"), ("发布日期", "2021-08-12")), issuer="青禾县住房和城乡建设局")
def no_houses(n):
    """No tasks: households whose houses are repaired, with amounts, village, time of completion and who is in charge."""
    return p("经农户申请、村评议、乡审核，现将名单公示如下，公示期7天。") + table([["序号", "户主姓名", "家庭住址", "改造方式", "补助金额（元）", "竣工时间", "乡镇责任人"], ["1", "雷大壮", "云顶镇东坡村", "新建", "21000", "2021年10月", "宋春"], ["2", "蒲玉兰", "双河乡下沟村", "修缮", "8000", "2021年9月", "郝杰"]])

@site(breaks, "白鹿区“3·16”触电事故调查报告", "other", 2020, site="白鹿区")
def no_accident(n):
    """No tasks: how an accident came about, who is to be punished by whom, what should be done to prevent more."""
    return "<br>".join("&nbsp;&nbsp;&nbsp;&nbsp;" + t for t in ["一、事故基本情况", "2020年3月16日14时许，白鹿区某工地发生一起触电事故，造成1人死亡。", "二、事故原因", "（一）直接原因：作业人员未佩戴绝缘手套。", "（二）间接原因：施工单位安全教育不到位。", "三、对责任单位和责任人员的处理建议", "（一）某建筑公司，对事故负有责任，建议由区应急局依法给予行政处罚。", "（二）项目经理吴某，安全管理不到位，建议由区住建局责令整改。", "四、防范措施建议", "（一）某建筑公司要深刻吸取教训，全面排查隐患。", "（二）区住建局要加强行业监管，开展临时用电专项检查。"])

# --- of another set ---

@site(mobile, "江宜市贯彻落实省生态环境保护督察反馈意见第十七项整改任务验收销号公示", "progress", 2023, site="江宜市人民政府", issued="2023-08-14", published="2023-08-15", issuer="江宜市突出生态环境问题整改工作领导小组办公室")
def one_task_accepted(n):
    """One task of rectification a page: labels numbered 一 to 七, paragraphs of measures and progress, acceptance, telephone."""
    n.task(None, "沿江部分小化工企业搬迁进度滞后，环境风险突出。", units=owners(unit="市工信局、江口县人民政府"), leaders=["薛定国"], deadline="2023年6月底前", plan="完成沿江1公里范围内7家化工企业关停或搬迁。", progress="1.7家企业中，5家已关停，2家已搬迁至江宜化工园区。\n2.原址土壤污染状况调查全部完成。\n该项任务已完成整改。", status="met")
    return "".join("<p>　　%s</p>" % t for t in ["按照省生态环境保护督察整改验收销号工作要求，现将我市第十七项整改任务完成情况公示如下：", "一、整改任务：沿江部分小化工企业搬迁进度滞后，环境风险突出。", "二、责任单位：市工信局、江口县人民政府", "三、责任人：薛定国", "四、整改目标：完成沿江1公里范围内7家化工企业关停或搬迁。", "五、整改时限：2023年6月底前", "六、整改措施：", "1.逐企制定关停搬迁方案。", "2.开展原址土壤污染状况调查。", "七、整改进展：", "1.7家企业中，5家已关停，2家已搬迁至江宜化工园区。", "2.原址土壤污染状况调查全部完成。", "该项任务已完成整改。", "公示期为2023年8月15日至8月28日。公示期间如有异议，请向市整改办反映。联系电话：0000-3333333。"]) + '<p style="text-align:right">江宜市突出生态环境问题整改工作领导小组办公室</p><p style="text-align:right">2023年8月14日</p>'

@site(nested, "督办通知单", "assignment", 2018, site="汉源区人民政府", issuer="汉源区人民政府督查室", issued="2018-05-07")
def slip_in_layout(n):
    """A slip of supervision: a form of labels beside values; the number of the slip is no task's."""
    n.task(None, "解决滨河小区二期业主反映的天然气未开通问题", units=owners(lead="区住建局", joint="滨河街道办事处"), leaders=["邓中行"], deadline="2018年5月31日前", plan="协调燃气公司与开发企业，完成管网对接并通气。")
    return table([["编号", "汉政督〔2018〕26号", "签发日期", "2018年5月7日"], ["督办事项", ("解决滨河小区二期业主反映的天然气未开通问题", 1, 3)], ["主办单位", "区住建局", "协办单位", "滨河街道办事处"], ["办理要求", ("协调燃气公司与开发企业，完成管网对接并通气。", 1, 3)], ["办结时限", "2018年5月31日前", "责任领导", "邓中行"]]) + p("汉源区人民政府督查室", "text-align:right") + p("2018年5月7日", "text-align:right")

@site(font_tags, "2006年全市重点建设项目前期工作推进计划表", "assignment", 2006, site="峰山市", published="2006-03-12")
def steps_each_with_date(n):
    """Projects whose steps have a column each with a date; body and leader beside."""
    rows = [[("序号", 2, 1), ("项目名称", 2, 1), ("前期工作完成时间", 1, 4), ("责任单位", 2, 1), ("责任人", 2, 1)], ["立项", "环评", "开工", "竣工"]]
    for num, t, d, u, w in [("1", "城南水厂扩建工程", ("3月", "4月", "5月", "12月"), "市建设局", "靳东明"), ("2", "峰山一中迁建工程", ("2月", "4月", "6月", "2007年8月"), "市教育局", "白慧"), ("3", "东环路改造工程", ("1月", "3月", "4月", "11月"), "市交通局", "常四海")]:
        rows.append([num, t] + list(d) + [u, w])
        n.task(num, t, deadline="\n".join(d), units=owners(unit=u), leaders=[w])
    return table(rows, attrs=" border=1 cellpadding=3", inner=lambda t: "<font size=2>%s</font>" % t)

@site(breaks, "上坪镇2019年河长制工作问题清单和任务清单", "assignment", 2019, site="上坪镇人民政府")
def river_two_lists(n):
    """A town's rivers: line breaks, headings are rivers with their chief in a bracket, items numbered anew with village and day."""
    out = ["&nbsp;&nbsp;&nbsp;&nbsp;为深入推进河长制，结合巡河发现问题，制定任务清单如下："]
    for h, w, items in [("一、清水河（镇级河长：卢大海）", "卢大海", [("1", "清除河面水葫芦约3亩", "上坪村、水利站", "4月10日前"), ("2", "封堵排污口2处", "镇环保站", "4月20日前")]), ("二、石桥沟（镇级河长：佟丽华）", "佟丽华", [("1", "拆除沟边旱厕5座", "石桥村", "5月15日前"), ("2", "清运岸坡垃圾30吨", "石桥村、镇城建办", "4月30日前")])]:
        out.append("&nbsp;&nbsp;&nbsp;&nbsp;" + h)
        for num, t, u, d in items:
            out.append("&nbsp;&nbsp;&nbsp;&nbsp;%s.%s（责任单位：%s；完成时限：%s）" % (num, t, u, d))
            n.task(num, t, section=[h], leaders=[w], units=owners(unit=u), deadline=d)
    return "<br>\r\n".join(out)

@site(word, "西渡口岸经济区2026年招商引资重点在谈项目攻坚责任表", "progress", 2026, landscape=True)
def investment_talks(n):
    """A development zone: projects that are negotiated: investor, content, money, what holds them up, next step, steward and body, day by which to sign."""
    inner = lambda t: "<p class=MsoNormal align=center style='text-align:center'><span style='font-size:10.5pt;font-family:宋体'>%s</span><span lang=EN-US><o:p></o:p></span></p>" % t
    rows = [["序号", "项目名称", "投资方", "项目内容", "计划总投资（亿元）", "当前进展", "存在问题", "下步举措", "签约时限", "首谈领导", "责任单位"]]
    for num, t, f, c, mny, pr, pb, nx, d, w, u in [("1", "冷链物流枢纽", "顺丰泽物流公司", "建设冷库15万立方米", "8.6", "已完成选址", "用地指标不足", "争取省级指标", "3月底前", "史明远", "投资促进局"), ("2", "智能装备产业园", "恒岳重工公司", "建设厂房12万平方米", "22", "投资协议已文审", "无", "尽快组织签约", "4月底前", "史明远", "经济发展局"), ("3", "跨境电商基地", "海联集团", "建设保税仓6万平方米", "5.2", "洽谈中", "物流补贴标准未明确", "研究专项政策", "6月底前", "邹若水", "商务局、财政局")]:
        rows.append([num, t, f, c, mny, pr, pb, nx, d, w, u])
        n.task(num, t, subtask=None, plan=c, progress=pr, status="in_progress", deadline=d, leaders=[w], units=owners(unit=u))
    return table(rows, inner=inner, attrs=" class=MsoNormalTable border=1 cellspacing=0 cellpadding=0")

@site(campus, "枫林大学2023年下半年党委会议题目录", "other", 2023, site="枫林大学")
def no_agenda_links(n):
    """No tasks: matters that a committee will hear, with the office that reports and the leader in charge."""
    return table([["序号", "议题", "汇报单位", "分管领导", "拟上会时间"], ["1", "审议年度财务预算执行情况", "财务处", "蓝晓峰", "9月"], ["2", "研究干部选拔任用事宜", "组织部", "庄维", "10月"], ["3", "审议学科建设中期评估报告", "学科办", "庄维", "11月"]])

NOTICES = [old_fonts, cards_for_telephones, deputies_two_tables, school_term, five_settled, inspections_in_pre, party_discipline, project_store,
           law_indicators, decisions_of_province, petitions_ledger, target_contract, no_fees, no_firms_contacts, no_law_report, no_posts_school,
           no_food, no_division_leaders, no_penalties, no_functions_county, no_houses, no_accident, one_task_accepted, slip_in_layout,
           steps_each_with_date, river_two_lists, investment_talks, no_agenda_links]
