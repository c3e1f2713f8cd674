/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_site_forms.c - forms that pages of many sites share, each in as few lines as show it, beside
 * what looks like them and is none.
 */
#include "stages_fixture.h"

#define PAGE(body) "<html><head><title>2031年重点任务</title></head><body>" body "</body></html>"
#define PAIR(a, b) "<tr><td>" a "</td><td>" b "</td></tr>"
#define ROW4(a, b, c, d) "<tr><td>" a "</td><td>" b "</td><td>" c "</td><td>" d "</td></tr>"

static const char *const NONE[] = { NULL };

static void
test_card_is_one_task(void)
{
  const char *const wanted[] = { "新建公园3处 @市园林局 !10月底 =面积5公顷", NULL };
  assert_tasks(PAGE("<table>" PAIR("任务名称", "新建公园3处") PAIR("责任单位", "市园林局")
                        PAIR("工作目标", "面积5公顷") PAIR("完成时限", "10月底") "</table>"),
               wanted);
}

static void
test_first_title_again_begins_a_card(void)
{
  const char *const wanted[] = { "甲桥加固 @市交通局 ~已开工 in_progress",
                                 "乙路改造 @市住建局 ~已完成 met", NULL };
  assert_tasks(PAGE("<table>" PAIR("事项", "甲桥加固") PAIR("责任单位", "市交通局")
                        PAIR("进展情况", "已开工") PAIR("事项", "乙路改造")
                            PAIR("责任单位", "市住建局") PAIR("进展情况", "已完成") "</table>"),
               wanted);
}

/* Cards printed without room between them: edges of both make many columns. */
static void
test_card_with_edges_of_others(void)
{
  const char *const wanted[] = { "甲桥加固 @市交通局 !6月底 ~已开工 in_progress",
                                 "乙路改造 @市住建局 !9月底 ~已完成 met", NULL };
  assert_tasks(PAGE("<table><tr><td>事项</td><td "
                    "colspan=9>甲桥加固</td></tr><tr><td>责任单位</td><td colspan=3>市交通局</td>"
                    "<td colspan=3>完成时限</td><td "
                    "colspan=3>6月底</td></tr><tr><td>进展情况</td><td colspan=9>已开工</td></tr>"
                    "<tr><td colspan=3>事项</td><td colspan=7>乙路改造</td></tr><tr><td "
                    "colspan=3>责任单位</td><td colspan=2>市住建局</td>"
                    "<td colspan=3>完成时限</td><td colspan=2>9月底</td></tr><tr><td "
                    "colspan=3>进展情况</td><td colspan=7>已完成</td></tr></table>"),
               wanted);
}

/* Without rules a value over the width is a narrow cell: what stands behind it is empty. */
static void
test_card_with_empty_cells(void)
{
  const char *const wanted[] = { "甲桥加固 @市交通局 !6月底 ~已开工 in_progress", NULL };
  assert_tasks(PAGE("<table><tr><td>事项</td><td>甲桥加固</td><td></td><td></td></"
                    "tr><tr><td>责任单位</td><td>市交通局</td>"
                    "<td>完成时限</td><td>6月底</td></tr><tr><td>进展情况</td><td "
                    "colspan=2>已开工</td><td></td></tr>"
                    "<tr><td>存在问题</td><td></td><td></td><td></td></tr></table>"),
               wanted);
}

static void
test_table_on_its_side(void)
{
  const char *const wanted[] = { "甲桥加固 @市交通局 !6月底", "乙路改造 @市住建局 !9月底", NULL };
  assert_tasks(
      PAGE("<table><tr><td>项目名称</td><td>甲桥加固</td><td>乙路改造</td></tr><tr><td>责任单位</"
           "td><td>市交通局</td>"
           "<td>市住建局</td></tr><tr><td>完成时限</td><td>6月底</td><td>9月底</td></tr></table>"),
      wanted);
}

static void
test_announced_project_is_no_card(void)
{
  assert_tasks(PAGE("<table>" PAIR("项目名称", "某桥改造") PAIR("建设单位", "市城投集团")
                        PAIR("建设地点", "城东") PAIR("建设内容", "新建桥梁") "</table>"),
               NONE);
  assert_tasks(PAGE("<table>" PAIR("项目名称", "平台采购") PAIR("采购单位", "县水务局")
                        PAIR("完成时限", "180日内") "</table>"),
               NONE);
}

static void
test_labels_above_their_group(void)
{
  const char *const wanted[] = { "1 新增学位800个。 @县教育局(lead)",
                                 "2 改造食堂6所。 @县教育局(lead)",
                                 "3 建卫生室9个。 @县卫健局(lead)", NULL };
  assert_tasks("2031年重点任务\n\n牵头单位：县教育局\n\n1.新增学位800个。\n\n2."
               "改造食堂6所。\n\n牵头单位：县卫健局\n\n3.建卫生室9个。\n",
               wanted);
}

static void
test_labels_below_their_items_stay_below(void)
{
  const char *const wanted[] = { "1 新增学位800个。 @县教育局(lead)",
                                 "2 改造食堂6所。 @县卫健局(lead)", NULL };
  assert_tasks("2031年重点任务\n\n1.新增学位800个。\n\n牵头单位：县教育局\n\n2."
               "改造食堂6所。\n\n牵头单位：县卫健局\n",
               wanted);
}

static void
test_heading_gives_the_status(void)
{
  const char *const wanted[] = { "1 §一、已完成事项（1项） 建成水厂。 @县水利局 met",
                                 "2 §二、正在推进事项（1项） 扩建公路。 @县交通局 in_progress",
                                 NULL };
  assert_tasks("2031年督办事项通报\n\n一、已完成事项（1项）\n\n1."
               "建成水厂。\n\n责任单位：县水利局\n\n二、正在推进事项（1项）\n\n2."
               "扩建公路。\n\n责任单位：县交通局\n",
               wanted);
}

static void
test_heading_of_bodies_lends_them(void)
{
  const char *const wanted[] = { "1 §一、县水利局（2项） 建成水厂3座 @县水利局 !6月底",
                                 "2 §一、县水利局（2项） 治理河道2条 @县水利局 !9月底", NULL };
  assert_tasks(PAGE("<p>一、县水利局（2项）</p><table><tr><td>序号</td><td>工作任务</"
                    "td><td>完成时限</td></tr><tr><td>1</td><td>建成水厂3座</td><td>6月底</td></tr>"
                    "<tr><td>2</td><td>治理河道2条</td><td>9月底</td></tr></table>"),
               wanted);
}

static void
test_closing_sentence_names_the_bodies(void)
{
  const char *const wanted[] = { "1 建设基地5个。 @市科技局(lead) @市财政局(joint)",
                                 "2 培育企业9家。 @市工信局(lead)", NULL };
  assert_tasks("2031年任务分工\n\n1.建设基地5个。市科技局牵头，市财政局配合。\n\n2."
               "培育企业9家。市工信局牵头。\n",
               wanted);
  assert_tasks("某市绿化办法\n\n1.公园由市园林局养护。具体工作由市园林局负责。\n\n2."
               "道路由管理单位养护。其他绿地由乡镇政府负责。\n",
               NONE);
}

static void
test_points_with_brackets_are_subtasks(void)
{
  const char *const wanted[] = { "（一）.1 完善设施。 +改造管网8公里。 @市水务局",
                                 "（一）.2 完善设施。 +整治易涝点6处。 @市城管局", NULL };
  assert_tasks("2031年任务分工\n\n（一）完善设施。\n\n一是改造管网8公里。（责任单位：市水务局）\n\n"
               "二是整治易涝点6处。（责任单位：市城管局）\n",
               wanted);
}

static void
test_number_in_black_brackets(void)
{
  const char *const wanted[] = { "1 建设学校2所 @县教育局", "2 建设水厂3座 @县水利局", NULL };
  assert_tasks("2031年任务清单\n\n【任务1】建设学校2所\n\n【责任单位】县教育局\n\n【任务2】建设水厂"
               "3座\n\n【责任单位】县水利局\n",
               wanted);
}

static void
test_counts_of_tasks_are_none(void)
{
  assert_tasks(PAGE("<table>" ROW4("序号", "责任单位", "任务数", "完成率") ROW4(
                   "1", "县教育局", "12", "75%") ROW4("2", "县卫健局", "8", "87%") "</table>"),
               NONE);
}

static void
test_cells_parted_by_tabs_and_blanks(void)
{
  const char *const wanted[] = { "1 建成公园2处 @区园林局", "2 改造厂区3处 @区住建局", NULL };
  assert_tasks("2031年任务清单\n\n序号\t工作任务\t责任单位\n1\t建成公园2处\t区园林局\n2\t改造厂区3"
               "处\t区住建局\n",
               wanted);
  assert_tasks("2031年任务清单\n\n序号   工作任务   责任单位\n1   建成公园2处   区园林局\n2   "
               "改造厂区3处   区住建局\n",
               wanted);
  assert_tasks(
      "2031年任务清单\n\n序号 工作任务 责任单位\n1 建成公园2处 区园林局\n2 改造厂区3处 区住建局\n",
      wanted);
}

static void
test_named_paragraphs_are_items(void)
{
  const char *const wanted[] = { "甲桥加固 @市交通局 !6月底", "乙路改造 @市住建局 !9月底", NULL };
  assert_tasks("2031年任务清单\n\n事项名称：甲桥加固\n\n责任单位：市交通局\n\n完成时限：6月底\n\n事"
               "项名称：乙路改造\n\n责任单位：市住建局\n\n完成时限：9月底\n",
               wanted);
  assert_tasks("关于甲桥加固的公示\n\n项目名称：甲桥加固\n\n建设单位：某公司\n\n完成时限：6月底\n",
               NONE);
}

static void
test_label_names_the_item_behind_its_number(void)
{
  const char *const wanted[] = { "1 甲桥加固 @市交通局 ~已完成。 met",
                                 "2 乙路改造 @市住建局 ~已开工。 in_progress", NULL };
  assert_tasks(
      "2031年督办事项进展通报\n\n1.督办事项：甲桥加固；责任单位：市交通局；进展情况：已完成。\n\n2."
      "督办事项：乙路改造；责任单位：市住建局；进展情况：已开工。\n",
      wanted);
}

static void
test_bodies_on_lines_of_their_own_head_items(void)
{
  const char *const wanted[] = { "1 §县发改局 投资68亿元。 @县发改局",
                                 "2 §县发改局 争取资金3亿元。 @县发改局",
                                 "3 §县招商局 引资40亿元。 @县招商局", NULL };
  assert_tasks("青岭县2013年目标任务分解\n【县发改局】\n1．投资68亿元。\n2．争取资金3亿元。\n"
               "【县招商局】\n3．引资40亿元。\n",
               wanted);
}

static void
test_labels_in_brackets_of_their_own(void)
{
  const char *const wanted[] = { "1 购进化肥8600吨。 @农资科(lead) @各管理区(joint) &谷满仓",
                                 "2 储备良种2100吨。 @种子公司(lead) @农业科(joint) &谷满仓",
                                 NULL };
  assert_tasks("青岭农场2021年工作责任分解\n"
               "1.购进化肥8600吨。\n〔牵头科室：农资科〕〔协同单位：各管理区〕〔场领导：谷满仓〕\n"
               "2.储备良种2100吨。\n〔牵头科室：种子公司〕〔协同单位：农业科〕〔场领导：谷满仓〕\n",
               wanted);
}

/* 主办, 协办 and 电话 in the last item are no address of the page's owner. */
static void
test_last_item_is_no_foot(void)
{
  const char *const wanted[] = { "1 扩建一中教学楼。 @县教委(lead) @县建设局(joint)",
                                 "2 安装程控电话二千门。 @县邮电局(lead) @县财政局(joint)", NULL };
  assert_tasks(
      "青岭县一九九五年办实事责任分工\n1、扩建一中教学楼。（主办：县教委　协办：县建设局）\n"
      "2、安装程控电话二千门。（主办：县邮电局　协办：县财政局）\n",
      wanted);
}

static void
test_sentence_states_bodies_and_time(void)
{
  const char *const wanted[] = { "1 开工建设大桥。 @市住建委 !6月底",
                                 "2 引进项目60个。 @市商务局 @各县（区）政府", NULL };
  assert_tasks("2031年任务分工\n\n1.开工建设大桥。此项工作责任单位为市住建委，完成时限为6月底。"
               "\n\n2.引进项目60个。责任单位为市商务局、各县（区）政府。\n",
               wanted);
  assert_tasks("某市绿化办法\n\n1.公园由市园林局养护。责任单位为市园林局。\n\n2."
               "道路由管理单位养护。责任单位为市城管局。\n",
               NONE);
}

static void
test_groups_with_duties_hold_no_task(void)
{
  assert_tasks("2031年汛期工作机制\n\n（一）抢险组\n\n牵头单位：县消防大队\n\n主要职责：搜救群众。"
               "\n\n（二）医疗组\n\n牵头单位：县卫健局\n\n主要职责：救治伤员。\n",
               NONE);
}

static void
test_heading_of_a_card_may_be_its_number(void)
{
  const char *const wanted[] = {
    "一 档案整理不及时 @办公室 !12月底前 =补充整理 ~已整理82卷。 in_progress", NULL
  };
  assert_tasks(PAGE("<table><tr><td colspan=2>问题一</td></tr>" PAIR("问题描述", "档案整理不及时")
                        PAIR("整改措施", "补充整理") PAIR("责任单位", "办公室") PAIR(
                            "完成时限", "12月底前") PAIR("整改进展", "已整理82卷。") "</table>"),
               wanted);
}

/* The last line reads like the page's owner, but each item has such a line. */
static void
test_register_numbers_and_bodies_at_the_end(void)
{
  const char *const wanted[] = {
    "第003号 关于小区改造的提案 @市住建局(lead) @市财政局(joint) !6月底",
    "第017号 关于慢行系统的提案 @市城管局(lead) @市公安局(joint) !7月底", NULL
  };
  assert_tasks(
      "<html><body><div class=\"c\"><h1>2031年重点提案办理任务分解</h1>"
      "<p>第003号：关于小区改造的提案</p><p>主办单位：市住建局　会办单位：市财政局　"
      "办理时限：6月底</p><p>第017号：关于慢行系统的提案</p><p>主办单位：市城管局　"
      "会办单位：市公安局　办理时限：7月底</p></div><div>版权所有：某市政府</div></body></html>",
      wanted);
}

static void
test_who_looks_after_a_village_leads(void)
{
  const char *const wanted[] = { "1 新打机井6眼 @大洼村 &李小梅", "2 硬化道路4公里 @石桥村 &王强",
                                 NULL };
  assert_tasks("2006年实事项目责任分解\n\n1.新打机井6眼（责任村：大洼村；包村干部：李小梅）\n\n"
               "2.硬化道路4公里（责任村：石桥村；驻村领导：王强）\n",
               wanted);
}

/* Comparable text does not keep the blanks that part them. */
static void
test_blanks_part_bodies_in_brackets(void)
{
  const char *const wanted[] = { "1 新植核桃3万亩 @县林业局 @县农业局 @各乡镇",
                                 "2 建成游客中心 @县旅游局", NULL };
  assert_tasks("2031年任务分解\n\n1、新植核桃3万亩（县林业局　县农业局　各乡镇）\n\n"
               "2、建成游客中心（县旅游局）\n",
               wanted);
}

static void
test_codes_are_numbers_beside_others(void)
{
  const char *const wanted[] = { "GJ-01 修订章程 @办公室", "GJ-02 清理企业5户 @财务部", NULL };
  assert_tasks("2031年任务台账\n\n编号：GJ-01\n\n任务名称：修订章程\n\n责任部门：办公室\n\n"
               "编号：GJ-02\n\n任务名称：清理企业5户\n\n责任部门：财务部\n",
               wanted);
  assert_tasks("行政处罚决定书\n\n编号：GJ-01\n\n当事人应当缴纳罚款。\n", NONE);
}

/* 责任单位｜A as accounts on messengers set it, in wide bars, half-width ones and lines of boxes. */
static void
test_bars_part_labels_from_values(void)
{
  const char *const wanted[] = { "1 延深竖井 @二号矿 &鲁大川 !3月底前 =延深120米", NULL };
  static const char *const BARS[] = { "\uFF5C", "|", "\u2502" };
  for (guint i = 0; i < G_N_ELEMENTS(BARS); i++)
    {
      g_autofree char *text = g_strdup_printf(
          "<html><body><h1>某集团2031年任务清单</h1><p>1.延深竖井</p><p>工作目标%s延深120米</p>"
          "<p>责任单位%s二号矿</p><p>责任领导%s鲁大川</p><p>完成时间%s3月底前</p></body></html>",
          BARS[i], BARS[i], BARS[i], BARS[i]);
      assert_tasks(text, wanted);
    }
}

/* A table without titles, whose first cells begin with their numbers: three columns by tabs. */
static void
test_numbers_may_begin_the_cells_without_titles(void)
{
  const char *const wanted[] = { "1 新增企业20家。 @区工信局 !6月底",
                                 "2 签约项目30个。 @区招商局 !6月底",
                                 "3 改造小区12个。 @区住建局 !9月底", NULL };
  assert_tasks(
      "2032年重点工作任务分解\n\n1.新增企业20家。\t区工信局\t6月底\n2.签约项目30个。\t区招商局\t"
      "6月底\n3.改造小区12个。\t区住建局\t9月底\n",
      wanted);
}

/* 专项行动 with a row of its own each names the tasks. */
static void
test_actions_with_their_own_rows_are_tasks(void)
{
  const char *const wanted[] = { "1 燃气安全 @市住建局 !6月底", "2 消防通道 @市消防支队 !9月底",
                                 NULL };
  assert_tasks(
      "安全生产重点任务分工\n\n| 序号 | 专项行动 | 责任单位 | 完成时限 |\n| 1 | 燃气安全 | "
      "市住建局 | 6月底 |\n| 2 | 消防通道 | 市消防支队 | 9月底 |\n",
      wanted);
}

/* What stands under a title of verdicts and is none is kept beside the task. */
static void
test_texts_under_verdicts_are_kept(void)
{
  g_autoptr(Document) doc =
      stages_run("2032年重点工作进展情况\n\n| 序号 | 工作任务 | 责任单位 | 是否完成 |\n| 1 | "
                 "新建校舍 | 县教育局 | "
                 "资料齐备，待验收 |\n| 2 | 改造农房 | 县住建局 | 已达序时进度 |\n");
  g_assert_cmpuint(doc->tasks->len, ==, 2);
  const Task *task = document_task(doc, 0);
  g_assert_cmpint(task->status, ==, STATUS_NONE);
  g_assert_nonnull(task->others);
  g_assert_cmpuint(task->others->len, ==, 1);
  g_assert_cmpint(document_task(doc, 1)->status, ==, STATUS_IN_PROGRESS);
  g_assert_null(document_task(doc, 1)->others);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/site-forms/card-is-one-task", test_card_is_one_task);
  g_test_add_func("/site-forms/card-with-empty-cells", test_card_with_empty_cells);
  g_test_add_func("/site-forms/card-with-edges-of-others", test_card_with_edges_of_others);
  g_test_add_func("/site-forms/first-title-again-begins-a-card",
                  test_first_title_again_begins_a_card);
  g_test_add_func("/site-forms/table-on-its-side", test_table_on_its_side);
  g_test_add_func("/site-forms/announced-project-is-no-card", test_announced_project_is_no_card);
  g_test_add_func("/site-forms/labels-above-their-group", test_labels_above_their_group);
  g_test_add_func("/site-forms/labels-below-their-items-stay-below",
                  test_labels_below_their_items_stay_below);
  g_test_add_func("/site-forms/heading-gives-the-status", test_heading_gives_the_status);
  g_test_add_func("/site-forms/heading-of-bodies-lends-them", test_heading_of_bodies_lends_them);
  g_test_add_func("/site-forms/closing-sentence-names-the-bodies",
                  test_closing_sentence_names_the_bodies);
  g_test_add_func("/site-forms/points-with-brackets-are-subtasks",
                  test_points_with_brackets_are_subtasks);
  g_test_add_func("/site-forms/number-in-black-brackets", test_number_in_black_brackets);
  g_test_add_func("/site-forms/counts-of-tasks-are-none", test_counts_of_tasks_are_none);
  g_test_add_func("/site-forms/cells-parted-by-tabs-and-blanks",
                  test_cells_parted_by_tabs_and_blanks);
  g_test_add_func("/site-forms/named-paragraphs-are-items", test_named_paragraphs_are_items);
  g_test_add_func("/site-forms/label-names-the-item-behind-its-number",
                  test_label_names_the_item_behind_its_number);
  g_test_add_func("/site-forms/bodies-on-lines-of-their-own-head-items",
                  test_bodies_on_lines_of_their_own_head_items);
  g_test_add_func("/site-forms/labels-in-brackets-of-their-own",
                  test_labels_in_brackets_of_their_own);
  g_test_add_func("/site-forms/last-item-is-no-foot", test_last_item_is_no_foot);
  g_test_add_func("/site-forms/sentence-states-bodies-and-time",
                  test_sentence_states_bodies_and_time);
  g_test_add_func("/site-forms/blanks-part-bodies-in-brackets",
                  test_blanks_part_bodies_in_brackets);
  g_test_add_func("/site-forms/codes-are-numbers-beside-others",
                  test_codes_are_numbers_beside_others);
  g_test_add_func("/site-forms/groups-with-duties-hold-no-task",
                  test_groups_with_duties_hold_no_task);
  g_test_add_func("/site-forms/heading-of-a-card-may-be-its-number",
                  test_heading_of_a_card_may_be_its_number);
  g_test_add_func("/site-forms/register-numbers-and-bodies-at-the-end",
                  test_register_numbers_and_bodies_at_the_end);
  g_test_add_func("/site-forms/who-looks-after-a-village-leads",
                  test_who_looks_after_a_village_leads);
  g_test_add_func("/site-forms/bars-part-labels-from-values", test_bars_part_labels_from_values);
  g_test_add_func("/site-forms/numbers-may-begin-the-cells-without-titles",
                  test_numbers_may_begin_the_cells_without_titles);
  g_test_add_func("/site-forms/actions-with-their-own-rows-are-tasks",
                  test_actions_with_their_own_rows_are_tasks);
  g_test_add_func("/site-forms/texts-under-verdicts-are-kept", test_texts_under_verdicts_are_kept);
  gint failed = g_test_run();
  stages_free();
  return failed;
}
