/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * squeezed.c - one pass; both ends of every byte's character are kept, since lines are short.
 */
#include "extract/squeezed.h"

#include "core/characters.h"

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

void
squeezed_load(Squeezed *squeezed, const char *line, gsize length)
{
  g_string_truncate(squeezed->text, 0);
  g_array_set_size(squeezed->starts, 0);
  g_array_set_size(squeezed->ends, 0);
  for (gsize at = 0, size; at < length; at += size)
    {
      gunichar c = character_at(line + at, &size);
      if (c == '\n' || character_is_blank(c) || character_is_invisible(c))
        continue;
      g_string_append_unichar(squeezed->text, character_comparable(c));
      guint32 start = (guint32)at, end = (guint32)(at + size);
      while (squeezed->starts->len < squeezed->text->len)
        {
          g_array_append_val(squeezed->starts, start);
          g_array_append_val(squeezed->ends, end);
        }
    }
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
