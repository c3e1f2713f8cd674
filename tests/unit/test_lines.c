/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines handed on in portions.
 */
#include "output/lines.h"

#include <string.h>

#define LINE "{\"task\":\"建成东湖泵站\"}\n"

static void
portion_take(Lines *lines, gpointer user)
{
  GString *all = user;
  const GString *tasks = lines_stream(lines, STREAM_TASKS);
  g_string_append_len(all, tasks->str, (gssize) tasks->len);
}

static void
lines_fill(Lines *lines, guint count)
{
  for (guint i = 0; i < count; i++)
    {
      g_string_append(lines_stream(lines, STREAM_TASKS), LINE);
      lines_offer(lines);
    }
}

/* Few lines wait until all are there: most documents are written in one piece. */
static void
test_few_lines_wait(void)
{
  g_autoptr(GString) all = g_string_new(NULL);
  Lines lines = { .take = portion_take, .user = all };
  lines_fill(&lines, 100);
  g_assert_cmpuint(all->len, ==, 0);
  g_assert_cmpuint(lines_size(&lines), ==, 100 * strlen(LINE));
  lines_clear(&lines);
}

static void
test_many_lines_are_handed_on_once(void)
{
  const guint count = 50000;
  g_autoptr(GString) all = g_string_new(NULL);
  Lines lines = { .take = portion_take, .user = all };
  lines_fill(&lines, count);
  g_assert_cmpuint(lines_size(&lines), <, lines_bytes(&lines) / 2);
  g_assert_cmpuint(lines_bytes(&lines), ==, count * strlen(LINE));
  g_assert_cmpuint(lines_stream_bytes(&lines, 0), ==, count * strlen(LINE));
  g_assert_cmpuint(all->len + lines_size(&lines), ==, count * strlen(LINE));
  lines_clear(&lines);
}

static void
test_nobody_takes_nothing_goes(void)
{
  Lines lines = { .take = NULL };
  lines_fill(&lines, 50000);
  g_assert_cmpuint(lines_size(&lines), ==, 50000 * strlen(LINE));
  lines_clear(&lines);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/lines/few-wait", test_few_lines_wait);
  g_test_add_func("/lines/many-are-handed-on-once", test_many_lines_are_handed_on_once);
  g_test_add_func("/lines/nobody-takes-nothing-goes", test_nobody_takes_nothing_goes);
  return g_test_run();
}
