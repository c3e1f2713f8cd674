/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_structure.h - what a tagged PDF says of its tables, to check against what its pages show.
 */
#pragma once

#include "core/document.h"

/* Of one page: cells that print something, and the rows that they begin. */
typedef struct
{
  guint rows;
  guint cells;
} PdfStructurePage;

/* One a page (PdfStructurePage). NULL where the file is not tagged, its tags name no table, or they
 * are too many or too damaged to be counted. bytes must hold no encryption. Free with
 * g_array_unref. */
GArray *pdf_structure_count(GBytes *bytes, guint pages);

/* Adds a warning (pdf-structure) that names the pages on which the tables of doc have another
 * number of cells than the tags say. Asks only where tables were told by their text alone, or none
 * was found: lines that are drawn are better evidence. Tags that know no table on some page prove
 * nothing where more is found: browsers leave out tables without borders. */
void pdf_structure_check(GBytes *bytes, Document *doc);
