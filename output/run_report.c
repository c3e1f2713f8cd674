/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * run_report.c - counting, and run.json.
 */
#include "output/run_report.h"

#include "core/json_writer.h"

#include <string.h>

static gint
compare_codes(gconstpointer a, gconstpointer b, gpointer unused)
{
  return g_strcmp0(a, b);
}

RunReport *
run_report_new(void)
{
  RunReport *report = g_new0(RunReport, 1);
  report->reject_codes = g_tree_new_full(compare_codes, NULL, g_free, g_free);
  report->passed = g_tree_new_full(compare_codes, NULL, g_free, g_free);
  return report;
}

void
run_report_free(RunReport *report)
{
  if (report == NULL)
    return;
  g_tree_unref(report->reject_codes);
  g_tree_unref(report->passed);
  g_free(report);
}

void
run_report_add_document(RunReport *report, guint64 tasks, guint64 warnings)
{
  report->inputs++;
  report->documents++;
  report->tasks += tasks;
  report->warnings += warnings;
}

static void
count_name(GTree *counts, const char *name)
{
  guint64 *count = g_tree_lookup(counts, name);
  if (count == NULL)
    {
      count = g_new0(guint64, 1);
      g_tree_insert(counts, g_strdup(name), count);
    }
  *count += 1;
}

void
run_report_add_reject_code(RunReport *report, const char *code)
{
  report->inputs++;
  report->rejects++;
  count_name(report->reject_codes, code);
}

void
run_report_add_duplicate(RunReport *report)
{
  report->inputs++;
  report->duplicates++;
}

void
run_report_add_passed(RunReport *report, const char *what)
{
  count_name(report->passed, what);
}

static gboolean
write_code(gpointer code, gpointer count, gpointer writer)
{
  json_writer_name(writer, code, strlen(code));
  json_writer_integer(writer, NULL, (gint64) * (const guint64 *) count);
  return FALSE;
}

static void
write_sandbox(const RunReport *report, JsonWriter *writer)
{
  json_writer_open_array(writer, "sandbox");
  for (gsize i = 0; report->sandbox != NULL && report->sandbox[i] != NULL; i++)
    json_writer_string(writer, NULL, report->sandbox[i]);
  json_writer_close_array(writer);
}

static void
write_times(const RunReport *report, JsonWriter *writer)
{
  static const char *const NAMES[RUN_TIMES] = { "source", "extract", "normalize", "classify",
                                                "output" };
  if (report->times_ns == NULL)
    return;
  json_writer_open_object(writer, "times_ms");
  for (gsize i = 0; i < RUN_TIMES; i++)
    json_writer_integer(writer, NAMES[i], (gint64) (report->times_ns[i] / 1000000));
  json_writer_close_object(writer);
}

void
run_report_append_json(const RunReport *report, GString *out)
{
  JsonWriter writer = json_writer_new(out);
  json_writer_open_object(&writer, NULL);
  json_writer_string(&writer, "schema", RUN_SCHEMA);
  json_writer_string(&writer, "duban", DUBAN_VERSION);
  json_writer_open_object(&writer, "libraries");
  for (const LibraryVersion *library = report->libraries; library != NULL && library->name != NULL;
       library++)
    json_writer_string(&writer, library->name, library->version);
  json_writer_close_object(&writer);
  json_writer_string(&writer, "rules", report->rules);
  write_sandbox(report, &writer);
  json_writer_integer(&writer, "inputs", (gint64) report->inputs);
  json_writer_integer(&writer, "documents", (gint64) report->documents);
  json_writer_integer(&writer, "rejects", (gint64) report->rejects);
  json_writer_integer(&writer, "duplicates", (gint64) report->duplicates);
  json_writer_integer(&writer, "tasks", (gint64) report->tasks);
  json_writer_integer(&writer, "warnings", (gint64) report->warnings);
  json_writer_open_object(&writer, "reject_codes");
  g_tree_foreach(report->reject_codes, write_code, &writer);
  json_writer_close_object(&writer);
  json_writer_open_object(&writer, "passed");
  g_tree_foreach(report->passed, write_code, &writer);
  json_writer_close_object(&writer);
  write_times(report, &writer);
  json_writer_close_object(&writer);
}
