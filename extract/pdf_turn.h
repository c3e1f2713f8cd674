/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_turn.h - pages whose text lies on its side although the page is not marked as turned: what a
 * printer driver makes of a landscape sheet.
 */
#pragma once

#include "extract/pdf_shows.h"
#include "extract/pdf_text.h"

/* Turns everything on the page so that most of its text goes to the right; does nothing where it
 * does. width and height are exchanged as needed. TRUE where it was turned. */
gboolean pdf_turn(PdfRules *rules, GArray *shows, PdfText *text, double *width, double *height);
