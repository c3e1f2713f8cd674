/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_align_rows.h - the rows of an unruled table.
 */
#pragma once

#include "extract/pdf_align.h"

/* Finds the column whose numbers count rows; a *key of the page before (else -1) is believed with
 * fewer numbers. Sets *key and fills places with the middles (float) of its numbers; FALSE: none.
 */
gboolean pdf_align_key(const GArray *pieces, guint start, guint end, const GArray *columns,
                       gint *key, GArray *places);

/* The edges (float, from top to bottom) of the rows that pieces[start, end) form, where nothing
 * tells lines from rows. rules: those drawn through the table; *is_drawn: they are the edges.
 * places: of the numbers that count rows, may be empty. Free with g_array_unref. */
GArray *pdf_align_rows(const GArray *pieces, guint start, guint end, const GArray *rules,
                       const GArray *places, gboolean *is_drawn);
