/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * report_task.c - see the header.
 */
#include "review/report_task.h"

#include "review/run_folder.h"

ReportTask *
report_task_new(void)
{
  ReportTask *task = g_new0(ReportTask, 1);
  task->sections = g_ptr_array_new();
  task->units = g_array_new(FALSE, FALSE, sizeof(ReportUnit));
  return task;
}

void
report_task_free(ReportTask *task)
{
  if (task == NULL)
    return;
  g_ptr_array_unref(task->sections);
  g_array_unref(task->units);
  g_free(task);
}

static gboolean
read_units(ReportTask *task, JsonObject *record, GError **error)
{
  JsonArray *units;
  g_array_set_size(task->units, 0);
  if (!json_read_array(record, "units", &units, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length(units); i++)
    {
      JsonObject *object;
      const char *name, *canonical;
      ReportUnit unit;
      if (!json_element_object(units, i, &object, error)
          || !json_read_optional(object, "name", &name, error)
          || !json_read_optional(object, "canonical", &canonical, error)
          || !json_read_string(object, "role", &unit.role, error))
        return FALSE;
      unit.name = canonical != NULL ? canonical : name;
      if (unit.name != NULL)
        g_array_append_val(task->units, unit);
    }
  return TRUE;
}

static gboolean
read_sections(ReportTask *task, JsonObject *record, GError **error)
{
  JsonArray *sections;
  g_ptr_array_set_size(task->sections, 0);
  if (!json_read_array(record, "section", &sections, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length(sections); i++)
    {
      JsonNode *node = json_array_get_element(sections, i);
      if (json_node_get_value_type(node) == G_TYPE_STRING)
        g_ptr_array_add(task->sections, (gpointer) json_node_get_string(node));
    }
  return TRUE;
}

/* The first date that is a deadline and has a last day. */
static gboolean
read_due(ReportTask *task, JsonObject *record, GError **error)
{
  JsonArray *dates;
  task->due = NULL;
  if (!json_read_array(record, "dates", &dates, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length(dates) && task->due == NULL; i++)
    {
      JsonObject *date;
      const char *role;
      if (!json_element_object(dates, i, &date, error)
          || !json_read_string(date, "role", &role, error))
        return FALSE;
      if (g_str_equal(role, "deadline") && !json_read_optional(date, "end", &task->due, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_has(JsonObject *record, const char *name, gboolean *has, GError **error)
{
  JsonArray *array;
  if (!json_read_array(record, name, &array, error))
    return FALSE;
  *has = json_array_get_length(array) > 0;
  return TRUE;
}

gboolean
report_task_read(ReportTask *task, JsonObject *record, GError **error)
{
  JsonObject *source;
  const char *plan;
  if (!json_read_string(record, "id", &task->id, error)
      || !json_read_optional(record, "number", &task->number, error)
      || !json_read_optional(record, "task", &task->task, error)
      || !json_read_optional(record, "subtask", &task->subtask, error)
      || !json_read_optional(record, "deadline", &task->deadline, error)
      || !json_read_optional(record, "progress", &task->progress, error)
      || !json_read_optional(record, "status", &task->status, error)
      || !json_read_optional(record, "plan", &plan, error)
      || !json_read_ordinal(record, "sub", &task->sub, error)
      || !json_read_object(record, "source", &source, error)
      || !json_read_ordinal(source, "page", &task->page, error))
    return FALSE;
  task->has_plan = plan != NULL;
  return read_units(task, record, error) && read_sections(task, record, error)
         && read_due(task, record, error) && read_has(record, "leaders", &task->has_leaders, error)
         && read_has(record, "quantities", &task->has_quantities, error)
         && read_has(record, "topics", &task->has_topics, error);
}

const char *
report_task_lead(const ReportTask *task)
{
  for (guint i = 0; i < task->units->len; i++)
    if (g_str_equal(g_array_index(task->units, ReportUnit, i).role, "lead"))
      return g_array_index(task->units, ReportUnit, i).name;
  return task->units->len == 0 ? NULL : g_array_index(task->units, ReportUnit, 0).name;
}
