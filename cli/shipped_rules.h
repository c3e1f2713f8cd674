/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * shipped_rules.h - the rule files that came with the program, and what the user puts on top.
 */
#pragma once

#include "cli/arguments.h"
#include "core/rules.h"

/* The option `--rules DIR`, for the tables of commands. */
#define RULES_OPTION                                                                               \
  {                                                                                                \
    "rules", "DIR", "rule files that add to the shipped ones or override them;\nmay be repeated",  \
        '\0'                                                                                       \
  }

/* Loads the rules of some folders: the shipped one (share/duban beside the program, or beside its
 * bin folder), then the user's, and `more` (char *; may be NULL) behind them. Fails with
 * DUBAN_ERROR_USAGE when there is none. */
Rules *shipped_rules_load_with(const Arguments *arguments, const GPtrArray *more, GError **error);

/* A file or folder that came with the program: share/duban/NAME. You free it; NULL where it is not
 * there. */
char *shipped_path(const char *name);

/* Those folders, loaded. */
Rules *shipped_rules_load(const Arguments *arguments, GError **error);
