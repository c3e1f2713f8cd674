/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * run_folder.c - two streams of lines, kept in step by the number of tasks that each document says
 * it gave.
 */
#include "review/run_folder.h"

#include "core/error.h"
#include "core/limits.h"
#include "corpus/record_file.h"

#include <string.h>

/* One stream and the record last read from it. */
typedef struct
{
  RecordFile *file;
  JsonParser *parser;
} RecordStream;

struct RunFolder
{
  RecordStream documents;
  RecordStream tasks;
  char *document; /* id of the one that is open */
  guint tasks_left;
};

static gboolean
stream_open(RecordStream *stream, const char *folder, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename(folder, name, NULL);
  stream->file = record_file_open(path, error);
  return stream->file != NULL;
}

static void
stream_close(RecordStream *stream)
{
  record_file_free(stream->file);
  g_clear_object(&stream->parser);
}

static gboolean
stream_fail(const RecordStream *stream, GError **error)
{
  record_file_prefix(stream->file, error);
  return FALSE;
}

/* The next line unparsed; *line is NULL at the end. */
static gboolean
stream_next_line(RecordStream *stream, const char **line, gsize *length, GError **error)
{
  g_autoptr(GError) failure = NULL;
  *line = record_file_next(stream->file, length, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error(error, g_steal_pointer(&failure));
  return FALSE;
}

static gboolean
stream_next(RecordStream *stream, RunRecord *record, GError **error)
{
  *record = (RunRecord){ NULL, 0, NULL };
  if (!stream_next_line(stream, &record->line, &record->length, error))
    return FALSE;
  if (record->line == NULL)
    return TRUE;
  g_clear_object(&stream->parser);
  stream->parser = json_line_parse(record->line, record->length, &record->object, error);
  return stream->parser == NULL ? stream_fail(stream, error) : TRUE;
}

RunFolder *
run_folder_open(const char *path, GError **error)
{
  g_autoptr(RunFolder) folder = g_new0(RunFolder, 1);
  if (!stream_open(&folder->documents, path, "documents.jsonl", error)
      || !stream_open(&folder->tasks, path, "tasks.jsonl", error))
    return NULL;
  return g_steal_pointer(&folder);
}

void
run_folder_free(RunFolder *folder)
{
  if (folder == NULL)
    return;
  stream_close(&folder->documents);
  stream_close(&folder->tasks);
  g_free(folder->document);
  g_free(folder);
}

static gboolean
pass_tasks(RunFolder *folder, GError **error)
{
  for (; folder->tasks_left > 0; folder->tasks_left--)
    {
      const char *line;
      gsize length;
      if (!stream_next_line(&folder->tasks, &line, &length, error))
        return FALSE;
      if (line == NULL)
        {
          duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                          "expected %u more tasks of document %s, got the end", folder->tasks_left,
                          folder->document);
          return stream_fail(&folder->tasks, error);
        }
    }
  return TRUE;
}

static gboolean
expect_no_more_tasks(RunFolder *folder, GError **error)
{
  const char *line;
  gsize length;
  if (!stream_next_line(&folder->tasks, &line, &length, error))
    return FALSE;
  if (line == NULL)
    return TRUE;
  duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                  "expected no task after those of the last document, got one");
  return stream_fail(&folder->tasks, error);
}

gboolean
run_folder_next_document(RunFolder *folder, RunRecord *record, GError **error)
{
  gint64 tasks;
  const char *id;
  if (!pass_tasks(folder, error) || !stream_next(&folder->documents, record, error))
    return FALSE;
  if (record->line == NULL)
    return expect_no_more_tasks(folder, error);
  if (!json_read_integer(record->object, "tasks", 0, limits_default()->tasks, &tasks, error)
      || !json_read_string(record->object, "id", &id, error))
    return stream_fail(&folder->documents, error);
  g_free(folder->document);
  folder->document = g_strdup(id);
  folder->tasks_left = (guint) tasks;
  return TRUE;
}

static gboolean
task_is_of_document(const RunFolder *folder, const RunRecord *record, GError **error)
{
  JsonObject *document;
  const char *id;
  if (!json_read_object(record->object, "document", &document, error)
      || !json_read_string(document, "id", &id, error))
    return FALSE;
  return strcmp(id, folder->document) == 0
         || duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                            "expected a task of document %s, got one of %s", folder->document, id);
}

gboolean
run_folder_next_task(RunFolder *folder, RunRecord *record, GError **error)
{
  *record = (RunRecord){ NULL, 0, NULL };
  if (folder->tasks_left == 0)
    return TRUE;
  if (!stream_next(&folder->tasks, record, error))
    return FALSE;
  if (record->line == NULL)
    return pass_tasks(folder, error); /* says how many are missing */
  folder->tasks_left--;
  return task_is_of_document(folder, record, error) || stream_fail(&folder->tasks, error);
}

guint64
run_folder_task_offset(const RunFolder *folder)
{
  return (guint64) record_file_next_offset(folder->tasks.file);
}

gboolean
run_folder_seek_tasks(RunFolder *folder, guint64 offset, guint count, const char *document,
                      GError **error)
{
  RecordFile *tasks = folder->tasks.file;
  if ((goffset) offset != record_file_next_offset(tasks)
      && !record_file_seek(tasks, (RecordPlace){ (goffset) offset, 1 }, error))
    return FALSE;
  g_free(folder->document);
  folder->document = g_strdup(document);
  folder->tasks_left = count;
  return TRUE;
}

static gboolean
stream_visit(RecordStream *stream, RunRecordVisitor visit, gpointer user, GError **error)
{
  for (;;)
    {
      RunRecord record;
      if (!stream_next(stream, &record, error))
        return FALSE;
      if (record.line == NULL)
        return TRUE;
      if (!visit(&record, user, error))
        return stream_fail(stream, error);
    }
}

gboolean
run_folder_visit(const char *path, const char *name, RunRecordVisitor visit, gpointer user,
                 GError **error)
{
  g_autofree char *file = g_build_filename(path, name, NULL);
  if (!g_file_test(file, G_FILE_TEST_EXISTS))
    return TRUE;
  RecordStream stream = { NULL, NULL };
  gboolean is_well =
      stream_open(&stream, path, name, error) && stream_visit(&stream, visit, user, error);
  stream_close(&stream);
  return is_well;
}

gboolean
json_read_ordinal(JsonObject *object, const char *name, gint64 *result, GError **error)
{
  if (json_object_has_member(object, name) && json_object_get_null_member(object, name))
    {
      *result = 0;
      return TRUE;
    }
  return json_read_integer(object, name, 1, G_MAXINT32, result, error);
}
