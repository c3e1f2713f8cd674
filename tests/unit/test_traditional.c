/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_traditional.c - mirrors in traditional characters, and texts that only hold some.
 */
#include "extract/traditional.h"

#include <string.h>

#define MIRROR                                                                                     \
  "優化營商環境，關(guān)"                                                                \
  "閉落後產能，編制並公布權力清單，縣發展改革局責（zé）任單位：縣監管局、縣教育體育局"
#define SIMPLE                                                                                     \
  "优化营商环境，关闭落后产能，编制并公布权力清单，县发展改革局责任单位：县监管局、县教育体育局"

static void
test_mirror_becomes_simplified_without_glosses(void)
{
  g_autoptr(GString) folded = g_string_new(NULL);
  g_assert_true(traditional_is(MIRROR, strlen(MIRROR)));
  traditional_fold(MIRROR, strlen(MIRROR), folded);
  g_assert_cmpstr(folded->str, ==, SIMPLE);
}

static void
test_names_in_simplified_text_stay(void)
{
  const char *text = SIMPLE "，联系人：方堃、陶乾，地点：畬乡村後街";
  g_assert_false(traditional_is(text, strlen(text)));
}

static void
test_brackets_with_latin_words_stay(void)
{
  const char *text = "數據（app）與項目(wifi)建設(B)總體規劃於";
  g_autoptr(GString) folded = g_string_new(NULL);
  traditional_fold(text, strlen(text), folded);
  g_assert_cmpstr(folded->str, ==, "数据（app）与项目(wifi)建设(B)总体规划于");
}

static void
test_gloss_that_never_closes_stays(void)
{
  const char *text = "關(guān";
  g_autoptr(GString) folded = g_string_new(NULL);
  traditional_fold(text, strlen(text), folded);
  g_assert_cmpstr(folded->str, ==, "关(guān");
}

static void
test_gloss_in_spans_of_its_own_goes(void)
{
  const char *text = "<p><span>關</span>(<span lang=EN>guān</span>)閉學(xué)校</p>";
  g_autoptr(GString) folded = g_string_new(NULL);
  traditional_fold(text, strlen(text), folded);
  g_assert_cmpstr(folded->str, ==, "<p><span>关</span>闭学校</p>");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/traditional/mirror-becomes-simplified-without-glosses",
                  test_mirror_becomes_simplified_without_glosses);
  g_test_add_func("/traditional/names-in-simplified-text-stay", test_names_in_simplified_text_stay);
  g_test_add_func("/traditional/brackets-with-latin-words-stay",
                  test_brackets_with_latin_words_stay);
  g_test_add_func("/traditional/gloss-in-spans-of-its-own-goes",
                  test_gloss_in_spans_of_its_own_goes);
  g_test_add_func("/traditional/gloss-that-never-closes-stays", test_gloss_that_never_closes_stays);
  return g_test_run();
}
