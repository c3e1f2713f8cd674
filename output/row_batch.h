/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * row_batch.h - the rows of many records, ready to be put into tables, with all that their cells
 * borrow from: so that one thread may make rows while another stores those before.
 */
#pragma once

#include "output/lines.h"
#include "output/rows.h"

/* A row of a part table. */
typedef struct
{
  TableId table;
  guint first_cell; /* the batch's own */
  const RowCell *cells;
} RowPart;

/* What one record puts into tables. */
typedef struct
{
  TableId kind;
  gint64 digest;           /* rows_digest() */
  const RowCell *head;     /* its own row: rows_head() */
  const RowCell *document; /* of a task: rows_document(), NULL where the record before it in the
                              batch is a task of the same document */
  const RowPart *parts;    /* in the order of their tables */
  guint part_count;
} RowRecord;

typedef struct RowBatch RowBatch;

RowBatch *row_batch_new(void);
void row_batch_free(RowBatch *batch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RowBatch, row_batch_free)

/* Takes the records of lines in the place of those it held; the lines are copied. Fails with
 * DUBAN_ERROR_INTERMEDIATE, and holds nothing, where a line is no record that has tables. */
gboolean row_batch_fill(RowBatch *batch, const Lines *lines, GError **error);

/* Borrowed; valid until the next row_batch_fill(). */
guint row_batch_count(const RowBatch *batch);
const RowRecord *row_batch_record(const RowBatch *batch, guint record);
