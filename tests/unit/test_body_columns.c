/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_body_columns.c - a column for each body, and what its cells say.
 */
#include "stages_fixture.h"

#define PAGE(table)                                                                                \
  "<html><body><h1>云岭市2024年重点任务分工</h1><table>" table "</table></body></html>"
#define ROW6(a, b, c, d, e, f)                                                                     \
  "<tr><td>" a "</td><td>" b "</td><td>" c "</td><td>" d "</td><td>" e "</td><td>" f "</td></tr>"

static void
test_cells_say_what_the_body_does(void)
{
  const char *const wanted[] = { "1 压缩开办时间 @市市场监管局(lead) @市税务局(joint) !6月底",
                                 "2 压缩审批时间 @市税务局(joint) @市住建局(lead) !9月底", NULL };
  assert_tasks(PAGE(ROW6("序号", "重点任务", "市市场监管局", "市税务局", "市住建局", "完成时限")
                        ROW6("1", "压缩开办时间", "牵头", "配合", "", "6月底")
                            ROW6("2", "压缩审批时间", "", "配合", "牵头", "9月底")),
               wanted);
}

static void
test_marks_give_no_role(void)
{
  const char *const wanted[] = { "1 压缩开办时间 @市市场监管局 @市税务局 !6月底",
                                 "2 压缩审批时间 @市住建局 !9月底", NULL };
  assert_tasks(PAGE(ROW6("序号", "重点任务", "市市场监管局", "市税务局", "市住建局", "完成时限")
                        ROW6("1", "压缩开办时间", "√", "√", "", "6月底")
                            ROW6("2", "压缩审批时间", "", "", "√", "9月底")),
               wanted);
}

/* Figures by body are no roles. */
static void
test_amounts_under_bodies_name_nobody(void)
{
  const char *const wanted[] = { "1 招商引资 !6月底", NULL };
  assert_tasks(PAGE(ROW6("序号", "重点任务", "市市场监管局", "市税务局", "市住建局", "完成时限")
                        ROW6("1", "招商引资", "3", "5", "2", "6月底")),
               wanted);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/body-columns/cells-say-what-the-body-does", test_cells_say_what_the_body_does);
  g_test_add_func("/body-columns/marks-give-no-role", test_marks_give_no_role);
  g_test_add_func("/body-columns/amounts-under-bodies-name-nobody",
                  test_amounts_under_bodies_name_nobody);
  gint failed = g_test_run();
  stages_free();
  return failed;
}
