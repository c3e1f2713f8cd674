/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * compound.c - compounds are walked from one end to the other, each part by all of its words that
 * stand there.
 *
 * All words of all parts are in one lexicon, whose payload says of which parts a word is. The depth
 * of the walk is the number of parts, which a rule file says and no input.
 */
#include "core/compound.h"

#include "core/characters.h"
#include "core/lexicon.h"

#include <string.h>

#define PARTS_MAX 64 /* bits of a PartSet */
#define WORDS_HERE 6 /* words of parts of which one goes on where the other ends: 单位, 部门单位 */
#define PLACES 8 /* that a walk remembers */

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
  return set != 0
         || rule_error_set(error, file, line->line, line->column,
                           "expected the name of a part, got `%s`", line->value);
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

/* The parts that may stand at one end: those of the steps up to the first that may not lack. */
static PartSet
steps_reach(const Compound *compound, gint from, gint direction)
{
  PartSet parts = 0;
  for (gint i = from; i >= 0 && i < (gint) compound->count; i += direction)
    {
      parts |= compound->steps[i].parts;
      if (!compound->steps[i].may_lack)
        break;
    }
  return parts;
}

void
compound_close(Compound *compound)
{
  compound->first = steps_reach(compound, 0, 1);
  compound->last = steps_reach(compound, (gint) compound->count - 1, -1);
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
  compound_close(compound);
  return must_stand
         || rule_error_set(error, file, line->line, line->column,
                           "expected a part without `?`, got `%s`", line->value);
}

/* The words of parts that stand at a place. */
typedef struct
{
  gsize at;
  guint count;
  LexiconMatch words[WORDS_HERE];
} Place;

/* Several compounds, and several ways through one, come to the same places: what stands there is
 * looked up once. */
typedef struct
{
  const Parts *parts;
  const char *text;
  gsize length;
  gboolean is_backwards;
  Place places[PLACES]; /* by a hash of `at`; in a free one that is G_MAXSIZE */
} Walk;

static void
walk_start(Walk *walk, const Parts *parts, const char *text, gsize length, gboolean is_backwards)
{
  walk->parts = parts;
  walk->text = text;
  walk->length = length;
  walk->is_backwards = is_backwards;
  for (guint i = 0; i < PLACES; i++)
    walk->places[i].at = G_MAXSIZE;
}

static const Place *
walk_place(Walk *walk, gsize at)
{
  const Lexicon *words = walk->parts->words;
  Place *place = &walk->places[at / 3 % PLACES];
  if (place->at == at)
    return place;
  place->at = at;
  place->count =
      walk->is_backwards
          ? lexicon_words_end(words, walk->text, at, place->words, WORDS_HERE)
          : lexicon_words_at(words, walk->text, walk->length, at, place->words, WORDS_HERE);
  return place;
}

static PartSet
parts_of(const Walk *walk, const LexiconMatch *word)
{
  return g_array_index(walk->parts->sets, PartSet, word->payload);
}

/* The parts of all words that stand at a place. */
static PartSet
walk_parts(Walk *walk, gsize at)
{
  const Place *place = walk_place(walk, at);
  PartSet parts = 0;
  for (guint i = 0; i < place->count; i++)
    parts |= parts_of(walk, &place->words[i]);
  return parts;
}

/* The place farthest from `at` that the steps from `done` on reach. FALSE where they do not fit. */
static gboolean
walk_steps(Walk *walk, const Compound *compound, guint done, gsize at, gsize *reach)
{
  *reach = at;
  if (done == compound->count)
    return TRUE;
  const CompoundStep *step =
      &compound->steps[walk->is_backwards ? compound->count - 1 - done : done];
  gboolean is_found = step->may_lack && walk_steps(walk, compound, done + 1, at, reach);
  if ((walk_parts(walk, at) & step->parts) == 0)
    return is_found;
  const Place here = *walk_place(walk, at);
  for (guint i = 0; i < here.count; i++)
    {
      Span word = here.words[i].span;
      gsize end, next = walk->is_backwards ? word.start : word.end;
      if ((parts_of(walk, &here.words[i]) & step->parts) == 0
          || !walk_steps(walk, compound, done + 1, next, &end))
        continue;
      gboolean is_farther = walk->is_backwards ? end < *reach : end > *reach;
      if (!is_found || is_farther)
        *reach = end;
      is_found = TRUE;
    }
  return is_found;
}

static const Compound *
walk_compounds(Walk *walk, const GArray *compounds, gsize at, gsize *match_length)
{
  const Compound *found = NULL;
  gsize longest = 0;
  PartSet here = walk_parts(walk, at);
  for (guint i = 0; here != 0 && i < compounds->len; i++)
    {
      gsize reach;
      const Compound *compound = &g_array_index(compounds, Compound, i);
      if ((here & (walk->is_backwards ? compound->last : compound->first)) == 0
          || !walk_steps(walk, compound, 0, at, &reach))
        continue;
      gsize size = walk->is_backwards ? at - reach : reach - at;
      if (size < longest)
        continue;
      longest = size;
      found = compound;
    }
  if (found != NULL)
    *match_length = longest;
  return found;
}

const Compound *
compounds_match_end(const GArray *compounds, const Parts *parts, const char *text, gsize length,
                    gsize *match_length)
{
  Walk walk;
  walk_start(&walk, parts, text, length, TRUE);
  return walk_compounds(&walk, compounds, length, match_length);
}

const Compound *
compounds_match_at(const GArray *compounds, const Parts *parts, const char *text, gsize length,
                   gsize offset, gsize *match_length)
{
  Walk walk;
  walk_start(&walk, parts, text, length, FALSE);
  return walk_compounds(&walk, compounds, offset, match_length);
}

const Compound *
compounds_find(const GArray *compounds, const Parts *parts, const char *text, gsize length)
{
  Walk from_start, walk;
  const Compound *found = NULL;
  gsize reach;
  walk_start(&walk, parts, text, length, TRUE);
  /* The end first: of sentences it says at once that they are no word. */
  PartSet last = walk_parts(&walk, length), first = 0;
  for (guint i = 0; last != 0 && i < compounds->len; i++)
    {
      const Compound *compound = &g_array_index(compounds, Compound, i);
      if ((last & compound->last) == 0)
        continue;
      if (first == 0)
        {
          walk_start(&from_start, parts, text, length, FALSE);
          first = walk_parts(&from_start, 0);
          if (first == 0)
            return NULL;
        }
      if ((first & compound->first) != 0 && walk_steps(&walk, compound, 0, length, &reach)
          && reach == 0)
        found = compound;
    }
  return found;
}
