/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * job.h - what `run` and the four filters have in common: parts chosen from the command's words, a
 * run, an exit status.
 */
#pragma once

#include "cli/command.h"
#include "cli/loader.h"
#include "corpus/run.h"

/* The options of whatever writes records. */
#define RECORD_OPTIONS                                                                             \
  { "out", "DIR",                                                                                  \
    "write tasks.jsonl, documents.jsonl, rejects.jsonl,\nduplicates.jsonl and run.json to DIR "    \
    "instead",                                                                                     \
    '\0' },                                                                                        \
      { "stream", "NAME",                                                                          \
        "what standard output receives: tasks (the default),\ndocuments, rejects, duplicates, or " \
        "all",                                                                                     \
        '\0' },                                                                                    \
      { "json", NULL,                                                                              \
        "JSON Lines also where standard output is a terminal, which otherwise\ngets a short "      \
        "table",                                                                                   \
        '\0' },                                                                                    \
  {                                                                                                \
    "text", NULL, "put the printed text into the document records", '\0'                           \
  }

/* The options of whatever can write to tables and databases. */
#define TARGET_OPTIONS                                                                             \
  { "to", "TARGET",                                                                                \
    "write there: jsonl:DIR, csv:DIR, sqlite:FILE (or a name that ends in\n.db, .sqlite), "        \
    "postgresql://HOST/DATABASE; may be repeated",                                                 \
    't' },                                                                                         \
      { "bom", NULL, "begin CSV files with a byte order mark, for spreadsheets", '\0' },           \
  {                                                                                                \
    "no-search", NULL, "no index for finding parts of texts in SQLite: smaller, quicker", '\0'     \
  }

/* The options of whatever tells people something. */
#define TELLING_OPTIONS                                                                            \
  { "quiet", NULL, "tell nothing but what stops the command", 'q' },                               \
  {                                                                                                \
    "verbose", NULL, "tell at the end what was done", 'v'                                          \
  }

/* The options of whatever reads inputs. */
#define INPUT_OPTIONS                                                                              \
  { "from", "FILE",                                                                                \
    "read names of further inputs from FILE (- for standard\ninput), one a line or with NUL "      \
    "bytes between them",                                                                          \
    '\0' },                                                                                        \
      { "jobs", "N", "read documents in N processes (default: one a processor)", 'j' },            \
      { "timeout", "SECONDS",                                                                      \
        "processor time for one document (default 60, with --ocr 600;\n0: no end)", '\0' },        \
      { "memory", "SIZE", "memory for one document: 512M, 2G (default 2G, 0: no end)", '\0' },     \
      { "no-sandbox", NULL, "let the processes that read documents do what they like", '\0' },     \
      { "in-process", NULL,                                                                        \
        "read documents in this process: no sandbox, no limits of\ntime and memory; a crash ends " \
        "the run",                                                                                 \
        '\0' },                                                                                    \
      { "ocr", NULL,                                                                               \
        "read pages of PDFs that have no text from their pictures\n(Tesseract with its model "     \
        "chi_sim)",                                                                                \
        '\0' },                                                                                    \
      { "dry-run", NULL, "say what would be read, and read none of it", 'n' },                     \
  {                                                                                                \
    "log", "FORMAT", "json: tell what happens on standard error, a line an event", '\0'            \
  }

/* The options of whatever can go on where it stopped. */
#define FOLDER_OPTIONS                                                                             \
  { "resume", "DIR",                                                                               \
    "like --out, but go on with what is in DIR: finish a run that\nstopped, and add the inputs "   \
    "that DIR does not know",                                                                      \
    '\0' },                                                                                        \
      { "shard", "I/N",                                                                            \
        "do only the Ith of N shares of the documents; duban merge\nputs the folders together",    \
        '\0' },                                                                                    \
  {                                                                                                \
    "times", NULL, "say in run.json where processor time went (never the same twice)", '\0'        \
  }

/* Inputs named on the command line, through stages, to records or (stage not NULL) to lines for the
 * next filter. */
ExitStatus job_run_inputs(const Arguments *arguments, const char *command,
                          const Stage *const *stages, const char *stage);

/* Lines from standard input through one stage (NULL: none, the documents are complete) to lines, or
 * to records. */
ExitStatus job_run_filter(const Arguments *arguments, const char *command, const Stage *stage,
                          const char *previous);

/* --- for the files of jobs --- */

/* Chooses the sink: records, or lines for the next filter where stage says what has run. Fails with
 * DUBAN_ERROR_USAGE. */
gboolean job_choose_sink(const Arguments *arguments, const char *stage, const Loader *loader,
                         RunOptions *options, GError **error);

/* The targets of --to (an array of Target; may be empty; you free it), and in *options what they
 * have in common. Fails with DUBAN_ERROR_USAGE. */
GArray *job_parse_targets(const Arguments *arguments, SinkOptions *options, GError **error);

/* Tells what went wrong. */
ExitStatus job_complain(const char *command, const GError *error);

/* Tells how many inputs were rejected, where that is not seen otherwise, and with --verbose what
 * else there was. */
ExitStatus job_exit_status(const Arguments *arguments, const RunReport *report, const char *folder);
