/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * workdays.c - the exceptions to the week, in a hash table.
 */
#include "normalize/workdays.h"

#include <string.h>

#include "core/error.h"

#define MOST_DAYS 1000 /* no deadline counts more */
#define LONGEST_HOLIDAY 10

struct Workdays
{
  GHashTable *exceptions; /* year * 10000 + month * 100 + day -> 1 off, 2 work */
};

static gpointer
key_of(Day day)
{
  return GINT_TO_POINTER(day.year * 10000 + day.month * 100 + day.day);
}

Workdays *
workdays_new(const GString *table, GError **error)
{
  g_autoptr(Workdays) workdays = g_new0(Workdays, 1);
  workdays->exceptions = g_hash_table_new(NULL, NULL);
  guint number = 1;
  for (gsize at = 0; at < table->len; number++)
    {
      const char *line = table->str + at;
      gsize length = strcspn(line, "\n");
      at += length + 1;
      if (length == 0 || line[0] == '#')
        continue;
      Day day = length > 11 ? day_parse(line) : (Day){ 0, 0, 0 };
      gboolean is_work = length == 15 && memcmp(line + 10, "\twork", 5) == 0;
      gboolean is_off = length == 14 && memcmp(line + 10, "\toff", 4) == 0;
      if (day.year == 0 || (!is_work && !is_off))
        {
          duban_error_set(error, DUBAN_ERROR_RULES,
                          "workdays.tsv:%u:1: expected a day and off or work, got `%.*s`", number,
                          (int) MIN(length, 40), line);
          return NULL;
        }
      g_hash_table_insert(workdays->exceptions, key_of(day), GINT_TO_POINTER(is_work ? 2 : 1));
    }
  return g_steal_pointer(&workdays);
}

void
workdays_free(Workdays *workdays)
{
  if (workdays == NULL)
    return;
  g_hash_table_unref(workdays->exceptions);
  g_free(workdays);
}

/* Outside the years of the table the week alone counts. */
static gboolean
is_workday(const Workdays *workdays, Day day)
{
  gint exception = GPOINTER_TO_INT(g_hash_table_lookup(workdays->exceptions, key_of(day)));
  return exception != 0 ? exception == 2 : day_weekday(day) <= 5;
}

Day
workdays_add(const Workdays *workdays, Day day, gint count)
{
  for (gint left = MIN(count, MOST_DAYS); left > 0;)
    {
      day = day_add(day, 1);
      if (is_workday(workdays, day))
        left--;
    }
  return day;
}

static gboolean
is_given_off(const Workdays *workdays, Day day)
{
  return GPOINTER_TO_INT(g_hash_table_lookup(workdays->exceptions, key_of(day))) == 1;
}

void
workdays_extend_holiday(const Workdays *workdays, Day *from, Day *to)
{
  if (from->year == 0 || to->year == 0)
    return;
  Day first = *from, last = *to;
  for (guint i = 0; i < LONGEST_HOLIDAY && !is_workday(workdays, day_add(first, -1)); i++)
    first = day_add(first, -1);
  for (guint i = 0; i < LONGEST_HOLIDAY && !is_workday(workdays, day_add(last, 1)); i++)
    last = day_add(last, 1);
  gboolean is_given = FALSE;
  for (Day day = first; day_compare(day, last) <= 0 && !is_given; day = day_add(day, 1))
    is_given = is_given_off(workdays, day);
  if (!is_given)
    return;
  *from = first;
  *to = last;
}
