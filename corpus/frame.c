/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * frame.c - numbers as the machine has them; a text or bytes: their length and one, then they; 0
 * alone is NULL.
 */
#include "corpus/frame.h"

#include <string.h>

void
frame_add_number(GString *frame, guint64 number)
{
  g_string_append_len(frame, (const char *) &number, sizeof number);
}

void
frame_add_bytes(GString *frame, const char *bytes, gsize length)
{
  frame_add_number(frame, bytes == NULL ? 0 : (guint64) length + 1);
  if (bytes != NULL)
    g_string_append_len(frame, bytes, (gssize) length);
}

void
frame_add_text(GString *frame, const char *text)
{
  frame_add_bytes(frame, text, text == NULL ? 0 : strlen(text));
}

guint64
frame_read_number(FrameReader *reader)
{
  guint64 number = 0;
  if (reader->is_broken || (gsize) (reader->end - reader->at) < sizeof number)
    {
      reader->is_broken = TRUE;
      return 0;
    }
  memcpy(&number, reader->at, sizeof number);
  reader->at += sizeof number;
  return number;
}

const char *
frame_read_bytes(FrameReader *reader, gsize *length)
{
  guint64 size = frame_read_number(reader);
  *length = 0;
  if (reader->is_broken || size == 0)
    return NULL;
  if (size - 1 > (guint64) (reader->end - reader->at))
    {
      reader->is_broken = TRUE;
      return NULL;
    }
  const char *bytes = reader->at;
  *length = (gsize) size - 1;
  reader->at += *length;
  return bytes;
}

char *
frame_read_text(FrameReader *reader)
{
  gsize length = 0;
  const char *bytes = frame_read_bytes(reader, &length);
  if (bytes == NULL)
    return NULL;
  if (!g_utf8_validate(bytes, (gssize) length, NULL))
    {
      reader->is_broken = TRUE;
      return NULL;
    }
  return g_strndup(bytes, length);
}
