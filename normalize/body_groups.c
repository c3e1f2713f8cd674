/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * body_groups.c - bodies spoken of together (tables/groups.tsv): an item that begins with a head of
 * a line and ends with a tail of it.
 */
#include "core/characters.h"
#include "normalize/body_private.h"

static gboolean
head_ends_at(const Scanner *scanner, gsize at, gsize floor, guint line, gsize *start)
{
  const NameTable *heads = scanner->words->bodies->group_heads;
  NameWalk walk = name_walk_new(at);
  while (name_walk_step(&walk, scanner->text, floor) != 0 && name_table_goes_on(heads, &walk))
    for (guint entry = name_table_find(heads, &walk, scanner->text); entry != 0;
         entry = name_table_next(heads, entry))
      if (name_table_payload(heads, entry) == line && body_is_item_start(scanner, walk.start))
        {
          *start = walk.start;
          return TRUE;
        }
  return FALSE;
}

/* 各 of 各相关职能部门: the item begins with a head of the line. */
static gboolean
head_begins_item(const Scanner *scanner, gsize tail, guint line, gsize *start)
{
  const NameTable *heads = scanner->words->bodies->group_heads;
  *start = body_item_start(scanner, tail);
  const guint8 *is_head_start = scanner->words->bodies->is_head_start;
  if (*start >= tail || !is_head_start[character_at(scanner->text + *start, NULL) % 256])
    return FALSE;
  gsize size;
  for (gsize at = *start; at < tail && at - *start < WORD_REACH; at += size)
    {
      character_at(scanner->text + at, &size);
      guint entry = name_table_lookup(heads, scanner->text, *start, at + size);
      for (; entry != 0; entry = name_table_next(heads, entry))
        if (name_table_payload(heads, entry) == line)
          return TRUE;
    }
  return FALSE;
}

gboolean
body_scan_group(Scanner *scanner, gsize end, gboolean *is_taken)
{
  const NameTable *tails = scanner->words->bodies->group_tails;
  gsize found = end;
  NameWalk walk = name_walk_new(end);
  for (guint i = 0; i < NAME_REACH && name_walk_step(&walk, scanner->text, scanner->line.start) != 0
                    && name_table_goes_on(tails, &walk);
       i++)
    for (guint entry = name_table_find(tails, &walk, scanner->text); entry != 0;
         entry = name_table_next(tails, entry))
      {
        gsize start;
        guint line = name_table_payload(tails, entry);
        if (head_ends_at(scanner, walk.start, scanner->line.start, line, &start)
            || head_begins_item(scanner, walk.start, line, &start))
          found = MIN(found, start);
      }
  if (found == end)
    return TRUE;
  *is_taken = TRUE;
  BodyValue body = { .is_group = TRUE };
  scanner->list_place = scanner->home.levels[scanner->home.level];
  scanner->list_end = end;
  return body_keep_name(scanner,
                        (Value){ .kind = VALUE_BODY, .span = span_new(found, end), .body = body });
}
