/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * postgresql_session.c - see the header.
 */
#include "output/postgresql_session.h"

#include "core/error.h"
#include "output/embedded.h"

#include <string.h>

#define LOCK_NUMBER "7385927" /* of an advisory lock: any number that is ours */

static gboolean
failed(const PostgresqlSession *session, const char *message, GError **error)
{
  g_autofree char *text = g_utf8_make_valid(message, -1);
  g_strdelimit(text, "\n", ' ');
  g_strstrip(text);
  const char *database = PQdb(session->connection);
  return duban_error_set(error, DUBAN_ERROR_WRITE, "database %s: expected to write, got: %s",
                         database == NULL ? "" : database, text);
}

gboolean
postgresql_session_execute(PostgresqlSession *session, const char *sql, guint64 *count,
                           GError **error)
{
  PGresult *result = PQexec(session->connection, sql);
  ExecStatusType status = PQresultStatus(result);
  gboolean is_done = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK
                     || failed(session, PQerrorMessage(session->connection), error);
  if (count != NULL && is_done)
    *count = g_ascii_strtoull(PQcmdTuples(result), NULL, 10);
  PQclear(result);
  return is_done;
}

static gboolean
number_query(PostgresqlSession *session, const char *sql, gint64 *number, GError **error)
{
  PGresult *result = PQexec(session->connection, sql);
  gboolean is_done = PQresultStatus(result) == PGRES_TUPLES_OK
                     || failed(session, PQerrorMessage(session->connection), error);
  if (is_done)
    *number = PQntuples(result) == 0 ? 0 : g_ascii_strtoll(PQgetvalue(result, 0, 0), NULL, 10);
  PQclear(result);
  return is_done;
}

gboolean
postgresql_session_copy(PostgresqlSession *session, const char *command, const GString *rows,
                        GError **error)
{
  PGresult *result = PQexec(session->connection, command);
  gboolean is_begun = PQresultStatus(result) == PGRES_COPY_IN;
  PQclear(result);
  if (!is_begun || PQputCopyData(session->connection, rows->str, (int) rows->len) != 1
      || PQputCopyEnd(session->connection, NULL) != 1)
    return failed(session, PQerrorMessage(session->connection), error);
  gboolean is_done = TRUE;
  while ((result = PQgetResult(session->connection)) != NULL)
    {
      if (is_done && PQresultStatus(result) != PGRES_COMMAND_OK)
        is_done = failed(session, PQresultErrorMessage(result), error);
      PQclear(result);
    }
  return is_done;
}

/* --- opening --- */

/* Runs a file of sql/, where there is one of that name. */
static gboolean
file_execute(PostgresqlSession *session, const char *name, GError **error)
{
  const char *sql = embedded_lookup(name);
  return sql == NULL || postgresql_session_execute(session, sql, NULL, error);
}

static gboolean
version_raise(PostgresqlSession *session, gint64 from, GError **error)
{
  if (from == POSTGRESQL_SCHEMA_VERSION)
    return TRUE;
  if (!file_execute(session, "postgresql-unview.sql", error))
    return FALSE;
  for (gint64 version = from + 1; version <= POSTGRESQL_SCHEMA_VERSION; version++)
    {
      g_autofree char *name = g_strdup_printf("postgresql-%d.sql", (int) version);
      g_autofree char *note =
          g_strdup_printf("INSERT INTO duban_schema (version) VALUES (%d)", (int) version);
      if (!file_execute(session, name, error)
          || !postgresql_session_execute(session, note, NULL, error))
        return FALSE;
    }
  return file_execute(session, "postgresql-views.sql", error)
         && file_execute(session, "views.sql", error);
}

static gboolean
schema_settle(PostgresqlSession *session, GError **error)
{
  gint64 version, has_task;
  if (!postgresql_session_execute(session,
                                  "CREATE TABLE IF NOT EXISTS duban_schema (version bigint PRIMARY "
                                  "KEY, applied timestamptz NOT NULL DEFAULT now())",
                                  NULL, error)
      || !number_query(session, "SELECT coalesce(max(version), 0) FROM duban_schema", &version,
                       error))
    return FALSE;
  if (version > POSTGRESQL_SCHEMA_VERSION)
    return duban_error_set(
        error, DUBAN_ERROR_WRITE,
        "database %s: expected tables of version %d at most, got %d: a later duban wrote them",
        PQdb(session->connection), POSTGRESQL_SCHEMA_VERSION, (int) version);
  if (!version_raise(session, version, error)
      || !postgresql_session_execute(
          session, "LOCK TABLE tasks, documents IN SHARE ROW EXCLUSIVE MODE", NULL, error)
      || !number_query(session, "SELECT (EXISTS (SELECT 1 FROM tasks))::int", &has_task, error)
      || !number_query(session, "SELECT coalesce(max(task_key), 0) + 1 FROM tasks",
                       &session->next_task_key, error)
      || !number_query(session, "SELECT coalesce(max(document_key), 0) + 1 FROM documents",
                       &session->first_document_key, error))
    return FALSE;
  session->is_new = version == 0;
  session->is_empty = has_task == 0;
  return TRUE;
}

static void
ignore_notice(void *unused, const char *message)
{
}

PostgresqlSession *
postgresql_session_open(const char *address, GError **error)
{
  static const char BEGIN[] = "BEGIN; SET LOCAL work_mem = '64MB'; SET LOCAL maintenance_work_mem "
                              "= '256MB'; SET LOCAL client_min_messages = warning;"
                              "SELECT pg_advisory_xact_lock(" LOCK_NUMBER ")";
  g_autoptr(PostgresqlSession) session = g_new0(PostgresqlSession, 1);
  session->connection = PQconnectdb(address);
  if (PQstatus(session->connection) != CONNECTION_OK
      || PQsetClientEncoding(session->connection, "UTF8") != 0)
    {
      failed(session, PQerrorMessage(session->connection), error);
      return NULL;
    }
  PQsetNoticeProcessor(session->connection, ignore_notice, NULL);
  return postgresql_session_execute(session, BEGIN, NULL, error) && schema_settle(session, error)
             ? g_steal_pointer(&session)
             : NULL;
}

void
postgresql_session_free(PostgresqlSession *session)
{
  if (session == NULL)
    return;
  PQfinish(session->connection);
  g_free(session);
}
