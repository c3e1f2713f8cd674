/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * command.h - what a subcommand is. Each is command_X.c and one line in the table of commands.c;
 * help, option parsing and did-you-mean follow from what it declares.
 */
#pragma once

#include "cli/arguments.h"

typedef enum
{
  EXIT_ALL_WELL = 0,
  EXIT_SOME_REJECTED = 1,
  EXIT_NOT_DONE = 2,
  EXIT_CLOSED = 141 /* who reads standard output has had enough: main() ends as filters do, by
                       SIGPIPE, which shells show so */
} ExitStatus;

typedef struct
{
  const char *name;      /* "run" */
  const char *summary;   /* one line for `duban --help` */
  const char *usage;     /* "[OPTION…] INPUT…" */
  const char *text;      /* what it does; paragraphs, each line ended */
  const Option *options; /* ends with a NULL name */
  const char *examples;  /* lines, the commonest use first */
  ExitStatus (*run)(const Arguments *arguments);
} Command;

extern const Command command_run;
extern const Command command_extract;
extern const Command command_normalize;
extern const Command command_classify;
extern const Command command_output;
extern const Command command_load;
extern const Command command_diff;
extern const Command command_eval;
extern const Command command_explain;
extern const Command command_merge;
extern const Command command_rules;
extern const Command command_schema;
extern const Command command_values;
extern const Command command_link;
extern const Command command_report;

/* All commands, ending with NULL, in the order of the help. */
const Command *const *commands_list(void);

/* The command of that name, NULL if there is none. */
const Command *commands_lookup(const char *name);
