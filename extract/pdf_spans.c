/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_spans.c - columns that only the places of text on some page asked for, and cells that a page
 * end kept from being seen as merged.
 *
 *   | 教育 | 甲 | 市教育局 |     the second unit is in the middle of its rows, so the page shows it
 *   |      | 乙 |          |     as merged; the first began at the top of a page and did not. Where
 *   | 医疗 | 丙 | 市卫健委 |     a column merges cells, none of its cells is empty.
 */
#include "extract/pdf_spans.h"

#define MERGED_LEAST 2     /* cells of a column that make it one with merged cells */
#define MERGED_SHARE 0.15f /* of its cells with text */

/* Whether a cell with text begins at the column; in a ruled table any cell. */
static gboolean
column_begins(const PdfTable *table, guint column)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      const PdfTableCell *cell = pdf_table_cell(table, i);
      if (cell->column == column && (cell->chain.first >= 0 || !table->is_uncertain))
        return TRUE;
    }
  return FALSE;
}

/* Edges that pages brought along and no cell keeps to. */
static void
edges_drop_unused(PdfTable *table)
{
  for (guint column = pdf_table_columns(table) - 1; column > 0; column--)
    if (!column_begins(table, column))
      pdf_table_drop_column(table, column, column);
}

/* --- merged cells --- */

static gboolean
column_merges(const PdfTable *table, guint column)
{
  guint merged = 0;
  guint filled = 0;
  for (guint i = 0; i < table->cells->len; i++)
    {
      const PdfTableCell *cell = pdf_table_cell(table, i);
      if (cell->column != column || cell->row < MAX(1, table->header_rows) || cell->chain.first < 0)
        continue;
      filled++;
      merged += cell->row_span > 1;
    }
  return merged >= MERGED_LEAST && (float) merged >= MERGED_SHARE * (float) filled;
}

/* Gives the empty cells of a column to the cell above them. */
static void
column_fill(PdfTable *table, guint column, gboolean *is_gone)
{
  gint above = -1;
  for (guint i = 0; i < table->cells->len; i++)
    {
      PdfTableCell *cell = pdf_table_cell(table, i);
      if (cell->column > column || cell->column + cell->column_span <= column)
        continue;
      PdfTableCell *upper = above < 0 ? NULL : pdf_table_cell(table, (guint) above);
      gboolean follows = upper != NULL && upper->row + upper->row_span == cell->row
                         && upper->column == cell->column
                         && upper->column_span == cell->column_span;
      if (cell->chain.first < 0 && follows)
        {
          upper->row_span += cell->row_span;
          is_gone[i] = TRUE;
          continue;
        }
      above = cell->row >= MAX(1, table->header_rows) && cell->chain.first >= 0 ? (gint) i : -1;
    }
}

static void
cells_remove(PdfTable *table, const gboolean *is_gone)
{
  guint kept = 0;
  for (guint i = 0; i < table->cells->len; i++)
    if (!is_gone[i])
      *pdf_table_cell(table, kept++) = *pdf_table_cell(table, i);
  g_array_set_size(table->cells, kept);
}

void
pdf_spans_settle(PdfTable *table)
{
  edges_drop_unused(table);
  if (!table->is_uncertain)
    return;
  g_autofree gboolean *is_gone = g_new0(gboolean, table->cells->len);
  for (guint column = 0; column < pdf_table_columns(table); column++)
    if (column_merges(table, column))
      column_fill(table, column, is_gone);
  cells_remove(table, is_gone);
}
