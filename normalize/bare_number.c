/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bare_number.c - what a number without a unit must not be: numbers of roads, rooms, versions,
 * documents and telephones are told by the word behind them or before them (number-names), by a
 * letter behind, or by their own form (0571, 13812345678).
 */
#include "normalize/bare_number.h"

#include <string.h>

#include "core/characters.h"
#include "normalize/quantity_private.h"

#define PHONE_DIGITS 11
#define ROUND 3 /* zeros at the end, as telephones do not have */
#define IDENTITY_DIGITS 18

enum
{
  SHELL_OPEN = 0x3014, /* 〔 */
  TIMES = 0xD7,        /* × */
  LIST_COMMA = 0x3001, /* 、 */
};

static gboolean
is_digit_at(const Scanner *scanner, gsize at)
{
  return at < scanner->line.end && g_ascii_isdigit(scanner->text[at]);
}

/* The whole of 0571-87654321 or 1:3: parts of one thing that is no number. */
static gsize
compound_end(const Scanner *scanner, gsize at, char joint)
{
  while (
      at < scanner->line.end
      && (is_digit_at(scanner, at) || (scanner->text[at] == joint && is_digit_at(scanner, at + 1))))
    at++;
  return at;
}

/* One Chinese digit is part of a word more often than a number, 一二三 and 三四 are lists; alone on
 * a line they are numbers. */
static gboolean
is_word(const Scanner *scanner, gsize offset, const Numeral *numeral)
{
  gboolean is_list =
      (numeral->is_digits || numeral->is_range) && numeral->scale == 0 && numeral->length < 12;
  if (numeral->is_arabic || (numeral->length > 3 && !is_list))
    return FALSE;
  gsize end = offset + numeral->length, size;
  gunichar next = end < scanner->line.end ? character_at(scanner->text + end, &size) : 0;
  return !scanner_is_item_start(scanner, offset) || (next != 0 && !character_is_punctuation(next))
         || next == LIST_COMMA;
}

static gboolean
looks_like_code(const Scanner *scanner, gsize offset, const Numeral *numeral)
{
  const char *digits = scanner->text + offset;
  if (!numeral->is_arabic || numeral->has_fraction || numeral->scale != 0
      || memchr(digits, ',', numeral->length) != NULL)
    return FALSE;
  gboolean is_phone = numeral->length == PHONE_DIGITS && digits[0] == '1' && digits[1] >= '3'
                      && numeral->value.exponent < ROUND;
  return (numeral->length > 1 && digits[0] == '0') || is_phone
         || numeral->length >= IDENTITY_DIGITS;
}

static gboolean
is_named_before(const Scanner *scanner, gsize offset)
{
  gsize length = 0;
  if (offset > scanner->line.start && character_before(scanner->text, offset) == SHELL_OPEN)
    return TRUE;
  while (offset > scanner->line.start
         && (scanner->text[offset - 1] == ' ' || scanner->text[offset - 1] == ':'
             || scanner->text[offset - 1] == '('))
    offset--;
  return class_is(words_match_before(scanner->words->number_names, scanner->text,
                                     scanner->line.start, offset, &length),
                  "before");
}

static gboolean
is_named_behind(const Scanner *scanner, gsize at)
{
  gsize length = 0, size;
  if (at < scanner->line.end && scanner->text[at] == ' ')
    at++;
  gunichar c = at < scanner->line.end ? character_at(scanner->text + at, &size) : 0;
  if (c == '#' || c == TIMES || c == '_' || (c < 0x80 && g_ascii_isalpha((gchar) c)))
    return TRUE;
  return class_is(vocabulary_match_at(scanner->words->number_names, scanner->text,
                                      scanner->line.end, at, &length),
                  "behind");
}

/* (2023)15号: the year of a document number. */
static gboolean
is_bracketed_year(const Scanner *scanner, gsize offset, gsize end)
{
  if (offset == scanner->line.start || end - offset != 4
      || (scanner->text[offset - 1] != '(' && scanner->text[offset - 1] != '['))
    return FALSE;
  return end + 1 < scanner->line.end && (scanner->text[end] == ')' || scanner->text[end] == ']')
         && is_digit_at(scanner, end + 1);
}

/* The other end of 10至20. */
static gboolean
range_end_read(const Scanner *scanner, gsize at, const Numeral *low, Numeral *high, gsize *end)
{
  gsize size, joint = quantity_range_joint(scanner, at);
  if (joint == 0 || low->is_range || !numeral_can_start(quantity_peek(scanner, at + joint, &size))
      || !numeral_parse(scanner->text, scanner->line.end, at + joint, high) || high->is_range
      || decimal_compare(low->value, high->value) >= 0)
    return FALSE;
  gsize stop = at + joint + high->length;
  if (is_named_behind(scanner, stop) || quantity_range_joint(scanner, stop) > 0)
    return FALSE;
  *end = stop;
  return TRUE;
}

/* The lower half of 1/3. */
static gboolean
denominator_read(const Scanner *scanner, gsize at, Decimal *value, gsize *end)
{
  Numeral lower;
  if (at >= scanner->line.end || scanner->text[at] != '/' || !is_digit_at(scanner, at + 1)
      || !numeral_parse(scanner->text, scanner->line.end, at + 1, &lower)
      || !decimal_divide(*value, lower.value, value))
    return FALSE;
  *end = at + 1 + lower.length;
  return TRUE;
}

static gboolean
number_append(Scanner *scanner, gsize offset, const Numeral *numeral, gsize *end)
{
  gsize start = offset, stop = offset + numeral->length;
  Numeral high;
  Quantity number = { .comparator = COMPARATOR_EQUAL, .value = numeral->value };
  gboolean is_negative = quantity_sign_read(scanner, &start, TRUE);
  stop = quantity_detail_end(scanner, stop, &number.detail);
  if (numeral->is_range)
    {
      number.comparator = COMPARATOR_RANGE;
      number.value2 = numeral->value2;
    }
  else if (range_end_read(scanner, stop, numeral, &high, &stop))
    {
      number.comparator = COMPARATOR_RANGE;
      number.value2 = high.value;
    }
  else
    denominator_read(scanner, stop, &number.value, &stop);
  Operand operand = { .start = offset, .number = *numeral };
  Bounds bounds = quantity_bounds_read(scanner, &operand, start, stop);
  if (number.comparator == COMPARATOR_EQUAL)
    number.comparator = bounds.comparator;
  if (is_negative)
    number.value.mantissa = -number.value.mantissa;
  *end = MAX(*end, bounds.end);
  KeptQuantity kept = document_keep_quantity(scanner->doc, &number);
  return scanner_append(scanner, (Value){ .kind = VALUE_NUMBER,
                                          .span = span_new(bounds.start, bounds.end),
                                          .quantity = kept });
}

gboolean
bare_number_scan(Scanner *scanner, gsize offset, const Numeral *numeral, gsize *end)
{
  gsize stop = offset + numeral->length;
  if (numeral->length == 0 || is_word(scanner, offset, numeral)
      || quantity_is_part_of_name(scanner, offset))
    return TRUE;
  gboolean is_arabic = numeral->is_arabic && !numeral->has_fraction;
  gsize phone = is_arabic && numeral->length >= 3 ? compound_end(scanner, stop, '-') : stop;
  gsize ratio = is_arabic ? compound_end(scanner, stop, ':') : stop;
  if ((phone > stop + 5 && phone > stop) || ratio > stop)
    {
      *end = MAX(*end, MAX(phone, ratio));
      return TRUE;
    }
  if (looks_like_code(scanner, offset, numeral) || is_bracketed_year(scanner, offset, stop)
      || is_named_before(scanner, offset) || is_named_behind(scanner, stop))
    return TRUE;
  return number_append(scanner, offset, numeral, end);
}
