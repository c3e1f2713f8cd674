# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages that hold no tasks though their words are those of tasks: each short."""
from notice import Cell, Notice, heads


def letter():
    """A letter with numbered demands and the name of its attachment; the list itself is a file."""
    n = Notice("no-tasks-letter-with-demands", "关于分解下达2030年县政府重点工作任务的通知", "other", 2030, page="tables", body="breaks", issuer="柏原县人民政府办公室", doc_number="柏政办函〔2030〕9号", issued="2030-03-01", why=letter.__doc__)
    n.line("柏政办函〔2030〕9号")
    n.line("各乡镇人民政府，县政府各部门：")
    n.line("为确保完成全年目标，现将2030年县政府重点工作任务分解下达给你们，并就有关事项通知如下：")
    n.line("一、明确责任。各牵头单位是重点工作的第一责任单位，配合单位要主动配合，共同推进。")
    n.line("二、细化措施。各责任单位要于3月15日前制定实施方案，明确责任领导、责任科室和完成时限，报县政府督查室备案。")
    n.line("三、强化督查。县政府督查室负责每季度通报进展情况，对进度滞后的单位予以红黄牌警示。")
    n.line("附件：2030年县政府重点工作任务分解表.docx")
    n.right("柏原县人民政府办公室\n2030年3月1日")
    return n


def empty_table():
    """The page has the table's header, but its cells are empty."""
    n = Notice("no-tasks-empty-table", "桐湾区2031年为民办实事项目进展情况", "other", 2031, page="modern", body="plain", text="pipes", why=empty_table.__doc__)
    n.table([heads("序号", "民生实事", "责任单位", "完成时限", "进展情况")] + [["", "", "", "", ""] for _ in range(6)])
    return n


def contacts():
    """A list of contacts and a programme of a meeting: tables with bodies, persons and times, and no tasks."""
    n = Notice("no-tasks-contacts-programme", "关于召开全市重点工作推进会的通知", "other", 2030, page="modern", body="word", issuer="竹岭市人民政府办公室", issued="2030-07-08", why=contacts.__doc__)
    n.line("各县区人民政府，市政府各部门：")
    n.line("定于7月15日召开全市重点工作推进会，请各单位主要负责人参加，并于7月12日前报送参会人员名单。")
    n.line("会议议程：")
    n.table([heads("时间", "内容", "主持人"), ["9:00-9:30", "通报上半年重点工作进展情况", "何志强"], ["9:30-10:30", "市发改委、市住建局、市教育局作表态发言", "何志强"], ["10:30-11:00", "市长讲话", "陶然"]])
    n.line("联系方式：")
    n.table([heads("序号", "单位", "联系人", "联系电话"), ["1", "市政府办公室", "方敏", "0000-1234567"], ["2", "市发改委", "叶澜", "0000-1234568"], ["3", "市住建局", "高峻岭", "0000-1234569"]])
    n.right("竹岭市人民政府办公室\n2030年7月8日")
    return n


def questions():
    """Questions and answers about a list of tasks that they quote."""
    n = Notice("no-tasks-questions-answers", "《望川市2031年民生实事实施方案》政策问答", "other", 2031, page="library", body="plain", why=questions.__doc__)
    n.line("一、《实施方案》出台的背景是什么？")
    n.line("答：市政府每年组织实施民生实事项目，2031年共确定10类28项，每项均列出牵头单位和完成时限。")
    n.line("二、今年有哪些特点？")
    n.line("答：一是更加聚焦“一老一小”。新增养老床位800张（牵头单位：市民政局）；二是更加注重教育公平，新增学位5000个（牵头单位：市教育局）。")
    n.line("三、如何确保落实？")
    n.line("答：由市政府督查室负责跟踪督办，每季度公布进展情况。")
    return n


def supervision_rules():
    """Rules of supervision: 牵头单位, 责任单位, red and yellow cards as ordinary words, numbered articles."""
    n = Notice("no-tasks-supervision-rules", "霞屿市政府重点工作督查办法", "other", 2029, page="tables", body="plain", issuer="霞屿市人民政府", issued="2029-01-10", why=supervision_rules.__doc__)
    n.line("第一条 为加强重点工作督查，推动各项任务落实，制定本办法。")
    n.line("第二条 市政府督查室负责全市重点工作督查的组织协调。")
    n.line("第三条 多个部门共同承担的任务，由牵头单位负责汇总，配合单位按照职责分工负责。")
    n.line("第四条 实行红黄灯管理。达到序时进度的亮绿灯，进度滞后的亮黄灯，严重滞后的亮红灯。")
    n.line("第五条 责任单位应当于每月25日前报送进展情况，逾期未完成的，责令限期整改。")
    n.line("第六条 本办法自2029年2月1日起施行。")
    n.right("霞屿市人民政府\n2029年1月10日")
    return n


def summary():
    """A news item that sums up progress: shares of done items, examples by name, no list."""
    n = Notice("no-tasks-summary-news", "我市65件民生实事已完成26件", "other", 2030, page="modern", body="plain", published="2030-07-20", source="云岭日报", why=summary.__doc__)
    n.written = ("html",)  # in a bare text nothing marks its title
    n.line("记者从市政府办公室获悉，截至6月底，全市65件民生实事已完成26件，完成率40%。")
    n.line("一、已经完成或基本完成的项目共26件。主要是“新建城市书房”“改造农贸市场”等。")
    n.line("二、正在推进的项目共36件。由市住建局牵头的老旧小区改造项目开工率达到95%。")
    n.line("三、进度滞后的项目共3件。市政府要求有关责任单位加大工作力度，确保年底前全部完成。")
    n.year = 2030
    return n


def scoring():
    """A scoring table: items, points, rules; bodies are those that score."""
    n = Notice("no-tasks-scoring-table", "丰岭市政务公开工作考核评分标准", "other", None, page="modern", body="word", text="pipes", why=scoring.__doc__)
    n.table([heads("序号", "项目", "分值", "条件和标准", "证明材料"), ["1", "主动公开", "30", "每少公开一项扣2分", "网页截图"], ["2", "依申请公开", "20", "逾期答复一次扣5分", "答复书"], ["3", "政策解读", "20", "解读率低于100%不得分", "解读文稿"]])
    return n


NOTICES = [letter, empty_table, contacts, questions, supervision_rules, summary, scoring]
