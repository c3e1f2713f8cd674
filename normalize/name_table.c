/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * name_table.c - open addressing with linear probing, at most half full; FNV-1a over code points.
 * Entries of one name are chained.
 */
#include "normalize/name_table.h"

#include <string.h>

#define HASH_START 2166136261u
#define END_BITS_PER_NAME                                                                          \
  16 /* names have four characters or so: one bit in four is set at most                           \
      */

typedef struct
{
  const char *text;
  guint32 hash;
  guint32 length;
  guint32 payload;
  guint32 next; /* the next entry of the same name; 0: none */
} Entry;

struct NameTable
{
  GArray *entries; /* Entry; [0] is none */
  guint32 *slots;  /* first entry of a name, 0: free */
  guint8 *ends; /* bit map by the hash of every end of every name; sized for the names expected */
  guint32 end_mask;
  guint mask;
  guint used;
};

static guint
slot_count(guint names)
{
  guint count = 64;
  while (count < names * 2)
    count *= 2;
  return count;
}

NameTable *
name_table_new(guint expected)
{
  NameTable *table = g_new0(NameTable, 1);
  table->entries = g_array_sized_new(FALSE, TRUE, sizeof(Entry), expected + 1);
  g_array_set_size(table->entries, 1);
  table->mask = slot_count(expected) - 1;
  table->slots = g_new0(guint32, table->mask + 1);
  table->end_mask = slot_count(expected) / 2 * END_BITS_PER_NAME - 1;
  table->ends = g_new0(guint8, (table->end_mask + 1) / 8);
  return table;
}

void
name_table_free(NameTable *table)
{
  if (table == NULL)
    return;
  g_array_unref(table->entries);
  g_free(table->slots);
  g_free(table->ends);
  g_free(table);
}

static guint32
end_bit(const NameTable *table, guint32 hash)
{
  return (hash ^ hash >> 15) & table->end_mask;
}

static guint
slot_of(const NameTable *table, guint32 hash)
{
  return (hash ^ hash >> 15) & table->mask;
}

static void
table_grow(NameTable *table)
{
  guint old = table->mask + 1;
  g_autofree guint32 *slots = table->slots;
  table->mask = 2 * old - 1;
  table->slots = g_new0(guint32, 2 * old);
  for (guint i = 0; i < old; i++)
    {
      if (slots[i] == 0)
        continue;
      guint slot = slot_of(table, g_array_index(table->entries, Entry, slots[i]).hash);
      while (table->slots[slot] != 0)
        slot = (slot + 1) & table->mask;
      table->slots[slot] = slots[i];
    }
}

/* The slot that holds the name, or the free one where it would be put. */
static guint
slot_find(const NameTable *table, guint32 hash, const char *text, gsize length)
{
  guint slot = slot_of(table, hash);
  for (; table->slots[slot] != 0; slot = (slot + 1) & table->mask)
    {
      const Entry *entry = &g_array_index(table->entries, Entry, table->slots[slot]);
      if (entry->hash == hash && entry->length == length && memcmp(entry->text, text, length) == 0)
        break;
    }
  return slot;
}

void
name_table_add(NameTable *table, const char *text, gsize length, guint payload)
{
  NameWalk walk = name_walk_new(length);
  while (name_walk_step(&walk, text, 0) != 0)
    {
      guint32 bit = end_bit(table, walk.hash);
      table->ends[bit / 8] |= (guint8) (1u << (bit % 8));
    }
  if (table->used * 2 > table->mask)
    table_grow(table);
  guint slot = slot_find(table, walk.hash, text, length);
  guint index = table->entries->len;
  Entry entry = { text, walk.hash, (guint32) length, payload, 0 };
  g_array_append_val(table->entries, entry);
  if (table->slots[slot] == 0)
    {
      table->slots[slot] = index;
      table->used++;
      return;
    }
  guint last = table->slots[slot];
  while (g_array_index(table->entries, Entry, last).next != 0)
    last = g_array_index(table->entries, Entry, last).next;
  g_array_index(table->entries, Entry, last).next = index;
}

NameWalk
name_walk_new(gsize end)
{
  return (NameWalk){ HASH_START, end, end };
}

gboolean
name_table_goes_on(const NameTable *table, const NameWalk *walk)
{
  guint32 bit = end_bit(table, walk->hash);
  return (table->ends[bit / 8] >> (bit % 8) & 1) != 0;
}

guint
name_table_find(const NameTable *table, const NameWalk *walk, const char *text)
{
  return table->slots[slot_find(table, walk->hash, text + walk->start, walk->end - walk->start)];
}

guint
name_table_payload(const NameTable *table, guint entry)
{
  return g_array_index(table->entries, Entry, entry).payload;
}

guint
name_table_next(const NameTable *table, guint entry)
{
  return g_array_index(table->entries, Entry, entry).next;
}

guint
name_table_lookup(const NameTable *table, const char *text, gsize start, gsize end)
{
  NameWalk walk = name_walk_new(end);
  while (walk.start > start && name_walk_step(&walk, text, start) != 0)
    ;
  return name_table_find(table, &walk, text);
}

guint
name_table_count(const NameTable *table)
{
  return table->entries->len;
}

const char *
name_table_text(const NameTable *table, guint entry, gsize *length)
{
  const Entry *found = &g_array_index(table->entries, Entry, entry);
  *length = found->length;
  return found->text;
}
