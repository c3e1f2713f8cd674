/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_table_parts.c - tables whose parts, titles or owners do not stand where a plain table has
 * them.
 */
#include "stages_fixture.h"

#define PAGE(body) "<html><body><h1>云岭市2031年重点工作表</h1>" body "</body></html>"
#define LEFT                                                                                        \
  "<tr><td>序号</td><td>任务</td><td>责任单位</td></tr><tr><td>1</td><td>整治北河。</" \
  "td><td>市水利局</td></tr>"                                                                   \
  "<tr><td>2</td><td>修建东桥。</td><td>市交通局</td></tr>"
#define RIGHT                                                                                        \
  "<tr><td>序号</td><td>进展</td><td>完成时限</td></tr><tr><td>1</td><td>清淤9公里。</" \
  "td><td>6月底</td></tr>"                                                                         \
  "<tr><td>2</td><td>完成桩基。</td><td>9月底</td></tr>"
#define ROWS                                                                                              \
  "<tr><td>1</td><td>整治北河。</td><td>市水利局</td><td>市财政局</td><td>6月底</td></tr>" \
  "<tr><td>2</td><td>修建东桥。</td><td>市交通局</td><td>市发改委</td><td>9月底</td></tr>"

static const char *const WHOLE[] = { "1 整治北河。 @市水利局 !6月底 ~清淤9公里。 in_progress",
                                     "2 修建东桥。 @市交通局 !9月底 ~完成桩基。 in_progress",
                                     NULL };
static const char *const LEAD_AND_JOINT[] = {
  "1 整治北河。 @市水利局(lead) @市财政局(joint) !6月底",
  "2 修建东桥。 @市交通局(lead) @市发改委(joint) !9月底", NULL
};

/* --- parts one below the other --- */

static void
test_halves_in_two_tables_are_joined_by_number(void)
{
  assert_tasks(PAGE("<table border=1>" LEFT "</table><p>续表</p><table border=1>" RIGHT "</table>"),
               WHOLE);
}

static void
test_halves_in_one_table_are_joined_by_number(void)
{
  assert_tasks(PAGE("<table border=1>" LEFT RIGHT "</table>"), WHOLE);
}

static void
test_task_printed_again_in_the_second_half_is_one(void)
{
  assert_tasks(
      PAGE("<table border=1>" LEFT "</table><table "
           "border=1><tr><td>序号</td><td>任务</td><td>进展</td><td>完成时限</td></tr>"
           "<tr><td>1</td><td>整治北河。</td><td>清淤9公里。</td><td>6月底</td></tr>"
           "<tr><td>2</td><td>修建东桥。</td><td>完成桩基。</td><td>9月底</td></tr></table>"),
      WHOLE);
}

static void
test_another_list_with_the_same_numbers_is_another_list(void)
{
  const char *const wanted[] = { "1 整治北河。 @市水利局", "2 修建东桥。 @市交通局",
                                 "1 改造西街。 !6月底", "2 修缮南楼。 !9月底", NULL };
  assert_tasks(
      PAGE("<table border=1>" LEFT
           "</table><table border=1><tr><td>序号</td><td>工作任务</td><td>完成时限</td></tr>"
           "<tr><td>1</td><td>改造西街。</td><td>6月底</td></tr><tr><td>2</td><td>修缮南楼。</"
           "td><td>9月底</td></tr></table>"),
      wanted);
}

/* --- titles in two rows --- */

static void
test_second_row_of_titles_alone_goes_below_its_kin(void)
{
  assert_tasks(PAGE("<table "
                    "border=1><tr><td>序号</td><td>任务</td><td>责任单位</td><td>完成时限</td></"
                    "tr><tr><td>牵头单位</td><td>配合单位</td></tr>" ROWS "</table>"),
               LEAD_AND_JOINT);
}

static void
test_second_row_of_titles_with_blanks_goes_below_what_it_starts_under(void)
{
  assert_tasks(
      PAGE("<table border=1><tr><td>序号</td><td>任务</td><td>分工</td><td>完成时限</td></tr>"
           "<tr><td></td><td></td><td>牵头单位</td><td>配合单位</td><td></td></tr>" ROWS
           "</table>"),
      LEAD_AND_JOINT);
}

static void
test_title_of_one_row_beside_those_of_two_is_the_wide_one(void)
{
  assert_tasks(PAGE("<table border=1><tr><td rowspan=2>序号</td><td "
                    "rowspan=2>任务</td><td>责任分工</td><td rowspan=2>完成时限</td></tr>"
                    "<tr><td>牵头单位</td><td>配合单位</td></tr>" ROWS "</table>"),
               LEAD_AND_JOINT);
}

static void
test_wide_title_draws_a_second_row_that_starts_too_early(void)
{
  assert_tasks(PAGE("<table border=1><tr><td>序号</td><td>任务</td><td "
                    "colspan=2>责任分工</td><td>完成时限</td></tr>"
                    "<tr><td>牵头单位</td><td>配合单位</td></tr>" ROWS "</table>"),
               LEAD_AND_JOINT);
}

/* --- bodies beside names, titles of lists --- */

static void
test_body_beside_the_name_answers_where_no_column_does(void)
{
  const char *const wanted[] = { "1 整治北河。 @县水利局 &王浩 !6月底",
                                 "2 修建东桥。 @县交通局 &李文 !9月底", "3 改造西街。 &陈立 !9月底",
                                 "4 疏浚南湖。 @县住建局 &刘芳 !9月底", NULL };
  assert_tasks(
      PAGE("<table border=1><tr><td>序号</td><td>任务</td><td>责任人</td><td>完成时限</td></tr>"
           "<tr><td>1</td><td>整治北河。</td><td>县水利局 王浩</td><td>6月底</td></tr>"
           "<tr><td>2</td><td>修建东桥。</td><td>李文（县交通局）</td><td>9月底</td></tr>"
           "<tr><td>3</td><td>改造西街。</td><td>陈立</td><td>9月底</td></tr>"
           "<tr><td>4</td><td>疏浚南湖。</td><td>县住建局刘芳</td><td>9月底</td></tr></table>"),
      wanted);
}

static void
test_bodies_at_the_end_of_the_task_s_cell(void)
{
  const char *const wanted[] = { "1 整治北河。 @县水利局", "2 修建东桥。 @县交通局 &李文", NULL };
  const char *const nobody[] = { NULL };
  /* what is printed above is longer than what it is compared by */
  assert_tasks(
      PAGE("<p>各 单 位 ： 请 对 照 清 单 抓 好 落 实 ， 按 季 度 报 告 进 展 情 况 。</p>"
           "<table border=1><tr><td>序号</td><td>任务内容</td></tr>"
           "<tr><td>1</td><td>整治北河。（责任单位：县水利局）</td></tr>"
           "<tr><td>2</td><td>修建东桥。责任单位：县交通局；责任人：李文</td></tr></table>"),
      wanted);
  assert_tasks(PAGE("<table border=1><tr><td>序号</td><td>任务内容</td></tr>"
                    "<tr><td>1</td><td>整治北河。</td></tr>"
                    "<tr><td>2</td><td>修建东桥。（责任单位：县交通局）</td></tr>"
                    "<tr><td>3</td><td>改造西街。</td></tr></table>"),
               nobody);
}

static void
test_telephone_behind_a_name_is_no_part_of_it(void)
{
  const char *const wanted[] = { "1 整治北河。 @市水利局 &王建军", "2 修建东桥。 @市交通局 &李文",
                                 NULL };
  assert_tasks(
      PAGE("<table border=1><tr><td>序号</td><td>任务</td><td>责任领导</td><td>责任单位</td></tr>"
           "<tr><td>1</td><td>整治北河。</td><td>王建军 13800000001</td><td>市水利局</td></tr>"
           "<tr><td>2</td><td>修建东桥。</td><td>李文0000-1234567</td><td>市交通局</td></tr></"
           "table>"),
      wanted);
}

static void
test_lists_as_titles(void)
{
  const char *const wanted[] = { "1 整治北河。 @市水利局 !6月底 =清淤9公里。",
                                 "2 修建东桥。 @市交通局 !9月底 =完成桩基。", NULL };
  g_autoptr(Document) doc =
      stages_run(PAGE("<table "
                      "border=1><tr><td>序号</td><td>问题清单</td><td>任务清单</td><td>措施清单</"
                      "td><td>责任清单</td><td>时限清单</td></tr>"
                      "<tr><td>1</td><td>河道淤积。</td><td>整治北河。</td><td>清淤9公里。</"
                      "td><td>市水利局</td><td>6月底</td></tr>"
                      "<tr><td>2</td><td>旧桥失修。</td><td>修建东桥。</td><td>完成桩基。</"
                      "td><td>市交通局</td><td>9月底</td></tr></table>"));
  g_assert_cmpuint(doc->tasks->len, ==, 2);
  for (guint i = 0; i < doc->tasks->len; i++)
    {
      g_autofree char *line = task_line(doc, document_task(doc, i));
      g_assert_cmpstr(line, ==, wanted[i]);
      g_assert_false(span_is_empty(document_task(doc, i)->fields[FIELD_PROBLEMS]));
    }
}

static void
test_problems_name_the_task_where_nothing_else_does(void)
{
  const char *const wanted[] = { "1 河道淤积。 @市水利局 !6月底 =清淤9公里。", NULL };
  assert_tasks(PAGE("<table "
                    "border=1><tr><td>序号</td><td>问题清单</td><td>整改措施清单</td><td>责任清单</"
                    "td><td>时限清单</td></tr>"
                    "<tr><td>1</td><td>河道淤积。</td><td>清淤9公里。</td><td>市水利局</"
                    "td><td>6月底</td></tr></table>"),
               wanted);
}

/* --- labels --- */

static void
test_lone_label_takes_the_value_beside_it(void)
{
  g_autoptr(Document) doc =
      stages_run("<html><body><h1>关于做好防汛工作的通知</h1><table><tr><td>发布机构：</"
                 "td><td>云岭市水利局</td></tr></table>"
                 "<p>各单位：</p><p>现将有关事项通知如下，请认真贯彻执行。</p></body></html>");
  g_assert_cmpstr(doc->issuer, ==, "云岭市水利局");
  g_autoptr(Document) part = stages_run(
      "<html><body><table><tr><td>发布部门</td><td>综合管理部</td></tr></table>"
      "<h1>云岭集团重点工作表</h1><p>各单位：</p><p>现将有关事项通知如下。</p></body></html>");
  g_assert_null(part->issuer);
}

/* 一 | 工业经济 over numbers in brackets: the row names a part. */
static void
test_group_rows_over_bracketed_numbers(void)
{
  const char *const wanted[] = { "（1） §工业经济 新建厂房。 @县工信局",
                                 "（2） §工业经济 引进企业。 @县商务局",
                                 "（3） §民生保障 新增学位。 @县教育局", NULL };
  assert_tasks(
      PAGE("<table><tr><td>序号</td><td>任务</td><td>责任单位</td></tr><tr><td>一</td>"
           "<td colspan=2>工业经济</td></tr><tr><td>（1）</td><td>新建厂房。</td><td>县工信局"
           "</td></tr><tr><td>（2）</td><td>引进企业。</td><td>县商务局</td></tr><tr><td>二</td>"
           "<td colspan=2>民生保障</td></tr><tr><td>（3）</td><td>新增学位。</td><td>县教育局"
           "</td></tr></table>"),
      wanted);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/table-parts/group-rows-over-bracketed-numbers",
                  test_group_rows_over_bracketed_numbers);
  g_test_add_func("/table-parts/halves-in-two-tables-are-joined-by-number",
                  test_halves_in_two_tables_are_joined_by_number);
  g_test_add_func("/table-parts/halves-in-one-table-are-joined-by-number",
                  test_halves_in_one_table_are_joined_by_number);
  g_test_add_func("/table-parts/task-printed-again-in-the-second-half-is-one",
                  test_task_printed_again_in_the_second_half_is_one);
  g_test_add_func("/table-parts/another-list-with-the-same-numbers-is-another-list",
                  test_another_list_with_the_same_numbers_is_another_list);
  g_test_add_func("/table-parts/second-row-of-titles-alone-goes-below-its-kin",
                  test_second_row_of_titles_alone_goes_below_its_kin);
  g_test_add_func("/table-parts/second-row-of-titles-with-blanks-goes-below-what-it-starts-under",
                  test_second_row_of_titles_with_blanks_goes_below_what_it_starts_under);
  g_test_add_func("/table-parts/title-of-one-row-beside-those-of-two-is-the-wide-one",
                  test_title_of_one_row_beside_those_of_two_is_the_wide_one);
  g_test_add_func("/table-parts/wide-title-draws-a-second-row-that-starts-too-early",
                  test_wide_title_draws_a_second_row_that_starts_too_early);
  g_test_add_func("/table-parts/body-beside-the-name-answers-where-no-column-does",
                  test_body_beside_the_name_answers_where_no_column_does);
  g_test_add_func("/table-parts/bodies-at-the-end-of-the-task-s-cell",
                  test_bodies_at_the_end_of_the_task_s_cell);
  g_test_add_func("/table-parts/telephone-behind-a-name-is-no-part-of-it",
                  test_telephone_behind_a_name_is_no_part_of_it);
  g_test_add_func("/table-parts/lists-as-titles", test_lists_as_titles);
  g_test_add_func("/table-parts/problems-name-the-task-where-nothing-else-does",
                  test_problems_name_the_task_where_nothing_else_does);
  g_test_add_func("/table-parts/lone-label-takes-the-value-beside-it",
                  test_lone_label_takes_the_value_beside_it);
  gint failed = g_test_run();
  stages_free();
  return failed;
}
