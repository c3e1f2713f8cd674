/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * report_task.h - what the overview and the table of tasks need of a task record.
 *
 * The table keeps all tasks in the browser's memory, so that it holds the few columns that are
 * shown and searched; everything else is in the record beside the document's text.
 */
#pragma once

#include "core/json_reader.h"

typedef struct
{
  const char *name; /* the full one where it is known */
  const char *role;
} ReportUnit;

/* Texts are borrowed from the record. */
typedef struct
{
  const char *id, *number, *task, *subtask, *deadline, *progress, *status;
  const char *due; /* last day of the deadline; NULL where it has none */
  gint64 sub, page;
  GPtrArray *sections; /* const char * */
  GArray *units;       /* ReportUnit */
  gboolean has_leaders, has_quantities, has_topics, has_plan;
} ReportTask;

ReportTask *report_task_new(void);
void report_task_free(ReportTask *task);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReportTask, report_task_free)

/* Fails with DUBAN_ERROR_INTERMEDIATE. The task is valid as long as the record. */
gboolean report_task_read(ReportTask *task, JsonObject *record, GError **error);

/* Who leads: the first body with that role, else the first body; NULL where there is none. */
const char *report_task_lead(const ReportTask *task);
