/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_qualitative.c - goals without an amount.
 */
#include "values_fixture.h"

static const struct
{
  const char *claim;
  const char *text;
  const char *values;
} CASES[] = {
  { "/qualitative/coverage", "实现全覆盖", "coverage 全覆盖" },
  { "/qualitative/coverage-by-should-and-all", "做到应检尽检", "coverage 应检尽检" },
  { "/qualitative/clearance", "隐患清零", "clearance 清零" },
  { "/qualitative/multiple", "产值翻一番", "multiple 翻一番" },
  { "/qualitative/rank-with-area", "增速全省第2，规模全国第三", "rank 全省第2; rank 全国第三" },
  { "/qualitative/rank-with-place-word", "居全省第6位", "rank 居全省第6位" },
  { "/qualitative/first-so-many", "进入全省前三，全市前20名", "rank 全省前三; rank 全市前20名" },
  { "/qualitative/ordinals-are-no-ranks", "第3套、第一批、第二产业", "" },
  { "/qualitative/first-years-and-quarters-are-no-ranks", "前三年，前三季度", "" },
  { "/qualitative/percentage-beside-coverage", "100%全覆盖", "= 100 %; coverage 全覆盖" },
};

static void
check_case(gconstpointer row)
{
  guint i = GPOINTER_TO_UINT(row);
  g_autoptr(Document) doc = fixture_run(CASES[i].text, NULL, "2023-02-10");
  g_autofree char *values = fixture_values(doc, 1u << VALUE_QUALITATIVE | 1u << VALUE_QUANTITY);
  g_assert_cmpstr(values, ==, CASES[i].values);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  fixture_open();
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++)
    g_test_add_data_func(CASES[i].claim, GUINT_TO_POINTER(i), check_case);
  int status = g_test_run();
  fixture_close();
  return status;
}
