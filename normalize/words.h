/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * words.h - the vocabularies of the normalize stage, looked up once when it opens.
 */
#pragma once

#include "core/rules.h"
#include "normalize/body_words.h"
#include "normalize/lunar.h"
#include "normalize/workdays.h"

typedef struct
{
  const Vocabulary *units;         /* what makes a number a quantity */
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
  guint8 marks[65536];             /* what a character of the basic plane may begin or end: MARK_ bits */
} Words;

enum
{
  MARK_SIGN = 1,   /* an opening quote or bracket, or the full stop */
  MARK_WORD = 2,   /* a word of the value-words may start here */
  MARK_DATE = 4,   /* a word of the date-words */
  MARK_NUMBER = 8, /* a number */
  MARK_START = 15, /* any of these */
  MARK_ATTENDANT = 32, /* a word of the attendants may start here */
  MARK_PLACE = 64, /* a numeral that the name of a division starts with: 五台县 */
  MARK_END = 16    /* a body or a place may end here */
};

/* FALSE and DUBAN_ERROR_RULES if a vocabulary is missing. */
gboolean words_load(Words *words, const Rules *rules, GError **error);
void words_clear(Words *words);

/* Whether class_name, NULL where a look-up found nothing, is that class. */
gboolean class_is(const char *class_name, const char *wanted);

/* The class of the longest word that ends right at offset and does not start before floor; NULL if none. Looks back at most
 * WORD_REACH bytes, so that its cost does not depend on the line. */
#define WORD_REACH 24 /* eight ideographs */
const char *words_match_before(const Vocabulary *vocabulary, const char *text, gsize floor, gsize offset, gsize *match_length);

/* An attribute of the word at text[offset, offset + match_length), NULL if it has none. */
const char *words_attribute_at(const Vocabulary *vocabulary, const char *text, gsize offset, gsize match_length, const char *key);
