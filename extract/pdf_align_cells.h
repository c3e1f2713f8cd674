/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_align_cells.h - the rows and cells of an unruled table.
 */
#pragma once

#include "extract/pdf_align.h"

/* The closed grid of the table that the zone's pieces are; NULL where it has fewer than least rows
 * or more than the limit.
 * edges: of its columns.
 * horizontal: the page's joined rules. has_header: it begins with titles.
 * The zone's key is set if a column counts rows; what lies between rows is added to its rooms. */
PdfGrid *pdf_align_cells(const GArray *pieces, PdfZone *zone, const GArray *edges,
                         const GArray *horizontal, gboolean has_header, guint least, guint most);

/* The closed grid of a single row, as titles alone are. */
PdfGrid *pdf_align_row(const GArray *pieces, guint start, guint end, const GArray *edges);
