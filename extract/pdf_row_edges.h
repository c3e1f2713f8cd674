/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_row_edges.h - edges between rows of an unruled table that are none.
 */
#pragma once

#include "extract/pdf_merge.h"

/* Sets the rows that each block lies in. */
void pdf_row_edges_place(BlockTable *table);

/* Takes out the edges that lie inside cells, moves those that a merged cell's text hides, and sets
 * the rows of blocks. has_header: the first row is titles. */
void pdf_row_edges_settle(BlockTable *table, gboolean has_header);
