/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_made_labels.c - the shipped labels made of a duty, whose it is, and who has it.
 */
#include "core/rules.h"

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

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  const char *const directories[] = { TEST_RULES_DIR, NULL };
  rules = rules_load(directories, NULL);
  g_test_add_func("/made-labels/persons", test_duties_of_persons);
  g_test_add_func("/made-labels/bodies", test_duties_of_bodies_give_their_role);
  g_test_add_func("/made-labels/before", test_words_before_the_duty_are_not_the_labels);
  g_test_add_func("/made-labels/names", test_without_a_duty_it_is_a_name);
  g_test_add_func("/made-labels/fit", test_duties_of_persons_are_not_those_of_bodies);
  int failed = g_test_run();
  rules_free(rules);
  return failed;
}
