/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * numeral_pieces.c - one look at the character behind a number says whether any of these can be:
 *
 *   groups  1 234 567元    threes parted by blanks, with a unit right behind; one group alone only
 *                          behind a word, since a list or a row of a table prints numbers side by
 *                          side too
 *   spaced  3 . 5亿元      what a scan makes of a decimal point
 *   mixed   2又3/5   一又二分之一
 *   broken  4,5 | 00万元   the line ends inside a group of three or behind the decimal point, and
 *                          the next one goes on with digits
 */
#include "normalize/numeral_pieces.h"

#include <string.h>

#include "core/characters.h"
#include "normalize/unit.h"

#define GROUP 3
#define GROUPS_MOST 5   /* more digits than a decimal holds */
#define BROKEN_BYTES 64 /* of both parts together: no amount is longer */

enum
{
  AND = 0x53C8,        /* 又 */
  PARTS_OF = 0x5206,   /* 分 */
  PARTS_OF_2 = 0x4E4B, /* 之 */
};

static gsize
digits_at(const char *text, gsize at, gsize end)
{
  gsize start = at;
  while (at < end && at - start <= GROUP && g_ascii_isdigit(text[at]))
    at++;
  return at - start;
}

/* --- groups --- */

/* Whether a blank is printed before offset: the comparable text has none between a word and a
 * number. */
static gboolean
has_blank_before(const Scanner *scanner, gsize offset)
{
  gsize printed = document_to_printed(scanner->doc, span_new(offset, offset + 1)).start;
  return printed > 0 && character_is_blank(character_before(scanner->doc->text->str, printed));
}

/* Whether the digits before offset, or what else stands there, leave no doubt that a number begins
 * at it. A blank between a word and the number speaks for a row of a table: 钢材 12 300 450 吨. */
static gboolean
may_begin_groups(const Scanner *scanner, gsize offset, guint groups)
{
  if (offset > scanner->line.start && has_blank_before(scanner, offset))
    return FALSE;
  gunichar before = offset > scanner->line.start ? character_before(scanner->text, offset) : 0;
  if (character_is_ideograph(before))
    return TRUE;
  return groups > 1;
}

static void
take_groups(const Scanner *scanner, gsize offset, Numeral *number)
{
  const char *text = scanner->text;
  gsize end = scanner->line.end, at = offset + number->length, last = 0;
  gint64 high = 0, group = number->value.mantissa;
  guint groups = 0;
  for (gint i = 0; i < number->value.exponent; i++)
    group *= 10;
  for (;
       groups < GROUPS_MOST && at < end && text[at] == ' ' && digits_at(text, at + 1, end) == GROUP;
       groups++, at += 1 + GROUP)
    {
      high = high * 1000 + group;
      last = at + 1;
      group = (text[last] - '0') * 100 + (text[last + 1] - '0') * 10 + (text[last + 2] - '0');
    }
  Numeral tail;
  UnitMatch unit;
  if (groups == 0 || !may_begin_groups(scanner, offset, groups)
      || !numeral_parse(text, end, last, &tail) || tail.is_range
      || memchr(text + last, ',', tail.length) != NULL
      || !unit_match(scanner->words, text, end, last + tail.length, TRUE, &unit))
    return;
  Decimal sum;
  if (!decimal_add(decimal_scale((Decimal){ high, 0 }, GROUP + tail.scale), tail.value, &sum))
    return;
  tail.value = sum;
  tail.length += last - offset;
  *number = tail;
}

/* --- a decimal point between blanks --- */

/* 3 . 5亿, 8. 5% behind a word, with a unit behind: what a scan makes of 3.5亿. */
static void
take_spaced_point(const Scanner *scanner, gsize offset, Numeral *number)
{
  const char *text = scanner->text;
  gsize end = scanner->line.end, at = offset + number->length;
  gboolean has_blank = text[at] == ' ';
  at += has_blank;
  if (at >= end || text[at] != '.')
    return;
  gboolean has_second = ++at < end && text[at] == ' ';
  at += has_second;
  Numeral tail;
  UnitMatch unit;
  Decimal sum;
  gsize digits = digits_at(text, at, end);
  gboolean has_word =
      offset > scanner->line.start && character_is_ideograph(character_before(text, offset));
  if ((!has_blank && !has_second) || !has_word || digits == 0 || digits > GROUP
      || !numeral_parse(text, end, at, &tail) || tail.is_range || tail.has_fraction
      || !unit_match(scanner->words, text, end, at + tail.length, TRUE, &unit))
    return;
  if (!decimal_add(decimal_scale(number->value, tail.scale),
                   decimal_scale(tail.value, -(gint) digits), &sum))
    return;
  tail.value = sum;
  tail.has_fraction = TRUE;
  tail.length += at - offset;
  *number = tail;
}

/* --- a whole number and a fraction --- */

static gsize
fraction_read(const Scanner *scanner, gsize at, Decimal *value)
{
  Numeral first, second;
  gsize end = scanner->line.end;
  if (at >= end || !numeral_can_start(character_at(scanner->text + at, NULL))
      || !numeral_parse(scanner->text, end, at, &first))
    return 0;
  gsize joint = at + first.length;
  gboolean is_slash = joint < end && scanner->text[joint] == '/';
  gboolean is_word = joint + 6 <= end && character_at(scanner->text + joint, NULL) == PARTS_OF
                     && character_at(scanner->text + joint + 3, NULL) == PARTS_OF_2;
  gsize next = joint + (is_slash ? 1 : 6);
  if ((!is_slash && !is_word) || next >= end || !numeral_parse(scanner->text, end, next, &second)
      || second.scale != 0)
    return 0;
  Decimal upper = is_slash ? first.value : second.value,
          lower = is_slash ? second.value : first.value;
  return decimal_compare(upper, lower) < 0 && decimal_divide(upper, lower, value)
             ? next + second.length - at
             : 0;
}

static void
take_fraction(const Scanner *scanner, gsize offset, Numeral *number)
{
  Decimal part, sum;
  gsize at = offset + number->length + 3; /* 又 */
  gsize length = number->has_fraction || number->is_range || number->is_about
                     ? 0
                     : fraction_read(scanner, at, &part);
  if (length == 0 || !decimal_add(number->value, part, &sum))
    return;
  number->value = sum;
  number->length += 3 + length;
  number->has_fraction = TRUE;
  number->is_digits = FALSE;
}

/* --- broken lines --- */

/* Whether text[at, end), which stands before a line's end, waits for digits: ,5 of 4,5 | 00, the
 * point of 3. | 5; `digits` follow it. */
static gboolean
waits_for_digits(const char *text, gsize at, gsize end, gsize digits)
{
  if (at + 1 == end && text[at] == '.')
    return TRUE;
  return at < end && text[at] == ',' && end - at <= GROUP
         && digits_at(text, at + 1, end) == end - at - 1 && end - at - 1 + digits == GROUP;
}

static void
take_next_line(const Scanner *scanner, gsize offset, Numeral *number)
{
  const char *text = scanner->text;
  gsize end = scanner->line.end, next = end;
  while (next < scanner->region_end && text[next] == '\n')
    next++;
  gboolean has_text =
      offset > scanner->line.start && character_is_ideograph(character_before(text, offset));
  gsize digits = next == end ? 0 : digits_at(text, next, scanner->region_end),
        before = end - offset;
  if (!has_text || digits == 0 || before >= BROKEN_BYTES / 2
      || !waits_for_digits(text, offset + number->length, end, digits))
    return;
  char whole[BROKEN_BYTES];
  gsize behind = MIN(scanner->region_end - next, sizeof whole - before);
  while (behind > 0 && next + behind < scanner->region_end
         && ((guchar) text[next + behind] & 0xC0) == 0x80)
    behind--; /* no character is cut */
  memcpy(whole, text + offset, before);
  memcpy(whole + before, text + next, behind);
  Numeral joined;
  if (!numeral_parse(whole, before + behind, 0, &joined) || joined.length <= before)
    return;
  joined.length += next - end;
  *number = joined;
}

void
numeral_take_pieces(const Scanner *scanner, gsize offset, Numeral *number)
{
  gsize at = offset + number->length, end = scanner->line.end;
  gunichar next = at < end ? character_at(scanner->text + at, NULL) : 0;
  if (next == AND)
    take_fraction(scanner, offset, number);
  else if (next == ' ' && number->is_arabic && number->length <= GROUP && !number->has_fraction
           && number->scale == 0)
    {
      take_groups(scanner, offset, number);
      if (offset + number->length == at)
        take_spaced_point(scanner, offset, number);
    }
  else if (next == '.' && number->is_arabic && number->length <= GROUP && !number->has_fraction
           && number->scale == 0 && at + 1 < end && scanner->text[at + 1] == ' ')
    take_spaced_point(scanner, offset, number);
  else if ((next == ',' || next == '.') && end - at <= GROUP && number->is_arabic
           && number->scale == 0 && !number->has_fraction)
    take_next_line(scanner, offset, number);
}
