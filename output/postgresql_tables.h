/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * postgresql_tables.h - where the rows of a load go, and the statements that make them one with
 * what was there.
 *
 * Tables that are made now take rows as they come, and get their keys and indexes behind them.
 * Where there were tables, rows go into staging tables of the same shape (staged_tasks …) and are
 * merged. Keys are the loader's: in a staging table they are proposals, used where the document or
 * task is new.
 *
 *   table                columns of a row
 *   tasks                task_key document_key digest id …
 *   documents            document_key digest id …        digest 0: only a task spoke of it
 *   units …              task_key position …
 *   warnings …           document_key position …
 *   rejects, links …     as in tables.h                  always staged
 */
#pragma once

#include "output/postgresql_session.h"

/* Beside the tables: what tasks say of documents whose own record has not come. */
#define POSTGRESQL_STUBS TABLE_COUNT
#define POSTGRESQL_TARGETS (TABLE_COUNT + 1)

/* The COPY that takes the rows of a target. You free it. */
char *postgresql_tables_copy(const PostgresqlSession *session, guint target);

/* Whether a column of the record is among those of its row: all but the owner's id, which stands
 * before them as a key. */
gboolean postgresql_tables_has(TableId table, guint column);

/* Makes the staging tables, which end with the transaction; takes the keys off tables that are new.
 */
gboolean postgresql_tables_stage(PostgresqlSession *session, GError **error);

/* Makes what came one with what was there: new rows are inserted, changed ones updated and their
 * parts replaced, tasks that a document no longer gives deleted. Then makes the keys and indexes
 * that are missing. */
gboolean postgresql_tables_merge(PostgresqlSession *session, GError **error);
