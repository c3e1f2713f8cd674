/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_clean.c - printed text as records print it, and facts about characters.
 */
#include "core/characters.h"
#include "core/clean.h"

#include <string.h>

static void
assert_cleans(const char *printed, const char *wanted)
{
  g_autofree char *once = clean_render(printed, strlen(printed), CLEAN_LINES);
  g_assert_cmpstr(once, ==, wanted);
  g_autofree char *twice = clean_render(once, strlen(once), CLEAN_LINES);
  g_assert_cmpstr(twice, ==, wanted);
}

static void
test_blanks_inside_chinese_vanish(void)
{
  assert_cleans("２０２３　年 度 ，规上 企业", "2023年度，规上企业");
  assert_cleans("  \xC2\xA0某 市\n\n \n 某县 ", "某市\n某县");
  assert_cleans("LNG 站 two words", "LNG站two words");
}

static void
test_what_must_survive(void)
{
  assert_cleans("㎡ ① ‰ ° “甲”《乙》〔3〕（丁）【戊】「己」",
                "㎡ ① ‰ °“甲”《乙》〔3〕（丁）【戊】「己」");
}

static void
test_radicals_and_compatibility_forms(void)
{
  assert_cleans("⼯业⻓期", "工业长期");
  assert_cleans("落⼾", "落户"); /* as Simplified fonts draw it, not 戶 */
  assert_cleans("\xEF\xA4\x80", "豈");
}

static void
test_radicals_are_numerals_too(void)
{
  g_assert_true(character_is_chinese_numeral(0x2F00)); /* ⼀ */
  g_assert_true(character_is_chinese_numeral(0x2F17)); /* ⼗ */
  g_assert_false(character_is_chinese_numeral(0x2F3E));
}

static void
test_one_line(void)
{
  g_autofree char *line = clean_render("高新区\n管委会", strlen("高新区\n管委会"), CLEAN_LINE);
  g_assert_cmpstr(line, ==, "高新区管委会");
}

static void
test_spaced_keeps_blanks_but_not_line_feeds(void)
{
  const char *printed = " 某市关于  2019 年度\n工作的通知 ";
  g_autofree char *spaced = clean_render(printed, strlen(printed), CLEAN_SPACED);
  g_assert_cmpstr(spaced, ==, "某市关于 2019 年度工作的通知");
}

static void
test_comparable_unifies_punctuation(void)
{
  g_assert_cmpuint(character_comparable(0xFF08), ==, '(');
  g_assert_cmpuint(character_comparable(0xFF0C), ==, ',');
  g_assert_cmpuint(character_comparable(0x3001), ==, 0x3001);
  g_assert_cmpuint(character_comparable(0x2460), ==, 0x2460);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/clean/blanks-inside-chinese-vanish", test_blanks_inside_chinese_vanish);
  g_test_add_func("/clean/what-must-survive", test_what_must_survive);
  g_test_add_func("/clean/radicals-and-compatibility-forms", test_radicals_and_compatibility_forms);
  g_test_add_func("/clean/radicals-are-numerals-too", test_radicals_are_numerals_too);
  g_test_add_func("/clean/one-line", test_one_line);
  g_test_add_func("/clean/spaced-keeps-blanks-but-not-line-feeds",
                  test_spaced_keeps_blanks_but_not_line_feeds);
  g_test_add_func("/characters/comparable-unifies-punctuation",
                  test_comparable_unifies_punctuation);
  return g_test_run();
}
