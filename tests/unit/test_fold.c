/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_fold.c - printed text against its comparable form.
 */
#include "normalize/fold.h"

static const struct
{
  const char *claim;
  const char *printed;
  const char *comparable;
} CASES[] = {
  { "/fold/ideographs-stay", "建设工业园区", "建设工业园区" },
  { "/fold/wide-digits-and-letters-narrow", "２０２３年Ａ区", "2023年A区" },
  { "/fold/wide-punctuation-narrows", "（一），：；！？", "(一),:;!?" },
  { "/fold/chinese-punctuation-stays", "、。《》【】〔〕—", "、。《》【】〔〕—" },
  { "/fold/radicals-become-ideographs", "⼯业⻔户⻓江", "工业门户长江" },
  { "/fold/squared-and-circled-signs-stay", "㎡①‰°℃", "㎡①‰°℃" },
  { "/fold/blanks-inside-chinese-vanish", "市 政\xC2\xA0府\xE3\x80\x80办", "市政府办" },
  { "/fold/blank-beside-digit-and-ideograph-vanishes", "2 个 项目", "2个项目" },
  { "/fold/blanks-between-words-are-one", "GB  18030 \t x", "GB 18030 x" },
  { "/fold/blank-after-wide-comma-vanishes", "a， b", "a,b" },
  { "/fold/blanks-at-line-ends-vanish", " a \n b ", "a\nb" },
  { "/fold/every-line-feed-stays", "a\n\nb\n", "a\n\nb\n" },
  { "/fold/invisible-characters-vanish", "年\xE2\x80\x8B底\xEF\xBB\xBF前\xC2\xAD", "年底前" },
  { "/fold/circle-is-the-digit-zero", "二○二三年", "二〇二三年" },
  { "/fold/bar-behind-a-label-is-a-colon", "牵头单位｜县水利局", "牵头单位:县水利局" },
  { "/fold/bar-behind-a-value-is-a-semicolon", "（牵头：甲局｜配合：乙局）",
    "(牵头:甲局;配合:乙局)" },
  { "/fold/bars-take-turns", "牵头丨甲局丨配合丨乙局", "牵头:甲局;配合:乙局" },
  { "/fold/minus-and-hyphens-are-one", "1–2−3－4", "1-2-3-4" },
};

static void
check_case(gconstpointer row)
{
  g_autoptr(GString) out = g_string_new(NULL);
  g_autoptr(TextMap) map = textmap_new();
  const char *printed = CASES[GPOINTER_TO_UINT(row)].printed;
  fold_append(printed, strlen(printed), out, map);
  g_assert_cmpstr(out->str, ==, CASES[GPOINTER_TO_UINT(row)].comparable);
}

static void
map_leads_back(void)
{
  const char *printed = "共 １２ 　个";
  g_autoptr(GString) out = g_string_new(NULL);
  g_autoptr(TextMap) map = textmap_new();
  fold_append(printed, strlen(printed), out, map);
  g_assert_cmpstr(out->str, ==, "共12个");

  Span digits = textmap_to_printed(map, span_new(3, 5));
  g_autofree char *back = g_strndup(printed + digits.start, span_length(digits));
  g_assert_cmpstr(back, ==, "１２");
  Span whole = textmap_to_printed(map, span_new(3, 8));
  g_autofree char *with_blanks = g_strndup(printed + whole.start, span_length(whole));
  g_assert_cmpstr(with_blanks, ==, "１２ 　个");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++)
    g_test_add_data_func(CASES[i].claim, GUINT_TO_POINTER(i), check_case);
  g_test_add_func("/fold/map-leads-back-without-dropped-blanks", map_leads_back);
  return g_test_run();
}
