/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * postgresql_session.h - a connection to a PostgreSQL database with the tables of duban, in one
 * transaction from open to commit.
 *
 * The tables are in the schema that the connection's search_path begins with. Their version stands
 * in duban_schema; sql/postgresql-N.sql leads from version N - 1 to N (2 had views only, and those
 * are made anew at every step). Whoever loads at the same time waits. All functions fail with
 * DUBAN_ERROR_WRITE and the server's reason; messages name the database, never its password.
 */
#pragma once

#include "output/rows.h"

#include <libpq-fe.h>

#define POSTGRESQL_SCHEMA_VERSION 3

typedef struct
{
  PGconn *connection;
  gboolean is_new;           /* the tables were made now: no keys check what comes */
  gboolean is_empty;         /* there was no task when it was opened */
  gint64 next_task_key;      /* free from here on, as long as the transaction lasts */
  gint64 first_document_key; /* likewise */
} PostgresqlSession;

/* address is what libpq takes: postgresql://… */
PostgresqlSession *postgresql_session_open(const char *address, GError **error);

/* What was not committed is undone by the server. */
void postgresql_session_free(PostgresqlSession *session);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PostgresqlSession, postgresql_session_free)

/* Runs one or more statements. *count (optional) is how many rows the last one changed. */
gboolean postgresql_session_execute(PostgresqlSession *session, const char *sql, guint64 *count,
                                    GError **error);

/* Sends rows in COPY's text form: command is a `COPY … FROM STDIN`. */
gboolean postgresql_session_copy(PostgresqlSession *session, const char *command,
                                 const GString *rows, GError **error);
