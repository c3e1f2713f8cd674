/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * date.c - a period with what stands around it becomes a dated value with a role.
 *
 *   [ 截至 | 到 | 每年 ]  period  [ 底 ] [ 前 | 以来 | 期间 | 内 ]
 *
 *   底 末     the last day of the period
 *   前        runs to its last day; behind a bare year to the day before it
 *   以来      from its first day on
 */
#include "normalize/date.h"

#include "core/characters.h"
#include "normalize/date_offset.h"
#include "normalize/numeral.h"
#include "normalize/period.h"

#define ORDINAL 0x7B2C /* 第, of 第一季度 */

typedef struct
{
  Day from;
  Day to;
  gsize start;
  gsize end;
  DateRole role;
  Day alt; /* the end in the other reading of 2025年前 */
} Dated;

static void
anchor_note_missing(Scanner *scanner, Span span)
{
  if (scanner->is_unanchored)
    return;
  scanner->is_unanchored = TRUE;
  document_add_issue(scanner->doc, SEVERITY_WARNING, "date-without-anchor", document_to_printed(scanner->doc, span), 0,
                     "expected a year or date of the document to count from, got none");
}

static gboolean
date_append(Scanner *scanner, const Dated *dated, gboolean needs_anchor)
{
  Value value = { .kind = VALUE_DATE, .span = span_new(dated->start, dated->end), .date = { .role = dated->role } };
  day_write(dated->from, value.date.start);
  day_write(dated->to, value.date.end);
  day_write(dated->alt, value.date.alt);
  if (needs_anchor)
    anchor_note_missing(scanner, value.span);
  scanner->floor = scanner->phrase_floor = scanner->date_end = dated->end;
  scanner->date_start = dated->start;
  return scanner_append(scanner, value);
}

/* 年前 is 年 and 前, but 底前 is one word: the end of the period, then before it. */
static const char *
suffix_read(const Scanner *scanner, gsize at, gsize *length)
{
  const char *class_name = vocabulary_match_at(scanner->words->date_after, scanner->text, scanner->line.end, at, length);
  if (class_name == NULL || class_is(class_name, "none"))
    *length = 0;
  return *length == 0 ? NULL : class_name;
}

static Day
day_before(Day day)
{
  return day.year == 0 ? day : day_add(day, -1);
}

/* The role that the words behind give; the interval changes with it. */
static void
suffix_apply(const char *class_name, const Period *period, Dated *dated)
{
  static const Day OPEN = { 0, 0, 0 };
  if (class_is(class_name, "end"))
    {
      dated->from = dated->to;
      dated->role = DATE_DEADLINE;
    }
  else if (class_is(class_name, "before") || class_is(class_name, "end-before"))
    {
      /* 2025年前 is over when 2025 begins; every smaller unit is included (Civil Code art. 1259). */
      gboolean is_year = period->grain >= GRAIN_YEAR && class_is(class_name, "before");
      dated->alt = is_year ? dated->to : OPEN;
      dated->to = is_year || period->is_season ? day_before(dated->from) : dated->to;
      dated->from = OPEN;
      dated->role = DATE_DEADLINE;
    }
  else if (class_is(class_name, "start") || class_is(class_name, "start-before"))
    {
      if (dated->from.year != 0)
        dated->to = (Day) { dated->from.year, dated->from.month, period->grain >= GRAIN_YEAR ? 31 : 10 };
      dated->role = DATE_DEADLINE;
    }
  else if (class_is(class_name, "since"))
    {
      dated->to = OPEN;
      dated->role = DATE_PERIOD;
    }
  else if (class_is(class_name, "after"))
    {
      dated->from = dated->to;
      dated->to = OPEN;
      dated->role = DATE_PERIOD;
    }
  else if (class_is(class_name, "inside"))
    dated->role = DATE_DEADLINE;
  else if (class_is(class_name, "during"))
    dated->role = DATE_PERIOD;
}

static DateRole
default_role(const Period *period)
{
  if (period->is_now)
    return DATE_AS_OF;
  if (period->is_last_day || period->is_deadline)
    return DATE_DEADLINE;
  return period->grain == GRAIN_DAY && day_compare(period->from, period->to) == 0 ? DATE_EVENT : DATE_PERIOD;
}

/* A plan is a time only where a word says so: 十四五期间, but 十四五规划 is a name. */
static gboolean
plan_is_time(const Scanner *scanner, const Period *period, const char *suffix)
{
  return period->grain != GRAIN_PLAN || scanner->text[period->end - 1] == (char) 0xB4 /* 年 ends so: a span of years */
         || suffix != NULL;
}

/* A year alone is a date only with its sign and not as part of a name: 2023年版; 2020年度 is. */
static void
prefix_apply(const Scanner *scanner, gsize offset, gboolean has_suffix, Dated *dated, gboolean *is_recurring)
{
  gsize length = 0;
  const char *class_name
    = words_match_before(scanner->words->date_before, scanner->text, MAX(scanner->line.start, scanner->floor), offset, &length);
  *is_recurring = class_is(class_name, "recurring");
  if (class_is(class_name, "as-of"))
    {
      dated->start = offset - length;
      dated->from = dated->to;
      dated->role = DATE_AS_OF;
    }
  else if (class_is(class_name, "until") && dated->role != DATE_AS_OF)
    {
      dated->role = DATE_DEADLINE;
      if (!has_suffix)
        dated->from = (Day) { 0, 0, 0 };
    }
}

static gboolean
offset_append(Scanner *scanner, const OffsetDate *found)
{
  scanner->floor = scanner->phrase_floor = found->end;
  Value value = { .kind = VALUE_DATE, .span = span_new(found->start, found->end), .date = found->date };
  if (found->needs_anchor)
    anchor_note_missing(scanner, value.span);
  return scanner_append(scanner, value);
}

/* "1.5-6月" opens item 1 of a list; its months begin behind the point. */
static gsize
item_mark_length(const Scanner *scanner, gsize offset)
{
  gsize at = offset;
  while (at < scanner->line.end && at - offset < 2 && g_ascii_isdigit(scanner->text[at]))
    at++;
  gboolean is_mark = at > offset && at + 1 < scanner->line.end && scanner->text[at] == '.' && g_ascii_isdigit(scanner->text[at + 1]);
  return is_mark && scanner_is_item_start(scanner, offset) ? at + 1 - offset : 0;
}

static gboolean
is_inside_number(const Scanner *scanner, gsize offset)
{
  if (offset == scanner->line.start)
    return FALSE;
  gunichar before = character_before(scanner->text, offset);
  return before < 0x80 ? g_ascii_isalnum((gchar) before) || before == '#' : numeral_can_start(before); /* 五年内 */
}

gboolean
date_scan(Scanner *scanner, gsize offset, gsize *end, gboolean *is_date)
{
  *is_date = FALSE;
  Period period;
  gunichar first = character_at(scanner->text + offset, NULL);
  gsize length = 0;
  gboolean is_number = numeral_can_start(first) || first == ORDINAL;
  const char *class_name = is_number ? NULL : vocabulary_match_at(scanner->words->dates, scanner->text, scanner->line.end, offset, &length);
  if (!is_number && (class_name == NULL || class_is(class_name, "none")))
    return TRUE;
  OffsetDate counted;
  if (!is_inside_number(scanner, offset) && offset_date_read(scanner, offset, class_name, length, &counted))
    {
      *is_date = TRUE;
      *end = counted.end;
      return offset_append(scanner, &counted);
    }
  gsize mark = item_mark_length(scanner, offset);
  gboolean is_read = mark > 0 && period_read(scanner, offset + mark, &period);
  if (is_read)
    offset += mark;
  else if (is_inside_number(scanner, offset) || !period_read(scanner, offset, &period))
    return TRUE;

  gsize suffix_length = 0;
  const char *suffix = period.is_now ? NULL : suffix_read(scanner, period.end, &suffix_length);
  *is_date = TRUE;
  *end = period.end;
  if (!plan_is_time(scanner, &period, suffix))
    return TRUE;
  Dated dated = { period.from, period.to, offset, period.end + suffix_length, default_role(&period), { 0, 0, 0 } };
  suffix_apply(suffix, &period, &dated);
  gsize more_length = 0;
  const char *more = suffix == NULL || class_is(suffix, "before") ? NULL : suffix_read(scanner, dated.end, &more_length);
  if (class_is(more, "before") || class_is(more, "inside")) /* 2025年末 and 前 */
    {
      suffix_apply(class_is(more, "before") ? "end-before" : more, &period, &dated);
      dated.end += more_length;
    }
  gboolean is_recurring;
  prefix_apply(scanner, offset, suffix != NULL, &dated, &is_recurring);
  *end = dated.end;
  return is_recurring || date_append(scanner, &dated, period.from.year == 0);
}
