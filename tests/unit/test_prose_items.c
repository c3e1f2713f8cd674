/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_prose_items.c - lists in prose: what heads their items, names them and is part of them.
 */
#include "stages_fixture.h"

/* Persons and posts head what they answer for; the first such line has a title above it. */
static void
test_posts_head_their_items(void)
{
  const char *const wanted[] = { "1 §县委书记陈立群 一级公路。 @县交通局 &陈立群",
                                 "2 §县委副书记、县长周建国 标准厂房。 @园区管委会 "
                                 "&周建国",
                                 NULL };
  assert_tasks(
      "青湾县2032年重点项目责任清单\n\n县委书记  陈立群\n\n1.一级公路。\n责任单位：县交通局\n\n"
      "县委副书记、县长  周建国\n\n2.标准厂房。\n责任单位：园区管委会\n",
      wanted);
}

/* 局长周会: a post at the start of a heading makes no person of a word that begins like a name. */
static void
test_words_behind_posts_are_no_names(void)
{
  const char *const wanted[] = { "1 §一、局长周会 召开3次。 @市监局",
                                 "2 §二、主任公开课 建设12个。 @市委组织部", NULL };
  assert_tasks("2032年重点任务分工\n\n一、局长周会\n\n1.召开3次。\n责任单位：市监局\n\n"
               "二、主任公开课\n\n2.建设12个。\n责任单位：市委组织部\n",
               wanted);
}

/* Below a bare number fields that no vocabulary knows may stand before the one that names it. */
static void
test_name_stands_below_unknown_fields(void)
{
  const char *const wanted[] = { "1 罐区无报警装置。 @临港镇政府 !6月底前",
                                 "2 消防通道堵塞。 @城关街道办 !7月底前", NULL };
  assert_tasks(
      "重大事故隐患挂牌督办清单\n\n序号：1\n商户名号：顺达公司\n店铺坐落：临港镇\n隐患内容："
      "罐区无报警装置。\n责任单位：临港镇政府\n整改期限：6月底前\n\n序号：2\n商户名号：恒丰商城\n"
      "店铺坐落：中心路18号\n隐患内容：消防通道堵塞。\n责任单位：城关街道办\n整改期限：7月底前\n",
      wanted);
}

/* Where nothing else names the task, the first of them does. */
static void
test_first_unknown_field_names_what_nothing_else_does(void)
{
  const char *const wanted[] = { "1 顺达路改造 @县住建局 !6月底前",
                                 "2 恒丰路改造 @县交通局 !7月底前", NULL };
  assert_tasks(
      "2032年重点任务清单\n\n序号：1\n名号：顺达路改造\n责任单位：县住建局\n完成时限：6月底前\n\n"
      "序号：2\n名号：恒丰路改造\n责任单位：县交通局\n完成时限：7月底前\n",
      wanted);
}

/* Beside an item that tells its outcome without numbers, numbers below another are its outcome. */
static void
test_numbered_outcomes_belong_to_the_item_that_tells_one(void)
{
  const char *const wanted[] = { "一 新增学位4万个 ~补助已下达，完成年度计划的104%。"
                                 "（一）建成校舍3万平方米，完成年度计划的98%。"
                                 "（二）改造教室2万间，完成年度计划的106%。 in_progress",
                                 "二 新建幼儿园130所 ~补助已下达，完成年度计划的100%。 in_progress",
                                 NULL };
  assert_tasks(
      "2031年为民办实事项目进展情况\n\n一、新增学位4万个\n补助已下达，完成年度计划的104%。\n"
      "（一）建成校舍3万平方米，完成年度计划的98%。\n（二）改造教室2万间，完成年度计划的106%"
      "。\n二、新建幼儿园130所\n补助已下达，完成年度计划的100%。\n",
      wanted);
}

/* A page about one matter: what was to be and what came of it are enough in a report. */
static void
test_one_matter_has_its_goal_and_outcome(void)
{
  const char *const wanted[] = {
    "压实河长责任。 =健全机制。 ~1、召开会议。2、每月调度。 in_progress", NULL
  };
  assert_tasks(
      "关于督察反馈问题整改情况的公示\n\n现将整改情况公示如下。\n\n整改任务：压实河长责任。\n\n"
      "整改目标：健全机制。\n\n整改完成情况：\n1、召开会议。\n2、每月调度。\n",
      wanted);
}

/* What is counted behind a name and its owners says what they are to do. */
static void
test_parts_behind_owners_are_the_plan(void)
{
  const char *const wanted[] = { "1 健康工程 @区卫健局 =①新建社区卫生站6个。②免费筛查3万人。",
                                 "2 助餐工程 @区民政局 =①建成老年食堂20个。②配送餐点15个。", NULL };
  assert_tasks(
      "青湾区2032年民生实事任务分解\n\n1.健康工程（责任单位：区卫健局）\n\n①新建社区卫生站6个。\n\n"
      "②免费筛查3万人。\n\n2."
      "助餐工程\n责任单位：区民政局\n\n①建成老年食堂20个。\n\n②配送餐点15个。\n",
      wanted);
}

/* A bracket that holds nothing but a time says when it is due; a period belongs to a name. */
static void
test_brackets_of_times_are_deadlines(void)
{
  const char *const wanted[] = {
    "1 §一、工业领域（牵头单位：县工信局） 创建绿色工厂3家。 @县工信局(lead) !2032年底前完成",
    "2 §一、工业领域（牵头单位：县工信局） 提高利用率。 @县工信局(lead) !持续推进",
    "3 §二、农业领域（牵头单位：县农业局） 编制行动计划（2032—2034年）。 @县农业局(lead)",
    "4 §二、农业领域（牵头单位：县农业局） 建立网点26个。 @县农业局(lead) !2032年6月底前完成", NULL
  };
  assert_tasks("重点任务分工\n\n一、工业领域（牵头单位：县工信局）\n\n1."
               "创建绿色工厂3家。（2032年底前完成）\n\n"
               "2.提高利用率。（持续推进）\n\n二、农业领域（牵头单位：县农业局）\n\n3."
               "编制行动计划（2032—2034年）。\n\n4.建立网点26个。（2032年6月底前完成）\n",
               wanted);
}

/* Each piece of an item has the time of its own bracket. */
static void
test_brackets_of_times_are_each_piece_s_own(void)
{
  const char *const wanted[] = { "1.1 新建学校5所。 @市教育局 !6月底前完成",
                                 "1.2 整治河道3条。 @市水利局 !9月底前完成", NULL };
  assert_tasks("2032年重点任务分工\n\n1."
               "新建学校5所。（6月底前完成）（责任单位：市教育局）。整治河道3条。（9月底前"
               "完成）（责任单位：市水利局）。\n",
               wanted);
}

/* …二季度节点：B。（县住建局牵头）: the bracket closes the task, not the step. */
static void
test_bracket_behind_the_last_step_closes_the_task(void)
{
  g_autoptr(Document) doc =
      stages_run("2032年重点任务清单\n\n1.建设停车系统\n年度目标：接入2万个\n一季度目标：完成招标\n"
                 "二季度目标：接入1万个。（市城管局牵头）\n\n2.改造管网。（市水务局牵头）\n");
  g_assert_cmpuint(doc->tasks->len, ==, 2);
  g_autofree char *line = task_line(doc, document_task(doc, 0));
  g_assert_cmpstr(line, ==, "1 建设停车系统 @市城管局(lead) =接入2万个");
  GArray *steps = document_task(doc, 0)->milestones;
  g_assert_cmpuint(steps->len, ==, 2);
  g_autofree char *last = document_render_line(doc, g_array_index(steps, TitledCell, 1).cell);
  g_assert_cmpstr(last, ==, "接入1万个。");
}

/* Labels that name a time are the task's steps, also where no vocabulary knows them. */
static void
test_labels_of_times_are_steps(void)
{
  g_autoptr(Document) doc = stages_run(
      "2032年重点任务清单\n\n1.建设停车系统\n牵头单位：市城管局\n年度目标：接入2万个\n一季度节点："
      "完成招标\n二季度节点：接入1万个\n\n2.改造管网\n牵头单位：市水务局\n年度目标：改造60公里\n"
      "一季度节点：完成设计\n二季度节点：改造30公里\n\n3.新建学校\n牵头单位：市教育局\n"
      "年度目标：建成6所\n一季度目标：完成设计\n二季度目标：建成2所\n");
  const char *const wanted[] = { "1 建设停车系统 @市城管局(lead) =接入2万个",
                                 "2 改造管网 @市水务局(lead) =改造60公里",
                                 "3 新建学校 @市教育局(lead) =建成6所" };
  g_assert_cmpuint(doc->tasks->len, ==, G_N_ELEMENTS(wanted));
  for (guint i = 0; i < doc->tasks->len; i++)
    {
      const Task *task = document_task(doc, i);
      g_assert_nonnull(task->milestones);
      g_assert_cmpuint(task->milestones->len, ==, 2);
      g_autofree char *line = task_line(doc, task);
      g_assert_cmpstr(line, ==, wanted[i]);
    }
}

/* 第1号 关于…的建议 */
static void
test_counted_numbers_are_list_numbers(void)
{
  const char *const wanted[] = { "第1号 关于公交一体化的建议 @市交通局(lead) @市财政局(joint)",
                                 "第2号 关于饮用水安全的建议 @市水利局(lead)", NULL };
  assert_tasks(
      "代表建议交办表\n\n第1号 关于公交一体化的建议\n主办单位：市交通局\n会办单位：市财政局\n\n"
      "第2号 关于饮用水安全的建议\n主办单位：市水利局\n",
      wanted);
}

/* 签约项目30个。——责任单位：A: the dash belongs to neither. */
static void
test_dash_before_a_label_is_no_text(void)
{
  const char *const wanted[] = { "1 新增企业20家。 @区工信局", "2 签约项目30个。 @区招商局 !6月底",
                                 NULL };
  assert_tasks(
      "2032年重点工作任务分解\n\n1.新增企业20家。——责任单位：区工信局\n\n2.签约项目30个。——"
      "责任单位：区招商局。完成时限：6月底。\n",
      wanted);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/prose-items/posts-head-their-items", test_posts_head_their_items);
  g_test_add_func("/prose-items/words-behind-posts-are-no-names",
                  test_words_behind_posts_are_no_names);
  g_test_add_func("/prose-items/name-stands-below-unknown-fields",
                  test_name_stands_below_unknown_fields);
  g_test_add_func("/prose-items/first-unknown-field-names-what-nothing-else-does",
                  test_first_unknown_field_names_what_nothing_else_does);
  g_test_add_func("/prose-items/numbered-outcomes-belong-to-the-item-that-tells-one",
                  test_numbered_outcomes_belong_to_the_item_that_tells_one);
  g_test_add_func("/prose-items/one-matter-has-its-goal-and-outcome",
                  test_one_matter_has_its_goal_and_outcome);
  g_test_add_func("/prose-items/parts-behind-owners-are-the-plan",
                  test_parts_behind_owners_are_the_plan);
  g_test_add_func("/prose-items/brackets-of-times-are-deadlines",
                  test_brackets_of_times_are_deadlines);
  g_test_add_func("/prose-items/brackets-of-times-are-each-piece-s-own",
                  test_brackets_of_times_are_each_piece_s_own);
  g_test_add_func("/prose-items/bracket-behind-the-last-step-closes-the-task",
                  test_bracket_behind_the_last_step_closes_the_task);
  g_test_add_func("/prose-items/labels-of-times-are-steps", test_labels_of_times_are_steps);
  g_test_add_func("/prose-items/counted-numbers-are-list-numbers",
                  test_counted_numbers_are_list_numbers);
  g_test_add_func("/prose-items/dash-before-a-label-is-no-text",
                  test_dash_before_a_label_is_no_text);
  gint failed = g_test_run();
  stages_free();
  return failed;
}
