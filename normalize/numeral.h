/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * numeral.h - one number as notices print it, read exactly.
 *
 *   1,234.5   12万3千   1.2亿   2000多万   一百二十三   壹佰   二〇二三   三万五   十几   两三   三四十   三点五   百亿
 *
 * Reads comparable text. Knows nothing of units but this: a scale character that begins one (千 of
 * 千瓦, 百 of 百分点) is no scale.
 */
#pragma once

#include "core/value.h"

typedef struct
{
  gsize length; /* bytes read */
  Decimal value;
  Decimal value2; /* upper end where is_range: 两三 is 2 to 3, 三四十 is 30 to 40 */
  gboolean is_range;
  gboolean is_about;  /* 余 多 几 stood inside: 十几, 2000多万, 百余 */
  gboolean is_arabic; /* began with a digit 0-9 */
  gboolean is_bare; /* began with a scale without a digit: 百亿, 万; a class of size unless a bound
                       word stands by */
  gboolean is_digits;    /* Chinese digits without a scale, at least two: 二〇二三 */
  gboolean has_fraction; /* printed a decimal point */
  gint scale; /* power of ten of the scale it ended in (万 4, 亿 8, 千 3), 0 if none */
} Numeral;

/* TRUE for 0-9 and every character character_is_chinese_numeral() knows: where a number may begin.
 */
gboolean numeral_can_start(gunichar c);

/* The longest number that starts at offset. FALSE if there is none or it has more than 18
 * significant digits; then numeral->length is still what was read, so that a caller can step over
 * it (0 if no numeral stands there). Time is linear in that length. */
gboolean numeral_parse(const char *text, gsize length, gsize offset, Numeral *numeral);
