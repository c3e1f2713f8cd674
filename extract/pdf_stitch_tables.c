/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_stitch_tables.c - does a table go on, does its last row, do single cells?
 *
 *   page 1  | 9  | 建成东湖泵站和 | 1.完成设备安装3 |   open at the bottom: the row goes on
 *   ----------------------------------------------
 *   page 2  | 序号 | 工作任务     | 完成情况        |   repeated header: dropped
 *           |    | 配水管网。     | 0台。           |   rest of row 9
 *           | 10 | 紧盯…         | …              |
 *
 * Evidence, best first: the producer drew no line where the row or cell goes on; a number stands on
 * one side only; a cell is empty whose column never is; text breaks off at the end of a full line.
 * What speaks for a new row: numbers on both sides, texts that are finished above and begin anew
 * below. Cells merged over the page end are joined column by column when the row is not.
 */
#include "extract/pdf_stitch_tables.h"

#include "core/characters.h"
#include "extract/pdf_broken.h"
#include "extract/pdf_cell.h"
#include "extract/pdf_edges.h"
#include "extract/pdf_header.h"
#include "extract/pdf_number.h"
#include "extract/pdf_title_row.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define WIDTH_SLACK 4.0f /* points that two parts of one table may differ in width */
#define EDGE_SLACK 3.0f  /* points that an edge may move from page to page */
#define TITLE_ROWS 2     /* of a table's part that titles may stand in */
#define SAMPLE_ROWS 60   /* rows looked at for what is usual in a column */
#define USUALLY 0.8f     /* share of filled cells from which an empty one is remarkable */
#define VOTE_NEW (-1000) /* numbers on both sides settle it */
#define VOTE_NUMBER 8    /* where no line can say otherwise, a row without a number goes on */
#define FULL_CELLS 2     /* from which the only empty one is remarkable */
#define KEY_CELLS 3      /* numbers that make a column the one that counts rows */

/* What is usual in a column. */
typedef struct
{
  guint cells;
  guint filled;
  guint numbers;
  guint merged;    /* with text, over several rows */
  guint sentences; /* that end as such */
  guint steps;     /* numbers that the next one below counts on from */
  guint lists;     /* that begin with the first item of a list */
  gint below;      /* the number seen before, further down */
} ColumnHabit;

typedef struct
{
  PdfLayout *layout;
  const Vocabulary *names; /* NULL: none are known */
  PdfTable *table;
  PdfTable *part;
  guint last;          /* last row of table */
  guint first;         /* first row of part that is no repeated header */
  ColumnHabit *habits; /* a column */
  PdfTableMeasure *measure;
  gboolean are_titles; /* the table is nothing but a row of titles yet */
  gboolean is_part;    /* first is a part of the numbered row that last is, or is a part of */
  gboolean are_two;    /* both have numbers of their own */
} Seam;

/* Whether a text above a page end is finished there. */
typedef enum
{
  FINISH_NONE, /* it breaks off */
  FINISH_UNKNOWN,
  FINISH_FULL, /* with a full line */
  FINISH_SHORT,
  FINISH_COUNT
} Finish;

/* --- columns --- */

static float
edge_at(const GArray *edges, guint index)
{
  return g_array_index(edges, float, index);
}

static guint
count_common(const GArray *a, const GArray *b, float shift)
{
  guint common = 0;
  for (guint i = 1, k = 1; i + 1 < a->len && k + 1 < b->len;)
    {
      float difference = edge_at(b, k) - shift - edge_at(a, i);
      if (fabsf(difference) <= EDGE_SLACK)
        common++;
      if (difference >= -EDGE_SLACK)
        i++;
      if (difference <= EDGE_SLACK)
        k++;
    }
  return common;
}

/* Unruled columns match where most of their edges have a twin. */
static gboolean
places_match(const GArray *a, const GArray *b)
{
  guint fewer = MIN(a->len, b->len) - 2;
  g_autofree guint *to_a = g_new(guint, a->len);
  g_autofree guint *to_b = g_new(guint, b->len);
  g_autoptr(GArray) all = pdf_edges_unite(a, b, to_a, to_b);
  return fabsf(pdf_edge_at(a, 0) - pdf_edge_at(b, 0)) <= OUTER_SLACK
         && fabsf(pdf_edge_at(a, a->len - 1) - pdf_edge_at(b, b->len - 1))
                <= MIN(pdf_edges_right_slack(a), pdf_edges_right_slack(b))
         && (a->len + b->len - 2 - all->len) * 2 > fewer;
}

static gboolean
columns_match(const PdfTable *table, const PdfTable *part)
{
  if (table->places != NULL && part->places != NULL)
    return places_match(table->places, part->places);
  const GArray *a = table->xs;
  const GArray *b = part->xs;
  float shift = edge_at(b, 0) - edge_at(a, 0);
  if (fabsf(edge_at(b, b->len - 1) - shift - edge_at(a, a->len - 1)) > WIDTH_SLACK)
    return FALSE;
  guint fewer = MIN(a->len, b->len) - 2; /* inner edges */
  if (fewer == 0)
    return a->len == b->len || part->rows == 1 || table->rows == 1;
  return count_common(a, b, shift) * 2 > fewer;
}

/* The edges of both, sorted; edges that are the same once. */
static GArray *
edges_unite(const GArray *a, const GArray *b, float shift)
{
  GArray *all = g_array_new(FALSE, FALSE, sizeof(float));
  for (guint i = 0, k = 0; i < a->len || k < b->len;)
    {
      float left = i < a->len ? edge_at(a, i) : INFINITY;
      float right = k < b->len ? edge_at(b, k) - shift : INFINITY;
      float edge = MIN(left, right);
      if (fabsf(left - right) <= WIDTH_SLACK)
        edge = left;
      i += left <= edge + WIDTH_SLACK && left < INFINITY
           && (left == edge || fabsf(left - right) <= WIDTH_SLACK);
      k += right < INFINITY && (right == edge || fabsf(left - right) <= WIDTH_SLACK);
      g_array_append_val(all, edge);
    }
  return all;
}

static guint
edge_index(const GArray *edges, float at)
{
  guint best = 0;
  for (guint i = 1; i < edges->len; i++)
    if (fabsf(edge_at(edges, i) - at) < fabsf(edge_at(edges, best) - at))
      best = i;
  return best;
}

/* Moves cells to other edges: to says where each edge went. */
static void
cells_remap(PdfTable *table, const GArray *edges, const guint *to)
{
  guint count = table->xs->len;
  GArray *open_bottom = g_array_new(FALSE, TRUE, sizeof(guint8));
  g_array_set_size(open_bottom, edges->len - 1);
  guint8 *open_top = g_new0(guint8, edges->len - 1);
  for (guint column = 0; column + 1 < count; column++)
    for (guint i = to[column]; i < to[column + 1]; i++)
      {
        g_array_index(open_bottom, guint8, i) = g_array_index(table->open_bottom, guint8, column);
        open_top[i] = table->open_top[column];
      }
  for (guint i = 0; i < table->cells->len; i++)
    {
      PdfTableCell *cell = pdf_table_cell(table, i);
      guint end = to[cell->column + cell->column_span];
      cell->column = to[cell->column];
      cell->column_span = MAX(end, cell->column + 1) - cell->column;
    }
  g_array_unref(table->open_bottom);
  g_free(table->open_top);
  table->open_bottom = open_bottom;
  table->open_top = open_top;
  g_array_set_size(table->xs, 0);
  g_array_append_vals(table->xs, edges->data, edges->len);
}

static void
lines_shift(PdfLayout *layout, const PdfTable *part, float shift)
{
  for (guint i = 0; i < part->cells->len; i++)
    {
      PdfTableCell *cell = pdf_table_cell(part, i);
      cell->box.x0 -= shift;
      cell->box.x1 -= shift;
      for (gint line = cell->chain.first; line >= 0; line = pdf_layout_line(layout, line)->next)
        {
          pdf_layout_line(layout, line)->box.x0 -= shift;
          pdf_layout_line(layout, line)->box.x1 -= shift;
        }
    }
}

static void
cells_move(PdfTable *table, const GArray *edges, float shift)
{
  g_autofree guint *to = g_new(guint, table->xs->len);
  for (guint i = 0; i < table->xs->len; i++)
    to[i] = edge_index(edges, edge_at(table->xs, i) - shift);
  cells_remap(table, edges, to);
}

static void
places_unite(PdfTable *table, PdfTable *part)
{
  g_autofree guint *to_table = g_new(guint, table->places->len);
  g_autofree guint *to_part = g_new(guint, part->places->len);
  GArray *all = pdf_edges_unite(table->places, part->places, to_table, to_part);
  g_autoptr(GArray) edges = g_array_new(FALSE, FALSE, sizeof(float));
  for (guint i = 0; i < all->len; i++)
    {
      float edge = pdf_edge_at(all, i);
      g_array_append_val(edges, edge);
    }
  cells_remap(table, edges, to_table);
  cells_remap(part, edges, to_part);
  g_array_unref(table->places);
  table->places = all;
}

static void
columns_unite(PdfLayout *layout, PdfTable *table, PdfTable *part)
{
  if (table->places != NULL && part->places != NULL)
    {
      places_unite(table, part);
      return;
    }
  float shift = edge_at(part->xs, 0) - edge_at(table->xs, 0);
  g_autoptr(GArray) edges = edges_unite(table->xs, part->xs, shift);
  if (edges->len != table->xs->len)
    cells_move(table, edges, 0);
  cells_move(part, edges, shift);
  lines_shift(layout, part, shift);
}

/* --- what is usual --- */

/* Cells come from the bottom up. */
static void
habit_count(const PdfLayout *layout, ColumnHabit *habit, const PdfTableCell *cell, gint number)
{
  habit->cells++;
  habit->filled += cell->chain.first >= 0;
  habit->merged += cell->chain.first >= 0 && cell->row_span > 1;
  habit->sentences += cell->chain.last >= 0
                      && pdf_join_ends_sentence(layout, pdf_layout_line(layout, cell->chain.last));
  habit->lists += cell->chain.first >= 0
                  && pdf_number_leading(layout, pdf_layout_line(layout, cell->chain.first)) == 1;
  habit->numbers += number >= 0;
  habit->steps += number >= 0 && number + 1 == habit->below;
  habit->below = number >= 0 ? number : habit->below;
}

static void
habits_count(const PdfLayout *layout, const PdfTable *table, guint from, guint to,
             ColumnHabit *habits)
{
  for (guint i = table->cells->len; i > 0; i--)
    {
      const PdfTableCell *cell = pdf_table_cell(table, i - 1);
      if (cell->row < from)
        break;
      if (cell->row >= to)
        continue;
      if (cell->column_span == 1) /* a group's title says nothing about the columns below it */
        habit_count(layout, &habits[cell->column], cell, pdf_number_of(layout, cell->chain));
    }
}

static gboolean
column_is_filled(const ColumnHabit *habit)
{
  return habit->cells > 0 && habit->filled >= USUALLY * habit->cells;
}

/* Whether every cell that is not at the page end is filled. */
static gboolean
column_is_full(const ColumnHabit *habit)
{
  return habit->cells >= FULL_CELLS && habit->filled == habit->cells;
}

static gboolean
column_is_key(const ColumnHabit *habit)
{
  return habit->numbers >= KEY_CELLS && habit->numbers >= USUALLY * habit->filled
         && habit->steps * 2 >= habit->numbers;
}

/* Names, figures and dates end without a mark: that they do says nothing. */
static gboolean
column_has_sentences(const ColumnHabit *habit)
{
  return habit->filled == 0 || habit->sentences * 2 >= habit->filled;
}

static gboolean
column_merges(const ColumnHabit *habit)
{
  return habit->merged > 0;
}

/* --- the seam --- */

/* Whether the upper text of a column of merged cells breaks off, and the lower one goes on. Lines
 * of narrow columns are all full: a single one above and below says nothing. */
static gboolean
text_goes_on(const Seam *seam, const PdfTableCell *upper, const PdfTableCell *lower)
{
  const ColumnHabit *habit = &seam->habits[lower->column];
  if (upper->chain.first < 0 || lower->chain.first < 0 || !column_merges(habit)
      || (upper->chain.first == upper->chain.last && lower->chain.first == lower->chain.last))
    return FALSE;
  PdfColumn column = pdf_cell_column(seam->layout, seam->table, upper, seam->measure);
  const PdfLine *last = pdf_layout_line(seam->layout, upper->chain.last);
  const PdfLine *next = pdf_layout_line(seam->layout, lower->chain.first);
  return !pdf_join_ends_sentence(seam->layout, last)
         && !pdf_join_is_break(seam->layout, last, next, &column);
}

/* The number of the last row above that has one; -1 if none has. */
static gint
number_before(const Seam *seam, const PdfTableCell *cell)
{
  gint number = -1;
  for (guint row = cell->row; row > 0 && number < 0;)
    {
      const PdfTableCell *above = pdf_table_cell_at(seam->table, row - 1, cell->column);
      row = above == NULL ? 0 : above->row;
      number = above == NULL ? -1 : pdf_number_of(seam->layout, above->chain);
    }
  return number;
}

/* Whether the page end stands inside a number: 27, 2 | 8; （ | 5）; （5 | ）. */
static gboolean
number_is_broken(const Seam *seam, const PdfTableCell *upper, const PdfTableCell *lower)
{
  if (upper->chain.first < 0 || lower->chain.first < 0)
    return FALSE;
  gint both = pdf_number_of_both(seam->layout, upper->chain, lower->chain);
  gint number = pdf_number_of(seam->layout, upper->chain);
  if (both < 0 || number < 0 || pdf_number_of(seam->layout, lower->chain) < 0)
    return both >= 0;
  gint before = number_before(seam, upper);
  return before > 0 && number <= before && both == before + 1;
}

/* Whether the page end stands inside a list or a figure, both of which have text. */
static gboolean
text_is_broken(const Seam *seam, const PdfTableCell *upper, const PdfTableCell *lower)
{
  gboolean has_lists = seam->habits[lower->column].lists > 0;
  return pdf_broken_list(seam->layout, upper->chain, lower->chain, has_lists)
         || pdf_broken_figure(seam->layout, upper->chain, lower->chain);
}

/* What one column says about the row: above 0 it goes on, below 0 a new one begins. */
static gint
column_votes(const Seam *seam, const PdfTableCell *upper, const PdfTableCell *lower)
{
  const ColumnHabit *habit = &seam->habits[lower->column];
  gboolean has_upper = upper->chain.first >= 0;
  gboolean has_lower = lower->chain.first >= 0;
  gint number = pdf_number_of(seam->layout, upper->chain);
  gint next = pdf_number_of(seam->layout, lower->chain);
  gboolean counts_on = number >= 0 && next == number + 1;
  gboolean is_title = number < 0 && next < 0; /* 序 and 号 */
  gboolean is_count = seam->table->rows <= TITLE_ROWS && number < 0 && next >= 0
                      && number_before(seam, upper) < 0; /* 序号 and 1 */
  gboolean is_wider = lower->column_span > upper->column_span && !seam->table->is_uncertain;
  if (has_upper && has_lower
      && ((column_is_key(habit) && !is_title) || counts_on || is_count || is_wider))
    return VOTE_NEW;
  if (has_upper != has_lower)
    return column_is_key(habit) && seam->table->is_uncertain ? VOTE_NUMBER
           : column_is_filled(habit)                         ? 2
                                                             : 0;
  if (!has_upper)
    return 0;
  if (text_is_broken(seam, upper, lower))
    return VOTE_NUMBER;
  PdfColumn column = pdf_cell_column(seam->layout, seam->table, upper, seam->measure);
  const PdfLine *last = pdf_layout_line(seam->layout, upper->chain.last);
  if (pdf_join_is_break(seam->layout, last, pdf_layout_line(seam->layout, lower->chain.first),
                        &column))
    return -2;
  if (pdf_join_ends_sentence(seam->layout, last))
    return -1;
  return column_has_sentences(habit) ? 2 : 0;
}

static gboolean
column_has_both(const Seam *seam, guint column)
{
  const PdfTableCell *upper = pdf_table_cell_at(seam->table, seam->last, column);
  const PdfTableCell *lower = pdf_table_cell_at(seam->part, seam->first, column);
  return upper != NULL && lower != NULL && upper->chain.first >= 0 && lower->chain.first >= 0;
}

/* Whether a text is finished before the one below it. Room that is left at its end says little:
 * spaced out letters leave some. */
static Finish
text_finish(const Seam *seam, const PdfTableCell *upper, const PdfTableCell *lower)
{
  const PdfLine *last = pdf_layout_line(seam->layout, upper->chain.last);
  const PdfLine *next = pdf_layout_line(seam->layout, lower->chain.first);
  PdfColumn column = pdf_cell_column(seam->layout, seam->table, upper, seam->measure);
  if (text_is_broken(seam, upper, lower))
    return FINISH_NONE;
  if (pdf_join_ends_sentence(seam->layout, last))
    return pdf_join_is_full(last, &column) ? FINISH_FULL : FINISH_SHORT;
  return column_has_sentences(&seam->habits[lower->column])
                 && !pdf_join_is_break(seam->layout, last, next, &column)
             ? FINISH_NONE
             : FINISH_UNKNOWN;
}

/* Whether the rows on both sides of the page end have texts in several of the same columns, and all
 * of the upper ones are finished: two rows, whatever lines are missing between them. A text in a
 * column of merged cells may be that of both. */
static gboolean
rows_are_complete(const Seam *seam)
{
  guint finishes[FINISH_COUNT] = { 0 };
  for (guint column = 0; column < pdf_table_columns(seam->table); column++)
    {
      const PdfTableCell *upper = pdf_table_cell_at(seam->table, seam->last, column);
      const PdfTableCell *lower = pdf_table_cell_at(seam->part, seam->first, column);
      if (column_has_both(seam, column) && lower->column == column
          && !text_goes_on(seam, upper, lower))
        finishes[text_finish(seam, upper, lower)]++;
    }
  return finishes[FINISH_NONE] == 0 && finishes[FINISH_SHORT] > 0
         && finishes[FINISH_SHORT] + finishes[FINISH_FULL] >= 2;
}

/* Whether a number stands on one side only, and the texts say that these are two rows all the same:
 * the lower one is a part of the numbered one above, of which only the key cell, and what else is
 * empty below, goes on; or the upper one is the last part of such a row. */
static gboolean
row_is_part(const Seam *seam)
{
  gboolean lacks_number = FALSE;
  for (guint column = 0; column < pdf_table_columns(seam->table); column++)
    {
      const PdfTableCell *lower = pdf_table_cell_at(seam->part, seam->first, column);
      const PdfTableCell *upper = pdf_table_cell_at(seam->table, seam->last, column);
      gboolean is_empty = lower != NULL && lower->column == column
                          && (lower->chain.first < 0 || (upper != NULL && upper->chain.first < 0));
      const ColumnHabit *habit = &seam->habits[column];
      gboolean is_told = seam->table->is_uncertain || column_merges(habit);
      lacks_number = lacks_number || (is_empty && is_told && column_is_key(habit));
    }
  return lacks_number && rows_are_complete(seam);
}

static gboolean
has_key(const Seam *seam)
{
  for (guint column = 0; column < pdf_table_columns(seam->table); column++)
    if (column_is_key(&seam->habits[column]))
      return TRUE;
  return FALSE;
}

static gint
row_votes(const Seam *seam)
{
  gint votes = 0;
  for (guint column = 0; column < pdf_table_columns(seam->table);)
    {
      const PdfTableCell *upper = pdf_table_cell_at(seam->table, seam->last, column);
      const PdfTableCell *lower = pdf_table_cell_at(seam->part, seam->first, column);
      if (upper != NULL && lower != NULL && number_is_broken(seam, upper, lower))
        return VOTE_NUMBER;
      if (upper != NULL && lower != NULL)
        votes += column_votes(seam, upper, lower);
      column = lower == NULL ? column + 1 : lower->column + lower->column_span;
    }
  return votes;
}

static gboolean
is_mixed(const guint8 *is_open, guint columns)
{
  for (guint column = 1; column < columns; column++)
    if ((is_open[column] != 0) != (is_open[0] != 0))
      return TRUE;
  return FALSE;
}

/* Whether the lines say where things go on: some edge at the seam is open. Sets a flag a column. A
 * producer may draw the edge between two rows on one page only, so one open side is enough; but a
 * side that is open in some columns and closed in others says of each which it is. Only such a side
 * tells which cells are merged over two numbered rows, since a table may draw no line below its
 * rows. */
static gboolean
open_columns(const Seam *seam, guint8 *is_open)
{
  guint open = 0;
  guint columns = pdf_table_columns(seam->table);
  gboolean has_header = seam->first > 0;
  const guint8 *bottom = (const guint8 *) seam->table->open_bottom->data;
  const guint8 *top = seam->part->open_top;
  gboolean bottom_tells = is_mixed(bottom, columns);
  gboolean top_tells = !has_header && is_mixed(top, columns);
  for (guint column = 0; column < columns; column++)
    {
      is_open[column] = bottom[column] || (!has_header && top[column]);
      if ((bottom_tells && !bottom[column]) || (top_tells && !top[column]))
        is_open[column] = FALSE;
      open += is_open[column];
    }
  return open > 0 && (seam->table->has_lines || seam->part->has_lines)
         && (!seam->are_two || bottom_tells || top_tells);
}

/* A cell merged over the page end: one of its halves is empty although its column never is, or
 * spans rows; or its text breaks off above a part of its row, or within a body's name. Of two
 * numbered rows only a column of merged cells has one, or one where no other cell is empty. */
static gboolean
cell_goes_on(const Seam *seam, const PdfTableCell *upper, const PdfTableCell *lower)
{
  gboolean has_upper = upper->chain.first >= 0;
  gboolean has_lower = lower->chain.first >= 0;
  if (has_upper == has_lower)
    return (seam->is_part && text_goes_on(seam, upper, lower))
           || (has_upper && pdf_broken_name(seam->names, seam->layout, upper->chain, lower->chain));
  const ColumnHabit *habit = &seam->habits[lower->column];
  gboolean is_merged = has_upper ? lower->row_span > 1 : upper->row_span > 1;
  gboolean may_merge = !seam->are_two || seam->table->is_uncertain || column_merges(habit)
                       || (has_upper && column_is_full(habit));
  return is_merged || (may_merge && column_is_filled(habit));
}

static void
cell_continue(const Seam *seam, PdfTableCell *upper, const PdfTableCell *lower, guint rows)
{
  pdf_chain_append(seam->layout, &upper->chain, lower->chain);
  upper->row_span = MAX(upper->row_span, rows);
}

/* Appends the rows of part; goes_on says a column whether its first cell belongs to the one above.
 */
static void
rows_append(Seam *seam, gboolean row_goes_on, const guint8 *goes_on)
{
  guint offset = row_goes_on ? seam->last : seam->last + 1; /* where part's first row goes */
  gboolean is_unsorted = FALSE;
  guint count = seam->table->cells->len;
  for (guint i = 0; i < seam->part->cells->len; i++)
    {
      PdfTableCell cell = *pdf_table_cell(seam->part, i);
      if (cell.row < seam->first)
        continue;
      PdfTableCell *upper = cell.row == seam->first && goes_on[cell.column]
                                ? pdf_table_cell_at(seam->table, seam->last, cell.column)
                                : NULL;
      cell.row = cell.row - seam->first + offset;
      if (upper != NULL)
        {
          cell_continue(seam, upper, &cell, cell.row + cell.row_span - upper->row);
          continue;
        }
      is_unsorted = is_unsorted || cell.row <= seam->last;
      g_array_append_val(seam->table->cells, cell);
    }
  seam->table->rows = offset + seam->part->rows - seam->first;
  if (is_unsorted)
    {
      while (count > 0 && pdf_table_cell(seam->table, count - 1)->row >= seam->last)
        count--;
      qsort(pdf_table_cell(seam->table, count), seam->table->cells->len - count,
            sizeof(PdfTableCell), pdf_table_cell_compare);
    }
}

static void
seam_close(Seam *seam)
{
  guint columns = pdf_table_columns(seam->table);
  g_autofree guint8 *goes_on = g_new0(guint8, columns);
  gint votes = row_votes(seam);
  seam->are_two = votes <= VOTE_NEW / 2;
  seam->is_part = !seam->are_two && row_is_part(seam);
  gboolean is_complete = !seam->are_two && rows_are_complete(seam);
  if (seam->is_part || (is_complete && !has_key(seam)))
    votes = -1;
  gboolean row_goes_on = votes > 0;
  if (seam->are_titles)
    {
      row_goes_on = pdf_title_row_goes_on(seam->layout, seam->table, seam->part);
      memset(goes_on, row_goes_on, columns);
      rows_append(seam, row_goes_on, goes_on);
      return;
    }
  if (open_columns(seam, goes_on))
    {
      row_goes_on = !seam->are_two;
      for (guint column = 0; column < columns; column++)
        {
          gboolean ends = is_complete && column_has_both(seam, column)
                          && !text_goes_on(seam, pdf_table_cell_at(seam->table, seam->last, column),
                                           pdf_table_cell_at(seam->part, seam->first, column));
          goes_on[column] = goes_on[column] && !ends;
          row_goes_on = row_goes_on && goes_on[column];
        }
    }
  else
    {
      for (guint column = 0; column < columns; column++)
        {
          const PdfTableCell *upper = pdf_table_cell_at(seam->table, seam->last, column);
          const PdfTableCell *lower = pdf_table_cell_at(seam->part, seam->first, column);
          goes_on[column] =
              upper != NULL && lower != NULL && (row_goes_on || cell_goes_on(seam, upper, lower));
        }
    }
  rows_append(seam, row_goes_on, goes_on);
}

/* The cell of a table's first rows that says the same, NULL if none does. */
static const PdfTableCell *
title_saying(const PdfLayout *layout, const PdfTable *part, const GString *said)
{
  g_autoptr(GString) text = g_string_new(NULL);
  for (guint i = 0; i < part->cells->len && pdf_table_cell(part, i)->row < TITLE_ROWS; i++)
    {
      g_string_truncate(text, 0);
      pdf_chain_squeeze(layout, pdf_table_cell(part, i)->chain, text);
      if (g_string_equal(text, said))
        return pdf_table_cell(part, i);
    }
  return NULL;
}

/* Whether part begins with the same titles at other places: another table of the same kind. The
 * titles need not all be the same, since a page end may have cut them. */
static gboolean
header_moved(const PdfLayout *layout, const PdfTable *table, const PdfTable *part)
{
  float shift = edge_at(part->xs, 0) - edge_at(table->xs, 0);
  guint same = 0;
  guint moved = 0;
  g_autoptr(GString) said = g_string_new(NULL);
  for (guint i = 0; i < table->cells->len && pdf_table_cell(table, i)->row == 0; i++)
    {
      const PdfTableCell *ours = pdf_table_cell(table, i);
      g_string_truncate(said, 0);
      pdf_chain_squeeze(layout, ours->chain, said);
      const PdfTableCell *theirs = said->len == 0 ? NULL : title_saying(layout, part, said);
      if (theirs == NULL)
        continue;
      same++;
      moved += fabsf(pdf_layout_line(layout, theirs->chain.first)->box.x0 - shift
                     - pdf_layout_line(layout, ours->chain.first)->box.x0)
               > WIDTH_SLACK;
    }
  return moved >= 2 && moved * 2 >= same;
}

/* A row alone between drawn columns does not show whether rows are drawn: beside a part in which
 * they are not it is one of that table's. */
static void
row_alone_loosen(PdfTable *row, const PdfTable *beside)
{
  if (row->is_uncertain || row->rows > 1 || !beside->is_uncertain)
    return;
  row->places = g_array_new(FALSE, FALSE, sizeof(PdfGap));
  for (guint i = 0; i < row->xs->len; i++)
    {
      PdfGap place = { edge_at(row->xs, i), edge_at(row->xs, i) };
      g_array_append_val(row->places, place);
    }
}

gboolean
pdf_stitch_tables(PdfLayout *layout, const Vocabulary *names, PdfTable *table, PdfTable *part)
{
  if (part->page != table->last_page + 1)
    return FALSE;
  row_alone_loosen(table, part);
  row_alone_loosen(part, table);
  gboolean are_titles = pdf_title_row_is_alone(table) && part->is_uncertain
                        && pdf_title_row_hang(layout, table, part);
  if (!columns_match(table, part) || (table->places == NULL) != (part->places == NULL)
      || header_moved(layout, table, part))
    return FALSE;
  table->is_uncertain = part->is_uncertain = table->places != NULL;
  columns_unite(layout, table, part);
  if (part->is_uncertain)
    pdf_header_cut_off(layout, table, part);
  Seam seam = { .layout = layout,
                .names = names,
                .table = table,
                .part = part,
                .last = table->rows - 1,
                .first = pdf_header_rows(layout, table, part),
                .are_titles = are_titles };
  table->header_rows = MAX(table->header_rows, seam.first);
  pdf_header_drop(table, part, seam.first);
  if (seam.first < part->rows)
    {
      g_autofree ColumnHabit *habits = g_new0(ColumnHabit, pdf_table_columns(table));
      habits_count(
          layout, table,
          MAX(table->header_rows, table->rows > SAMPLE_ROWS ? table->rows - SAMPLE_ROWS : 0),
          table->rows - 1, habits);
      habits_count(layout, part, seam.first + 1, part->rows, habits);
      g_autoptr(PdfTableMeasure) measure = pdf_table_measure(layout, table, SAMPLE_ROWS);
      seam.habits = habits;
      seam.measure = measure;
      seam_close(&seam);
    }
  g_array_set_size(table->open_bottom, 0);
  g_array_append_vals(table->open_bottom, part->open_bottom->data, part->open_bottom->len);
  table->last_page = part->last_page;
  table->box = part->box;
  table->has_lines = table->has_lines || part->has_lines;
  return TRUE;
}
