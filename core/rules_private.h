/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rules_private.h - what rules.c (loading, look-up), vocabulary.c and rule_match.c share.
 */
#pragma once

#include "core/autoptr.h"
#include "core/rules.h"

struct Vocabulary
{
  char *name;
  Lexicon *lexicon;
  GPtrArray *classes; /* const RuleEntry *, borrowed from the files; index = payload */
  GPtrArray *class_names; /* const char *, borrowed likewise */
  guint words;
};

struct Rule
{
  char *name;
  const RuleFile *file;
  const RuleEntry *entry;
  const RuleGroup *group;
  Pcre2Code *code;
  gboolean is_fast; /* compiled to machine code, by the first match: most rules of a run are never tried */
};

struct RuleGroup
{
  char *name;
  const Rules *rules;
  GPtrArray *members;  /* Rule * */
  Lexicon *triggers;   /* payload -> index into trigger_rules */
  GPtrArray *trigger_rules; /* GArray of guint: the rules that wait for this trigger */
  GArray *untriggered; /* guint: rules that run always, and say why */
};

struct Rules
{
  GPtrArray *files;          /* RuleFile * */
  GHashTable *vocabularies;  /* name -> Vocabulary * */
  GHashTable *groups;        /* name -> RuleGroup * */
  GHashTable *tables;        /* name -> GString *: the bytes of all files of that name */
  GChecksum *checksum;
  char *digest;
  Pcre2MatchData *match_data;
  Pcre2MatchContext *match_context;
};

/* Text in comparable form without blanks: how words of rule files are stored. You free it. */
char *rules_fold_word(const char *text);

Vocabulary *vocabulary_new(const char *name);
void vocabulary_free(Vocabulary *vocabulary);
gboolean vocabulary_add_entry(Vocabulary *vocabulary, const RuleFile *file, const RuleEntry *entry, GError **error);

RuleGroup *rule_group_new(const Rules *rules, const char *name);
void rule_group_free(RuleGroup *group);
gboolean rule_group_add_entry(RuleGroup *group, const RuleFile *file, const RuleEntry *entry, GError **error);
/* Builds the trigger lexicon; fails for a rule that has no trigger and does not say why. */
gboolean rule_group_freeze(RuleGroup *group, GError **error);
