/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * calendar.h - days of the Gregorian calendar as numbers and as ISO 8601 text.
 */
#pragma once

#include <glib.h>

typedef struct
{
  gint year;  /* 0: no day */
  gint month; /* 1-12 */
  gint day;   /* 1-31 */
} Day;

/* FALSE for days that no calendar has: 2-30, year 0. */
gboolean day_is_real(Day day);

gint month_days(gint year, gint month);

/* The day count days later (or earlier). Needs a real day. */
Day day_add(Day day, gint count);

/* 1 Monday to 7 Sunday. Needs a real day. */
gint day_weekday(Day day);

/* The same day of a later month, or that month's last. Needs a real day. */
Day day_add_months(Day day, gint count);

/* Months may run past 12 or below 1: the year follows; the day becomes 1. */
Day day_of_month(gint year, gint month);

gint day_compare(Day a, Day b);

/* "2023-02-10"; "" for no day. */
void day_write(Day day, char out[11]);

/* Reads an ISO date (the start of text); no day if it is none. */
Day day_parse(const char *iso);
