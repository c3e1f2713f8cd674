/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * divisions.c - the table's lines as an array ordered by code, and a table of full and short names
 * into it.
 */
#include "normalize/divisions.h"

#include <string.h>

#include "core/error.h"

#define FIELDS 8
#define LONGEST_NAME 15 /* characters: 积石山保安族东乡族撒拉族自治县 */

#define AUTONOMOUS "\u81EA\u6CBB" /* 自治 */

struct Divisions
{
  GStringChunk *aliases; /* 延边州, 景宁县 */
  GArray *rows;          /* Division, by code, then by the last year in force */
  NameTable *names;      /* payload: index * 2, + 1 for short names */
};

typedef struct
{
  const char *text;
  gsize length;
} Field;

static gint
number_of(Field field)
{
  gint value = 0;
  for (gsize i = 0; i < field.length && g_ascii_isdigit(field.text[i]) && i < 6; i++)
    value = value * 10 + (field.text[i] - '0');
  return value;
}

static DivisionLevel
level_of(Field field)
{
  static const char *const NAMES[] = { "", "province", "prefecture", "county" };
  for (guint i = 1; i < G_N_ELEMENTS(NAMES); i++)
    if (strlen(NAMES[i]) == field.length && memcmp(NAMES[i], field.text, field.length) == 0)
      return (DivisionLevel) i;
  return LEVEL_NONE;
}

static gboolean
row_parse(const char *line, gsize length, Division *row)
{
  Field fields[FIELDS] = { { NULL, 0 } };
  guint count = 0;
  for (gsize at = 0; at <= length && count < FIELDS; count++)
    {
      const char *tab = memchr(line + at, '\t', length - at);
      gsize end = tab == NULL ? length : (gsize) (tab - line);
      fields[count] = (Field){ line + at, end - at };
      at = end + 1;
    }
  *row = (Division){ number_of(fields[0]),
                     number_of(fields[1]),
                     fields[2].text,
                     fields[3].text,
                     (guint16) fields[2].length,
                     (guint16) fields[3].length,
                     (gint16) number_of(fields[5]),
                     (gint16) number_of(fields[6]),
                     level_of(fields[4]),
                     number_of(fields[7]) };
  return count >= 5 && row->code > 0 && row->level != LEVEL_NONE && row->full_length > 0
         && row->short_length > 0;
}

static gint
row_compare(gconstpointer a, gconstpointer b)
{
  const Division *left = a, *right = b;
  if (left->code != right->code)
    return left->code < right->code ? -1 : 1;
  gint left_to = left->to == 0 ? G_MAXINT : left->to,
       right_to = right->to == 0 ? G_MAXINT : right->to;
  return left_to < right_to ? -1 : left_to > right_to;
}

static gboolean
rows_read(Divisions *divisions, const GString *table, GError **error)
{
  guint number = 1;
  gboolean is_sorted = TRUE;
  for (gsize at = 0; at < table->len; number++)
    {
      const char *line = table->str + at;
      gsize length = (gsize) ((const char *) memchr(line, '\n', table->len - at) - line);
      at += length + 1;
      if (length == 0 || line[0] == '#')
        continue;
      Division row;
      if (!row_parse(line, length, &row))
        return duban_error_set(
            error, DUBAN_ERROR_RULES,
            "divisions.tsv:%u:1: expected code, parent, full name, short name, level, got `%.*s`",
            number, (int) MIN(length, 60), line);
      guint count = divisions->rows->len;
      is_sorted =
          is_sorted
          && (count == 0
              || row_compare(&g_array_index(divisions->rows, Division, count - 1), &row) <= 0);
      g_array_append_val(divisions->rows, row);
    }
  if (!is_sorted)
    g_array_sort(divisions->rows, row_compare);
  return TRUE;
}

/* 延边朝鲜族自治州 is printed 延边州 as well, 景宁畲族自治县 景宁县: the short name and the sign.
 */
static void
alias_add(Divisions *divisions, const Division *row, guint index)
{
  gsize sign = row->full_length - 3;
  gboolean is_autonomous =
      row->full_length > row->short_length + 12 && row->level != LEVEL_PROVINCE
      && memcmp(row->full + sign - strlen(AUTONOMOUS), AUTONOMOUS, strlen(AUTONOMOUS)) == 0;
  if (!is_autonomous)
    return;
  g_autofree char *alias =
      g_strdup_printf("%.*s%.3s", row->short_length, row->short_name, row->full + sign);
  name_table_add(divisions->names, g_string_chunk_insert(divisions->aliases, alias),
                 row->short_length + 3u, index * 2);
}

Divisions *
divisions_new(const GString *table, GError **error)
{
  g_autoptr(Divisions) divisions = g_new0(Divisions, 1);
  divisions->rows = g_array_sized_new(FALSE, FALSE, sizeof(Division), 4096);
  if (!rows_read(divisions, table, error))
    return NULL;
  divisions->names = name_table_new(divisions->rows->len * 2);
  divisions->aliases = g_string_chunk_new(4096);
  for (guint i = 0; i < divisions->rows->len; i++)
    {
      const Division *row = divisions_at(divisions, i);
      name_table_add(divisions->names, row->full, row->full_length, i * 2);
      if (row->short_length != row->full_length)
        name_table_add(divisions->names, row->short_name, row->short_length, i * 2 + 1);
      alias_add(divisions, row, i);
    }
  return g_steal_pointer(&divisions);
}

void
divisions_free(Divisions *divisions)
{
  if (divisions == NULL)
    return;
  g_array_unref(divisions->rows);
  if (divisions->aliases != NULL)
    g_string_chunk_free(divisions->aliases);
  name_table_free(divisions->names);
  g_free(divisions);
}

guint
divisions_count(const Divisions *divisions)
{
  return divisions->rows->len;
}

const Division *
divisions_at(const Divisions *divisions, guint index)
{
  return &g_array_index(divisions->rows, Division, index);
}

gboolean
division_code_contains(gint outer, gint inner)
{
  gint unit = outer % 10000 == 0 ? 10000 : outer % 100 == 0 ? 100 : 1;
  return outer > 0 && outer / unit == inner / unit;
}

static gboolean
row_in_force(const Division *row, gint year)
{
  return year == 0 ? row->to == 0
                   : (row->from == 0 || year >= row->from) && (row->to == 0 || year <= row->to);
}

const Division *
divisions_by_code(const Divisions *divisions, gint code, gint year)
{
  guint low = 0, high = divisions->rows->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (divisions_at(divisions, middle)->code < code)
        low = middle + 1;
      else
        high = middle;
    }
  const Division *best = NULL;
  for (guint i = low; i < divisions->rows->len && divisions_at(divisions, i)->code == code; i++)
    if (best == NULL || !row_in_force(best, year))
      best = divisions_at(divisions, i);
  return best;
}

/* How near a division lies to the one a document is about. A name out of force counts for less, but
 * counts: notices keep old names. */
static gint
nearness(const Division *row, gint home, gint year)
{
  gint force = row_in_force(row, year) ? 1 : 0;
  if (home == 0)
    return force;
  gint prefecture = home / 100 * 100;
  if (division_code_contains(row->code, home) || division_code_contains(home, row->code))
    return 8 + force;
  if (home % 10000 != 0 && division_code_contains(prefecture, row->code))
    return 6 + force;
  return row->code / 10000 == home / 10000 ? 4 + force : force;
}

static const Division *
entries_choose(const Divisions *divisions, guint entry, gboolean may_be_short, gint home, gint year,
               gboolean *is_name)
{
  const Division *best = NULL;
  gint best_score = -1;
  gboolean is_tied = FALSE;
  for (; entry != 0; entry = name_table_next(divisions->names, entry))
    {
      guint payload = name_table_payload(divisions->names, entry);
      if ((payload & 1) != 0 && !may_be_short)
        continue;
      const Division *row = divisions_at(divisions, payload / 2);
      gint score = nearness(row, home, year);
      if (score == best_score && row->code != best->code)
        is_tied = TRUE;
      if (score <= best_score)
        continue;
      best = row;
      best_score = score;
      is_tied = FALSE;
    }
  *is_name = best != NULL;
  return is_tied ? NULL : best;
}

const Division *
divisions_find(const Divisions *divisions, const char *text, gsize start, gsize end,
               gboolean may_be_short, gint home, gint year, gboolean *is_name)
{
  guint entry = name_table_lookup(divisions->names, text, start, end);
  return entries_choose(divisions, entry, may_be_short, home, year, is_name);
}

const Division *
divisions_find_ending(const Divisions *divisions, const char *text, gsize floor, gsize end,
                      gboolean may_be_short, gint home, gint year, gsize *start)
{
  const Division *found = NULL;
  NameWalk walk = name_walk_new(end);
  *start = end;
  for (guint i = 0; i < LONGEST_NAME && name_walk_step(&walk, text, floor) != 0; i++)
    {
      if (!name_table_goes_on(divisions->names, &walk))
        break;
      guint entry = i == 0 ? 0 : name_table_find(divisions->names, &walk, text);
      gboolean is_name = FALSE;
      const Division *row =
          entry == 0 ? NULL : entries_choose(divisions, entry, may_be_short, home, year, &is_name);
      if (!is_name)
        continue;
      found = row;
      *start = walk.start;
    }
  return found;
}
