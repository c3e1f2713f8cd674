/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * line_reader.c - one buffer: [given to the caller | read, not yet given | room].
 */
#include "corpus/line_reader.h"

#include "core/error.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define CHUNK (64u << 10)

struct LineReader
{
  int descriptor;
  gsize longest;
  GString *buffer;
  gsize start;   /* of what was not given yet */
  gsize scanned; /* no line feed before this place */
  gboolean is_at_end;
  guint64 number;
};

LineReader *
line_reader_new(int descriptor, gsize longest_bytes)
{
  LineReader *reader = g_new0(LineReader, 1);
  reader->descriptor = descriptor;
  reader->longest = longest_bytes;
  reader->buffer = g_string_sized_new(2 * CHUNK);
  return reader;
}

void
line_reader_free(LineReader *reader)
{
  if (reader == NULL)
    return;
  g_string_free(reader->buffer, TRUE);
  g_free(reader);
}

guint64
line_reader_number(const LineReader *reader)
{
  return reader->number;
}

static gboolean
read_more(LineReader *reader, GError **error)
{
  if (reader->start > 0)
    {
      g_string_erase(reader->buffer, 0, (gssize) reader->start);
      reader->scanned -= reader->start;
      reader->start = 0;
    }
  gsize length = reader->buffer->len;
  g_string_set_size(reader->buffer, length + CHUNK);
  gssize count;
  do
    count = read(reader->descriptor, reader->buffer->str + length, CHUNK);
  while (count < 0 && errno == EINTR);
  int reason = errno;
  g_string_set_size(reader->buffer, length + (gsize) MAX(count, 0));
  if (count < 0)
    return duban_error_set(error, DUBAN_ERROR_READ, "standard input: expected lines, got: %s",
                           g_strerror(reason));
  reader->is_at_end = count == 0;
  return TRUE;
}

/* Lets go of all but the first bytes of a line that is too long. */
static void
drop_excess(LineReader *reader)
{
  gsize kept = reader->start + reader->longest;
  if (reader->buffer->len > kept)
    g_string_truncate(reader->buffer, kept);
  reader->scanned = kept;
}

const char *
line_reader_next(LineReader *reader, gsize *length, gboolean *is_too_long, GError **error)
{
  *is_too_long = FALSE;
  for (;;)
    {
      const char *from = reader->buffer->str + reader->scanned;
      const char *feed = memchr(from, '\n', reader->buffer->len - reader->scanned);
      gsize end = feed != NULL ? (gsize) (feed - reader->buffer->str) : reader->buffer->len;
      gboolean is_last = feed == NULL && reader->is_at_end;
      if (is_last && reader->start == end)
        return NULL;
      if (feed != NULL || is_last)
        {
          const char *line = reader->buffer->str + reader->start;
          *is_too_long = *is_too_long || end - reader->start > reader->longest;
          *length = MIN(end - reader->start, reader->longest);
          reader->start = reader->scanned = MIN(end + (feed != NULL), reader->buffer->len);
          reader->number++;
          return line;
        }
      reader->scanned = end;
      if (end - reader->start > reader->longest)
        {
          *is_too_long = TRUE;
          drop_excess(reader);
        }
      if (!read_more(reader, error))
        return NULL;
    }
}
