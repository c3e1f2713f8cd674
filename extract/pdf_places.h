/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_places.h - edges of unruled columns that no two texts beside each other show. They are
 * PdfGap, as in pdf_edges.h, from the left end of text to its right end.
 */
#pragma once

#include "extract/pdf_pieces.h"

/* The edges between titles of one row, whatever their heights: what is left open between them all.
 * There is a piece at least. Free with g_array_unref. */
GArray *pdf_places_of_titles(const GArray *pieces, guint start, guint end);

/* Adds the edges between the titles that stand alone at the end of the page before, where none of
 * pieces[start, end) crosses them. */
void pdf_places_add(GArray *places, const GArray *pieces, guint start, guint end,
                    const GArray *heads);

/* Moves edges out of texts of one column that reach over them into its room. */
void pdf_places_narrow(GArray *places, const GArray *pieces, guint start, guint end);
