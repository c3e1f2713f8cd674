/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * postgresql_copier.h - rows on their way into the database: gathered by table, and copied by a
 * thread of its own while the next ones are gathered.
 */
#pragma once

#include "output/postgresql_session.h"

typedef struct PostgresqlCopier PostgresqlCopier;

/* session is borrowed, and nobody else's until postgresql_copier_finish(). */
PostgresqlCopier *postgresql_copier_new(PostgresqlSession *session);
void postgresql_copier_free(PostgresqlCopier *copier);

/* Where to append the next row of a table, or of POSTGRESQL_STUBS: the columns of
 * postgresql_tables_copy() in COPY's text form, line feed and all. */
GString *postgresql_copier_rows(PostgresqlCopier *copier, guint target);

/* Call it between records: hands on what was gathered where it is enough. Fails when the copying of
 * earlier rows did. */
gboolean postgresql_copier_step(PostgresqlCopier *copier, GError **error);

/* Returns when all rows are in the database; the session is the caller's again. */
gboolean postgresql_copier_finish(PostgresqlCopier *copier, GError **error);
