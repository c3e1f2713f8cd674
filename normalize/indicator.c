/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * indicator.c - the words around a number.
 *
 *   ，力争  城镇居民收入增长  达到  [ 7%以上 ] ，     before: clause, without leading and trailing
 *                                                     light words
 *   ，      新增              [ 2个 ] 托育机构 ；     behind: where only a verb stands before
 *
 * A clause ends at punctuation, at the quantity before it and at an opening bracket. 、 ends it only
 * behind a quantity: 种植、加工额 is one phrase, 东街20户、西街7户 are two.
 */
#include "normalize/indicator.h"

#include "core/characters.h"

#define CLAUSE_REACH 150  /* bytes, fifty ideographs: no phrase that names a measure is longer */
#define SHORTEST_PHRASE 4 /* bytes: two characters */
#define LIGHT_WORDS 4     /* at most that many are dropped at one side: 累计已完成 */

static gboolean
ends_clause(gunichar c)
{
  switch (c)
    {
    case ',':
    case ';':
    case ':':
    case '!':
    case '?':
    case '(':
    case ')':
    case '\n':
    case '[':
    case ']':
    case 0x3002:
    case 0x3010:
    case 0x3011:
    case 0x3014:
    case 0x3015: /* 。【】〔〕 */
      return TRUE;
    default:
      /* ●◆★•: the bullet of an item */
      return (c >= 0x25A0 && c <= 0x25FF) || c == 0x2605 || c == 0x2606 || c == 0x2022;
    }
}

static gboolean
is_list_comma(gunichar c)
{
  return c == 0x3001; /* 、 */
}

static gsize
character_start_before(const char *text, gsize offset)
{
  do
    offset--;
  while (offset > 0 && ((guchar) text[offset] & 0xC0) == 0x80);
  return offset;
}

static gsize
clause_start(const Scanner *scanner, gsize offset)
{
  gsize floor = MAX(scanner->line.start, MAX(scanner->last_end, scanner->phrase_floor));
  floor = MAX(floor, offset > CLAUSE_REACH ? offset - CLAUSE_REACH : 0);
  gsize at = offset;
  const guchar *bytes = (const guchar *) scanner->text;
  while (at > floor)
    {
      if (at >= floor + 3 && bytes[at - 3] >= 0xE4
          && bytes[at - 3] <= 0xE9) /* an ideograph ends no clause */
        {
          at -= 3;
          continue;
        }
      gsize before = character_start_before(scanner->text, at);
      if (before < floor || ends_clause(character_at(scanner->text + before, NULL)))
        break;
      at = before;
    }
  gsize size;
  while (at < offset
         && (is_list_comma(character_at(scanner->text + at, &size)) || scanner->text[at] == ' '))
    at += size;
  return at;
}

/* Ends at a clause's end, at 、 and before the next number. */
static gsize
clause_end(const Scanner *scanner, gsize offset)
{
  gsize ceiling = MIN(scanner->line.end, offset + CLAUSE_REACH);
  gsize at = offset;
  for (gsize size; at < ceiling; at += size)
    {
      gunichar c = character_at(scanner->text + at, &size);
      gsize ignored;
      if (ends_clause(c) || is_list_comma(c) || (c >= '0' && c <= '9'))
        break;
      if (vocabulary_match_at(scanner->words->stops, scanner->text, ceiling, at, &ignored) != NULL)
        break;
    }
  return MIN(at, scanner->line.end);
}

static Span
trim_light_end(const Scanner *scanner, Span phrase)
{
  for (guint i = 0; i < LIGHT_WORDS && !span_is_empty(phrase); i++)
    {
      gsize length = 0;
      const char *class_name = words_match_before(scanner->words->indicators, scanner->text,
                                                  phrase.start, phrase.end, &length);
      if (!class_is(class_name, "light"))
        break;
      phrase.end -= (guint32) length;
    }
  return phrase;
}

static Span
trim_light_start(const Scanner *scanner, Span phrase)
{
  for (guint i = 0; i < LIGHT_WORDS && !span_is_empty(phrase); i++)
    {
      gsize length = 0;
      const char *class_name = vocabulary_match_at(scanner->words->openings, scanner->text,
                                                   phrase.end, phrase.start, &length);
      gsize left = span_length(phrase) - length;
      if (!class_is(class_name, "light") || (left > 0 && left < SHORTEST_PHRASE))
        break;
      phrase.start += (guint32) length;
    }
  return phrase;
}

static gboolean
is_verb_only(const Scanner *scanner, Span phrase)
{
  gsize length = 0;
  return words_match_before(scanner->words->indicators, scanner->text, phrase.start, phrase.end,
                            &length)
         != NULL;
}

/* Shorter than two characters names nothing. */
static gboolean
is_phrase(Span phrase)
{
  return !span_is_empty(phrase) && span_length(phrase) >= SHORTEST_PHRASE;
}

/* 同比增长, 高于全省平均: the thing measured was named before. */
static gboolean
goes_on(const Scanner *scanner, Span phrase)
{
  gsize length = 0;
  const char *class_name = vocabulary_match_at(scanner->words->openings, scanner->text, phrase.end,
                                               phrase.start, &length);
  return class_is(class_name, "inherit")
         || (class_is(class_name, "inherit-alone") && length == span_length(phrase));
}

Span
indicator_find(const Scanner *scanner, Span quantity, gboolean is_count)
{
  Span before = span_new(clause_start(scanner, quantity.start), quantity.start);
  before = trim_light_start(scanner, trim_light_end(scanner, before));
  if (!span_is_empty(scanner->indicator) && goes_on(scanner, before))
    return scanner->indicator;
  Span behind = span_new(quantity.end, clause_end(scanner, quantity.end));
  behind = trim_light_end(scanner, trim_light_start(scanner, behind));
  if (is_phrase(behind) && (is_count || !is_phrase(before) || is_verb_only(scanner, before)))
    return behind;
  if (is_phrase(before))
    return before;
  return scanner->indicator;
}

static gboolean
is_joined_to_last(const Scanner *scanner, gsize offset)
{
  if (scanner->last_end == 0 || offset <= scanner->last_end)
    return FALSE;
  gsize size;
  gunichar c = character_at(scanner->text + scanner->last_end, &size);
  /* 、 和 与 及 between two numbers: what moved the first moved the second. */
  return offset - scanner->last_end == size
         && (is_list_comma(c) || c == 0x548C || c == 0x4E0E || c == 0x53CA);
}

Change
change_find(const Scanner *scanner, gsize offset)
{
  if (is_joined_to_last(scanner, offset))
    return scanner->change;
  gsize floor = MAX(scanner->line.start, scanner->last_end);
  for (guint i = 0; i < LIGHT_WORDS && offset > floor; i++)
    {
      gsize length = 0;
      const char *class_name =
          words_match_before(scanner->words->changes, scanner->text, floor, offset, &length);
      if (class_is(class_name, "increase"))
        return CHANGE_INCREASE;
      if (class_is(class_name, "decrease"))
        return CHANGE_DECREASE;
      if (class_name != NULL
          || !class_is(
              words_match_before(scanner->words->indicators, scanner->text, floor, offset, &length),
              "light"))
        return CHANGE_NONE;
      offset -= length;
    }
  return CHANGE_NONE;
}
