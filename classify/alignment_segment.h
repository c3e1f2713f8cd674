/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * alignment_segment.h - the inner programme of alignment.c: the rows under one list number.
 */
#pragma once

#include "classify/alignment.h"

#define SEGMENT_WINDOW 240 /* texts under one number; the largest met has 26 */
#define SEGMENT_IMPOSSIBLE (G_MAXINT64 / 4)

typedef struct Segmenter Segmenter;

/* Prepares costs. texts is borrowed. NULL when no column can hold a task. */
Segmenter *segmenter_new(const Columns *columns, const FlatText *texts, guint count);
void segmenter_free(Segmenter *segmenter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Segmenter, segmenter_free)

/* Whether the columns have regions: a table full of numbers. */
gboolean segmenter_is_matrix(const Segmenter *segmenter);

/* Fills ends[length] with the least cost of rows made of texts [start, start + length), for each
 * length up to the returned window. texts[start] is the list number. */
guint segmenter_forward(const Segmenter *segmenter, guint start, guint count, gint64 *ends);

/* Appends the rows of least cost made of texts [start, end) to the alignment. */
void segmenter_trace(const Segmenter *segmenter, guint start, guint end, Alignment *alignment);

/* For alignment_rows.c: a text in a column; the columns [from, to) left empty in a row of its own;
 * a text that goes on with the cell of the text before it. */
gint64 segmenter_cell_cost(const Segmenter *segmenter, guint text, guint column);
gint64 segmenter_skip_cost(const Segmenter *segmenter, guint from, guint to);
gint64 segmenter_append_cost(const Segmenter *segmenter, guint text, guint column);
