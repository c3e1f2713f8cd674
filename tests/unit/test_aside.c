/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_aside.c - duplicates and what was passed by, as lines.
 */
#include "core/aside.h"

#include <string.h>

static const char DUPLICATE[] = "{\"schema\":\"duban.duplicate/1\",\"id\":\"ab\",\"uri\":\"甲.zip!/"
                                "乙\",\"origin\":{\"archive\":\"甲.zip\",\"member\":\"乙\","
                                "\"offset\":null,\"url\":null,\"captured\":null},\"bytes\":5}";
static const char PASSED[] =
    "{\"schema\":\"duban.passed/1\",\"uri\":\"u\",\"origin\":null,\"what\":\"request\"}";

static void
test_written(void)
{
  g_autoptr(Origin) origin = origin_new("甲.zip");
  origin->member = g_strdup("乙");
  g_autoptr(Aside) duplicate = aside_new_duplicate("甲.zip!/乙", "ab", 5, origin);
  g_autoptr(GString) line = g_string_new(NULL);
  aside_append_json(duplicate, line);
  g_assert_cmpstr(line->str, ==, DUPLICATE);
  g_autoptr(Aside) passed = aside_new_passed("u", "request", NULL);
  g_string_truncate(line, 0);
  aside_append_json(passed, line);
  g_assert_cmpstr(line->str, ==, PASSED);
}

static void
test_read(void)
{
  const char *const LINES[] = { DUPLICATE, PASSED };
  for (gsize i = 0; i < G_N_ELEMENTS(LINES); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(Aside) aside = aside_read(LINES[i], strlen(LINES[i]), &error);
      g_assert_no_error(error);
      g_assert_cmpint(aside->kind, ==, i == 0 ? ASIDE_DUPLICATE : ASIDE_PASSED);
      g_autoptr(GString) again = g_string_new(NULL);
      aside_append_json(aside, again);
      g_assert_cmpstr(again->str, ==, LINES[i]);
    }
}

static void
test_refused(void)
{
  const struct
  {
    const char *line;
    gboolean is_error;
  } ROWS[] = {
    { "{\"schema\":\"duban.reject/1\"}", FALSE },
    { "{\"schema\":\"duban.document-working/1\",\"uri\":\"\\\"duban.passed/1\\\"\"}", FALSE },
    { "{\"schema\":\"duban.duplicate/1\",\"uri\":\"u\",\"origin\":null}", TRUE },
    { "{\"schema\":\"duban.duplicate/"
      "1\",\"id\":\"x\",\"uri\":\"u\",\"origin\":{\"archive\":\"a\",\"offset\":-2},\"bytes\":1}",
      TRUE },
    { "{\"schema\":\"duban.passed/1\",\"uri\":\"u\",\"origin\":null,\"what\":4}", TRUE },
    { "{\"schema\":\"duban.passed/1\",", TRUE },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(ROWS); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(Aside) aside = aside_read(ROWS[i].line, strlen(ROWS[i].line), &error);
      g_assert_null(aside);
      g_assert_cmpint(error != NULL, ==, ROWS[i].is_error);
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/aside/lines-as-documented", test_written);
  g_test_add_func("/aside/read-back-as-they-came", test_read);
  g_test_add_func("/aside/others-are-none-and-lies-are-errors", test_refused);
  return g_test_run();
}
