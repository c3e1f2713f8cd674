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

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-blocks/drawn-edges-part-rows", test_drawn_edges_part_rows);
  g_test_add_func("/pdf-blocks/lines-round-titles-part-none", test_lines_round_titles_part_none);
  g_test_add_func("/pdf-blocks/lines-between-groups-part-none",
                  test_lines_between_groups_part_none);
  return g_test_run();
}
