/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * series.c - a stack of open series, outermost at the bottom.
 *
 * First the weak candidates are judged by their neighbours of the same style; then one pass assigns
 * each candidate to a series. The order of NumberStyle decides only where a style that is not open
 * yet goes: it closes what lies deeper.
 *
 *   candidate   open: 一、2  (一)3  1.7
 *   (四)        continues (一): 1. is closed, and remembered in case 8. comes
 *   8.          not open: resumes the remembered series under (四)
 *   1.          open: a restart; the old series ends, a new one takes its place
 */
#include "classify/series.h"

#define DEPTH_MAXIMUM 12      /* nested styles; more than there are styles that notices nest */
#define REMEMBERED_MAXIMUM 24 /* closed series that may resume: one for each style and mark */
#define GAP_MAXIMUM 3         /* numbers that may be missing before a series counts as another */
#define BARE_RUN_MINIMUM                                                                           \
  3 /* numbers without any mark, counting up from 1, before they are numbers */

typedef struct
{
  SeriesTable *table;
  gint open[DEPTH_MAXIMUM];        /* series */
  gboolean is_live[DEPTH_MAXIMUM]; /* whether the last item of that series still takes lines */
  guint depth;
  gint closed[REMEMBERED_MAXIMUM];
  guint closed_count;
  gint previous;       /* item that the series opened last goes on from, -1 for none */
  GHashTable *classes; /* (parent class, style, mark) -> class + 1 */
} Builder;

SeriesItem *
series_item(const SeriesTable *table, guint index)
{
  return &g_array_index(table->items, SeriesItem, index);
}

Series *
series_at(const SeriesTable *table, guint index)
{
  return &g_array_index(table->series, Series, index);
}

void
series_table_free(SeriesTable *table)
{
  if (table == NULL)
    return;
  g_array_unref(table->items);
  g_array_unref(table->series);
  g_array_unref(table->owners);
  g_free(table);
}

/* --- weak candidates --- */

static const NumberMark *
candidate_reading(const SeriesCandidate *candidate, NumberStyle style)
{
  for (guint i = 0; i < candidate->reading_count; i++)
    if (candidate->readings[i].style == style
        || (style == NUMBER_ARABIC && candidate->readings[i].style == NUMBER_BARE))
      return &candidate->readings[i];
  return NULL;
}

/* The reading of that style nearest after each candidate: next[i] is an index, or -1. */
static gint *
nearest_after(const GArray *candidates, NumberStyle style)
{
  gint *next = g_new(gint, candidates->len + 1);
  gint found = -1;
  for (gint i = (gint) candidates->len - 1; i >= 0; i--)
    {
      next[i] = found;
      if (candidate_reading(&g_array_index(candidates, SeriesCandidate, i), style) != NULL)
        found = i;
    }
  return next;
}

static void
candidate_keep(SeriesCandidate *candidate, NumberMark reading)
{
  candidate->readings[0] = reading;
  candidate->readings[0].is_weak = FALSE;
  candidate->reading_count = 1;
}

/* 1.1, 1-2: a neighbour of the same prefix counts with it; 3-1 follows the last of the second
 * section. */
static void
settle_pairs(GArray *candidates)
{
  g_autofree gint *next = nearest_after(candidates, NUMBER_PAIR);
  guint prefix = 0, value = 0, kept_prefix = 0;
  for (guint i = 0; i < candidates->len; i++)
    {
      SeriesCandidate *candidate = &g_array_index(candidates, SeriesCandidate, i);
      const NumberMark *reading = candidate_reading(candidate, NUMBER_PAIR);
      if (reading == NULL)
        continue;
      const NumberMark *after =
          next[i] < 0 ? NULL
                      : candidate_reading(&g_array_index(candidates, SeriesCandidate, next[i]),
                                          NUMBER_PAIR);
      gboolean follows = reading->prefix == prefix && reading->value == value + 1;
      gboolean leads =
          after != NULL && after->prefix == reading->prefix && after->value == reading->value + 1;
      gboolean opens = reading->value == 1 && kept_prefix > 0 && reading->prefix == kept_prefix + 1;
      prefix = reading->prefix;
      value = reading->value;
      if (!follows && !leads && !opens)
        continue;
      kept_prefix = prefix;
      candidate_keep(candidate, *reading);
    }
}

/* 3.5亿 or 12加强 among strong 1. 2. … : kept where the number before and the number after count
 * with it. */
static void
settle_arabic(GArray *candidates)
{
  g_autofree gint *next = nearest_after(candidates, NUMBER_ARABIC);
  guint before = 0;
  for (guint i = 0; i < candidates->len; i++)
    {
      SeriesCandidate *candidate = &g_array_index(candidates, SeriesCandidate, i);
      const NumberMark *reading = candidate_reading(candidate, NUMBER_ARABIC);
      if (reading == NULL)
        continue;
      const NumberMark *after =
          next[i] < 0 ? NULL
                      : candidate_reading(&g_array_index(candidates, SeriesCandidate, next[i]),
                                          NUMBER_ARABIC);
      gboolean is_last = after == NULL || after->value == 1;
      gboolean leads = after != NULL && after->value == reading->value + 1;
      gboolean follows = reading->value == before + 1 && reading->value > 1;
      if (!reading->is_weak || (reading->style == NUMBER_ARABIC && reading->value == 1 && leads)
          || (follows && (leads || is_last)))
        {
          before = reading->value;
          candidate_keep(candidate, *reading);
        }
    }
}

static void
keep_bare_run(GArray *candidates, const GArray *run, guint least)
{
  for (guint i = 0; run->len >= least && i < run->len; i++)
    {
      SeriesCandidate *candidate =
          &g_array_index(candidates, SeriesCandidate, g_array_index(run, guint, i));
      candidate_keep(candidate, candidate->readings[0]);
    }
}

/* Keeps the runs from 1 that are at least so long, in which a number with a mark may stand as well.
 * Returns how many there are of two or more. */
static guint
keep_bare_runs(GArray *candidates, guint least)
{
  g_autoptr(GArray) run = g_array_new(FALSE, FALSE, sizeof(guint));
  guint expected = 1, runs = 0;
  for (guint i = 0; i < candidates->len; i++)
    {
      const SeriesCandidate *candidate = &g_array_index(candidates, SeriesCandidate, i);
      const NumberMark *reading = candidate_reading(candidate, NUMBER_ARABIC);
      if (reading == NULL || (reading->is_weak && reading->style != NUMBER_BARE))
        continue;
      if (reading->value != expected || (reading->value == 1 && run->len > 0))
        {
          runs += run->len > 1;
          keep_bare_run(candidates, run, least);
          g_array_set_size(run, 0);
        }
      gboolean goes_on = run->len > 0 || reading->value == 1;
      expected = goes_on ? reading->value + 1 : 1;
      if (goes_on)
        g_array_append_val(run, i);
    }
  runs += run->len > 1;
  keep_bare_run(candidates, run, least);
  return runs;
}

/* 1加强 2推进 3完善; 1加强 2推进 below one heading, 1完善 2落实 below the next. */
static void
settle_bare(GArray *candidates)
{
  if (keep_bare_runs(candidates, BARE_RUN_MINIMUM) > 1)
    keep_bare_runs(candidates, BARE_RUN_MINIMUM - 1);
}

/* 1 隐患治理 right above 1.1, 2 应急能力 right above 2.1: kept where two or more do. */
static void
settle_prefixes(GArray *candidates)
{
  for (guint pass = 0, kept = 0; pass < 2; pass++)
    for (guint i = 0; i + 1 < candidates->len && (pass == 0 || kept > 1); i++)
      {
        SeriesCandidate *candidate = &g_array_index(candidates, SeriesCandidate, i);
        const SeriesCandidate *next = candidate + 1;
        gboolean leads = candidate->reading_count > 0 && candidate->readings[0].style == NUMBER_BARE
                         && next->reading_count > 0 && next->readings[0].style == NUMBER_PAIR
                         && !next->readings[0].is_weak && next->readings[0].value == 1
                         && next->readings[0].prefix == candidate->readings[0].value;
        kept += leads && pass == 0;
        if (leads && pass == 1)
          candidate_keep(candidate, candidate->readings[0]);
      }
}

/* What is still weak is no number. */
static void
candidates_settle(GArray *candidates)
{
  settle_pairs(candidates);
  settle_prefixes(candidates);
  settle_bare(candidates);
  settle_arabic(candidates);
  for (guint i = 0; i < candidates->len; i++)
    {
      SeriesCandidate *candidate = &g_array_index(candidates, SeriesCandidate, i);
      if (candidate->reading_count > 0 && candidate->readings[0].is_weak)
        candidate->reading_count = 0;
    }
}

/* --- the stack --- */

static NumberStyle
style_family(NumberStyle style)
{
  return style == NUMBER_BARE ? NUMBER_ARABIC : style;
}

static gboolean
series_takes(const Series *series, const NumberMark *mark)
{
  return style_family(series->style) == style_family(mark->style) && series->mark == mark->mark;
}

static const NumberMark *
series_last_mark(const Builder *builder, gint series)
{
  return &series_item(builder->table, series_at(builder->table, (guint) series)->last_item)->mark;
}

/* Whether the mark is what a series expects next. */
static gboolean
mark_continues(const NumberMark *last, const NumberMark *mark)
{
  if (mark->style == NUMBER_BULLET)
    return TRUE;
  return mark->value == last->value + 1 && mark->prefix == last->prefix;
}

/* A slip of the numbering: repeated, or a few missing. */
static gboolean
mark_slips(const NumberMark *last, const NumberMark *mark)
{
  return mark->prefix == last->prefix && mark->value > 1 && mark->value + 1 >= last->value
         && mark->value <= last->value + 1 + GAP_MAXIMUM;
}

static void
builder_remember(Builder *builder, gint series)
{
  const Series *closed = series_at(builder->table, (guint) series);
  NumberMark mark = { .style = closed->style, .mark = closed->mark };
  for (guint i = 0; i < builder->closed_count; i++)
    if (series_takes(series_at(builder->table, (guint) builder->closed[i]), &mark))
      {
        builder->closed[i] = series;
        return;
      }
  if (builder->closed_count < REMEMBERED_MAXIMUM)
    builder->closed[builder->closed_count++] = series;
}

static void
builder_close_to(Builder *builder, guint depth)
{
  while (builder->depth > depth)
    builder_remember(builder, builder->open[--builder->depth]);
}

static gint
builder_find_open(const Builder *builder, const NumberMark *mark)
{
  for (guint i = builder->depth; i > 0; i--)
    if (series_takes(series_at(builder->table, (guint) builder->open[i - 1]), mark))
      return (gint) i - 1;
  return -1;
}

/* The closed series that this mark goes on with, -1 if none: numbers that run on across headings.
 */
static gint
builder_find_closed(const Builder *builder, const NumberMark *mark)
{
  for (guint i = 0; mark->value > 1 && i < builder->closed_count; i++)
    if (series_takes(series_at(builder->table, (guint) builder->closed[i]), mark)
        && mark_continues(series_last_mark(builder, builder->closed[i]), mark))
      return builder->closed[i];
  return -1;
}

static gint
builder_class(Builder *builder, const NumberMark *mark)
{
  gint parent = builder->depth == 0
                    ? -1
                    : series_at(builder->table, (guint) builder->open[builder->depth - 1])->class;
  guint64 key = ((guint64) (guint32) (parent + 1) << 32)
                | ((guint64) style_family(mark->style) << 24) | (mark->mark & 0xFFFFFF);
  gpointer found = g_hash_table_lookup(builder->classes, &key);
  if (found == NULL)
    {
      found = GUINT_TO_POINTER(++builder->table->classes);
      g_hash_table_insert(builder->classes, g_memdup2(&key, sizeof key), found);
    }
  return (gint) GPOINTER_TO_UINT(found) - 1;
}

/* Opens the closed series again, or a new one for -1. Numbers that run on at another depth (一、
 * over 1. to 3., 二、 over (一) over 4.) go on as a series of that place: only so are classes
 * numbered after those of their parents. */
static void
builder_push(Builder *builder, const NumberMark *mark, gint closed)
{
  gint class = builder_class(builder, mark);
  gint series = closed;
  builder->previous = -1;
  if (closed < 0 || series_at(builder->table, (guint) closed)->class != class)
    {
      Series new = { .style = mark->style,
                     .mark = mark->mark,
                     .depth = builder->depth,
                     .class = class };
      builder->previous =
          closed < 0 ? -1 : (gint) series_at(builder->table, (guint) closed)->last_item;
      series = (gint) builder->table->series->len;
      g_array_append_val(builder->table->series, new);
    }
  builder->open[builder->depth++] = series;
}

/* 第1项 below 一、: counted pieces of work stand within the first heading, or where others of them
 * stood within one; elsewhere they stand around whatever is numbered below them. */
static gboolean
builder_nests_items(const Builder *builder, const NumberMark *mark)
{
  if (!mark->counts_items || builder->depth == 0)
    return FALSE;
  for (guint i = 0; i < builder->closed_count; i++)
    {
      const Series *closed = series_at(builder->table, (guint) builder->closed[i]);
      if (series_takes(closed, mark))
        return closed->depth > 0;
    }
  return series_last_mark(builder, builder->open[0])->value == 1;
}

/* Leaves the series that the mark belongs to on top of the stack; opens one if need be. Returns
 * whether the mark is doubtful. */
static gboolean
builder_choose(Builder *builder, const NumberMark *mark)
{
  gint open = builder_find_open(builder, mark);
  gboolean slips = FALSE;
  if (open >= 0)
    {
      const NumberMark *last = series_last_mark(builder, builder->open[open]);
      gboolean continues = mark_continues(last, mark);
      slips = !continues && builder_find_closed(builder, mark) < 0 && mark_slips(last, mark);
      builder_close_to(builder, (guint) open + (continues || slips));
      if (continues || slips)
        return slips;
    }
  NumberStyle style = builder_nests_items(builder, mark) ? NUMBER_ORDINAL : mark->style;
  if (style == NUMBER_CLOSING) /* 1) below (1), or above it */
    style = NUMBER_BRACKET;
  while (builder->depth > 0
         && series_at(builder->table, (guint) builder->open[builder->depth - 1])->style > style)
    builder_close_to(builder, builder->depth - 1);
  if (builder->depth == DEPTH_MAXIMUM)
    builder_close_to(builder, DEPTH_MAXIMUM - 1);
  builder_push(builder, mark, builder_find_closed(builder, mark));
  return FALSE;
}

static void
builder_append(Builder *builder, guint line, const NumberMark *mark)
{
  gboolean is_doubtful = builder_choose(builder, mark);
  guint top = builder->depth - 1;
  guint index = builder->table->items->len;
  Series *series = series_at(builder->table, (guint) builder->open[top]);
  SeriesItem item = {
    .line = line, .mark = *mark, .series = (guint) builder->open[top], .is_doubtful = is_doubtful
  };
  item.parent =
      top == 0 ? -1 : (gint) series_at(builder->table, (guint) builder->open[top - 1])->last_item;
  item.previous = series->count == 0 ? builder->previous : (gint) series->last_item;
  if (series->count++ == 0)
    series->first_item = index;
  series->last_item = index;
  builder->is_live[top] = TRUE;
  g_array_append_val(builder->table->items, item);
}

static void
builder_break(Builder *builder, BreakKind kind)
{
  for (guint i = 0; i < builder->depth; i++)
    builder->is_live[i] = FALSE;
  if (kind == BREAK_SOFT)
    return;
  builder->depth = 0;
  builder->closed_count = 0;
}

static gint
builder_owner(const Builder *builder)
{
  if (builder->depth == 0 || !builder->is_live[builder->depth - 1])
    return -1;
  return (gint) series_at(builder->table, (guint) builder->open[builder->depth - 1])->last_item;
}

gint
series_candidate_compare(gconstpointer one, gconstpointer other)
{
  const SeriesCandidate *a = one, *b = other;
  return a->line < b->line ? -1 : a->line > b->line;
}

SeriesTable *
series_infer(GArray *candidates, const GArray *breaks, guint lines)
{
  candidates_settle(candidates);
  SeriesTable *table = g_new0(SeriesTable, 1);
  table->items = g_array_new(FALSE, FALSE, sizeof(SeriesItem));
  table->series = g_array_new(FALSE, FALSE, sizeof(Series));
  table->owners = g_array_sized_new(FALSE, FALSE, sizeof(gint), lines);
  Builder builder = { .table = table,
                      .classes = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL) };

  guint next_candidate = 0, next_break = 0;
  for (guint line = 0; line < lines; line++)
    {
      while (next_break < breaks->len
             && g_array_index(breaks, SeriesBreak, next_break).line == line)
        builder_break(&builder, g_array_index(breaks, SeriesBreak, next_break++).kind);
      while (next_candidate < candidates->len
             && g_array_index(candidates, SeriesCandidate, next_candidate).line == line)
        {
          const SeriesCandidate *candidate =
              &g_array_index(candidates, SeriesCandidate, next_candidate++);
          if (candidate->reading_count > 0)
            builder_append(&builder, line, &candidate->readings[0]);
        }
      gint owner = builder_owner(&builder);
      g_array_append_val(table->owners, owner);
    }
  g_hash_table_unref(builder.classes);
  return table;
}
