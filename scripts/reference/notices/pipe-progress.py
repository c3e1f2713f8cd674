# SPDX-License-Identifier: GPL-3.0-or-later
"""A table without a column of bodies; the text export joins its cells by pipes under a breadcrumb line and has no title."""
from notice import Cell, Notice, heads

ROWS = [
    ("完成东屏区国土空间总体规划编制。", "规划成果已通过专家评审，正在公示。", "in_progress"),
    ("推进东屏老街片区改造，完成一期征收。", "已签约312户，签约率96.4%；区住建局正在编制二期方案。", "in_progress"),
    ("编制一批特色产业发展规划。", "区发改局已编制《东屏区茶产业发展规划》，区经信局正在起草数字产业规划。", "in_progress"),
    ("引进亿元以上项目8个。", "已引进亿元以上项目8个，总投资23.6亿元。", "in_progress"),
    ("严格落实政府过“紧日子”要求，一般性支出压减10%以上。", "年初预算已按要求压减一般性支出1860万元。", "in_progress"),
    ("稳步推进42个区级重点项目。", "1—9月完成投资18.4亿元，完成率78.2%。", "in_progress"),
    ("谋划3个现代服务业项目。", "已谋划3个现代服务业项目。", "met"),
    ("新增科技型中小企业50家。", "新增科技型中小企业41家。", "in_progress"),
    ("建设东屏人才公寓200套。", "东屏人才公寓主体工程完工，正在进行室外配套施工。", "in_progress"),
    ("创建省级全域旅游示范区。", "区文旅局完成资料申报；凤栖镇完成游客中心改造；东屏文旅公司新开夜游线路2条。", "in_progress"),
    ("举办第六届凤栖山登山节。", "已举办第六届凤栖山登山节。", "met"),
    ("改造提升农贸市场4家。", "2家完成改造，2家正在施工。", "in_progress"),
    ("新建电动自行车充电桩1200个。", "建成充电桩960个，其余240个正在安装。", "in_progress"),
    ("实施雨污分流改造，消除黑臭水体。", "完成管网清淤46公里，改造排口73个，水质监测断面达标率100%。", "in_progress"),
    ("完成凤栖大桥改建。", "凤栖大桥已完成改建。", "met"),
    ("开展既有住宅加装电梯工作，加装电梯30台。", "已受理申请52台，开工33台，竣工19台。", "in_progress"),
    ("推进区中心医院新院区建设。", "1.完成桩基工程。2.完成地下室底板浇筑。3.正在开展医疗专项设计。", "in_progress"),
    ("办好民生实事项目10件。", "一是完成幼儿园改扩建2所；二是新增停车泊位1500个；三是为老年人免费体检2.1万人次。", "in_progress"),
    ("深化殡葬改革，建设生态安葬点。", "因选址调整，项目暂未动工。", "in_progress"),
    ("加强食品安全监管，抽检合格率98%以上。", "完成食品抽检2460批次，合格率98.9%。", "in_progress"),
    ("推行行政执法“一支队伍管执法”。", "已制定实施方案（征求意见稿），正在征求意见。", "in_progress"),
    ("开展安全隐患排查整治。", "排查各类企业1.3万家次，整改隐患8752处，整改率99.1%。", "in_progress"),
    ("推进基层治理“141”体系建设。", "区、镇（街道）两级平台全部贯通。", "in_progress"),
    ("加强退役军人服务保障。", "建立健全三级服务网络，帮扶困难退役军人85人。", "in_progress"),
]


def compose():
    notice = Notice("pipe-progress", "东屏区2022年政府工作报告重点工作进展情况", "progress", 2022, published="2022-10-18", source="东屏区政府办公室",
                    page="modern", body="plain", text="pipes", pdf="libreoffice", column="重要工作", site="云岭市东屏区人民政府", why=__doc__)
    notice.in_table = True
    rows = [heads("序号", "重点工作", "当前完成情况")]
    for index, (task, progress, status) in enumerate(ROWS):
        rows.append([str(index + 1), task, progress])
        notice.task(str(index + 1), task, progress=progress, status=status)
    notice.table(rows)
    return notice
