/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_document_kind.c - the tasks decide, then the title.
 */
#include "classify/document_kind.h"
#include "tests/unit/classify_fixture.h"

static const char *
kind_of(const char *title, guint tasks, gboolean has_progress)
{
  g_autoptr(Rules) rules = fixture_rules();
  g_autoptr(DocumentKinds) kinds = document_kinds_new(rules, NULL);
  Span place;
  g_autoptr(Document) doc = fixture_document(rules, "建成学校5所。", &place);
  doc->title = g_strdup(title);
  for (guint i = 0; i < tasks; i++)
    {
      Task task = task_empty();
      task.fields[FIELD_TASK] = document_to_printed(doc, place);
      if (has_progress && i == 0)
        task.fields[FIELD_PROGRESS] = document_to_printed(doc, place);
      g_assert_cmpuint(document_append_task(doc, task, NULL), ==, i);
    }
  return document_kind_name(document_kind_find(kinds, doc));
}

static void
test_no_tasks_is_other(void)
{
  g_assert_cmpstr(kind_of("2031年重点工作任务分解", 0, FALSE), ==, "other");
}

static void
test_progress_text_is_progress(void)
{
  g_assert_cmpstr(kind_of(NULL, 2, TRUE), ==, "progress");
  g_assert_cmpstr(kind_of("2031年重点工作任务分解", 2, TRUE), ==, "progress");
}

static void
test_tasks_alone_are_an_assignment(void)
{
  g_assert_cmpstr(kind_of(NULL, 2, FALSE), ==, "assignment");
  g_assert_cmpstr(kind_of("关于印发2031年重点工作责任分解的通知", 2, FALSE), ==, "assignment");
}

static void
test_title_speaks_of_progress(void)
{
  g_assert_cmpstr(kind_of("2031年重点工作责任分解落实情况", 2, FALSE), ==, "progress");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/kind/no-tasks-is-other", test_no_tasks_is_other);
  g_test_add_func("/kind/progress-text-is-progress", test_progress_text_is_progress);
  g_test_add_func("/kind/tasks-alone-are-an-assignment", test_tasks_alone_are_an_assignment);
  g_test_add_func("/kind/title-speaks-of-progress", test_title_speaks_of_progress);
  return g_test_run();
}
