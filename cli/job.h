/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * job.h - what `run` and the four filters have in common: parts chosen from the command's words, a run, an exit status.
 */
#pragma once

#include "cli/command.h"
#include "corpus/run.h"

/* The options of whatever writes records. */
#define RECORD_OPTIONS                                                                                                         \
  { "out", "DIR", "write tasks.jsonl, documents.jsonl, rejects.jsonl and run.json\nto DIR instead" },                           \
    { "stream", "NAME", "what standard output receives: tasks (the default),\ndocuments, rejects, or all" },                    \
  {                                                                                                                            \
    "text", NULL, "put the printed text into the document records"                                                             \
  }

/* Inputs named on the command line, through stages, to records or (stage not NULL) to lines for the next filter. */
ExitStatus job_run_inputs(const Arguments *arguments, const char *command, const Stage *const *stages, const char *stage);

/* Lines from standard input through one stage (NULL: none, the documents are complete) to lines, or to records. */
ExitStatus job_run_filter(const Arguments *arguments, const char *command, const Stage *stage, const char *previous);
