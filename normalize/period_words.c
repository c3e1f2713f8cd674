/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * period_words.c - the classes of dates.vocab, one reader each. Attributes say which months, days
 * or steps a word means; what may stand behind it (本月25日, 下周五, 近三年) is read here too.
 */
#include "normalize/period_private.h"

#include <string.h>

#include "core/characters.h"

#define MOST_YEARS 100 /* 近三年, 过去五十年 */

enum
{
  EVERY = 0x6BCF,         /* 每 */
  OF = 0x7684,            /* 的 */
  COME = 0x6765,          /* 来 */
  FIRST_SO_MANY = 0x524D, /* 前 */
  FIRST = 0x521D,         /* 初 */
  LAST = 0x540E,          /* 后 */
};

static gint
attribute_number(const Scanner *scanner, PeriodWord word, const char *key)
{
  const char *text = period_word_attribute(scanner, word, key);
  return text == NULL ? 0 : (gint) g_ascii_strtoll(text, NULL, 10);
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

static void
set_days(Period *period, Day from, Day to)
{
  static const Day NONE = { 0, 0, 0 };
  gboolean is_known = from.year != 0 && to.year != 0;
  period->from = is_known ? from : NONE;
  period->to = is_known ? to : NONE;
}

/* --- parts of a year --- */

typedef gboolean (*WordReader)(const Scanner *scanner, PeriodWord word, gint year, Period *period);

static gboolean
read_months(const Scanner *scanner, PeriodWord word, gint year, Period *period)
{
  gint first = 1, last = 12;
  pair_parse(period_word_attribute(scanner, word, "months"), &first, &last);
  if (first == last)
    return period_read_month_tail(scanner, period->end, year, first, period); /* 元月 */
  period_set_months(period, year, first, last);
  period->is_deadline = class_is(word.class_name, "deadline-period");
  period->grain = first == 1 && last == 12 ? GRAIN_YEAR : GRAIN_PART;
  return TRUE;
}

/* `lunar: M-D`, `term: M`, or MM-DD under the key itself. */
static Day
word_day(const Scanner *scanner, PeriodWord word, const char *key, gint year)
{
  gint month = 0, day = 0;
  if (strcmp(key, "from") == 0
      && pair_parse(period_word_attribute(scanner, word, "lunar"), &month, &day))
    return lunar_day(scanner->words->lunar, year, month, day);
  if (strcmp(key, "from") == 0 && period_word_attribute(scanner, word, "term") != NULL)
    return lunar_solar_term(scanner->words->lunar, year, attribute_number(scanner, word, "term"));
  if (!pair_parse(period_word_attribute(scanner, word, key), &month, &day))
    return (Day){ 0, 0, 0 };
  return (Day){ year, month, MIN(day, month_days(year, month)) };
}

/* A day, or days from one to the other; a season may end in the next year. */
static gboolean
read_days(const Scanner *scanner, PeriodWord word, gint year, Period *period)
{
  gsize size;
  if (numeral_can_start(character_before(scanner->text, period->end))
      && numeral_can_start(period_peek(scanner, period->end, &size)))
    return FALSE; /* 六一四九 is a number */
  gboolean is_end = class_is(word.class_name, "end"), is_day = class_is(word.class_name, "day");
  Day from = year == 0 ? (Day){ 0, 0, 0 } : word_day(scanner, word, "from", year);
  Day to = from;
  if (year != 0 && period_word_attribute(scanner, word, "to") != NULL)
    to = word_day(scanner, word, "to", year);
  if (year != 0 && period_word_attribute(scanner, word, "second") != NULL)
    to = word_day(scanner, word, "second", year); /* 双节 */
  gboolean is_turned = day_compare(to, from) < 0;
  if (is_turned && is_day)
    set_days(period, to, from);
  else
    set_days(period, from, is_turned ? word_day(scanner, word, "to", year + 1) : to);
  period->is_last_day = is_end;
  period->is_season =
      class_is(word.class_name, "season") && day_compare(period->from, period->to) < 0;
  period->grain = is_end || is_day ? GRAIN_DAY : GRAIN_PART;
  period->needs_suffix = period_word_attribute(scanner, word, "needs") != NULL;
  period->is_festival = is_day;
  return TRUE;
}

/* 一 of 周一 is 1, 日 and 天 are 7; 0 for others. 末 is the days from 6 on. */
static gint
weekday_of(gunichar c)
{
  /* 一二三四五六日天末 */
  static const gunichar SIGNS[] = { 0x4E00, 0x4E8C,   0x4E09, 0x56DB, 0x4E94,
                                    0x516D, SIGN_DAY, 0x5929, 0x672B };
  for (guint i = 0; i < G_N_ELEMENTS(SIGNS); i++)
    if (SIGNS[i] == c)
      return i < 7 ? (gint) i + 1 : i == 7 ? 7 : 6;
  return 0;
}

static gboolean
read_week(const Scanner *scanner, PeriodWord word, gint year G_GNUC_UNUSED, Period *period)
{
  gsize size;
  Day day = scanner->anchor.day;
  gunichar sign = period_peek(scanner, period->end, &size);
  gint weekday = weekday_of(sign);
  Day monday =
      day.year == 0
          ? day
          : day_add(day, 1 - day_weekday(day) + 7 * attribute_number(scanner, word, "offset"));
  period->from = period->to = monday;
  if (monday.year != 0)
    period->to = day_add(monday, weekday == 0 || sign == 0x672B ? 6 : weekday - 1);
  if (weekday > 0)
    {
      period->from = period->to;
      period->end += size;
      period->grain = GRAIN_DAY;
      if (sign == 0x672B && monday.year != 0)
        period->from = day_add(monday, 5);
    }
  return TRUE;
}

gsize
period_weekday_end(const Scanner *scanner, gsize at)
{
  gsize size;
  PeriodWord word = period_word_at(scanner, at);
  return class_is(word.class_name, "weekday")
                 && weekday_of(period_peek(scanner, at + word.length, &size)) > 0
             ? at + word.length + size
             : at;
}

/* 周五, 星期三: of the document's week. 一周一次 and 周一至周五 name no day. */
static gboolean
read_weekday(const Scanner *scanner, PeriodWord word, gint year, Period *period)
{
  gsize size;
  gunichar before =
      word.offset > scanner->line.start ? character_before(scanner->text, word.offset) : 0;
  gint weekday = weekday_of(period_peek(scanner, period->end, &size));
  if (weekday == 0 || before == EVERY || numeral_can_start(before)
      || period_joint_read(scanner, period->end + size) > 0)
    return FALSE;
  gunichar next = period_peek(scanner, period->end + size, &size);
  gsize length;
  gboolean is_before = class_is(vocabulary_match_at(scanner->words->date_after, scanner->text,
                                                    scanner->line.end, period->end + size, &length),
                                "before");
  gboolean is_closed = next == 0 || is_before || !character_is_ideograph(next);
  return is_closed && read_week(scanner, word, year, period);
}

/* 本月, 上季度: counted from the document's day; a month may have a day behind it. */
static gboolean
read_relative_months(const Scanner *scanner, PeriodWord word, gint year G_GNUC_UNUSED,
                     Period *period)
{
  gint count = g_str_has_prefix(word.class_name, "month") ? 1 : 3;
  gint steps = attribute_number(scanner, word, "offset") * count;
  Day day = scanner->anchor.day;
  period->is_last_day = g_str_has_suffix(word.class_name, "-end");
  if (count == 1 && !period->is_last_day)
    {
      Day first = day.year == 0 ? day : day_of_month(day.year, day.month + steps);
      gint from, to;
      if (!period_read_month_tail(scanner, period->end, first.year, first.month, period))
        return FALSE;
      if (day.year != 0
          && pair_parse(period_word_attribute(scanner, word, "days"), &from, &to)) /* 月初 */
        set_days(period, (Day){ first.year, first.month, from },
                 (Day){ first.year, first.month, to });
      return TRUE;
    }
  period->from = period->to = (Day){ 0, 0, 0 };
  if (day.year == 0)
    return TRUE;
  gint month = count == 3 ? (day.month - 1) / 3 * 3 + 1 : day.month;
  period->from = day_of_month(day.year, month + steps);
  period->to = period_month_end(day_of_month(day.year, month + steps + count - 1));
  if (period->is_last_day)
    period->from = period->to;
  return TRUE;
}

/* 中旬 alone: of the document's month. */
static gboolean
read_ten_days(const Scanner *scanner, PeriodWord word, gint year G_GNUC_UNUSED, Period *period)
{
  return period_read_month_tail(scanner, word.offset, scanner->anchor.day.year,
                                scanner->anchor.day.month, period);
}

/* 前两个季度, 前5个月: from January on. 到期前三个月 is none: it must open its item or stand behind
 * a year. */
static gboolean
read_first_months(const Scanner *scanner, PeriodWord word, gint year, Period *period)
{
  gint count;
  gsize length = period_integer_read(scanner, period->end, 13, &count), span = 0, size;
  gunichar before =
      word.offset > scanner->line.start ? character_before(scanner->text, word.offset) : 0;
  gboolean is_open = before == 0 || before == SIGN_YEAR || before == SIGN_DEGREE
                     || !character_is_ideograph(before);
  if (length == 0 || count == 0 || !is_open)
    return FALSE;
  gsize at = period->end + length;
  const char *class_name =
      vocabulary_match_at(scanner->words->spans, scanner->text, scanner->line.end, at, &span);
  const char *months =
      class_is(class_name, "months")
          ? words_attribute_at(scanner->words->spans, scanner->text, at, span, "months")
          : NULL;
  gint step = months == NULL ? 0 : (gint) g_ascii_strtoll(months, NULL, 10);
  if (step == 0 && period_peek(scanner, at, &size) == SIGN_QUARTER)
    {
      step = 3;
      span = size;
      if (period_peek(scanner, at + span, &size) == SIGN_DEGREE)
        span += size;
    }
  if (step == 0 || step * count > 12)
    return FALSE;
  period->end = at + span;
  period_set_months(period, year, 1, step * count);
  return TRUE;
}

/* --- the lunar calendar --- */

/* 初一, 十五, 廿三 */
static gsize
lunar_day_read(const Scanner *scanner, gsize at, gint *day)
{
  gsize size = 0;
  gsize start = period_peek(scanner, at, &size) == FIRST ? at + size : at;
  gsize length = period_integer_read(scanner, start, 31, day);
  return length == 0 || *day == 0 ? 0 : start + length - at;
}

/* 正月, 腊月二十三, 农历八月十五 */
static gboolean
read_lunar(const Scanner *scanner, PeriodWord word, gint year, Period *period)
{
  gint month = attribute_number(scanner, word, "month"), day = 0;
  gsize size, length;
  if (month == 0)
    {
      PeriodWord named = period_word_at(scanner, period->end);
      length = period_integer_read(scanner, period->end, 13, &month);
      if (length > 0 && month > 0
          && period_peek(scanner, period->end + length, &size) == SIGN_MONTH)
        period->end += length + size;
      else if (class_is(named.class_name, "lunar")
               && (month = attribute_number(scanner, named, "month")) > 0)
        period->end += named.length;
      else
        return FALSE;
    }
  length = lunar_day_read(scanner, period->end, &day);
  period->end += length;
  period->grain = length > 0 ? GRAIN_DAY : GRAIN_PART;
  const Lunar *lunar = scanner->words->lunar;
  set_days(period, lunar_day(lunar, year, month, MAX(day, 1)),
           lunar_day(lunar, year, month, length > 0 ? day : lunar_month_days(lunar, year, month)));
  return TRUE;
}

gboolean
period_read_part_word(const Scanner *scanner, PeriodWord word, gint year, Period *period)
{
  static const struct
  {
    const char *name;
    WordReader reader;
  } READERS[] = {
    { "period", read_months },
    { "deadline-period", read_months },
    { "end", read_days },
    { "point", read_days },
    { "day", read_days },
    { "season", read_days },
    { "week", read_week },
    { "weekday", read_weekday },
    { "month", read_relative_months },
    { "month-end", read_relative_months },
    { "quarter", read_relative_months },
    { "quarter-end", read_relative_months },
    { "ten-days", read_ten_days },
    { "first", read_first_months },
    { "lunar", read_lunar },
  };
  if (word.class_name == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(READERS); i++)
    if (strcmp(word.class_name, READERS[i].name) == 0)
      {
        *period = (Period){ .end = word.offset + word.length, .grain = GRAIN_PART };
        return READERS[i].reader(scanner, word, year, period);
      }
  return FALSE;
}

/* --- years --- */

/* The year of the document's day, else the year it is for; 0 if neither is known. */
static gint
document_year(const Scanner *scanner)
{
  return scanner->anchor.day.year != 0 ? scanner->anchor.day.year : scanner->anchor.year;
}

gboolean
period_read_year_word(const Scanner *scanner, PeriodWord word, Years *years)
{
  gboolean is_span = class_is(word.class_name, "years");
  if (!is_span && !class_is(word.class_name, "year"))
    return FALSE;
  gint first = 0, last = 0, base = document_year(scanner);
  const char *text = period_word_attribute(scanner, word, "offset");
  if (is_span)
    pair_parse(text, &first, &last);
  else
    first = last = text == NULL ? 0 : (gint) g_ascii_strtoll(text, NULL, 10);
  *years = (Years){ base == 0 ? 0 : base + first, base == 0 ? 0 : base + last,
                    word.offset + word.length };
  return TRUE;
}

/* --- periods that need no year --- */

/* “十四五”前三年, 后两年: a part of the plan. */
static void
plan_cut(const Scanner *scanner, Period *period)
{
  gsize size, year_size;
  gint count;
  gunichar side = period_peek(scanner, period->end, &size);
  gsize length = side == FIRST_SO_MANY || side == LAST
                     ? period_integer_read(scanner, period->end + size, 6, &count)
                     : 0;
  if (length == 0 || count == 0
      || period_peek(scanner, period->end + size + length, &year_size) != SIGN_YEAR)
    return;
  period->end += size + length + year_size;
  period->grain = GRAIN_YEAR;
  if (side == LAST)
    period->from.year = period->to.year - count + 1;
  else
    period->to.year = period->from.year + count - 1;
}

/* `years: A-B`, or `day: YYYY-MM-DD` of something that years are counted from: 十八大以来. */
static gboolean
read_plan(const Scanner *scanner, PeriodWord word, gint year G_GNUC_UNUSED, Period *period)
{
  gint first, last;
  period->grain = GRAIN_PLAN;
  if (pair_parse(period_word_attribute(scanner, word, "years"), &first, &last))
    {
      period->from = (Day){ first, 1, 1 };
      period->to = (Day){ last, 12, 31 };
      plan_cut(scanner, period);
      return TRUE;
    }
  period->from = period->to = day_parse(period_word_attribute(scanner, word, "day"));
  period->grain = GRAIN_DAY;
  period->needs_suffix = TRUE;
  return TRUE;
}

static gboolean
read_now(const Scanner *scanner, PeriodWord word G_GNUC_UNUSED, gint year G_GNUC_UNUSED,
         Period *period)
{
  period->from = period->to = scanner->anchor.day;
  period->grain = GRAIN_DAY;
  period->is_now = TRUE;
  return TRUE;
}

static gboolean
read_relative_day(const Scanner *scanner, PeriodWord word, gint year G_GNUC_UNUSED, Period *period)
{
  Day day = scanner->anchor.day;
  period->grain = GRAIN_DAY;
  period->needs_suffix = period_word_attribute(scanner, word, "needs") != NULL; /* 即日 */
  period->from = period->to =
      day.year == 0 ? day : day_add(day, attribute_number(scanner, word, "offset"));
  return TRUE;
}

/* 近三年来, 未来5年: up to or from the document's day. */
static gboolean
read_counted(const Scanner *scanner, PeriodWord word, gint year G_GNUC_UNUSED, Period *period)
{
  gint count, last = 0;
  gsize size, span = 0;
  gsize at = period_peek(scanner, period->end, &size) == OF ? period->end + size : period->end;
  gsize length = period_integer_read(scanner, at, MOST_YEARS, &count);
  if (length == 0 || count == 0)
    return FALSE;
  at += length;
  gsize joint = period_joint_read(scanner, at),
        second = joint == 0 ? 0 : period_integer_read(scanner, at + joint, MOST_YEARS, &last);
  if (second > 0 && last > count) /* 未来3至5年 */
    {
      at += joint + second;
      count = last;
    }
  const Vocabulary *spans = scanner->words->spans;
  const char *class_name = vocabulary_match_at(spans, scanner->text, scanner->line.end, at, &span);
  gboolean is_months = class_is(class_name, "months");
  if (!is_months && !class_is(class_name, "days"))
    return FALSE;
  gint sign = class_is(word.class_name, "past") ? -1 : 1;
  gint steps = sign * count
               * (gint) g_ascii_strtoll(words_attribute_at(spans, scanner->text, at, span,
                                                           is_months ? "months" : "days"),
                                        NULL, 10);
  period->end = at + span;
  if (period_peek(scanner, period->end, &size) == COME)
    period->end += size;
  Day day = scanner->anchor.day;
  Day other = day.year == 0 ? day : is_months ? day_add_months(day, steps) : day_add(day, steps);
  period->from = sign < 0 ? other : day;
  period->to = sign < 0 ? day : other;
  period->grain = GRAIN_PART;
  return TRUE;
}

/* 上世纪90年代 */
static gboolean
read_century(const Scanner *scanner, PeriodWord word, gint year G_GNUC_UNUSED, Period *period)
{
  gint decade, whole = attribute_number(scanner, word, "year");
  gsize size, second;
  if (whole > 0) /* 本世纪中叶 */
    {
      *period = (Period){
        .from = { whole, 1, 1 }, .to = { whole, 12, 31 }, .end = period->end, .grain = GRAIN_PART
      };
      return TRUE;
    }
  gsize length = period_integer_read(scanner, period->end, 100, &decade);
  gsize at = period->end + length;
  if (length == 0 || decade % 10 != 0 || period_peek(scanner, at, &size) != SIGN_YEAR
      || period_peek(scanner, at + size, &second) != 0x4EE3) /* 代 */
    return FALSE;
  gint first = attribute_number(scanner, word, "years") + decade;
  *period = (Period){ .from = { first, 1, 1 },
                      .to = { first + 9, 12, 31 },
                      .end = at + size + second,
                      .grain = GRAIN_YEAR };
  return TRUE;
}

gboolean
period_read_whole_word(const Scanner *scanner, PeriodWord word, Period *period)
{
  static const struct
  {
    const char *name;
    WordReader reader;
  } READERS[] = {
    { "now", read_now },      { "plan", read_plan },      { "relative-day", read_relative_day },
    { "past", read_counted }, { "future", read_counted }, { "century", read_century },
  };
  if (word.class_name == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS(READERS); i++)
    if (strcmp(word.class_name, READERS[i].name) == 0)
      {
        *period = (Period){ .end = word.offset + word.length };
        return READERS[i].reader(scanner, word, 0, period);
      }
  return FALSE;
}
