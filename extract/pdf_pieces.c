/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_pieces.c - room of most of a character parts two pieces; less does where other rows of the
 * page begin a text at that place, since long texts reach nearly to the next column.
 */
#include "extract/pdf_pieces.h"

#include <math.h>
#include <stdlib.h>

#define PIECE_GAP 0.7f /* of the type: room that parts two pieces of a row */
/* Likewise, where other rows show that a column begins there */
#define NARROW_GAP 0.4f
#define START_SLACK 0.2f /* of the type: places where texts of one column begin */
#define STARTS_LEAST 2   /* rows that show it */
#define TITLE_MOST 24    /* characters of a column's title on one line */
#define LABEL_MOST 8     /* characters before its colon */

static gint
compare_across(gconstpointer a, gconstpointer b)
{
  float left = ((const PdfFragment *) a)->box.x0;
  float right = ((const PdfFragment *) b)->box.x0;
  return left < right ? -1 : left > right;
}

/* Marks that sentences and lists of names have, and titles of columns have not. */
static gboolean
is_no_title(gunichar c)
{
  return c == 0x3002 || c == 0xFF1B || c == ';' || c == 0x3001 || c == 0xFF0C || c == ',';
}

static gboolean
is_colon(gunichar c)
{
  return c == ':' || c == 0xFF1A;
}

static gboolean
is_dash(gunichar c)
{
  return c == '-' || c == 0xFF0D || (c >= 0x2010 && c <= 0x2015);
}

static gint
bracket_step(gunichar c)
{
  return c == '(' || c == 0xFF08 ? 1 : c == ')' || c == 0xFF09 ? -1 : 0;
}

/* Sets what the piece says: its number, if it is digits with perhaps a dot behind, whether it is a
 * label with its value, and a digest if it may be a title. */
static void
piece_read(const PdfText *text, const GArray *fragments, PdfPiece *piece)
{
  gint number = 0;
  guint count = 0;
  gboolean is_number = TRUE;
  gboolean is_text = FALSE;
  gboolean is_label = FALSE;
  guint colon = 0; /* characters before it */
  guint dashes = 0;
  guint digits = 0;
  gunichar last = 0;
  guint said = 5381;
  for (guint i = piece->start; i < piece->end; i++)
    {
      const PdfFragment *fragment = &g_array_index(fragments, PdfFragment, i);
      for (guint g = 0; g < fragment->count; g++, count++)
        {
          gunichar c = g_array_index(text->glyphs, PdfGlyph, fragment->first + g).character;
          said = said * 33 + c;
          dashes += is_dash(c);
          digits += c >= '0' && c <= '9' && dashes > 0;
          last = c;
          piece->depth += bracket_step(c);
          is_text = is_text || is_no_title(c);
          is_label = is_label || (colon > 1 && colon <= LABEL_MOST);
          colon = colon == 0 && is_colon(c) ? count : colon;
          if (c == '.' && count > 0)
            continue;
          is_number = is_number && c >= '0' && c <= '9' && count <= 5;
          number = is_number ? number * 10 + (gint) (c - '0') : 0;
        }
    }
  piece->number = is_number && count > 0 ? number : -1;
  piece->is_page_mark = digits > 0 && dashes > 1 && digits + dashes == count && is_dash(last);
  piece->is_label = is_label;
  piece->head = pdf_fragment_head(text, &g_array_index(fragments, PdfFragment, piece->start));
  piece->said = is_number || is_text || count < 2 || count > TITLE_MOST ? 0 : MAX(said, 1);
}

/* Whether enough texts behind wide room begin where this one does. starts: their places, sorted. */
static gboolean
column_begins(const GArray *starts, float x, float size)
{
  guint low = 0;
  guint high = starts->len;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (g_array_index(starts, float, middle) < x - START_SLACK * size)
        low = middle + 1;
      else
        high = middle;
    }
  guint last = low + STARTS_LEAST - 1;
  return last < starts->len && g_array_index(starts, float, last) <= x + START_SLACK * size;
}

static gboolean
pieces_part(const PdfPiece *last, const PdfFragment *fragment, const GArray *starts)
{
  float size = MAX(fragment->size, last->size);
  float gap = fragment->box.x0 - last->box.x1;
  return gap > PIECE_GAP * size
         || (gap > NARROW_GAP * size && column_begins(starts, fragment->box.x0, size));
}

static void
piece_add(GArray *pieces, guint row, const PdfFragment *fragment, guint index, const GArray *starts)
{
  PdfPiece *last = pieces->len > 0 ? &g_array_index(pieces, PdfPiece, pieces->len - 1) : NULL;
  if (last != NULL && last->row == row && fragment->drawn == fragment[-1].drawn
      && !pieces_part(last, fragment, starts))
    {
      last->end = index + 1;
      last->box = box_union(last->box, fragment->box);
      last->size = MAX(last->size, fragment->size);
      return;
    }
  PdfPiece piece = { .start = index,
                     .end = index + 1,
                     .row = row,
                     .box = fragment->box,
                     .size = fragment->size,
                     .number = -1 };
  g_array_append_val(pieces, piece);
}

/* Sorts each row's fragments from left to right. Returns where those begin that wide room parts
 * from what is left of them, sorted. */
static GArray *
rows_sort(GArray *fragments, guint end)
{
  GArray *starts = g_array_new(FALSE, FALSE, sizeof(float));
  for (guint start = 0, line_end; start < end; start = line_end)
    {
      line_end = pdf_fragments_line_end(fragments, start, end);
      qsort(&g_array_index(fragments, PdfFragment, start), line_end - start, sizeof(PdfFragment),
            compare_across);
      for (guint i = start + 1; i < line_end; i++)
        {
          const PdfFragment *fragment = &g_array_index(fragments, PdfFragment, i);
          if (fragment->box.x0 - fragment[-1].box.x1 > PIECE_GAP * fragment->size)
            g_array_append_val(starts, fragment->box.x0);
        }
    }
  g_array_sort(starts, floats_compare);
  return starts;
}

GArray *
pdf_pieces_cut(const PdfText *text, GArray *fragments, guint end)
{
  GArray *pieces = g_array_new(FALSE, FALSE, sizeof(PdfPiece));
  g_autofree guint *rows = g_new(guint, end);
  for (guint start = 0, line_end, row = 0; start < end; start = line_end, row++)
    {
      line_end = pdf_fragments_line_end(fragments, start, end);
      for (guint i = start; i < line_end; i++)
        rows[i] = row;
    }
  g_autoptr(GArray) starts = rows_sort(fragments, end);
  for (guint i = 0; i < end; i++)
    piece_add(pieces, rows[i], &g_array_index(fragments, PdfFragment, i), i, starts);
  for (guint i = 0; i < pieces->len; i++)
    piece_read(text, fragments, &g_array_index(pieces, PdfPiece, i));
  return pieces;
}

Box
pdf_pieces_box(const GArray *pieces, guint start, guint end)
{
  Box box = pdf_piece_at(pieces, start)->box;
  for (guint i = start + 1; i < end; i++)
    box = box_union(box, pdf_piece_at(pieces, i)->box);
  return box;
}
