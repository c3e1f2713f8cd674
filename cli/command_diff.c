/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_diff.c - `duban diff`: what one run has that another has not.
 */
#include "cli/command.h"
#include "cli/terminal.h"
#include "core/error.h"
#include "core/json_writer.h"
#include "corpus/run_diff.h"
#include "output/output_file.h"

#include <string.h>
#include <unistd.h>

#define SHOWN_CHARACTERS 120 /* of a value, for people */

static const Option OPTIONS[] = {
  { "json", NULL, "a line of JSON for each difference, and one for the sums", 0 },
  { "summary", NULL, "only the sums", 0 },
  { NULL, NULL, NULL, 0 },
};

static const char *const CHANGES[] = { "gained", "lost", "changed" };

typedef struct
{
  OutputFile *out;
  char *uri;       /* of the document told last */
  guint old_order; /* of the task told last */
  guint new_order;
  gboolean is_json;
  gboolean is_quiet;
} Report;

/* --- for people --- */

static void
append_short(const char *text, GString *out)
{
  gboolean is_long = g_utf8_strlen(text, -1) > SHOWN_CHARACTERS;
  g_string_append_len(out, text,
                      is_long ? g_utf8_offset_to_pointer(text, SHOWN_CHARACTERS) - text
                              : (gssize) strlen(text));
  g_string_append(out, is_long ? "…" : "");
}

static void
append_place(Report *report, const Difference *difference, GString *out)
{
  if (g_strcmp0(report->uri, difference->uri) != 0)
    {
      g_free(report->uri);
      report->uri = g_strdup(difference->uri);
      report->old_order = report->new_order = 0;
      g_string_append_printf(out, "%s\n", difference->uri);
    }
  gboolean is_same =
      report->old_order == difference->old_order && report->new_order == difference->new_order;
  report->old_order = difference->old_order;
  report->new_order = difference->new_order;
  if (difference->field == NULL || is_same)
    return;
  g_string_append_printf(out, "  task %u", difference->new_order);
  if (difference->old_order != difference->new_order)
    g_string_append_printf(out, ", before %u", difference->old_order);
  g_string_append_printf(out, ", number %s\n",
                         difference->number == NULL ? "none" : difference->number);
}

static void
append_difference(Report *report, const Difference *difference, GString *out)
{
  append_place(report, difference, out);
  if (difference->field == NULL)
    g_string_append_printf(out, "  %s task %u: ", CHANGES[difference->change],
                           MAX(difference->old_order, difference->new_order));
  else
    g_string_append_printf(out, "    %s %s: ", CHANGES[difference->change], difference->field);
  if (difference->change != CHANGE_GAINED)
    append_short(difference->from, out);
  if (difference->change == CHANGE_CHANGED)
    g_string_append(out, "\n      -> ");
  if (difference->change != CHANGE_LOST)
    append_short(difference->to, out);
}

static void
append_summary(const DiffSummary *summary, GString *out)
{
  g_string_append_printf(out,
                         "%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT
                         " documents differ; tasks: %" G_GUINT64_FORMAT
                         " gained, %" G_GUINT64_FORMAT " lost, %" G_GUINT64_FORMAT " changed",
                         summary->differing, summary->documents, summary->tasks[CHANGE_GAINED],
                         summary->tasks[CHANGE_LOST], summary->tasks[CHANGE_CHANGED]);
  for (guint field = 0; field < DIFF_FIELDS; field++)
    {
      const guint64 *counts = summary->fields[field];
      if (counts[CHANGE_GAINED] + counts[CHANGE_LOST] + counts[CHANGE_CHANGED] > 0)
        g_string_append_printf(out,
                               "\n  %s: %" G_GUINT64_FORMAT " gained, %" G_GUINT64_FORMAT
                               " lost, %" G_GUINT64_FORMAT " changed",
                               DIFF_FIELD_NAMES[field], counts[CHANGE_GAINED], counts[CHANGE_LOST],
                               counts[CHANGE_CHANGED]);
    }
}

/* --- for machines --- */

static void
write_difference(const Difference *difference, GString *out)
{
  JsonWriter writer = json_writer_new(out);
  json_writer_open_object(&writer, NULL);
  json_writer_string(&writer, "uri", difference->uri);
  json_writer_string(&writer, "document", difference->id);
  json_writer_string(&writer, "change", CHANGES[difference->change]);
  json_writer_ordinal(&writer, "old", difference->old_order);
  json_writer_ordinal(&writer, "new", difference->new_order);
  json_writer_string(&writer, "number", difference->number);
  json_writer_string(&writer, "field", difference->field);
  json_writer_raw(&writer, "from", difference->from, strlen(difference->from));
  json_writer_raw(&writer, "to", difference->to, strlen(difference->to));
  json_writer_close_object(&writer);
}

static void
write_counts(JsonWriter *writer, const char *key, const guint64 *counts)
{
  json_writer_open_object(writer, key);
  for (guint change = 0; change < CHANGE_KINDS; change++)
    json_writer_integer(writer, CHANGES[change], (gint64) counts[change]);
  json_writer_close_object(writer);
}

static void
write_summary(const DiffSummary *summary, GString *out)
{
  JsonWriter writer = json_writer_new(out);
  json_writer_open_object(&writer, NULL);
  json_writer_open_object(&writer, "summary");
  json_writer_integer(&writer, "documents", (gint64) summary->documents);
  json_writer_integer(&writer, "differing", (gint64) summary->differing);
  write_counts(&writer, "tasks", summary->tasks);
  json_writer_open_object(&writer, "fields");
  for (guint field = 0; field < DIFF_FIELDS; field++)
    write_counts(&writer, DIFF_FIELD_NAMES[field], summary->fields[field]);
  json_writer_close_object(&writer);
  json_writer_close_object(&writer);
  json_writer_close_object(&writer);
}

/* --- the command --- */

static gboolean
on_difference(const Difference *difference, gpointer user, GError **error)
{
  Report *report = user;
  if (report->is_quiet)
    return TRUE;
  if (report->is_json)
    write_difference(difference, output_file_buffer(report->out));
  else
    append_difference(report, difference, output_file_buffer(report->out));
  return output_file_line(report->out, error);
}

static gboolean
report_run(Report *report, const Arguments *arguments, DiffSummary *summary, GError **error)
{
  if (arguments_count(arguments) != 2)
    return duban_error_set(error, DUBAN_ERROR_USAGE, "expected OLD and NEW, got %u operands",
                           arguments_count(arguments));
  if (!run_diff(g_ptr_array_index(arguments->operands, 0),
                g_ptr_array_index(arguments->operands, 1), on_difference, report, summary, error))
    return FALSE;
  (report->is_json ? write_summary : append_summary)(summary, output_file_buffer(report->out));
  return output_file_line(report->out, error) && output_file_flush(report->out, error);
}

static ExitStatus
run(const Arguments *arguments)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(OutputFile) out = output_file_for_descriptor(STDOUT_FILENO, "standard output");
  Report report = { .out = out,
                    .is_json = arguments_has(arguments, "json"),
                    .is_quiet = arguments_has(arguments, "summary") };
  DiffSummary summary;
  gboolean is_done = report_run(&report, arguments, &summary, &error);
  g_free(report.uri);
  if (is_done)
    return summary.differing > 0 ? EXIT_SOME_REJECTED : EXIT_ALL_WELL;
  return terminal_fail("diff", error);
}

const Command command_diff = {
  "diff",
  "compare two runs, task by task and field by field",
  "[--json] [--summary] OLD NEW",
  "OLD and NEW are folders that duban run --out wrote, or files of task records; say, before\n"
  "and after a change of rules. Documents are matched by id, else by uri, and the tasks of a\n"
  "document in their order by likeness. For each field: gained (nothing before), lost (nothing\n"
  "now) or changed; where a value was printed does not count. Memory grows with the number of\n"
  "documents only. Exit status: 0 no difference, 1 some, 2 it could not be told.\n",
  OPTIONS,
  "  duban diff before/ after/\n"
  "  duban diff --summary before/ after/\n"
  "  duban diff --json before/tasks.jsonl after/tasks.jsonl | jq 'select(.field==\"deadline\")'\n",
  run,
};
