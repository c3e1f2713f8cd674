/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * job.c - see the header.
 */
#include "cli/job.h"

#include "cli/shipped_rules.h"
#include "cli/suggestion.h"
#include "cli/terminal.h"
#include "core/error.h"
#include "output/targets.h"

#include <sys/ioctl.h>
#include <unistd.h>

ExitStatus
job_complain(const char *command, const GError *error)
{
  return terminal_fail(g_error_matches(error, DUBAN_ERROR, DUBAN_ERROR_USAGE) ? command : NULL,
                       error);
}

static gboolean
streams_parse(const Arguments *arguments, guint *streams, GError **error)
{
  static const char *const NAMES[] = { "tasks", "documents", "rejects", "duplicates", "all" };
  static const guint STREAMS[] = { STREAM_TASKS, STREAM_DOCUMENTS, STREAM_REJECTS,
                                   STREAM_DUPLICATES,
                                   STREAM_TASKS | STREAM_DOCUMENTS | STREAM_REJECTS
                                       | STREAM_DUPLICATES };
  const char *name = arguments_value(arguments, "stream");
  if (name != NULL && arguments_has(arguments, "out"))
    return duban_error_set(error, DUBAN_ERROR_USAGE,
                           "expected --stream or --out, got both: a folder receives all streams");
  for (gsize i = 0; i < G_N_ELEMENTS(NAMES); i++)
    if (g_strcmp0(name == NULL ? NAMES[0] : name, NAMES[i]) == 0)
      {
        *streams = STREAMS[i];
        return TRUE;
      }
  const char *near = suggestion_find(name, NAMES, G_N_ELEMENTS(NAMES));
  return duban_error_set(
      error, DUBAN_ERROR_USAGE,
      "--stream: expected tasks, documents, rejects, duplicates or all, got %s%s%s%s", name,
      near == NULL ? "" : "; did you mean ", near == NULL ? "" : near, near == NULL ? "" : "?");
}

GArray *
job_parse_targets(const Arguments *arguments, SinkOptions *options, GError **error)
{
  g_autoptr(GPtrArray) texts = arguments_values(arguments, "to");
  options->with_mark = arguments_has(arguments, "bom");
  options->with_search = !arguments_has(arguments, "no-search");
  return targets_parse((const char *const *) texts->pdata, options, error);
}

#define USUAL_WIDTH 100 /* of a terminal that does not say */

static void
terminal_choose(RunOptions *options)
{
  struct winsize size;
  gboolean is_known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  options->sink = sink_lookup("terminal");
  options->sink_options.width = is_known ? size.ws_col : USUAL_WIDTH;
  options->sink_options.with_color = terminal_may_color(STDOUT_FILENO);
}

static gboolean
records_choose(const Arguments *arguments, const Loader *loader, SinkOptions *options,
               GError **error)
{
  if (arguments_has(arguments, "stream"))
    return duban_error_set(error, DUBAN_ERROR_USAGE,
                           "expected --stream or --to, got both: a target receives all streams");
  options->descriptor = loader->records;
  options->streams = STREAM_TASKS | STREAM_DOCUMENTS | STREAM_REJECTS | STREAM_DUPLICATES;
  return TRUE;
}

gboolean
job_choose_sink(const Arguments *arguments, const char *stage, const Loader *loader,
                RunOptions *options, GError **error)
{
  options->sink_options.descriptor = STDOUT_FILENO;
  options->sink_options.stage = stage;
  if (stage != NULL)
    {
      options->sink = sink_lookup("working");
      return TRUE;
    }
  SinkOptions *sink_options = &options->sink_options;
  options->sink = sink_lookup("jsonl");
  sink_options->folder = arguments_value(arguments, "out");
  sink_options->with_text = arguments_has(arguments, "text");
  if (!streams_parse(arguments, &sink_options->streams, error))
    return FALSE;
  gboolean is_folder = sink_options->folder != NULL || arguments_has(arguments, "resume");
  if (loader->records >= 0)
    return records_choose(arguments, loader, sink_options, error);
  if (!is_folder && !arguments_has(arguments, "json") && !arguments_has(arguments, "stream")
      && isatty(STDOUT_FILENO) == 1)
    terminal_choose(options);
  return TRUE;
}

ExitStatus
job_exit_status(const Arguments *arguments, const RunReport *report, const char *folder)
{
  if (arguments_has(arguments, "verbose"))
    terminal_complain("%" G_GUINT64_FORMAT " inputs gave %" G_GUINT64_FORMAT
                      " documents with %" G_GUINT64_FORMAT " tasks, %" G_GUINT64_FORMAT
                      " rejects and %" G_GUINT64_FORMAT " duplicates; %" G_GUINT64_FORMAT
                      " warnings",
                      report->inputs, report->documents, report->tasks, report->rejects,
                      report->duplicates, report->warnings);
  if (report->rejects == 0)
    return EXIT_ALL_WELL;
  if (folder != NULL && !arguments_has(arguments, "quiet"))
    terminal_complain("%" G_GUINT64_FORMAT " of %" G_GUINT64_FORMAT
                      " inputs rejected: see %s/rejects.jsonl",
                      report->rejects, report->inputs, folder);
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

static gboolean
filter_records(const Arguments *arguments, const char *stage, RunOptions *options,
               const Loader *loader, RunReport *report, GError **error)
{
  if (!job_choose_sink(arguments, stage, loader, options, error))
    return FALSE;
  g_autoptr(Rules) rules = shipped_rules_load(arguments, error);
  if (rules == NULL)
    return FALSE;
  options->rules = rules;
  /* Rejects that no file and no stream shows are told to the user. */
  gboolean is_shown = stage != NULL || options->sink_options.folder != NULL
                      || (options->sink_options.streams & STREAM_REJECTS) != 0;
  options->on_reject = is_shown || arguments_has(arguments, "quiet") ? NULL : filter_on_reject;
  gboolean is_done = run_documents(options, report, error);
  report->rules = NULL;
  return is_done;
}

static ExitStatus
filter_run(const Arguments *arguments, const char *command, const char *stage, RunOptions *options)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RunReport) report = run_report_new();
  Loader loader;
  if (!loader_start(arguments, arguments_value(arguments, "out"), &loader, &error))
    return job_complain(command, error);
  gboolean is_done = filter_records(arguments, stage, options, &loader, report, &error);
  gboolean is_loaded = loader_end(&loader, is_done);
  if (!is_done)
    return job_complain(command, error);
  return is_loaded ? job_exit_status(arguments, report, options->sink_options.folder)
                   : EXIT_NOT_DONE;
}

ExitStatus
job_run_filter(const Arguments *arguments, const char *command, const Stage *stage,
               const char *previous)
{
  if (arguments_count(arguments) > 0)
    {
      terminal_complain("%s: expected no operand (documents come from standard input), got %s",
                        command, (const char *) g_ptr_array_index(arguments->operands, 0));
      return EXIT_NOT_DONE;
    }
  const Stage *const stages[] = { stage, NULL };
  Filter filter = { command, previous };
  RunOptions options = { .open_feed = filter_open_feed, .stages = stages, .user = &filter };
  return filter_run(arguments, command, stage == NULL ? NULL : stage->name, &options);
}
