/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * words.c - thin helpers over the vocabularies.
 */
#include "normalize/words.h"

#include <string.h>

#include "normalize/numeral.h"

/* Opening quotes and brackets, and the full stop, which ends what one sentence says. */
static const gunichar SIGNS[] = { '"', 0x201C, 0x300A, 0x300C, 0x3002 };

static void
words_mark_starts(Words *words)
{
  memset(words->starts, 0, sizeof words->starts);
  vocabulary_mark_starts(words->values, words->starts);
  vocabulary_mark_starts(words->dates, words->starts);
  for (gunichar c = 0; c <= 0xFFFF; c++)
    if (numeral_can_start(c))
      words->starts[c / 8] |= (guint8) (1u << (c % 8));
  for (gsize i = 0; i < G_N_ELEMENTS(SIGNS); i++)
    words->starts[SIGNS[i] / 8] |= (guint8) (1u << (SIGNS[i] % 8));
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
    { "festivals", &words->festivals },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(needed); i++)
    {
      *needed[i].place = rules_need_vocabulary(rules, needed[i].name, error);
      if (*needed[i].place == NULL)
        return FALSE;
    }
  words_mark_starts(words);
  return TRUE;
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
