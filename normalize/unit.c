/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit.c - units by the grammar  unit [ (/ | · | 每) unit ]*,  words from units.vocab.
 */
#include "normalize/unit.h"

#include <string.h>

#include "core/characters.h"

#define PARTS 3      /* 元/人·年 is as long as they get */

enum
{
  EVERY = 0x6BCF, /* 每 */
  OF = 0x7684,    /* 的 */
  TO = 0x81F3,    /* 至 */
  UNTIL = 0x5230, /* 到 */
  HALF = 0x534A,  /* 半 */
};

static UnitKind
kind_of(const char *class_name)
{
  static const struct
  {
    const char *name;
    UnitKind kind;
  } KINDS[] = {
    { "count", UNIT_COUNT }, { "arabic", UNIT_ARABIC }, { "measure", UNIT_MEASURE },
    { "money", UNIT_MONEY }, { "share", UNIT_SHARE },   { "time", UNIT_TIME },
    { "years", UNIT_YEARS }, { "tenths", UNIT_TENTHS }, { "points", UNIT_ARABIC },
    { "coins", UNIT_MONEY },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(KINDS); i++)
    if (strcmp(class_name, KINDS[i].name) == 0)
      return KINDS[i].kind;
  return UNIT_NONE;
}

/* km but not the k of kafka: a unit in letters ends where the letters end. */
static gboolean
letters_end(const char *text, gsize length, gsize start, gsize end)
{
  return !g_ascii_isalpha(text[end - 1]) || end >= length || !g_ascii_isalnum(text[end]) || start == end;
}

static gsize
characters_length(const char *text, gsize offset, gint count)
{
  gsize at = offset;
  for (gsize size; count > 0; count--, at += size)
    character_at(text + at, &size);
  return at - offset;
}

/* 年, 分 and 角 begin or end many words: they are units where no other character follows but 的, a bound or a number. */
static gboolean
must_be_closed(const char *class_name)
{
  return class_is(class_name, "years") || class_is(class_name, "points") || class_is(class_name, "coins");
}

static gboolean
is_closed(const Words *words, const char *text, gsize length, gsize at)
{
  gsize ignored;
  if (at >= length)
    return TRUE;
  gunichar c = character_at(text + at, NULL);
  return !character_is_ideograph(c) || c == OF || c == TO || c == UNTIL || c == HALF
         || vocabulary_match_at(words->bounds_after, text, length, at, &ignored) != NULL;
}

static gsize
part_match(const Words *words, const char *text, gsize length, gsize offset, gboolean is_lower, UnitKind *kind)
{
  gsize match_length = 0;
  const char *class_name = vocabulary_match_at(words->units, text, length, offset, &match_length);
  if (class_name == NULL || !letters_end(text, length, offset, offset + match_length))
    return 0;
  if (strcmp(class_name, "split") == 0)
    {
      const char *count = words_attribute_at(words->units, text, offset, match_length, "characters");
      match_length = characters_length(text, offset, count == NULL ? 1 : (gint) g_ascii_strtoll(count, NULL, 10));
      class_name = vocabulary_lookup(words->units, text + offset, match_length);
      if (class_name == NULL)
        return 0;
    }
  if (is_lower && strcmp(class_name, "none") != 0)
    return match_length;
  if (must_be_closed(class_name) && !is_closed(words, text, length, offset + match_length))
    return 0;
  *kind = kind_of(class_name);
  return *kind == UNIT_NONE ? 0 : match_length;
}

static gsize
joint_length(const char *text, gsize length, gsize at)
{
  if (at >= length)
    return 0;
  gsize size;
  gunichar c = character_at(text + at, &size);
  return c == '/' || c == 0xB7 || c == 0x2022 || c == EVERY ? size : 0; /* · • */
}

gboolean
unit_match(const Words *words, const char *text, gsize length, gsize offset, gboolean is_arabic, UnitMatch *match)
{
  UnitKind kind = UNIT_NONE;
  *match = (UnitMatch) { UNIT_NONE, offset, offset, offset, NULL };
  gsize head = part_match(words, text, length, offset, FALSE, &kind);
  if (head == 0 || (kind == UNIT_ARABIC && !is_arabic))
    return FALSE;
  *match = (UnitMatch) { kind, offset, offset + head, offset + head, NULL };
  for (guint i = 1; i < PARTS; i++)
    {
      gsize joint = joint_length(text, length, match->end);
      gsize part = joint == 0 ? 0 : part_match(words, text, length, match->end + joint, TRUE, &kind);
      if (part == 0)
        break;
      match->end += joint + part;
    }
  return TRUE;
}

/* "1000", "0.5", "2000/3": exact also for the acre of the East, which is two thirds of a thousand square metres. */
static gboolean
factor_apply(const char *factor, gboolean is_divisor, Decimal *value)
{
  if (factor == NULL)
    return TRUE;
  const char *slash = strchr(factor, '/');
  gsize upper_length = slash == NULL ? strlen(factor) : (gsize) (slash - factor);
  Decimal upper, lower = { 1, 0 };
  if (!decimal_parse(factor, upper_length, &upper) || (slash != NULL && !decimal_parse(slash + 1, strlen(slash + 1), &lower)))
    return FALSE;
  Decimal product;
  return decimal_multiply(*value, is_divisor ? lower : upper, &product) && decimal_divide(product, is_divisor ? upper : lower, value);
}

typedef struct
{
  Decimal low, high;
  GString *name;
} Base;

static gboolean
base_take_part(const Words *words, const char *text, gsize start, gsize end, gboolean is_divisor, Base *base)
{
  const char *name = words_attribute_at(words->units, text, start, end - start, "base");
  const char *factor = words_attribute_at(words->units, text, start, end - start, "factor");
  if (name == NULL || !factor_apply(factor, is_divisor, &base->low) || !factor_apply(factor, is_divisor, &base->high))
    return FALSE;
  if (base->name->len > 0)
    g_string_append_c(base->name, '/');
  g_string_append(base->name, name);
  return TRUE;
}

void
unit_fill_base(const Words *words, const char *text, UnitMatch match, Document *doc, Quantity *quantity)
{
  g_autoptr(GString) name = g_string_new(NULL);
  Base base = { quantity->value, quantity->value2, name };
  gsize at = match.start;
  for (gsize end = match.head_end; at < match.end;)
    {
      if (!base_take_part(words, text, at, end, at > match.start, &base))
        return;
      at = end + joint_length(text, match.end, end);
      UnitKind ignored;
      end = at >= match.end ? match.end : at + part_match(words, text, match.end, at, TRUE, &ignored);
      if (end == at)
        break;
    }
  quantity->base_unit = document_string(doc, name->str, (gssize) name->len);
  quantity->base_value = base.low;
  quantity->base_value2 = base.high;
}
