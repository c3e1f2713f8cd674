/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * words.c - thin helpers over the vocabularies.
 */
#include "normalize/words.h"

#include <string.h>

#include "core/characters.h"
#include "normalize/numeral.h"

/* Opening quotes and brackets, and the full stop, which ends what one sentence says. */
static const gunichar SIGNS[] = { '"', 0x201C, 0x300A, 0x300C, 0x3002 };

static void
words_mark_starts(Words *words, const Vocabulary *vocabulary, guint8 mark)
{
  guint8 starts[VOCABULARY_STARTS] = { 0 };
  vocabulary_mark_starts(vocabulary, starts);
  for (guint byte = 0; byte < VOCABULARY_STARTS; byte++)
    for (guint bit = 0; starts[byte] != 0 && bit < 8; bit++)
      if ((starts[byte] >> bit & 1) != 0)
        words->marks[byte * 8 + bit] |= mark;
}

static void
words_mark(Words *words)
{
  memset(words->marks, 0, sizeof words->marks);
  words_mark_starts(words, words->values, MARK_WORD);
  words_mark_starts(words, words->dates, MARK_DATE);
  words_mark_starts(words, words->attendants, MARK_ATTENDANT);
  for (gunichar c = 0; c <= 0xFFFF; c++)
    if (numeral_can_start(c))
      words->marks[c] |= MARK_NUMBER;
  const Divisions *divisions = words->bodies->divisions;
  for (guint i = 0; i < divisions_count(divisions); i++)
    {
      gunichar first = character_at(divisions_at(divisions, i)->full, NULL);
      if (first <= 0xFFFF && numeral_can_start(first))
        words->marks[first] |= MARK_PLACE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS(SIGNS); i++)
    words->marks[SIGNS[i]] |= MARK_SIGN;
  body_words_mark_ends(words->bodies, words->marks, MARK_END);
}

gboolean
words_load(Words *words, const Rules *rules, GError **error)
{
  const struct
  {
    const char *name;
    const Vocabulary **place;
  } needed[] = {
    { "units", &words->units },
    { "bounds-before", &words->bounds_before },
    { "bounds-inside", &words->bounds_inside },
    { "bounds-after", &words->bounds_after },
    { "value-words", &words->values },
    { "rank-words", &words->ranks },
    { "money-words", &words->money },
    { "indicator-words", &words->indicators },
    { "indicator-openings", &words->openings },
    { "indicator-stops", &words->stops },
    { "change-words", &words->changes },
    { "date-words", &words->dates },
    { "date-before", &words->date_before },
    { "date-after", &words->date_after },
    { "attendants", &words->attendants },
    { "time-spans", &words->spans },
    { "currency-signs", &words->currencies },
    { "number-names", &words->number_names },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(needed); i++)
    {
      *needed[i].place = rules_need_vocabulary(rules, needed[i].name, error);
      if (*needed[i].place == NULL)
        return FALSE;
    }
  const GString *calendar = rules_need_table(rules, "workdays", error);
  const GString *lunar = calendar == NULL ? NULL : rules_need_table(rules, "lunar", error);
  if (lunar == NULL || (words->workdays = workdays_new(calendar, error)) == NULL || (words->lunar = lunar_new(lunar, error)) == NULL
      || (words->bodies = body_words_new(rules, error)) == NULL)
    {
      words_clear(words);
      return FALSE;
    }
  words_mark(words);
  return TRUE;
}

void
words_clear(Words *words)
{
  g_clear_pointer(&words->workdays, workdays_free);
  g_clear_pointer(&words->lunar, lunar_free);
  g_clear_pointer(&words->bodies, body_words_free);
}

gboolean
class_is(const char *class_name, const char *wanted)
{
  return class_name != NULL && strcmp(class_name, wanted) == 0;
}

const char *
words_match_before(const Vocabulary *vocabulary, const char *text, gsize floor, gsize offset, gsize *match_length)
{
  gsize start = offset - floor > WORD_REACH ? offset - WORD_REACH : floor;
  while (start < offset && ((guchar) text[start] & 0xC0) == 0x80)
    start++;
  return vocabulary_match_end(vocabulary, text + start, offset - start, match_length);
}

const char *
words_attribute_at(const Vocabulary *vocabulary, const char *text, gsize offset, gsize match_length, const char *key)
{
  return vocabulary_attribute(vocabulary, vocabulary_payload(vocabulary, text + offset, match_length), key);
}
