/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_furniture.h - page numbers, running heads and feet.
 */
#pragma once

#include "extract/pdf_layout.h"

/* Marks the items that belong to the pages and not to the notice: lines at the top or bottom of
 * pages that repeat, digits apart, at the same height, and page numbers. pages: how many the file
 * has. */
void pdf_furniture_mark(PdfLayout *layout, guint pages);
