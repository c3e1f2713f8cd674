/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * period.c - the grammar of periods:
 *
 *   period  = numeric | [ year ] part | year | word    year = 2023年, 二〇二三年, 23年3月, 今年, 2021-2023年,
 *                                                      2022-2023学年
 *   part    = month [ day | 旬 ] | quarter | word        part and part = period with the later year
 *                                                       and month carried over
 *   range   = period (- | 至 | 到) period                3月5日至8日, 2019年3月-5月, 1-8月, 2023.3-2023.5
 *   numeric = 2023-03-25, 2023.3.25, 2023/3/25, 2023.3, 20230325
 *
 * Numbers may be Arabic or Chinese; signs are compared by code point, words come from dates.vocab
 * (period_words.c).
 */
#include "core/characters.h"
#include "normalize/numeral.h"
#include "normalize/period_private.h"

enum
{
  SHARE = 0x4EFD,    /* 份 */
  TEN_DAYS = 0x65EC, /* 旬 */
  DASH = 0x2014,     /* — */
  UPPER = 0x4E0A,    /* 上 */
  MIDDLE = 0x4E2D,   /* 中 */
  LOWER = 0x4E0B,    /* 下 */
  ORDINAL = 0x7B2C,  /* 第 */
  TO = 0x81F3,       /* 至 */
  UNTIL = 0x5230,    /* 到 */
  LEARN = 0x5B66,    /* 学 */
  WORLD = 0x4E16,    /* 世 */
  FROM = 0x8D77,     /* 起 */
};

#define COMPACT_DIGITS 8 /* 20230325 */

PeriodWord
period_word_at(const Scanner *scanner, gsize offset)
{
  PeriodWord word = { NULL, offset, 0 };
  word.class_name = vocabulary_match_at(scanner->words->dates, scanner->text, scanner->line.end,
                                        offset, &word.length);
  return word;
}

const char *
period_word_attribute(const Scanner *scanner, PeriodWord word, const char *key)
{
  return words_attribute_at(scanner->words->dates, scanner->text, word.offset, word.length, key);
}

gunichar
period_peek(const Scanner *scanner, gsize at, gsize *size)
{
  *size = 1;
  return at < scanner->line.end ? character_at(scanner->text + at, size) : 0;
}

gsize
period_integer_read(const Scanner *scanner, gsize offset, gint limit, gint *value)
{
  Numeral numeral;
  gsize size;
  if (!numeral_can_start(period_peek(scanner, offset, &size))
      || !scanner_read_number(scanner, offset, &numeral))
    return 0;
  if (numeral.has_fraction || numeral.is_range || numeral.is_about || numeral.value.mantissa < 0
      || numeral.value.exponent > 4)
    return 0;
  gint64 whole = numeral.value.mantissa;
  for (gint i = 0; i < numeral.value.exponent && whole < limit; i++)
    whole *= 10;
  if (whole >= limit)
    return 0;
  *value = (gint) whole;
  return numeral.length;
}

gsize
period_joint_read(const Scanner *scanner, gsize at)
{
  gsize size, second;
  gunichar c = period_peek(scanner, at, &size);
  if (c != '-' && c != '~' && c != 0x2014 && c != 0x2015 && c != TO && c != UNTIL) /* — ― */
    return 0;
  return (c == '-' || c == 0x2014) && period_peek(scanner, at + size, &second) == c ? size + second
                                                                                    : size;
}

/* 3、4月 and 一、二季度: neighbours in a list are a period. */
static gsize
second_read(const Scanner *scanner, gsize at, gint limit, gint first, gint *last)
{
  gsize size;
  gsize joint = period_joint_read(scanner, at);
  gboolean is_list = joint == 0 && period_peek(scanner, at, &size) == SIGN_COMMA;
  if (is_list)
    joint = size;
  gsize length = joint == 0 ? 0 : period_integer_read(scanner, at + joint, limit, last);
  gboolean is_later = length > 0 && (is_list ? *last == first + 1 : *last > first);
  if (!is_later)
    *last = first;
  return is_later ? joint + length : 0;
}

Day
period_month_end(Day day)
{
  return day.year == 0 ? day : (Day){ day.year, day.month, month_days(day.year, day.month) };
}

void
period_set_months(Period *period, gint year, gint first, gint last)
{
  if (year == 0)
    period->from = period->to = (Day){ 0, 0, 0 };
  else
    {
      period->from = (Day){ year, first, 1 };
      period->to = period_month_end((Day){ year, last, 1 });
    }
}

/* --- parts of a year --- */

/* 上旬, 中下旬: the days of a month they are; 0 if none stands there. */
static gsize
ten_days_read(const Scanner *scanner, gsize at, gint *first, gint *last)
{
  gsize size, second_size, third_size = 0;
  gunichar side = period_peek(scanner, at, &size);
  gint low = side == UPPER ? 1 : side == MIDDLE ? 2 : side == LOWER ? 3 : 0, high = low;
  gunichar second = period_peek(scanner, at + size, &second_size);
  if (low > 0 && low < 3 && (second == MIDDLE || second == LOWER))
    {
      high = second == MIDDLE ? 2 : 3;
      second = period_peek(scanner, at + size + second_size, &third_size);
    }
  if (low == 0 || high < low || second != TEN_DAYS)
    return 0;
  *first = low * 10 - 9;
  *last = high == 3 ? 31 : high * 10;
  return size + second_size + third_size;
}

/* The day behind a month: 25日, 25号. */
static gsize
day_read(const Scanner *scanner, gsize at, gint *day)
{
  gsize size;
  gsize length = period_integer_read(scanner, at, 32, day);
  gunichar sign = length == 0 || *day == 0 ? 0 : period_peek(scanner, at + length, &size);
  return sign == SIGN_DAY || sign == SIGN_NUMBER ? length + size : 0;
}

/* 30 of 6月30前: 日 is left out. */
static gsize
bare_day_read(const Scanner *scanner, gsize at, gint *day)
{
  gsize ignored, length = period_integer_read(scanner, at, 32, day);
  if (length == 0 || *day == 0 || !g_ascii_isdigit(scanner->text[at]))
    return 0;
  const char *suffix = vocabulary_match_at(scanner->words->date_after, scanner->text,
                                           scanner->line.end, at + length, &ignored);
  return class_is(suffix, "before") ? length : 0;
}

gboolean
period_read_month_tail(const Scanner *scanner, gsize at, gint year, gint month, Period *period)
{
  gint first, last;
  gsize size, length;
  period->grain = GRAIN_PART;
  period_set_months(period, year, month, month);
  if (period_peek(scanner, at, &size) == SHARE)
    at += size;
  period->end = at;
  if ((length = day_read(scanner, at, &first)) > 0
      || (length = bare_day_read(scanner, at, &first)) > 0)
    {
      period->from = period->to = (Day){ year, year == 0 ? 0 : month, year == 0 ? 0 : first };
      period->grain = GRAIN_DAY;
      period->end = at + length;
      return year == 0 || day_is_real(period->from);
    }
  if ((length = ten_days_read(scanner, at, &first, &last)) > 0)
    {
      period->end = at + length;
      if (year != 0)
        {
          period->from.day = first;
          period->to.day = MIN(last, period->to.day);
        }
    }
  return TRUE;
}

static gboolean
month_read(const Scanner *scanner, gsize offset, gint year, Period *period)
{
  gint first, last;
  gsize size;
  gsize length = period_integer_read(scanner, offset, 13, &first);
  if (length == 0 || first == 0)
    return FALSE;
  gsize at = offset + length;
  at += second_read(scanner, at, 13, first, &last);
  if (period_peek(scanner, at, &size) != SIGN_MONTH)
    return FALSE;
  at += size;
  if (last == first)
    return period_read_month_tail(scanner, at, year, first, period);
  period->grain = GRAIN_PART;
  period_set_months(period, year, first, last);
  period->end = at + (period_peek(scanner, at, &size) == SHARE ? size : 0);
  return TRUE;
}

/* 一季度, 第2季度, 一至三季度 */
static gboolean
quarter_read(const Scanner *scanner, gsize offset, gint year, Period *period)
{
  gint first, last;
  gsize size;
  gsize at = offset;
  if (period_peek(scanner, at, &size) == ORDINAL)
    at += size;
  gsize length = period_integer_read(scanner, at, 5, &first);
  if (length == 0 || first == 0)
    return FALSE;
  at += length;
  at += second_read(scanner, at, 5, first, &last);
  if (period_peek(scanner, at, &size) != SIGN_QUARTER)
    return FALSE;
  at += size;
  if (period_peek(scanner, at, &size) == SIGN_DEGREE)
    at += size;
  period->grain = GRAIN_PART;
  period->end = at;
  period_set_months(period, year, first * 3 - 2, last * 3);
  return TRUE;
}

static gboolean
part_read(const Scanner *scanner, gsize offset, gint year, Period *period)
{
  return month_read(scanner, offset, year, period) || quarter_read(scanner, offset, year, period)
         || period_read_part_word(scanner, period_word_at(scanner, offset), year, period);
}

/* --- numbers alone --- */

static gsize
digits_read(const Scanner *scanner, gsize at, gsize most, gint *value)
{
  gsize start = at;
  for (*value = 0;
       at < scanner->line.end && at - start < most && g_ascii_isdigit(scanner->text[at]); at++)
    *value = *value * 10 + (scanner->text[at] - '0');
  return at - start;
}

static gboolean
digit_follows(const Scanner *scanner, gsize at)
{
  return at < scanner->line.end && g_ascii_isdigit(scanner->text[at]);
}

/* Nothing that would make it a longer number or an amount stands behind. */
static gboolean
numeric_is_closed(const Scanner *scanner, gsize at, gboolean has_day)
{
  gsize size, length;
  gunichar c = period_peek(scanner, at, &size);
  if (c == 0 || c == ' ' || period_joint_read(scanner, at) > 0)
    return TRUE;
  if (c == 'T' && at + 1 < scanner->line.end && g_ascii_isdigit(scanner->text[at + 1]))
    return has_day;
  if (c < 0x80)
    return !g_ascii_isalnum((gchar) c) && (c != '.' || !digit_follows(scanner, at + 1)) && c != '/'
           && c != '%' && c != '_';
  return has_day || character_is_punctuation(c)
         || vocabulary_match_at(scanner->words->date_after, scanner->text, scanner->line.end, at,
                                &length)
                != NULL;
}

/* 20230325 */
static gboolean
compact_day_read(const Scanner *scanner, gsize offset, Period *period)
{
  gint number, more;
  if (digits_read(scanner, offset, COMPACT_DIGITS + 1, &number) != COMPACT_DIGITS || number < 0)
    return FALSE;
  Day day = { number / 10000, number / 100 % 100, number % 100 };
  gsize size, end = offset + COMPACT_DIGITS;
  gunichar c = period_peek(scanner, end, &size);
  gboolean is_closed =
      c == 0 || c == ' ' || character_is_punctuation(c) || period_joint_read(scanner, end) > 0;
  if (!is_closed || c == '.' || c == '-' || day.year < 1949 || day.year > 2050 || !day_is_real(day)
      || digits_read(scanner, end, 1, &more) > 0)
    return FALSE;
  *period = (Period){ .from = day, .to = day, .end = end, .grain = GRAIN_DAY, .separator = '0' };
  return TRUE;
}

static gboolean
set_numeric(Period *period, Day day, gboolean has_day, gsize end, char separator)
{
  *period = (Period){ .from = day,
                      .to = day,
                      .end = end,
                      .grain = has_day ? GRAIN_DAY : GRAIN_PART,
                      .separator = separator };
  if (!has_day)
    period_set_months(period, day.year, day.month, day.month);
  return TRUE;
}

/* 2023-03-25, 2023.3.25, 2023/3/25; without the day 2023.3, 2023/3, 2023-03 */
static gboolean
numeric_read(const Scanner *scanner, gsize offset, Period *period)
{
  gint year, month, day = 1;
  if (digits_read(scanner, offset, 5, &year) != 4)
    return compact_day_read(scanner, offset, period);
  gsize at = offset + 4, size, second_size;
  gunichar separator = period_peek(scanner, at, &size);
  gboolean is_dash = separator == DASH; /* 2023—3—25; 2023—12 alone is a range of something */
  if ((separator != '-' && separator != '.' && separator != '/' && !is_dash)
      || !period_is_year(year))
    return FALSE;
  gsize length = digits_read(scanner, at + size, 3, &month);
  if (length == 0 || length > 2 || month < 1 || month > 12)
    return FALSE;
  at += size + length;
  gboolean has_day =
      period_peek(scanner, at, &second_size) == separator && digit_follows(scanner, at + size);
  if (has_day)
    {
      gsize day_length = digits_read(scanner, at + size, 3, &day);
      at += size + day_length;
      if (day_length > 2 || !numeric_is_closed(scanner, at, TRUE)
          || !day_is_real((Day){ year, month, day }))
        return FALSE;
    }
  else if (is_dash || (separator == '-' && length < 2) || year > 2049
           || !numeric_is_closed(scanner, at, FALSE))
    return FALSE;
  return set_numeric(period, (Day){ year, month, day }, has_day, at,
                     is_dash ? '-' : (char) separator);
}

/* 4.10 behind 2023.3.25-, 5 behind 2023.3- */
static gboolean
numeric_rest_read(const Scanner *scanner, gsize offset, const Period *first, Period *last)
{
  gint month, day;
  gboolean has_day = first->grain == GRAIN_DAY;
  if (first->separator != '.' && first->separator != '/')
    return FALSE;
  gsize length = digits_read(scanner, offset, 3, &month);
  gsize at = offset + length;
  if (length == 0 || length > 2 || month < 1 || month > 12)
    return FALSE;
  if (has_day)
    {
      if (at >= scanner->line.end || scanner->text[at] != first->separator)
        return FALSE;
      gsize day_length = digits_read(scanner, at + 1, 3, &day);
      at += 1 + day_length;
      if (day_length == 0 || day_length > 2)
        return FALSE;
    }
  Day found = { first->from.year, month, has_day ? day : 1 };
  return day_is_real(found) && numeric_is_closed(scanner, at, has_day)
         && set_numeric(last, found, has_day, at, first->separator);
}

/* --- whole periods --- */

/* A number is a time only before these: most are amounts, and leave here. */
static gboolean
number_may_be_time(const Scanner *scanner, gsize offset, gunichar first, gsize size)
{
  gsize at = first == ORDINAL ? offset + size : offset;
  Numeral numeral;
  gsize next_size;
  if (!numeral_can_start(period_peek(scanner, at, &next_size)))
    return FALSE;
  scanner_read_number(scanner, at, &numeral);
  gunichar next = period_peek(scanner, at + numeral.length, &next_size);
  if (next == SIGN_YEAR || next == SIGN_MONTH || next == SIGN_QUARTER || next == SIGN_DAY
      || next == '.' || next == '/' || next == ' ' || next == SIGN_COMMA || next == WORLD
      || next == SIGN_NUMBER)
    return TRUE;
  return period_joint_read(scanner, at + numeral.length) > 0
         || (numeral.has_fraction && numeral.length >= 6) /* 2023.3 */
         /* 2023上半年 */
         || (numeral.is_arabic && (numeral.length == COMPACT_DIGITS || numeral.length == 4));
}

/* 2022-2023学年: from September to August. */
static gboolean
school_year_read(const Scanner *scanner, const Years *years, Period *period)
{
  gsize size, second;
  if (period_peek(scanner, years->end, &size) != LEARN
      || period_peek(scanner, years->end + size, &second) != SIGN_YEAR)
    return FALSE;
  gint last = years->last == years->first ? years->first + 1 : years->last;
  *period = (Period){ .from = { years->first, 9, 1 },
                      .to = { last, 8, 31 },
                      .end = years->end + size + second,
                      .grain = GRAIN_YEAR };
  return last == years->first + 1;
}

static gboolean
year_and_part_read(const Scanner *scanner, const Years *years, Period *period)
{
  gsize size, at = years->end;
  *period = (Period){ .end = at, .grain = GRAIN_YEAR };
  if (school_year_read(scanner, years, period))
    return TRUE;
  if (period_peek(scanner, at, &size) == SIGN_DEGREE)
    at += size; /* 2023年度上半年 */
  if (years->first == years->last && part_read(scanner, at, years->last, period))
    {
      period->needs_suffix = FALSE; /* 2023年春季 */
      return TRUE;
    }
  gint month;
  gsize month_length = period_integer_read(scanner, at, 100, &month);
  gboolean is_wrong =
      (period->grain == GRAIN_DAY && period->end > at)
      || (month_length > 0 && period_peek(scanner, at + month_length, &size) == SIGN_MONTH);
  if (years->first == years->last && is_wrong)
    return FALSE; /* 2023年2月30日, 2023年13月: nothing at all, and no year */
  if (scanner->text[years->end - 1] >= '0' && scanner->text[years->end - 1] <= '9')
    return FALSE; /* 2023学 */
  /* 2023年底 is the year and 底; 2023 and 年底 would read the sign twice. */
  *period =
      (Period){ .end = years->end, .grain = years->first == years->last ? GRAIN_YEAR : GRAIN_PLAN };
  if (years->first != 0)
    {
      period->from = (Day){ years->first, 1, 1 };
      period->to = (Day){ years->last, 12, 31 };
    }
  return TRUE;
}

/* One end of a range; year is what a part without one belongs to. */
static gboolean
single_read(const Scanner *scanner, gsize offset, gint year, PeriodWord word, Period *period)
{
  *period = (Period){ .end = offset };
  gsize size;
  gunichar first = period_peek(scanner, offset, &size);
  gboolean is_number = numeral_can_start(first) || first == ORDINAL;
  if (word.class_name == NULL && !(is_number && number_may_be_time(scanner, offset, first, size)))
    return FALSE;
  if (numeric_read(scanner, offset, period) || period_read_whole_word(scanner, word, period))
    return TRUE;
  if (is_number && period_read_decade(scanner, offset, period))
    return TRUE;
  Years years;
  if ((is_number && period_read_years(scanner, offset, &years))
      || period_read_year_word(scanner, word, &years))
    return year_and_part_read(scanner, &years, period);
  return is_number ? part_read(scanner, offset, year, period)
                   : period_read_part_word(scanner, word, year, period);
}

/* 8日 behind 3月5日至. */
static gboolean
day_only_read(const Scanner *scanner, gsize offset, Day first, Period *period)
{
  gint day;
  gsize length = day_read(scanner, offset, &day);
  if (length == 0)
    return FALSE;
  Day last = { first.year, first.month, first.year == 0 ? 0 : day };
  *period = (Period){ .from = last, .to = last, .end = offset + length, .grain = GRAIN_DAY };
  return first.year == 0 || day_is_real(last);
}

gboolean
period_read_day(const Scanner *scanner, gsize offset, Day month, Period *period)
{
  *period = (Period){ .end = offset };
  return day_only_read(scanner, offset, month, period);
}

/* 5-8日 behind 3月: the month took 3月, the days stand as a range of their own. */
static void
days_of_month_read(const Scanner *scanner, Period *period)
{
  gint first;
  gsize length = period_integer_read(scanner, period->end, 32, &first);
  gsize joint = length == 0 ? 0 : period_joint_read(scanner, period->end + length);
  Period last;
  Day month = period->from;
  if (joint == 0 || first == 0
      || !day_only_read(scanner, period->end + length + joint, month, &last))
    return;
  period->end = last.end;
  period->grain = GRAIN_DAY;
  if (month.year != 0)
    {
      period->from = (Day){ month.year, month.month, first };
      period->to = last.to;
    }
}

gboolean
period_read(const Scanner *scanner, gsize offset, Period *period)
{
  return period_read_word(scanner, period_word_at(scanner, offset), period);
}

/* The year of a part that prints none: that of the date right before its bracket,
 * 2025年底前(12月20日前), or the document's. */
static gint
year_of_part(const Scanner *scanner, gsize offset)
{
  gboolean is_aside = scanner->date_end > 0 && offset == scanner->date_end + 1
                      && scanner->text[scanner->date_end] == '(';
  return is_aside && scanner->date_to.year != 0 ? scanner->date_to.year : scanner->anchor.year;
}

/* - ~ 至 到, and 起至 of 1月1日起至6月30日. */
static gsize
joint_of_periods(const Scanner *scanner, gsize at)
{
  gsize size;
  if (period_peek(scanner, at, &size) != FROM)
    return period_joint_read(scanner, at);
  gsize joint = period_joint_read(scanner, at + size);
  return joint == 0 ? 0 : size + joint;
}

gboolean
period_read_in(const Scanner *scanner, gsize offset, gint year, Period *period)
{
  return single_read(scanner, offset, year, period_word_at(scanner, offset), period);
}

gboolean
period_read_word(const Scanner *scanner, PeriodWord word, Period *period)
{
  if (!single_read(scanner, word.offset, year_of_part(scanner, word.offset), word, period))
    return FALSE;
  if (period->grain == GRAIN_PART)
    days_of_month_read(scanner, period);
  gsize joint = joint_of_periods(scanner, period->end);
  Period last;
  if (joint == 0 || period->is_now)
    return TRUE;
  gsize at = period->end + joint;
  gint year = period->from.year != 0 ? period->from.year : scanner->anchor.year;
  gboolean is_day = period->grain == GRAIN_DAY && day_only_read(scanner, at, period->from, &last);
  if (!is_day && !single_read(scanner, at, year, period_word_at(scanner, at), &last)
      && !numeric_rest_read(scanner, at, period, &last))
    return TRUE;
  gboolean is_open_end = last.is_last_day && period->grain != GRAIN_DAY;
  if (is_open_end
      || (period->from.year != 0 && last.to.year != 0 && day_compare(last.to, period->from) < 0))
    return TRUE;
  period->end = last.end;
  period->to = last.to;
  period->grain = MIN(period->grain, last.grain);
  period->is_joined = TRUE;
  period->needs_suffix = FALSE; /* 即日起至 */
  return TRUE;
}
