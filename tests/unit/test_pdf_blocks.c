/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_blocks.c - rows that lines across part, without room between text and line.
 */
#include "pdf_fixture.h"

#define PITCH 14 /* points between lines of text, in a row and over its edge */

static void
draw_row(PdfMaker *maker, double y, const char *number, const char *const *task, const char *unit)
{
  maker_text(maker, 50, y, 12, number);
  for (guint i = 0; task[i] != NULL; i++)
    maker_text(maker, 90, y + PITCH * i, 12, task[i]);
  maker_text(maker, 178, y, 12, unit);
}

static const char *const LONG[] = { "开展重点河道", "整治和护岸建", "设。", NULL };
static const char *const SHORT[] = { "新建公园绿地", "两处。", NULL };

typedef enum
{
  EDGES_ALL,
  EDGES_OF_GROUPS, /* rows 1 and 2, row 3 */
  EDGES_OF_TITLES  /* and of the table's end */
} Edges;

/* Titles, then rows of three, two and three lines. */
static Document *
read_rows(Edges edges)
{
  static const char *const TITLES[] = { "工作任务", NULL };
  static const char *const *const TASKS[] = { TITLES, LONG, SHORT, LONG };
  static const guint LINES[] = { 1, 3, 2, 3 };
  static const char *const COUNTED[] = { "序号", "1", "2", "3" };
  static const char *const NAMED[] = { "类别", "农业", "工业", "交通" };
  const char *const *labels = edges == EDGES_OF_TITLES ? NAMED : COUNTED;
  PdfMaker maker;
  maker_init(&maker);
  double y = 100;
  for (guint i = 0; i < G_N_ELEMENTS(LINES); i++)
    {
      draw_row(&maker, y, labels[i], TASKS[i], i == 0 ? "责任单位" : "市水利局");
      if (edges == EDGES_ALL || i == 1 || (edges == EDGES_OF_GROUPS ? i == 3 : i == 0))
        maker_line(&maker, 50, y, 230, y);
      y += PITCH * LINES[i] + (edges == EDGES_ALL ? 0 : PITCH);
    }
  maker_line(&maker, 50, y, 230, y);
  maker_end_page(&maker);
  return read_made(&maker);
}

static void
test_drawn_edges_part_rows(void)
{
  g_autoptr(Document) doc = read_rows(EDGES_ALL);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(g_array_index(doc->tables, Table, 0).rows, ==, 4);
  assert_cell(doc, 0, 1, 1, "开展重点河道整治和护岸建设。");
  assert_cell(doc, 0, 2, 1, "新建公园绿地两处。");
  assert_cell(doc, 0, 3, 0, "3");
}

static void
assert_rows_of_room(Edges edges)
{
  g_autoptr(Document) doc = read_rows(edges);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(g_array_index(doc->tables, Table, 0).rows, ==, 4);
  assert_cell(doc, 0, 2, 1, "新建公园绿地两处。");
}

static void
test_lines_round_titles_part_none(void)
{
  assert_rows_of_room(EDGES_OF_TITLES);
}

static void
test_lines_between_groups_part_none(void)
{
  assert_rows_of_room(EDGES_OF_GROUPS);
}

#define ROW 21.5 /* points between lines drawn: rows of one line each */

/* Two rows under each heading; the first two columns have one cell for both. */
static void
draw_group(PdfMaker *maker, double y, const char *heading, const char *name,
           const char *const works[2])
{
  maker_text(maker, 54, y, 10.5, heading);
  maker_line(maker, 50, y + 12, 490, y + 12);
  maker_text(maker, 54, y + ROW * 1.5, 10.5, "（一）");
  maker_text(maker, 107, y + ROW * 1.5, 10.5, name);
  for (guint i = 0; i < 2; i++)
    {
      maker_text(maker, 181, y + ROW * (i + 1), 10.5, works[i]);
      maker_text(maker, 297, y + ROW * (i + 1), 10.5, "市水利局");
      maker_text(maker, 433, y + ROW * (i + 1), 10.5, "六月底前");
    }
  maker_line(maker, 177, y + ROW + 12, 490, y + ROW + 12);
  maker_line(maker, 50, y + ROW * 2 + 12, 490, y + ROW * 2 + 12);
}

static void
test_drawn_edges_part_lines_without_wraps(void)
{
  static const char *const TITLES[] = { "序号", "工作任务", "具体工作", "责任单位", "完成时限" };
  static const double LEFTS[] = { 54, 107, 181, 297, 433 };
  static const char *const RIVER[] = { "1.完成河道整治", "2.启动泵站建设" };
  static const char *const ROADS[] = { "1.打通滨湖大道", "2.改造积水路段" };
  PdfMaker maker;
  maker_init(&maker);
  for (guint i = 0; i < G_N_ELEMENTS(TITLES); i++)
    maker_text(&maker, LEFTS[i], 100, 10.5, TITLES[i]);
  maker_line(&maker, 50, 88, 490, 88);
  maker_line(&maker, 50, 112, 490, 112);
  draw_group(&maker, 100 + ROW, "一、水利项目", "河道整治", RIVER);
  draw_group(&maker, 100 + ROW * 4, "二、交通项目", "道路建设", ROADS);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(g_array_index(doc->tables, Table, 0).rows, ==, 7);
  assert_cell(doc, 0, 1, 0, "一、水利项目");
  assert_cell(doc, 0, 2, 1, "河道整治");
  assert_cell(doc, 0, 2, 2, "1.完成河道整治");
  assert_cell(doc, 0, 3, 2, "2.启动泵站建设");
  assert_cell(doc, 0, 6, 2, "2.改造积水路段");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-blocks/drawn-edges-part-rows", test_drawn_edges_part_rows);
  g_test_add_func("/pdf-blocks/drawn-edges-part-lines-without-wraps",
                  test_drawn_edges_part_lines_without_wraps);
  g_test_add_func("/pdf-blocks/lines-round-titles-part-none", test_lines_round_titles_part_none);
  g_test_add_func("/pdf-blocks/lines-between-groups-part-none",
                  test_lines_between_groups_part_none);
  return g_test_run();
}
