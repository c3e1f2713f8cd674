/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_number.h - the number that a cell counts its row by.
 */
#pragma once

#include "extract/pdf_layout.h"

/* The number that a chain consists of, on as many lines as its narrow column needs: figures, or
 * Chinese numerals below a hundred, in brackets or with marks behind (12 3. (4) （五） 六、). -1 if it
 * is anything else. */
gint pdf_number_of(const PdfLayout *layout, PdfChain chain);

/* Likewise of two chains, the second of which goes on with the first. */
gint pdf_number_of_both(const PdfLayout *layout, PdfChain chain, PdfChain rest);

/* The number in figures that a line begins with as an item of a list does (2.建成… 3、改造… （4）
 * 引进…), -1 if it begins otherwise. */
gint pdf_number_leading(const PdfLayout *layout, const PdfLine *line);
