/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sink_working.c - documents on their way to the next filter: one line each, rejects among them, in
 * input order, written through at once so that a pipe never waits for a line that is done.
 */
#include "core/document_json.h"
#include "output/output_file.h"
#include "output/sink.h"

static gpointer
working_renderer_new(const SinkOptions *options)
{
  return g_strdup(options->stage);
}

static void
working_render_document(gpointer renderer, const Document *doc, Lines *lines)
{
  GString *line = lines_stream(lines, STREAM_DOCUMENTS);
  document_json_append(doc, renderer, line);
  g_string_append_c(line, '\n');
}

static void
working_render_reject(gpointer renderer, const Reject *reject, Lines *lines)
{
  GString *line = lines_stream(lines, STREAM_REJECTS);
  reject_append_json(reject, line);
  g_string_append_c(line, '\n');
}

static void
working_render_aside(gpointer renderer, const Aside *aside, Lines *lines)
{
  GString *line = lines_stream(lines, STREAM_DUPLICATES);
  aside_append_json(aside, line);
  g_string_append_c(line, '\n');
}

static gpointer
working_open(const SinkOptions *options, GError **error)
{
  return output_file_for_descriptor(options->descriptor, "standard output");
}

static gboolean
working_write(gpointer state, const Lines *lines, GError **error)
{
  for (gsize i = 0; i < LINES_STREAMS; i++)
    {
      const GString *stream = lines->streams[i];
      if (stream != NULL && !output_file_append(state, stream->str, stream->len, error))
        return FALSE;
    }
  return output_file_flush(state, error);
}

static gboolean
working_finish(gpointer state, const RunReport *report, GError **error)
{
  return output_file_flush(state, error);
}

static void
working_free(gpointer state)
{
  output_file_free(state);
}

const Sink sink_working = {
  .name = "working",
  .summary = "documents between two filters",
  .renderer_new = working_renderer_new,
  .takes_comparable = TRUE,
  .render_document = working_render_document,
  .render_reject = working_render_reject,
  .render_aside = working_render_aside,
  .renderer_free = g_free,
  .open = working_open,
  .write = working_write,
  .finish = working_finish,
  .free = working_free,
};
