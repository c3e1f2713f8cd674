# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of many site systems, eighth set: written before the program had seen them; the README keeps what their first run gave."""
from notice import owners
from site_pages import article, breaks, campus, hanweb, kaipu, nested, old, openness, p, portal, site, table, trs, word, wps

@site(article, "栖川市十件民生实事半年“成绩单”出炉", "progress", None)
def messenger_cards(n):
    """An article of a messenger's account: the number in a section of its own, name, then 年度目标, 进展 and 责任单位 in lenses."""
    out = ["<section><p><span>半年已过，今年的民生实事办得怎么样了？一起来看！</span></p></section>"]
    for num, t, g, pr, u in [("01", "老旧小区加装电梯", "加装电梯120部", "已建成58部，在建41部", "市住房城乡建设局"), ("02", "普惠托育扩容", "新增普惠托位1800个", "已新增托位1020个", "市卫生健康委、市教育局"), ("03", "城市绿道贯通", "建成绿道36公里", "已建成21公里", "市园林绿化中心")]:
        out.append("<section style='text-align:center'><section style='display:inline-block'><p><strong><span>%s</span></strong></p></section></section><section><p><strong><span>%s</span></strong></p></section><section><section><p><span>【年度目标】</span><span>%s</span></p><p><span>【进展情况】</span><span>%s</span></p><p><span>【责任单位】</span><span>%s</span></p></section></section><section><br></section>" % (num, t, g, pr, u))
        n.task(num, t, plan=g, progress=pr, units=owners(unit=u), status="in_progress")
    return "".join(out)

@site(openness, "河阳区教育局2032年政府工作报告重点任务分解表", "assignment", 2032, labels=(("组配分类", "决策部署落实情况"), ("主题分类", "教育"), ("发布机构", "河阳区教育局")), issuer="河阳区教育局")
def excerpt_for_bureau(n):
    """What of a district's list concerns one bureau: cells as paragraphs, numbers with gaps, headings below which nothing is left, names closed by a full stop."""
    cells = ["序号", "重点工作任务", "主要责任单位", "协同配合单位"]
    for h, items in [("一、2032年主要预期目标", [("3", "固定资产投资增长8%左右。", "区发展改革委", "区工信局、区教育局、各镇人民政府。")]), ("二、扩大有效投资", []), ("三、提升创新能力", []), ("四、办好民生事业", [("61", "加快建设三里桥小学、区第二幼儿园。", "区教育局", "区住建局、区财政局。"), ("62", "推进义务教育学区制管理，组建学区6个。", "区教育局", "各镇人民政府。"), ("70", "新增校园心理辅导室24间。", "区教育局", "区卫健委。")])]:
        cells.append(h)
        for num, t, l, j in items:
            cells += [num, t, l, j]; n.task(num, t, section=[h], units=owners(lead=l, joint=j.rstrip("。")))
    return "".join("<p>%s</p>" % c for c in cells)

@site(hanweb, "云泽省贯彻落实督察“回头看”反馈意见整改进展清单", "progress", 2032, published="2032-03-18")
def found_by_inspectors(n):
    """Problems as headings with what inspectors said in quotation marks; goal, time, leading body and progress as label lines, measures numbered below."""
    out = [p("现将整改进展情况公开如下，接受社会监督。")]
    for num, t, g, d, u, pr, more, s in [("一", "关于“一些地方重末端治理、轻源头防控”问题", "工业园区全部建成预警体系。", "2032年底", "省生态环境厅", "已完成整改。", ["1.印发园区预警体系建设指南。", "2.27个园区建成监测站点。"], "met"), ("二", "关于“湖泊围网养殖反弹”问题", "围网全部拆除。", "2031年底，长期坚持", "省农业农村厅", "已完成整改，长期坚持。", ["1.拆除围网1.3万亩。"], "met"), ("三", "关于“港口岸电使用率偏低”问题", "岸电使用率达到70%。", "2033年6月底", "省交通运输厅", "达到序时进度。", ["1.新增岸电设施46套。", "2.岸电使用率提升至58%。"], "in_progress")]:
        out += [p("<strong>%s、%s</strong>" % (num, t)), p("整改目标：" + g), p("整改时限：" + d), p("牵头单位：" + u), p("整改进展：" + pr)] + [p(m) for m in more]
        n.task(num, t, plan=g, deadline=d, units=owners(lead=u), progress="\n".join([pr] + more), status=s)
    return "".join(out)

@site(None, "2032年安川区重点民生项目推进情况（1-9月）", "progress", 2032)
def bar_ends_each_cell(n):
    """A page re-published as text: each cell a line that ends in a bar, numbers go on from another page, the last column empty."""
    heads = ["序号", "主要任务", "全年目标任务", "分管 领导", "牵头 单位", "协同单位", "1-8月推进情况", "1-9月推进情况", "是否达序", "说明"]
    out = ["2032年安川区重点民生项目推进情况（1-9月）"] + ["%s |" % h for h in heads]
    for num, t, g, who, l, j, a, b, ok, note in [("18", "河道清淤", "清淤疏浚河道40条。", "钟岳", "区水务局", "各街道", "已完成22条。", "已完成29条。", "是", ""), ("19", "公厕改造", "改造公厕16座。", "白若溪", "区城管局", "环卫中心、各街道", "完成设计。", "已开工4座。", "否", "施工招标流标一次，进度推迟。"), ("20", "停车泊位", "新增泊位900个。", "白若溪", "区住建局", "区交警大队", "已新增510个。", "已新增700个。", "是", "")]:
        out += ["%s |" % c if c else "|" for c in (num, t, g, who, l, j, a, b, ok, note)]
        n.task(num, t, plan=g, leaders=[who], units=owners(lead=l, joint=j), progress=b, status="in_progress")
    return "\n".join(out) + "\n"

@site(campus, "青岚大学2032年重点工作任务分解一览表", "assignment", 2032, site="青岚大学")
def university_table(n):
    """A university: numbers and tasks merged over measures with departments and months of their own; a vice-president for each."""
    rows = [["序号", "重点任务", "主要举措", "牵头部门", "协同部门", "分管校领导", "完成时间"]]
    for num, t, who, measures in [("1", "深化本科教学改革", "叶知行", [("（1）修订人才培养方案", "教务处", "各学院", "6月"), ("（2）建设一流课程20门", "教务处", "教师发展中心", "11月")]), ("2", "提升科研服务能力", "温一帆", [("（1）申报国家级项目80项", "科研院", "各学院", "10月"), ("（2）建成概念验证中心", "技术转移中心", "资产公司", "12月"), ("（3）完善成果转化奖励办法", "科研院", "人事处、财务处", "5月")])]:
        for i, (m, l, j, d) in enumerate(measures):
            k = len(measures)
            rows.append(([(num, k, 1), (t, k, 1)] if i == 0 else []) + [m, l, j] + ([(who, k, 1)] if i == 0 else []) + [d])
            n.task(num, t, sub=i + 1, subtask=m, leaders=[who], units=owners(lead=l, joint=j), deadline=d)
    return table(rows, inner=lambda t: '<p class="vsbcontent_start">%s</p>' % t)

@site(campus, "栖川市第二人民医院改善就医感受提升患者体验2032年行动计划", "assignment", 2032, site="栖川市第二人民医院")
def hospital_plan(n):
    """A hospital: a bold title and text in one paragraph, then 责任科室, 分管领导 and 完成时限 in the paragraph, parted by semicolons."""
    out = [p("为进一步提升患者就医体验，结合医院实际，制定本计划。"), p("<b>一、总体目标</b>"), p("用一年时间，门诊患者满意度达到93%以上。"), p("<b>二、重点任务</b>")]
    for num, t, b, u, who, d in [("（一）", "优化门诊预约。", "预约时段精确到30分钟以内。", "门诊部、信息中心", "邵云", "4月底"), ("（二）", "推行日间手术。", "纳入日间手术病种40个。", "医务部、麻醉科", "季平川", "9月底"), ("（三）", "改善病房环境。", "改造病区6个。", "总务部", "邵云", "12月底")]:
        out.append(p("%s<strong>%s</strong>%s责任科室：%s；分管领导：%s；完成时限：%s。" % (num, t, b, u, who, d)))
        n.task(num, t + b, section=["二、重点任务"], units=owners(unit=u), leaders=[who], deadline=d)
    return "".join(out + [p("<b>三、工作要求</b>"), p("（一）加强领导。成立由院长任组长的领导小组。"), p("（二）严格考核。各科室落实情况纳入绩效考核。")])

@site(portal, "澄江交通投资集团2032年改革攻坚任务台账", "progress", 2032, site="澄江交通投资集团", labels=(("发布部门", "综合管理部"),))
def group_ledger(n):
    """A company of the state: 主责部门 and 配合部门 are departments and subsidiaries, rate of progress in figures, a word for how it stands."""
    rows = [["序号", "改革事项", "工作目标", "责任领导", "主责部门", "配合部门", "计划完成时间", "当前进度", "完成状态"]]
    for num, t, g, who, l, j, d, pr, w, s in [("1", "压减法人户数", "压减子企业7户", "顾远航", "企业管理部", "法务部、各子公司", "2032年10月", "已压减4户", "推进中", "in_progress"), ("2", "推行经理层任期制", "签约率100%", "沈怀舟", "人力资源部", "所属公司", "2032年6月", "全部签约", "已完成", "met"), ("3", "盘活闲置房产", "盘活资产2.6亿元", "顾远航", "资产运营公司", "财务部", "2032年12月", "盘活1.1亿元", "滞后", "in_progress")]:
        rows.append([num, t, g, who, l, j, d, pr, w]); n.task(num, t, plan=g, leaders=[who], units=owners(lead=l, joint=j), deadline=d, progress=pr, status=s)
    return table(rows, inner=lambda t: "<span>%s</span>" % t)

@site(trs, "水务部关于印发2032年重点工作分工方案的通知", "assignment", 2032, site="水务部", issuer="水务部", issued="2032-02-26")
def ministry_divisions(n):
    """A ministry: its departments answer, in brackets of council style; a period behind the bracket; the letter's demands come after the list."""
    out = [p("部机关各司局，部直属各单位："), p("现将《2032年重点工作分工方案》印发给你们，请认真组织实施。")]
    for h, items in [("一、完善水旱灾害防御体系", [("（一）", "完成中小水库除险加固1200座。", "运行管理司牵头，规划计划司、建设管理司配合", dict(lead="运行管理司", joint="规划计划司、建设管理司")), ("（二）", "修订洪水调度方案34项。", "防御司负责", dict(unit="防御司"))]), ("二、强化水资源集约利用", [("（三）", "建立重点用水单位监控名录。", "节约用水司牵头，水资源司、信息中心参加", dict(lead="节约用水司", joint="水资源司、信息中心")), ("（四）", "开展取水口核查登记“回头看”。", "水资源司、各流域机构按职责分工负责", dict(unit="水资源司、各流域机构"))])]:
        out.append(p("<strong>%s</strong>" % h))
        for num, t, br, kw in items:
            out.append(p("%s%s（%s）" % (num, t, br))); n.task(num, t, section=[h], units=owners(**kw))
    return "".join(out + [p("各牵头司局要制定实施计划，每季度末向办公厅报送进展情况。"), p("2032年2月26日", "text-align:right;")])

@site(breaks, "双溪镇2032年重点工作责任清单", "assignment", 2032)
def town_semicolons(n):
    """A town: name in bold with full stop, then 责任领导, 责任站所 and 完成时间 on one line below, parted by wide blanks."""
    lines = ["为全面完成年度目标任务，现将重点工作责任清单公布如下："]
    for num, t, who, u, d in [("1", "完成“厕所革命”扫尾，改造户厕210座。", "鲁一川", "农业农村办公室", "10月底前"), ("2", "打造精品民宿集聚区，新增民宿8家。", "尹青禾", "文化和旅游站", "全年"), ("3", "化解信访积案5件。", "鲁一川", "综治中心", "6月底前"), ("4", "建成镇级长者食堂1个。", "尹青禾", "社会事务办公室", "9月底前")]:
        lines += ["<b>%s．%s</b>" % (num, t), "责任领导：%s　　责任站所：%s　　完成时间：%s" % (who, u, d)]
        n.task(num, t, leaders=[who], units=owners(unit=u), deadline=d)
    return "<br>".join("&nbsp;&nbsp;&nbsp;&nbsp;" + l for l in lines)

@site(nested, "临港经济开发区9月份重点工作推进情况表", "progress", None, site="临港经济开发区")
def zone_month(n):
    """A development zone's month: the year's goal, what was done this month, what comes next month, department and person."""
    rows = [["序号", "重点事项", "年度目标", "本月完成情况", "下月工作计划", "责任部门", "责任人"]]
    for num, t, g, pr, nx, u, who in [("1", "标准厂房三期", "12月底前竣工", "完成主体结构封顶", "启动内外装饰", "规划建设局", "康一鸣"), ("2", "园区污水厂扩建", "新增处理能力2万吨/日", "设备安装完成80%", "开展单机调试", "公用事业公司", "汤若水"), ("3", "引进外资项目", "签约项目5个", "签约1个，累计签约4个", "跟进两个在谈项目", "招商局", "霍启明")]:
        rows.append([num, t, g, pr, nx, u, who]); n.task(num, t, plan=g, progress=pr, units=owners(unit=u), leaders=[who], status="in_progress")
    return table(rows, inner=lambda t: "<font size=2>%s</font>" % t)

@site(wps, "栖川市城市建设攻坚项目任务书", "assignment", 2032)
def titled_cards(n):
    """A table a project: a first row of full width holds number and name, below it titles beside values."""
    out = []
    for num, t, c, l, j, who, d in [("1", "城北快速路", "全长7.2公里，双向六车道", "市住房城乡建设局", "市自然资源和规划局", "关山月", "2032年11月底"), ("2", "体育公园", "占地15公顷，建设球场12片", "市体育局", "市园林绿化中心", "苏小墨", "2032年9月底"), ("3", "第三水厂", "日供水10万吨", "市水务集团", "市水利局、市财政局", "关山月", "2032年12月底")]:
        out.append(table([[("%s．%s" % (num, t), 1, 4)], ["建设内容", (c, 1, 3)], ["牵头单位", l, "配合单位", j], ["责任领导", who, "完成时限", d]], inner=lambda t: "<p class=MsoNormal><span>%s</span></p>" % t) + "<p class=MsoNormal>&nbsp;</p>")
        n.task(num, t, plan=c, units=owners(lead=l, joint=j), leaders=[who], deadline=d)
    return "".join(out)

@site(kaipu, "桐丘县推进乡村全面振兴工作要点分工", "assignment", None)
def lists_in_lists(n):
    """An ordered list whose items hold a list of labels: body, then time."""
    out = ["<ol>"]
    for i, (t, u, d) in enumerate([("新建高标准农田3.5万亩。", "县农业农村局", "11月底前"), ("创建和美乡村示范村18个。", "县农业农村局、各乡镇人民政府", "12月底前"), ("建设村级寄递物流综合服务站60个。", "县交通运输局、县邮政管理局", "8月底前")]):
        out.append("<li><p>%s</p><ul><li>责任单位：%s</li><li>完成时限：%s</li></ul></li>" % (t, u, d)); n.task(str(i + 1), t, units=owners(unit=u), deadline=d)
    return "".join(out + ["</ol>"])

@site(old, "临澜市２０３２年经济社会发展主要预期目标责任分解", "assignment", 2032)
def ratio_signs(n):
    """Targets under headings, 责任单位∶ with the sign of ratio, a wide blank before it; full-width figures."""
    n.title = "临澜市2032年经济社会发展主要预期目标责任分解"; n.printed_title = "临澜市２０３２年经济社会发展主要预期目标责任分解"
    out = []
    for h, items in [("一、经济增长", [("（一）", "地区生产总值增长6.5%以上", "市发展改革委"), ("（二）", "规模以上工业增加值增长9%", "市工业和信息化局"), ("（三）", "社会消费品零售总额增长8%", "市商务局")]), ("二、民生改善", [("（一）", "城镇新增就业1.6万人", "市人力资源社会保障局"), ("（二）", "居民人均可支配收入增长7%", "市统计局、市发展改革委")])]:
        out.append("<P><B>　　%s</B></P>" % h)
        for num, t, u in items:
            out.append("<P>　　%s%s</P><P>　　责任单位∶%s</P>" % (num, t, u)); n.task(num, t, section=[h], units=owners(unit=u))
    return "\n".join(out)

@site(word, "临澜市重点改革事项及责任分工", "assignment", None)
def two_dates_two_bodies(n):
    """Two header rows: 责任分工 over 牵头单位 and 配合单位, 时间安排 over 启动时间 and 完成时间; fields merged in the first column."""
    rows = [[("领域", 2, 1), ("序号", 2, 1), ("改革事项", 2, 1), ("责任分工", 1, 2), ("时间安排", 1, 2)], ["牵头单位", "配合单位", "启动时间", "完成时间"]]
    for g, items in [("经济体制", [("1", "完善国有资本授权经营体制", "市国资委", "市财政局", "1月", "8月"), ("2", "建立招商项目全周期管理机制", "市商务局", "市发展改革委", "2月", "5月")]), ("社会事业", [("3", "健全医保基金智能监管", "市医保局", "市卫生健康委", "3月", "10月"), ("4", "推进殡葬服务公益化", "市民政局", "各县区政府", "1月", "12月")])]:
        for i, (num, t, l, j, a, d) in enumerate(items):
            rows.append(([(g, len(items), 1)] if i == 0 else []) + [num, t, l, j, a, d]); n.task(num, t, section=[g], units=owners(lead=l, joint=j), deadline=d)
    return table(rows, inner=lambda t: "<p class=MsoNormal align=center><span style='font-size:10.5pt'>%s</span></p>" % t)

@site(None, "关于2032年上半年市政府重点督办事项落实情况的通报", "progress", 2032)
def hard_wrapped(n):
    """A text export broken at a fixed width, paragraphs told by their indent; items of name, body in a bracket, and outcome."""
    paragraphs = ["各县区人民政府，市政府各部门：", "　　现将上半年市政府重点督办事项落实情况通报如下：", "　　一、总体情况", "　　42项督办事项中，办结15项，正在办理27项，办结率35.7%。", "　　二、具体情况"]
    for num, t, u, pr, s in [("1", "整治滨江路夜间占道经营", "市城管局", "开展联合执法32次，取缔流动摊点210处，占道经营现象明显减少，目前正在规划建设便民疏导点3处。", "in_progress"), ("2", "解决东湖小区供水水压不足", "市水务集团", "更换加压设备4台、改造管网1.8公里，已办结。", "met"), ("3", "恢复南环路断头段通行", "市交通运输局", "完成征地拆迁42户，路基工程完成65%，预计10月底前通车，相关管线迁改同步推进。", "in_progress")]:
        paragraphs.append("　　%s.%s（责任单位：%s）。落实情况：%s" % (num, t, u, pr)); n.task(num, t, section=["二、具体情况"], units=owners(unit=u), progress=pr, status=s)
    lines = ["关于2032年上半年市政府重点督办事项落实情况的通报", ""]
    for text in paragraphs:
        lines += [text[i:i + 34] for i in range(0, len(text), 34)]
    return "\n".join(lines) + "\n"

@site(hanweb, "栖川市2032年重点工作任务分工", "assignment", 2032, published="2032-02-11")
def dash_before_bodies(n):
    """Two levels of headings; the bodies stand on a line of their own behind two dashes and who is in the lead is said in a bracket behind the name."""
    out = []
    for h, h2, items in [("一、稳增长", "（一）扩大投资", [("1", "实施亿元以上项目260个。", "市发展改革委（牵头）、各县区政府", dict(lead="市发展改革委", joint="各县区政府")), ("2", "争取专项债券60亿元。", "市财政局（牵头）、市发展改革委", dict(lead="市财政局", joint="市发展改革委"))]), ("一、稳增长", "（二）促进消费", [("3", "改造步行街4条。", "市商务局（牵头）、市城管局", dict(lead="市商务局", joint="市城管局"))]), ("二、惠民生", "（一）稳定就业", [("4", "开发公益性岗位3000个。", "市人力资源社会保障局（牵头）、市财政局", dict(lead="市人力资源社会保障局", joint="市财政局"))])]:
        if p("<b>%s</b>" % h) not in out: out.append(p("<b>%s</b>" % h))
        out.append(p(h2))
        for num, t, u, kw in items:
            out += [p("%s. %s" % (num, t)), p("——" + u)]; n.task(num, t, section=[h, h2], units=owners(**kw))
    return "".join(out)

@site(openness, "安川区防汛物资储备一览表", "other", None, labels=(("主题分类", "应急管理"), ("发布机构", "安川区应急管理局")), issuer="安川区应急管理局")
def no_stores(n):
    """No tasks: what is kept in store, where, and who answers for it."""
    return table([["序号", "物资名称", "数量", "存放地点", "责任单位", "责任人", "联系电话"], ["1", "编织袋", "20000条", "区中心仓库", "区应急管理局", "霍启明", "0000-1234567"], ["2", "冲锋舟", "6艘", "水上救援站", "区消防救援大队", "汤若水", "0000-7654321"], ["3", "抽水泵", "14台", "各街道", "区水务局", "钟岳", "0000-2223333"]])

@site(portal, "栖川市惠企政策兑现事项清单", "other", None)
def no_benefits(n):
    """No tasks: what enterprises may apply for, with the body in charge and the time to apply."""
    return table([["序号", "兑现事项", "政策条款", "支持标准", "责任单位", "申报时间", "咨询电话"], ["1", "首台套装备奖励", "第五条", "最高100万元", "市工业和信息化局", "4月至6月", "0000-8881111"], ["2", "稳岗返还", "第九条", "按上年缴费的60%", "市人力资源社会保障局", "全年", "0000-8882222"]])

@site(kaipu, "栖川市财政局政府信息公开指南", "other", None)
def no_openness_guide(n):
    """No tasks: how information is made public, by which office and within how many days."""
    return "".join(p(t) for t in ["<b>一、主动公开</b>", "（一）公开范围。本机关负责主动公开机构职能、预算决算等信息。", "（二）公开时限。自信息形成之日起20个工作日内予以公开。", "<b>二、依申请公开</b>", "（一）受理机构。市财政局办公室负责受理，联系电话：0000-8880000。", "（二）办理时限。能够当场答复的当场答复，不能当场答复的自收到申请之日起20个工作日内答复。", "<b>三、监督方式</b>", "责任部门：市财政局机关纪委。"])

@site(old, "9月份计划停电检修安排", "other", None)
def no_outages(n):
    """No tasks: when the power is off, where, and who does the work."""
    return table([["序号", "停电时间", "停电设备", "停电范围", "工作内容", "责任单位"], ["1", "9月5日8:00-17:00", "10千伏城南线", "南园街道部分小区", "更换开关", "配电运检中心"], ["2", "9月11日7:00-14:00", "10千伏学府线", "大学城片区", "线路迁改", "城区供电所"]], inner=lambda t: t)

@site(campus, "青岚大学图书馆岗位职责", "other", None, site="青岚大学")
def no_posts_duties(n):
    """No tasks: what each post of a library is for, in numbered sentences."""
    return "".join(p(t) for t in ["<b>一、馆长</b>", "1.主持图书馆全面工作，负责制定发展规划。", "2.负责组织落实学校交办的任务。", "<b>二、流通部主任</b>", "1.负责本部门日常管理，牵头组织文献排架。", "2.配合技术部做好系统维护。", "<b>三、技术部主任</b>", "1.负责信息系统的建设与维护，每季度报送运行情况。"])


NOTICES = [messenger_cards, excerpt_for_bureau, found_by_inspectors, bar_ends_each_cell, university_table, hospital_plan, group_ledger, ministry_divisions, town_semicolons, zone_month, titled_cards, lists_in_lists, ratio_signs, two_dates_two_bodies, hard_wrapped, dash_before_bodies, no_stores, no_benefits, no_openness_guide, no_outages, no_posts_duties]
