/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * run_folder.h - what a run wrote, read again: each document with the records of its tasks.
 *
 * A run folder holds documents.jsonl and tasks.jsonl in the same order, so that both are read side
 * by side, a line at a time, and no memory grows with the run.
 *
 *   documents.jsonl   A (2 tasks)   B (0 tasks)   C (1 task)
 *   tasks.jsonl       A1 A2                       C1
 *
 * All functions fail with DUBAN_ERROR_READ (no such folder), DUBAN_ERROR_INTERMEDIATE (a line that
 * is no such record) or DUBAN_ERROR_LIMIT (a line of absurd length), with file and line.
 */
#pragma once

#include "core/json_reader.h"

typedef struct RunFolder RunFolder;

/* One line as it stands and what it says. Both are borrowed until the next line of that stream. */
typedef struct
{
  const char *line; /* without line feed; NULL at the end of the stream */
  gsize length;
  JsonObject *object;
} RunRecord;

RunFolder *run_folder_open(const char *path, GError **error);
void run_folder_free(RunFolder *folder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RunFolder, run_folder_free)

/* Turns to the next document; tasks of the one before that nobody asked for are passed over. At the
 * end record->line is NULL, and tasks that belong to no document are an error. */
gboolean run_folder_next_document(RunFolder *folder, RunRecord *record, GError **error);

/* The next task of the document; record->line is NULL after its last. Fails where the task names
 * another document. */
gboolean run_folder_next_task(RunFolder *folder, RunRecord *record, GError **error);

/* Where the next task starts, in bytes of tasks.jsonl. */
guint64 run_folder_task_offset(const RunFolder *folder);

/* Goes back to the tasks of the document with that id: count of them from that offset. Documents
 * cannot be asked for after. */
gboolean run_folder_seek_tasks(RunFolder *folder, guint64 offset, guint count, const char *document,
                               GError **error);

/* A stream of the folder that need not be there (rejects.jsonl, links.jsonl): calls visit with
 * every record until it returns FALSE and sets error. TRUE where there is no such file. */
typedef gboolean (*RunRecordVisitor)(const RunRecord *record, gpointer user, GError **error);
gboolean run_folder_visit(const char *path, const char *name, RunRecordVisitor visit, gpointer user,
                          GError **error);

/* An integer member that may be null, which gives 0. */
gboolean json_read_ordinal(JsonObject *object, const char *name, gint64 *result, GError **error);
