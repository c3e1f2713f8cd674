/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * load.c - whole lines, a buffer at a time. Of a folder, documents come first: who keeps tables
 * then knows them before their tasks.
 */
#include "corpus/load.h"

#include "core/append.h"
#include "core/error.h"
#include "corpus/record_file.h"
#include "output/row_batch.h"

#define BUFFER_BYTES (1u << 20)
#define RUN_FILE "run.json"
#define LINKS_FILE "links.jsonl" /* where duban link --out wrote it there */

typedef struct
{
  const Sink *sink; /* NULL: only read */
  gpointer target;
  RowBatch *rows; /* to see that lines are records, where no sink does */
  RunReport *report;
  GString *buffer; /* lines that were read and not yet given on */
  guint64 line;    /* of the file, the last one given on */
} Load;

/* --- counting --- */

static gboolean
starts_with(const char *line, gsize length, const char *start)
{
  return length > strlen(start) && memcmp(line, start, strlen(start)) == 0;
}

static void
line_count(RunReport *report, const char *line, gsize length)
{
  if (starts_with(line, length, "{\"schema\":\"duban.task/"))
    report->tasks++;
  else if (starts_with(line, length, "{\"schema\":\"duban.document/"))
    report->documents++;
  else if (starts_with(line, length, "{\"schema\":\"duban.reject/"))
    report->rejects++;
  else if (starts_with(line, length, "{\"schema\":\"duban.link/"))
    report->links++;
  else
    report->duplicates++;
}

/* Without a sink lines are only looked at, as one would. */
static gboolean
lines_store(Load *load, const Lines *lines, GError **error)
{
  return load->sink == NULL ? row_batch_fill(load->rows, lines, error)
                            : load->sink->write(load->target, lines, error);
}

/* --- reading --- */

/* Gives on what was gathered. */
static gboolean
lines_give(Load *load, const RecordFile *file, GError **error)
{
  Lines lines = { .streams = { load->buffer } }; /* a record says itself what it is */
  gboolean is_done = lines_store(load, &lines, error);
  g_string_truncate(load->buffer, 0);
  if (!is_done && g_error_matches(*error, DUBAN_ERROR, DUBAN_ERROR_INTERMEDIATE))
    g_prefix_error(error, "%s: behind line %" G_GUINT64_FORMAT ": ", record_file_name(file),
                   load->line);
  load->line = record_file_place(file).line;
  return is_done;
}

/* Whole records, as many at once as the buffer should hold: a sink takes many lines for hardly more
 * than one. */
static gboolean
records_read(Load *load, RecordFile *file, GError **error)
{
  const char *line;
  gsize length;
  g_autoptr(GError) failure = NULL;
  load->line = 0;
  g_string_truncate(load->buffer, 0);
  while ((line = record_file_next(file, &length, &failure)) != NULL)
    {
      line_count(load->report, line, length);
      append_bytes(load->buffer, line, length);
      append_byte(load->buffer, '\n');
      if (load->buffer->len >= BUFFER_BYTES && !lines_give(load, file, error))
        return FALSE;
    }
  if (failure == NULL)
    return load->buffer->len == 0 || lines_give(load, file, error);
  g_propagate_error(error, g_steal_pointer(&failure));
  return FALSE;
}

static gboolean
file_read(Load *load, const char *path, GError **error)
{
  g_autoptr(RecordFile) file = record_file_open(path, error);
  return file != NULL && records_read(load, file, error);
}

static gboolean
folder_read(Load *load, const char *folder, GError **error)
{
  static const guint ORDER[] = { STREAM_DOCUMENTS, STREAM_TASKS, STREAM_REJECTS,
                                 STREAM_DUPLICATES };
  g_autofree char *run = g_build_filename(folder, RUN_FILE, NULL);
  if (!g_file_test(run, G_FILE_TEST_IS_REGULAR))
    return duban_error_set(error, DUBAN_ERROR_USAGE,
                           "%s: expected the folder of a finished run, got one without " RUN_FILE,
                           folder);
  for (gsize i = 0; i < G_N_ELEMENTS(ORDER); i++)
    {
      g_autofree char *path =
          g_build_filename(folder, sink_file_name((guint) g_bit_nth_lsf(ORDER[i], -1)), NULL);
      if (!file_read(load, path, error))
        return FALSE;
    }
  g_autofree char *links = g_build_filename(folder, LINKS_FILE, NULL);
  return !g_file_test(links, G_FILE_TEST_EXISTS) || file_read(load, links, error);
}

static gboolean
inputs_read(Load *load, const char *const *inputs, GError **error)
{
  for (gsize i = 0; inputs[i] != NULL; i++)
    {
      gboolean is_folder = g_file_test(inputs[i], G_FILE_TEST_IS_DIR);
      if (!(is_folder ? folder_read(load, inputs[i], error) : file_read(load, inputs[i], error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
source_read(Load *load, const LoadSource *source, GError **error)
{
  g_autoptr(RecordFile) file = record_file_new("the run", source->descriptor);
  if (!records_read(load, file, error))
    return FALSE;
  return source->may_finish(source->user)
         || duban_error_set(error, DUBAN_ERROR_STOPPED, "expected all records of a run, got some");
}

/* Either inputs or a source. */
static gboolean
load_all(const char *const *inputs, const LoadSource *source, const Sink *sink,
         const SinkOptions *options, RunReport *report, GError **error)
{
  g_autoptr(GError) reason = NULL;
  Load load = { .sink = sink, .report = report };
  if (sink != NULL)
    load.target = sink->open(options, error);
  if (sink != NULL && load.target == NULL)
    return FALSE;
  load.rows = row_batch_new();
  load.buffer = g_string_sized_new(BUFFER_BYTES);
  gboolean is_read =
      inputs != NULL ? inputs_read(&load, inputs, &reason) : source_read(&load, source, &reason);
  gboolean is_done = is_read && (sink == NULL || sink->finish(load.target, report, &reason));
  if (sink != NULL)
    sink->free(load.target);
  g_string_free(load.buffer, TRUE);
  row_batch_free(load.rows);
  if (!is_done)
    g_propagate_error(error, g_steal_pointer(&reason));
  return is_done;
}

gboolean
load_records(const char *const *inputs, const Sink *sink, const SinkOptions *options,
             RunReport *report, GError **error)
{
  return load_all(inputs, NULL, sink, options, report, error);
}

gboolean
load_descriptor(const LoadSource *source, const Sink *sink, const SinkOptions *options,
                RunReport *report, GError **error)
{
  return load_all(NULL, source, sink, options, report, error);
}
