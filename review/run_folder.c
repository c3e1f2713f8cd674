/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * run_folder.c - two streams of lines, kept in step by the number of tasks that each document says it gave.
 */
#include "review/run_folder.h"

#include "core/error.h"
#include "core/limits.h"
#include "corpus/line_reader.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define LINE_PER_TEXT 8 /* a line holds the text, every byte of it escaped at worst, and its layout */

/* One stream and the record last read from it. */
typedef struct
{
  char *path;
  int descriptor;
  LineReader *reader;
  JsonParser *parser;
  guint64 offset; /* of what comes next */
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
  stream->path = g_build_filename(folder, name, NULL);
  stream->descriptor = g_open(stream->path, O_RDONLY | O_CLOEXEC, 0);
  if (stream->descriptor < 0)
    return duban_error_set(error, DUBAN_ERROR_READ, "%s: expected the folder of a run, got: %s", stream->path, g_strerror(errno));
  stream->reader = line_reader_new(stream->descriptor, limits_default()->text_bytes * LINE_PER_TEXT);
  return TRUE;
}

static void
stream_close(RecordStream *stream)
{
  line_reader_free(stream->reader);
  if (stream->descriptor >= 0)
    close(stream->descriptor);
  g_clear_object(&stream->parser);
  g_free(stream->path);
}

static gboolean
stream_fail(const RecordStream *stream, GError **error)
{
  g_prefix_error(error, "%s:%" G_GUINT64_FORMAT ": ", stream->path, line_reader_number(stream->reader));
  return FALSE;
}

/* The next line unparsed; *line is NULL at the end. */
static gboolean
stream_next_line(RecordStream *stream, const char **line, gsize *length, GError **error)
{
  gboolean is_too_long = FALSE;
  g_autoptr(GError) failure = NULL;
  *line = line_reader_next(stream->reader, length, &is_too_long, &failure);
  if (failure != NULL)
    {
      g_propagate_error(error, g_steal_pointer(&failure));
      return stream_fail(stream, error);
    }
  if (is_too_long)
    {
      duban_error_set(error, DUBAN_ERROR_LIMIT, "expected a record of at most %" G_GSIZE_FORMAT " bytes, got more", limits_default()->text_bytes * LINE_PER_TEXT);
      return stream_fail(stream, error);
    }
  stream->offset += *line == NULL ? 0 : *length + 1;
  return TRUE;
}

static gboolean
stream_next(RecordStream *stream, RunRecord *record, GError **error)
{
  *record = (RunRecord) { NULL, 0, NULL };
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
  folder->documents.descriptor = folder->tasks.descriptor = -1;
  if (!stream_open(&folder->documents, path, "documents.jsonl", error) || !stream_open(&folder->tasks, path, "tasks.jsonl", error))
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
        return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "%s: expected %u more tasks of document %s, got the end", folder->tasks.path,
                               folder->tasks_left, folder->document);
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
  duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "expected no task after those of the last document, got one");
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
  if (!json_read_object(record->object, "document", &document, error) || !json_read_string(document, "id", &id, error))
    return FALSE;
  return strcmp(id, folder->document) == 0
         || duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "expected a task of document %s, got one of %s", folder->document, id);
}

gboolean
run_folder_next_task(RunFolder *folder, RunRecord *record, GError **error)
{
  *record = (RunRecord) { NULL, 0, NULL };
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
  return folder->tasks.offset;
}

gboolean
run_folder_seek_tasks(RunFolder *folder, guint64 offset, guint count, const char *document, GError **error)
{
  RecordStream *tasks = &folder->tasks;
  if (offset != tasks->offset)
    {
      if (lseek(tasks->descriptor, (off_t) offset, SEEK_SET) < 0)
        return duban_error_set(error, DUBAN_ERROR_READ, "%s: expected a file to go back in, got: %s", tasks->path, g_strerror(errno));
      line_reader_free(tasks->reader);
      tasks->reader = line_reader_new(tasks->descriptor, limits_default()->text_bytes * LINE_PER_TEXT);
      tasks->offset = offset;
    }
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
run_folder_visit(const char *path, const char *name, RunRecordVisitor visit, gpointer user, GError **error)
{
  g_autofree char *file = g_build_filename(path, name, NULL);
  if (!g_file_test(file, G_FILE_TEST_EXISTS))
    return TRUE;
  RecordStream stream = { .descriptor = -1 };
  gboolean is_well = stream_open(&stream, path, name, error) && stream_visit(&stream, visit, user, error);
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
