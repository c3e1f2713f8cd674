/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_row_edges.c - which of the rows found are parts of rows.
 *
 * What lies between the texts of two rows is the padding of both, whatever the cells say: the same
 * room all over the table. Where there is less of it, no row ends: paragraphs of one cell are
 * parted, or the text of a merged cell stands between the rows that it belongs to.
 *
 *   1  | 甲  | 完成一期      1, 甲 and their row have the usual room below;
 *      |     |
 *      |     | 1. 开工       this row is a part of the next, which has its number;
 *   2  | 乙  |
 *      |     | 2. 封顶       and so is this.
 *      |     |
 *      | 丙  | 完成一期      3 stands in neither row, and much nearer to both than they would be
 *   3  |     |               to each other without it: the edge goes through it, and it is merged
 *      | 丁  | 完成二期
 *
 * The column decides whose part a row is: that of the row above or below that has its columns. Text
 * between two rows has its columns in neither.
 */
#include "extract/pdf_row_edges.h"

#include <math.h>

#define INSIDE 0.25f       /* of the type: what a block may reach over a row's edge */
#define EVEN_SLACK 0.05f   /* of the room between rows */
#define EVEN_LEAST 3       /* rooms that are as wide */
#define EVEN_SHARE 0.75f   /* of all rooms */
#define ROOMS_MOST 64      /* remembered */
#define NARROW_SHARE 0.85f /* of the edge at the other side: text is nearer to this row */

/* Columns with text in a row, as bits; columns from the 64th on share one. */
typedef struct
{
  guint64 own; /* of blocks that lie in this row alone */
  guint64 all;
} RowColumns;

/* --- rows of blocks --- */

static guint
row_at(const GArray *rows, float y)
{
  guint low = 0;
  guint high = rows->len - 1;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;
      if (pdf_float_at(rows, middle) <= y)
        low = middle;
      else
        high = middle;
    }
  return low;
}

void
pdf_row_edges_place(BlockTable *table)
{
  for (guint i = 0; i < table->blocks->len; i++)
    {
      PdfBlock *block = pdf_block_at(table->blocks, i);
      float inset = MIN(INSIDE * block->size, box_height(block->box) / 2);
      block->row = row_at(table->rows, block->box.y0 + inset);
      block->row_end = row_at(table->rows, block->box.y1 - inset) + 1;
    }
}

static RowColumns *
rows_columns(const BlockTable *table)
{
  RowColumns *columns = g_new0(RowColumns, table->rows->len - 1);
  for (guint i = 0; i < table->blocks->len; i++)
    {
      const PdfBlock *block = pdf_block_at(table->blocks, i);
      guint64 bits = 0;
      for (guint column = block->column; column < block->column_end; column++)
        bits |= G_GUINT64_CONSTANT(1) << MIN(column, 63);
      for (guint row = block->row; row < block->row_end; row++)
        columns[row].all |= bits;
      if (block->row_end == block->row + 1)
        columns[block->row].own |= bits;
    }
  return columns;
}

static guint
bits_count(guint64 bits)
{
  guint count = 0;
  for (; bits != 0; bits &= bits - 1)
    count++;
  return count;
}

/* --- parts of rows --- */

/* Whether a row has its columns in neither neighbour, which have some in common. */
static gboolean
row_is_between(const RowColumns *columns, guint row, guint rows)
{
  if (row == 0 || row + 1 >= rows)
    return FALSE;
  const RowColumns *above = &columns[row - 1];
  const RowColumns *below = &columns[row + 1];
  return columns[row].own != 0 && (columns[row].own & (above->all | below->all)) == 0
         && (above->own & below->own) != 0;
}

/* Whether a row may be a part of another: at most half of its columns, and not the first one. */
static gboolean
row_is_part(const RowColumns *part, const RowColumns *whole)
{
  guint64 first = whole->all & -whole->all;
  return part->own != 0 && (part->all & ~whole->all) == 0 && (part->all & first) == 0
         && bits_count(part->own) * 2 <= bits_count(whole->all);
}

/* Whether a text lies in two rows, the upper and the lower one. */
static gboolean
rows_share_text(const RowColumns *upper, const RowColumns *lower)
{
  return (upper->all & ~upper->own & lower->all & ~lower->own) != 0;
}

static float
median_of(GArray *rooms)
{
  g_array_sort(rooms, floats_compare);
  return rooms->len == 0 ? 0 : pdf_float_at(rooms, rooms->len / 2);
}

/* Where each row's own texts begin and end. */
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
      PdfGap *extent = &extents[block->row];
      if (block->row_end == block->row + 1)
        *extent = (PdfGap){ MIN(extent->from, block->box.y0), MAX(extent->to, block->box.y1) };
    }
  return extents;
}

/* What lies between rows, wherever both have several texts and none stands between rows; and what
 * pages before show. */
static GArray *
rows_rooms(const BlockTable *table, const RowColumns *columns, const guint8 *counts,
           const PdfGap *extents)
{
  guint rows = table->rows->len - 1;
  GArray *rooms = g_array_copy(table->rooms);
  for (guint row = 1; row < rows; row++)
    {
      float room = MAX(extents[row].from - extents[row - 1].to, 0);
      if (counts[row - 1] > 1 && counts[row] > 1 && !row_is_between(columns, row - 1, rows)
          && !row_is_between(columns, row, rows))
        g_array_append_val(rooms, room);
    }
  return rooms;
}

/* Whether nearly all rooms are as wide as the usual one. */
static gboolean
rooms_are_even(const GArray *rooms, float usual)
{
  guint even = 0;
  for (guint i = 0; i < rooms->len; i++)
    even += fabsf(pdf_float_at(rooms, i) - usual) < EVEN_SLACK * usual;
  return even >= EVEN_LEAST && (float) even >= EVEN_SHARE * (float) rooms->len;
}

/* Whether rows of another table have as much room between them as some here, and hardly any here
 * have more: they are set the same way. */
static gboolean
rooms_are_met(const BlockTable *table)
{
  float usual = median_of(table->rooms);
  guint met = 0;
  guint wider = 0;
  for (guint edge = 1; edge + 1 < table->rows->len; edge++)
    {
      float apart = pdf_float_at(table->tight, edge) - usual;
      met += fabsf(apart) < EVEN_SLACK * usual;
      wider += apart >= EVEN_SLACK * usual;
    }
  return met > wider;
}

static float
usual_room(const BlockTable *table)
{
  g_autoptr(GArray) rooms = g_array_new(FALSE, FALSE, sizeof(float));
  for (guint edge = 1; edge + 1 < table->rows->len; edge++)
    {
      float room = pdf_float_at(table->tight, edge);
      g_array_append_val(rooms, room);
    }
  return median_of(rooms);
}

/* The room at each edge between texts of one column, where it is least; INFINITY where the rows
 * have no column in common. You free it. */
static float *
columns_rooms(const BlockTable *table)
{
  g_autofree guint *last = g_new0(guint, table->columns); /* row + 1 */
  g_autofree float *bottoms = g_new0(float, table->columns);
  float *rooms = g_new(float, table->rows->len);
  for (guint edge = 0; edge < table->rows->len; edge++)
    rooms[edge] = INFINITY;
  for (guint i = 0; i < table->blocks->len; i++)
    {
      const PdfBlock *block = pdf_block_at(table->blocks, i);
      if (block->row_end != block->row + 1)
        continue;
      for (guint column = block->column; column < block->column_end; column++)
        {
          if (last[column] == block->row && block->row > 0)
            rooms[block->row] = MIN(rooms[block->row], block->box.y0 - bottoms[column]);
          gboolean is_lower = last[column] != block->row + 1 || block->box.y1 > bottoms[column];
          bottoms[column] = is_lower ? block->box.y1 : bottoms[column];
          last[column] = block->row + 1;
        }
    }
  return rooms;
}

/* --- edges --- */

/* What is known while edges are settled. */
typedef struct
{
  BlockTable *table;
  const RowColumns *columns;
  guint rows;
  float usual;      /* room at an edge */
  float room;       /* between rows: less is inside of one; 0 if that is not known */
  gboolean is_sure; /* nearly all rows have that room between them */
  const PdfGap *extents;
  float *near;    /* of an edge: room in the column where it is least */
  guint8 *counts; /* columns of a row, up to 2 */
  guint8 *gone;   /* of an edge */
} Settling;

/* The middle of a row's own texts, through which an edge may go. FALSE if they differ, or if other
 * texts stand there. */
static gboolean
row_middle(const Settling *settling, guint row, float *middle)
{
  const GArray *blocks = settling->table->blocks;
  PdfGap extent = { INFINITY, -INFINITY };
  for (guint i = 0; i < blocks->len; i++)
    {
      const PdfBlock *block = pdf_block_at(blocks, i);
      if (block->row != row || block->row_end != row + 1)
        continue;
      extent = (PdfGap){ MIN(extent.from, block->box.y0), MAX(extent.to, block->box.y1) };
    }
  *middle = (extent.from + extent.to) / 2;
  for (guint i = 0; i < blocks->len; i++)
    {
      const PdfBlock *block = pdf_block_at(blocks, i);
      float inset = INSIDE * block->size;
      gboolean is_own = block->row == row && block->row_end == row + 1;
      gboolean is_cut = block->box.y0 + inset < *middle && block->box.y1 - inset > *middle;
      if (block->row <= row && block->row_end > row && is_own != is_cut)
        return FALSE;
    }
  return TRUE;
}

/* Whether two rows have one text in each of the same columns. */
static gboolean
rows_are_alike(const Settling *settling, guint a, guint b)
{
  const GArray *blocks = settling->table->blocks;
  guint texts[2] = { 0, 0 };
  for (guint i = 0; i < blocks->len; i++)
    {
      guint row = pdf_block_at(blocks, i)->row;
      texts[0] += row == a;
      texts[1] += row == b;
    }
  return settling->columns[a].own == settling->columns[b].own && texts[0] == texts[1]
         && texts[0] == bits_count(settling->columns[a].own);
}

/* Puts the edge of the rows around a text that stands between them through it. Rows that are as
 * near to each other as paragraphs, and titles over titles that divide nothing, are one row. */
static gboolean
row_divide(Settling *settling, guint row, gboolean has_header, float above, float below)
{
  float narrow = NARROW_SHARE * settling->room;
  float middle;
  if (above >= narrow || below >= narrow || !row_is_between(settling->columns, row, settling->rows)
      || !row_middle(settling, row, &middle))
    return FALSE;
  float around = settling->extents[row + 1].from - settling->extents[row - 1].to;
  if (around < narrow || (has_header && row == 1 && rows_are_alike(settling, 0, 2)))
    {
      settling->gone[row] = settling->gone[row + 1] = TRUE;
      return TRUE;
    }
  g_array_index(settling->table->rows, float, row) = middle;
  g_array_index(settling->table->tight, float, row) = settling->room;
  settling->gone[row + 1] = TRUE;
  return TRUE;
}

/* Marks the edge between a row that is a paragraph, or several side by side, and the row that it is
 * a part of. */
static void
row_join(Settling *settling, guint row, gboolean is_first, gboolean is_last)
{
  const RowColumns *columns = settling->columns;
  const GArray *tight = settling->table->tight;
  float narrow = NARROW_SHARE * settling->room;
  gboolean is_near_above = !is_first && settling->near[row] < narrow;
  gboolean is_near_below = !is_last && settling->near[row + 1] < narrow;
  float above = is_first ? settling->usual : pdf_float_at(tight, row);
  float below = is_last ? settling->usual : pdf_float_at(tight, row + 1);
  if (settling->counts[row] > 1)
    {
      if (is_near_above
          && (settling->is_sure || row_is_part(&columns[row], &columns[row - 1])
              || rows_share_text(&columns[row - 1], &columns[row])))
        settling->gone[row] = TRUE;
      else if (is_near_below
               && (settling->is_sure || row_is_part(&columns[row], &columns[row + 1])
                   || rows_share_text(&columns[row], &columns[row + 1])))
        settling->gone[row + 1] = TRUE;
      return;
    }
  gboolean is_up =
      !is_first && above < narrow
      && ((columns[row].all & ~columns[row - 1].all) == 0 || (settling->is_sure && is_near_above));
  gboolean is_down =
      !is_last && below < narrow && (row > 0 || (settling->is_sure && is_near_below));
  if (is_up && (above <= below || !is_down))
    settling->gone[row] = TRUE;
  else if (!is_first && above < NARROW_SHARE * MIN(below, settling->usual))
    settling->gone[row] = TRUE;
  else if (is_down || (!is_last && below < NARROW_SHARE * MIN(above, settling->usual)))
    settling->gone[row + 1] = TRUE;
}

/* Moves the edges that merged cells' texts hide. FALSE if there are none. */
static gboolean
edges_move(Settling *settling, gboolean has_header)
{
  const GArray *tight = settling->table->tight;
  gboolean is_changed = FALSE;
  for (guint row = 1; row + 1 < settling->rows; row++)
    if (!settling->gone[row] && !settling->gone[row + 1]
        && row_divide(settling, row, has_header, pdf_float_at(tight, row),
                      pdf_float_at(tight, row + 1)))
      is_changed = TRUE;
  return is_changed;
}

static void
edges_mark(Settling *settling, gboolean has_header)
{
  for (guint row = 0; row < settling->rows; row++)
    {
      gboolean is_first = row == 0 || (row == 1 && has_header);
      gboolean is_last = row + 1 == settling->rows;
      if (!settling->gone[row] && !settling->gone[row + 1])
        row_join(settling, row, is_first, is_last);
    }
}

/* Takes out the edges marked; FALSE if there were none. */
static gboolean
edges_take_out(BlockTable *table, const guint8 *gone)
{
  guint before = table->rows->len;
  for (guint i = table->rows->len - 1; i > 0; i--)
    if (gone[i])
      {
        g_array_remove_index(table->rows, i);
        g_array_remove_index(table->tight, i);
      }
  return table->rows->len < before;
}

/* Keeps what was found, sorted; of too many every second or third is as good. */
static void
rooms_keep(GArray *kept, const GArray *rooms)
{
  guint step = rooms->len / ROOMS_MOST + 1;
  g_array_set_size(kept, 0);
  for (guint i = 0; i < rooms->len; i += step)
    g_array_append_val(kept, g_array_index(rooms, float, i));
}

void
pdf_row_edges_settle(BlockTable *table, gboolean has_header)
{
  float usual = usual_room(table);
  if (!table->goes_on && !rooms_are_met(table))
    g_array_set_size(table->rooms, 0);
  g_autoptr(GArray) rooms = g_array_copy(table->rooms);
  for (gboolean is_changed = TRUE; is_changed && table->rows->len > 2;)
    {
      pdf_row_edges_place(table);
      g_autofree RowColumns *columns = rows_columns(table);
      g_autofree guint8 *counts = pdf_merge_count_columns(table);
      g_autofree guint8 *gone = g_new0(guint8, table->rows->len);
      g_autofree float *near = columns_rooms(table);
      g_autofree PdfGap *extents = rows_extents(table);
      g_array_unref(rooms);
      rooms = rows_rooms(table, columns, counts, extents);
      float room = median_of(rooms);
      Settling settling = { .table = table,
                            .columns = columns,
                            .rows = table->rows->len - 1,
                            .usual = usual,
                            .room = room,
                            .is_sure = rooms_are_even(rooms, room),
                            .extents = extents,
                            .near = near,
                            .counts = counts,
                            .gone = gone };
      if (!edges_move(&settling, has_header))
        edges_mark(&settling, has_header);
      is_changed = edges_take_out(table, gone);
    }
  rooms_keep(table->rooms, rooms);
  pdf_row_edges_place(table);
}
