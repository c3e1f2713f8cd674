/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cell_names.c - names and bodies both come in the order of the text, so each body is compared with
 * the names about it only.
 */
#include "classify/cell_names.h"

#include <string.h>

#define BODY_SCORE 60 /* of what stands beside a name and is a body */

/* The names of one cell, and bodies that are looked for among them in the order of the text. */
typedef struct
{
  const GArray *leaders;
  guint next; /* the first that what was looked for last is not behind */
} CellNames;

static Span
leader_extent(const CellNames *names, guint index)
{
  const Leader *leader = &g_array_index(names->leaders, Leader, index);
  if (span_is_empty(leader->title))
    return leader->name;
  return span_new(MIN(leader->name.start, leader->title.start),
                  MAX(leader->name.end, leader->title.end));
}

static gboolean
spans_overlap(Span one, Span other)
{
  return one.start < other.end && other.start < one.end;
}

static void
names_pass(CellNames *names, Span span)
{
  while (names->next < names->leaders->len && leader_extent(names, names->next).end <= span.start)
    names->next++;
}

static gboolean
names_meet(CellNames *names, Span span)
{
  names_pass(names, span);
  for (guint i = names->next; i < names->leaders->len && leader_extent(names, i).start < span.end;
       i++)
    {
      const Leader *leader = &g_array_index(names->leaders, Leader, i);
      if (spans_overlap(span, leader->name) || spans_overlap(span, leader->title))
        return TRUE;
    }
  return FALSE;
}

/* 县水利局王浩: what stands before the name. */
static Span
names_cut(CellNames *names, Span span)
{
  names_pass(names, span);
  for (guint i = names->next; i < names->leaders->len && leader_extent(names, i).start < span.end;
       i++)
    {
      guint32 name = g_array_index(names->leaders, Leader, i).name.start;
      if (span.start < name && name < span.end)
        span.end = name;
    }
  return span;
}

void
cell_names_read_units(const UnitGrammar *grammar, Document *doc, Span cell, guint first, Task *task)
{
  g_autoptr(GArray) units = g_array_new(FALSE, FALSE, sizeof(Unit));
  units_parse(grammar, doc, cell, ROLE_UNSPECIFIED, units, NULL);
  CellNames names = { task->leaders, first };
  for (guint i = 0; i < units->len; i++)
    {
      Unit unit = g_array_index(units, Unit, i);
      unit.name = names_cut(&names, unit.name);
      if (names_meet(&names, unit.name))
        unit.name = unit.also_known_as, unit.also_known_as = SPAN_NONE;
      if (!span_is_empty(unit.name) && !names_meet(&names, unit.name)
          && units_score(grammar, doc, document_to_comparable(doc, unit.name)) >= BODY_SCORE)
        g_array_append_val(task->units, unit);
    }
}

void
cell_names_cut(Task *task, guint first_unit, guint first_leader)
{
  CellNames names = { task->leaders, first_leader };
  for (guint i = first_unit; i < task->units->len; i++)
    {
      Unit *unit = &g_array_index(task->units, Unit, i);
      unit->name = names_cut(&names, unit->name);
    }
}

gboolean
cell_names_read_lines(const UnitGrammar *units, const LeaderGrammar *leaders, Document *doc,
                      Span cell, UnitRole role, Task *task)
{
  guint first_unit = task->units->len, first_leader = task->leaders->len;
  for (guint32 at = cell.start; at < cell.end;)
    {
      const char *text = document_at(doc, span_new(at, cell.end));
      const char *feed = memchr(text, '\n', cell.end - at);
      guint32 end = feed == NULL ? cell.end : at + (guint32) (feed - text);
      Span line = document_to_comparable(doc, span_new(at, end));
      if (units_is_list(units, doc, line))
        units_parse(units, doc, line, role, task->units, NULL);
      else
        leaders_parse(leaders, doc, line, task->leaders);
      at = end + 1;
    }
  if (task->units->len > first_unit && task->leaders->len > first_leader)
    return TRUE;
  g_array_set_size(task->units, first_unit);
  g_array_set_size(task->leaders, first_leader);
  return FALSE;
}
