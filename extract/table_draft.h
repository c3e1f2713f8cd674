/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_draft.h - a table while a reader collects its cells; then it is repaired and appended to
 * the document at once.
 *
 *   placed by the reader            appended
 *   | a (2 columns wide)  |    |    columns and rows in which no cell starts are taken out, so that
 *   | b                   | c  |    a colspan of 9007199254740991 costs nothing; spans never pass
 *                                   the table's edge
 */
#pragma once

#include "core/document.h"

typedef struct
{
  guint row;
  guint column;
  guint row_span;    /* at least 1 */
  guint column_span; /* at least 1 */
  gboolean is_header;
  gsize text_start; /* into the draft's text */
  gsize text_end;
} DraftCell;

typedef struct
{
  GArray *cells; /* DraftCell, in any order, not overlapping */
  GString *text;
  gboolean is_uncertain;
} TableDraft;

TableDraft *table_draft_new(void);
void table_draft_free(TableDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TableDraft, table_draft_free)

/* Appends the table, its cells and a BLOCK_TABLE. A table without any visible text appends nothing.
 * Notes "ragged-table" where places of the grid are covered by no cell. Fails with
 * DUBAN_ERROR_LIMIT. */
gboolean table_draft_append(TableDraft *draft, Document *doc, GError **error);
