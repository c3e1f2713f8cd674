/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_tile.c - the cells of a column as tiles.
 *
 * Merged cells of a column lie one below the other without room: one ends where the next begins. A
 * text alone may be the middle of several ranges of rows; all of them together rarely leave a
 * choice. The tiles whose middles are nearest to their texts are found by dynamic programming over
 * (tile, row it ends at). A column in which every text is the middle of its own row is none of
 * these, unless the column at its right is tiled: what is empty there is empty.
 *
 *   row 1 |    | a      甲 is the middle of rows 1 to 3, so 乙 begins at row 4, and is the middle
 *   row 2 | 甲 | b      of 4 and 5; alone it would be that of 3 to 6 as well.
 *   row 3 |    | c
 *   row 4 |    | d
 *         | 乙 |
 *   row 5 |    | e
 *   row 6 | 丙 | f
 */
#include "extract/pdf_tile.h"

#include <math.h>
#include <string.h>

#define FITS 0.4f         /* of the type: a text so near to the middle is centred */
#define MISFIT_MOST 2.0f  /* of the type: further off is no worse */
#define AVERAGE_MOST 0.3f /* of the type, over all tiles of a column */
/* Likewise, of texts that are all level with a row: only what fits well is merged */
#define LEVEL_AVERAGE 0.1f
#define CUT_SHARE 0.25f /* of its misfit that counts where a page end may have cut the tile */
#define HANGING 0.3f    /* rows at a page's top or end that belong to a text on another page */
#define ROWS_MOST 200   /* on a page; tiles are looked for in no longer ones */

typedef struct
{
  const BlockTable *table;
  const PdfGap *extents;
  gboolean has_header;
  guint rows;
  guint count;        /* tiles */
  gboolean is_level;  /* each text is the middle of a row */
  gboolean has_right; /* the next column at the right is tiled */
  guint *blocks;      /* of each tile */
  float *costs;       /* (count + 1) x (rows + 1): of the first tiles up to a row */
  guint *starts;      /* count x (rows + 1): first row of the tile that ends there */
} Tiling;

static PdfBlock *
block_of(const Tiling *tiling, guint tile)
{
  return &g_array_index(tiling->table->blocks, PdfBlock, tiling->blocks[tile]);
}

static float *
cost_at(const Tiling *tiling, guint tiles, guint end)
{
  return &tiling->costs[(gsize) tiles * (tiling->rows + 1) + end];
}

static float
misfit(const Tiling *tiling, const PdfBlock *block, guint from, guint to)
{
  float top = MIN(tiling->extents[from].from, block->box.y0);
  float bottom = MAX(tiling->extents[to - 1].to, block->box.y1);
  float apart = fabsf((top + bottom) / 2 - box_middle_y(block->box));
  return MIN(apart / block->size, MISFIT_MOST);
}

static float
tile_cost(const Tiling *tiling, guint tile, guint from, guint to)
{
  const PdfBlock *block = block_of(tiling, tile);
  gboolean is_cut = (from == 0 && !tiling->has_header) || to == tiling->rows;
  return misfit(tiling, block, from, to) * (is_cut ? CUT_SHARE : 1);
}

/* --- which columns --- */

/* Whether a tile is titles, which say nothing of the cells below them. */
static gboolean
is_title(const Tiling *tiling, guint row)
{
  return tiling->has_header && row == 0;
}

/* The blocks of a column from top to bottom. FALSE if some lie beside each other or over other
 * columns as well, or if neither they nor the column at the right show that cells are merged:
 * groups of groups may be level with a row by chance. */
static gboolean
tiles_collect(Tiling *tiling, guint column)
{
  guint end = 0;
  gboolean has_merged = FALSE;
  tiling->count = 0;
  for (guint i = 0; i < tiling->table->blocks->len; i++)
    {
      const PdfBlock *block = &g_array_index(tiling->table->blocks, PdfBlock, i);
      if (block->column > column || block->column_end <= column)
        continue;
      if (block->column_end != block->column + 1 || block->row < end
          || tiling->count >= tiling->rows)
        return FALSE;
      end = block->row_end;
      tiling->blocks[tiling->count++] = i;
      has_merged = has_merged
                   || (!is_title(tiling, block->row)
                       && (block->is_stray || block->row_end > block->row + 1
                           || misfit(tiling, block, block->row, block->row_end) > FITS));
    }
  tiling->is_level = !has_merged;
  return (has_merged || tiling->has_right) && tiling->count < tiling->rows;
}

/* --- the tiles --- */

/* What it costs that the first tile begins at a row. A page end may have parted a title from the
 * others: below them the column begins. */
static float
hanging_cost(const Tiling *tiling, guint from)
{
  if (from == 0 || (tiling->has_header && from == 1))
    return 0;
  return tiling->has_header ? INFINITY : HANGING;
}

static void
tile_place(Tiling *tiling, guint tile)
{
  const PdfBlock *block = block_of(tiling, tile);
  guint next = tile + 1 < tiling->count ? block_of(tiling, tile + 1)->row : tiling->rows;
  guint floor = tile > 0 ? block_of(tiling, tile - 1)->row_end : 0;
  for (guint to = block->row_end; to <= next; to++)
    for (guint from = floor; from <= block->row; from++)
      {
        float before = tile == 0 ? hanging_cost(tiling, from) : *cost_at(tiling, tile, from);
        float cost = before + tile_cost(tiling, tile, from, to);
        if (cost >= *cost_at(tiling, tile + 1, to))
          continue;
        *cost_at(tiling, tile + 1, to) = cost;
        tiling->starts[(gsize) tile * (tiling->rows + 1) + to] = from;
      }
}

/* The row that the last tile ends at, and what all cost: the last rows may belong to a text on the
 * next page. */
static guint
tiles_end(const Tiling *tiling, float *cost)
{
  guint best = tiling->rows;
  *cost = *cost_at(tiling, tiling->count, tiling->rows);
  for (guint end = 1; end < tiling->rows; end++)
    if (*cost_at(tiling, tiling->count, end) + HANGING < *cost)
      {
        *cost = *cost_at(tiling, tiling->count, end) + HANGING;
        best = end;
      }
  return best;
}

/* Settles a column. Returns whether it, or the one at its right, has merged cells. */
static gboolean
column_tile(Tiling *tiling, guint column)
{
  if (!tiles_collect(tiling, column))
    return FALSE;
  for (gsize i = 0; i < (gsize) (tiling->count + 1) * (tiling->rows + 1); i++)
    tiling->costs[i] = INFINITY;
  for (guint tile = 0; tile < tiling->count; tile++)
    tile_place(tiling, tile);
  float cost;
  guint end = tiles_end(tiling, &cost);
  if (tiling->count == 0
      || cost > (tiling->is_level ? LEVEL_AVERAGE : AVERAGE_MOST) * (float) tiling->count)
    return FALSE;
  gboolean has_merged = tiling->has_right;
  for (guint tile = tiling->count; tile > 0; tile--)
    {
      PdfBlock *block = block_of(tiling, tile - 1);
      guint start = tiling->starts[(gsize) (tile - 1) * (tiling->rows + 1) + end];
      has_merged = has_merged || (end - start > 1 && !is_title(tiling, start));
      block->row = start;
      block->row_end = end;
      block->is_settled = TRUE;
      end = start;
    }
  return has_merged;
}

void
pdf_tile_columns(BlockTable *table, const PdfGap *extents, gboolean has_header)
{
  Tiling tiling = { table, extents, has_header, table->rows->len - 1, 0, FALSE, FALSE,
                    NULL,  NULL,    NULL };
  if (tiling.rows > ROWS_MOST || tiling.rows < 2)
    return;
  gsize places = (gsize) (tiling.rows + 1) * (tiling.rows + 1);
  g_autofree guint *blocks = g_new(guint, tiling.rows);
  g_autofree float *costs = g_new(float, places);
  g_autofree guint *starts = g_new(guint, places);
  tiling.blocks = blocks;
  tiling.costs = costs;
  tiling.starts = starts;
  for (guint column = table->columns; column > 0; column--)
    tiling.has_right = column_tile(&tiling, column - 1);
}
