/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table.c - the dense index of a table's cells. On overlap the first cell keeps the place.
 */
#include "core/table.h"

static void
grid_cover(Grid *grid, guint index)
{
  const Cell *cell = document_cell(grid->doc, index);
  for (guint row = cell->row; row < cell->row + cell->row_span && row < grid->rows; row++)
    for (guint column = cell->column;
         column < cell->column + cell->column_span && column < grid->columns; column++)
      {
        gint *owner = &grid->owner[(gsize) row * grid->columns + column];
        if (*owner < 0)
          *owner = (gint) index;
      }
}

Grid *
grid_new(const Document *doc, guint table)
{
  const Table *entry = document_table(doc, table);
  Grid *grid = g_new0(Grid, 1);
  *grid = (Grid){ doc, table, entry->rows, entry->columns, NULL };
  gsize places = (gsize) grid->rows * grid->columns;
  grid->owner = g_new(gint, places + 1);
  for (gsize i = 0; i < places; i++)
    grid->owner[i] = -1;
  for (guint i = 0; i < entry->cell_count; i++)
    grid_cover(grid, entry->first_cell + i);
  return grid;
}

void
grid_free(Grid *grid)
{
  if (grid == NULL)
    return;
  g_free(grid->owner);
  g_free(grid);
}

const Cell *
grid_cell_at(const Grid *grid, guint row, guint column)
{
  if (row >= grid->rows || column >= grid->columns)
    return NULL;
  gint owner = grid->owner[(gsize) row * grid->columns + column];
  return owner < 0 ? NULL : document_cell(grid->doc, (guint) owner);
}
