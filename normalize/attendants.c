/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * attendants.c - a walk back over the clause; a word is looked up only where a character may begin
 * one.
 */
#include "normalize/attendants.h"

#include "core/characters.h"

#define CLAUSE_REACH 150 /* bytes, as for the phrase that says what is measured (indicator.c) */
#define FULL_STOP 0x3002

static gboolean
ends_clause(gunichar c)
{
  return c == ',' || c == ';' || c == ':' || c == '!' || c == '?' || c == '\n' || c == FULL_STOP;
}

static Strength
strength_of(const char *class_name)
{
  for (Strength strength = STRENGTH_ENSURE; strength <= STRENGTH_PRINCIPLE; strength++)
    if (class_is(class_name, strength_name(strength)))
      return strength;
  return STRENGTH_NONE;
}

/* 较2020年: the time behind the word was the last date read. 较2020年同期 goes on. */
static Span
compared_time(const Scanner *scanner, gsize at, gsize length, gsize limit)
{
  gsize end = scanner->date_end, tail = 0;
  if (scanner->date_start != at + length || end > limit)
    return SPAN_NONE;
  if (class_is(vocabulary_match_at(scanner->words->attendants, scanner->text, limit, end, &tail),
               "tail"))
    end += tail;
  return span_new(at, end);
}

static void
word_take(const Scanner *scanner, gsize at, gsize limit, Attendants *found)
{
  gsize length = 0;
  const char *class_name =
      vocabulary_match_at(scanner->words->attendants, scanner->text, limit, at, &length);
  if (class_name == NULL)
    return;
  if (found->strength == STRENGTH_NONE)
    found->strength = strength_of(class_name);
  gboolean may_be_baseline = span_is_empty(found->baseline) && at >= scanner->last_end;
  if (may_be_baseline && class_is(class_name, "baseline"))
    found->baseline = span_new(at, at + length);
  else if (may_be_baseline && class_is(class_name, "compare"))
    found->baseline = compared_time(scanner, at, length, limit);
}

Attendants
attendants_find(const Scanner *scanner, gsize offset)
{
  Attendants found = { STRENGTH_NONE, SPAN_NONE };
  gsize floor = MAX(scanner->line.start, offset > CLAUSE_REACH ? offset - CLAUSE_REACH : 0);
  const guchar *bytes = (const guchar *) scanner->text;
  const guint16 *marks = scanner->words->marks;
  for (gsize at = offset; at > floor;)
    {
      if (at >= floor + 3 && bytes[at - 3] >= 0xE4
          && bytes[at - 3] <= 0xE9) /* an ideograph ends no clause */
        {
          at -= 3;
          if ((marks[(bytes[at] & 0x0Fu) << 12 | (bytes[at + 1] & 0x3Fu) << 6
                     | (bytes[at + 2] & 0x3Fu)]
               & MARK_ATTENDANT)
              != 0)
            word_take(scanner, at, offset, &found);
          continue;
        }
      do
        at--;
      while (at > floor && ((guchar) scanner->text[at] & 0xC0) == 0x80);
      gunichar c = character_at(scanner->text + at, NULL);
      if (((guchar) scanner->text[at] & 0xC0) == 0x80 || ends_clause(c))
        break;
      if (c <= 0xFFFF && (marks[c] & MARK_ATTENDANT) != 0)
        word_take(scanner, at, offset, &found);
    }
  return found;
}
