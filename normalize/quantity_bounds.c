/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * quantity_bounds.c - the words that bound an amount: right before it, before the verb before it,
 * and behind it; and its sign.
 */
#include "core/characters.h"
#include "normalize/quantity_private.h"

#define BOUND_REACH 36 /* bytes: a verb of six characters and a bound before it */

enum
{
  NEGATIVE = 0x8D1F, /* 负 */
  ZERO = 0x96F6,     /* 零 */
  BELOW = 0x4E0B,    /* 下 */
  AS = 0x4E3A,       /* 为 */
  IS = 0x662F,       /* 是 */
  TO = 0x81F3,       /* 至 */
  UNTIL = 0x5230,    /* 到 */
  REACH = 0x8FBE,    /* 达 */
  OF = 0x7684,       /* 的 */
  WITH = 0x542B,     /* 含 */
};

static Comparator
comparator_of(const char *class_name)
{
  static const struct
  {
    const char *name;
    Comparator comparator;
  } NAMES[] = {
    { "at-least", COMPARATOR_AT_LEAST }, { "at-most", COMPARATOR_AT_MOST },
    { "above", COMPARATOR_ABOVE },       { "below", COMPARATOR_BELOW },
    { "about", COMPARATOR_ABOUT },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(NAMES); i++)
    if (class_is(class_name, NAMES[i].name))
      return NAMES[i].comparator;
  return COMPARATOR_EQUAL;
}

/* 上百 几十 数百 过万: these bound only a number that begins with its scale. */
static gboolean
bounds_scale_only(const char *text, gsize start, gsize length)
{
  gunichar c = character_at(text + start, NULL);
  return length == 3
         && (c == 0x4E0A || c == 0x6570 || c == 0x51E0 || c == 0x8FC7); /* 上 数 几 过 */
}

static gboolean
starts_with_scale(const Scanner *scanner, const Operand *operand)
{
  gunichar c = character_at(scanner->text + operand->start, NULL);
  return operand->number.is_bare || c == 0x5341 || c == 0x62FE; /* 十 拾 */
}

/* Whether 至, 最 or 不 stands shortly before: few numbers have such a bound, and looking for verbs
 * costs more. */
static gboolean
may_hold_bound(const Scanner *scanner, gsize floor, gsize end)
{
  gsize start = end > floor + BOUND_REACH ? end - BOUND_REACH : floor;
  for (gsize at = end; at >= start + 3; at -= 3)
    {
      if (((guchar) scanner->text[at - 3] & 0xF0)
          != 0xE0) /* the bound and the verb are ideographs */
        return FALSE;
      gunichar c = character_at(scanner->text + at - 3, NULL);
      if (c == 0x81F3 || c == 0x6700 || c == 0x4E0D)
        return TRUE;
    }
  return FALSE;
}

/* 至少完成3个: a bound of two characters or more before the verb that the number follows. */
static const char *
bound_before_verb(const Scanner *scanner, gsize floor, gsize end, gsize *length)
{
  gsize verb = 0, bound = 0;
  if (!may_hold_bound(scanner, floor, end))
    return NULL;
  if (words_match_before(scanner->words->indicators, scanner->text, floor, end, &verb) == NULL
      || end - verb <= floor)
    return NULL;
  const char *class_name =
      words_match_before(scanner->words->bounds_before, scanner->text, floor, end - verb, &bound);
  gboolean is_inclusive = class_is(class_name, "at-least") || class_is(class_name, "at-most");
  *length = verb + bound;
  return is_inclusive && bound >= 6 ? class_name : NULL;
}

/* 不少于总数的30%: a bound of two characters or more before the noun whose share the number is. */
static const char *
bound_before_noun(const Scanner *scanner, const Operand *operand, gsize floor, gsize end,
                  gsize *length)
{
  gsize bound = 0;
  if (operand->unit.kind != UNIT_SHARE || end < floor + 3
      || character_before(scanner->text, end) != OF)
    return NULL;
  for (gsize at = end - 3; at >= floor + 6 && end - at <= BOUND_REACH
                           && character_is_ideograph(character_before(scanner->text, at));
       at -= 3)
    {
      const char *class_name =
          words_match_before(scanner->words->bounds_before, scanner->text, floor, at - 3, &bound);
      gboolean is_bound = class_is(class_name, "at-least") || class_is(class_name, "at-most")
                          || class_is(class_name, "above") || class_is(class_name, "below");
      if (!is_bound || bound < 6)
        continue;
      *length = end - (at - 3) + bound;
      return class_name;
    }
  return NULL;
}

static void
bounds_read_before(const Scanner *scanner, const Operand *operand, Bounds *bounds)
{
  gsize end = bounds->start;
  if (end > scanner->line.start && scanner->text[end - 1] == ' ')
    end--;
  gsize floor = MAX(scanner->line.start, MAX(scanner->floor, scanner->last_end));
  gsize length = 0;
  if (end <= floor)
    return;
  const char *class_name =
      words_match_before(scanner->words->bounds_before, scanner->text, floor, end, &length);
  if (class_name == NULL)
    class_name = bound_before_verb(scanner, floor, end, &length);
  if (class_name == NULL)
    class_name = bound_before_noun(scanner, operand, floor, end, &length);
  Comparator comparator = comparator_of(class_name);
  if (comparator == COMPARATOR_EQUAL)
    return;
  if (bounds_scale_only(scanner->text, end - length, length)
      && !starts_with_scale(scanner, operand))
    return;
  bounds->start = end - length;
  /* 低于0.5个百分点 and 高于2个百分点 are differences. */
  gboolean is_difference = operand->unit.kind == UNIT_SHARE
                           && operand->unit.end - operand->unit.start > 6
                           && (comparator == COMPARATOR_ABOVE || comparator == COMPARATOR_BELOW);
  bounds->is_stated = TRUE;
  bounds->comparator = is_difference ? COMPARATOR_EQUAL : comparator;
}

/* (含5家) says what 以上 says: where it ends; `at` if none stands there. */
static gsize
inclusion_end(const Scanner *scanner, gsize at)
{
  gsize size;
  Operand again;
  if (at >= scanner->line.end || scanner->text[at] != '('
      || quantity_peek(scanner, at + 1, &size) != WITH)
    return at;
  gsize number = at + 1 + size;
  if (!numeral_can_start(quantity_peek(scanner, number, &size))
      || !operand_read(scanner, number, &again) || again.end >= scanner->line.end
      || scanner->text[again.end] != ')')
    return at;
  return again.end + 1;
}

static void
bounds_read_after(const Scanner *scanner, Bounds *bounds)
{
  gsize at = bounds->end;
  if (at < scanner->line.end && scanner->text[at] == ' ')
    at++;
  at = inclusion_end(scanner, at);
  gsize length = 0, limit = MAX(scanner->line.end, at);
  const char *class_name =
      vocabulary_match_at(scanner->words->bounds_after, scanner->text, limit, at, &length);
  Comparator comparator = comparator_of(class_name);
  if (comparator == COMPARATOR_EQUAL)
    return;
  bounds->end = at + length;
  if (!bounds->is_stated)
    bounds->comparator = comparator;
  bounds->is_stated = TRUE;
}

Bounds
quantity_bounds_read(const Scanner *scanner, const Operand *first, gsize start, gsize end)
{
  Bounds bounds = { COMPARATOR_EQUAL, FALSE, start, end };
  bounds_read_before(scanner, first, &bounds);
  bounds_read_after(scanner, &bounds);
  if (!bounds.is_stated && first->number.is_about)
    bounds = (Bounds){ COMPARATOR_ABOUT, TRUE, bounds.start, bounds.end };
  return bounds;
}

gboolean
quantity_sign_read(const Scanner *scanner, gsize *start, gboolean may_be_dash)
{
  gsize at = *start, floor = MAX(scanner->line.start, scanner->floor);
  if (at <= floor)
    return FALSE;
  gunichar c = character_before(scanner->text, at);
  if (c == '-' && may_be_dash && (at - 1 == floor || !g_ascii_isalnum(scanner->text[at - 2])))
    {
      *start = at - 1;
      return TRUE;
    }
  if (c == NEGATIVE && at >= floor + 3)
    {
      /* 为负5% but not 减负5亿元. */
      gunichar before = at - 3 > floor ? character_before(scanner->text, at - 3) : 0;
      gboolean is_word = character_is_ideograph(before) && before != AS && before != IS
                         && before != TO && before != UNTIL && before != REACH;
      *start = is_word ? at : at - 3;
      return !is_word;
    }
  if (c != BELOW || at < floor + 6 || character_before(scanner->text, at - 3) != ZERO)
    return FALSE;
  *start = at - 6;
  return TRUE;
}
