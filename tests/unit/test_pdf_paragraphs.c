/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_paragraphs.c - what stands outside a page's tables.
 */
#include "pdf_fixture.h"

static void
draw_table(PdfMaker *maker, double top)
{
  const double xs[] = { 80, 120, 360, 515, -1 };
  const double ys[] = { top, top + 24, top + 48, -1 };
  static const char *const CELLS[2][3] = { { "序号", "工作任务", "责任单位" },
                                           { "1", "建成东湖泵站", "县水利局" } };
  maker_grid(maker, xs, ys);
  for (guint row = 0; row < 2; row++)
    for (guint column = 0; column < 3; column++)
      maker_text(maker, xs[column] + 4, ys[row] + 6, 12, CELLS[row][column]);
}

/* Nothing on the page but a title of two lines and a table: the table's type says that the title is
 * larger than the text. */
static void
test_title_over_a_table(void)
{
  static const char TITLE[] = "青石县质量提升三年行动计划（2023—2025年）任务分工";
  PdfMaker maker;
  maker_init(&maker);
  maker_text(&maker, 99, 100, 22, "青石县质量提升三年行动计划（2023—");
  maker_text(&maker, 209, 132, 22, "2025年）任务分工");
  draw_table(&maker, 200);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  const Block *block = document_block(doc, 0);
  g_autofree char *text = g_strndup(document_at(doc, block->span), span_length(block->span));
  g_assert_cmpstr(text, ==, TITLE);
}

/* Lines as large as the table's text are no title: what stands apart stays apart. */
static void
test_lines_over_a_table(void)
{
  PdfMaker maker;
  maker_init(&maker);
  maker_text(&maker, 120, 100, 12, "以下任务按月报送。");
  maker_text(&maker, 120, 124, 12, "单位为万元者除外。");
  draw_table(&maker, 200);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(span_length(document_block(doc, 0)->span), ==, strlen("以下任务按月报送。"));
}

/* A mark that hangs over the text's edge makes the lines below it no shorter: all are as
 * wide as the text, but 、 stands behind the first. */
static void
test_marks_may_hang_over_the_edge(void)
{
  static const char *const LINES[] = { "加快建设青湾石化基地，推进能源交通各类工程、",
                                       "水利农田等领域项目，健全全过程调度机制抓好",
                                       "责任单位县发改局县水利局县交通局县农业农村",
                                       "局县住建局县财政局青湾镇南塘镇北岭镇东屏街", "道办" };
  PdfMaker maker;
  maker_init(&maker);
  for (guint i = 0; i < G_N_ELEMENTS(LINES); i++)
    maker_text(&maker, i == 0 ? 102 : 100, 100 + 28 * i, 16, LINES[i]);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->blocks->len, ==, 1);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-paragraphs/title-over-a-table", test_title_over_a_table);
  g_test_add_func("/pdf-paragraphs/lines-over-a-table", test_lines_over_a_table);
  g_test_add_func("/pdf-paragraphs/marks-may-hang-over-the-edge",
                  test_marks_may_hang_over_the_edge);
  return g_test_run();
}
