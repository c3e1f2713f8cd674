/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * row_pipe.h - rows are made where lines are written, and stored by a thread beside: a database
 * works as long on a row as its making takes.
 *
 *   row_pipe_new -> row_pipe_write … -> row_pipe_finish -> row_pipe_free
 *
 * Only the thread calls `take`, between the first write and the return of row_pipe_finish() or
 * row_pipe_free(); what it works on is the caller's again afterwards.
 */
#pragma once

#include "output/row_batch.h"

typedef struct RowPipe RowPipe;

/* Stores one record; stops the load where it fails. */
typedef gboolean (*RowPipeTake)(gpointer user, const RowRecord *record, GError **error);

RowPipe *row_pipe_new(RowPipeTake take, gpointer user);

/* What was not taken yet is let go of. */
void row_pipe_free(RowPipe *pipe);

/* Records are taken in the order in which they are written. Fails with DUBAN_ERROR_INTERMEDIATE
 * where a line is no record, and as `take` did, maybe for records of an earlier call. */
gboolean row_pipe_write(RowPipe *pipe, const Lines *lines, GError **error);

/* Returns when all is taken; nothing can be written then. */
gboolean row_pipe_finish(RowPipe *pipe, GError **error);
