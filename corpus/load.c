/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * load.c - whole lines, a buffer at a time. Of a folder, documents come first: who keeps tables then knows them before their tasks.
 */
#include "corpus/load.h"

#include "core/error.h"
#include "output/rows.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define BUFFER_BYTES (1u << 20)
#define LONGEST_BYTES (512u << 20) /* of a record: the text of a document is far shorter */
#define RUN_FILE "run.json"
#define LINKS_FILE "links.jsonl" /* where duban link --out wrote it there */

typedef struct
{
  const Sink *sink; /* NULL: only read */
  gpointer target;
  Rows *rows;       /* to see that lines are records, where no sink does */
  RunReport *report;
  GString *buffer;  /* what was read and not yet given on */
  const char *name; /* of the file, for messages */
  guint64 line;     /* how many were given on */
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

static guint64
lines_counted(const RunReport *report)
{
  return report->tasks + report->documents + report->rejects + report->duplicates + report->links;
}

/* Looks at a line as a sink would. */
static gboolean
line_check(Load *load, const char *line, gsize length, GError **error)
{
  if (!rows_open(load->rows, line, length, error) || rows_head(load->rows, error) == NULL)
    return FALSE;
  for (TableId part = 0; part < TABLE_COUNT; part++)
    {
      const RowCell *cells = NULL;
      if (part == rows_kind(load->rows) || table_shape(part)->owner != rows_kind(load->rows))
        continue;
      if (!rows_turn(load->rows, part, error) || !rows_next(load->rows, &cells, error))
        return FALSE;
      while (cells != NULL)
        if (!rows_next(load->rows, &cells, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
line_take(gpointer user, const char *line, gsize length, GError **error)
{
  Load *load = user;
  line_count(load->report, line, length);
  return load->sink != NULL || line_check(load, line, length, error);
}

/* --- reading --- */

/* Gives on the first `length` bytes of the buffer, which are whole lines. */
static gboolean
lines_give(Load *load, gsize length, GError **error)
{
  GString *rest = g_string_sized_new(BUFFER_BYTES);
  g_string_append_len(rest, load->buffer->str + length, (gssize) (load->buffer->len - length));
  g_string_truncate(load->buffer, length);
  Lines lines = { .streams = { load->buffer } }; /* a record says itself what it is */
  guint64 before = lines_counted(load->report);
  gboolean is_done = lines_walk(&lines, line_take, load, error) && (load->sink == NULL || load->sink->write(load->target, &lines, error));
  if (!is_done && g_error_matches(*error, DUBAN_ERROR, DUBAN_ERROR_INTERMEDIATE))
    g_prefix_error(error, "%s: behind line %" G_GUINT64_FORMAT ": ", load->name, load->line);
  load->line += lines_counted(load->report) - before;
  g_string_free(load->buffer, TRUE);
  load->buffer = rest;
  return is_done;
}

static gboolean
buffer_fill(Load *load, int descriptor, gsize *count, GError **error)
{
  gsize start = load->buffer->len;
  g_string_set_size(load->buffer, start + BUFFER_BYTES);
  gssize got;
  do
    got = read(descriptor, load->buffer->str + start, BUFFER_BYTES);
  while (got < 0 && errno == EINTR);
  int reason = errno;
  *count = (gsize) MAX(got, 0);
  g_string_truncate(load->buffer, start + *count);
  return got >= 0 || duban_error_set(error, DUBAN_ERROR_READ, "%s: expected to read, got: %s", load->name, g_strerror(reason));
}

static gboolean
descriptor_read(Load *load, int descriptor, GError **error)
{
  g_string_truncate(load->buffer, 0);
  load->line = 0;
  for (gsize count = 1; count > 0;)
    {
      if (!buffer_fill(load, descriptor, &count, error))
        return FALSE;
      const char *feed = memrchr(load->buffer->str, '\n', load->buffer->len);
      gsize whole = count == 0 ? load->buffer->len : feed == NULL ? 0 : (gsize) (feed - load->buffer->str) + 1;
      if (whole > 0 && !lines_give(load, whole, error))
        return FALSE;
      if (load->buffer->len > LONGEST_BYTES)
        return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "%s: expected lines of at most %u bytes, got a longer one", load->name, LONGEST_BYTES);
    }
  return TRUE;
}

static gboolean
file_read(Load *load, const char *path, GError **error)
{
  load->name = path;
  int descriptor = g_open(path, O_RDONLY | O_CLOEXEC, 0);
  int reason = errno;
  if (descriptor < 0)
    return duban_error_set(error, DUBAN_ERROR_READ, "%s: expected a file that can be read, got: %s", path, g_strerror(reason));
  gboolean is_done = descriptor_read(load, descriptor, error);
  close(descriptor);
  return is_done;
}

static gboolean
folder_read(Load *load, const char *folder, GError **error)
{
  static const guint ORDER[] = { STREAM_DOCUMENTS, STREAM_TASKS, STREAM_REJECTS, STREAM_DUPLICATES };
  g_autofree char *run = g_build_filename(folder, RUN_FILE, NULL);
  if (!g_file_test(run, G_FILE_TEST_IS_REGULAR))
    return duban_error_set(error, DUBAN_ERROR_USAGE, "%s: expected the folder of a finished run, got one without " RUN_FILE, folder);
  for (gsize i = 0; i < G_N_ELEMENTS(ORDER); i++)
    {
      g_autofree char *path = g_build_filename(folder, sink_file_name((guint) g_bit_nth_lsf(ORDER[i], -1)), NULL);
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
      gboolean is_folder = g_file_test(inputs[i], G_FILE_TEST_IS_DIR), is_done;
      load->name = "standard input";
      if (g_str_equal(inputs[i], "-"))
        is_done = descriptor_read(load, STDIN_FILENO, error);
      else
        is_done = is_folder ? folder_read(load, inputs[i], error) : file_read(load, inputs[i], error);
      if (!is_done)
        return FALSE;
    }
  return TRUE;
}

static gboolean
source_read(Load *load, const LoadSource *source, GError **error)
{
  load->name = "the run";
  if (!descriptor_read(load, source->descriptor, error))
    return FALSE;
  return source->may_finish(source->user) || duban_error_set(error, DUBAN_ERROR_STOPPED, "expected all records of a run, got some");
}

/* Either inputs or a source. */
static gboolean
load_all(const char *const *inputs, const LoadSource *source, const Sink *sink, const SinkOptions *options, RunReport *report, GError **error)
{
  g_autoptr(GError) reason = NULL;
  Load load = { .sink = sink, .report = report };
  if (sink != NULL)
    load.target = sink->open(options, error);
  if (sink != NULL && load.target == NULL)
    return FALSE;
  load.rows = rows_new();
  load.buffer = g_string_sized_new(BUFFER_BYTES);
  gboolean is_read = inputs != NULL ? inputs_read(&load, inputs, &reason) : source_read(&load, source, &reason);
  gboolean is_done = is_read && (sink == NULL || sink->finish(load.target, report, &reason));
  if (sink != NULL)
    sink->free(load.target);
  g_string_free(load.buffer, TRUE);
  rows_free(load.rows);
  if (!is_done)
    g_propagate_error(error, g_steal_pointer(&reason));
  return is_done;
}

gboolean
load_records(const char *const *inputs, const Sink *sink, const SinkOptions *options, RunReport *report, GError **error)
{
  return load_all(inputs, NULL, sink, options, report, error);
}

gboolean
load_descriptor(const LoadSource *source, const Sink *sink, const SinkOptions *options, RunReport *report, GError **error)
{
  return load_all(NULL, source, sink, options, report, error);
}
