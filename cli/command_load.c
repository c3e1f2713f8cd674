/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_load.c - `duban load`: the records of finished runs into tables and databases.
 */
#include "cli/job.h"
#include "cli/terminal.h"
#include "core/error.h"
#include "corpus/load.h"
#include "output/targets.h"

static const Option OPTIONS[] = {
  TARGET_OPTIONS,
  { "dry-run", NULL, "read and check the records, write nothing", 'n' },
  { "quiet", NULL, "do not say what was loaded", 'q' },
  { NULL, NULL, NULL, '\0' },
};

static gboolean
inputs_load(const Arguments *arguments, RunReport *report, GError **error)
{
  const char *const *inputs = (const char *const *) arguments->operands->pdata;
  SinkOptions options = { 0 };
  g_autoptr(GArray) targets = job_parse_targets(arguments, &options, error);
  if (targets == NULL)
    return FALSE;
  gboolean is_dry = arguments_has(arguments, "dry-run");
  if (inputs[0] == NULL || (targets->len == 0 && !is_dry))
    return duban_error_set(error, DUBAN_ERROR_USAGE,
                           "expected --to TARGET and the folder of a run, got no %s",
                           inputs[0] == NULL ? "folder" : "--to");
  for (guint i = 0; i < targets->len; i++)
    if (g_array_index(targets, Target, i).options.folder != NULL)
      return duban_error_set(
          error, DUBAN_ERROR_USAGE,
          "--to: expected a target other than jsonl, which the input is already");
  options.targets = targets;
  return load_records(inputs, is_dry ? NULL : &sink_targets, &options, report, error);
}

static void
tell(const RunReport *report, const char *verb)
{
  g_autofree char *links = report->links == 0
                               ? g_strdup("")
                               : g_strdup_printf(", %" G_GUINT64_FORMAT " links", report->links);
  terminal_complain("%s %" G_GUINT64_FORMAT " documents, %" G_GUINT64_FORMAT
                    " tasks, %" G_GUINT64_FORMAT " rejects, %" G_GUINT64_FORMAT " duplicates%s",
                    verb, report->documents, report->tasks, report->rejects, report->duplicates,
                    links);
}

static ExitStatus
run(const Arguments *arguments)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(RunReport) report = run_report_new();
  if (!inputs_load(arguments, report, &error))
    return job_complain("load", error);
  if (!arguments_has(arguments, "quiet"))
    tell(report, arguments_has(arguments, "dry-run") ? "would load" : "loaded");
  return EXIT_ALL_WELL;
}

const Command command_load = {
  "load",
  "put the records of finished runs into tables and databases",
  "--to TARGET [OPTION…] INPUT…",
  "INPUT is a folder that duban run --out wrote, with links.jsonl where duban link --out put it\n"
  "there, a file of records, or - for standard input.\n"
  "TARGET may be given more than once. A load happens as a whole or not at all, whatever ends\n"
  "it; loading the same records again changes nothing, and records of a document that was read\n"
  "again replace those it gave before.\n",
  OPTIONS,
  "  duban load results --to tasks.db\n"
  "  duban load results --to csv:tables --bom\n"
  "  duban load results --to postgresql://localhost/notices\n"
  "  duban run notices/ | duban load - --to tasks.db\n",
  run,
};
