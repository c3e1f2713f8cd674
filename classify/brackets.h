/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * brackets.h - the brackets of comparable text that may hold bodies: ( [ { 【 〔.
 */
#pragma once

#include "core/span.h"

#include <string.h>

typedef enum
{
  BRACKET_NONE,
  BRACKET_ROUND,
  BRACKET_SQUARE,
  BRACKET_CURLY,
  BRACKET_LENTICULAR, /* 【】 */
  BRACKET_SHELL       /* 〔〕 */
} BracketKind;

typedef struct
{
  BracketKind kind;
  gboolean closes;
  gsize size; /* in bytes; 0 for BRACKET_NONE */
} Bracket;

/* The bracket that starts at `at`; limit is the end of the text. */
static inline Bracket
bracket_at(const char *text, gsize at, gsize limit)
{
  Bracket none = { BRACKET_NONE, FALSE, 0 };
  switch (text[at])
    {
    case '(':
    case ')':
      return (Bracket){ BRACKET_ROUND, text[at] == ')', 1 };
    case '{':
    case '}':
      return (Bracket){ BRACKET_CURLY, text[at] == '}', 1 };
    case '[':
    case ']':
      return (Bracket){ BRACKET_SQUARE, text[at] == ']', 1 };
    case (char) 0xE3: /* 【】〔〕 are U+3010, 3011, 3014, 3015 */
      break;
    default:
      return none;
    }
  if (limit - at < 3 || (guchar) text[at + 1] != 0x80)
    return none;
  switch ((guchar) text[at + 2])
    {
    case 0x90:
    case 0x91:
      return (Bracket){ BRACKET_LENTICULAR, (guchar) text[at + 2] == 0x91, 3 };
    case 0x94:
    case 0x95:
      return (Bracket){ BRACKET_SHELL, (guchar) text[at + 2] == 0x95, 3 };
    default:
      return none;
    }
}

/* The bracket that ends at `end`. */
static inline Bracket
bracket_before(const char *text, gsize end)
{
  Bracket none = { BRACKET_NONE, FALSE, 0 };
  for (gsize size = 1; size <= 3 && size <= end; size += 2)
    {
      Bracket bracket = bracket_at(text, end - size, end);
      if (bracket.size == size)
        return bracket;
    }
  return none;
}

/* Where the bracket that ends a text opens; its end where none ends it, or the pair is not whole.
 */
static inline guint32
bracket_opening(const char *text, Span place)
{
  gint depth = 0;
  for (guint32 at = place.end; at > place.start;)
    {
      Bracket bracket = bracket_before(text, at);
      depth += bracket.kind == BRACKET_NONE ? 0 : bracket.closes ? 1 : -1;
      if (depth <= 0)
        return bracket.kind != BRACKET_NONE && !bracket.closes ? at - (guint32) bracket.size
                                                               : place.end;
      at -= bracket.kind != BRACKET_NONE ? (guint32) bracket.size : 1;
    }
  return place.end;
}

/* Where the bracket that starts a text closes; its start where none starts it, or the pair is not
 * whole. */
static inline guint32
bracket_closing(const char *text, Span place)
{
  gint depth = 0;
  for (guint32 at = place.start; at < place.end;)
    {
      Bracket bracket = bracket_at(text, at, place.end);
      depth += bracket.kind == BRACKET_NONE ? 0 : bracket.closes ? -1 : 1;
      if (depth <= 0)
        return bracket.kind != BRACKET_NONE && bracket.closes ? at + (guint32) bracket.size
                                                              : place.start;
      at += bracket.kind != BRACKET_NONE ? (guint32) bracket.size : 1;
    }
  return place.start;
}

/* Whether 【 or 〔 stands in the text: spares most texts a look at each of their characters. */
static inline gboolean
text_holds_wide_bracket(const char *text, gsize length)
{
  const char *end = text + length;
  while ((text = memchr(text, 0xE3, (gsize) (end - text))) != NULL)
    {
      Bracket bracket = bracket_at(text, 0, (gsize) (end - text));
      if (bracket.kind != BRACKET_NONE && !bracket.closes)
        return TRUE;
      text++;
    }
  return FALSE;
}

/* By how much it deepens what follows: 1, -1, or 0 for no bracket. */
static inline gint
bracket_step(Bracket bracket)
{
  return bracket.kind == BRACKET_NONE ? 0 : bracket.closes ? -1 : 1;
}
