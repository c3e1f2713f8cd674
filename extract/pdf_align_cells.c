/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_align_cells.c - rows between blocks, cells from how blocks lie in them.
 *
 * Two blocks below each other in a column have a row's edge between them. The fewest edges that
 * part all such pairs are the rows; each is laid where the page is widest open. A block that an
 * edge cuts is a merged cell. A merged cell's text may also stand inside one row: it stands in the
 * middle of its rows where cells are centred, at their top where they are not.
 *
 *   12  | 修订方案。     | 财政局 |                 edges: between 12 and 13, and inside 13 between
 *  -----------------------------------------      its three blocks on the right. 13 stands in the
 *       |                | 甲     | 完成一期       middle of these rows: it covers them.
 *   13  | 建设数字平台。 | 乙     | 完成二期
 *       |                | 丙     | 完成三期
 */
#include "extract/pdf_align_cells.h"

#include "extract/pdf_blocks.h"
#include "extract/pdf_key.h"
#include "extract/pdf_merge.h"
#include "extract/pdf_row_edges.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define OPEN_LEAST 0.6f    /* of the type: open height over the whole width that parts rows */
#define MIDDLE_SLACK 0.25f /* of the type: a text so near to the middle of a room stands there */
#define MIDDLE_MOST 64     /* such texts, of one row */
#define DRAWN_SHARE 0.6f   /* of the edges that are drawn, if all are */
#define FILLED_SHARE 0.7f  /* of the columns that have text in a row and in the next one */
#define LEFT_SLACK 0.3f    /* of the type: texts so near to each other begin at one place */
#define BEGIN_LEAST 2      /* such texts, that show a column */
#define BLOCKS_LOOKED 200  /* before and behind a text */
#define WALL_SHARE 0.6f    /* of a place's width */
#define RULE_LEAST 0.15f   /* of the table's width that a row's edge is drawn over */

/* --- edges of rows --- */

/* Between each block and the next one in its column. */
static GArray *
gaps_between(const BlockTable *table)
{
  GArray *gaps = g_array_new(FALSE, FALSE, sizeof(PdfGap));
  g_autofree gint *last = g_new(gint, table->columns);
  memset(last, 0xFF, table->columns * sizeof(gint));
  for (guint i = 0; i < table->blocks->len; i++)
    {
      const PdfBlock *block = pdf_block_at(table->blocks, i);
      for (guint column = block->column; column < block->column_end; column++)
        {
          const PdfBlock *above =
              last[column] < 0 ? NULL : pdf_block_at(table->blocks, (guint) last[column]);
          if (above != NULL && box_middle_y(above->box) < block->box.y0
              && above->box.y1 < box_middle_y(block->box))
            {
              PdfGap gap = { MIN(above->box.y1, block->box.y0), MAX(above->box.y1, block->box.y0) };
              g_array_append_val(gaps, gap);
            }
          if (above == NULL || block->box.y1 > above->box.y1)
            last[column] = (gint) i;
        }
    }
  g_array_sort(gaps, pdf_gap_compare);
  return gaps;
}

/* Where blocks leave the whole width open, from top to bottom. */
static GArray *
open_gaps(const BlockTable *table)
{
  GArray *gaps = g_array_new(FALSE, FALSE, sizeof(PdfGap));
  float bottom = pdf_block_at(table->blocks, 0)->box.y1;
  for (guint i = 1; i < table->blocks->len; i++)
    {
      Box box = pdf_block_at(table->blocks, i)->box;
      PdfGap gap = { bottom, box.y0 };
      if (gap.to > gap.from)
        g_array_append_val(gaps, gap);
      bottom = MAX(bottom, box.y1);
    }
  return gaps;
}

/* The place for an edge within a gap: the widest opening, the lower of equal ones since numbers
 * stand at the top of rows if not in their middle; the middle where there is none. *next: openings
 * above it are passed. */
static float
place_edge(const GArray *open, PdfGap gap, guint *next)
{
  float best = 0;
  float place = (gap.from + gap.to) / 2;
  while (*next < open->len && g_array_index(open, PdfGap, *next).to <= gap.from)
    (*next)++;
  for (guint i = *next; i < open->len && g_array_index(open, PdfGap, i).from < gap.to; i++)
    {
      float from = MAX(g_array_index(open, PdfGap, i).from, gap.from);
      float to = MIN(g_array_index(open, PdfGap, i).to, gap.to);
      if (to - from > best - 0.5f)
        {
          best = MAX(best, to - from);
          place = (from + to) / 2;
        }
    }
  return place;
}

/* Gaps that one edge lies in: gaps[.. end), from where those of the edge before end. */
typedef struct
{
  PdfGap common;
  float least; /* the width of the narrowest */
  guint end;
} GapGroup;

/* The room that is left to an edge when the gaps that the next edge lies in as well say nothing. */
static PdfGap
group_room(const GArray *gaps, guint start, guint end, PdfGap next)
{
  PdfGap room = { -INFINITY, INFINITY };
  for (guint i = start; i < end; i++)
    {
      PdfGap gap = g_array_index(gaps, PdfGap, i);
      if (gap.to < next.to)
        room = (PdfGap){ MAX(room.from, gap.from), MIN(room.to, gap.to) };
    }
  return room;
}

/* Whether some texts stand in the middle of a room, and no others begin in it: those of merged
 * cells, which the edge goes through. */
static gboolean
room_has_middle(const BlockTable *table, PdfGap room)
{
  guint low = 0;
  guint high = table->blocks->len;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (pdf_block_at(table->blocks, middle)->box.y0 < room.from)
        low = middle + 1;
      else
        high = middle;
    }
  guint count = 0;
  for (; low < table->blocks->len && count <= MIDDLE_MOST; low++, count++)
    {
      const PdfBlock *block = pdf_block_at(table->blocks, low);
      if (block->box.y0 >= room.to)
        break;
      if (fabsf(box_middle_y(block->box) - (room.from + room.to) / 2) > MIDDLE_SLACK * block->size)
        return FALSE;
    }
  return count > 0 && count <= MIDDLE_MOST;
}

/* Finds the edges that merged cells' texts hide: what is left of the room above and below such a
 * text is no place for an edge.
 *
 *        | 甲
 *    1   | ---    1 has its next text below 乙, so that their gaps have no more than the slit below
 *        | 乙     1 in common; but the edge below 乙 lies in that of 1 too
 *        | ---
 *    2   | 丙
 */
static void
groups_reach_over(const BlockTable *table, const GArray *gaps, GArray *groups)
{
  PdfGap next = { INFINITY, INFINITY };
  for (guint i = groups->len; i > 0; i--)
    {
      GapGroup *group = &g_array_index(groups, GapGroup, i - 1);
      guint start = i > 1 ? g_array_index(groups, GapGroup, i - 2).end : 0;
      PdfGap room = group_room(gaps, start, group->end, next);
      gboolean is_wider = isfinite(room.from) && isfinite(room.to)
                          && room.to - room.from > group->common.to - group->common.from;
      if (is_wider && room_has_middle(table, room))
        group->common.from = group->common.to = (room.from + room.to) / 2;
      next = group->common;
    }
}

/* The fewest edges that lie in all gaps. */
static void
rows_between(BlockTable *table)
{
  g_autoptr(GArray) gaps = gaps_between(table);
  g_autoptr(GArray) open = open_gaps(table);
  g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(GapGroup));
  /* neighbours in different columns of a divided cell have no gap of their own; slits above and
   * below a merged cell's text, which stands between its rows, are none */
  for (guint i = 0; i < open->len; i++)
    {
      PdfGap gap = g_array_index(open, PdfGap, i);
      if (gap.to - gap.from >= OPEN_LEAST * pdf_block_at(table->blocks, 0)->size)
        g_array_append_val(gaps, gap);
    }
  g_array_sort(gaps, pdf_gap_compare);
  for (guint i = 0; i < gaps->len;)
    {
      GapGroup group;
      guint count;
      group.common = pdf_gaps_common(gaps, &i, &group.least, &count);
      group.end = i;
      g_array_append_val(groups, group);
    }
  groups_reach_over(table, gaps, groups);
  guint next = 0;
  for (guint i = 0; i < groups->len; i++)
    {
      const GapGroup *group = &g_array_index(groups, GapGroup, i);
      float edge = place_edge(open, group->common, &next);
      g_array_append_val(table->rows, edge);
      g_array_append_val(table->tight, group->least);
    }
}

/* --- drawn edges --- */

static GArray *
rules_through(const GArray *horizontal, Box box)
{
  GArray *rules = g_array_new(FALSE, FALSE, sizeof(PdfRule));
  for (guint i = 0; i < horizontal->len; i++)
    {
      const PdfRule *rule = &g_array_index(horizontal, PdfRule, i);
      if (rule->at > box.y0 && rule->at < box.y1 && rule->from < box.x1 && rule->to > box.x0)
        g_array_append_val(rules, *rule);
    }
  return rules;
}

/* A row's edge is drawn over some of the table's width; less is a line under words. */
static void
rows_from_rules(BlockTable *table, const GArray *rules)
{
  float bottom = pdf_float_at(table->rows, table->rows->len - 1);
  float least =
      RULE_LEAST * (pdf_float_at(table->edges, table->columns) - pdf_float_at(table->edges, 0));
  g_array_set_size(table->rows, 1);
  for (guint i = 0, end; i < rules->len; i = end)
    {
      float at = g_array_index(rules, PdfRule, i).at;
      float covered = 0;
      for (end = i; end < rules->len && g_array_index(rules, PdfRule, end).at - at <= RULE_SNAP;
           end++)
        covered += g_array_index(rules, PdfRule, end).to - g_array_index(rules, PdfRule, end).from;
      if (covered >= least && at > pdf_float_at(table->rows, table->rows->len - 1) + RULE_SNAP)
        g_array_append_val(table->rows, at);
    }
  g_array_append_val(table->rows, bottom);
}

/* --- rows that lines draw --- */

/* Which of the edges found are drawn. You free it. */
static guint8 *
edges_drawn(const BlockTable *table, const GArray *rules)
{
  guint8 *drawn = g_new0(guint8, table->rows->len);
  for (guint row = 1; row + 1 < table->rows->len; row++)
    {
      float edge = pdf_float_at(table->rows, row);
      float reach = MAX(pdf_float_at(table->tight, row), 2 * RULE_SNAP) / 2;
      for (guint i = 0; i < rules->len && !drawn[row]; i++)
        drawn[row] = fabsf(g_array_index(rules, PdfRule, i).at - edge) <= reach;
    }
  return drawn;
}

/* The block that begins in each place, -1 where none does. You free it. */
static gint *
places_fill(BlockTable *table)
{
  gsize count = (gsize) table->rows->len * table->columns;
  gint *filled = g_new(gint, count);
  memset(filled, 0xFF, count * sizeof(gint));
  pdf_row_edges_place(table);
  for (guint i = 0; i < table->blocks->len; i++)
    {
      const PdfBlock *block = pdf_block_at(table->blocks, i);
      filled[(gsize) block->row * table->columns + block->column] = (gint) i;
    }
  return filled;
}

/* Whether rows that no line parts are rows all the same: they count on, or each has text in most
 * columns, and that is met as often as not. Lines round titles, and at both ends of a table, draw
 * no rows. */
static gboolean
rows_are_between(BlockTable *table, const guint8 *drawn, guint drawn_count)
{
  g_autofree gint *filled = places_fill(table);
  guint parted = 0;
  for (guint row = 1; row + 1 < table->rows->len; row++)
    {
      const gint *below = filled + (gsize) row * table->columns;
      const gint *above = below - table->columns;
      guint both = 0;
      for (guint column = 0; column < table->columns && !drawn[row]; column++)
        {
          if (above[column] < 0 || below[column] < 0)
            continue;
          gint number = pdf_block_at(table->blocks, (guint) above[column])->number;
          if (number > 0
              && pdf_block_at(table->blocks, (guint) below[column])->number == number + 1)
            return TRUE;
          both++;
        }
      parted += both >= 2 && (float) both >= FILLED_SHARE * (float) table->columns;
    }
  return parted > 0 && parted * 2 >= drawn_count;
}

/* Whether most of the edges found are drawn, and the others part no rows. */
static gboolean
rules_are_rows(BlockTable *table, const GArray *rules)
{
  g_autofree guint8 *drawn = edges_drawn(table, rules);
  guint count = 0;
  for (guint row = 1; row + 1 < table->rows->len; row++)
    count += drawn[row];
  return count >= 2 && (float) count >= DRAWN_SHARE * (float) (table->rows->len - 2)
         && !rows_are_between(table, drawn, count);
}

/* --- the grid --- */

static void
walls_open(PdfGrid *grid, const PdfBlock *block)
{
  for (guint row = block->row; row < MIN(block->row_end, grid->rows); row++)
    for (guint column = block->column; column < block->column_end; column++)
      {
        if (row > block->row)
          *pdf_grid_above(grid, row, column) = FALSE;
        if (column > block->column)
          *pdf_grid_beside(grid, row, column) = FALSE;
      }
}

/* What the text of each column reaches over. Lines are as wide as cells, which the edges between
 * texts need not be. */
static PdfGap *
columns_extents(const BlockTable *table)
{
  PdfGap *extents = g_new(PdfGap, table->columns);
  for (guint column = 0; column < table->columns; column++)
    extents[column] = (PdfGap){ INFINITY, -INFINITY };
  for (guint i = 0; i < table->blocks->len; i++)
    {
      const PdfBlock *block = pdf_block_at(table->blocks, i);
      if (block->column_end != block->column + 1)
        continue;
      PdfGap *extent = &extents[block->column];
      *extent = (PdfGap){ MIN(extent->from, block->box.x0), MAX(extent->to, block->box.x1) };
    }
  for (guint column = 0; column < table->columns; column++)
    if (extents[column].from > extents[column].to)
      extents[column] =
          (PdfGap){ pdf_float_at(table->edges, column), pdf_float_at(table->edges, column + 1) };
  return extents;
}

/* Cells go on where a row's edge is not drawn. */
static void
walls_undrawn(PdfGrid *grid, const GArray *rules, const PdfGap *extents)
{
  g_autofree float *covered = g_new(float, grid->columns);
  guint next = 0;
  for (guint row = 1; row < grid->rows; row++)
    {
      memset(covered, 0, grid->columns * sizeof(float));
      for (;
           next < rules->len && g_array_index(rules, PdfRule, next).at <= grid->ys[row] + RULE_SNAP;
           next++)
        for (guint column = 0; column < grid->columns; column++)
          {
            const PdfRule *rule = &g_array_index(rules, PdfRule, next);
            float overlap =
                MIN(rule->to, extents[column].to) - MAX(rule->from, extents[column].from);
            covered[column] += MAX(overlap, 0);
          }
      for (guint column = 0; column < grid->columns; column++)
        if (covered[column] < WALL_SHARE * (extents[column].to - extents[column].from))
          *pdf_grid_above(grid, row, column) = FALSE;
    }
}

static PdfGrid *
grid_make(const BlockTable *table, const GArray *rules)
{
  PdfGrid *grid = pdf_grid_blank(table->rows->len - 1, table->columns,
                                 g_memdup2(table->edges->data, table->edges->len * sizeof(float)),
                                 g_memdup2(table->rows->data, table->rows->len * sizeof(float)));
  memset(grid->above, TRUE, (gsize) (grid->rows + 1) * grid->columns);
  memset(grid->beside, TRUE, (gsize) grid->rows * (grid->columns + 1));
  for (guint i = 0; i < table->blocks->len; i++)
    walls_open(grid, pdf_block_at(table->blocks, i));
  g_autofree PdfGap *extents = rules == NULL ? NULL : columns_extents(table);
  if (rules != NULL)
    walls_undrawn(grid, rules, extents);
  pdf_grid_close(grid);
  return grid;
}

static Box
blocks_box(const GArray *blocks)
{
  Box box = pdf_block_at(blocks, 0)->box;
  for (guint i = 1; i < blocks->len; i++)
    box = box_union(box, pdf_block_at(blocks, i)->box);
  return box;
}

/* Whether texts near this one begin where it does: it is at the left of its column, wherever its
 * middle is. */
static gboolean
block_begins_column(const BlockTable *table, guint index)
{
  const PdfBlock *block = pdf_block_at(table->blocks, index);
  guint same = 0;
  guint start = index > BLOCKS_LOOKED ? index - BLOCKS_LOOKED : 0;
  for (guint i = start; i < MIN(index + BLOCKS_LOOKED, table->blocks->len); i++)
    same +=
        i != index
        && fabsf(pdf_block_at(table->blocks, i)->box.x0 - block->box.x0) < LEFT_SLACK * block->size;
  return same >= BEGIN_LEAST;
}

/* Whether a text that no column holds begins at the left or stands in the middle of all columns. */
static gboolean
block_heads_group(const BlockTable *table, guint index)
{
  const PdfBlock *block = pdf_block_at(table->blocks, index);
  float middle = (pdf_float_at(table->edges, 0) + pdf_float_at(table->edges, table->columns)) / 2;
  if (block->column_end <= block->column + 1)
    return FALSE;
  return block->column == 0
         || (fabsf(box_middle_x(block->box) - middle) < block->size
             && !block_begins_column(table, index));
}

/* Such a text alone in its row is a group's title, and stands over all columns. */
static void
titles_widen(BlockTable *table, gboolean has_header)
{
  guint rows = table->rows->len - 1;
  g_autofree guint *texts = g_new0(guint, rows);
  for (guint i = 0; i < table->blocks->len; i++)
    for (guint row = pdf_block_at(table->blocks, i)->row;
         row < pdf_block_at(table->blocks, i)->row_end; row++)
      texts[row]++;
  for (guint i = 0; i < table->blocks->len; i++)
    {
      PdfBlock *block = pdf_block_at(table->blocks, i);
      if (block->row_end != block->row + 1 || texts[block->row] > 1
          || (has_header && block->row == 0) || !block_heads_group(table, i))
        continue;
      block->column = 0;
      block->column_end = table->columns;
    }
}

/* A card's title stands over all columns, if it is alone in the first row. */
static void
card_title_widen(BlockTable *table)
{
  PdfBlock *title = NULL;
  for (guint i = 0; i < table->blocks->len; i++)
    {
      PdfBlock *block = pdf_block_at(table->blocks, i);
      if (block->row > 0)
        continue;
      if (title != NULL || block->column > 0 || block->row_end > 1)
        return;
      title = block;
    }
  if (title != NULL)
    title->column_end = table->columns;
}

/* The first row's text that covers each column, and what the second row alone has there; -1 where
 * there is none. FALSE unless another text covers both rows: titles of two rows. */
static gboolean
titles_collect(const BlockTable *table, gint *upper, gint *lower)
{
  gboolean are_two = FALSE;
  for (guint column = 0; column < table->columns; column++)
    upper[column] = lower[column] = -1;
  for (guint i = 0; i < table->blocks->len; i++)
    {
      const PdfBlock *block = pdf_block_at(table->blocks, i);
      gboolean is_lower = block->row == 1 && block->row_end == 2;
      are_two = are_two || (block->row == 0 && block->row_end == 2);
      for (guint column = block->column; column < block->column_end; column++)
        {
          upper[column] = block->row == 0 ? (gint) i : upper[column];
          lower[column] = is_lower ? (gint) i : lower[column];
        }
    }
  return are_two;
}

static float
apart_across(const BlockTable *table, gint a, gint b)
{
  return fabsf(box_middle_x(pdf_block_at(table->blocks, (guint) a)->box)
               - box_middle_x(pdf_block_at(table->blocks, (guint) b)->box));
}

/* Whether a title begins where the first one below it does: cells are not centred, and all that
 * follows at its right is its own. */
static gboolean
begins_with(const BlockTable *table, gint title, const gint *lower)
{
  const PdfBlock *upper = pdf_block_at(table->blocks, (guint) title);
  gint first = lower[upper->column];
  return first >= 0
         && fabsf(upper->box.x0 - pdf_block_at(table->blocks, (guint) first)->box.x0)
                < LEFT_SLACK * upper->size;
}

/* Widens titles over others: where the second row alone has a title, the one above it that is
 * nearest covers that column too. */
static void
titles_spread(BlockTable *table)
{
  g_autofree gint *upper = g_new(gint, table->columns);
  g_autofree gint *lower = g_new(gint, table->columns);
  if (!titles_collect(table, upper, lower))
    return;
  for (guint column = 0; column < table->columns; column++)
    {
      if (upper[column] >= 0 || lower[column] < 0)
        continue;
      gint nearest = -1;
      guint end = column + 1;
      while (end < table->columns && upper[end] < 0 && lower[end] >= 0)
        end++;
      if (column > 0 && upper[column - 1] >= 0
          && pdf_block_at(table->blocks, (guint) upper[column - 1])->row_end == 1)
        nearest = upper[column - 1];
      if ((nearest < 0 || !begins_with(table, nearest, lower)) && end < table->columns
          && upper[end] >= 0 && pdf_block_at(table->blocks, (guint) upper[end])->row_end == 1
          && (nearest < 0
              || apart_across(table, upper[end], lower[column])
                     < apart_across(table, nearest, lower[column])))
        nearest = upper[end];
      if (nearest < 0)
        continue;
      PdfBlock *title = pdf_block_at(table->blocks, (guint) nearest);
      upper[column] = nearest;
      title->column_end = MAX(title->column_end, column + 1);
      title->column = MIN(title->column, column);
    }
}

/* Rows from blocks that are cells. Returns the rules if they draw the rows, else NULL. */
static const GArray *
rows_of_cells(BlockTable *table, const GArray *rules, Box box, gboolean has_header, gint key)
{
  float none = 0;
  g_array_append_val(table->rows, box.y0);
  g_array_append_val(table->tight, none);
  rows_between(table);
  g_array_append_val(table->rows, box.y1);
  g_array_append_val(table->tight, none);
  if (rules_are_rows(table, rules))
    {
      rows_from_rules(table, rules);
      pdf_row_edges_place(table);
      return rules;
    }
  pdf_row_edges_settle(table, has_header);
  titles_widen(table, has_header);
  pdf_merge_blocks(table, has_header, key);
  if (has_header && table->rows->len > 2)
    titles_spread(table);
  return NULL;
}

PdfGrid *
pdf_align_cells(const GArray *pieces, PdfZone *zone, const GArray *edges, const GArray *horizontal,
                gboolean has_header, guint least, guint most)
{
  pdf_align_key(pieces, zone->piece_start, zone->piece_end, edges, &zone->key);
  g_autoptr(GArray) blocks =
      pdf_blocks_find(pieces, zone->piece_start, zone->piece_end, horizontal);
  g_autoptr(GArray) tight = g_array_new(FALSE, FALSE, sizeof(float));
  g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(float));
  Box box = blocks_box(blocks);
  g_autoptr(GArray) rules = rules_through(horizontal, box);
  BlockTable table = { blocks, edges, NULL, tight, zone->rooms, zone->goes_on, edges->len - 1 };
  pdf_blocks_place(blocks, edges);
  table.rows = rows;
  const GArray *drawn = rows_of_cells(&table, rules, box, has_header, zone->key);
  if (zone->is_card)
    card_title_widen(&table);
  if (rows->len < least + 1 || rows->len - 1 > most)
    return NULL;
  return grid_make(&table, drawn);
}

PdfGrid *
pdf_align_row(const GArray *pieces, guint start, guint end, const GArray *edges)
{
  Box box = g_array_index(pieces, PdfPiece, start).box;
  for (guint i = start + 1; i < end; i++)
    box = box_union(box, g_array_index(pieces, PdfPiece, i).box);
  float ys[2] = { box.y0, box.y1 };
  PdfGrid *grid =
      pdf_grid_blank(1, edges->len - 1, g_memdup2(edges->data, edges->len * sizeof(float)),
                     g_memdup2(ys, sizeof ys));
  memset(grid->beside, TRUE, edges->len);
  pdf_grid_close(grid);
  return grid;
}
