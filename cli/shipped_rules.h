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

/* The folders to load, in order, ending with NULL: the shipped one (share/duban beside the program,
 * or beside its bin folder), then the user's. You free it (g_ptr_array_unref frees the strings).
 * Fails with DUBAN_ERROR_USAGE when there is none. */
GPtrArray *shipped_rules_folders(const Arguments *arguments, GError **error);

/* Those folders and `more` (char *; may be NULL) behind them, loaded. */
Rules *shipped_rules_load_with(const Arguments *arguments, const GPtrArray *more, GError **error);

/* A file or folder that came with the program: share/duban/NAME. You free it; NULL where it is not
 * there. */
char *shipped_path(const char *name);

/* Those folders, loaded. */
Rules *shipped_rules_load(const Arguments *arguments, GError **error);
