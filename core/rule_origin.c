/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rule_origin.c - looks origins up again from what was loaded: nothing is kept for it in a run.
 */
#include "core/rule_origin.h"

#include "core/rules_private.h"

#include <string.h>

RuleOrigin
rule_origin(const Rule *rule)
{
  return (RuleOrigin){ rule->group->name, rule->name, rule->file->path, rule->entry->line };
}

/* The number of the line in which the word stands among the blank-separated words of a value; 0 if
 * none is it. */
static guint
value_word_line(const RuleLine *line, const char *word, gsize length)
{
  for (const char *at = line->value; *at != '\0';)
    {
      at += strspn(at, " \t");
      gsize size = strcspn(at, " \t");
      g_autofree char *one = g_strndup(at, size);
      g_autofree char *folded = rules_fold_word(one);
      if (strlen(folded) == length && memcmp(folded, word, length) == 0)
        return rule_line_number_at(line, (gsize) (at - line->value));
      at += size;
    }
  return 0;
}

/* The number of the line of an entry in which the word stands; 0 if it has none. */
static guint
entry_word_line(const RuleEntry *entry, const char *word, gsize length)
{
  guint number = 0;
  for (guint i = 0; number == 0 && i < entry->lines->len; i++)
    number = value_word_line(&g_array_index(entry->lines, RuleLine, i), word, length);
  return number;
}

guint
rule_entry_word_line(const RuleEntry *entry, const char *word, gsize length)
{
  guint number = entry_word_line(entry, word, length);
  return number > 0 ? number : entry->line;
}

RuleOrigin
vocabulary_origin(const Vocabulary *vocabulary, const char *word, gsize length)
{
  guint payload = vocabulary_payload(vocabulary, word, length);
  if (payload == G_MAXUINT)
    return ORIGIN_NOWHERE;
  const RuleFile *file = g_ptr_array_index(vocabulary->files, payload);
  const RuleEntry *entry = g_ptr_array_index(vocabulary->classes, payload);
  guint listed = entry_word_line(entry, word, length);
  const Compound *made = listed > 0 ? NULL : vocabulary_compound(vocabulary, word, length);
  return (RuleOrigin){ vocabulary->name, vocabulary_class(vocabulary, payload), file->path,
                       made != NULL ? made->line : MAX(listed, entry->line) };
}

/* --- by name --- */

typedef struct
{
  const char *name; /* NULL: everything but words */
  char *word;       /* its comparable form */
  OriginVisitor found;
  gpointer user;
  guint count;
} Search;

/* "verdicts", "goal-exceeded", "verdicts/goal-exceeded". */
static gboolean
search_wants(const Search *search, const char *set, const char *id)
{
  if (search->name == NULL || strcmp(search->name, set) == 0 || strcmp(search->name, id) == 0)
    return TRUE;
  gsize length = strlen(set);
  return strncmp(search->name, set, length) == 0 && search->name[length] == '/'
         && strcmp(search->name + length + 1, id) == 0;
}

static void
search_report(Search *search, RuleOrigin origin, const RuleEntry *entry)
{
  search->count++;
  search->found(&origin, entry, search->user);
}

static void
search_group(Search *search, const RuleGroup *group)
{
  for (guint i = 0; i < group->members->len; i++)
    {
      const Rule *rule = g_ptr_array_index(group->members, i);
      if (search_wants(search, group->name, rule->name))
        search_report(search, rule_origin(rule), rule->entry);
    }
}

/* Words that are parts and nothing else are in no lexicon of their vocabulary. */
static guint
search_part_line(const Search *search, const RuleEntry *entry)
{
  gboolean is_part_only = rule_entry_line(entry, "class") == NULL;
  return is_part_only && search->name != NULL
             ? entry_word_line(entry, search->word, strlen(search->word))
             : 0;
}

static void
search_vocabulary(Search *search, const Vocabulary *vocabulary)
{
  for (guint i = 0; i < vocabulary->classes->len; i++)
    {
      const RuleEntry *entry = g_ptr_array_index(vocabulary->classes, i);
      const RuleFile *file = g_ptr_array_index(vocabulary->files, i);
      guint part_line = search_part_line(search, entry);
      RuleOrigin origin = { vocabulary->name, vocabulary_class(vocabulary, i), file->path,
                            MAX(entry->line, part_line) };
      /* a class's name (lead) is no id: dozens of vocabularies have one */
      gboolean is_named = search->name == NULL || strcmp(search->name, origin.id) != 0;
      if (part_line > 0 || (is_named && search_wants(search, origin.set, origin.id)))
        search_report(search, origin, entry);
    }
  guint payload = search->name == NULL
                      ? G_MAXUINT
                      : vocabulary_payload(vocabulary, search->word, strlen(search->word));
  if (payload != G_MAXUINT)
    search_report(search, vocabulary_origin(vocabulary, search->word, strlen(search->word)),
                  g_ptr_array_index(vocabulary->classes, payload));
}

static void
search_layouts(Search *search, const Rules *rules)
{
  for (guint i = 0; i < rules_count_layouts(rules); i++)
    {
      const RuleLayout *layout = rules_layout_at(rules, i);
      const RuleEntry *first = g_ptr_array_index(layout->entries, 0);
      if (search->name == NULL || strcmp(search->name, layout->name) == 0)
        search_report(search,
                      (RuleOrigin){ "layouts", layout->name, layout->file->path, first->line },
                      first);
      for (guint j = 0; search->name != NULL && j < layout->entries->len; j++)
        {
          const RuleEntry *entry = g_ptr_array_index(layout->entries, j);
          const char *column = rule_entry_find(entry, "column");
          const char *titles = rule_entry_find(entry, "titles");
          guint line = titles == NULL ? 0
                                      : value_word_line(rule_entry_line(entry, "titles"),
                                                        search->word, strlen(search->word));
          if (column != NULL && (line > 0 || strcmp(search->name, layout->name) == 0))
            search_report(search,
                          (RuleOrigin){ layout->name, column, layout->file->path,
                                        line > 0 ? line : entry->line },
                          entry);
        }
    }
}

static guint
search_run(Search *search, const Rules *rules)
{
  g_autoptr(GList) groups =
      g_list_sort(g_hash_table_get_keys(rules->groups), (GCompareFunc) strcmp);
  g_autoptr(GList) vocabularies =
      g_list_sort(g_hash_table_get_keys(rules->vocabularies), (GCompareFunc) strcmp);
  search_layouts(search, rules);
  for (GList *at = groups; at != NULL; at = at->next)
    search_group(search, g_hash_table_lookup(rules->groups, at->data));
  for (GList *at = vocabularies; at != NULL; at = at->next)
    search_vocabulary(search, g_hash_table_lookup(rules->vocabularies, at->data));
  return search->count;
}

guint
rules_visit_named(const Rules *rules, const char *name, OriginVisitor found, gpointer user)
{
  g_autofree char *word = rules_fold_word(name);
  Search search = { name, word, found, user, 0 };
  return search_run(&search, rules);
}

void
rules_visit_all(const Rules *rules, OriginVisitor found, gpointer user)
{
  Search search = { NULL, NULL, found, user, 0 };
  search_run(&search, rules);
}
