/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * period.c - the grammar of periods:
 *
 *   period = [ year ] part | year | word               year = 2023年, 二〇二三年, 今年, 2021-2023年
 *   part   = month [ day | 旬 ] | quarter | word        part and part = period with the later year and month carried over
 *   range  = period (- | 至 | 到) period                3月5日至8日, 2019年3月-5月, 1-8月
 *
 * Numbers may be Arabic or Chinese; signs are compared by code point, words come from dates.vocab.
 */
#include "normalize/period.h"

#include "core/characters.h"
#include "normalize/numeral.h"

enum
{
  YEAR = 0x5E74,   /* 年 */
  MONTH = 0x6708,  /* 月 */
  DAY = 0x65E5,    /* 日 */
  NUMBER = 0x53F7, /* 号 */
  SHARE = 0x4EFD,  /* 份 */
  QUARTER = 0x5B63, /* 季 */
  DEGREE = 0x5EA6, /* 度 */
  TEN_DAYS = 0x65EC, /* 旬 */
  UPPER = 0x4E0A,  /* 上 */
  MIDDLE = 0x4E2D, /* 中 */
  LOWER = 0x4E0B,  /* 下 */
  ORDINAL = 0x7B2C, /* 第 */
  TO = 0x81F3,     /* 至 */
  UNTIL = 0x5230,  /* 到 */
  LIST_COMMA = 0x3001, /* 、 */
};

/* The word of the date vocabulary at a place, looked up once for all the readers that ask about it. */
typedef struct
{
  const char *class_name; /* NULL if there is none */
  gsize length;
} Word;

static Word
word_at(const Scanner *scanner, gsize offset)
{
  Word word = { NULL, 0 };
  word.class_name = vocabulary_match_at(scanner->words->dates, scanner->text, scanner->line.end, offset, &word.length);
  return word;
}

static gunichar
peek(const Scanner *scanner, gsize at, gsize *size)
{
  *size = 1;
  return at < scanner->line.end ? character_at(scanner->text + at, size) : 0;
}

/* A whole number below limit at offset; its length in bytes, 0 if none. */
static gsize
integer_read(const Scanner *scanner, gsize offset, gint limit, gint *value)
{
  Numeral numeral;
  gsize size;
  if (!numeral_can_start(peek(scanner, offset, &size)) || !scanner_read_number(scanner, offset, &numeral))
    return 0;
  if (numeral.has_fraction || numeral.is_range || numeral.is_about || numeral.value.mantissa < 0 || numeral.value.exponent > 4)
    return 0;
  gint64 whole = numeral.value.mantissa;
  for (gint i = 0; i < numeral.value.exponent && whole < limit; i++)
    whole *= 10;
  if (whole >= limit)
    return 0;
  *value = (gint) whole;
  return numeral.length;
}

static gsize
joint_read(const Scanner *scanner, gsize at)
{
  gsize size, second;
  gunichar c = peek(scanner, at, &size);
  if (c != '-' && c != '~' && c != 0x2014 && c != 0x2015 && c != TO && c != UNTIL) /* — ― */
    return 0;
  return (c == '-' || c == 0x2014) && peek(scanner, at + size, &second) == c ? size + second : size;
}

/* 3、4月 and 一、二季度: neighbours in a list are a period. */
static gsize
second_read(const Scanner *scanner, gsize at, gint limit, gint first, gint *last)
{
  gsize size;
  gsize joint = joint_read(scanner, at);
  gboolean is_list = joint == 0 && peek(scanner, at, &size) == LIST_COMMA;
  if (is_list)
    joint = size;
  gsize length = joint == 0 ? 0 : integer_read(scanner, at + joint, limit, last);
  gboolean is_later = length > 0 && (is_list ? *last == first + 1 : *last > first);
  if (!is_later)
    *last = first;
  return is_later ? joint + length : 0;
}

static Day
month_last_day(Day day)
{
  return day.year == 0 ? day : (Day) { day.year, day.month, month_days(day.year, day.month) };
}

static void
period_set_months(Period *period, gint year, gint first, gint last)
{
  if (year == 0)
    period->from = period->to = (Day) { 0, 0, 0 };
  else
    {
      period->from = (Day) { year, first, 1 };
      period->to = month_last_day((Day) { year, last, 1 });
    }
}

/* --- years --- */

typedef struct
{
  gint first;
  gint last;
  gsize end; /* behind 年 */
} Years;

static gboolean
is_year(gint value)
{
  return value >= 1900 && value <= 2199;
}

/* "2 024年": justified text tears the first digit off. */
static gboolean
torn_year_read(const Scanner *scanner, gsize offset, Years *years)
{
  gint rest;
  gsize size;
  gboolean is_torn = scanner->line.end - offset > 5 && (scanner->text[offset] == '1' || scanner->text[offset] == '2')
                     && scanner->text[offset + 1] == ' ' && integer_read(scanner, offset + 2, 1000, &rest) == 3
                     && peek(scanner, offset + 5, &size) == YEAR;
  if (!is_torn)
    return FALSE;
  gint year = (scanner->text[offset] - '0') * 1000 + rest;
  *years = (Years) { year, year, offset + 5 + size };
  return is_year(year);
}

/* 2023年, 2021-2023年, 2021年至2023年 */
static gboolean
years_read(const Scanner *scanner, gsize offset, Years *years)
{
  gint first, last;
  gsize size, joint;
  gsize length = integer_read(scanner, offset, 2200, &first);
  if (length == 0 || !is_year(first))
    return torn_year_read(scanner, offset, years);
  gsize at = offset + length;
  gboolean has_sign = peek(scanner, at, &size) == YEAR;
  if (has_sign)
    at += size;
  *years = (Years) { first, first, at };
  joint = joint_read(scanner, at);
  gsize second = joint == 0 ? 0 : integer_read(scanner, at + joint, 2200, &last);
  if (second == 0 || last <= first || !is_year(last) || peek(scanner, at + joint + second, &size) != YEAR)
    return has_sign;
  gsize month_size;
  gint month;
  gsize behind = at + joint + second + size;
  gsize month_length = integer_read(scanner, behind, 13, &month);
  if (month_length > 0 && peek(scanner, behind + month_length, &month_size) == MONTH)
    return has_sign; /* 2021年-2022年3月: two periods, joined by the caller */
  *years = (Years) { first, last, behind };
  return TRUE;
}

static gint
document_year(const Scanner *scanner)
{
  return scanner->anchor.day.year != 0 ? scanner->anchor.day.year : scanner->anchor.year;
}

/* --- parts of a year --- */

static gboolean
month_read(const Scanner *scanner, gsize offset, gint year, Period *period)
{
  gint first, last, day;
  gsize size;
  gsize length = integer_read(scanner, offset, 13, &first);
  if (length == 0 || first == 0)
    return FALSE;
  gsize at = offset + length;
  at += second_read(scanner, at, 13, first, &last);
  if (peek(scanner, at, &size) != MONTH)
    return FALSE;
  at += size;
  period->grain = GRAIN_PART;
  period_set_months(period, year, first, last);
  if (peek(scanner, at, &size) == SHARE)
    at += size;
  period->end = at;
  if (last != first)
    return TRUE;

  gsize day_length = integer_read(scanner, at, 32, &day);
  gunichar sign = day_length == 0 ? 0 : peek(scanner, at + day_length, &size);
  if (day > 0 && (sign == DAY || sign == NUMBER))
    {
      period->from = period->to = (Day) { year, year == 0 ? 0 : first, year == 0 ? 0 : day };
      period->grain = GRAIN_DAY;
      period->end = at + day_length + size;
      return year == 0 || day_is_real(period->from);
    }
  gsize third_size;
  gunichar third = peek(scanner, at, &size);
  if ((third == UPPER || third == MIDDLE || third == LOWER) && peek(scanner, at + size, &third_size) == TEN_DAYS)
    {
      if (year != 0 && third != LOWER)
        period->to.day = third == UPPER ? 10 : 20;
      if (year != 0)
        period->from.day = third == UPPER ? 1 : third == MIDDLE ? 11 : 21;
      period->end = at + size + third_size;
    }
  return TRUE;
}

/* 一季度, 第2季度, 一至三季度 */
static gboolean
quarter_read(const Scanner *scanner, gsize offset, gint year, Period *period)
{
  gint first, last;
  gsize size;
  gsize at = offset;
  if (peek(scanner, at, &size) == ORDINAL)
    at += size;
  gsize length = integer_read(scanner, at, 5, &first);
  if (length == 0 || first == 0)
    return FALSE;
  at += length;
  at += second_read(scanner, at, 5, first, &last);
  if (peek(scanner, at, &size) != QUARTER)
    return FALSE;
  at += size;
  if (peek(scanner, at, &size) == DEGREE)
    at += size;
  period->grain = GRAIN_PART;
  period->end = at;
  period_set_months(period, year, first * 3 - 2, last * 3);
  return TRUE;
}

/* "A-B" of an attribute. */
static gboolean
pair_parse(const char *text, gint *first, gint *last)
{
  if (text == NULL)
    return FALSE;
  char *rest = NULL;
  *first = (gint) g_ascii_strtoll(text, &rest, 10);
  *last = *rest == '-' ? (gint) g_ascii_strtoll(rest + 1, NULL, 10) : *first;
  return TRUE;
}

static Day
festival_day(const Scanner *scanner, const char *name, gint year)
{
  char key[64];
  gint length = g_snprintf(key, sizeof key, "%s%d", name, year);
  return day_parse(vocabulary_lookup(scanner->words->festivals, key, (gsize) MIN(length, (gint) sizeof key - 1)));
}

/* from and to as MM-DD; a season may end in the next year. */
static void
period_set_days(const Scanner *scanner, gsize offset, gsize length, gint year, Period *period)
{
  const Vocabulary *dates = scanner->words->dates;
  const char *festival = words_attribute_at(dates, scanner->text, offset, length, "festival");
  const char *from = words_attribute_at(dates, scanner->text, offset, length, "from");
  const char *to = words_attribute_at(dates, scanner->text, offset, length, "to");
  gint month = 0, day = 0;
  period->from = period->to = (Day) { 0, 0, 0 };
  if (year == 0)
    return;
  if (festival != NULL)
    period->from = period->to = festival_day(scanner, festival, year);
  else if (pair_parse(from, &month, &day))
    {
      period->from = (Day) { year, month, day };
      pair_parse(to, &month, &day);
      period->to = (Day) { month < period->from.month ? year + 1 : year, month, day };
    }
}

static gint
word_offset(const Scanner *scanner, gsize offset, gsize length)
{
  gint first = 0, last = 0;
  pair_parse(words_attribute_at(scanner->words->dates, scanner->text, offset, length, "offset"), &first, &last);
  return first;
}

/* 本月, 上季度: counted from the document's day; count is months. */
static void
period_set_relative(const Scanner *scanner, gint months_back, gint count, Period *period)
{
  Day day = scanner->anchor.day;
  period->from = period->to = (Day) { 0, 0, 0 };
  if (day.year == 0)
    return;
  gint month = count == 3 ? (day.month - 1) / 3 * 3 + 1 : day.month;
  period->from = day_of_month(day.year, month + months_back * count);
  period->to = month_last_day(day_of_month(day.year, month + months_back * count + count - 1));
}

static void
period_set_week(const Scanner *scanner, gint weeks, Period *period)
{
  Day day = scanner->anchor.day;
  period->from = period->to = (Day) { 0, 0, 0 };
  if (day.year == 0)
    return;
  period->from = day_add(day, 1 - day_weekday(day) + 7 * weeks);
  period->to = day_add(period->from, 6);
}

/* A word that names a part of a year. has_year: 2023年 stood before, so 末 of 年末 belongs to it. */
static gboolean
word_read(const Scanner *scanner, gsize offset, Word word, gint year, Period *period)
{
  const Vocabulary *dates = scanner->words->dates;
  const char *class_name = word.class_name;
  gsize length = word.length;
  if (class_name == NULL)
    return FALSE;
  period->end = offset + length;
  period->grain = GRAIN_PART;
  gint first, last;
  if (class_is(class_name, "period") || class_is(class_name, "deadline-period"))
    {
      pair_parse(words_attribute_at(dates, scanner->text, offset, length, "months"), &first, &last);
      period_set_months(period, year, first, last);
      period->is_deadline = class_is(class_name, "deadline-period");
      period->grain = first == 1 && last == 12 ? GRAIN_YEAR : GRAIN_PART;
      return TRUE;
    }
  gboolean is_end = class_is(class_name, "end");
  if (is_end || class_is(class_name, "point") || class_is(class_name, "day") || class_is(class_name, "season"))
    {
      period_set_days(scanner, offset, length, year, period);
      period->is_last_day = is_end;
      period->is_season = class_is(class_name, "season") && day_compare(period->from, period->to) < 0;
      period->grain = is_end || class_is(class_name, "day") ? GRAIN_DAY : GRAIN_PART;
      return TRUE;
    }
  if (class_is(class_name, "week"))
    {
      period_set_week(scanner, word_offset(scanner, offset, length), period);
      return TRUE;
    }
  gboolean is_month = g_str_has_prefix(class_name, "month");
  if (is_month || g_str_has_prefix(class_name, "quarter"))
    {
      period_set_relative(scanner, word_offset(scanner, offset, length), is_month ? 1 : 3, period);
      period->is_last_day = g_str_has_suffix(class_name, "-end");
      if (period->is_last_day)
        period->from = period->to;
      return TRUE;
    }
  return FALSE;
}

static gboolean
part_read(const Scanner *scanner, gsize offset, gint year, Period *period)
{
  return month_read(scanner, offset, year, period) || quarter_read(scanner, offset, year, period)
         || word_read(scanner, offset, word_at(scanner, offset), year, period);
}

/* --- whole periods --- */

/* 2023-03-25, 2023.3.25, 2023/3/25 */
static gboolean
numeric_day_read(const Scanner *scanner, gsize offset, Period *period)
{
  gint numbers[3] = { 0, 0, 0 };
  gsize at = offset;
  char separator = 0;
  for (guint part = 0; part < 3; part++)
    {
      gsize start = at;
      while (at < scanner->line.end && at - start < 4 && g_ascii_isdigit(scanner->text[at]))
        numbers[part] = numbers[part] * 10 + (scanner->text[at++] - '0');
      if (at == start || (part == 0 && at - start != 4) || (part > 0 && at - start > 2))
        return FALSE;
      char c = at < scanner->line.end ? scanner->text[at] : 0;
      if (part == 0 && (c == '-' || c == '.' || c == '/'))
        separator = c;
      if (part < 2 && (separator == 0 || c != separator))
        return FALSE;
      at += part < 2;
    }
  if (at < scanner->line.end && (g_ascii_isalnum(scanner->text[at]) || scanner->text[at] == separator))
    return FALSE;
  Day day = { numbers[0], numbers[1], numbers[2] };
  if (!is_year(day.year) || !day_is_real(day))
    return FALSE;
  *period = (Period) { .from = day, .to = day, .end = at, .grain = GRAIN_DAY };
  return TRUE;
}

static gboolean
year_word_read(const Scanner *scanner, gsize offset, Word word, Years *years)
{
  const char *class_name = word.class_name;
  gsize length = word.length;
  if (!class_is(class_name, "year") && !class_is(class_name, "years"))
    return FALSE;
  gint first = 0, last = 0, base = document_year(scanner);
  const char *text = words_attribute_at(scanner->words->dates, scanner->text, offset, length, "offset");
  if (class_is(class_name, "years"))
    pair_parse(text, &first, &last);
  else
    first = last = text == NULL ? 0 : (gint) g_ascii_strtoll(text, NULL, 10);
  *years = (Years) { base == 0 ? 0 : base + first, base == 0 ? 0 : base + last, offset + length };
  return TRUE;
}

static gboolean
plan_read(const Scanner *scanner, gsize offset, Word word, Period *period)
{
  gint first, last;
  if (!class_is(word.class_name, "plan")
      || !pair_parse(words_attribute_at(scanner->words->dates, scanner->text, offset, word.length, "years"), &first, &last))
    return FALSE;
  *period = (Period) { .from = { first, 1, 1 }, .to = { last, 12, 31 }, .end = offset + word.length, .grain = GRAIN_PLAN };
  return TRUE;
}

static gboolean
now_read(const Scanner *scanner, gsize offset, Word word, Period *period)
{
  if (!class_is(word.class_name, "now"))
    return FALSE;
  Day day = scanner->anchor.day;
  *period = (Period) { .from = day, .to = day, .end = offset + word.length, .grain = GRAIN_DAY, .is_now = TRUE };
  return TRUE;
}

/* A number is a time only before these: most are amounts, and leave here. */
static gboolean
number_may_be_time(const Scanner *scanner, gsize offset, gunichar first, gsize size)
{
  gsize at = first == ORDINAL ? offset + size : offset;
  Numeral numeral;
  gsize next_size;
  if (!numeral_can_start(peek(scanner, at, &next_size)))
    return FALSE;
  scanner_read_number(scanner, at, &numeral);
  gunichar next = peek(scanner, at + numeral.length, &next_size);
  return next == YEAR || next == MONTH || next == QUARTER || next == DAY || next == '.' || next == '/' || next == ' '
         || next == LIST_COMMA
         || joint_read(scanner, at + numeral.length) > 0 || (numeral.has_fraction && numeral.length >= 6); /* 2023.3 */
}

/* One end of a range; year is what a part without one belongs to. */
static gboolean
single_read(const Scanner *scanner, gsize offset, gint year, Period *period)
{
  *period = (Period) { .end = offset };
  gsize size;
  gunichar first = peek(scanner, offset, &size);
  gboolean is_number = numeral_can_start(first) || first == ORDINAL;
  Word word = word_at(scanner, offset);
  if (word.class_name == NULL && !(is_number && number_may_be_time(scanner, offset, first, size)))
    return FALSE;
  if (numeric_day_read(scanner, offset, period) || now_read(scanner, offset, word, period) || plan_read(scanner, offset, word, period))
    return TRUE;
  Years years;
  gboolean has_year = (is_number && years_read(scanner, offset, &years)) || year_word_read(scanner, offset, word, &years);
  if (!has_year && !is_number)
    return word_read(scanner, offset, word, year, period);
  if (!has_year)
    return part_read(scanner, offset, year, period);
  gsize at = years.end;
  if (peek(scanner, at, &size) == DEGREE)
    at += size; /* 2023年度上半年 */
  if (years.first == years.last && part_read(scanner, at, years.last, period))
    return TRUE;
  /* 2023年底 is the year and 底; 2023 and 年底 would read the sign twice. */
  *period = (Period) { .end = years.end, .grain = years.first == years.last ? GRAIN_YEAR : GRAIN_PLAN };
  if (years.first != 0)
    {
      period->from = (Day) { years.first, 1, 1 };
      period->to = (Day) { years.last, 12, 31 };
    }
  return TRUE;
}

/* 8日 behind 3月5日至. */
static gboolean
day_only_read(const Scanner *scanner, gsize offset, Day first, Period *period)
{
  gint day;
  gsize size;
  gsize length = integer_read(scanner, offset, 32, &day);
  gunichar sign = length == 0 ? 0 : peek(scanner, offset + length, &size);
  if (sign != DAY && sign != NUMBER)
    return FALSE;
  Day last = { first.year, first.month, day };
  *period = (Period) { .from = last, .to = last, .end = offset + length + size, .grain = GRAIN_DAY };
  return first.year == 0 || day_is_real(last);
}

/* 5-8日 behind 3月: the month took 3月, the days stand as a range of their own. */
static void
days_of_month_read(const Scanner *scanner, Period *period)
{
  gint first;
  gsize length = integer_read(scanner, period->end, 32, &first);
  gsize joint = length == 0 ? 0 : joint_read(scanner, period->end + length);
  Period last;
  Day month = period->from;
  if (joint == 0 || first == 0 || !day_only_read(scanner, period->end + length + joint, month, &last))
    return;
  period->end = last.end;
  period->grain = GRAIN_DAY;
  if (month.year != 0)
    {
      period->from = (Day) { month.year, month.month, first };
      period->to = last.to;
    }
}

gboolean
period_read(const Scanner *scanner, gsize offset, Period *period)
{
  if (!single_read(scanner, offset, scanner->anchor.year, period))
    return FALSE;
  if (period->grain == GRAIN_PART)
    days_of_month_read(scanner, period);
  gsize joint = joint_read(scanner, period->end);
  Period last;
  if (joint == 0 || period->is_now)
    return TRUE;
  gsize at = period->end + joint;
  gint year = period->from.year != 0 ? period->from.year : scanner->anchor.year;
  gboolean is_day = period->grain == GRAIN_DAY && day_only_read(scanner, at, period->from, &last);
  if (!is_day && !single_read(scanner, at, year, &last))
    return TRUE;
  if (last.is_last_day || (period->from.year != 0 && last.to.year != 0 && day_compare(last.to, period->from) < 0))
    return TRUE;
  period->end = last.end;
  period->to = last.to;
  period->grain = MIN(period->grain, last.grain);
  return TRUE;
}
