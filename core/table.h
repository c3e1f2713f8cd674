/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table.h - reading a table's grid.
 *
 *   | 1 | A | X |     cell A covers (0,1) and (1,1): table_cell_at() finds it for both rows, and
 *   | 2 |   | Y |     its span is stored once
 */
#pragma once

#include "core/document.h"

/* A dense index of one table: which cell covers each place. */
typedef struct
{
  const Document *doc;
  guint table;
  guint rows;
  guint columns;
  gint *owner; /* rows x columns, index into doc->cells, -1 for a hole */
} Grid;

/* Built for one table; you free it. Valid while no cell is appended. */
Grid *grid_new(const Document *doc, guint table);
void grid_free(Grid *grid);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Grid, grid_free)

/* The cell that covers (row, column), also when it starts further up or left. NULL for a hole
 * (ragged tables) and outside. */
const Cell *grid_cell_at(const Grid *grid, guint row, guint column);
