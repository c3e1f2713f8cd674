/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * postgresql_copier.h - rows on their way into the staging tables: gathered by table, and copied by a thread of its own while the next
 * ones are gathered.
 */
#pragma once

#include "output/postgresql_session.h"

typedef struct PostgresqlCopier PostgresqlCopier;

/* session is borrowed, and nobody else's until postgresql_copier_finish(). */
PostgresqlCopier *postgresql_copier_new(PostgresqlSession *session);
void postgresql_copier_free(PostgresqlCopier *copier);

/* Where to append a table's next row: the columns of postgresql_tables_copy() in COPY's text form, line feed and all. */
GString *postgresql_copier_rows(PostgresqlCopier *copier, TableId table);

/* Call it between records: hands on what was gathered where it is enough. Fails when the copying of earlier rows did. */
gboolean postgresql_copier_step(PostgresqlCopier *copier, GError **error);

/* Returns when all rows are in the staging tables; the session is the caller's again. */
gboolean postgresql_copier_finish(PostgresqlCopier *copier, GError **error);
