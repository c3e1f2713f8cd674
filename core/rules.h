/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rules.h - everything the program knows about how notices print things, loaded once from files.
 *
 * A rules directory holds *.vocab, *.rules, *.tsv and *.layout files, at any depth. Directories are
 * read in the order given; within one, files in byte order of their path. A later file's rule or
 * layout of the same name replaces the earlier one; its vocabulary classes add to the earlier ones,
 * and a word that an earlier class has moves to the later one.
 *
 *   vocabulary  named lists of words by class:          column-titles: 序号 is `number`
 *               and of what words are made of (compound.h); every look-up finds both
 *   rule        a named pattern with attributes, its trigger words, examples and rejects
 *   table       lines of facts, fields separated by tabs: NAME.tsv; a later directory's file adds
 *               lines to an earlier one's
 *   layout      a named description of a table or list with a sample (layouts.h of the stage that
 *               reads them)
 *
 * All words and patterns are in comparable form (characters.h); the loader folds what a file says.
 */
#pragma once

#include "core/lexicon.h"
#include "core/rule_file.h"

typedef struct Rules Rules;
typedef struct Vocabulary Vocabulary;
typedef struct Rule Rule;
typedef struct RuleGroup RuleGroup;

/* Loads the directories (NULL-terminated). Fails with DUBAN_ERROR_RULES and file:line:column.
 * Patterns are compiled (PCRE2, UTF); triggers are derived from a pattern's leading literal where
 * it has one, else must be stated. */
Rules *rules_load(const char *const *directories, GError **error);
void rules_free(Rules *rules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Rules, rules_free)

/* Compiles every pattern to machine code now; else each is at its first match, which a process that
 * may make no code cannot do. */
void rules_compile(const Rules *rules);

/* sha256 over all files' paths (relative) and bytes (of large files: the sha256 of these): names
 * the rule set in run.json. Borrowed. */
const char *rules_digest(const Rules *rules);

/* Counts for reports. */
guint rules_count(const Rules *rules);
guint rules_count_vocabularies(const Rules *rules);
guint rules_count_examples(const Rules *rules);

/* Runs every example and reject of every rule. TRUE when all hold; else one message
 * "file:line:column: …" each is appended to failures (char *, owned by the array's free function).
 */
gboolean rules_check(const Rules *rules, GPtrArray *failures);

/* Text in comparable form without blanks: how words of rule files are stored. You free it. */
char *rules_fold_word(const char *text);

/* --- vocabularies --- */

/* The vocabulary of that name; NULL if no file defines it. Borrowed. */
const Vocabulary *rules_vocabulary(const Rules *rules, const char *name);

/* As rules_vocabulary(), but fails with DUBAN_ERROR_RULES naming what is missing: for `open` of a
 * stage. */
const Vocabulary *rules_need_vocabulary(const Rules *rules, const char *name, GError **error);

/* The class of exactly this word ("number"), NULL if it is none. text is comparable, without
 * blanks. Borrowed. */
const char *vocabulary_lookup(const Vocabulary *vocabulary, const char *text, gsize length);

/* The class of the longest word at offset, NULL if none; match_length receives its bytes. */
const char *vocabulary_match_at(const Vocabulary *vocabulary, const char *text, gsize length,
                                gsize offset, gsize *match_length);

/* The class of the longest word that text ends with, NULL if none. */
const char *vocabulary_match_end(const Vocabulary *vocabulary, const char *text, gsize length,
                                 gsize *match_length);

/* Appends LexiconMatch of all leftmost longest words; payload -> vocabulary_class(). */
void vocabulary_scan(const Vocabulary *vocabulary, const char *text, gsize length, GArray *matches);
const char *vocabulary_class(const Vocabulary *vocabulary, guint payload);

/* Extra lines of the word's entry: `class: unit` with `canonical: X` -> "X" for key "canonical".
 * NULL if none. */
const char *vocabulary_attribute(const Vocabulary *vocabulary, guint payload, const char *key);

/* As vocabulary_match_at(), but the payload; G_MAXUINT if none. */
guint vocabulary_payload_at(const Vocabulary *vocabulary, const char *text, gsize length,
                            gsize offset, gsize *match_length);

/* As vocabulary_match_end(), but the payload; G_MAXUINT if none. */
guint vocabulary_payload_end(const Vocabulary *vocabulary, const char *text, gsize length,
                             gsize *match_length);

/* The payload of exactly this word, G_MAXUINT if it is none. */
guint vocabulary_payload(const Vocabulary *vocabulary, const char *text, gsize length);

/* Sets bit c of starts (VOCABULARY_STARTS bytes) for every character c of the basic plane that a
 * listed word starts with: for a caller that walks a text once for several vocabularies. */
#define VOCABULARY_STARTS (65536 / 8)
void vocabulary_mark_starts(const Vocabulary *vocabulary, guint8 *starts);

/* Calls visit with every listed word, not with those made of parts; before the first
 * vocabulary_match_end() only. */
void vocabulary_visit_words(const Vocabulary *vocabulary,
                            void (*visit)(const char *text, gsize length, gpointer user),
                            gpointer user);

/* --- layouts --- */

typedef struct
{
  char *name;
  const RuleFile *file;
  GPtrArray *entries; /* RuleEntry *, borrowed: the one that names the layout comes first */
} RuleLayout;

/* In the order of their files; a later layout of the same name has replaced the earlier one, and
 * stands last. */
guint rules_count_layouts(const Rules *rules);
const RuleLayout *rules_layout_at(const Rules *rules, guint index);

/* --- tables --- */

/* The text of all files NAME.tsv, valid UTF-8, each line ended by a line feed; lines that begin
 * with `#` say what the file is. Fails with DUBAN_ERROR_RULES naming what is missing. Borrowed:
 * outlives what is read from it. */
const GString *rules_need_table(const Rules *rules, const char *name, GError **error);

/* --- rules --- */

/* All rules whose files' first entry says `rules: NAME`, in file order; NULL if none. Borrowed. */
const RuleGroup *rules_group(const Rules *rules, const char *name);
const RuleGroup *rules_need_group(const Rules *rules, const char *name, GError **error);
guint rule_group_count(const RuleGroup *group);
const Rule *rule_group_at(const RuleGroup *group, guint index);

/* A line of the rule's entry, NULL if none: rule_attribute(rule, "status"). Borrowed. */
const char *rule_attribute(const Rule *rule, const char *key);

typedef struct
{
  const Rule *rule;
  Span span;      /* of the whole match, in the searched text */
  Span groups[8]; /* of the first capture groups; SPAN_NONE where not taken part */
  guint group_count;
} RuleMatch;

/* Matches one rule at or after offset; TRUE and *match on success. The text must be valid UTF-8 and
 * comparable. */
gboolean rule_find(const Rule *rule, const char *text, gsize length, gsize offset,
                   RuleMatch *match);

/* The named capture group of a match, SPAN_NONE if the rule has no such group or it took no part.
 */
Span rule_match_named(const RuleMatch *match, const char *name);

/* Appends RuleMatch of every rule of the group one of whose triggers stands in text. A rule reads
 * the line that its trigger stands in, by itself: patterns do not reach over line feeds. All
 * matches of each rule that do not overlap each other, ordered by start. */
void rule_group_scan(const RuleGroup *group, const char *text, gsize length, GArray *matches);

/* The first of what rule_group_scan() would find; FALSE if that is nothing. */
gboolean rule_group_find(const RuleGroup *group, const char *text, gsize length, RuleMatch *match);
