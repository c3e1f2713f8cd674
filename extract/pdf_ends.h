/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_ends.h - where an unruled table begins and ends: the rows above and below that are its own.
 *
 * pieces: of the page, in order. edges: float, of the table's columns, outer ones too.
 */
#pragma once

#include "extract/pdf_pieces.h"

/* Edges that a piece crosses. */
guint pdf_ends_crossed(const PdfPiece *piece, const GArray *edges);

/* Where the lines below a table begin that are set in as its columns are not: a signature, a date.
 * Each is alone in its row and runs over an edge, or begins in its room, and the first begins where
 * nothing above it does. end if there are none. places: PdfGap, of the edges. */
guint pdf_ends_notes(const GArray *pieces, guint start, guint end, const GArray *places);

/* Takes titles and notes off both ends. */
void pdf_ends_trim(const GArray *pieces, guint *start, guint *end, const GArray *edges);

/* Adds the rows above (not before floor) and below (not from ceiling on) that belong to the table.
 * goes_on: it stands on the page before as well. */
void pdf_ends_extend(const GArray *pieces, guint floor, guint ceiling, guint *start, guint *end,
                     const GArray *edges, gboolean goes_on);

/* Where the lines begin that end the page like titles parted from their table: half a line apart at
 * most, three texts or more, none of them a number or a sentence. A page number may stand below.
 * end moves before it. The number of pieces if there are none. */
guint pdf_ends_tail(const GArray *pieces, guint floor, guint *end);
