/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_cell.c - how text is set in cells.
 */
#include "pdf_fixture.h"

static const double XS[] = { 50, 150, 250, -1 };
static const double YS[] = { 100, 130, 180, -1 };

/* A table with a cell of two lines, the first of which begins one character in. */
static void
assert_cell_of(const char *first, double left, const char *second, const char *expected)
{
  PdfMaker maker;
  maker_init(&maker);
  maker_grid(&maker, XS, YS);
  maker_text(&maker, 55, 108, 12, "工作任务");
  maker_text(&maker, 155, 108, 12, "进展情况");
  maker_text(&maker, 55, 136, 12, "整治河道。");
  maker_text(&maker, 161, 136, 12, first);
  maker_text(&maker, left, 152, 12, second);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_cell(doc, 0, 1, 1, expected);
}

/* The second line begins further in, where a paragraph would, and ends where the first does. */
static void
test_lines_at_the_right_are_one(void)
{
  assert_cell_of("超额完成半年度", 209, "目标。", "超额完成半年度目标。");
}

/* The first line is full, the second begins a paragraph. */
static void
test_paragraph_set_in_is_one(void)
{
  assert_cell_of("全面完成任务。", 185, "另计入账", "全面完成任务。\n另计入账");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-cell/lines-at-the-right-are-one", test_lines_at_the_right_are_one);
  g_test_add_func("/pdf-cell/paragraph-set-in-is-one", test_paragraph_set_in_is_one);
  return g_test_run();
}
