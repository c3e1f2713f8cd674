/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * explanation_values.c - walks one task; asks the trace for each place.
 */
#include "output/explanation_values.h"

#include <string.h>

typedef struct
{
  const Document *doc;
  ExplainedVisitor visit;
  gpointer user;
  GPtrArray *notes;
} Walk;

static const struct
{
  const char *field;
  const char *mechanism;
} MECHANISMS[] = {
  { "number", "list number of a series" },
  { "section", "heading of the outline" },
  { "task", "text of an item" },
  { "subtask", "text of a sub-item" },
  { "progress", "what follows the owners of an item in a report" },
  { "units", "list of bodies" },
  { "aka", "bracket behind the name of a body" },
  { "role", "listed beside a lead" },
  { "canonical", "name of a body (functions.tsv, bodies.tsv), by the place of the issuer" },
  { "leaders", "name of a person" },
  { "status", "no verdict on the whole goal" },
  { "quantities", "number in running text" },
  { "dates", "date in running text" },
};

static const char *
mechanism_of(const char *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS(MECHANISMS); i++)
    if (strcmp(MECHANISMS[i].field, field) == 0)
      return MECHANISMS[i].mechanism;
  return "mechanism of the program";
}

static void
walk_report(Walk *walk, const char *field, const char *text, Span span)
{
  const ExplainedValue value = { field, text, span, walk->notes, mechanism_of(field) };
  walk->visit(&value, walk->user);
  g_ptr_array_set_size(walk->notes, 0);
}

static void
walk_value(Walk *walk, const char *field, const char *text, Span span)
{
  if (span_is_empty(span))
    return;
  trace_find(walk->doc, field, span, walk->notes);
  walk_report(walk, field, text, span);
}

/* A role that no word near the name gave is that of a rule for the whole document. */
static void
walk_role(Walk *walk, const Unit *unit)
{
  if (unit->role == ROLE_UNSPECIFIED)
    return;
  trace_find(walk->doc, "role", unit->name, walk->notes);
  if (walk->notes->len == 0)
    trace_find(walk->doc, "standing", span_new(0, walk->doc->text->len), walk->notes);
  walk_report(walk, "role", unit_role_name(unit->role), unit->name);
}

static void
walk_owners(Walk *walk, const Task *task)
{
  for (guint i = 0; i < task->units->len; i++)
    {
      const Unit *unit = &g_array_index(task->units, Unit, i);
      walk_value(walk, "units", NULL, unit->name);
      walk_role(walk, unit);
      walk_value(walk, "aka", NULL, unit->also_known_as);
      if (unit->canonical != NULL)
        walk_value(walk, "canonical", unit->canonical, unit->name);
    }
  for (guint i = 0; i < task->leaders->len; i++)
    walk_value(walk, "leaders", NULL, g_array_index(task->leaders, Leader, i).name);
}

static void
walk_status(Walk *walk, const Task *task)
{
  if (task->status == STATUS_NONE)
    return;
  Span words = task->fields[FIELD_STATUS];
  if (span_is_empty(words))
    walk_report(walk, "status", status_name(task->status), task->fields[FIELD_PROGRESS]);
  else
    walk_value(walk, "status", status_name(task->status), words);
}

/* The values of the document that lie inside the task's fields. */
static void
walk_values(Walk *walk, const Task *task)
{
  static const char *const NAMES[] = {
    [VALUE_QUANTITY] = "quantities", [VALUE_QUALITATIVE] = "qualitative", [VALUE_DATE] = "dates"
  };
  static const Field FIELDS[] = { FIELD_TASK, FIELD_SUBTASK, FIELD_PLAN, FIELD_PROGRESS,
                                  FIELD_DEADLINE };
  for (gsize f = 0; f < G_N_ELEMENTS(FIELDS); f++)
    for (guint i = 0; i < walk->doc->values->len && !span_is_empty(task->fields[FIELDS[f]]); i++)
      {
        const Value *value = document_value(walk->doc, i);
        gboolean is_shown =
            value->kind <= VALUE_DATE && (value->kind == VALUE_DATE || FIELDS[f] != FIELD_DEADLINE);
        if (is_shown && span_contains(task->fields[FIELDS[f]], value->span))
          walk_value(walk, NAMES[value->kind], NULL, value->span);
      }
}

static void
walk_topics(Walk *walk, const Task *task)
{
  static const Field FIELDS[] = { FIELD_TASK, FIELD_SUBTASK, FIELD_PLAN };
  for (guint t = 0; t < TASK_TOPICS && task->topics[t] != NULL; t++)
    {
      const char *topic = task->topics[t];
      for (gsize f = 0; f < G_N_ELEMENTS(FIELDS); f++)
        if (!span_is_empty(task->fields[FIELDS[f]]))
          trace_find(walk->doc, "topics", task->fields[FIELDS[f]], walk->notes);
      for (guint i = walk->notes->len; i > 0; i--)
        if (g_strcmp0(((const TraceNote *) g_ptr_array_index(walk->notes, i - 1))->detail, topic)
            != 0)
          g_ptr_array_remove_index(walk->notes, i - 1);
      walk_report(walk, "topics", topic, task->fields[FIELD_TASK]);
    }
}

static void
walk_cells(Walk *walk, const char *field, const GArray *cells)
{
  for (guint i = 0; cells != NULL && i < cells->len; i++)
    walk_value(walk, field, NULL, g_array_index(cells, TitledCell, i).cell);
}

void
explanation_visit(const Document *doc, const Task *task, ExplainedVisitor visit, gpointer user)
{
  g_autoptr(GPtrArray) notes = g_ptr_array_new();
  Walk walk = { doc, visit, user, notes };
  trace_find(doc, "layout", task->fields[FIELD_TASK], notes);
  if (notes->len > 0)
    walk_report(&walk, "layout", ((const TraceNote *) g_ptr_array_index(notes, 0))->detail,
                task->fields[FIELD_TASK]);
  walk_value(&walk, "number", NULL, task->has_number ? task->fields[FIELD_NUMBER] : SPAN_NONE);
  for (guint i = 0; i < task->sections->len; i++)
    walk_value(&walk, "section", NULL, g_array_index(task->sections, Span, i));
  walk_value(&walk, "task", NULL, task->fields[FIELD_TASK]);
  walk_value(&walk, "subtask", NULL, task->fields[FIELD_SUBTASK]);
  walk_owners(&walk, task);
  walk_value(&walk, "deadline", NULL, task->fields[FIELD_DEADLINE]);
  walk_value(&walk, "plan", NULL, task->fields[FIELD_PLAN]);
  walk_value(&walk, "progress", NULL, task->fields[FIELD_PROGRESS]);
  walk_status(&walk, task);
  for (guint i = 0; i < task->reasons->len; i++)
    walk_value(&walk, "reasons", NULL, g_array_index(task->reasons, Span, i));
  walk_values(&walk, task);
  walk_cells(&walk, "by_region", task->regions);
  walk_topics(&walk, task);
  walk_value(&walk, "problems", NULL, task->fields[FIELD_PROBLEMS]);
  walk_value(&walk, "next_steps", NULL, task->fields[FIELD_NEXT_STEPS]);
  walk_cells(&walk, "milestones", task->milestones);
  walk_cells(&walk, "money", task->money);
  walk_cells(&walk, "others", task->others);
}

/* --- pages --- */

/* The last of count elements whose place starts at or before offset; count if none. starts are in
 * order. */
static guint
last_before(guint count, guint32 (*start)(const Document *doc, guint index), const Document *doc,
            guint base, guint32 offset)
{
  guint low = 0, high = count;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (start(doc, base + middle) <= offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low == 0 ? count : low - 1;
}

static guint32
block_start(const Document *doc, guint index)
{
  return document_block(doc, index)->span.start;
}

static guint32
cell_start(const Document *doc, guint index)
{
  return document_cell(doc, index)->span.start;
}

guint
explanation_page(const Document *doc, Span span)
{
  guint index = last_before(doc->blocks->len, block_start, doc, 0, span.start);
  if (index == doc->blocks->len)
    return 0;
  const Block *block = document_block(doc, index);
  if (block->kind != BLOCK_TABLE || block->table < 0)
    return block->page;
  const Table *table = document_table(doc, (guint) block->table);
  guint cell = last_before(table->cell_count, cell_start, doc, table->first_cell, span.start);
  return cell == table->cell_count ? block->page
                                   : document_cell(doc, table->first_cell + cell)->page;
}
