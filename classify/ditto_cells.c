/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ditto_cells.c - row by row, so that several on end all get what stands above the first.
 */
#include "classify/ditto_cells.h"

#define DITTO_BYTES 12 /* four ideographs: longer cells need no look-up */

static gboolean
cell_is_ditto(const ColumnWords *words, const Document *doc, const ViewCell *cell)
{
  gsize length = span_length(cell->span);
  return length > 0 && length <= DITTO_BYTES
         && g_strcmp0(
                vocabulary_lookup(words->cells, doc->comparable->str + cell->span.start, length),
                "above")
                == 0;
}

void
ditto_cells_resolve(const ColumnWords *words, const Document *doc, TableView *view)
{
  for (guint row = 1; words->cells != NULL && row < view->rows; row++)
    for (guint column = 0; column < view->columns; column++)
      {
        gint index = view->owner[(gsize) row * view->columns + column];
        ViewCell *cell = index < 0 ? NULL : &g_array_index(view->cells, ViewCell, (guint) index);
        const ViewCell *above = table_view_at(view, row - 1, column);
        if (cell == NULL || above == NULL || cell->row != row || cell->column != column
            || span_is_empty(above->span) || above->is_header || !cell_is_ditto(words, doc, cell))
          continue;
        cell->span = above->span;
        cell->printed = above->printed;
        cell->page = above->page;
      }
}
