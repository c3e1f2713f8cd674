/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * label_words.c - labels are told by their shape alone: a few ideographs and a colon.
 */
#include "classify/label_words.h"

#include "core/characters.h"

#include <string.h>

#define LABEL_BYTES 36 /* twelve characters */

gsize
label_words_length(const Document *doc, Span place)
{
  const char *text = doc->comparable->str + place.start;
  const char *colon = memchr(text, ':', MIN(span_length(place), LABEL_BYTES + 1));
  gsize end = colon == NULL ? 0 : (gsize) (colon - text), size;
  for (gsize at = 0; at < end; at += size)
    if (!character_is_ideograph(character_at(text + at, &size)))
      return 0;
  return end;
}

gboolean
label_words_equal(const Document *doc, Span one, Span other)
{
  const char *text = doc->comparable->str;
  gsize length = label_words_length(doc, one);
  return length > 0 && length == label_words_length(doc, other)
         && memcmp(text + one.start, text + other.start, length) == 0;
}
