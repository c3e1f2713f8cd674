/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * operand.c - a number and the unit behind it, with what is printed in pieces put together:
 *
 *   两年半   三个半月   3元5角   七成五   17(71)个
 */
#include "normalize/quantity_private.h"

#include <string.h>

#include "core/characters.h"

#define MOST_YEARS 100 /* 2023年 is no span of years */

enum
{
  HALF = 0x534A,   /* 半 */
  MORE = 0x591A,   /* 多 */
  PIECES = 0x4E2A, /* 个 */
  LUMP = 0x5757,   /* 块, of 十三块五毛 */
  DIME = 0x89D2,   /* 角 */
  DIME_2 = 0x6BDB, /* 毛 */
  CENT = 0x5206,   /* 分 */
};

gunichar
quantity_peek(const Scanner *scanner, gsize at, gsize *size)
{
  *size = 1;
  return at < scanner->region_end ? character_at(scanner->text + at, size) : 0;
}

/* A number at the end of a wrapped line: the paragraph has text before it and ends without
 * punctuation, and the next line opens with a unit (谋划落地2 / 个重大项目). A line that is a
 * number only is a cell or a list number. */
static gsize
soft_break_end(const Scanner *scanner, const Operand *operand, gsize at)
{
  gsize next = at;
  while (next < scanner->region_end && scanner->text[next] == '\n')
    next++;
  gboolean has_text = operand->start > scanner->line.start
                      && character_is_ideograph(character_before(scanner->text, operand->start));
  return next > at && has_text ? next : at;
}

static gsize
unit_start(const Scanner *scanner, Operand *operand, gsize at)
{
  gsize length = 0;
  if (vocabulary_match_at(scanner->words->bounds_inside, scanner->text, scanner->line.end, at,
                          &length)
      != NULL)
    {
      UnitMatch ignored;
      if (unit_match(scanner->words, scanner->text, scanner->line.end, at + length,
                     operand->number.is_arabic, &ignored))
        {
          operand->number.is_about = TRUE;
          return at + length;
        }
    }
  if (at < scanner->line.end && scanner->text[at] == ' ')
    return at + 1;
  return at == scanner->line.end ? soft_break_end(scanner, operand, at) : at;
}

gsize
quantity_detail_end(const Scanner *scanner, gsize at, Decimal *detail)
{
  gsize digits = at + 1, end = digits;
  if (at >= scanner->line.end || scanner->text[at] != '(')
    return at;
  while (end < scanner->line.end && g_ascii_isdigit(scanner->text[end]))
    end++;
  gboolean is_closed = end > digits && end < scanner->line.end && scanner->text[end] == ')';
  return is_closed && decimal_parse(scanner->text + digits, end - digits, detail) ? end + 1 : at;
}

static void
operand_add(Operand *operand, Decimal rest)
{
  Decimal sum;
  if (decimal_add(operand->number.value, rest, &sum))
    operand->number.value = sum;
  if (operand->number.is_range && decimal_add(operand->number.value2, rest, &sum))
    operand->number.value2 = sum;
}

/* A single digit behind the unit, and its sign: 5角 of 3元5角, 五 of 七成五. */
static gsize
small_number_read(const Scanner *scanner, gsize at, Decimal *value)
{
  gsize size;
  Numeral numeral;
  if (at >= scanner->line.end || !numeral_can_start(quantity_peek(scanner, at, &size))
      || !numeral_parse(scanner->text, scanner->line.end, at, &numeral) || numeral.has_fraction
      || numeral.is_range || numeral.scale != 0 || numeral.value.exponent != 0
      || numeral.value.mantissa > 9 || numeral.value.mantissa < 0)
    return 0;
  *value = numeral.value;
  return numeral.length;
}

/* 八成 is 80 %, 七成五 and 七五折 75 %. */
static void
tenths_apply(const Scanner *scanner, Operand *operand)
{
  Decimal rest;
  if (operand->unit.kind != UNIT_TENTHS)
    return;
  gboolean is_whole = operand->number.is_digits;
  operand->number.value = decimal_scale(operand->number.value, is_whole ? 0 : 1);
  operand->number.value2 = decimal_scale(operand->number.value2, is_whole ? 0 : 1);
  gsize length = small_number_read(scanner, operand->end, &rest);
  if (length > 0)
    operand_add(operand, rest);
  operand->end += length;
  operand->unit = (UnitMatch){ UNIT_SHARE, operand->unit.start, operand->end, operand->end, "%" };
}

/* 3元5角2分 */
static void
coins_apply(const Scanner *scanner, Operand *operand)
{
  gsize size;
  Decimal value;
  gboolean is_lump = operand->unit.end - operand->unit.start == 3
                     && character_at(scanner->text + operand->unit.start, NULL) == LUMP;
  if ((operand->unit.kind != UNIT_MONEY && !is_lump) || operand->number.scale >= 4
      || operand->unit.end != operand->unit.head_end)
    return;
  for (gint power = -1; power >= -2; power--)
    {
      gsize length = small_number_read(scanner, operand->end, &value);
      gunichar sign = length == 0 ? 0 : quantity_peek(scanner, operand->end + length, &size);
      if (power == -1 && is_lump && length > 0 && !character_is_ideograph(sign)
          && !numeral_can_start(sign))
        { /* 五块五: the coin is left out */
          operand_add(operand, decimal_scale(value, power));
          operand->end += length;
          operand->unit =
              (UnitMatch){ UNIT_MONEY, operand->unit.start, operand->end, operand->end, "\u5143" };
          return;
        }
      if (sign == CENT && power == -1)
        power--;
      if (power == -1 ? sign != DIME && sign != DIME_2 : sign != CENT)
        return;
      operand_add(operand, decimal_scale(value, power));
      operand->end += length + size;
      if (is_lump)
        /* 元 */
        operand->unit =
            (UnitMatch){ UNIT_MONEY, operand->unit.start, operand->end, operand->end, "\u5143" };
    }
}

/* 半 or 多 behind the unit: 两年半, 三年多; between 个 and the unit proper: 三个半月, whose unit is
 * 个月. */
static void
half_apply(const Scanner *scanner, Operand *operand)
{
  static const Decimal FIVE_TENTHS = { 5, -1 };
  gsize size, length;
  if (operand->unit.kind == UNIT_NONE || operand->number.has_fraction
      || operand->end >= scanner->line.end)
    return;
  gunichar sign = quantity_peek(scanner, operand->end, &size);
  gboolean is_more = sign == MORE && !operand->number.is_arabic; /* 5个多功能厅 */
  if (sign != HALF && !is_more)
    return;
  gsize at = operand->end + size;
  gboolean is_piece = operand->unit.end - operand->unit.start == 3
                      && character_at(scanner->text + operand->unit.start, NULL) == PIECES;
  for (gsize bytes = 6; is_piece && bytes >= 3; bytes -= 3)
    {
      if (at + bytes > scanner->line.end)
        continue;
      g_autofree char *name = g_strdup_printf("%.3s%.*s", scanner->text + operand->unit.start,
                                              (int) bytes, scanner->text + at);
      const char *class_name = vocabulary_lookup(scanner->words->units, name, 3 + bytes);
      if (!class_is(class_name, "time") && !class_is(class_name, "measure"))
        continue;
      if (is_more)
        operand->number.is_about = TRUE;
      else
        operand_add(operand, FIVE_TENTHS);
      operand->end = at + bytes;
      operand->unit = (UnitMatch){ UNIT_TIME, operand->unit.start, operand->end, operand->end,
                                   document_string(scanner->doc, name, -1) };
      return;
    }
  gboolean is_closed = at >= scanner->line.end
                       || !character_is_ideograph(character_at(scanner->text + at, NULL))
                       || vocabulary_match_at(scanner->words->bounds_after, scanner->text,
                                              scanner->line.end, at, &length)
                              != NULL;
  if (is_piece || !is_closed)
    return;
  if (is_more)
    operand->number.is_about = TRUE;
  else
    operand_add(operand, FIVE_TENTHS);
  operand->end = at;
}

/* The unit that begins at `at`, and what belongs to the amount behind it. */
static void
unit_read(const Scanner *scanner, gsize at, Operand *operand)
{
  static const Decimal LIMIT = { MOST_YEARS, 0 };
  gsize limit = at > scanner->line.end ? scanner->region_end : scanner->line.end;
  if (!unit_match(scanner->words, scanner->text, limit, at, operand->number.is_arabic,
                  &operand->unit))
    return;
  if (operand->unit.kind == UNIT_YEARS
      && (decimal_compare(operand->number.value, LIMIT) > 0 || operand->number.is_digits))
    {
      operand->unit = (UnitMatch){ 0 };
      return;
    }
  operand->number_end = at;
  operand->end = operand->unit.end;
  tenths_apply(scanner, operand);
  coins_apply(scanner, operand);
  half_apply(scanner, operand);
}

gboolean
operand_read(const Scanner *scanner, gsize offset, Operand *operand)
{
  *operand = (Operand){ .start = offset };
  gboolean is_number = scanner_read_number(scanner, offset, &operand->number);
  operand->number_end = operand->end = offset + operand->number.length;
  if (!is_number)
    return FALSE;
  if (operand->number.is_arabic && operand->number.scale == 0)
    operand->end = quantity_detail_end(scanner, operand->end, &operand->detail);
  gsize at = unit_start(scanner, operand, operand->end);
  unit_read(scanner, at, operand);
  return TRUE;
}

gboolean
operand_read_half(const Scanner *scanner, gsize offset, Operand *operand)
{
  *operand = (Operand){ .start = offset,
                        .number = { .length = 3, .value = { 5, -1 } },
                        .number_end = offset + 3,
                        .end = offset + 3 };
  if (!unit_match(scanner->words, scanner->text, scanner->line.end, offset + 3, FALSE,
                  &operand->unit))
    return FALSE;
  operand->end = operand->unit.end;
  return TRUE;
}
