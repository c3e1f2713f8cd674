# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of many site systems, fifteenth set: sheets pasted into pages, titles of two rows and of two columns, lists within lists; written before the
program had seen them, the README keeps what their first run gave. The last five are of a second set."""
import unicodedata
from field_pages import county_openness, department, editor_sections, gazette, mirror, province_platform, sheet, sign, soup, word_table
from notice import owners
from site_pages import font_tags, kaipu, mobile, nested, openness, p, site, table

def unicodefold(s):
    return unicodedata.normalize("NFKC", s)

@site(county_openness, "青浦溪县人民政府关于分解落实2023年政府工作报告目标任务的通知", "assignment", 2023, annotated=True, site="青浦溪县人民政府", published="2023-01-31", issuer="青浦溪县人民政府", doc_number="青政〔2023〕2号", index_number="11990000000000001A/202301-00017", issued="2023-01-29",
      labels=(("索引号", "11990000000000001A/202301-00017"), ("组配分类", "年度重点工作任务分解、执行及落实情况"), ("发布机构", "青浦溪县人民政府"), ("主题分类", "综合政务 / 通知"), ("文号", "青政〔2023〕2号"), ("发布日期", "2023-01-31 08:56")))
def report_in_sheet(n):
    """A report shared out: demands first, then a sheet with its own title, classes merged, head of county, first body leads by title of the column."""
    out = [soup(t) for t in ["各乡镇人民政府，县政府各部门、各直属机构：", "《政府工作报告》已经县第十八届人民代表大会第二次会议审议通过。经研究，现将报告确定的主要目标任务分解印发给你们，请认真抓好落实。", "一、细化任务抓落实。各乡镇、各部门要明确序时进度和责任主体，逐月建立工作台账。", "二、明确责任抓落实。各牵头责任单位要牵头抓总，各协同责任单位要主动配合，不推不拖。", "三、强化督查抓落实。县政府督查室要每季度通报一次进展情况，结果纳入年度考核。"]]
    out += [sign("青浦溪县人民政府", "2023年1月29日"), soup("附件", lead=""), ]
    rows = [["类别", "序号", "目标任务", "牵头县领导", "牵头责任单位", "协同责任单位", "完成时限"]]
    k = 0
    for c, items in [("一、主\n要目标", [("地区生产总值增长{7.5%左右|~7.5%|地区生产总值增长}。", "程见山", "县发改委", "县统计局、各乡镇", "12月底"), ("规上工业增加值增长{9%以上|>=9%|规上工业增加值增长}。", "戴文舟", "县经信局", "县开发区、各乡镇", "12月底")]),
                     ("二、项目\n建设", [("新开工{亿元以上|>=100000000元|工业项目}工业项目{18个|=18个|工业项目}，竣工投产{12个|=12个|竣工投产}。", "戴文舟", "县投资促进中心", "县经信局、县自然资源和规划局、县生态环境分局", "11月底"), ("建成城西{110千伏|=110千伏|变电站}变电站。", "戴文舟", "县供电公司", "云岭镇", "9月底"), ("完成青溪大桥加固改造。", "江思齐", "县交通运输局", "县公路中心", "6月底")]),
                     ("三、民生\n福祉", [("新增城镇就业{2600人|=2600人|新增城镇就业}。", "常念", "县人社局", "县教体局、县退役军人局", "12月底")])]:
        for i, (t, w, l, j, d) in enumerate(items):
            k += 1
            rows.append(([(c, len(items), 1)] if i == 0 else []) + [str(k), t, w, l, j, d])
            n.task(str(k), t, section=["2023年县《政府工作报告》目标任务分解表", c.replace("\n", "")], leaders=[w], units=owners(lead=l, joint=j), deadline=d)
    return "".join(out) + sheet(rows, 7, caption=["2023年县《政府工作报告》目标任务分解表"])

@site(province_platform, "沙溪湾区2024年十件民生实事进展情况（截至9月底）", "progress", 2024, site="沙溪湾区人民政府", published="2024-10-12")
def ten_works_split(n):
    """Ten works: letter above, a table with a number merged over sub-works that each have an aim, an outcome and a body, two header rows, words of schedule."""
    out = ['<p style="text-indent:2em">&nbsp;今年以来，全区上下紧扣目标，扎实推进十件民生实事。截至9月底，完成年度投资3.26亿元，总体进展顺利。</p>', '<p style="text-align:center"><strong>沙溪湾区2024年十件民生实事进展情况表</strong></p>', '<p style="text-align:right">单位：万元</p>']
    rows = [[("序号", 2, 1), ("实事名称", 2, 1), ("具体项目", 2, 1), ("年度目标", 2, 1), ("投资情况", 1, 2), ("进展情况", 2, 1), ("责任单位", 2, 1), ("是否完成", 2, 1)], ["年度计划", "累计完成"]]
    for num, t, items in [("1", "优化教育资源供给", [("新建沙南小学", "完成主体工程", "4200", "3900", "主体结构已封顶，正在砌筑内墙。", "区教育局", "否", "unmet"), ("改造校园厕所", "改造32座", "860", "860", "32座厕所全部改造完工并投入使用。", "区教育局", "是", "met")]), ("2", "提升养老服务水平", [("建设长者饭堂", "新增15家", "300", "240", "已建成12家。", "区民政局、各镇街", "否", "unmet")]), ("3", "畅通群众出行", [("新建人行天桥", "建成2座", "2600", "1980", "1座已通行，1座正在吊装钢箱梁。", "区住房城乡建设局", "否", "unmet"), ("新增停车泊位", "新增1500个", "500", "500", "新增泊位1523个。", "区城管局", "是", "met")])]:
        for i, (a, g, m1, m2, pr, u, y, st) in enumerate(items):
            k = len(items)
            rows.append(([(num, k, 1), (t, k, 1)] if i == 0 else []) + [a, g, m1, m2, pr, u, y])
            n.task(num, t, sub=i + 1 if k > 1 else None, subtask=a, section=["沙溪湾区2024年十件民生实事进展情况表"], plan=g, progress=pr, units=owners(unit=u), status=st)
    return "".join(out) + word_table(rows) + '<p>注：1．投资数据由各责任单位提供；2．“是否完成”指是否完成年度目标。</p><p style="text-align:right">沙溪湾区人民政府办公室</p>'

@site(mirror, "北屏市2019年1-8月份重点建设项目进展情况通报", "progress", 2019, site="北屏市发改委", published="2019-09-10")
def works_sheet(n):
    """Works of a city in a sheet: caption, unit of money, sums, groups over part of the width, body in charge and head; figures of money; rate; what was done."""
    rows = [["序号", "项目名称", "建设规模及内容", "建设起止年限", "总投资", "2019年计划投资", "1-8月完成投资", "投资完成率（%）", "形象进度", "责任单位", "包抓领导"], [("合计（5个）", 1, 4), "386000", "92000", "61240", "66.6", "", "", ""]]
    k = 0
    for g, items in [("一、续建项目（3个）", [("北屏至石门一级公路", "路基宽25.5米，全长48公里", "2017-2020", "186000", "42000", "31500", "75", "路基工程完成90%，路面工程完成30%。", "市交通局", "晏如海"), ("市体育中心", "建设2.5万座体育场", "2018-2020", "68000", "20000", "12800", "64", "钢结构安装完成60%。", "市文旅体局", "贺兰"), ("古城河综合治理", "治理河道6.2公里", "2018-2019", "21000", "9000", "7900", "87.8", "河堤砌护全部完成，正在绿化。", "市水务局", "晏如海")]), ("二、新建项目（2个）", [("市妇幼保健院迁建", "建筑面积4.6万平方米", "2019-2021", "56000", "12000", "5600", "46.7", "地下室施工。", "市卫健委", "贺兰"), ("循环经济产业园基础设施", "道路、管网等配套工程", "2019-2022", "55000", "9000", "3440", "38.2", "受征地影响，仅完成一号路路基。", "经开区管委会", "晏如海")])]:
        rows.append(["", (g, 1, 10)])
        for t, c, y, a, b, m, r, pr, u, w in items:
            k += 1
            rows.append([str(k), t, c, y, a, b, m, r, pr, u, w])
            n.task(str(k), t, section=[g], plan=c, progress=pr, status="in_progress", units=owners(unit=u), leaders=[w])
    return "<p>各县区发改局，市直有关部门：</p><p>现将1-8月份全市重点建设项目进展情况通报如下：</p>" + sheet(rows, 11, caption=["北屏市2019年1-8月份重点建设项目进展情况表", "单位：万元"], foot=["备注：投资完成率=1-8月完成投资/2019年计划投资。"])

@site(openness, "石佛县人大代表建议、政协提案2021年办理情况公示", "progress", 2021, site="石佛县人民政府", labels=(("索引号", "SF-2021-1130"), ("发布机构", "石佛县人民政府办公室"), ("发布日期", "2021-11-30")), index_number="SF-2021-1130", issuer="石佛县人民政府办公室", published="2021-11-30")
def proposals_done(n):
    """Proposals handled in a year: number with year, name, who moved it, bodies, what came of it, class of answer, whether they were satisfied."""
    rows = [["编号", "建议（提案）名称", "提出者", "主办单位", "协办单位", "办理情况", "满意度"]]
    for num, t, who, l, j, pr in [("第12号", "关于在城北片区增设公交线路的建议", "裴明", "县交通运输局", "县公安局", "已开通城北至高铁站公交线路，投放车辆8辆。"), ("第27号", "关于加大乡村医生培训力度的建议", "佟家骥等5名代表", "县卫健委", "县人社局、县财政局", "已举办培训班3期，培训乡村医生210人次。"), ("第41号", "关于修缮文庙大成殿的提案", "民进石佛县支部", "县文旅局", "", "修缮方案已报省文物局审批，预计明年3月开工。")]:
        rows.append([num, t, who, l, j, pr, "满意"])
        n.task(num, t, units=owners(lead=l, joint=j or None), progress=pr, status="in_progress")
    return "<p>2021年，县政府系统共承办人大代表建议、政协提案3件，已全部办复。</p>" + table(rows, inner=lambda t: '<p style="text-align:center"><span style="font-size:14px;font-family:宋体">%s</span></p>' % t)

@site(mobile, "2023年琼台县政务公开工作要点任务分解表", "assignment", 2023, site="琼台县人民政府", published="2023-06-05")
def openness_two_level(n):
    """Open government: class merged, matter, what is demanded, bodies, time; numbers in the matter's cell."""
    rows = [["类别", "公开事项", "工作要求", "责任单位", "完成时限"]]
    for c, items in [("一、围绕稳增长加强公开", [("1.减税降费政策公开", "编制办税指南，在政府网站设置专栏", "县税务局、县财政局", "2023年7月底前"), ("2.重大项目信息公开", "公开批准服务、招标投标、征收土地等信息", "县发改局", "长期坚持")]), ("二、围绕惠民生加强公开", [("3.义务教育招生信息公开", "公开招生范围、条件、程序", "县教育局", "2023年6月底前"), ("4.医疗机构信息公开", "各医疗机构开设信息公开专栏", "县卫健局", "2023年9月底前")])]:
        for i, (t, a, u, d) in enumerate(items):
            rows.append(([(c, len(items), 1)] if i == 0 else []) + [t, a, u, d])
            n.task(t[0], t[2:], section=[c], plan=a, units=owners(unit=u), deadline=d)
    return word_table(rows)

@site(gazette, "汾河湾市安全生产委员会关于挂牌督办重大火灾隐患的通知", "assignment", 2020, site="汾河湾市人民政府", published="2020-07-08", issuer="汾河湾市安全生产委员会", issued="2020-07-03", doc_number="汾安委〔2020〕15号")
def hung_dangers(n):
    """Dangers of fire watched over: a letter, then a table: place, danger, who answers, who watches, by when; a body per row under two titles."""
    out = [p("汾安委〔2020〕15号", "text-align:center"), p("各县（市、区）安委会，市安委会有关成员单位："), p("为切实消除重大火灾隐患，市安委会决定对下列单位存在的重大火灾隐患实行挂牌督办。请督促隐患单位按期整改，整改完成后申请验收销案。"), p("附件：重大火灾隐患挂牌督办清单"), sign("汾河湾市安全生产委员会", "2020年7月3日"), p("附件", "text-align:left"), '<p style="text-align:center"><strong>重大火灾隐患挂牌督办清单</strong></p>']
    rows = [["序号", "隐患单位", "地址", "存在的重大火灾隐患", "整改责任单位", "督办单位", "整改期限"]]
    for num, f, a, t, u, dw, d in [("1", "金汇商场", "汾东区迎宾路16号", "消防控制室无人值班，自动喷水灭火系统瘫痪。", "汾东区人民政府", "市商务局", "2020年9月30日前"), ("2", "红星家具城", "河西区站前街", "疏散楼梯数量不足，占用防火间距搭建彩钢棚。", "河西区人民政府", "市消防救援支队", "2020年10月31日前"), ("3", "怡和养老院", "汾东区北环路", "未设置火灾自动报警系统。", "市民政局、汾东区人民政府", "市消防救援支队", "2020年8月31日前")]:
        rows.append([num, f, a, t, u, dw, d])
        n.task(num, t, section=["重大火灾隐患挂牌督办清单"], units=owners(unit=u), deadline=d)
    return "".join(out) + word_table(rows)

@site(font_tags, "全国文明城市创建测评任务分解（市容环境类）", "assignment", 2014, site="岚皋州市文明办", published="2014-05-20")
def city_of_manners(n):
    """A city of good manners: place merged, standards each a row, body that leads and bodies that answer merged over them; time of the whole above."""
    rows = [["测评项目", "测评标准", "牵头单位", "责任单位"]]
    for a, l, j, items in [("主次干道", "市城管局", "各区政府、市公安局", ["路面平整，无坑洼破损", "无占道经营、乱停乱放现象", "公益广告刊播比例不低于30%"]), ("农贸市场", "市工商局", "市商务局、各区政府", ["划行归市，亮证经营", "设置农药残留检测点并公示结果"])]:
        for i, t in enumerate(items):
            rows.append(([(a, len(items), 1)] if i == 0 else []) + [t] + ([(l, len(items), 1), (j, len(items), 1)] if i == 0 else []))
            n.task(None, a, sub=i + 1, subtask=t, units=owners(lead=l, joint=j))
    return table(rows, attrs=" border=1 width=98% cellspacing=0", inner=lambda t: "<font size=2 face=宋体>%s</font>" % t)

@site(department, "云城新区创建国家卫生城区工作任务分解", "assignment", 2022, site="云城新区管理委员会", labels=(("索引号", "YC-2022-00308"), ("发布机构", "云城新区爱国卫生运动委员会办公室"), ("发布日期", "2022-03-08")), index_number="YC-2022-00308", issuer="云城新区爱国卫生运动委员会办公室", published="2022-03-08")
def heads_over_lists(n):
    """Lists within lists: outer items are heads in bold, inner ones tasks with bodies in brackets; numbers by the markup."""
    out = ["<p>为确保创建任务落到实处，现分解如下：</p><ol class=\"lv1\">"]
    for h, items in [("爱国卫生组织管理", [("健全区、街道、社区三级爱卫组织网络。", "区爱卫办", None), ("开展卫生单位创建，创建省级卫生单位12个。", "区爱卫办", "区直各单位")]), ("健康教育", [("设置健康教育宣传栏86处。", "区卫健局", "各街道"), ("开展控烟执法检查。", "区综合执法局", "区市场监管分局")]), ("市容环境卫生", [("新建公厕9座，改造公厕16座。", "区城管局", "区建设局、各街道")])]:
        out.append("<li><strong>%s</strong><ol>" % h)
        for i, (t, l, j) in enumerate(items):
            out.append("<li>%s（牵头单位：%s%s）</li>" % (t, l, "；责任单位：" + j if j else ""))
            n.task(str(i + 1), t, section=[h], units=owners(lead=l, joint=j))
        out.append("</ol></li>")
    return "".join(out) + "</ol>"

@site(mirror, "高新区2024年重大项目季度推进计划表", "assignment", 2024, site="云岚高新区管委会", published="2024-01-20")
def quarters_and_breaks(n):
    """A zone's projects in a word processor's table broken over pages: titles printed again in the middle, bodies merged, quarters, full-width figures."""
    head = [[("序号", 2, 1), ("项目名称", 2, 1), ("建设内容", 2, 1), ("推进计划", 1, 4), ("责任部门", 2, 1), ("责任人", 2, 1)], ["一季度", "二季度", "三季度", "四季度"]]
    rows = list(head)
    data = [("１", "芯片封测基地", "建设厂房８万平方米", ("完成土地摘牌", "开工建设", "完成基础施工", "主体封顶"), "投资促进局", "颜回", 2), ("２", "生物医药孵化器", "建设研发楼３栋", ("完成规划审批", "开工建设", "主体施工至五层", "主体封顶"), None, "颜回", 0), ("３", "园区北路", "全长２．４公里", ("完成施工招标", "完成路基", "完成路面", "竣工通车"), "规划建设局", "冉雍", 1), ("４", "污水处理站", "日处理能力２万吨", ("完成征地", "完成土建", "设备安装", "试运行"), "规划建设局", "冉雍", 1)]
    last = None
    for i, (num, t, c, q, u, w, k) in enumerate(data):
        if i == 2: rows += head
        rows.append([num, t, c] + list(q) + ([(u, k, 1)] if u else []) + [w])
        last = u or last
        n.task(unicodefold(num), t, plan=unicodefold(c) + "\n" + "\n".join(q), units=owners(unit=last), leaders=[w])
    return word_table(rows)

@site(editor_sections, "海晏市深化“放管服”改革重点任务分工表", "assignment", 2020, site="海晏市政务服务局", published="2020-08-11")
def measures_counted(n):
    """Main tasks merged over measures that count in brackets, each measure with bodies and time; the first title spans both."""
    rows = [[("主要任务", 1, 2), "具体措施", "牵头单位", "配合单位", "完成时限"]]
    for num, t, ms in [("一", "推进审批服务便民化", [("1.梳理公布“最多跑一次”事项清单", "市政务服务局", "市直各部门", "2020年9月底"), ("2.推行容缺受理", "市政务服务局", "市市场监管局、市人社局", "2020年10月底")]), ("二", "优化投资建设审批", [("3.实行区域评估", "市自然资源局", "市水利局、市文旅局", "2020年12月底"), ("4.推行联合验收", "市住建局", "市人防办", "2020年11月底")])]:
        for i, (a, l, j, d) in enumerate(ms):
            rows.append(([(num, len(ms), 1), (t, len(ms), 1)] if i == 0 else []) + [a, l, j, d])
            n.task(a[0], a[2:], section=[t], units=owners(lead=l, joint=j), deadline=d)
    return '<section style="padding:10px"><section>' + table(rows, inner=lambda t: '<section><p style="margin:0"><span style="font-size:12px">%s</span></p></section>' % t) + "</section></section>"

@site(kaipu, "东湖区2023年度地方政府专项债券项目信息公开表", "other", 2023, site="东湖区人民政府", labels=(("发布机构", "东湖区财政局"), ("发布日期", "2024-06-20")), issuer="东湖区财政局", published="2024-06-20")
def no_bonds(n):
    """No tasks: debts and what they were spent on."""
    return word_table([["项目名称", "主管部门", "债券名称", "发行金额（万元）", "发行利率", "已支出金额（万元）", "建设进度"], ["老旧管网改造", "区住建局", "2023年专项债券（六期）", "12000", "2.86%", "9860", "在建"], ["区人民医院扩建", "区卫健局", "2023年专项债券（九期）", "20000", "2.91%", "20000", "已完工"]])

@site(nested, "洛川驿镇2020年第三季度村务公开汇总", "other", 2020, site="洛川驿镇人民政府")
def no_village_books(n):
    """No tasks: what villages took in and spent."""
    return table([["村名", "收入项目", "收入金额（元）", "支出项目", "支出金额（元）", "经办人", "审核人"], ["东岭村", "土地流转费", "56000", "道路维修", "12000", "巫马", "高柴"], ["柳河村", "上级补助", "80000", "垃圾清运", "9600", "司马", "高柴"]])

NOTICES = [report_in_sheet, ten_works_split, works_sheet, proposals_done, openness_two_level, hung_dangers, city_of_manners, heads_over_lists, quarters_and_breaks, measures_counted, no_bonds, no_village_books]
