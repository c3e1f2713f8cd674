/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rules_private.h - what rules.c (loading, look-up), vocabulary.c and rule_match.c share.
 */
#pragma once

#include "core/autoptr.h"
#include "core/compound.h"
#include "core/digest.h"
#include "core/rules.h"

struct Vocabulary
{
  char *name;
  Lexicon *lexicon;
  GPtrArray *classes;     /* const RuleEntry *, borrowed from the files; index = payload */
  GPtrArray *files;       /* const RuleFile *, of each entry */
  GPtrArray *class_names; /* const char *, borrowed likewise; of entries of parts their names */
  GArray *compounds;      /* Compound */
  Parts *parts;           /* borrowed from the rules */
};

struct Rule
{
  char *name;
  const RuleFile *file;
  const RuleEntry *entry;
  const RuleGroup *group;
  Pcre2Code *code;
  gboolean is_fast; /* compiled to machine code, by the first match unless rules_compile() was
                       called: most rules of a run are never tried */
};

struct RuleGroup
{
  char *name;
  const Rules *rules;
  GPtrArray *members;       /* Rule * */
  Lexicon *triggers;        /* payload -> index into trigger_rules */
  GPtrArray *trigger_rules; /* GArray of guint: the rules that wait for this trigger */
  GArray *untriggered;      /* guint: rules that run always, and say why */
};

struct Rules
{
  GPtrArray *files;         /* RuleFile * */
  Parts *parts;             /* what words of all vocabularies are made of */
  GHashTable *vocabularies; /* name -> Vocabulary * */
  GHashTable *groups;       /* name -> RuleGroup * */
  GPtrArray *layouts;       /* RuleLayout * */
  GHashTable *tables;       /* name -> GString *: the bytes of all files of that name */
  Digest *checksum;
  char *digest;
  Pcre2MatchData *match_data;
  Pcre2MatchContext *match_context;
};

Vocabulary *vocabulary_new(const char *name, Parts *parts);
void vocabulary_free(Vocabulary *vocabulary);
gboolean vocabulary_add_entry(Vocabulary *vocabulary, const RuleFile *file, const RuleEntry *entry,
                              GError **error);

/* What makes exactly this word; NULL if nothing does. Borrowed. */
const Compound *vocabulary_compound(const Vocabulary *vocabulary, const char *text, gsize length);

/* The vocabulary of that name, made where no file has named it. */
Vocabulary *rules_make_vocabulary(Rules *rules, const char *name);

/* A layout whose entries follow; takes the place of an earlier one of that name. Owned by the
 * rules. */
RuleLayout *rules_make_layout(Rules *rules, const RuleFile *file, const RuleLine *name,
                              GError **error);
void rule_layout_free(RuleLayout *layout);
/* To be called once, after all files and before the vocabularies are frozen. */
gboolean rules_add_layout_labels(Rules *rules, GError **error);

RuleGroup *rule_group_new(const Rules *rules, const char *name);
void rule_group_free(RuleGroup *group);
gboolean rule_group_add_entry(RuleGroup *group, const RuleFile *file, const RuleEntry *entry,
                              GError **error);
/* Builds the trigger lexicon; fails for a rule that has no trigger and does not say why. */
gboolean rule_group_freeze(RuleGroup *group, GError **error);
void rule_group_compile(RuleGroup *group);
