/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_lost_spans.c - tables between pipes whose rows a converter filled up at their end.
 */
#include "stages_fixture.h"

/* The category of the first row spans the second. */
static void
test_a_row_lacks_its_category(void)
{
  static const char *const LINES[] = { "1 §道路工程 新建公路 @县交通局 &沈国栋 !年底前",
                                       "2 §道路工程 改造桥梁 @县公路局 &陶然 !6月底前", NULL };
  assert_tasks("类别 | 重点任务 | 责任单位 | 分管领导 | 完成时限 |\n"
               "道路工程 | 1.新建公路 | 县交通局 | 沈国栋 | 年底前 |\n"
               "2.改造桥梁 | 县公路局 | 陶然 | 6月底前 | |\n",
               LINES);
}

/* The first column of the second row is the task of the row above. */
static void
test_a_row_lacks_what_its_number_belongs_to(void)
{
  static const char *const LINES[] = {
    "1 §一、做好财政信息公开。 公开预算、决算及相关报表。 @财务科",
    "2 §二、做好网站信息公开。 更新各类概况信息。 @办公室",
    "3 §二、做好网站信息公开。 反馈网民意见。 @各科室", NULL
  };
  assert_tasks("2031年政务公开任务分解表\n\n工作任务 | 具体要求 | 责任部门 |\n"
               "一、做好财政信息公开。 | 1.公开预算、决算及相关报表。 | 财务科 |\n"
               "二、做好网站信息公开。 | 2.更新各类概况信息。 | 办公室 |\n"
               "3.反馈网民意见。 | 各科室 | |\n",
               LINES);
}

/* Rows print their own cells, an empty last one on a line of its own; a group's name spans rows,
 * and what follows it has a title that nobody knows. */
static void
test_empty_cells_on_lines_of_their_own(void)
{
  static const char *const LINES[] = {
    "1 §重点公开事项 围绕重点领域发布权威信息。 @应急科 !长期推进",
    "2 §重点公开事项 做好政策解读和舆论引导工作。 @宣传科 !长期推进",
    "3 §重点公开事项 公开部门预算、决算及相关报表。 @财务科 "
    "!2月公布预算信息，8月公布上年度决算信息",
    NULL
  };
  assert_tasks("2031年政务公开台账 |\n序号 | 类别 | 细化分工 | 责任科室 | 完成时限 | 备注 |\n"
               "1 | 重点公开事项 | 围绕重点领域发布权威信息。 | 应急科 | 长期推进 |\n|\n"
               "2 | 做好政策解读和舆论引导工作。 | 宣传科 | 长期推进 |\n|\n"
               "3 | 公开部门预算、决算及相关报表。 | 财务科 | "
               "2月公布预算信息，8月公布上年度决算信息 |\n|\n",
               LINES);
}

/* Titles below a wide one, and again over the second group; what spans two rows is printed once. */
static void
test_titles_in_two_rows(void)
{
  static const char *const LINES[] = {
    "1 §一、水利 整治河道。 @县水利局(lead) @县财政局(joint) !6月底 ~已完成招标工作。 in_progress",
    "2 §一、水利 修建水库。 @县水务公司(lead) @县住建局(joint) !6月底 ~正在编制方案。 in_progress",
    "3 §二、教育 新建学校。 @县教育局(lead) @县人社局(joint) !9月底 ~正在开展招标。 in_progress",
    NULL
  };
  assert_tasks(
      "2031年重点工作进展\n\n"
      "序号 | 工作任务 | 责任分工 | 完成时限 | 进展情况 | |\n牵头单位 | 配合单位 | ||||\n"
      "一、水利 | |||||\n1 | 整治河道。 | 县水利局 | 县财政局 | 6月底 | 已完成招标工作。 |\n"
      "2 | 修建水库。 | 县水务公司 | 县住建局 | 正在编制方案。 | |\n"
      "序号 | 工作任务 | 责任分工 | 完成时限 | 进展情况 | |\n牵头单位 | 配合单位 | ||||\n"
      "二、教育 | |||||\n3 | 新建学校。 | 县教育局 | 县人社局 | 9月底 | 正在开展招标。 |\n",
      LINES);
}

/* Parts of a task: number, name and bodies span them, what was done does not. A part may have
 * nothing but itself, and a row share its last cells with the one above. */
static void
test_parts_of_a_task(void)
{
  static const char *const LINES[] = {
    "1.1 河道治理 +治理河道22公里。 @县水利局 !6月底 ~已完工。 met",
    "1.2 河道治理 +修建护坡3公里。 @县水利局 !6月底 ~正在施工。 in_progress",
    "2 学校扩建 +新增学位1200个。 @县教育局 !9月底 ~正在招标。 in_progress", NULL
  };
  assert_tasks(
      "2031年重点工作进展\n\n序号 | 重点任务 | 推进措施 | 责任单位 | 完成时限 | 进展情况 |\n"
      "1 | 河道治理 | 治理河道22公里。 | 县水利局 | 6月底 | 已完工。 |\n"
      "修建护坡3公里。 | 正在施工。 | ||||\n"
      "2 | 学校扩建 | 新增学位1200个。 | 县教育局 | 9月底 | 正在招标。 |\n",
      LINES);
  static const char *const SHARED[] = { "1.1 河道治理 +治理河道22公里。 @县水利局 !6月底",
                                        "1.2 河道治理 +修建护坡3公里。 @县水利局 !6月底",
                                        "2 学校扩建 +新增学位1200个。 @县教育局 !9月底",
                                        "3 医院迁建 +完成主体工程。 @县教育局 !9月底",
                                        "4 公园改造 +改造公园8个。 @县城管局 !12月底",
                                        NULL };
  assert_tasks("2031年重点工作\n\n序号 | 重点任务 | 推进措施 | 责任单位 | 完成时限 |\n"
               "1 | 河道治理 | 治理河道22公里。 | 县水利局 | 6月底 |\n修建护坡3公里。 | ||||\n"
               "2 | 学校扩建 | 新增学位1200个。 | 县教育局 | 9月底 |\n"
               "3 | 医院迁建 | 完成主体工程。 | ||\n"
               "4 | 公园改造 | 改造公园8个。 | 县城管局 | 12月底 |\n",
               SHARED);
}

/* A title over two columns; rows end nowhere but where they were filled up. */
static void
test_a_title_is_wide(void)
{
  static const char *const LINES[] = { "§主要指标 产值增长8% @县统计局(lead) @县工信局(joint)",
                                       "§主要指标 税收增长4% @县税务局(lead) @县财政局(joint)",
                                       NULL };
  assert_tasks(
      "工作任务 |\n责任领导 |\n牵头单位 |\n配合单位 | |\n主要指标 |\n产值增长8% |\n常务副县长 "
      "|\n县统计局 |\n县工信局 |\n税收增长4% |\n分管副县长 |\n县税务局 |\n县财政局 | |\n",
      LINES);
}

/* 目标任务 over a merged name and goals, where no other title names tasks. */
static void
test_goals_below_a_merged_name(void)
{
  static const char *const LINES[] = { "§全县经济社会发展主要预期目标 产值增长8% @县统计局(lead)",
                                       "§全县经济社会发展主要预期目标 税收增长4% @县税务局(lead)",
                                       NULL };
  assert_tasks("<table><tr><td colspan=2>目标任务</td><td>牵头单位</td></tr><tr><td rowspan=2>"
               "全县经济社会发展主要预期目标</td><td>产值增长8%</td><td>县统计局</td></tr><tr><td>"
               "税收增长4%</td><td>县税务局</td></tr></table>",
               LINES);
}

static void
test_rows_that_fit_stay(void)
{
  static const char *const LINES[] = { "1 新建公路 @县交通局 ~已完工 met", "2 改造桥梁 @县公路局",
                                       NULL };
  assert_tasks("序号 | 重点任务 | 责任单位 | 进展情况 | 备注 |\n"
               "1 | 新建公路 | 县交通局 | 已完工 | |\n2 | 改造桥梁 | 县公路局 | | |\n",
               LINES);
}

/* The last cell of the second row is empty. */
static void
test_a_pipe_at_the_end_of_some_rows(void)
{
  static const char *const LINES[] = { "1 新建公路 @县交通局 ~已开工 in_progress",
                                       "2 改造桥梁 @县公路局 ~滞后 in_progress",
                                       "3 扩建医院 @县卫健局", NULL };
  assert_tasks("序号 | 重点任务 | 责任单位 | 进展情况\n1 | 新建公路 | 县交通局 | 已开工\n"
               "2 | 改造桥梁 | 县公路局 | 滞后\n3 | 扩建医院 | 县卫健局 |\n",
               LINES);
}

/* 压减时限 could be a title. */
static void
test_a_row_below_words_like_titles(void)
{
  static const char *const LINES[] = { "一.1 优化审批 +压减时限 @县政务局 !6月底",
                                       "一.2 优化审批 +推行容缺受理 @县住建局 !9月底", NULL };
  assert_tasks("重点任务 | 工作措施 | 责任单位 | 完成时限 |\n"
               "一、优化审批 | 压减时限 | 县政务局 | 6月底 |\n"
               "推行容缺受理 | 县住建局 | 9月底 | |\n",
               LINES);
}

static void
test_lines_end_inside_cells(void)
{
  static const char *const LINES[] = { "1 新建公路 @县交通局 @白石镇", "2 改造桥梁 @县公路局",
                                       NULL };
  assert_tasks("| 序号 | 重点任务 | 责任单位 |\n| --- | --- | --- |\n"
               "| 1 | 新建公路 | 县交通局<br>白石镇 |\n| 2 | 改造桥梁 | 县公路局 |\n",
               LINES);
}

/* Labels of the page below the rows. */
static void
test_labels_below_are_no_rows(void)
{
  static const char *const LINES[] = { "1 新建公路 @县交通局", "2 改造桥梁 @县公路局", NULL };
  assert_tasks("序号 | 重点任务 | 责任单位 | 备注 |\n1 | 新建公路 | 县交通局 | 续建 |\n"
               "2 | 改造桥梁 | 县公路局 | 新建 |\n索引号: | 0012-2031 | 成文日期: | 2031-10-08 |\n"
               "发布机构: | 甲县人民政府办公室\n",
               LINES);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/lost-spans/titles-in-two-rows", test_titles_in_two_rows);
  g_test_add_func("/lost-spans/parts-of-a-task", test_parts_of_a_task);
  g_test_add_func("/lost-spans/empty-cells", test_empty_cells_on_lines_of_their_own);
  g_test_add_func("/lost-spans/a-row-lacks-its-category", test_a_row_lacks_its_category);
  g_test_add_func("/lost-spans/a-row-lacks-what-its-number-belongs-to",
                  test_a_row_lacks_what_its_number_belongs_to);
  g_test_add_func("/lost-spans/a-title-is-wide", test_a_title_is_wide);
  g_test_add_func("/lost-spans/goals-below-a-merged-name", test_goals_below_a_merged_name);
  g_test_add_func("/lost-spans/lines-end-inside-cells", test_lines_end_inside_cells);
  g_test_add_func("/lost-spans/a-pipe-at-the-end-of-some-rows",
                  test_a_pipe_at_the_end_of_some_rows);
  g_test_add_func("/lost-spans/a-row-below-words-like-titles", test_a_row_below_words_like_titles);
  g_test_add_func("/lost-spans/rows-that-fit-stay", test_rows_that_fit_stay);
  g_test_add_func("/lost-spans/labels-below-are-no-rows", test_labels_below_are_no_rows);
  int result = g_test_run();
  stages_free();
  return result;
}
