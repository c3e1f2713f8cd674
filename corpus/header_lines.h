/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * header_lines.h - `Name: value` lines up to an empty one, as WARC records and HTTP messages begin.
 */
#pragma once

#include <glib.h>

/* Bytes of the whole head with its empty line, 0 where it does not end within length. Line feeds
 * count with and without a carriage return before them. */
gsize header_lines_length(const char *bytes, gsize length);

/* The value of the first line of that name (no matter the case) in a head, blanks around it
 * removed; *length is its length. NULL where there is none. The first line of the head has no name
 * and is passed over. Borrowed. */
const char *header_lines_find(const char *head, gsize head_length, const char *name, gsize *length);

/* The same as a string of its own: valid UTF-8, other bytes and controls as %XX. NULL where there
 * is none or it is empty. */
char *header_lines_render(const char *head, gsize head_length, const char *name);

/* A decimal number and nothing else; FALSE otherwise and past 2^62. */
gboolean header_value_number(const char *value, gsize length, guint64 *number);
