/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_rows.c - records as rows of tables, and the documents that a load remembers.
 */
#include "core/error.h"
#include "output/known_documents.h"
#include "output/rows.h"

#include <string.h>

static const char TASK[] = "{\"schema\":\"duban.task/"
                           "1\",\"id\":\"t1\",\"document\":{\"id\":\"d1\",\"uri\":\"a.html\","
                           "\"title\":\"甲\\\"乙\"},\"order\":3,"
                           "\"section\":[\"一、\",\"（一）\"],\"task\":\"修\\n路\",\"sub\":null,"
                           "\"source\":{\"page\":2,\"spans\":{\"task\":[1,4]}},"
                           "\"units\":[{\"name\":\"局\",\"role\":\"lead\",\"span\":[5,6]},{"
                           "\"name\":null,\"role\":\"joint\",\"span\":null}],"
                           "\"quantities\":[{\"value\":1.50,\"si\":{\"value\":15000,\"unit\":"
                           "\"CNY\"}}],\"by_region\":{\"东\\\"区\":\"1\"},\"topics\":[\"roads\"]}";

static void
assert_cell(const RowCell *cells, TableId table, const char *column, const char *wanted)
{
  const TableShape *shape = table_shape(table);
  for (guint i = 0; i < shape->count; i++)
    if (strcmp(shape->columns[i].name, column) == 0)
      {
        g_autofree char *got =
            cells[i].text == NULL ? NULL : g_strndup(cells[i].text, cells[i].length);
        g_assert_cmpstr(got, ==, wanted);
        return;
      }
  g_error("no column %s", column);
}

static const RowCell *
first_part(Rows *rows, TableId part)
{
  const RowCell *cells = NULL;
  g_assert_true(rows_turn(rows, part, NULL));
  g_assert_true(rows_next(rows, &cells, NULL));
  return cells;
}

static void
test_task(void)
{
  g_autoptr(Rows) rows = rows_new();
  g_assert_true(rows_open(rows, TASK, strlen(TASK), NULL));
  g_assert_cmpint(rows_kind(rows), ==, TABLE_TASKS);
  const RowCell *cells = rows_head(rows, NULL);
  assert_cell(cells, TABLE_TASKS, "id", "t1");
  assert_cell(cells, TABLE_TASKS, "document_id", "d1");
  assert_cell(cells, TABLE_TASKS, "position", "3");
  assert_cell(cells, TABLE_TASKS, "section", "一、\n（一）");
  assert_cell(cells, TABLE_TASKS, "task", "修\n路");
  assert_cell(cells, TABLE_TASKS, "sub", NULL);
  assert_cell(cells, TABLE_TASKS, "page", "2");
  assert_cell(cells, TABLE_TASKS, "spans", "{\"task\":[1,4]}");
  cells = rows_document(rows, NULL);
  assert_cell(cells, TABLE_DOCUMENTS, "title", "甲\"乙");
  assert_cell(cells, TABLE_DOCUMENTS, "bytes", NULL);
}

static void
test_parts(void)
{
  g_autoptr(Rows) rows = rows_new();
  g_assert_true(rows_open(rows, TASK, strlen(TASK), NULL));
  const RowCell *cells = first_part(rows, TABLE_UNITS);
  assert_cell(cells, TABLE_UNITS, "task_id", "t1");
  assert_cell(cells, TABLE_UNITS, "position", "1");
  assert_cell(cells, TABLE_UNITS, "span_end", "6");
  g_assert_true(rows_next(rows, &cells, NULL));
  assert_cell(cells, TABLE_UNITS, "position", "2");
  assert_cell(cells, TABLE_UNITS, "name", NULL);
  assert_cell(cells, TABLE_UNITS, "span_start", NULL);
  g_assert_true(rows_next(rows, &cells, NULL));
  g_assert_null(cells);
  cells = first_part(rows, TABLE_QUANTITIES);
  assert_cell(cells, TABLE_QUANTITIES, "value", "1.50");
  assert_cell(cells, TABLE_QUANTITIES, "si_unit", "CNY");
  assert_cell(first_part(rows, TABLE_REGIONS), TABLE_REGIONS, "region", "东\"区");
  assert_cell(first_part(rows, TABLE_TOPICS), TABLE_TOPICS, "topic", "roads");
  g_assert_null(first_part(rows, TABLE_DATES));
}

static void
test_link(void)
{
  static const char LINK[] = "{\"schema\":\"duban.link/"
                             "1\",\"history\":\"h\",\"earlier\":{\"task\":\"a\"},\"later\":{"
                             "\"task\":\"b\",\"date\":\"2031\"},"
                             "\"narrow\":false,\"reasons\":{\"number\":null,\"text\":0.5}}";
  g_autoptr(Rows) rows = rows_new();
  g_assert_true(rows_open(rows, LINK, strlen(LINK), NULL));
  const RowCell *cells = rows_head(rows, NULL);
  g_assert_cmpmem(cells[LINKS_EARLIER].text, cells[LINKS_EARLIER].length, "a", 1);
  g_assert_cmpmem(cells[LINKS_LATER].text, cells[LINKS_LATER].length, "b", 1);
  assert_cell(cells, TABLE_LINKS, "later_date", "2031");
  assert_cell(cells, TABLE_LINKS, "narrow", "false");
  assert_cell(cells, TABLE_LINKS, "same_number", NULL);
  assert_cell(cells, TABLE_LINKS, "likeness", "0.5");
}

static void
assert_refused(const char *line, const char *message)
{
  g_autoptr(Rows) rows = rows_new();
  g_autoptr(GError) error = NULL;
  g_assert_false(rows_open(rows, line, strlen(line), &error) && rows_head(rows, &error) != NULL);
  g_assert_error(error, DUBAN_ERROR, DUBAN_ERROR_INTERMEDIATE);
  g_assert_cmpstr(error->message, ==, message);
}

static void
test_refusals(void)
{
  assert_refused(
      "{\"id\":\"x\"}",
      "expected a task, document, reject, duplicate or link record of schema 1, got no schema");
  assert_refused(
      "{\"schema\":\"duban.task/2\"}",
      "expected a task, document, reject, duplicate or link record of schema 1, got duban.task/2");
  assert_refused("{\"schema\":\"duban.task/1\"}", "tasks: expected an id, got none");
  assert_refused("{\"schema\":\"duban.task/1\",\"id\":\"a\",\"task\":7}",
                 "tasks: task: expected a string or null, got something else");
  assert_refused("{\"schema\":\"duban.task/1\",\"id\":\"a\",\"order\":1.5}",
                 "tasks: position: expected a whole number or null, got something else");
  assert_refused("{\"schema\":\"duban.link/1\",\"narrow\":1}",
                 "links: narrow: expected true, false or null, got something else");
}

static void
test_digest(void)
{
  g_autoptr(Rows) rows = rows_new();
  gint64 digests[3];
  const char *const ids[] = { "a", "b", "a" };
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *line =
          g_strdup_printf("{\"schema\":\"duban.task/1\",\"id\":\"%s\",\"task\":\"long enough for "
                          "every lane of the sum\"}",
                          ids[i]);
      g_assert_true(rows_open(rows, line, strlen(line), NULL));
      digests[i] = rows_digest(rows);
    }
  g_assert_cmpint(digests[0], ==, digests[2]);
  g_assert_cmpint(digests[0], !=, digests[1]);
}

/* --- documents of a load --- */

static void
assert_meets(KnownDocuments *known, const char *id, gboolean is_record, gint64 key,
             DocumentState before)
{
  const RowCell cell = { id, strlen(id) };
  gint64 got;
  DocumentState was;
  g_assert_true(known_documents_meet(known, &cell, is_record, &got, &was, NULL));
  g_assert_cmpint(got, ==, key);
  g_assert_cmpint(was, ==, before);
}

#define OTHER_ID "00000000000000000000000000000000000000000000000000000000000000ff"
#define ZEROS "0000000000000000000000000000000000000000000000000000000000000000"

static void
test_known(void)
{
  KnownDocuments *known = known_documents_new(7);
  assert_meets(known, "a", FALSE, 7, DOCUMENT_NEW);
  assert_meets(known, "a", FALSE, 7, DOCUMENT_NAMED);
  assert_meets(known, OTHER_ID, TRUE, 8, DOCUMENT_NEW);
  assert_meets(known, "a", TRUE, 7, DOCUMENT_NAMED);
  assert_meets(known, ZEROS, FALSE, 9, DOCUMENT_NEW);
  assert_meets(known, "a", TRUE, 7, DOCUMENT_WHOLE);
  assert_meets(known, OTHER_ID, FALSE, 8, DOCUMENT_WHOLE);
  assert_meets(known, ZEROS, FALSE, 9, DOCUMENT_NAMED);
  assert_meets(known, OTHER_ID, FALSE, 8, DOCUMENT_WHOLE);
  known_documents_free(known);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/rows/a-task-has-its-cells", test_task);
  g_test_add_func("/rows/parts-follow-each-other", test_parts);
  g_test_add_func("/rows/a-link-has-its-cells", test_link);
  g_test_add_func("/rows/what-is-no-record-is-refused", test_refusals);
  g_test_add_func("/rows/the-digest-tells-records-apart", test_digest);
  g_test_add_func("/known-documents/first-named-then-whole", test_known);
  return g_test_run();
}
