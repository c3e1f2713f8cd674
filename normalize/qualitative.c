/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * qualitative.c - words of a class, and the grammar of ranks:
 *
 *   [ 全省 ] [ 第 | 前 ] number [ 位 | 名 | 强 ]      全省第2, 前三, 第6位
 *
 * 第2 and 前三 are ranks only beside an area (全省, 全国) or with 位 and the like behind: 第3套
 * counts, 前三年 and 前三季度 are times.
 */
#include "normalize/qualitative.h"

#include <string.h>

#include "core/characters.h"
#include "normalize/attendants.h"
#include "normalize/numeral.h"
#include "normalize/quantity.h"

#define FIRST_SO_MANY 0x524D /* 前 */

static gboolean
goal_append(Scanner *scanner, gsize start, gsize end, Goal goal)
{
  goal.strength = attendants_find(scanner, start).strength;
  scanner->floor = end;
  return scanner_append(
      scanner,
      (Value){ .kind = VALUE_QUALITATIVE, .span = span_new(start, end), .qualitative = goal });
}

/* The number that a word stands for, from its entry: 2 of 翻一番. */
static Goal
goal_of_word(const Scanner *scanner, gsize offset, gsize length, QualitativeKind kind)
{
  const char *value =
      words_attribute_at(scanner->words->values, scanner->text, offset, length, "value");
  Goal goal = { .kind = kind };
  goal.has_value = value != NULL && decimal_parse(value, strlen(value), &goal.value);
  return goal;
}

static gsize
rank_end(const Scanner *scanner, gsize number, gboolean has_area, Decimal *value)
{
  Numeral numeral;
  if (number >= scanner->line.end
      || !numeral_parse(scanner->text, scanner->line.end, number, &numeral) || numeral.has_fraction
      || numeral.value.exponent > 2)
    return 0;
  *value = numeral.value;
  gsize end = number + numeral.length, length = 0;
  const char *class_name =
      vocabulary_match_at(scanner->words->ranks, scanner->text, scanner->line.end, end, &length);
  if (class_is(class_name, "place"))
    return end + length;
  gsize size;
  if (end < scanner->line.end && scanner->text[end] == '%')
    end++; /* 排名前10% */
  gboolean is_closed = end >= scanner->line.end
                       || character_is_punctuation(character_at(scanner->text + end, &size))
                       || !character_is_ideograph(character_at(scanner->text + end, &size));
  return has_area && is_closed && class_name == NULL ? end : 0;
}

static gboolean
rank_scan(Scanner *scanner, gsize offset, gsize mark, gsize *end, gboolean *is_taken)
{
  gsize length = 0;
  gsize start = offset;
  const char *before =
      words_match_before(scanner->words->ranks, scanner->text,
                         MAX(scanner->line.start, scanner->floor), offset, &length);
  if (class_is(before, "area"))
    start = offset - length;
  Goal goal = { .kind = QUALITATIVE_RANK, .has_value = TRUE };
  gboolean is_first_so_many = character_at(scanner->text + offset, NULL) == FIRST_SO_MANY;
  goal.comparator = is_first_so_many ? COMPARATOR_AT_MOST : COMPARATOR_EQUAL;
  gsize stop = rank_end(scanner, offset + mark, start < offset, &goal.value);
  if (stop == 0)
    return TRUE;
  *is_taken = TRUE;
  *end = stop;
  return goal_append(scanner, start, stop, goal);
}

/* 进位2位: a step in a ranking, no rank. */
static gboolean
climb_scan(Scanner *scanner, gsize offset, gsize mark, gboolean is_up, gsize *end,
           gboolean *is_taken)
{
  Numeral numeral;
  gsize at = offset + mark, length = 0;
  if (at >= scanner->line.end || !numeral_can_start(character_at(scanner->text + at, NULL))
      || !numeral_parse(scanner->text, scanner->line.end, at, &numeral) || numeral.has_fraction)
    return TRUE;
  at += numeral.length;
  const char *sign =
      vocabulary_match_at(scanner->words->ranks, scanner->text, scanner->line.end, at, &length);
  if (!class_is(sign, "place") && !class_is(sign, "places"))
    return TRUE;
  *is_taken = TRUE;
  *end = at + length;
  Goal goal = { .kind = QUALITATIVE_RANK,
                .has_value = TRUE,
                .value = numeral.value,
                .change = is_up ? CHANGE_INCREASE : CHANGE_DECREASE };
  return goal_append(scanner, offset, *end, goal);
}

gboolean
qualitative_scan(Scanner *scanner, gsize offset, gsize *end, gboolean *is_taken)
{
  static const struct
  {
    const char *name;
    QualitativeKind kind;
  } KINDS[] = {
    { "coverage", QUALITATIVE_COVERAGE },
    { "clearance", QUALITATIVE_CLEARANCE },
    { "multiple", QUALITATIVE_MULTIPLE },
    { "rank", QUALITATIVE_RANK },
  };
  gsize length = 0;
  *is_taken = FALSE;
  const char *class_name = vocabulary_match_at(scanner->words->values, scanner->text,
                                               scanner->line.end, offset, &length);
  if (class_name == NULL || class_is(class_name, "free"))
    return TRUE;
  if (class_is(class_name, "ordinal"))
    return rank_scan(scanner, offset, length, end, is_taken);
  if (class_is(class_name, "climb") || class_is(class_name, "fall"))
    return climb_scan(scanner, offset, length, class_is(class_name, "climb"), end, is_taken);
  *is_taken = TRUE;
  *end = offset + length;
  if (class_is(class_name, "part"))
    {
      Goal part = goal_of_word(scanner, offset, length, QUALITATIVE_MULTIPLE);
      /* 过半 */
      gboolean is_more =
          words_attribute_at(scanner->words->values, scanner->text, offset, length, "bound")
          != NULL;
      Comparator comparator = is_more ? COMPARATOR_ABOVE : COMPARATOR_EQUAL;
      return !part.has_value
             || quantity_append_part(scanner, span_new(offset, *end), comparator, part.value, end);
    }
  for (gsize i = 0; i < G_N_ELEMENTS(KINDS); i++)
    if (class_is(class_name, KINDS[i].name))
      return goal_append(scanner, offset, *end,
                         goal_of_word(scanner, offset, length, KINDS[i].kind));
  return TRUE;
}
