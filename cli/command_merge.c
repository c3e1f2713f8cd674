/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_merge.c - `duban merge`: shares become one folder.
 */
#include "cli/job.h"
#include "cli/terminal.h"
#include "corpus/merge.h"

static const Option OPTIONS[] = {
  { "out", "DIR", "where the merged results go", '\0' },
  TELLING_OPTIONS,
  { NULL, NULL, NULL, '\0' },
};

static ExitStatus
run(const Arguments *arguments)
{
  const char *out = arguments_value(arguments, "out");
  if (out == NULL || arguments_count(arguments) == 0)
    {
      terminal_complain("merge: expected --out DIR and the folders of all shares, got %s",
                        out == NULL ? "no --out" : "no folders");
      return EXIT_NOT_DONE;
    }
  g_autoptr(GError) error = NULL;
  g_autoptr(RunReport) report = run_report_new();
  if (!merge_folders((const char *const *) arguments->operands->pdata, out, report, &error))
    return job_complain("merge", error);
  return job_exit_status(arguments, report, out);
}

const Command command_merge = {
  "merge",
  "put the shares of a run together",
  "--out DIR SHARE…",
  "SHARE is a folder that duban run --shard I/N wrote; all N must be there, each once, finished,\n"
  "of the same inputs and with the same rules. DIR receives the bytes that one run without\n"
  "--shard would have written. A merge that was stopped is simply done again.\n",
  OPTIONS,
  "  duban merge --out results share-1 share-2 share-3\n"
  "  duban merge --out results shares/*/\n",
  run,
};
