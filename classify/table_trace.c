/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_trace.c - after the tasks of a table are made: each value lies in a cell, the cell in a
 * column, and the column has its title.
 */
#include "classify/table_trace.h"

#include "classify/layouts.h"
#include "core/trace.h"

#include <string.h>

typedef struct
{
  const ColumnWords *words;
  const Document *doc;
  const TableView *view;
  const Columns *columns;
} TableTrace;

/* The word of a vocabulary that the title is, without the remark in its bracket, or ends with. */
static RuleOrigin
title_origin(const TableTrace *trace, const Column *column, const char *title)
{
  gsize length = strlen(title), ending;
  if (column->declared != NULL
      && (layout_column_decides(column->declared) || column->title_class == NULL))
    return layout_column_origin(column->declared, title, length);
  RuleOrigin origin = vocabulary_origin(trace->words->titles, title, length);
  const char *bracket = strrchr(title, '(');
  gsize bare = bracket == NULL ? length : (gsize) (bracket - title);
  if (origin.path == NULL)
    origin = vocabulary_origin(trace->words->titles, title, bare);
  if (origin.path == NULL && column_role_is_owner(column_class_role(column->title_class)))
    origin = vocabulary_origin(trace->words->labels, title, bare);
  if (origin.path != NULL)
    return origin;
  if (g_strcmp0(vocabulary_match_end(trace->words->endings, title, bare, &ending),
                column->title_class)
      == 0)
    return vocabulary_origin(trace->words->endings, title + bare - ending, ending);
  if (g_strcmp0(vocabulary_match_at(trace->words->beginnings, title, bare, 0, &ending),
                column->title_class)
      == 0)
    return vocabulary_origin(trace->words->beginnings, title, ending);
  return origin;
}

/* What is known of a column as a note that still lacks its value. */
static TraceNote
column_note(const TableTrace *trace, const Column *column)
{
  TraceNote note = { .decision = "what stands in the column",
                     .origin = ORIGIN_NOWHERE,
                     .matched = column->title };
  gboolean is_decided = column->declared != NULL && layout_column_decides(column->declared);
  if (column->title_class == NULL && !is_decided)
    {
      note.decision =
          column->role == COLUMN_REGION ? "column title, the name of a region" : note.decision;
      return note;
    }
  g_autofree char *printed =
      g_strndup(document_at(trace->doc, column->title), span_length(column->title));
  g_autofree char *title = rules_fold_word(g_strdelimit(printed, "\r\n", ' '));
  gboolean is_beside = column->role == COLUMN_JOINT && strcmp(column->title_class, "unit") == 0;
  note.origin = title_origin(trace, column, title);
  note.decision = is_decided                  ? "column of the layout"
                  : column->title_score < 100 ? "ending of the column title"
                  : is_beside                 ? "column title, joint beside a lead"
                                              : "column title";
  return note;
}

static gboolean
cell_holds(const ViewCell *cell, Span value)
{
  return cell != NULL && span_contains(cell->printed, value);
}

/* Values come from the row's own cells, else from a merged or inherited one further up. */
static const ViewCell *
cell_of_value(const TableTrace *trace, gint row, Span value, guint *column)
{
  for (gint up = row; up >= 0; up--)
    for (*column = 0; *column < trace->view->columns; (*column)++)
      if (cell_holds(table_view_at(trace->view, (guint) up, *column), value))
        return table_view_at(trace->view, (guint) up, *column);
  return NULL;
}

static void
note_value(const TableTrace *trace, const Task *task, const char *field, Span value)
{
  if (span_is_empty(value))
    return;
  guint index;
  const ViewCell *cell = cell_of_value(trace, task->row, value, &index);
  if (cell == NULL)
    return;
  /* a cell under one wide title: the last column is the title's own */
  index = MIN(cell->column + cell->column_span, trace->columns->count) - 1;
  gboolean is_heading =
      strcmp(field, "section") == 0 && cell->column_span * 2 > trace->view->columns;
  TraceNote note = column_note(trace, &trace->columns->columns[index]);
  if (is_heading)
    note = (TraceNote){ .decision = "row across the table", .origin = ORIGIN_NOWHERE };
  note.field = field;
  note.value = value;
  trace_add(trace->doc, note);
}

static void
note_role(const TableTrace *trace, const Task *task, const Unit *unit)
{
  guint index;
  g_autoptr(GPtrArray) known = g_ptr_array_new();
  const ViewCell *cell = cell_of_value(trace, task->row, unit->name, &index);
  trace_find(trace->doc, "role", unit->name, known);
  if (cell == NULL || known->len > 0 || unit->role == ROLE_UNSPECIFIED)
    return;
  const Column *column = &trace->columns->columns[index];
  if (column->role != COLUMN_LEAD && column->role != COLUMN_JOINT
      && column->role != COLUMN_UNIT_LEADER)
    return;
  TraceNote note = column_note(trace, column);
  note.field = "role";
  note.value = unit->name;
  note.detail = unit_role_name(unit->role);
  trace_add(trace->doc, note);
}

static void
note_layout(const TableTrace *trace, const Task *task)
{
  if (trace->columns->layout == NULL)
    return;
  trace_add(trace->doc, (TraceNote){ .field = "layout",
                                     .value = task->fields[FIELD_TASK],
                                     .decision = "layout in force",
                                     .detail = layout_name(trace->columns->layout),
                                     .origin = layout_origin(trace->columns->layout) });
}

static void
note_cells(const TableTrace *trace, const Task *task, const char *field, const GArray *cells)
{
  for (guint i = 0; cells != NULL && i < cells->len; i++)
    note_value(trace, task, field, g_array_index(cells, TitledCell, i).cell);
}

static void
note_task(const TableTrace *trace, const Task *task)
{
  note_layout(trace, task);
  for (guint field = 0; field < FIELD_COUNT; field++)
    if (field != FIELD_STATUS)
      note_value(trace, task, field_name((Field) field), task->fields[field]);
  for (guint i = 0; i < task->sections->len; i++)
    note_value(trace, task, "section", g_array_index(task->sections, Span, i));
  for (guint i = 0; i < task->units->len; i++)
    {
      note_value(trace, task, "units", g_array_index(task->units, Unit, i).name);
      note_role(trace, task, &g_array_index(task->units, Unit, i));
    }
  for (guint i = 0; i < task->leaders->len; i++)
    note_value(trace, task, "leaders", g_array_index(task->leaders, Leader, i).name);
  note_cells(trace, task, "milestones", task->milestones);
  note_cells(trace, task, "money", task->money);
  note_cells(trace, task, "others", task->others);
  note_cells(trace, task, "by_region", task->regions);
}

void
table_trace(const ColumnWords *words, const Document *doc, const TableView *view,
            const Columns *columns, guint first_task)
{
  const TableTrace trace = { words, doc, view, columns };
  for (guint i = first_task; trace_is_wanted(doc) && i < doc->tasks->len; i++)
    note_task(&trace, &g_array_index(doc->tasks, Task, i));
}
