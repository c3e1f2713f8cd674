/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * text_ends.c - see the header. All places are comparable.
 */
#include "classify/text_ends.h"

#include "core/characters.h"

#include <string.h>

#define IDEOGRAPHIC_STOP 0x3002  /* 。 */
#define IDEOGRAPHIC_COMMA 0x3001 /* 、 */
#define DASH 0x2014              /* — */
#define FIRST_SENTENCE_BYTES 600 /* two hundred ideographs */

static const char LONG_DASH[] = {
  (char) 0xE2, (char) 0x80, (char) 0x94, (char) 0xE2, (char) 0x80, (char) 0x94, 0
}; /* —— */

Span
text_trim(const Document *doc, Span place)
{
  const char *text = doc->comparable->str;
  while (place.start < place.end && (text[place.start] == ' ' || text[place.start] == '\n'))
    place.start++;
  while (place.end > place.start && (text[place.end - 1] == ' ' || text[place.end - 1] == '\n'))
    place.end--;
  return place;
}

gboolean
character_ends_sentence(gunichar c)
{
  return c == IDEOGRAPHIC_STOP || c == ';' || c == '!' || c == '?' || c == ':';
}

Span
text_trim_joins(const Document *doc, Span place)
{
  place = text_trim(doc, place);
  while (place.end > place.start)
    {
      gunichar last = character_before(doc->comparable->str, place.end);
      if (last != IDEOGRAPHIC_COMMA && last != ',' && last != ';' && last != DASH)
        break;
      place.end -= (guint32) g_unichar_to_utf8(last, NULL);
    }
  return text_trim(doc, place);
}

Span
text_trim_stops(const Document *doc, Span place)
{
  place = text_trim_joins(doc, place);
  while (place.end > place.start
         && character_before(doc->comparable->str, place.end) == IDEOGRAPHIC_STOP)
    place.end -= 3;
  return text_trim(doc, place);
}

gboolean
text_ends_sentence(const Document *doc, Span place)
{
  if (span_is_empty(place))
    return FALSE;
  return character_ends_sentence(character_before(doc->comparable->str, place.end));
}

gboolean
text_first_sentence_ends(const char *text, gsize length, gsize at)
{
  static const char STOP[] = { (char) 0xE3, (char) 0x80, (char) 0x82, 0 }; /* 。 */
  gsize size = strlen(STOP);
  return at <= FIRST_SENTENCE_BYTES && at + size <= length && memcmp(text + at, STOP, size) == 0
         && g_strstr_len(text, (gssize) at, STOP) == NULL;
}

gsize
text_name_length(const char *text, gsize length, gsize *separator)
{
  const char *colon = memchr(text, ':', length);
  const char *dash = g_strstr_len(text, (gssize) length, LONG_DASH);
  const char *end = colon == NULL || (dash != NULL && dash < colon) ? dash : colon;
  *separator = end == dash ? strlen(LONG_DASH) : 1;
  gsize name = end == NULL ? 0 : (gsize) (end - text);
  const char *open = memrchr(text, '(', name), *close = memrchr(text, ')', name);
  return open == NULL || (close != NULL && close > open) ? name : 0; /* …。（责任单位：A） */
}
