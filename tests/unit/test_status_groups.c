/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_status_groups.c - tasks that a report names by how they stand, and sentences that only count
 * them.
 */
#include "stages_fixture.h"

#define REPORT "青岭县2031年民生实事进展情况的通报\n\n"

static void
test_counted_names_are_tasks(void)
{
  const char *const wanted[] = { "新建幼儿园2所 met",        "改造菜场4个 met",
                                 "更新公交车30辆 met",       "县医院迁建 in_progress",
                                 "城北水厂扩建 in_progress", NULL };
  assert_tasks(REPORT "一、已完成3项：新建幼儿园2所、改造菜场4个和更新公交车30辆。\n\n"
                      "二、进展缓慢2项：县医院迁建、城北水厂扩建。\n",
               wanted);
}

static void
test_quoted_names_may_be_examples(void)
{
  const char *const wanted[] = { "完成清河整治，建成步道 met", "完成户厕改造 met", NULL };
  assert_tasks(REPORT
               "一、已经完成的指标任务，共计19项。主要是“完成清河整治，建成步道”，“完成户厕改造"
               "”等，占任务总数的15.2%。\n\n"
               "二、目前进展良好，年底前能完成的指标任务，共计98项，占任务总数的78.4%。\n",
               wanted);
}

static void
test_names_follow_a_count_in_a_sentence(void)
{
  const char *const wanted[] = { "校舍维修（第五项） met", "农房改造（第十项） met", NULL };
  assert_tasks(REPORT
               "全县38项实事中，2项已完成，分别是：校舍维修（第五项）、农房改造（第十项）。\n",
               wanted);
}

static void
test_counts_without_their_names_are_no_tasks(void)
{
  const char *const none[] = { NULL };
  assert_tasks(REPORT
               "65件民生实事已完成26件，完成率40%。\n\n已完成5项，包括校舍维修、农房改造等。\n",
               none);
  assert_tasks(REPORT "一、基本情况\n\n10件民生实事共28项，截至11月底，已完成21项。\n\n"
                      "二、督查建议\n\n请各单位抓好收尾，保证10件民生实事圆满完成。\n",
               none);
}

/* What is expected is no verdict, and 未能按期完成 none of 按期完成. */
static void
test_expected_ends_are_no_verdict(void)
{
  const char *const wanted[] = { "泵站迁建 unmet", "水厂扩建 unmet", NULL };
  assert_tasks(REPORT "一、预计年底前全部完成3项：公路改造、小学新建、公园提升。\n\n"
                      "二、未能按期完成2项：泵站迁建、水厂扩建。\n",
               wanted);
}

/* Beside a list the sentence says again what the list says. */
static void
test_summary_of_a_list_adds_nothing(void)
{
  const char *const wanted[] = { "1 校舍维修。 @县教育局 ~已完成 met",
                                 "2 农房改造。 @县住建局 ~正在施工 in_progress", NULL };
  assert_tasks(REPORT
               "目前，已完成1项：校舍维修。\n\n1.校舍维修。\n责任单位：县教育局\n进展情况：已完成"
               "\n2.农房改造。\n责任单位：县住建局\n进展情况：正在施工\n",
               wanted);
}

/* A bracket behind a count names what is counted; a place's share of it repeats the names. */
static void
test_brackets_name_what_is_counted(void)
{
  const char *const wanted[] = { "校舍维修 in_progress", "农房改造 in_progress", NULL };
  assert_tasks(REPORT
               "截至9月底，已完成的有3项，占60%；推进缓慢的有2项（校舍维修、农房改造），占40%"
               "。其中：南塘区进展缓慢的有1项（农房改造）。\n",
               wanted);
}

/* Below another heading the same name is another task. */
static void
test_names_come_again_below_other_headings(void)
{
  const char *const wanted[] = { "§一、省级实事 校舍维修 met", "§一、省级实事 农房改造 met",
                                 "§二、区级实事 校舍维修 in_progress",
                                 "§二、区级实事 道路硬化 in_progress", NULL };
  assert_tasks(REPORT
               "一、省级实事\n\n已完成2项：校舍维修、农房改造。\n\n二、区级实事\n\n正在推进2项："
               "校舍维修、道路硬化。\n",
               wanted);
}

/* Where every name goes on with 已…, that is its outcome; the others are none of them. A number
 * that heads no tasks is their section all the same. */
static void
test_names_may_go_on_with_their_outcome(void)
{
  const char *const wanted[] = { "§二、区级实事 校舍维修工程 ~已竣工 met",
                                 "§二、区级实事 农房改造 ~已完成 met", NULL };
  assert_tasks(REPORT
               "一、总体情况\n\n各项工作进展顺利。\n\n二、区级实事\n\n全区兴办4件实事，其中，"
               "已完成项目2个，分别是校舍维修工程已竣工，农房改造已完成，其他项目正按序时推进。\n",
               wanted);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/status-groups/counted-names-are-tasks", test_counted_names_are_tasks);
  g_test_add_func("/status-groups/quoted-names-may-be-examples", test_quoted_names_may_be_examples);
  g_test_add_func("/status-groups/names-follow-a-count-in-a-sentence",
                  test_names_follow_a_count_in_a_sentence);
  g_test_add_func("/status-groups/counts-without-their-names-are-no-tasks",
                  test_counts_without_their_names_are_no_tasks);
  g_test_add_func("/status-groups/expected-ends-are-no-verdict", test_expected_ends_are_no_verdict);
  g_test_add_func("/status-groups/summary-of-a-list-adds-nothing",
                  test_summary_of_a_list_adds_nothing);
  g_test_add_func("/status-groups/brackets-name-what-is-counted",
                  test_brackets_name_what_is_counted);
  g_test_add_func("/status-groups/names-come-again-below-other-headings",
                  test_names_come_again_below_other_headings);
  g_test_add_func("/status-groups/names-may-go-on-with-their-outcome",
                  test_names_may_go_on_with_their_outcome);
  gint failed = g_test_run();
  stages_free();
  return failed;
}
