/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_asides.h - text on a page that is not what the page says: stamps, hidden text, notes along
 * its edges.
 */
#pragma once

#include "extract/pdf_layout.h"
#include "extract/pdf_shows.h"
#include "extract/pdf_text.h"

typedef struct
{
  GString *text; /* in the order it is read */
  Box box;
  float size;
} PdfAside;

/* Takes out of text the characters drawn by shows (PdfShow) that are hidden among visible text,
 * white on nothing, slanted, pale and much larger than the rest, or turned against the rest. A
 * turned text with lines close on both sides stands in a narrow cell and stays; one that goes
 * upwards is laid out downwards, so that it is read from its beginning. rules: the page's joined
 * rules. Returns PdfAside; free with g_array_unref. */
GArray *pdf_asides_take(const GArray *shows, const PdfRules *rules, PdfText *text);

/* Appends them to what was laid out, as furniture of the last page there. */
void pdf_asides_append(PdfLayout *layout, const GArray *asides, float page_height);
