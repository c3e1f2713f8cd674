/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lines.c - see the header.
 */
#include "output/lines.h"

#define LINE_BYTES 8192 /* most documents give more, most rejects less */

void
lines_clear(Lines *lines)
{
  for (gsize i = 0; i < LINES_STREAMS; i++)
    if (lines->streams[i] != NULL)
      g_string_free(lines->streams[i], TRUE);
  *lines = (Lines) { { NULL } };
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
