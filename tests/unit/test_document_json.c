/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_document_json.c - the line between two filters: exact there and back, and no harm from a
 * line that lies.
 */
#include "core/document_json.h"

#include "core/error.h"
#include "core/reject.h"
#include "sample_document.h"

static Document *
read_line(const char *line, gsize length, GError **error)
{
  g_autofree char *uri = NULL, *id = NULL;
  return document_json_read(line, length, "classify", limits_default(), &uri, &id, error);
}

static char *
sample_line(void)
{
  g_autoptr(Document) doc = sample_document();
  g_autoptr(GString) line = g_string_new(NULL);
  document_json_append(doc, "classify", line);
  return g_strdup(line->str);
}

static void
test_round_trip(void)
{
  g_autofree char *line = sample_line();
  g_autoptr(GError) error = NULL;
  g_autoptr(Document) doc = read_line(line, strlen(line), &error);
  g_assert_no_error(error);
  g_autoptr(GString) again = g_string_new(NULL);
  document_json_append(doc, "classify", again);
  g_assert_cmpstr(again->str, ==, line);
  g_assert_null(strchr(line, '\n'));
  g_assert_cmpfloat(document_block(doc, 0)->box.x1, ==, 99.999f);
  g_assert_cmpuint(document_to_comparable(doc, sample_span(doc, "１")).end, ==, 1);
  g_assert_null(document_task(doc, 1)->regions);
}

/* One change to the sample line, and the message it must give. */
static void
assert_refused(const char *from, const char *to, const char *expected)
{
  g_autofree char *line = sample_line();
  g_auto(GStrv) halves = g_strsplit(line, from, 2);
  g_assert_cmpuint(g_strv_length(halves), ==, 2);
  g_autofree char *changed = g_strconcat(halves[0], to, halves[1], NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(Document) doc = read_line(changed, strlen(changed), &error);
  g_assert_null(doc);
  g_assert_error(error, DUBAN_ERROR, DUBAN_ERROR_INTERMEDIATE);
  if (strstr(error->message, expected) == NULL)
    g_error("expected %s, got %s", expected, error->message);
}

static void
test_refusals(void)
{
  assert_refused("\"stage\":\"classify\"", "\"stage\":\"extract\"",
                 "stage: expected a document from classify, got one from extract");
  assert_refused("document-working/1", "document-working/9",
                 "schema: expected duban.document-working/1");
  assert_refused("[\"title\",0,1,0,3,0,15", "[\"title\",0,1,0,3,0,14",
                 "blocks 0: expected a span of whole characters, got 0 to 14");
  assert_refused("[\"title\",0,1,0,3,0,15", "[\"title\",0,1,0,3,0,999",
                 "blocks 0: expected a span inside");
  assert_refused("[\"title\",0,1,0,3,0,15", "[\"banner\",0,1,0,3,0,15",
                 "blocks 0: expected the kind of a block, got banner");
  assert_refused("[\"table\",0,0,1,0,16,26,2,0]", "[\"table\",0,0,1,0,16,26,2,7]",
                 "blocks 1: expected one of 1 tables, got 7");
  assert_refused("\"tables\":[[2,3,0,2", "\"tables\":[[2,3,0,5",
                 "tables 0: expected some of 2 cells");
  assert_refused("\"tables\":[[2,3", "\"tables\":[[2,3000000000",
                 "tables 0: expected a table within the limits");
  assert_refused("\"cells\":[[0,0,0,2,1", "\"cells\":[[0,0,0,9,1",
                 "cells 0: expected a cell inside its table");
  assert_refused("\"map\":[0,1,16,3]", "\"map\":[0,1,16]",
                 "map: expected four numbers a piece, got 3 numbers");
  assert_refused("\"map\":[0,1,16,3]", "\"map\":[0,9,16,3]",
                 "map 0: expected a span inside 1 bytes");
  assert_refused("\"op\":\"range\"", "\"op\":\"about\"",
                 "values 1: op: expected one of its 7 names, got about");
  assert_refused("\"role\":\"lead\"", "\"role\":null",
                 "tasks 0: units 0: role: expected one of its 3 names, got null");
  assert_refused("\"value\":[3,0]", "\"value\":[3,999]", "values 1: value: expected an exponent");
  assert_refused("\"year\":2030", "\"year\":\"2030\"", "year: expected an integer, got a string");
  assert_refused("\"issues_dropped\":4", "\"other\":4",
                 "issues_dropped: expected an integer, got nothing");
  assert_refused("\"issues_dropped\":4}", "\"issues_dropped\":4} {}",
                 "expected the end of the line");
}

static void
test_syntax(void)
{
  g_autofree char *deep = g_strnfill(1000000, '[');
  g_autofree char *deep_line = g_strconcat("{\"a\":", deep, NULL);
  g_autofree char *hidden = g_strconcat("{ /* \" */ \"a\":", deep, NULL);
  const char *const lines[] = { "",
                                "x",
                                "[]",
                                "{",
                                "{\"a\"",
                                "{\"a\":\"\\",
                                "\"",
                                "{}",
                                "{\"uri\":1}",
                                "\xff",
                                "{\"uri\":\"\xc3\"}",
                                deep_line,
                                hidden,
                                "{'uri':1}",
                                "{\"uri\":\"\\200\"}",
                                "{\"uri\":\"\\ud800\"}",
                                "{\"uri\":\"\\udc00\\ud800\"}",
                                "{\"uri\":\"\\u0000\"}",
                                "{\"uri\":\"a\" \"b\"}" };
  for (gsize i = 0; i < G_N_ELEMENTS(lines); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(Document) doc = read_line(lines[i], strlen(lines[i]), &error);
      g_assert_null(doc);
      g_assert_error(error, DUBAN_ERROR, DUBAN_ERROR_INTERMEDIATE);
    }
}

static void
test_truncated(void)
{
  g_autofree char *line = sample_line();
  for (gsize length = 0; length < strlen(line); length++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *part = g_strndup(line, length);
      g_autoptr(Document) doc = read_line(part, length, &error);
      g_assert_null(doc);
      g_assert_error(error, DUBAN_ERROR, DUBAN_ERROR_INTERMEDIATE);
    }
}

/* Digits, brackets and quotation marks changed at random: a document or an error, and the document
 * is sound enough to be written again. */
static void
test_changed_bytes(void)
{
  g_autofree char *line = sample_line();
  gsize length = strlen(line);
  guint32 seed = (guint32) g_test_rand_int();
  g_test_message("seed %u", seed);
  g_autoptr(GRand) random = g_rand_new_with_seed(seed);
  for (guint round = 0; round < 4000; round++)
    {
      g_autofree char *changed = g_strdup(line);
      for (guint i = 0; i < 1 + round % 3; i++)
        changed[g_rand_int_range(random, 0, (gint32) length)] =
            "0123456789-,:[]{}\"\\ e."[g_rand_int_range(random, 0, 22)];
      g_autoptr(Document) doc = read_line(changed, length, NULL);
      if (doc == NULL)
        continue;
      g_autoptr(GString) again = g_string_new(NULL);
      document_json_append(doc, "classify", again);
      g_assert_true(g_utf8_validate(again->str, (gssize) again->len, NULL));
    }
}

static void
test_reject(void)
{
  g_autoptr(GError) failure = NULL;
  duban_error_set(&failure, DUBAN_ERROR_DAMAGED, "expected a trailer, got \"\xff\n\"");
  g_autoptr(Reject) reject = reject_new("甲.pdf", NULL, "extract", failure);
  g_autoptr(GString) line = g_string_new(NULL);
  reject_append_json(reject, line);
  g_assert_cmpstr(line->str, ==,
                  "{\"schema\":\"duban.reject/"
                  "1\",\"uri\":\"甲.pdf\",\"origin\":null,\"id\":null,\"stage\":\"extract\","
                  "\"code\":\"damaged\","
                  "\"message\":\"expected a trailer, got "
                  "\\\"\xEF\xBF\xBD\\n\\\"\",\"page\":null,\"offset\":null}");

  g_string_insert_c(line, 1, ' '); /* somebody else's spacing is kept */
  g_autoptr(GError) error = NULL;
  g_autoptr(Reject) again = reject_read(line->str, line->len, &error);
  g_assert_no_error(error);
  g_autoptr(GString) out = g_string_new(NULL);
  reject_append_json(again, out);
  g_assert_cmpstr(out->str, ==, line->str);
  g_assert_cmpstr(again->code, ==, "damaged");
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/document-json/every-layer-comes-back-as-it-was", test_round_trip);
  g_test_add_func("/document-json/a-lie-is-refused-with-its-place", test_refusals);
  g_test_add_func("/document-json/what-is-no-object-is-refused", test_syntax);
  g_test_add_func("/document-json/every-truncation-is-refused", test_truncated);
  g_test_add_func("/document-json/changed-bytes-do-no-harm", test_changed_bytes);
  g_test_add_func("/document-json/rejects-pass-unchanged", test_reject);
  return g_test_run();
}
