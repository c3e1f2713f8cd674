/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * calendar.c - day arithmetic by month lengths; the spans that notices name are short, so a day at
 * a time is fast enough.
 */
#include "normalize/calendar.h"

static gboolean
year_is_leap(gint year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

gint
month_days(gint year, gint month)
{
  static const gint DAYS[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  return month == 2 && year_is_leap(year) ? 29 : DAYS[(month - 1) % 12];
}

gboolean
day_is_real(Day day)
{
  return day.year > 0 && day.year <= 9999 && day.month >= 1 && day.month <= 12 && day.day >= 1
         && day.day <= month_days(day.year, day.month);
}

Day
day_of_month(gint year, gint month)
{
  gint months = year * 12 + month - 1;
  return (Day){ months / 12, months % 12 + 1, 1 };
}

Day
day_add(Day day, gint count)
{
  day.day += count;
  while (day.day < 1)
    {
      Day before = day_of_month(day.year, day.month - 1);
      day = (Day){ before.year, before.month, day.day + month_days(before.year, before.month) };
    }
  while (day.day > month_days(day.year, day.month))
    {
      Day after = day_of_month(day.year, day.month + 1);
      day = (Day){ after.year, after.month, day.day - month_days(day.year, day.month) };
    }
  return day;
}

/* Sakamoto's rule. */
gint
day_weekday(Day day)
{
  static const gint SHIFTS[] = { 0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4 };
  gint year = day.month < 3 ? day.year - 1 : day.year;
  gint sunday_based =
      (year + year / 4 - year / 100 + year / 400 + SHIFTS[(day.month - 1) % 12] + day.day) % 7;
  return sunday_based == 0 ? 7 : sunday_based;
}

Day
day_add_months(Day day, gint count)
{
  Day first = day_of_month(day.year, day.month + count);
  return (Day){ first.year, first.month, MIN(day.day, month_days(first.year, first.month)) };
}

gint
day_compare(Day a, Day b)
{
  gint left = a.year * 372 + a.month * 31 + a.day;
  gint right = b.year * 372 + b.month * 31 + b.day;
  return left < right ? -1 : left > right;
}

void
day_write(Day day, char out[11])
{
  gint digits = day.year * 10000 + day.month * 100 + day.day;
  out[0] = '\0';
  if (!day_is_real(day))
    return;
  for (gint i = 9; i >= 0; i--)
    {
      out[i] = (char) (i == 4 || i == 7 ? '-' : '0' + digits % 10);
      if (i != 4 && i != 7)
        digits /= 10;
    }
  out[10] = '\0';
}

Day
day_parse(const char *iso)
{
  static const char SHAPE[] = "dddd-dd-dd";
  gint numbers[3] = { 0, 0, 0 };
  guint part = 0;
  if (iso == NULL)
    return (Day){ 0, 0, 0 };
  for (gsize i = 0; SHAPE[i] != '\0'; i++)
    {
      if (SHAPE[i] == 'd' ? !g_ascii_isdigit(iso[i]) : iso[i] != SHAPE[i])
        return (Day){ 0, 0, 0 };
      if (SHAPE[i] == 'd')
        numbers[part] = numbers[part] * 10 + (iso[i] - '0');
      else
        part++;
    }
  Day day = { numbers[0], numbers[1], numbers[2] };
  return day_is_real(day) ? day : (Day){ 0, 0, 0 };
}
