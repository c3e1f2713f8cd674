/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_margins.h - running heads and feet of a page by their place alone, so that no table takes
 * them in. Whether they are furniture is pdf_furniture.h's, which knows all pages.
 */
#pragma once

#include "extract/pdf_pieces.h"

/* Marks (is_margin) the pieces of the first and of the last row of a page where those stand in its
 * margins, with more room to the others than these have between them. */
void pdf_margins_mark(GArray *pieces, float page_height);
