/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_lines.h - characters with places become lines of text.
 */
#pragma once

#include "extract/pdf_layout.h"
#include "extract/pdf_text.h"

/* Characters that stand side by side in one line and in one region (a cell, or the page outside
 * tables). */
typedef struct
{
  guint first; /* glyphs[first .. first + count) */
  guint count;
  Box box; /* across: the glyphs; down: the size of the type around their middle */
  float size;
  gint region;
  gint drawn;       /* lines down, of columns without rows, that stand at its left; 0 elsewhere */
  gboolean is_sure; /* size is that of ideographs */
} PdfFragment;

/* Which region a point lies in; called for every glyph. */
typedef gint (*PdfRegionAt)(gconstpointer page, float x, float y);

/* Cuts the glyphs of a page into fragments: at line ends, at gaps wider than type, where the region
 * changes. Regions below that of free text (-1) are columns drawn in it, -2 being the second: they
 * become free text too. */
GArray *pdf_fragments_cut(const PdfText *text, PdfRegionAt region_at, gconstpointer page);

/* Width of what a line break may not part at the fragment's start. */
float pdf_fragment_head(const PdfText *text, const PdfFragment *fragment);

/* Sorts fragments by region, then from top to bottom. */
void pdf_fragments_sort(GArray *fragments);

/* Index behind the last of the fragments from start on that stand in the same line. They must be
 * sorted. */
guint pdf_fragments_line_end(const GArray *fragments, guint start, guint end);

/* Appends fragments[start, end), which stand in one line, as one line of the layout, from left to
 * right; what is printed twice at one place is taken once. Returns the line's index. */
gint pdf_lines_append(PdfLayout *layout, const PdfText *text, GArray *fragments, guint start,
                      guint end, guint page);

/* Appends all lines of the sorted fragments[start, end) as one chain. */
PdfChain pdf_lines_append_chain(PdfLayout *layout, const PdfText *text, GArray *fragments,
                                guint start, guint end, guint page);
