/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_flat_table.c - tables printed one cell a paragraph.
 */
#include "stages_fixture.h"

#define TITLES "云岭市2024年重点工作表\n\n序号\n\n任务内容\n\n责任单位\n\n目标任务\n\n完成情况\n\n"

static void
test_rows_are_found_again(void)
{
  const char *const wanted[] = {
    "1 修建东桥，打通断头路。 @市交通局 @市财政局 =1.完成选址。2.完成初步设计。 ~完成目标。 met",
    "2 整治北河，消除黑臭水体。 @市水利局 =完成清淤10公里。 ~受降雨影响，未完成目标。 unmet", NULL
  };
  assert_tasks(
      TITLES
      "1\n\n修建东桥，打通断头路。\n\n市交通局、市财政局\n\n1.完成选址。\n\n2."
      "完成初步设计。\n\n完成目标。\n\n"
      "2\n\n整治北河，消除黑臭水体。\n\n市水利局\n\n完成清淤10公里。\n\n受降雨影响，未完成目标。\n",
      wanted);
}

static void
test_sub_items_share_number_task_and_units(void)
{
  const char *const wanted[] = {
    "1.1 修建东桥，打通断头路。 +做好前期工作。 @市交通局 =完成选址。 ~完成目标。 met",
    "1.2 修建东桥，打通断头路。 +落实建设资金。 @市交通局 =到位资金2000万元。 ~超额完成目标。 "
    "exceeded",
    "2 整治北河，消除黑臭水体。 @市水利局 =完成清淤10公里。 ~完成目标。 met", NULL
  };
  assert_tasks(TITLES
               "1\n\n修建东桥，打通断头路。\n\n市交通局\n\n做好前期工作。\n\n完成选址。\n\n完成目标"
               "。\n\n落实建设资金。\n\n到位资金2000万元。\n\n超额完成目标。\n\n"
               "2\n\n整治北河，消除黑臭水体。\n\n市水利局\n\n完成清淤10公里。\n\n完成目标。\n",
               wanted);
}

static void
test_matrix_tells_numbers_from_amounts(void)
{
  const char *const wanted[] = {
    "1 §教育 新建学校3所 @市教育局 =3 [甲山区 :1 [乙水县 :2 [丙湖管委会 :/",
    "2 §教育 新增学位2000个 @市教育局 =2000 [甲山区 :600 [乙水县 :1400 [丙湖管委会 :/",
    "3 §卫生 新建卫生室2个 @市卫健委 =2 [甲山区 :2 [乙水县 :/ [丙湖管委会 :/", NULL
  };
  assert_tasks("云岭市民生实事分解表\n\n序号\n\n事项\n\n分类\n\n事项名称\n\n全市\n\n目标任务\n\n甲"
               "山区\n\n乙水县\n\n丙湖\n\n管委会\n\n责任单位\n\n"
               "1\n\n教育\n\n新建学校3所\n\n3\n\n1\n\n2\n\n/"
               "\n\n市教育局\n\n2\n\n新增学位2000个\n\n2000\n\n600\n\n1400\n\n/\n\n"
               "3\n\n卫生\n\n新建卫生室2个\n\n2\n\n2\n\n/\n\n/\n\n市卫健委\n",
               wanted);
}

static void
test_empty_paragraph_is_an_empty_cell(void)
{
  const char *const wanted[] = { "1 新建学校3所 @市教育局 =3 [甲山区 :3 [乙水县 [丙湖新区 :/",
                                 NULL };
  assert_tasks("云岭市民生实事分解表\n\n序号\n\n事项名称\n\n目标任务\n\n甲山区\n\n乙水县\n\n丙湖新"
               "区\n\n责任单位\n\n"
               "1\n\n新建学校3所\n\n3\n\n3\n\n\n/\n\n市教育局\n",
               wanted);
}

static void
test_headings_between_rows_are_sections(void)
{
  const char *const wanted[] = {
    "1 §一、交通建设（共1项） 修建东桥，打通断头路。 @市交通局 =完成选址。 ~完成目标。 met",
    "2 §二、水利建设（共1项） 整治北河，消除黑臭水体。 @市水利局 =完成清淤。 ~完成目标。 met", NULL
  };
  assert_tasks(TITLES "一、交通建设（共1项）\n\n1\n\n修建东桥，打通断头路。\n\n市交通局\n\n完成选址"
                      "。\n\n完成目标。\n\n"
                      "二、水利建设（共1项）\n\n2\n\n整治北河，消除黑臭水体。\n\n市水利局\n\n完成清"
                      "淤。\n\n完成目标。\n",
               wanted);
}

/* A bureau prints its share of the whole list: numbers far apart, and sections that leave it
 * nothing to do. */
static void
test_share_of_a_longer_list(void)
{
  const char *const wanted[] = {
    "3 §一、主要目标 新建学校3所。 @市教育局(lead) @各区政府(joint)",
    "68 §四、社会事业 改建操场20片。 @市教育局(lead) @市体育局(joint)",
    "73 §四、社会事业 新增托位500个。 @市教育局(lead) @市卫健委(joint)", NULL
  };
  assert_tasks("云岭市教育局2024年重点工作分解表\n\n序号\n\n重点工作\n\n牵头单位\n\n配合单位\n\n一"
               "、主要目标\n\n3\n\n新建学校3所。\n\n市教育局\n\n各区政府\n\n"
               "二、产业发展\n\n三、城乡建设\n\n四、社会事业\n\n68\n\n改建操场20片。\n\n市教育局\n"
               "\n市体育局\n\n73\n\n新增托位500个。\n\n市教育局\n\n市卫健委\n",
               wanted);
}

static void
test_inferred_merges_are_noted(void)
{
  g_autoptr(Document) doc = stages_run("云岭市民生实事分解表\n\n序号\n\n事项名称\n\n目标任务\n\n甲"
                                       "山区\n\n乙水县\n\n丙湖新区\n\n责任单位\n\n"
                                       "1\n\n新建学校3所\n\n3\n\n1\n\n2\n\n/"
                                       "\n\n市教育局\n\n2\n\n新增学位20个\n\n20\n\n6\n\n14\n\n/\n");
  g_assert_cmpuint(doc->tasks->len, ==, 2);
  g_assert_true(has_issue(doc, "inferred-merge"));
}

static void
test_prose_with_title_words_is_no_table(void)
{
  g_autoptr(Document) doc = stages_run("关于工作安排的说明\n\n序号\n\n任务内容\n\n以上栏目由各单位"
                                       "填写，责任单位应当认真核对。\n\n1\n\n谢谢。\n");
  g_assert_cmpuint(doc->tasks->len, ==, 0);
}

static void
test_rows_without_numbers_are_told_by_their_texts(void)
{
  const char *const wanted[] = { "修建东桥，打通断头路。 @市交通局(lead) !6月底前",
                                 "整治北河，消除黑臭水体。 @市水利局(lead) @市财政局(lead) !年底前",
                                 "改造旧区，惠及居民千户。 @市住建局(lead) !10月底前", NULL };
  assert_tasks("云岭市2024年重点工作表\n\n工作任务\n\n牵头单位\n\n完成时限\n\n修建东桥，打通断头路"
               "。\n\n市交通局\n\n6月底前\n\n"
               "整治北河，消除黑臭水体。\n\n市水利局\n\n市财政局\n\n年底前\n\n改造旧区，惠及居民千"
               "户。\n\n市住建局\n\n10月底前\n",
               wanted);
}

static void
test_category_before_the_number_is_a_section(void)
{
  const char *const wanted[] = {
    "1 §交通建设 修建东桥，打通断头路。 @市交通局 ~正在施工。 in_progress",
    "2 §交通建设 疏浚航道6公里。 @市交通局 ~完成招标。 in_progress",
    "3 §水利建设 整治北河，消除黑臭水体。 @市水利局 ~完成清淤。 in_progress", NULL
  };
  assert_tasks("云岭市2024年重点工作表\n\n类别\n\n序号\n\n工作任务\n\n责任单位\n\n进展情况\n\n交通"
               "建设\n\n1\n\n修建东桥，打通断头路。\n\n市交通局\n\n正在施工。\n\n"
               "2\n\n疏浚航道6公里。\n\n市交通局\n\n完成招标。\n\n水利建设\n\n3\n\n整治北河，消除黑"
               "臭水体。\n\n市水利局\n\n完成清淤。\n",
               wanted);
}

static void
test_three_titles_in_prose_are_no_table_without_numbers(void)
{
  g_autoptr(Document) doc =
      stages_run("关于填报的说明\n\n工作任务\n\n责任单位\n\n完成时限\n\n以上三栏由各科室认真填写，"
                 "不得空缺，有疑问的请电话联系。\n\n此前报送的材料无需重复报送，请各单位周知。\n");
  g_assert_cmpuint(doc->tasks->len, ==, 0);
}

/* The rows that were taken stay; the others are not lost without a word. */
static void
test_more_rows_than_are_aligned_are_noted(void)
{
  g_autoptr(GString) text =
      g_string_new("云岭市2024年重点工作表\n\n工作任务\n\n牵头单位\n\n完成时限\n\n");
  for (guint i = 1; i <= 2100; i++)
    g_string_append_printf(text, "修建第%u座便民桥，打通断头路。\n\n市交通局\n\n%u月底前\n\n", i,
                           i % 12 + 1);
  g_autoptr(Document) doc = stages_run(text->str);
  g_assert_cmpuint(doc->tasks->len, >=, 1900);
  g_assert_true(has_issue(doc, "long-table"));
}

/* No titles, no numbers: the kinds come round, in a list of tasks only. */
static void
test_kinds_that_come_round_are_rows(void)
{
  const char *const wanted[] = { "新建住房1200套 @市住房保障局 !12月底",
                                 "改造管网36公里 @市自来水公司 !10月底",
                                 "新建卫生院5个 @市卫生局 !9月底",
                                 "更新公交车80台 @市公交集团 !6月底", NULL };
  const char *const none[] = { NULL };
#define KINDS                                                                                                           \
  "新建住房1200套\n\n市住房保障局\n\n12月底\n\n改造管网36公里\n\n市自来水公司\n\n10月底\n\n" \
  "新建卫生院5个\n\n市卫生局\n\n9月底\n\n更新公交车80台\n\n市公交集团\n\n6月底\n"
  assert_tasks("北望市2031年十大实事\n\n" KINDS, wanted);
  const char *const led[] = { "完成收缴，参合率达到98% &史大林", "硬化街巷道路6公里 &白洁",
                              "新建日光温室120座 &史大林", "创建卫生村2个 &李清", NULL };
  assert_tasks(
      "大河口镇2031年重点工作分解表\n\n完成收缴，参合率达到98%\n\n史大林\n\n硬化街巷道路6公里"
      "\n\n白洁\n\n新建日光温室120座\n\n史大林\n\n创建卫生村2个\n\n李清\n",
      led);
  assert_tasks("北望市要闻\n\n" KINDS, none);
}

/* So many that looking at all texts below each table found would outlast any time limit. */
static void
test_many_tables_stay_linear(void)
{
  g_autoptr(GString) source = g_string_new("某县2031年重点任务清单\n\n");
  for (guint i = 0; i < 8000; i++)
    for (guint row = 0; row < 5; row++)
      g_string_append(source,
                      row < 4 ? "新建农村公路甲段工程建设\n\n县交通局\n\n" : "以上为一组\n\n");
  g_autoptr(Document) doc = stages_run(source->str);
  g_assert_cmpuint(doc->tasks->len, ==, 32000);
}

/* A title over number and text, and the cells of a row between pipes on lines of their own. */
static void
test_numbers_without_a_title(void)
{
  static const char *const LINES[] = {
    "1 §强化规范性文件集中规范公开 全面清理文件，公布现行有效目录。 @办公室 !年底前",
    "2 §做好基础工作 规范发布法定主动公开内容。 @各科室 !持续推进",
    "3 §做好基础工作 编制发布年度报告，接受社会监督。 @办公室 !6月底前", NULL
  };
  assert_tasks(
      "2031年政务公开任务分解表\n工作任务\n|\n具体要求\n|\n责任科室\n|\n时限要求\n|\n"
      "强化规范性文件集中规范公开\n|\n1\n|\n全面清理文件，公布现行有效目录。\n|\n办公室\n|\n"
      "年底前\n|\n做好基础工作\n|\n2\n|\n规范发布法定主动公开内容。\n|\n各科室\n|\n"
      "持续推进\n|\n3\n|\n编制发布年度报告，接受社会监督。\n|\n办公室\n|\n6月底前\n|\n",
      LINES);
}

static void
test_numbers_before_all_titles(void)
{
  static const char *const LINES[] = { "1 改造学校3所 @县教育局 !8月底前",
                                       "2 硬化道路5公里 @县交通局 !9月底前",
                                       "3 新建水厂1座 @县水利局 !年底前", NULL };
  assert_tasks("2031年重点工作任务分解表\n\n工作任务\n\n责任单位\n\n完成时限\n\n1\n\n改造学校3所"
               "\n\n县教育局\n\n8月底前\n\n2\n\n硬化道路5公里\n\n县交通局\n\n9月底前\n\n3\n\n"
               "新建水厂1座\n\n县水利局\n\n年底前\n",
               LINES);
}

/* A group row without number stands right before the number of its first row; the first of them
 * looks like one more title. */
static void
test_groups_without_numbers(void)
{
  const char *const wanted[] = { "1 §乡村振兴 修建水渠。 @县水利局 !6月底前",
                                 "2 §乡村振兴 平整耕地。 @县农业农村局 !7月底前",
                                 "3 §工业经济 新建厂房。 @县工信局 !8月底前",
                                 "4 §工业经济 引进企业。 @县商务局 !9月底前", NULL };
  assert_tasks(
      "2031年重点任务分解表\n\n序号\n\n任务内容\n\n责任单位\n\n完成时限\n\n乡村振兴\n\n1\n\n"
      "修建水渠。\n\n县水利局\n\n6月底前\n\n2\n\n平整耕地。\n\n县农业农村局\n\n7月底前\n\n"
      "工业经济\n\n3\n\n新建厂房。\n\n县工信局\n\n8月底前\n\n4\n\n引进企业。\n\n县商务局\n\n"
      "9月底前\n",
      wanted);
}

/* Remarks that most rows leave empty take no heading of the rows below. */
static void
test_headings_are_no_remarks(void)
{
  const char *const wanted[] = { "1 §一、乡村振兴 修建水渠。 @县水利局 ~正在施工。 in_progress",
                                 "2 §一、乡村振兴 平整耕地。 @县农业农村局 ~正在招标。 in_progress",
                                 "3 §二、工业经济 新建厂房。 @县工信局 ~正在选址。 in_progress",
                                 "4 §二、工业经济 引进企业。 @县商务局 ~正在洽谈。 in_progress",
                                 NULL };
  assert_tasks(
      "2031年重点任务分解表\n\n序号\n\n任务内容\n\n责任单位\n\n进展情况\n\n备注\n\n"
      "一、乡村振兴\n\n1\n\n修建水渠。\n\n县水利局\n\n正在施工。\n\n\n\n2\n\n平整耕地。\n\n"
      "县农业农村局\n\n正在招标。\n\n\n\n二、工业经济\n\n3\n\n新建厂房。\n\n县工信局\n\n"
      "正在选址。\n\n\n\n4\n\n引进企业。\n\n县商务局\n\n正在洽谈。\n",
      wanted);
}

static void
test_numbers_in_brackets_and_in_chinese(void)
{
  const char *const brackets[] = { "（1） 修建水渠。 @县水利局 !6月底前",
                                   "（2） 平整耕地。 @县农业农村局 !7月底前",
                                   "（3） 新建厂房。 @县工信局 !8月底前", NULL };
  assert_tasks(
      "2031年重点任务分解表\n\n序号\n\n任务内容\n\n责任单位\n\n完成时限\n\n（1）\n\n修建水渠。"
      "\n\n县水利局\n\n6月底前\n\n（2）\n\n平整耕地。\n\n县农业农村局\n\n7月底前\n\n（3）\n\n"
      "新建厂房。\n\n县工信局\n\n8月底前\n",
      brackets);
  const char *const chinese[] = { "一 修建水渠。 @县水利局 !6月底前",
                                  "二 平整耕地。 @县农业农村局 !7月底前",
                                  "三 新建厂房。 @县工信局 !8月底前", NULL };
  assert_tasks(
      "2031年重点任务分解表\n\n序号\n\n任务内容\n\n责任单位\n\n完成时限\n\n一\n\n修建水渠。\n\n"
      "县水利局\n\n6月底前\n\n二\n\n平整耕地。\n\n县农业农村局\n\n7月底前\n\n三\n\n新建厂房。\n\n"
      "县工信局\n\n8月底前\n",
      chinese);
}

/* A time that most rows state spans the rows that do not print one. */
static void
test_times_span_rows(void)
{
  const char *const wanted[] = { "1 整治河道。 @县水利局 !6月底", "2 修建水库。 @县水务公司 !6月底",
                                 "3 新建学校。 @县教育局 !9月底", "4 改造街巷。 @县城管局 !12月底",
                                 NULL };
  assert_tasks("2031年重点工作任务分解表\n\n序号\n\n重点工作\n\n责任单位\n\n完成时限\n\n"
               "1\n\n整治河道。\n\n县水利局\n\n6月底\n\n2\n\n修建水库。\n\n县水务公司\n\n"
               "3\n\n新建学校。\n\n县教育局\n\n9月底\n\n4\n\n改造街巷。\n\n县城管局\n\n12月底\n",
               wanted);
}

/* The body that supports spans the rows that the one it supports does; a note ends the table. */
static void
test_supporting_bodies_span_rows(void)
{
  const char *const wanted[] = {
    "1 整治河道。 @县水利局(lead) @县财政局(joint) ~已开工。 in_progress",
    "2 修建水库。 @县水利局(lead) @县财政局(joint) ~已招标。 in_progress",
    "3 新建学校。 @县教育局(lead) ~已选址。 in_progress",
    "4 改造街巷。 @县城管局(lead) @县住建局(joint) ~已开工。 in_progress", NULL
  };
  assert_tasks(
      "2031年重点工作进展情况\n\n序号\n\n重点工作\n\n牵头单位\n\n配合单位\n\n进展情况\n\n"
      "1\n\n整治河道。\n\n县水利局\n\n县财政局\n\n已开工。\n\n2\n\n修建水库。\n\n已招标。\n\n"
      "3\n\n新建学校。\n\n县教育局\n\n已选址。\n\n4\n\n改造街巷。\n\n县城管局\n\n县住建局\n\n"
      "已开工。\n\n注：本表由县政府督查室负责解释。\n",
      wanted);
}

/* A group's name behind titles that stand below a wide one. */
static void
test_heading_behind_titles_below_a_wide_one(void)
{
  const char *const wanted[] = { "1 §水利 整治河道。 @县水利局(lead) @县财政局(joint) !6月底",
                                 "2 §水利 修建水库。 @县水务公司(lead) @县城管局(joint) !6月底",
                                 "3 §教育 新建学校。 @县教育局(lead) @县人社局(joint) !9月底",
                                 NULL };
  assert_tasks(
      "2031年重点工作任务分解表\n\n序号\n\n重点工作\n\n责任分工\n\n时间要求\n\n牵头单位\n\n"
      "配合单位\n\n水利\n\n1\n\n整治河道。\n\n县水利局\n\n县财政局\n\n6月底\n\n2\n\n修建水库。\n\n"
      "县水务公司\n\n县城管局\n\n6月底\n\n教育\n\n3\n\n新建学校。\n\n县教育局\n\n县人社局\n\n9月底"
      "\n",
      wanted);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/flat-table/rows-are-found-again", test_rows_are_found_again);
  g_test_add_func("/flat-table/sub-items-share-number-task-and-units",
                  test_sub_items_share_number_task_and_units);
  g_test_add_func("/flat-table/matrix-tells-numbers-from-amounts",
                  test_matrix_tells_numbers_from_amounts);
  g_test_add_func("/flat-table/empty-paragraph-is-an-empty-cell",
                  test_empty_paragraph_is_an_empty_cell);
  g_test_add_func("/flat-table/headings-between-rows-are-sections",
                  test_headings_between_rows_are_sections);
  g_test_add_func("/flat-table/share-of-a-longer-list", test_share_of_a_longer_list);
  g_test_add_func("/flat-table/inferred-merges-are-noted", test_inferred_merges_are_noted);
  g_test_add_func("/flat-table/prose-with-title-words-is-no-table",
                  test_prose_with_title_words_is_no_table);
  g_test_add_func("/flat-table/rows-without-numbers-are-told-by-their-texts",
                  test_rows_without_numbers_are_told_by_their_texts);
  g_test_add_func("/flat-table/category-before-the-number-is-a-section",
                  test_category_before_the_number_is_a_section);
  g_test_add_func("/flat-table/three-titles-in-prose-are-no-table-without-numbers",
                  test_three_titles_in_prose_are_no_table_without_numbers);
  g_test_add_func("/flat-table/more-rows-than-are-aligned-are-noted",
                  test_more_rows_than_are_aligned_are_noted);
  g_test_add_func("/flat-table/kinds-that-come-round-are-rows",
                  test_kinds_that_come_round_are_rows);
  g_test_add_func("/flat-table/numbers-without-a-title", test_numbers_without_a_title);
  g_test_add_func("/flat-table/numbers-before-all-titles", test_numbers_before_all_titles);
  g_test_add_func("/flat-table/groups-without-numbers", test_groups_without_numbers);
  g_test_add_func("/flat-table/headings-are-no-remarks", test_headings_are_no_remarks);
  g_test_add_func("/flat-table/numbers-in-brackets-and-in-chinese",
                  test_numbers_in_brackets_and_in_chinese);
  g_test_add_func("/flat-table/supporting-bodies-span-rows", test_supporting_bodies_span_rows);
  g_test_add_func("/flat-table/heading-behind-titles-below-a-wide-one",
                  test_heading_behind_titles_below_a_wide_one);
  g_test_add_func("/flat-table/times-span-rows", test_times_span_rows);
  g_test_add_func("/flat-table/many-tables-stay-linear", test_many_tables_stay_linear);
  gint failed = g_test_run();
  stages_free();
  return failed;
}
