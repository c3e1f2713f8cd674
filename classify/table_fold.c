/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_fold.c - a row of known titles that repeats from left to right says that the table goes on
 * beside itself.
 *
 * Takes the view of any table and gives a narrower one: what stands above the titles once, the
 * titles, then the rows of the first half, the second and so on. Halves that count from left to
 * right (1 2 / 3 4) are taken row by row. What the columns are is left to columns.c. Only a title
 * that stands twice in its row costs more than a glance.
 */
#include "classify/table_fold.h"

#include "classify/profile.h"

#define SEARCHED_ROWS 4 /* captions and notes above the titles */
#define FEWEST_COLUMNS 2

typedef struct
{
  guint header; /* row of the titles */
  guint width;  /* columns of one half */
  guint halves;
} Fold;

/* Whether the row's titles repeat after that many columns, each over one column. */
static gboolean
titles_repeat(const ColumnWords *words, const Document *doc, const TableView *view,
              const Fold *fold)
{
  guint known = 0;
  for (guint column = 0; column < view->columns; column++)
    {
      const ViewCell *cell = table_view_at(view, fold->header, column);
      const ViewCell *first = table_view_at(view, fold->header, column % fold->width);
      if (cell == NULL || cell->column_span > 1 || cell->row_span > 1
          || (cell != first && !view_cells_equal(doc, cell, first)))
        return FALSE;
      known += column < fold->width && column_cell_class(words, doc, cell) != NULL;
    }
  return known >= FEWEST_COLUMNS;
}

static gboolean
fold_find(const ColumnWords *words, const Document *doc, const TableView *view, Fold *fold)
{
  for (fold->header = 0; fold->header < SEARCHED_ROWS && fold->header + 1 < view->rows;
       fold->header++)
    {
      const ViewCell *first = table_view_at(view, fold->header, 0);
      fold->width = FEWEST_COLUMNS;
      while (fold->width < view->columns
             && !view_cells_equal(doc, first, table_view_at(view, fold->header, fold->width)))
        fold->width++;
      fold->halves = view->columns / fold->width;
      if (fold->halves > 1 && fold->halves * fold->width == view->columns
          && titles_repeat(words, doc, view, fold))
        return TRUE;
    }
  return FALSE;
}

/* 1 | A | 2 | B: the number of the second half follows that of the first. */
static gboolean
fold_counts_across(const Document *doc, const TableView *view, const Fold *fold)
{
  const ViewCell *left = table_view_at(view, fold->header + 1, 0),
                 *right = table_view_at(view, fold->header + 1, fold->width);
  if (left == NULL || right == NULL)
    return FALSE;
  guint value = profile_serial_value(doc, left->span);
  return value > 0 && profile_serial_value(doc, right->span) == value + 1;
}

TableView *
table_fold(const ColumnWords *words, const Document *doc, const TableView *view)
{
  Fold fold = { 0 };
  if (view->columns < 2 * FEWEST_COLUMNS || !fold_find(words, doc, view, &fold))
    return NULL;
  guint body = fold.header + 1, rows = view->rows - body;
  gboolean is_across = fold_counts_across(doc, view, &fold);
  TableView *folded = table_view_new(body + rows * fold.halves, fold.width);
  folded->table = view->table;
  folded->is_uncertain = view->is_uncertain;
  for (guint i = 0; i < view->cells->len; i++)
    {
      ViewCell cell = g_array_index(view->cells, ViewCell, i);
      guint half = cell.column / fold.width;
      if (cell.row < body && half > 0)
        continue;
      if (cell.row >= body)
        cell.row =
            is_across ? body + (cell.row - body) * fold.halves + half : cell.row + half * rows;
      cell.row_span = is_across ? 1 : cell.row_span;
      cell.column %= fold.width;
      table_view_add(folded, cell);
    }
  table_view_index(folded);
  return folded;
}
