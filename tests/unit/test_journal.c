/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_journal.c - what comes back of a journal, whole, torn and spoilt; and which inputs it knows.
 */
#include "corpus/history.h"

#include <glib/gstdio.h>
#include <string.h>

#define ID_A "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define ID_B "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
#define PLACE_URI "in/有 空格%41\n.html"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer unused)
{
  fixture->folder = g_dir_make_tmp("duban-journal-XXXXXX", NULL);
  g_assert_nonnull(fixture->folder);
}

static void
tear_down(Fixture *fixture, gconstpointer unused)
{
  g_autofree char *path = g_build_filename(fixture->folder, JOURNAL_NAME, NULL);
  g_unlink(path);
  g_rmdir(fixture->folder);
  g_free(fixture->folder);
}

static JournalEntry
entry_of(OutcomeKind kind, guint64 place, const char *id, const char *uri)
{
  JournalEntry entry = {
    .kind = kind, .place = place, .uri = uri, .tasks = 3, .warnings = 1, .sizes = { 10, 20, 0, 0 }
  };
  g_strlcpy(entry.id, id, sizeof entry.id);
  g_strlcpy(entry.name, kind == OUTCOME_REJECT ? "damaged" : "-", sizeof entry.name);
  return entry;
}

/* begin, two entries, and a finish where asked for. */
static void
journal_write(const Fixture *fixture, gboolean is_finished)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Journal) journal = journal_open(fixture->folder, &error);
  g_assert_no_error(error);
  g_assert_true(journal_cut(journal, 0, &error));
  g_autoptr(Plan) plan = plan_new();
  plan->program = g_strdup("1");
  plan->rules = g_strdup("r");
  g_ptr_array_add(plan->inputs, g_strdup("in \xff"));
  g_autofree char *line = plan_render(plan);
  journal_add_begin(journal, line);
  JournalEntry first = entry_of(OUTCOME_DOCUMENT, 0, ID_A, PLACE_URI),
               second = entry_of(OUTCOME_REJECT, 1, "-", "in/b");
  journal_add_entry(journal, &first);
  journal_add_entry(journal, &second);
  if (is_finished)
    journal_add_finish(journal, 2, 0);
  g_assert_true(journal_sync(journal, &error));
  g_assert_no_error(error);
}

static char *
journal_contents(const Fixture *fixture, gsize *length)
{
  g_autofree char *path = g_build_filename(fixture->folder, JOURNAL_NAME, NULL);
  char *contents = NULL;
  g_assert_true(g_file_get_contents(path, &contents, length, NULL));
  return contents;
}

static void
journal_replace(const Fixture *fixture, const char *contents, gsize length)
{
  g_autofree char *path = g_build_filename(fixture->folder, JOURNAL_NAME, NULL);
  g_assert_true(g_file_set_contents(path, contents, (gssize) length, NULL));
}

static void
test_entries_come_back(Fixture *fixture, gconstpointer unused)
{
  journal_write(fixture, TRUE);
  g_autoptr(GError) error = NULL;
  g_autoptr(JournalReader) reader = journal_reader_open(fixture->folder, &error);
  JournalLine line;
  g_assert_true(journal_reader_next(reader, &line, &error));
  g_assert_cmpint(line.kind, ==, JOURNAL_BEGIN);
  g_autoptr(Plan) plan = plan_read(line.plan, strlen(line.plan), &error);
  g_assert_no_error(error);
  g_assert_cmpstr(g_ptr_array_index(plan->inputs, 0), ==, "in \xff");
  g_assert_true(journal_reader_next(reader, &line, &error));
  g_assert_cmpint(line.kind, ==, JOURNAL_ENTRY);
  g_assert_cmpstr(line.entry.uri, ==, PLACE_URI);
  g_assert_cmpstr(line.entry.id, ==, ID_A);
  g_assert_cmpuint(line.entry.sizes[1], ==, 20);
  g_assert_true(journal_reader_next(reader, &line, &error));
  g_assert_cmpstr(line.entry.name, ==, "damaged");
  g_assert_true(journal_reader_next(reader, &line, &error));
  g_assert_cmpint(line.kind, ==, JOURNAL_FINISH);
  g_assert_cmpuint(line.seen, ==, 2);
  g_assert_true(journal_reader_next(reader, &line, &error));
  g_assert_cmpint(line.kind, ==, JOURNAL_END);
}

/* Cut anywhere, a journal says what its whole lines say, and nothing else. */
static void
test_any_cut_is_sound(Fixture *fixture, gconstpointer unused)
{
  journal_write(fixture, TRUE);
  gsize length = 0;
  g_autofree char *contents = journal_contents(fixture, &length);
  for (gsize cut = 0; cut <= length; cut++)
    {
      journal_replace(fixture, contents, cut);
      g_autoptr(RunReport) report = run_report_new();
      g_autoptr(GError) error = NULL;
      g_autoptr(History) history = history_read(fixture->folder, report, &error);
      g_assert_no_error(error);
      g_assert_cmpuint(report->inputs, ==, history == NULL ? 0 : history->sizes[0] / 10);
      g_assert_true(history == NULL || history->journal_bytes <= cut);
      g_assert_true(history == NULL || !history->is_finished || cut == length
                    || contents[cut - 1] != '\n' || report->inputs == 2);
    }
}

static void
test_a_spoilt_line_ends_it(Fixture *fixture, gconstpointer unused)
{
  journal_write(fixture, TRUE);
  gsize length = 0;
  g_autofree char *contents = journal_contents(fixture, &length);
  char *second = strstr(contents, "reject 1");
  *(second + 7) = '7';
  journal_replace(fixture, contents, length);
  g_autoptr(RunReport) report = run_report_new();
  g_autoptr(History) history = history_read(fixture->folder, report, NULL);
  g_assert_cmpuint(report->inputs, ==, 1);
  g_assert_false(history->is_finished);
}

static void
test_two_writers_are_one_too_many(Fixture *fixture, gconstpointer unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(Journal) one = journal_open(fixture->folder, &error);
  g_assert_no_error(error);
  g_autoptr(Journal) two = journal_open(fixture->folder, &error);
  g_assert_null(two);
  g_assert_nonnull(strstr(error->message, "another run"));
}

static void
test_what_comes_again_is_known(Fixture *fixture, gconstpointer unused)
{
  journal_write(fixture, FALSE);
  g_autoptr(RunReport) report = run_report_new();
  g_autoptr(History) history = history_read(fixture->folder, report, NULL);
  g_autoptr(Known) known = known_new(fixture->folder, history, NULL);
  g_assert_cmpint(known_take(known, 0, ID_A, PLACE_URI), ==, KNOWN_HERE);
  g_assert_cmpint(known_take(known, 1, NULL, "in/b"), ==, KNOWN_HERE);
  g_assert_cmpint(known_take(known, 2, ID_B, "in/c"), ==, KNOWN_NOT);
}

/* A file that appeared in between is new; those behind it are known all the same. */
static void
test_another_order_loses_nothing(Fixture *fixture, gconstpointer unused)
{
  journal_write(fixture, FALSE);
  g_autoptr(RunReport) report = run_report_new();
  g_autoptr(History) history = history_read(fixture->folder, report, NULL);
  g_autoptr(Known) known = known_new(fixture->folder, history, NULL);
  g_assert_cmpint(known_take(known, 0, ID_B, "in/0"), ==, KNOWN_NOT);
  g_assert_cmpint(known_take(known, 1, ID_A, PLACE_URI), ==, KNOWN_EARLIER);
  g_assert_cmpint(known_take(known, 2, NULL, "in/b"), ==, KNOWN_EARLIER);
  g_assert_cmpint(known_take(known, 3, ID_A, "in/other"), ==, KNOWN_NOT);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
#define ADD(name, function) g_test_add("/journal/" name, Fixture, NULL, set_up, function, tear_down)
  ADD("entries-come-back", test_entries_come_back);
  ADD("any-cut-is-sound", test_any_cut_is_sound);
  ADD("a-spoilt-line-ends-it", test_a_spoilt_line_ends_it);
  ADD("two-writers-are-one-too-many", test_two_writers_are_one_too_many);
  ADD("what-comes-again-is-known", test_what_comes_again_is_known);
  ADD("another-order-loses-nothing", test_another_order_loses_nothing);
  return g_test_run();
}
