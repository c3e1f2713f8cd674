/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_progress_reports.c - reports in prose: what of an item is the task, what came of it, and
 * whether that judges.
 */
#include "stages_fixture.h"

#define TITLE "云岭县2031年重点任务进展情况\n\n"

/* Most of the sentences below a numbered one tell an outcome: so do those that no rule knows. */
static void
test_paragraphs_below_sentences_are_outcomes(void)
{
  const char *const wanted[] = { "1 新增泊位800个。 @县城管局 ~已建成泊位520个。 in_progress",
                                 "2 治理河道22公里。 @县水利局 ~受降雨影响，进度较慢。 in_progress",
                                 "3 改造小区12个。 @县住建局 ~已开工10个。 in_progress", NULL };
  assert_tasks(TITLE
               "1.新增泊位800个。\n已建成泊位520个。\n责任单位：县城管局\n2.治理河道22公里。\n"
               "受降雨影响，进度较慢。\n责任单位：县水利局\n3.改造小区12个。\n已开工10个。\n"
               "责任单位：县住建局\n",
               wanted);
}

/* The subject stands before 已: 平台已上线. Items of one heading tell by those of the other. */
static void
test_subjects_stand_before_the_verb(void)
{
  const char *const wanted[] = {
    "1 §一、城市建设 建设平台1个。 ~平台已上线试运行。 in_progress",
    "2 §一、城市建设 改造敬老院3所。 ~3所均已进入装修阶段。 in_progress",
    "1 §二、乡村振兴 建设农田3万亩。 ~施工单位均已到位。 in_progress",
    "2 §二、乡村振兴 演出100场次。 ~群众反响热烈。 in_progress", NULL
  };
  assert_tasks(TITLE "一、城市建设\n1.建设平台1个。\n平台已上线试运行。\n2.改造敬老院3所。\n"
                     "3所均已进入装修阶段。\n二、乡村振兴\n1.建设农田3万亩。\n施工单位均已到位。\n"
                     "2.演出100场次。\n群众反响热烈。\n",
               wanted);
}

/* A name on its line, its outcome below it, and the bracket of the bodies behind that. */
static void
test_brackets_behind_outcomes(void)
{
  const char *const wanted[] = {
    "（一） 学校扩建 @县教育局 @县住建局 ~主体已封顶，正在砌筑。 in_progress",
    "（二） 敬老院改造 @县民政局 ~3所均已进入装修阶段。 in_progress",
    "（三） 小区改造 @县住建局 ~已开工10个。 in_progress", NULL
  };
  assert_tasks(TITLE
               "（一）学校扩建\n主体已封顶，正在砌筑。（责任单位：县教育局、县住建局）\n"
               "（二）敬老院改造\n3所均已进入装修阶段。（责任单位：县民政局）\n（三）小区改造\n"
               "已开工10个。（责任单位：县住建局）\n",
               wanted);
}

/* The same behind a label, with problems below it. */
static void
test_brackets_within_a_labelled_outcome(void)
{
  const char *const wanted[] = { "1 学校扩建 @县教育局 ~主体已封顶。（责任单位：县教育局）"
                                 "存在问题：资金紧张。 in_progress",
                                 "2 小区改造 @县住建局 ~已开工10个。（责任单位：县住建局）"
                                 "存在问题：进度较慢。 in_progress",
                                 NULL };
  assert_tasks(TITLE
               "1.学校扩建\n进展情况：主体已封顶。（责任单位：县教育局）\n存在问题：资金紧张。\n"
               "2.小区改造\n进展情况：已开工10个。（责任单位：县住建局）\n存在问题：进度较慢。\n",
               wanted);
}

/* What the office that writes will do is no outcome of the last item. */
static void
test_the_office_speaks_last(void)
{
  const char *const wanted[] = { "1 学校扩建 ~主体已封顶。 in_progress",
                                 "2 小区改造 ~已开工10个。 in_progress", NULL };
  assert_tasks(TITLE "1.学校扩建：主体已封顶。\n2.小区改造：已开工10个。\n"
                     "下一步，县政府督查室将继续加大督查力度，确保各项任务按期完成。\n",
               wanted);
}

typedef struct
{
  const char *progress;
  const char *status;
} Verdict;

/* When it holds and what of may stand before a verdict; facts may follow it. */
static void
test_verdicts_behind_leads(void)
{
  static const Verdict VERDICTS[] = {
    { "目前，已完成。", "met" },
    { "截至9月底，该项目已完成。投资3000万元。", "met" },
    { "目前，已整改到位，群众满意。", "met" },
    { "目前，项目基本完成。", "partial" },
    { "该项工作尚未完成。", "unmet" },
    { "目前，已完成招标。", "in_progress" },
    { "截至9月底，已开工10个。", "in_progress" },
    { "目前，已完成，正在验收。", "in_progress" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(VERDICTS); i++)
    {
      g_autofree char *bytes = g_strdup_printf(
          TITLE "1.推进学校扩建。\n责任单位：县教育局\n进展情况：%s\n", VERDICTS[i].progress);
      g_autofree char *line = g_strdup_printf("1 推进学校扩建。 @县教育局 ~%s %s",
                                              VERDICTS[i].progress, VERDICTS[i].status);
      const char *const wanted[] = { line, NULL };
      assert_tasks(bytes, wanted);
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/progress-reports/paragraphs-below-sentences",
                  test_paragraphs_below_sentences_are_outcomes);
  g_test_add_func("/progress-reports/subjects-before-the-verb",
                  test_subjects_stand_before_the_verb);
  g_test_add_func("/progress-reports/brackets-behind-outcomes", test_brackets_behind_outcomes);
  g_test_add_func("/progress-reports/brackets-within-a-labelled-outcome",
                  test_brackets_within_a_labelled_outcome);
  g_test_add_func("/progress-reports/the-office-speaks-last", test_the_office_speaks_last);
  g_test_add_func("/progress-reports/verdicts-behind-leads", test_verdicts_behind_leads);
  gint failed = g_test_run();
  stages_free();
  return failed;
}
