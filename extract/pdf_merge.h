/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_merge.h - merged cells of unruled tables.
 */
#pragma once

#include "extract/pdf_blocks.h"

typedef struct
{
  GArray *blocks; /* PdfBlock */
  const GArray *edges;
  GArray *rows; /* float, rows + 1 */
  GArray
      *tight; /* float, one for each edge in rows: room between the nearest blocks on both sides */
  GArray *rooms;    /* float: what lies between rows of this table, or of the last one */
  gboolean goes_on; /* they are this table's */
  guint columns;
} BlockTable;

/* Widens the rows of blocks that are merged cells. has_header: the first row is titles. key: the
 * column that counts rows, -1 if none does. */
void pdf_merge_blocks(BlockTable *table, gboolean has_header, gint key);

/* How many columns have a block of their own in each row; at most 2 are counted. You free it. */
guint8 *pdf_merge_count_columns(const BlockTable *table);
