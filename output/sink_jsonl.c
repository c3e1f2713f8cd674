/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sink_jsonl.c - JSON Lines.
 *
 * Into a folder: tasks.jsonl, documents.jsonl, rejects.jsonl, duplicates.jsonl and run.json, all under other names until the run is done. run.json
 * goes first and comes last: where it stands, the files beside it are those of one whole run. Into a descriptor: the streams
 * asked for, a document's record before its tasks, written through after each document.
 */
#include "core/error.h"
#include "output/output_file.h"
#include "output/records.h"
#include "output/sink.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define RUN_FILE "run.json"
#define ALL_STREAMS (STREAM_TASKS | STREAM_DOCUMENTS | STREAM_REJECTS | STREAM_DUPLICATES)

static const struct
{
  Stream stream;
  const char *name;
} FILES[] = {
  { STREAM_TASKS, "tasks.jsonl" },
  { STREAM_DOCUMENTS, "documents.jsonl" },
  { STREAM_REJECTS, "rejects.jsonl" },
  { STREAM_DUPLICATES, "duplicates.jsonl" },
};

typedef struct
{
  char *folder;                            /* NULL: to the descriptor */
  gboolean is_new_folder;
  gboolean is_finished;
  gboolean with_text;
  guint streams;
  OutputFile *files[G_N_ELEMENTS(FILES)];  /* of a folder */
  OutputFile *descriptor;
  Records *records;
} JsonlSink;

static gboolean
folder_open(JsonlSink *sink, GError **error)
{
  if (g_mkdir(sink->folder, 0777) == 0)
    sink->is_new_folder = TRUE;
  else if (errno != EEXIST)
    {
      int reason = errno;
      return duban_error_set(error, DUBAN_ERROR_WRITE, "%s: expected to make the folder, got: %s", sink->folder, g_strerror(reason));
    }
  else if (!g_file_test(sink->folder, G_FILE_TEST_IS_DIR))
    return duban_error_set(error, DUBAN_ERROR_WRITE, "%s: expected a folder, got a file", sink->folder);

  for (gsize i = 0; i < G_N_ELEMENTS(FILES); i++)
    {
      sink->files[i] = output_file_create(sink->folder, FILES[i].name, error);
      if (sink->files[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

static void
jsonl_free(gpointer state)
{
  JsonlSink *sink = state;
  for (gsize i = 0; i < G_N_ELEMENTS(FILES); i++)
    output_file_free(sink->files[i]);
  output_file_free(sink->descriptor);
  if (sink->is_new_folder && !sink->is_finished)
    g_rmdir(sink->folder); /* stays where it is not empty */
  records_free(sink->records);
  g_free(sink->folder);
  g_free(sink);
}

static gpointer
jsonl_open(const SinkOptions *options, GError **error)
{
  JsonlSink *sink = g_new0(JsonlSink, 1);
  sink->folder = g_strdup(options->folder);
  sink->with_text = options->with_text;
  sink->streams = options->folder != NULL ? ALL_STREAMS : options->streams;
  sink->records = records_new();
  if (sink->folder == NULL)
    sink->descriptor = output_file_for_descriptor(options->descriptor, "standard output");
  else if (!folder_open(sink, error))
    {
      jsonl_free(sink);
      return NULL;
    }
  return sink;
}

/* Where a stream's lines go; NULL where nobody asked for it. */
static OutputFile *
stream_file(JsonlSink *sink, Stream stream)
{
  if ((sink->streams & stream) == 0)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS(FILES); i++)
    if (FILES[i].stream == stream && sink->files[i] != NULL)
      return sink->files[i];
  return sink->descriptor;
}

static gboolean
flush_descriptor(JsonlSink *sink, GError **error)
{
  return sink->descriptor == NULL || output_file_flush(sink->descriptor, error);
}

static gboolean
jsonl_write_document(gpointer state, const Document *doc, GError **error)
{
  JsonlSink *sink = state;
  records_open(sink->records, doc);
  OutputFile *documents = stream_file(sink, STREAM_DOCUMENTS);
  if (documents != NULL)
    {
      records_append_document(sink->records, sink->with_text, output_file_buffer(documents));
      if (!output_file_line(documents, error))
        return FALSE;
    }
  OutputFile *tasks = stream_file(sink, STREAM_TASKS);
  for (guint i = 0; tasks != NULL && i < doc->tasks->len; i++)
    {
      records_append_task(sink->records, i, output_file_buffer(tasks));
      if (!output_file_line(tasks, error))
        return FALSE;
    }
  return flush_descriptor(sink, error);
}

static gboolean
jsonl_write_reject(gpointer state, const Reject *reject, GError **error)
{
  JsonlSink *sink = state;
  OutputFile *rejects = stream_file(sink, STREAM_REJECTS);
  if (rejects == NULL)
    return TRUE;
  reject_append_json(reject, output_file_buffer(rejects));
  return output_file_line(rejects, error) && flush_descriptor(sink, error);
}

static gboolean
jsonl_write_aside(gpointer state, const Aside *aside, GError **error)
{
  JsonlSink *sink = state;
  OutputFile *duplicates = aside->kind == ASIDE_DUPLICATE ? stream_file(sink, STREAM_DUPLICATES) : NULL;
  if (duplicates == NULL)
    return TRUE;
  aside_append_json(aside, output_file_buffer(duplicates));
  return output_file_line(duplicates, error) && flush_descriptor(sink, error);
}

static gboolean
files_publish(JsonlSink *sink, OutputFile *run, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS(FILES); i++)
    if (!output_file_close(sink->files[i], error))
      return FALSE;
  if (!output_file_close(run, error))
    return FALSE;
  g_autofree char *old_run = g_build_filename(sink->folder, RUN_FILE, NULL);
  g_unlink(old_run);
  for (gsize i = 0; i < G_N_ELEMENTS(FILES); i++)
    if (!output_file_publish(sink->files[i], error))
      return FALSE;
  return output_file_publish(run, error);
}

static gboolean
jsonl_finish(gpointer state, const RunReport *report, GError **error)
{
  JsonlSink *sink = state;
  if (sink->folder == NULL)
    return output_file_flush(sink->descriptor, error);
  g_autoptr(OutputFile) run = output_file_create(sink->folder, RUN_FILE, error);
  if (run == NULL)
    return FALSE;
  run_report_append_json(report, output_file_buffer(run));
  sink->is_finished = output_file_line(run, error) && files_publish(sink, run, error);
  return sink->is_finished;
}

const Sink sink_jsonl = { "jsonl",           "JSON Lines: tasks, documents, rejects, duplicates", jsonl_open, jsonl_write_document,
                          jsonl_write_reject, jsonl_write_aside, jsonl_finish, jsonl_free };
