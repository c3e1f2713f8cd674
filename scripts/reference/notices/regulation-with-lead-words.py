# SPDX-License-Identifier: GPL-3.0-or-later
"""No tasks: a regulation in articles; 牵头, 配合, 责任单位 and 负责 are ordinary words in it."""
from notice import Notice

ARTICLES = [
    ("第一章　总则", ["为规范政府投资项目管理，提高投资效益，根据有关法律法规，结合本市实际，制定本办法。",
                "本办法所称政府投资项目，是指使用财政性资金进行的固定资产投资建设项目，总投资400万元以下的项目可以适用简易程序。",
                "市发改委是政府投资项目的综合管理部门。市财政局、市审计局等部门按照职责分工，负责政府投资项目的监督管理工作。"]),
    ("第二章　项目决策", ["项目单位应当编制项目建议书，由行业主管部门牵头，会同市发改委、市资源规划局组织论证。",
                  "年度投资计划由市发改委负责编制，各责任单位应当于每年10月底前报送下一年度项目。",
                  "跨区域项目由牵头单位负责协调，配合单位应当予以支持，（牵头单位由市政府指定）不得推诿。"]),
    ("第三章　建设管理", ["项目建设应当严格执行基本建设程序。责任单位对工程质量和安全负总责。",
                  "项目概算调整幅度超过10%的，责任单位应当报原审批部门重新审批。",
                  "项目竣工后，由责任单位牵头组织验收，并在90日内办理竣工财务决算。"]),
    ("第四章　附则", ["各县（区）可以参照本办法制定实施细则。", "本办法由市发改委负责解释。", "本办法自2021年7月1日起施行，有效期5年。"]),
]


def compose():
    notice = Notice("regulation-with-lead-words", "云岭市政府投资项目管理办法", "other", 2021, issuer="云岭市人民政府", issued="2021-05-28",
                    published="2021-06-01", page="library", body="word", column="规范性文件", doc_number="云政发〔2021〕9号",
                    labels=[("索引号", "990000-2021-0209"), ("发文机关", "云岭市人民政府"), ("成文日期", "2021年05月28日"),
                            ("标题", "云岭市政府投资项目管理办法"), ("发文字号", "云政发〔2021〕9号"), ("发布日期", "2021年06月01日")], why=__doc__)
    notice.index_number = "990000-2021-0209"
    notice.unseen = {"doc_number": None}
    running = 0
    for chapter, articles in ARTICLES:
        notice.heading(chapter)
        for text in articles:
            running += 1
            ordinal = ("" if running < 10 else "十") + (["", "一", "二", "三", "四", "五", "六", "七", "八", "九"][running % 10])
            notice.line("第%s条　%s" % (ordinal, text))
    notice.right("云岭市人民政府\n2021年5月28日")
    return notice
