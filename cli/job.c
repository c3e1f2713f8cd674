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

static ExitStatus
complain_of_error(const char *command, const GError *error)
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

/* Chooses the sink: records, or lines for the next filter where stage says what has run. */
static gboolean
sink_choose(const Arguments *arguments, const char *stage, RunOptions *options, GError **error)
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

static void
on_reject(const Reject *reject, gpointer unused)
{
  terminal_complain_of_reject(reject);
}

static ExitStatus
exit_status(const RunReport *report, const RunOptions *options)
{
  if (report->rejects == 0)
    return EXIT_ALL_WELL;
  if (options->sink_options.folder != NULL)
    terminal_complain("%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT " inputs rejected: see %s/rejects.jsonl", report->rejects,
                      report->inputs, options->sink_options.folder);
  return EXIT_SOME_REJECTED;
}

static ExitStatus
job_run(const Arguments *arguments, const char *command, const char *stage, RunOptions *options)
{
  g_autoptr(GError) error = NULL;
  if (!sink_choose(arguments, stage, options, &error))
    return complain_of_error(command, error);
  g_autoptr(Rules) rules = shipped_rules_load(arguments, &error);
  if (rules == NULL)
    return complain_of_error(command, error);
  options->rules = rules;
  /* Rejects that no file and no stream shows are told to the user. */
  gboolean is_shown = stage != NULL || options->sink_options.folder != NULL || (options->sink_options.streams & STREAM_REJECTS) != 0;
  options->on_reject = is_shown ? NULL : on_reject;
  g_autoptr(RunReport) report = run_documents(options, &error);
  if (report == NULL)
    return complain_of_error(command, error);
  return exit_status(report, options);
}

static gboolean
standard_input_is_named_twice(const Arguments *arguments, GError **error)
{
  guint count = 0;
  for (guint i = 0; i < arguments_count(arguments); i++)
    count += g_strcmp0(g_ptr_array_index(arguments->operands, i), "-") == 0;
  g_autoptr(GPtrArray) lists = arguments_values(arguments, "from");
  for (guint i = 0; i + 1 < lists->len; i++)
    count += g_strcmp0(g_ptr_array_index(lists, i), "-") == 0;
  if (count > 1)
    duban_error_set(error, DUBAN_ERROR_USAGE, "expected - for standard input once, got it %u times", count);
  return count > 1;
}

ExitStatus
job_run_inputs(const Arguments *arguments, const char *command, const Stage *const *stages, const char *stage)
{
  if (arguments_count(arguments) == 0 && !arguments_has(arguments, "from"))
    {
      terminal_complain("%s: expected an INPUT (a file, a folder, an archive, or - for standard input) or --from, got none", command);
      return EXIT_NOT_DONE;
    }
  g_autoptr(GError) error = NULL;
  if (standard_input_is_named_twice(arguments, &error))
    return complain_of_error(command, error);
  g_autoptr(GPtrArray) lists = arguments_values(arguments, "from");
  g_autoptr(Feed) feed = feed_sources_new((const char *const *) arguments->operands->pdata, (const char *const *) lists->pdata,
                                          arguments_value(arguments, "out"), limits_default(), &error);
  if (feed == NULL)
    return complain_of_error(command, error);
  RunOptions options = { .feed = feed, .stages = stages };
  return job_run(arguments, command, stage, &options);
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
  g_autoptr(Feed) feed = feed_lines_new(STDIN_FILENO, previous, command, limits_default());
  RunOptions options = { .feed = feed, .stages = stages };
  return job_run(arguments, command, stage == NULL ? NULL : stage->name, &options);
}
