/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Notes on what decided a value: kept only where wanted, found by place.
 */
#include "core/trace.h"

#include <string.h>

static Document *
document_of(const char *text)
{
  Document *doc = document_new("test", NULL, limits_default());
  g_autoptr(GError) error = NULL;
  Span place;
  document_append_text(doc, text, (gsize) strlen(text), &place, &error);
  g_assert_no_error(error);
  return doc;
}

static guint
count_notes(const Document *doc, const char *field, guint start, guint end)
{
  g_autoptr(GPtrArray) notes = g_ptr_array_new();
  trace_find(doc, field, span_new(start, end), notes);
  return notes->len;
}

static void
test_unwanted(void)
{
  g_autoptr(Document) doc = document_of("abcdef");
  trace_add(doc, (TraceNote){ .field = "task", .value = span_new(0, 3), .decision = "x" });
  g_assert_false(trace_is_wanted(doc));
  g_assert_cmpuint(count_notes(doc, "task", 0, 6), ==, 0);
}

static void
test_by_place(void)
{
  g_autoptr(Document) doc = document_of("abcdefghij");
  trace_start(doc);
  trace_add(doc, (TraceNote){ .field = "task", .value = span_new(4, 8), .decision = "label" });
  trace_add(doc, (TraceNote){ .field = "task", .value = span_new(0, 2), .decision = "label" });
  trace_add(doc, (TraceNote){ .field = "units", .value = span_new(4, 8), .decision = "label" });
  /* Says the same again */
  trace_add(doc, (TraceNote){ .field = "task", .value = span_new(4, 8), .decision = "label" });
  trace_add(doc, (TraceNote){ .field = "task", .value = SPAN_NONE, .decision = "label" });
  g_assert_cmpuint(count_notes(doc, "task", 4, 8), ==, 1);
  g_assert_cmpuint(count_notes(doc, "task", 6, 7), ==, 1); /* inside a longer value */
  g_assert_cmpuint(count_notes(doc, "task", 0, 10), ==, 2);
  g_assert_cmpuint(count_notes(doc, "task", 2, 4), ==, 0);
  g_assert_cmpuint(count_notes(doc, "role", 0, 10), ==, 0);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/trace/no-note-where-nobody-asked", test_unwanted);
  g_test_add_func("/trace/notes-are-found-by-field-and-place", test_by_place);
  return g_test_run();
}
