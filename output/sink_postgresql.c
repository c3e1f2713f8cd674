/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sink_postgresql.c - records into a PostgreSQL database: copied as they come, made one with what
 * was there at the end, in one transaction.
 */
#include "core/append.h"
#include "core/error.h"
#include "output/known_documents.h"
#include "output/postgresql_copier.h"
#include "output/postgresql_tables.h"
#include "output/record_lines.h"

#include <string.h>

typedef struct
{
  PostgresqlSession *session;
  PostgresqlCopier *copier;
  KnownDocuments *documents;
  Rows *rows;
} PostgresqlSink;

/* --- rows in COPY's text form --- */

static const char ESCAPES[256] = { ['\\'] = '\\', ['\n'] = 'n', ['\r'] = 'r', ['\t'] = 't' };

static void
cell_append(GString *out, const RowCell *cell)
{
  if (cell->text == NULL)
    {
      append_bytes(out, "\\N", 2);
      return;
    }
  const char *end = cell->text + cell->length, *plain = cell->text;
  for (const char *at = plain; at < end; at++)
    {
      char letter = ESCAPES[(guchar) *at];
      if (letter == '\0')
        continue;
      append_bytes(out, plain, (gsize) (at - plain));
      append_byte(out, '\\');
      append_byte(out, letter);
      plain = at + 1;
    }
  append_bytes(out, plain, (gsize) (end - plain));
}

/* The keys and the digest that a row begins with. */
static void
leading_append(GString *out, const gint64 *numbers, gsize count)
{
  for (gsize i = 0; i < count; i++)
    {
      if (i > 0)
        append_byte(out, '\t');
      append_number(out, numbers[i]);
    }
}

/* The cells of the record behind what stands in the line already. */
static void
cells_append(GString *out, TableId table, const RowCell *cells, gboolean is_first)
{
  guint count = table_shape(table)->count;
  for (guint i = 0; i < count; i++)
    {
      if (!postgresql_tables_has(table, i))
        continue;
      if (!is_first)
        append_byte(out, '\t');
      is_first = FALSE;
      cell_append(out, &cells[i]);
    }
  append_byte(out, '\n');
}

static gboolean
part_append(PostgresqlSink *sink, TableId part, gint64 key, GError **error)
{
  const RowCell *cells;
  if (!rows_turn(sink->rows, part, error) || !rows_next(sink->rows, &cells, error))
    return FALSE;
  GString *out = postgresql_copier_rows(sink->copier, part);
  while (cells != NULL)
    {
      append_number(out, key);
      cells_append(out, part, cells, FALSE);
      if (!rows_next(sink->rows, &cells, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
parts_append(PostgresqlSink *sink, TableId owner, gint64 key, GError **error)
{
  for (TableId part = 0; part < TABLE_COUNT; part++)
    if (part != owner && table_shape(part)->owner == owner && !part_append(sink, part, key, error))
      return FALSE;
  return TRUE;
}

static void
document_append(PostgresqlSink *sink, guint target, gint64 key, gint64 digest, const RowCell *cells)
{
  GString *out = postgresql_copier_rows(sink->copier, target);
  leading_append(out, (const gint64[]){ key, digest }, 2);
  cells_append(out, TABLE_DOCUMENTS, cells, FALSE);
}

/* Of two records of one document the first counts. */
static gboolean
document_take(PostgresqlSink *sink, const RowCell *cells, GError **error)
{
  gint64 key;
  DocumentState before;
  if (!known_documents_meet(sink->documents, &cells[0], TRUE, &key, &before, error))
    return FALSE;
  if (before == DOCUMENT_WHOLE)
    return TRUE;
  document_append(sink, TABLE_DOCUMENTS, key, rows_digest(sink->rows), cells);
  return parts_append(sink, TABLE_DOCUMENTS, key, error);
}

/* A document that only a task speaks of so far: kept in case that its own record does not come. */
static gboolean
stub_append(PostgresqlSink *sink, gint64 key, GError **error)
{
  const RowCell *cells = rows_document(sink->rows, error);
  if (cells != NULL)
    document_append(sink, POSTGRESQL_STUBS, key, 0, cells);
  return cells != NULL;
}

/* A task without a document is refused by who reads what it says of it. */
static gboolean
document_of_task(PostgresqlSink *sink, const RowCell **cells, gint64 *key, GError **error)
{
  DocumentState before = DOCUMENT_NEW;
  if ((*cells)[1].text != NULL
      && !known_documents_meet(sink->documents, &(*cells)[1], FALSE, key, &before, error))
    return FALSE;
  if (before != DOCUMENT_NEW)
    return TRUE;
  *cells = stub_append(sink, *key, error) ? rows_head(sink->rows, error) : NULL;
  return *cells != NULL;
}

static gboolean
task_take(PostgresqlSink *sink, const RowCell *cells, GError **error)
{
  gint64 key = sink->session->next_task_key++, document = 0;
  if (!document_of_task(sink, &cells, &document, error))
    return FALSE;
  GString *out = postgresql_copier_rows(sink->copier, TABLE_TASKS);
  leading_append(out, (const gint64[]){ key, document, rows_digest(sink->rows) }, 3);
  cells_append(out, TABLE_TASKS, cells, FALSE);
  return parts_append(sink, TABLE_TASKS, key, error);
}

static gboolean
record_take(PostgresqlSink *sink, const RowCell *cells, GError **error)
{
  TableId table = rows_kind(sink->rows);
  if (table == TABLE_TASKS)
    return task_take(sink, cells, error);
  if (table == TABLE_DOCUMENTS)
    return document_take(sink, cells, error);
  cells_append(postgresql_copier_rows(sink->copier, table), table, cells, TRUE);
  return TRUE;
}

static gboolean
line_take(gpointer user, const char *line, gsize length, GError **error)
{
  PostgresqlSink *sink = user;
  if (!rows_open(sink->rows, line, length, error))
    return FALSE;
  const RowCell *cells = rows_head(sink->rows, error);
  return cells != NULL && record_take(sink, cells, error)
         && postgresql_copier_step(sink->copier, error);
}

/* --- the sink --- */

static void
postgresql_free(gpointer state)
{
  PostgresqlSink *sink = state;
  postgresql_copier_free(sink->copier);
  postgresql_session_free(sink->session);
  rows_free(sink->rows);
  known_documents_free(sink->documents);
  g_free(sink);
}

static gpointer
postgresql_open(const SinkOptions *options, GError **error)
{
  PostgresqlSink *sink = g_new0(PostgresqlSink, 1);
  sink->rows = rows_new();
  sink->session = postgresql_session_open(options->target, error);
  if (sink->session == NULL || !postgresql_tables_stage(sink->session, error))
    {
      postgresql_free(sink);
      return NULL;
    }
  sink->documents = known_documents_new(sink->session->first_document_key);
  sink->copier = postgresql_copier_new(sink->session);
  return sink;
}

static gboolean
postgresql_write(gpointer state, const Lines *lines, GError **error)
{
  return lines_walk(lines, line_take, state, error);
}

static gboolean
postgresql_finish(gpointer state, const RunReport *report, GError **error)
{
  PostgresqlSink *sink = state;
  return postgresql_copier_finish(sink->copier, error)
         && postgresql_tables_merge(sink->session, error)
         && postgresql_session_execute(sink->session, "COMMIT", NULL, error);
}

static char *
postgresql_library_render(void)
{
  return g_strdup_printf("libpq %d.%d", PQlibVersion() / 10000, PQlibVersion() % 10000);
}

const Sink sink_postgresql = {
  .name = "postgresql",
  .target = "postgresql://HOST/DATABASE",
  .is_address = TRUE,
  .summary = "a PostgreSQL database with keys and views",
  .library_render = postgresql_library_render,
  RECORD_LINES_RENDERER,
  .open = postgresql_open,
  .write = postgresql_write,
  .finish = postgresql_finish,
  .free = postgresql_free,
};
