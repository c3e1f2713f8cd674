/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sink_jsonl.c - JSON Lines.
 *
 * Into a folder: tasks.jsonl, documents.jsonl, rejects.jsonl, duplicates.jsonl and run.json, all
 * under other names until the run is done. run.json goes first and comes last: where it stands, the
 * files beside it are those of one whole run. Into a descriptor: the streams asked for, a
 * document's record before its tasks, written through after each document. A run that can be
 * resumed keeps its unfinished files; how much of them counts is the journal's affair.
 */
#include "core/error.h"
#include "output/output_file.h"
#include "output/record_lines.h"
#include "output/sink.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define RUN_FILE "run.json"

/* In the order of the streams' bits. */
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
G_STATIC_ASSERT(G_N_ELEMENTS(FILES) == LINES_STREAMS);

typedef struct
{
  char *folder; /* NULL: to the descriptor */
  gboolean is_new_folder;
  gboolean is_finished;
  OutputFile *files[G_N_ELEMENTS(FILES)]; /* of a folder */
  OutputFile *descriptor;
} JsonlSink;

static gboolean
folder_open(JsonlSink *sink, const SinkOptions *options, GError **error)
{
  if (!output_folder_make(sink->folder, &sink->is_new_folder, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(FILES); i++)
    {
      if (options->is_resumable)
        sink->files[i] = output_file_continue(
            sink->folder, FILES[i].name, options->sizes == NULL ? 0 : options->sizes[i], error);
      else
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
  g_free(sink->folder);
  g_free(sink);
}

static gpointer
jsonl_open(const SinkOptions *options, GError **error)
{
  JsonlSink *sink = g_new0(JsonlSink, 1);
  sink->folder = g_strdup(options->folder);
  if (sink->folder == NULL)
    sink->descriptor = output_file_for_descriptor(options->descriptor, "standard output");
  else if (!folder_open(sink, options, error))
    {
      jsonl_free(sink);
      return NULL;
    }
  return sink;
}

static gboolean
jsonl_write(gpointer state, const Lines *lines, GError **error)
{
  static const Stream DESCRIPTOR_ORDER[] = { STREAM_DOCUMENTS, STREAM_TASKS, STREAM_REJECTS,
                                             STREAM_DUPLICATES };
  JsonlSink *sink = state;
  for (gsize i = 0; i < G_N_ELEMENTS(DESCRIPTOR_ORDER); i++)
    {
      gint number = g_bit_nth_lsf(DESCRIPTOR_ORDER[i], -1);
      const GString *stream = lines->streams[number];
      OutputFile *file = sink->descriptor != NULL ? sink->descriptor : sink->files[number];
      if (stream != NULL && !output_file_append(file, stream->str, stream->len, error))
        return FALSE;
    }
  return sink->descriptor == NULL || output_file_flush(sink->descriptor, error);
}

static gboolean
jsonl_sync(gpointer state, GError **error)
{
  JsonlSink *sink = state;
  for (gsize i = 0; i < G_N_ELEMENTS(FILES); i++)
    if (sink->files[i] != NULL && !output_file_sync(sink->files[i], error))
      return FALSE;
  return TRUE;
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
  sink->is_finished = output_file_line(run, error) && output_file_sync(run, error)
                      && files_publish(sink, run, error);
  return sink->is_finished;
}

const char *
sink_file_name(guint stream)
{
  return FILES[stream].name;
}

gboolean
sink_is_published(const char *folder, const guint64 *sizes)
{
  g_autofree char *run = g_build_filename(folder, RUN_FILE, NULL);
  if (!g_file_test(run, G_FILE_TEST_IS_REGULAR))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(FILES); i++)
    {
      g_autofree char *path = g_build_filename(folder, FILES[i].name, NULL);
      GStatBuf status;
      if (g_stat(path, &status) != 0 || (guint64) status.st_size != sizes[i])
        return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS(FILES); i++)
    {
      g_autofree char *partial = output_file_partial_path(folder, FILES[i].name);
      g_unlink(partial);
    }
  return TRUE;
}

const Sink sink_jsonl = {
  .name = "jsonl",
  .target = "jsonl:DIR",
  .summary = "JSON Lines: tasks, documents, rejects, duplicates",
  RECORD_LINES_RENDERER,
  .open = jsonl_open,
  .write = jsonl_write,
  .finish = jsonl_finish,
  .sync = jsonl_sync,
  .free = jsonl_free,
};
