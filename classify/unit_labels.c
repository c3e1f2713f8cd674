/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit_labels.c - labels are found from their colon backwards: a colon is rare, and the word before
 * it is looked up at once.
 *
 *   、市级责任单位(部门):市财政局
 *     [...][........][..][
 *     prefix  label  bracket  colon
 */
#include "classify/unit_grammar_private.h"

#include "classify/brackets.h"
#include "core/characters.h"

#include <string.h>

/* 责任单位(加*者为牵头单位): longer brackets between label and colon are not met */
#define BRACKET_BYTES 48
#define PREFIX_WORDS 2  /* 市级 主要 */
#define BARE_LETTERS 12 /* of a label without a mark behind it */

#define CLOSE_LENTICULAR 0x3011 /* 】: closes 【责任单位】 like a colon */
#define CLOSE_SHELL 0x3015      /* 〕 */
#define DASH 0x2014             /* 责任单位—A, at the start of a text */
#define BAR '|'                 /* 责任单位|A, the same */
#define COPULA 0x4E3A           /* 为 */

static gboolean
label_of_word(const UnitGrammar *grammar, guint payload, Label *label)
{
  const char *class = vocabulary_class(grammar->labels, payload);
  if (class == NULL || strcmp(class, "prefix") == 0)
    return FALSE;
  label->kind = strcmp(class, "unit") == 0     ? LABEL_UNIT
                : strcmp(class, "leader") == 0 ? LABEL_LEADER
                                               : LABEL_OTHER;
  const char *role = vocabulary_attribute(grammar->labels, payload, "role");
  label->role = ROLE_UNSPECIFIED;
  if (role != NULL)
    unit_role_parse(role, &label->role);
  return TRUE;
}

/* Where the bracket between label and colon opens; end itself if there is none. */
static gsize
offset_before_bracket(const char *text, gsize from, gsize end)
{
  if (end <= from || text[end - 1] != ')')
    return end;
  for (gsize at = end - 1; at > from && end - at < BRACKET_BYTES; at--)
    if (text[at - 1] == '(')
      return at - 1;
  return end;
}

static gboolean
label_ending_at(const UnitGrammar *grammar, const char *text, gsize from, gsize end, Label *label)
{
  gsize size = 0;
  guint payload = vocabulary_payload_end(grammar->labels, text + from, end - from, &size);
  if (!label_of_word(grammar, payload, label))
    return FALSE;
  label->start = end - size;
  for (guint i = 0; i < PREFIX_WORDS; i++)
    {
      const char *before =
          vocabulary_match_end(grammar->labels, text + from, label->start - from, &size);
      if (before == NULL || strcmp(before, "prefix") != 0)
        break;
      label->start -= size;
    }
  return TRUE;
}

/* 责任单位均为市商务局: the word between label and copula says that it holds for all. */
static gsize
offset_before_all(const char *text, gsize from, gsize end)
{
  static const gunichar ALL[] = { 0x5747, 0x90FD, 0x540C }; /* 均 都 同 */
  gunichar before = end > from ? character_before(text + from, end - from) : 0;
  for (guint i = 0; i < G_N_ELEMENTS(ALL); i++)
    if (before == ALL[i])
      return end - (gsize) g_unichar_to_utf8(before, NULL);
  return end;
}

/* The label that the colon at this offset closes: 责任单位: 市级责任单位: 责任单位(部门):
 * 【责任单位】. FALSE if it closes none. text is comparable; from is where the label may start at
 * the earliest. */
static gboolean
label_before(const UnitGrammar *grammar, const char *text, gsize from, gsize colon, Label *label)
{
  gsize size;
  gunichar mark = character_at(text + colon, &size);
  gsize end = mark == COPULA ? offset_before_all(text, from, colon) : colon;
  /* 牵头(责任)单位: is one word, 责任单位(部门): is a word and a bracket. */
  gboolean is_found =
      label_ending_at(grammar, text, from, end, label)
      || label_ending_at(grammar, text, from, offset_before_bracket(text, from, end), label);
  if (!is_found)
    return FALSE;
  label->end = colon + size;
  if (mark == DASH || mark == BAR)
    {
      while (character_at(text + label->end, NULL) == mark)
        label->end += size;
      return label->start == 0;
    }
  Bracket closing = bracket_before(text, label->end);
  if (mark == ':' || closing.kind == BRACKET_NONE)
    return TRUE;
  Bracket opening = bracket_before(text, label->start);
  if (opening.kind != closing.kind || opening.closes)
    return FALSE;
  label->start -= opening.size;
  return label->start >= from;
}

static gboolean
character_closes_label(gunichar c, gboolean reads_copula)
{
  return c == ':' || c == CLOSE_LENTICULAR || c == CLOSE_SHELL || c == ']' || c == DASH || c == BAR
         || (reads_copula && c == COPULA);
}

gboolean
unit_label_next(const UnitGrammar *grammar, const char *text, gsize length, gsize from,
                gboolean reads_copula, Label *label)
{
  gsize size, earliest = from;
  for (gsize at = from; at < length; at += size)
    {
      /* Ideographs fly past by their lead byte; the brackets 】 and 〕 have E3, a dash E2. */
      guchar byte = (guchar) text[at];
      size = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
      if (byte != ':' && byte != ']' && byte != BAR && byte != 0xE3 && byte != 0xE2
          && !(reads_copula && byte == 0xE4))
        continue;
      if (!character_closes_label(character_at(text + at, NULL), reads_copula))
        continue;
      if (label_before(grammar, text, earliest, at, label))
        return TRUE;
      earliest = at + size;
    }
  return FALSE;
}

/* The length of the longest label that the run starts with and a printed blank ends: 落实单位　县人社局
 * is no 落实单位县人. 0 for none. */
static gsize
label_before_gap(const UnitGrammar *grammar, const UnitText *text, Run run, const char *at)
{
  gsize found = 0;
  for (guint i = run.first + 1; i < run.last && i - run.first <= BARE_LETTERS; i++)
    {
      gsize length = unit_text_at(text, i)->offset - unit_text_at(text, run.first)->offset;
      Label label;
      if (unit_text_at(text, i)->gap != GAP_NONE
          && label_of_word(grammar, vocabulary_payload(grammar->labels, at, length), &label))
        found = length;
    }
  return found;
}

gboolean
unit_label_bare(const UnitGrammar *grammar, const UnitText *text, Run run, Label *label)
{
  gsize length, size = 0;
  const char *at = unit_text_peek(text, run, &length);
  gsize apart = label_before_gap(grammar, text, run, at);
  guint payload = vocabulary_payload_at(grammar->labels, at, apart > 0 ? apart : length, 0, &size);
  if (!label_of_word(grammar, payload, label) || size == length)
    return FALSE;
  guint next = unit_text_find(text, unit_text_at(text, run.first)->offset + size);
  /* 牵头, 责任 alone are words of the sentence; 责任人 on a line of its own is none. */
  if (next - run.first < (unit_text_at(text, next)->gap == GAP_LINE ? 3 : 4))
    return FALSE;
  Run rest = { next, run.last };
  for (guint i = next; i < run.last; i++)
    if (unit_text_at(text, i)->depth == 0
        && character_is_punctuation(unit_text_at(text, i)->character))
      {
        rest.last = i;
        break;
      }
  gboolean stands_apart = unit_text_at(text, next)->gap != GAP_NONE;
  if (!stands_apart && body_class_of_run(grammar, text, rest) == BODY_NONE)
    return FALSE;
  label->start = unit_text_at(text, run.first)->offset;
  label->end = unit_text_at(text, next)->offset;
  return TRUE;
}
