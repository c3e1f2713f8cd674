/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_ends.c - what stands at the ends of an unruled table.
 */
#include "pdf_fixture.h"

#define ROW_HEIGHT 20

static void
draw_row(PdfMaker *maker, double y, const char *number, const char *task, const char *unit)
{
  maker_text(maker, 50, y, 10, number);
  maker_text(maker, 120, y, 10, task);
  maker_text(maker, 260, y, 10, unit);
}

/* A heading in larger type, inside columns and as near as lines of one cell. */
static void
test_larger_type_is_of_the_page(void)
{
  PdfMaker maker;
  maker_init(&maker);
  maker_text(&maker, 110, 300, 16, "一、重点任务");
  draw_row(&maker, 318, "序号", "工作任务", "责任单位");
  draw_row(&maker, 318 + ROW_HEIGHT, "1", "整治河道", "市水利局");
  draw_row(&maker, 318 + 2 * ROW_HEIGHT, "2", "新建公园", "市住建局");
  draw_row(&maker, 318 + 3 * ROW_HEIGHT, "3", "改造道路", "市交通局");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(g_array_index(doc->tables, Table, 0).rows, ==, 4);
  assert_cell(doc, 0, 0, 0, "序号");
  assert_cell(doc, 0, 0, 1, "工作任务");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-ends/larger-type-is-of-the-page", test_larger_type_is_of_the_page);
  return g_test_run();
}
