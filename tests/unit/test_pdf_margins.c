/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_margins.c - a single page's running head and foot beside a table without lines.
 */
#include "pdf_fixture.h"

#define SIZE 10
#define ROW 24

static const double COLUMNS[] = { 60, 130, 300, 420 };

/* Four titles and three rows, from top on. */
static void
draw_table(PdfMaker *maker, double top)
{
  static const char *const TEXTS[][4] = { { "序号", "工作任务", "责任单位", "完成时限" },
                                          { "1", "建成东湖泵站", "县水务局", "六月底前" },
                                          { "2", "修复西溪河道", "县水利局", "八月底前" },
                                          { "3", "新建乡镇学校", "县教育局", "九月底前" } };
  for (guint row = 0; row < 4; row++)
    for (guint column = 0; column < 4; column++)
      maker_text(maker, COLUMNS[column], top + ROW * row, SIZE, TEXTS[row][column]);
}

static void
test_head_and_foot(void)
{
  PdfMaker maker;
  maker_init(&maker);
  maker_text(&maker, 60, 30, SIZE, "重点工作分解表");
  maker_text(&maker, 430, 30, SIZE, "青石县人民政府");
  draw_table(&maker, 80);
  maker_text(&maker, 290, PAGE_HEIGHT - 40, SIZE, "第3页");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 4);
  assert_cell(doc, 0, 0, 0, "序号");
}

/* A table that begins as high has its rows' usual room below the first one. */
static void
test_table_at_the_edge(void)
{
  PdfMaker maker;
  maker_init(&maker);
  draw_table(&maker, 30);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 4);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-margins/head-and-foot-are-no-rows", test_head_and_foot);
  g_test_add_func("/pdf-margins/a-table-at-the-edge-keeps-its-titles", test_table_at_the_edge);
  return g_test_run();
}
