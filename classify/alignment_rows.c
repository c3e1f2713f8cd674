/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * alignment_rows.c - rows without list numbers.
 *
 * One dynamic programme over (text, column): a text goes on with the cell before it, goes into a
 * later column, or starts a row. Nothing but the looks of the texts says where rows start, so the
 * whole is refused when they fit badly. Costs are those of alignment_segment.c.
 *
 *   工作任务 | 牵头单位 | 完成时限          A X 6月底前 B C Y 年底前
 *                                      row 1: A X 6月底前   row 2: B+C Y 年底前
 */
#include "classify/alignment.h"

#include "classify/alignment_segment.h"

#define MINIMUM_ROWS 2
#define ROW_COST 20
/* A text with a list number of its own in any column but the task's, or inside a cell */
#define NUMBERED_COST 80
#define UNUSED_COST 60 /* a text after the last row */
/* Of a text under a title that says who or when, in a row with a text for every title */
#define WHOLE_TELLING_COST 110
#define WHOLE_SURE_COST 50
#define BAD_FIT 60 /* average cost of a text past which the texts are no table */

typedef enum
{
  STEP_APPEND,
  STEP_CELL,
  STEP_ROW
} Step;

typedef struct
{
  gint64 cost;
  guint16 from; /* column of the text before */
  guint8 step;
} State;

typedef struct
{
  const Segmenter *segmenter;
  guint columns;
  guint task; /* a row starts at this column or before it */
  State *states;
  const FlatText *texts;
} Rows;

/* 14.改扩建… starts a name, hardly anything else. */
static gint64
rows_cell_cost(const Rows *rows, guint text, guint column)
{
  gint64 cost = segmenter_cell_cost(rows->segmenter, text, column);
  return cost + (rows->texts[text].starts_list && column != rows->task ? NUMBERED_COST : 0);
}

static State *
rows_state(const Rows *rows, guint text, guint column)
{
  return &rows->states[(gsize) text * rows->columns + column];
}

static void
state_offer(State *state, gint64 cost, guint from, Step step)
{
  if (cost < state->cost)
    *state = (State){ cost, (guint16) from, (guint8) step };
}

/* What a row that starts at this column leaves empty before it. */
static gint64
rows_start_cost(const Rows *rows, guint text, guint column)
{
  return segmenter_skip_cost(rows->segmenter, 0, column) + rows_cell_cost(rows, text, column);
}

/* The least cost of ending a row with this text; *best receives its column. */
static gint64
rows_finish(const Rows *rows, guint text, guint *best)
{
  gint64 least = SEGMENT_IMPOSSIBLE;
  for (guint column = rows->task; column < rows->columns; column++)
    {
      gint64 cost = rows_state(rows, text, column)->cost
                    + segmenter_skip_cost(rows->segmenter, column + 1, rows->columns);
      if (cost < least)
        least = cost, *best = column;
    }
  return least;
}

static void
rows_advance(const Rows *rows, guint text)
{
  guint ended = 0;
  gint64 finished = rows_finish(rows, text - 1, &ended);
  /* Of a column to the left: its cost less what was skipped up to and with it */
  gint64 reach = SEGMENT_IMPOSSIBLE;
  guint reached = 0;
  for (guint column = 0; column < rows->columns; column++)
    {
      gint64 own = rows_cell_cost(rows, text, column);
      State *state = rows_state(rows, text, column);
      gint64 before = rows_state(rows, text - 1, column)->cost;
      gint64 append = segmenter_append_cost(rows->segmenter, text, column)
                      + (rows->texts[text].starts_list ? NUMBERED_COST : 0);
      state_offer(state, before + append + own, column, STEP_APPEND);
      state_offer(state, reach + segmenter_skip_cost(rows->segmenter, 0, column) + own, reached,
                  STEP_CELL);
      if (column <= rows->task)
        state_offer(state, finished + ROW_COST + rows_start_cost(rows, text, column), ended,
                    STEP_ROW);
      gint64 offer = before - segmenter_skip_cost(rows->segmenter, 0, column + 1);
      if (before < SEGMENT_IMPOSSIBLE && offer < reach)
        reach = offer, reached = column;
    }
}

static void
rows_fill(const Rows *rows, guint used, guint column, Alignment *alignment)
{
  g_autofree guint *columns = g_new(guint, used);
  g_autofree guint8 *steps = g_new(guint8, used);
  for (guint text = used; text > 0; text--)
    {
      const State *state = rows_state(rows, text - 1, column);
      columns[text - 1] = column;
      steps[text - 1] = state->step;
      column = state->from;
    }
  for (guint text = 0; text < used; text++)
    {
      if (steps[text] == STEP_ROW)
        alignment_add_row(alignment, TRUE);
      FlatCell *cell =
          &g_array_index(alignment->cells, FlatCell,
                         (gsize) (alignment->rows - 1) * alignment->columns + columns[text]);
      if (steps[text] != STEP_APPEND)
        cell->first = text;
      cell->end = text + 1;
    }
}

/* --- whole rows --- */

/* Whether each text of the row may stand under its title, and one that says who, when or how surely
 * does. */
static gboolean
row_is_whole(const Segmenter *segmenter, const Columns *columns, guint first)
{
  gboolean is_sure = FALSE;
  for (guint column = 0; column < columns->count; column++)
    {
      ColumnRole role = columns->columns[column].role;
      gint64 cost = segmenter_cell_cost(segmenter, first + column, column);
      gboolean is_telling =
          column_role_is_owner(role) || role == COLUMN_DEADLINE || role == COLUMN_STATUS;
      if (is_telling && cost > WHOLE_TELLING_COST)
        return FALSE;
      is_sure |= is_telling && cost <= WHOLE_SURE_COST;
    }
  return is_sure;
}

/* A table without empty or merged cells is its texts, so many a row. NULL unless all texts up to
 * the end, or more than the other reading uses, stand so. */
static Alignment *
alignment_of_whole_rows(const Segmenter *segmenter, const Columns *columns, guint count,
                        guint wanted)
{
  guint rows = 0;
  while ((rows + 1) * columns->count <= count
         && row_is_whole(segmenter, columns, rows * columns->count))
    rows++;
  guint used = rows * columns->count;
  if (rows < MINIMUM_ROWS || used < wanted)
    return NULL;
  Alignment *alignment = alignment_new(columns->count);
  for (guint text = 0; text < used; text++)
    {
      guint column = text % columns->count;
      if (column == 0)
        alignment_add_row(alignment, TRUE);
      g_array_index(alignment->cells, FlatCell, text) = (FlatCell){ text, text + 1 };
    }
  alignment->used = used;
  return alignment;
}

Alignment *
alignment_find_rows(const Columns *columns, const FlatText *texts, guint count)
{
  gint task = columns_first(columns, COLUMN_TASK);
  if (task < 0 || count < MINIMUM_ROWS || count > ALIGNMENT_ROW_TEXTS)
    return NULL;
  g_autoptr(Segmenter) segmenter = segmenter_new(columns, texts, count);
  if (segmenter == NULL)
    return NULL;
  g_autofree State *states = g_new(State, (gsize) count * columns->count);
  for (gsize i = 0; i < (gsize) count * columns->count; i++)
    states[i] = (State){ SEGMENT_IMPOSSIBLE, 0, STEP_ROW };
  Rows rows = { segmenter, columns->count, (guint) task, states, texts };
  for (guint column = 0; column <= rows.task; column++)
    rows_state(&rows, 0, column)->cost = rows_start_cost(&rows, 0, column);
  guint best_end = 0, best_column = 0, column = 0;
  gint64 best = SEGMENT_IMPOSSIBLE;
  for (guint text = 0; text < count; text++)
    {
      if (text > 0)
        rows_advance(&rows, text);
      gint64 cost = rows_finish(&rows, text, &column) + (gint64) (count - text - 1) * UNUSED_COST;
      if (cost <= best)
        best = cost, best_end = text + 1, best_column = column;
    }
  gint64 own = best - (gint64) (count - best_end) * UNUSED_COST;
  gboolean fits = own <= (gint64) best_end * BAD_FIT;
  Alignment *whole = alignment_of_whole_rows(segmenter, columns, count, fits ? best_end : 0);
  if (whole != NULL || !fits)
    return whole;
  g_autoptr(Alignment) alignment = alignment_new(columns->count);
  rows_fill(&rows, best_end, best_column, alignment);
  alignment->used = best_end;
  alignment->cost = best;
  return alignment->rows < MINIMUM_ROWS ? NULL : g_steal_pointer(&alignment);
}
