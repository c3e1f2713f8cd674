/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * time_of_day.c - the grammar:
 *
 *   times = time [ (- | 至 | 到) time ]
 *   time  = [ 上午 ] hour : minute [ : second ]
 *         | [ 上午 ] hour (时 | 点) [ minute 分 [ second 秒 ] | 半 | 整 ]
 *
 * 3点 alone counts points: behind 点 minutes follow, or a word such as 上午 stands before.
 */
#include "normalize/time_of_day.h"

#include "core/characters.h"
#include "normalize/period_private.h"

enum
{
  HOUR = 0x65F6,   /* 时 */
  POINT = 0x70B9,  /* 点 */
  MINUTE = 0x5206, /* 分 */
  SECOND = 0x79D2, /* 秒 */
  HALF = 0x534A,   /* 半 */
  WHOLE = 0x6574,  /* 整 */
};

static gsize
two_digits(const Scanner *scanner, gsize at, gint limit, gint *value)
{
  gsize start = at;
  for (*value = 0; at < scanner->line.end && g_ascii_isdigit(scanner->text[at]); at++)
    {
      if (at - start == 2)
        return 0;
      *value = *value * 10 + (scanner->text[at] - '0');
    }
  return *value < limit ? at - start : 0;
}

/* 9:30, 09:30:00 */
static gsize
clock_end(const Scanner *scanner, gsize at)
{
  gint value;
  gsize start = at, length = two_digits(scanner, at, 25, &value);
  for (guint part = 0; part < 2 && length > 0; part++)
    {
      at += length;
      if (at >= scanner->line.end || scanner->text[at] != ':')
        return part == 0 ? start : at;
      length = two_digits(scanner, at + 1, 60, &value);
      if (length != 2)
        return part == 0 ? start : at;
      at++;
    }
  return length == 0 ? start : at + length;
}

/* 时 of 9时 but not of 9时代: the word ends there. */
static gboolean
hour_is_closed(const Scanner *scanner, gsize at)
{
  gsize size, length;
  gunichar c = period_peek(scanner, at, &size);
  return !character_is_ideograph(c) || numeral_can_start(c) || period_joint_read(scanner, at) > 0
         || vocabulary_match_at(scanner->words->date_after, scanner->text, scanner->line.end, at,
                                &length)
                != NULL;
}

static gsize
counted_end(const Scanner *scanner, gsize at, gint limit, gunichar sign)
{
  gint value;
  gsize size;
  gsize length = period_integer_read(scanner, at, limit, &value);
  return length > 0 && period_peek(scanner, at + length, &size) == sign ? at + length + size : at;
}

/* 9时, 9点30分, 3点半 */
static gsize
spoken_end(const Scanner *scanner, gsize at, gboolean has_half_day)
{
  gint hour;
  gsize size, length = period_integer_read(scanner, at, 25, &hour);
  gunichar sign = length == 0 ? 0 : period_peek(scanner, at + length, &size);
  if (sign != HOUR && sign != POINT)
    return at;
  gsize end = at + length + size;
  gunichar next = period_peek(scanner, end, &size);
  if (next == HALF || next == WHOLE)
    return end + size;
  gsize minute = counted_end(scanner, end, 60, MINUTE);
  if (minute > end)
    return counted_end(scanner, minute, 60, SECOND);
  return has_half_day || (sign == HOUR && hour_is_closed(scanner, end)) ? end : at;
}

static gsize
time_end(const Scanner *scanner, gsize at)
{
  PeriodWord word = period_word_at(scanner, at);
  gboolean has_half_day = class_is(word.class_name, "half-day");
  gsize start = has_half_day ? at + word.length : at;
  gsize end = clock_end(scanner, start);
  if (end == start)
    end = spoken_end(scanner, start, has_half_day);
  return end == start ? at : end;
}

gsize
time_of_day_end(const Scanner *scanner, gsize at)
{
  gsize start = at;
  if (at < scanner->line.end && (scanner->text[at] == ' ' || scanner->text[at] == 'T'))
    start++;
  gsize end = time_end(scanner, start);
  if (end == start)
    return at;
  gsize joint = period_joint_read(scanner, end);
  gsize last = joint == 0 ? end : time_end(scanner, end + joint);
  return last > end + joint ? last : end;
}
