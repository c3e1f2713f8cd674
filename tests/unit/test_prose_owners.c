/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_prose_owners.c - which paragraph the owners below it, or behind it, belong to.
 */
#include "stages_fixture.h"

/* A bracket on a line of its own owns the item above it, also below other labels. */
static void
test_bracket_lines_below_labels(void)
{
  const char *const wanted[] = { "1 推进供水一体化。 @县水利局 &文远山",
                                 "2 新建厂房。 @县工信局(lead) @县财政局(joint) &陆清和 !6月底前",
                                 "3 改造街巷。 @县城管局 ~正在施工。 in_progress", NULL };
  assert_tasks(
      "2031年重点工作任务分解\n\n1.推进供水一体化。\n牵头领导：文远山\n（责任单位：县水利局"
      "）\n2.新建厂房。\n牵头领导：陆清和\n（牵头单位：县工信局；配合单位：县财政局；完成时限："
      "6月底前）\n3.改造街巷。\n进展情况：正在施工。\n（责任单位：县城管局）\n",
      wanted);
}

/* Paragraphs without numbers: the bracket line closes the paragraph above its labels. */
static void
test_bracket_lines_below_paragraphs(void)
{
  const char *const wanted[] = { "§一、民生保障 新建厂房。 @县工信局 &文远山",
                                 "§一、民生保障 改造街巷。抓好保洁。 @县城管局 &陆清和",
                                 "§二、乡村振兴 修建渠道。 @县水利局", NULL };
  assert_tasks(
      "2031年重点工作任务分解\n\n一、民生保障\n新建厂房。\n牵头领导：文远山\n（责任单位：县工信局"
      "）\n改造街巷。抓好保洁。\n牵头领导：陆清和\n（责任单位：县城管局）\n二、乡村振兴\n"
      "修建渠道。\n（责任单位：县水利局）\n",
      wanted);
}

static void
test_bars_part_labels(void)
{
  const char *const wanted[] = { "1 更新公交站亭。 @县交通局(lead) @县城投公司(joint) !5月底前",
                                 "2 新增清扫车。 @县城管局(lead) @县财政局(joint) !4月底前", NULL };
  assert_tasks("2031年重点工作任务分解\n\n1.更新公交站亭。（牵头：县交通局｜配合：县城投公司｜"
               "时限：5月底前）\n2.新增清扫车。（牵头：县城管局｜配合：县财政局｜时限：4月底前）\n",
               wanted);
}

/* Such paragraphs without a full stop are no headings. */
static void
test_bracket_lines_below_names(void)
{
  const char *const wanted[] = { "建成5G基站150个 @县工信局", "改造背街小巷20条 @县城管局",
                                 "修建渠道12公里 @县水利局", NULL };
  assert_tasks("2031年为民办实事项目\n\n建成5G基站150个\n（责任单位：县工信局）\n改造背街小巷20条\n"
               "（责任单位：县城管局）\n修建渠道12公里\n（责任单位：县水利局）\n",
               wanted);
}

/* A sentence with a number heads the paragraphs below it that have owners each. */
static void
test_sentences_head_paragraphs(void)
{
  const char *const wanted[] = { "§一、安全发展方面。 整治隐患。 @县应急局",
                                 "§一、安全发展方面。 建设库房。 @县林业局",
                                 "§二、增进民生福祉，办好民生实事。 新建厂房。 @县工信局",
                                 "§二、增进民生福祉，办好民生实事。 改造街巷。 @县城管局", NULL };
  assert_tasks(
      "2031年重点工作任务分解\n\n一、安全发展方面。\n整治隐患。\n责任单位：县应急局\n建设库房。\n"
      "责任单位：县林业局\n二、增进民生福祉，办好民生实事。\n新建厂房。\n责任单位：县工信局\n"
      "改造街巷。\n责任单位：县城管局\n",
      wanted);
}

/* An item that is closed itself stays one, whatever stands below it. */
static void
test_items_with_owners_head_nothing(void)
{
  const char *const wanted[] = { "一 整治隐患。 @县应急局", "二 建设库房。 @县林业局", NULL };
  assert_tasks("2031年重点工作任务分解\n\n一、整治隐患。\n责任单位：县应急局\n二、建设库房。\n"
               "责任单位：县林业局\n",
               wanted);
}

/* 第1项 stands within 一、, 第一件 around it. */
static void
test_counted_pieces_stand_within_headings(void)
{
  const char *const within[] = { "第1项 §一、民生保障 新建厂房。 @县工信局",
                                 "第2项 §一、民生保障 改造街巷。 @县城管局",
                                 "第3项 §二、乡村振兴 修建渠道。 @县水利局", NULL };
  assert_tasks(
      "2031年重点工作任务分解\n\n一、民生保障\n第1项 新建厂房。\n责任单位：县工信局\n第2项 "
      "改造街巷。\n责任单位：县城管局\n二、乡村振兴\n第3项 修建渠道。\n责任单位：县水利局\n",
      within);
  const char *const around[] = { "一 §第一件教育实事 新建小学2所 @县教育局",
                                 "一 §第二件医疗实事 新建卫生院2所 @县卫健局", NULL };
  assert_tasks("2031年为民办实事项目\n\n第一件 教育实事\n一、新建小学2所\n责任单位：县教育局\n"
               "第二件 医疗实事\n一、新建卫生院2所\n责任单位：县卫健局\n",
               around);
}

/* A list of works that nothing but its title names. */
static void
test_counted_pieces_are_a_list(void)
{
  const char *const wanted[] = { "第一件 新建公路60公里", "第二件 改造小区12个",
                                 "第三件 新增车位800个", NULL };
  assert_tasks("2031年云岭县十件民生实事\n\n第一件：新建公路60公里\n第二件：改造小区12个\n"
               "第三件：新增车位800个\n",
               wanted);
}

/* The title of a list says whose list it is, not who does the work. */
static void
test_titles_of_lists_own_nothing(void)
{
  const char *const wanted[] = { "1 §2031年县政府重点工作责任清单 新建厂房。 &文远山",
                                 "2 §2031年县政府重点工作责任清单 改造街巷。 &陆清和", NULL };
  assert_tasks("云岭县人民政府办公室关于印发《2031年县政府重点工作责任清单》的通知\n\n各乡镇：\n\n"
               "现将清单印发给你们。\n\n云岭县人民政府办公室\n2031年2月18日\n\n附件\n\n"
               "2031年县政府重点工作责任清单\n\n1.新建厂房。\n牵头领导：文远山\n2.改造街巷。\n"
               "牵头领导：陆清和\n",
               wanted);
}

/* What the body does says that its tasks stand below. */
static void
test_governments_that_lead_own_their_tasks(void)
{
  const char *const wanted[] = { "1 §一、县政府牵头任务（2项） 新建厂房。 @县政府(lead)",
                                 "2 §一、县政府牵头任务（2项） 引进企业。 @县政府(lead)",
                                 "3 §二、县工信局牵头任务（2项） 改造街巷。 @县工信局(lead)",
                                 "4 §二、县工信局牵头任务（2项） 修建水渠。 @县工信局(lead)",
                                 NULL };
  assert_tasks("2031年重点工作任务分解\n\n一、县政府牵头任务（2项）\n1.新建厂房。\n2.引进企业。\n"
               "二、县工信局牵头任务（2项）\n3.改造街巷。\n4.修建水渠。\n",
               wanted);
}

/* Numbers without marks that start again below each heading. */
static void
test_bare_numbers_start_again(void)
{
  const char *const wanted[] = { "1 §一、民生保障 新建厂房。 @县工信局",
                                 "2 §一、民生保障 改造街巷。 @县城管局",
                                 "1 §二、乡村振兴 修建渠道。 @县水利局",
                                 "2 §二、乡村振兴 补植果树。 @县林业局", NULL };
  assert_tasks(
      "2031年重点工作任务分解\n\n一、民生保障\n1 新建厂房。\n责任单位：县工信局\n2 改造街巷。\n"
      "责任单位：县城管局\n二、乡村振兴\n1 修建渠道。\n责任单位：县水利局\n2 补植果树。\n"
      "责任单位：县林业局\n",
      wanted);
}

/* A name in quotes before the bracket is no body that has a second one. */
static void
test_brackets_behind_quoted_names(void)
{
  const char *const wanted[] = { "1 遏制耕地“非农化” @县税务局", "2 出台《管理办法》 @县司法局",
                                 "3 新建厂房 @县工信局", NULL };
  assert_tasks(
      "2031年重点工作任务分解\n\n1.遏制耕地“非农化”（县税务局）。\n2.出台《管理办法》（县司法局）\n"
      "3.新建厂房（县工信局）。\n",
      wanted);
}

/* Labels in brackets, or before a blank, with one before a colon behind them. */
static void
test_labels_of_two_kinds_on_a_line(void)
{
  const char *const wanted[] = { "1 推进供水一体化。 @县水利局 !6月底前",
                                 "2 新建厂房。 @县人社局 @县市场监管局 !7月底前", NULL };
  assert_tasks(
      "2031年重点工作任务分解\n\n1.推进供水一体化。\n【责任单位】县水利局；完成时限：6月底前\n"
      "2.新建厂房。\n责任单位　县人社局、县市场监管局；完成时限：7月底前\n",
      wanted);
}

/* The printed blank ends the label, whatever word goes on: 落实单位县人 would be one. */
static void
test_printed_blank_ends_a_label(void)
{
  const char *const wanted[] = { "1 开展培训。 @县人社局", "2 整治市场。 @县市场监管局", NULL };
  assert_tasks("2031年重点工作任务分解\n\n1.开展培训。\n落实单位　县人社局\n2.整治市场。\n"
               "落实单位　县市场监管局\n",
               wanted);
}

/* Bodies and what they do before the label of a time, behind the text and on a line of its own. */
static void
test_roles_before_a_label_in_a_bracket(void)
{
  const char *const wanted[] = { "1 推进供水一体化。 @县水利局(lead) @县财政局(joint) !6月底前",
                                 "2 新建厂房。 @县工信局 @县财政局 &文远山 !7月底前", NULL };
  assert_tasks(
      "2031年重点工作任务分解\n\n1.推进供水一体化。（县水利局会同县财政局负责；完成时限：6月底前"
      "）\n2.新建厂房。\n牵头领导：文远山\n（县工信局、县财政局按职责分工负责；完成时限：7月底前"
      "）\n",
      wanted);
}

/* 1) below (1) is part of it. */
static void
test_closing_brackets_below_brackets(void)
{
  const char *const wanted[] = {
    "（1） §一、民生保障 修建水渠。1）取得批复；2）完成清淤。 @县水利局",
    "（2） §一、民生保障 新建厂房。1）取得用地；2）完成主体。 @县工信局", NULL
  };
  assert_tasks(
      "2031年重点工作任务分解\n\n一、民生保障\n（1）修建水渠。\n1）取得批复；\n2）完成清淤。\n"
      "责任单位：县水利局\n（2）新建厂房。\n1）取得用地；\n2）完成主体。\n责任单位：县工信局\n",
      wanted);
}

/* A heading and its owner over paragraphs that have owners themselves. */
static void
test_owned_names_head_paragraphs(void)
{
  const char *const wanted[] = { "§一、民生保障（牵头单位：县民政局） 新建厂房。 @县工信局",
                                 "§一、民生保障（牵头单位：县民政局） 改造街巷。 @县城管局",
                                 "§二、乡村振兴（牵头单位：县农业农村局） 修建水渠。 @县水利局",
                                 "§二、乡村振兴（牵头单位：县农业农村局） 种好果树。 @县林业局",
                                 NULL };
  assert_tasks(
      "2031年重点工作任务分解\n\n一、民生保障（牵头单位：县民政局）\n新建厂房。\n责任单位：县工信局"
      "\n改造街巷。\n责任单位：县城管局\n二、乡村振兴（牵头单位：县农业农村局）\n修建水渠。\n"
      "责任单位：县水利局\n种好果树。\n责任单位：县林业局\n",
      wanted);
}

/* 主办单位：… is the foot of a page where it stands once, and an owner where items have it. */
static void
test_contacts_of_items_are_owners(void)
{
  const char *const wanted[] = { "1 新建厂房。 @县工信局(lead)", "2 改造街巷。 @县城管局(lead)",
                                 "3 修建水渠。 @县水利局(lead)", NULL };
  assert_tasks(
      "2031年重点工作任务分解\n\n1.新建厂房。\n主办单位：县工信局\n2.改造街巷。\n主办单位：县城管局"
      "\n3.修建水渠。\n主办单位：县水利局\n",
      wanted);
}

static void
test_labels_of_one_item_close_it_once(void)
{
  const char *const wanted[] = { "（一） 新增泊位800个 @县城管局(lead) &方敏 !6月底前",
                                 "（二） 建成运行中心 @县大数据局(lead) &陶然 !9月底前", NULL };
  assert_tasks(
      "2031年重点工作任务分解\n\n（一）新增泊位800个\n牵头单位：县城管局\n完成时限：6月底前"
      "\n责任领导：方敏\n（二）建成运行中心\n牵头单位：县大数据局\n完成时限：9月底前"
      "\n责任领导：陶然\n",
      wanted);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/prose-owners/bars-part-labels", test_bars_part_labels);
  g_test_add_func("/prose-owners/bracket-lines-below-labels", test_bracket_lines_below_labels);
  g_test_add_func("/prose-owners/bracket-lines-below-paragraphs",
                  test_bracket_lines_below_paragraphs);
  g_test_add_func("/prose-owners/bracket-lines-below-names", test_bracket_lines_below_names);
  g_test_add_func("/prose-owners/sentences-head-paragraphs", test_sentences_head_paragraphs);
  g_test_add_func("/prose-owners/items-with-owners-head-nothing",
                  test_items_with_owners_head_nothing);
  g_test_add_func("/prose-owners/counted-pieces-within-headings",
                  test_counted_pieces_stand_within_headings);
  g_test_add_func("/prose-owners/counted-pieces-are-a-list", test_counted_pieces_are_a_list);
  g_test_add_func("/prose-owners/titles-of-lists", test_titles_of_lists_own_nothing);
  g_test_add_func("/prose-owners/governments-that-lead",
                  test_governments_that_lead_own_their_tasks);
  g_test_add_func("/prose-owners/bare-numbers-start-again", test_bare_numbers_start_again);
  g_test_add_func("/prose-owners/brackets-behind-quoted-names", test_brackets_behind_quoted_names);
  g_test_add_func("/prose-owners/labels-of-two-kinds", test_labels_of_two_kinds_on_a_line);
  g_test_add_func("/prose-owners/printed-blank-ends-a-label", test_printed_blank_ends_a_label);
  g_test_add_func("/prose-owners/roles-before-a-label", test_roles_before_a_label_in_a_bracket);
  g_test_add_func("/prose-owners/closing-brackets-below-brackets",
                  test_closing_brackets_below_brackets);
  g_test_add_func("/prose-owners/owned-names-head-paragraphs", test_owned_names_head_paragraphs);
  g_test_add_func("/prose-owners/contacts-of-items", test_contacts_of_items_are_owners);
  g_test_add_func("/prose-owners/labels-close-once", test_labels_of_one_item_close_it_once);
  gint failed = g_test_run();
  stages_free();
  return failed;
}
