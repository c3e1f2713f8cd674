/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit.c - units by the grammar  unit [ (/ | · | 每) unit ]*,  words from units.vocab.
 */
#include "normalize/unit.h"

#include <string.h>

#include "core/characters.h"

#define PARTS 3       /* 元/人·年 is as long as they get */
#define BASE_BYTES 64 /* three bases and their slashes */

enum
{
  EVERY = 0x6BCF, /* 每 */
  OF = 0x7684,    /* 的 */
  TO = 0x81F3,    /* 至 */
  UNTIL = 0x5230, /* 到 */
  HALF = 0x534A,  /* 半 */
  ZERO = 0x96F6,  /* 零, of 3年零6个月 */
};

/* km but not the k of kafka: a unit in letters ends where the letters end. */
static gboolean
letters_end(const char *text, gsize length, gsize start, gsize end)
{
  return !g_ascii_isalpha(text[end - 1]) || end >= length || !g_ascii_isalnum(text[end])
         || start == end;
}

static gsize
characters_length(const char *text, gsize offset, gint count)
{
  gsize at = offset;
  for (gsize size; count > 0; count--, at += size)
    character_at(text + at, &size);
  return at - offset;
}

/* 年, 分 and 角 begin or end many words: they are units where no other character follows but 的, a
 * bound or a number. */
static gboolean
is_closed(const Words *words, const char *text, gsize length, gsize at)
{
  gsize ignored;
  if (at >= length)
    return TRUE;
  gunichar c = character_at(text + at, NULL);
  return !character_is_ideograph(c) || c == OF || c == TO || c == UNTIL || c == HALF || c == ZERO
         || vocabulary_match_at(words->bounds_after, text, length, at, &ignored) != NULL;
}

static gsize
part_match(const Words *words, const char *text, gsize length, gsize offset, gboolean is_lower,
           gboolean is_arabic, UnitKind *kind)
{
  gsize match_length = 0;
  const UnitEntry *entry = unit_table_at(words->unit_table, text, length, offset, &match_length);
  if (entry == NULL || !letters_end(text, length, offset, offset + match_length))
    return 0;
  if (entry->split > 0)
    {
      match_length = characters_length(text, offset, entry->split);
      entry = unit_table_find(words->unit_table, text + offset, match_length);
      if (entry == NULL)
        return 0;
    }
  if (is_lower && !entry->is_word)
    return match_length;
  if (entry->is_closed && !is_closed(words, text, length, offset + match_length))
    return 0;
  *kind = entry->kind;
  return *kind == UNIT_NONE || (entry->is_arabic && !is_arabic) ? 0 : match_length;
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
unit_match(const Words *words, const char *text, gsize length, gsize offset, gboolean is_arabic,
           UnitMatch *match)
{
  UnitKind kind = UNIT_NONE;
  *match = (UnitMatch){ UNIT_NONE, offset, offset, offset, NULL };
  gsize head = part_match(words, text, length, offset, FALSE, is_arabic, &kind);
  if (head == 0)
    return FALSE;
  *match = (UnitMatch){ kind, offset, offset + head, offset + head, NULL };
  for (guint i = 1; i < PARTS; i++)
    {
      gsize joint = joint_length(text, length, match->end);
      gsize part =
          joint == 0 ? 0 : part_match(words, text, length, match->end + joint, TRUE, TRUE, &kind);
      if (part == 0)
        break;
      match->end += joint + part;
    }
  return TRUE;
}

/* value x a / b */
static gboolean
value_scale(Decimal a, Decimal b, Decimal *value)
{
  Decimal product;
  return decimal_multiply(*value, a, &product) && decimal_divide(product, b, value);
}

typedef struct
{
  Decimal low, high;
  char name[BASE_BYTES]; /* "kg/m3" */
  gsize length;
} Base;

static gboolean
base_take_part(const Words *words, const char *text, gsize start, gsize end, gboolean is_divisor,
               Base *base)
{
  const UnitEntry *entry = unit_table_find(words->unit_table, text + start, end - start);
  if (entry == NULL || entry->base == NULL)
    return FALSE;
  Decimal upper = is_divisor ? entry->lower : entry->upper,
          lower = is_divisor ? entry->upper : entry->lower;
  gsize length = strlen(entry->base);
  if (base->length + length + 2 > BASE_BYTES || !value_scale(upper, lower, &base->low)
      || !value_scale(upper, lower, &base->high))
    return FALSE;
  if (base->length > 0)
    base->name[base->length++] = '/';
  memcpy(base->name + base->length, entry->base, length);
  base->length += length;
  return TRUE;
}

void
unit_fill_base(const Words *words, const char *text, UnitMatch match, Document *doc,
               Quantity *quantity)
{
  Base base = { .low = quantity->value, .high = quantity->value2 };
  gsize at = match.start;
  for (gsize end = match.head_end; at < match.end;)
    {
      if (!base_take_part(words, text, at, end, at > match.start, &base))
        return;
      at = end + joint_length(text, match.end, end);
      UnitKind ignored;
      end = at >= match.end ? match.end
                            : at + part_match(words, text, match.end, at, TRUE, TRUE, &ignored);
      if (end == at)
        break;
    }
  quantity->base_unit = document_string(doc, base.name, (gssize) base.length);
  quantity->base_value = base.low;
  quantity->base_value2 = base.high;
}
