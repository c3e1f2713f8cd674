/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_frame.h - rows and columns of a ruled table that are frame and hold no cells.
 */
#pragma once

#include "extract/pdf_grid.h"
#include "extract/pdf_layout.h"

/* Takes out of a table made from grid, whose cells have their text, what only the frames of table
 * and page have put there: empty rows too low for text, what runs on to the page's edge, and empty
 * outer columns between two frames. */
void pdf_frame_drop(PdfTable *table, const PdfGrid *grid);
