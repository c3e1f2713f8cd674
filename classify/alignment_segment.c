/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * alignment_segment.c - states and costs of the rows under one list number.
 *
 * A state is (text, column, layer). The layers keep two readings apart: SINGLE, one row without a
 * sub-item, and FIRST/LATER, several rows each with one. Costs are tenths of points; what a text
 * looks like is worth up to ten points, what a table rarely does (an empty cell, a further row) up
 * to twenty.
 */
#include "classify/alignment_segment.h"

#define NEVER 100000
#define ROW_COST 40          /* to start a further row under the same number */
#define LONE_SUBTASK_COST 90 /* a sub-item where the number has one row only */
#define ECHO_BONUS 120       /* … unless it repeats the task word for word */
/* Units of a further row's own, where rows with sub-items mostly share them */
#define OWNER_AGAIN_COST 60
#define HEADING_COST 60         /* a heading between two rows */
#define HEADING_IN_CELL_COST 80 /* in a cell of remarks */
#define EMPTY_SAVED 60          /* what an empty paragraph makes cheaper: a skipped cell */
#define LABELLED_COST 250       /* 存在问题:… anywhere but in an outcome */
#define SURE_VERDICT 80
#define SURE_UNITS 95     /* nothing but bodies */
#define STOP_COST 100     /* a full stop behind bodies */
#define SURE_STOP_COST 40 /* 区教育局、各镇人民政府。 but 引进研发机构。 */
/* The most that a text may cost in a row that has one for every column */
#define WHOLE_CELL_COST 120
#define WHOLE_ROW_BONUS 80
/* Between two rows: sections of which this body has no task stand there too */
#define HEADINGS_MAX 8
#define WHOLE_OTHER_COST 5 /* … under a title that says nothing */

typedef enum
{
  LAYER_SINGLE,
  LAYER_FIRST,
  LAYER_LATER,
  LAYER_COUNT
} Layer;

typedef enum
{
  STEP_NONE,
  STEP_START,  /* the list number itself */
  STEP_APPEND, /* a further text in the same cell */
  STEP_CELL,   /* a later column of the same row */
  STEP_ROW,    /* the first text of a further row */
  STEP_HEADING /* no cell: a heading above the next number */
} Step;

typedef struct
{
  gint64 cost;
  gint16 from_column;
  guint8 from_layer;
  guint8 step;
} State;

struct Segmenter
{
  const Columns *columns;
  const FlatText *texts;
  guint count; /* columns */
  guint width; /* columns with a title */
  guint total; /* texts */
  gboolean has_subtask;
  gboolean is_matrix;
  gboolean has_outcome;
  gint32 *emission;          /* text x column */
  gint32 *skip[LAYER_COUNT]; /* cost of leaving a column empty, as prefix sums: skip[c] = columns 0
                                .. c-1 */
  guint *regions;            /* prefix count of region columns */
  State *states;             /* (SEGMENT_WINDOW + 1) x columns x layers */
};

/* A column for sub-items that no title names. */
static gboolean
column_is_hidden(const Segmenter *segmenter, guint column)
{
  return span_is_empty(segmenter->columns->columns[column].title);
}

/* --- costs --- */

static gint32
cost_of(guint score, gint32 weight)
{
  return (gint32) (100 - MIN(score, 100u)) * weight / 10;
}

static gint32
emission_prose(const FlatText *text)
{
  const guint8 *scores = text->profile.scores;
  gint32 cost = cost_of(scores[PROFILE_PROSE], 8);
  cost += scores[PROFILE_AMOUNT] >= 90 ? 120 : 0;
  cost += scores[PROFILE_UNITS] >= 70 ? 60 : 0;
  return cost;
}

static gint32
emission_cost(const Segmenter *segmenter, const FlatText *text, ColumnRole role)
{
  const guint8 *scores = text->profile.scores;
  gboolean is_verdict = scores[PROFILE_VERDICT] >= SURE_VERDICT;
  if (text->is_outcome && segmenter->has_outcome && role != COLUMN_PROGRESS
      && role != COLUMN_NUMBER)
    return LABELLED_COST;
  switch (role)
    {
    case COLUMN_NUMBER:
      return scores[PROFILE_SERIAL] >= 90 ? 0 : NEVER;
    case COLUMN_GROUP:
      return cost_of(scores[PROFILE_GROUP], 6) + (text->profile.characters > 12 ? 100 : 0);
    case COLUMN_TASK:
      return emission_prose(text) + (is_verdict ? 60 : 0);
    case COLUMN_SUBTASK:
      return emission_prose(text) + (is_verdict ? 100 : 0) + (text->starts_list ? 80 : 0);
    case COLUMN_PLAN:
      return segmenter->is_matrix
                 ? cost_of(scores[PROFILE_AMOUNT], 12)
                 : emission_prose(text) / 2 + (is_verdict && segmenter->has_outcome ? 200 : 0);
    case COLUMN_PROGRESS:
      return is_verdict || text->is_outcome
                 ? 0
                 : emission_prose(text) / 2 + 15 + (text->is_heading ? HEADING_COST : 0);
    case COLUMN_STATUS:
      return cost_of(scores[PROFILE_VERDICT], 15);
    case COLUMN_LEAD:
    case COLUMN_JOINT:
    case COLUMN_UNIT:
    case COLUMN_UNIT_LEADER:
      if (role == COLUMN_UNIT_LEADER && text->names_head)
        return 0;
      return cost_of(scores[PROFILE_UNITS], 20)
             + (!text->ends_sentence                  ? 0
                : scores[PROFILE_UNITS] >= SURE_UNITS ? SURE_STOP_COST
                                                      : STOP_COST);
    case COLUMN_LEADER:
      return cost_of(scores[PROFILE_LEADERS], 20);
    case COLUMN_DEADLINE:
      return cost_of(scores[PROFILE_DEADLINE], 15);
    case COLUMN_REGION:
      return cost_of(scores[PROFILE_AMOUNT], 20);
    default:
      return text->is_heading ? HEADING_IN_CELL_COST : 40;
    }
}

/* A further text in the same cell. */
static gint32
append_cost(const Segmenter *segmenter, ColumnRole role, const FlatText *previous)
{
  switch (role)
    {
    case COLUMN_TASK:
      return 60;
    case COLUMN_SUBTASK:
      return 120;
    case COLUMN_PLAN:
      return segmenter->is_matrix ? NEVER : 5;
    case COLUMN_PROGRESS:
      return previous->profile.scores[PROFILE_VERDICT] >= SURE_VERDICT ? 150 : 10;
    case COLUMN_LEAD:
      return 16; /* those who join in are more */
    case COLUMN_JOINT:
    case COLUMN_UNIT:
    case COLUMN_UNIT_LEADER:
      return 15;
    case COLUMN_LEADER:
    case COLUMN_OTHER:
    case COLUMN_UNKNOWN:
    case COLUMN_PROBLEMS:
    case COLUMN_NEXT_STEPS:
      return 30;
    case COLUMN_DEADLINE:
      return 80;
    default:
      return NEVER;
    }
}

/* A column without a text of its own: merged with the row above, or empty. */
static gint32
skip_cost(const Segmenter *segmenter, ColumnRole role, Layer layer)
{
  gboolean is_later = layer == LAYER_LATER;
  switch (role)
    {
    case COLUMN_NUMBER:
      return is_later ? 0 : NEVER;
    case COLUMN_GROUP:
      return is_later ? 0 : 5;
    case COLUMN_TASK:
      return is_later ? 10 : 200;
    case COLUMN_SUBTASK:
      return layer == LAYER_SINGLE ? 0 : 80;
    case COLUMN_PLAN:
      /* In a matrix some region is empty before the total is */
      return segmenter->is_matrix ? 100 : 50;
    case COLUMN_PROGRESS:
      return 60;
    case COLUMN_LEAD:
    case COLUMN_UNIT:
    case COLUMN_UNIT_LEADER:
      return is_later || segmenter->is_matrix ? 5 : 30;
    case COLUMN_JOINT:
    case COLUMN_LEADER:
      return is_later ? 5 : 20;
    case COLUMN_DEADLINE:
    case COLUMN_STATUS:
      return is_later ? 15 : 40;
    case COLUMN_REGION:
      return 70;
    default:
      return 10;
    }
}

void
segmenter_free(Segmenter *segmenter)
{
  if (segmenter == NULL)
    return;
  g_free(segmenter->emission);
  for (guint layer = 0; layer < LAYER_COUNT; layer++)
    g_free(segmenter->skip[layer]);
  g_free(segmenter->regions);
  g_free(segmenter->states);
  g_free(segmenter);
}

static void
segmenter_sum_skips(Segmenter *segmenter)
{
  guint count = segmenter->count;
  for (guint layer = 0; layer < LAYER_COUNT; layer++)
    {
      segmenter->skip[layer] = g_new0(gint32, count + 1);
      for (guint column = 0; column < count; column++)
        segmenter->skip[layer][column + 1] =
            segmenter->skip[layer][column]
            + skip_cost(segmenter, segmenter->columns->columns[column].role, layer);
    }
  segmenter->regions = g_new0(guint, count + 1);
  for (guint column = 0; column < count; column++)
    segmenter->regions[column + 1] =
        segmenter->regions[column] + (segmenter->columns->columns[column].role == COLUMN_REGION);
}

Segmenter *
segmenter_new(const Columns *columns, const FlatText *texts, guint count)
{
  Segmenter *segmenter = g_new0(Segmenter, 1);
  segmenter->columns = columns;
  segmenter->texts = texts;
  segmenter->count = columns->count;
  segmenter->total = count;
  gboolean has_task = FALSE;
  guint regions = 0;
  for (guint column = 0; column < columns->count; column++)
    {
      has_task |= columns->columns[column].role == COLUMN_TASK;
      segmenter->has_subtask |= columns->columns[column].role == COLUMN_SUBTASK;
      segmenter->width += !column_is_hidden(segmenter, column);
      regions += columns->columns[column].role == COLUMN_REGION;
      segmenter->has_outcome |= columns->columns[column].role == COLUMN_PROGRESS;
    }
  segmenter->is_matrix = regions > 0;
  segmenter->emission = g_new(gint32, (gsize) count * columns->count);
  for (guint i = 0; i < count; i++)
    for (guint column = 0; column < columns->count; column++)
      segmenter->emission[(gsize) i * columns->count + column] =
          emission_cost(segmenter, &texts[i], columns->columns[column].role);
  segmenter_sum_skips(segmenter);
  segmenter->states = g_new0(State, (gsize) (SEGMENT_WINDOW + 1) * columns->count * LAYER_COUNT);
  if (!has_task)
    g_clear_pointer(&segmenter, segmenter_free);
  return segmenter;
}

gboolean
segmenter_is_matrix(const Segmenter *segmenter)
{
  return segmenter->is_matrix;
}

gint64
segmenter_cell_cost(const Segmenter *segmenter, guint text, guint column)
{
  return segmenter->emission[(gsize) text * segmenter->count + column];
}

gint64
segmenter_skip_cost(const Segmenter *segmenter, guint from, guint to)
{
  return segmenter->skip[LAYER_SINGLE][to] - segmenter->skip[LAYER_SINGLE][from];
}

gint64
segmenter_append_cost(const Segmenter *segmenter, guint text, guint column)
{
  return append_cost(segmenter, segmenter->columns->columns[column].role,
                     &segmenter->texts[text - 1]);
}

/* --- states --- */

static State *
state_at(const Segmenter *segmenter, guint text, guint column, guint layer)
{
  return &segmenter->states[((gsize) text * segmenter->count + column) * LAYER_COUNT + layer];
}

static void
state_offer(State *state, gint64 cost, guint from_column, guint from_layer, Step step)
{
  if (cost < state->cost)
    *state = (State){ cost, (gint16) from_column, (guint8) from_layer, (guint8) step };
}

/* Cost of leaving columns [from, to) empty before a text that had empty paragraphs in front of it.
 */
static gint64
skipped(const Segmenter *segmenter, guint layer, guint from, guint to, const FlatText *text)
{
  gint64 cost = segmenter->skip[layer][to] - segmenter->skip[layer][from];
  guint regions = segmenter->regions[to] - segmenter->regions[from];
  return cost - (gint64) MIN(regions, text->empty_before) * EMPTY_SAVED;
}

static gint64
subtask_extra(const Segmenter *segmenter, guint column, guint layer, guint start,
              const FlatText *text)
{
  if (layer != LAYER_SINGLE || segmenter->columns->columns[column].role != COLUMN_SUBTASK)
    return 0;
  for (guint i = start; i < start + 4 && &segmenter->texts[i] < text; i++)
    if (segmenter->texts[i].echo != 0 && segmenter->texts[i].echo == text->echo)
      return LONE_SUBTASK_COST - ECHO_BONUS;
  return LONE_SUBTASK_COST;
}

/* The best state of a layer from which a later column can be reached: its cost less what was
 * skipped up to and with it. */
typedef struct
{
  gint64 cost;
  guint column;
} Reach;

static void
cell_offer(const Segmenter *segmenter, guint start, guint text, guint layer, Reach reach,
           guint column)
{
  if (reach.cost >= SEGMENT_IMPOSSIBLE)
    return;
  const FlatText *coming = &segmenter->texts[start + text + 1];
  gint64 extra = segmenter->emission[(gsize) (start + text + 1) * segmenter->count + column]
                 + subtask_extra(segmenter, column, layer, start, coming);
  State *state = state_at(segmenter, text + 1, column, layer);
  state_offer(state, reach.cost + segmenter->skip[layer][column] + extra, reach.column, layer,
              STEP_CELL);
  for (guint from = 0; coming->empty_before > 0 && from < column; from++)
    {
      gint64 base = state_at(segmenter, text, from, layer)->cost;
      if (base < SEGMENT_IMPOSSIBLE)
        state_offer(state, base + skipped(segmenter, layer, from + 1, column, coming) + extra, from,
                    layer, STEP_CELL);
    }
}

static void
append_offer(const Segmenter *segmenter, guint start, guint text, guint layer, guint column)
{
  const State *state = state_at(segmenter, text, column, layer);
  gint32 append = append_cost(segmenter, segmenter->columns->columns[column].role,
                              &segmenter->texts[start + text]);
  if (append >= NEVER)
    return;
  gint64 cost = state->cost + append
                + segmenter->emission[(gsize) (start + text + 1) * segmenter->count + column];
  state_offer(state_at(segmenter, text + 1, column, layer), cost, column, layer, STEP_APPEND);
}

/* A further row has no number; where rows have sub-items they share the task. */
static void
row_offer(const Segmenter *segmenter, guint start, guint text, guint layer, Reach reach)
{
  const gint32 *emission = &segmenter->emission[(gsize) (start + text + 1) * segmenter->count];
  gint64 close = reach.cost + segmenter->skip[layer][segmenter->count] + ROW_COST;
  for (guint first = 0; first < segmenter->count; first++)
    {
      ColumnRole role = segmenter->columns->columns[first].role;
      if (role == COLUMN_NUMBER || (role == COLUMN_TASK && segmenter->has_subtask))
        continue;
      gboolean is_shared = segmenter->has_subtask && column_role_is_owner(role);
      gint64 cost = close + segmenter->skip[LAYER_LATER][first] + emission[first]
                    + (is_shared ? OWNER_AGAIN_COST : 0);
      state_offer(state_at(segmenter, text + 1, first, LAYER_LATER), cost, reach.column, layer,
                  STEP_ROW);
    }
}

/* All ways from the states of one layer to the next text. */
static void
layer_advance(const Segmenter *segmenter, guint start, guint text, guint layer)
{
  Reach reach = { SEGMENT_IMPOSSIBLE, 0 };
  for (guint column = 0; column < segmenter->count; column++)
    {
      cell_offer(segmenter, start, text, layer, reach, column);
      gint64 cost = state_at(segmenter, text, column, layer)->cost;
      if (cost >= SEGMENT_IMPOSSIBLE)
        continue;
      append_offer(segmenter, start, text, layer, column);
      if (cost - segmenter->skip[layer][column + 1] < reach.cost)
        reach = (Reach){ cost - segmenter->skip[layer][column + 1], column };
    }
  if (layer != LAYER_SINGLE && reach.cost < SEGMENT_IMPOSSIBLE)
    row_offer(segmenter, start, text, layer, reach);
}

static void
states_clear(const Segmenter *segmenter, guint text)
{
  for (guint column = 0; column < segmenter->count; column++)
    for (guint layer = 0; layer < LAYER_COUNT; layer++)
      *state_at(segmenter, text, column, layer) = (State){ SEGMENT_IMPOSSIBLE, -1, 0, STEP_NONE };
}

static guint
number_column(const Segmenter *segmenter)
{
  for (guint column = 0; column < segmenter->count; column++)
    if (segmenter->columns->columns[column].role == COLUMN_NUMBER)
      return column;
  return 0;
}

static void
states_start(const Segmenter *segmenter, guint start)
{
  states_clear(segmenter, 0);
  guint column = number_column(segmenter);
  for (guint layer = LAYER_SINGLE; layer <= LAYER_FIRST; layer++)
    {
      gint64 before = 0;
      for (guint i = 0; i < column; i++)
        before += skip_cost(segmenter, segmenter->columns->columns[i].role, LAYER_LATER);
      state_offer(state_at(segmenter, 0, column, layer), before, column, layer, STEP_START);
    }
}

/* Whether a row of one text for each title may start here: the next row's number, or nothing,
 * stands behind it but for headings, and no list goes on from one of its texts into the next, for a
 * list stands in one cell. */
static gboolean
is_whole_row(const Segmenter *segmenter, guint start)
{
  const FlatText *texts = segmenter->texts;
  guint end = start + segmenter->width;
  if (texts[end - 1].is_heading)
    return FALSE;
  for (guint i = start; i + 1 < end; i++)
    if (texts[i].list_value > 0 && texts[i + 1].list_value == texts[i].list_value + 1)
      return FALSE;
  for (guint headings = 0;
       headings < HEADINGS_MAX && end < segmenter->total && texts[end].is_heading; headings++)
    end++;
  return end >= segmenter->total || texts[end].serial > 0;
}

/* Cost of such a row: nothing is skipped, nothing shared. */
static gint64
whole_row_cost(const Segmenter *segmenter, guint start)
{
  gint64 cost = -WHOLE_ROW_BONUS;
  if (!is_whole_row(segmenter, start))
    return SEGMENT_IMPOSSIBLE;
  for (guint column = 0, text = start; column < segmenter->count; column++)
    {
      if (column_is_hidden(segmenter, column))
        continue;
      ColumnRole role = segmenter->columns->columns[column].role;
      gint32 emission = segmenter->emission[(gsize) text * segmenter->count + column];
      if (emission >= NEVER || (role == COLUMN_NUMBER) != (text == start))
        return SEGMENT_IMPOSSIBLE;
      cost += role == COLUMN_OTHER || role == COLUMN_PROBLEMS || role == COLUMN_NEXT_STEPS
                  ? WHOLE_OTHER_COST
                  : MIN(emission, WHOLE_CELL_COST);
      text++;
    }
  return cost;
}

/* Cost of the best state that may end the rows after `texts` texts; *column and *layer receive it,
 * LAYER_COUNT for a whole row. */
static gint64
states_finish(const Segmenter *segmenter, guint start, guint texts, guint *best_column,
              guint *best_layer)
{
  gint64 best = SEGMENT_IMPOSSIBLE;
  if (texts == segmenter->width && !segmenter->is_matrix)
    {
      best = whole_row_cost(segmenter, start);
      *best_layer = LAYER_COUNT;
    }
  for (guint column = 0; column < segmenter->count; column++)
    for (guint layer = 0; layer < LAYER_COUNT; layer++)
      {
        const State *state = state_at(segmenter, texts - 1, column, layer);
        if (layer == LAYER_FIRST || state->cost >= SEGMENT_IMPOSSIBLE)
          continue;
        gint64 cost = state->cost + segmenter->skip[layer][segmenter->count]
                      - segmenter->skip[layer][column + 1];
        if (cost >= best)
          continue;
        best = cost;
        *best_column = column;
        *best_layer = layer;
      }
  return best;
}

/* How many heading lines stand between the last cell and the next number. */
static guint
headings_before(const Segmenter *segmenter, guint start, guint end)
{
  guint count = 0;
  while (count < HEADINGS_MAX && end - count > start + 2
         && segmenter->texts[end - count - 1].is_heading)
    count++;
  return count;
}

guint
segmenter_forward(const Segmenter *segmenter, guint start, guint count, gint64 *ends)
{
  guint window = MIN(SEGMENT_WINDOW, count - start);
  if (segmenter->is_matrix)
    /* More rows under one number were never met in a matrix */
    window = MIN(window, 8 * segmenter->count);
  states_start(segmenter, start);
  for (guint length = 1; length <= window; length++)
    {
      guint column, layer;
      ends[length] = states_finish(segmenter, start, length, &column, &layer);
      guint headings = headings_before(segmenter, start, start + length);
      for (guint i = 1; i <= headings && i < length; i++)
        ends[length] =
            MIN(ends[length],
                states_finish(segmenter, start, length - i, &column, &layer) + i * HEADING_COST);
      if (length == window)
        break;
      states_clear(segmenter, length);
      for (layer = 0; layer < LAYER_COUNT; layer++)
        layer_advance(segmenter, start, length - 1, layer);
    }
  return window;
}

/* --- the way back --- */

typedef struct
{
  guint column;
  Step step;
} Trace;

static void
alignment_add_traces(Alignment *alignment, const GArray *traces, guint start)
{
  for (guint i = traces->len; i > 0; i--)
    {
      Trace trace = g_array_index(traces, Trace, i - 1);
      guint text = start + (traces->len - i);
      if (trace.step == STEP_START || trace.step == STEP_ROW)
        alignment_add_row(alignment, trace.step == STEP_START);
      FlatCell *cell =
          &g_array_index(alignment->cells, FlatCell,
                         (gsize) (alignment->rows - 1) * alignment->columns + trace.column);
      if (trace.step != STEP_APPEND)
        cell->first = text;
      cell->end = text + 1;
    }
}

/* From the last text to the first, as the way back goes. */
static void
traces_add_whole_row(const Segmenter *segmenter, GArray *traces)
{
  for (guint column = segmenter->count; column > 0; column--)
    {
      if (column_is_hidden(segmenter, column - 1))
        continue;
      Trace trace = { column - 1, traces->len + 1 == segmenter->width ? STEP_START : STEP_CELL };
      g_array_append_val(traces, trace);
    }
}

void
segmenter_trace(const Segmenter *segmenter, guint start, guint end, Alignment *alignment)
{
  guint length = end - start;
  g_autofree gint64 *ends = g_new(gint64, SEGMENT_WINDOW + 1);
  segmenter_forward(segmenter, start, end, ends);
  guint column = 0, layer = 0, headings = 0;
  gint64 wanted = ends[length];
  while (headings < HEADINGS_MAX
         && states_finish(segmenter, start, length - headings, &column, &layer)
                    + headings * HEADING_COST
                > wanted)
    headings++;
  length -= headings;
  states_finish(segmenter, start, length, &column, &layer);

  g_autoptr(GArray) traces = g_array_new(FALSE, FALSE, sizeof(Trace));
  if (layer == LAYER_COUNT)
    traces_add_whole_row(segmenter, traces);
  for (guint text = layer == LAYER_COUNT ? 0 : length; text > 0; text--)
    {
      State state = *state_at(segmenter, text - 1, column, layer);
      Trace trace = { column, (Step) state.step };
      g_array_append_val(traces, trace);
      column = (guint) state.from_column;
      layer = state.from_layer;
    }
  guint rows_before = alignment->rows;
  alignment_add_traces(alignment, traces, start);
  for (guint i = 0; i < headings && alignment->rows > rows_before; i++)
    /* The first one; all are consecutive */
    g_array_index(alignment->headings, guint, alignment->rows - 1) = start + length;
}
