# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of many site systems, first set: written before the program had seen them; the README keeps what their first run gave."""
from notice import bodies, owners
from site_pages import hanweb, kaipu, old, p, site, table, trs, word

@site(trs, "澜江县2031年《政府工作报告》主要目标任务责任分解", "assignment", 2031)
def gwr(n):
    """Divisions for paragraphs, spans inside them; 责任领导, 牵头单位 and 责任单位 in one bracket behind each item."""
    out = []
    for h, items in [("一、稳住经济大盘", [("1", "地区生产总值增长6%以上。", "周启明", "县发改局", "县统计局、县财政局"), ("2", "新增规上工业企业15家，技改投资增长12%。", "周启明", "县经信局", "澜江经开区管委会、各乡镇政府")]),
                     ("二、建设宜居县城", [("3", "改造老旧小区22个，加装电梯30部。", "何雨桐", "县住建局", "县自然资源局、城关镇政府"), ("4", "新建口袋公园6处、城市绿道18公里。", "何雨桐", "县城管局", "县水利局")])]:
        out.append("<div><div><strong>%s</strong></div></div>" % h)
        for num, t, who, lead, unit in items:
            out.append('<div style="text-indent:2em"><span>%s.</span><span>%s</span><span>（责任领导：</span><span>%s；牵头单位：%s；责任单位：%s）</span></div>' % (num, t, who, lead, unit))
            n.task(num, t, section=[h], units=owners(lead=lead, joint=unit), leaders=[who])
    return p("各乡镇人民政府，县直各单位：") + p("现将2031年县《政府工作报告》主要目标任务分解如下，请认真抓好落实。") + "".join(out)

@site(kaipu, "2031年青渡区民生实事项目进展情况公示（截至9月底）", "progress", 2031, labels=[("索引号", "QD-2031-00871"), ("发布机构", "青渡区政府办"), ("生成日期", "2031-10-12")], index_number="QD-2031-00871", issued="2031-10-12", issuer="青渡区政府办")
def minsheng(n):
    """Works for the people with target, progress, lead and 是否完成 in columns; the page's labels stand in a list."""
    rows = [["序号", "实事名称", "年度目标", "截至9月底进展", "牵头单位", "是否完成"]]
    for r in [("1", "学前教育普惠扩容", "新建公办幼儿园3所，新增学位900个", "3所幼儿园已全部投用，新增学位960个", "区教育局", "是", "met"), ("2", "社区助餐点建设", "新增老年助餐点12个", "已建成9个，其余3个正在装修", "区民政局", "否", "unmet"), ("3", "公共停车泊位", "新增泊位2000个", "新增泊位2130个", "区住房城乡建设局", "是", "met")]:
        rows.append(list(r[:6]))
        n.task(r[0], r[1], units=owners(lead=r[4]), plan=r[2], progress=r[3], status=r[6])
    return table(rows)

@site(hanweb, "关于全市重点督查事项办理情况的通报", "progress", 2031, published="2031-08-03")
def grouped(n):
    """Headings give the status of what stands below: 已完成事项, 正在推进事项, 未完成事项."""
    out = [p("各县（市、区）人民政府，市直有关部门："), p("根据市政府安排，市政府督查室对上半年确定的重点督查事项进行了梳理，现通报如下：")]
    for h, status, items in [("一、已完成事项（2项）", "met", [("1", "完成城区12条背街小巷改造。", "市城管局"), ("2", "建成市级应急物资储备库。", "市应急局")]),
                             ("二、正在推进事项（2项）", "in_progress", [("3", "推进澜江大桥维修加固。", "市交通运输局"), ("4", "推进殡葬服务中心迁建。", "市民政局")]),
                             ("三、未完成事项（1项）", "unmet", [("5", "6月底前完成农贸市场标准化改造8个。", "市市场监管局")])]:
        out.append(p("<b>%s</b>" % h))
        for num, t, u in items:
            out.append(p("%s.%s" % (num, t))); out.append(p("责任单位：" + u))
            n.task(num, t, section=[h], units=owners(unit=u), status=status)
    return "".join(out)

@site(trs, "北汀市2032年数字政府建设重点任务清单", "assignment", 2032)
def cards(n):
    """One small table a task, titles beside values: 任务名称, 工作目标, 牵头单位, 配合单位, 完成时限."""
    out = []
    for num, t, goal, lead, joint, date in [("1", "政务云扩容升级", "云平台物理核数达到2万核，业务系统上云率达到95%", "市数据局", "市财政局、市机关事务局", "2032年9月底"), ("2", "公共数据授权运营", "上线数据产品10个以上", "市数据局", "市国资委", "2032年12月底"), ("3", "一网通办提标", "“一件事”主题集成服务达到40项", "市行政审批局", "市公安局、市人社局、市医保局", "2032年10月底")]:
        out.append(table([["任务名称", t], ["工作目标", goal], ["牵头单位", lead], ["配合单位", joint], ["完成时限", date]]) + "<p>&nbsp;</p>")
        n.task(None, t, plan=goal, units=owners(lead=lead, joint=joint), deadline=date)
    return p("根据市政府工作安排，现将2032年数字政府建设重点任务公布如下：") + "".join(out)

@site(kaipu, "沙溪县重点工作督办卡（2031年第6期）", "progress", 2031)
def cards_four(n):
    """Cards of two pairs a row, wide values over three columns; the task's title is 督办事项."""
    out = []
    for num, t, unit, who, date, prog, problem in [("1", "县人民医院新院区主体工程建设", "县卫健局", "陈立言", "2031年11月底", "主体结构已封顶，正在进行二次结构施工。", "部分设备采购滞后。"), ("2", "城南污水处理厂提标改造", "县住建局", "梁思远", "2031年8月底", "已完成设备安装并通水调试。", "无"), ("3", "农村供水保障工程", "县水利局", "梁思远", "2031年12月底", "铺设管网46公里。", "征地协调难度较大。")]:
        out.append(table([[("督办事项", 1, 1), (t, 1, 3)], ["责任单位", unit, "责任人", who], ["完成时限", date, "编号", num], ["进展情况", (prog, 1, 3)], ["存在问题", (problem, 1, 3)]], inner=lambda t: t))
        n.task(num, t, units=owners(unit=unit), leaders=[who], deadline=date, progress=prog, status="in_progress")
    return "".join(out)

@site(hanweb, "榆关市优化营商环境2031年改革任务台账", "assignment", 2031, published="2031-03-09")
def business(n):
    """Two levels of indicators are merged before number and task; words broken by spans."""
    rows = [["一级指标", "二级指标", "序号", "改革任务", "具体举措", "牵头部门", "配合部门", "完成时间"]]
    rows.append([("市场准入", 3, 1), ("开办企业", 2, 1), "1", "企业开办全程网办", "实现营业执照、印章、税控设备一窗领取", "市市场监管局", "市公安局、市税务局", "6月底"])
    rows.append(["2", "推行住所承诺制", "制定住所负面清单", "市市场监管局", "各区县政府", "9月底"])
    rows.append(["办理建筑许可", "3", "推行多测合一", "联合测绘成果共享率达到100%", "市自然资源局", "市住建局", "10月底"])
    rows.append([("要素保障", 2, 1), "获得电力", "4", "压减接电时间", "低压客户接电不超过3个工作日", "市供电公司", "市发展改革委", "全年"])
    rows.append(["获得信贷", "5", "拓展银税互动", "新增授信20亿元", "市金融工作局", "市税务局、各银行机构", "12月底"])
    for g1, g2, num, t, plan, lead, joint, d in [("市场准入", "开办企业", "1", "企业开办全程网办", "实现营业执照、印章、税控设备一窗领取", "市市场监管局", "市公安局、市税务局", "6月底"), ("市场准入", "开办企业", "2", "推行住所承诺制", "制定住所负面清单", "市市场监管局", "各区县政府", "9月底"), ("市场准入", "办理建筑许可", "3", "推行多测合一", "联合测绘成果共享率达到100%", "市自然资源局", "市住建局", "10月底"), ("要素保障", "获得电力", "4", "压减接电时间", "低压客户接电不超过3个工作日", "市供电公司", "市发展改革委", "全年"), ("要素保障", "获得信贷", "5", "拓展银税互动", "新增授信20亿元", "市金融工作局", "市税务局、各银行机构", "12月底")]:
        n.task(num, t, section=[g1, g2], plan=plan, units=owners(lead=lead, joint=joint), deadline=d)
    return table(rows, inner=lambda t: "<span>%s</span><span>%s</span>" % (t[:2], t[2:]))

@site(trs, "白汀市省级生态环境保护督察反馈问题整改方案", "assignment", 2031, issued="2031-05-20", issuer="白汀市人民政府办公室")
def huanbao(n):
    """问题一：…; body, goal, time and numbered measures as label lines; general demands round them are no tasks."""
    out = [p("根据省督察组反馈意见，结合我市实际，制定本方案。"), p("<strong>一、总体要求</strong>"), p("坚持问题导向，压实整改责任，确保按期完成整改。"), p("<strong>二、整改任务</strong>")]
    for num, t, u, goal, date, steps in [("一", "部分园区污水管网不完善，存在直排现象。", "白汀经开区管委会", "园区污水应收尽收。", "2031年12月底前", ["1.完成管网排查38公里。", "2.新建污水提升泵站2座。"]), ("二", "建筑工地扬尘管控不到位。", "市住建局", "施工现场六个百分百达标。", "立行立改，持续推进", ["1.开展专项检查12次。", "2.安装在线监测设备60套。"]), ("三", "畜禽粪污资源化利用水平不高。", "市农业农村局", "粪污综合利用率达到90%以上。", "2032年6月底前", ["1.建设集中处理中心3处。"])]:
        out += [p("问题%s：%s" % (num, t)), p("责任单位：" + u), p("整改目标：" + goal), p("整改时限：" + date), p("整改措施：")] + [p(s) for s in steps]
        n.task(num, t, section=["二、整改任务"], units=owners(unit=u), plan=goal, deadline=date)
    out += [p("<strong>三、保障措施</strong>"), p("（一）加强组织领导。成立整改工作领导小组。"), p("（二）严格督导问责。对整改不力的严肃追责。"), '<p style="text-align:right">白汀市人民政府办公室</p><p style="text-align:right">2031年5月20日</p>']
    return "".join(out)

@site(kaipu, "临澜市养老服务提质三年行动方案（2031—2033年）", "assignment", 2031)
def three_years(n):
    """A plan of three years whose attachment is a table with a column of targets for each year."""
    out = [p("一、工作目标"), p("到2033年，全市养老服务体系更加完善，护理型床位占比达到65%。"), p("二、重点任务"), p("（一）完善设施网络。统筹布局养老服务设施，推动区域养老中心建设。"), p("（二）提升服务质量。健全服务标准体系。"), p("三、保障措施"), p("加强组织领导，强化要素保障。"), p("附件", "text-align:left"), p("重点任务责任分工表", "text-align:center")]
    rows = [["序号", "重点任务", "2031年目标", "2032年目标", "2033年目标", "责任部门"]]
    for num, t, a, b, c, u in [("1", "新建街道综合养老服务中心", "5个", "8个", "10个", "市民政局、各县区政府"), ("2", "困难老年人家庭适老化改造", "1200户", "1500户", "1800户", "市民政局、市残联"), ("3", "养老护理员培训", "2000人次", "2500人次", "3000人次", "市人社局")]:
        rows.append([num, t, a, b, c, u]); n.task(num, t, section=["重点任务责任分工表"], plan="\n".join([a, b, c]), units=owners(unit=u))
    return "".join(out) + table(rows)

@site(old, "市政府第17次常务会议议定事项责任清单", "assignment", 2031)
def minutes(n):
    """What a meeting decided, item by item, broken by line ends, with leading and supporting bodies and times."""
    out = ["2031年6月5日，市长主持召开市政府第17次常务会议。现将会议议定事项明确如下：<BR>"]
    for num, t, u, d in [("一", "关于城区防涝设施建设。会议原则同意建设方案，由市住建局会同市水利局进一步完善后组织实施。", ("市住建局", "市水利局"), "7月20日前"), ("二", "关于中心城区停车收费调整。会议要求充分听取意见，依法履行程序。", ("市发改委", "市城管局"), "8月底前"), ("三", "关于高校毕业生就业工作。会议同意增加见习岗位1500个。", ("市人社局", "市财政局"), "12月底前")]:
        out.append("　　%s、%s<BR>　　牵头单位：%s<BR>　　配合单位：%s<BR>　　完成时限：%s<BR>" % (num, t, u[0], u[1], d))
        n.task(num, t, units=owners(lead=u[0], joint=u[1]), deadline=d)
    return "".join(out)

@site(trs, "2031年三季度重点工作进展情况表", "progress", 2031)
def quarterly(n):
    """Bodies first and merged, no numbers; progress and next steps broken by line ends."""
    rows = [["责任单位", "重点工作", "三季度进展情况", "四季度工作安排"]]
    for u, ts in [("县教育体育局", [("县职教中心二期", "实训楼主体完工，外墙粉刷完成60%。", "完成附属工程并交付使用。"), ("教师招聘", "已招聘教师86名，全部到岗。", "开展岗前培训。")]), ("县文旅局", [("青崖古镇景区提升", "游客中心已投入使用。", "创建4A级景区。")]), ("县水利局", [("中小河流治理", "治理河道11.2公里，占年度任务的74%。", "完成剩余河段。")])]:
        for i, (t, pr, nx) in enumerate(ts):
            rows.append(([(u, len(ts), 1)] if i == 0 else []) + [t, pr, nx])
            n.task(None, t, units=owners(unit=u), progress=pr, status="in_progress")
    return table(rows, inner=lambda t: t.replace("，", "，<br/>"))

@site(hanweb, "青渡区2032年度高质量发展考核指标任务分解表", "assignment", 2032, published="2032-02-18")
def indicators(n):
    """Indicators with a measure under 单位 beside 责任单位, a target with its year, weights."""
    rows = [["序号", "考核指标", "单位", "2032年目标值", "权重", "责任单位", "责任领导"]]
    for num, t, unit, v, w, u, who in [("1", "地区生产总值增速", "%", "6.5", "10", "区发改局", "许文博"), ("2", "固定资产投资增速", "%", "8", "8", "区发改局", "许文博"), ("3", "新增高新技术企业", "家", "25", "6", "区科技局", "秦若兰"), ("4", "PM2.5平均浓度", "微克/立方米", "≤32", "6", "区生态环境分局", "秦若兰")]:
        rows.append([num, t, unit, v, w, u, who]); n.task(num, t, plan=v, units=owners(unit=u), leaders=[who])
    return table(rows)

@site(trs, "沙溪县2032年十件民生实事责任分工", "assignment", 2032)
def label_above(n):
    """Leading and supporting bodies on a line above the items they are for; numbers run on."""
    out = []
    for lab, items in [(("县教育局", "各乡镇政府"), [("1", "新增公办学位1200个。"), ("2", "改造乡村学校食堂18所。")]), (("县卫生健康局", "县财政局"), [("3", "为5000名适龄女性提供两癌筛查。"), ("4", "建设标准化村卫生室25个。"), ("5", "开通120急救站点3个。")]), (("县交通运输局", "县自然资源局"), [("6", "改造危桥7座。"), ("7", "新改建农村公路60公里。")])]:
        out.append(p("<strong>牵头单位：%s　配合单位：%s</strong>" % lab))
        for num, t in items:
            out.append(p("%s.%s" % (num, t))); n.task(num, t, units=owners(lead=lab[0], joint=lab[1]))
    return "".join(out)

@site(kaipu, "北汀市推进城市更新重点任务分工方案", "assignment", None)
def yishi(n):
    """一是, 二是, 三是 on lines of their own, each with its bracket, below an item."""
    out = []
    h = "一、补齐设施短板"
    out.append(p(h))
    out.append(p("（一）完善市政设施。")); 
    for i, (w, t, u) in enumerate([("一是", "改造老化燃气管道80公里。", "市住建局"), ("二是", "新建雨水泵站4座。", "市水务局"), ("三是", "整治易涝点16处。", "市城管局、各区政府")]):
        out.append(p("%s%s（责任单位：%s）" % (w, t, u))); n.task("（一）", "完善市政设施。", section=[h], sub=i + 1, subtask=t, units=owners(unit=u))
    out.append(p("（二）优化公共服务。"))
    for i, (w, t, u) in enumerate([("一是", "建设社区嵌入式服务综合体10个。", "市发展改革委"), ("二是", "新增托位800个。", "市卫生健康委")]):
        out.append(p("%s%s（责任单位：%s）" % (w, t, u))); n.task("（二）", "优化公共服务。", section=[h], sub=i + 1, subtask=t, units=owners(unit=u))
    return "".join(out)

@site(trs, "云岭市2031年稳就业攻坚任务清单", "assignment", 2031)
def task_marks(n):
    """【任务1】 as number, 【工作目标】 and 【责任单位】 as labels."""
    out = []
    for num, t, goal, u in [("1", "实施青年就业见习计划", "募集见习岗位3000个。", "市人社局"), ("2", "开展职业技能提升行动", "培训2万人次。", "市人社局、市教育局"), ("3", "支持返乡创业", "建设创业园6个。", "市农业农村局")]:
        out.append(p("<b>【任务%s】</b>%s" % (num, t))); out.append(p("【工作目标】" + goal)); out.append(p("【责任单位】" + u))
        n.task(num, t, plan=goal, units=owners(unit=u))
    return "".join(out)

@site(word, "榆关区2032年区级重点建设项目计划", "assignment", 2032)
def projects(n):
    """Word-processor HTML: caption, measure and two header rows inside the table, sums, group rows, a note."""
    rows = [[("榆关区2032年区级重点建设项目计划表", 1, 8)], [("单位：万元", 1, 8)], [("序号", 2, 1), ("项目名称", 2, 1), ("建设规模及主要内容", 2, 1), ("投资情况", 1, 2), ("责任单位", 2, 1), ("建设起止年限", 2, 1), ("备注", 2, 1)], ["总投资", "2032年计划投资"], [("", 1, 1), "合计", "", "215000", "86000", "", "", ""], [("一、产业项目", 1, 8)]]
    g = "一、产业项目"
    for num, t, c, a, b, u, y, r in [("1", "智能装备产业园", "建设标准厂房12万平方米", "80000", "30000", "区工信局", "2031-2033", ""), ("2", "冷链物流基地", "建设冷库5万吨", "45000", "20000", "区商务局", "2032-2033", "新建")]:
        rows.append([num, t, c, a, b, u, y, r]); n.task(num, t, section=[g], plan=c, units=owners(unit=u))
    rows.append([("二、民生项目", 1, 8)])
    for num, t, c, a, b, u, y, r in [("3", "区妇幼保健院迁建", "建筑面积4.2万平方米，设床位300张", "60000", "24000", "区卫健局", "2031-2033", "续建"), ("4", "实验小学东校区", "办学规模36个班", "30000", "12000", "区教育局", "2032-2033", "新建")]:
        rows.append([num, t, c, a, b, u, y, r]); n.task(num, t, section=["二、民生项目"], plan=c, units=owners(unit=u))
    rows.append([("注：项目实施过程中可根据实际情况进行调整。", 1, 8)])
    return table(rows, inner=lambda t: "<p class=MsoNormal align=center><span lang=EN-US style='font-size:12.0pt'>%s<o:p></o:p></span></p>" % t, attrs=" class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 width=900")

@site(kaipu, "关于印发榆关区2031年重点改革任务台账的通知", "assignment", 2031, labels=[("发文字号", "榆政办〔2031〕14号"), ("成文日期", "2031-03-02"), ("发文机关", "榆关区人民政府办公室")], doc_number="榆政办〔2031〕14号", issued="2031-03-02", issuer="榆关区人民政府办公室")
def name_content(n):
    """改革名称 and 改革内容 in two columns, nested divisions in each cell; the letter comes first."""
    rows = [["序号", "改革名称", "改革内容", "牵头领导", "牵头单位", "责任单位", "时间要求"]]
    for num, t, c, who, l, j, d in [("1", "国企薪酬制度改革", "建立与经营业绩挂钩的薪酬决定机制。", "罗振宇", "区国资中心", "区人社局", "2031年9月底前"), ("2", "农村宅基地制度改革", "完成确权登记发证1.2万户。", "罗振宇", "区农业农村局", "区自然资源分局、各镇街", "2031年12月底前")]:
        rows.append([num, t, c, who, l, j, d]); n.task(num, t, section=["2031年重点改革任务台账"], plan=c, leaders=[who], units=owners(lead=l, joint=j), deadline=d)
    return p("各镇人民政府、街道办事处，区直各部门：") + p("《榆关区2031年重点改革任务台账》已经区政府同意，现印发给你们，请结合实际认真贯彻落实。") + '<p style="text-align:right">榆关区人民政府办公室<br>2031年3月2日</p>' + p("<b>2031年重点改革任务台账</b>", "text-align:center") + table(rows, inner=lambda t: "<div><div>%s</div></div>" % t)

@site(old, "2032年全县农业农村重点工作季度推进计划", "assignment", 2032)
def quarters(n):
    """The year's target, then a column for each quarter under one wide title."""
    rows = [[("序号", 2, 1), ("工作任务", 2, 1), ("全年目标", 2, 1), ("分季度推进计划", 1, 4), ("责任股室", 2, 1)], ["一季度", "二季度", "三季度", "四季度"]]
    for num, t, g, q, u in [("1", "高标准农田建设", "建成3.5万亩", ["完成设计", "完成招标", "建成2万亩", "建成3.5万亩并验收"], "农田建设股"), ("2", "粮油单产提升", "建设万亩示范片4个", ["制定方案", "落实地块", "开展测产", "总结验收"], "种植业股")]:
        rows.append([num, t, g] + q + [u]); n.task(num, t, plan="\n".join([g] + q), units=owners(unit=u))
    return table(rows, inner=lambda t: t, attrs=" borderColor=#000000 width=700 border=1")

@site(trs, "中共临澜市委全面深化改革委员会2031年工作要点", "assignment", 2031)
def reform(n):
    """One paragraph for everything, lines broken; numbers restart; who leads, who helps and when in the bracket."""
    out, secs = [], [("一、经济体制改革", [("1", "深化要素市场化配置改革，开展土地二级市场试点。", "市自然资源局", "市发展改革委、市税务局", "12月底前完成"), ("2", "健全民营企业账款清欠机制。", "市工信局", "市财政局", None)]), ("二、社会体制改革", [("1", "推进县域医共体建设。", "市卫健委", "市医保局、市财政局", None), ("2", "深化收入分配制度改革，制定扩中提低方案。", "市发展改革委", "市人社局、市总工会", "9月底前完成")])]
    lines = []
    for h, items in secs:
        lines.append("<strong>%s</strong>" % h)
        for num, t, l, j, d in items:
            lines.append("%s．%s（%s牵头，%s配合%s）" % (num, t, l, j, "，" + d if d else ""))
            n.task(num, t, section=[h], units=owners(lead=l, joint=j), deadline=d)
    return "<p>" + "<br/>&emsp;&emsp;".join(lines) + "</p>"

@site(old, "沙溪镇二○三一年重点工作目标责任分解", "assignment", 2031)
def gbk_labels(n):
    """GB18030: indents of hard blanks, padded labels 责 任 人：, figures of the year as Chinese numerals."""
    out = []
    for h, items in [("（一）工业经济", [("1", "完成工业总产值12亿元，同比增长9%。", "赵国栋", "经济发展办"), ("2", "签约亿元以上项目2个。", "赵国栋", "招商办")]), ("（二）乡村振兴", [("3", "创建和美乡村3个。", "钱小梅", "农业农村办、各村（社区）")])]:
        out.append("&nbsp;&nbsp;&nbsp;&nbsp;<B>%s</B><BR>" % h)
        for num, t, who, u in items:
            out.append("&nbsp;&nbsp;&nbsp;&nbsp;%s、%s<BR>&nbsp;&nbsp;&nbsp;&nbsp;责 任 人：%s<BR>&nbsp;&nbsp;&nbsp;&nbsp;责任单位：%s<BR>" % (num, t, who, u))
            n.task(num, t, section=[h], leaders=[who], units=owners(unit=u))
    return "".join(out)

@site(kaipu, "市政府重点督办事项办理情况一览表", "progress", 2031)
def supervise(n):
    """Numbers such as DB01; what came of it ends in 办结."""
    rows = [["督办编号", "督办内容", "承办单位", "办结时限", "办理情况", "备注"]]
    for num, t, u, d, pr, s in [("DB01", "解决锦绣花园小区办证难问题", "市自然资源局", "2031年5月31日", "已为326户办理不动产权证，办结。", "met"), ("DB02", "治理西河黑臭水体", "市水务局", "2031年10月31日", "正在实施截污工程。", "in_progress"), ("DB03", "清理拖欠农民工工资", "市人社局", "2031年4月30日", "已办结。", "met")]:
        rows.append([num, t, u, d, pr, ""]); n.task(num, t, units=owners(unit=u), deadline=d, progress=pr, status=s)
    return p("2031年7月") + table(rows)

@site(hanweb, "临澜市医保局2032年工作要点任务分解", "assignment", 2032, published="2032-03-01")
def bureau(n):
    """No numbers: 工作要点, 推进措施, a person, an office, a time."""
    rows = [["工作要点", "推进措施", "责任人", "责任科（股）室", "时间进度"]]
    for t, c, who, u, d in [("扩大异地就医直接结算", "新增定点医药机构40家", "郑怀远", "医药服务科", "6月底"), ("强化基金监管", "开展飞行检查12家次", "郑怀远", "基金监督科", "全年"), ("推进支付方式改革", "按病种付费覆盖所有住院机构", "冯一诺", "待遇保障科", "10月底")]:
        rows.append([t, c, who, u, d]); n.task(None, t, plan=c, leaders=[who], units=owners(unit=u), deadline=d)
    return table(rows)

@site(trs, "2031年县委县政府重点工作任务清单", "assignment", 2031)
def tables_per_section(n):
    """A table for each section, the same titles in each, numbers run on."""
    out, k = [], 0
    for h, items in [("一、经济发展（2项）", [("实施千企技改工程", "县工信局", "10月底前"), ("培育外贸企业5家", "县商务局", "12月底前")]), ("二、城乡建设（2项）", [("建成环城东路", "县住建局", "9月底前"), ("完成垃圾分类示范片区建设", "县城管局", "11月底前")]), ("三、民生保障（1项）", [("建成县级福利中心", "县民政局", "12月底前")])]:
        rows = [["序号", "任务", "责任单位", "时限"]]
        for t, u, d in items:
            k += 1; rows.append([str(k), t, u, d]); n.task(str(k), t, section=[h], units=owners(unit=u), deadline=d)
        out.append('<h3>%s</h3>' % h + table(rows))
    return "".join(out)

@site(hanweb, "白汀市打击非法集资专项行动任务分工", "assignment", 2031)
def renwu(n):
    """任务一：, 任务二： with contents, leading and supporting bodies and times on lines."""
    out = []
    for num, t, body, l, j, d in [("一", "全面摸排风险底数", "对重点行业开展拉网式排查，建立台账。", "市金融监管局", "市市场监管局、各县区", "2031年3月底前"), ("二", "依法处置重点案件", "加快在办案件办理，提高追赃挽损率。", "市公安局", "市法院、市检察院", "2031年10月底前"), ("三", "深化宣传教育", "开展进社区宣传200场次。", "市委宣传部", "各县区", "长期")]:
        out += [p("<strong>任务%s：%s</strong>" % (num, t)), p("主要内容：" + body), p("牵头单位：" + l), p("配合单位：" + j), p("完成时限：" + d)]
        n.task(num, t, plan=body, units=owners(lead=l, joint=j), deadline=d)
    return "".join(out)

@site(trs, "青渡市落实省政府重点工作分工方案", "assignment", 2031)
def entities(n):
    """Every character an entity or in a span of its own, full-width figures."""
    out = []
    for num, t, u, d in [("１", "新开工保障性租赁住房３０００套（间）。", "市住房城乡建设局", "２０３１年６月底前"), ("２", "新增城镇就业２万人。", "市人力资源社会保障局", "２０３１年１２月底前")]:
        body = "".join("&#%d;" % ord(c) if i % 3 else "<span>&#x%x;</span>" % ord(c) for i, c in enumerate("%s．%s（责任单位：%s；完成时限：%s）" % (num, t, u, d)))
        out.append("<p>%s</p>" % body); 
    from unicodedata import normalize
    n.task("1", "新开工保障性租赁住房3000套（间）。", units=owners(unit="市住房城乡建设局"), deadline="2031年6月底前")
    n.task("2", "新增城镇就业2万人。", units=owners(unit="市人力资源社会保障局"), deadline="2031年12月底前")
    return p("为落实省政府2031年重点工作部署，制定本分工方案。") + "".join(out)

@site(kaipu, "榆关市推动文旅融合发展任务分工", "assignment", None)
def heading_units(n):
    """Headings with the leading body in a bracket; the items below count on over headings."""
    out = []
    for h, l, items in [("（一）打造精品线路（牵头单位：市文旅局）", "市文旅局", [("1", "推出研学线路8条。"), ("2", "建设自驾营地5个。")]), ("（二）丰富业态供给（牵头单位：市商务局）", "市商务局", [("3", "培育夜间消费街区4条。"), ("4", "举办美食节3场。")])]:
        out.append(p("<b>%s</b>" % h))
        for num, t in items:
            out.append(p("%s. %s" % (num, t))); n.task(num, t, section=[h], units=owners(lead=l))
    return "".join(out)

@site(trs, "澜江县2031年上半年重点任务完成情况", "progress", 2031)
def label_progress(n):
    """Items with label lines: body, progress, next steps; one done, one not."""
    out = []
    for num, t, u, pr, nx, s in [("一", "县城北入口综合改造", "县住建局", "征迁全部完成，道路工程完成70%。", "8月底前完成绿化亮化。", "in_progress"), ("二", "全民健身中心建设", "县教体局", "已完成。场馆于6月18日正式对外开放。", "加强运营管理。", "met"), ("三", "千亩茶园提升", "县农业农村局", "未完成。因持续干旱，仅完成650亩。", "抢抓秋季农时补植。", "unmet")]:
        out += [p("%s、%s" % (num, t)), p("责任单位：" + u), p("进展情况：" + pr), p("下步工作：" + nx)]
        pr += "下步工作：" + nx
        n.task(num, t, units=owners(unit=u), progress=pr, status=s)
    return "".join(out)

@site(hanweb, "2032年市本级政府投资重点工程推进表", "progress", 2032)
def lenses_table(n):
    """Works with targets and states of building, share of money spent, 是否存在滞后."""
    rows = [["工程名称", "形象进度目标", "目前形象进度", "完成投资占比", "建设单位", "督导市领导", "是否存在滞后"]]
    for t, g, pr, r, u, who, s in [("滨河路快速化改造", "6月底完成桩基施工", "桩基完成82%", "46%", "市城投集团", "高天佑", "否"), ("市图书馆新馆", "6月底主体封顶", "主体施工至五层", "38%", "市文旅局", "叶清如", "是")]:
        rows.append([t, g, pr, r, u, who, s]); n.task(None, t, plan=g, progress=pr, status="in_progress", units=owners(unit=u), leaders=[who])
    return table(rows)

@site(kaipu, "《澜江县养老服务提升行动方案》政策解读", "other", None)
def no_interpretation(n):
    """No tasks: an interpretation of a programme with the words of its list."""
    return p("一、出台背景") + p("为积极应对人口老龄化，县政府办印发了《行动方案》。") + p("二、主要内容") + p("（一）完善设施网络。新建养老服务中心5个（责任单位：县民政局）。") + p("（二）强化队伍建设。由县人社局牵头开展护理员培训。") + p("三、责任分工") + p("《行动方案》明确了牵头单位、配合单位和完成时限，共3大类18项任务。")

@site(trs, "市政府召开三季度经济运行调度会", "other", None)
def no_news(n):
    """No tasks: a meeting; who is to lead is said in sentences."""
    return p("10月11日，市政府召开三季度经济运行调度会，市长方明远出席并讲话。") + p("会议指出，前三季度全市经济运行总体平稳，规上工业增加值增长7.2%。") + p("会议强调，一要抓好项目建设，由市发改委牵头，会同各县区逐项梳理，12月底前完成年度投资计划。二要抓好企业服务，市工信局要落实包联责任。三要抓好民生保障，确保十件民生实事全面完成。") + p("各县（市、区）、市直有关部门主要负责同志参加会议。（记者 林晓）")

@site(hanweb, "北汀市城市绿化管理办法", "other", 2031, published="2031-04-02")
def no_regulation(n):
    """No tasks: rules whose articles say who is responsible for what."""
    return p("第一章　总则", "text-align:center") + p("第一条　为加强城市绿化管理，制定本办法。") + p("第二条　市城市管理部门负责全市城市绿化工作，发展改革、自然资源等部门按照职责分工负责相关工作。") + p("第三条　建设单位应当在工程竣工后三个月内完成绿化工程。") + p("第二章　责任", "text-align:center") + p("第四条　绿化养护责任单位按下列规定确定：") + p("（一）公共绿地，由城市管理部门负责；") + p("（二）居住区绿地，由物业服务企业负责；") + p("（三）道路绿化，由道路管理单位负责。") + p("第五条　本办法自2031年6月1日起施行。")

@site(kaipu, "榆关区2031年公开招聘事业单位工作人员公告", "other", 2031)
def no_jobs(n):
    """No tasks: posts to be filled."""
    return p("一、招聘岗位") + table([["序号", "主管部门", "招聘单位", "岗位名称", "招聘人数", "学历要求", "备注"], ["1", "区教育局", "区实验小学", "语文教师", "3", "本科及以上", ""], ["2", "区卫健局", "区人民医院", "临床医师", "2", "硕士研究生", "取得执业资格"]]) + p("二、报名时间：2031年5月6日至5月10日。") + p("三、联系单位：区人力资源和社会保障局。")

@site(trs, "沙溪县智慧水务平台采购项目公开招标公告", "other", None)
def no_purchase(n):
    """No tasks: a purchase in pairs of title and value, with a time to be kept."""
    return table([["项目名称", "沙溪县智慧水务平台采购项目"], ["采购单位", "沙溪县水务局"], ["预算金额", "368万元"], ["项目内容", "平台软硬件采购及集成"], ["完成时限", "合同签订后180日内"], ["联系人", "林先生"]]) + p("一、项目基本情况") + p("项目编号：SX2031-018") + p("二、申请人的资格要求") + p("1.具有独立法人资格；") + p("2.具有履约能力。")

@site(hanweb, "关于报送2031年重点工作进展情况的通知", "other", 2031, published="2031-06-20", issued="2031-06-20", issuer="县政府办公室")
def no_letter(n):
    """No tasks: a letter that asks for reports; the form is attached."""
    return p("各乡镇人民政府，县直各部门：") + p("为全面掌握重点工作推进情况，请各责任单位认真梳理，填写《2031年重点工作进展情况表》（见附件）。现就有关事项通知如下：") + p("一、报送内容。包括工作进展、存在问题及下步打算。") + p("二、报送时间。请各牵头单位于7月5日前报送至县政府督查室。") + p("三、有关要求。各单位要高度重视，明确专人负责。") + p("附件：2031年重点工作进展情况表.xlsx") + p("县政府办公室", "text-align:right") + p("2031年6月20日", "text-align:right")

@site(kaipu, "青渡市民政局机构职能", "other", None)
def no_functions(n):
    """No tasks: what an office is for, its divisions with heads."""
    return p("一、主要职责") + p("（一）拟订全市民政事业发展规划并组织实施。") + p("（二）负责社会组织登记管理。") + p("（三）牵头拟订社会救助规划、政策和标准，统筹社会救助体系建设。") + p("二、内设机构") + table([["机构名称", "主要职责", "负责人", "联系电话"], ["办公室", "负责机关日常运转工作。", "林晓", "0000-1234567"], ["社会救助科", "负责城乡低保、特困供养工作。", "陶然", "0000-1234568"]])

@site(trs, "关于滨江片区改造工程环境影响评价信息公示", "other", 2031)
def no_eia(n):
    """No tasks: a project on public view in pairs of title and value."""
    return table([["项目名称", "滨江片区改造工程"], ["建设单位", "北汀市城投集团"], ["建设内容", "改造道路6.2公里，新建桥梁1座"], ["建设地点", "北汀市滨江片区"], ["环评单位", "某环境科技有限公司"], ["公示时间", "2031年5月6日至5月12日"]]) + p("公众可通过来信方式反馈意见。")

@site(hanweb, "城乡居民最低生活保障对象认定办事指南", "other", 2031)
def no_guide(n):
    """No tasks: how to apply, in pairs of title and value."""
    return table([["事项名称", "城乡居民最低生活保障对象认定"], ["实施主体", "县民政局"], ["办理时限", "30个工作日"], ["责任科室", "社会救助股"], ["申请材料", "身份证、户口簿"], ["联系电话", "0000-1234567"]])

@site(trs, "北汀市行政处罚信息公示", "other", 2031)
def no_penalty(n):
    """No tasks: penalties, a small table each."""
    out = ""
    for a, b in [("某建材有限公司", "未按规定处置废弃物"), ("某食品厂", "标签标识不规范")]:
        out += table([["行政相对人名称", a], ["违法事实", b], ["处罚机关", "市市场监管局"], ["处罚决定日期", "2031年5月4日"], ["完成时限", "15日内"]])
    return out


NOTICES = [gwr, minsheng, grouped, cards, cards_four, business, huanbao, three_years, minutes, quarterly, indicators, label_above, yishi, task_marks, projects, name_content, quarters, reform, gbk_labels, supervise, bureau, tables_per_section, renwu, entities, heading_units, label_progress, lenses_table, no_interpretation, no_news, no_regulation, no_jobs, no_purchase, no_letter, no_functions, no_eia, no_guide, no_penalty]
