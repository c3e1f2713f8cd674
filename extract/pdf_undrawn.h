/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_undrawn.h - grids that draw columns but no rows.
 */
#pragma once

#include "extract/pdf_grid.h"
#include "extract/pdf_text.h"

/* Whether what a grid's last row holds is several rows: a closed grid of one row, or of titles and
 * one row. */
gboolean pdf_rows_are_undrawn(const PdfText *text, const PdfGrid *grid);
