# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of many site systems, fifth set: written before the program had seen them; the README keeps what their first run gave."""
from notice import owners
from site_pages import hanweb, kaipu, old, p, site, table, trs, word

@site(trs, "云岭区2031年度重点工作目标任务分解表", "assignment", 2031)
def long_cells(n):
    """Steps and times in sentences under 推进措施及时间节点; category merged, leader, lead and bodies."""
    rows = [["类别", "序号", "目标任务", "推进措施及时间节点", "责任领导", "牵头单位", "责任单位"]]
    data = [("产业发展", "1", "规模以上工业总产值突破300亿元", "一季度完成72亿元；上半年完成150亿元；三季度完成228亿元；全年完成300亿元以上。", "罗振宇", "区经信局", "各镇街、园区管委会"), ("产业发展", "2", "新签约亿元以上项目25个", "每季度不少于6个，年底前全部完成。", "罗振宇", "区投促局", "各招商分局"), ("城市更新", "3", "实施老旧小区改造18个", "3月底前完成方案，6月底前全面开工，11月底前完工。", "秦若兰", "区住建局", "区城管局、相关街道")]
    last = None
    for g, num, t, c, who, l, j in data:
        k = sum(1 for d in data if d[0] == g)
        rows.append(([(g, k, 1)] if g != last else []) + [num, t, c, who, l, j]); last = g
        n.task(num, t, section=[g], deadline=c, leaders=[who], units=owners(lead=l, joint=j))
    return table(rows)

@site(kaipu, "市委全面依法治市委员会2031年工作要点任务分工", "assignment", 2031)
def deep(n):
    """Two levels of headings, numbers run on; 牵头单位 and 责任单位 in one bracket."""
    out = []
    for h1, subs in [("一、深入学习宣传贯彻法治思想", [("（一）强化理论武装", [("1", "组织专题学习不少于4次。", "市委依法治市办", "各县区、市直各部门")]), ("（二）抓实关键少数", [("2", "开展领导干部旁听庭审活动。", "市委组织部、市司法局", "市中级人民法院")])]), ("二、推进法治政府建设", [("（一）规范行政执法", [("3", "制定轻微违法免罚清单40项。", "市司法局", "市直执法部门"), ("4", "清理规范性文件。", "市司法局", "市政府各部门")])])]:
        out.append(p("<strong>%s</strong>" % h1))
        for h2, items in subs:
            out.append(p("<strong>%s</strong>" % h2))
            for num, t, l, j in items:
                out.append(p("%s.%s（牵头单位：%s；责任单位：%s）" % (num, t, l, j))); n.task(num, t, section=[h1, h2], units=owners(lead=l, joint=j))
    return "".join(out)

@site(None, "白水县2031年稳增长重点工作清单", "assignment", 2031)
def wrapped_labels(n):
    """A text export with indented label lines."""
    out = "白水县2031年稳增长重点工作清单\n\n"
    for num, t, u, d in [("1", "推动省级重点项目全部开工建设，完成年度投资28亿元。", "县发展改革局、县自然资源局、县生态环境分局", "2031年11月底前"), ("2", "兑现惠企政策资金6000万元。", "县财政局、县科工局", "2031年9月底前")]:
        out += "%s．%s\n   责任单位：%s\n   完成时限：%s\n\n" % (num, t, u, d); n.task(num, t, units=owners(unit=u), deadline=d)
    return out

@site(hanweb, "2031年第三季度重点工作考核指标完成情况", "progress", 2031, published="2031-10-09")
def grouped_rows_sum(n):
    """Group rows, rates, and a sum below."""
    rows = [["序号", "指标", "年度目标", "三季度完成", "完成比例", "责任单位"], [("一、经济指标", 1, 6)], ["1", "财政收入", "18亿元", "13.2亿元", "73.3%", "区财政局"], ["2", "社零总额增速", "8%", "7.1%", "88.8%", "区商务局"], [("二、民生指标", 1, 6)], ["3", "新增就业", "9000人", "9100人", "101.1%", "区人社局"], ["", "合计", "", "", "", ""]]
    for g, num, t, a, b, u in [("一、经济指标", "1", "财政收入", "18亿元", "13.2亿元", "区财政局"), ("一、经济指标", "2", "社零总额增速", "8%", "7.1%", "区商务局"), ("二、民生指标", "3", "新增就业", "9000人", "9100人", "区人社局")]:
        n.task(num, t, section=[g], plan=a, progress=b, status="in_progress", units=owners(unit=u))
    return table(rows)

@site(trs, "青石县集中整治群众身边不正之风任务清单", "assignment", None)
def problem_measure(n):
    """整治重点 merged over 具体问题 with measures, 主责单位 and 协同单位."""
    rows = [["序号", "整治重点", "具体问题", "整治措施", "主责单位", "协同单位"]]
    rows += [["1", ("校园餐", 2, 1), "食材采购不规范", "推行集中配送", "县教育局", "县市场监管局"], ["2", "侵占伙食费", "开展专项审计", "县审计局", "县教育局"], ["3", "医疗服务", "过度检查", "飞行检查12家", "县卫健局", "县医保局"]]
    for g, num, t, c, l, j in [("校园餐", "1", "食材采购不规范", "推行集中配送", "县教育局", "县市场监管局"), ("校园餐", "2", "侵占伙食费", "开展专项审计", "县审计局", "县教育局"), ("医疗服务", "3", "过度检查", "飞行检查12家", "县卫健局", "县医保局")]:
        n.task(num, t, section=[g], plan=c, units=owners(lead=l, joint=j))
    return table(rows)

@site(old, "榆山市农业局二〇三二年工作目标责任书", "assignment", 2032)
def pledge(n):
    """GB18030, the year in Chinese numerals in the title; 责任科室 and 完成时间 below each item."""
    out = []
    for num, t, u, d in [("一", "粮食播种面积稳定在86万亩。", "种植业科", "全年"), ("二", "创建畜禽标准化示范场5个。", "畜牧科", "10月底前"), ("三", "培训高素质农民800人。", "科教科", "11月底前")]:
        out.append("<P>　　%s、%s</P><P>　　责任科室：%s</P><P>　　完成时间：%s</P>" % (num, t, u, d)); n.task(num, t, units=owners(unit=u), deadline=d)
    return "".join(out)

@site(kaipu, "北汀市政府2031年重大行政决策事项目录", "assignment", 2031)
def decisions(n):
    """决策事项名称, 承办单位, 计划完成时间."""
    rows = [["序号", "决策事项名称", "承办单位", "计划完成时间"]]
    for num, t, u, d in [("1", "制定北汀市城市更新专项规划", "市住房城乡建设局", "2031年10月"), ("2", "调整城市公共汽车票价", "市发展改革委、市交通运输局", "2031年8月")]:
        rows.append([num, t, u, d]); n.task(num, t, units=owners(unit=u), deadline=d)
    return table(rows)

@site(trs, "白汀市城市体检发现问题整治工作台账", "progress", None)
def yes_no(n):
    """问题描述, 整治举措, 整治进展 and 是否销号."""
    rows = [["序号", "问题描述", "整治举措", "责任单位", "责任人", "计划完成时限", "整治进展", "是否销号"]]
    for num, t, c, u, who, d, pr, s, st in [("1", "朝阳路积水", "改造雨水管网1.2公里", "市排水处", "王海", "6月30日", "已完工并通水", "是", "met"), ("2", "老城区停车难", "新建立体车库2座", "市城投集团", "李川", "10月31日", "主体施工", "否", "unmet")]:
        rows.append([num, t, c, u, who, d, pr, s]); n.task(num, t, plan=c, units=owners(unit=u), leaders=[who], deadline=d, progress=pr, status=st)
    return table(rows)

@site(word, "云岭市贯彻落实全省会议精神责任清单", "assignment", None)
def word_merged(n):
    """Tasks merged over numbered measures; word-processor HTML."""
    rows = [["重点任务", "工作举措", "责任单位", "完成时限"]]
    data = [("一、提升政务服务", [("1.推进帮办代办全覆盖", "市政务服务局", "6月底"), ("2.压减办事环节30%", "市政务服务局、市直各部门", "9月底")]), ("二、强化要素保障", [("3.供应工业用地2000亩", "市自然资源局", "12月底")])]
    for g, items in data:
        for i, (t, u, d) in enumerate(items):
            rows.append(([(g, len(items), 1)] if i == 0 else []) + [t, u, d]); n.task(t[0], t[2:], section=[g], units=owners(unit=u), deadline=d)
    return table(rows, inner=lambda t: "<p class=MsoNormal style='line-height:150%%'><span style='font-size:12.0pt;line-height:150%%'>%s</span></p>" % t)

@site(hanweb, "沙溪县政府党组2031年重点督办事项", "progress", 2031)
def done_marks(n):
    """办理状态 in words beside 办理结果."""
    rows = [["编号", "事项", "责任单位", "办理状态", "办理结果"]]
    for num, t, u, s, r, st in [("1", "协调解决学府路照明", "县城管局", "已办结", "安装路灯42盏。", "met"), ("2", "推进城北水厂扩建", "县水务公司", "办理中", "正在开展设备招标。", "in_progress"), ("3", "整治河堤塌陷", "县水利局", "已办结", "完成修复320米。", "met")]:
        rows.append([num, t, u, s, r]); n.task(num, t, units=owners(unit=u), progress=r, status=st)
    return table(rows)

@site(kaipu, "2031年度行政执法检查计划", "other", 2031)
def no_inspections(n):
    """No tasks: a plan of inspections."""
    return table([["序号", "检查事项", "检查对象", "检查方式", "检查时间", "实施部门"], ["1", "特种设备安全", "生产企业", "现场检查", "3月—6月", "县市场监管局"], ["2", "劳动用工", "建筑工地", "联合检查", "7月—10月", "县人社局"]])

@site(trs, "2031年国有建设用地使用权出让结果公示", "other", 2031)
def no_land(n):
    """No tasks: land that was sold, with dates to build by."""
    return table([["地块编号", "位置", "用途", "面积（平方米）", "竞得人", "成交价（万元）", "约定开工时间", "约定竣工时间"], ["A-01", "滨江路东", "工业", "33000", "某实业公司", "820", "2031年8月", "2033年8月"]])

@site(hanweb, "全市政务公开工作培训班课程安排", "other", 2031)
def no_course(n):
    """No tasks: a timetable of lectures."""
    return table([["时间", "课程内容", "授课人", "责任单位"], ["5月8日上午", "政府信息公开条例解读", "林晓", "市政务公开办"], ["5月8日下午", "依申请公开案例", "陶然", "市司法局"]])

@site(old, "信访事项办理工作规则", "other", None)
def no_rules(n):
    """No tasks: rules of procedure."""
    return "".join("　　%s<BR>" % t for t in ["第一条　为规范信访事项办理，制定本规则。", "第二条　责任单位应当自收到之日起60日内办结。", "第三条　牵头单位会同配合单位制定化解方案，并于15日内报市信访局。", "第四条　未按期办结的，由市政府督查室予以通报。"])


NOTICES = [long_cells, deep, wrapped_labels, grouped_rows_sum, problem_measure, pledge, decisions, yes_no, word_merged, done_marks, no_inspections, no_land, no_course, no_rules]
