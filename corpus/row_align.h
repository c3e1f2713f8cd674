/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * row_align.h - which rows of two lists are the same task.
 */
#pragma once

#include "corpus/row.h"

typedef struct
{
  guint left;
  guint right;
} RowPair;

/* Appends (RowPair) the alignment in order of greatest total likeness; rows that are less than half
 * alike stay alone. Rows with the same number and text are matched first, so that only what lies
 * between them costs. Fails with DUBAN_ERROR_LIMIT where too many rows lie between two that match.
 * left and right hold Row *. */
gboolean rows_align(const GPtrArray *left, const GPtrArray *right, GArray *pairs, GError **error);
