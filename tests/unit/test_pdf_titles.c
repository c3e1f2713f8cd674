/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_titles.c - tables without lines, one below the other: where the next one begins.
 */
#include "core/table.h"

#include "pdf_fixture.h"

#define SIZE 10

/* A text, at a height counted from the first one's. */
typedef struct
{
  double x;
  double y;
  const char *text;
} Place;

static Document *
read_places(const Place *places, guint count)
{
  PdfMaker maker;
  maker_init(&maker);
  for (guint i = 0; i < count; i++)
    maker_text(&maker, places[i].x, 100 + places[i].y, SIZE, places[i].text);
  maker_end_page(&maker);
  return read_made(&maker);
}

static void
assert_cell(const Document *doc, guint table, guint row, guint column, const char *expected)
{
  g_autoptr(Grid) grid = grid_new(doc, table);
  const Cell *cell = grid_cell_at(grid, row, column);
  g_assert_nonnull(cell);
  g_autofree char *text = g_strndup(document_at(doc, cell->span), span_length(cell->span));
  g_assert_cmpstr(text, ==, expected);
}

/* Titles in one and in two lines, between a count and the next. */
static void
test_wrapped_titles(void)
{
  static const Place PLACES[] = {
    { 60, 0, "序号" },         { 140, 0, "指标名称" },   { 300, 0, "责任单位" },
    { 60, 25, "1" },           { 140, 25, "工业产值" },  { 300, 25, "县发改局" },
    { 60, 50, "2" },           { 140, 50, "财政收入" },  { 300, 50, "县财政局" },
    { 60, 75, "3" },           { 140, 75, "零售总额" },  { 300, 75, "县商务局" },
    { 70, 100, "二、项目" },   { 60, 125, "序" },        { 200, 125, "年度投" },
    { 90, 131, "项目名称" },   { 280, 131, "牵头单位" }, { 400, 131, "配合单位" },
    { 60, 137, "号" },         { 200, 137, "资计划" },   { 60, 162, "1" },
    { 90, 162, "建设污水厂" }, { 200, 162, "五千万元" }, { 280, 162, "县住建局" },
    { 400, 162, "县国资局" },  { 60, 187, "2" },         { 90, 187, "改造老街" },
    { 200, 187, "三千万元" },  { 280, 187, "县文旅局" }, { 400, 187, "县国资局" },
  };
  g_autoptr(Document) doc = read_places(PLACES, G_N_ELEMENTS(PLACES));
  g_assert_cmpuint(doc->tables->len, ==, 2);
  g_assert_cmpuint(document_table(doc, 0)->columns, ==, 3);
  g_assert_cmpuint(document_table(doc, 1)->columns, ==, 5);
  assert_cell(doc, 1, 0, 0, "序号");
  assert_cell(doc, 1, 1, 2, "五千万元");
}

/* The same titles again, a heading and no more below a number, and the count goes on. */
static void
test_titles_below_a_number(void)
{
  static const Place PLACES[] = {
    { 60, 0, "序号" },        { 160, 0, "任务" },       { 360, 0, "责任单位" },
    { 480, 0, "时限" },       { 60, 26, "1" },          { 160, 26, "建成泵站" },
    { 360, 26, "水务局" },    { 480, 26, "六月底" },    { 60, 52, "2" },
    { 160, 52, "修复河道" },  { 360, 52, "水利站" },    { 480, 52, "三月底" },
    { 60, 82, "二、城建" },   { 60, 108, "序号" },      { 130, 108, "任务" },
    { 330, 108, "责任单位" }, { 450, 108, "时限" },     { 60, 134, "3" },
    { 130, 134, "改造老街" }, { 330, 134, "文旅局" },   { 450, 134, "年底前" },
    { 60, 160, "4" },         { 130, 160, "建成公园" }, { 330, 160, "住建局" },
    { 450, 160, "五月底" },
  };
  g_autoptr(Document) doc = read_places(PLACES, G_N_ELEMENTS(PLACES));
  g_assert_cmpuint(doc->tables->len, ==, 2);
  assert_cell(doc, 0, 2, 1, "修复河道");
  assert_cell(doc, 1, 0, 1, "任务");
  assert_cell(doc, 1, 2, 1, "建成公园");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf/titles/wrapped-above-a-new-count", test_wrapped_titles);
  g_test_add_func("/pdf/titles/again-right-below-a-number", test_titles_below_a_number);
  return g_test_run();
}
