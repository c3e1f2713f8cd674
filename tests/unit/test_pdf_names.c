/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_names.c - where a list of bodies, one a line, parts two names.
 */
#include "extract/pdf_names.h"

#include <string.h>

static gboolean
part(const Rules *rules, const char *text, const char *next)
{
  return pdf_names_part(pdf_names_vocabulary(rules), TRUE, text, strlen(text), next, strlen(next));
}

/* A single character before a mark is the end of a name, and no name. */
static void
test_one_character(gconstpointer rules)
{
  g_assert_true(part(rules, "各部", "安全监察处、各子公司"));
  g_assert_false(part(rules, "各部", "门、各子公司"));
  g_assert_false(part(rules, "各部", "、各子公司"));
}

/* A branch belongs to the body of its kind above it. */
static void
test_branch(gconstpointer rules)
{
  g_assert_false(part(rules, "市生态环境局", "临江分局"));
  g_assert_false(part(rules, "市农业银行", "城东支行、市财政局"));
  g_assert_true(part(rules, "县水利局", "县财政局、市生态环境局临江分局"));
  g_assert_true(part(rules, "县人民法院", "临江分局"));
}

/* What stands in brackets behind a name ends it. */
static void
test_brackets(gconstpointer rules)
{
  g_assert_true(part(rules, "各乡镇（街道）", "县残联"));
  g_assert_true(part(rules, "各乡镇(街道)", "县残联"));
  g_assert_false(part(rules, "新建标准厂房（一期）", "县财政局"));
  g_assert_false(part(rules, "市府办（市大数据局）", "）、市财政局"));
}

/* 县应 | 急管理局: what is no whole name, and begins like one, goes on. */
static void
test_names_that_break(gconstpointer rules)
{
  const Vocabulary *names = pdf_names_vocabulary(rules);
  g_assert_true(pdf_names_break(names, "县妇联、县应", "急管理局、县残联"));
  g_assert_true(pdf_names_break(names, "牵头单位：县城投公", "司"));
  g_assert_true(pdf_names_break(names, "县林业局牵头，各乡镇人", "民政府配合"));
  g_assert_false(pdf_names_break(names, "县妇联、县应急管理局", "县残联"));
  g_assert_false(pdf_names_break(names, "县妇联、县应", "县教育局"));
  g_assert_false(pdf_names_break(names, "相关单位", "教育局"));
  g_assert_false(pdf_names_break(names, "县内河道整治", "完成护坡"));
}

int
main(int argc, char **argv)
{
  static const char *const FOLDERS[] = { TEST_RULES_DIR, NULL };
  g_test_init(&argc, &argv, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(Rules) rules = rules_load(FOLDERS, &error);
  g_assert_no_error(error);
  g_test_add_data_func("/pdf/names/one-character-is-no-name", rules, test_one_character);
  g_test_add_data_func("/pdf/names/branches-belong-to-bodies", rules, test_branch);
  g_test_add_data_func("/pdf/names/brackets-end-names", rules, test_brackets);
  g_test_add_data_func("/pdf/names/names-that-break", rules, test_names_that_break);
  return g_test_run();
}
