/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rest_rows.c - an outcome reaches to the end of its cell, as it does under a title of its own.
 */
#include "classify/rest_rows.h"

#include <string.h>

#define REST_ROWS 4 /* outcome, problems, next steps, and one to spare */

/* The one cell that starts in the row; NULL for several, or none. */
static const ViewCell *
row_own_cell(const TableView *view, guint row)
{
  const ViewCell *own = NULL;
  for (guint column = 0; column < view->columns; column++)
    {
      const ViewCell *cell = table_view_at(view, row, column);
      if (cell == NULL || cell->row != row || span_is_empty(cell->span) || cell == own)
        continue;
      if (own != NULL)
        return NULL;
      own = cell;
    }
  return own;
}

static gboolean
kind_is_of_outcome(LabelKind kind)
{
  return kind == LABEL_PROGRESS || kind == LABEL_ATTACHED || kind == LABEL_PROBLEMS
         || kind == LABEL_NEXT_STEPS;
}

/* The label that the row's one wide cell starts with. */
static gboolean
row_read_label(const TableRun *run, guint row, const ViewCell **cell, LabelPiece *label)
{
  const char *text = run->doc->comparable->str;
  *cell = row_own_cell(run->view, row);
  if (*cell == NULL || (*cell)->column_span * 2 <= run->view->columns
      || memchr(text + (*cell)->span.start, ':', span_length((*cell)->span)) == NULL)
    return FALSE;
  const char *feed = memchr(text + (*cell)->span.start, '\n', span_length((*cell)->span));
  Span line =
      span_new((*cell)->span.start, feed == NULL ? (*cell)->span.end : (guint32) (feed - text));
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
  const ItemLabels *labels = mark_reader_labels(outline_reader(run->table->context->outline));
  if (item_labels_split(labels, run->doc, line, pieces) != line.start || pieces->len == 0)
    return FALSE;
  *label = g_array_index(pieces, LabelPiece, 0);
  return kind_is_of_outcome(label->kind);
}

gboolean
row_is_rest(const TableRun *run, guint row)
{
  const ViewCell *cell;
  LabelPiece label;
  return run->leaves->len > 0 && row_read_label(run, row, &cell, &label);
}

static void
task_take_outcome(const TableRun *run, Span text, Span goal, Task *task)
{
  const ClassifyContext *context = run->table->context;
  task->fields[FIELD_PROGRESS] = document_to_printed(run->doc, text);
  task->status = verdict_find(context->verdicts, run->doc, text, goal, &task->fields[FIELD_STATUS]);
  reasons_find(context->verdicts, run->doc, text, task->reasons);
  item_labels_find_attached(mark_reader_labels(outline_reader(context->outline)), run->doc, text,
                            task);
}

void
rest_rows_read(const TableRun *run, guint row, Span goal, Task *task)
{
  const ViewCell *cell;
  LabelPiece label;
  for (guint next = row + 1; next < run->view->rows && next <= row + REST_ROWS
                             && row_read_label(run, next, &cell, &label);
       next++)
    {
      Span value = text_trim(run->doc, span_new(label.value.start, cell->span.end));
      gboolean is_outcome = label.kind == LABEL_PROGRESS || label.kind == LABEL_ATTACHED;
      guint field = is_outcome                     ? FIELD_PROGRESS
                    : label.kind == LABEL_PROBLEMS ? FIELD_PROBLEMS
                                                   : FIELD_NEXT_STEPS;
      if (span_is_empty(value) || !span_is_empty(task->fields[field]))
        continue;
      if (is_outcome)
        task_take_outcome(run, value, goal, task);
      else
        task->fields[field] = document_to_printed(run->doc, value);
    }
}
