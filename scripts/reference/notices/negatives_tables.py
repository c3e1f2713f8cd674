# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages of other matters whose tables and lists have names and bodies, too: none holds a task."""
from notice import Cell, Notice, heads


def page(name, title, why, page="modern", body="plain", text="pipes", **named):
    return Notice(name, title, "other", 2031, page=page, body=body, text=text, why=why, **named)


def posts():
    """A list of posts to be filled."""
    n = page("no-tasks-posts", "桑洲县2031年公开招聘事业单位工作人员公告", posts.__doc__)
    n.line("现就公开招聘工作人员有关事项公告如下：")
    n.table([heads("序号", "招聘单位", "岗位名称", "招聘人数", "学历要求", "工作内容"), ["1", "县人民医院", "临床医生", "5", "本科及以上", "门诊诊疗"], ["2", "县第一中学", "数学教师", "2", "本科及以上", "高中数学教学"], ["3", "县融媒体中心", "记者", "1", "大专及以上", "新闻采编"]])
    n.line("报名时间：2031年4月1日至4月10日。")
    return n


def budget():
    """A budget with goals of its projects."""
    n = page("no-tasks-budget", "芦汀市教育局2031年部门预算公开", budget.__doc__, page="tables", body="breaks")
    n.table([heads("序号", "项目名称", "年度目标", "预算金额（万元）", "实施单位"), ["1", "校舍维修", "完成5所学校维修改造", "300", "市教育局"], ["2", "教师培训", "培训教师1200人次", "80", "市教师进修学校"]])
    return n


def powers():
    """A list of powers: matters, grounds, and who exercises them."""
    n = page("no-tasks-powers", "桑洲县民政局行政权力事项清单（2031年版）", powers.__doc__, page="library", body="word")
    n.table([heads("序号", "事项名称", "实施依据", "实施主体", "责任科室"), ["1", "社会团体成立登记", "《社会团体登记管理条例》", "县民政局", "社会组织股"], ["2", "特困人员救助供养", "《社会救助暂行办法》", "县民政局", "社会救助股"]])
    return n


def checks():
    """A plan of random checks: bodies that lead and join in, and times."""
    n = page("no-tasks-checks", "芦汀市2031年度部门联合抽查计划", checks.__doc__, body="word")
    n.table([heads("序号", "抽查计划名称", "抽查事项", "抽查对象", "抽查比例", "抽查时间", "牵头部门", "配合部门"), ["1", "食品生产检查", "食品安全监督检查", "食品生产企业", "5%", "3月至6月", "市市场监管局", "市卫健委"], ["2", "旅行社检查", "经营行为检查", "旅行社", "10%", "5月至8月", "市文旅局", "市公安局"]])
    return n


def services():
    """How long services take, and where they are applied for."""
    n = page("no-tasks-services", "芦汀市2031年政务服务事项办理时限公开表", services.__doc__, page="tables")
    n.table([heads("序号", "事项名称", "办理时限", "受理单位", "咨询电话"), ["1", "食品经营许可", "10个工作日", "市市场监管局", "0000-1111111"], ["2", "排水许可", "15个工作日", "市水务局", "0000-2222222"], ["3", "施工许可", "5个工作日", "市住建局", "0000-3333333"]])
    return n


def funds():
    """Money handed out, by project and body."""
    n = page("no-tasks-funds", "关于下达2031年农村公路养护补助资金的公示", funds.__doc__, body="breaks")
    n.table([heads("序号", "单位", "项目名称", "下达金额", "备注"), ["1", "桑洲县交通局", "农村公路养护", "300", ""], ["2", "柏原县交通局", "农村公路养护", "280", ""]])
    return n


def points():
    """Points by indicator, and who gives them."""
    n = page("no-tasks-points", "芦汀市2031年度综合考核指标体系", points.__doc__, page="library")
    n.table([heads("一级指标", "二级指标", "分值", "评分标准", "考核单位"), [Cell("经济发展", rows=2), "投资增速", "10", "每低1个百分点扣1分", "市统计局"], ["招商引资", "8", "按完成比例计分", "市招商局"], ["民生改善", "城镇新增就业", "6", "完成目标得满分", "市人社局"]])
    return n


def minutes():
    """Minutes of a meeting: what was heard, agreed, and whom it asks to act."""
    n = page("no-tasks-minutes", "桑洲县政府2031年第6次常务会议纪要", minutes.__doc__, text="lines", page="tables", body="breaks")
    n.line("时间：2031年3月4日　地点：县政府三楼会议室")
    n.line("主持人：陶静")
    n.line("一、会议听取了县教育局关于学校布局调整情况的汇报，原则同意该方案，由县教育局修改完善后按程序印发实施。")
    n.line("二、会议研究了县财政局提出的预算调整事项，同意追加资金200万元。")
    n.line("三、会议传达了全市安全生产会议精神，要求县应急局牵头开展专项检查，6月底前完成。")
    return n


def speech():
    """A speech that asks bodies to lead and to be done by June, in sentences."""
    n = page("no-tasks-speech", "在全市2031年重点工作推进会上的讲话", speech.__doc__, text="lines", body="word")
    n.line("同志们：")
    n.line("今天会议的主要任务是部署重点工作。下面，我讲三点意见。")
    n.heading("一、肯定成绩，坚定信心")
    n.line("今年以来，全市新开工项目45个，完成投资80亿元。")
    n.heading("二、突出重点，狠抓落实")
    n.line("（一）要抓工业。市经信局要牵头，年内新增规上企业20家。")
    n.line("（二）要抓农业。市农业农村局要负责，确保粮食产量稳定在50万吨以上。")
    n.heading("三、加强领导，确保实效")
    n.line("各单位要对照任务，明确责任领导、责任科室和完成时限。")
    return n


NOTICES = [posts, budget, powers, checks, services, funds, points, minutes, speech]
