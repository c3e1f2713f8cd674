/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * name_table.h - names found from their last character backwards.
 *
 * Bodies and places are told by how they end (局, 委, 市), so they are looked for where such a
 * character stands. A hash over the characters read backwards is carried along, and asks the table
 * once a character:
 *
 *   ... 市 发 改 委 |      hash(委), hash(改委), hash(发改委) -> found, hash(市发改委), ...
 *
 * A bit map of the hashes of all ends of names says early that no name goes on so; most walks are
 * over after two characters. Building costs one insertion a name, a tenth of a trie; a walk costs a
 * few instructions a character and is bounded by NAME_REACH.
 */
#pragma once

#include "core/characters.h"

#define NAME_HASH_FACTOR 16777619u /* FNV-1a over code points */
#define NAME_REACH 20 /* characters: 机构编制委员会办公室 and its like have ten */

typedef struct NameTable NameTable;

/* A table for about that many names. */
NameTable *name_table_new(guint expected);
void name_table_free(NameTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(NameTable, name_table_free)

/* Adds a name; text is borrowed and must outlive the table. A name may be added several times, with
 * different payloads. */
void name_table_add(NameTable *table, const char *text, gsize length, guint payload);

/* Where a walk stands: it began at `end` and has come back to `start`. */
typedef struct
{
  guint32 hash;
  gsize start;
  gsize end;
} NameWalk;

NameWalk name_walk_new(gsize end);

/* One character back; the character, 0 when floor was reached (and nothing moved). */
static inline gunichar
name_walk_step(NameWalk *walk, const char *text, gsize floor)
{
  if (walk->start <= floor)
    return 0;
  do
    walk->start--;
  while (walk->start > floor && ((guchar) text[walk->start] & 0xC0) == 0x80);
  gunichar c = character_at(text + walk->start, NULL);
  walk->hash = (walk->hash ^ c) * NAME_HASH_FACTOR;
  return c;
}

/* FALSE: no name of the table ends with text[walk->start, walk->end), so the walk may stop. */
gboolean name_table_goes_on(const NameTable *table, const NameWalk *walk);

/* The entry whose name is exactly text[walk->start, walk->end); 0 if there is none. */
guint name_table_find(const NameTable *table, const NameWalk *walk, const char *text);

/* The payload of an entry, and the next entry of the same name; 0 after the last. Entries of a name
 * come in the order of adding. */
guint name_table_payload(const NameTable *table, guint entry);
guint name_table_next(const NameTable *table, guint entry);

/* The entry of exactly text[start, end). */
guint name_table_lookup(const NameTable *table, const char *text, gsize start, gsize end);

/* One more than the number of entries, and the name of one: to go through them all, from 1. */
guint name_table_count(const NameTable *table);
const char *name_table_text(const NameTable *table, guint entry, gsize *length);
