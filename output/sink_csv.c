/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sink_csv.c - one CSV file a table, as RFC 4180 has it: lines end with CR LF, cells with commas,
 * quotation marks or line ends are quoted. Null is an empty cell. The files bear their names when
 * all of them are whole.
 */
#include "core/error.h"
#include "output/output_file.h"
#include "output/record_lines.h"
#include "output/row_pipe.h"

#include <glib/gstdio.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

typedef struct
{
  char *folder;
  gboolean is_new_folder;
  gboolean is_finished;
  OutputFile *files[TABLE_COUNT];
  RowPipe *pipe;
} CsvSink;

static gboolean
cell_is_plain(const RowCell *cell)
{
  for (gsize i = 0; i < cell->length; i++)
    if (cell->text[i] == ',' || cell->text[i] == '"' || cell->text[i] == '\r'
        || cell->text[i] == '\n')
      return FALSE;
  return cell->length > 0; /* quotation marks also around what is empty: null is not */
}

static void
cell_append(GString *out, const RowCell *cell)
{
  if (cell->text == NULL)
    return;
  if (cell_is_plain(cell))
    {
      g_string_append_len(out, cell->text, (gssize) cell->length);
      return;
    }
  g_string_append_c(out, '"');
  for (const char *at = cell->text, *end = at + cell->length; at < end;)
    {
      const char *mark = memchr(at, '"', (gsize) (end - at));
      const char *stop = mark == NULL ? end : mark + 1;
      g_string_append_len(out, at, stop - at);
      if (mark != NULL)
        g_string_append_c(out, '"');
      at = stop;
    }
  g_string_append_c(out, '"');
}

static gboolean
row_append(CsvSink *sink, TableId table, const RowCell *cells, GError **error)
{
  GString *out = output_file_buffer(sink->files[table]);
  guint count = table_shape(table)->count;
  for (guint i = 0; i < count; i++)
    {
      if (i > 0)
        g_string_append_c(out, ',');
      cell_append(out, &cells[i]);
    }
  return output_file_append(sink->files[table], "\r\n", 2, error);
}

static gboolean
header_append(CsvSink *sink, TableId table, gboolean with_mark, GError **error)
{
  RowCell names[TABLE_MOST_COLUMNS];
  const TableShape *shape = table_shape(table);
  for (guint i = 0; i < shape->count; i++)
    names[i] = (RowCell){ shape->columns[i].name, strlen(shape->columns[i].name) };
  if (with_mark)
    g_string_append(output_file_buffer(sink->files[table]), BYTE_ORDER_MARK);
  return row_append(sink, table, names, error);
}

static void
csv_free(gpointer state)
{
  CsvSink *sink = state;
  row_pipe_free(sink->pipe);
  for (TableId i = 0; i < TABLE_COUNT; i++)
    output_file_free(sink->files[i]);
  if (sink->is_new_folder && !sink->is_finished)
    g_rmdir(sink->folder); /* stays where it is not empty */
  g_free(sink->folder);
  g_free(sink);
}

static gboolean
files_open(CsvSink *sink, const SinkOptions *options, GError **error)
{
  if (!output_folder_make(sink->folder, &sink->is_new_folder, error))
    return FALSE;
  for (TableId i = 0; i < TABLE_COUNT; i++)
    {
      g_autofree char *name = g_strconcat(table_shape(i)->name, ".csv", NULL);
      sink->files[i] = output_file_create(sink->folder, name, error);
      if (sink->files[i] == NULL || !header_append(sink, i, options->with_mark, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
record_take(gpointer user, const RowRecord *record, GError **error)
{
  CsvSink *sink = user;
  if (!row_append(sink, record->kind, record->head, error))
    return FALSE;
  for (guint i = 0; i < record->part_count; i++)
    if (!row_append(sink, record->parts[i].table, record->parts[i].cells, error))
      return FALSE;
  return TRUE;
}

static gpointer
csv_open(const SinkOptions *options, GError **error)
{
  CsvSink *sink = g_new0(CsvSink, 1);
  sink->folder = g_strdup(options->target);
  sink->pipe = row_pipe_new(record_take, sink);
  if (files_open(sink, options, error))
    return sink;
  csv_free(sink);
  return NULL;
}

static gboolean
csv_write(gpointer state, const Lines *lines, GError **error)
{
  CsvSink *sink = state;
  return row_pipe_write(sink->pipe, lines, error);
}

static gboolean
csv_finish(gpointer state, const RunReport *report, GError **error)
{
  CsvSink *sink = state;
  if (!row_pipe_finish(sink->pipe, error))
    return FALSE;
  for (TableId i = 0; i < TABLE_COUNT; i++)
    if (!output_file_sync(sink->files[i], error) || !output_file_close(sink->files[i], error))
      return FALSE;
  for (TableId i = 0; i < TABLE_COUNT; i++)
    if (!output_file_publish(sink->files[i], error))
      return FALSE;
  sink->is_finished = TRUE;
  return TRUE;
}

const Sink sink_csv = {
  .name = "csv",
  .target = "csv:DIR",
  .summary = "CSV files for spreadsheets, one a table",
  RECORD_LINES_RENDERER,
  .open = csv_open,
  .write = csv_write,
  .finish = csv_finish,
  .free = csv_free,
};
