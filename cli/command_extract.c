/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_extract.c - `duban extract`: the first filter; it reads inputs, not lines.
 */
#include "cli/job.h"
#include "cli/passwords.h"
#include "cli/shipped_rules.h"
#include "corpus/pipeline.h"

static const Option OPTIONS[] = {
  INPUT_OPTIONS, PASSWORD_OPTIONS, TELLING_OPTIONS, RULES_OPTION, { NULL, NULL, NULL, '\0' }
};

static ExitStatus
run(const Arguments *arguments)
{
  const Stage *const stages[] = { pipeline_stage("extract", NULL), NULL };
  return job_run_inputs(arguments, "extract", stages, "extract");
}

const Command command_extract = {
  "extract",
  "read notices: blocks and tables, one document a line",
  "[--from FILE] [--rules DIR] INPUT…",
  "The first of four stages. INPUT is as for duban run. Each input gives one line: a document\n"
  "for duban normalize, or a reject that the filters behind it pass through.\n",
  OPTIONS,
  "  duban extract notices/ | duban normalize | duban classify | duban output\n"
  "  duban extract notice.html | jq -r .text\n",
  run,
};
