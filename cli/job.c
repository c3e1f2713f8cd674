/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * job.c - see the header.
 */
#include "cli/job.h"

#include "cli/shipped_rules.h"
#include "cli/suggestion.h"
#include "cli/terminal.h"
#include "core/error.h"

#include <unistd.h>

ExitStatus
job_complain(const char *command, const GError *error)
{
  gboolean is_usage = g_error_matches(error, DUBAN_ERROR, DUBAN_ERROR_USAGE);
  terminal_complain("%s%s%s", is_usage ? command : "", is_usage ? ": " : "", error->message);
  return EXIT_NOT_DONE;
}

static gboolean
streams_parse(const Arguments *arguments, guint *streams, GError **error)
{
  static const char *const NAMES[] = { "tasks", "documents", "rejects", "duplicates", "all" };
  static const guint STREAMS[] = { STREAM_TASKS, STREAM_DOCUMENTS, STREAM_REJECTS, STREAM_DUPLICATES,
                                    STREAM_TASKS | STREAM_DOCUMENTS | STREAM_REJECTS | STREAM_DUPLICATES };
  const char *name = arguments_value(arguments, "stream");
  if (name != NULL && arguments_has(arguments, "out"))
    return duban_error_set(error, DUBAN_ERROR_USAGE, "expected --stream or --out, got both: a folder receives all streams");
  for (gsize i = 0; i < G_N_ELEMENTS(NAMES); i++)
    if (g_strcmp0(name == NULL ? NAMES[0] : name, NAMES[i]) == 0)
      {
        *streams = STREAMS[i];
        return TRUE;
      }
  const char *near = suggestion_find(name, NAMES, G_N_ELEMENTS(NAMES));
  return duban_error_set(error, DUBAN_ERROR_USAGE, "--stream: expected tasks, documents, rejects, duplicates or all, got %s%s%s%s", name,
                         near == NULL ? "" : "; did you mean ", near == NULL ? "" : near, near == NULL ? "" : "?");
}

gboolean
job_choose_sink(const Arguments *arguments, const char *stage, RunOptions *options, GError **error)
{
  options->sink_options.descriptor = STDOUT_FILENO;
  options->sink_options.stage = stage;
  if (stage != NULL)
    {
      options->sink = sink_lookup("working");
      return TRUE;
    }
  options->sink = sink_lookup("jsonl");
  options->sink_options.folder = arguments_value(arguments, "out");
  options->sink_options.with_text = arguments_has(arguments, "text");
  return streams_parse(arguments, &options->sink_options.streams, error);
}

ExitStatus
job_exit_status(const RunReport *report, const char *folder)
{
  if (report->rejects == 0)
    return EXIT_ALL_WELL;
  if (folder != NULL)
    terminal_complain("%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT " inputs rejected: see %s/rejects.jsonl", report->rejects,
                      report->inputs, folder);
  return EXIT_SOME_REJECTED;
}

typedef struct
{
  const char *command;
  const char *previous;
} Filter;

static Feed *
filter_open_feed(gpointer user, const char *folder, GError **error)
{
  const Filter *filter = user;
  return feed_lines_new(STDIN_FILENO, filter->previous, filter->command, limits_default());
}

static void
filter_on_reject(const Reject *reject, gpointer unused)
{
  terminal_complain_of_reject(reject);
}

static ExitStatus
filter_run(const Arguments *arguments, const char *command, const char *stage, RunOptions *options)
{
  g_autoptr(GError) error = NULL;
  if (!job_choose_sink(arguments, stage, options, &error))
    return job_complain(command, error);
  g_autoptr(Rules) rules = shipped_rules_load(arguments, &error);
  if (rules == NULL)
    return job_complain(command, error);
  options->rules = rules;
  /* Rejects that no file and no stream shows are told to the user. */
  gboolean is_shown = stage != NULL || options->sink_options.folder != NULL || (options->sink_options.streams & STREAM_REJECTS) != 0;
  options->on_reject = is_shown ? NULL : filter_on_reject;
  g_autoptr(RunReport) report = run_report_new();
  if (!run_documents(options, report, &error))
    return job_complain(command, error);
  return job_exit_status(report, options->sink_options.folder);
}

ExitStatus
job_run_filter(const Arguments *arguments, const char *command, const Stage *stage, const char *previous)
{
  if (arguments_count(arguments) > 0)
    {
      terminal_complain("%s: expected no operand (documents come from standard input), got %s", command,
                        (const char *) g_ptr_array_index(arguments->operands, 0));
      return EXIT_NOT_DONE;
    }
  const Stage *const stages[] = { stage, NULL };
  Filter filter = { command, previous };
  RunOptions options = { .open_feed = filter_open_feed, .stages = stages, .user = &filter };
  return filter_run(arguments, command, stage == NULL ? NULL : stage->name, &options);
}
