/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_pdf_rules.c - drawing operators become lines, lines become grids.
 */
#include "extract/pdf_drawing.h"
#include "extract/pdf_filter.h"
#include "extract/pdf_grid.h"
#include "extract/pdf_rules.h"

#include <string.h>

#define BUDGET (1u << 20)

/* The joined lines that operators draw on a page of 600 x 800. */
static PdfRules *
rules_of(const char *operators, gint rotation)
{
  g_autoptr(GError) error = NULL;
  PdfPageDrawing drawing = { g_byte_array_new(), NULL, { 0, 0, 600, 800 }, rotation };
  g_byte_array_append(drawing.operators, (const guchar *) operators, (guint) strlen(operators));
  PdfRules *rules = pdf_rules_new();
  g_autoptr(GArray) shows = g_array_new(FALSE, FALSE, sizeof(PdfShow));
  g_assert_true(pdf_drawing_collect(&drawing, BUDGET, rules, shows, &error));
  g_assert_no_error(error);
  g_assert_true(pdf_rules_join(rules));
  pdf_page_drawing_clear(&drawing);
  return rules;
}

static void
assert_rule(const GArray *rules, guint index, double at, double from, double to)
{
  g_assert_cmpuint(rules->len, >, index);
  const PdfRule *rule = &g_array_index(rules, PdfRule, index);
  g_assert_cmpfloat_with_epsilon(rule->at, at, 0.6);
  g_assert_cmpfloat_with_epsilon(rule->from, from, 0.6);
  g_assert_cmpfloat_with_epsilon(rule->to, to, 0.6);
}

static void
assert_counts(const PdfRules *rules, guint horizontal, guint vertical)
{
  g_assert_cmpuint(rules->horizontal->len, ==, horizontal);
  g_assert_cmpuint(rules->vertical->len, ==, vertical);
}

static void
test_stroke(void)
{
  g_autoptr(PdfRules) rules =
      rules_of("q 2 0 0 2 10 20 cm 0 w 10 100 m 110 100 l S Q 5 5 m 50 300 l S", 0);
  assert_counts(rules, 1, 0);
  assert_rule(rules->horizontal, 0, 800 - 220, 30, 230);
}

static void
test_rotation(void)
{
  g_autoptr(PdfRules) rules = rules_of("100 200 m 300 200 l S", 90);
  assert_counts(rules, 0, 1);
  assert_rule(rules->vertical, 0, 200, 100, 300);
}

static void
test_thin_rectangle(void)
{
  g_autoptr(PdfRules) rules =
      rules_of("100 700 200 0.75 re f 100 600 m 100 602 l 300 602 l 300 600 l h f*", 0);
  assert_counts(rules, 2, 0);
  assert_rule(rules->horizontal, 0, 99.6, 100, 300);
  assert_rule(rules->horizontal, 1, 199, 100, 300);
}

static void
test_pieces(void)
{
  g_autoptr(PdfRules) rules = rules_of("100 700 50 1 re 150 700 50 1 re 201 700.3 60 1 re f", 0);
  assert_counts(rules, 1, 0);
  assert_rule(rules->horizontal, 0, 99.5, 100, 261);
}

static void
test_dots(void)
{
  g_autoptr(GString) operators = g_string_new(NULL);
  for (guint i = 0; i < 40; i++)
    g_string_append_printf(operators, "%u 700 1 1 re f ", 100 + 2 * i);
  g_autoptr(PdfRules) rules = rules_of(operators->str, 0);
  assert_counts(rules, 1, 0);
  assert_rule(rules->horizontal, 0, 99.5, 100, 179);
}

static void
test_clip(void)
{
  g_autoptr(PdfRules) rules =
      rules_of("q 0 0 200 800 re W n 100 700 m 500 700 l S 300 10 m 300 90 l S Q", 0);
  assert_counts(rules, 1, 0);
  assert_rule(rules->horizontal, 0, 100, 100, 200);
}

static void
test_background(void)
{
  g_autoptr(PdfRules) white = rules_of("1 g 100 100 200 200 re f", 0);
  assert_counts(white, 0, 0);
  g_autoptr(PdfRules) grey = rules_of("0.9 g 100 100 200 200 re f", 0);
  assert_counts(grey, 2, 2);
  g_assert_true(g_array_index(grey->horizontal, PdfRule, 0).is_edge);
}

static void
test_strings(void)
{
  g_autoptr(PdfRules) rules = rules_of("BT (100 700 m \\) (nested) 500 700 l S) Tj <3130> Tj [(a) "
                                       "-20 (b)] TJ /N <</A (x)>> BDC ET EMC 10 10 m 90 10 l S",
                                       0);
  assert_counts(rules, 1, 0);
}

static void
test_inline_image(void)
{
  g_autoptr(PdfRules) rules = rules_of("BI /W 4 /H 1 ID 0 0 m 500 0 l S EI 10 10 m 90 10 l S", 0);
  assert_counts(rules, 1, 0);
  assert_rule(rules->horizontal, 0, 790, 10, 90);
}

static void
test_unbalanced(void)
{
  g_autoptr(GString) operators = g_string_new("Q Q Q 10 10 m 90 10 l S ");
  for (guint i = 0; i < 5000; i++)
    g_string_append(operators, "q ");
  g_string_append(operators, "10 30 m 90 30 l S ] >> ) } 1 2 3 re l m c S f");
  g_autoptr(PdfRules) rules = rules_of(operators->str, 0);
  assert_counts(rules, 2, 0);
}

/* --- grids --- */

/* Lines of a grid as operators, from edges that end with 0. */
static char *
grid_operators(const guint *xs, const guint *ys)
{
  GString *out = g_string_new(NULL);
  guint columns = 0;
  guint rows = 0;
  while (xs[columns + 1] != 0)
    columns++;
  while (ys[rows + 1] != 0)
    rows++;
  for (guint i = 0; i <= rows; i++)
    g_string_append_printf(out, "%u %u m %u %u l S ", xs[0], 800 - ys[i], xs[columns], 800 - ys[i]);
  for (guint i = 0; i <= columns; i++)
    g_string_append_printf(out, "%u %u m %u %u l S ", xs[i], 800 - ys[0], xs[i], 800 - ys[rows]);
  return g_string_free(out, FALSE);
}

static PdfGrid *
grid_of(const char *operators)
{
  g_autoptr(PdfRules) rules = rules_of(operators, 0);
  g_autoptr(GPtrArray) groups = pdf_rules_group(rules);
  g_assert_cmpuint(groups->len, ==, 1);
  PdfGrid *grid = pdf_grid_new(groups->pdata[0], limits_default());
  g_assert_nonnull(grid);
  pdf_grid_close(grid);
  return grid;
}

static void
test_grid(void)
{
  const guint xs[] = { 100, 200, 300, 0 };
  const guint ys[] = { 100, 130, 160, 190, 0 };
  g_autofree char *operators = grid_operators(xs, ys);
  g_autoptr(PdfGrid) grid = grid_of(operators);
  g_assert_cmpuint(grid->rows, ==, 3);
  g_assert_cmpuint(grid->columns, ==, 2);
  g_assert_cmpuint(grid->cells->len, ==, 6);
  g_assert_cmpint(pdf_grid_row_at(grid, 145), ==, 1);
  g_assert_cmpint(pdf_grid_column_at(grid, 250), ==, 1);
  g_assert_cmpint(pdf_grid_column_at(grid, 350), ==, -1);
}

static void
test_double_lines(void)
{
  /* each cell has a frame of its own, 2.25 points from the next */
  g_autoptr(PdfGrid) grid = grid_of(
      "100 700 80 30 re S 182.25 700 80 30 re S 100 667.75 80 30 re S 182.25 667.75 80 30 re S");
  g_assert_cmpuint(grid->rows, ==, 2);
  g_assert_cmpuint(grid->columns, ==, 2);
  g_assert_cmpuint(grid->cells->len, ==, 4);
}

static void
test_open_sides(void)
{
  /* no line at the left and right, and none below the last row */
  g_autoptr(PdfGrid) grid =
      grid_of("100 700 m 300 700 l S 100 670 m 300 670 l S 200 700 m 200 640 l S");
  g_assert_cmpuint(grid->columns, ==, 2);
  g_assert_cmpuint(grid->rows, ==, 2);
  g_assert_cmpuint(grid->cells->len, ==, 4);
  g_assert_false(*pdf_grid_above(grid, 2, 0));
}

static void
test_highlight(void)
{
  const guint xs[] = { 100, 200, 300, 0 };
  const guint ys[] = { 100, 130, 160, 0 };
  g_autofree char *lines = grid_operators(xs, ys);
  g_autofree char *operators = g_strconcat(lines, "1 1 0 rg 101 675 40 20 re f",
                                           NULL); /* marked words touch the cell's edge */
  g_autoptr(PdfGrid) grid = grid_of(operators);
  g_assert_cmpuint(grid->cells->len, ==, 4);
}

static void
test_seam(void)
{
  const guint first_xs[] = { 100, 150, 250, 400, 0 };
  const guint second_xs[] = { 100, 180, 300, 400, 0 };
  const guint first_ys[] = { 100, 130, 160, 0 };
  const guint second_ys[] = { 160, 190, 220, 0 };
  g_autofree char *first = grid_operators(first_xs, first_ys);
  g_autofree char *second = grid_operators(second_xs, second_ys);
  g_autofree char *both = g_strconcat(first, second, NULL);
  g_autoptr(PdfRules) rules = rules_of(both, 0);
  g_autoptr(GPtrArray) groups = pdf_rules_group(rules);
  g_assert_cmpuint(groups->len, ==, 1);
  g_autoptr(PdfGrid) grid = pdf_grid_new(groups->pdata[0], limits_default());
  g_assert_cmpuint(pdf_grid_seam(grid, groups->pdata[0]), ==, 2);
  PdfRuleGroup *rest = pdf_rule_group_cut(groups->pdata[0], grid->ys[2]);
  g_autoptr(PdfGrid) lower = pdf_grid_new(rest, limits_default());
  g_assert_cmpuint(lower->rows, ==, 2);
  g_assert_cmpuint(lower->columns, ==, 3);
  pdf_rule_group_free(rest);
}

static void
rule_add(GArray *lines, float at, float from, float to)
{
  PdfRule rule = { .at = at, .from = from, .to = to };
  g_array_append_val(lines, rule);
}

/* A frame, its columns parted by lines that stop at the title of a group.
 *
 *   +-----------------+
 *   | 一、重点任务    |
 *   | 1  |  ..  |  .. |
 *   | 2  |  ..  |  .. |
 *   +-----------------+ */
static void
test_free_ends(void)
{
  g_autoptr(PdfRules) rules = pdf_rules_new();
  rule_add(rules->horizontal, 100, 50, 350);
  rule_add(rules->horizontal, 300, 50, 350);
  rule_add(rules->vertical, 50, 100, 300);
  rule_add(rules->vertical, 150, 130, 300);
  rule_add(rules->vertical, 250, 130, 300);
  rule_add(rules->vertical, 350, 100, 300);
  Box frame = { 50, 100, 350, 300 };
  g_assert_true(pdf_rules_end_free(rules, frame));
  g_array_set_size(rules->horizontal, 1);
  rule_add(rules->horizontal, 130, 50, 350);
  rule_add(rules->horizontal, 300, 50, 350);
  g_assert_false(pdf_rules_end_free(rules, frame));
}

/* A table without outer sides; a group's title stands in a row that is one cell.
 *
 *   ------+------+------
 *     1   |  ..  |  ..
 *   ------+------+------
 *     二、重点任务
 *   ------+------+------
 *     2   |  ..  |  ..
 *   ------+------+------ */
static PdfRules *
rules_of_open_table(float second, float outer)
{
  PdfRules *rules = pdf_rules_new();
  for (guint i = 0; i < 4; i++)
    rule_add(rules->horizontal, 100 + 25 * (float) i, 50, 350);
  rule_add(rules->vertical, second, 150, 175);
  rule_add(rules->vertical, 150, 100, 125);
  rule_add(rules->vertical, second + 100, 150, 175);
  rule_add(rules->vertical, 250, 100, 125);
  rule_add(rules->vertical, outer, 100, 125);
  return rules;
}

static void
test_row_of_one_cell(void)
{
  g_autoptr(PdfRules) rules = rules_of_open_table(150, 320);
  g_autoptr(GPtrArray) groups = pdf_rules_group(rules);
  g_assert_cmpuint(groups->len, ==, 1);
}

/* Other columns below the title, or an outer side: what stands between is a heading of the page. */
static void
test_heading_between_tables(void)
{
  g_autoptr(PdfRules) changed = rules_of_open_table(120, 320);
  g_autoptr(GPtrArray) tables = pdf_rules_group(changed);
  g_assert_cmpuint(tables->len, ==, 2);
  g_autoptr(PdfRules) closed = rules_of_open_table(150, 350);
  g_autoptr(GPtrArray) closed_tables = pdf_rules_group(closed);
  g_assert_cmpuint(closed_tables->len, ==, 2);
}

/* --- filters --- */

static char *
filtered(const char *name, const guchar *bytes, gsize length, gsize limit)
{
  g_autoptr(GByteArray) array = g_byte_array_new();
  g_byte_array_append(array, bytes, (guint) length);
  GByteArray *data = g_steal_pointer(&array);
  g_autoptr(GError) error = NULL;
  gboolean is_done = pdf_filter_decode(name, limit, &data, &error);
  char *text = is_done ? g_strndup((const char *) data->data, data->len) : NULL;
  g_byte_array_unref(data);
  return text;
}

static void
test_filters(void)
{
  static const guchar LZW[] = {
    0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01
  }; /* the example of ISO 32000-1, 7.4.4.2 */
  static const guchar RUNS[] = { 2, 'a', 'b', 'c', 253, 'x', 128 };
  g_autofree char *lzw = filtered("/LZWDecode", LZW, sizeof(LZW), 100);
  g_assert_cmpstr(lzw, ==, "-----A---B");
  g_autofree char *runs = filtered("/RL", RUNS, sizeof(RUNS), 100);
  g_assert_cmpstr(runs, ==, "abcxxxx");
  g_autofree char *hex = filtered("/ASCIIHexDecode", (const guchar *) "48 65 6C6c6F>", 13, 100);
  g_assert_cmpstr(hex, ==, "Hello");
  g_autofree char *base85 = filtered("/ASCII85Decode", (const guchar *) "87cURDZ~>", 9, 100);
  g_assert_cmpstr(base85, ==, "Hello");
  g_autofree char *over = filtered("/RL", RUNS, sizeof(RUNS), 5);
  g_assert_null(over);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-drawing/strokes-go-through-the-matrix", test_stroke);
  g_test_add_func("/pdf-drawing/rotated-page-turns-lines", test_rotation);
  g_test_add_func("/pdf-drawing/thin-areas-are-lines", test_thin_rectangle);
  g_test_add_func("/pdf-drawing/pieces-are-one-line", test_pieces);
  g_test_add_func("/pdf-drawing/dots-are-one-line", test_dots);
  g_test_add_func("/pdf-drawing/clip-cuts-lines", test_clip);
  g_test_add_func("/pdf-drawing/white-areas-have-no-edges", test_background);
  g_test_add_func("/pdf-drawing/strings-are-stepped-over", test_strings);
  g_test_add_func("/pdf-drawing/inline-images-are-stepped-over", test_inline_image);
  g_test_add_func("/pdf-drawing/unbalanced-operators-do-no-harm", test_unbalanced);
  g_test_add_func("/pdf-grid/lines-make-places", test_grid);
  g_test_add_func("/pdf-grid/twin-lines-are-one-edge", test_double_lines);
  g_test_add_func("/pdf-grid/missing-outer-lines-still-bound-cells", test_open_sides);
  g_test_add_func("/pdf-grid/marked-words-divide-no-cell", test_highlight);
  g_test_add_func("/pdf-grid/tables-without-room-are-two", test_seam);
  g_test_add_func("/pdf-rules/lines-that-stop-at-no-line-end-free", test_free_ends);
  g_test_add_func("/pdf-rules/row-of-one-cell-joins-open-table", test_row_of_one_cell);
  g_test_add_func("/pdf-rules/heading-between-tables-joins-none", test_heading_between_tables);
  g_test_add_func("/pdf-filter/known-filters-unpack-within-limits", test_filters);
  return g_test_run();
}
