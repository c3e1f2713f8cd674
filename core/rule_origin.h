/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rule_origin.h - where a rule, a word or a part of a layout is written down: what `explain` and
 * `rules explain` print.
 */
#pragma once

#include "core/rules.h"

typedef struct
{
  const char *set;  /* the vocabulary, the rule group, or the layout */
  const char *id;   /* the word's class, the rule's name, the column's role */
  const char *path; /* NULL: no file says it */
  guint line;       /* 1-based */
} RuleOrigin;

#define ORIGIN_NOWHERE ((RuleOrigin){ NULL, NULL, NULL, 0 })

/* All strings are borrowed from the rules. */
RuleOrigin rule_origin(const Rule *rule);

/* The line in which exactly this word (comparable, without blanks) stands; ORIGIN_NOWHERE if the
 * vocabulary has no such word. */
RuleOrigin vocabulary_origin(const Vocabulary *vocabulary, const char *word, gsize length);

/* The line of the entry's words in which exactly this word stands; that of the entry if none holds
 * it. The caller names the set. */
guint rule_entry_word_line(const RuleEntry *entry, const char *word, gsize length);

/* What a name given by a person stands for: calls found for each rule of that name, each rule of a
 * group and each class of a vocabulary of that name (also GROUP/RULE and VOCABULARY/CLASS), each
 * layout, and each place that defines it as a word. entry is what stands there. Returns how many
 * there were. */
typedef void (*OriginVisitor)(const RuleOrigin *origin, const RuleEntry *entry, gpointer user);
guint rules_visit_named(const Rules *rules, const char *name, OriginVisitor found, gpointer user);

/* Every id that rules_visit_named() knows, words left out: for `rules list` and for suggestions.
 * The strings are borrowed. */
void rules_visit_all(const Rules *rules, OriginVisitor found, gpointer user);
