/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * vocabulary.c - named lists of words by class, over one lexicon each, and words made of parts
 * (compound.h). The payload of a word is the index of its entry; a listed word goes before a made
 * one of its length.
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
vocabulary_new(const char *name, Parts *parts)
{
  Vocabulary *vocabulary = g_new0(Vocabulary, 1);
  vocabulary->name = g_strdup(name);
  vocabulary->lexicon = lexicon_new();
  vocabulary->classes = g_ptr_array_new();
  vocabulary->files = g_ptr_array_new();
  vocabulary->class_names = g_ptr_array_new();
  vocabulary->compounds = g_array_new(FALSE, FALSE, sizeof(Compound));
  vocabulary->parts = parts;
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
  g_array_unref(vocabulary->compounds);
  g_free(vocabulary);
}

/* What the words of an entry are: words of its class, parts of others, or both. */
typedef struct
{
  gboolean is_class;
  guint payload;
  PartSet parts;
} Membership;

static gboolean
vocabulary_add_words(Vocabulary *vocabulary, const RuleFile *file, const RuleLine *line,
                     Membership of, GError **error)
{
  g_autoptr(GString) word = g_string_new(NULL);
  for (const char *at = line->value + strspn(line->value, " \t"); *at != '\0';
       at += strspn(at, " \t"))
    {
      gsize length = strcspn(at, " \t");
      g_string_truncate(word, 0);
      append_folded(word, at, length);
      if ((of.is_class && !lexicon_add(vocabulary->lexicon, word->str, of.payload))
          || (of.parts != 0 && !parts_add(vocabulary->parts, word->str, of.parts)))
        return rule_error_set(error, file, line->line, line->column,
                              "expected words of 1 to 64 characters, got `%.*s`", (gint) length,
                              at);
      at += length;
    }
  return TRUE;
}

/* `stems: 牵头 责任` and `tails: 单位 科室`: a compound of two parts that no other entry asks for. */
static gboolean
vocabulary_add_pairs(Vocabulary *vocabulary, const RuleFile *file, const RuleEntry *entry,
                     guint payload, GError **error)
{
  const RuleLine *lines[] = { rule_entry_line(entry, "stems"), rule_entry_line(entry, "tails") };
  Compound compound = { .payload = payload, .count = G_N_ELEMENTS(lines) };
  if (lines[0] == NULL && lines[1] == NULL)
    return TRUE;
  if (lines[0] == NULL || lines[1] == NULL)
    return rule_error_set(error, file, entry->line, 1,
                          "expected `stems:` and `tails:` together, got one of them");
  for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
    {
      g_autofree char *name = g_strdup_printf("%s:%u", file->path, lines[i]->line);
      PartSet *part = &compound.steps[i].parts;
      if (!parts_named(vocabulary->parts, file, lines[i], name, strlen(name), part, error)
          || !vocabulary_add_words(vocabulary, file, lines[i], (Membership){ FALSE, 0, *part },
                                   error))
        return FALSE;
    }
  compound.line = lines[1]->line;
  compound_close(&compound);
  g_array_append_val(vocabulary->compounds, compound);
  return TRUE;
}

static gboolean
vocabulary_add_line(Vocabulary *vocabulary, const RuleFile *file, const RuleLine *line,
                    Membership of, GError **error)
{
  if (strcmp(line->key, "words") == 0 || strcmp(line->key, "word") == 0)
    return vocabulary_add_words(vocabulary, file, line, of, error);
  if (strcmp(line->key, "parts") != 0)
    return TRUE;
  Compound compound;
  if (!compound_parse(vocabulary->parts, file, line, of.payload, &compound, error))
    return FALSE;
  g_array_append_val(vocabulary->compounds, compound);
  return TRUE;
}

gboolean
vocabulary_add_entry(Vocabulary *vocabulary, const RuleFile *file, const RuleEntry *entry,
                     GError **error)
{
  const char *class = rule_entry_find(entry, "class");
  const RuleLine *part = rule_entry_line(entry, "part");
  Membership of = { class != NULL, vocabulary->classes->len, 0 };
  if (class == NULL && (part == NULL || rule_entry_line(entry, "parts") != NULL))
    return (rule_entry_find(entry, "words") == NULL && rule_entry_find(entry, "parts") == NULL)
           || rule_error_set(error, file, entry->line, 1,
                             "expected `class:` beside `words:` or `parts:`, got none");
  if (part != NULL
      && !parts_named(vocabulary->parts, file, part, part->value, strlen(part->value), &of.parts,
                      error))
    return FALSE;
  g_ptr_array_add(vocabulary->classes, (gpointer) entry);
  g_ptr_array_add(vocabulary->files, (gpointer) file);
  g_ptr_array_add(vocabulary->class_names, (gpointer) (class != NULL ? class : part->value));
  for (guint i = 0; i < entry->lines->len; i++)
    if (!vocabulary_add_line(vocabulary, file, &g_array_index(entry->lines, RuleLine, i), of,
                             error))
      return FALSE;
  return vocabulary_add_pairs(vocabulary, file, entry, of.payload, error);
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

const Compound *
vocabulary_compound(const Vocabulary *vocabulary, const char *text, gsize length)
{
  return vocabulary->compounds->len == 0
             ? NULL
             : compounds_find(vocabulary->compounds, vocabulary->parts, text, length);
}

guint
vocabulary_payload(const Vocabulary *vocabulary, const char *text, gsize length)
{
  guint listed = lexicon_lookup(vocabulary->lexicon, text, length);
  const Compound *made = listed != G_MAXUINT ? NULL : vocabulary_compound(vocabulary, text, length);
  return made != NULL ? made->payload : listed;
}

/* The longer of a listed word and a made one. */
static guint
payload_of_longer(guint listed, gsize listed_size, const Compound *made, gsize made_size,
                  gsize *match_length)
{
  if (listed != G_MAXUINT || made != NULL)
    *match_length = MAX(listed_size, made_size);
  return made_size > listed_size ? made->payload : listed;
}

guint
vocabulary_payload_at(const Vocabulary *vocabulary, const char *text, gsize length, gsize offset,
                      gsize *match_length)
{
  if (vocabulary->compounds->len == 0)
    return lexicon_match_at(vocabulary->lexicon, text, length, offset, match_length);
  gsize listed_size = 0, made_size = 0;
  guint listed = lexicon_match_at(vocabulary->lexicon, text, length, offset, &listed_size);
  const Compound *made = compounds_match_at(vocabulary->compounds, vocabulary->parts, text, length,
                                            offset, &made_size);
  return payload_of_longer(listed, listed_size, made, made_size, match_length);
}

guint
vocabulary_payload_end(const Vocabulary *vocabulary, const char *text, gsize length,
                       gsize *match_length)
{
  if (vocabulary->compounds->len == 0)
    return lexicon_match_end(vocabulary->lexicon, text, length, match_length);
  gsize listed_size = 0, made_size = 0;
  guint listed = lexicon_match_end(vocabulary->lexicon, text, length, &listed_size);
  const Compound *made =
      compounds_match_end(vocabulary->compounds, vocabulary->parts, text, length, &made_size);
  return payload_of_longer(listed, listed_size, made, made_size, match_length);
}

const char *
vocabulary_lookup(const Vocabulary *vocabulary, const char *text, gsize length)
{
  return vocabulary_class(vocabulary, vocabulary_payload(vocabulary, text, length));
}

const char *
vocabulary_match_at(const Vocabulary *vocabulary, const char *text, gsize length, gsize offset,
                    gsize *match_length)
{
  return vocabulary_class(vocabulary,
                          vocabulary_payload_at(vocabulary, text, length, offset, match_length));
}

const char *
vocabulary_match_end(const Vocabulary *vocabulary, const char *text, gsize length,
                     gsize *match_length)
{
  return vocabulary_class(vocabulary,
                          vocabulary_payload_end(vocabulary, text, length, match_length));
}

void
vocabulary_scan(const Vocabulary *vocabulary, const char *text, gsize length, GArray *matches)
{
  gsize size;
  if (vocabulary->compounds->len == 0)
    lexicon_scan(vocabulary->lexicon, text, length, matches);
  else
    for (gsize at = 0; at < length; at += size)
      {
        guint payload = vocabulary_payload_at(vocabulary, text, length, at, &size);
        LexiconMatch match = { span_new(at, at + size), payload };
        if (payload == G_MAXUINT)
          character_at(text + at, &size);
        else
          g_array_append_val(matches, match);
      }
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
