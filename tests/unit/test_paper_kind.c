/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_paper_kind.c - papers that assign nothing, told by their own parts, and those near them that
 * do.
 */
#include "prose_fixture.h"

#define DUTIES                                                                                                                                   \
  "（一）救援组。由县应急局牵头。负责搜救。（县应急局负责）\n（二）医疗组。负责救治。（县卫健局负" \
  "责"                                                                                                                                          \
  "）\n（三）宣传组。负责发布。（县委宣传部负责）\n"

static void
test_parts_of_an_emergency_plan(void)
{
  prose_assert_tasks(
      "青岭县地质灾害应对工作",
      "一、编制依据\n依据条例。\n二、应急响应\n" DUTIES "三、后期处置\n由县民政局负责。", "");
  /* one heading of such a paper is no such paper */
  prose_assert_tasks("青岭县地质灾害应对工作",
                     "一、应急响应\n（一）修订预案。（县应急局负责）\n（二）"
                     "储备物资。（县粮储局负责）",
                     "（一） [一、应急响应] 修订预案。 |县应急局\n（二） [一、应急响应] 储备物资。 "
                     "|县粮储局\n");
}

static void
test_title_that_names_tasks_outweighs_parts(void)
{
  prose_assert_tasks(
      "青岭县应急体系建设重点任务分工",
      "一、监测预警\n（一）新建站点12个。（县气象局负责）\n二、应急处置\n（二）修订预案。"
      "（县应急局负责）\n三、恢复重建\n（三）修复道路。（县交通局负责）",
      "（一） [一、监测预警] 新建站点12个。 |县气象局\n（二） [二、应急处置] 修订预案。 "
      "|县应急局\n（三） [三、恢复重建] 修复道路。 |县交通局\n");
}

static void
test_attachment_that_names_tasks(void)
{
  prose_assert_tasks("青岭县防汛应急预案",
                     DUTIES
                     "附件1\n2031年汛前准备工作任务分工\n1.清淤河道6公里。（县水利局负责，5月底前"
                     "）\n2.加固堤防2处。（县住建局负责，5月底前）",
                     "1 [2031年汛前准备工作任务分工] 清淤河道6公里。 |县水利局 due:5月底前\n2 "
                     "[2031年汛前准备工作任务分工] 加固堤防2处。 |县住建局 due:5月底前\n");
}

static void
test_articles_are_a_regulation(void)
{
  prose_assert_tasks(
      "青岭市道路挖掘修复",
      "第一条 制定依据。\n第二条 分工如下：\n（一）审批许可。（市城管局负责）\n（二）质量监督"
      "。（市住建局负责）\n第三条 违者处罚。\n第四条 自发布之日起施行。",
      "");
}

static void
test_openings(void)
{
  static const char ITEMS[] =
      "1.完善设施。县民政局牵头改造5所。（县民政局负责）\n2.强化保障。（县财政局"
      "负责）\n";
  g_autofree char *answer =
      g_strconcat("谢灵运委员：\n您提出的关于养老服务的提案收悉。现报告如下：\n", ITEMS, NULL);
  prose_assert_tasks("办理情况", answer, "");
  g_autofree char *duties = g_strconcat("现将县政府领导同志工作分工通知如下：\n", ITEMS, NULL);
  prose_assert_tasks("通知", duties, "");
  g_autofree char *tasks = g_strconcat("现将重点工作任务分工通知如下：\n", ITEMS, NULL);
  prose_assert_tasks("通知", tasks,
                     "1 完善设施。县民政局牵头改造5所。 |县民政局\n2 强化保障。 |县财政局\n");
}

static void
test_headings_of_an_explanation(void)
{
  prose_assert_tasks(
      "青岭市规划",
      "一、起草背景\n略。\n二、起草过程\n略。\n三、主要内容\n（一）新增就业300人。（市残联负责）"
      "\n（二）改造无障碍设施。（市住建局负责）",
      "");
  prose_assert_tasks("青岭市规划",
                     "一、政策依据\n略。\n二、主要内容\n（一）新增就业300人。（市残联负责）\n（二）"
                     "改造无障碍设施。（市住建局负责）",
                     "（一） [二、主要内容] 新增就业300人。 |市残联\n（二） [二、主要内容] "
                     "改造无障碍设施。 |市住建局\n");
}

static void
test_how_long_services_take(void)
{
  prose_assert_tasks(
      "企业开办",
      "一、企业登记\n办理单位：县市监局\n办理时限：1个工作日\n二、公章刻制\n办理单位：县公安局\n"
      "办理时限：即办",
      "");
  prose_assert_tasks(
      "企业开办",
      "1.压减企业登记环节。\n办理单位：县市监局\n办理时限：6月底前\n2.免费刻制公章。\n"
      "办理单位：县公安局\n办理时限：9月底前",
      "1 压减企业登记环节。 |县市监局 due:6月底前\n2 免费刻制公章。 |县公安局 "
      "due:9月底前\n");
}

static void
test_telephones_at_each_are_a_directory(void)
{
  prose_assert_tasks(
      "内设机构",
      "（一）办公室\n负责文电。负责人：车前 联系电话：0000-2220001\n（二）河湖股\n负责河湖长制。"
      "负责人：白杨 联系电话：0000-2220002",
      "");
  prose_assert_tasks(
      "民生实事公示",
      "1.清淤河道6公里。\n责任单位：县水利局 联系电话：0000-2220001\n2.加固堤防2处。\n"
      "责任单位：县住建局",
      "1 清淤河道6公里。 |县水利局 联系电话=0000-2220001\n2 加固堤防2处。 |县住建局\n");
}

static void
test_brackets_of_other_relations(void)
{
  prose_assert_tasks(
      "常务会议",
      "1.研究供热改造方案。（汇报单位：县住建局；列席单位：县财政局）\n2.审议空间规划。（汇报单位"
      "：县自然资源局；列席单位：县发改局）",
      "");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/paper-kind/parts-of-an-emergency-plan", test_parts_of_an_emergency_plan);
  g_test_add_func("/paper-kind/title-that-names-tasks-outweighs-parts",
                  test_title_that_names_tasks_outweighs_parts);
  g_test_add_func("/paper-kind/attachment-that-names-tasks-is-read",
                  test_attachment_that_names_tasks);
  g_test_add_func("/paper-kind/articles-are-a-regulation", test_articles_are_a_regulation);
  g_test_add_func("/paper-kind/openings-tell", test_openings);
  g_test_add_func("/paper-kind/headings-of-an-explanation", test_headings_of_an_explanation);
  g_test_add_func("/paper-kind/how-long-services-take", test_how_long_services_take);
  g_test_add_func("/paper-kind/telephones-at-each-are-a-directory",
                  test_telephones_at_each_are_a_directory);
  g_test_add_func("/paper-kind/brackets-of-other-relations", test_brackets_of_other_relations);
  return g_test_run();
}
