/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_header.h - header rows that pages repeat, and tables that begin again.
 */
#pragma once

#include "extract/pdf_layout.h"

/* How many rows at the top of part repeat those at the top of the table, in what they say. */
guint pdf_header_rows(const PdfLayout *layout, const PdfTable *table, const PdfTable *part);

/* Moves the repeated rows of part (its first `rows`) to the texts that the table prints as
 * furniture. */
void pdf_header_drop(PdfTable *table, const PdfTable *part, guint rows);

/* In an unruled table nothing parts a repeated header from the rest of a row below it: takes the
 * header's lines out of the first row of part, if each of its cells begins with them. */
void pdf_header_cut_off(PdfLayout *layout, PdfTable *table, PdfTable *part);

/* The first row, but not the first of all, at which the table begins again: it says what the first
 * row of `model` says, and no cell passes it. 0 if there is none. Tables printed one under the
 * other without room, in the same columns, look like one. */
guint pdf_header_restart(const PdfLayout *layout, const PdfTable *model, const PdfTable *table);

/* Cuts the table before a row; returns the rest. You free it. */
PdfTable *pdf_header_split(PdfTable *table, guint row);
