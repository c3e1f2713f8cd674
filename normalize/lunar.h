/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lunar.h - the lunar calendar (tables/lunar.tsv): which day 八月十五 or 清明 of a year is.
 */
#pragma once

#include "core/rules.h"
#include "normalize/calendar.h"

typedef struct Lunar Lunar;

/* Fails with DUBAN_ERROR_RULES and the line. */
Lunar *lunar_new(const GString *table, GError **error);
void lunar_free(Lunar *lunar);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Lunar, lunar_free)

/* The day of that lunar year, month (1-12, never a leap month) and day; no day where the table or
 * the month has none. Day 0 is the day before the first: the eve. */
Day lunar_day(const Lunar *lunar, gint year, gint month, gint day);

/* The number of days of a month: 29 or 30; 0 where the table has none. */
gint lunar_month_days(const Lunar *lunar, gint year, gint month);

/* 清明 (4) or 冬至 (12) by the month they fall in; no day for others and for years the table does
 * not know. */
Day lunar_solar_term(const Lunar *lunar, gint year, gint month);
