/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_spacing.c - characters that were spaced out, or stretched to their column's width.
 */
#include "pdf_fixture.h"

#define SIZE 10

/* A table of one row, a wide column and a narrow one; spacing: between all characters. */
static Document *
read_cell(const char *const *lines, double spacing, const char *const *narrow)
{
  static const double XS[] = { 50, 155, 185, -1 };
  static const double YS[] = { 100, 180, -1 };
  PdfMaker maker;
  maker_init(&maker);
  maker_grid(&maker, XS, YS);
  g_string_append_printf(maker.content, "%.2f Tc\n", spacing);
  for (guint i = 0; lines[i] != NULL; i++)
    maker_text(&maker, 53, 105 + 15 * i, SIZE, lines[i]);
  g_string_append(maker.content, "0 Tc\n");
  for (guint i = 0; narrow[i] != NULL; i++)
    maker_text(&maker, 157, 105 + 15 * i, SIZE, narrow[i]);
  maker_end_page(&maker);
  return read_made(&maker);
}

static const char *const NOTE[] = { "无", NULL };

/* Room between digits is no blank where all characters have it. */
static void
test_number(void)
{
  static const char *const LINES[] = { "完成100户", NULL };
  g_autoptr(Document) doc = read_cell(LINES, 4.6, NOTE);
  assert_cell(doc, 0, 0, 0, "完成100户");
}

/* A blank is wider than the room between the others. */
static void
test_blank(void)
{
  static const char *const LINES[] = { "县水务局 县住建局", NULL };
  g_autoptr(Document) doc = read_cell(LINES, 2.4, NOTE);
  assert_cell(doc, 0, 0, 0, "县水务局 县住建局");
}

/* The seventh character would have room, but not with the spacing round it. */
static void
test_wrapped(void)
{
  static const char *const LINES[] = { "统筹推进农村", "供水设施改造", NULL };
  g_autoptr(Document) doc = read_cell(LINES, 5, NOTE);
  assert_cell(doc, 0, 0, 0, "统筹推进农村供水设施改造");
}

/* A title set down its column is one word, whatever room stands beside its characters. */
static void
test_upright(void)
{
  static const char *const LINES[] = { "建成泵站", NULL };
  static const char *const TITLE[] = { "备", "注", NULL };
  g_autoptr(Document) doc = read_cell(LINES, 0, TITLE);
  assert_cell(doc, 0, 0, 1, "备注");
}

/* A line of two characters, and one with a single one, are spaced out like the page's text. */
static void
test_short_lines(void)
{
  static const char *const LINES[] = { "县农业农村局牵头", "落实", NULL };
  static const char *const OTHERS[] = { "其他", NULL };
  static const double XS[] = { 50, 160, 185, -1 };
  static const double YS[] = { 100, 400, -1 };
  PdfMaker maker;
  maker_init(&maker);
  maker_grid(&maker, XS, YS);
  g_string_append(maker.content, "3 Tc\n");
  for (guint i = 0; i < 12; i++)
    maker_text(&maker, 53, 105 + 15 * i, SIZE, LINES[i % 2]);
  g_string_append(maker.content, "0 Tc\n");
  maker_text(&maker, 157 + 4, 105, SIZE, OTHERS[0]);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  g_autoptr(Grid) grid = grid_new(doc, 0);
  const Cell *cell = grid_cell_at(grid, 0, 0);
  g_assert_null(memchr(document_at(doc, cell->span), ' ', span_length(cell->span)));
}

/* Digits have their room within a line of others that have none. */
static void
test_digits_alone(void)
{
  static const char *const LINES[] = { "完成", NULL };
  static const double XS[] = { 50, 155, 185, -1 };
  static const double YS[] = { 100, 180, -1 };
  PdfMaker maker;
  maker_init(&maker);
  maker_grid(&maker, XS, YS);
  maker_text(&maker, 53, 105, SIZE, LINES[0]);
  g_string_append(maker.content, "1.2 Tc\n");
  maker_text(&maker, 73, 105, SIZE, "1860");
  g_string_append(maker.content, "0 Tc\n");
  maker_text(&maker, 73 + 4 * 6.2 - 1.2, 105, SIZE, "户");
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_cell(doc, 0, 0, 0, "完成1860户");
}

/* A cell with these texts beside one that shows the room that word processors set between
 * ideographs and figures. */
static void
assert_joined(const Place *places, guint count, const char *expected)
{
  static const double XS[] = { 50, 155, 300, -1 };
  static const double YS[] = { 100, 260, -1 };
  PdfMaker maker;
  maker_init(&maker);
  maker_grid(&maker, XS, YS);
  for (guint i = 0; i < 4; i++)
    {
      maker_text(&maker, 158, 105 + 15 * i, SIZE, "新建公路");
      maker_text(&maker, 200, 105 + 15 * i, SIZE, "12");
    }
  for (guint i = 0; i < count; i++)
    maker_text(&maker, places[i].x, places[i].y, SIZE, places[i].text);
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_cell(doc, 0, 0, 0, expected);
}

/* The number would fit in the line above, but not with the room. */
static void
test_room_before_figures(void)
{
  static const Place PLACES[] = { { 53, 105, "统筹推进农村供水设施" },
                                  { 53, 120, "占年度任务的" },
                                  { 53, 135, "32.9456%" } };
  assert_joined(PLACES, G_N_ELEMENTS(PLACES), "统筹推进农村供水设施占年度任务的32.9456%");
}

/* Likewise behind a figure that ends a line. */
static void
test_room_behind_figures(void)
{
  static const Place PLACES[] = { { 53, 105, "统筹推进农村供水设施" },
                                  { 53, 120, "改造全县农村厕所" },
                                  { 137, 120, "1" },
                                  { 53, 135, "万户" } };
  assert_joined(PLACES, G_N_ELEMENTS(PLACES), "统筹推进农村供水设施改造全县农村厕所 1万户");
}

/* 处， would have fitted, but not with the number that it is not parted from. */
static void
test_mark_before_figures(void)
{
  static const Place PLACES[] = { { 53, 105, "统筹推进农村供水设施" },
                                  { 53, 120, "改造泵站共计有" },
                                  { 53, 135, "处，156座在建" } };
  assert_joined(PLACES, G_N_ELEMENTS(PLACES), "统筹推进农村供水设施改造泵站共计有处，156座在建");
}

/* Two characters were moved to the ends of their lines, where two there were: no blank stands
 * between them. */
static void
test_stretched_lines(void)
{
  static const double XS[] = { 50, 155, 185, -1 };
  static const double YS[] = { 100, 180, -1 };
  static const char *const STRETCHED[][2] = {
    { "党", "委" }, { "办", "" }, { "公", "室" }, { "等", "" }
  };
  PdfMaker maker;
  maker_init(&maker);
  maker_grid(&maker, XS, YS);
  maker_text(&maker, 53, 105, SIZE, "建成泵站");
  for (guint i = 0; i < G_N_ELEMENTS(STRETCHED); i++)
    {
      maker_text(&maker, 157, 105 + 15 * i, SIZE, STRETCHED[i][0]);
      maker_text(&maker, 173, 105 + 15 * i, SIZE, STRETCHED[i][1]);
    }
  maker_end_page(&maker);
  g_autoptr(Document) doc = read_made(&maker);
  assert_cell(doc, 0, 0, 1, "党委办公室等");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-spacing/digits-spaced-out-are-one-number", test_number);
  g_test_add_func("/pdf-spacing/blanks-are-wider-than-spacing", test_blank);
  g_test_add_func("/pdf-spacing/spacing-takes-room-at-a-line-end", test_wrapped);
  g_test_add_func("/pdf-spacing/characters-below-each-other-are-one-title", test_upright);
  g_test_add_func("/pdf-spacing/short-lines-are-spaced-like-the-page", test_short_lines);
  g_test_add_func("/pdf-spacing/digits-stay-together", test_digits_alone);
  g_test_add_func("/pdf-spacing/room-before-figures-counts", test_room_before_figures);
  g_test_add_func("/pdf-spacing/room-behind-figures-counts", test_room_behind_figures);
  g_test_add_func("/pdf-spacing/marks-are-not-parted-from-figures", test_mark_before_figures);
  g_test_add_func("/pdf-spacing/stretched-lines-have-no-blanks", test_stretched_lines);
  return g_test_run();
}
