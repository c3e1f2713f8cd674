/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * text_index.c - counting the bytes that start a character: all but 10xxxxxx.
 */
#include "core/text_index.h"

#include <string.h>

#define BLOCK 16  /* bytes: two words */
#define BLOCKS 16 /* of a group: what stands before the last of them is counted in a byte */

TextIndex
text_index_new(void)
{
  return (TextIndex){ "", 0, g_array_new(FALSE, FALSE, sizeof(guint32)), g_byte_array_new() };
}

void
text_index_clear(TextIndex *index)
{
  g_clear_pointer(&index->counts, g_array_unref);
  g_clear_pointer(&index->more, g_byte_array_unref);
}

/* A continuation byte has bit 7 set and bit 6 clear. */
gsize
text_count_characters(const char *text, gsize length)
{
  gsize continuations = 0;
  gsize i = 0;
  for (; i + sizeof(guint64) <= length; i += sizeof(guint64))
    {
      guint64 word;
      memcpy(&word, text + i, sizeof word);
      guint64 marks = (word >> 7) & ~(word >> 6) & G_GUINT64_CONSTANT(0x0101010101010101);
      continuations += ((marks * G_GUINT64_CONSTANT(0x0101010101010101)) >> 56);
    }
  for (; i < length; i++)
    continuations += ((guchar) text[i] & 0xC0) == 0x80;
  return length - continuations;
}

void
text_index_build(TextIndex *index, const char *text, gsize length)
{
  index->text = text;
  index->length = length;
  g_array_set_size(index->counts, (guint) (length / BLOCK / BLOCKS) + 1);
  g_byte_array_set_size(index->more, (guint) (length / BLOCK) + 1);
  guint32 *counts = (guint32 *) (gpointer) index->counts->data, count = 0;
  for (gsize block = 0;; block++)
    {
      if (block % BLOCKS == 0)
        counts[block / BLOCKS] = count;
      index->more->data[block] = (guint8) (count - counts[block / BLOCKS]);
      if ((block + 1) * BLOCK > length)
        break;
      count += (guint32) text_count_characters(text + block * BLOCK, BLOCK);
    }
}

gsize
text_index_code_points(const TextIndex *index, gsize offset)
{
  if (index->counts->len == 0)
    return 0;
  offset = MIN(offset, index->length);
  gsize block = offset / BLOCK;
  return g_array_index(index->counts, guint32, block / BLOCKS) + index->more->data[block]
         + text_count_characters(index->text + block * BLOCK, offset % BLOCK);
}

Span
text_index_span(const TextIndex *index, Span bytes)
{
  return span_new(text_index_code_points(index, bytes.start),
                  text_index_code_points(index, bytes.end));
}
