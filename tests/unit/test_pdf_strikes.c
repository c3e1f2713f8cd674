/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_strikes.c - lines under words bound no cell.
 */
#include "pdf_fixture.h"

static const double XS[] = { 50, 140, 250, -1 };
static const double YS[] = { 100, 130, 180, -1 };

static void
test_underlined_words(void)
{
  PdfMaker maker;
  maker_init(&maker);
  maker_grid(&maker, XS, YS);
  maker_text(&maker, 55, 108, 12, "工作任务");
  maker_text(&maker, 155, 108, 12, "责任单位");
  maker_text(&maker, 52, 136, 12, "整治河道和沿岸");
  maker_line(&maker, 52, 149.5, 136, 149.5);
  maker_text(&maker, 52, 156, 12, "道路");
  maker_text(&maker, 155, 136, 12, "市水利局");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_cell(doc, 0, 1, 0, "整治河道和沿岸道路");
  assert_cell(doc, 0, 1, 1, "市水利局");
}

/* What fills its cell from side to side stands on the cell's own edge. */
static void
test_edge_below_a_full_cell(void)
{
  static const double NARROW[] = { 50, 98.5, 250, -1 };
  static const double ROWS[] = { 100, 115, 130, -1 };
  PdfMaker maker;
  maker_init(&maker);
  maker_line(&maker, 98.5, 100, 250, 100);
  maker_line(&maker, 50, 100, 98, 100);
  maker_line(&maker, 50, 115, 98, 115);
  maker_line(&maker, 50, 130, 250, 130);
  for (guint i = 0; i < 3; i++)
    maker_line(&maker, NARROW[i], ROWS[0], NARROW[i], ROWS[2]);
  maker_text(&maker, 50, 101, 12, "整治河道");
  maker_text(&maker, 50, 117, 12, "疏浚湖泊");
  maker_text(&maker, 105, 108, 12, "市水利局");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_cell(doc, 0, 0, 0, "整治河道");
  assert_cell(doc, 0, 1, 0, "疏浚湖泊");
  assert_cell(doc, 0, 1, 1, "市水利局");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-strikes/underlined-words", test_underlined_words);
  g_test_add_func("/pdf-strikes/edge-below-a-full-cell", test_edge_below_a_full_cell);
  return g_test_run();
}
