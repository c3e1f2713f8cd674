/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_owner_label.c - labels made of a duty, whose it is, and who has it.
 */
#include "classify/owner_label.h"

#include <string.h>

static Rules *rules;

/* "person", "lead", "joint" or "unspecified" and the bytes before the label; "none". */
static char *
label_of(const char *text)
{
  OwnerWords words;
  g_assert_true(owner_words_load(rules, &words, NULL));
  OwnerLabel label;
  if (!owner_label_ending(&words, text, strlen(text), &label))
    return g_strdup("none");
  return g_strdup_printf("%s %zu", label.is_person ? "person" : unit_role_name(label.role),
                         strlen(text) - label.size);
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
  assert_label("牵头常委", "person 0");
  assert_label("包联副镇长", "person 0");
  assert_label("分管校级领导", "person 0");
  assert_label("责任公司总监", "person 0");
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
  assert_label("配合单位分管领导", "person 12");
  assert_label("年底前。牵头常委", "person 12");
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
  assert_label("参加领导", "none");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  const char *const directories[] = { TEST_RULES_DIR, NULL };
  rules = rules_load(directories, NULL);
  g_test_add_func("/owner-label/persons", test_duties_of_persons);
  g_test_add_func("/owner-label/bodies", test_duties_of_bodies_give_their_role);
  g_test_add_func("/owner-label/before", test_words_before_the_duty_are_not_the_labels);
  g_test_add_func("/owner-label/names", test_without_a_duty_it_is_a_name);
  g_test_add_func("/owner-label/fit", test_duties_of_persons_are_not_those_of_bodies);
  int failed = g_test_run();
  rules_free(rules);
  return failed;
}
