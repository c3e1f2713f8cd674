/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lines.c - see the header.
 */
#include "output/lines.h"

#include "core/error.h"

#include <string.h>

#define LINE_BYTES 8192            /* most documents give more, most rejects less */
#define PORTION_BYTES (192u << 10) /* of a long document: more than nearly every notice gives */

void
lines_clear(Lines *lines)
{
  for (gsize i = 0; i < LINES_STREAMS; i++)
    if (lines->streams[i] != NULL)
      g_string_free(lines->streams[i], TRUE);
  *lines = (Lines){ .take = NULL };
}

void
lines_offer(Lines *lines)
{
  if (lines->take == NULL || lines_size(lines) < PORTION_BYTES)
    return;
  lines->take(lines, lines->user);
  for (gsize i = 0; i < LINES_STREAMS; i++)
    if (lines->streams[i] != NULL)
      {
        lines->passed[i] += lines->streams[i]->len;
        g_string_truncate(lines->streams[i], 0);
      }
}

GString *
lines_stream(Lines *lines, Stream stream)
{
  GString **place = &lines->streams[g_bit_nth_lsf(stream, -1)];
  if (*place == NULL)
    *place = g_string_sized_new(LINE_BYTES);
  return *place;
}

gsize
lines_size(const Lines *lines)
{
  gsize size = 0;
  for (gsize i = 0; i < LINES_STREAMS; i++)
    size += lines->streams[i] == NULL ? 0 : lines->streams[i]->len;
  return size;
}

guint64
lines_stream_bytes(const Lines *lines, guint stream)
{
  return lines->passed[stream] + (lines->streams[stream] == NULL ? 0 : lines->streams[stream]->len);
}

guint64
lines_bytes(const Lines *lines)
{
  guint64 bytes = 0;
  for (guint i = 0; i < LINES_STREAMS; i++)
    bytes += lines_stream_bytes(lines, i);
  return bytes;
}

static guint
line_number(const GString *stream, const char *line)
{
  guint number = 1;
  for (const char *at = stream->str; (at = memchr(at, '\n', (gsize) (line - at))) != NULL; at++)
    number++;
  return number;
}

static gboolean
stream_walk(const GString *stream,
            gboolean (*take)(gpointer user, const char *line, gsize length, GError **error),
            gpointer user, GError **error)
{
  const char *end = stream->str + stream->len;
  for (const char *line = stream->str; line < end;)
    {
      const char *feed = memchr(line, '\n', (gsize) (end - line));
      const char *line_end = feed == NULL ? end : feed;
      if (line_end > line && !take(user, line, (gsize) (line_end - line), error))
        {
          if (error != NULL && g_error_matches(*error, DUBAN_ERROR, DUBAN_ERROR_INTERMEDIATE))
            g_prefix_error(error, "record %u: ", line_number(stream, line));
          return FALSE;
        }
      line = line_end + 1;
    }
  return TRUE;
}

gboolean
lines_walk(const Lines *lines,
           gboolean (*take)(gpointer user, const char *line, gsize length, GError **error),
           gpointer user, GError **error)
{
  static const Stream ORDER[] = { STREAM_DOCUMENTS, STREAM_TASKS, STREAM_REJECTS,
                                  STREAM_DUPLICATES };
  for (gsize i = 0; i < G_N_ELEMENTS(ORDER); i++)
    {
      const GString *stream = lines->streams[g_bit_nth_lsf(ORDER[i], -1)];
      if (stream != NULL && !stream_walk(stream, take, user, error))
        return FALSE;
    }
  return TRUE;
}
