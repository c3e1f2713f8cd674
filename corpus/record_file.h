/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * record_file.h - the lines of a file of records, or of tasks.jsonl in a folder that `duban run
 * --out` wrote. Whoever reads finished results back reads them here: eval, diff, link, report and
 * load. What a line says is read by who wants it: a few members of a record with json_reader.h, all
 * of it as rows of tables with output/rows.h.
 */
#pragma once

#include <glib.h>

typedef struct RecordFile RecordFile;

/* Where a line starts. */
typedef struct
{
  goffset offset; /* bytes */
  guint64 line;   /* 1-based */
} RecordPlace;

/* path may be `-`. Fails with DUBAN_ERROR_READ. */
RecordFile *record_file_open(const char *path, GError **error);

/* What comes out of a descriptor, which is borrowed; name is for messages. */
RecordFile *record_file_new(const char *name, int descriptor);
void record_file_free(RecordFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RecordFile, record_file_free)

/* The next line that is not empty, borrowed until the next call; NULL at the end, and with error
 * set. */
const char *record_file_next(RecordFile *file, gsize *length, GError **error);

/* Of the line last given; record_file_seek() makes it the next one. Not for standard input. */
RecordPlace record_file_place(const RecordFile *file);
gboolean record_file_seek(RecordFile *file, RecordPlace place, GError **error);

/* As it was given, with tasks.jsonl behind a folder; borrowed. */
const char *record_file_name(const RecordFile *file);

/* Where the next line starts, in bytes. */
goffset record_file_next_offset(const RecordFile *file);

/* Puts "PATH, line N: " before the message. */
void record_file_prefix(const RecordFile *file, GError **error);
