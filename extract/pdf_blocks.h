/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_blocks.h - pieces of an unruled table as blocks: lines of one cell, as near to each other as
 * lines of text are.
 */
#pragma once

#include "extract/pdf_align.h"

typedef struct
{
  Box box;
  float size;
  gint number; /* of its first piece, -1 if that is none */
  guint pieces;
  guint column; /* columns[column .. column_end) that it lies in */
  guint column_end;
  guint row; /* rows[row .. row_end), once rows are known */
  guint row_end;
  gboolean is_stray;   /* not level with the texts of its row */
  gboolean is_settled; /* its rows are those of its cell */
} PdfBlock;

static inline PdfBlock *
pdf_block_at(const GArray *blocks, guint index)
{
  return &g_array_index(blocks, PdfBlock, index);
}

/* One of the places of edges, of columns or rows, and what goes with each of them. */
static inline float
pdf_float_at(const GArray *edges, guint index)
{
  return g_array_index(edges, float, index);
}

/* The column between edges that x stands in; the first or the last where it stands outside. */
static inline guint
pdf_column_at(const GArray *edges, float x)
{
  guint column = 0;
  while (column + 2 < edges->len && x >= pdf_float_at(edges, column + 1))
    column++;
  return column;
}

/* Joins pieces[start, end) that stand below each other at the distance of lines; where nothing
 * tells that from the distance of rows every piece is a block.
 * rules: the page's joined lines across, which part rows where they are drawn between them.
 * Blocks come from top to bottom; columns and rows are unset. Free with g_array_unref. */
GArray *pdf_blocks_find(const GArray *pieces, guint start, guint end, const GArray *rules);

/* The edges (PdfGap: see pdf_edges.h) of the columns that blocks stand in, from the left end of
 * text to its right end. drawn: the inner edges if they are drawn, else NULL. hint: edges of the
 * page before or NULL; *goes_on receives whether they are kept to, and are then among those
 * returned. Free with g_array_unref. */
GArray *pdf_blocks_columns(const GArray *blocks, const GArray *drawn, const GArray *hint,
                           gboolean *goes_on);

/* Sets the columns of blocks. */
void pdf_blocks_place(GArray *blocks, const GArray *edges);

gint pdf_gap_compare(gconstpointer a, gconstpointer b);

/* Takes from gaps, sorted by start, those from *next on that have a place in common, and returns
 * that place; *next moves behind them. least: the width of the narrowest; count: how many. */
PdfGap pdf_gaps_common(const GArray *gaps, guint *next, float *least, guint *count);
