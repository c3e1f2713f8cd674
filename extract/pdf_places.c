/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_places.c - what titles alone, and texts that stand beside nothing, say of the columns.
 *
 *   序号   事项      目标        page 1 ends here
 *   ------------------------
 *          教育      五所        no number stands beside 教育: that 序号 ends before 事项 begins is
 *    1     ...                   known from page 1
 */
#include "extract/pdf_places.h"

#include "extract/pdf_edges.h"

#define PLACES_MOST 64
#define TITLE_GAP 0.5f /* of the type, between titles side by side */

/* --- titles --- */

static gint
compare_lefts(gconstpointer a, gconstpointer b)
{
  return floats_compare(&((const PdfPiece *) a)->box.x0, &((const PdfPiece *) b)->box.x0);
}

GArray *
pdf_places_of_titles(const GArray *pieces, guint start, guint end)
{
  GArray *places = g_array_new(FALSE, FALSE, sizeof(PdfGap));
  g_autoptr(GArray) sorted = g_array_sized_new(FALSE, FALSE, sizeof(PdfPiece), end - start);
  g_array_append_vals(sorted, pdf_piece_at(pieces, start), end - start);
  g_array_sort(sorted, compare_lefts);
  PdfGap room = { pdf_piece_at(sorted, 0)->box.x0, pdf_piece_at(sorted, 0)->box.x0 };
  for (guint i = 0; i < sorted->len; i++)
    {
      const PdfPiece *piece = pdf_piece_at(sorted, i);
      room.to = piece->box.x0;
      if (i == 0 || room.to - room.from >= TITLE_GAP * piece->size)
        g_array_append_val(places, room);
      room.from = MAX(room.from, piece->box.x1);
    }
  room.to = room.from;
  g_array_append_val(places, room);
  return places;
}

/* --- texts --- */

/* Whether a piece stands on both sides of a place. */
static gboolean
is_crossed(const GArray *pieces, guint start, guint end, float at)
{
  for (guint i = start; i < end; i++)
    if (pdf_piece_at(pieces, i)->box.x0 < at && pdf_piece_at(pieces, i)->box.x1 > at)
      return TRUE;
  return FALSE;
}

void
pdf_places_add(GArray *places, const GArray *pieces, guint start, guint end, const GArray *heads)
{
  for (guint i = 1; i + 1 < heads->len && places->len <= PLACES_MOST; i++)
    {
      PdfGap head = g_array_index(heads, PdfGap, i);
      float at = pdf_edge_at(heads, i);
      if (pdf_edge_twin(places, head, 1, places->len - 1) >= 0 || at <= pdf_edge_at(places, 0)
          || is_crossed(pieces, start, end, at))
        continue;
      guint next = 1;
      while (next + 1 < places->len && pdf_edge_at(places, next) < at)
        next++;
      g_array_insert_val(places, next, head);
    }
}

void
pdf_places_narrow(GArray *places, const GArray *pieces, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    {
      const PdfPiece *piece = pdf_piece_at(pieces, i);
      for (guint k = 1; k + 1 < places->len; k++)
        {
          PdfGap *place = &g_array_index(places, PdfGap, k);
          float at = (place->from + place->to) / 2;
          if (piece->box.x0 >= at || piece->box.x1 <= at)
            continue;
          if (piece->box.x0 < place->from && piece->box.x1 < place->to)
            place->from = piece->box.x1;
          else if (piece->box.x0 > place->from && piece->box.x1 > place->to)
            place->to = piece->box.x0;
        }
    }
}
