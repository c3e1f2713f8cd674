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

/* 市长质量奖: a post at the start of a heading makes no person of what follows. */
static void
test_words_behind_posts_are_no_names(void)
{
  const char *const wanted[] = { "1 §一、市长质量奖 评选3家企业。 @市监局",
                                 "2 §二、书记项目 建设12个。 @市委组织部", NULL };
  assert_tasks("2032年重点任务分工\n\n一、市长质量奖\n\n1.评选3家企业。\n责任单位：市监局\n\n"
               "二、书记项目\n\n2.建设12个。\n责任单位：市委组织部\n",
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
  gint failed = g_test_run();
  stages_free();
  return failed;
}
