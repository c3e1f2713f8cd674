/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_row_edges.c - where rows end in tables without lines, whose cells are centred.
 *
 * Rows are 36 points apart, type is 10 points high: 26 points of room. Paragraphs of one cell are
 * 30 points apart.
 */
#include "core/table.h"

#include "pdf_fixture.h"

#define SIZE 10
#define ROW 36.0

/* A text in a column, at a height counted in rows from the table's top. */
typedef struct
{
  guint column;
  double row;
  const char *text;
} RowPlace;

/* pitch: of the rows. */
static Document *
read_rows(const RowPlace *places, guint count, double pitch)
{
  static const double xs[] = { 60, 130, 300, 420 };
  PdfMaker maker;
  maker_init(&maker);
  for (guint i = 0; i < count; i++)
    maker_text(&maker, xs[places[i].column], 100 + pitch * places[i].row, SIZE, places[i].text);
  maker_end_page(&maker);
  return read_made(&maker);
}

static Document *
read_row_places(const RowPlace *places, guint count)
{
  return read_rows(places, count, ROW);
}

static void
assert_spanning(const Document *doc, guint row, guint column, guint row_span, const char *expected)
{
  assert_cell(doc, 0, row, column, expected);
  g_autoptr(Grid) grid = grid_new(doc, 0);
  g_assert_cmpuint(grid_cell_at(grid, row, column)->row_span, ==, row_span);
}

/* Two names, each in the middle of two rows, between which nothing else has its column. */
static void
test_merged_between(void)
{
  static const RowPlace PLACES[] = {
    { 0, 0, "类别" },         { 1, 0, "工作任务" }, { 2, 0, "牵头单位" },
    { 1, 1, "建成东湖泵站" }, { 2, 1, "水务局" },   { 0, 1.5, "水利" },
    { 1, 2, "修复西溪河道" }, { 2, 2, "水利站" },   { 1, 3, "新建乡镇学校两所" },
    { 2, 3, "县教育局" },     { 0, 3.5, "教育" },   { 1, 4, "招引教师三十名" },
    { 2, 4, "县教育局" },
  };
  g_autoptr(Document) doc = read_row_places(PLACES, G_N_ELEMENTS(PLACES));
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 5);
  assert_spanning(doc, 1, 0, 2, "水利");
  assert_spanning(doc, 3, 0, 2, "教育");
  assert_spanning(doc, 2, 1, 1, "修复西溪河道");
}

/* Paragraphs of two cells are nearer to each other than rows are; the number stands beside none. */
static void
test_paragraphs(void)
{
  static const double STEP = 30 / ROW;
  const RowPlace PLACES[] = {
    { 0, 0, "序号" },
    { 1, 0, "工作任务" },
    { 2, 0, "半年目标" },
    { 3, 0, "责任单位" },
    { 0, 1, "1" },
    { 1, 1, "建成东湖泵站" },
    { 2, 1, "完成一期" },
    { 3, 1, "水务局" },
    { 2, 2, "1.开工建设" },
    { 3, 2, "水利站" },
    { 0, 2 + STEP / 2, "2" },
    { 1, 2 + STEP / 2, "修复西溪河道" },
    { 2, 2 + STEP, "2.护坡" },
    { 3, 2 + STEP, "财政局" },
    { 0, 3 + STEP, "3" },
    { 1, 3 + STEP, "新建学校" },
    { 2, 3 + STEP, "主体封顶" },
    { 3, 3 + STEP, "教育局" },
    { 0, 4 + STEP, "4" },
    { 1, 4 + STEP, "招引教师" },
    { 2, 4 + STEP, "三十名" },
    { 3, 4 + STEP, "教育局" },
  };
  g_autoptr(Document) doc = read_row_places(PLACES, G_N_ELEMENTS(PLACES));
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 5);
  assert_spanning(doc, 2, 2, 1, "1.开工建设2.护坡");
  assert_spanning(doc, 2, 1, 1, "修复西溪河道");
}

/* A title over two titles, beside titles over both rows. */
static void
test_title_over_titles(void)
{
  static const RowPlace PLACES[] = {
    { 2, 0, "责任分工" }, { 0, 0.5, "序号" }, { 1, 0.5, "工作任务" },   { 2, 1, "牵头单位" },
    { 3, 1, "配合单位" }, { 0, 2, "1" },      { 1, 2, "建成东湖泵站" }, { 2, 2, "水务局" },
    { 3, 2, "财政局" },   { 0, 3, "2" },      { 1, 3, "修复西溪河道" }, { 2, 3, "水利站" },
    { 3, 3, "财政局" },
  };
  g_autoptr(Document) doc = read_row_places(PLACES, G_N_ELEMENTS(PLACES));
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 4);
  assert_spanning(doc, 0, 1, 2, "工作任务");
  assert_spanning(doc, 0, 2, 1, "责任分工");
  assert_spanning(doc, 0, 3, 1, "责任分工");
  assert_spanning(doc, 1, 3, 1, "配合单位");
}

/* Rows so near to each other that a text in the middle of two leaves but slits, and that has its
 * next neighbour further down: the edge goes through it. */
static void
test_slits(void)
{
  static const RowPlace PLACES[] = {
    { 0, 0, "序号" },     { 1, 0, "工作任务" },     { 2, 0, "主要举措" },
    { 3, 0, "牵头单位" }, { 2, 1, "修订培养方案" }, { 3, 1, "教务处" },
    { 0, 1.5, "1" },      { 1, 1.5, "深化改革" },   { 2, 2, "建设一流课程" },
    { 3, 2, "教务处" },   { 2, 3, "申报项目" },     { 3, 3, "科研院" },
    { 0, 4, "2" },        { 1, 4, "提升科研水平" }, { 2, 4, "建成中心" },
    { 3, 4, "科研院" },   { 2, 5, "完善奖励办法" }, { 3, 5, "人事处" },
  };
  g_autoptr(Document) doc = read_rows(PLACES, G_N_ELEMENTS(PLACES), 22);
  g_assert_cmpuint(doc->tables->len, ==, 1);
  g_assert_cmpuint(document_table(doc, 0)->rows, ==, 6);
  assert_spanning(doc, 1, 0, 2, "1");
  assert_spanning(doc, 1, 1, 2, "深化改革");
  assert_spanning(doc, 3, 1, 3, "提升科研水平");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf/row-edges/merged-text-stands-between-rows", test_merged_between);
  g_test_add_func("/pdf/row-edges/paragraphs-are-nearer-than-rows", test_paragraphs);
  g_test_add_func("/pdf/row-edges/title-over-titles", test_title_over_titles);
  g_test_add_func("/pdf/row-edges/slits-are-no-edges", test_slits);
  return g_test_run();
}
