/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_outside.c - lines next to a table without ruled rows that are none of its rows.
 */
#include "core/table.h"

#include "pdf_fixture.h"

#define SIZE 12
#define ROW 32

static const double COLUMNS[] = { 60, 100, 300, 420 };

/* Titles, if wanted, and five numbered rows from a height on. */
static void
draw_rows(PdfMaker *maker, double top, gboolean has_titles)
{
  static const char *const TITLES[] = { "序号", "工作任务", "责任单位", "完成时限" };
  for (guint i = 0; i < 4 && has_titles; i++)
    maker_text(maker, COLUMNS[i], top, SIZE, TITLES[i]);
  top += has_titles ? ROW : 0;
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *number = g_strdup_printf("%u", i + 1);
      maker_text(maker, COLUMNS[0], top + ROW * i, SIZE, number);
      maker_text(maker, COLUMNS[1], top + ROW * i, SIZE, "建成东湖泵站及配套管网");
      maker_text(maker, COLUMNS[2], top + ROW * i, SIZE, "水务局");
      maker_text(maker, COLUMNS[3], top + ROW * i, SIZE, "六月底前");
    }
}

/* The table has so many rows, of which the last one is as it was drawn. */
static void
assert_rows(const Document *doc, guint rows)
{
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, rows);
  assert_cell(doc, 0, rows - 1, 1, "建成东湖泵站及配套管网");
}

/* A signature begins between two columns, nearer to the right one. */
static void
test_signature_in_a_room(void)
{
  PdfMaker maker;
  maker_init(&maker);
  draw_rows(&maker, 100, FALSE);
  maker_text(&maker, 88, 252, SIZE, "青石县人民政府");
  maker_text(&maker, 88, 272, SIZE, "二月二十六日");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_rows(doc, 5);
}

/* A caption in the middle, right above titles that lack none, and over an edge. */
static void
test_caption(void)
{
  PdfMaker maker;
  maker_init(&maker);
  maker_text(&maker, 200, 100, SIZE, "安全生产重点工作清单");
  draw_rows(&maker, 118, TRUE);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_rows(doc, 6);
  assert_cell(doc, 0, 0, 1, "工作任务");
}

/* Lines draw the frame and the columns, and end above a text that stands in one of them. */
static void
test_below_the_frame(void)
{
  PdfMaker maker;
  maker_init(&maker);
  draw_rows(&maker, 100, FALSE);
  static const double EDGES[] = { 54, 94, 294, 414, 520 };
  for (guint i = 0; i < G_N_ELEMENTS(EDGES); i++)
    maker_line(&maker, EDGES[i], 88, EDGES[i], 250);
  maker_line(&maker, 54, 88, 520, 88);
  maker_line(&maker, 54, 250, 520, 250);
  maker_text(&maker, 100, 254, SIZE, "青石县人民政府");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_rows(doc, 5);
}

/* The ground of every other row is painted, cell by cell; nothing is drawn: one table. */
static void
test_painted_rows(void)
{
  static const double XS[] = { 50, 90, 330, 545 };
  static const char *const ROWS[][3] = {
    { "序号", "工作任务", "责任单位" },      { "1", "建成东湖泵站一座", "县水利局" },
    { "2", "新建改建农村公路", "县交通局" }, { "3", "改造老旧小区四个", "县住建局" },
    { "4", "新增养老床位三百", "县民政局" },
  };
  PdfMaker maker;
  maker_init(&maker);
  for (guint row = 0; row < G_N_ELEMENTS(ROWS); row++)
    {
      g_string_append(maker.content, "0.9 0.95 1 rg\n");
      for (guint column = 0; row % 2 == 0 && column < 3; column++)
        g_string_append_printf(maker.content, "%.2f %.2f %.2f 26 re f\n", XS[column],
                               PAGE_HEIGHT - 126 - 26.0 * row, XS[column + 1] - XS[column]);
      g_string_append(maker.content, "0 g\n");
      for (guint column = 0; column < 3; column++)
        maker_text(&maker, XS[column] + 8, 107 + 26 * row, 12, ROWS[row][column]);
    }
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 5);
  assert_cell(doc, 0, 4, 2, "县民政局");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf/outside/signature-in-a-room", test_signature_in_a_room);
  g_test_add_func("/pdf/outside/caption-in-the-middle", test_caption);
  g_test_add_func("/pdf/outside/text-below-the-frame", test_below_the_frame);
  g_test_add_func("/pdf/outside/every-other-row-painted", test_painted_rows);
  return g_test_run();
}
