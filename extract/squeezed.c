/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * squeezed.c - one pass; both ends of every byte's character are kept, since lines are short.
 */
#include "extract/squeezed.h"

#include "core/characters.h"

#include <string.h>

#define LONGER_MAX 2 /* a compatibility ideograph of three bytes may stand for one of four */
#define RARE_BYTES 6 /* what g_unichar_to_utf8() writes at most */

Squeezed *
squeezed_new(void)
{
  Squeezed *squeezed = g_new(Squeezed, 1);
  squeezed->text = g_string_new(NULL);
  squeezed->places = g_array_new(FALSE, FALSE, sizeof(Span));
  return squeezed;
}

void
squeezed_free(Squeezed *squeezed)
{
  if (squeezed == NULL)
    return;
  g_string_free(squeezed->text, TRUE);
  g_array_unref(squeezed->places);
  g_free(squeezed);
}

static void
squeezed_resize(Squeezed *squeezed, gsize length)
{
  g_string_set_size(squeezed->text, length);
  g_array_set_size(squeezed->places, (guint) length);
}

/* Ideographs from U+5000 on, which start with these bytes: each is its own comparable form. */
static inline gboolean
is_plain_ideograph(char first)
{
  return (guchar) first >= 0xE5 && (guchar) first <= 0xE9;
}

/* Puts the ideographs that line starts with, all but odd ones, at text; returns their bytes. */
static gsize
plain_run(const char *line, gsize at, gsize length, char *text, Span *places)
{
  gsize run = 0;
  for (; at + run < length && is_plain_ideograph(line[at + run]); run += 3)
    {
      Span place = span_new(at + run, at + run + 3);
      memcpy(text + run, line + at + run, 3);
      places[run] = places[run + 1] = places[run + 2] = place;
    }
  return run;
}

void
squeezed_load(Squeezed *squeezed, const char *line, gsize length)
{
  squeezed_resize(squeezed, length * LONGER_MAX);
  char *text = squeezed->text->str;
  Span *places = (Span *) (gpointer) squeezed->places->data;
  gsize written = 0;
  for (gsize at = 0, size; at < length; at += size)
    {
      gsize run = plain_run(line, at, length, text + written, places + written);
      written += run;
      at += run;
      if (at >= length)
        break;
      gunichar c = character_at(line + at, &size);
      if (c == '\n' || character_is_blank(c) || character_is_invisible(c))
        continue;
      gunichar comparable = character_comparable(c);
      char rare[RARE_BYTES];
      gsize bytes = comparable == c ? size : (gsize) g_unichar_to_utf8(comparable, rare);
      const char *from = comparable == c ? line + at : rare;
      for (gsize i = 0; i < bytes; i++, written++)
        {
          text[written] = from[i];
          places[written] = span_new(at, at + size);
        }
    }
  squeezed_resize(squeezed, written);
}

gsize
squeezed_start(const Squeezed *squeezed, gsize offset)
{
  if (offset >= squeezed->places->len)
    return squeezed_end(squeezed, squeezed->places->len);
  return g_array_index(squeezed->places, Span, offset).start;
}

gsize
squeezed_end(const Squeezed *squeezed, gsize offset)
{
  return offset == 0 ? 0 : g_array_index(squeezed->places, Span, offset - 1).end;
}
