/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * columns_numbered.c - what list numbers in the cells say of a table's columns: which one counts
 * the tasks, which one only categories, and which is the text where no title says anything.
 */
#include "classify/columns_private.h"

#include "classify/number_mark.h"
#include "core/characters.h"

#define LISTED_CELLS 6     /* looked at for list numbers of their own */
#define COUNTED_CELLS 2    /* that count on before a number is believed to count the tasks */
#define COUNTED_ROWS 40    /* looked at for a table's own numbers */
#define HEADLESS_ROWS 3    /* that count, in a table without titles */
#define HEADLESS_COLUMNS 3 /* number, text, bodies */

static gboolean
text_is_list_number(const char *text, gsize length)
{
  gsize size = 0, at = 0;
  while (at < length)
    {
      gunichar c = character_at(text + at, &size);
      if (!character_is_chinese_numeral(c) && !character_is_punctuation(c))
        return FALSE;
      at += size;
    }
  return length > 0;
}

gboolean
column_is_list_numbers(const Document *doc, const TableView *view, const Columns *columns,
                       guint index)
{
  guint seen = 0;
  for (guint row = columns->header_end; row < view->rows && seen < LISTED_CELLS; row++)
    {
      const ViewCell *cell = table_view_at(view, row, index);
      if (cell == NULL || cell->row != row || span_is_empty(cell->span) || cell->column_span > 1)
        continue;
      if (!text_is_list_number(doc->comparable->str + cell->span.start, span_length(cell->span)))
        return FALSE;
      seen++;
    }
  return seen > 0;
}

/* The style of the list numbers that the cells under a title, the first few of them, start with;
 * none where they do not count on. */
static NumberStyle
column_list_style(const ColumnWords *words, const Document *doc, const TableView *view,
                  const Columns *columns, guint index)
{
  NumberStyle style = NUMBER_NONE;
  guint seen = 0, value = 0;
  const ViewCell *last = NULL;
  for (guint row = columns->header_end; row < view->rows && seen < LISTED_CELLS; row++)
    {
      const ViewCell *cell = table_view_at(view, row, index);
      NumberMark marks[NUMBER_READINGS];
      if (cell == NULL || cell == last || span_is_empty(cell->span) || cell->column_span > 1)
        continue;
      last = cell;
      gboolean is_listed =
          number_mark_read(words->marks, doc->comparable->str, cell->span, marks) > 0
          && !marks[0].is_weak;
      if (!is_listed || (seen > 0 && (marks[0].style != style || marks[0].value <= value)))
        return NUMBER_NONE;
      style = marks[0].style;
      value = marks[0].value;
      seen++;
    }
  return seen > 1 ? style : NUMBER_NONE;
}

void
columns_promote_numbered(const ColumnWords *words, const Document *doc, const TableView *view,
                         Columns *columns)
{
  gint task = columns_first(columns, COLUMN_TASK);
  gint number = columns_first(columns, COLUMN_NUMBER);
  if (task < 0 || (guint) task + 1 >= columns->count)
    return;
  Column *over = &columns->columns[task], *under = over + 1;
  /* 主要任务 over 一 and 优化环境: the number is the category's */
  gboolean counts_over = number >= 0 && number + 1 == task && over[-1].is_merged
                         && span_equal(over[-1].title, over->title);
  if (number >= 0 && !counts_over)
    return;
  gboolean is_content = under->role == COLUMN_SUBTASK || under->role == COLUMN_TASK
                        || under->role == COLUMN_PLAN || under->role == COLUMN_UNKNOWN;
  if (!is_content || (!over->is_merged && !over->has_gaps) || span_equal(over->title, under->title))
    return;
  NumberStyle style = column_list_style(words, doc, view, columns, (guint) task + 1);
  if (style == NUMBER_NONE || style == NUMBER_CIRCLED
      || style == column_list_style(words, doc, view, columns, (guint) task))
    return;
  over->role = COLUMN_GROUP;
  under->role = COLUMN_TASK;
  if (counts_over)
    over[-1].role = COLUMN_OTHER;
}

/* Whether the column's cells from a row on are list numbers that count on from row to row. */
static gboolean
column_counts(const Document *doc, const TableView *view, guint index, guint first, guint least)
{
  guint last = 0, counted = 0;
  for (guint row = first; row < MIN(view->rows, first + COUNTED_ROWS); row++)
    {
      const ViewCell *cell = table_view_at(view, row, index);
      if (cell == NULL || span_is_empty(cell->span) || cell->row != row
          || cell->column_span * 2 > view->columns)
        continue;
      guint value = profile_serial_value(doc, cell->span);
      if (value == 0 || (last > 0 && value != last + 1))
        return FALSE;
      last = value;
      counted++;
    }
  return counted >= least;
}

void
columns_promote_counted(const Document *doc, const TableView *view, Columns *columns)
{
  gint number = columns_first(columns, COLUMN_NUMBER);
  if (number < 1 || (guint) number + 1 >= columns->count)
    return;
  Column *over = &columns->columns[number - 1], *under = &columns->columns[number + 1];
  if (over->role == COLUMN_TASK && span_equal(under->title, under[-1].title)
      && !span_equal(over->title, under->title)
      && column_counts(doc, view, (guint) number, columns->header_end, COUNTED_CELLS))
    {
      over->role = COLUMN_GROUP;
      under->role = COLUMN_TASK;
    }
}

void
columns_judge_headless(const ColumnWords *words, const Profiler *profiler, const Document *doc,
                       const TableView *view, Columns *columns)
{
  gboolean is_counted = column_counts(doc, view, 0, 0, HEADLESS_ROWS);
  if (view->rows < HEADLESS_ROWS || columns->count < HEADLESS_COLUMNS
      || (!is_counted && column_list_style(words, doc, view, columns, 0) != NUMBER_ARABIC))
    return;
  gboolean has_task = FALSE;
  Sampler sampler = { profiler, doc, view, columns };
  for (guint i = 0; i < columns->count; i++)
    {
      Column *column = &columns->columns[i];
      column_sample(&sampler, i);
      column->role = i == 0 && is_counted ? COLUMN_NUMBER : column_role_by_profile(column);
      if (column->role != COLUMN_UNKNOWN && (i > 0 || is_counted))
        continue;
      column->role = has_task ? COLUMN_OTHER : COLUMN_TASK;
      has_task = TRUE;
    }
  gboolean is_sure = has_task && columns_count_role(columns, COLUMN_UNIT) > 0;
  for (guint i = 0; i < columns->count && !is_sure; i++)
    columns->columns[i].role = COLUMN_UNKNOWN;
  if (is_sure)
    columns_resolve(columns);
}
