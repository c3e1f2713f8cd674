/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Titles at a page's end, their columns on the next page.
 */
#include "extract/pdf_title_row.h"

#include "core/limits.h"

#include <string.h>

static PdfChain
line_add(PdfLayout *layout, float x0, float x1, const char *text)
{
  PdfLine line = {
    (guint32) layout->text->len, (guint32) strlen(text), { x0, 700, x1, 712 }, 12, 12, -1, 1
  };
  g_string_append(layout->text, text);
  gint index = pdf_layout_append_line(layout, line);
  return (PdfChain){ index, index };
}

/* An unruled table of one row with these edges; its cells are empty. */
static PdfTable *
row_new(guint page, const float *edges, guint columns)
{
  PdfTable *table = pdf_table_new(page);
  table->rows = 1;
  table->is_uncertain = TRUE;
  table->open_top = g_new0(guint8, columns);
  table->places = g_array_new(FALSE, FALSE, sizeof(PdfGap));
  g_array_set_size(table->open_bottom, columns);
  for (guint i = 0; i <= columns; i++)
    {
      PdfGap place = { edges[i], edges[i] };
      g_array_append_val(table->xs, edges[i]);
      g_array_append_val(table->places, place);
    }
  for (guint column = 0; column < columns; column++)
    {
      PdfTableCell cell = { 0,   column,          1,
                            1,   PDF_CHAIN_EMPTY, { edges[column], 700, edges[column + 1], 712 },
                            page };
      g_array_append_val(table->cells, cell);
    }
  return table;
}

static const float GUESSED[] = { 50, 150, 300, 500 };
static const float KNOWN[] = { 50, 260, 400, 450, 500 };

static void
assert_title(const PdfLayout *layout, const PdfTable *table, guint column, const char *expected)
{
  const PdfTableCell *cell = pdf_table_cell_at(table, 0, column);
  g_assert_nonnull(cell);
  if (expected == NULL)
    {
      g_assert_cmpint(cell->chain.first, ==, -1);
      return;
    }
  const PdfLine *line = pdf_layout_line(layout, cell->chain.first);
  g_assert_cmpmem(pdf_line_text(layout, line), line->length, expected, strlen(expected));
}

/* Each goes to the column that its middle stands over; the others are empty. */
static void
test_titles_take_the_columns_below(void)
{
  g_autoptr(PdfLayout) layout = pdf_layout_new(limits_default());
  g_autoptr(PdfTable) titles = row_new(1, GUESSED, 3);
  g_autoptr(PdfTable) part = row_new(2, KNOWN, 4);
  pdf_table_cell(titles, 0)->chain = line_add(layout, 130, 180, "任务内容");
  pdf_table_cell(titles, 1)->chain = line_add(layout, 300, 350, "责任单位");
  pdf_table_cell(titles, 2)->chain = line_add(layout, 460, 490, "时限");
  g_assert_true(pdf_title_row_hang(layout, titles, part));
  g_assert_cmpuint(pdf_table_columns(titles), ==, 4);
  g_assert_cmpuint(titles->open_bottom->len, ==, 4);
  assert_title(layout, titles, 0, "任务内容");
  assert_title(layout, titles, 1, "责任单位");
  assert_title(layout, titles, 2, NULL);
  assert_title(layout, titles, 3, "时限");
}

static void
test_two_titles_over_one_column_are_refused(void)
{
  g_autoptr(PdfLayout) layout = pdf_layout_new(limits_default());
  g_autoptr(PdfTable) titles = row_new(1, GUESSED, 3);
  g_autoptr(PdfTable) part = row_new(2, KNOWN, 4);
  pdf_table_cell(titles, 0)->chain = line_add(layout, 60, 110, "任务内容");
  pdf_table_cell(titles, 1)->chain = line_add(layout, 180, 230, "责任单位");
  g_assert_false(pdf_title_row_hang(layout, titles, part));
  g_assert_cmpuint(pdf_table_columns(titles), ==, 3);
  assert_title(layout, titles, 0, "任务内容");
}

static gboolean
goes_on(const char *first_column, const char *third_column)
{
  g_autoptr(PdfLayout) layout = pdf_layout_new(limits_default());
  g_autoptr(PdfTable) titles = row_new(1, KNOWN, 4);
  g_autoptr(PdfTable) part = row_new(2, KNOWN, 4);
  pdf_table_cell(titles, 0)->chain = line_add(layout, 60, 110, "任务内容");
  pdf_table_cell(titles, 1)->chain = line_add(layout, 300, 350, "责任单位");
  if (first_column != NULL)
    pdf_table_cell(part, 0)->chain = line_add(layout, 60, 110, first_column);
  pdf_table_cell(part, 2)->chain = line_add(layout, 410, 440, third_column);
  return pdf_title_row_goes_on(layout, titles, part);
}

static void
test_rest_of_titles_stands_where_none_is(void)
{
  g_assert_true(goes_on(NULL, "完成时限"));
  g_assert_true(goes_on("及要求", "完成时限"));
}

/* A row that begins with its number is the first of the table. */
static void
test_numbered_row_is_no_title(void)
{
  g_assert_false(goes_on("1.", "6月"));
  g_assert_false(goes_on(NULL, "12"));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-title-row/titles-take-the-columns-below",
                  test_titles_take_the_columns_below);
  g_test_add_func("/pdf-title-row/two-titles-over-one-column-are-refused",
                  test_two_titles_over_one_column_are_refused);
  g_test_add_func("/pdf-title-row/rest-of-titles-stands-where-none-is",
                  test_rest_of_titles_stands_where_none_is);
  g_test_add_func("/pdf-title-row/numbered-row-is-no-title", test_numbered_row_is_no_title);
  return g_test_run();
}
