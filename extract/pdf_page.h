/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_page.h - one page laid out: tables, paragraphs, reading order.
 */
#pragma once

#include "extract/pdf_layout.h"
#include "extract/pdf_text.h"

typedef struct
{
  guint page; /* 1-based */
  float width;
  float height;
  const PdfText *text;
  const PdfRules *rules; /* joined */
} PdfPage;

/* Appends the page's items to layout, in reading order, each table and paragraph for itself: what
 * continues over pages is found later. */
void pdf_page_lay_out(PdfLayout *layout, const PdfPage *page);
