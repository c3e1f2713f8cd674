/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_rules.c - rule files, vocabularies, gated patterns.
 */
#include "core/error.h"
#include "core/rules.h"

#include <glib/gstdio.h>
#include <string.h>

/* Loads rules from one directory with one file of that text. */
static Rules *
rules_of(const char *text, const char *name, GError **error)
{
  g_autofree char *directory = g_dir_make_tmp("duban-rules-XXXXXX", NULL);
  g_autofree char *path = g_build_filename(directory, name, NULL);
  g_assert_true(g_file_set_contents(path, text, -1, NULL));
  const char *directories[] = { directory, NULL };
  Rules *rules = rules_load(directories, error);
  g_unlink(path);
  g_rmdir(directory);
  return rules;
}

static void
assert_refused(const char *text, const char *place, const char *words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Rules) rules = rules_of(text, "a.rules", &error);
  g_assert_null(rules);
  g_assert_error(error, DUBAN_ERROR, DUBAN_ERROR_RULES);
  g_assert_nonnull(strstr(error->message, place));
  g_assert_nonnull(strstr(error->message, words));
}

static void
test_longest_word_wins(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Rules) rules = rules_of(
      "vocabulary: v\n\nclass: short\nwords: 市 市政府\n\nclass: long\nwords: 市政府办公室\n",
      "a.vocab", &error);
  g_assert_no_error(error);
  const Vocabulary *vocabulary = rules_vocabulary(rules, "v");
  const char *text = "见市政府办公室和市。";
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(LexiconMatch));
  vocabulary_scan(vocabulary, text, strlen(text), matches);
  g_assert_cmpuint(matches->len, ==, 2);
  g_assert_cmpstr(vocabulary_class(vocabulary, g_array_index(matches, LexiconMatch, 0).payload), ==,
                  "long");
  g_assert_cmpuint(g_array_index(matches, LexiconMatch, 0).span.start, ==, strlen("见"));
  gsize length = 0;
  g_assert_cmpstr(vocabulary_match_end(vocabulary, "某市政府", strlen("某市政府"), &length), ==,
                  "short");
  g_assert_cmpuint(length, ==, strlen("市政府"));
  g_assert_null(vocabulary_lookup(vocabulary, "市政", strlen("市政")));
}

static void
test_words_are_folded(void)
{
  g_autoptr(Rules) rules =
      rules_of("vocabulary: v\n\nclass: x\nwords: 完成比例（％）\n", "a.vocab", NULL);
  g_assert_cmpstr(
      vocabulary_lookup(rules_vocabulary(rules, "v"), "完成比例(%)", strlen("完成比例(%)")), ==,
      "x");
}

static void
test_pattern_runs_behind_its_trigger(void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Rules) rules =
      rules_of("rules: r\n\nrule: both\npattern: (?<what>超额|提前)完成\ntrigger: 超额 "
               "提前\nexample: 超额完成目标\n",
               "a.rules", &error);
  g_assert_no_error(error);
  g_autoptr(GArray) matches = g_array_new(FALSE, FALSE, sizeof(RuleMatch));
  const char *text = "提前完成,又超额完成。";
  rule_group_scan(rules_group(rules, "r"), text, strlen(text), matches);
  g_assert_cmpuint(matches->len, ==, 2);
  Span what = rule_match_named(&g_array_index(matches, RuleMatch, 1), "what");
  g_assert_cmpuint(span_length(what), ==, strlen("超额"));
}

static void
test_examples_are_run(void)
{
  g_autoptr(Rules) rules = rules_of("rules: r\n\nrule: a\npattern: 完成目标\nexample: "
                                    "已完成目标\nexample: 未见\nreject: 完成目标之前\n",
                                    "a.rules", NULL);
  g_assert_nonnull(rules);
  g_autoptr(GPtrArray) failures = g_ptr_array_new_with_free_func(g_free);
  g_assert_false(rules_check(rules, failures));
  g_assert_cmpuint(failures->len, ==, 2);
  g_assert_nonnull(strstr(failures->pdata[0], "a.rules:6:10"));
}

static void
test_later_rule_replaces_earlier(void)
{
  g_autoptr(Rules) rules = rules_of("rules: r\n\nrule: a\npattern: 甲甲\nexample: 甲甲\n\nrule: "
                                    "a\npattern: 乙乙\nexample: 乙乙\n",
                                    "a.rules", NULL);
  g_assert_cmpuint(rule_group_count(rules_group(rules, "r")), ==, 1);
  RuleMatch match;
  g_assert_true(rule_find(rule_group_at(rules_group(rules, "r"), 0), "乙乙", 6, 0, &match));
}

static void
test_mistakes_are_placed(void)
{
  assert_refused("rules: g\n\nrule: a\npattern: x\ntrigger: x\nrules: h\n", "a.rules:6:1",
                 "expected an empty line above `rules: h`");
  assert_refused("rules: r\n\nrule: a\npattern: 完成(\nexample: 完成\n", "a.rules:4:13",
                 "missing closing parenthesis");
  assert_refused("rules: r\n\nrule: a\npattern: 完成，目标\nexample: 完成\n", "a.rules:4:12",
                 "`,`");
  assert_refused("rules: r\n\nrule: a\npattern: 完成\n", "a.rules:3:1", "example");
  assert_refused("rules: r\n\nrule: a\npattern: [甲乙]完\nexample: 甲完\n", "a.rules:3:1",
                 "trigger");
  assert_refused("no colon here\n", "a.rules:1:1", "key: value");
  assert_refused("  continued\n", "a.rules:1:1", "key: value");
  assert_refused("class: x\n", "a.rules:1:1", "vocabulary: NAME");
  assert_refused("rules: r\n\xff\n", "a.rules:2:1", "0xFF");
}

static void
test_missing_vocabulary_is_named(void)
{
  g_autoptr(Rules) rules = rules_of("vocabulary: v\n", "a.vocab", NULL);
  g_autoptr(GError) error = NULL;
  g_assert_null(rules_need_vocabulary(rules, "unit-labels", &error));
  g_assert_nonnull(strstr(error->message, "unit-labels"));
}

static void
test_shipped_examples_hold(void)
{
  const char *directories[] = { TEST_RULES_DIR, NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(Rules) rules = rules_load(directories, &error);
  g_assert_no_error(error);
  g_autoptr(GPtrArray) failures = g_ptr_array_new_with_free_func(g_free);
  rules_check(rules, failures);
  for (guint i = 0; i < failures->len; i++)
    g_test_message("%s", (char *) failures->pdata[i]);
  g_assert_cmpuint(failures->len, ==, 0);
  g_assert_cmpuint(rules_count_examples(rules), >, 0);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/vocabulary/longest-word-wins", test_longest_word_wins);
  g_test_add_func("/vocabulary/words-are-folded", test_words_are_folded);
  g_test_add_func("/rules/pattern-runs-behind-its-trigger", test_pattern_runs_behind_its_trigger);
  g_test_add_func("/rules/examples-are-run", test_examples_are_run);
  g_test_add_func("/rules/later-rule-replaces-earlier", test_later_rule_replaces_earlier);
  g_test_add_func("/rules/mistakes-are-placed", test_mistakes_are_placed);
  g_test_add_func("/rules/missing-vocabulary-is-named", test_missing_vocabulary_is_named);
  g_test_add_func("/rules/shipped-examples-hold", test_shipped_examples_hold);
  return g_test_run();
}
