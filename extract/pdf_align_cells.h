/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_align_cells.h - the rows and cells of an unruled table.
 */
#pragma once

#include "extract/pdf_align.h"

/* The closed grid of the table that pieces[start, end) are; NULL where it has fewer than least rows
 * or more than the limit.
 * edges: of its columns.
 * horizontal: the page's joined rules. has_header: it begins with titles.
 * *key: the column known to count rows, set if one does. */
PdfGrid *pdf_align_cells(const GArray *pieces, guint start, guint end, const GArray *edges,
                         const GArray *horizontal, gboolean has_header, guint least, guint most,
                         gint *key);

/* The closed grid of a single row, as titles alone are. */
PdfGrid *pdf_align_row(const GArray *pieces, guint start, guint end, const GArray *edges);
