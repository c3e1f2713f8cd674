/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * owner_label.c - from the last character backwards: holder, levels, duty. Without a duty it is a
 * name and no label.
 */
#include "classify/owner_label.h"

#include "core/characters.h"

#include <string.h>

#define LEVELS 2       /* 县级 党委 */
#define LABEL_BYTES 36 /* twelve characters */

gboolean
owner_words_load(const Rules *rules, OwnerWords *words, GError **error)
{
  words->parts = rules_need_vocabulary(rules, "owner-labels", error);
  if (words->parts == NULL)
    return FALSE;
  words->offices = rules_need_vocabulary(rules, "leader-titles", error);
  return words->offices != NULL;
}

/* The bytes of the word of that class which the text ends with; 0 for none. */
static gsize
part_ending(const Vocabulary *vocabulary, const char *text, gsize length, const char *wanted)
{
  gsize size;
  const char *class = vocabulary_match_end(vocabulary, text, length, &size);
  return g_strcmp0(class, wanted) == 0 ? size : 0;
}

static const char *
part_attribute(const OwnerWords *words, const char *text, gsize size, const char *key)
{
  return vocabulary_attribute(words->parts, vocabulary_payload(words->parts, text, size), key);
}

/* 领导, or an office that no holder's word ends: 副县长. */
static gsize
holder_ending(const OwnerWords *words, const char *text, gsize length, gboolean *is_person)
{
  gsize size = part_ending(words->parts, text, length, "holder"),
        office = size > 0 ? 0 : part_ending(words->offices, text, length, "title");
  *is_person =
      office > 0
      || g_strcmp0(part_attribute(words, text + length - size, size, "kind"), "person") == 0;
  return MAX(size, office);
}

static gsize
level_ending(const OwnerWords *words, const char *text, gsize length)
{
  gsize size = part_ending(words->parts, text, length, "level"),
        body = part_ending(words->parts, text, length, "holder");
  gboolean is_body =
      body > 0 && g_str_equal(part_attribute(words, text + length - body, body, "kind"), "body");
  return size > 0 || !is_body ? size : body;
}

gboolean
owner_label_ending(const OwnerWords *words, const char *text, gsize length, OwnerLabel *label)
{
  gsize size = holder_ending(words, text, length, &label->is_person);
  gsize at = length - size;
  if (size == 0)
    return FALSE;
  for (guint i = 0; i <= LEVELS; i++)
    {
      gsize duty = part_ending(words->parts, text, at, "duty");
      gsize level = duty > 0 ? 0 : level_ending(words, text, at);
      at -= MAX(duty, level);
      if (duty + level == 0)
        return FALSE;
      if (duty == 0)
        continue;
      const char *of = part_attribute(words, text + at, duty, "of");
      label->role = ROLE_UNSPECIFIED;
      unit_role_parse(part_attribute(words, text + at, duty, "role"), &label->role);
      label->size = length - at;
      return of == NULL || g_str_equal(of, label->is_person ? "persons" : "bodies");
    }
  return FALSE;
}

gboolean
owner_label_starting(const OwnerWords *words, const char *text, gsize length, OwnerLabel *label)
{
  gsize size;
  const char *class = vocabulary_match_at(words->parts, text, length, 0, &size);
  if (g_strcmp0(class, "duty") != 0)
    return FALSE;
  gsize end = 0, found = 0;
  OwnerLabel at_end;
  while (end < length && end < LABEL_BYTES)
    {
      character_at(text + end, &size);
      end += size;
      if (!owner_label_ending(words, text, MIN(end, length), &at_end) || at_end.size < end)
        continue;
      *label = at_end;
      found = end;
    }
  return found > 0;
}
