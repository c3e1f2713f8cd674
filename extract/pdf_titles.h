/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_titles.h - the titles over an unruled table, by which it is known again: on the next page,
 * and where another table with the same titles follows without room.
 */
#pragma once

#include "extract/pdf_align.h"

#define PDF_TITLES_LEAST 3 /* by which a table is known again */

typedef struct
{
  guint said; /* PdfPiece.said */
  float x;    /* where it begins */
} PdfTitle;

/* The titles that pieces[start, end) begin with. Free with g_array_unref. */
GArray *pdf_titles_take(const GArray *pieces, guint start, guint end);

/* Whether pieces[start, end) begin with the same titles (of known; may be NULL). *is_moved: at
 * other places: columns of their own. */
gboolean pdf_titles_repeat(const GArray *known, const GArray *pieces, guint start, guint end,
                           gboolean *is_moved);

/* The first piece of the row of the page in which the titles come again after the table has begun;
 * end if they do not. */
guint pdf_titles_restart(const GArray *titles, const GArray *pieces, guint start, guint end);

/* The first piece of the row in which titles stand between numbers that count and a 1 that counts
 * anew: another table, whatever its titles. Lines of one piece above them that begin at the left
 * are its caption, and come with it. end if there are none. */
guint pdf_titles_recount(const GArray *pieces, guint start, guint end);
