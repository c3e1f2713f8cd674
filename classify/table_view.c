/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_view.c - building the view and reading places of it.
 */
#include "classify/table_view.h"

#include <string.h>

TableView *
table_view_new(guint rows, guint columns)
{
  TableView *view = g_new0(TableView, 1);
  view->rows = rows;
  view->columns = columns;
  view->cells = g_array_new(FALSE, FALSE, sizeof(ViewCell));
  view->table = -1;
  return view;
}

void
table_view_free(TableView *view)
{
  if (view == NULL)
    return;
  g_array_unref(view->cells);
  g_free(view->owner);
  g_free(view);
}

void
table_view_add(TableView *view, ViewCell cell)
{
  if (cell.row >= view->rows || cell.column >= view->columns)
    return;
  cell.row_span = CLAMP(cell.row_span, 1, view->rows - cell.row);
  cell.column_span = CLAMP(cell.column_span, 1, view->columns - cell.column);
  g_array_append_val(view->cells, cell);
}

void
table_view_index(TableView *view)
{
  gsize places = (gsize) view->rows * view->columns;
  g_free(view->owner);
  view->owner = g_new(gint, places + 1);
  for (gsize i = 0; i < places; i++)
    view->owner[i] = -1;
  for (guint i = 0; i < view->cells->len; i++)
    {
      const ViewCell *cell = &g_array_index(view->cells, ViewCell, i);
      for (guint row = cell->row; row < cell->row + cell->row_span; row++)
        for (guint column = cell->column; column < cell->column + cell->column_span; column++)
          if (view->owner[(gsize) row * view->columns + column] < 0)
            view->owner[(gsize) row * view->columns + column] = (gint) i;
    }
}

TableView *
table_view_of(const Document *doc, guint table)
{
  const Table *entry = document_table(doc, table);
  TableView *view = table_view_new(entry->rows, entry->columns);
  view->table = (gint) table;
  view->is_uncertain = entry->is_uncertain;
  for (guint i = 0; i < entry->cell_count; i++)
    {
      const Cell *cell = document_cell(doc, entry->first_cell + i);
      ViewCell copy = { .printed = cell->span,
                        .span = document_to_comparable(doc, cell->span),
                        .row = cell->row,
                        .column = cell->column,
                        .row_span = cell->row_span,
                        .column_span = cell->column_span,
                        .is_header = cell->is_header,
                        .page = cell->page };
      table_view_add(view, copy);
    }
  table_view_index(view);
  return view;
}

const ViewCell *
table_view_at(const TableView *view, guint row, guint column)
{
  if (row >= view->rows || column >= view->columns)
    return NULL;
  gint owner = view->owner[(gsize) row * view->columns + column];
  return owner < 0 ? NULL : &g_array_index(view->cells, ViewCell, owner);
}

gboolean
table_view_is_empty_at(const TableView *view, guint row, guint column)
{
  const ViewCell *cell = table_view_at(view, row, column);
  return cell == NULL || span_is_empty(cell->span);
}

guint
table_view_row_cells(const TableView *view, guint row, const ViewCell **only)
{
  guint count = 0;
  const ViewCell *last = NULL;
  for (guint column = 0; column < view->columns; column++)
    {
      const ViewCell *cell = table_view_at(view, row, column);
      if (cell == NULL || cell == last || span_is_empty(cell->span))
        continue;
      last = cell;
      *only = cell;
      count++;
    }
  return count;
}

gboolean
table_view_rows_equal(const TableView *view, const Document *doc, guint a, guint b)
{
  for (guint column = 0; column < view->columns; column++)
    {
      const ViewCell *left = table_view_at(view, a, column),
                     *right = table_view_at(view, b, column);
      Span left_span = left == NULL ? SPAN_NONE : left->span,
           right_span = right == NULL ? SPAN_NONE : right->span;
      if (span_length(left_span) != span_length(right_span))
        return FALSE;
      if (memcmp(doc->comparable->str + left_span.start, doc->comparable->str + right_span.start,
                 span_length(left_span))
          != 0)
        return FALSE;
    }
  return TRUE;
}

gboolean
view_cells_equal(const Document *doc, const ViewCell *a, const ViewCell *b)
{
  return a != NULL && b != NULL && !span_is_empty(a->span)
         && span_length(a->span) == span_length(b->span)
         && memcmp(doc->comparable->str + a->span.start, doc->comparable->str + b->span.start,
                   span_length(a->span))
                == 0;
}

const ViewCell *
table_view_row_echo(const TableView *view, const Document *doc, guint row)
{
  const ViewCell *first = table_view_at(view, row, 0);
  for (guint column = 1; column < view->columns; column++)
    if (!view_cells_equal(doc, first, table_view_at(view, row, column)))
      return NULL;
  return view->columns < 3 ? NULL : first;
}
