/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_grid.h - a group of ruling lines read as the cells of a table, on one page.
 *
 *   xs[0]      xs[1]      xs[2]
 *     +----------+----------+  ys[0]      places: rows x columns between the edges
 *     |          |  cell 1  |             walls: which edges of a place are drawn
 *     |  cell 0  +----------+  ys[1]      cells: places with no wall between them,
 *     |          |  cell 2  |             as rectangles
 *     +----------+----------+  ys[2]
 */
#pragma once

#include "core/limits.h"
#include "extract/pdf_rules.h"

typedef struct
{
  guint row;
  guint column;
  guint row_span;
  guint column_span;
} PdfGridCell;

typedef struct
{
  guint rows;
  guint columns;
  float *xs;      /* columns + 1 edges */
  float *ys;      /* rows + 1 */
  guint8 *above;  /* (rows + 1) x columns: a wall lies on top of the place; row `rows` is the bottom
                     edge */
  guint8 *beside; /* rows x (columns + 1): a wall lies to the left */
  gint *owner;    /* rows x columns: index into cells; NULL before pdf_grid_close() */
  GArray *cells;  /* PdfGridCell, by row, then column */
} PdfGrid;

/* The places and walls of a group; outer edges are where the lines end, drawn or not. NULL where
 * there are fewer than two places or more than the limits allow. You free it. */
PdfGrid *pdf_grid_new(const PdfRuleGroup *group, const Limits *limits);

/* A grid of given edges without any walls. Takes xs and ys (columns + 1 and rows + 1 numbers). */
PdfGrid *pdf_grid_blank(guint rows, guint columns, float *xs, float *ys);
void pdf_grid_free(PdfGrid *grid);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfGrid, pdf_grid_free)

static inline guint8 *
pdf_grid_above(const PdfGrid *grid, guint row, guint column)
{
  return &grid->above[(gsize) row * grid->columns + column];
}

static inline guint8 *
pdf_grid_beside(const PdfGrid *grid, guint row, guint column)
{
  return &grid->beside[(gsize) row * (grid->columns + 1) + column];
}

/* The first row at which another table begins: a line runs all across and the columns above and
 * below have little in common. Tables printed without room between them share that line. 0 if there
 * is none. */
guint pdf_grid_seam(const PdfGrid *grid, const PdfRuleGroup *group);

/* Makes the cells. The outer edges bound cells even where no wall is drawn. */
void pdf_grid_close(PdfGrid *grid);

/* The place that a point lies in: -1 outside. */
gint pdf_grid_row_at(const PdfGrid *grid, float y);
gint pdf_grid_column_at(const PdfGrid *grid, float x);

Box pdf_grid_cell_box(const PdfGrid *grid, const PdfGridCell *cell);
