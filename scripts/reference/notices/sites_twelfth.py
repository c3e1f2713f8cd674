# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of many site systems, twelfth set: issuers of every kind; written before the program had seen them, the README keeps what their first run gave."""
from notice import owners
from site_pages import article, breaks, campus, hanweb, kaipu, nested, old, openness, p, portal, site, table, trs, word

@site(hanweb, "沧浦区生态环境保护督察反馈问题整改完成情况公示（第二批）", "progress", 2023, published="2023-10-12", site="沧浦区人民政府", issuer="沧浦区生态环境保护督察整改工作领导小组办公室", issued="2023-10-12")
def rectified_by_serial(n):
    """Rectification made public: 整改任务（序号十二）： leads each matter; goal, body and time as label lines; what was done in numbered lines below its label."""
    out = [p("根据整改销号工作要求，现将我区2项整改任务完成情况予以公示。")]
    for num, t, g, u, d, done, s in [("十二", "部分镇街污水管网建设滞后，生活污水直排现象突出。", "补齐污水管网缺口，基本消除生活污水直排。", "区住房建设局、各镇街", "2023年9月底前", ["1、新建污水管网31.6公里，改造雨污混接点86处。", "2、建成一体化处理设施4座。", "3、建立管网巡查制度。该项整改任务已完成。"], "met"), ("十九", "石灰窑矿区生态修复不到位。", "完成矿区9个点位生态修复。", "区自然资源局、青石镇人民政府", "2023年12月底前", ["1、编制矿区生态修复方案并通过评审。", "2、已修复点位7个，其余2个正在施工。"], "in_progress")]:
        out += [p("<strong>整改任务（序号%s）：</strong>%s" % (num, t)), p("整改目标：" + g), p("责任单位：" + u), p("整改时限：" + d), p("整改完成情况：")] + [p(x) for x in done]
        n.task(num, t, plan=g, units=owners(unit=u), deadline=d, progress="\n".join(done), status=s)
    return "".join(out) + p("公示时间：2023年10月12日至10月18日，共5个工作日。公示期间如有异议，请与区督察整改办联系，联系电话：0000-5550101。") + p("沧浦区生态环境保护督察整改工作领导小组办公室", "text-align:right") + p("2023年10月12日", "text-align:right")

@site(campus, "云峰理工大学2023年重点工作任务分解表", "assignment", 2023, site="云峰理工大学", issuer="云峰理工大学党政办公室", issued="2023-03-06", landscape=True)
def university_halves(n):
    """A university: category merged behind the number, goals of two half years, 主责部门, 协同部门 and 分管校领导; signature below the table."""
    rows = [["序号", "工作类别", "重点工作", "上半年目标", "下半年目标", "主责部门", "协同部门", "分管校领导"]]
    for c, items in [("人才培养", [("1", "申报国家级一流本科课程8门", "完成校内遴选", "完成申报，力争获批3门", "教务处", "各学院", "苏怀远"), ("2", "新增校外实习基地20个", "签约8个", "累计签约20个", "教务处、校企合作处", "机械工程学院、材料学院", "苏怀远")]), ("科学研究", [("3", "国家级科研项目立项60项以上", "完成申报组织", "立项60项以上", "科研院", "各学院、重点实验室", "卫青云"), ("4", "建成大型仪器共享平台", "完成招标", "上线运行", "资产与实验室管理处", "信息中心", "卫青云")]), ("服务保障", [("5", "改造学生公寓4栋", "完成设计和招标", "暑期施工，9月投入使用", "后勤处、基建处", "学生工作部、保卫处", "庞一鸣")])]:
        for i, (num, t, a, b, l, j, who) in enumerate(items):
            rows.append([num] + ([(c, len(items), 1)] if i == 0 else []) + [t, a, b, l, j, who])
            n.task(num, t, section=[c], plan=a + "\n" + b, units=owners(lead=l, joint=j), leaders=[who])
    return table(rows, inner=lambda t: '<p><span style="font-family: 宋体; font-size: 14px;">%s</span></p>' % t) + p("云峰理工大学党政办公室", "text-align:right") + p("2023年3月6日", "text-align:right")

@site(campus, "临江市中心医院2024年“提质增效年”重点工作清单", "assignment", 2024, site="临江市中心医院")
def hospital_brackets(n):
    """A hospital: offices and wards in one bracket behind each item, with the leader and the time; the label words are a hospital's own."""
    out = [p("各科室：为落实院第六届职代会精神，现将2024年重点工作清单印发给你们，请对照落实，每季度末将进展报院办公室。")]
    for h, items in [("一、医疗质量提升", [("1", "建成国家标准版胸痛中心。", "心血管内科、急诊科", "医务部、护理部", "许静", "10月底"), ("2", "平均住院日下降至7.2天以内。", "医务部", "各临床科室", "许静", "全年"), ("3", "开展三、四级手术专项质控，三、四级手术占比提高到65%。", "质控科", "麻醉手术科、各外科科室", "葛明", "每季度一次")]), ("二、智慧服务", [("4", "上线门诊检查检验集中预约系统。", "信息科", "门诊部、医学影像科、检验科", "葛明", "6月底"), ("5", "推行床旁结算，覆盖全部住院病区。", "财务科", "医保办", "申屠岚", "9月底")])]:
        out.append(p("<strong>%s</strong>" % h))
        for num, t, l, j, who, d in items:
            out.append(p("%s.%s（牵头科室：%s；协作科室：%s；分管院领导：%s；完成时间：%s）" % (num, t, l, j, who, d)))
            n.task(num, t, section=[h], units=owners(lead=l, joint=j), leaders=[who], deadline=d)
    return "".join(out) + p("院长与各牵头科室负责人签订目标责任书，完成情况纳入年终绩效考核。")

@site(None, "2025年青石经济开发区重点工作及责任清单", "assignment", 2025, published="2025-03-18")
def zone_bar_lines(n):
    """A mirror of a development zone's page: a bar at the end of each cell's line, a blank before it; departments have no level before their names."""
    out = "当前位置：首页 > 政务公开 > 重点工作\n2025年青石经济开发区重点工作及责任清单\n发布时间：2025-03-18 09:12 来源：青石经济开发区管理委员会 浏览次数：\n2025年青石经济开发区重点工作及责任清单\n" + "".join(c + " |\n" for c in ["序号", "重点工作", "责任领导", "责任单位", "完成时限"])
    for num, t, who, u, d in [("1", "实行“一企一策”帮扶，全力服务重大项目落地见效。", "叶松柏", "招商工作部、安商工作部", "全年"), ("2", "盘活僵尸企业10家,盘活存量土地400亩。", "马长宁", "改革办", "全年"), ("3", "全面完成纬三路以北地块水电气路网等基础设施配套。", "张云溪", "规划建设局", "9月底"), ("4", "新签约亿元以上项目25个，其中10亿元以上项目2个。", "叶松柏", "招商工作部、驻深圳招商组", "12月底"), ("5", "完成污水处理厂二期扩建并投入运行。", "张云溪", "规划建设局、青石水务公司", "10月底")]:
        out += "".join(c + " |\n" for c in [num, t, who, u, d])
        n.task(num, t, leaders=[who], units=owners(unit=u), deadline=d)
    return out

@site(article, "金源矿业集团2022年一季度重点工作任务清单", "assignment", 2022, site="金源矿业集团")
def article_bar_labels(n):
    """A company's account on a messenger: the number alone, the name in bold, then label and value parted by a bar."""
    out = ["<section style='text-align:center'><span>点击上方蓝字关注我们</span></section><section><p><span>为确保一季度“开门红”，集团公司对重点工作任务进行了分解，现予公布。</span></p></section>"]
    for num, t, g, u, who, d in [("01", "完成二号竖井延深工程", "延深120米，具备提升条件", "基建工程部、二号矿", "鲁大川", "2022年3月31日前"), ("02", "选矿回收率提升", "金回收率达到92.5%以上", "选矿厂", "鲁大川", "2022年3月底"), ("03", "安全生产标准化创建", "全部矿山达到二级标准", "安全环保部、各生产单位", "麦建章", "2022年2月底"), ("04", "清收应收账款", "清收8000万元", "财务资产部、销售公司", "温如玉", "2022年3月31日前")]:
        out.append("<section style='margin:10px'><section><span style='font-size:24px'>%s</span></section><section><strong><span>%s</span></strong></section><section><p><span>工作目标｜%s</span></p><p><span>责任单位｜%s</span></p><p><span>责任领导｜%s</span></p><p><span>完成时间｜%s</span></p></section></section>" % (num, t, g, u, who, d))
        n.task(num, t, plan=g, units=owners(unit=u), leaders=[who], deadline=d)
    return "".join(out) + "<section><p><span>来源｜集团办公室</span></p><p><span>编辑｜融媒体中心</span></p></section>"

@site(trs, "关于促进冷链装备产业高质量发展重点任务分工方案", "assignment", 2020, site="中国冷链装备网")
def ministry_brackets_due(n):
    """Ministries: （一） runs on over headings; who and by when in one bracket; one item closes two tasks; provinces as bodies; demands below are no tasks."""
    n.year = 2020
    out = [p("为落实《关于促进冷链装备产业高质量发展的意见》，明确2020年起各项任务分工，制定本方案。")]
    for h, items in [("一、夯实产业基础", [("（一）", [("突破关键技术。支持企业牵头组建创新联合体，攻克制冷机组等关键技术5项。", "科技部牵头，教育部、中科院参加，2020年底前取得阶段性成果", dict(lead="科技部", joint="教育部、中科院"), "2020年底前取得阶段性成果")]), ("（二）", [("完善标准体系。制修订冷链装备标准30项。", "市场监管总局、工业和信息化部负责，2021年6月底前完成", dict(unit="市场监管总局、工业和信息化部"), "2021年6月底前完成"), ("推动标准国际互认。", "市场监管总局牵头，商务部配合，持续推进", dict(lead="市场监管总局", joint="商务部"), "持续推进")])]), ("二、拓展应用场景", [("（三）", [("发展多式联运。建设冷链多式联运枢纽12个。", "交通运输部、国家发展改革委、国家铁路局等按职责分工负责，2022年底前完成", dict(unit="交通运输部、国家发展改革委、国家铁路局"), "2022年底前完成")]), ("（四）", [("补齐产地短板。支持建设产地冷藏保鲜设施5000个。", "农业农村部牵头，各省、自治区、直辖市人民政府负责，2020年12月底前完成", dict(lead="农业农村部", joint=["各省、自治区、直辖市人民政府"]), "2020年12月底前完成")])])]:
        out.append(p("<b>%s</b>" % h))
        for num, pieces in items:
            out.append(p(num + "".join("%s（%s）" % (t, b) for t, b, _, _ in pieces)))
            for i, (t, _, kw, d) in enumerate(pieces):
                n.task(num, t, section=[h], sub=i + 1 if len(pieces) > 1 else None, units=owners(**kw), deadline=d)
    return "".join(out) + p("<b>三、工作要求</b>") + p("各部门要加强统筹协调，细化工作措施，每年12月底前将落实情况送国家发展改革委、商务部汇总。各地区要结合实际抓好落实。")

@site(nested, "石梁县人民政府督查室关于2021年第三季度交办事项办理情况的通报", "progress", 2021, site="石梁县人民政府", issuer="石梁县人民政府督查室", issued="2021-10-14", landscape=True)
def matters_handed_over(n):
    """A county's supervision: matters by number of the year, when handed over, when to be done, what was done, and in what state it is."""
    rows = [["编号", "交办事项", "交办日期", "承办单位", "要求办结时间", "办理情况", "办理状态"]]
    for num, t, a, u, d, pr, w, s in [("2021-15", "县城东门排水管网改造", "7月6日", "县住建局、城关镇", "9月30日", "已改造管网2.4公里，路面已恢复。", "已办结", "met"), ("2021-16", "柳林村饮水水质不达标问题整治", "7月20日", "县水利局", "8月31日", "新打机井1眼，水质检测合格。", "已办结", "met"), ("2021-17", "违规占用耕地建房整治", "8月3日", "县自然资源局、柳河镇、白石乡", "10月31日", "已拆除3处，剩余1处正在履行法律程序。", "正在办理", "in_progress"), ("2021-18", "县职教中心实训楼消防验收", "8月25日", "县教育局", "9月25日", "尚未提交验收资料。", "逾期未办结", "unmet")]:
        rows.append([num, t, a, u, d, pr, w]); n.task(num, t, units=owners(unit=u), deadline=d, progress=pr, status=s)
    return p("各乡镇人民政府，县政府各部门：") + p("2021年第三季度，县政府主要领导交办事项4项，已办结2项，办结率50%。现将有关情况通报如下：") + table(rows, inner=lambda t: '<p style="line-height:18px;"><font size="2">%s</font></p>' % t) + p("对逾期未办结事项，承办单位要于10月20日前向县政府作出书面说明。") + p("石梁县人民政府督查室", "text-align:right") + p("2021年10月14日", "text-align:right")

@site(old, "平川县2012年上半年十件实事进展情况", "progress", 2012, site="平川县人民政府", issuer="平川县为民办实事工作领导小组办公室", issued="2012-07-10")
def good_deeds_bare_bracket(n):
    """Good deeds half a year on: target, then what came of it, then the bodies bare in a bracket at the paragraph's end."""
    out = ["2012年，县委、县政府确定为民办好6件实事。上半年进展情况如下："]
    for num, t, pr, u, s in [("1", "新建农村幼儿园6所。", "已开工5所，其中2所主体完工，完成投资860万元。", "县教育局", "in_progress"), ("2", "改造农村危房600户。", "已开工520户，竣工310户。", "县住建局、各乡镇", "in_progress"), ("3", "新建公共自行车站点40个。", "已全部完成。", "县城管局", "met"), ("4", "开通城乡公交线路3条。", "正在办理车辆采购手续。", "县交通局、县公交公司", "in_progress"), ("5", "为全县65岁以上老年人免费体检。", "已体检2.1万人。", "县卫生局", "in_progress"), ("6", "解决2.8万农村人口饮水安全问题。", "工程全面开工，已完成投资1200万元。", "县水利局", "in_progress")]:
        out.append("%s．<B>%s</B>%s（%s）" % (num, t, pr, u)); n.task(num, t, units=owners(unit=u), progress=pr, status=s)
    return "<BR>\n".join("　　" + o for o in out) + "<BR><BR><P align=right>平川县为民办实事工作领导小组办公室</P><P align=right>二○一二年七月十日</P>"

@site(word, "红河口市2016年脱贫攻坚年度任务分解表", "assignment", 2016, landscape=True)
def matrix_under_one_title(n):
    """What each county is to do stands in columns under one title, between the leading body and the time; the city's own goal before it."""
    rows = [[("序号", 2, 1), ("工作任务", 2, 1), ("全市目标", 2, 1), ("牵头单位", 2, 1), ("分解到县区", 1, 4), ("完成时限", 2, 1)], ["城东区", "河西区", "白塔县", "红水县"]]
    for num, t, g, l, r, d in [("1", "农村贫困人口脱贫", "3.6万人", "市扶贫办", ("2000人", "4000人", "1.4万人", "1.6万人"), "12月底前"), ("2", "贫困村退出", "85个", "市扶贫办", ("5个", "12个", "31个", "37个"), "12月底前"), ("3", "易地扶贫搬迁", "1200户", "市发改委", ("/", "150户", "500户", "550户"), "10月底前"), ("4", "贫困村通硬化路", "260公里", "市交通运输局", ("/", "30公里", "110公里", "120公里"), "11月底前")]:
        rows.append([num, t, g, l] + list(r) + [d]); n.task(num, t, plan=g, units=owners(lead=l), deadline=d, by_region=dict(zip(rows[1], r)))
    return table(rows, inner=lambda t: "<p class=MsoNormal align=center style='text-align:center'><span style='font-size:10.5pt;font-family:仿宋_GB2312'>%s</span></p>" % t)

@site(openness, "松岭区人民政府办公室关于2020年政府工作报告重点任务责任分工的通知", "assignment", 2020, site="松岭区人民政府", labels=(("索引号", "SL001-2020-00031"), ("发布机构", "松岭区人民政府办公室"), ("成文日期", "2020-02-19")), issuer="松岭区人民政府办公室", index_number="SL001-2020-00031", issued="2020-02-19")
def marks_explained_below(n):
    """▲ before a body's name: what it means is said in a note below the list; one item has two of them, one none."""
    out = [p("各街道办事处，区直各部门："), p("现将2020年政府工作报告重点任务责任分工印发给你们，请认真抓好落实。")]
    for h, items in [("一、稳定经济增长", [("1", "地区生产总值增长6%。", "▲区发改局、区统计局、各街道", ["区发改局"]), ("2", "新增规模以上工业企业15家。", "▲区工信局、区税务局", ["区工信局"])]), ("二、改善城区环境", [("3", "完成背街小巷改造36条。", "▲区城管局、▲区住建局、各街道", ["区城管局", "区住建局"]), ("4", "新建口袋公园8个。", "区园林中心", []), ("5", "黑臭水体整治任务全面完成。", "区生态环境分局、▲区水务局", ["区水务局"])])]:
        out.append(p("<strong>%s</strong>" % h))
        for num, t, line, leads in items:
            out += [p(num + "." + t), p("责任单位：" + line)]
            names = line.replace("▲", "").split("、")
            n.task(num, t, section=[h], units=[{"name": x, "role": "lead" if x in leads else "joint" if leads else "unspecified", "aka": None} for x in names])
    return "".join(out) + p("注：标注▲的为牵头单位。")

@site(breaks, "青屿县2018年民生实事1—9月进展情况", "progress", 2018, site="青屿县人民政府")
def traditional_table(n):
    """A mirror in traditional characters of a table: the year's goal, what came of it, bodies; number in Chinese numerals."""
    n.printed_title = "青嶼縣2018年民生實事1—9月進展情況"
    n.title = "青屿县2018年民生实事1—9月进展情况"
    rows = [["序號", "實事項目", "年度目標", "進展情況", "責任單位"]]
    for num, t, g, pr, u, s, tt, tg, tp, tu in [("一", "农村公路提升", "改造农村公路45公里", "已完成38公里，其余路段正在铺设路面。", "县交通运输局", "in_progress", "農村公路提升", "改造農村公路45公里", "已完成38公里，其餘路段正在鋪設路面。", "縣交通運輸局"), ("二", "学前教育扩容", "新增幼儿园学位900个", "已完成年度目标。", "县教育局、各乡镇", "met", "學前教育擴容", "新增幼兒園學位900個", "已完成年度目標。", "縣教育局、各鄉鎮"), ("三", "海岛供水保障", "铺设海底管道12公里", "完成勘察设计，正在招标。", "县水利局、青屿自来水公司", "in_progress", "海島供水保障", "鋪設海底管道12公里", "完成勘察設計，正在招標。", "縣水利局、青嶼自來水公司"), ("四", "养老服务提升", "建成居家养老服务照料中心10个", "已建成10个，超额完成年度目标。", "县民政局", "exceeded", "養老服務提升", "建成居家養老服務照料中心10個", "已建成10個，超額完成年度目標。", "縣民政局")]:
        rows.append([tt and num, tt, tg, tp, tu]); n.task(num, t, plan=g, progress=pr, units=owners(unit=u), status=s)
    return "&nbsp;&nbsp;&nbsp;&nbsp;現將2018年民生實事1—9月進展情況公布如下，歡迎社會各界監督。<br /><br />" + table(rows, inner=lambda t: t)

@site(portal, "安远市2022年度市级预算执行审计查出问题整改清单", "progress", 2022, site="安远市", labels=(("信息分类", "审计公告"), ("发布机构", "安远市审计局"), ("发布日期", "2023-02-08")), issuer="安远市审计局", published="2023-02-08", landscape=True)
def audit_with_amounts(n):
    """An audit's findings by field: the amount in question, what is demanded, body, time limit, and what came of it, under group rows."""
    rows = [["序号", "审计查出的问题", "涉及金额（万元）", "整改要求", "整改责任单位", "整改期限", "整改进展"]]
    for h, items in [("一、财政管理方面", [("1", "非税收入未及时缴入国库", "1260.50", "及时足额缴库", "市财政局", "2023年1月底前", "已完成整改。1260.50万元已全部缴库。", "met"), ("2", "专项资金闲置两年以上", "845", "收回统筹使用", "市财政局、市农业农村局", "2023年3月底前", "已收回612万元，其余正在办理。", "in_progress")]), ("二、部门预算执行方面", [("3", "会议费支出超标准", "7.2", "规范支出并追回超标准费用", "市文化广电旅游局", "2022年12月底前", "已完成整改。", "met"), ("4", "政府采购项目未按规定公开招标", "318", "完善内部控制制度", "市公共资源交易中心", "2023年6月底前", "正在修订内部控制制度。", "in_progress")])]:
        rows.append([(h, 1, 7)])
        for num, t, m, g, u, d, pr, s in items:
            rows.append([num, t, m, g, u, d, pr]); n.task(num, t, section=[h], plan=g, units=owners(unit=u), deadline=d, progress=pr, status=s)
    return table(rows, inner=lambda t: "<p style=\"text-align:center\">%s</p>" % t) + p("注：涉及金额为审计认定数。")

@site(kaipu, "2023年度梧溪县县级河长名单公告", "other", 2023, site="梧溪县人民政府", labels=(("索引号", "WX015-2023-00012"), ("发布机构", "梧溪县河长制办公室"), ("发布日期", "2023-05-09")), issuer="梧溪县河长制办公室", index_number="WX015-2023-00012", published="2023-05-09")
def no_river_chiefs(n):
    """No tasks: which leader watches over which river, with what duties, the body that helps, and a telephone."""
    return p("现将调整后的县级河长名单公告如下：") + table([["序号", "河流名称", "起止点", "县级河长", "职务", "河长职责", "联系单位", "监督电话"], ["1", "梧溪", "龙门坝—两河口", "祁连山", "县委书记", "负责组织领导相应河流的管理和保护工作", "县水利局", "0000-3330001"], ["2", "清水河", "黄土岭—东关桥", "穆小松", "县长", "负责组织领导相应河流的管理和保护工作", "县生态环境局", "0000-3330002"], ["3", "柳叶河", "石桥村—入库口", "姬文远", "副县长", "牵头推进河流突出问题整治、水污染综合防治", "县农业农村局", "0000-3330003"]]) + p("请社会各界监督。")

@site(hanweb, "关于2021年度省级科技计划项目立项的通知", "other", 2021, site="北岭省科学技术厅", published="2021-07-02", doc_number="北科计〔2021〕56号", issuer="北岭省科学技术厅", issued="2021-06-28")
def no_science_projects(n):
    """No tasks: projects that are funded, with the body that carries them out, those that take part, who heads them, from when to when, and how much."""
    return p("北科计〔2021〕56号", "text-align:center") + p("各市科技局，省直有关部门：") + p("经研究，决定对“高寒草地退化机理研究”等4个项目予以立项。请项目承担单位按照任务书组织实施，按期完成各项任务。") + table([["序号", "项目编号", "项目名称", "承担单位", "合作单位", "项目负责人", "起止时间", "资助金额（万元）"], ["1", "2021YF001", "高寒草地退化机理研究", "北岭大学", "省草原研究所", "车前", "2021.7—2024.6", "80"], ["2", "2021YF002", "电动重卡换电关键技术研发", "北岭重汽集团", "北岭理工学院", "谷满仓", "2021.7—2023.6", "150"], ["3", "2021YF003", "马铃薯晚疫病绿色防控技术集成", "省农科院", "明安县农技推广中心", "云想容", "2021.7—2023.12", "40"], ["4", "2021YF004", "中药材道地性评价", "省中医药研究院", "北岭大学", "梅雪", "2021.7—2024.6", "60"]]) + p("北岭省科学技术厅", "text-align:right") + p("2021年6月28日", "text-align:right")

@site(old, "2009年全市重大文化活动安排表", "other", 2009)
def no_events_programme(n):
    """No tasks: a year's programme of events, when, where, and who is host and organiser."""
    return table([["序号", "活动名称", "时间", "地点", "主办单位", "承办单位"], ["1", "元宵灯会", "2月9日", "滨河广场", "市委宣传部、市文化局", "市群众艺术馆"], ["2", "春季书画展", "4月中旬", "市美术馆", "市文联", "市书协、市美协"], ["3", "广场文艺周", "7—8月", "各县区文化广场", "市文化局", "各县区文化局"], ["4", "庆祝建国60周年歌咏大会", "9月28日", "市体育馆", "市委宣传部、市总工会", "市文化局、市广播电视局"]], inner=lambda t: "<FONT size=2>%s</FONT>" % t) + "<BR>　　注：具体时间以主办单位通知为准。"

@site(trs, "云麓县重点工作调度例会制度", "other", None, site="云麓县人民政府")
def no_dispatch_system(n):
    """No tasks: how work is followed up: who calls the meetings, who reports by which day, and the head of an empty ledger."""
    return p("为推动重点工作落实，制定本制度。") + p("一、调度内容") + p("（一）县委、县政府确定的年度重点工作推进情况。由牵头单位汇总，责任单位配合。") + p("（二）上级督查反馈问题整改情况。由县政府督查室负责调度。") + p("二、调度方式") + p("1.月调度。每月5日前，由分管副县长牵头召开专题会议，县发改局负责会务。") + p("2.季通报。每季度末，县政府督查室汇总各牵头单位完成情况，报县政府同意后通报。") + p("三、结果运用") + p("对连续两次排名末位的责任单位，由县委督查室约谈主要负责人；整改不力的，移交县纪委监委处理。") + p("附件：云麓县重点工作调度台账") + table([["序号", "重点工作", "年度目标", "牵头单位", "责任单位", "完成时限", "目前进展"], ["", "", "", "", "", "", ""], ["", "", "", "", "", "", ""]])


NOTICES = [rectified_by_serial, university_halves, hospital_brackets, zone_bar_lines, article_bar_labels, ministry_brackets_due, matters_handed_over, good_deeds_bare_bracket, matrix_under_one_title, marks_explained_below, traditional_table, audit_with_amounts, no_river_chiefs, no_science_projects, no_events_programme, no_dispatch_system]
