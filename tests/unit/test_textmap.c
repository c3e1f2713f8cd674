/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_textmap.c - places in rewritten text and back.
 */
#include "core/textmap.h"

/* printed "AA  BB" with the two blanks dropped: rewritten "AABB". Then "ＸＹ" (three bytes each)
 * became "XY". */
static TextMap *
sample(void)
{
  TextMap *map = textmap_new();
  textmap_append(map, 0, 2, 0, 2);
  textmap_append(map, 2, 2, 4, 2);
  textmap_append(map, 4, 1, 6, 3);
  textmap_append(map, 5, 1, 9, 3);
  return map;
}

static void
assert_span(Span got, guint32 start, guint32 end)
{
  g_assert_cmpuint(got.start, ==, start);
  g_assert_cmpuint(got.end, ==, end);
}

static void
test_dropped_blanks_stay_outside(void)
{
  g_autoptr(TextMap) map = sample();
  assert_span(textmap_to_printed(map, span_new(0, 2)), 0, 2);
  assert_span(textmap_to_printed(map, span_new(2, 4)), 4, 6);
  assert_span(textmap_to_printed(map, span_new(1, 3)), 1, 5);
}

static void
test_changed_characters_are_atomic(void)
{
  g_autoptr(TextMap) map = sample();
  assert_span(textmap_to_printed(map, span_new(4, 5)), 6, 9);
  assert_span(textmap_to_printed(map, span_new(4, 6)), 6, 12);
  assert_span(textmap_to_rewritten(map, span_new(9, 12)), 5, 6);
}

static void
test_back_and_forth(void)
{
  g_autoptr(TextMap) map = sample();
  for (guint32 start = 0; start < 6; start++)
    for (guint32 end = start + 1; end <= 6; end++)
      assert_span(textmap_to_rewritten(map, textmap_to_printed(map, span_new(start, end))), start,
                  end);
}

static void
test_span_in_dropped_text_is_empty(void)
{
  g_autoptr(TextMap) map = sample();
  g_assert_true(span_is_empty(textmap_to_rewritten(map, span_new(2, 4))));
  g_assert_true(span_is_empty(textmap_to_rewritten(map, span_new(3, 3))));
}

static void
test_equal_pieces_merge(void)
{
  g_autoptr(TextMap) map = textmap_new();
  textmap_append(map, 0, 3, 0, 3);
  textmap_append(map, 3, 3, 3, 3);
  g_assert_cmpuint(textmap_count(map), ==, 1);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/textmap/dropped-blanks-stay-outside", test_dropped_blanks_stay_outside);
  g_test_add_func("/textmap/changed-characters-are-atomic", test_changed_characters_are_atomic);
  g_test_add_func("/textmap/back-and-forth", test_back_and_forth);
  g_test_add_func("/textmap/span-in-dropped-text-is-empty", test_span_in_dropped_text_is_empty);
  g_test_add_func("/textmap/equal-pieces-merge", test_equal_pieces_merge);
  return g_test_run();
}
