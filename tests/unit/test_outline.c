/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_outline.c - what each line of a notice is, and which headings hold where.
 */
#include "prose_fixture.h"

/* One letter a line: . other, T title, P part, H heading, I item, c continued, l label, n note, s
 * skipped. */
static void
assert_kinds(const char *title, const char *text, const char *expected)
{
  static const char LETTERS[] = ".TPHIclns";
  g_auto(ProseNotice) notice = prose_notice(title, text);
  g_autoptr(GString) got = g_string_new(NULL);
  for (guint i = 0; i < outline_lines(notice.outline)->lines->len; i++)
    g_string_append_c(got, LETTERS[outline_line_at(notice.outline, i)->kind]);
  g_assert_cmpstr(got->str, ==, expected);
}

static void
assert_sections(const char *title, const char *text, guint block, const char *expected)
{
  g_auto(ProseNotice) notice = prose_notice(title, text);
  g_autoptr(GArray) sections = g_array_new(FALSE, FALSE, sizeof(Span));
  g_autoptr(GString) got = g_string_new(NULL);
  outline_sections(notice.outline, notice.doc, block, sections);
  for (guint i = 0; i < sections->len; i++)
    prose_append_span(&notice, got, i == 0 ? "" : " > ", g_array_index(sections, Span, i));
  g_assert_cmpstr(got->str, ==, expected);
}

static void
test_letter_and_list(void)
{
  assert_kinds("青岭市人民政府办公室关于印发2024年重点工作的通知",
               "青岭市人民政府办公室关于印发2024年重点工作的通知\n"
               "各区人民政府，市政府各部门：\n"
               "《2024年重点工作责任分解》已经同意，现印发给你们。\n"
               "附件：1.2024年重点工作责任分解\n"
               "2.联络员名单\n"
               "青岭市人民政府办公室\n"
               "2024年1月8日\n"
               "（此件公开发布）\n"
               "2024年重点工作责任分解\n"
               "一、工业\n"
               "1.新建园区3个。\n"
               "责任单位：市经信局\n"
               "2.技改\n"
               "投资增长。\n"
               "责任单位：市经信局\n",
               "Tn.nnnnnPHIlIcl");
}

/* The letter prints a name within a name otherwise than the list itself, which needs two lines. */
static void
test_name_within_a_quoted_name(void)
{
  static const char *const QUOTED[] = { "青岭市贯彻〈省政务公开五年计划〉实施方案",
                                        "青岭市贯彻《省政务公开五年计划》实施方案" };
  for (guint i = 0; i < G_N_ELEMENTS(QUOTED); i++)
    {
      g_autofree char *text =
          g_strdup_printf("《%s》已经同意，现印发给你们。\n青岭市贯彻《省政务公开"
                          "\n五年计划》实施方案\n一、夯实基础\n1.甲。\n"
                          "责任单位：市经信局\n2.乙。\n责任单位：市民政局",
                          QUOTED[i]);
      assert_sections("青岭市通知", text, 4,
                      "青岭市贯彻《省政务公开/五年计划》实施方案 > 一、夯实基础");
    }
}

static void
test_part_replaces_sections(void)
{
  const char *text =
      "附件1\n重点工作任务表\n一、工业\n1.甲。\n责任单位：市经信局\n附件2\n民生实事清单\n1."
      "乙。\n责任单位：市民政局\n2.丙。\n责任单位：市民政局";
  assert_sections("青岭市通知", text, 3, "重点工作任务表 > 一、工业");
  assert_sections("青岭市通知", text, 7, "民生实事清单");
}

static void
test_own_title_is_no_section(void)
{
  assert_sections("青岭市2024年重点工作任务分解",
                  "青岭市2024年重点工作任务分解\n一、工业\n1.甲。\n责任单位：市经信局\n2."
                  "乙。\n责任单位：市经信局",
                  2, "一、工业");
}

static void
test_title_over_two_lines_is_one(void)
{
  assert_sections("青岭市通知",
                  "附件\n青岭市2024年重点工作\n责任分解表\n1.甲。\n责任单位：市经信局\n2."
                  "乙。\n责任单位：市经信局",
                  3, "青岭市2024年重点工作/责任分解表");
}

static void
test_title_above_table(void)
{
  assert_sections("青岭市通知", "各区：\n请认真落实。\n附表1\n民生实事任务分解\n|1", 4,
                  "民生实事任务分解");
  assert_sections("青岭市通知", "请认真落实。\n附表1：民生实事任务分解\n|1", 2, "民生实事任务分解");
  assert_sections("青岭市通知", "请认真落实。\n2024年民生实事任务分解表\n（单位：万元）\n|1", 3,
                  "2024年民生实事任务分解表");
}

static void
test_heading_above_table(void)
{
  assert_sections("青岭市通知", "附件1\n项目清单\n一、省级项目\n|1\n二、市级项目\n|2", 5,
                  "项目清单 > 二、市级项目");
}

static void
test_letter_heading_is_not_above_table(void)
{
  assert_sections("青岭市通知",
                  "一、高度重视。各单位要落实责任。\n二、加强报送。请于2月底前报送进展。\n|1", 2,
                  "");
}

static void
test_heading_without_number(void)
{
  const char *text = "附件\n任务分解表\n农业农村\n1.甲。\n责任单位：市农业局\n教育事业\n2."
                     "乙。\n责任单位：市教育局";
  assert_sections("青岭市通知", text, 3, "任务分解表 > 农业农村");
  assert_sections("青岭市通知", text, 6, "任务分解表 > 教育事业");
}

static void
test_heading_before_sentences(void)
{
  const char *text =
      "一、工业。做强产业，抓好项目。\n1.甲。\n责任单位：市经信局\n2.乙。\n责任单位：市经信局";
  assert_sections("青岭市通知", text, 1, "一、工业。");
}

static void
test_page_headings_are_titles_all_the_same(void)
{
  const char *text = "《重点工作责任分解》已印发。\n#重点工作责任分解\n#一、工业\n1."
                     "甲。\n责任单位：市经信局\n#二、农业\n1.乙。\n责任单位：市农业局";
  assert_sections("青岭市通知", text, 6, "重点工作责任分解 > 二、农业");
}

static void
test_long_heading_gives_its_first_sentence(void)
{
  g_autoptr(GString) text = g_string_new("一、推进工业。");
  for (guint i = 0; i < 30; i++)
    g_string_append(text, "全面发展产业");
  g_string_append(text, "。\n1.甲。\n责任单位：市经信局\n2.乙。\n责任单位：市经信局");
  assert_sections("青岭市通知", text->str, 1, "一、推进工业。");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/outline/letter-and-list", test_letter_and_list);
  g_test_add_func("/outline/part-replaces-sections", test_part_replaces_sections);
  g_test_add_func("/outline/name-within-a-name", test_name_within_a_quoted_name);
  g_test_add_func("/outline/own-title-is-no-section", test_own_title_is_no_section);
  g_test_add_func("/outline/title-over-two-lines-is-one", test_title_over_two_lines_is_one);
  g_test_add_func("/outline/title-above-table-is-its-section", test_title_above_table);
  g_test_add_func("/outline/heading-above-table-holds", test_heading_above_table);
  g_test_add_func("/outline/letter-heading-does-not-hold-for-table",
                  test_letter_heading_is_not_above_table);
  g_test_add_func("/outline/heading-without-number", test_heading_without_number);
  g_test_add_func("/outline/heading-before-sentences", test_heading_before_sentences);
  g_test_add_func("/outline/page-headings-of-one-level-nest-by-number",
                  test_page_headings_are_titles_all_the_same);
  g_test_add_func("/outline/long-heading-gives-its-first-sentence",
                  test_long_heading_gives_its_first_sentence);
  int status = g_test_run();
  prose_rules_free();
  return status;
}
