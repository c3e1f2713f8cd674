/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_cell.h - how text fills the cells of a table: what paragraphs inside cells are told by.
 */
#pragma once

#include "extract/pdf_join.h"

/* What a table's columns have in common. */
typedef struct
{
  float padding; /* between a cell's edge and its text */
  float *reach;  /* a column: how far right text of the cells that end with it comes, 0 where it
                    has none */
} PdfTableMeasure;

/* Measures the cells of the last rows (all when rows is G_MAXUINT). */
PdfTableMeasure *pdf_table_measure(const PdfLayout *layout, const PdfTable *table, guint rows);
void pdf_table_measure_free(PdfTableMeasure *measure);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfTableMeasure, pdf_table_measure_free)

/* The column of text inside a cell. */
PdfColumn pdf_cell_column(const PdfLayout *layout, const PdfTable *table, const PdfTableCell *cell,
                          const PdfTableMeasure *measure);
