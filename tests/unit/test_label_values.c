/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_label_values.c - lists of what was found wrong: labels in brackets, labels with their values
 * below them, labels that ask whether.
 */
#include "stages_fixture.h"

#define TITLE "云岭县生态环境保护督察反馈意见整改清单\n\n"

/* The number stands before the first label in brackets; three items are three tasks. */
static void
test_items_of_labels_in_brackets(void)
{
  const char *const wanted[] = { "1 污水直排。 @县水利局 =建管网。",
                                 "2 油烟扰民。 @县城管局 =装净化器。",
                                 "3 扬尘超标。 @县住建局 =加强检查。", NULL };
  assert_tasks(TITLE "1.【问题描述】污水直排。\n【整改措施】建管网。\n【整改责任单位】县水利局\n"
                     "2.【问题描述】油烟扰民。\n【整改措施】装净化器。\n【整改责任单位】县城管局\n"
                     "3.【问题描述】扬尘超标。\n【整改措施】加强检查。\n【整改责任单位】县住建局\n",
               wanted);
}

/* Numbers and a date below labels that stand alone are values, whatever they look like. */
static void
test_values_below_labels(void)
{
  const char *const wanted[] = {
    "1 污水直排。 @县水利局 @县住建局 !2031年12月31日 =1.建管网。2.改泵站。 ~已完成整改。 met",
    "2 油烟扰民。 @县城管局 !立行立改 =1.装净化器。 ~正在安装。 in_progress", NULL
  };
  assert_tasks(
      TITLE
      "1.存在问题：污水直排。\n整改措施：\n1.建管网。\n2.改泵站。\n整改期限：\n2031年12月31日\n"
      "责任单位：\n县水利局、县住建局\n整改情况：\n已完成整改。\n2.存在问题：油烟扰民。\n"
      "整改措施：\n1.装净化器。\n整改期限：\n立行立改\n责任单位：\n县城管局\n整改情况：\n"
      "正在安装。\n",
      wanted);
}

/* 一、 over such labels is an item, and heads no paragraphs. */
static void
test_values_close_no_paragraphs(void)
{
  const char *const wanted[] = { "一 污水直排。 @县水利局 &文远山 =建管网。",
                                 "二 油烟扰民。 @县城管局 &陆清和 =装净化器。", NULL };
  assert_tasks(TITLE
               "一、问题描述：污水直排。\n整改措施：\n建管网。\n责任单位：\n县水利局\n责任领导：\n"
               "文远山\n二、问题描述：油烟扰民。\n整改措施：\n装净化器。\n责任单位：\n县城管局\n"
               "责任领导：\n陆清和\n",
               wanted);
}

/* A list below a label that no other item has counts its tasks. */
static void
test_lists_below_a_label_stay(void)
{
  const char *const wanted[] = { "1 新建厂房。 @县工信局", "2 改造街巷。 @县城管局", NULL };
  assert_tasks(
      "云岭县2031年重点工作任务分解\n\n目标任务：\n1.新建厂房。\n责任单位：县工信局\n2.改造街巷。\n"
      "责任单位：县城管局\n",
      wanted);
}

static void
test_labels_that_ask_whether(void)
{
  const char *const wanted[] = { "1 污水直排。 @县水利局 ~已建管网。 met",
                                 "2 油烟扰民。 @县城管局 ~已装净化器。 unmet",
                                 "3 扬尘超标。 @县住建局 ~已检查3次。 met", NULL };
  assert_tasks(
      TITLE "1.反馈意见：污水直排。\n责任单位：县水利局\n整改情况：已建管网。\n是否完成：是\n"
            "2.反馈意见：油烟扰民。\n责任单位：县城管局\n整改情况：已装净化器。\n是否完成：否\n"
            "3.反馈意见：扬尘超标。\n责任单位：县住建局\n整改情况：已检查3次。\n【是否完成】是\n",
      wanted);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/label-values/items-of-labels-in-brackets", test_items_of_labels_in_brackets);
  g_test_add_func("/label-values/values-below-labels", test_values_below_labels);
  g_test_add_func("/label-values/values-close-no-paragraphs", test_values_close_no_paragraphs);
  g_test_add_func("/label-values/lists-below-a-label-stay", test_lists_below_a_label_stay);
  g_test_add_func("/label-values/labels-that-ask-whether", test_labels_that_ask_whether);
  gint failed = g_test_run();
  stages_free();
  return failed;
}
