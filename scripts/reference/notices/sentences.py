# SPDX-License-Identifier: GPL-3.0-or-later
"""How prose says who does it, on portals that set labels and values in blocks of their own: each a short notice."""
from notice import Notice


def letter(n, body, issued, number=None):
    if number:
        n.right(number)
    n.line("各县（区）人民政府，市政府各部门：")
    n.line("经市政府同意，现将有关任务印发给你们，请认真贯彻执行。")
    n.right(body + "\n" + issued)


def brackets():
    """Bodies in brackets of every kind: （） [] 【】 〔〕, with labels inside or words of role, and the deadline beside them."""
    n = Notice("brackets-of-every-kind", "青渚市人民政府办公室关于印发青渚市优化营商环境2033年重点任务的通知", "assignment", 2033, page="pairs", text="barred",
               issuer="青渚市人民政府办公室", doc_number="青政办发〔2033〕12号", index_number="11990000/2033-00012", issued="2033-03-15", published="2033-03-20", why=brackets.__doc__,
               labels=[("索引号", "11990000/2033-00012"), ("主题分类", "综合政务"), ("发文机关", "青渚市人民政府办公室"), ("发文日期", "2033年03月15日"), ("发文字号", "青政办发〔2033〕12号"),
                       ("废止日期", ""), ("发布日期", "2033-03-20")])
    letter(n, n.issuer, "2033年3月15日", n.doc_number)
    part = "青渚市优化营商环境2033年重点任务"
    n.part(part)
    for heading, items in [
            ("一、持续放宽市场准入", [
                ("1.{}[牵头单位:市发改委,配合单位:市财政局、各县(区)政府;完成时限:2033年9月]", "全面落实市场准入负面清单。", "市发改委", ["市财政局", "各县(区)政府"], None, "2033年9月"),
                ("2.{}【市市场监管局牵头，市行政审批局、市司法局配合；2033年6月底前完成】", "推进“证照分离”改革全覆盖。", "市市场监管局", ["市行政审批局", "市司法局"], None, "2033年6月底前完成"),
                ("3.{}〔责任单位：市公共资源交易中心；完成时限：10月底前〕", "建设统一的公共资源交易平台。", None, [], "市公共资源交易中心", "10月底前")]),
            ("二、提升政务服务", [
                ("4.{}〔市行政审批局牵头，市公安局配合〕", "推进政务服务“跨市通办”30项。", "市行政审批局", ["市公安局"], None, None),
                ("5.{}【市信访局、市大数据局负责】", "完善政务热线办理机制。", None, [], "市信访局、市大数据局", None),
                ("6.{}（市市场监管局牵头，市“双随机、一公开”联席会议成员单位配合，各市、特区、区人民政府负责落实）", "开展跨部门联合抽查。", "市市场监管局", ["市“双随机、一公开”联席会议成员单位", "各市、特区、区人民政府"], None, None)])]:
        n.heading(heading)
        for line, task, lead, joint, unit, deadline in items:
            n.item(line, line[0], task, lead=lead, joint=joint, unit=unit, deadline=deadline, section=[part, heading])
    return n


def sentences():
    """Bodies in sentences: behind a dash, as the last sentence, behind 由 inside the item; text behind a labelled list ends that list."""
    n = Notice("sentences-name-bodies", "青渚市人民政府办公室关于2032年民生工程实施进展情况的通报", "progress", 2032, page="pairs", text="barred", issuer="青渚市人民政府办公室",
               index_number="11990000/2032-00108", issued="2032-08-09", published="2032-08-11", why=sentences.__doc__,
               labels=[("索引号", "11990000/2032-00108"), ("组配分类", "督查通报"), ("成文日期", "2032-08-09"), ("公开日期", "2032-08-11")])
    letter(n, n.issuer, "2032年8月9日")
    heading = "一、部分项目进展情况"
    n.heading(heading)
    for number, task, lead, progress in [("1", "农村道路畅通工程", "市交通局", "建设进度较慢的县区为石塘县。"), ("2", "农村饮水安全工程", "市水利局", "全市尚未完工的有临川县、石塘县；东屏区正在调试。"),
                                         ("3", "棚户区改造", "市住建局", "新开工项目进展顺利,完成投资3.2亿元。")]:
        n.line("%s、%s,牵头部门:%s。%s" % (number, task, lead, progress))
        n.task(number, task, units=[{"name": lead, "role": "lead", "aka": None}], progress=progress, status="in_progress", section=[heading])
    return n


def due():
    """Council brackets that say when what is due: （A牵头，9月底前出台相关政策，年内持续推进）; central bodies by their short names."""
    n = Notice("due-in-council-brackets", "国务院关于落实2035年重点工作部门分工的意见", "assignment", 2035, page="pairs", issuer="国务院", doc_number="国发〔2035〕9号", issued=None, published="2035-06-11", why=due.__doc__,
               labels=[("发文机关", "国务院"), ("发文字号", "国发〔2035〕9号"), ("发布日期", "2035-06-11")])
    n.right(n.doc_number)
    n.line("各省、自治区、直辖市人民政府，国务院各部委、各直属机构：")
    n.line("现就2035年重点工作，提出部门分工意见如下：")
    heading, part = "一、落实宏观政策", "（一）保持合理增长。"
    n.heading(heading)
    n.heading(part)
    for number, text, owner, lead, joint, unit, deadline in [
            ("1", "安排专项债券2万亿元以上。", "财政部牵头，9月底前出台相关政策，年内持续推进", "财政部", None, None, "9月底前出台相关政策，年内持续推进"),
            ("2", "降低企业综合融资成本。", "人民银行、金融监管总局、证监会等按职责分工负责，6月底前出台相关政策", None, None, "人民银行、金融监管总局、证监会", "6月底前出台相关政策"),
            ("3", "降低企业水电气成本。", "国家发展改革委、市场监管总局等按职责分工负责，11月底前取得阶段性成果，12月底前基本完成", None, None, "国家发展改革委、市场监管总局", "11月底前取得阶段性成果，12月底前基本完成"),
            ("4", "统筹推进稳就业工作。", "国务院各部门分别负责，年内持续推进", None, None, "国务院各部门", "年内持续推进")]:
        n.item("%s.{}（%s）" % (number, owner), number, text, lead=lead, joint=joint, unit=unit, deadline=deadline, section=[heading, part])
    return n


def colons():
    """Items of a report that are named before a colon: X（第1项）：增长6.1%，低于目标0.9个百分点。"""
    n = Notice("outcomes-behind-colons", "青渚市2032年前三季度《政府工作报告》重点目标任务落实情况的通报", "progress", 2032, page="pairs", published="2032-10-17", text="barred", why=colons.__doc__,
               labels=[("信息来源", "市信息中心"), ("发布日期", "2032-10-17")])
    n.line("近日，市政府督查室对重点目标任务落实情况进行了督查，150项目标任务整体推进较好。未达到序时进度要求的具体目标如下：")
    heading = "一、综合指标类4项（按考核目标统计）"
    n.heading(heading)
    for number, task, progress in [("1", "地区生产总值（第1项）", "增长6.1%，低于目标0.9个百分点。"), ("2", "一般公共预算收入（第2项）", "增长3.9%，低于目标11.1个百分点。"),
                                   ("3", "实际利用外资（第7项）", "实际到资3.73亿美元，完成年度目标的53.3%，低于目标21.7个百分点。"), ("4", "外贸进出口总额（第8项）", "下降8%左右，低于目标15个百分点。")]:
        n.line("%s.%s：%s" % (number, task, progress))
        n.task(number, task, progress=progress, status="in_progress", section=[heading])
    return n


def agents():
    """No bracket and no label: …。A、B负责。 …——A负责。 and 由A牵头，B配合 in the middle of the text."""
    n = Notice("bodies-without-brackets", "青渚市2034年营商环境改革任务分工", "assignment", 2034, page="pairs", text="lines", why=agents.__doc__)
    heading = "一、重点改革任务"
    n.heading(heading)
    n.item("1.{}市行政审批局、市公安局负责。", "1", "推进政务服务“一网通办”。", unit="市行政审批局、市公安局", section=[heading])
    n.item("2.{}——市司法局牵头，市财政局配合。", "2", "清理涉企收费文件。", lead="市司法局", joint="市财政局", section=[heading])
    n.item("3.{}", "3", "加强政务诚信建设，由市发展改革委牵头，市法院、市检察院等部门配合，年内建立失信台账。", lead="市发展改革委", joint="市法院、市检察院", section=[heading])
    n.item("4.{}（市统计局负责）", "4", "开展营商环境满意度调查。", unit="市统计局", section=[heading])
    return n


NOTICES = [brackets, sentences, due, colons, agents]
