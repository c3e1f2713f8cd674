/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * squeezed.c - one pass; both ends of every byte's character are kept, since lines are short.
 */
#include "extract/squeezed.h"

#include "core/characters.h"

#define LONGER_MAX 2 /* a compatibility ideograph of three bytes may stand for one of four */

Squeezed *
squeezed_new(void)
{
  Squeezed *squeezed = g_new0(Squeezed, 1);
  squeezed->text = g_string_new(NULL);
  squeezed->starts = g_array_new(FALSE, FALSE, sizeof(guint32));
  squeezed->ends = g_array_new(FALSE, FALSE, sizeof(guint32));
  return squeezed;
}

void
squeezed_free(Squeezed *squeezed)
{
  if (squeezed == NULL)
    return;
  g_string_free(squeezed->text, TRUE);
  g_array_unref(squeezed->starts);
  g_array_unref(squeezed->ends);
  g_free(squeezed);
}

static void
squeezed_resize(Squeezed *squeezed, gsize length)
{
  g_string_set_size(squeezed->text, length);
  g_array_set_size(squeezed->starts, (guint) length);
  g_array_set_size(squeezed->ends, (guint) length);
}

void
squeezed_load(Squeezed *squeezed, const char *line, gsize length)
{
  squeezed_resize(squeezed, length * LONGER_MAX);
  char *text = squeezed->text->str;
  guint32 *starts = (guint32 *) (gpointer) squeezed->starts->data;
  guint32 *ends = (guint32 *) (gpointer) squeezed->ends->data;
  gsize written = 0;
  for (gsize at = 0, size; at < length; at += size)
    {
      gunichar c = character_at(line + at, &size);
      if (c == '\n' || character_is_blank(c) || character_is_invisible(c))
        continue;
      gsize next = written + (gsize) g_unichar_to_utf8(character_comparable(c), text + written);
      for (; written < next; written++)
        {
          starts[written] = (guint32) at;
          ends[written] = (guint32) (at + size);
        }
    }
  squeezed_resize(squeezed, written);
}

gsize
squeezed_start(const Squeezed *squeezed, gsize offset)
{
  if (offset >= squeezed->starts->len)
    return squeezed_end(squeezed, squeezed->starts->len);
  return g_array_index(squeezed->starts, guint32, offset);
}

gsize
squeezed_end(const Squeezed *squeezed, gsize offset)
{
  return offset == 0 ? 0 : g_array_index(squeezed->ends, guint32, offset - 1);
}
