/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lines.h - what one input adds to the streams of a run: whole lines, line feeds and all.
 *
 * They are rendered where the document is (a worker, maybe) and written where the files are, in
 * input order.
 */
#pragma once

#include <glib.h>

/* Each is a file of a folder, and a bit of SinkOptions.streams. */
typedef enum
{
  STREAM_TASKS = 1 << 0,
  STREAM_DOCUMENTS = 1 << 1,
  STREAM_REJECTS = 1 << 2,
  STREAM_DUPLICATES = 1 << 3
} Stream;

#define LINES_STREAMS 4

typedef struct Lines Lines;

struct Lines
{
  GString
      *streams[LINES_STREAMS]; /* by the number of the stream's bit; NULL where there is nothing */

  /* Where it is set, a long document's lines are handed on a portion at a time: take() gets those
   * that stand in streams and leaves them there. passed counts the bytes handed on so far. */
  void (*take)(Lines *lines, gpointer user);
  gpointer user;
  guint64 passed[LINES_STREAMS];
};

void lines_clear(Lines *lines);

/* To be called between two lines: hands on what has come together, if that is enough. */
void lines_offer(Lines *lines);

/* Where to append to a stream. */
GString *lines_stream(Lines *lines, Stream stream);

/* All bytes of all streams, without what was handed on. */
gsize lines_size(const Lines *lines);

/* All bytes of one stream, and of all, with what was handed on. */
guint64 lines_stream_bytes(const Lines *lines, guint stream);
guint64 lines_bytes(const Lines *lines);

/* Calls take for every line of every stream, without line feeds: a document's record before its
 * tasks. Stops where take fails; a line that is no record (DUBAN_ERROR_INTERMEDIATE) is named by
 * its number. */
gboolean lines_walk(const Lines *lines,
                    gboolean (*take)(gpointer user, const char *line, gsize length, GError **error),
                    gpointer user, GError **error);
