# SPDX-License-Identifier: GPL-3.0-or-later
"""Chains of notices that follow the same tasks through a year, everything invented.

A chain is a place, a year, and its notices; a notice is a layout and its items. Each item begins with a key: items of one chain that
share a key speak of the same task, and that is the gold. Traps are marked where they stand."""

LANXI_2031 = {
    "name": "city-table-labels-table", "place": "岚溪市", "year": 2031,
    "why": "A city: January's table, a first quarter in label lines with short names, a year-end table in another order.",
    "notices": [
        {"title": "岚溪市人民政府办公室关于印发2031年市政府重点工作责任分解的通知", "kind": "assignment", "issued": "2031-01-20",
         "layout": "assignment-table", "items": [
             ("estates", "改造城镇老旧小区26个，惠及居民5200户以上。", "市住建局", "市财政局、市城管局", "2031年11月底前"),
             ("parking", "新增公共停车泊位3000个，建成智慧停车平台。", "市城管局", "市公安局", "2031年12月底前"),
             ("sewage", "新建城市污水管网48公里，第二污水处理厂扩建工程建成通水。", "市住建局", "市生态环境局", "2031年10月底前"),
             ("schools", "新建、改扩建中小学校8所，新增学位9600个。", "市教育局", "市发改委、市自然资源局", "2031年9月底前"),
             ("hospital", "市中心医院东院区主体结构封顶。", "市卫健委", "市建投集团", "2031年12月底前"),
             ("beds", "新增养老床位1200张，建成社区食堂40家。", "市民政局", "各区政府", "2031年11月底前"),
             ("jobs", "城镇新增就业4.5万人，开展职业技能培训2万人次。", "市人社局", None, "全年"),
             ("bridge", "岚溪二桥建成通车。", "市交通运输局", "市建投集团", "2031年9月底前"),
             ("ring", "岚溪西环线一期开工建设。", "市交通运输局", "市自然资源局", "2031年6月底前"),
             ("air", "空气质量优良天数比率达到88%以上。", "市生态环境局", "市城管局", "全年"),
             # trap: never reported again
             ("archive", "完成馆藏档案数字化120万页。", "市档案馆", None, "2031年12月底前")]},
        {"title": "岚溪市2031年市政府重点工作一季度进展情况", "kind": "progress", "published": "2031-04-16", "layout": "labels", "items": [
            ("estates", "城镇老旧小区改造", "市住建局", "26个小区全部完成方案公示，已开工9个。"),
            ("parking", "公共停车泊位和智慧停车平台建设", "市城管局", "建成泊位420个，平台完成招标。"),
            ("sewage", "污水管网和第二污水处理厂扩建", "市住建局", "新建管网7公里，厂区完成桩基施工。"),
            ("schools", "新建、改扩建中小学校", "市教育局", "8所学校全部开工。"),
            ("hospital", "市中心医院东院区", "市卫健委", "施工至地上三层。"),
            ("beds", "养老床位和社区食堂", "市民政局", "新增床位150张，建成食堂6家。"),
            ("jobs", "城镇新增就业和职业技能培训", "市人社局", "新增就业1.2万人，培训4600人次。"),
            ("bridge", "岚溪二桥", "市交通运输局", "主桥合龙。"),
            ("ring", "岚溪西环线一期", "市交通运输局", "完成初步设计批复。"),
            ("air", "空气质量优良天数", "市生态环境局", "优良天数比率86.1%。")]},
        {"title": "岚溪市2031年度市政府重点工作完成情况", "kind": "progress", "published": "2032-01-09", "layout": "progress-table", "items": [
            ("bridge", "岚溪二桥建成通车。", "市交通运输局", "9月26日建成通车。", "已完成"),
            ("ring", "岚溪西环线一期开工建设。", "市交通运输局", "因征迁滞后，未开工。", "未完成"),
            ("hospital", "市中心医院东院区主体结构封顶。", "市卫生健康委员会", "11月主体结构封顶。", "已完成"),
            ("schools", "新建、改扩建中小学校8所，新增学位9600个。", "市教育局", "8所学校竣工，新增学位9720个。", "超额完成"),
            ("jobs", "城镇新增就业4.5万人。", "市人力资源和社会保障局", "新增就业4.8万人。", "超额完成"),
            ("estates", "改造老旧小区26个。", "市住房和城乡建设局", "完成改造26个，惠及5310户。", "已完成"),
            ("parking", "新增停车泊位3000个。", "市城市管理局", "新增泊位3060个，平台上线运行。", "已完成"),
            ("sewage", "新建污水管网48公里，第二污水处理厂扩建工程通水。", "市住房和城乡建设局", "新建管网50公里，厂区11月通水。", "已完成"),
            ("beds", "新增养老床位1200张，建成社区食堂40家。", "市民政局", "新增床位1210张，建成食堂40家。", "已完成"),
            ("air", "空气质量优良天数比率88%以上。", "市生态环境局", "优良天数比率89.3%。", "已完成"),
            # trap: never promised before
            ("flood", "妥善应对“7·12”特大暴雨，转移群众2.3万人。", "市应急管理局", "无人员伤亡。", "已完成")]}]}

# trap: a district of that city that mirrors the city's list, word for word in part, in the same year
LANHE_2031 = {
    "name": "district-labels-pipes-table", "place": "岚溪市澜河区", "year": 2031,
    "why": "A district that repeats its city's tasks: they must not be linked with the city's.",
    "notices": [
        {"title": "澜河区人民政府关于分解落实2031年区政府工作任务的通知", "kind": "assignment", "issued": "2031-02-11", "layout": "labels-assignment", "items": [
            ("estates", "改造城镇老旧小区6个，惠及居民1100户以上。", "区住建局"),
            ("parking", "新增公共停车泊位500个。", "区城管局"),
            ("beds", "新增养老床位160张，建成社区食堂5家。", "区民政局"),
            ("street", "打造滨河路特色商业街区。", "区商务局"),
            ("jobs", "城镇新增就业6000人。", "区人社局"),
            ("green", "建成口袋公园4个，新增绿地3万平方米。", "区城管局"),
            ("village", "创建省级和美乡村示范村2个。", "区农业农村局")]},
        {"title": "澜河区2031年区政府工作任务上半年推进情况", "kind": "progress", "published": "2031-07-18", "layout": "progress-table", "items": [
            ("estates", "老旧小区改造6个", "区住建局", "开工5个，完工1个。", "正常推进"),
            ("parking", "新增停车泊位500个", "区城管局", "建成210个。", "正常推进"),
            ("beds", "养老床位160张、社区食堂5家", "区民政局", "床位建成60张，食堂建成3家。", "正常推进"),
            ("street", "滨河路特色商业街区", "区商务局", "完成外立面改造。", "正常推进"),
            ("jobs", "城镇新增就业6000人", "区人社局", "新增3420人。", "正常推进"),
            ("green", "口袋公园4个、绿地3万平方米", "区城管局", "建成口袋公园2个。", "正常推进"),
            ("village", "省级和美乡村示范村2个", "区农业农村局", "完成规划编制。", "正常推进")]},
        {"title": "澜河区2031年政府工作任务完成情况", "kind": "progress", "published": "2032-01-15", "layout": "prose", "items": [
            ("green", "建成口袋公园4个，新增绿地3万平方米。", None, "截至12月底，已建成口袋公园5个，新增绿地3.2万平方米，超额完成全年目标任务。"),
            ("street", "打造滨河路特色商业街区。", None, "截至12月底，累计引进商户62家。"),
            ("estates", "改造城镇老旧小区6个。", None, "截至12月底，6个小区改造全部完工。"),
            ("parking", "新增公共停车泊位500个。", None, "截至12月底，累计建成泊位512个。"),
            ("beds", "新增养老床位160张，建成社区食堂5家。", None, "截至12月底，累计新增床位160张，建成食堂5家。"),
            ("jobs", "城镇新增就业6000人。", None, "截至12月底，累计新增就业6350人。"),
            ("village", "创建省级和美乡村示范村2个。", None, "截至12月底，2个村通过省级验收。")]}]}

BAIZHOU_2032 = {
    "name": "county-brackets-subrows-prose", "place": "柏舟县", "year": 2032,
    "why": "Brackets in January; at half-year some numbers are cut into sub-rows; at year's end prose.",
    "notices": [
        {"title": "柏舟县人民政府办公室关于印发柏舟县2032年重点工作任务分工的通知", "kind": "assignment", "issued": "2032-02-03", "layout": "brackets", "items": [
            ("park", "推进柏舟经济开发区扩区，建成标准厂房15万平方米，引进亿元以上项目12个。", "县开发区管委会", "县商务局"),
            ("tea", "做强茶产业，改造低产茶园8000亩，打造“柏舟云雾”区域公用品牌。", "县农业农村局", "县茶业发展中心"),
            ("roads", "新建改建农村公路120公里，县乡公交实现全覆盖。", "县交通运输局", "各乡镇人民政府"),
            ("water", "实施城乡供水一体化工程，铺设供水管网210公里。", "县水利局", "县水务集团"),
            ("tourism", "创建国家级全域旅游示范区，青龙峡景区提升改造完工。", "县文旅局", "县文旅集团"),
            ("power", "建成抽水蓄能电站进场道路。", "县发改局", "县供电公司"),
            ("school", "县第三中学迁建项目投入使用。", "县教育局", "县自然资源局"),
            ("credit", "优化营商环境，企业开办时间压缩至半天以内。", "县政务服务局", "县市场监管局")]},
        {"title": "柏舟县2032年重点工作任务半年度完成情况表", "kind": "progress", "published": "2032-07-22", "layout": "subrow-table", "items": [
            ("park", "推进柏舟经济开发区扩区。", "县开发区管委会", [("建成标准厂房15万平方米。", "建成6万平方米。"), ("引进亿元以上项目12个。", "引进7个。")]),
            ("tea", "做强茶产业。", "县农业农村局", [("改造低产茶园8000亩。", "改造4300亩。"), ("打造“柏舟云雾”区域公用品牌。", "完成商标注册。")]),
            ("roads", "新建改建农村公路120公里。", "县交通运输局", [(None, "完成64公里。")]),
            ("water", "实施城乡供水一体化工程。", "县水利局", [(None, "铺设管网95公里。")]),
            ("tourism", "创建国家级全域旅游示范区。", "县文旅局", [(None, "通过省级初审。")]),
            ("power", "建成抽水蓄能电站进场道路。", "县发改局", [(None, "完成路基工程。")]),
            ("school", "县第三中学迁建项目。", "县教育局", [(None, "主体工程完工。")]),
            # trap: a new task under the number of an old one
            ("drought", "做好抗旱保供水工作。", "县应急管理局", [(None, "打井12眼。")])]},
        {"title": "柏舟县2032年重点工作全年完成情况", "kind": "progress", "published": "2033-01-12", "layout": "prose", "items": [
            ("park", "柏舟经济开发区扩区提质。", None, "截至12月底，已建成标准厂房16万平方米，引进亿元以上项目13个。"),
            ("roads", "新建改建农村公路120公里。", None, "截至12月底，已完成126公里，县乡公交实现全覆盖。"),
            ("water", "城乡供水一体化工程。", None, "截至12月底，累计铺设供水管网215公里。"),
            ("tea", "做强茶产业。", None, "截至12月底，累计改造低产茶园8200亩，“柏舟云雾”品牌正式发布。"),
            ("tourism", "创建国家级全域旅游示范区。", None, "截至12月底，累计投入1.2亿元，顺利通过验收。"),
            ("school", "县第三中学迁建。", None, "截至12月底，已投入使用。"),
            ("power", "抽水蓄能电站进场道路。", None, "截至12月底，已建成通车。"),
            ("credit", "优化营商环境。", None, "截至12月底，已将企业开办时间压缩至4小时。")]}]}


def yunpi(year, name, figures, dates):
    """The same tasks year after year: only those of one year belong together."""
    homes, towns, lamps, farms = figures
    return {
        "name": name, "place": "云陂县", "year": year, "why": yunpi.__doc__,
        "notices": [
            {"title": "云陂县%d年民生实事项目责任分解表" % year, "kind": "assignment", "published": dates[0], "layout": "assignment-table", "items": [
                ("toilets", "改造农村户厕%d座。" % homes, "县农业农村局", "各乡镇", "%d年10月底前" % year),
                ("station-a", "建成松塘镇综合文化站。", "县文旅局", "松塘镇政府", "%d年9月底前" % year),
                ("station-b", "建成石门乡综合文化站。", "县文旅局", "石门乡政府", "%d年9月底前" % year),
                ("station-c", "建成梅坞镇综合文化站。", "县文旅局", "梅坞镇政府", "%d年9月底前" % year),
                ("clinics", "改造提升村卫生室%d个。" % towns, "县卫健局", "各乡镇", "%d年11月底前" % year),
                ("lamps", "安装农村路灯%d盏。" % lamps, "县住建局", "各乡镇", "%d年8月底前" % year),
                ("farmland", "建设高标准农田%d万亩。" % farms, "县农业农村局", "县财政局", "%d年12月底前" % year)]},
            {"title": "云陂县%d年民生实事项目三季度进展情况" % year, "kind": "progress", "published": dates[1], "layout": "pipes", "items": [
                # trap: one of three namesakes is missing
                ("station-c", "梅坞镇综合文化站", "县文旅局", "正在装修。", "正常推进"),
                ("station-a", "松塘镇综合文化站", "县文旅局", "竣工验收。", "已完成"),
                ("toilets", "农村户厕改造", "县农业农村局", "完成%d座。" % (homes * 3 // 4), "正常推进"),
                ("clinics", "村卫生室改造提升", "县卫健局", "完成%d个。" % (towns - 4), "正常推进"),
                ("lamps", "农村路灯安装", "县住建局", "安装%d盏。" % lamps, "已完成"),
                ("farmland", "高标准农田建设", "县农业农村局", "完成工程量的70%。", "正常推进")]},
            {"title": "云陂县%d年度民生实事项目完成情况" % year, "kind": "progress", "published": dates[2], "layout": "progress-table", "items": [
                ("toilets", "改造农村户厕%d座。" % homes, "县农业农村局", "完成%d座。" % (homes + 30), "超额完成"),
                ("station-b", "建成石门乡综合文化站。", "县文旅局", "已建成开放。", "已完成"),
                ("station-a", "建成松塘镇综合文化站。", "县文旅局", "已建成开放。", "已完成"),
                ("station-c", "建成梅坞镇综合文化站。", "县文旅局", "装修未完。", "未完成"),
                ("clinics", "改造提升村卫生室%d个。" % towns, "县卫健局", "全部改造提升。", "已完成"),
                ("lamps", "安装农村路灯%d盏。" % lamps, "县住建局", "全部安装。", "已完成"),
                ("farmland", "建设高标准农田%d万亩。" % farms, "县农业农村局", "建成%d万亩。" % farms, "已完成")]}]}


# trap: two departments of the city above with tasks in the same words
EDUCATION_2031 = {
    "name": "department-own-work", "place": "岚溪市", "year": 2031,
    "why": "A department's own list through the year; another department of the city has tasks in the same words.",
    "notices": [
        {"title": "岚溪市教育局2031年重点工作任务清单", "kind": "assignment", "published": "2031-02-25", "layout": "labels-assignment", "items": [
            ("party", "落实全面从严治党主体责任，开展警示教育活动4次。", "机关党委"),
            ("digital", "建设智慧校园示范校20所。", "信息科"),
            ("kindergarten", "新建公办幼儿园5所，普惠率达到95%。", "基教科"),
            ("teachers", "公开招聘教师320名，交流轮岗教师200名。", "人事科"),
            ("safety", "开展校园安全隐患排查整治行动。", "安全科")]},
        {"title": "岚溪市教育局2031年重点工作上半年完成情况", "kind": "progress", "published": "2031-07-10", "layout": "progress-table", "items": [
            ("kindergarten", "新建公办幼儿园5所", "基教科", "开工4所。", "正常推进"),
            ("teachers", "公开招聘教师、教师交流轮岗", "人事科", "招聘公告已发布。", "正常推进"),
            ("digital", "智慧校园示范校20所", "信息科", "评定11所。", "正常推进"),
            ("party", "落实全面从严治党主体责任", "机关党委", "开展警示教育2次。", "正常推进"),
            ("safety", "校园安全隐患排查整治", "安全科", "排查隐患860处。", "正常推进")]},
        {"title": "岚溪市教育局2031年重点工作年度完成情况", "kind": "progress", "published": "2031-12-30", "layout": "progress-table", "items": [
            ("party", "落实全面从严治党主体责任，开展警示教育活动4次。", "机关党委", "开展4次。", "已完成"),
            ("digital", "建设智慧校园示范校20所。", "信息科", "评定21所。", "超额完成"),
            ("kindergarten", "新建公办幼儿园5所。", "基教科", "5所开园。", "已完成"),
            ("teachers", "公开招聘教师320名。", "人事科", "招聘318名。", "基本完成"),
            ("safety", "开展校园安全隐患排查整治行动。", "安全科", "隐患全部销号。", "已完成")]}]}

CIVIL_2031 = {
    "name": "department-namesake", "place": "岚溪市", "year": 2031,
    "why": "Stands beside department-own-work: same words, another department.",
    "notices": [
        {"title": "岚溪市民政局2031年重点工作任务清单", "kind": "assignment", "published": "2031-02-26", "layout": "labels-assignment", "items": [
            ("civil-party", "落实全面从严治党主体责任，开展警示教育活动4次。", "机关纪委"),
            ("civil-burial", "建成节地生态安葬点12处。", "殡葬科"),
            ("civil-safety", "开展养老机构安全隐患排查整治行动。", "养老科")]}]}

CHAINS = [LANXI_2031, LANHE_2031, BAIZHOU_2032,
          yunpi(2030, "county-projects-first-year", (1200, 36, 900, 2), ("2030-02-20", "2030-10-16", "2031-01-10")),
          yunpi(2031, "county-projects-next-year", (1500, 28, 1100, 3), ("2031-02-18", "2031-10-15", "2032-01-11")),
          EDUCATION_2031, CIVIL_2031]
