/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * parts.c - amounts printed as parts of a whole:
 *
 *   denominator 分之 numerator [ (至 | 到 | -) [ denominator 分之 ] numerator ]
 *                               百分之十至百分之十五, 三分之二, 万分之五
 *   numerator / denominator     with a bound only: 不低于2/3
 *   一半                        a word of its class, with a bound only
 */
#include "core/characters.h"
#include "normalize/quantity_private.h"

enum
{
  PARTS_OF = 0x5206,   /* 分 */
  PARTS_OF_2 = 0x4E4B, /* 之 */
  HUNDRED = 0x767E,    /* 百 */
  PIECES = 0x4E2A,     /* 个 */
};

static gboolean
is_parts_of(const Scanner *scanner, gsize at, gsize *size)
{
  gsize first, second;
  if (quantity_peek(scanner, at, &first) != PARTS_OF
      || quantity_peek(scanner, at + first, &second) != PARTS_OF_2 || at + 6 > scanner->line.end)
    return FALSE;
  *size = first + second;
  return TRUE;
}

/* 百分之 and 千分之 have signs of their own as units. */
static const char *
parts_unit(Decimal whole)
{
  if (whole.mantissa != 1 || (whole.exponent != 2 && whole.exponent != 3))
    return NULL;
  return whole.exponent == 2 ? "%" : "\u2030";
}

static gboolean
ratio_append(Scanner *scanner, Span span, Quantity quantity, gboolean is_certain, gsize *end)
{
  Operand operand = { .start = span.start };
  gsize start = span.start;
  gboolean is_negative = quantity_sign_read(scanner, &start, FALSE);
  Bounds bounds = quantity_bounds_read(scanner, &operand, start, span.end);
  if (!is_certain && !bounds.is_stated)
    return TRUE;
  *end = bounds.end;
  if (is_negative)
    quantity.value.mantissa = -quantity.value.mantissa;
  if (quantity.comparator == COMPARATOR_EQUAL)
    quantity.comparator = bounds.comparator;
  return quantity_append(scanner, span_new(bounds.start, bounds.end), quantity, (UnitMatch){ 0 });
}

/* The denominator and 分之: where the numerator begins; 0 if they do not stand there. */
static gsize
whole_read(const Scanner *scanner, gsize offset, Decimal *whole)
{
  gsize size, joint;
  Numeral numeral = { 0 };
  gsize at = offset;
  if (numeral_parse(scanner->text, scanner->line.end, offset, &numeral))
    *whole = numeral.value, at += numeral.length;
  else if (quantity_peek(scanner, offset, &size) == HUNDRED) /* numeral_parse() leaves 百分 alone */
    *whole = (Decimal){ 1, 2 }, at += size;
  else
    return 0;
  return is_parts_of(scanner, at, &joint) ? at + joint : 0;
}

static gboolean
parts_value(Decimal whole, Decimal upper, Decimal *value)
{
  *value = upper;
  return parts_unit(whole) != NULL || decimal_divide(upper, whole, value);
}

/* The upper end of 百分之十至(百分之)十五; FALSE if there is none. */
static gboolean
parts_range_read(const Scanner *scanner, gsize at, Decimal whole, Decimal lower, Decimal *value,
                 gsize *end)
{
  Decimal again = whole;
  Numeral upper;
  gsize size, joint = quantity_range_joint(scanner, at);
  if (joint == 0)
    return FALSE;
  gsize start = whole_read(scanner, at + joint, &again);
  if (start == 0)
    {
      start = at + joint;
      again = whole;
    }
  if (decimal_compare(again, whole) != 0 || !numeral_can_start(quantity_peek(scanner, start, &size))
      || !numeral_parse(scanner->text, scanner->line.end, start, &upper) || upper.is_range
      || !parts_value(whole, upper.value, value))
    return FALSE;
  *end = start + upper.length;
  return decimal_compare(lower, *value) < 0;
}

/* 百分百, but not 六个百分百 */
static gboolean
is_whole_hundred(const Scanner *scanner, gsize offset)
{
  gsize first, second, third;
  gunichar before = offset > scanner->line.start ? character_before(scanner->text, offset) : 0;
  return before != PIECES && quantity_peek(scanner, offset, &first) == HUNDRED
         && quantity_peek(scanner, offset + first, &second) == PARTS_OF
         && quantity_peek(scanner, offset + first + second, &third) == HUNDRED;
}

gboolean
parts_scan(Scanner *scanner, gsize offset, gsize *end, gboolean *is_taken)
{
  Decimal whole;
  Numeral upper;
  gsize start = whole_read(scanner, offset, &whole);
  *is_taken = FALSE;
  if (start == 0 && is_whole_hundred(scanner, offset))
    {
      *is_taken = TRUE;
      *end = offset + 9;
      Quantity quantity = { .comparator = COMPARATOR_EQUAL, .value = { 1, 2 }, .unit = "%" };
      return ratio_append(scanner, span_new(offset, *end), quantity, TRUE, end);
    }
  if (start == 0 || !numeral_parse(scanner->text, scanner->line.end, start, &upper))
    return TRUE;
  *is_taken = TRUE;
  *end = start + upper.length;
  Quantity quantity = { .comparator = COMPARATOR_EQUAL, .unit = parts_unit(whole) };
  if (!parts_value(whole, upper.value, &quantity.value))
    return TRUE;
  gsize stop;
  Decimal last;
  if (upper.is_range && parts_value(whole, upper.value2, &quantity.value2))
    quantity.comparator = COMPARATOR_RANGE;
  else if (parts_range_read(scanner, *end, whole, quantity.value, &last, &stop))
    {
      quantity.comparator = COMPARATOR_RANGE;
      quantity.value2 = last;
      *end = stop;
    }
  return ratio_append(scanner, span_new(offset, *end), quantity, TRUE, end);
}

gboolean
fraction_scan(Scanner *scanner, const Operand *operand, gsize *end)
{
  Numeral lower;
  if (!numeral_parse(scanner->text, scanner->line.end, operand->end + 1, &lower)
      || lower.has_fraction)
    return TRUE;
  gsize stop = operand->end + 1 + lower.length;
  *end = stop;
  gsize size;
  gunichar next = quantity_peek(scanner, stop, &size);
  Quantity quantity = { .comparator = COMPARATOR_EQUAL };
  if (next == '/' || decimal_compare(operand->number.value, lower.value) >= 0
      || !decimal_divide(operand->number.value, lower.value, &quantity.value))
    return TRUE;
  return ratio_append(scanner, span_new(operand->start, stop), quantity, FALSE, end);
}

gboolean
quantity_append_part(Scanner *scanner, Span span, Comparator comparator, Decimal value, gsize *end)
{
  return ratio_append(scanner, span, (Quantity){ .comparator = comparator, .value = value },
                      comparator != COMPARATOR_EQUAL, end);
}
