/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Grids that draw columns but no rows: is what the last row holds several rows?
 */
#include "extract/pdf_undrawn.h"

#include "page_sample.h"

/* One row over 300 points, below rows of titles 30 points high; columns of 120 points. */
static PdfGrid *
grid_of(guint columns, guint titles)
{
  float *xs = g_new(float, columns + 1), *ys = g_new(float, titles + 2);
  for (guint i = 0; i <= columns; i++)
    xs[i] = 40 + 120.0f * (float) i;
  for (guint i = 0; i <= titles; i++)
    ys[i] = 100 + 30.0f * (float) i;
  ys[titles + 1] = ys[titles] + 300;
  PdfGrid *grid = pdf_grid_blank(titles + 1, columns, xs, ys);
  pdf_grid_close(grid);
  return grid;
}

/* A text of so many lines in a column, 12 points apart. */
static void
cell_fill(PdfText *text, guint column, float y, guint lines)
{
  for (guint i = 0; i < lines; i++)
    sample_run(text, 50 + 120.0f * (float) column, y + 12.0f * (float) i, "整治西门水厂管网");
}

static void
test_counting_column_parts_rows(void)
{
  g_autoptr(PdfGrid) grid = grid_of(2, 1);
  g_autoptr(PdfText) text = pdf_text_new();
  sample_run(text, 50, 105, "序号");
  sample_run(text, 50, 140, "1");
  sample_run(text, 50, 165, "2");
  cell_fill(text, 1, 140, 4);
  g_assert_true(pdf_rows_are_undrawn(text, grid));
}

/* Numbers that do not count up are amounts. */
static void
test_amounts_are_no_numbers(void)
{
  g_autoptr(PdfGrid) grid = grid_of(2, 1);
  g_autoptr(PdfText) text = pdf_text_new();
  sample_run(text, 50, 140, "12");
  sample_run(text, 50, 165, "7");
  cell_fill(text, 1, 140, 4);
  g_assert_false(pdf_rows_are_undrawn(text, grid));
}

/*   | a | b | c |
 *   | a | b | c |   12 points from line to line
 *   |           |   30 points: another row
 *   | a | b | c | */
static void
test_room_over_the_width_parts_rows(void)
{
  g_autoptr(PdfGrid) grid = grid_of(3, 0);
  g_autoptr(PdfText) text = pdf_text_new();
  for (guint column = 0; column < 3; column++)
    {
      cell_fill(text, column, 110, 2);
      cell_fill(text, column, 164, 2);
    }
  g_assert_true(pdf_rows_are_undrawn(text, grid));
}

/* One text fills the cell and goes through the room of the others: one row. */
static void
test_text_through_the_room_is_one_row(void)
{
  g_autoptr(PdfGrid) grid = grid_of(3, 0);
  g_autoptr(PdfText) text = pdf_text_new();
  cell_fill(text, 0, 110, 2);
  cell_fill(text, 0, 164, 2);
  cell_fill(text, 1, 110, 7);
  cell_fill(text, 2, 110, 2);
  cell_fill(text, 2, 164, 2);
  g_assert_false(pdf_rows_are_undrawn(text, grid));
}

/* Texts below the room in one column only: a paragraph set apart. */
static void
test_room_in_one_column_is_one_row(void)
{
  g_autoptr(PdfGrid) grid = grid_of(3, 0);
  g_autoptr(PdfText) text = pdf_text_new();
  for (guint column = 0; column < 3; column++)
    cell_fill(text, column, 110, 2);
  cell_fill(text, 1, 164, 2);
  g_assert_false(pdf_rows_are_undrawn(text, grid));
}

/*   | a | b | c |
 *   | a | b | c |   rows of one line each, set by a printer that rounds */
static void
test_equal_rooms_part_rows_of_one_line(void)
{
  static const float ROUNDED[] = { 110, 132.501f, 154.999f, 177.5f };
  g_autoptr(PdfGrid) grid = grid_of(3, 0);
  g_autoptr(PdfText) text = pdf_text_new();
  for (guint row = 0; row < G_N_ELEMENTS(ROUNDED); row++)
    for (guint column = 0; column < 3; column++)
      cell_fill(text, column, ROUNDED[row], 1);
  g_assert_true(pdf_rows_are_undrawn(text, grid));
}

/* Three texts set with room between lines, each as long as it is: one row. */
static void
test_wide_lines_of_unlike_texts_are_one_row(void)
{
  g_autoptr(PdfGrid) grid = grid_of(3, 0);
  g_autoptr(PdfText) text = pdf_text_new();
  for (guint line = 0; line < 8; line++)
    cell_fill(text, 1, 110 + 22.0f * (float) line, 1);
  cell_fill(text, 0, 110, 1);
  cell_fill(text, 2, 110, 1);
  cell_fill(text, 2, 132, 1);
  g_assert_false(pdf_rows_are_undrawn(text, grid));
}

/* A label and its text a row: two columns need three rows. */
static void
test_two_columns_need_three_rows(void)
{
  g_autoptr(PdfGrid) grid = grid_of(2, 0);
  g_autoptr(PdfText) text = pdf_text_new();
  for (guint row = 0; row < 3; row++)
    {
      for (guint column = 0; column < 2; column++)
        cell_fill(text, column, 110 + 22.0f * (float) row, 1);
      g_assert_cmpint(pdf_rows_are_undrawn(text, grid), ==, row == 2);
    }
}

static void
test_drawn_rows_are_believed(void)
{
  g_autoptr(PdfGrid) grid = grid_of(2, 2);
  g_autoptr(PdfText) text = pdf_text_new();
  sample_run(text, 50, 170, "1");
  sample_run(text, 50, 195, "2");
  g_assert_false(pdf_rows_are_undrawn(text, grid));
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pdf-undrawn/counting-column-parts-rows", test_counting_column_parts_rows);
  g_test_add_func("/pdf-undrawn/amounts-are-no-numbers", test_amounts_are_no_numbers);
  g_test_add_func("/pdf-undrawn/room-over-the-width-parts-rows",
                  test_room_over_the_width_parts_rows);
  g_test_add_func("/pdf-undrawn/text-through-the-room-is-one-row",
                  test_text_through_the_room_is_one_row);
  g_test_add_func("/pdf-undrawn/room-in-one-column-is-one-row", test_room_in_one_column_is_one_row);
  g_test_add_func("/pdf-undrawn/equal-rooms-part-rows-of-one-line",
                  test_equal_rooms_part_rows_of_one_line);
  g_test_add_func("/pdf-undrawn/wide-lines-of-unlike-texts-are-one-row",
                  test_wide_lines_of_unlike_texts_are_one_row);
  g_test_add_func("/pdf-undrawn/two-columns-need-three-rows", test_two_columns_need_three_rows);
  g_test_add_func("/pdf-undrawn/drawn-rows-are-believed", test_drawn_rows_are_believed);
  return g_test_run();
}
