/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * record_lines.c - the renderer of every sink of records: one line of JSON a record. Sinks that
 * keep something else than lines read them again (rows.h): what they say is then the same in every
 * sink, and a worker hands on one form only.
 */
#include "output/record_lines.h"

#include "output/records.h"

#define SAMPLE_TASKS 32 /* tell how long all will be */

typedef struct
{
  Records *records;
  gboolean with_text;
  guint streams;
} RecordLines;

gpointer
record_lines_new(const SinkOptions *options)
{
  RecordLines *renderer = g_new0(RecordLines, 1);
  renderer->records = records_new();
  renderer->with_text = options->with_text;
  renderer->streams = options->folder != NULL ? G_MAXUINT : options->streams;
  return renderer;
}

void
record_lines_free(gpointer state)
{
  RecordLines *renderer = state;
  records_free(renderer->records);
  g_free(renderer);
}

/* Room for all lines at once: a string that grows by doubling leaves behind all that it outgrew. */
static void
lines_reserve(GString *tasks, guint count)
{
  gsize length = tasks->len;
  g_string_set_size(tasks, length / SAMPLE_TASKS * count + length);
  g_string_truncate(tasks, length);
}

void
record_lines_add_document(gpointer state, const Document *doc, Lines *lines)
{
  RecordLines *renderer = state;
  records_open(renderer->records, doc);
  if ((renderer->streams & STREAM_DOCUMENTS) != 0)
    {
      GString *documents = lines_stream(lines, STREAM_DOCUMENTS);
      records_append_document(renderer->records, renderer->with_text, documents);
      g_string_append_c(documents, '\n');
    }
  for (guint i = 0; (renderer->streams & STREAM_TASKS) != 0 && i < doc->tasks->len; i++)
    {
      GString *tasks = lines_stream(lines, STREAM_TASKS);
      records_append_task(renderer->records, i, tasks);
      g_string_append_c(tasks, '\n');
      if (i + 1 == SAMPLE_TASKS && doc->tasks->len > 4 * SAMPLE_TASKS && lines->take == NULL)
        lines_reserve(tasks, doc->tasks->len);
      lines_offer(lines);
    }
}

void
record_lines_add_reject(gpointer state, const Reject *reject, Lines *lines)
{
  RecordLines *renderer = state;
  if ((renderer->streams & STREAM_REJECTS) == 0)
    return;
  GString *rejects = lines_stream(lines, STREAM_REJECTS);
  reject_append_json(reject, rejects);
  g_string_append_c(rejects, '\n');
}

void
record_lines_add_aside(gpointer state, const Aside *aside, Lines *lines)
{
  RecordLines *renderer = state;
  if (aside->kind != ASIDE_DUPLICATE || (renderer->streams & STREAM_DUPLICATES) == 0)
    return;
  GString *duplicates = lines_stream(lines, STREAM_DUPLICATES);
  aside_append_json(aside, duplicates);
  g_string_append_c(duplicates, '\n');
}
