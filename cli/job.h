/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * job.h - what `run` and the four filters have in common: parts chosen from the command's words, a run, an exit status.
 */
#pragma once

#include "cli/command.h"
#include "corpus/run.h"

/* The options of whatever writes records. */
#define RECORD_OPTIONS                                                                                                         \
  { "out", "DIR", "write tasks.jsonl, documents.jsonl, rejects.jsonl,\nduplicates.jsonl and run.json to DIR instead" },                           \
    { "stream", "NAME", "what standard output receives: tasks (the default),\ndocuments, rejects, duplicates, or all" },                    \
  {                                                                                                                            \
    "text", NULL, "put the printed text into the document records"                                                             \
  }

/* The options of whatever reads inputs. */
#define INPUT_OPTION { "from", "FILE", "read names of further inputs from FILE (- for standard\ninput), one a line or with NUL bytes between them" }

/* Inputs named on the command line, through stages, to records or (stage not NULL) to lines for the next filter. */
ExitStatus job_run_inputs(const Arguments *arguments, const char *command, const Stage *const *stages, const char *stage);

/* Lines from standard input through one stage (NULL: none, the documents are complete) to lines, or to records. */
ExitStatus job_run_filter(const Arguments *arguments, const char *command, const Stage *stage, const char *previous);
