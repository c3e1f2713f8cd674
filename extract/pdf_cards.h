/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_cards.h - cards below each other: tables whose titles stand at the left, one a row.
 *
 * Each card is a table of its own with columns of its own widths. Where nothing is ruled, only the
 * titles tell where one ends: they begin anew.
 */
#pragma once

#include "extract/pdf_align.h"

/* The line above a card's first row that is its title: it begins where that does, and is as far
 * from it as rows are; nearer than to what stands above where the page ends below that row. start
 * if there is none, or it lies before floor. */
guint pdf_cards_title(const GArray *pieces, guint floor, guint start, guint end);

/* Where the second card of pieces[start, end) begins, or the title above it; end if the rows are no
 * cards. known: PdfTitle of the table that may go on here, whose first title begins a card; may be
 * NULL: the first row does. follows: a card stands above, so that one title come again is
 * enough: the page may end below it. */
guint pdf_cards_restart(const GArray *known, gboolean follows, const GArray *pieces, guint start,
                        guint end);
