/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * period_private.h - what the readers of periods share: period.c (numbers), period_years.c and
 * period_words.c (words).
 */
#pragma once

#include "normalize/period.h"

enum
{
  SIGN_YEAR = 0x5E74,    /* 年 */
  SIGN_MONTH = 0x6708,   /* 月 */
  SIGN_DAY = 0x65E5,     /* 日 */
  SIGN_NUMBER = 0x53F7,  /* 号 */
  SIGN_QUARTER = 0x5B63, /* 季 */
  SIGN_DEGREE = 0x5EA6,  /* 度 */
  SIGN_COMMA = 0x3001,   /* 、 */
};

const char *period_word_attribute(const Scanner *scanner, PeriodWord word, const char *key);

/* The character at a place; 0 at the line's end. */
gunichar period_peek(const Scanner *scanner, gsize at, gsize *size);

/* A whole number below limit at offset; its length in bytes, 0 if none. */
gsize period_integer_read(const Scanner *scanner, gsize offset, gint limit, gint *value);

/* The length of - ~ — 至 到 at a place, 0 if none stands there. */
gsize period_joint_read(const Scanner *scanner, gsize at);

/* Whole months; no days where year is 0. */
void period_set_months(Period *period, gint year, gint first, gint last);
Day period_month_end(Day day);

/* What stands behind a month: 份, a day, 上旬. Sets the whole period; FALSE for a day no month has.
 */
gboolean period_read_month_tail(const Scanner *scanner, gsize at, gint year, gint month,
                                Period *period);

/* Years from `first` to `last`; 0: not known. */
typedef struct
{
  gint first;
  gint last;
  gsize end;
} Years;

static inline gboolean
period_is_year(gint value)
{
  return value >= 1900 && value <= 2199;
}

/* --- period_years.c --- */

/* 2023年, 2021-2023年, 2021年至2023年 */
gboolean period_read_years(const Scanner *scanner, gsize offset, Years *years);

/* 90年代, 1990年代, 20世纪90年代 */
gboolean period_read_decade(const Scanner *scanner, gsize offset, Period *period);

/* --- period_words.c --- */

/* 今年, 今明两年 */
gboolean period_read_year_word(const Scanner *scanner, PeriodWord word, Years *years);

/* A word that says by itself which period it is: 截至目前, “十四五”, 近三年, 今天. */
gboolean period_read_whole_word(const Scanner *scanner, PeriodWord word, Period *period);

/* A word that names a part of a year: 上半年, 国庆, 本月, 下周五. */
gboolean period_read_part_word(const Scanner *scanner, PeriodWord word, gint year, Period *period);
