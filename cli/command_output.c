/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_output.c - `duban output`: the last filter; lines in, records out.
 */
#include "cli/job.h"
#include "cli/shipped_rules.h"

static const Option OPTIONS[] = {
  RECORD_OPTIONS, TARGET_OPTIONS, TELLING_OPTIONS, RULES_OPTION, { NULL, NULL, NULL, '\0' }
};

static ExitStatus
run(const Arguments *arguments)
{
  return job_run_filter(arguments, "output", NULL, "classify");
}

const Command command_output = {
  "output",
  "filter: write classified documents as records",
  "[--out DIR] [--text] [--stream NAME] [--rules DIR]",
  "The last of four stages. Reads the lines of duban classify from standard input and writes\n"
  "the records that duban run writes. --rules only names the rule set in run.json.\n",
  OPTIONS,
  "  duban extract notices/ | duban normalize | duban classify | duban output\n"
  "  duban extract notices/ | duban normalize | duban classify | duban output --out results\n",
  run,
};
