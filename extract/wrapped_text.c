/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * wrapped_text.c - lines are joined only where the whole text shows the width: nearly every line
 * that another follows directly is full.
 */
#include "extract/wrapped_text.h"

#include "core/characters.h"
#include "extract/printed.h"

#include <string.h>

#define WRAP_SLACK                                                                                 \
  4 /* half widths: a bracket or comma that may not start a line moves one character down */
#define WRAP_WIDTH_MIN 40 /* half widths: shorter lines are cells or names, not broken prose */
#define WRAP_WIDTH_MAX 160
#define WRAP_LINES_MIN 5 /* full lines before a width is believed */
#define WRAP_LINES_FEW 3 /* the same where all that another follows are full and end no sentence */
#define LABEL_CHARACTERS 8

GArray *
text_lines_split(const char *text, gsize length)
{
  GArray *lines = g_array_new(FALSE, FALSE, sizeof(TextLine));
  const char *end = text + length;
  while (text < end)
    {
      const char *feed = memchr(text, '\n', (gsize) (end - text));
      const char *stop = feed == NULL ? end : feed;
      TextLine line = { text, (gsize) (stop - text) };
      g_array_append_val(lines, line);
      text = stop + 1;
    }
  return lines;
}

guint
text_line_width(TextLine line)
{
  guint width = 0, visible = 0;
  for (gsize at = 0, size; at < line.length; at += size)
    {
      gunichar c = character_at(line.text + at, &size);
      width += c >= 0x1100 || c == 0x2014 || c == 0x2026 || (c >= 0x2018 && c <= 0x201D) ? 2 : 1;
      if (!character_is_blank(c))
        visible = width;
    }
  return visible;
}

static gboolean
line_is_indented(TextLine line)
{
  gsize length = line.length;
  return printed_trim(line.text, &length) > line.text;
}

/* Whether a full line ends in the midst of what the next one says: lists have lines of one length,
 * too. */
static gboolean
line_is_cut(TextLine line, TextLine next)
{
  gsize length = line.length, size;
  const char *text = printed_trim(line.text, &length);
  if (length == 0 || character_is_punctuation(character_before(text, length)))
    return FALSE;
  length = next.length;
  text = printed_trim(next.text, &length);
  if (length == 0 || g_ascii_isdigit(text[0]) || character_is_punctuation(character_at(text, NULL)))
    return FALSE;
  for (gsize at = 0, i = 0; at < length && i < LABEL_CHARACTERS; at += size, i++)
    {
      gunichar c = character_at(text + at, &size);
      if (c == ':' || c == 0xFF1A || c == 0x3001) /* 责任单位： 一、 */
        return FALSE;
    }
  return TRUE;
}

guint
text_wrap_width(const GArray *lines)
{
  g_autofree guint *widths = g_new(guint, lines->len + 1);
  guint widest = 0, followed = 0, full = 0, cut = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      widths[i] = text_line_width(g_array_index(lines, TextLine, i));
      widest = MAX(widest, widths[i]);
    }
  if (widest < WRAP_WIDTH_MIN || widest > WRAP_WIDTH_MAX)
    return 0;
  for (guint i = 0; i + 1 < lines->len; i++)
    {
      TextLine next = g_array_index(lines, TextLine, i + 1);
      gboolean is_followed = widths[i] > 0 && widths[i + 1] > 0 && !line_is_indented(next);
      gboolean is_full = is_followed && widths[i] + WRAP_SLACK >= widest;
      followed += is_followed;
      full += is_full;
      cut += is_full && line_is_cut(g_array_index(lines, TextLine, i), next);
    }
  gboolean is_few = full < WRAP_LINES_MIN;
  gboolean is_sure = is_few ? full >= WRAP_LINES_FEW && cut == followed
                            : full * 4 >= followed * 3 && cut * 2 >= full;
  return is_sure ? widest : 0;
}

gboolean
text_line_goes_on(guint wrap_width, TextLine line, TextLine next)
{
  return wrap_width > 0 && text_line_width(line) + WRAP_SLACK >= wrap_width
         && text_line_width(next) > 0 && !line_is_indented(next) && !text_line_has_pipe(next)
         && !text_line_has_box(next);
}
