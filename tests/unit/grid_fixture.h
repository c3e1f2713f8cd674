/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * grid_fixture.h - reading a table's grid: which cell covers each place.
 *
 *   | 1 | A | X |     cell A covers (0,1) and (1,1): grid_cell_at() finds it for both rows, and
 *   | 2 |   | Y |     its span is stored once
 */
#pragma once

#include "core/document.h"

/* A dense index of one table; on overlap the first cell keeps the place. */
typedef struct
{
  const Document *doc;
  guint table;
  guint rows;
  guint columns;
  gint *owner; /* rows x columns, index into doc->cells, -1 for a hole */
} Grid;

static inline void
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

/* Built for one table; you free it. Valid while no cell is appended. */
static inline Grid *
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

static inline void
grid_free(Grid *grid)
{
  if (grid == NULL)
    return;
  g_free(grid->owner);
  g_free(grid);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Grid, grid_free)

/* The cell that covers (row, column), also when it starts further up or left. NULL for a hole
 * (ragged tables) and outside. */
static inline const Cell *
grid_cell_at(const Grid *grid, guint row, guint column)
{
  if (row >= grid->rows || column >= grid->columns)
    return NULL;
  gint owner = grid->owner[(gsize) row * grid->columns + column];
  return owner < 0 ? NULL : document_cell(grid->doc, (guint) owner);
}
