/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/yuan.h"

static const struct
{
  const char *claim;
  const char *title;
  const char *text;
  const char *yuan; /* NULL: none */
} CASES[] = {
  { "unit-of-the-title", "总投资（万元）", "86000", "860000000" },
  { "unit-of-the-text", "总投资", "3.2亿元", "320000000" },
  { "text-before-title", "总投资（万元）", "3.2亿元", "320000000" },
  { "groups-of-three", "年度计划投资(万元)", "3,500", "35000000" },
  { "scale-without-yuan", "资金", "1200万", "12000000" },
  { "thousands-of-ten-thousands", "资金", "2千万元", "20000000" },
  { "plain-yuan", "资金（元）", "5600.5", "5600.5" },
  { "no-unit-no-amount", "总投资", "86000", NULL },
  { "other-currency-in-the-title", "投资额（万美元）", "300", NULL },
  { "other-currency-in-the-text", "投资额（万元）", "300万美元", NULL },
  { "two-amounts", "总投资（万元）", "300（其中省级100）", NULL },
  { "words", "资金", "财政拨款", NULL },
  { "nothing", "总投资（万元）", "", NULL },
};

static void
test_case(gconstpointer data)
{
  gsize at = GPOINTER_TO_SIZE(data);
  Decimal value = { 0, 0 };
  gboolean is_read = yuan_read(CASES[at].title, CASES[at].text, &value);
  g_assert_cmpint(is_read, ==, CASES[at].yuan != NULL);
  g_autoptr(GString) text = g_string_new(NULL);
  if (is_read)
    decimal_append(value, text);
  g_assert_cmpstr(text->str, ==, CASES[at].yuan == NULL ? "" : CASES[at].yuan);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++)
    {
      g_autofree char *path = g_strconcat("/yuan/", CASES[i].claim, NULL);
      g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_case);
    }
  return g_test_run();
}
