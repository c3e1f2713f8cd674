/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_topics.c - subject classes by words.
 */
#include "classify/topics.h"
#include "tests/unit/classify_fixture.h"

static char *
topics_of(const char *task_text, const char *plan_text)
{
  g_autoptr(Rules) rules = fixture_rules();
  g_autoptr(Topics) topics = topics_new(rules, NULL);
  Span task_place, plan_place;
  g_autoptr(Document) doc =
      fixture_document_of_two(rules, task_text, plan_text, &task_place, &plan_place);
  Task task = task_empty();
  task.fields[FIELD_TASK] = document_to_printed(doc, task_place);
  task.fields[FIELD_PLAN] = document_to_printed(doc, plan_place);
  topics_find(topics, doc, &task);
  GString *found = g_string_new(NULL);
  for (guint i = 0; i < TASK_TOPICS && task.topics[i] != NULL; i++)
    g_string_append_printf(found, "%s%s", i > 0 ? " " : "", task.topics[i]);
  task_clear(&task);
  return g_string_free(found, FALSE);
}

static void
test_one_clear_word_is_enough(void)
{
  g_autofree char *found = topics_of("新建幼儿园3所。", "");
  g_assert_cmpstr(found, ==, "education");
}

static void
test_more_words_come_first(void)
{
  g_autofree char *found = topics_of("推进污水处理，改善水质，新增公交线路2条。", "");
  g_assert_true(g_str_has_prefix(found, "environment"));
}

static void
test_repeated_words_count_once(void)
{
  g_autofree char *found = topics_of("建设公路、公路、公路、公路；办好学校，改善义务教育。", "");
  g_assert_true(g_str_has_prefix(found, "education"));
}

static void
test_plan_alone_is_not_clear(void)
{
  g_autofree char *found = topics_of("完成上级交办事项。", "修复公路一处。");
  g_assert_cmpstr(found, ==, "");
}

static void
test_at_most_three(void)
{
  g_autofree char *found =
      topics_of("医院、学校、公路、水库、农田、文物、企业上市、信访工作一起抓。", "");
  g_auto(GStrv) names = g_strsplit(found, " ", -1);
  g_assert_cmpuint(g_strv_length(names), <=, 3);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/topics/one-clear-word-is-enough", test_one_clear_word_is_enough);
  g_test_add_func("/topics/more-words-come-first", test_more_words_come_first);
  g_test_add_func("/topics/repeated-words-count-once", test_repeated_words_count_once);
  g_test_add_func("/topics/plan-alone-is-not-clear", test_plan_alone_is_not_clear);
  g_test_add_func("/topics/at-most-three", test_at_most_three);
  return g_test_run();
}
