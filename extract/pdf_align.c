/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_align.c - corridors of white between pieces of text.
 */
#include "extract/pdf_align.h"

#include <stdlib.h>

#define PIECE_GAP                                                                                  \
  1.6f /* of the type: room that parts two pieces of a row; letter-spaced titles keep below */

static gint
compare_across(gconstpointer a, gconstpointer b)
{
  float left = ((const PdfFragment *)a)->box.x0;
  float right = ((const PdfFragment *)b)->box.x0;
  return left < right ? -1 : left > right;
}

GArray *
pdf_pieces_cut(GArray *fragments, guint end)
{
  GArray *pieces = g_array_new(FALSE, FALSE, sizeof(PdfPiece));
  guint row = 0;
  for (guint start = 0, line_end; start < end; start = line_end, row++)
    {
      line_end = pdf_fragments_line_end(fragments, start, end);
      qsort(&g_array_index(fragments, PdfFragment, start), line_end - start, sizeof(PdfFragment),
            compare_across);
      for (guint i = start; i < line_end; i++)
        {
          const PdfFragment *fragment = &g_array_index(fragments, PdfFragment, i);
          PdfPiece *last =
              pieces->len > 0 ? &g_array_index(pieces, PdfPiece, pieces->len - 1) : NULL;
          if (last != NULL && last->row == row
              && fragment->box.x0 - last->box.x1 <= PIECE_GAP * MAX(fragment->size, last->size))
            {
              last->end = i + 1;
              last->box = box_union(last->box, fragment->box);
              last->size = MAX(last->size, fragment->size);
              continue;
            }
          PdfPiece piece = { i, i + 1, row, fragment->box, fragment->size };
          g_array_append_val(pieces, piece);
        }
    }
  return pieces;
}

GArray *
pdf_zones_find(const GArray *pieces, const GArray *horizontal, const Limits *limits)
{
  return g_array_new(FALSE, FALSE, sizeof(PdfZone));
}
