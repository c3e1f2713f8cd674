/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_paragraphs.h - free lines of a page, which stand outside its tables, become paragraphs.
 *
 *        关于下达重点工作任务的通知     centred and larger: a title
 *     各乡镇人民政府：                  stops short: a paragraph
 *         现将任务下达给你们，请认真    set in: begins one, and fills the column,
 *     组织实施。                        so that this goes on
 */
#pragma once

#include "extract/pdf_layout.h"

/* A page whose free text is laid out. */
typedef struct
{
  PdfLayout *layout;
  guint number; /* 1-based */
  float width;
  float height;
  float type_size;      /* of most of its text, that in tables included */
  const GArray *tables; /* Box of each ruled table; they end a paragraph, and are about as wide */
  GArray *items;        /* PdfItem: where the page's items go */
} PdfTextPage;

/* Adds an item that stands on the page. */
void pdf_text_page_add(const PdfTextPage *page, PdfItem item);

/* Adds lines[first, last] of the layout, from top to bottom of the page, as paragraphs. */
void pdf_paragraphs_append(const PdfTextPage *page, gint first, gint last);

/* Likewise those of one of two columns side by side, which is as wide as they are. */
void pdf_paragraphs_append_side(const PdfTextPage *page, gint first, gint last);
