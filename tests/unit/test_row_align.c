/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows read back from records: what counts as the same, and which rows are.
 */
#include "corpus/row_align.h"
#include "corpus/sequence_ratio.h"

#include <string.h>

static void
test_canonical(void)
{
  static const struct
  {
    const char *text;
    const char *canonical;
  } CASES[] = {
    { "建成１２个 （含）", "建成12个(含)" },
    { "3—5月", "3-5月" },
    { "“甲”「乙」", "\"甲\"\"乙\"" },
    { " \n　", NULL },
    { "㎡", "m2" },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++)
    {
      g_autofree char *canonical = row_canonical(CASES[i].text);
      g_assert_cmpstr(canonical, ==, CASES[i].canonical);
    }
}

static gdouble
ratio(const char *a, const char *b)
{
  glong a_length, b_length;
  g_autofree gunichar *left = g_utf8_to_ucs4_fast(a, -1, &a_length),
                      *right = g_utf8_to_ucs4_fast(b, -1, &b_length);
  return sequence_ratio(left, a_length, right, b_length, 0.5);
}

static void
test_ratio(void)
{
  g_assert_cmpfloat(ratio("甲乙丙丁", "甲乙丙丁"), ==, 1.0);
  g_assert_cmpfloat(ratio("甲乙丙丁", "甲乙戊丁"), ==, 0.75);
  /* The characters are the same, the order is not */
  g_assert_cmpfloat(ratio("甲乙丙丁", "丁丙乙甲"), ==, 0.25);
  g_assert_cmpfloat(ratio("甲乙丙丁", "戊己庚辛"), ==, 0.0);
}

static GPtrArray *
rows_of(const char *const *tasks)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func((GDestroyNotify) row_free);
  for (guint i = 0; tasks[i] != NULL; i++)
    {
      g_autofree char *line =
          g_strdup_printf("{\"number\": \"%c\", \"task\": \"%s\"}", tasks[i][0], tasks[i] + 1);
      g_autoptr(GError) error = NULL;
      Row *row = row_read(line, strlen(line), &error);
      g_assert_no_error(error);
      g_ptr_array_add(rows, row);
    }
  return rows;
}

static void
assert_pairs(const char *const *left, const char *const *right, const char *wanted)
{
  g_autoptr(GPtrArray) left_rows = rows_of(left), right_rows = rows_of(right);
  g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(RowPair));
  g_autoptr(GError) error = NULL;
  g_assert_true(rows_align(left_rows, right_rows, pairs, &error));
  g_autoptr(GString) got = g_string_new(NULL);
  for (guint i = 0; i < pairs->len; i++)
    g_string_append_printf(got, "%u-%u ", g_array_index(pairs, RowPair, i).left,
                           g_array_index(pairs, RowPair, i).right);
  g_assert_cmpstr(got->str, ==, wanted);
}

static void
test_align(void)
{
  assert_pairs((const char *[]){ "1清淤河道", "2加固堤防", "3新建泵站", NULL },
               (const char *[]){ "1清淤河道", "3新建泵站", NULL }, "0-0 2-1 ");
  assert_pairs((const char *[]){ "1清淤河道三公里", NULL },
               (const char *[]){ "1植树造林", "1清淤河道五公里", NULL }, "0-1 ");
  assert_pairs((const char *[]){ "1清淤河道", NULL }, (const char *[]){ "1植树造林", NULL }, "");
  assert_pairs((const char *[]){ NULL }, (const char *[]){ "1植树造林", NULL }, "");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/row/widths-dashes-and-blanks-do-not-count", test_canonical);
  g_test_add_func("/row/likeness-is-of-common-blocks", test_ratio);
  g_test_add_func("/row/aligned-in-order-by-likeness", test_align);
  return g_test_run();
}
