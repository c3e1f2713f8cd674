/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * period_years.c - years and spans of years, in every printing:
 *
 *   year    = 2023年 | 二〇二三年 | 23年3月 | 23年底 | 2 024年
 *   years   = year (- | 至 | / | 、) year [ 三年 ]         2021-2023年, 2022/2023年度, 2023、2024、2025年,
 *                                                      2023-2025三年
 *   decade  = [ 20世纪 ] 90年代
 *
 * What stands behind the year is period.c's.
 */
#include "normalize/numeral.h"
#include "normalize/period_private.h"

enum
{
  LEARN = 0x5B66, /* 学 */
  AGE = 0x4EE3,   /* 代 */
  WORLD = 0x4E16, /* 世 */
  ERA = 0x7EAA,   /* 纪 */
};

#define SHORT_YEAR_FIRST 15 /* 10年底 may be ten years */
#define SHORT_YEAR_LAST 40

/* "2 024年", "2 0 2 4年": justified and scanned text tears digits apart. */
static gboolean
torn_year_read(const Scanner *scanner, gsize offset, Years *years)
{
  gint year = 0;
  gsize at = offset, size;
  for (guint digits = 0; digits < 4; digits++, at++)
    {
      if (digits > 0 && at + 1 < scanner->line.end && scanner->text[at] == ' ')
        at++;
      if (at >= scanner->line.end || !g_ascii_isdigit(scanner->text[at]))
        return FALSE;
      year = year * 10 + (scanner->text[at] - '0');
    }
  if (period_peek(scanner, at, &size) != SIGN_YEAR || at == offset + 4)
    return FALSE;
  *years = (Years){ year, year, at + size };
  return period_is_year(year);
}

/* 23年3月, 23年底: two digits are a year where a month or the year's end follows; 九八年 is one in
 * any case. */
static gboolean
short_year_read(const Scanner *scanner, gsize offset, Years *years)
{
  gint year, month;
  gsize size, month_size;
  Numeral numeral;
  gsize length = period_integer_read(scanner, offset, 100, &year);
  if (length == 0 || period_peek(scanner, offset + length, &size) != SIGN_YEAR
      || !scanner_read_number(scanner, offset, &numeral))
    return FALSE;
  gsize at = offset + length + size;
  gsize month_length = period_integer_read(scanner, at, 13, &month);
  gboolean has_month = length == 2 && month_length > 0
                       && period_peek(scanner, at + month_length, &month_size) == SIGN_MONTH;
  gsize suffix_length;
  const char *suffix = vocabulary_match_at(scanner->words->date_after, scanner->text,
                                           scanner->line.end, at, &suffix_length);
  gboolean has_end = length == 2 && numeral.is_arabic && year >= SHORT_YEAR_FIRST
                     && year <= SHORT_YEAR_LAST
                     && (class_is(suffix, "end") || class_is(suffix, "end-before"));
  if (!has_month && !has_end && !(numeral.is_digits && length == 6))
    return FALSE;
  year += year < 50 ? 2000 : 1900;
  *years = (Years){ year, year, at };
  return TRUE;
}

/* The joint of two years: also / in 2022/2023年度 and 、 in 2021、2022年. */
static gsize
year_joint_read(const Scanner *scanner, gsize at)
{
  gsize size;
  gunichar c = period_peek(scanner, at, &size);
  return c == '/' || c == SIGN_COMMA ? size : period_joint_read(scanner, at);
}

/* The second year of a span, with its sign; 0 if the first stands alone. */
static gint
last_year_read(const Scanner *scanner, gsize at, gint first, gsize *end)
{
  gint last, month;
  gsize size, month_size;
  if (period_peek(scanner, at, &size) == SIGN_DEGREE)
    at += size; /* 2021年度至2023年度 */
  gsize joint = year_joint_read(scanner, at);
  gboolean is_list = joint > 0 && period_peek(scanner, at, &size) == SIGN_COMMA;
  gsize second = joint == 0 ? 0 : period_integer_read(scanner, at + joint, 2200, &last);
  if (second == 0 || last <= first || !period_is_year(last) || (is_list && last != first + 1))
    return 0;
  gsize behind = at + joint + second;
  gunichar sign = period_peek(scanner, behind, &size);
  for (gint next; is_list && sign == SIGN_COMMA; last = next) /* 2023、2024、2025年 */
    {
      gsize length = period_integer_read(scanner, behind + size, 2200, &next);
      if (length == 0 || next != last + 1)
        return 0;
      behind += size + length;
      sign = period_peek(scanner, behind, &size);
    }
  gint count;
  gsize count_length =
      is_list || sign == SIGN_YEAR ? 0 : period_integer_read(scanner, behind, 100, &count);
  if (count_length > 0 && count == last - first + 1
      && period_peek(scanner, behind + count_length, &size) == SIGN_YEAR)
    {
      *end = behind + count_length + size; /* 2023-2025三年 */
      return last;
    }
  if (sign != SIGN_YEAR && sign != LEARN)
    return 0;
  *end = sign == LEARN ? behind : behind + size;
  gsize month_length = period_integer_read(scanner, *end, 13, &month);
  if (month_length > 0 && period_peek(scanner, *end + month_length, &month_size) == SIGN_MONTH)
    return 0; /* 2021年-2022年3月: two periods, joined by the caller */
  return last;
}

/* 2023上半年, 2023Q1: a part of the year without 年 between. */
static gboolean
part_follows_digits(const Scanner *scanner, gsize at)
{
  PeriodWord word = period_word_at(scanner, at);
  return class_is(word.class_name, "period") || class_is(word.class_name, "season");
}

gboolean
period_read_years(const Scanner *scanner, gsize offset, Years *years)
{
  gint first;
  gsize size, second_size;
  gsize length = period_integer_read(scanner, offset, 2200, &first);
  if (length == 0 || !period_is_year(first))
    return torn_year_read(scanner, offset, years) || short_year_read(scanner, offset, years);
  gsize at = offset + length;
  gunichar sign = period_peek(scanner, at, &size);
  if (sign == SIGN_YEAR && period_peek(scanner, at + size, &second_size) == AGE)
    return FALSE; /* 1990年代 */
  if (sign == SIGN_YEAR)
    at += size;
  *years = (Years){ first, first, at };
  gint last = last_year_read(scanner, at, first, &years->end);
  if (last > 0)
    years->last = last;
  else
    years->end = at;
  return last > 0 || sign == SIGN_YEAR || sign == LEARN || part_follows_digits(scanner, at);
}

gboolean
period_read_decade(const Scanner *scanner, gsize offset, Period *period)
{
  gint value, century = 20;
  gsize size, second;
  gsize length = period_integer_read(scanner, offset, 2200, &value);
  gsize at = offset + length;
  gboolean has_century = length > 0 && period_peek(scanner, at, &size) == WORLD
                         && period_peek(scanner, at + size, &second) == ERA;
  if (has_century)
    {
      century = value;
      at += size + second;
      length = period_integer_read(scanner, at, 100, &value);
      at += length;
    }
  if (length == 0 || value % 10 != 0 || period_peek(scanner, at, &size) != SIGN_YEAR
      || period_peek(scanner, at + size, &second) != AGE)
    return FALSE;
  gboolean is_short = value < 100;
  gint first = !is_short ? value : (century - 1) * 100 + value;
  if (century < 1 || century > 22 || (!has_century && is_short && value < 30)
      || !period_is_year(first))
    return FALSE;
  *period = (Period){ .from = { first, 1, 1 },
                      .to = { first + 9, 12, 31 },
                      .end = at + size + second,
                      .grain = GRAIN_YEAR };
  return TRUE;
}
