/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_ends.c - rows that a zone takes in, and rows that it gives away.
 *
 * Near rows whose texts lie inside columns are the table's: the first line of a header cell, the
 * last of a cell. What runs over edges at an end is a title or a note, but for titles over titles.
 *
 *        附件：重点任务表               taken off: runs over edges
 *              责任分工                 taken in: a title over two of the titles below it
 *   任务    牵头      配合
 *   ...
 *                  市政府办公室         taken off: begins where no column does
 */
#include "extract/pdf_ends.h"

#include "extract/pdf_edges.h"
#include "extract/pdf_titles.h"

#include <math.h>

#define NEAR_GAP 0.9f /* of the type: a line so near, and inside a column, is part of the table */
#define LARGER 1.25f  /* times the type of a table: headings and prose, not its titles */
#define NEAR_ROW 3.5f /* of the type, between rows of a table that goes on */
#define TAIL_GAP 0.5f /* points between lines of one row of titles, if any */
#define LEVEL_SLACK 0.2f   /* of the type: a row so near to the middle of two stands there */
#define HEAD_MOST 6.0f     /* of the type, between the rows of titles */
#define CAPTION_SLACK 3.0f /* of the type: the last column may be wider than its text */
#define ROOM_INSET 0.5f    /* of the type: a text so far before those of a column is not in it */
#define NOTES_MOST 3       /* lines of a signature with its date */

guint
pdf_ends_crossed(const PdfPiece *piece, const GArray *edges)
{
  gint last = pdf_edges_column(edges, piece->box.x1 - 0.3f * piece->size);
  return (guint) MAX(0, last - pdf_edges_column(edges, piece->box.x0 + 0.3f * piece->size));
}

/* A single edge among several is crossed by lines of a merged cell too; where there are few, what
 * crosses is a title or a note. */
static guint
edges_crossed_most(const GArray *edges)
{
  return edges->len > 4 ? 1 : 0;
}

/* Whether all pieces of a row lie inside columns and near the zone's box: the first line of a
 * header cell is often alone, as is the last of a cell that goes on from the page before. Text of
 * the page is set in larger type than tables. */
static gboolean
row_belongs(const GArray *pieces, guint start, guint end, const GArray *edges, Box zone, float near,
            float size)
{
  for (guint i = start; i < end; i++)
    {
      const PdfPiece *piece = pdf_piece_at(pieces, i);
      float apart = MAX(zone.y0 - piece->box.y1, piece->box.y0 - zone.y1);
      if (piece->is_margin || apart > near * piece->size || piece->size > LARGER * size
          || piece->box.x0 < g_array_index(edges, float, 0) - piece->size
          || piece->box.x1 > g_array_index(edges, float, edges->len - 1) + piece->size
          || pdf_ends_crossed(piece, edges) > edges_crossed_most(edges))
        return FALSE;
    }
  return TRUE;
}

/* Whether a row is a title or a note, if it stands at the zone's end. */
static gboolean
row_is_title(const GArray *pieces, guint start, guint end, const GArray *edges)
{
  return end - start == 1
         && pdf_ends_crossed(pdf_piece_at(pieces, start), edges) > edges_crossed_most(edges);
}

/* Whether a piece begins between two columns, clearly before the texts of the right one. */
static gboolean
begins_in_room(const PdfPiece *piece, const GArray *places)
{
  for (guint i = 1; i + 1 < places->len; i++)
    {
      PdfGap place = g_array_index(places, PdfGap, i);
      if (piece->box.x0 > place.from && piece->box.x0 < place.to - ROOM_INSET * piece->size)
        return TRUE;
    }
  return FALSE;
}

guint
pdf_ends_notes(const GArray *pieces, guint start, guint end, const GArray *places)
{
  g_autoptr(GArray) edges = pdf_edges_at(places);
  guint first = end;
  while (first > start)
    {
      guint row = pdf_pieces_row_start(pieces, first);
      if (row <= start || first - row > 1
          || (pdf_ends_crossed(pdf_piece_at(pieces, row), edges) == 0
              && !begins_in_room(pdf_piece_at(pieces, row), places)))
        break;
      first = row;
    }
  if (first == end || first <= start || end - first > NOTES_MOST)
    return end;
  float slack = begins_in_room(pdf_piece_at(pieces, first), places) ? ROOM_INSET : 1;
  for (guint i = pdf_pieces_row_start(pieces, first); i < first; i++)
    if (fabsf(pdf_piece_at(pieces, i)->box.x0 - pdf_piece_at(pieces, first)->box.x0)
        < slack * pdf_piece_at(pieces, i)->size)
      return end;
  return first;
}

void
pdf_ends_trim(const GArray *pieces, guint *start, guint *end, const GArray *edges)
{
  while (*end - *start > 1 && row_is_title(pieces, pdf_pieces_row_start(pieces, *end), *end, edges))
    *end = pdf_pieces_row_start(pieces, *end);
  while (*end - *start > 1
         && row_is_title(pieces, *start, pdf_pieces_row_end(pieces, *start), edges))
    *start = pdf_pieces_row_end(pieces, *start);
}

static gboolean
rows_overlap(const GArray *pieces, guint a, guint a_end, guint b, guint b_end)
{
  for (guint i = a; i < a_end; i++)
    for (guint k = b; k < b_end; k++)
      if (MIN(pdf_piece_at(pieces, i)->box.x1, pdf_piece_at(pieces, k)->box.x1)
          > MAX(pdf_piece_at(pieces, i)->box.x0, pdf_piece_at(pieces, k)->box.x0))
        return TRUE;
  return FALSE;
}

/* Whether a row is a title over titles: the zone's first row stands in the middle between this one
 * and the next, and has none of its columns, as titles over two rows do beside divided ones.
 *
 *   |      |  责任分工  |
 *   | 任务 |            | 时限
 *   |      | 牵头 | 配合 |
 */
static gboolean
row_heads_zone(const GArray *pieces, guint before, guint start, guint end)
{
  guint middle_end = pdf_pieces_row_end(pieces, start);
  if (middle_end >= end)
    return FALSE;
  guint below_end = pdf_pieces_row_end(pieces, middle_end);
  float above = box_middle_y(pdf_piece_at(pieces, before)->box);
  float below = box_middle_y(pdf_piece_at(pieces, middle_end)->box);
  float middle = box_middle_y(pdf_piece_at(pieces, start)->box);
  return fabsf((above + below) / 2 - middle) < LEVEL_SLACK * pdf_piece_at(pieces, start)->size
         && below - above < HEAD_MOST * pdf_piece_at(pieces, start)->size
         && rows_overlap(pieces, before, start, middle_end, below_end)
         && !rows_overlap(pieces, before, start, start, middle_end)
         && !rows_overlap(pieces, start, middle_end, middle_end, below_end);
}

/* Whether a row is a caption: one text over an edge, in the middle of a table whose first row lacks
 * no title that it could stand over. */
static gboolean
row_is_caption(const GArray *pieces, guint before, guint start, const GArray *edges)
{
  const PdfPiece *piece = pdf_piece_at(pieces, before);
  float middle = (g_array_index(edges, float, 0) + g_array_index(edges, float, edges->len - 1)) / 2;
  return start - before == 1 && pdf_ends_crossed(piece, edges) > 0
         && fabsf(box_middle_x(piece->box) - middle) < CAPTION_SLACK * piece->size
         && pdf_pieces_row_end(pieces, start) - start + 1 >= edges->len;
}

void
pdf_ends_extend(const GArray *pieces, guint floor, guint ceiling, guint *start, guint *end,
                const GArray *edges, gboolean goes_on)
{
  while (*start > floor)
    {
      guint before = pdf_pieces_row_start(pieces, *start);
      if (before < floor || (!goes_on && row_is_caption(pieces, before, *start, edges))
          || (!row_belongs(pieces, before, *start, edges, pdf_pieces_box(pieces, *start, *end),
                           goes_on ? NEAR_ROW : NEAR_GAP, pdf_piece_at(pieces, *start)->size)
              && !row_heads_zone(pieces, before, *start, *end)))
        break;
      *start = before;
    }
  while (*end < ceiling)
    {
      guint after = pdf_pieces_row_end(pieces, *end);
      if (!row_belongs(pieces, *end, after, edges, pdf_pieces_box(pieces, *start, *end), NEAR_GAP,
                       pdf_piece_at(pieces, *end - 1)->size))
        break;
      *end = after;
    }
}

guint
pdf_ends_tail(const GArray *pieces, guint floor, guint *end)
{
  guint last = pdf_pieces_row_start(pieces, pieces->len);
  *end = pieces->len - last == 1 && last > floor ? last : pieces->len;
  guint start = *end;
  guint titles = 0;
  while (start > floor)
    {
      guint row = pdf_pieces_row_start(pieces, start);
      const PdfPiece *piece = pdf_piece_at(pieces, row);
      if (row < floor
          || (start < *end && piece->box.y1 < pdf_piece_at(pieces, start)->box.y0 - TAIL_GAP))
        break;
      for (guint i = row; i < start; i++)
        {
          if (pdf_piece_at(pieces, i)->number >= 0)
            return pieces->len;
          titles += pdf_piece_at(pieces, i)->said != 0;
        }
      start = row;
    }
  return titles >= PDF_TITLES_LEAST ? start : pieces->len;
}
