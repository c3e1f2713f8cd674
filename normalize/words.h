/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * words.h - the vocabularies of the normalize stage, looked up once when it opens.
 */
#pragma once

#include "core/rules.h"

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
  const Vocabulary *festivals;     /* 春节2023 -> 2023-01-22 */
  guint8 starts[VOCABULARY_STARTS]; /* bit map of the characters at which a value or a name may start */
} Words;

/* FALSE and DUBAN_ERROR_RULES if a vocabulary is missing. */
gboolean words_load(Words *words, const Rules *rules, GError **error);

/* Whether class_name, NULL where a look-up found nothing, is that class. */
gboolean class_is(const char *class_name, const char *wanted);

/* The class of the longest word that ends right at offset and does not start before floor; NULL if none. Looks back at most
 * WORD_REACH bytes, so that its cost does not depend on the line. */
#define WORD_REACH 24 /* eight ideographs */
const char *words_match_before(const Vocabulary *vocabulary, const char *text, gsize floor, gsize offset, gsize *match_length);

/* An attribute of the word at text[offset, offset + match_length), NULL if it has none. */
const char *words_attribute_at(const Vocabulary *vocabulary, const char *text, gsize offset, gsize match_length, const char *key);
