/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_held_lines.c - what is held comes back as it was, in order, and is counted.
 */
#include "corpus/held_lines.h"

#include "core/error.h"

#define LINE "{\"id\":\"%u\",\"task\":\"改造老旧小区%u个\"}\n"

static void
append_lines(Lines *lines, Stream stream, guint first, guint count)
{
  for (guint i = first; i < first + count; i++)
    g_string_append_printf(lines_stream(lines, stream), LINE, i, i);
}

static gboolean
collect(gpointer user, const Lines *lines, G_GNUC_UNUSED GError **error)
{
  Lines *all = user;
  for (guint i = 0; i < LINES_STREAMS; i++)
    if (lines->streams[i] != NULL)
      g_string_append_len(lines_stream(all, (Stream) (1u << i)), lines->streams[i]->str,
                          (gssize) lines->streams[i]->len);
  return TRUE;
}

static void
test_portions_come_back_in_order(void)
{
  HeldLines *held = NULL;
  Lines lines = { .take = NULL }, expected = { .take = NULL }, all = { .take = NULL };
  append_lines(&expected, STREAM_TASKS, 0, 120000);
  append_lines(&expected, STREAM_DOCUMENTS, 7, 1);
  append_lines(&lines, STREAM_DOCUMENTS, 7, 1);
  for (guint i = 0; i < 3; i++)
    {
      append_lines(&lines, STREAM_TASKS, 40000 * i, 40000);
      held_lines_add(&held, &lines);
      g_assert_cmpuint(lines_size(&lines), ==, 0);
    }
  g_assert_cmpuint(lines_bytes(&lines), ==, lines_size(&expected));
  g_assert_true(held_lines_write(held, collect, &all, NULL));
  for (guint i = 0; i < LINES_STREAMS; i++)
    g_assert_cmpstr(all.streams[i] == NULL ? "" : all.streams[i]->str, ==,
                    expected.streams[i] == NULL ? "" : expected.streams[i]->str);
  held_lines_free(held);
  lines_clear(&lines);
  lines_clear(&expected);
  lines_clear(&all);
}

static void
test_few_lines_stay(void)
{
  HeldLines *held = NULL;
  Lines lines = { .take = NULL };
  append_lines(&lines, STREAM_TASKS, 0, 2);
  gsize size = lines_size(&lines);
  held_lines_add(&held, &lines);
  g_assert_null(held);
  g_assert_cmpuint(lines_size(&lines), ==, size);
  g_assert_true(held_lines_write(held, collect, NULL, NULL));
  lines_clear(&lines);
}

static gboolean
fail_second(gpointer user, G_GNUC_UNUSED const Lines *lines, GError **error)
{
  guint *calls = user;
  return ++*calls < 2 || duban_error_set(error, DUBAN_ERROR_WRITE, "expected room, got none");
}

static void
test_a_full_disk_stops(void)
{
  HeldLines *held = NULL;
  Lines lines = { .take = NULL };
  for (guint i = 0; i < 3; i++)
    {
      append_lines(&lines, STREAM_TASKS, 0, 40000);
      held_lines_add(&held, &lines);
    }
  guint calls = 0;
  g_autoptr(GError) error = NULL;
  g_assert_false(held_lines_write(held, fail_second, &calls, &error));
  g_assert_error(error, DUBAN_ERROR, DUBAN_ERROR_WRITE);
  g_assert_cmpuint(calls, ==, 2);
  held_lines_free(held);
  lines_clear(&lines);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/held-lines/portions-come-back-in-order", test_portions_come_back_in_order);
  g_test_add_func("/held-lines/few-lines-stay", test_few_lines_stay);
  g_test_add_func("/held-lines/a-full-disk-stops", test_a_full_disk_stops);
  return g_test_run();
}
