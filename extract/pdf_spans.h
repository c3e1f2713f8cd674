/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_spans.h - what a whole table says about its cells, once its pages are one.
 */
#pragma once

#include "extract/pdf_layout.h"

/* Drops edges that no cell keeps to. In an unruled table whose column has merged cells, an empty
 * cell belongs to the one above it. */
void pdf_spans_settle(PdfTable *table);
