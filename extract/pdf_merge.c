/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_merge.c - which rows a merged cell's text stands in the middle, or at the top, of.
 *
 * Where cells are centred, columns that merged cells fill are settled first (pdf_tile.h). A text
 * elsewhere belongs to the fewest rows that it is the middle of. Where cells are not centred, rows
 * without a number belong to the numbered one above.
 */
#include "extract/pdf_merge.h"

#include "extract/pdf_blocks.h"
#include "extract/pdf_tile.h"

#include <math.h>
#include <string.h>

/* Of the type: texts that begin so near to each other begin at one height */
#define INSIDE 0.25f
#define CENTRE_SLACK 0.4f   /* of the type */
#define HEIGHT_DIFFERS 0.8f /* of the type: blocks that show how cells are aligned */
#define SPAN_MOST 40        /* rows up and down that a block's span is looked for in */
#define STRAY_BESIDE 4      /* texts of a row that show where its line is */
#define STRAY_SHARE 0.6f    /* of them, that are level */
#define STRAY_BLOCKS 256    /* in one row, that are compared */
#define BLOCKS_MOST 4000    /* on a page where merged cells are looked for */

guint8 *
pdf_merge_count_columns(const BlockTable *table)
{
  guint rows = table->rows->len - 1;
  guint8 *counts = g_new0(guint8, rows);
  g_autofree guint *first = g_new(guint, rows);
  for (guint i = 0; i < table->blocks->len; i++)
    {
      const PdfBlock *block = pdf_block_at(table->blocks, i);
      if (block->row_end != block->row + 1)
        continue;
      if (counts[block->row] == 0)
        first[block->row] = block->column;
      counts[block->row] += counts[block->row] == 0
                            || (counts[block->row] == 1 && first[block->row] != block->column);
    }
  return counts;
}

/* --- texts that stand beside the line of their row --- */

static gboolean
are_level(const PdfBlock *a, const PdfBlock *b)
{
  float slack = CENTRE_SLACK * MIN(a->size, b->size);
  return fabsf(a->box.y0 - b->box.y0) < slack
         || fabsf(box_middle_y(a->box) - box_middle_y(b->box)) < slack;
}

/* Marks the blocks of one row, of which order holds the places, that are level with none of many
 * others which are level with each other: they stand in the middle of several rows, not in this
 * one. */
static void
row_mark_stray(const BlockTable *table, const guint *order, guint count)
{
  if (count < STRAY_BESIDE || count > STRAY_BLOCKS)
    return;
  const PdfBlock *usual = NULL;
  guint most = 0;
  for (guint i = 0; i < count; i++)
    {
      guint level = 0;
      for (guint k = 0; k < count; k++)
        level +=
            are_level(pdf_block_at(table->blocks, order[i]), pdf_block_at(table->blocks, order[k]));
      usual = level > most ? pdf_block_at(table->blocks, order[i]) : usual;
      most = MAX(most, level);
    }
  if ((float) most < STRAY_SHARE * (float) count)
    return;
  for (guint i = 0; i < count; i++)
    {
      PdfBlock *block = pdf_block_at(table->blocks, order[i]);
      block->is_stray = !are_level(block, usual)
                        && box_height(block->box) < box_height(usual->box) + block->size / 2;
    }
}

static gint
compare_rows(gconstpointer a, gconstpointer b, gpointer blocks)
{
  guint left = pdf_block_at(blocks, *(const guint *) a)->row;
  guint right = pdf_block_at(blocks, *(const guint *) b)->row;
  return left < right ? -1 : left > right;
}

static void
blocks_mark_stray(const BlockTable *table)
{
  g_autofree guint *order = g_new(guint, table->blocks->len);
  guint count = 0;
  for (guint i = 0; i < table->blocks->len; i++)
    {
      pdf_block_at(table->blocks, i)->is_stray = FALSE;
      if (pdf_block_at(table->blocks, i)->row_end == pdf_block_at(table->blocks, i)->row + 1)
        order[count++] = i;
    }
  g_qsort_with_data(order, (gint) count, sizeof(guint), compare_rows, table->blocks);
  for (guint start = 0, end; start < count; start = end)
    {
      guint row = pdf_block_at(table->blocks, order[start])->row;
      for (end = start; end < count && pdf_block_at(table->blocks, order[end])->row == row; end++)
        ;
      row_mark_stray(table, order + start, end - start);
    }
}

/* --- the middle of rows --- */

/* What the rows' own blocks reach from and to; the edges where a row has none. */
static PdfGap *
rows_extents(const BlockTable *table)
{
  guint rows = table->rows->len - 1;
  PdfGap *extents = g_new(PdfGap, rows);
  for (guint row = 0; row < rows; row++)
    extents[row] = (PdfGap){ INFINITY, -INFINITY };
  for (guint i = 0; i < table->blocks->len; i++)
    {
      const PdfBlock *block = pdf_block_at(table->blocks, i);
      if (block->row_end != block->row + 1 || block->is_stray)
        continue;
      extents[block->row].from = MIN(extents[block->row].from, block->box.y0);
      extents[block->row].to = MAX(extents[block->row].to, block->box.y1);
    }
  for (guint row = 0; row < rows; row++)
    if (extents[row].from > extents[row].to)
      extents[row] = (PdfGap){ pdf_float_at(table->rows, row), pdf_float_at(table->rows, row + 1) };
  return extents;
}

/* Whether lower blocks stand in the middle of their rows, more often than at the top. */
static gboolean
cells_are_centred(const BlockTable *table, const PdfGap *extents)
{
  guint centred = 0;
  guint top = 0;
  for (guint i = 0; i < table->blocks->len; i++)
    {
      const PdfBlock *block = pdf_block_at(table->blocks, i);
      float from = extents[block->row].from;
      float to = extents[block->row_end - 1].to; /* of several rows: one that an edge would cut */
      centred += block->is_stray;
      if (to - from - box_height(block->box) < HEIGHT_DIFFERS * block->size)
        continue;
      centred += fabsf((from + to) / 2 - box_middle_y(block->box)) < CENTRE_SLACK * block->size;
      top += fabsf(from - block->box.y0) < CENTRE_SLACK * block->size;
    }
  return centred > top;
}

/* The rows around a block that no other block of its columns lies in. */
static void
free_rows(const BlockTable *table, guint index, guint *from, guint *to)
{
  const PdfBlock *block = pdf_block_at(table->blocks, index);
  *from = block->row > SPAN_MOST ? block->row - SPAN_MOST : 0;
  *to = MIN(table->rows->len - 1, block->row_end + SPAN_MOST);
  for (guint i = 0; i < table->blocks->len; i++)
    {
      const PdfBlock *other = pdf_block_at(table->blocks, i);
      if (i == index || other->column >= block->column_end || other->column_end <= block->column)
        continue;
      if (other->row_end <= block->row)
        *from = MAX(*from, other->row_end);
      else if (other->row >= block->row_end)
        *to = MIN(*to, other->row);
      else
        *from = block->row, *to = block->row_end; /* shares a row: no merged cell */
    }
}

/* Whether a higher or lower block begins at the same height: the row's cells are not centred, or a
 * page end has cut them. */
static gboolean
hangs_from_top(const BlockTable *table, guint index)
{
  const PdfBlock *block = pdf_block_at(table->blocks, index);
  for (guint i = 0; i < table->blocks->len; i++)
    {
      const PdfBlock *other = pdf_block_at(table->blocks, i);
      if (i != index && other->row == block->row
          && fabsf(box_height(other->box) - box_height(block->box)) > block->size / 2
          && fabsf(other->box.y0 - block->box.y0) < INSIDE * block->size)
        return TRUE;
    }
  return FALSE;
}

static float
off_centre(const PdfBlock *block, const PdfGap *extents, guint from, guint to)
{
  float top = MIN(extents[from].from, block->box.y0);
  float bottom = MAX(extents[to - 1].to, block->box.y1);
  return fabsf((top + bottom) / 2 - box_middle_y(block->box));
}

/* Widens a block's rows to those it is the middle of. */
static void
block_centre(const BlockTable *table, guint index, const PdfGap *extents)
{
  PdfBlock *block = pdf_block_at(table->blocks, index);
  float slack = CENTRE_SLACK * block->size;
  if (block->is_settled || off_centre(block, extents, block->row, block->row_end) <= slack
      || hangs_from_top(table, index))
    return;
  guint from;
  guint to;
  free_rows(table, index, &from, &to);
  guint best_from = block->row;
  guint best_to = block->row_end;
  guint best = G_MAXUINT;
  for (guint low = from; low <= block->row; low++)
    for (guint high = block->row_end; high <= to; high++)
      if (high - low < best && off_centre(block, extents, low, high) <= slack)
        {
          best = high - low;
          best_from = low;
          best_to = high;
        }
  block->row = best_from;
  block->row_end = best_to;
}

static void
blocks_merge_centred(BlockTable *table, const PdfGap *extents)
{
  for (guint i = 0; i < table->blocks->len; i++)
    block_centre(table, i, extents);
}

/* The first column with text in each row; a block that spans rows counts in all of them. */
static guint *
rows_first_columns(const BlockTable *table)
{
  guint rows = table->rows->len - 1;
  guint *first = g_new(guint, rows);
  for (guint row = 0; row < rows; row++)
    first[row] = table->columns;
  for (guint i = 0; i < table->blocks->len; i++)
    {
      const PdfBlock *block = pdf_block_at(table->blocks, i);
      for (guint row = block->row; row < block->row_end; row++)
        first[row] = MIN(first[row], block->column);
    }
  return first;
}

/* Marks rows that no number covers and that belong to a numbered one above: several texts, none in
 * the key column or left of it. */
static gboolean *
rows_unnumbered(const BlockTable *table, const guint *first, guint key)
{
  guint rows = table->rows->len - 1;
  g_autofree guint8 *counts = pdf_merge_count_columns(table);
  g_autofree gboolean *has_number = g_new0(gboolean, rows);
  gboolean *is_part = g_new0(gboolean, rows);
  for (guint i = 0; i < table->blocks->len; i++)
    {
      const PdfBlock *block = pdf_block_at(table->blocks, i);
      for (guint row = block->row; row < block->row_end && block->column == key; row++)
        has_number[row] = has_number[row] || block->number >= 0;
    }
  for (guint row = 1; row < rows; row++)
    is_part[row] = !has_number[row] && (has_number[row - 1] || is_part[row - 1]) && counts[row] > 1
                   && first[row] > key;
  return is_part;
}

/* The cells left of such a row's texts reach down. So it is where cells are not centred, or a page
 * end broke them. */
static void
blocks_merge_numbered(BlockTable *table, guint key)
{
  g_autofree guint *first = rows_first_columns(table);
  g_autofree gboolean *is_part = rows_unnumbered(table, first, key);
  for (guint i = 0; i < table->blocks->len; i++)
    {
      PdfBlock *block = pdf_block_at(table->blocks, i);
      for (guint row = block->row_end; row + 1 < table->rows->len; row++)
        {
          if (!is_part[row] || block->column_end > first[row])
            break;
          block->row_end = row + 1;
        }
    }
}

/* Tall texts of merged cells make their rows seem higher: what they reach over counts no more once
 * they are known. */
static void
columns_settle(BlockTable *table, gboolean has_header)
{
  g_autoptr(GArray) found = g_array_copy(table->blocks);
  g_autofree PdfGap *first = rows_extents(table);
  pdf_tile_columns(table, first, has_header);
  g_autofree PdfGap *extents = rows_extents(table);
  g_array_set_size(table->blocks, 0);
  g_array_append_vals(table->blocks, found->data, found->len);
  pdf_tile_columns(table, extents, has_header);
}

void
pdf_merge_blocks(BlockTable *table, gboolean has_header, gint key)
{
  if (table->blocks->len > BLOCKS_MOST)
    return;
  blocks_mark_stray(table);
  g_autofree PdfGap *extents = rows_extents(table);
  if (cells_are_centred(table, extents))
    {
      columns_settle(table, has_header);
      g_autofree PdfGap *settled = rows_extents(table);
      blocks_merge_centred(table, settled);
    }
  if (key >= 0)
    blocks_merge_numbered(table, (guint) key);
}
