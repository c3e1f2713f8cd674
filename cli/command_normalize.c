/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_normalize.c - `duban normalize`: the second filter.
 */
#include "cli/job.h"
#include "cli/shipped_rules.h"
#include "corpus/pipeline.h"

static const Option OPTIONS[] = { RULES_OPTION, { NULL, NULL, NULL, '\0' } };

static ExitStatus
run(const Arguments *arguments)
{
  const char *previous = NULL;
  const Stage *stage = pipeline_stage("normalize", &previous);
  return job_run_filter(arguments, "normalize", stage, previous);
}

const Command command_normalize = {
  "normalize",
  "filter: find quantities, dates and bodies in extracted documents",
  "[--rules DIR]",
  "The second of four stages. Reads the lines of duban extract from standard input and writes\n"
  "one line for each, in the same order and at once. Rejects pass through unchanged.\n",
  OPTIONS,
  "  duban extract notices/ | duban normalize | duban classify | duban output\n"
  "  duban extract notice.html | duban normalize | jq '.values[]'\n",
  run,
};
