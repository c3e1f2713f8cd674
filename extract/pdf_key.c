/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_key.c - numbers of a column compared with those above them.
 */
#include "extract/pdf_key.h"

#define NUMBERS_LEAST 3 /* that make a column count rows */

/* Whether the pieces between two edges are numbers, at least half of them, that mostly count on. */
static gboolean
column_counts(const GArray *pieces, guint start, guint end, float from, float to)
{
  gint last = -1;
  guint steps = 0;
  guint numbers = 0;
  guint others = 0;
  for (guint i = start; i < end; i++)
    {
      const PdfPiece *piece = &g_array_index(pieces, PdfPiece, i);
      float middle = box_middle_x(piece->box);
      if (middle < from || middle >= to)
        continue;
      others += piece->number < 0;
      if (piece->number < 0)
        continue;
      steps += last >= 0 && piece->number == last + 1;
      last = piece->number;
      numbers++;
    }
  return numbers >= NUMBERS_LEAST && steps * 4 >= (numbers - 1) * 3 && others <= numbers;
}

void
pdf_align_key(const GArray *pieces, guint start, guint end, const GArray *columns, gint *key)
{
  for (gint column = 0; *key < 0 && column + 1 < (gint) columns->len; column++)
    if (column_counts(pieces, start, end, g_array_index(columns, float, (guint) column),
                      g_array_index(columns, float, (guint) column + 1)))
      *key = column;
}
