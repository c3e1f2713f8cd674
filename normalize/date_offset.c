/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * date_offset.c - the grammar:
 *
 *   counted   = [ event ] number span 内           印发之日起 15 个工作日 内; without event only months and years have days: 三年内
 *   recurring = 每月 [ number 日 | part of a year ] [ 底 ] [ 前 ]
 *   open      = a word, as an item of its own
 */
#include "normalize/date_offset.h"

#include "core/characters.h"
#include "normalize/numeral.h"
#include "normalize/period.h"

#define LONGEST_DAYS 3660
#define LONGEST_MONTHS 600
#define LONGEST_COUNT 99 /* 2024年内 is a year */

enum
{
  DAY = 0x65E5,    /* 日 */
  NUMBER = 0x53F7, /* 号 */
};

typedef struct
{
  gint count;
  const char *class_name; /* days, workdays, months */
  gint factor;
  gsize end;              /* behind 内 */
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
attribute_number(const Vocabulary *vocabulary, const char *text, gsize at, gsize length, const char *key)
{
  const char *value = words_attribute_at(vocabulary, text, at, length, key);
  return value == NULL ? 1 : (gint) g_ascii_strtoll(value, NULL, 10);
}

/* 30日内, 15个工作日内, 一周内 */
static gboolean
count_read(const Scanner *scanner, gsize at, Count *count)
{
  const Vocabulary *spans = scanner->words->spans;
  gsize length = 0, end;
  if (!integer_read(scanner, at, &count->count, &end))
    return FALSE;
  count->class_name = vocabulary_match_at(spans, scanner->text, scanner->line.end, end, &length);
  if (count->class_name == NULL)
    return FALSE;
  count->factor = attribute_number(spans, scanner->text, end, length, class_is(count->class_name, "days") ? "days" : "months");
  end += length;
  if (!class_is(vocabulary_match_at(scanner->words->date_after, scanner->text, scanner->line.end, end, &length), "inside"))
    return FALSE;
  count->end = end + length;
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
    return count->count > 1000 ? NONE : workdays_add(scanner->words->workdays, day, count->count);
  if (class_is(count->class_name, "days"))
    return total > LONGEST_DAYS ? NONE : day_add(day, total);
  return total > LONGEST_MONTHS ? NONE : day_add_months(day, total);
}

static gboolean
counted_read(const Scanner *scanner, gsize offset, const char *class_name, gsize length, OffsetDate *found)
{
  Count count;
  if (!count_read(scanner, offset + length, &count))
    return FALSE;
  gboolean is_long = class_is(count.class_name, "months");
  if (is_long && count.count > LONGEST_COUNT)
    return FALSE;
  gboolean is_own = class_is(class_name, "offset") || (class_name == NULL && is_long);
  *found = (OffsetDate) { .start = offset, .end = count.end, .date = { .role = DATE_DEADLINE, .class_of = DATE_OFFSET } };
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

static gboolean
is_item(const Scanner *scanner, gsize start, gsize end)
{
  gunichar before = start > scanner->line.start ? character_before(scanner->text, start) : 0;
  gunichar after = end < scanner->line.end ? character_at(scanner->text + end, NULL) : 0;
  return (before == 0 || before == ' ' || character_is_punctuation(before)) && (after == 0 || after == ' ' || character_is_punctuation(after));
}

/* 5日 of 每月5日, 1月 of 每年1月; the word alone ends where it ends. */
static gsize
recurring_end(const Scanner *scanner, gsize at)
{
  Period period;
  gint value;
  gsize end, size;
  if (period_read(scanner, at, &period))
    return period.end;
  if (!integer_read(scanner, at, &value, &end) || end >= scanner->line.end)
    return at;
  gunichar sign = character_at(scanner->text + end, &size);
  return (sign == DAY || sign == NUMBER) && value <= 31 ? end + size : at;
}

static gboolean
recurring_read(const Scanner *scanner, gsize offset, gsize length, OffsetDate *found)
{
  gsize end = recurring_end(scanner, offset + length), suffix_length = 0;
  const char *suffix = vocabulary_match_at(scanner->words->date_after, scanner->text, scanner->line.end, end, &suffix_length);
  gboolean is_deadline = class_is(suffix, "before") || class_is(suffix, "end-before") || class_is(suffix, "end") || class_is(suffix, "inside");
  if (!is_deadline && end == offset + length && !is_item(scanner, offset, end))
    return FALSE;
  *found = (OffsetDate) { .start = offset, .end = is_deadline ? end + suffix_length : end,
                          .date = { .role = is_deadline ? DATE_DEADLINE : DATE_PERIOD, .class_of = DATE_RECURRING } };
  return TRUE;
}

gboolean
offset_date_read(const Scanner *scanner, gsize offset, const char *class_name, gsize length, OffsetDate *found)
{
  if (class_name == NULL || class_is(class_name, "offset") || class_is(class_name, "event"))
    return counted_read(scanner, offset, class_name, length, found);
  if (class_is(class_name, "recurring"))
    return recurring_read(scanner, offset, length, found);
  gboolean is_open = class_is(class_name, "open");
  if ((!is_open && !class_is(class_name, "undated")) || !is_item(scanner, offset, offset + length))
    return FALSE;
  *found = (OffsetDate) { .start = offset, .end = offset + length,
                          .date = { .role = is_open ? DATE_PERIOD : DATE_DEADLINE, .class_of = is_open ? DATE_OPEN : DATE_UNDATED } };
  return TRUE;
}
