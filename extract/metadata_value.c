/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * metadata_value.c - cuts what is the page's off the ends of a value, until nothing more comes off.
 *
 * A button counts behind a blank or a mark only (…号 打印), and of one character only in brackets
 * or where a button stands before it: 大 中 小 end names as well.
 */
#include "extract/metadata_value.h"

#include <string.h>

#include "core/characters.h"
#include "extract/printed.h"

#define LETTER_BYTES 3 /* one ideograph */

gboolean
metadata_bracket_opens(gunichar c)
{
  return c == '(' || c == '[' || c == 0x300C || c == 0x300E || c == 0x3010 || c == 0x3014
         || c == 0x3016 || c == 0xFF08 || c == 0xFF3B;
}

gboolean
metadata_bracket_closes(gunichar c)
{
  return c == ')' || c == ']' || c == 0x300D || c == 0x300F || c == 0x3011 || c == 0x3015
         || c == 0x3017 || c == 0xFF09 || c == 0xFF3D;
}

/* 12】 【我要打印】 behind 【浏览次数：: the bracket around the label ends the value, too. */
static gsize
length_in_bracket(const char *value, gsize length)
{
  gint depth = 0;
  for (gsize at = 0, size; at < length; at += size)
    {
      gunichar c = character_at(value + at, &size);
      depth += metadata_bracket_opens(c) - metadata_bracket_closes(c);
      if (depth < 0)
        return at;
    }
  return length;
}

static gboolean
is_button(const char *class)
{
  return class != NULL && strcmp(class, "button") == 0;
}

/* The bytes of the button that the value ends with, 0 if it ends with none. */
static gsize
button_length(const Vocabulary *controls, const char *value, gsize length)
{
  gsize size;
  if (controls == NULL || !is_button(vocabulary_match_end(controls, value, length, &size))
      || size <= LETTER_BYTES)
    return 0;
  gunichar before = size == length ? ' ' : character_before(value, length - size);
  return character_is_blank(before) || metadata_bracket_opens(before)
                 || metadata_bracket_closes(before) || before == '|'
             ? size
             : 0;
}

/* The bytes that the value can do without at its end. */
static gsize
spare_length(const Vocabulary *controls, const char *value, gsize length)
{
  gunichar last = character_before(value, length);
  gsize size = (gsize) g_unichar_to_utf8(last, NULL);
  if (metadata_bracket_opens(last))
    return size;
  if (!metadata_bracket_closes(last))
    return button_length(controls, value, length);
  gsize button = button_length(controls, value, length - size);
  return button > 0 ? size + button : 0; /* the bracket before it goes next */
}

const char *
metadata_value_trim(const Vocabulary *controls, const char *value, gsize *length)
{
  gsize size;
  value = printed_trim(value, length);
  while (*length > 0 && metadata_bracket_closes(character_at(value, &size)))
    {
      *length -= size;
      value = printed_trim(value + size, length);
    }
  *length = length_in_bracket(value, *length);
  value = printed_trim(value, length);
  for (gsize spare = 1; spare > 0 && *length > 0;)
    {
      spare = spare_length(controls, value, *length);
      *length -= spare;
      value = printed_trim(value, length);
    }
  return value;
}
