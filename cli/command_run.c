/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command_run.c - `duban run`: notices in, records out.
 */
#include "cli/job.h"
#include "cli/passwords.h"
#include "cli/shipped_rules.h"
#include "corpus/pipeline.h"

static const Option OPTIONS[] = { RECORD_OPTIONS,   TARGET_OPTIONS,
                                  FOLDER_OPTIONS,   INPUT_OPTIONS,
                                  PASSWORD_OPTIONS, TELLING_OPTIONS,
                                  RULES_OPTION,     { NULL, NULL, NULL, '\0' } };

static ExitStatus
run(const Arguments *arguments)
{
  return job_run_inputs(arguments, "run", pipeline_stages(), NULL);
}

const Command command_run = {
  "run",
  "turn notices into task records",
  "[--out DIR | --resume DIR] [OPTION…] INPUT…",
  "INPUT is a file (HTML, PDF or text, told by its content), a folder (every file in it, in\n"
  "the order of their paths), an archive (zip, tar, WARC; its parts as they lie), or - for\n"
  "standard input. Each task is one line of JSON. Inputs with the same bytes count once.\n"
  "An input that cannot be read is a reject: it is told on standard error, or with --out in\n"
  "rejects.jsonl, and the exit status is 1. Results in DIR bear their names when they are\n"
  "whole: run.json comes last, and says how many inputs gave documents, rejects and\n"
  "duplicates.\n\n"
  "Documents are read by processes that can open no file, start no program and reach no\n"
  "network; one that crashes, hangs or takes too much memory costs its document. The bytes are\n"
  "the same for every N of -j. A run into DIR that was stopped, killed or out of disk goes on\n"
  "with --resume DIR (its inputs need not be named again), and ends with the bytes of a run\n"
  "that was not. With further inputs it does only those that DIR does not know.\n",
  OPTIONS,
  "  duban run notice.html\n"
  "  duban run --out results notices/\n"
  "  duban run --out results -j 8 crawl.warc.gz\n"
  "  duban run --resume results\n"
  "  duban run --resume results new-notices/\n"
  "  duban run --out shard-3 --shard 3/16 notices/\n"
  "  find . -name '*.pdf' -print0 | duban run --out results --from -\n"
  "  duban run --password-file passwords.txt --out results notices/\n"
  "  curl -s https://www.example.gov.cn/notice.pdf | duban run -\n"
  "  duban run --stream documents --text notice.html\n",
  run,
};
