/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_text.h - the characters of a page and where they stand, as poppler knows them.
 */
#pragma once

#include "extract/pdf_geometry.h"

#include <poppler.h>

/* Poppler brings no g_autoptr of its own before version 24; under other names ours never clash with
 * it. */
typedef PopplerDocument PdfPopplerDocument;
typedef PopplerPage PdfPopplerPage;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfPopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfPopplerPage, g_object_unref)

typedef struct
{
  GArray *glyphs; /* PdfGlyph, in poppler's order: runs of characters that stand side by side */
  float em_share; /* size of the type / height of a character's box, learned from ideographs: boxes
                     of some fonts are three lines high */
  float spacing; /* of the type: room that most ideographs of a part of the page have behind them, 0
                    where they stand side by side */
  float script_gap; /* of the type: room between an ideograph and the figure or letter behind it, as
                       word processors set it; 0 if there is none */
  guint bad; /* characters without a meaning: U+FFFD, private use, where the font tells nothing */
  gboolean is_short; /* poppler gave more places than characters: what is missing is lost */
} PdfText;

/* Without characters. */
PdfText *pdf_text_new(void);

/* The characters of one page. One text pass: poppler keeps it for both calls that this makes. You
 * free it. */
PdfText *pdf_text_read(PopplerPage *page);

/* Measures em_share, spacing and script_gap again, after the boxes were turned, and levels them
 * (pdf_boxes.h). */
void pdf_text_measure(PdfText *text);

/* Takes out the characters that do not show because they lie outside area. */
void pdf_text_clip(PdfText *text, Box area);
void pdf_text_free(PdfText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfText, pdf_text_free)

/* The size of type that a glyph is set in: an ideograph is as wide as it is high, others go by the
 * box. */
float pdf_text_size(const PdfText *text, const PdfGlyph *glyph);
