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
                ("5.{}【市信访局、市大数据局负责】", "完善政务热线办理机制。", None, [], "市信访局、市大数据局", None)])]:
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


NOTICES = [brackets, sentences, agents]
