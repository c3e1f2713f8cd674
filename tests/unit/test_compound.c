/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_compound.c - words made of parts, as vocabularies find them.
 */
#include "core/error.h"
#include "core/rules.h"

#include <glib/gstdio.h>
#include <string.h>

#define LABELS                                                                                                \
  "vocabulary: labels\n\n"                                                                                    \
  "class: unit\nrole: lead\nparts: leads whose? whose? body|place\n\n"                                        \
  "class: leader\nparts: leads|tends whose? person\n\n"                                                       \
  "class: other\nwords: 分管副职\n\n"                                                                     \
  "part: leads\nwords: 牵头 主责\n\npart: tends\nwords: 分管 牵头\n\npart: whose\nwords: 市 市级 " \
  "直\n\n"                                                                                                   \
  "part: body\nwords: 单位 部门单位\n\npart: place\nwords: 乡镇\n\n"                                  \
  "class: office\npart: person\nwords: 副职 领导\n"

/* Loads rules from one directory with one file of that text. */
static Rules *
rules_of(const char *text, GError **error)
{
  g_autofree char *directory = g_dir_make_tmp("duban-compound-XXXXXX", NULL);
  g_autofree char *path = g_build_filename(directory, "a.vocab", NULL);
  g_assert_true(g_file_set_contents(path, text, -1, NULL));
  const char *directories[] = { directory, NULL };
  Rules *rules = rules_load(directories, error);
  g_unlink(path);
  g_rmdir(directory);
  return rules;
}

static void
assert_end(const Rules *rules, const char *text, const char *class, const char *word)
{
  gsize size = 0;
  g_assert_cmpstr(
      vocabulary_match_end(rules_vocabulary(rules, "labels"), text, strlen(text), &size), ==,
      class);
  g_assert_cmpuint(size, ==, strlen(word));
  g_assert_true(g_str_has_suffix(text, word));
}

static void
assert_start(const Rules *rules, const char *text, const char *class, const char *word)
{
  gsize size = 0;
  g_assert_cmpstr(
      vocabulary_match_at(rules_vocabulary(rules, "labels"), text, strlen(text), 0, &size), ==,
      class);
  g_assert_cmpuint(size, ==, strlen(word));
}

static void
test_parts_stand_in_order(void)
{
  g_autoptr(Rules) rules = rules_of(LABELS, NULL);
  assert_end(rules, "由牵头单位", "unit", "牵头单位");
  assert_end(rules, "主责市直乡镇", "unit", "主责市直乡镇");
  assert_end(rules, "单位牵头", NULL, "");
  assert_start(rules, "牵头市级单位:", "unit", "牵头市级单位");
  assert_start(rules, "市级单位:", NULL, "");
}

static void
test_longest_way_wins(void)
{
  g_autoptr(Rules) rules = rules_of(LABELS, NULL);
  assert_end(rules, "牵头部门单位", "unit", "牵头部门单位");
  assert_start(rules, "牵头乡镇单位", "unit", "牵头乡镇");
  /* 市级 is a word, but 市 is not followed by a part here */
  assert_end(rules, "牵头市市级单位", "unit", "牵头市市级单位");
  assert_end(rules, "牵头市级", NULL, "");
}

static void
test_a_word_is_of_several_parts(void)
{
  g_autoptr(Rules) rules = rules_of(LABELS, NULL);
  assert_end(rules, "牵头领导", "leader", "牵头领导");
  assert_end(rules, "领导", "office", "领导");
}

static void
test_listed_words_go_first(void)
{
  g_autoptr(Rules) rules = rules_of(LABELS, NULL);
  assert_end(rules, "分管副职", "other", "分管副职");
  assert_end(rules, "分管市级副职", "leader", "分管市级副职");
}

static void
test_made_words_have_attributes_and_are_scanned(void)
{
  g_autoptr(Rules) rules = rules_of(LABELS, NULL);
  const Vocabulary *labels = rules_vocabulary(rules, "labels");
  guint payload = vocabulary_payload(labels, "主责乡镇", strlen("主责乡镇"));
  g_assert_cmpstr(vocabulary_attribute(labels, payload, "role"), ==, "lead");
  g_assert_null(vocabulary_lookup(labels, "由主责乡镇", strlen("由主责乡镇")));
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(LexiconMatch));
  const char *text = "甲,主责乡镇和领导";
  vocabulary_scan(labels, text, strlen(text), matches);
  g_assert_cmpuint(matches->len, ==, 2);
  g_assert_cmpuint(g_array_index(matches, LexiconMatch, 0).span.end, ==, strlen("甲,主责乡镇"));
}

static void
test_two_lists_are_enough(void)
{
  g_autoptr(Rules) rules =
      rules_of("vocabulary: labels\n\nclass: plan\nstems: 年度 全年\ntails: 目标 任务\n", NULL);
  assert_end(rules, "本年度任务", "plan", "年度任务");
  assert_end(rules, "年度年度", NULL, "");
}

static void
assert_refused(const char *text, const char *place, const char *words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Rules) rules = rules_of(text, &error);
  g_assert_null(rules);
  g_assert_error(error, DUBAN_ERROR, DUBAN_ERROR_RULES);
  g_assert_nonnull(strstr(error->message, place));
  g_assert_nonnull(strstr(error->message, words));
}

static void
test_mistakes_are_placed(void)
{
  assert_refused("vocabulary: v\n\nclass: x\nparts: a b\n\npart: a\nwords: 甲\n", "a.vocab:4:8",
                 "part: b");
  assert_refused("vocabulary: v\n\nclass: x\nparts: a? b?\n", "a.vocab:4:8", "without `?`");
  assert_refused("vocabulary: v\n\nclass: x\nparts: a a a a a a a\n", "a.vocab:4:8", "at most 6");
  assert_refused("vocabulary: v\n\nclass: x\nparts: ? a\n", "a.vocab:4:8", "the name of a part");
  assert_refused("vocabulary: v\n\npart: |\nwords: 甲\n", "a.vocab:3:7", "the name of a part");
  assert_refused("vocabulary: v\n\npart: x\nparts: a\n", "a.vocab:3:1", "class:");
  assert_refused("vocabulary: v\n\nclass: x\nstems: 甲\n", "a.vocab:3:1", "together");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/compound/parts-stand-in-order", test_parts_stand_in_order);
  g_test_add_func("/compound/longest-way-wins", test_longest_way_wins);
  g_test_add_func("/compound/a-word-is-of-several-parts", test_a_word_is_of_several_parts);
  g_test_add_func("/compound/listed-words-go-first", test_listed_words_go_first);
  g_test_add_func("/compound/attributes-and-scan", test_made_words_have_attributes_and_are_scanned);
  g_test_add_func("/compound/two-lists-are-enough", test_two_lists_are_enough);
  g_test_add_func("/compound/mistakes-are-placed", test_mistakes_are_placed);
  return g_test_run();
}
