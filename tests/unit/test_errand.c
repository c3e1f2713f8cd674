/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_errand.c - what a worker is told comes over whole; what it answers is believed only where it
 * is an answer.
 */
#include "corpus/errand.h"

#include "corpus/frame.h"

#include <string.h>

#define ID "cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc"

static Document *
sample_document(void)
{
  g_autoptr(GBytes) source = g_bytes_new_static("page", 4);
  Document *doc = document_new("in/甲.html", source, limits_default());
  doc->id = g_strdup(ID);
  doc->bytes = 4;
  doc->declared_charset = g_strdup("gbk");
  doc->origin = origin_new("a.warc");
  doc->origin->offset = 77;
  doc->origin->url = g_strdup("http://x.example/");
  document_add_issue(doc, SEVERITY_LOSS, "cut-capture", SPAN_NONE, 0, "half of it");
  return doc;
}

static void
test_identity_comes_over(void)
{
  g_autoptr(Document) doc = sample_document();
  g_autoptr(GString) head = g_string_new(NULL);
  errand_append_head(doc, head);
  g_autoptr(Document) copy = errand_read(head->str + ERRAND_HEAD, head->len - ERRAND_HEAD,
                                         g_bytes_new_static("page", 4), limits_default());
  g_assert_nonnull(copy);
  g_assert_cmpstr(copy->uri, ==, doc->uri);
  g_assert_cmpstr(copy->id, ==, ID);
  g_assert_cmpstr(copy->declared_charset, ==, "gbk");
  g_assert_null(copy->previous);
  g_assert_cmpuint(copy->bytes, ==, 4);
  g_assert_cmpint(copy->origin->offset, ==, 77);
  g_assert_cmpstr(copy->origin->url, ==, "http://x.example/");
  g_assert_null(copy->origin->member);
  g_assert_cmpuint(copy->issues->len, ==, 1);
  g_assert_cmpstr(g_array_index(copy->issues, Issue, 0).code, ==, "cut-capture");
}

static void
append_answer(const char *tasks, guint64 count, GString *out)
{
  const guint64 times[RUN_TIMES] = { 0, 1, 2, 3, 4 };
  Outcome outcome = { .kind = OUTCOME_DOCUMENT, .tasks = count };
  g_string_append(lines_stream(&outcome.lines, STREAM_TASKS), tasks);
  g_string_append(lines_stream(&outcome.lines, STREAM_DOCUMENTS), "{\"id\":\"" ID "\"}\n");
  answer_append(&outcome, times, out);
  outcome_clear(&outcome);
}

static gboolean
answer_is_believed(const char *tasks, guint64 count)
{
  guint64 times[RUN_TIMES] = { 0 };
  g_autoptr(Document) doc = sample_document();
  g_autoptr(GString) out = g_string_new(NULL);
  append_answer(tasks, count, out);
  Outcome outcome = { .kind = OUTCOME_NONE };
  guint64 seen[LINES_STREAMS] = { 0 };
  gboolean is_believed =
      answer_read(out->str + ANSWER_HEAD, out->len - ANSWER_HEAD, doc, &outcome, seen, times)
      == ANSWER_WHOLE;
  g_assert_cmpint(outcome.kind, ==, is_believed ? OUTCOME_DOCUMENT : OUTCOME_NONE);
  outcome_clear(&outcome);
  return is_believed;
}

static void
test_only_records_of_the_document(void)
{
  g_assert_true(answer_is_believed("{\"d\":\"" ID "\"}\n", 1));
  g_assert_true(answer_is_believed("", 0));
  g_assert_false(answer_is_believed("{\"d\":\"" ID "\"}\n", 2));
  g_assert_false(answer_is_believed("{\"d\":\"" ID "\"}\n{}\n", 2));
  g_assert_false(answer_is_believed("{\"d\":\"" ID "\"}", 1));
  g_assert_false(answer_is_believed("{\"d\":\"" ID "\xff\"}\n", 1));
  g_assert_false(answer_is_believed("\n", 1));
}

/* No cut of an answer, and no byte more, is an answer. */
static void
test_no_part_is_an_answer(void)
{
  guint64 times[RUN_TIMES] = { 0 };
  g_autoptr(Document) doc = sample_document();
  g_autoptr(GString) out = g_string_new(NULL);
  append_answer("{\"d\":\"" ID "\"}\n", 1, out);
  Outcome outcome = { .kind = OUTCOME_NONE };
  for (gsize length = 0; length < out->len - ANSWER_HEAD; length++)
    {
      guint64 seen[LINES_STREAMS] = { 0 };
      g_assert_cmpint(answer_read(out->str + ANSWER_HEAD, length, doc, &outcome, seen, times), ==,
                      ANSWER_BROKEN);
    }
  g_string_append_c(out, 'x');
  guint64 seen[LINES_STREAMS] = { 0 };
  g_assert_cmpint(
      answer_read(out->str + ANSWER_HEAD, out->len - ANSWER_HEAD, doc, &outcome, seen, times), ==,
      ANSWER_BROKEN);
}

/* --- portions --- */

#define TASK_LINE "{\"d\":\"" ID "\"}\n"

/* A portion of `first` lines, then an answer of `second` that claims `count`. */
static AnswerKind
portions_read(guint first, guint second, guint64 count, Outcome *outcome)
{
  guint64 times[RUN_TIMES] = { 0 }, seen[LINES_STREAMS] = { 0 };
  g_autoptr(Document) doc = sample_document();
  g_autoptr(GString) out = g_string_new(NULL);
  g_autoptr(GString) rest = g_string_new(NULL);
  Lines lines = { .take = NULL };
  for (guint i = 0; i < first; i++)
    g_string_append(lines_stream(&lines, STREAM_TASKS), TASK_LINE);
  for (guint i = 0; i < second; i++)
    g_string_append(rest, TASK_LINE);
  answer_append_portion(&lines, out);
  lines_clear(&lines);
  g_assert_cmpint(
      answer_read(out->str + ANSWER_HEAD, out->len - ANSWER_HEAD, doc, outcome, seen, times), ==,
      ANSWER_PORTION);
  g_assert_cmpint(outcome->kind, ==, OUTCOME_NONE);
  g_string_truncate(out, 0);
  append_answer(rest->str, count, out);
  return answer_read(out->str + ANSWER_HEAD, out->len - ANSWER_HEAD, doc, outcome, seen, times);
}

static void
test_portions_come_together(void)
{
  Outcome outcome = { .kind = OUTCOME_NONE };
  g_assert_cmpint(portions_read(3, 2, 5, &outcome), ==, ANSWER_WHOLE);
  g_assert_cmpint(outcome.kind, ==, OUTCOME_DOCUMENT);
  g_assert_cmpuint(lines_stream(&outcome.lines, STREAM_TASKS)->len, ==, 5 * strlen(TASK_LINE));
  outcome_clear(&outcome);
}

static void
test_portions_are_counted(void)
{
  Outcome outcome = { .kind = OUTCOME_NONE };
  g_assert_cmpint(portions_read(3, 2, 2, &outcome), ==, ANSWER_BROKEN);
  g_assert_cmpuint(lines_size(&outcome.lines), ==, 0);
  g_assert_cmpint(portions_read(3, 0, 4, &outcome), ==, ANSWER_BROKEN);
}

/* What came first of a document that then was too much is forgotten. */
static void
test_reject_forgets_portions(void)
{
  guint64 times[RUN_TIMES] = { 0 }, seen[LINES_STREAMS] = { 0 };
  g_autoptr(Document) doc = sample_document();
  g_autoptr(GString) out = g_string_new(NULL);
  Lines lines = { .take = NULL };
  Outcome outcome = { .kind = OUTCOME_NONE },
          reject = { .kind = OUTCOME_REJECT, .reject = g_new0(Reject, 1) };
  reject.reject->stage = g_strdup("output");
  reject.reject->code = g_strdup("limit");
  reject.reject->message = g_strdup("too much");
  g_string_append(lines_stream(&lines, STREAM_TASKS), TASK_LINE);
  answer_append_portion(&lines, out);
  answer_read(out->str + ANSWER_HEAD, out->len - ANSWER_HEAD, doc, &outcome, seen, times);
  g_string_truncate(out, 0);
  answer_append(&reject, times, out);
  g_assert_cmpint(
      answer_read(out->str + ANSWER_HEAD, out->len - ANSWER_HEAD, doc, &outcome, seen, times), ==,
      ANSWER_WHOLE);
  g_assert_cmpint(outcome.kind, ==, OUTCOME_REJECT);
  g_assert_cmpuint(lines_size(&outcome.lines), ==, 0);
  outcome_clear(&outcome);
  outcome_clear(&reject);
  lines_clear(&lines);
}

static void
test_lengths_are_checked(void)
{
  const guint64 huge[] = { G_MAXUINT64, 1 };
  gsize length = 0;
  FrameReader reader = { (const char *) huge, (const char *) (huge + 2), FALSE };
  g_assert_null(frame_read_bytes(&reader, &length));
  g_assert_true(reader.is_broken);
  g_assert_cmpuint(frame_read_number(&reader), ==, 0);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/errand/identity-comes-over", test_identity_comes_over);
  g_test_add_func("/errand/only-records-of-the-document", test_only_records_of_the_document);
  g_test_add_func("/errand/no-part-is-an-answer", test_no_part_is_an_answer);
  g_test_add_func("/errand/lengths-are-checked", test_lengths_are_checked);
  g_test_add_func("/errand/portions-come-together", test_portions_come_together);
  g_test_add_func("/errand/portions-are-counted", test_portions_are_counted);
  g_test_add_func("/errand/reject-forgets-portions", test_reject_forgets_portions);
  return g_test_run();
}
