/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sink_working.c - documents on their way to the next filter: one line each, rejects among them, in input order, written
 * through at once so that a pipe never waits for a line that is done.
 */
#include "core/document_json.h"
#include "output/output_file.h"
#include "output/sink.h"

typedef struct
{
  OutputFile *file;
  char *stage;
} WorkingSink;

static gpointer
working_open(const SinkOptions *options, GError **error)
{
  WorkingSink *sink = g_new0(WorkingSink, 1);
  sink->file = output_file_for_descriptor(options->descriptor, "standard output");
  sink->stage = g_strdup(options->stage);
  return sink;
}

static gboolean
write_through(OutputFile *file, GError **error)
{
  return output_file_line(file, error) && output_file_flush(file, error);
}

static gboolean
working_write_document(gpointer state, const Document *doc, GError **error)
{
  WorkingSink *sink = state;
  document_json_append(doc, sink->stage, output_file_buffer(sink->file));
  return write_through(sink->file, error);
}

static gboolean
working_write_reject(gpointer state, const Reject *reject, GError **error)
{
  WorkingSink *sink = state;
  reject_append_json(reject, output_file_buffer(sink->file));
  return write_through(sink->file, error);
}

static gboolean
working_write_aside(gpointer state, const Aside *aside, GError **error)
{
  WorkingSink *sink = state;
  aside_append_json(aside, output_file_buffer(sink->file));
  return write_through(sink->file, error);
}

static gboolean
working_finish(gpointer state, const RunReport *report, GError **error)
{
  WorkingSink *sink = state;
  return output_file_flush(sink->file, error);
}

static void
working_free(gpointer state)
{
  WorkingSink *sink = state;
  output_file_free(sink->file);
  g_free(sink->stage);
  g_free(sink);
}

const Sink sink_working = { "working",      "documents between two filters", working_open, working_write_document,
                            working_write_reject, working_write_aside,       working_finish,        working_free };
