# SPDX-License-Identifier: GPL-3.0-or-later
"""An opinion in the manner of the centre: bracketed Chinese numbers anew under each heading, bodies in a closing bracket, some items of several tasks;
the preamble, the aims and the closing chapter have no tasks."""
from notice import Notice, bodies

GROUPS = [
    ("二、提升产业能级", [
        [("做强主导产业。支持龙头企业兼并重组，到2026年主导产业产值达到{300亿元|=30000000000元|主导产业产值}。", "县经信局牵头，县发改局、县财政局配合")],
        [("培育新兴产业。建设新材料产业园，引进项目{10个以上|>=10个|引进项目}。", "县发改局牵头，县经信局、临江经济开发区管委会配合")],
        [("推动数字化转型。规上企业数字化改造覆盖率达到{80%|=80%|规上企业数字化改造覆盖率}。", "县经信局负责"),
         ("建设{5个|=5个|智能工厂}智能工厂。", "县经信局、县科技局负责")],
        [("发展现代农业。实施种业振兴行动，建设良种繁育基地{3000亩|=3000亩|良种繁育基地}。", "县农业农村局牵头，县供销社参加")],
    ]),
    ("三、扩大对外开放", [
        [("提升口岸功能。推动临江港扩大开放，货物吞吐量年均增长{8%以上|>=8%|货物吞吐量年均增长}。", "县交通局牵头，县商务局、临江海关配合")],
        [("优化外贸结构。支持企业参加境外展会，每年{不少于20场|>=20场|境外展会}。", "县商务局负责")],
        [("促进利用外资。实际利用外资累计{超过1.5亿美元|>150000000美元|实际利用外资}。", "县商务局、县投资促进中心等部门负责")],
    ]),
    ("四、补齐民生短板", [
        [("扩大优质教育资源。新建高中{1所|=1所|新建高中}。", "县教育局负责"), ("推进职业教育产教融合，建成实训基地{4个|=4个|实训基地}。", "县教育局、县人社局负责"),
         ("加强校园安全管理。", "县公安局、县教育局、县市场监管局按职责分工负责")],
        [("完善医疗卫生体系。县域医疗床位达到{6800张|=6800张|县域医疗床位}。", "县卫健局牵头，县医保局配合")],
        [("健全社会保障。基本养老保险参保率稳定在{98%以上|>=98%|基本养老保险参保率}。", "县人社局、县税务局负责")],
        [("推进住房保障。筹建保障性住房{1200套|=1200套|筹建保障性住房}。", "县住建局牵头，县资源规划局、县财政局配合")],
    ]),
    ("五、加强生态保护", [
        [("深入打好污染防治攻坚战。县城空气质量优良天数比例达到{96%|=96%|县城空气质量优良天数比例}。", "市生态环境局临江分局牵头，各乡镇（街道）配合")],
        [("推进碳达峰行动。单位生产总值能耗下降{14%|=14%|单位生产总值能耗下降}。", "县发改局负责")],
        [("加强森林资源保护。完成造林绿化{2.4万亩|=24000亩|造林绿化}。", "县林业局牵头，县资源规划局、各乡镇（街道）配合")],
    ]),
]


def said_units(text):
    if text.endswith("负责"):
        return bodies(text[:-2].removesuffix("按职责分工").removesuffix("等部门"))
    lead, others = text.split("牵头，")
    return bodies(lead, role="lead") + bodies(others[:-2], role="joint")


def compose():
    notice = Notice("council-brackets", "临江县人民政府关于加快推进县域经济高质量发展的实施意见", "assignment", 2024, annotated=True,
                    issuer="临江县人民政府", doc_number="临政发〔2024〕3号", issued="2024-05-06", published="2024-05-10", page="library", body="plain",
                    index_number="LJ000-2024-0018", column="县政府文件", site="临江县人民政府",
                    labels=[("索引号", "LJ000-2024-0018"), ("主题分类", "综合政务"), ("发文机关", "临江县人民政府"), ("成文日期", "2024年05月06日"),
                            ("标题", "临江县人民政府关于加快推进县域经济高质量发展的实施意见"), ("发文字号", "临政发〔2024〕3号"), ("发布日期", "2024年05月10日")],
                    why=__doc__)
    notice.part("临政发〔2024〕3号")
    notice.line("各乡镇人民政府（街道办事处），县政府各部门：")
    notice.line("为深入贯彻上级决策部署，加快推进县域经济高质量发展，结合我县实际，提出如下实施意见。")
    notice.heading("一、总体要求")
    notice.line("坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念，统筹发展和安全，着力提升产业竞争力，持续改善民生，走出一条具有临江特色的发展路子。")
    for heading, items in GROUPS:
        notice.heading(heading)
        for place, pieces in enumerate(items):
            mark = "（%s）" % "一二三四五六"[place]
            paragraph = mark
            for index, (text, owner) in enumerate(pieces):
                paragraph += "%s（%s）" % (text, owner)
                notice.task(mark, text, section=[heading], sub=index + 1 if len(pieces) > 1 else None, units=said_units(owner))
            notice.line(paragraph)
    notice.heading("六、保障措施")
    notice.line("（一）加强组织领导。各乡镇（街道）、各部门要提高认识，明确责任，细化举措，确保各项任务落到实处。")
    notice.line("（二）强化督促检查。县政府办公室要会同有关部门加强跟踪督查，重大情况及时报告县政府。")
    notice.right("临江县人民政府\n2024年5月6日")
    notice.line("（此件公开发布）")
    return notice
