/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_indents.c - rows of one piece are what tells: from the left of the marks above to below them,
 * where a cell of a merged column ends before; or in the column of the texts.
 */
#include "extract/pdf_indents.h"

#include <math.h>

#define SAME_PLACE 0.5f   /* of the type */
#define INDENT_LEAST 1.2f /* of the type, as for any paragraph */
#define ROWS_LEAST 2      /* that go on left of their marks */
#define RIGHT_SLACK 3.0f  /* of the type: a full line may end so far before the longest */

static float
right_end(const GArray *pieces, guint start, guint end)
{
  float right = 0;
  for (guint i = start; i < end; i++)
    right = MAX(right, pdf_piece_at(pieces, i)->box.x1);
  return right;
}

static guint
row_end_of(const GArray *pieces, guint start, guint end)
{
  guint i = start + 1;
  while (i < end && pdf_piece_at(pieces, i)->row == pdf_piece_at(pieces, start)->row)
    i++;
  return i;
}

gboolean
pdf_indents_are_prose(const GArray *pieces, guint start, guint end)
{
  const float right = right_end(pieces, start, end);
  guint goes_on = 0;
  const PdfPiece *mark = NULL; /* of the last row that has one; its text is the piece behind it */
  gboolean is_full = FALSE;    /* that row is the one above, and its text reaches the right end */
  for (guint i = start, row_end; i < end; i = row_end)
    {
      row_end = row_end_of(pieces, i, end);
      const PdfPiece *first = pdf_piece_at(pieces, i), *last = pdf_piece_at(pieces, row_end - 1);
      gboolean is_split = row_end > i + 1;
      if (!is_split && mark != NULL
          && fabsf(first->box.x0 - mark[1].box.x0) < SAME_PLACE * first->size)
        return FALSE; /* a cell of the second column goes on in it */
      goes_on += !is_split && is_full && first->box.x0 < mark->box.x0 - INDENT_LEAST * first->size
                 && first->box.x1 > mark->box.x0;
      is_full = is_split && last->box.x1 > right - RIGHT_SLACK * last->size;
      mark = is_split ? first : mark;
    }
  return goes_on >= ROWS_LEAST;
}
