/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * line_reader.h - lines of any length up to a bound, from a descriptor, as soon as they are there.
 */
#pragma once

#include <glib.h>

typedef struct LineReader LineReader;

/* descriptor is borrowed. */
LineReader *line_reader_new(int descriptor, gsize longest_bytes);
void line_reader_free(LineReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LineReader, line_reader_free)

/* The next line without its line feed, borrowed until the next call; the last may lack the line
 * feed. *is_too_long says that the line passed the bound: only its first bytes are there, the rest
 * was read over. NULL at the end, and with error set (DUBAN_ERROR_READ) when reading failed. */
const char *line_reader_next(LineReader *reader, gsize *length, gboolean *is_too_long,
                             GError **error);

/* 1-based, of the line last given. */
guint64 line_reader_number(const LineReader *reader);
