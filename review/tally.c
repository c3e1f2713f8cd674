/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * tally.c - see the header. Order never follows the hash table's.
 */
#include "review/tally.h"

#include <string.h>

struct Tally
{
  GHashTable *counts; /* name -> count as a pointer */
};

Tally *
tally_new(void)
{
  Tally *tally = g_new0(Tally, 1);
  tally->counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  return tally;
}

void
tally_free(Tally *tally)
{
  if (tally == NULL)
    return;
  g_hash_table_unref(tally->counts);
  g_free(tally);
}

void
tally_add(Tally *tally, const char *name)
{
  gsize count = GPOINTER_TO_SIZE(g_hash_table_lookup(tally->counts, name));
  g_hash_table_insert(tally->counts, g_strdup(name), GSIZE_TO_POINTER(count + 1));
}

static gint
by_name(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *) a, *(const char *const *) b);
}

static gint
by_count(gconstpointer a, gconstpointer b, gpointer user)
{
  const Tally *tally = user;
  gsize one = GPOINTER_TO_SIZE(g_hash_table_lookup(tally->counts, *(const char *const *) a));
  gsize other = GPOINTER_TO_SIZE(g_hash_table_lookup(tally->counts, *(const char *const *) b));
  return one != other ? (one > other ? -1 : 1) : by_name(a, b);
}

void
tally_write(const Tally *tally, guint most, JsonWriter *writer, const char *key)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  GHashTableIter iter;
  gpointer name;
  g_hash_table_iter_init(&iter, tally->counts);
  while (g_hash_table_iter_next(&iter, &name, NULL))
    g_ptr_array_add(names, name);
  if (most == 0)
    g_ptr_array_sort(names, by_name);
  else
    g_ptr_array_sort_with_data(names, by_count, (gpointer) tally);
  json_writer_open_array(writer, key);
  for (guint i = 0; i < names->len && (most == 0 || i < most); i++)
    {
      name = g_ptr_array_index(names, i);
      json_writer_open_array(writer, NULL);
      json_writer_string(writer, NULL, name);
      json_writer_integer(writer, NULL, (gint64) GPOINTER_TO_SIZE(g_hash_table_lookup(tally->counts, name)));
      json_writer_close_array(writer);
    }
  json_writer_close_array(writer);
}
