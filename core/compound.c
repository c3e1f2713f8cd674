/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * compound.c - compounds are walked from one end to the other, each part by all of its words that
 * stand there, the longest first.
 *
 * All words of all parts are in one lexicon, whose payload says of which parts a word is. The depth
 * of the walk is the number of parts, which a rule file says and no input.
 */
#include "core/compound.h"

#include "core/characters.h"
#include "core/lexicon.h"

#include <string.h>

#define PARTS_MAX 64 /* bits of a PartSet */
#define NO_PAYLOAD G_MAXUINT

typedef struct
{
  char *name;
  const RuleFile *file; /* who named it first */
  const RuleLine *line;
  gboolean has_words;
} Part;

struct Parts
{
  Lexicon *words;
  GHashTable *sets_of_words; /* word -> index into sets; while words are added */
  GArray *sets;              /* PartSet, by payload */
  Part list[PARTS_MAX];
  guint count;
};

Parts *
parts_new(void)
{
  Parts *parts = g_new0(Parts, 1);
  parts->words = lexicon_new();
  parts->sets_of_words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  parts->sets = g_array_new(FALSE, FALSE, sizeof(PartSet));
  return parts;
}

void
parts_free(Parts *parts)
{
  lexicon_free(parts->words);
  g_clear_pointer(&parts->sets_of_words, g_hash_table_unref);
  g_array_unref(parts->sets);
  for (guint i = 0; i < parts->count; i++)
    g_free(parts->list[i].name);
  g_free(parts);
}

static guint
part_find(const Parts *parts, const char *name, gsize length)
{
  guint i = 0;
  while (i < parts->count
         && (strncmp(parts->list[i].name, name, length) != 0 || parts->list[i].name[length] != 0))
    i++;
  return i;
}

gboolean
parts_named(Parts *parts, const RuleFile *file, const RuleLine *line, const char *names,
            gsize length, PartSet *named, GError **error)
{
  PartSet set = 0;
  for (const char *at = names; at < names + length; at++)
    {
      gsize size = MIN(strcspn(at, " \t|"), (gsize) (names + length - at));
      if (size == 0)
        continue;
      guint part = part_find(parts, at, size);
      if (part == PARTS_MAX)
        return rule_error_set(error, file, line->line, line->column,
                              "expected at most %d parts in all files, got `%.*s` besides",
                              PARTS_MAX, (gint) size, at);
      if (part == parts->count)
        parts->list[parts->count++] = (Part){ g_strndup(at, size), file, line, FALSE };
      set |= (PartSet) 1 << part;
      at += size;
    }
  *named = set;
  return TRUE;
}

gboolean
parts_add(Parts *parts, const char *word, PartSet set)
{
  gpointer known;
  if (g_hash_table_lookup_extended(parts->sets_of_words, word, NULL, &known))
    g_array_index(parts->sets, PartSet, GPOINTER_TO_UINT(known)) |= set;
  else if (!lexicon_add(parts->words, word, parts->sets->len))
    return FALSE;
  else
    {
      g_hash_table_insert(parts->sets_of_words, g_strdup(word), GUINT_TO_POINTER(parts->sets->len));
      g_array_append_val(parts->sets, set);
    }
  for (guint i = 0; i < parts->count; i++)
    parts->list[i].has_words |= (set >> i & 1) != 0;
  return TRUE;
}

gboolean
parts_freeze(Parts *parts, GError **error)
{
  g_clear_pointer(&parts->sets_of_words, g_hash_table_unref);
  lexicon_freeze(parts->words);
  for (guint i = 0; i < parts->count; i++)
    {
      const Part *part = &parts->list[i];
      if (!part->has_words)
        return rule_error_set(error, part->file, part->line->line, part->line->column,
                              "expected `part: %s` with words in some file, got none", part->name);
    }
  return TRUE;
}

gboolean
compound_parse(Parts *parts, const RuleFile *file, const RuleLine *line, guint payload,
               Compound *compound, GError **error)
{
  gboolean must_stand = FALSE;
  *compound = (Compound){ .payload = payload, .line = line->line };
  for (const char *at = line->value; *at != '\0'; at += strspn(at, " \t"))
    {
      gsize size = strcspn(at, " \t");
      if (compound->count == COMPOUND_STEPS)
        return rule_error_set(error, file, line->line, line->column,
                              "expected at most %d parts, got `%.*s` besides", COMPOUND_STEPS,
                              (gint) size, at);
      CompoundStep *step = &compound->steps[compound->count++];
      step->may_lack = at[size - 1] == '?';
      must_stand |= !step->may_lack;
      if (!parts_named(parts, file, line, at, size - (gsize) step->may_lack, &step->parts, error))
        return FALSE;
      at += size;
    }
  return must_stand
         || rule_error_set(error, file, line->line, line->column,
                           "expected a part without `?`, got `%s`", line->value);
}

typedef struct
{
  const Parts *parts;
  const Compound *compound;
  const char *text;
  gsize length;
  gboolean is_backwards;
} Walk;

/* The parts of the longest word that goes on from `at` and has at most room bytes; 0 for none. */
static PartSet
walk_word(const Walk *walk, gsize at, gsize room, gsize *size)
{
  guint payload = walk->is_backwards
                      ? lexicon_match_end(walk->parts->words, walk->text + at - room, room, size)
                      : lexicon_match_at(walk->parts->words, walk->text, at + room, at, size);
  return payload == NO_PAYLOAD ? 0 : g_array_index(walk->parts->sets, PartSet, payload);
}

/* Of a word's bytes those without its last character, as the walk goes. */
static gsize
walk_shorten(const Walk *walk, gsize at, gsize size)
{
  gunichar last = walk->is_backwards ? character_at(walk->text + at - size, NULL)
                                     : character_before(walk->text, at + size);
  return size - (gsize) g_unichar_to_utf8(last, NULL);
}

/* The place farthest from `at` that the steps from `done` on reach. FALSE where they do not fit. */
static gboolean
walk_steps(const Walk *walk, guint done, gsize at, gsize *reach)
{
  const Compound *compound = walk->compound;
  *reach = at;
  if (done == compound->count)
    return TRUE;
  const CompoundStep *step =
      &compound->steps[walk->is_backwards ? compound->count - 1 - done : done];
  gboolean is_found = step->may_lack && walk_steps(walk, done + 1, at, reach);
  gsize room = walk->is_backwards ? at : walk->length - at, size, end;
  for (PartSet of; room > 0 && (of = walk_word(walk, at, room, &size)) != 0;
       room = walk_shorten(walk, at, size))
    {
      if ((of & step->parts) == 0
          || !walk_steps(walk, done + 1, walk->is_backwards ? at - size : at + size, &end))
        continue;
      gboolean is_farther = walk->is_backwards ? end < *reach : end > *reach;
      if (!is_found || is_farther)
        *reach = end;
      is_found = TRUE;
    }
  return is_found;
}

static const Compound *
compounds_match(const GArray *compounds, Walk walk, gsize at, gsize *match_length)
{
  const Compound *found = NULL;
  gsize size, longest = 0, room = walk.is_backwards ? at : walk.length - at;
  if (room == 0 || walk_word(&walk, at, room, &size) == 0)
    return NULL;
  for (guint i = 0; i < compounds->len; i++)
    {
      gsize reach;
      walk.compound = &g_array_index(compounds, Compound, i);
      if (!walk_steps(&walk, 0, at, &reach))
        continue;
      size = walk.is_backwards ? at - reach : reach - at;
      if (size < longest)
        continue;
      longest = size;
      found = walk.compound;
    }
  if (found != NULL)
    *match_length = longest;
  return found;
}

const Compound *
compounds_match_end(const GArray *compounds, const Parts *parts, const char *text, gsize length,
                    gsize *match_length)
{
  return compounds_match(compounds, (Walk){ parts, NULL, text, length, TRUE }, length,
                         match_length);
}

const Compound *
compounds_match_at(const GArray *compounds, const Parts *parts, const char *text, gsize length,
                   gsize offset, gsize *match_length)
{
  return compounds_match(compounds, (Walk){ parts, NULL, text, length, FALSE }, offset,
                         match_length);
}
