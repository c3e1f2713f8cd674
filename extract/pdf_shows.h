/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_shows.h - how a page draws its text: where each run begins, which way it goes, whether it can
 * be seen.
 *
 * Poppler gives characters and boxes, but neither says that a text is hidden, white on white, a
 * pale stamp over the page, or turned. The drawing operators do. Both sides are brought together by
 * place and size, and only on pages that show something unusual at all.
 */
#pragma once

#include "extract/pdf_geometry.h"

typedef enum
{
  PDF_SHOW_HIDDEN = 1, /* drawn without ink (render mode 3), or outside its clip: the text under a
                          scan, too */
  PDF_SHOW_WHITE = 2,  /* white, with nothing drawn below */
  PDF_SHOW_PALE = 4
} PdfShowTraits;

/* One run of text. */
typedef struct
{
  float x, y;   /* where its baseline begins */
  float dx, dy; /* the way it goes: a vector of length 1 */
  float size;   /* of the type */
  float reach;  /* how long it may be; the widths of its characters are not known */
  guint traits;
} PdfShow;
