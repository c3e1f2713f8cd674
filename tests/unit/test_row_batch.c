/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_row_batch.c - rows of many records at once, and the thread that stores them.
 */
#include "core/error.h"
#include "output/row_pipe.h"

#include <string.h>

#define DOCUMENT                                                                                   \
  "{\"schema\":\"duban.document/"                                                                  \
  "1\",\"id\":\"d1\",\"uri\":\"a.html\",\"warnings\":[],\"metadata\":[{\"label\":\"甲\","         \
  "\"value\":\"乙\\n丙\",\"span\":null}]}\n"
#define TASK(id, document, task)                                                                   \
  "{\"schema\":\"duban.task/1\",\"id\":\"" id "\",\"document\":{\"id\":\"" document                \
  "\",\"title\":\"题\\t目\"},\"order\":3,\"section\":[\"一\",\"二\"],\"task\":\"" task             \
  "\",\"units\":[{\"name\":\"局\",\"role\":\"lead\",\"span\":[5,6]},{\"name\":\"办\",\"role\":"  \
  "\"joint\",\"span\":null}]}\n"

static Lines
lines_of(const char *text)
{
  return (Lines){ .streams = { g_string_new(text) } };
}

static gboolean
filled(RowBatch *batch, const char *text, GError **error)
{
  Lines lines = lines_of(text);
  gboolean is_filled = row_batch_fill(batch, &lines, error);
  lines_clear(&lines);
  return is_filled;
}

static void
assert_cell(const RowCell *cells, TableId table, const char *column, const char *wanted)
{
  const TableShape *shape = table_shape(table);
  for (guint i = 0; i < shape->count; i++)
    if (strcmp(shape->columns[i].name, column) == 0)
      g_assert_cmpmem(cells[i].text, cells[i].length, wanted, strlen(wanted));
}

static void
test_rows_stay(void)
{
  g_autoptr(RowBatch) batch = row_batch_new();
  g_assert_true(filled(
      batch, DOCUMENT TASK("t1", "d1", "修\\n路") TASK("t2", "d1", "种树") TASK("t3", "d2", "办学"),
      NULL));
  g_assert_cmpuint(row_batch_count(batch), ==, 4);
  const RowRecord *record = row_batch_record(batch, 0);
  g_assert_cmpint(record->kind, ==, TABLE_DOCUMENTS);
  g_assert_cmpuint(record->part_count, ==, 1);
  assert_cell(record->parts[0].cells, TABLE_METADATA, "value", "乙\n丙");
  record = row_batch_record(batch, 1);
  assert_cell(record->head, TABLE_TASKS, "task", "修\n路");
  assert_cell(record->head, TABLE_TASKS, "section", "一\n二");
  g_assert_cmpuint(record->part_count, ==, 2);
  assert_cell(record->parts[0].cells, TABLE_UNITS, "name", "局");
  assert_cell(record->parts[1].cells, TABLE_UNITS, "position", "2");
  assert_cell(row_batch_record(batch, 3)->head, TABLE_TASKS, "id", "t3");
}

static void
test_documents_once(void)
{
  g_autoptr(RowBatch) batch = row_batch_new();
  g_assert_true(filled(batch,
                       TASK("t1", "d1", "甲") TASK("t2", "d1", "乙") TASK("t3", "d2", "丙")
                           DOCUMENT TASK("t4", "d2", "丁"),
                       NULL));
  assert_cell(row_batch_record(batch, 0)->document, TABLE_DOCUMENTS, "title", "题\t目");
  g_assert_null(row_batch_record(batch, 1)->document);
  assert_cell(row_batch_record(batch, 2)->document, TABLE_DOCUMENTS, "id", "d2");
  g_assert_null(row_batch_record(batch, 3)->document);
  assert_cell(row_batch_record(batch, 4)->document, TABLE_DOCUMENTS, "id", "d2");
}

static void
test_refusals(void)
{
  g_autoptr(RowBatch) batch = row_batch_new();
  g_autoptr(GError) error = NULL;
  g_assert_false(filled(batch, TASK("t1", "d1", "甲") "{\"schema\":\"duban.task/1\"}\n", &error));
  g_assert_error(error, DUBAN_ERROR, DUBAN_ERROR_INTERMEDIATE);
  g_assert_nonnull(strstr(error->message, "record 2"));
  g_assert_cmpuint(row_batch_count(batch), ==, 0);
  g_clear_error(&error);
  g_assert_false(filled(batch, "{\"schema\":\"duban.task/1\",\"id\":\"t1\"}\n", &error));
  g_assert_nonnull(strstr(error->message, "expected the member document"));
}

/* --- the pipe --- */

#define WRITES 200

typedef struct
{
  GString *ids;
  guint taken;
  guint most; /* fails behind so many */
} Store;

static gboolean
store_take(gpointer user, const RowRecord *record, GError **error)
{
  Store *store = user;
  if (store->taken == store->most)
    return duban_error_set(error, DUBAN_ERROR_WRITE, "expected room, got none");
  store->taken++;
  g_string_append_len(store->ids, record->head[0].text, (gssize) record->head[0].length);
  return TRUE;
}

static gboolean
written(RowPipe *pipe, guint writes, GError **error)
{
  for (guint i = 0; i < writes; i++)
    {
      g_autofree char *text =
          g_strdup_printf(TASK("a%u,", "d1", "甲") TASK("b%u,", "d1", "乙"), i, i);
      Lines lines = lines_of(text);
      gboolean is_written = row_pipe_write(pipe, &lines, error);
      lines_clear(&lines);
      if (!is_written)
        return FALSE;
    }
  return TRUE;
}

static void
test_order(void)
{
  g_autoptr(GString) wanted = g_string_new(NULL);
  Store store = { g_string_new(NULL), 0, G_MAXUINT };
  RowPipe *pipe = row_pipe_new(store_take, &store);
  g_assert_true(written(pipe, WRITES, NULL));
  g_assert_true(row_pipe_finish(pipe, NULL));
  for (guint i = 0; i < WRITES; i++)
    g_string_append_printf(wanted, "a%u,b%u,", i, i);
  g_assert_cmpstr(store.ids->str, ==, wanted->str);
  row_pipe_free(pipe);
  g_string_free(store.ids, TRUE);
}

/* Whoever writes hears of it at a later write, or in the end. */
static void
test_failure(void)
{
  static const guint WRITTEN[] = { 1, 2, WRITES };
  for (gsize i = 0; i < G_N_ELEMENTS(WRITTEN); i++)
    {
      g_autoptr(GError) error = NULL;
      Store store = { g_string_new(NULL), 0, 1 };
      RowPipe *pipe = row_pipe_new(store_take, &store);
      g_assert_false(written(pipe, WRITTEN[i], &error) && row_pipe_finish(pipe, &error));
      g_assert_error(error, DUBAN_ERROR, DUBAN_ERROR_WRITE);
      row_pipe_free(pipe);
      g_assert_cmpuint(store.taken, ==, 1);
      g_string_free(store.ids, TRUE);
    }
}

static void
test_given_up(void)
{
  Store store = { g_string_new(NULL), 0, G_MAXUINT };
  row_pipe_free(row_pipe_new(store_take, &store));
  RowPipe *pipe = row_pipe_new(store_take, &store);
  g_assert_true(written(pipe, 2, NULL));
  row_pipe_free(pipe);
  g_assert_cmpuint(store.taken, <=, 4);
  g_string_free(store.ids, TRUE);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/row-batch/rows-stay-while-others-are-made", test_rows_stay);
  g_test_add_func("/row-batch/a-document-stands-with-the-first-of-its-tasks", test_documents_once);
  g_test_add_func("/row-batch/a-line-that-is-no-record-is-named", test_refusals);
  g_test_add_func("/row-pipe/records-are-taken-in-order", test_order);
  g_test_add_func("/row-pipe/a-failure-comes-back", test_failure);
  g_test_add_func("/row-pipe/what-is-given-up-ends", test_given_up);
  return g_test_run();
}
