/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * passwords.h - the passwords of encrypted documents, as a command was given them.
 *
 * They are kept in memory only: no plan, journal, record or message holds them, and the words of
 * the command, which every process of the machine can read, are wiped as soon as they are
 * understood. A file keeps them out of those words altogether.
 */
#pragma once

#include "cli/arguments.h"

#define PASSWORD_OPTIONS                                                                           \
  { "password", "TEXT",                                                                            \
    "open encrypted PDFs with TEXT, the user's or the owner's password;\nmay be repeated", '\0' }, \
  {                                                                                                \
    "password-file", "FILE", "read passwords from FILE, one a line", '\0'                          \
  }

/* The passwords given, in order, those of files last; ends with NULL. You free it
 * (g_ptr_array_unref frees the strings). Fails with DUBAN_ERROR_READ. */
GPtrArray *passwords_read(const Arguments *arguments, GError **error);

/* Wipes the values of --password in the words of the process (argv, ends with NULL): workers are
 * its copies, and show the same. */
void passwords_wipe(char **words);
