/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * row_file.h - the lines of a file of task records, or of tasks.jsonl in a folder that `duban run --out` wrote.
 */
#pragma once

#include "corpus/row.h"

typedef struct RowFile RowFile;

/* Where a line starts. */
typedef struct
{
  goffset offset; /* bytes */
  guint64 line;   /* 1-based */
} RowPlace;

/* path may be `-`. Fails with DUBAN_ERROR_READ. */
RowFile *row_file_open(const char *path, GError **error);
void row_file_free(RowFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RowFile, row_file_free)

/* The next line that is not empty, borrowed until the next call; NULL at the end, and with error set. */
const char *row_file_next(RowFile *file, gsize *length, GError **error);

/* Of the line last given; row_file_seek() makes it the next one. Not for standard input. */
RowPlace row_file_place(const RowFile *file);
gboolean row_file_seek(RowFile *file, RowPlace place, GError **error);

/* Puts "PATH, line N: " before the message. */
void row_file_prefix(const RowFile *file, GError **error);

/* All rows of a file (Row *). Lines that are objects without `task` are left out unless all are wanted. NULL and error set on a
 * line that is no object. You free the array. */
GPtrArray *row_file_read_all(const char *path, gboolean wants_all, GError **error);
