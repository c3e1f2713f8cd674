/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_frame.c - what frames leave at the edges of a grid.
 *
 * Lines of cells that a page end broke run on to the page's edge; the bottom of a cell comes back
 * as a sliver on the next page; a page or table has a second frame round it. All of them part
 * places off that no cell was meant for.
 *
 *   +---------------+      the outer frame makes a column at either side,
 *   | +----+------+ |      each one empty cell as high as the table
 *   | | 1  | 建成 | |
 *   | +----+------+ |
 */
#include "extract/pdf_frame.h"

#define SLIVER_HEIGHT 12.0f /* points; a row of text with its padding is higher */
#define SLIVER_WIDTH 12.0f  /* points; a column of one character with its padding is wider */

/* --- rows --- */

/* Whether a cell in the last (or first) row is nothing but the frame of table and merged cells
 * running on to the page's edge: empty, without a line at its outer side, and without those lines
 * inside that the row next to it has. */
static gboolean
cell_is_frame(const PdfTableCell *cell, const PdfGrid *grid, guint row, guint outer_edge)
{
  guint beside_row = outer_edge == 0 ? row + 1 : row - 1;
  if (cell->chain.first >= 0 || cell->row_span > 1)
    return FALSE;
  gboolean was_divided = cell->column_span == grid->columns;
  for (guint column = cell->column; column < cell->column + cell->column_span; column++)
    {
      if (*pdf_grid_above(grid, outer_edge, column))
        return FALSE;
      was_divided =
          was_divided || (column > cell->column && *pdf_grid_beside(grid, beside_row, column));
    }
  return was_divided;
}

/* A row of frame cells, and of cells that only pass through it. */
static gboolean
row_is_frame(const PdfTable *table, const PdfGrid *grid, guint row, guint outer_edge)
{
  gboolean has_frame = FALSE;
  for (guint column = 0; column < grid->columns;)
    {
      const PdfTableCell *cell = pdf_table_cell_at(table, row, column);
      gboolean is_frame = cell != NULL && cell_is_frame(cell, grid, row, outer_edge);
      if (cell == NULL || (!is_frame && cell->row_span == 1))
        return FALSE;
      has_frame = has_frame || is_frame;
      column = cell->column + cell->column_span;
    }
  return has_frame;
}

/* Takes a row of frame out; cells that pass through it become shorter. */
static void
row_drop(PdfTable *table, guint row)
{
  for (guint i = table->cells->len; i > 0; i--)
    {
      PdfTableCell *cell = pdf_table_cell(table, i - 1);
      if (cell->row == row && cell->row_span == 1)
        {
          g_array_remove_index(table->cells, i - 1);
          continue;
        }
      if (cell->row <= row && cell->row + cell->row_span > row)
        cell->row_span--;
      if (cell->row > row)
        cell->row--;
    }
  table->rows--;
}

/* Whether the cell above comes from the page before: open at the top, where the table goes on. */
static gboolean
hangs_from_page_top(const PdfTable *table, const PdfTableCell *cell)
{
  const PdfTableCell *above =
      cell->row == 0 ? NULL : pdf_table_cell_at(table, cell->row - 1, cell->column);
  return above != NULL && above->row == 0 && table->open_top[cell->column];
}

/* Whether a row has no text and no right to be: too low for text, or left over below cells that a
 * page end broke and that then end too early. All cells of its own are empty, and it has no more
 * than one, or others pass through it. */
static gboolean
row_is_sliver(const PdfTable *table, const PdfGrid *grid, guint row)
{
  guint own = 0;
  guint hanging = 0;
  guint passing = 0;
  for (guint column = 0; column < grid->columns;)
    {
      const PdfTableCell *cell = pdf_table_cell_at(table, row, column);
      if (cell == NULL || (cell->row_span == 1 && cell->chain.first >= 0))
        return FALSE;
      own += cell->row_span == 1;
      hanging += cell->row_span == 1 && hangs_from_page_top(table, cell);
      passing += cell->row_span > 1;
      column = cell->column + cell->column_span;
    }
  gboolean is_low = grid->ys[row + 1] - grid->ys[row] <= SLIVER_HEIGHT;
  return table->rows > 1 && own > 0
         && ((is_low && own <= 1) || (passing > 0 && (is_low || hanging == own)));
}

/* From the bottom up, so that the rows above keep the grid's numbers. */
static void
rows_drop(PdfTable *table, const PdfGrid *grid)
{
  for (guint row = grid->rows; row > 0; row--)
    {
      gboolean is_bottom =
          row == grid->rows && grid->rows > 1 && row_is_frame(table, grid, row - 1, row);
      gboolean is_top = row == 1 && grid->rows > 1 && row_is_frame(table, grid, 0, 0);
      if (!is_bottom && !is_top && !row_is_sliver(table, grid, row - 1))
        continue;
      for (guint column = 0; column < grid->columns; column++)
        {
          if (is_bottom)
            g_array_index(table->open_bottom, guint8, column) =
                !*pdf_grid_above(grid, row - 1, column);
          if (is_top)
            table->open_top[column] = !*pdf_grid_above(grid, 1, column);
        }
      row_drop(table, row - 1);
    }
}

/* --- columns --- */

static gboolean
is_open_at_both_ends(const PdfGrid *grid, guint column)
{
  return !*pdf_grid_above(grid, 0, column) && !*pdf_grid_above(grid, grid->rows, column);
}

/* Whether no text stands in the column alone, and it is too narrow for any or no line crosses it.
 * Where the next one inwards is open at both ends as well, the page is the middle of merged cells,
 * and their numbers stand on another. */
static gboolean
column_is_frame(const PdfTable *table, const PdfGrid *grid, guint column, guint grid_column)
{
  guint inner = column == 0 ? grid_column + 1 : grid_column - 1;
  for (guint i = 0; i < table->cells->len; i++)
    {
      const PdfTableCell *cell = pdf_table_cell(table, i);
      if (cell->column == column && cell->column_span == 1 && cell->chain.first >= 0)
        return FALSE;
    }
  if (grid->xs[grid_column + 1] - grid->xs[grid_column] <= SLIVER_WIDTH)
    return TRUE;
  for (guint row = 0; row <= grid->rows; row++)
    if (*pdf_grid_above(grid, row, grid_column))
      return FALSE;
  return !is_open_at_both_ends(grid, inner);
}

/* Takes an outer column out. */
static void
column_drop(PdfTable *table, guint column)
{
  pdf_table_drop_column(table, column, column == 0 ? 0 : column + 1);
  table->box.x0 = g_array_index(table->xs, float, 0);
  table->box.x1 = g_array_index(table->xs, float, pdf_table_columns(table));
}

/* Whether the column is one empty cell from the table's top to its bottom. */
static gboolean
column_is_one_blank(const PdfTable *table, guint column)
{
  const PdfTableCell *cell = pdf_table_cell_at(table, 0, column);
  return cell != NULL && cell->column == column && cell->column_span == 1
         && cell->row_span == table->rows && cell->chain.first < 0;
}

/* Whether the table is what a page end left of one row: its number and its last text stand on the
 * page before. A frame leaves room above and below a table as well. */
static gboolean
is_rest_of_row(const PdfTable *table, const PdfGrid *grid)
{
  return table->rows == 1 && (grid->rows == 1 || (table->open_top[0] && table->open_top[1]));
}

/* A merged cell without text may take the whole of a page at one side of a table, never at both. */
static void
columns_drop(PdfTable *table, const PdfGrid *grid)
{
  guint first = 0;
  while (pdf_table_columns(table) > 3 && !is_rest_of_row(table, grid)
         && column_is_one_blank(table, 0)
         && column_is_one_blank(table, pdf_table_columns(table) - 1))
    {
      column_drop(table, pdf_table_columns(table) - 1);
      column_drop(table, 0);
      first++;
    }
  while (pdf_table_columns(table) > 2 && column_is_frame(table, grid, 0, first))
    {
      column_drop(table, 0);
      first++;
    }
  for (guint last; (last = pdf_table_columns(table) - 1) > 1
                   && column_is_frame(table, grid, last, first + last);)
    column_drop(table, last);
}

void
pdf_frame_drop(PdfTable *table, const PdfGrid *grid)
{
  rows_drop(table, grid);
  columns_drop(table, grid);
}
