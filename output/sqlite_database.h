/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sqlite_database.h - a SQLite file with the tables of duban, in one transaction from open to
 * commit.
 *
 * Its version stands in the table duban_schema; sql/sqlite-N.sql leads from version N - 1 to N (2
 * had views only, and those are made anew at every step). Tables of others in the same file are
 * left alone. All functions fail with DUBAN_ERROR_WRITE, the file's name and SQLite's reason.
 */
#pragma once

#include "output/rows.h"

#include <sqlite3.h>

#define SQLITE_SCHEMA_VERSION 3

typedef struct
{
  sqlite3 *handle;
  char *path;
  gboolean is_new_file; /* there was none */
  gboolean is_new;      /* the tables were made now: no index checks what comes */
  gboolean is_empty;    /* there was no task when it was opened */
  gboolean is_committed;
} SqliteDatabase;

/* Opens or makes the file, begins the transaction and brings the tables to the version of this
 * program; a later version is refused. */
SqliteDatabase *sqlite_database_open(const char *path, GError **error);

/* What was not committed is undone; a file that was made for it is removed. */
void sqlite_database_free(SqliteDatabase *database);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SqliteDatabase, sqlite_database_free)

/* Makes the indexes that are missing, and with_search the one over texts. */
gboolean sqlite_database_index(SqliteDatabase *database, gboolean with_search, GError **error);
gboolean sqlite_database_commit(SqliteDatabase *database, GError **error);

gboolean sqlite_database_execute(SqliteDatabase *database, const char *sql, GError **error);

/* NULL on failure; sqlite3_finalize() frees it. */
sqlite3_stmt *sqlite_database_prepare(SqliteDatabase *database, const char *sql, GError **error);

/* Runs a statement that gives at most one row. *found (optional) says whether it gave one, *number
 * (optional) its first column. */
gboolean sqlite_database_step(SqliteDatabase *database, sqlite3_stmt *statement, gboolean *found,
                              gint64 *number, GError **error);

/* FALSE and the error set. */
gboolean sqlite_database_failed(const SqliteDatabase *database, GError **error);
