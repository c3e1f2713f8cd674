# SPDX-License-Identifier: GPL-3.0-or-later
"""Several tasks in one paragraph, each closed by its own bracket: unnumbered ones with leader and body, then numbered items with 负责 brackets."""
from notice import Notice, bodies

FIRST = "2025年市民生实事项目责任分解"
GROUPS = [
    ("一、教育助学方面", [("新建改扩建中小学校7所，新增学位5400个；", "", ""),
                  ("更新教室照明设施，惠及学生2万名。", "叶澜", "市教育局"), ("为600名残疾儿童提供康复救助。", "叶澜", "市残联")]),
    ("二、医疗卫生方面", [("新建社区卫生服务站6个；为65周岁以上老年人免费接种流感疫苗3万剂次。", "叶澜", "市卫健委"),
                  ("长期护理保险参保率达到90%。", "叶澜", "市医保局")]),
    ("三、养老助残方面", [("新增养老护理员150人，其中持证人员100人。", "叶澜", "市民政局"), ("建成“老年食堂”40家。", "方敏", "市市场监管局"),
                  ("完成公共服务场所无障碍改造35处。", "叶澜", "市残联")]),
    ("四、交通出行方面", [("新改建农村公路45公里；新增公交线路4条。", "许怀远", "市交通局"), ("治理交通堵点12处。", "许怀远", "市公安局")]),
    ("五、城乡宜居方面", [("开工改造老旧小区22个、310栋；筹集保障性租赁住房1800套（间）。", "许怀远", "市住建局"),
                  ("建成垃圾分类示范小区50个。", "许怀远", "市城管局")]),
    ("六、便民服务方面", [("“一窗通办”事项达到200项以上。", "沈国梁", "市政务服务办（市大数据局）")]),
]
SECOND = "2025年市政府提质增效工作任务分解"
ITEMS = [
    ("一、优化营商环境", [
        [("清理涉企收费，公布收费目录清单。", "市发改委、市财政局负责", ""), ("推行“综合查一次”，检查频次减少20%。", "市司法局、市市场监管局等部门负责", ""),
         ("建设企业服务中心。", "市经信局牵头，各县（区）政府配合", "")],
        [("降低企业用工成本，发放稳岗补贴1.2亿元。", "市人社局负责", ""), ("扩大“信易贷”规模，新增授信80亿元。", "市金融办牵头，市发改委、市大数据局配合", "")],
        [("推动招投标全流程电子化。", "市公共资源交易中心负责", "")]]),
    ("二、强化要素保障", [
        [("盘活存量建设用地3000亩。", "市资源规划局牵头，市经信局、各县（区）政府参加", ""), ("新建110千伏变电站3座。", "云岭供电公司负责", "")],
        [("争取专项债券资金，规模不低于25亿元。", "市财政局、市发改委负责", "")],
        [("引进高层次人才团队10个。", "市委组织部（市人才办）牵头，市科技局、市人社局配合", ""), ("建设人才公寓1000套。", "市住建局、市建投集团负责", "")]]),
]


def said_units(text):
    """The bracket's bodies by its grammar: A牵头，B配合 / A、B负责."""
    if text.endswith("负责"):
        return bodies(text[:-2].removesuffix("等部门"))
    lead, others = text.split("牵头，")
    return bodies(lead, role="lead") + bodies(others[:-2], role="joint")


def compose():
    notice = Notice("unit-brackets-several", "云岭市人民政府办公室关于印发2025年民生实事和提质增效工作责任分解的通知", "assignment", 2025,
                    issuer="云岭市人民政府办公室", issued="2025-02-17", published="2025-02-19", source="市政府办公室", page="modern", body="breaks",
                    column="文件公开", font="WenQuanYi Zen Hei", why=__doc__)
    notice.line("各县（区）人民政府，各功能区管委会，市政府直属各单位：")
    notice.line("现将2025年市民生实事项目和市政府提质增效工作责任分解印发给你们，请认真抓好落实。")
    notice.right("云岭市人民政府办公室\n2025年2月17日")
    notice.part(FIRST)
    for heading, pieces in GROUPS:
        notice.heading(heading)
        paragraph = waiting = ""
        for text, leader, owner in pieces:
            if not owner:
                waiting += text
                paragraph += text
                continue
            paragraph += "%s（牵头领导：%s，责任单位：%s）" % (text, leader, owner)
            notice.task(None, waiting + text, section=[FIRST, heading], units=bodies(owner), leaders=[leader])
            waiting = ""
        notice.line(paragraph)
    notice.part(SECOND)
    running = 0
    for heading, items in ITEMS:
        notice.heading(heading)
        for pieces in items:
            running += 1
            paragraph = "%d." % running
            for index, (text, owner, _) in enumerate(pieces):
                paragraph += "%s（%s）" % (text, owner)
                notice.task(str(running), text, section=[SECOND, heading], sub=index + 1 if len(pieces) > 1 else None, units=said_units(owner))
            notice.line(paragraph)
    return notice
