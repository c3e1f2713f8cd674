/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * words.h - the vocabularies of the normalize stage, looked up once when it opens.
 */
#pragma once

#include <string.h>

#include "core/rules.h"
#include "normalize/body_words.h"
#include "normalize/lunar.h"
#include "normalize/unit_table.h"
#include "normalize/workdays.h"

typedef struct
{
  const Vocabulary *units;         /* what makes a number a quantity */
  UnitTable *unit_table;           /* their entries; owned */
  const Vocabulary *bounds_before; /* 不低于, 超 */
  const Vocabulary *bounds_inside; /* 50余个 */
  const Vocabulary *bounds_after;  /* 以上, 左右 */
  const Vocabulary *values;        /* words that carry a value, or hide one */
  const Vocabulary *ranks;         /* 全省 before, 位 behind the number of a rank */
  const Vocabulary *money;         /* clauses whose bare 万 and 亿 are yuan */
  const Vocabulary *indicators;    /* light words and verbs around a number */
  const Vocabulary *openings;      /* what a phrase that names a measure starts with and drops */
  const Vocabulary *stops;         /* what ends such a phrase behind a number */
  const Vocabulary *changes;       /* 增长, 下降 */
  const Vocabulary *dates;         /* names and parts of periods */
  const Vocabulary *date_before;   /* 截至, 从 */
  const Vocabulary *date_after;    /* 底前, 期间, 以来 */
  const Vocabulary *attendants;    /* what a value is compared with, how firmly it is meant */
  const Vocabulary *currencies;    /* signs before a number: ￥ */
  const Vocabulary *number_names;  /* what makes a bare number a name: 号 behind, 电话 before */
  const Vocabulary *spans;         /* units that deadlines are counted in: 个工作日 */
  BodyWords *bodies;               /* owned */
  Workdays *workdays;              /* owned */
  Lunar *lunar;                    /* owned */
  guint16 marks[65536]; /* what a character of the basic plane may begin or end: MARK_ bits */
  guint8 pairs[65536]; /* MARK_WORD and MARK_DATE by body_pair_slot(): what may begin with these two
                          characters */
} Words;

enum
{
  MARK_SIGN = 1,       /* an opening quote or bracket, or the full stop */
  MARK_WORD = 2,       /* a word of the value-words may start here */
  MARK_DATE = 4,       /* a word of the date-words */
  MARK_NUMBER = 8,     /* a number */
  MARK_START = 15,     /* any of these */
  MARK_ATTENDANT = 32, /* a word of the attendants may start here */
  MARK_PLACE = 64,     /* a numeral that the name of a division starts with: 五台县 */
  MARK_BEHIND = 128,   /* may stand right behind a Chinese digit that is a number */
  MARK_TIME = 256,     /* may stand right behind the number of a time */
  MARK_END = 16        /* a body or a place may end here */
};

/* mark without the bits of what does not begin with these two characters: most 前 and 三 begin
 * nothing. next: 0 at a line's end. */
static inline guint16
words_gate(const Words *words, guint16 mark, gunichar c, gunichar next)
{
  if ((mark & (MARK_WORD | MARK_DATE)) != 0)
    mark &= (guint16) (words->pairs[body_pair_slot(c, next)] | ~(MARK_WORD | MARK_DATE));
  if ((mark & MARK_NUMBER) != 0 && c >= 0x80 && next <= 0xFFFF
      && (words->marks[next] & MARK_BEHIND) == 0 && character_is_ideograph(next))
    mark &= (guint16) ~MARK_NUMBER;
  return mark;
}

/* FALSE and DUBAN_ERROR_RULES if a vocabulary is missing. */
gboolean words_load(Words *words, const Rules *rules, GError **error);
void words_clear(Words *words);

/* Whether class_name, NULL where a look-up found nothing, is that class. */
static inline gboolean
class_is(const char *class_name, const char *wanted)
{
  /* Most differ at once */
  return class_name != NULL && class_name[0] == wanted[0] && strcmp(class_name, wanted) == 0;
}

/* The class of the longest word that ends right at offset and does not start before floor; NULL if
 * none. Looks back at most WORD_REACH bytes, so that its cost does not depend on the line. */
#define WORD_REACH 24 /* eight ideographs */
const char *words_match_before(const Vocabulary *vocabulary, const char *text, gsize floor,
                               gsize offset, gsize *match_length);

/* An attribute of the word at text[offset, offset + match_length), NULL if it has none. */
const char *words_attribute_at(const Vocabulary *vocabulary, const char *text, gsize offset,
                               gsize match_length, const char *key);
