/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_sheet.h - a sheet that carries two pages side by side.
 */
#pragma once

#include "extract/pdf_page.h"

/* Lays out one page of the file: as one page, or as the two that it carries. sheet: the page of the
 * file, its number in .page. Text and rules are left as they are. */
void pdf_sheet_lay_out(PdfLayout *layout, const PdfPage *sheet);
