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
#include "normalize/period_private.h"
#include "normalize/time_of_day.h"

enum
{
  ORDINAL = 0x7B2C,  /* 第, of 第一季度 */
  AND = 0x548C,      /* 和 */
  AND_ALSO = 0x53CA, /* 及 */
  LIST_COMMA = 0x3001,
  AT = 0x4E8E,     /* 于 */
  INSIDE = 0x5728, /* 在 */
  HOUR = 0x65F6,   /* 时 */
  POINT = 0x70B9,  /* 点 */
  PLEASE = 0x8BF7, /* 请 */
  SURE = 0x5FC5,   /* 必 */
};

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
  document_add_issue(scanner->doc, SEVERITY_WARNING, "date-without-anchor",
                     document_to_printed(scanner->doc, span), 0,
                     "expected a year or date of the document to count from, got none");
}

static gboolean
date_append(Scanner *scanner, const Dated *dated, gboolean needs_anchor)
{
  Value value = { .kind = VALUE_DATE,
                  .span = span_new(dated->start, dated->end),
                  .date = { .role = dated->role } };
  day_write(dated->from, value.date.start);
  day_write(dated->to, value.date.end);
  day_write(dated->alt, value.date.alt);
  if (needs_anchor)
    anchor_note_missing(scanner, value.span);
  scanner->floor = scanner->phrase_floor = scanner->date_end = dated->end;
  scanner->date_start = dated->start;
  scanner->date_from = dated->from;
  scanner->date_to = dated->to;
  return scanner_append(scanner, value);
}

/* 年前 is 年 and 前, but 底前 is one word: the end of the period, then before it. */
static const char *
suffix_read(const Scanner *scanner, gsize at, gsize *length)
{
  const char *class_name =
      vocabulary_match_at(scanner->words->date_after, scanner->text, scanner->line.end, at, length);
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
      if (!period->is_joined) /* 3月5日至4月底 */
        dated->from = dated->to;
      dated->role = period->is_joined ? DATE_PERIOD : DATE_DEADLINE;
    }
  else if (class_is(class_name, "before") || class_is(class_name, "end-before"))
    {
      /* 2025年前 is over when 2025 begins; every smaller unit is included (Civil Code art. 1259).
       */
      gboolean is_year = period->grain >= GRAIN_YEAR && class_is(class_name, "before");
      dated->alt = is_year ? dated->to : OPEN;
      dated->to = is_year || period->is_season ? day_before(dated->from)
                  : period->is_festival        ? dated->from
                                               : dated->to;
      dated->from = OPEN;
      dated->role = DATE_DEADLINE;
    }
  else if (class_is(class_name, "start") || class_is(class_name, "start-before"))
    {
      if (dated->from.year != 0)
        dated->to =
            (Day){ dated->from.year, dated->from.month, period->grain >= GRAIN_YEAR ? 31 : 10 };
      dated->role = DATE_DEADLINE;
    }
  else if (class_is(class_name, "since"))
    {
      dated->to = OPEN;
      dated->role = DATE_PERIOD;
    }
  else if (class_is(class_name, "after"))
    {
      /* A day counts itself (Civil Code art. 1259 for 以后), behind a month or year the next one
       * begins. */
      gboolean is_day = day_compare(dated->from, dated->to) == 0;
      dated->from = is_day || dated->to.year == 0 ? dated->to : day_add(dated->to, 1);
      dated->to = OPEN;
      dated->role = DATE_PERIOD;
    }
  else if (class_is(class_name, "inside"))
    dated->role = DATE_DEADLINE;
  else if (class_is(class_name, "during") || class_is(class_name, "holiday")
           || class_is(class_name, "same"))
    dated->role = DATE_PERIOD;
}

static DateRole
default_role(const Period *period)
{
  if (period->is_now)
    return DATE_AS_OF;
  if (period->is_last_day || period->is_deadline)
    return DATE_DEADLINE;
  return period->grain == GRAIN_DAY && day_compare(period->from, period->to) == 0 ? DATE_EVENT
                                                                                  : DATE_PERIOD;
}

/* A plan is a time only where a word says so: 十四五期间, but 十四五规划 is a name. */
static gboolean
plan_is_time(const Scanner *scanner, const Period *period, const char *suffix)
{
  return period->grain != GRAIN_PLAN
         || scanner->text[period->end - 1] == (char) 0xB4 /* 年 ends so: a span of years */
         || suffix != NULL;
}

/* A year alone is a date only with its sign and not as part of a name: 2023年版; 2020年度 is. */
static void
prefix_apply(const Scanner *scanner, gsize offset, gboolean has_suffix, Dated *dated,
             gboolean *is_recurring)
{
  gsize length = 0;
  const char *class_name =
      words_match_before(scanner->words->date_before, scanner->text,
                         MAX(scanner->line.start, scanner->floor), offset, &length);
  *is_recurring = class_is(class_name, "recurring");
  if (class_is(class_name, "as-of"))
    {
      dated->start = offset - length;
      dated->from = dated->to;
      dated->role = DATE_AS_OF;
    }
  else if (class_is(class_name, "compare") && dated->role == DATE_DEADLINE && dated->from.year != 0)
    dated->role = DATE_AS_OF;
  else if (class_is(class_name, "until") && dated->role != DATE_AS_OF)
    {
      dated->role = DATE_DEADLINE;
      if (!has_suffix)
        dated->from = (Day){ 0, 0, 0 };
    }
}

static gboolean
offset_append(Scanner *scanner, const OffsetDate *found)
{
  scanner->floor = scanner->phrase_floor = found->end;
  Value value = { .kind = VALUE_DATE,
                  .span = span_new(found->start, found->end),
                  .date = found->date };
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
  gboolean is_mark = at > offset && at + 1 < scanner->line.end && scanner->text[at] == '.'
                     && g_ascii_isdigit(scanner->text[at + 1]);
  return is_mark && scanner_is_item_start(scanner, offset) ? at + 1 - offset : 0;
}

static gboolean
is_inside_number(const Scanner *scanner, gsize offset)
{
  if (offset == scanner->line.start)
    return FALSE;
  gunichar before = character_before(scanner->text, offset);
  /* 五年内 */
  return before < 0x80 ? g_ascii_isalnum((gchar) before) || before == '#'
                       : numeral_can_start(before);
}

/* 、8日 behind 3月5日: of the same month. */
static gboolean
listed_day_read(const Scanner *scanner, gsize offset, Period *period)
{
  if (!scanner->date_is_day || scanner->date_end == 0 || offset <= scanner->date_end)
    return FALSE;
  gsize size;
  gunichar c = character_at(scanner->text + scanner->date_end, &size);
  gboolean is_listed =
      scanner->date_end + size == offset && (c == LIST_COMMA || c == AND || c == AND_ALSO);
  return is_listed && period_read_day(scanner, offset, scanner->date_to, period);
}

/* 25日前 opens its item or follows 于: of the document's month. 提前5日 and 会前3日 count days. */
static gboolean
lone_day_read(const Scanner *scanner, gsize offset, Period *period)
{
  gsize length = 0;
  gunichar before = offset > scanner->line.start ? character_before(scanner->text, offset) : 0;
  gboolean is_open = !character_is_ideograph(before) || before == AT || before == INSIDE
                     || before == PLEASE || before == SURE;
  if (!is_open || !period_read_day(scanner, offset, scanner->anchor.day, period))
    return FALSE;
  const char *class_name = vocabulary_match_at(scanner->words->date_after, scanner->text,
                                               scanner->line.end, period->end, &length);
  return class_is(class_name, "before");
}

/* The period at *offset, which moves behind a list mark that stands before it. */
static gboolean
period_find(const Scanner *scanner, gsize *offset, PeriodWord word, Period *period)
{
  gsize mark = item_mark_length(scanner, *offset);
  if (mark > 0 && period_read(scanner, *offset + mark, period))
    {
      *offset += mark;
      return TRUE;
    }
  return period_read_word(scanner, word, period) || listed_day_read(scanner, *offset, period)
         || lone_day_read(scanner, *offset, period);
}

/* 去年同期 behind 1-8月 is those months of last year. */
static void
same_apply(const Scanner *scanner, Dated *dated)
{
  gboolean is_year = dated->from.year != 0 && dated->from.year == dated->to.year
                     && dated->from.month == 1 && dated->to.month == 12;
  gint years = scanner->date_from.year - dated->from.year;
  if (!is_year || scanner->date_end == 0 || scanner->date_from.year == 0
      || scanner->date_to.year != scanner->date_from.year || years == 0)
    return;
  dated->from = day_add_months(scanner->date_from, -12 * years);
  dated->to = day_add_months(scanner->date_to, -12 * years);
}

/* (星期五) behind a day says nothing new. */
static gsize
weekday_note_end(const Scanner *scanner, gsize at)
{
  if (at >= scanner->line.end || scanner->text[at] != '(')
    return at;
  gsize end = period_weekday_end(scanner, at + 1);
  return end > at + 1 && end < scanner->line.end && scanner->text[end] == ')' ? end + 1 : at;
}

/* What stands behind the period; FALSE where the period is no time without it. */
static gboolean
suffixes_read(const Scanner *scanner, Period *period, Dated *dated, const char **suffix)
{
  gsize length = 0, more_length = 0;
  *suffix = period->is_now ? NULL : suffix_read(scanner, period->end, &length);
  if (!plan_is_time(scanner, period, *suffix) || (period->needs_suffix && *suffix == NULL)
      || class_is(*suffix, "name"))
    return FALSE;
  gboolean is_holiday =
      period->is_festival && (class_is(*suffix, "during") || class_is(*suffix, "holiday"));
  dated->end = period->end + length;
  if (is_holiday)
    workdays_extend_holiday(scanner->words->workdays, &dated->from, &dated->to);
  if (class_is(*suffix, "same"))
    same_apply(scanner, dated);
  suffix_apply(*suffix, period, dated);
  const char *more = *suffix == NULL || class_is(*suffix, "before")
                         ? NULL
                         : suffix_read(scanner, dated->end, &more_length);
  /* 2025年末 and 前, 2022年初 and 以来 */
  if (!class_is(more, "before") && !class_is(more, "inside") && !class_is(more, "around")
      && !class_is(more, "since"))
    return TRUE;
  period->is_season = is_holiday;
  suffix_apply(class_is(more, "before") ? "end-before" : more, period, dated);
  dated->end += more_length;
  return TRUE;
}

/* 2月底至3月初: from the end of the first to the end of what stands behind the joint. */
static void
joined_read(const Scanner *scanner, const char *suffix, Dated *dated)
{
  gsize joint = period_joint_read(scanner, dated->end);
  Period last;
  if (joint == 0 || dated->from.year == 0
      || (!class_is(suffix, "end") && !class_is(suffix, "start"))
      || !period_read_in(scanner, dated->end + joint, dated->from.year, &last))
    return;
  const char *ignored;
  Dated second = { last.from,           last.to,    dated->end + joint, last.end,
                   default_role(&last), { 0, 0, 0 } };
  if (!suffixes_read(scanner, &last, &second, &ignored) || second.to.year == 0
      || day_compare(second.to, dated->from) < 0)
    return;
  dated->to = second.to;
  dated->end = second.end;
  dated->role = DATE_PERIOD;
  if (second.from.year == 0) /* 前 behind it */
    {
      dated->from = second.from;
      dated->role = DATE_DEADLINE;
    }
}

/* 9:30 and 9时: few numbers are asked. */
static gboolean
may_be_time(const Scanner *scanner, gsize offset)
{
  Numeral numeral;
  gsize size;
  scanner_read_number(scanner, offset, &numeral);
  gunichar next = offset + numeral.length < scanner->line.end
                      ? character_at(scanner->text + offset + numeral.length, &size)
                      : 0;
  return next == ':' || next == HOUR || next == POINT;
}

/* What is no period but counted, recurring, open, or an hour. *is_date stays FALSE where a period
 * must be looked for. */
static gboolean
words_scan(Scanner *scanner, PeriodWord word, gboolean is_number, gsize *end, gboolean *is_date)
{
  OffsetDate counted;
  if (is_number && class_is(word.class_name, "none"))
    {
      *is_date = TRUE;
      *end = word.offset + word.length; /* 五一路 is neither day nor number */
      return TRUE;
    }
  gboolean is_word = !is_number || class_is(word.class_name, "undated"); /* 两会前 */
  if (offset_date_read(scanner, word.offset, is_word ? word.class_name : NULL,
                       is_word ? word.length : 0, &counted))
    {
      *is_date = TRUE;
      *end = counted.end;
      return offset_append(scanner, &counted);
    }
  gboolean is_time =
      is_number ? may_be_time(scanner, word.offset) : class_is(word.class_name, "half-day");
  gsize time = is_time ? time_of_day_end(scanner, word.offset) : word.offset;
  if (time > word.offset)
    {
      *is_date = TRUE;
      *end = scanner->floor = time;
    }
  return TRUE;
}

gboolean
date_scan(Scanner *scanner, gsize offset, gsize *end, gboolean *is_date)
{
  *is_date = FALSE;
  gunichar first = character_at(scanner->text + offset, NULL);
  gboolean is_number = numeral_can_start(first) || first == ORDINAL;
  PeriodWord word = period_word_at(scanner, offset);
  if (!is_number && (word.class_name == NULL || class_is(word.class_name, "none")))
    return TRUE;
  Period period;
  if (is_inside_number(scanner, offset))
    {
      gsize mark = item_mark_length(scanner, offset);
      if (mark == 0 || !period_read(scanner, offset + mark, &period))
        return TRUE;
    }
  if (!words_scan(scanner, word, is_number, end, is_date))
    return FALSE;
  if (*is_date || !period_find(scanner, &offset, word, &period))
    return TRUE;
  gboolean is_day =
      period.grain == GRAIN_DAY && !period.is_now && day_compare(period.from, period.to) == 0;
  if (is_day)
    period.end = time_of_day_end(scanner, weekday_note_end(scanner, period.end));
  const char *suffix;
  Dated dated = { period.from, period.to, offset, period.end, default_role(&period), { 0, 0, 0 } };
  if (!suffixes_read(scanner, &period, &dated, &suffix))
    {
      *is_date = !period.needs_suffix;
      *end = *is_date ? period.end : *end;
      return TRUE;
    }
  *is_date = TRUE;
  joined_read(scanner, suffix, &dated);
  gboolean is_recurring;
  prefix_apply(scanner, offset, suffix != NULL, &dated, &is_recurring);
  *end = dated.end;
  scanner->date_is_day = is_day && !is_recurring;
  return is_recurring || date_append(scanner, &dated, period.from.year == 0);
}
