/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * flat_table.h - tables whose cells were printed one a paragraph, found in a run of blocks.
 */
#pragma once

#include "classify/columns.h"

typedef struct
{
  guint first_block; /* where its titles start */
  guint end_block;   /* the first block after it */
  Columns *columns;  /* header_start == header_end == 0: the view has no title rows */
  TableView *view;
} FlatTable;

typedef struct
{
  const ColumnWords *words;
  const Profiler *profiler;
  gboolean is_task_list; /* the notice's title says that it lists tasks */
  GByteArray *kinds; /* by block, what flat_kinds_find() has asked of its text: a table found, the
                            rest is not asked again. Empty at first; the caller's */
} FlatContext;

/* The blocks [from, end) that hold text: neither tables nor furniture nor metadata. You free it. */
GArray *flat_text_blocks(const Document *doc, guint from, guint end); /* guint */

/* Finds the first flattened table in the blocks [from, end): a run of column titles, then rows that
 * start with counted numbers. Notes on doc what had to be inferred. FALSE when there is none. Free
 * with flat_table_clear(). */
gboolean flat_table_find(const FlatContext *context, Document *doc, guint from, guint end,
                         FlatTable *table);
void flat_table_clear(FlatTable *table);
