/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_prose_tasks.c - invented notices in every form of numbered prose, and those that hold no
 * task.
 */
#include "prose_fixture.h"

static void
test_label_lines(void)
{
  prose_assert_tasks("青岭市通知",
                     "一、工业\n1."
                     "新建园区3个。\n牵头领导：沈国栋\n责任单位：市经信局、市财政局（市国资办）\n完"
                     "成时限：2024年8月底。\n"
                     "2.技改投资增长8%。\n责任单位：市经信局",
                     "1 [一、工业] 新建园区3个。 |市经信局 |市财政局 @沈国栋 due:2024年8月底\n"
                     "2 [一、工业] 技改投资增长8%。 |市经信局\n");
}

static void
test_running_numbers(void)
{
  prose_assert_tasks("青岭市通知",
                     "一、主要内容\n（一）工业方面。\n1."
                     "甲。\n牵头单位：市经信局\n（二）农业方面。\n2.乙。\n牵头单位：市农业局\n"
                     "二、工作机制\n（一）月度通报。各牵头单位按月报送。\n三、其它要求\n各牵头单位"
                     "要于3月6日前报送方案。",
                     "1 [一、主要内容 > （一）工业方面。] 甲。 |lead:市经信局\n"
                     "2 [一、主要内容 > （二）农业方面。] 乙。 |lead:市农业局\n");
}

static void
test_bracketed_numbers_are_tasks(void)
{
  prose_assert_tasks("青岭市通知",
                     "一、工业\n（一）新增企业。（市经信局牵头，市统计局配合）\n（二）扩大投资（市"
                     "发改委负责）。\n二、农业\n（一）建设农田。（市农业局负责）",
                     "（一） [一、工业] 新增企业。 |lead:市经信局 |joint:市统计局\n（二） "
                     "[一、工业] 扩大投资 |市发改委\n"
                     "（一） [二、农业] 建设农田。 |市农业局\n");
}

/* The bracket stands behind the goal, and persons by their office are no bodies. */
static void
test_bracket_behind_a_goal(void)
{
  prose_assert_tasks(
      "青岭市重点任务分工方案",
      "一、工业\n（一）做强园区。\n工作目标：产值达到50亿元。（市工信局牵头，市发改局"
      "配合）\n（二）扩大投资。工作目标：新开工30个。（分管副市长负责，市发改局牵头）",
      "（一） [一、工业] 做强园区。 |lead:市工信局 |joint:市发改局 "
      "plan:产值达到50亿元。\n（二） [一、工业] 扩大投资。 |lead:市发改局 "
      "plan:新开工30个。\n");
}

/* Fields with numbers, their labels alone on the line; once, they are headings of a plan. */
static void
test_numbered_labels_without_values(void)
{
  prose_assert_tasks(
      "青岭县2031年民生实事实施方案",
      "一、学前教育工程\n（一）工作目标\n新建幼儿园2所。\n（二）责任单位\n牵头单位：县"
      "教育局\n（三）完成时限\n8月底前\n二、健康提升工程\n（一）工作目标\n建设药房1个。"
      "\n（二）责任单位\n县卫健局、县医保局\n（三）完成时限\n11月底前",
      "一 学前教育工程 |lead:县教育局 due:8月底前 plan:新建幼儿园2所。\n"
      "二 健康提升工程 |县卫健局 |县医保局 due:11月底前 plan:建设药房1个。\n");
  prose_assert_tasks(
      "青岭县节水行动方案",
      "一、工作目标\n到2031年全面建成。\n二、实施步骤\n分三步推进。\n三、保障措施\n加强"
      "领导。",
      "");
}

/* Short sentences that say by whom head nothing; bodies of a level count by their endings. */
static void
test_sentences_that_begin_with_agents(void)
{
  prose_assert_tasks("青岭市政府常务会议议定事项清单",
                     "1.由市水利局牵头，完成备汛。\n2.由市城投集团负责，启动招标。\n"
                     "3.各县政府要完成普查。",
                     "1 由市水利局牵头，完成备汛。 |lead:市水利局\n"
                     "2 由市城投集团负责，启动招标。 |市城投集团\n3 各县政府要完成普查。\n");
}

/* Few of the items below names with owners say more: who joins in. */
static void
test_joint_body_below_a_lead_of_the_heading(void)
{
  prose_assert_tasks("青岭镇2031年重点工作任务清单",
                     "一、经济发展（牵头单位：经济发展办）\n1.完成投资12亿元。\n2.新增企业3家。\n"
                     "二、城市更新（牵头单位：村镇建设办）\n3.完成片区征迁。配合单位：综合执法队\n"
                     "4.改造管网6公里。",
                     "1 [一、经济发展（牵头单位：经济发展办）] 完成投资12亿元。 |lead:经济发展办\n"
                     "2 [一、经济发展（牵头单位：经济发展办）] 新增企业3家。 |lead:经济发展办\n"
                     "3 [二、城市更新（牵头单位：村镇建设办）] 完成片区征迁。 |lead:村镇建设办 "
                     "|joint:综合执法队\n"
                     "4 [二、城市更新（牵头单位：村镇建设办）] 改造管网6公里。 |lead:村镇建设办\n");
}

/* What the letter calls the list stands over two lines. */
static void
test_quoted_title_over_two_lines(void)
{
  prose_assert_tasks(
      "青岭市通知",
      "《政府工作报告长远时期重点工作责任分解》已经同意，现予印发。\n政府工作报告长远"
      "时期\n重点工作责任分解\n1.新建园区。\n责任单位：市经信局\n2.扩大投资。\n责任"
      "单位：市发改委",
      "1 [政府工作报告长远时期/重点工作责任分解] 新建园区。 |市经信局\n"
      "2 [政府工作报告长远时期/重点工作责任分解] 扩大投资。 |市发改委\n");
}

static void
test_formula_ends_the_list(void)
{
  prose_assert_tasks("青岭市2031年民生实事项目",
                     "1.改造旧小区3处\n2.扩建小学1所\n3.新建农桥2座\n现予公告。\n",
                     "1 改造旧小区3处\n2 扩建小学1所\n3 新建农桥2座\n");
}

static void
test_chinese_numbers_are_tasks(void)
{
  prose_assert_tasks(
      "青岭市为民办实事",
      "一、饮水安全工程\n新建水厂3座。\n责任单位：县水利局\n二、敬老院改造。改造3所。\n责任单位：县"
      "民政局",
      "一 饮水安全工程/新建水厂3座。 |县水利局\n二 敬老院改造。改造3所。 |县民政局\n");
}

static void
test_several_brackets_share_the_number(void)
{
  prose_assert_tasks("青岭市通知",
                     "（一）扩大供给。鼓励办学。（市教育局负责）支持赛事。（市体育局、市公安局负责"
                     "）\n（二）优化环境。（市发改委负责）",
                     "（一）#1 扩大供给。鼓励办学。 |市教育局\n（一）#2 支持赛事。 |市体育局 "
                     "|市公安局\n（二） 优化环境。 |市发改委\n");
}

static void
test_two_brackets_side_by_side_close_one_task(void)
{
  prose_assert_tasks(
      "青岭市通知",
      "1.甲工程。（牵头单位：市水利局）（配合单位：市财政局）\n2.乙工程。（牵头单位：市交通局）",
      "1 甲工程。 |lead:市水利局 |joint:市财政局\n2 乙工程。 |lead:市交通局\n");
}

static void
test_headings_lend_their_time(void)
{
  prose_assert_tasks("青岭市通知",
                     "一、6月底前完成的任务\n1.甲工程。（市水利局负责）\n2."
                     "乙工程。（市交通局负责）\n二、改善民生（完成时限：2031年底）\n"
                     "3.丙工程。（市民政局负责）\n4.丁工程。（市民政局负责，9月底前完成）",
                     "1 [一、6月底前完成的任务] 甲工程。 |市水利局 due:6月底前\n2 "
                     "[一、6月底前完成的任务] 乙工程。 |市交通局 due:6月底前\n"
                     "3 [二、改善民生（完成时限：2031年底）] 丙工程。 |市民政局 due:2031年底\n"
                     "4 [二、改善民生（完成时限：2031年底）] 丁工程。 |市民政局 due:9月底前完成\n");
}

static void
test_names_with_bodies_head_what_restarts_below(void)
{
  prose_assert_tasks(
      "青岭市通知",
      "一、住房保障（责任单位：市住建局）\n1.改造小区5个。\n2."
      "新建住房200套。\n二、教育发展（责任单位：市教育局）\n1.新建学校3所。\n2.招聘教师200名。",
      "1 [一、住房保障（责任单位：市住建局）] 改造小区5个。 |市住建局\n2 "
      "[一、住房保障（责任单位：市住建局）] 新建住房200套。 |市住建局\n"
      "1 [二、教育发展（责任单位：市教育局）] 新建学校3所。 |市教育局\n2 "
      "[二、教育发展（责任单位：市教育局）] 招聘教师200名。 |市教育局\n");
}

static void
test_labels_behind_dashes_and_blanks(void)
{
  prose_assert_tasks(
      "青岭市通知",
      "1.甲工程。\n——牵头单位：市水利局　配合单位：市财政局\n2.乙工程。\n- 牵头单位：市交通局\n- "
      "完成时限：9月底前",
      "1 甲工程。 |lead:市水利局 |joint:市财政局\n2 乙工程。 |lead:市交通局 due:9月底前\n");
}

static void
test_brackets_of_fields_beside_bodies(void)
{
  prose_assert_tasks("青岭市通知",
                     "1.甲工程。【责任单位：市水利局】【完成时限：6月底前】\n2."
                     "乙工程。（完成时限：9月底前）（责任单位：市交通局）",
                     "1 甲工程。 |市水利局 due:6月底前\n2 乙工程。 |市交通局 due:9月底前\n");
}

static void
test_one_body_in_a_bracket_at_the_end(void)
{
  prose_assert_tasks("青岭市2031年重点任务清单",
                     "一、新建幼儿园4所（市教育局）\n二、改造农贸市场6个（市商务局、市市场监管局）"
                     "\n三、新建公厕12座（市城管局）",
                     "一 新建幼儿园4所 |市教育局\n二 改造农贸市场6个 |市商务局 |市市场监管局\n三 "
                     "新建公厕12座 |市城管局\n");
}

static void
test_curly_brackets_and_values_on_their_own_line(void)
{
  prose_assert_tasks(
      "青岭市通知",
      "1.甲工程｛牵头单位：市教育局；配合单位：市财政局｝\n2."
      "乙工程。\n责任单位：\n市商务局\n完成时限：\n8月底前\n3.丙工程。\n责任单位：市水利局",
      "1 甲工程 |lead:市教育局 |joint:市财政局\n2 乙工程。 |市商务局 due:8月底前\n3 丙工程。 "
      "|市水利局\n");
}

static void
test_paragraphs_under_category_headings(void)
{
  prose_assert_tasks(
      "青岭市通知",
      "一、教育方面\n新建学校5所。（牵头领导：沈国栋，责任单位：市教育局）\n"
      "二、医疗方面\n新建病床60张。（责任单位：市卫健委）参保人数达到27万人。（责任单位：市医保局"
      "）",
      " [一、教育方面] 新建学校5所。 |市教育局 @沈国栋\n [二、医疗方面] 新建病床60张。 |市卫健委\n"
      " [二、医疗方面] 参保人数达到27万人。 |市医保局\n");
}

static void
test_paragraphs_without_numbers(void)
{
  prose_assert_tasks("青岭市通知",
                     "现将任务分解如下：\n2024年主要任务分工\n突出工业。投资200亿元。（责任单位：市"
                     "经信局、市发改委）\n加快农业。建设基地8个。（责任单位：市农业局）",
                     " [2024年主要任务分工] 突出工业。投资200亿元。 |市经信局 |市发改委\n "
                     "[2024年主要任务分工] 加快农业。建设基地8个。 |市农业局\n");
}

static void
test_paragraphs_with_label_lines(void)
{
  prose_assert_tasks(
      "青岭市通知",
      "现将任务分解如下：\n突出工业。投资200亿元。\n责任单位：市经信局\n加快农业。\n建设基地8个。\n"
      "责任单位：市农业局\n完成时限：年底前",
      " 突出工业。投资200亿元。 |市经信局\n 加快农业。/建设基地8个。 |市农业局 due:年底前\n");
}

static void
test_circled_lines_are_subtasks(void)
{
  prose_assert_tasks(
      "青岭市通知",
      "1.推进医共体建设。\n①组建专班。（责任单位：县卫健局）\n②制定章程。（责任单位：县医保局）\n2."
      "推进教育：①2月完成方案；②3月完成招标。（责任单位：县教育局）",
      "1#1 推进医共体建设。 => 组建专班。 |县卫健局\n1#2 推进医共体建设。 => 制定章程。 |县医保局\n"
      "2 推进教育：①2月完成方案；②3月完成招标。 |县教育局\n");
}

static void
test_one_label_for_all_parts(void)
{
  prose_assert_tasks("青岭市通知",
                     "1.完善机制\n（1）制定办法。\n（2）开展试点。\n责任单位：县委改革办\n2."
                     "建设平台\n（1）立项。\n（2）招标。\n责任单位：县数据局",
                     "1 完善机制/（1）制定办法。/（2）开展试点。 |县委改革办\n2 "
                     "建设平台/（1）立项。/（2）招标。 |县数据局\n");
}

static void
test_one_label_for_two_paragraphs(void)
{
  prose_assert_tasks("青岭市通知",
                     "1.推进工业。\n开展企业服务。\n（责任单位：经信局）\n2."
                     "推进农业，建设基地\n5个。\n责任单位：农业局、\n财政局\n完成时限：\n年底前",
                     "1 推进工业。/开展企业服务。 |经信局\n2 推进农业，建设基地/5个。 |农业局 "
                     "|财政局 due:年底前\n");
}

static void
test_labels_inside_the_sentence(void)
{
  prose_assert_tasks(
      "青岭市民生工程",
      "1、农村道路畅通工程,牵头部门:市交通局。\n2、水利薄弱环节治理,牵头部门:市水利局。",
      "1 农村道路畅通工程 |lead:市交通局\n2 水利薄弱环节治理 |lead:市水利局\n");
}

static void
test_several_lines_in_one_block(void)
{
  prose_assert_tasks(
      "青岭市通知",
      "1.甲工程。\x1f责任单位：市水利局\x1f完成时限：年底前\n2.乙工程。\x1f责任单位：市交通局",
      "1 甲工程。 |市水利局 due:年底前\n2 乙工程。 |市交通局\n");
}

static void
test_progress_labels(void)
{
  prose_assert_tasks(
      "青岭市实事进展情况",
      "一、新建食堂\n目标任务：新建食堂30家。\n责任单位：市民政局\n进展情况：已建成32家。\n存在问题"
      "：选址困难。\n"
      "二、道路改造\n目标任务：改造道路5条。\n责任单位：市住建局\n进展情况：\n1.完成3条。\n2."
      "开工2条。",
      "一 新建食堂 |市民政局 plan:新建食堂30家。 got:已建成32家。/存在问题：选址困难。\n"
      "二 道路改造 |市住建局 plan:改造道路5条。 got:1.完成3条。/2.开工2条。\n");
}

static void
test_report_without_labels(void)
{
  prose_assert_tasks("青岭县重点工作完成情况的通报",
                     "一、总体情况\n全县65件实事已完成26件。\n二、完成情况\n（一）新建幼儿园3所。目"
                     "前，已建成2所。\n（二）新增床位200张。截至6月底，已新增235张。\n"
                     "三、存在问题\n（一）进度不平衡。\n（二）资金紧张。",
                     "（一） [二、完成情况] 新建幼儿园3所。 got:目前，已建成2所。\n（二） "
                     "[二、完成情况] 新增床位200张。 got:截至6月底，已新增235张。\n");
}

static void
test_leaders_of_headings(void)
{
  prose_assert_tasks("青岭市通知",
                     "一、陈立新市长牵头重点工作\n1.推进项目。\n责任单位：市发改委\n2."
                     "深化改革。\n牵头领导：沈国栋\n责任单位：市改革办\n"
                     "二、各县（区）政府共同落实工作\n1.增强意识。\n责任单位：各县（区）政府",
                     "1 [一、陈立新市长牵头重点工作] 推进项目。 |市发改委 @陈立新\n2 "
                     "[一、陈立新市长牵头重点工作] 深化改革。 |市改革办 @沈国栋\n"
                     "1 [二、各县（区）政府共同落实工作] 增强意识。 |各县（区）政府\n");
}

static void
test_owners_below_headings(void)
{
  prose_assert_tasks(
      "青岭市通知",
      "一、工业经济\n牵头领导：沈国栋\n1.新增企业。\n责任单位：经信局\n2."
      "技改投资。\n责任单位：经信局",
      "1 [一、工业经济] 新增企业。 |经信局 @沈国栋\n2 [一、工业经济] 技改投资。 |经信局 @沈国栋\n");
}

static void
test_item_without_units_in_a_task_series(void)
{
  g_auto(ProseNotice) notice =
      prose_notice("青岭市通知", "1.甲。\n责任单位：经信局\n2.乙。\n3.丙。\n责任单位：经信局");
  prose_find_tasks(&notice);
  g_autofree char *got = prose_describe(&notice);
  g_assert_cmpstr(got, ==, "1 甲。 |经信局\n2 乙。\n3 丙。 |经信局\n");
  g_assert_cmpuint(notice.doc->issues->len, ==, 1);
  g_assert_cmpstr(g_array_index(notice.doc->issues, Issue, 0).code, ==, "task-without-units");
}

static void
test_bullets(void)
{
  prose_assert_tasks("青岭市通知",
                     "●推进旧改10个。（责任单位：住建局）\n●新建绿道5公里。（责任单位：园林局）\n■"
                     "打通断头路3条。（牵头单位：交通局，配合单位：财政局，各街道）",
                     " 推进旧改10个。 |住建局\n 新建绿道5公里。 |园林局\n 打通断头路3条。 "
                     "|lead:交通局 |joint:财政局 |joint:各街道\n");
}

static void
test_standing_rule_holds_for_all(void)
{
  prose_assert_tasks("青岭市通知",
                     "1.甲。\n责任单位：经信局、财政局（列第一位者为牵头单位，下同）\n2."
                     "乙。\n责任单位：农业局、水利局",
                     "1 甲。 |lead:经信局 |joint:财政局\n2 乙。 |lead:农业局 |joint:水利局\n");
}

static void
test_closing_words_are_no_task(void)
{
  prose_assert_tasks("青岭市通知",
                     "（一）甲。（市发改委牵头）\n（二）乙。（市人社局牵头）\n各地要认真落实，加强"
                     "配合。\n附件：1.清单\n2.名单\n青岭市人民政府\n2024年1月1日",
                     "（一） 甲。 |lead:市发改委\n（二） 乙。 |lead:市人社局\n");
}

static void
test_deadline_inside_the_bracket(void)
{
  prose_assert_tasks("青岭市通知",
                     "一、新建公园5个。（责任单位：市城管局；完成时限：6月底前）\n二、改造道路。（"
                     "责任单位：市住建局）",
                     "一 新建公园5个。 |市城管局 due:6月底前\n二 改造道路。 |市住建局\n");
}

static void
test_name_broken_over_lines(void)
{
  prose_assert_tasks("青岭市通知",
                     "（一）引进项目\n100个、落地60个。\n责任单位：市商务局、市人力资\n源社会保障局"
                     "\n（二）加快建设。\n责任单位：市发改委",
                     "（一） 引进项目/100个、落地60个。 |市商务局 |市人力资/源社会保障局\n（二） "
                     "加快建设。 |市发改委\n");
}

static void
test_demands_after_the_tasks(void)
{
  prose_assert_tasks("青岭市通知",
                     "一、总体要求\n（一）总体目标。全面建成。\n二、主要任务\n（二）加强建设。（市"
                     "交通局牵头，市铁路办参加）\n（三）改善服务。（市府办负责）\n"
                     "三、保障\n（四）加强领导。各地要高度重视。\n（五）强化考核。",
                     "（二） [二、主要任务] 加强建设。 |lead:市交通局 |joint:市铁路办\n（三） "
                     "[二、主要任务] 改善服务。 |市府办\n");
}

static void
test_letters_hold_no_task(void)
{
  prose_assert_tasks(
      "青岭市人民政府办公室关于做好重点工作的通知",
      "各区人民政府：\n一、高度重视。各责任单位要加强领导，明确牵头单位和责任单位。\n"
      "1.明确任务。由市政府办牵头，市发改委配合，制定清单。\n2."
      "压实责任。于2月10日前报送方案（联系人：王平）。\n"
      "二、强化督查。市政府督查室负责督查。\n附件：1.任务分解表\n2."
      "联络员名单\n青岭市人民政府办公室\n2024年1月8日",
      "");
}

static void
test_lone_bracket_in_a_letter(void)
{
  prose_assert_tasks("青岭市关于交办代表建议的通知",
                     "一、办理要求\n（一）提高认识。\n（二）按时办结，于6月底前报送（牵头单位：市府"
                     "办）。\n（三）注重实效。\n二、其他事项\n请认真办理。",
                     "");
}

static void
test_progress_behind_the_bracket(void)
{
  prose_assert_tasks(
      "青岭市重点工作推进情况",
      "1.生产总值增长6%。（市发改委）已增长6.2%。\n2.投资增长8%。（市发改委）\n完成投资20亿元。",
      "1 生产总值增长6%。 |市发改委 got:已增长6.2%。\n2 投资增长8%。 |市发改委 "
      "got:完成投资20亿元。\n");
}

static void
test_interpretations_hold_no_task(void)
{
  prose_assert_tasks("《2024年重点工作责任分解》政策解读",
                     "一、背景\n全市共149项任务，每项均列出牵头单位、责任单位。\n1."
                     "工业。（责任单位：市经信局）\n2.农业。（责任单位：市农业局）",
                     "");
}

static void
test_regulations_hold_no_task(void)
{
  prose_assert_tasks(
      "青岭市督查办法",
      "第一条 为规范督查，制定本办法。\n第二条 责任单位应当按时报送。\n第三条 "
      "督查由市政府办公室牵头，有关部门配合。\n"
      "（一）责任单位的确定；\n（二）牵头单位的职责。\n第四条 本办法自2020年1月1日起施行。",
      "");
}

static void
test_hostile_nesting_ends(void)
{
  g_autoptr(GString) text = g_string_new(NULL);
  for (guint i = 0; i < 20000; i++)
    g_string_append(text, i % 4 == 0   ? "一、甲\n"
                          : i % 4 == 1 ? "1.乙（\n"
                          : i % 4 == 2 ? "①责任单位：\n"
                                       : "（（（（：：\n");
  g_auto(ProseNotice) notice = prose_notice(NULL, text->str);
  prose_find_tasks(&notice);
  g_assert_cmpuint(notice.doc->tasks->len, <=, 20000);
}

static void
test_empty_document(void)
{
  prose_assert_tasks(NULL, "", "");
}

static void
test_items_run_together_in_one_paragraph(void)
{
  prose_assert_tasks(
      "青岭市通知",
      "1、新建敬老院2所，新增床位300张。责任单位：县民政局。2、改造供水管网15公里，惠及三个乡镇。责"
      "任单位：县住建局、县水务公司。3、建设农村公路80公里。责任单位：县交通局。",
      "1 新建敬老院2所，新增床位300张。 |县民政局\n2 改造供水管网15公里，惠及三个乡镇。 |县住建局 "
      "|县水务公司\n3 建设农村公路80公里。 |县交通局\n");
}

/* The sentences before the list stand in its paragraph, and a label's words follow each other
 * without a mark. */
static void
test_items_run_on_behind_their_introduction(void)
{
  prose_assert_tasks(
      "2034年民生实事项目进展情况公示",
      "2034年民生实事共有42项，涉及交通、养老等方面。现将1—6月份进展情况予以公示。 "
      "1.东线一期工程投入试运营。 牵头领导：林清远 责任单位：市轨道办 实际完成情况：已通车试运营。 "
      "2.新增停车位300个。 牵头领导：王立仁 责任单位：市公安局 实际完成情况：完成170个。 "
      "3.新辟公交线路10条。 牵头领导：王立仁 责任单位：市交通局 配合单位：市财政局 "
      "实际完成情况：完成6条。",
      "1 东线一期工程投入试运营。 |市轨道办 @林清远 got:已通车试运营。\n2 新增停车位300个。 "
      "|市公安局 @王立仁 got:完成170个。\n"
      "3 新辟公交线路10条。 |市交通局 |joint:市财政局 @王立仁 got:完成6条。\n");
}

/* 一、市级项目进展情况 heads what is told of all of them; ﹒ closes a number as a full stop does.
 */
static void
test_parts_of_a_report_are_no_tasks(void)
{
  prose_assert_tasks(
      "全市重点项目进展情况",
      "一、市级重点项目进展情况\n全市安排重点项目458个。1-8月共完成投资622亿元，占年度计划的73%。\n"
      "二、县级重点项目进展情况\n县级重点项目共17个。1-8月完成投资277亿元。",
      "");
  prose_assert_tasks("2031年重点工作责任分解",
                     "1﹒新建学校3所。\n牵头负责领导：刘远惠。\n责任单位：市教育局。\n2﹒新建医院1"
                     "所。\n牵头负责领导：周喜平。\n责任单位：市卫健委。",
                     "1 新建学校3所。 |市教育局 @刘远惠\n2 新建医院1所。 |市卫健委 @周喜平\n");
}

static void
test_bracket_of_labels_over_several_lines(void)
{
  prose_assert_tasks(
      "2031年重点任务清单",
      "1.建设农田18万亩。（牵头部门：市农业农村局\n参与部门：市水利局\n时间节点：6月底前）\n2."
      "清洁村庄4轮。（牵头部门：市住建局\n时间节点：9月底前）",
      "1 建设农田18万亩。 |lead:市农业农村局 |joint:市水利局 due:6月底前\n2 清洁村庄4轮。 "
      "|lead:市住建局 due:9月底前\n");
}

static void
test_steps_inside_a_paragraph_are_one_task(void)
{
  prose_assert_tasks(
      "青岭市通知",
      "1、推进污水处理厂建设。1、完成征地。2、完成设计招标。3、完成主体工程。4、完成设备安装调试并"
      "投入运行。责任单位：县住建局\n2、新建敬老院。责任单位：县民政局",
      "1 "
      "推进污水处理厂建设。1、完成征地。2、完成设计招标。3、完成主体工程。4、完成设备安装调试并投入"
      "运行。 |县住建局\n2 新建敬老院。 |县民政局\n");
}

static void
test_title_alone_makes_a_list_of_tasks(void)
{
  prose_assert_tasks("青岭区教育局2031年为民办实事项目",
                     "1.新建幼儿园3所。\n2.改造食堂12所。\n3.安装护眼灯2000盏。",
                     "1 新建幼儿园3所。\n2 改造食堂12所。\n3 安装护眼灯2000盏。\n");
  prose_assert_tasks("关于做好2031年为民办实事项目的通知",
                     "1.提高认识。\n2.加强领导。\n3.按时报送。", "");
}

static void
test_round_bracket_too_many_inside_square_ones(void)
{
  prose_assert_tasks("青岭市通知",
                     "1.甲工程。[市水利局牵头,市财政局配合。以下均需各县(市)政府负责，不再列出)]"
                     "\n2.乙工程。[市交通局牵头]",
                     "1 甲工程。 |lead:市水利局 |joint:市财政局\n2 乙工程。 |lead:市交通局\n");
}

static void
test_sentence_above_makes_a_list_of_tasks(void)
{
  prose_assert_tasks("青岭县第七届人民代表大会第二次会议公告",
                     "会议确定县政府2031年民生实事项目为3项，分别是：\n一、公厕改造项目\n"
                     "二、农村公路建设项目\n三、老旧小区改造项目\n现予以公告。",
                     "一 公厕改造项目\n二 农村公路建设项目\n三 老旧小区改造项目\n");
  prose_assert_tasks("青岭县第七届人民代表大会第二次会议公告",
                     "2031年民生实事候选项目如下：\n一、公厕改造项目\n二、农村公路建设项目\n"
                     "三、老旧小区改造项目",
                     "");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/prose/label-lines", test_label_lines);
  g_test_add_func("/prose/numbers-run-on-across-headings", test_running_numbers);
  g_test_add_func("/prose/bracketed-numbers-are-tasks", test_bracketed_numbers_are_tasks);
  g_test_add_func("/prose/headings-lend-their-time", test_headings_lend_their_time);
  g_test_add_func("/prose/names-with-bodies-head-what-restarts-below",
                  test_names_with_bodies_head_what_restarts_below);
  g_test_add_func("/prose/labels-behind-dashes-and-blanks", test_labels_behind_dashes_and_blanks);
  g_test_add_func("/prose/brackets-of-fields-beside-bodies", test_brackets_of_fields_beside_bodies);
  g_test_add_func("/prose/one-body-in-a-bracket-at-the-end", test_one_body_in_a_bracket_at_the_end);
  g_test_add_func("/prose/curly-brackets-and-values-on-their-own-line",
                  test_curly_brackets_and_values_on_their_own_line);
  g_test_add_func("/prose/chinese-numbers-are-tasks", test_chinese_numbers_are_tasks);
  g_test_add_func("/prose/several-brackets-share-the-number",
                  test_several_brackets_share_the_number);
  g_test_add_func("/prose/two-brackets-side-by-side-close-one-task",
                  test_two_brackets_side_by_side_close_one_task);
  g_test_add_func("/prose/category-headings-hold-paragraphs",
                  test_paragraphs_under_category_headings);
  g_test_add_func("/prose/paragraphs-closed-by-brackets", test_paragraphs_without_numbers);
  g_test_add_func("/prose/paragraphs-closed-by-label-lines", test_paragraphs_with_label_lines);
  g_test_add_func("/prose/circled-lines-with-units-are-subtasks", test_circled_lines_are_subtasks);
  g_test_add_func("/prose/label-after-the-parts-is-the-parents", test_one_label_for_all_parts);
  g_test_add_func("/prose/label-after-two-paragraphs-holds-for-both",
                  test_one_label_for_two_paragraphs);
  g_test_add_func("/prose/labels-inside-the-sentence", test_labels_inside_the_sentence);
  g_test_add_func("/prose/several-lines-in-one-block", test_several_lines_in_one_block);
  g_test_add_func("/prose/progress-labels", test_progress_labels);
  g_test_add_func("/prose/report-without-labels", test_report_without_labels);
  g_test_add_func("/prose/leaders-of-headings-hold-below", test_leaders_of_headings);
  g_test_add_func("/prose/label-lines-below-headings-hold-below", test_owners_below_headings);
  g_test_add_func("/prose/item-without-units-in-a-task-series-is-a-task",
                  test_item_without_units_in_a_task_series);
  g_test_add_func("/prose/bullets-have-no-number", test_bullets);
  g_test_add_func("/prose/standing-rule-holds-for-all", test_standing_rule_holds_for_all);
  g_test_add_func("/prose/closing-words-are-no-task", test_closing_words_are_no_task);
  g_test_add_func("/prose/deadline-inside-the-bracket", test_deadline_inside_the_bracket);
  g_test_add_func("/prose/name-broken-over-lines", test_name_broken_over_lines);
  g_test_add_func("/prose/demands-after-running-tasks-are-none", test_demands_after_the_tasks);
  g_test_add_func("/prose/letters-hold-no-task", test_letters_hold_no_task);
  g_test_add_func("/prose/lone-bracket-in-a-letter-is-no-task", test_lone_bracket_in_a_letter);
  g_test_add_func("/prose/progress-behind-the-bracket", test_progress_behind_the_bracket);
  g_test_add_func("/prose/interpretations-hold-no-task", test_interpretations_hold_no_task);
  g_test_add_func("/prose/regulations-hold-no-task", test_regulations_hold_no_task);
  g_test_add_func("/prose/hostile-nesting-ends", test_hostile_nesting_ends);
  g_test_add_func("/prose/empty-document", test_empty_document);
  g_test_add_func("/prose/items-run-together-in-one-paragraph",
                  test_items_run_together_in_one_paragraph);
  g_test_add_func("/prose/items-run-on-behind-their-introduction",
                  test_items_run_on_behind_their_introduction);
  g_test_add_func("/prose/formula-ends-the-list", test_formula_ends_the_list);
  g_test_add_func("/prose/quoted-title-over-two-lines", test_quoted_title_over_two_lines);
  g_test_add_func("/prose/joint-body-below-a-lead-of-the-heading",
                  test_joint_body_below_a_lead_of_the_heading);
  g_test_add_func("/prose/sentences-that-begin-with-agents", test_sentences_that_begin_with_agents);
  g_test_add_func("/prose/numbered-labels-without-values", test_numbered_labels_without_values);
  g_test_add_func("/prose/bracket-behind-a-goal", test_bracket_behind_a_goal);
  g_test_add_func("/prose/parts-of-a-report-are-no-tasks", test_parts_of_a_report_are_no_tasks);
  g_test_add_func("/prose/bracket-of-labels-over-several-lines",
                  test_bracket_of_labels_over_several_lines);
  g_test_add_func("/prose/steps-inside-a-paragraph-are-one-task",
                  test_steps_inside_a_paragraph_are_one_task);
  g_test_add_func("/prose/sentence-above-makes-a-list-of-tasks",
                  test_sentence_above_makes_a_list_of_tasks);
  g_test_add_func("/prose/title-alone-makes-a-list-of-tasks",
                  test_title_alone_makes_a_list_of_tasks);
  g_test_add_func("/prose/round-bracket-too-many-inside-square-ones",
                  test_round_bracket_too_many_inside_square_ones);
  int status = g_test_run();
  prose_rules_free();
  return status;
}
