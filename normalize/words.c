/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * words.c - thin helpers over the vocabularies.
 */
#include "normalize/words.h"

#include <string.h>

#include "core/characters.h"
#include "normalize/numeral.h"

enum
{
  HALF = 0x534A,   /* 半 */
  ORDINAL = 0x7B2C /* 第 */
};

/* Opening quotes and brackets, and the full stop, which ends what one sentence says. */
static const gunichar SIGNS[] = { '"', 0x201C, 0x300A, 0x300C, 0x3002 };

/* What may stand behind a Chinese digit besides digits, units and bounds:
 * 年月日号季时世点分又至到级代 */
static const gunichar BEHIND[] = { 0x5E74, 0x6708, 0x65E5, 0x53F7, 0x5B63, 0x65F6, 0x4E16,
                                   0x70B9, 0x5206, 0x53C8, 0x81F3, 0x5230, 0x7EA7, 0x4EE3 };

/* What may stand behind the number of a time besides what it is counted in:
 * 年月日号季时点世、—―至到 and signs */
static const gunichar TIMES[] = { 0x5E74, 0x6708, 0x65E5, 0x53F7, 0x5B63, 0x65F6, 0x70B9,
                                  0x4E16, 0x3001, 0x2014, 0x2015, 0x81F3, 0x5230, '.',
                                  '/',    ':',    '-',    '~',    ' ' };

/* What may stand behind a word of one character that begins a time, besides numerals: 半的日天末 */
static const gunichar AFTER_SHORT[] = { 0x534A, 0x7684, 0x65E5, 0x5929, 0x672B };

typedef struct
{
  Words *words;
  GArray *numerals; /* gunichar: all characters a number begins with */
  guint16 mark;
} Marker;

static void
pair_mark(Words *words, gunichar first, gunichar second, guint16 mark)
{
  words->pairs[body_pair_slot(first, second)] |= (guint8) mark;
}

/* A word of one character counts before what makes a value of it: a numeral, 半 before a unit. */
static void
short_word_mark(const Marker *marker, gunichar first)
{
  Words *words = marker->words;
  for (guint i = 0; i < marker->numerals->len; i++)
    pair_mark(words, first, g_array_index(marker->numerals, gunichar, i), marker->mark);
  for (gsize i = 0; i < G_N_ELEMENTS(AFTER_SHORT); i++)
    pair_mark(words, first, AFTER_SHORT[i], marker->mark);
  if (first != HALF)
    return;
  for (gunichar c = 0x80; c <= 0xFFFF; c++)
    if ((words->marks[c] & MARK_BEHIND) != 0)
      pair_mark(words, first, c, marker->mark);
}

static void
word_mark(const char *text, gsize length, gpointer user)
{
  const Marker *marker = user;
  gsize size;
  gunichar first = character_at(text, &size);
  if (first > 0xFFFF)
    return;
  marker->words->marks[first] |= marker->mark;
  if (size < length)
    pair_mark(marker->words, first, character_at(text + size, NULL), marker->mark);
  else
    short_word_mark(marker, first);
}

static void
words_mark_starts(Words *words, const Vocabulary *vocabulary, guint16 mark)
{
  guint8 starts[VOCABULARY_STARTS] = { 0 };
  vocabulary_mark_starts(vocabulary, starts);
  for (guint byte = 0; byte < VOCABULARY_STARTS; byte++)
    for (guint bit = 0; starts[byte] != 0 && bit < 8; bit++)
      if ((starts[byte] >> bit & 1) != 0)
        words->marks[byte * 8 + bit] |= mark;
}

/* Numbers, and what may follow them. */
static void
numbers_mark(Words *words, GArray *numerals)
{
  for (gunichar c = 0; c <= 0xFFFF; c++)
    if (numeral_can_start(c))
      {
        words->marks[c] |= MARK_NUMBER | MARK_BEHIND;
        g_array_append_val(numerals, c);
      }
  words_mark_starts(words, words->units, MARK_BEHIND);
  words_mark_starts(words, words->bounds_inside, MARK_BEHIND);
  words_mark_starts(words, words->bounds_after, MARK_BEHIND);
  words_mark_starts(words, words->spans, MARK_BEHIND);
  for (gsize i = 0; i < G_N_ELEMENTS(BEHIND); i++)
    words->marks[BEHIND[i]] |= MARK_BEHIND;
  words_mark_starts(words, words->spans, MARK_TIME);
  for (gsize i = 0; i < G_N_ELEMENTS(TIMES); i++)
    words->marks[TIMES[i]] |= MARK_TIME;
}

static void
words_mark(Words *words)
{
  g_autoptr(GArray) numerals = g_array_new(FALSE, FALSE, sizeof(gunichar));
  numbers_mark(words, numerals);
  Marker marker = { words, numerals, MARK_WORD };
  vocabulary_visit_words(words->values, word_mark, &marker);
  marker.mark = MARK_DATE;
  vocabulary_visit_words(words->dates, word_mark, &marker);
  short_word_mark(&marker, ORDINAL); /* 第三季度 */
  words_mark_starts(words, words->attendants, MARK_ATTENDANT);
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
  if (lunar == NULL || (words->unit_table = unit_table_new(words->units, error)) == NULL
      || (words->workdays = workdays_new(calendar, error)) == NULL
      || (words->lunar = lunar_new(lunar, error)) == NULL
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
  g_clear_pointer(&words->unit_table, unit_table_free);
  g_clear_pointer(&words->workdays, workdays_free);
  g_clear_pointer(&words->lunar, lunar_free);
  g_clear_pointer(&words->bodies, body_words_free);
}

const char *
words_match_before(const Vocabulary *vocabulary, const char *text, gsize floor, gsize offset,
                   gsize *match_length)
{
  gsize start = offset - floor > WORD_REACH ? offset - WORD_REACH : floor;
  while (start < offset && ((guchar) text[start] & 0xC0) == 0x80)
    start++;
  return vocabulary_match_end(vocabulary, text + start, offset - start, match_length);
}

const char *
words_attribute_at(const Vocabulary *vocabulary, const char *text, gsize offset, gsize match_length,
                   const char *key)
{
  return vocabulary_attribute(vocabulary,
                              vocabulary_payload(vocabulary, text + offset, match_length), key);
}
