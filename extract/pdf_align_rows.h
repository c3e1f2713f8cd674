/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_align_rows.h - the rows of an unruled table.
 */
#pragma once

#include "extract/pdf_align.h"

/* The edges (float, from top to bottom) of the rows that pieces[start, end) form between the column
 * edges. key: the column that counts rows where the page before has shown it, else -1; receives
 * what is found. Free with g_array_unref. */
GArray *pdf_align_rows(const GArray *pieces, guint start, guint end, const GArray *columns,
                       const GArray *horizontal, gint *key);
