/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lunar.c - a line a year: the first day and the lengths of the months that follow.
 */
#include "normalize/lunar.h"

#include <string.h>

#include "core/error.h"

#define MONTHS 13

typedef struct
{
  gint year;
  Day first;
  gint leap; /* the month that a leap month follows; 0: none */
  gint months;
  gint8 lengths[MONTHS];
  Day clear;
  Day solstice;
} LunarYear;

struct Lunar
{
  GArray *years; /* LunarYear, one after the other */
};

static gboolean
lengths_parse(const char *text, LunarYear *year)
{
  for (year->months = 0; text[year->months] == 'L' || text[year->months] == 'S'; year->months++)
    {
      if (year->months == MONTHS)
        return FALSE;
      year->lengths[year->months] = text[year->months] == 'L' ? 30 : 29;
    }
  return text[year->months] == '\0' && year->months == (year->leap > 0 ? MONTHS : MONTHS - 1);
}

static gboolean
year_parse(char **fields, LunarYear *year)
{
  if (g_strv_length(fields) != 6)
    return FALSE;
  *year = (LunarYear){ .year = (gint) g_ascii_strtoll(fields[0], NULL, 10),
                       .first = day_parse(fields[1]),
                       .leap = (gint) g_ascii_strtoll(fields[2], NULL, 10),
                       .clear = day_parse(fields[4]),
                       .solstice = day_parse(fields[5]) };
  return year->first.year == year->year && year->leap >= 0 && year->leap <= 12
         && lengths_parse(fields[3], year);
}

Lunar *
lunar_new(const GString *table, GError **error)
{
  g_autoptr(Lunar) lunar = g_new0(Lunar, 1);
  lunar->years = g_array_new(FALSE, FALSE, sizeof(LunarYear));
  guint number = 1;
  for (gsize at = 0; at < table->len; number++)
    {
      gsize length = strcspn(table->str + at, "\n");
      g_autofree char *line = g_strndup(table->str + at, length);
      at += length + 1;
      if (line[0] == '\0' || line[0] == '#')
        continue;
      g_auto(GStrv) fields = g_strsplit(line, "\t", -1);
      LunarYear year;
      gboolean is_next =
          year_parse(fields, &year)
          && (lunar->years->len == 0
              || year.year
                     == g_array_index(lunar->years, LunarYear, lunar->years->len - 1).year + 1);
      if (!is_next)
        {
          duban_error_set(error, DUBAN_ERROR_RULES,
                          "lunar.tsv:%u:1: expected the next year, its first day, leap month, "
                          "months, terms, got `%s`",
                          number, line);
          return NULL;
        }
      g_array_append_val(lunar->years, year);
    }
  return g_steal_pointer(&lunar);
}

void
lunar_free(Lunar *lunar)
{
  if (lunar == NULL)
    return;
  g_array_unref(lunar->years);
  g_free(lunar);
}

static const LunarYear *
year_find(const Lunar *lunar, gint year)
{
  if (lunar->years->len == 0)
    return NULL;
  gint index = year - g_array_index(lunar->years, LunarYear, 0).year;
  return index < 0 || index >= (gint) lunar->years->len
             ? NULL
             : &g_array_index(lunar->years, LunarYear, index);
}

/* The place of a month among the year's months. */
static gint
month_index(const LunarYear *year, gint month)
{
  return month - 1 + (year->leap > 0 && month > year->leap ? 1 : 0);
}

gint
lunar_month_days(const Lunar *lunar, gint year, gint month)
{
  const LunarYear *found = year_find(lunar, year);
  return found == NULL || month < 1 || month > 12 ? 0 : found->lengths[month_index(found, month)];
}

Day
lunar_day(const Lunar *lunar, gint year, gint month, gint day)
{
  static const Day NONE = { 0, 0, 0 };
  const LunarYear *found = year_find(lunar, year);
  if (found == NULL || month < 1 || month > 12 || day < 0
      || day > lunar_month_days(lunar, year, month))
    return NONE;
  gint days = day - 1;
  for (gint i = 0; i < month_index(found, month); i++)
    days += found->lengths[i];
  return day_add(found->first, days);
}

Day
lunar_solar_term(const Lunar *lunar, gint year, gint month)
{
  static const Day NONE = { 0, 0, 0 };
  const LunarYear *found = year_find(lunar, year);
  if (found == NULL || (month != 4 && month != 12))
    return NONE;
  return month == 4 ? found->clear : found->solstice;
}
