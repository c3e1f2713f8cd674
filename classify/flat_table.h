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

/* The blocks of a stretch that hold text: neither tables nor furniture nor metadata. */
typedef struct
{
  GArray *blocks;  /* guint */
  GArray *spans;   /* Span, comparable: what each holds */
  GArray *serials; /* guint: the list number that each is nothing but; 0 for none */
} FlatTexts;

FlatTexts *flat_texts_new(const Document *doc, guint from, guint end);
void flat_texts_free(FlatTexts *texts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FlatTexts, flat_texts_free)

/* Some of them that stand behind one another. Borrowed from the texts. */
typedef struct
{
  const guint *blocks;
  const Span *spans;
  const guint *serials;
  guint count;
} FlatRange;

/* Those in the blocks [from, end). Logarithmic in the texts. */
FlatRange flat_texts_between(const FlatTexts *texts, guint from, guint end);

typedef struct
{
  const FlatTexts *texts; /* of the stretch that all searches are in */
  const ColumnWords *words;
  const Profiler *profiler;
  const Vocabulary *sums; /* sum-rows: how notes below a table start */
  gboolean is_task_list;  /* the notice's title says that it lists tasks */
  GByteArray *kinds; /* by block, what flat_kinds_find() has asked of its text: a table found, the
                            rest is not asked again. Empty at first; the caller's */
} FlatContext;

/* Finds the first flattened table in the blocks [from, end): a run of column titles, then rows that
 * start with counted numbers. Notes on doc what had to be inferred. FALSE when there is none. Free
 * with flat_table_clear(). */
gboolean flat_table_find(const FlatContext *context, Document *doc, guint from, guint end,
                         FlatTable *table);
void flat_table_clear(FlatTable *table);
