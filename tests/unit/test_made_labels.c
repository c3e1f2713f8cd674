/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_made_labels.c - the shipped labels made of a duty, whose it is, and who has it.
 */
#include "core/rules_private.h"

#include <string.h>

static Rules *rules;

/* "leader", "lead", "joint", "unspecified" or "other", and the bytes before the label; "none". */
static char *
label_of(const char *text)
{
  const Vocabulary *labels = rules_vocabulary(rules, "unit-labels");
  gsize size = 0, length = strlen(text);
  const char *class = vocabulary_match_end(labels, text, length, &size);
  if (class == NULL || strcmp(class, "prefix") == 0)
    return g_strdup("none");
  const char *role =
      vocabulary_attribute(labels, vocabulary_payload(labels, text + length - size, size), "role");
  return g_strdup_printf("%s %zu", role != NULL ? role : class, length - size);
}

static void
assert_label(const char *text, const char *wanted)
{
  g_autofree char *label = label_of(text);
  g_assert_cmpstr(label, ==, wanted);
}

static void
test_duties_of_persons(void)
{
  assert_label("牵头常委", "leader 0");
  assert_label("包联副镇长", "leader 0");
  assert_label("分管校级领导", "leader 0");
  assert_label("责任公司总监", "leader 0");
}

static void
test_duties_of_bodies_give_their_role(void)
{
  assert_label("主责庭室", "lead 0");
  assert_label("牵头市直部门", "lead 0");
  assert_label("配合二级单位", "joint 0");
  assert_label("责任车间", "unspecified 0");
}

static void
test_words_before_the_duty_are_not_the_labels(void)
{
  assert_label("配合单位分管领导", "leader 12");
  assert_label("年底前。牵头常委", "leader 12");
}

static void
test_without_a_duty_it_is_a_name(void)
{
  assert_label("市委常委", "none");
  assert_label("二级单位", "none");
  assert_label("工作小组", "none");
}

static void
test_duties_of_persons_are_not_those_of_bodies(void)
{
  assert_label("联系单位", "none");
  assert_label("参加领导", "leader 6"); /* 领导 by itself */
}

static void
assert_class(const char *vocabulary, const char *text, const char *class)
{
  g_assert_cmpstr(vocabulary_lookup(rules_vocabulary(rules, vocabulary), text, strlen(text)), ==,
                  class);
}

static void
test_titles_and_labels_share_their_parts(void)
{
  assert_class("column-titles", "预计通车节点", "deadline");
  assert_class("column-titles", "要求投运月份", "deadline");
  assert_class("item-labels", "预计通车月份", "deadline");
  assert_class("column-titles", "实际进场时间", "other");
  assert_class("column-titles", "通车", NULL);
}

static void
test_titles_are_made_of_any_months(void)
{
  assert_class("column-titles", "1-5月份", "period");
  assert_class("column-titles", "一至八月", "period");
  assert_class("column-titles", "第二季度计划", "period");
  assert_class("column-titles", "13月", NULL);
}

static void
test_what_comes_next_is_ahead_of_any_plan(void)
{
  assert_class("item-labels", "下一步措施", "next");
  assert_class("item-labels", "下阶段主要举措", "next");
  assert_class("item-labels", "下步全年目标", "next");
  assert_class("item-labels", "措施", "content");
}

typedef struct
{
  const Vocabulary *vocabulary;
  guint twice;
} Listing;

/* A word that is listed in an entry of the same class and role as the parts that make it. */
static void
count_listed_twice(const char *text, gsize length, gpointer user)
{
  Listing *listing = user;
  const Vocabulary *vocabulary = listing->vocabulary;
  guint listed = vocabulary_payload(vocabulary, text, length);
  const Compound *made = vocabulary_compound(vocabulary, text, length);
  const RuleFile *file = g_ptr_array_index(vocabulary->files, listed);
  if (made == NULL || !g_str_has_suffix(file->path, ".vocab") /* a layout says all its labels */
      || strcmp(vocabulary_class(vocabulary, listed), vocabulary_class(vocabulary, made->payload))
             != 0
      || g_strcmp0(vocabulary_attribute(vocabulary, listed, "role"),
                   vocabulary_attribute(vocabulary, made->payload, "role"))
             != 0)
    return;
  g_test_message("%s: `%.*s` need not be listed", vocabulary->name, (gint) length, text);
  listing->twice++;
}

static void
test_what_parts_make_is_not_listed(void)
{
  GHashTableIter iterator;
  gpointer vocabulary;
  g_hash_table_iter_init(&iterator, rules->vocabularies);
  while (g_hash_table_iter_next(&iterator, NULL, &vocabulary))
    {
      Listing listing = { vocabulary, 0 };
      vocabulary_visit_words(vocabulary, count_listed_twice, &listing);
      g_assert_cmpuint(listing.twice, ==, 0);
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  const char *const directories[] = { TEST_RULES_DIR, NULL };
  rules = rules_load(directories, NULL);
  /* First: words are visited before anything asks what a text ends with. */
  g_test_add_func("/made-labels/not-listed", test_what_parts_make_is_not_listed);
  g_test_add_func("/made-labels/persons", test_duties_of_persons);
  g_test_add_func("/made-labels/bodies", test_duties_of_bodies_give_their_role);
  g_test_add_func("/made-labels/before", test_words_before_the_duty_are_not_the_labels);
  g_test_add_func("/made-labels/names", test_without_a_duty_it_is_a_name);
  g_test_add_func("/made-labels/fit", test_duties_of_persons_are_not_those_of_bodies);
  g_test_add_func("/made-labels/shared-parts", test_titles_and_labels_share_their_parts);
  g_test_add_func("/made-labels/months", test_titles_are_made_of_any_months);
  g_test_add_func("/made-labels/ahead", test_what_comes_next_is_ahead_of_any_plan);
  int failed = g_test_run();
  rules_free(rules);
  return failed;
}
