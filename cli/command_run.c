/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_run.c - `duban run`: notices in, records out.
 */
#include "cli/job.h"
#include "cli/shipped_rules.h"
#include "corpus/pipeline.h"

static const Option OPTIONS[] = { INPUT_OPTION, RECORD_OPTIONS, RULES_OPTION, { NULL, NULL, NULL } };

static ExitStatus
run(const Arguments *arguments)
{
  return job_run_inputs(arguments, "run", pipeline_stages(), NULL);
}

const Command command_run = {
  "run",
  "turn notices into task records",
  "[--out DIR] [--from FILE] [--text] [--stream NAME] [--rules DIR] INPUT…",
  "INPUT is a file (HTML, PDF or text, told by its content), a folder (every file in it, in\n"
  "the order of their paths), an archive (zip, tar, WARC; its parts as they lie), or - for\n"
  "standard input. Each task is one line of JSON. Inputs with the same bytes count once.\n"
  "An input that cannot be read is a reject: it is told on standard error, or with --out in\n"
  "rejects.jsonl, and the exit status is 1. DIR appears whole or not at all: run.json in it\n"
  "says how many inputs gave documents, rejects and duplicates.\n",
  OPTIONS,
  "  duban run notice.html\n"
  "  duban run --out results notices/\n"
  "  duban run --out results crawl.warc.gz\n"
  "  find . -name '*.pdf' -print0 | duban run --out results --from -\n"
  "  curl -s https://www.example.gov.cn/notice.pdf | duban run -\n"
  "  duban run --stream documents --text notice.html\n",
  run,
};
