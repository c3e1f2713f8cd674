/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_pieces.h - a row of the page cut where wide room, or the beginning of a column, parts its
 * texts; and what each piece says of itself.
 */
#pragma once

#include "extract/pdf_lines.h"

/* Fragments of one row of the page without wide room between them. */
typedef struct
{
  guint start; /* fragments[start .. end) */
  guint end;
  guint row; /* counted from the page's top */
  Box box;
  float size;
  gint number;           /* that it consists of, -1 if it is anything else */
  guint said;            /* a digest of its characters, 0 for numbers and single characters */
  gboolean is_label;     /* a label and its value: 责任单位：市国资委 */
  gboolean is_margin;    /* in a row that stands in the page's margin (pdf_margins.h) */
  gboolean is_page_mark; /* a number between dashes: — 2 — */
  float head;            /* width of what a line break may not part at its start */
  gint depth; /* round brackets that it leaves open; below 0: that it closes and did not open */
} PdfPiece;

/* The pieces of fragments[0, end), sorted from top to bottom; each row's fragments come out from
 * left to right. */
GArray *pdf_pieces_cut(const PdfText *text, GArray *fragments, guint end);

static inline const PdfPiece *
pdf_piece_at(const GArray *pieces, guint index)
{
  return &g_array_index(pieces, PdfPiece, index);
}

/* Behind the last piece of the row that the piece at start stands in. */
static inline guint
pdf_pieces_row_end(const GArray *pieces, guint start)
{
  guint i = start + 1;
  while (i < pieces->len && pdf_piece_at(pieces, i)->row == pdf_piece_at(pieces, start)->row)
    i++;
  return i;
}

/* The first piece of the row that the piece before end stands in. */
static inline guint
pdf_pieces_row_start(const GArray *pieces, guint end)
{
  guint i = end - 1;
  while (i > 0 && pdf_piece_at(pieces, i - 1)->row == pdf_piece_at(pieces, end - 1)->row)
    i--;
  return i;
}

/* Round pieces[start, end), of which there is one at least. */
Box pdf_pieces_box(const GArray *pieces, guint start, guint end);
