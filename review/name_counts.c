/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * name_counts.c - see the header. Order never follows the hash table's.
 */
#include "review/name_counts.h"

#include <string.h>

struct NameCounts
{
  GHashTable *counts; /* name -> count as a pointer */
};

NameCounts *
name_counts_new(void)
{
  NameCounts *counted = g_new0(NameCounts, 1);
  counted->counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  return counted;
}

void
name_counts_free(NameCounts *counted)
{
  if (counted == NULL)
    return;
  g_hash_table_unref(counted->counts);
  g_free(counted);
}

void
name_counts_add(NameCounts *counted, const char *name)
{
  gsize count = GPOINTER_TO_SIZE(g_hash_table_lookup(counted->counts, name));
  g_hash_table_insert(counted->counts, g_strdup(name), GSIZE_TO_POINTER(count + 1));
}

static gint
by_name(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *) a, *(const char *const *) b);
}

static gint
by_count(gconstpointer a, gconstpointer b, gpointer user)
{
  const NameCounts *counted = user;
  gsize one = GPOINTER_TO_SIZE(g_hash_table_lookup(counted->counts, *(const char *const *) a));
  gsize other = GPOINTER_TO_SIZE(g_hash_table_lookup(counted->counts, *(const char *const *) b));
  return one != other ? (one > other ? -1 : 1) : by_name(a, b);
}

void
name_counts_write(const NameCounts *counted, guint most, JsonWriter *writer, const char *key)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  GHashTableIter iter;
  gpointer name;
  g_hash_table_iter_init(&iter, counted->counts);
  while (g_hash_table_iter_next(&iter, &name, NULL))
    g_ptr_array_add(names, name);
  if (most == 0)
    g_ptr_array_sort(names, by_name);
  else
    g_ptr_array_sort_with_data(names, by_count, (gpointer) counted);
  json_writer_open_array(writer, key);
  for (guint i = 0; i < names->len && (most == 0 || i < most); i++)
    {
      name = g_ptr_array_index(names, i);
      json_writer_open_array(writer, NULL);
      json_writer_string(writer, NULL, name);
      json_writer_integer(writer, NULL,
                          (gint64) GPOINTER_TO_SIZE(g_hash_table_lookup(counted->counts, name)));
      json_writer_close_array(writer);
    }
  json_writer_close_array(writer);
}
