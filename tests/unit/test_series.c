/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_series.c - which line starts are numbers, and how their series nest.
 */
#include "classify/series.h"

#include <string.h>

static Rules *rules;

/* "line: number value depth" for each item, e.g. "0:一@0 1:1@1". */
static void
assert_series(const char *text, const char *expected)
{
  const Vocabulary *marks = rules_vocabulary(rules, "list-marks");
  g_autoptr(GArray) candidates = g_array_new(FALSE, FALSE, sizeof(SeriesCandidate));
  g_autoptr(GArray) breaks = g_array_new(FALSE, FALSE, sizeof(SeriesBreak));
  guint lines = 0;
  for (const char *at = text; *at != '\0'; lines++)
    {
      const char *end = strchrnul(at, '\n');
      SeriesCandidate candidate = { .line = lines };
      SeriesBreak stop = { lines, at[0] == '=' ? BREAK_HARD : BREAK_SOFT };
      candidate.reading_count =
          number_mark_read(marks, text, span_new(at - text, end - text), candidate.readings);
      if (candidate.reading_count > 0)
        g_array_append_val(candidates, candidate);
      if (at[0] == '=' || at[0] == '-')
        g_array_append_val(breaks, stop);
      at = *end == '\n' ? end + 1 : end;
    }
  g_autoptr(SeriesTable) table = series_infer(candidates, breaks, lines);
  g_autoptr(GString) got = g_string_new(NULL);
  for (guint i = 0; i < table->items->len; i++)
    {
      const SeriesItem *item = series_item(table, i);
      g_string_append_printf(got, "%s%u:%.*s@%u%s", i == 0 ? "" : " ", item->line,
                             (int) span_length(item->mark.number), text + item->mark.number.start,
                             series_at(table, item->series)->depth, item->is_doubtful ? "?" : "");
    }
  g_assert_cmpstr(got->str, ==, expected);
}

static void
test_styles(void)
{
  assert_series("1.甲\n2.乙", "0:1@0 1:2@0");
  assert_series("1、甲\n2、乙", "0:1@0 1:2@0");
  assert_series("1)甲\n2)乙", "0:1)@0 1:2)@0");
  assert_series("(1)甲\n(2)乙", "0:(1)@0 1:(2)@0");
  assert_series("一、甲\n二、乙\n十一、丙", "0:一@0 1:二@0 2:十一@0");
  assert_series("(一)甲\n(二)乙", "0:(一)@0 1:(二)@0");
  assert_series("①甲\n②乙", "0:①@0 1:②@0");
  assert_series("第一,甲\n第二,乙", "0:第一@0 1:第二@0");
  assert_series("第一条 甲\n第二条 乙", "0:第一条@0 1:第二条@0");
  assert_series("1-1甲\n1-2乙\n2-1丙", "0:1-1@0 1:1-2@0 2:2-1@0");
  assert_series("●甲\n●乙\n——丙", "0:@0 1:@0 2:@1");
  assert_series("9*、甲\n10*、乙", "0:9*@0 1:10*@0");
  assert_series("任务1:甲\n任务2:乙\n任务书编制", "0:1@0 1:2@0");
  assert_series("l、甲\n2、乙", "0:l@0 1:2@0");
  assert_series("1 甲\n1.1 乙\n1.2 丙\n2 丁\n2.1 戊\n2.2 己",
                "0:1@0 1:1.1@1 2:1.2@1 3:2@0 4:2.1@1 5:2.2@1");
  assert_series("整改任务(序号十二):甲\n整改任务(序号十九):乙", "0:十二@0 1:十九@0");
  assert_series("任务(1):甲\n任务(第2项):乙\n任务(2024年):丙\n任务(一期)", "0:1@0 1:2@0");
}

static void
test_amounts_are_no_numbers(void)
{
  assert_series("3.5亿元用于建设\n2023.3.5发布", "");
  assert_series("2023年建成\n2024年投用", "");
  assert_series("2个县推广\n12月底前完成", "");
  assert_series("第一季度完成", "");
  assert_series("1-9月,全市增长5%", "");
  assert_series("1.甲\n2.乙\n3.5亿元用于建设\n3.丙", "0:1@0 1:2@0 3:3@0");
}

static void
test_digit_after_dot_is_text_when_neighbours_count(void)
{
  assert_series("1.甲\n2.5G基站建设\n3.丙", "0:1@0 1:2@0 2:3@0");
  assert_series("1.2023年底前完成甲\n2.2024年底前完成乙", "0:1@0 1:2@0");
  assert_series("1.甲\n1.1乙\n1.2丙\n2.丁\n2.1戊\n2.2己",
                "0:1@0 1:1.1@1 2:1.2@1 3:2@0 4:2.1@1 5:2.2@1");
}

static void
test_glued_numbers_need_a_run(void)
{
  assert_series("1加强甲\n2推进乙\n3完善丙", "0:1@0 1:2@0 2:3@0");
  assert_series("1加强甲\n2推进乙", "");
  assert_series("1.加强甲\n2推进乙\n3.完善丙", "0:1@0 1:2@0 2:3@0");
}

static void
test_numbers_run_on_across_headings(void)
{
  assert_series("一、A\n(一)B\n1.c\n2.d\n(二)E\n3.f\n二、G\n4.h",
                "0:一@0 1:(一)@1 2:1@2 3:2@2 4:(二)@1 5:3@2 6:二@0 7:4@1");
}

/* Their depth is that of the place they stand in. */
static void
test_numbers_run_on_into_another_depth(void)
{
  assert_series("一、A\n1.c\n2.d\n二、G\n(一)B\n3.f\n(二)E\n4.h",
                "0:一@0 1:1@1 2:2@1 3:二@0 4:(一)@1 5:3@2 6:(二)@1 7:4@2");
}

static void
test_numbers_restart_in_every_section(void)
{
  assert_series("一、A\n1.c\n2.d\n二、G\n1.h\n2.i", "0:一@0 1:1@1 2:2@1 3:二@0 4:1@1 5:2@1");
}

static void
test_hard_break_forgets(void)
{
  assert_series("一、A\n1.c\n=\n2.d\n一、B", "0:一@0 1:1@1 3:2@0 4:一@0");
  assert_series("1.c\n-\n2.d", "0:1@0 2:2@0");
}

static void
test_slips_stay_in_their_series(void)
{
  assert_series("1.a\n2.b\n2.c\n4.d", "0:1@0 1:2@0 2:2@0? 3:4@0?");
  assert_series("24.a\n25.b", "0:24@0 1:25@0");
}

static void
test_classes_join_restarts(void)
{
  const char *text = "一、A\n1.c\n二、G\n1.h";
  const Vocabulary *marks = rules_vocabulary(rules, "list-marks");
  g_autoptr(GArray) candidates = g_array_new(FALSE, FALSE, sizeof(SeriesCandidate));
  g_autoptr(GArray) breaks = g_array_new(FALSE, FALSE, sizeof(SeriesBreak));
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  gsize start = 0;
  for (guint i = 0; i < g_strv_length(lines); start += strlen(lines[i++]) + 1)
    {
      SeriesCandidate candidate = { .line = i };
      candidate.reading_count = number_mark_read(
          marks, text, span_new(start, start + strlen(lines[i])), candidate.readings);
      g_array_append_val(candidates, candidate);
    }
  g_autoptr(SeriesTable) table = series_infer(candidates, breaks, 4);
  g_assert_cmpuint(table->series->len, ==, 3);
  g_assert_cmpuint(table->classes, ==, 2);
  g_assert_cmpint(series_at(table, 1)->class, ==, series_at(table, 2)->class);
  g_assert_cmpint(g_array_index(table->owners, gint, 3), ==, 3);
  g_assert_cmpint(series_item(table, 3)->parent, ==, 2);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  const char *const directories[] = { TEST_RULES_DIR, NULL };
  g_autoptr(GError) error = NULL;
  rules = rules_load(directories, &error);
  g_assert_no_error(error);
  g_test_add_func("/series/every-style-counts-up", test_styles);
  g_test_add_func("/series/amounts-and-dates-are-no-numbers", test_amounts_are_no_numbers);
  g_test_add_func("/series/digit-after-dot-is-text-when-neighbours-count",
                  test_digit_after_dot_is_text_when_neighbours_count);
  g_test_add_func("/series/glued-numbers-need-a-run", test_glued_numbers_need_a_run);
  g_test_add_func("/series/numbers-run-on-across-headings", test_numbers_run_on_across_headings);
  g_test_add_func("/series/numbers-run-on-into-another-depth",
                  test_numbers_run_on_into_another_depth);
  g_test_add_func("/series/numbers-restart-in-every-section",
                  test_numbers_restart_in_every_section);
  g_test_add_func("/series/hard-break-forgets", test_hard_break_forgets);
  g_test_add_func("/series/slips-stay-in-their-series", test_slips_stay_in_their_series);
  g_test_add_func("/series/restarts-are-one-class", test_classes_join_restarts);
  int status = g_test_run();
  rules_free(rules);
  return status;
}
