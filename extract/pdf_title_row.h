/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_title_row.h - titles of an unruled table that a page end has parted from their columns.
 */
#pragma once

#include "extract/pdf_layout.h"

/* Whether all that the page before has of an unruled table is one row. */
static inline gboolean
pdf_title_row_is_alone(const PdfTable *table)
{
  return table->is_uncertain && table->rows == 1;
}

/* Gives a row of titles the columns of the part that follows on the next page. FALSE, and nothing
 * is changed, if two titles would stand in one column, or more titles than columns are there. */
gboolean pdf_title_row_hang(const PdfLayout *layout, PdfTable *titles, const PdfTable *part);

/* Whether the part's first row is the rest of the titles, which a producer that breaks rows
 * anywhere leaves there: it has no number, and texts in columns without a title, or
 * rows are counted from 1 below it. */
gboolean pdf_title_row_goes_on(const PdfLayout *layout, const PdfTable *titles,
                               const PdfTable *part);
