/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_margins.c - the page's first and last row, if they stand alone near its edges.
 *
 *   2023年任务分解表        某市人民政府办公室      near the edge, and apart
 *
 *   序号     任务内容       责任单位                the usual room
 *   1        建成泵站       水务局
 */
#include "extract/pdf_margins.h"

#define MARGIN_SHARE 0.06f /* of the page's height: text has 25 mm above and below, rarely 10 */
#define APART_LEAST 1.2f   /* of the type */
#define APART_USUAL 1.8f   /* of the room that rows usually have */
#define ROWS_LEAST 4       /* fewer show no usual room */

static gint
compare_rooms(gconstpointer a, gconstpointer b)
{
  return float_compare(*(const float *) a, *(const float *) b);
}

/* The room below each row but the last. Free with g_array_unref. */
static GArray *
rooms_below(const GArray *pieces)
{
  GArray *rooms = g_array_new(FALSE, FALSE, sizeof(float));
  for (guint start = 0, end; start < pieces->len; start = end)
    {
      end = pdf_pieces_row_end(pieces, start);
      if (end >= pieces->len)
        break;
      float room = pdf_pieces_box(pieces, end, pdf_pieces_row_end(pieces, end)).y0
                   - pdf_pieces_box(pieces, start, end).y1;
      g_array_append_val(rooms, room);
    }
  return rooms;
}

static void
row_mark(GArray *pieces, guint start, float room, float usual)
{
  float size = pdf_piece_at(pieces, start)->size;
  guint end = pdf_pieces_row_end(pieces, start);
  for (guint i = start; i < end && room > MAX(APART_LEAST * size, APART_USUAL * usual); i++)
    g_array_index(pieces, PdfPiece, i).is_margin = TRUE;
}

void
pdf_margins_mark(GArray *pieces, float page_height)
{
  g_autoptr(GArray) rooms = rooms_below(pieces);
  if (rooms->len + 1 < ROWS_LEAST)
    return;
  float first = g_array_index(rooms, float, 0);
  float last = g_array_index(rooms, float, rooms->len - 1);
  g_array_sort(rooms, compare_rooms);
  float usual = g_array_index(rooms, float, rooms->len / 2);
  guint foot = pdf_pieces_row_start(pieces, pieces->len);
  if (box_middle_y(pdf_piece_at(pieces, 0)->box) < MARGIN_SHARE * page_height)
    row_mark(pieces, 0, first, usual);
  if (box_middle_y(pdf_piece_at(pieces, foot)->box) > (1 - MARGIN_SHARE) * page_height)
    row_mark(pieces, foot, last, usual);
}
