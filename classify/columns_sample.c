/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * columns_sample.c - what stands under a title, as far as somebody asks.
 *
 * The first cells of a column are looked at once for what their places and lengths say. Whether
 * they are bodies, names or verdicts is told by parsing each, so that is put off until a role
 * depends on it, and done for that kind alone. What follows is left to columns.c.
 */
#include "classify/columns_private.h"

#define SAMPLED_ROWS 40       /* under a title nobody has seen */
#define SAMPLED_ROWS_KNOWN 12 /* under a known one: only what contradicts it is looked for */

#define KINDS_OF_SHAPE (PROFILE_ALL & ~PROFILE_PARSED)

/* One title over several columns, or over a column without one: what stands under it tells them
 * apart. */
static gboolean
column_shares_title(const Columns *columns, guint index)
{
  const Column *column = &columns->columns[index];
  if (index > 0 && span_equal(column->title, columns->columns[index - 1].title))
    return TRUE;
  /* 重点任务 beside columns without a title may stand over those, too */
  return index + 1 < columns->count
         && (span_equal(column->title, columns->columns[index + 1].title)
             || span_is_empty(columns->columns[index + 1].title));
}

/* Remarks may be nothing but verdicts. */
static gboolean
column_is_last_remark(const Columns *columns, guint index)
{
  return columns->columns[index].role == COLUMN_OTHER
         && g_strcmp0(columns->columns[index].title_class, "other") == 0
         && index + 1 == columns->count && columns_first(columns, COLUMN_PROGRESS) >= 0
         && columns_first(columns, COLUMN_STATUS) < 0;
}

/* What is asked below of every column of its role: nothing where the title says all. */
static guint
column_kinds_asked(const Columns *columns, guint index)
{
  const Column *column = &columns->columns[index];
  if (column->role == COLUMN_UNKNOWN || column_shares_title(columns, index))
    return PROFILE_ALL;
  gboolean tells_verdict =
      column_is_last_remark(columns, index)
      || (column->role == COLUMN_PROGRESS && columns_count_role(columns, COLUMN_PROGRESS) > 1);
  if (tells_verdict)
    return KINDS_OF_SHAPE | PROFILE_BIT(PROFILE_VERDICT);
  switch (column->role)
    {
    case COLUMN_NUMBER:
    case COLUMN_UNIT: /* bodies are told from measures only where there is doubt */
      return KINDS_OF_SHAPE;
    case COLUMN_TASK: /* 项目 | 工作任务: the first may be numbers */
      return columns_count_role(columns, COLUMN_TASK) > 1 ? KINDS_OF_SHAPE : 0;
    case COLUMN_PLAN: /* a goal that may have to name the task, or to be a region's */
      return columns_first(columns, COLUMN_TASK) < 0 || column->title_score < EXACT_SCORE
                 ? KINDS_OF_SHAPE
                 : 0;
    default:
      return 0;
    }
}

/* Titles printed again on the next page say nothing of the column. */
static gboolean
cell_repeats_title(const Sampler *sampler, const ViewCell *cell, guint index)
{
  for (guint row = sampler->columns->header_start; row < sampler->columns->header_end; row++)
    if (view_cells_equal(sampler->doc, cell, table_view_at(sampler->view, row, index)))
      return TRUE;
  return FALSE;
}

/* The cell of a row that counts as one of the column: NULL for one that is empty, wide as a
 * caption, a title again, or the same as in the row above. */
static const ViewCell *
sampled_cell(const Sampler *sampler, guint row, guint index, const ViewCell *last)
{
  const ViewCell *cell = table_view_at(sampler->view, row, index);
  return cell == NULL || cell == last || span_is_empty(cell->span)
                 || cell->column_span * 2 > sampler->view->columns
                 || cell_repeats_title(sampler, cell, index)
             ? NULL
             : cell;
}

static guint
sampled_end(const Sampler *sampler, const Column *column)
{
  guint rows = column->title_score == EXACT_SCORE ? SAMPLED_ROWS_KNOWN : SAMPLED_ROWS;
  return MIN(sampler->view->rows, sampler->columns->header_end + rows);
}

static gboolean
row_has_gap(const TableView *view, guint row, guint index)
{
  const ViewCell *only = NULL;
  return table_view_is_empty_at(view, row, index) && table_view_row_cells(view, row, &only) > 1;
}

void
column_weigh(const Sampler *sampler, guint index, guint kinds)
{
  Column *column = &sampler->columns->columns[index];
  guint wanted = kinds & ~column->weighed, sums[PROFILE_COUNT] = { 0 };
  const ViewCell *last = NULL;
  if (wanted == 0 || column->filled == 0)
    return;
  guint end = sampled_end(sampler, column);
  for (guint row = sampler->columns->header_end; row < end; row++)
    {
      const ViewCell *cell = sampled_cell(sampler, row, index, last);
      if (cell == NULL)
        continue;
      last = cell;
      Profile profile = profile_of_kinds(sampler->profiler, sampler->doc, cell->span, wanted);
      for (guint kind = 0; kind < PROFILE_COUNT; kind++)
        sums[kind] += profile.scores[kind];
    }
  for (guint kind = 0; kind < PROFILE_COUNT; kind++)
    if ((wanted & PROFILE_BIT(kind)) != 0)
      column->averages[kind] = sums[kind] / column->filled;
  column->weighed |= wanted;
}

void
column_sample(const Sampler *sampler, guint index)
{
  Column *column = &sampler->columns->columns[index];
  const ViewCell *last = NULL;
  column->counts = TRUE;
  guint end = sampled_end(sampler, column);
  for (guint row = sampler->columns->header_end; row < end; row++)
    {
      column->has_gaps |= column->filled > 0 && row_has_gap(sampler->view, row, index);
      const ViewCell *cell = sampled_cell(sampler, row, index, last);
      if (cell == NULL)
        continue;
      /* Merged, and printed again in each row */
      column->is_merged |= view_cells_equal(sampler->doc, cell, last) || cell->row_span > 1;
      last = cell;
      column->filled++;
      column->counts &= profile_serial_value(sampler->doc, cell->span) > 0;
    }
  column_weigh(sampler, index, column_kinds_asked(sampler->columns, index));
}
