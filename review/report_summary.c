/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * report_summary.c - see the header.
 */
#include "review/report_summary.h"

#include "review/name_counts.h"

#include <string.h>

#define SHOWN 40          /* names of a chart */
#define REJECTS_SHOWN 200 /* listed; all are counted */
#define MONTH_LENGTH 7    /* 2031-06 */

typedef enum
{
  STATED_UNITS,
  STATED_LEAD,
  STATED_LEADERS,
  STATED_DEADLINE,
  STATED_DUE,
  STATED_PLAN,
  STATED_PROGRESS,
  STATED_STATUS,
  STATED_QUANTITIES,
  STATED_TOPICS,
  STATED_COUNT
} Stated;

static const char *const STATED_NAMES[STATED_COUNT] = { "units",    "lead",   "leaders",
                                                        "deadline", "due",    "plan",
                                                        "progress", "status", "quantities",
                                                        "topics" };

struct ReportSummary
{
  guint64 documents, tasks, rejects, warnings;
  guint64 stated[STATED_COUNT];
  NameCounts *status, *lead, *section, *month, *kind, *warning_codes, *reject_codes;
  GString *rejects_shown; /* JSON, comma between */
};

ReportSummary *
report_summary_new(void)
{
  ReportSummary *summary = g_new0(ReportSummary, 1);
  NameCounts **tallies[] = { &summary->status,      &summary->lead, &summary->section,
                             &summary->month,       &summary->kind, &summary->warning_codes,
                             &summary->reject_codes };
  for (guint i = 0; i < G_N_ELEMENTS(tallies); i++)
    *tallies[i] = name_counts_new();
  summary->rejects_shown = g_string_new("[");
  return summary;
}

void
report_summary_free(ReportSummary *summary)
{
  if (summary == NULL)
    return;
  NameCounts *tallies[] = { summary->status,      summary->lead, summary->section,
                            summary->month,       summary->kind, summary->warning_codes,
                            summary->reject_codes };
  for (guint i = 0; i < G_N_ELEMENTS(tallies); i++)
    name_counts_free(tallies[i]);
  g_string_free(summary->rejects_shown, TRUE);
  g_free(summary);
}

static gboolean
has_lead(const ReportTask *task)
{
  for (guint i = 0; i < task->units->len; i++)
    if (g_str_equal(g_array_index(task->units, ReportUnit, i).role, "lead"))
      return TRUE;
  return FALSE;
}

static void
count_stated(ReportSummary *summary, const ReportTask *task)
{
  const gboolean stated[STATED_COUNT] = { task->units->len > 0,   has_lead(task),
                                          task->has_leaders,      task->deadline != NULL,
                                          task->due != NULL,      task->has_plan,
                                          task->progress != NULL, task->status != NULL,
                                          task->has_quantities,   task->has_topics };
  for (guint i = 0; i < STATED_COUNT; i++)
    summary->stated[i] += stated[i];
}

void
report_summary_add_task(ReportSummary *summary, const ReportTask *task)
{
  const char *lead = report_task_lead(task);
  summary->tasks++;
  count_stated(summary, task);
  name_counts_add(summary->status, task->status == NULL ? "" : task->status);
  name_counts_add(summary->lead, lead == NULL ? "" : lead);
  name_counts_add(summary->section,
                  task->sections->len == 0 ? "" : g_ptr_array_index(task->sections, 0));
  if (task->due != NULL && strlen(task->due) >= MONTH_LENGTH)
    {
      g_autofree char *month = g_strndup(task->due, MONTH_LENGTH);
      name_counts_add(summary->month, month);
    }
}

gboolean
report_summary_add_document(ReportSummary *summary, JsonObject *record, GError **error)
{
  JsonArray *warnings;
  const char *kind, *code;
  if (!json_read_optional(record, "kind", &kind, error)
      || !json_read_array(record, "warnings", &warnings, error))
    return FALSE;
  summary->documents++;
  name_counts_add(summary->kind, kind == NULL ? "" : kind);
  for (guint i = 0; i < json_array_get_length(warnings); i++)
    {
      JsonObject *warning;
      if (!json_element_object(warnings, i, &warning, error)
          || !json_read_string(warning, "code", &code, error))
        return FALSE;
      summary->warnings++;
      name_counts_add(summary->warning_codes, code);
    }
  return TRUE;
}

gboolean
report_summary_add_reject(ReportSummary *summary, JsonObject *record, const char *line,
                          gsize length, GError **error)
{
  const char *code;
  if (!json_read_string(record, "code", &code, error))
    return FALSE;
  name_counts_add(summary->reject_codes, code);
  if (summary->rejects++ >= REJECTS_SHOWN)
    return TRUE;
  if (summary->rejects_shown->len > 1)
    g_string_append_c(summary->rejects_shown, ',');
  g_string_append_len(summary->rejects_shown, line, (gssize) length);
  return TRUE;
}

static void
write_stated(const ReportSummary *summary, JsonWriter *writer)
{
  json_writer_open_array(writer, "stated");
  for (guint i = 0; i < STATED_COUNT; i++)
    {
      json_writer_open_array(writer, NULL);
      json_writer_string(writer, NULL, STATED_NAMES[i]);
      json_writer_integer(writer, NULL, (gint64) summary->stated[i]);
      json_writer_close_array(writer);
    }
  json_writer_close_array(writer);
}

void
report_summary_write(const ReportSummary *summary, JsonWriter *writer)
{
  json_writer_integer(writer, "documents", (gint64) summary->documents);
  json_writer_integer(writer, "tasks", (gint64) summary->tasks);
  json_writer_integer(writer, "rejects", (gint64) summary->rejects);
  json_writer_integer(writer, "warnings", (gint64) summary->warnings);
  name_counts_write(summary->status, SHOWN, writer, "status");
  name_counts_write(summary->lead, SHOWN, writer, "lead_units");
  name_counts_write(summary->section, SHOWN, writer, "sections");
  name_counts_write(summary->month, 0, writer, "months");
  name_counts_write(summary->kind, SHOWN, writer, "kinds");
  write_stated(summary, writer);
  name_counts_write(summary->warning_codes, SHOWN, writer, "warning_codes");
  name_counts_write(summary->reject_codes, SHOWN, writer, "reject_codes");
  g_autofree char *rejects = g_strconcat(summary->rejects_shown->str, "]", NULL);
  json_writer_raw(writer, "rejected", rejects, strlen(rejects));
}
