/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_rows.h - what table_tasks.c and table_rows.c share: the table being read, and what each of
 * its rows is.
 */
#pragma once

#include "classify/table_tasks.h"

typedef enum
{
  ROW_TASK,
  ROW_GROUP, /* heading over the rows below */
  ROW_SKIP
} RowKind;

typedef struct
{
  guint row;
  guint group; /* rows of one number share it */
  const ViewCell *number;
  const ViewCell *task;
  guint sections; /* how many of TableRun.headings are in force: an index into TableRun.section_sets
                   */
} LeafRow;

/* What the headings of the last task gave: rows of one heading follow each other. */
typedef struct
{
  Span innermost;
  guint depth; /* of headings; 0 before any were read */
  GArray *units;
  GArray *leaders;
  Span deadline; /* comparable */
} HeadingOwners;

typedef struct
{
  const TableContext *table;
  Document *doc;
  const TableView *view;
  const Columns *columns;
  GArray *headings;           /* Span: full-width rows in force, outermost first */
  GArray *heading_styles;     /* NumberStyle beside each heading */
  GPtrArray *section_sets;    /* GArray of Span, one per change of the headings */
  GArray *leaves;             /* LeafRow */
  gboolean counts_in_figures; /* some list number is 1, 2, 3 */
  HeadingOwners *owners;
  Span title; /* its own: takes the place of the sections above; empty for none */
} TableRun;

/* The cell of the row under the column of that role; of two outcomes the later one that says
 * something. NULL without such a column. */
const ViewCell *row_cell(const TableRun *run, guint row, ColumnRole role);

gboolean cell_has_text(const ViewCell *cell);

/* What the layout in force says of a row that starts so: "section", "skip", NULL. */
const char *row_declared_kind(const TableRun *run, guint row);

/* The heading in a row that names a part of the table beside its sums, in a table whose tasks count
 * 1, 2, 3; NULL for any other row.
 *
 *   | 一、产业项目(2个)    | 300000 |      over number and name, in the place of either,
 *   | 一 | 产业项目         | 300000 |      or in both                                    */
const ViewCell *row_heading(const TableRun *run, guint row);

gboolean row_repeats_header(const TableRun *run, guint row);
RowKind row_kind(const TableRun *run, guint row);
