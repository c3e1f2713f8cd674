/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * task.c - the ownership of a task and the names of its parts.
 */
#include "core/task.h"

#include <string.h>

Task
task_empty(void)
{
  Task task = { .table = -1, .row = -1 };
  task.sections = g_array_new(FALSE, FALSE, sizeof(Span));
  task.units = g_array_new(FALSE, FALSE, sizeof(Unit));
  task.leaders = g_array_new(FALSE, FALSE, sizeof(Leader));
  task.reasons = g_array_new(FALSE, FALSE, sizeof(Span));
  return task;
}

static void
array_share(GArray **array, GArray *before)
{
  gsize bytes = (gsize) (*array)->len * g_array_get_element_size(*array);
  if ((*array)->len != before->len
      || (bytes > 0 && memcmp((*array)->data, before->data, bytes) != 0))
    return;
  g_array_unref(*array);
  *array = g_array_ref(before);
}

void
task_share(Task *task, const Task *before)
{
  array_share(&task->sections, before->sections);
  array_share(&task->units, before->units);
  array_share(&task->leaders, before->leaders);
  array_share(&task->reasons, before->reasons);
}

static GArray *
array_fill(GArray **array, gsize element_size)
{
  g_array_unref(*array);
  return *array = g_array_new(FALSE, FALSE, (guint) element_size);
}

GArray *
task_fill_units(Task *task)
{
  return array_fill(&task->units, sizeof(Unit));
}

GArray *
task_fill_leaders(Task *task)
{
  return array_fill(&task->leaders, sizeof(Leader));
}

void
task_clear(Task *task)
{
  g_clear_pointer(&task->sections, g_array_unref);
  g_clear_pointer(&task->units, g_array_unref);
  g_clear_pointer(&task->leaders, g_array_unref);
  g_clear_pointer(&task->regions, g_array_unref);
  g_clear_pointer(&task->milestones, g_array_unref);
  g_clear_pointer(&task->money, g_array_unref);
  g_clear_pointer(&task->others, g_array_unref);
  g_clear_pointer(&task->reasons, g_array_unref);
}

static const char *const FIELD_NAMES[] = {
  [FIELD_NUMBER] = "number", [FIELD_TASK] = "task",         [FIELD_SUBTASK] = "subtask",
  [FIELD_PLAN] = "plan",     [FIELD_PROGRESS] = "progress", [FIELD_DEADLINE] = "deadline",
  [FIELD_STATUS] = "status", [FIELD_PROBLEMS] = "problems", [FIELD_NEXT_STEPS] = "next_steps",
};
static const char *const ROLE_NAMES[] = { "unspecified", "lead", "joint" };
static const char *const STATUS_NAMES[] = { NULL,      "met",   "exceeded",
                                            "partial", "unmet", "in_progress" };

static gboolean
name_find(const char *const *names, gsize count, const char *text, guint *index)
{
  for (gsize i = 0; i < count; i++)
    if (g_strcmp0(names[i], text) == 0)
      {
        *index = (guint) i;
        return TRUE;
      }
  return FALSE;
}

const char *
field_name(Field field)
{
  return FIELD_NAMES[field];
}

const char *
unit_role_name(UnitRole role)
{
  return ROLE_NAMES[role];
}

const char *
status_name(Status status)
{
  return STATUS_NAMES[status];
}

gboolean
field_parse(const char *text, Field *field)
{
  guint index;
  if (!name_find(FIELD_NAMES, G_N_ELEMENTS(FIELD_NAMES), text, &index))
    return FALSE;
  *field = (Field) index;
  return TRUE;
}

gboolean
unit_role_parse(const char *text, UnitRole *role)
{
  guint index;
  if (!name_find(ROLE_NAMES, G_N_ELEMENTS(ROLE_NAMES), text, &index))
    return FALSE;
  *role = (UnitRole) index;
  return TRUE;
}

gboolean
status_parse(const char *text, Status *status)
{
  guint index;
  if (!name_find(STATUS_NAMES, G_N_ELEMENTS(STATUS_NAMES), text, &index))
    return FALSE;
  *status = (Status) index;
  return TRUE;
}
