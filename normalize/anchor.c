/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * anchor.c - finds the year a document is for. Metadata first; the text votes only where there is
 * none.
 */
#include "normalize/anchor.h"

#include <string.h>

#include "core/characters.h"

#define FIRST_YEAR 1990
#define LAST_YEAR 2049
#define YEARS (LAST_YEAR - FIRST_YEAR + 1)
#define PLAN_YEARS 15      /* 纲要（2021—2035） */
#define YEAR_SIGN 0x5E74   /* 年 */
#define CIRCLE_SIGN 0x25CB /* ○ printed for 〇 */
#define ZERO 0x96F6        /* 零 */

/* Four ASCII digits at offset that are a plausible year and no part of a longer number; 0 if not.
 */
static gint
year_at(const char *text, gsize length, gsize offset)
{
  if (offset + 4 > length || (offset > 0 && g_ascii_isdigit(text[offset - 1])))
    return 0;
  gint year = 0;
  for (gsize i = 0; i < 4; i++)
    {
      if (!g_ascii_isdigit(text[offset + i]))
        return 0;
      year = year * 10 + (text[offset + i] - '0');
    }
  gboolean is_longer = offset + 4 < length && g_ascii_isdigit(text[offset + 4]);
  return !is_longer && year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
}

static gboolean
year_sign_follows(const char *text, gsize length, gsize at)
{
  while (at < length && text[at] == ' ')
    at++;
  return at + 3 <= length && character_at(text + at, NULL) == YEAR_SIGN;
}

/* 2032—2034年, 2032—2033学年, （2032—2034）: the plan starts with the first. */
static gboolean
span_of_years_follows(const char *text, gsize length, gsize at)
{
  gsize size = 0;
  gunichar dash = at < length ? character_at(text + at, &size) : 0;
  gboolean is_dash = dash == '-' || dash == '~' || (dash >= 0x2013 && dash <= 0x2015)
                     || dash == 0xFF5E || dash == 0x81F3;
  gint first = at < 4 ? 0 : year_at(text, length, at - 4),
       last = is_dash ? year_at(text, length, at + size) : 0;
  return last > first && last - first <= PLAN_YEARS;
}

/* 二○三一年, 二〇三一年度: four numerals that are digits, and the sign. */
static gint
chinese_year_at(const char *text, gsize length, gsize at)
{
  static const gunichar DIGITS[] = { 0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB,
                                     0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D };
  gint year = 0;
  gsize size = 0;
  for (guint i = 0; i < 4; i++, at += size)
    {
      gunichar c = at < length ? character_at(text + at, &size) : 0;
      guint digit = 0;
      while (digit < G_N_ELEMENTS(DIGITS) && DIGITS[digit] != c)
        digit++;
      if (c == CIRCLE_SIGN || c == ZERO)
        digit = 0;
      if (c == 0 || digit == G_N_ELEMENTS(DIGITS))
        return 0;
      year = year * 10 + (gint) digit;
    }
  return year_sign_follows(text, length, at) && year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
}

static gint
first_year(const char *text, gboolean needs_sign)
{
  if (text == NULL)
    return 0;
  gsize length = strlen(text);
  for (gsize i = 0; i + 4 <= length; i++)
    {
      gint year = year_at(text, length, i);
      if (year != 0
          && (!needs_sign || year_sign_follows(text, length, i + 4)
              || span_of_years_follows(text, length, i + 4)))
        return year;
      if (((guchar) text[i] & 0xC0) != 0x80 && (guchar) text[i] >= 0xE2
          && (year = chinese_year_at(text, length, i)) != 0)
        return year;
    }
  return 0;
}

static void
votes_count(const char *text, gsize length, gint vote, gint votes[YEARS])
{
  for (gsize i = 0; i < length;)
    {
      const char *digit = text + i;
      while (i < length && !g_ascii_isdigit(*digit))
        i++, digit++;
      gint year = year_at(text, length, i);
      if (year != 0 && year_sign_follows(text, length, i + 4))
        votes[year - FIRST_YEAR] += vote;
      while (i < length && g_ascii_isdigit(text[i]))
        i++;
    }
}

/* A notice names its own year most, last year's figures and next year's plans less. Its text is
 * read once, without what the page says of itself: 今天是2031年. */
static gint
year_by_vote(const Document *doc)
{
  gint votes[YEARS] = { 0 };
  guint best = 0;
  votes_count(doc->comparable->str, doc->comparable->len, 1, votes);
  for (guint i = 0; i < doc->blocks->len; i++)
    if (document_block(doc, i)->kind == BLOCK_FURNITURE)
      {
        Span place = document_to_comparable(doc, document_block(doc, i)->span);
        votes_count(doc->comparable->str + place.start, span_length(place), -1, votes);
      }
  for (guint i = 1; i < YEARS; i++)
    if (votes[i] * 3 >= votes[best] * 2
        && votes[i] > 0) /* a later year wins with two thirds of the votes */
      best = i;
  return votes[best] <= 0 ? 0 : FIRST_YEAR + (gint) best;
}

gint
anchor_year(const Document *doc)
{
  gint year = first_year(doc->title, TRUE);
  const char *const fields[] = { doc->doc_number, doc->issued, doc->published };
  for (gsize i = 0; i < G_N_ELEMENTS(fields) && year == 0; i++)
    year = first_year(fields[i], FALSE);
  if (year == 0 && doc->comparable != NULL)
    year = year_by_vote(doc);
  return year;
}

Anchor
anchor_stated(const Document *doc)
{
  return (Anchor){ doc->year, day_parse(doc->issued) };
}

Anchor
anchor_find(const Document *doc)
{
  Anchor anchor = { doc->year != 0 ? doc->year : anchor_year(doc), { 0, 0, 0 } };
  anchor.day = day_parse(doc->issued);
  if (anchor.day.year == 0)
    anchor.day = day_parse(doc->published);
  return anchor;
}
