# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of many site systems, sixth set: written before the program had seen them; the README keeps what their first run gave."""
from notice import bodies, owners
from site_pages import breaks, hanweb, kaipu, nested, old, p, portal, site, table, trs, word, wps

def nbsp(lines):
    return "<br />".join("&nbsp;&nbsp;&nbsp;&nbsp;" + line for line in lines)

@site(nested, "临江县2031年重点工作推进台账（截至7月底）", "progress", 2031)
def ledger_offices(n):
    """A county's ledger: 承办单位, 分管领导, 推进情况, 存在问题, 下一步打算, 备注; 办结时间 before the bodies."""
    rows = [["序号", "工作事项", "办结时间", "承办单位", "分管领导", "推进情况", "存在问题", "下一步打算", "备注"]]
    for num, t, d, u, who, pr, pb, nx, s in [("1", "推进城区第二水源地建设", "2031年11月底", "县水务局", "方 敏", "取水泵站主体封顶，输水管线铺设9.6公里。", "跨铁路段手续未办结。", "8月底前取得铁路部门批复。", "in_progress"), ("2", "完成县城公交站台更新60处", "2031年6月底", "县交通运输局", "陶 然", "60处站台全部更新，已完成。", "无", "加强管护。", "met"), ("3", "创建国家卫生县城", "2031年12月底", "县爱卫办、县卫健局", "方 敏", "通过省级技术评估。", "背街小巷保洁不到位。", "开展集中整治。", "in_progress")]:
        rows.append([num, t, d, u, who, pr, pb, nx, ""]); n.task(num, t, deadline=d, units=owners(unit=u), leaders=[who.replace(" ", "")], progress=pr, status=s)
    return table(rows, inner=lambda t: '<font face="宋体" size="2"><span style="line-height:24px">%s</span></font>' % t, attrs=' border="1" cellpadding="0" cellspacing="0" bordercolor="#000000" width="98%"')

@site(breaks, "2031年平川区政府工作报告重点任务责任分解", "assignment", 2031, issuer="平川区人民政府办公室", issued="2031-02-18")
def breaks_report(n):
    """All paragraphs are line breaks; the lead and the others behind dashes on one line below each item."""
    lines = ["各镇人民政府、街道办事处，区政府各部门：", "为确保《政府工作报告》确定的目标任务落到实处，现将有关任务分解如下。"]
    for h, items in [("一、做强产业支撑", [("1", "新增规模以上工业企业15家，培育“专精特新”企业8家。", "区科工局", "区发改局、各镇街"), ("2", "盘活闲置厂房12万平方米。", "区自然资源局", "区科工局、区招商服务中心")]), ("二、提升城市能级", [("3", "新建改建城市道路9条，打通断头路3条。", "区住建局", "区财政局、区城投公司"), ("4", "建成口袋公园6个。", "区城管局", "各街道办事处")])]:
        lines.append(h)
        for num, t, l, j in items:
            lines += ["%s、%s" % (num, t), "——牵头单位：%s　配合单位：%s" % (l, j)]; n.task(num, t, section=[h], units=owners(lead=l, joint=j))
    return nbsp(lines + ["平川区人民政府办公室", "2031年2月18日"])

@site(wps, "东湖新区2031年度绩效目标任务分解表", "assignment", 2031)
def wps_weights(n):
    """An office program's export: 一级指标 merged, 目标任务, 权重, 责任部门, 分管领导, 完成时限."""
    rows = [["一级指标", "序号", "目标任务", "权重", "主责部门", "协同部门", "完成时限"]]
    data = [("经济发展", "1", "固定资产投资完成68亿元", "10", "经济发展局", "建设管理局", "12月底"), ("经济发展", "2", "实际使用外资3000万美元", "8", "招商促进局", "经济发展局", "12月底"), ("社会事业", "3", "新增公办学位1600个", "6", "社会事务局", "建设管理局、财政局", "8月底")]
    for i, (g, num, t, w, u, j, d) in enumerate(data):
        k = sum(1 for x in data if x[0] == g)
        rows.append(([(g, k, 1)] if i == 0 or data[i - 1][0] != g else []) + [num, t, w, u, j, d]); n.task(num, t, section=[g], units=owners(lead=u, joint=j), deadline=d)
    return table(rows, inner=lambda t: '<p class=MsoNormal style="text-align:center;"><span style="font-family:仿宋;font-size:12pt;"><font face="仿宋">%s</font></span><o:p></o:p></p>' % t, attrs=' class=MsoTableGrid border=1 style="border-collapse:collapse;"')

@site(portal, "关于2031年上半年民生实事项目进展情况的通报", "progress", 2031, labels=[("索引号", "000014349/2031-00127"), ("发布日期", "2031-07-15"), ("发布机构", "市民生办")], index_number="000014349/2031-00127", published="2031-07-15", issuer="市民生办")
def portal_bulletin(n):
    """A bulletin: the item's name in bold, goal and outcome in lines of their own behind 年度目标： and 推进情况：, the body in square brackets of the name."""
    out = [p("现将2031年上半年市政府民生实事项目进展情况通报如下：")]
    for num, t, u, g, pr, s in [("（一）", "农村客运提质工程", "市交通运输局", "新增预约响应线路20条。", "已开通线路13条，完成招标采购。", "in_progress"), ("（二）", "社区食堂建设工程", "市民政局", "建成社区食堂25家。", "已建成26家，超额完成年度目标。", "exceeded"), ("（三）", "校园护眼工程", "市教育局", "改造中小学教室照明1500间。", "全部完成改造，已完成年度目标任务。", "met")]:
        out += [p("<strong>%s%s</strong>〔责任单位：%s〕" % (num, t, u)), p("年度目标：" + g), p("推进情况：" + pr)]; n.task(num, t, units=owners(unit=u), plan=g, progress=pr, status=s)
    return "".join(out + [p("各责任单位要对照目标，倒排工期，确保年底前全面完成任务。")])

@site(trs, "市委农村工作领导小组2031年重点任务清单", "assignment", 2031)
def lead_inline(n):
    """牵头部门：… 参与部门：… 时间节点：… in one bracket, parted by wide blanks."""
    out = []
    for num, t, l, j, d in [("1", "启动高标准农田建设18万亩。", "市农业农村局", "市水利局、市自然资源局", "6月底前"), ("2", "开展村庄清洁行动4轮。", "市农业农村局", "市住建局", "每季度"), ("3", "建立农村公路管护平台。", "市交通运输局", "各县区政府", "10月底前")]:
        out.append(p("%s.%s（牵头部门：%s　参与部门：%s　时间节点：%s）" % (num, t, l, j, d))); n.task(num, t, units=owners(lead=l, joint=j), deadline=d)
    return "".join(out)

@site(kaipu, "青阳街道2031年为民办实事项目表", "assignment", 2031)
def village_items(n):
    """A street office: 实施村（社区） beside the office in charge, 包联领导, 资金来源; no number, 备注 empty."""
    rows = [["实事名称", "主要内容", "责任科室", "包联领导", "落实单位", "完成时限", "资金来源"]]
    for t, c, u, who, v, d, m in [("背街小巷改造", "改造巷道5条1.8公里", "城建办", "石磊", "东关社区", "9月底前", "财政拨款"), ("颐养之家建设", "新建颐养之家2处", "社会事务办", "田一鸣", "南园村、北园村", "10月底前", "上级补助"), ("充电车棚建设", "新建车棚14处", "平安法治办", "江浩", "各社区", "7月底前", "社会资本")]:
        rows.append([t, c, u, who, v, d, m]); n.task(None, t, plan=c, leaders=[who], units=bodies(u) + bodies(v), deadline=d)
    return table(rows)

@site(hanweb, "2031年市住房城乡建设局重点工作任务分工方案", "assignment", 2031)
def division_heads(n):
    """牵头处室 and 分管局领导 in one line below each item, parted by blanks; dates by day."""
    out = []
    for h, items in [("（一）住房保障", [("1", "筹集保障性租赁住房4200套。", "住房保障处", "周启明", "2031年10月31日"), ("2", "完成公租房小区物业提升8个。", "物业管理处", "周启明", "2031年9月30日")]), ("（二）城市更新", [("1", "开工改造城镇老旧小区96个。", "城市更新处", "许文博", "2031年5月31日")])]:
        out.append(p("<b>%s</b>" % h))
        for num, t, u, who, d in items:
            out += [p("%s．%s" % (num, t)), p("分管局领导：%s&nbsp;&nbsp;&nbsp;&nbsp;牵头处室：%s&nbsp;&nbsp;&nbsp;&nbsp;办结时限：%s" % (who, u, d))]; n.task(num, t, section=[h], leaders=[who], units=owners(lead=u), deadline=d)
    return "".join(out)

@site(old, "关于落实市长办公会议定事项的督办通知", "assignment", None)
def meeting_matters(n):
    """议定事项 in a table, order: body, matter, time, 落实情况 empty."""
    rows = [["责任单位", "议定事项", "时间节点", "落实情况"]]
    for u, t, d in [("市发展和改革委员会", "研究提出铁路专用线建设方案", "3月20日前"), ("市财政局", "落实防汛物资采购资金380万元", "3月底前"), ("市教育局、市公安局", "整治校园周边交通秩序", "4月10日前")]:
        rows.append([u, t, d, ""]); n.task(None, t, units=owners(unit=u), deadline=d)
    return "　　各有关单位：<BR>　　现将市长办公会议议定事项交办你们，请抓好落实，于4月15日前将落实情况报市政府督查室。" + table(rows, inner=lambda t: t)

@site(word, "云岭县高质量发展三年行动2031年任务台账", "progress", 2031)
def word_three_levels(n):
    """Word-processor HTML: 重点领域 and 主攻方向 merged before the task, 责任领导, 牵头单位, 进展成效."""
    rows = [["重点领域", "主攻方向", "具体任务", "责任领导", "牵头单位", "进展成效"]]
    data = [("特色农业", "做优茶产业", "新建标准化茶园6000亩", "孟繁星", "县茶业中心", "已完成整地4200亩"), ("特色农业", "做优茶产业", "培育龙头企业3家", "孟繁星", "县农业农村局", "2家通过市级认定"), ("特色农业", "做强中药材", "建设种苗繁育基地800亩", "祝小满", "县林业局", "正在流转土地"), ("新型工业", "发展绿色建材", "投产建材项目2个", "罗振宇", "县科工局", "1个项目试生产")]
    for i, (a, b, t, who, u, pr) in enumerate(data):
        row = []
        if i == 0 or data[i - 1][0] != a: row.append((a, sum(1 for x in data if x[0] == a), 1))
        if i == 0 or data[i - 1][1] != b: row.append((b, sum(1 for x in data if x[1] == b), 1))
        rows.append(row + [t, who, u, pr]); n.task(None, t, section=[a, b], leaders=[who], units=owners(lead=u), progress=pr, status="in_progress")
    return table(rows, inner=lambda t: "<p class=MsoNormal align=center><span style='font-size:10.5pt;font-family:宋体'>%s</span></p>" % t)

@site(None, "江州市2031年营商环境重点任务清单", "assignment", 2031)
def plain_dashes(n):
    """A text export: labels behind dashes, half-width signs mixed with full-width ones."""
    out = "江州市2031年营商环境重点任务清单\n\n"
    for num, t, l, j, d in [("1", "推行企业开办\"一网通办\",办理时间压缩至0.5个工作日。", "市行政审批服务局", "市市场监管局,市税务局", "2031年4月底前"), ("2", "水电气网报装实行\"一件事\"联办.", "市住建局", "供电公司、水务集团", "2031年6月底前"), ("3", "设立惠企政策兑现专窗。", "市工信局", "市财政局,各县(区)政府", "2031年5月底前")]:
        out += "%s.%s\n- 牵头单位:%s\n- 配合单位：%s\n- 完成时限:%s\n" % (num, t, l, j, d); n.task(num, t, units=owners(lead=l, joint=[x for x in j.replace(",", "、").split("、")]), deadline=d)
    return out

@site(None, "南溪县2031年重点工作任务分解表", "assignment", 2031)
def flat_five(n):
    """Cells one a line: number, task, measures, leader, bodies; no time."""
    out = "南溪县2031年重点工作任务分解表\n序号\n重点任务\n工作措施\n包联领导\n责任单位\n"
    for num, t, c, who, u in [("1", "打造夜间经济街区", "引进商户80家，举办主题活动12场", "何雨桐", "县商务局、县文旅局"), ("2", "推进垃圾分类", "新建分类亭150座", "石磊", "县城管局"), ("3", "发展林下经济", "种植面积达到3万亩", "何雨桐", "县林业局、各乡镇"), ("4", "补齐医疗短板", "县医院新院区投入使用", "梁思远", "县卫健局")]:
        out += "\n".join([num, t, c, who, u]) + "\n"; n.task(num, t, plan=c, leaders=[who], units=owners(unit=u))
    return out

@site(None, "榆林街道环境整治攻坚任务", "assignment", None)
def odd_brackets(n):
    """Text with bodies in corner and angle brackets behind the items, times before them."""
    out = "榆林街道环境整治攻坚任务\n\n"
    for num, t, d, u in [("①", "清理卫生死角120处。", "3月底前", "城管办"), ("②", "拆除违章建筑4000平方米。", "5月底前", "综合执法队、规划所"), ("③", "补植行道树350株。", "4月中旬前", "园林所")]:
        out += "%s%s【责任科室：%s】【完成时限：%s】\n" % (num, t, u, d); n.task(num, t, units=owners(unit=u), deadline=d)
    return out

@site(portal, "关于2030年度审计查出问题整改情况的公告", "progress", 2030)
def audit_list(n):
    """Audit: 问题类型 merged, 问题摘要, 整改责任部门, 整改措施, 整改进展, 整改状态 in words."""
    rows = [["序号", "问题类型", "发现问题", "整改责任部门", "整改措施", "整改完成情况", "整改状态"]]
    rows += [["1", ("预算管理", 2, 1), "年初预算编制不细化", "市财政局", "细化编制到具体项目", "已印发新编制办法", "已完成"], ["2", "结余资金未及时收回", "市财政局", "收回资金1260万元", "收回资金1260万元", "已完成"], ["3", "项目管理", "3个项目未按期开工", "市水利局、市农业农村局", "倒排工期", "2个项目开工建设", "正在整改"]]
    for g, num, t, u, c, pr, s in [("预算管理", "1", "年初预算编制不细化", "市财政局", "细化编制到具体项目", "已印发新编制办法", "met"), ("预算管理", "2", "结余资金未及时收回", "市财政局", "收回资金1260万元", "收回资金1260万元", "met"), ("项目管理", "3", "3个项目未按期开工", "市水利局、市农业农村局", "倒排工期", "2个项目开工建设", "in_progress")]:
        n.task(num, t, section=[g], units=owners(unit=u), plan=c, progress=pr, status=s)
    return table(rows)

@site(nested, "北川市推进“一老一小”服务重点任务分工", "assignment", 2031)
def group_label_rows(n):
    """（责任单位：…；完成时限：…） in a paragraph of its own below each item; numbers （1）（2） restart."""
    out = []
    for h, items in [("一、完善养老服务", [("（1）", "新建嵌入式养老机构9家。", "市民政局", "2031年底"), ("（2）", "家庭养老床位签约600张。", "市民政局、市卫生健康委", "2031年10月")]), ("二、扩大托育供给", [("（1）", "新增托位2400个。", "市卫生健康委", "2031年底"), ("（2）", "开展托育机构备案核查。", "市卫生健康委、市市场监管局", "2031年8月")])]:
        out.append("<p style='margin:0'><span style='font-family:黑体'>　　%s</span></p>" % h)
        for num, t, u, d in items:
            out += ["<p style='margin:0'>　　%s%s</p>" % (num, t), "<p style='margin:0'>　　<font color='#333333'>（责任单位：%s；完成时限：%s）</font></p>" % (u, d)]; n.task(num, t, section=[h], units=owners(unit=u), deadline=d)
    return "".join(out)

@site(trs, "全市重大项目包联推进一览表", "assignment", 2031)
def project_leaders(n):
    """包联领导, 责任单位, 项目业主, 开工时间 and 竣工时间; the money columns between."""
    rows = [["序号", "项目名称", "建设内容", "总投资（万元）", "2031年计划投资（万元）", "项目业主", "包联领导", "责任单位", "计划竣工时间"]]
    for num, t, c, m1, m2, o, who, u, d in [("1", "循环经济产业园", "建设标准厂房20万平方米", "86000", "25000", "澜江产投公司", "罗振宇", "市发改委", "2032年12月"), ("2", "职教园区二期", "新建实训楼4栋", "32000", "18000", "市职业技术学院", "秦若兰", "市教育局", "2031年11月")]:
        rows.append([num, t, c, m1, m2, o, who, u, d]); n.task(num, t, plan=c, leaders=[who], units=bodies(o) + bodies(u), deadline=d)
    return table(rows)

@site(hanweb, "蓝田区2031年十大民生工程完成情况公示", "progress", 2031)
def done_prose(n):
    """一、…工程 headings; 目标任务。 and 完成情况。 as run-in titles, 责任单位 in the same paragraph."""
    out = []
    for num, t, g, pr, u, s in [("一", "就业增收工程", "城镇新增就业8000人。", "城镇新增就业8216人，完成年度目标任务的102.7%。", "区人社局", "in_progress"), ("二", "健康守护工程", "为65岁以上老人免费体检3万人。", "已完成体检2.4万人。", "区卫健局", "in_progress"), ("三", "饮水安全工程", "改造村级供水工程16处。", "16处全部完工，已完成。", "区水利局", "met")]:
        out += [p("<b>%s、%s</b>" % (num, t)), p("<b>目标任务：</b>%s<b>完成情况：</b>%s<b>责任单位：</b>%s" % (g, pr, u))]; n.task(num, t, plan=g, progress=pr, units=owners(unit=u), status=s)
    return "".join(out)

@site(kaipu, "云岭市贯彻落实省委巡视反馈意见整改任务分工", "assignment", 2031)
def inspection_three(n):
    """Problems in bold, measures, leader, bodies and time on lines of their own."""
    out = []
    for num, t, c, who, u, d in [("1", "关于招商引资质效不高的问题", "制定产业链图谱4张，开展驻点招商。", "周启明", "市商务局、市发展改革委", "2031年9月"), ("2", "关于基层负担重的问题", "清理规范考核事项，年度发文减少15%。", "林晓", "市委办公室、市政府办公室", "立行立改，长期坚持")]:
        out += [p("<strong>%s.%s</strong>" % (num, t)), p("整改措施：" + c), p("牵头领导：" + who), p("责任单位：" + u), p("整改时限：" + d)]; n.task(num, t, plan=c, leaders=[who], units=owners(unit=u), deadline=d)
    return "".join(out)

@site(breaks, "白水镇2031年上半年重点工作进展情况", "progress", 2031)
def breaks_progress(n):
    """Line breaks only; number, name, colon, outcome; a bracket with the office at the end."""
    lines = []
    for num, t, pr, u, s in [("1", "集镇污水管网改造", "铺设管网2.3公里，完成总工程量的70%", "建设所", "in_progress"), ("2", "烟叶烤房建设", "新建烤房36座，已完成", "农业综合服务中心", "met"), ("3", "敬老院消防改造", "正在办理招标手续", "民政办", "in_progress")]:
        lines.append("%s.%s：%s。（责任部门：%s）" % (num, t, pr, u)); n.task(num, t, progress=pr + "。", status=s, units=owners(unit=u))
    return nbsp(lines)

@site(wps, "清河县领导干部包抓重点项目责任清单", "assignment", None)
def wps_persons(n):
    """Leader first and merged over his projects; body and head in one cell parted by a blank."""
    rows = [["包抓领导", "序号", "项目名称", "年度目标", "责任单位及责任人", "时间节点"]]
    data = [("沈国栋", "1", "有机肥加工厂", "建成投产", "县农业农村局 何志强", "9月"), ("沈国栋", "2", "冷链物流中心", "完成主体工程", "县商务局 王海", "11月"), ("秦若兰", "3", "县中医院迁建", "完成基础施工", "县卫健局 李川", "12月")]
    for i, (who, num, t, g, u, d) in enumerate(data):
        rows.append(([(who, sum(1 for x in data if x[0] == who), 1)] if i == 0 or data[i - 1][0] != who else []) + [num, t, g, u, d])
        n.task(num, t, plan=g, leaders=[who, u.split()[1]], units=owners(unit=u.split()[0]), deadline=d)
    return table(rows, inner=lambda t: '<p class=MsoNormal><span style="font-family:仿宋;">%s</span></p>' % t)

@site(trs, "沙河市数字政府建设2031年工作要点", "assignment", 2031)
def points_with_marks(n):
    """Numbered items of a title and a text; the bracket names the time first."""
    out = [p("为做好2031年数字政府建设工作，制定本要点。")]
    for h, items in [("一、夯实数字底座", [("1", "升级政务云平台。扩容算力资源，完成国产化适配。", "市大数据局", "9月底前"), ("2", "完善公共数据目录。编制目录1.2万条。", "市大数据局、市直各部门", "6月底前")]), ("二、拓展应用场景", [("3", "建设城市运行中心。接入视频资源2万路。", "市大数据局、市城管局、市公安局", "11月底前")])]:
        out.append(p("<strong>%s</strong>" % h))
        for num, t, u, d in items:
            out.append(p("%s.%s（完成时限：%s；责任单位：%s）" % (num, t, d, u))); n.task(num, t, section=[h], units=owners(unit=u), deadline=d)
    return "".join(out)

@site(nested, "全县人大代表建议办理工作情况的答复", "other", 2031, issued="2031-06-12")
def no_answer(n):
    """No tasks: an answer to a deputy, with progress and plans by numbered points."""
    return "".join("<p>　　%s</p>" % t for t in ["张伟代表：", "您提出的《关于加强农村养老服务的建议》收悉，经会同县财政局、县卫健局研究，现答复如下：", "一、工作进展情况", "（一）加大设施投入。由县民政局牵头，新建农村互助养老点12处，已投入使用8处。", "（二）强化人才培训。培训护理员260人次。", "二、下一步工作打算", "（一）完善补贴制度。2031年底前，由县民政局会同县财政局出台运营补贴办法。", "（二）推进医养结合。县卫健局负责指导乡镇卫生院与养老机构签约。", "感谢您对民政工作的关心支持。", "联系单位：县民政局　联系人：何志强", "2031年6月12日"])

@site(portal, "《江州市促进外贸稳定增长若干措施》政策解读", "other", None)
def no_reading(n):
    """No tasks: an interpretation that says who leads what."""
    return "".join(p(t) for t in ["<b>一、制定背景</b>", "为贯彻落实省政府决策部署，市商务局牵头起草了《江州市促进外贸稳定增长若干措施》。", "<b>二、主要内容</b>", "《若干措施》共4个方面15条，逐条明确牵头单位、责任单位和完成时限。", "（一）支持企业开拓市场。对参加境外展会的企业给予展位费补助（牵头单位：市商务局）。", "（二）优化通关服务。进口整体通关时间压缩至30小时以内（牵头单位：江州海关）。", "<b>三、解读机关</b>", "解读机关：市商务局，解读人：林晓，联系电话：0000-1234567。"])

@site(breaks, "关于印发《平川区2031年重点工作任务清单》的通知", "other", 2031, issuer="平川区人民政府办公室", issued="2031-02-28")
def no_covering(n):
    """No tasks: a letter with demands; the list is an attachment."""
    return nbsp(["各镇街，区直各部门：", "现将《平川区2031年重点工作任务清单》印发给你们，并就有关要求通知如下：", "一、压实工作责任。各牵头单位要制定推进方案，明确责任领导和时间节点，于3月10日前报区政府办公室。", "二、加强协作配合。各责任单位要主动认领任务，积极支持牵头单位工作。", "三、严格督导考核。区政府督查室每季度通报一次进展情况。", "附件：平川区2031年重点工作任务清单.xlsx", "平川区人民政府办公室", "2031年2月28日"])

@site(trs, "市城管局污水管网清淤检测项目竞争性磋商公告", "other", 2031)
def no_tender(n):
    """No tasks: a call for bids."""
    return "".join(p(t) for t in ["一、项目基本情况", "1.项目编号：JZ-2031-018", "2.项目名称：污水管网清淤检测项目", "3.预算金额：420万元", "4.采购需求：清淤管网86公里", "5.合同履行期限：2031年12月底前完成", "二、申请人的资格要求", "1.满足政府采购法第二十二条规定；", "2.具有市政公用工程施工总承包三级及以上资质。", "三、凡对本次采购提出询问，请按以下方式联系", "采购单位：市城管局　联系人：陶然", "代理机构：某咨询公司"])

@site(kaipu, "关于罗振宇等同志职务任免的通知", "other", 2031, issued="2031-05-06")
def no_posts(n):
    """No tasks: who is appointed and who is dismissed."""
    return "".join(p(t) for t in ["各县（区）人民政府，市政府各部门：", "市政府决定：", "一、罗振宇同志任市发展和改革委员会主任，免去其市工业和信息化局局长职务；", "二、秦若兰同志任市教育局副局长（试用期一年）；", "三、免去周启明同志市水利局副局长职务。", "2031年5月6日"])

@site(old, "江州市城市绿化管理办法", "other", 2031)
def no_statute(n):
    """No tasks: a regulation with articles and deadlines."""
    return "".join("<P>　　%s</P>" % t for t in ["第一章　总则", "第一条　为了加强城市绿化管理，根据有关法律法规，制定本办法。", "第二条　市城市绿化主管部门负责本行政区域内的城市绿化工作，发展改革、自然资源、水利等部门按照职责分工，做好相关工作。", "第二章　规划和建设", "第三条　建设单位应当在主体工程竣工后6个月内完成绿化工程。", "（一）新建居住区绿地率不低于30%；", "（二）学校、医院绿地率不低于35%。", "第四条　违反本办法规定的，由责任单位限期整改。", "第五条　本办法自2031年7月1日起施行。"])

@site(hanweb, "全市重点项目集中开工活动举行", "other", 2031)
def no_opening(n):
    """No tasks: news of an opening with projects and money in prose."""
    return "".join(p(t) for t in ["本网讯（记者 林晓）3月18日，全市一季度重点项目集中开工活动举行，共开工项目32个，总投资128亿元。", "其中，产业项目18个，总投资76亿元；民生项目14个，总投资52亿元。", "市委副书记、市长罗振宇强调，各责任单位要紧盯时间节点，6月底前完成前期手续，年底前形成实物工作量。", "市发展改革委负责人介绍，将由市领导包联推进，每月调度一次。"])

@site(nested, "2031年度部门整体支出绩效自评表", "other", 2031)
def no_selfrating(n):
    """No tasks: a budget's rating in a table with goals and outcomes."""
    return table([[("年度主要任务", 2, 1), ("任务名称", 1, 1), ("主要内容", 1, 1), ("预算数（万元）", 1, 1), ("执行数（万元）", 1, 1), ("得分", 1, 1)], ["人才培养", "培训干部300人次", "120", "118", "9.8"], [("绩效指标", 1, 1), "产出指标", "培训人次", "≥300", "312", "10"], ["满意度", "服务对象", "满意率", "≥90%", "95%", "10"]])

@site(kaipu, "2031年村级公益事业项目拟实施名单公示", "other", 2031)
def no_villages_list(n):
    """No tasks: what is publicly announced for objections, with village, money and telephone."""
    return p("经评审，现将拟实施项目予以公示，公示期5天，如有异议请向县财政局反映。") + table([["序号", "乡镇", "村名", "项目内容", "补助金额（万元）", "受益人口"], ["1", "青石镇", "东沟村", "道路硬化1.2公里", "36", "820"], ["2", "白水镇", "南坪村", "安装路灯40盏", "12", "460"]]) + p("监督电话：0000-7654321")


NOTICES = [ledger_offices, breaks_report, wps_weights, portal_bulletin, lead_inline, village_items, division_heads, meeting_matters, word_three_levels, plain_dashes, flat_five, odd_brackets, audit_list, group_label_rows, project_leaders, done_prose, inspection_three, breaks_progress, wps_persons, points_with_marks, no_answer, no_reading, no_covering, no_tender, no_posts, no_statute, no_opening, no_selfrating, no_villages_list]
