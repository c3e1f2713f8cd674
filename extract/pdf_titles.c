/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_titles.c - titles compared by what they say, a few lines of the page at a time: titles of one
 * and of two lines stand half a line apart, and may be broken differently in another table.
 */
#include "extract/pdf_titles.h"

#include <math.h>

#define TITLE_LINES 3       /* rows of the page that titles stand in */
#define TITLE_REACH 2.2f    /* of the type, that they reach down: two lines */
#define SAME_LEAST 2        /* titles said again */
#define SAME_SHARE 0.4f     /* of the titles, likewise: others are broken at other places */
#define RECOUNT_TITLES 3    /* beside each other, where rows are counted anew */
#define CAPTION_LINES 3     /* of a table, above its titles */
#define CAPTION_INDENT 2.5f /* of the type: a paragraph is set in by two characters */
#define MOVED 3.0f          /* points that a title may move from page to page */

static const PdfPiece *
piece_at(const GArray *pieces, guint index)
{
  return &g_array_index(pieces, PdfPiece, index);
}

/* Behind the pieces of the first lines. */
static guint
titles_end(const GArray *pieces, guint start, guint end)
{
  guint i = start;
  const PdfPiece *first = piece_at(pieces, start);
  while (i < end && piece_at(pieces, i)->row < first->row + TITLE_LINES
         && piece_at(pieces, i)->box.y1 < first->box.y0 + TITLE_REACH * first->size)
    i++;
  return i;
}

/* Before the first line among pieces[start, end) that has a number of its own: no line of titles.
 */
static guint
numbers_start(const GArray *pieces, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (piece_at(pieces, i)->number >= 0)
      {
        while (i > start && piece_at(pieces, i - 1)->row == piece_at(pieces, i)->row)
          i--;
        return i;
      }
  return end;
}

GArray *
pdf_titles_take(const GArray *pieces, guint start, guint end)
{
  GArray *titles = g_array_new(FALSE, FALSE, sizeof(PdfTitle));
  guint titles_stop = numbers_start(pieces, start, titles_end(pieces, start, end));
  for (guint i = start; i < titles_stop; i++)
    {
      PdfTitle title = { piece_at(pieces, i)->said, piece_at(pieces, i)->box.x0 };
      if (title.said != 0)
        g_array_append_val(titles, title);
    }
  return titles;
}

static const PdfTitle *
title_said(const GArray *titles, guint said)
{
  for (guint i = 0; i < titles->len && said != 0; i++)
    if (g_array_index(titles, PdfTitle, i).said == said)
      return &g_array_index(titles, PdfTitle, i);
  return NULL;
}

gboolean
pdf_titles_repeat(const GArray *known, const GArray *pieces, guint start, guint end,
                  gboolean *is_moved)
{
  guint same = 0;
  guint moved = 0;
  *is_moved = FALSE;
  if (known == NULL)
    return FALSE;
  for (guint i = start; i < titles_end(pieces, start, end); i++)
    {
      const PdfPiece *piece = piece_at(pieces, i);
      const PdfTitle *title = title_said(known, piece->said);
      same += title != NULL;
      moved += title != NULL && fabsf(title->x - piece->box.x0) > MOVED;
    }
  *is_moved = moved * 2 > same;
  return same >= SAME_LEAST;
}

/* Of the rows from first to where the titles were met, the one with most room above it. */
static guint
widest_above(const GArray *pieces, guint start, guint first, guint met)
{
  guint best = met;
  float widest = -INFINITY;
  float bottom = -INFINITY;
  for (guint i = start; i <= met; i++)
    {
      const PdfPiece *piece = piece_at(pieces, i);
      gboolean begins_row = i == start || piece_at(pieces, i - 1)->row != piece->row;
      if (begins_row && i >= first && piece->box.y0 - bottom > widest)
        {
          widest = piece->box.y0 - bottom;
          best = i;
        }
      bottom = MAX(bottom, piece->box.y1);
    }
  return best;
}

guint
pdf_titles_restart(const GArray *titles, const GArray *pieces, guint start, guint end)
{
  guint needed = MAX(SAME_LEAST, (guint) ceilf(SAME_SHARE * (float) titles->len));
  if (titles->len < SAME_LEAST)
    return end;
  guint same = 0;
  for (guint i = titles_end(pieces, start, end), first = i; i < end; i++)
    {
      for (; piece_at(pieces, first)->row + TITLE_LINES <= piece_at(pieces, i)->row; first++)
        same -= title_said(titles, piece_at(pieces, first)->said) != NULL;
      same += title_said(titles, piece_at(pieces, i)->said) != NULL;
      if (same >= needed && numbers_start(pieces, first, i + 1) == i + 1)
        return widest_above(pieces, start, first, i);
    }
  return end;
}

static guint
line_end(const GArray *pieces, guint start, guint end)
{
  guint i = start + 1;
  while (i < end && piece_at(pieces, i)->row == piece_at(pieces, start)->row)
    i++;
  return i;
}

static guint
line_before(const GArray *pieces, guint start, guint floor)
{
  guint i = start - 1;
  while (i > floor && piece_at(pieces, i - 1)->row == piece_at(pieces, start - 1)->row)
    i--;
  return i;
}

/* Whether the line is titles, and the next text below its first one is a 1. */
static gboolean
line_counts_anew(const GArray *pieces, guint start, guint stop, guint end)
{
  const PdfPiece *first = piece_at(pieces, start);
  if (stop - start < RECOUNT_TITLES)
    return FALSE;
  for (guint i = start; i < stop; i++)
    if (piece_at(pieces, i)->said == 0)
      return FALSE;
  for (guint i = stop; i < end; i++)
    if (piece_at(pieces, i)->box.x0 < first->box.x1 && piece_at(pieces, i)->box.x1 > first->box.x0)
      return piece_at(pieces, i)->number == 1;
  return FALSE;
}

/* Moves up from the titles of a table: to their first line, and to its caption. */
static guint
titles_top(const GArray *pieces, guint floor, guint start)
{
  const PdfPiece *first = piece_at(pieces, start);
  guint lines = 0;
  while (start > floor && lines < CAPTION_LINES)
    {
      guint above = line_before(pieces, start, floor);
      const PdfPiece *piece = piece_at(pieces, above);
      gboolean is_title = piece->box.y1 > piece_at(pieces, start)->box.y0 && piece->said != 0;
      gboolean is_caption = start - above == 1 && piece->number < 0
                            && piece->box.x0 < first->box.x1 + CAPTION_INDENT * piece->size;
      if (!is_title && !is_caption)
        break;
      start = above;
      lines++;
    }
  return start;
}

guint
pdf_titles_recount(const GArray *pieces, guint start, guint end)
{
  gboolean has_number = FALSE;
  for (guint i = start, stop; i < end; i = stop)
    {
      stop = line_end(pieces, i, end);
      if (has_number && line_counts_anew(pieces, i, stop, end))
        return titles_top(pieces, start, i);
      has_number = has_number || piece_at(pieces, i)->number > 0;
    }
  return end;
}
