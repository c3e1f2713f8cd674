/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sink_postgresql.c - records into a PostgreSQL database: copied into staging tables as they come, merged at the end, in one transaction.
 */
#include "core/error.h"
#include "output/postgresql_copier.h"
#include "output/postgresql_tables.h"
#include "output/record_lines.h"

#include <string.h>

typedef struct
{
  PostgresqlSession *session;
  PostgresqlCopier *copier;
  Rows *rows;
  GString *document_id; /* of the document that the last task belonged to */
} PostgresqlSink;

/* --- rows in COPY's text form --- */

static void
cell_append(GString *out, const RowCell *cell)
{
  if (cell->text == NULL)
    {
      g_string_append(out, "\\N");
      return;
    }
  const char *end = cell->text + cell->length, *plain = cell->text;
  for (const char *at = plain; at < end; at++)
    {
      if (*at != '\\' && *at != '\n' && *at != '\r' && *at != '\t')
        continue;
      g_string_append_len(out, plain, at - plain);
      g_string_append_c(out, '\\');
      g_string_append_c(out, *at == '\n' ? 'n' : *at == '\r' ? 'r' : *at == '\t' ? 't' : '\\');
      plain = at + 1;
    }
  g_string_append_len(out, plain, end - plain);
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
        g_string_append_c(out, '\t');
      is_first = FALSE;
      cell_append(out, &cells[i]);
    }
  g_string_append_c(out, '\n');
}

static gboolean
parts_append(PostgresqlSink *sink, TableId part, gint64 task_key, GError **error)
{
  const RowCell *cells;
  if (!rows_turn(sink->rows, part, error) || !rows_next(sink->rows, &cells, error))
    return FALSE;
  GString *out = postgresql_copier_rows(sink->copier, part);
  while (cells != NULL)
    {
      if (table_shape(part)->owner == TABLE_TASKS)
        g_string_append_printf(out, "%" G_GINT64_FORMAT, task_key);
      else
        cell_append(out, &cells[0]);
      cells_append(out, part, cells, FALSE);
      if (!rows_next(sink->rows, &cells, error))
        return FALSE;
    }
  return TRUE;
}

/* What a task says of its document, once a document. */
static gboolean
document_append(PostgresqlSink *sink, GError **error)
{
  const RowCell *cells = rows_document(sink->rows, error);
  if (cells == NULL)
    return FALSE;
  g_string_truncate(sink->document_id, 0);
  g_string_append_len(sink->document_id, cells[0].text, (gssize) cells[0].length);
  GString *out = postgresql_copier_rows(sink->copier, TABLE_DOCUMENTS);
  g_string_append(out, "0");
  cells_append(out, TABLE_DOCUMENTS, cells, FALSE);
  return TRUE;
}

static void
head_append(PostgresqlSink *sink, TableId table, gint64 task_key, const RowCell *cells)
{
  GString *out = postgresql_copier_rows(sink->copier, table);
  if (table == TABLE_TASKS)
    {
      g_string_append_printf(out, "%" G_GINT64_FORMAT "\t", task_key);
      cell_append(out, &cells[1]);
      g_string_append_c(out, '\t');
    }
  gboolean has_digest = table == TABLE_TASKS || table == TABLE_DOCUMENTS;
  if (has_digest)
    g_string_append_printf(out, "%" G_GINT64_FORMAT, rows_digest(sink->rows));
  cells_append(out, table, cells, !has_digest);
}

static gboolean
is_same_document(const PostgresqlSink *sink, const RowCell *id)
{
  return id->text != NULL && sink->document_id->len == id->length && memcmp(sink->document_id->str, id->text, id->length) == 0;
}

static gboolean
line_take(gpointer user, const char *line, gsize length, GError **error)
{
  PostgresqlSink *sink = user;
  if (!rows_open(sink->rows, line, length, error))
    return FALSE;
  TableId table = rows_kind(sink->rows);
  const RowCell *cells = rows_head(sink->rows, error);
  if (cells != NULL && table == TABLE_TASKS && !is_same_document(sink, &cells[1]))
    cells = document_append(sink, error) ? rows_head(sink->rows, error) : NULL;
  if (cells == NULL)
    return FALSE;
  gint64 task_key = table == TABLE_TASKS ? sink->session->next_task_key++ : 0;
  head_append(sink, table, task_key, cells);
  for (TableId part = 0; part < TABLE_COUNT; part++)
    if (part != table && table_shape(part)->owner == table && !parts_append(sink, part, task_key, error))
      return FALSE;
  return postgresql_copier_step(sink->copier, error);
}

/* --- the sink --- */

static void
postgresql_free(gpointer state)
{
  PostgresqlSink *sink = state;
  postgresql_copier_free(sink->copier);
  postgresql_session_free(sink->session);
  rows_free(sink->rows);
  g_string_free(sink->document_id, TRUE);
  g_free(sink);
}

static gpointer
postgresql_open(const SinkOptions *options, GError **error)
{
  PostgresqlSink *sink = g_new0(PostgresqlSink, 1);
  sink->rows = rows_new();
  sink->document_id = g_string_new(NULL);
  sink->session = postgresql_session_open(options->target, error);
  if (sink->session == NULL || !postgresql_tables_stage(sink->session, error))
    {
      postgresql_free(sink);
      return NULL;
    }
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
  return postgresql_copier_finish(sink->copier, error) && postgresql_tables_merge(sink->session, error)
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
