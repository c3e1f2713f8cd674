/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * period.h - the named piece of time, without what stands before or behind it: 2023年3月, 一季度,
 * 3月5日至8日, 上半年, 国庆.
 */
#pragma once

#include "normalize/scanner.h"

typedef enum
{
  GRAIN_DAY,
  GRAIN_PART, /* months, quarters, ten days of a month, seasons */
  GRAIN_YEAR,
  GRAIN_PLAN /* a five-year plan, a span of years */
} Grain;

typedef struct
{
  Day from;
  Day to;    /* closed; no day where nothing anchors the period */
  gsize end; /* of the printed words */
  Grain grain;
  gboolean is_last_day;  /* 年底, 月末: the end of something, so a deadline also without 前 */
  gboolean is_deadline;  /* 年内 */
  gboolean is_season;    /* 汛期: before it is before its first day */
  gboolean is_now;       /* 截至目前 */
  gboolean needs_suffix; /* a time only before 前, 期间 and the like: “十一”, 春季 */
  gboolean is_joined;    /* from one time to another */
  gboolean is_festival;  /* 期间 and 假期 are the days off around it */
  char separator;        /* of numbers alone: 2023.3.25; 0 for all others */
} Period;

/* The word of the date vocabulary at a place, looked up once for all the readers that ask about it.
 */
typedef struct
{
  const char *class_name; /* NULL if there is none */
  gsize offset;
  gsize length;
} PeriodWord;

PeriodWord period_word_at(const Scanner *scanner, gsize offset);

/* The longest period that starts at offset. FALSE if none does. */
gboolean period_read(const Scanner *scanner, gsize offset, Period *period);

/* Likewise, a part without a year being of that year; nothing joined to it is read. */
gboolean period_read_in(const Scanner *scanner, gsize offset, gint year, Period *period);

/* Likewise at word.offset, for a caller that has looked the word up. */
gboolean period_read_word(const Scanner *scanner, PeriodWord word, Period *period);

/* Where 周五 at `at` ends; `at` if none stands there. */
gsize period_weekday_end(const Scanner *scanner, gsize at);

/* A day alone, 25日, of the month of a day known before. */
gboolean period_read_day(const Scanner *scanner, gsize offset, Day month, Period *period);
