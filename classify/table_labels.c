/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_labels.c - runs of label lines that touch the table's block.
 */
#include "classify/table_labels.h"

#include "classify/heading_owners.h"

#define LABEL_LINES 6 /* bodies of three roles, leader, time, and one to spare */

typedef struct
{
  guint first;
  guint count;
} LabelRun;

static gboolean
line_is_free_label(const Line *line)
{
  return !line->is_skipped && !line->is_group_label && line->label == line->place.start
         && line->label < line->place.end
         && (line->shows & (SHOWS_UNIT_LABEL | SHOWS_FIELD_LABEL)) != 0;
}

/* A run without bodies is none. */
static LabelRun
run_beside(const Lines *lines, guint block, LabelPlace place)
{
  guint table = g_array_index(lines->first, guint, block);
  LabelRun run = { table + 1, 0 };
  gboolean has_units = FALSE;
  while (run.count < LABEL_LINES)
    {
      guint next = place == LABELS_BELOW ? table + 1 + run.count : table - 1 - run.count;
      if ((place == LABELS_ABOVE && table < run.count + 1) || next >= lines->lines->len
          || !line_is_free_label(line_at(lines, next)))
        break;
      has_units |= (line_at(lines, next)->shows & SHOWS_UNIT_LABEL) != 0;
      run.first = place == LABELS_BELOW ? run.first : next;
      run.count++;
    }
  run.count = has_units ? run.count : 0;
  return run;
}

/* Whether no task from the first on names a body, or no person. */
static gboolean
tasks_lack_owners(const Document *doc, guint first_task, gboolean *lacks_units,
                  gboolean *lacks_leaders)
{
  *lacks_units = *lacks_leaders = first_task < doc->tasks->len;
  for (guint i = first_task; i < doc->tasks->len; i++)
    {
      const Task *task = &g_array_index(doc->tasks, Task, i);
      *lacks_units &= task->units->len == 0;
      *lacks_leaders &= task->leaders->len == 0;
    }
  return *lacks_units || *lacks_leaders;
}

static void
task_take(Document *doc, guint index, const GArray *units, const GArray *leaders, Span deadline)
{
  Task *task = document_task(doc, index);
  if (task->units->len == 0)
    g_array_append_vals(task_fill_units(task), units->data, units->len);
  if (task->leaders->len == 0)
    g_array_append_vals(task_fill_leaders(task), leaders->data, leaders->len);
  if (span_is_empty(task->fields[FIELD_DEADLINE]) && !span_is_empty(deadline))
    task->fields[FIELD_DEADLINE] = document_to_printed(doc, deadline);
}

void
table_labels_lend(const ClassifyContext *context, Document *doc, guint block, guint first_task,
                  LabelPlace *place)
{
  const Lines *lines = outline_lines(context->outline);
  gboolean lacks_units, lacks_leaders;
  if (document_block(doc, block)->kind != BLOCK_TABLE
      || !tasks_lack_owners(doc, first_task, &lacks_units, &lacks_leaders))
    return;
  LabelRun above = run_beside(lines, block, LABELS_ABOVE),
           below = run_beside(lines, block, LABELS_BELOW);
  if (*place == LABELS_UNKNOWN && above.count + below.count > 0)
    *place = above.count > 0 ? LABELS_ABOVE : LABELS_BELOW;
  LabelRun run = *place == LABELS_BELOW ? below : above;
  g_autoptr(GArray) units = g_array_new(FALSE, FALSE, sizeof(Unit));
  g_autoptr(GArray) leaders = g_array_new(FALSE, FALSE, sizeof(Leader));
  Span deadline = SPAN_NONE;
  for (guint i = run.first; i < run.first + run.count; i++)
    {
      units_parse(context->units, doc, line_at(lines, i)->place, ROLE_UNSPECIFIED, units, leaders);
      Span stated = heading_read_deadline(context, doc, line_at(lines, i)->place);
      deadline = span_is_empty(stated) ? deadline : stated;
    }
  units_apply_standing(&context->standing, units);
  /* Below a table whose rows name their bodies, a person has signed it. */
  lacks_leaders &= lacks_units || *place == LABELS_ABOVE;
  gboolean is_lent = (lacks_units && units->len > 0) || (lacks_leaders && leaders->len > 0);
  for (guint i = first_task; i < doc->tasks->len && is_lent; i++)
    task_take(doc, i, units, leaders, deadline);
}

/* The label lines before the first number of the notice. */
static void
read_labels_on_top(const ClassifyContext *context, Document *doc, guint32 end, GArray *units,
                   GArray *leaders)
{
  const Lines *lines = outline_lines(context->outline);
  for (guint i = 0; i < lines->lines->len; i++)
    {
      const Line *line = line_at(lines, i);
      if (line->place.start >= end || (!line->is_skipped && line->text > line->place.start))
        return;
      if (line_is_free_label(line))
        units_parse(context->units, doc, line->place, ROLE_UNSPECIFIED, units, leaders);
    }
}

void
top_labels_lend(const ClassifyContext *context, Document *doc)
{
  gboolean lacks_units, lacks_leaders;
  if (!outline_lines(context->outline)->is_task_list
      || !tasks_lack_owners(doc, 0, &lacks_units, &lacks_leaders) || !lacks_units)
    return;
  Span first = document_to_comparable(doc, document_task(doc, 0)->fields[FIELD_TASK]);
  g_autoptr(GArray) units = g_array_new(FALSE, FALSE, sizeof(Unit));
  g_autoptr(GArray) leaders = g_array_new(FALSE, FALSE, sizeof(Leader));
  read_labels_on_top(context, doc, first.start, units, leaders);
  for (guint i = 0; i < doc->tasks->len && units->len > 0; i++)
    task_take(doc, i, units, leaders, SPAN_NONE);
}
