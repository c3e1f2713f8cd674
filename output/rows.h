/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rows.h - one record, a line of JSON, read as rows of tables.h.
 *
 *   rows_open(rows, line, length, &error)                 which record is it
 *   rows_head(rows, &error)                               its own row
 *   rows_turn(rows, TABLE_UNITS), rows_next(rows, &error) …  the rows of a part table
 *
 * A record says itself what it is (its member `schema`), so that lines of all kinds can come from
 * anywhere in any order.
 */
#pragma once

#include "output/tables.h"

typedef struct
{
  const char *text; /* NULL: null; numbers as the record spells them */
  gsize length;
} RowCell;

typedef struct Rows Rows;

Rows *rows_new(void);
void rows_free(Rows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Rows, rows_free)

/* Turns to a record (without line feed; it must stay while it is read). Fails with
 * DUBAN_ERROR_INTERMEDIATE where the line is none of the records that have tables, or has no id
 * where one is due. */
gboolean rows_open(Rows *rows, const char *line, gsize length, GError **error);

/* TABLE_TASKS, TABLE_DOCUMENTS, TABLE_REJECTS, TABLE_DUPLICATES or TABLE_LINKS. */
TableId rows_kind(const Rows *rows);

/* Of the line's bytes; never 0. Two records of one id with the same digest are the same. */
gint64 rows_digest(const Rows *rows);

/* The record's own row, as many cells as its table has columns; valid until the next row is asked
 * for. NULL where a member is not of its column's type. */
const RowCell *rows_head(Rows *rows, GError **error);

/* Of a task: what it says of its document, as a row of documents (what a task does not know is
 * null). */
const RowCell *rows_document(Rows *rows, GError **error);

/* The rows of a part table, one after the other; *cells is NULL behind the last. */
gboolean rows_turn(Rows *rows, TableId table, GError **error);
gboolean rows_next(Rows *rows, const RowCell **cells, GError **error);
