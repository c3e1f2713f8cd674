/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * postgresql_tables.h - the staging tables of a load, and the statements that merge them into the tables.
 *
 *   staging table        columns of a row
 *   staged_tasks         task_key document_id digest id …     the key is the loader's proposal, used if the task is new
 *   staged_documents     digest id …                          digest 0: only a task spoke of it
 *   staged_units …       task_key position …
 *   staged_warnings …    document_id position …
 *   staged_rejects …     digest …
 */
#pragma once

#include "output/postgresql_session.h"

/* "staged_units (task_key, position, …)", for COPY: where a table's rows go. The parts of tasks go straight into tables that are new. You free
 * it. */
char *postgresql_tables_copy(const PostgresqlSession *session, TableId table);

/* Whether a column of the record is among those of its row: all but the owner's id, which stands before them. */
gboolean postgresql_tables_has(TableId table, guint column);

/* Makes the staging tables, which end with the transaction. */
gboolean postgresql_tables_stage(PostgresqlSession *session, GError **error);

/* Brings what was staged into the tables: new rows are inserted, changed ones updated and their parts replaced, tasks that a document no
 * longer gives deleted. Then makes the indexes that are missing. */
gboolean postgresql_tables_merge(PostgresqlSession *session, GError **error);
