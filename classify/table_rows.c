/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_rows.c - which rows of a table are tasks.
 *
 * A row that fills the whole width is a heading of the rows below, and so is one that names a part
 * of the table beside its sums; a repeated header, a row of sums and an empty row are nothing. What
 * a layout says of its rows comes first.
 */
#include "classify/table_rows.h"

#include "classify/brackets.h"
#include "classify/layouts.h"
#include "classify/number_mark.h"
#include "classify/rest_rows.h"
#include "core/characters.h"

#include <string.h>

#define SUM_BYTES 60   /* twenty characters */
#define ASKED_BYTES 14 /* four characters and their bracket */

const ViewCell *
row_cell(const TableRun *run, guint row, ColumnRole role)
{
  const ViewCell *found = NULL;
  for (guint i = 0; i < run->columns->count; i++)
    {
      if (run->columns->columns[i].role != role)
        continue;
      const ViewCell *cell = table_view_at(run->view, row, i);
      if (cell == NULL)
        continue;
      if (found == NULL || (role == COLUMN_PROGRESS && !span_is_empty(cell->span)))
        found = cell; /* of two progress columns the later one that says something */
    }
  return found;
}

gboolean
cell_has_text(const ViewCell *cell)
{
  return cell != NULL && !span_is_empty(cell->span);
}

gboolean
row_repeats_header(const TableRun *run, guint row)
{
  for (guint header = run->columns->header_start; header < run->columns->header_end; header++)
    if (table_view_rows_equal(run->view, run->doc, row, header))
      return TRUE;
  return FALSE;
}

/* 合计, 合计(3个), 总计:12, 产业项目小计 */
static gboolean
cell_is_sum(const TableRun *run, const ViewCell *cell)
{
  if (!cell_has_text(cell) || span_length(cell->span) > SUM_BYTES)
    return FALSE;
  const char *text = run->doc->comparable->str + cell->span.start;
  gsize length = span_length(cell->span), size = 0;
  if (vocabulary_lookup(run->table->sums, text, length) != NULL)
    return TRUE;
  if (g_strcmp0(vocabulary_match_at(run->table->sums, text, length, 0, &size), "sum") == 0
      && (text[size] == '(' || text[size] == ':' || g_ascii_isdigit(text[size])))
    return TRUE;
  return g_strcmp0(vocabulary_match_end(run->table->sums, text, length, &size), "sum") == 0;
}

static gboolean
row_is_sum(const TableRun *run, guint row)
{
  for (guint i = 0; i < MIN(run->columns->count, 3); i++)
    if (cell_is_sum(run, table_view_at(run->view, row, i)))
      return TRUE;
  return FALSE;
}

const char *
row_declared_kind(const TableRun *run, guint row)
{
  const ViewCell *first = table_view_at(run->view, row, 0);
  if (run->columns->layout == NULL || !cell_has_text(first))
    return NULL;
  return layout_row_kind(run->columns->layout, run->doc->comparable->str + first->span.start,
                         span_length(first->span));
}

/* Whether all that the row says beside its name are amounts and remarks. */
static gboolean
row_names_only(const TableRun *run, guint row)
{
  for (guint i = 0; i < run->columns->count; i++)
    {
      ColumnRole role = run->columns->columns[i].role;
      gboolean is_free = role == COLUMN_NUMBER || role == COLUMN_TASK || role == COLUMN_OTHER
                         || role == COLUMN_UNKNOWN;
      const ViewCell *cell = table_view_at(run->view, row, i);
      if (!is_free && cell_has_text(cell) && cell != row_cell(run, row, COLUMN_TASK))
        return FALSE;
    }
  return TRUE;
}

static gboolean
cell_is_numbered_heading(const TableRun *run, const ViewCell *cell)
{
  NumberMark marks[NUMBER_READINGS];
  return cell_has_text(cell)
         && number_mark_read(run->table->marks, run->doc->comparable->str, cell->span, marks) > 0
         && !marks[0].is_weak && marks[0].style < NUMBER_ARABIC;
}

/* 38.5, 100%, —: whatever such a column's title says, no task is called so. */
static gboolean
row_task_is_figure(const TableRun *run, guint row)
{
  const ViewCell *task = row_cell(run, row, COLUMN_TASK);
  gsize size;
  for (guint32 at = cell_has_text(task) ? task->span.start : 0;
       cell_has_text(task) && at < task->span.end; at += (guint32) size)
    {
      gunichar c = character_at(run->doc->comparable->str + at, &size);
      if (character_is_ideograph(c) || g_ascii_isalpha((gchar) (c < 0x80 ? c : 0)))
        return FALSE;
    }
  return cell_has_text(task);
}

const ViewCell *
row_heading(const TableRun *run, guint row)
{
  const ViewCell *number = row_cell(run, row, COLUMN_NUMBER),
                 *task = row_cell(run, row, COLUMN_TASK);
  if (!run->counts_in_figures || number == NULL || task == NULL || !row_names_only(run, row))
    return NULL;
  gboolean has_number = cell_has_text(number), has_task = cell_has_text(task);
  gboolean is_serial =
      has_number && (profile_serial_value(run->doc, number->span) > 0 || number->row_span > 1);
  if (is_serial || (!has_number && !has_task))
    return NULL;
  if (number == task)
    return task;
  if (!has_task)
    return cell_is_numbered_heading(run, number) ? number : NULL;
  return has_number || cell_is_numbered_heading(run, task) ? task : NULL;
}

/* (不超过30字), (须与公章一致): what a form asks for in the place of a task. Numbers are shorter. */
static gboolean
row_asks(const TableRun *run, guint row)
{
  const ViewCell *task = row_cell(run, row, COLUMN_TASK);
  return cell_has_text(task) && span_length(task->span) >= ASKED_BYTES
         && run->doc->comparable->str[task->span.start] == '('
         && bracket_closing(run->doc->comparable->str, task->span) == task->span.end;
}

RowKind
row_kind(const TableRun *run, guint row)
{
  const ViewCell *only = NULL;
  guint cells = table_view_row_cells(run->view, row, &only);
  if (cells == 0 || row_repeats_header(run, row) || row_is_sum(run, row)
      || (cells > 1 && row_asks(run, row)) || row_is_rest(run, row))
    return ROW_SKIP;
  const char *declared = row_declared_kind(run, row);
  if (declared != NULL)
    return strcmp(declared, "skip") == 0 ? ROW_SKIP : ROW_GROUP;
  if (table_view_row_echo(run->view, run->doc, row) != NULL)
    return ROW_GROUP;
  if (cells > 1 && row_heading(run, row) != NULL)
    return ROW_GROUP;
  if (row_task_is_figure(run, row))
    return ROW_SKIP;
  if (cells > 1 || run->view->columns < 2)
    return ROW_TASK;
  gboolean fills_row = only->column_span * 2 > run->view->columns;
  gboolean stands_first = only->column == 0 && only->row_span == 1
                          && run->columns->columns[0].role != COLUMN_TASK
                          && profile_serial_value(run->doc, only->span) == 0;
  return fills_row || stands_first ? ROW_GROUP : ROW_TASK;
}
