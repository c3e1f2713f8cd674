/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_view.h - one shape for every table, however it was printed: with markup, with rules, with
 * pipes, or flattened to one cell per paragraph.
 *
 * Cells hold both places of their text. A cell that spans several rows or columns covers all its
 * places.
 */
#pragma once

#include "core/document.h"

typedef struct
{
  Span printed;
  Span span; /* in comparable text; empty where the cell prints nothing */
  guint row;
  guint column;
  guint row_span;
  guint column_span;
  gboolean is_header;
  guint page;
} ViewCell;

typedef struct
{
  guint rows;
  guint columns;
  GArray *cells; /* ViewCell */
  gint *owner;   /* rows x columns -> index into cells, -1 for a hole */
  gint table;    /* index of the document's table; -1 for a flattened one */
  gboolean is_uncertain;
} TableView;

/* A view of a table of the document. You free it. */
TableView *table_view_of(const Document *doc, guint table);

/* An empty view; add cells, then call table_view_index(). Cells past rows or columns are cut. */
TableView *table_view_new(guint rows, guint columns);
void table_view_add(TableView *view, ViewCell cell);
void table_view_index(TableView *view);
void table_view_free(TableView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TableView, table_view_free)

/* The cell that covers the place, NULL for a hole. Borrowed. */
const ViewCell *table_view_at(const TableView *view, guint row, guint column);

/* Whether nothing stands there: an empty cell, or none. */
gboolean table_view_is_empty_at(const TableView *view, guint row, guint column);

/* The number of distinct cells with text that cover a row; *only receives one of them. */
guint table_view_row_cells(const TableView *view, guint row, const ViewCell **only);

/* Whether two cells print the same text; FALSE where one is NULL or empty. */
gboolean view_cells_equal(const Document *doc, const ViewCell *a, const ViewCell *b);

/* The first cell of a row that prints one text in all its places, three or more: a cell over the
 * whole width that a converter repeated. NULL for any other row. */
const ViewCell *table_view_row_echo(const TableView *view, const Document *doc, guint row);

/* Whether both rows print the same texts in the same places: a repeated header. */
gboolean table_view_rows_equal(const TableView *view, const Document *doc, guint a, guint b);
