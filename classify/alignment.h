/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * alignment.h - a run of texts aligned with repeated columns.
 *
 * A table that lost its grid is its cells one after the other, in row order, a merged cell once and
 * most empty cells not at all. Two nested dynamic programmes find the rows again:
 *
 *   outer  the chain of list numbers: which of the texts that are bare numbers count 1, 2, 3 … (in
 *          a matrix most numbers are amounts)
 *   inner  from one list number to the next: every text goes into a column at or right of the one
 *          before it, or starts a further row under the same number; skipped columns, several texts
 *          in one cell and unlikely contents cost
 */
#pragma once

#include "classify/columns.h"

/* One text of the run. */
typedef struct
{
  Profile profile;
  guint serial;           /* value of a bare number, else 0 */
  guint8 empty_before;    /* empty paragraphs printed before it */
  gboolean starts_list;   /* starts with a list number of its own: 1.完成… */
  guint list_value;       /* that number; 0 for none */
  gboolean ends_sentence; /* with a full stop: few lists of bodies do */
  gboolean is_heading; /* starts like a heading: 一、 （一）; or is a category where the columns
                          have it before the number */
  gboolean is_outcome; /* starts with a label of an outcome: 存在问题:… */
  gboolean names_head; /* a body and a person behind it: 市民政局 何志强 */
  guint echo;          /* equal texts in the run share a value above 0 */
} FlatText;

/* Where the texts of one row's cell stand: texts[first .. end); first == end for a column without
 * text of its own. */
typedef struct
{
  guint first;
  guint end;
} FlatCell;

typedef struct
{
  GArray *cells; /* FlatCell, rows x columns */
  guint rows;
  guint columns;
  GArray *starts_number; /* guint8 per row: the row starts a new list number */
  GArray *headings; /* guint per row: the text that follows the row as a heading of the rows below;
                       0 for none */
  guint used;       /* texts that belong to rows; what follows does not belong to the table */
  gint64 cost;
} Alignment;

/* Taken by alignment_find(): the largest flattened table met has 2,300 */
#define ALIGNMENT_TEXTS 40000
/* Taken by alignment_find_rows(), which keeps a state a text and column */
#define ALIGNMENT_ROW_TEXTS 6000

/* Aligns texts with columns (roles set; at most one COLUMN_NUMBER). NULL when no list number
 * follows the header, or when the run cannot be aligned within its limits. You free it. */
Alignment *alignment_find(const Columns *columns, const FlatText *texts, guint count);

/* The same for columns without list numbers: every row starts at or before its task. NULL also when
 * the texts fit the columns badly. You free it. */
Alignment *alignment_find_rows(const Columns *columns, const FlatText *texts, guint count);

Alignment *alignment_new(guint columns);
/* Appends a row without texts. */
void alignment_add_row(Alignment *alignment, gboolean starts_number);
void alignment_free(Alignment *alignment);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Alignment, alignment_free)
