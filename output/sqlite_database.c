/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sqlite_database.c - see the header. SQLite's own journal undoes whatever was not committed, also
 * when the program was killed: the next who opens the file does it.
 */
#include "output/sqlite_database.h"

#include "core/error.h"
#include "output/embedded.h"

#include <glib/gstdio.h>

#define WAIT_MS 10000 /* for another writer */

gboolean
sqlite_database_failed(const SqliteDatabase *database, GError **error)
{
  return duban_error_set(error, DUBAN_ERROR_WRITE, "%s: expected to write the database, got: %s",
                         database->path, sqlite3_errmsg(database->handle));
}

gboolean
sqlite_database_execute(SqliteDatabase *database, const char *sql, GError **error)
{
  return sqlite3_exec(database->handle, sql, NULL, NULL, NULL) == SQLITE_OK
         || sqlite_database_failed(database, error);
}

sqlite3_stmt *
sqlite_database_prepare(SqliteDatabase *database, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;
  if (sqlite3_prepare_v3(database->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL)
      != SQLITE_OK)
    sqlite_database_failed(database, error);
  return statement;
}

gboolean
sqlite_database_step(SqliteDatabase *database, sqlite3_stmt *statement, gboolean *found,
                     gint64 *number, GError **error)
{
  int result = sqlite3_step(statement);
  if (found != NULL)
    *found = result == SQLITE_ROW;
  if (number != NULL && result == SQLITE_ROW)
    *number = sqlite3_column_int64(statement, 0);
  gboolean is_done =
      result == SQLITE_ROW || result == SQLITE_DONE || sqlite_database_failed(database, error);
  sqlite3_reset(statement);
  return is_done;
}

/* The number that a query gives. */
static gboolean
number_query(SqliteDatabase *database, const char *sql, gint64 *number, GError **error)
{
  sqlite3_stmt *statement = sqlite_database_prepare(database, sql, error);
  if (statement == NULL)
    return FALSE;
  gboolean found;
  *number = 0;
  gboolean is_done = sqlite_database_step(database, statement, &found, number, error);
  sqlite3_finalize(statement);
  return is_done;
}

/* --- opening --- */

/* Runs a file of sql/, where there is one of that name. */
static gboolean
file_execute(SqliteDatabase *database, const char *name, GError **error)
{
  const char *sql = embedded_lookup(name);
  return sql == NULL || sqlite_database_execute(database, sql, error);
}

static gboolean
version_raise(SqliteDatabase *database, gint64 from, GError **error)
{
  if (from == SQLITE_SCHEMA_VERSION)
    return TRUE;
  if (!file_execute(database, "sqlite-unview.sql", error))
    return FALSE;
  for (gint64 version = from + 1; version <= SQLITE_SCHEMA_VERSION; version++)
    {
      g_autofree char *name = g_strdup_printf("sqlite-%d.sql", (int) version);
      g_autofree char *note =
          g_strdup_printf("INSERT INTO duban_schema (version) VALUES (%d)", (int) version);
      if (!file_execute(database, name, error) || !sqlite_database_execute(database, note, error))
        return FALSE;
    }
  return file_execute(database, "sqlite-views.sql", error)
         && file_execute(database, "views.sql", error);
}

static gboolean
schema_settle(SqliteDatabase *database, GError **error)
{
  gint64 version, has_task;
  if (!sqlite_database_execute(
          database, "CREATE TABLE IF NOT EXISTS duban_schema (version INTEGER PRIMARY KEY)", error)
      || !number_query(database, "SELECT coalesce(max(version), 0) FROM duban_schema", &version,
                       error))
    return FALSE;
  if (version > SQLITE_SCHEMA_VERSION)
    return duban_error_set(
        error, DUBAN_ERROR_WRITE,
        "%s: expected tables of version %d at most, got %d: a later duban wrote them",
        database->path, SQLITE_SCHEMA_VERSION, (int) version);
  if (!version_raise(database, version, error)
      || !number_query(database, "SELECT EXISTS (SELECT 1 FROM tasks)", &has_task, error))
    return FALSE;
  database->is_new = version == 0;
  database->is_empty = has_task == 0;
  return TRUE;
}

/* The cache holds the inner pages of every table and index of some millions of tasks. */
static gboolean
transaction_begin(SqliteDatabase *database, GError **error)
{
  sqlite3_busy_timeout(database->handle, WAIT_MS);
  sqlite3_db_config(database->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  return sqlite_database_execute(
      database, "PRAGMA cache_size = -262144; PRAGMA temp_store = MEMORY; BEGIN IMMEDIATE", error);
}

SqliteDatabase *
sqlite_database_open(const char *path, GError **error)
{
  g_autoptr(SqliteDatabase) database = g_new0(SqliteDatabase, 1);
  database->path = g_strdup(path);
  database->is_new_file = !g_file_test(path, G_FILE_TEST_EXISTS);
  int result =
      sqlite3_open_v2(path, &database->handle,
                      SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
  if (result != SQLITE_OK)
    {
      sqlite_database_failed(database, error);
      return NULL;
    }
  return transaction_begin(database, error) && schema_settle(database, error)
             ? g_steal_pointer(&database)
             : NULL;
}

void
sqlite_database_free(SqliteDatabase *database)
{
  if (database == NULL)
    return;
  sqlite3_close_v2(database->handle); /* undoes an open transaction */
  if (database->is_new_file && !database->is_committed)
    g_unlink(database->path);
  g_free(database->path);
  g_free(database);
}

/* --- ending --- */

/* The index that says so comes behind the first load: of a task that came twice the first one
 * counts. */
static gboolean
task_ids_settle(SqliteDatabase *database, GError **error)
{
  static const char INDEX[] = "CREATE UNIQUE INDEX IF NOT EXISTS tasks_id ON tasks (id)";
  int result = sqlite3_exec(database->handle, INDEX, NULL, NULL, NULL);
  if (result != SQLITE_CONSTRAINT)
    return result == SQLITE_OK || sqlite_database_failed(database, error);
  return sqlite_database_execute(database, embedded_lookup("sqlite-repeated.sql"), error)
         && sqlite_database_execute(database, INDEX, error);
}

gboolean
sqlite_database_index(SqliteDatabase *database, gboolean with_search, GError **error)
{
  gint64 has_search;
  if (!task_ids_settle(database, error)
      || !sqlite_database_execute(database, embedded_lookup("sqlite-indexes.sql"), error)
      || !number_query(database, "SELECT count(*) FROM sqlite_schema WHERE name = 'task_search'",
                       &has_search, error))
    return FALSE;
  return has_search > 0 || !with_search
         || sqlite_database_execute(database, embedded_lookup("sqlite-search.sql"), error);
}

gboolean
sqlite_database_commit(SqliteDatabase *database, GError **error)
{
  database->is_committed = sqlite_database_execute(database, "COMMIT", error);
  return database->is_committed;
}
