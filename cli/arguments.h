/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * arguments.h - the words after a subcommand, told apart by the options it declares.
 *
 * Bytes, not locale text: paths stay what they are. `--name VALUE` and `--name=VALUE` are the same;
 * `--` ends the options; a lone `-` is an operand (standard input).
 */
#pragma once

#include <glib.h>

typedef struct
{
  const char *name;  /* "out", without dashes */
  const char *value; /* "DIR"; NULL for a switch */
  const char *help;  /* one line; lines after a line feed are indented */
  char letter;       /* 'j' for -j N and -jN; 0 for none */
} Option;

typedef struct
{
  GPtrArray *operands; /* char *, ends with NULL: operands->pdata is a string vector */
  GPtrArray *names;    /* const char *, of the options in the order given */
  GPtrArray *values;   /* char *, NULL for switches */
} Arguments;

/* words is NULL-terminated. Every command also has --help. Fails with DUBAN_ERROR_USAGE. */
Arguments *arguments_parse(const Option *options, const char *const *words, GError **error);
void arguments_free(Arguments *arguments);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Arguments, arguments_free)

/* The last value of an option; NULL where it was not given. For a switch, "" where it was. */
const char *arguments_value(const Arguments *arguments, const char *name);
gboolean arguments_has(const Arguments *arguments, const char *name);

/* All values of an option that may be repeated; ends with NULL; you free the array, not the
 * strings. */
GPtrArray *arguments_values(const Arguments *arguments, const char *name);

guint arguments_count(const Arguments *arguments);
