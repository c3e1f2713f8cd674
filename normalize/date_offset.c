/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * date_offset.c - the grammar:
 *
 *   counted   = [ event ] number span 内     印发之日起 15 个工作日 内; without event only months and
 *                                            years have days: 三年内
 *   distance  = number span (前 | 后 | 来)   三天后, 两年前, 五年来: of an item of its own, counted
 *                                            from the document's day
 *   recurring = 每月 [ 首月 | 周五 | number 日 | part of a year ] [ 、 more of them ] [ 底 ] [ 前 ]
 *             | 每 number span
 *   open      = a word, as an item of its own
 */
#include "normalize/date_offset.h"

#include "core/characters.h"
#include "normalize/numeral.h"
#include "normalize/period_private.h"
#include "normalize/time_of_day.h"

#define LONGEST_DAYS 3660
#define LONGEST_MONTHS 600
#define LONGEST_COUNT 99 /* 2024年内 is a year */
#define LONGEST_LIST 12  /* 每年1月、2月… */

enum
{
  COME = 0x6765,    /* 来 */
  HALF = 0x534A,    /* 半 */
  ORDINAL = 0x7B2C, /* 第 */
  AND = 0x548C,     /* 和 */
  AT = 0x4E8E,      /* 于 */
  ABOUT = 0x7EA6,   /* 约 */
  INSIDE = 0x5728,  /* 在 */
  CONTROL = 0x5236, /* 制, of 控制在 */
  TO = 0x81F3,      /* 至 */
  UNTIL = 0x5230,   /* 到 */
  AS = 0x4E3A,      /* 为 */
  OF = 0x7684,      /* 的 */
  TIMES = 0x6B21,   /* 次 */
};

typedef struct
{
  gint count;
  const char *class_name; /* days, workdays, months */
  gint factor;
  gsize end; /* behind 内 */
} Count;

static gboolean
integer_read(const Scanner *scanner, gsize at, gint *value, gsize *end)
{
  Numeral numeral;
  if (at >= scanner->line.end || !numeral_can_start(character_at(scanner->text + at, NULL))
      || !scanner_read_number(scanner, at, &numeral) || numeral.has_fraction || numeral.is_range
      || numeral.value.exponent > 3 || numeral.value.mantissa > 9999)
    return FALSE;
  gint64 count = numeral.value.mantissa;
  for (gint i = 0; i < numeral.value.exponent; i++)
    count *= 10;
  *value = (gint) MIN(count, 99999);
  *end = at + numeral.length;
  return TRUE;
}

static gint
attribute_number(const Vocabulary *vocabulary, const char *text, gsize at, gsize length,
                 const char *key)
{
  const char *value = words_attribute_at(vocabulary, text, at, length, key);
  return value == NULL ? 1 : (gint) g_ascii_strtoll(value, NULL, 10);
}

/* 30日, 15个工作日, 一周, 半年: a number and what it counts. */
static gboolean
span_read(const Scanner *scanner, gsize at, Count *count)
{
  const Vocabulary *spans = scanner->words->spans;
  gsize length = 0, end = at, size;
  gboolean is_half = at < scanner->line.end && character_at(scanner->text + at, &size) == HALF;
  if (is_half)
    {
      count->count = 1;
      end = at + size;
    }
  else if (!integer_read(scanner, at, &count->count, &end))
    return FALSE;
  count->class_name = vocabulary_match_at(spans, scanner->text, scanner->line.end, end, &length);
  if (count->class_name == NULL)
    return FALSE;
  count->factor = attribute_number(spans, scanner->text, end, length,
                                   class_is(count->class_name, "days") ? "days" : "months");
  if (is_half && (count->factor < 12 || !class_is(count->class_name, "months")))
    return FALSE;
  if (is_half)
    count->factor /= 2;
  count->end = end + length;
  return TRUE;
}

/* 30日内 */
static gboolean
count_read(const Scanner *scanner, gsize at, Count *count)
{
  gsize length = 0;
  if (!span_read(scanner, at, count)
      || !class_is(vocabulary_match_at(scanner->words->date_after, scanner->text, scanner->line.end,
                                       count->end, &length),
                   "inside"))
    return FALSE;
  count->end += length;
  return TRUE;
}

static Day
count_apply(const Scanner *scanner, const Count *count, Day day)
{
  static const Day NONE = { 0, 0, 0 };
  gint total = count->count * count->factor;
  if (day.year == 0)
    return NONE;
  if (class_is(count->class_name, "workdays"))
    return count->count > 1000 || count->count < 0
               ? NONE
               : workdays_add(scanner->words->workdays, day, count->count);
  if (class_is(count->class_name, "days"))
    return ABS(total) > LONGEST_DAYS ? NONE : day_add(day, total);
  return ABS(total) > LONGEST_MONTHS ? NONE : day_add_months(day, total);
}

/* 压减至5天以内, 控制在3年以内: how long something lasts, and no deadline. */
static gboolean
is_length(const Scanner *scanner, gsize offset)
{
  gunichar before = offset > scanner->line.start ? character_before(scanner->text, offset) : 0;
  if (before == INSIDE)
    before = offset >= scanner->line.start + 6 ? character_before(scanner->text, offset - 3) : 0;
  return before == TO || before == UNTIL || before == AS || before == CONTROL;
}

static gboolean
counted_read(const Scanner *scanner, gsize offset, const char *class_name, gsize length,
             OffsetDate *found)
{
  Count count;
  if ((class_name == NULL && is_length(scanner, offset))
      || !count_read(scanner, offset + length, &count))
    return FALSE;
  gboolean is_long = class_is(count.class_name, "months");
  if (is_long && count.count > LONGEST_COUNT)
    return FALSE;
  gboolean is_own = class_is(class_name, "offset") || (class_name == NULL && is_long);
  *found = (OffsetDate){ .start = offset,
                         .end = count.end,
                         .date = { .role = DATE_DEADLINE, .class_of = DATE_OFFSET } };
  if (!is_own)
    return TRUE;
  Day day = scanner->anchor.day;
  Day last = count_apply(scanner, &count, day);
  found->needs_anchor = day.year == 0;
  if (last.year != 0)
    day_write(day, found->date.start);
  day_write(last, found->date.end);
  return TRUE;
}

/* 三天后, 两年前. 日 is no such span (5日前 is a day of the month), nor is a number behind another
 * word: 投产3年后, 提前5天. */
static gboolean
distance_read(const Scanner *scanner, gsize offset, OffsetDate *found)
{
  Count count;
  gsize length = 0, size;
  gunichar before = offset > scanner->line.start ? character_before(scanner->text, offset) : 0;
  if ((character_is_ideograph(before) && before != AT && before != ABOUT)
      || !span_read(scanner, offset, &count)
      || (class_is(count.class_name, "months") && count.count > LONGEST_COUNT)
      || character_before(scanner->text, count.end) == SIGN_DAY)
    return FALSE;
  const char *suffix = vocabulary_match_at(scanner->words->date_after, scanner->text,
                                           scanner->line.end, count.end, &length);
  gboolean is_until_now = period_peek(scanner, count.end, &size) == COME,
           is_past = is_until_now || class_is(suffix, "before");
  if (!is_past && !class_is(suffix, "after"))
    return FALSE;
  if (is_past)
    count.count = -count.count;
  Day day = count_apply(scanner, &count, scanner->anchor.day);
  *found = (OffsetDate){ .start = offset,
                         .end = count.end + (is_until_now ? size : length),
                         .needs_anchor = scanner->anchor.day.year == 0,
                         .date = { .role = is_until_now ? DATE_PERIOD : DATE_EVENT,
                                   .class_of = DATE_OFFSET } };
  day_write(day, found->date.start);
  day_write(is_until_now ? scanner->anchor.day : day, found->date.end);
  return TRUE;
}

static gboolean
is_item(const Scanner *scanner, gsize start, gsize end)
{
  gunichar before = start > scanner->line.start ? character_before(scanner->text, start) : 0;
  gunichar after = end < scanner->line.end ? character_at(scanner->text + end, NULL) : 0;
  return (before == 0 || before == ' ' || character_is_punctuation(before))
         && (after == 0 || after == ' ' || character_is_punctuation(after));
}

/* --- what comes round --- */

/* 首月, 第一个月: which month of the quarter. */
static gsize
month_of_quarter_end(const Scanner *scanner, gsize at)
{
  gsize size, length = 0;
  gint value;
  if (class_is(period_word_at(scanner, at).class_name, "month-of-span"))
    return at + period_word_at(scanner, at).length;
  if (period_peek(scanner, at, &size) != ORDINAL)
    return at;
  gsize number = at + size, digits = period_integer_read(scanner, number, 13, &value);
  const char *span = vocabulary_match_at(scanner->words->spans, scanner->text, scanner->line.end,
                                         number + digits, &length);
  return digits > 0 && class_is(span, "months") ? number + digits + length : at;
}

/* 一 of 每周一, and 日 of 每周日. */
static gboolean
is_weekday(gunichar c)
{
  static const gunichar SIGNS[] = {
    0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, SIGN_DAY, 0x5929
  };
  for (gsize i = 0; i < G_N_ELEMENTS(SIGNS); i++)
    if (SIGNS[i] == c)
      return TRUE;
  return FALSE;
}

/* 5日 of 每月5日, 1月 of 每年1月, 五 of 每周五; the word alone ends where it ends. */
static gsize
recurring_part_end(const Scanner *scanner, gsize at, gboolean is_week)
{
  Period period;
  gint value;
  gsize end, size;
  at = month_of_quarter_end(scanner, at);
  gunichar first = period_peek(scanner, at, &size);
  if (is_week && is_weekday(first))
    return at + size;
  if (period_read(scanner, at, &period))
    return period.end;
  if (!integer_read(scanner, at, &value, &end) || end >= scanner->line.end)
    return at;
  gunichar sign = character_at(scanner->text + end, &size);
  return (sign == SIGN_DAY || sign == SIGN_NUMBER) && value <= 31 ? end + size : at;
}

/* 每年6月、12月, 每周二和周四 */
static gsize
recurring_end(const Scanner *scanner, gsize at, gboolean is_week)
{
  gsize end = recurring_part_end(scanner, at, is_week);
  for (guint i = 0; i < LONGEST_LIST && end > at; i++)
    {
      gsize size, unit = 0;
      gunichar joint = period_peek(scanner, end, &size);
      if (joint != SIGN_COMMA && joint != AND && (!is_week || period_joint_read(scanner, end) == 0))
        break;
      if (is_week && period_weekday_end(scanner, end + size) > end + size)
        unit = period_word_at(scanner, end + size).length;
      gsize next = recurring_part_end(scanner, end + size + unit, is_week);
      if (next == end + size + unit)
        break;
      end = next;
    }
  return end;
}

/* 每两年, 每隔3天 */
static gboolean
every_count_read(const Scanner *scanner, gsize offset, gsize length, OffsetDate *found)
{
  Count count;
  if (!span_read(scanner, offset + length, &count))
    return FALSE;
  *found = (OffsetDate){ .start = offset,
                         .end = count.end,
                         .date = { .role = DATE_PERIOD, .class_of = DATE_RECURRING } };
  return TRUE;
}

/* 每季度 结束后10日内 */
static gboolean
recurring_offset_read(const Scanner *scanner, gsize offset, gsize end, OffsetDate *found)
{
  PeriodWord word = period_word_at(scanner, end);
  if (!class_is(word.class_name, "event")
      || !counted_read(scanner, end, word.class_name, word.length, found))
    return FALSE;
  found->start = offset;
  found->date.class_of = DATE_RECURRING;
  return TRUE;
}

/* 一次 of 每半年一次 */
static gboolean
counts_times(const Scanner *scanner, gsize at)
{
  gint count;
  gsize size, length = period_integer_read(scanner, at, LONGEST_COUNT, &count);
  return length > 0 && period_peek(scanner, at + length, &size) == TIMES;
}

static gboolean
recurring_read(const Scanner *scanner, gsize offset, gsize length, OffsetDate *found)
{
  gboolean is_week = class_is(
      words_attribute_at(scanner->words->dates, scanner->text, offset, length, "of"), "week");
  gsize start = offset + length, suffix_length = 0, size;
  if (period_peek(scanner, start, &size) == OF)
    start += size; /* 每月的10日前 */
  gsize end = recurring_end(scanner, start, is_week);
  if (end == start)
    end = start = offset + length;
  if (recurring_offset_read(scanner, offset, end, found))
    return TRUE;
  end = time_of_day_end(scanner, end);
  const char *suffix = vocabulary_match_at(scanner->words->date_after, scanner->text,
                                           scanner->line.end, end, &suffix_length);
  gboolean is_deadline = class_is(suffix, "before") || class_is(suffix, "end-before")
                         || class_is(suffix, "end") || class_is(suffix, "inside");
  if (!is_deadline && end == offset + length && !is_item(scanner, offset, end)
      && !counts_times(scanner, end))
    return FALSE;
  *found = (OffsetDate){ .start = offset,
                         .end = is_deadline ? end + suffix_length : end,
                         .date = { .role = is_deadline ? DATE_DEADLINE : DATE_PERIOD,
                                   .class_of = DATE_RECURRING } };
  return TRUE;
}

gboolean
offset_date_read(const Scanner *scanner, gsize offset, const char *class_name, gsize length,
                 OffsetDate *found)
{
  gboolean is_half = class_is(class_name, "half");
  if (is_half)
    class_name = NULL, length = 0;
  Count ignored;
  if (class_name == NULL && !span_read(scanner, offset, &ignored))
    return FALSE; /* most numbers count no days */
  if (class_name == NULL || class_is(class_name, "offset") || class_is(class_name, "event"))
    return counted_read(scanner, offset, class_name, length, found)
           || (class_name == NULL && distance_read(scanner, offset, found));
  if (class_is(class_name, "every"))
    return every_count_read(scanner, offset, length, found);
  if (class_is(class_name, "recurring"))
    return recurring_read(scanner, offset, length, found);
  gboolean is_open = class_is(class_name, "open");
  if ((!is_open && !class_is(class_name, "undated")) || !is_item(scanner, offset, offset + length))
    return FALSE;
  *found = (OffsetDate){ .start = offset,
                         .end = offset + length,
                         .date = { .role = is_open ? DATE_PERIOD : DATE_DEADLINE,
                                   .class_of = is_open ? DATE_OPEN : DATE_UNDATED } };
  return TRUE;
}
