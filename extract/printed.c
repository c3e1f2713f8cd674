/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * printed.c - trims and appends. Readers that build blocks all come through here, so that spans
 * start and end on ink.
 */
#include "extract/printed.h"

#include "core/characters.h"

static gboolean
is_void(gunichar c)
{
  return c == '\n' || character_is_blank(c) || character_is_invisible(c);
}

const char *
printed_trim(const char *text, gsize *length)
{
  gsize start = 0, end = *length, size;
  while (start < end)
    {
      gunichar c = character_at(text + start, &size);
      if (!is_void(c))
        break;
      start += size;
    }
  while (end > start)
    {
      gunichar c = character_before(text, end);
      if (!is_void(c))
        break;
      end -= (gsize) g_unichar_to_utf8(c, NULL);
    }
  *length = end - start;
  return text + start;
}

static gboolean
append_line(Document *doc, const char *text, gsize length, Span *place, GError **error)
{
  Span feed;
  return document_append_text(doc, text, length, place, error)
         && document_append_text(doc, "\n", 1, &feed, error);
}

gboolean
printed_append_block(Document *doc, Block block, const char *text, gsize length, GError **error)
{
  const char *trimmed = printed_trim(text, &length);
  if (length == 0)
    return TRUE;
  return append_line(doc, trimmed, length, &block.span, error)
         && document_append_block(doc, block, error) != G_MAXUINT;
}

gboolean
printed_append_cell(Document *doc, const char *text, gsize length, Span *place, GError **error)
{
  const char *trimmed = printed_trim(text, &length);
  *place = span_new(doc->text->len, doc->text->len);
  return length == 0 || append_line(doc, trimmed, length, place, error);
}
