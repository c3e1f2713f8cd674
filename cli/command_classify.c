/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_classify.c - `duban classify`: the third filter.
 */
#include "cli/job.h"
#include "cli/shipped_rules.h"
#include "corpus/pipeline.h"

static const Option OPTIONS[] = { RULES_OPTION, { NULL, NULL, NULL, '\0' } };

static ExitStatus
run(const Arguments *arguments)
{
  const char *previous = NULL;
  const Stage *stage = pipeline_stage("classify", &previous);
  return job_run_filter(arguments, "classify", stage, previous);
}

const Command command_classify = {
  "classify",
  "filter: find the tasks in normalized documents",
  "[--rules DIR]",
  "The third of four stages. Reads the lines of duban normalize from standard input and writes\n"
  "one line for each, in the same order and at once. Rejects pass through unchanged.\n",
  OPTIONS,
  "  duban extract notices/ | duban normalize | duban classify | duban output\n"
  "  duban extract notice.html | duban normalize | duban classify | jq '.tasks | length'\n",
  run,
};
