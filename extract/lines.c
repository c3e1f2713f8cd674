/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lines.c - shapes of lines, told by how they end.
 */
#include "extract/lines.h"

#include <string.h>

#include "core/characters.h"

#define LINE_BYTES_MAX 600
#define KICKER_CHARACTERS 6 /* before a title and its bar */
#define TITLE_CHARACTERS_MIN 6
#define WORD_CHARACTERS_MIN 5
#define TITLE_CHARACTERS_MAX 140
#define BODY_CHARACTERS_MIN 3
#define BODY_CHARACTERS_MAX 40
#define NUMBER_STEM_MAX 14                /* characters before the year's bracket */
#define ORDINAL 0x53F7                    /* 号 */
#define MATTER "\xE4\xBA\x8B\xE9\xA1\xB9" /* 事项 */
#define SERIAL 0x7B2C                     /* 第 */

static gboolean
is_open_bracket(gunichar c)
{
  return c == '(' || c == '[' || c == 0x3014 || c == 0x3010 || c == 0x3008 || c == 0xFF3B
         || c == '{' || c == 0x2018;
}

static gboolean
is_close_bracket(gunichar c)
{
  return c == ')' || c == ']' || c == 0x3015 || c == 0x3011 || c == 0x3009 || c == 0xFF3D
         || c == '}' || c == 0x2019;
}

gboolean
line_is_body(const Rules *rules, const char *squeezed, gsize length)
{
  const Vocabulary *bodies = rules_vocabulary(rules, "issuing-bodies");
  glong characters = 0;
  for (gsize at = 0, size; at < length; at += size)
    {
      gunichar c = character_at(squeezed + at, &size);
      characters++;
      if (!character_is_ideograph(c) && c != '(' && c != ')' && c != 0x3001)
        return FALSE;
    }
  gsize match_length;
  return bodies != NULL && characters >= BODY_CHARACTERS_MIN && characters <= BODY_CHARACTERS_MAX
         && vocabulary_match_end(bodies, squeezed, length, &match_length) != NULL;
}

/* Length without the bracketed remark at the end: (征求意见稿), (甲政发〔2010〕184号). */
static gsize
without_remark(const char *squeezed, gsize length)
{
  if (length == 0 || !is_close_bracket(character_before(squeezed, length)))
    return length;
  guint depth = 0;
  for (gsize at = length; at > 0;)
    {
      gunichar c = character_before(squeezed, at);
      at -= (gsize) g_unichar_to_utf8(c, NULL);
      depth += is_close_bracket(c);
      if (is_open_bracket(c) && --depth == 0)
        return at;
    }
  return length;
}

/* 公示|2031年…清单: one bar behind a short word and before a long text. Cells have bars, too. */
static gboolean
bar_follows_kicker(const char *squeezed, gsize length, gsize bar)
{
  const char *behind = squeezed + bar + 1;
  gsize rest = length - bar - 1;
  return g_utf8_strlen(squeezed, (gssize) bar) <= KICKER_CHARACTERS
         && g_utf8_strlen(behind, (gssize) rest) > KICKER_CHARACTERS
         && memchr(behind, '|', rest) == NULL;
}

/* A title is no sentence and no list: no 。 ; or closing colon. A comma or 、 may stand in it. */
static gboolean
has_sentence_sign(const char *squeezed, gsize length)
{
  for (gsize at = 0, size; at < length; at += size)
    {
      gunichar c = character_at(squeezed + at, &size);
      gboolean is_cell = c == '|' && !bar_follows_kicker(squeezed, length, at);
      if (c == 0x3002 || c == ';' || is_cell || (c == ':' && at + size == length))
        return TRUE;
    }
  return FALSE;
}

static gboolean
word_class_is(const char *class, const char *expected)
{
  return class != NULL && strcmp(class, expected) == 0;
}

gboolean
line_is_title(const Rules *rules, const char *squeezed, gsize length)
{
  const Vocabulary *words = rules_vocabulary(rules, "title-words");
  glong characters = g_utf8_strlen(squeezed, (gssize) length);
  if (words == NULL || characters < WORD_CHARACTERS_MIN || characters > TITLE_CHARACTERS_MAX
      || has_sentence_sign(squeezed, length))
    return FALSE;
  gsize match_length, bare = without_remark(squeezed, length);
  gsize quote = bare;
  if (bare > 0
      && (character_before(squeezed, bare) == 0x300B || character_before(squeezed, bare) == 0x201D))
    quote = bare - 3; /* 《…方案》 */
  const char *class = vocabulary_match_end(words, squeezed, quote, &match_length);
  if (characters < TITLE_CHARACTERS_MIN) /* 督办通知单: a paper's name, whole */
    return word_class_is(class, "ending") && match_length == length;
  return word_class_is(class, "ending") || word_class_is(class, "letter");
}

gboolean
line_ends_letter_title(const Rules *rules, const char *squeezed, gsize length)
{
  const Vocabulary *words = rules_vocabulary(rules, "title-words");
  gsize match_length;
  return words != NULL
         && word_class_is(
             vocabulary_match_end(words, squeezed, without_remark(squeezed, length), &match_length),
             "letter");
}

gboolean
line_find_word(const Rules *rules, const char *squeezed, gsize length, const char *class,
               gsize *offset)
{
  const Vocabulary *words = rules_vocabulary(rules, "title-words");
  gsize match_length;
  for (gsize at = 0, size; words != NULL && at < length; at += size)
    {
      character_at(squeezed + at, &size);
      if (!word_class_is(vocabulary_match_at(words, squeezed, length, at, &match_length), class))
        continue;
      *offset = at;
      return TRUE;
    }
  return FALSE;
}

gboolean
line_is_made_of(const Rules *rules, const char *squeezed, gsize length, const char *vocabulary)
{
  const Vocabulary *words = rules_vocabulary(rules, vocabulary);
  gsize matched, at = 0;
  while (words != NULL && at < length
         && vocabulary_match_at(words, squeezed, length, at, &matched) != NULL)
    at += matched;
  return at == length && length > 0;
}

static gsize
digits_read(const char *text, gsize length, gsize at)
{
  gsize digits = 0;
  while (at + digits < length && g_ascii_isdigit(text[at + digits]))
    digits++;
  return digits;
}

/* 〔2024〕 at offset; returns its length, 0 if it is none. */
static gsize
year_bracket_length(const char *text, gsize length, gsize at)
{
  gsize size;
  if (!is_open_bracket(character_at(text + at, &size)) || digits_read(text, length, at + size) != 4)
    return 0;
  gsize close = at + size + 4, close_size;
  if (close >= length || !is_close_bracket(character_at(text + close, &close_size)))
    return 0;
  return close + close_size - at;
}

/* 督办事项〔2031〕1号 numbers the matters of one paper. A stem has two ideographs at least. */
gboolean
line_starts_with_number(const char *squeezed, gsize length, gsize *number_end)
{
  guint stem = 0;
  for (gsize at = 0, size; at < length && stem <= NUMBER_STEM_MAX; at += size, stem++)
    {
      gunichar c = character_at(squeezed + at, &size);
      gsize bracket = stem >= 2 ? year_bracket_length(squeezed, length, at) : 0;
      if (bracket == 0 && !character_is_ideograph(c))
        return FALSE;
      if (bracket == 0)
        continue;
      if (g_str_has_prefix(squeezed + at - strlen(MATTER), MATTER))
        return FALSE;
      at += bracket;
      if (at < length && character_at(squeezed + at, &size) == SERIAL)
        at += size;
      gsize digits = digits_read(squeezed, length, at);
      at += digits;
      if (digits == 0 || at >= length || character_at(squeezed + at, &size) != ORDINAL)
        return FALSE;
      *number_end = at + size;
      return TRUE;
    }
  return FALSE;
}

gboolean
line_load(const Document *doc, guint block, Squeezed *line)
{
  const Block *from = document_block(doc, block);
  gsize length = span_length(from->span);
  if (from->kind == BLOCK_FURNITURE || from->kind == BLOCK_METADATA || from->kind == BLOCK_TABLE
      || length > LINE_BYTES_MAX)
    return FALSE;
  squeezed_load(line, document_at(doc, from->span), length);
  return TRUE;
}
