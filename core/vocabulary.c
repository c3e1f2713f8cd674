/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * vocabulary.c - named lists of words by class, over one lexicon each. The payload of a word is the
 * index of its entry.
 */
#include "core/append.h"
#include "core/characters.h"
#include "core/rules_private.h"

#include <string.h>

static void
append_folded(GString *folded, const char *text, gsize length)
{
  gsize size;
  for (gsize at = 0; at < length; at += size)
    {
      gunichar c = character_at(text + at, &size), comparable = character_comparable(c);
      if (character_is_blank(c) || character_is_invisible(c))
        continue;
      if (comparable == c)
        append_bytes(folded, text + at, size);
      else
        g_string_append_unichar(folded, comparable);
    }
}

char *
rules_fold_word(const char *text)
{
  GString *folded = g_string_new(NULL);
  append_folded(folded, text, strlen(text));
  return g_string_free(folded, FALSE);
}

Vocabulary *
vocabulary_new(const char *name)
{
  Vocabulary *vocabulary = g_new0(Vocabulary, 1);
  vocabulary->name = g_strdup(name);
  vocabulary->lexicon = lexicon_new();
  vocabulary->classes = g_ptr_array_new();
  vocabulary->files = g_ptr_array_new();
  vocabulary->class_names = g_ptr_array_new();
  return vocabulary;
}

void
vocabulary_free(Vocabulary *vocabulary)
{
  g_free(vocabulary->name);
  lexicon_free(vocabulary->lexicon);
  g_ptr_array_unref(vocabulary->classes);
  g_ptr_array_unref(vocabulary->files);
  g_ptr_array_unref(vocabulary->class_names);
  g_free(vocabulary);
}

static gboolean
vocabulary_add_words(Vocabulary *vocabulary, const RuleFile *file, const RuleLine *line,
                     guint payload, GError **error)
{
  g_autoptr(GString) word = g_string_new(NULL);
  for (const char *at = line->value + strspn(line->value, " \t"); *at != '\0';
       at += strspn(at, " \t"))
    {
      gsize length = strcspn(at, " \t");
      g_string_truncate(word, 0);
      append_folded(word, at, length);
      if (!lexicon_add(vocabulary->lexicon, word->str, payload))
        return rule_error_set(error, file, line->line, line->column,
                              "expected words of 1 to 64 characters, got `%.*s`", (gint) length,
                              at);
      vocabulary->words++;
      at += length;
    }
  return TRUE;
}

/* Every stem before every tail: 牵头 责任 … and 单位 部门 科室 …. Each pair is a word of the entry. */
static gboolean
vocabulary_add_pairs(Vocabulary *vocabulary, const RuleFile *file, const RuleEntry *entry,
                     guint payload, GError **error)
{
  const RuleLine *stems = rule_entry_line(entry, "stems"), *tails = rule_entry_line(entry, "tails");
  if ((stems == NULL) != (tails == NULL))
    return rule_error_set(error, file, entry->line, 1,
                          "expected `stems:` and `tails:` together, got one of them");
  if (stems == NULL)
    return TRUE;
  g_auto(GStrv) first = g_strsplit_set(stems->value, " \t", -1);
  g_auto(GStrv) second = g_strsplit_set(tails->value, " \t", -1);
  g_autoptr(GString) word = g_string_new(NULL);
  for (guint i = 0; first[i] != NULL; i++)
    for (guint k = 0; *first[i] != '\0' && second[k] != NULL; k++)
      {
        if (*second[k] == '\0')
          continue;
        g_string_truncate(word, 0);
        append_folded(word, first[i], strlen(first[i]));
        append_folded(word, second[k], strlen(second[k]));
        if (!lexicon_add(vocabulary->lexicon, word->str, payload))
          return rule_error_set(error, file, stems->line, stems->column,
                                "expected pairs of 2 to 64 characters, got `%s`", word->str);
        vocabulary->words++;
      }
  return TRUE;
}

gboolean
vocabulary_add_entry(Vocabulary *vocabulary, const RuleFile *file, const RuleEntry *entry,
                     GError **error)
{
  if (rule_entry_find(entry, "class") == NULL)
    return rule_entry_find(entry, "words") == NULL
           || rule_error_set(error, file, entry->line, 1,
                             "expected `class:` beside `words:`, got none");
  guint payload = vocabulary->classes->len;
  g_ptr_array_add(vocabulary->classes, (gpointer) entry);
  g_ptr_array_add(vocabulary->files, (gpointer) file);
  g_ptr_array_add(vocabulary->class_names, (gpointer) rule_entry_find(entry, "class"));
  for (guint i = 0; i < entry->lines->len; i++)
    {
      const RuleLine *line = &g_array_index(entry->lines, RuleLine, i);
      gboolean is_words = strcmp(line->key, "words") == 0 || strcmp(line->key, "word") == 0;
      if (is_words && !vocabulary_add_words(vocabulary, file, line, payload, error))
        return FALSE;
    }
  return vocabulary_add_pairs(vocabulary, file, entry, payload, error);
}

const char *
vocabulary_class(const Vocabulary *vocabulary, guint payload)
{
  return payload == G_MAXUINT ? NULL : g_ptr_array_index(vocabulary->class_names, payload);
}

const char *
vocabulary_attribute(const Vocabulary *vocabulary, guint payload, const char *key)
{
  return payload == G_MAXUINT
             ? NULL
             : rule_entry_find(g_ptr_array_index(vocabulary->classes, payload), key);
}

guint
vocabulary_payload(const Vocabulary *vocabulary, const char *text, gsize length)
{
  return lexicon_lookup(vocabulary->lexicon, text, length);
}

guint
vocabulary_payload_at(const Vocabulary *vocabulary, const char *text, gsize length, gsize offset,
                      gsize *match_length)
{
  return lexicon_match_at(vocabulary->lexicon, text, length, offset, match_length);
}

const char *
vocabulary_lookup(const Vocabulary *vocabulary, const char *text, gsize length)
{
  return vocabulary_class(vocabulary, lexicon_lookup(vocabulary->lexicon, text, length));
}

const char *
vocabulary_match_at(const Vocabulary *vocabulary, const char *text, gsize length, gsize offset,
                    gsize *match_length)
{
  return vocabulary_class(
      vocabulary, lexicon_match_at(vocabulary->lexicon, text, length, offset, match_length));
}

const char *
vocabulary_match_end(const Vocabulary *vocabulary, const char *text, gsize length,
                     gsize *match_length)
{
  return vocabulary_class(vocabulary,
                          lexicon_match_end(vocabulary->lexicon, text, length, match_length));
}

void
vocabulary_scan(const Vocabulary *vocabulary, const char *text, gsize length, GArray *matches)
{
  lexicon_scan(vocabulary->lexicon, text, length, matches);
}

void
vocabulary_mark_starts(const Vocabulary *vocabulary, guint8 *starts)
{
  lexicon_mark_starts(vocabulary->lexicon, starts);
}

void
vocabulary_visit_words(const Vocabulary *vocabulary,
                       void (*visit)(const char *text, gsize length, gpointer user), gpointer user)
{
  lexicon_visit_words(vocabulary->lexicon, visit, user);
}
