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
#define SINGLE_MOST 1.5f    /* of the type: wider texts are no single characters */
#define LINE_GAP 0.6f       /* of the type, between lines of titles */
#define LOOKED_MOST 400     /* pieces looked back at */
#define CAPTION_LINES 3     /* of a table, above its titles */
#define CAPTION_SLACK 0.5f  /* of the type, between rooms above and below it */
#define CAPTION_INDENT 2.5f /* of the type: a paragraph is set in by two characters */
#define MOVED 3.0f          /* points that a title may move from page to page */

static guint
line_end(const GArray *pieces, guint start, guint end)
{
  guint i = start + 1;
  while (i < end && pdf_piece_at(pieces, i)->row == pdf_piece_at(pieces, start)->row)
    i++;
  return i;
}

static guint
line_before(const GArray *pieces, guint start, guint floor)
{
  guint i = start - 1;
  while (i > floor && pdf_piece_at(pieces, i - 1)->row == pdf_piece_at(pieces, start - 1)->row)
    i--;
  return i;
}

/* Behind the pieces of the first lines. */
static guint
titles_end(const GArray *pieces, guint start, guint end)
{
  guint i = start;
  const PdfPiece *first = pdf_piece_at(pieces, start);
  while (i < end && pdf_piece_at(pieces, i)->row < first->row + TITLE_LINES
         && pdf_piece_at(pieces, i)->box.y1 < first->box.y0 + TITLE_REACH * first->size)
    i++;
  return i;
}

/* Before the first line among pieces[start, end) that has a number of its own: no line of titles.
 */
static guint
numbers_start(const GArray *pieces, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (pdf_piece_at(pieces, i)->number >= 0)
      {
        while (i > start && pdf_piece_at(pieces, i - 1)->row == pdf_piece_at(pieces, i)->row)
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
      PdfTitle title = { pdf_piece_at(pieces, i)->said, pdf_piece_at(pieces, i)->box.x0 };
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
      const PdfPiece *piece = pdf_piece_at(pieces, i);
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
      const PdfPiece *piece = pdf_piece_at(pieces, i);
      gboolean begins_row = i == start || pdf_piece_at(pieces, i - 1)->row != piece->row;
      if (begins_row && i >= first && piece->box.y0 - bottom > widest)
        {
          widest = piece->box.y0 - bottom;
          best = i;
        }
      bottom = MAX(bottom, piece->box.y1);
    }
  return best;
}

/* Whether the line above is a caption: alone, at the left, and as near to what follows as to what
 * stands above it, which the last line of a cell is not. */
static gboolean
line_is_caption(const GArray *pieces, guint line, guint stop, const PdfPiece *first)
{
  const PdfPiece *piece = pdf_piece_at(pieces, line);
  if (stop - line > 1 || piece->number >= 0
      || piece->box.x0 > first->box.x1 + CAPTION_INDENT * piece->size)
    return FALSE;
  float bottom = -INFINITY;
  for (guint i = line > 0 ? line_before(pieces, line, 0) : line; i < line; i++)
    bottom = MAX(bottom, pdf_piece_at(pieces, i)->box.y1);
  float below = pdf_piece_at(pieces, stop)->box.y0 - piece->box.y1;
  return piece->box.y0 - bottom > below - CAPTION_SLACK * piece->size;
}

/* Moves up from the titles of a table: to their first line, and to its caption. */
static guint
titles_top(const GArray *pieces, guint floor, guint start)
{
  const PdfPiece *first = pdf_piece_at(pieces, start);
  for (guint lines = 0; start > floor && lines < CAPTION_LINES; lines++)
    {
      guint above = line_before(pieces, start, floor);
      const PdfPiece *piece = pdf_piece_at(pieces, above);
      gboolean is_title = piece->box.y1 > pdf_piece_at(pieces, start)->box.y0 && piece->said != 0;
      if (!is_title && !line_is_caption(pieces, above, start, first))
        break;
      start = above;
    }
  return start;
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
      if (pdf_piece_at(pieces, i)->number >= 0) /* no titles stand in its line */
        {
          first = line_end(pieces, i, end);
          i = first - 1;
          same = 0;
          continue;
        }
      for (; pdf_piece_at(pieces, first)->row + TITLE_LINES <= pdf_piece_at(pieces, i)->row;
           first++)
        same -= title_said(titles, pdf_piece_at(pieces, first)->said) != NULL;
      same += title_said(titles, pdf_piece_at(pieces, i)->said) != NULL;
      if (same >= needed)
        return titles_top(pieces, first, widest_above(pieces, start, first, i));
    }
  return end;
}

static gboolean
overlap_across(const PdfPiece *a, const PdfPiece *b)
{
  return a->box.x0 < b->box.x1 && b->box.x0 < a->box.x1;
}

/* The nearest text above that stands in the same column; G_MAXUINT if there is none. */
static guint
piece_above(const GArray *pieces, guint floor, guint index)
{
  const PdfPiece *piece = pdf_piece_at(pieces, index);
  for (guint i = index; i > floor && i + LOOKED_MOST > index; i--)
    if (pdf_piece_at(pieces, i - 1)->row != piece->row
        && overlap_across(pdf_piece_at(pieces, i - 1), piece))
      return i - 1;
  return G_MAXUINT;
}

/* Counts the texts of a line of titles that stand below none of theirs: pieces[stop, end) are the
 * lines below. Returns 0 if it is no line of titles. */
static guint
titles_count(const GArray *pieces, guint start, guint stop, guint end)
{
  guint count = 0;
  for (guint i = start; i < stop; i++)
    {
      const PdfPiece *piece = pdf_piece_at(pieces, i);
      gboolean is_single = box_width(piece->box) < SINGLE_MOST * piece->size;
      gboolean is_new = TRUE;
      if (piece->number >= 0 || (piece->said == 0 && !is_single))
        return 0;
      for (guint k = stop; k < end && is_new; k++)
        is_new = !overlap_across(pdf_piece_at(pieces, k), piece);
      count += is_new;
    }
  return count;
}

/* The first piece of the lines of titles above a 1: the text that stands next above it is one of
 * them. G_MAXUINT if there are none. */
static guint
titles_above(const GArray *pieces, guint floor, guint index)
{
  guint above = piece_above(pieces, floor, index);
  if (above == G_MAXUINT)
    return G_MAXUINT;
  guint end = line_end(pieces, above, pieces->len);
  guint start = line_before(pieces, end, floor);
  guint count = titles_count(pieces, start, end, end);
  gboolean is_title = count > 0;
  for (guint lines = 1; is_title && start > floor && lines < TITLE_LINES; lines++)
    {
      guint before = line_before(pieces, start, floor);
      const PdfPiece *piece = pdf_piece_at(pieces, before);
      if (pdf_piece_at(pieces, start)->box.y0 - piece->box.y1 > LINE_GAP * piece->size)
        break;
      guint more = titles_count(pieces, before, start, end);
      is_title = more > 0 || titles_count(pieces, before, start, start) > 0;
      start = is_title ? before : start;
      count += more;
    }
  return count >= RECOUNT_TITLES ? start : G_MAXUINT;
}

guint
pdf_titles_recount(const GArray *pieces, guint start, guint end)
{
  guint numbered = G_MAXUINT; /* the first number: what counts anew stands below it */
  for (guint i = start; i < end; i++)
    {
      gint number = pdf_piece_at(pieces, i)->number;
      gboolean may_restart =
          number == 1 && numbered != G_MAXUINT
          && overlap_across(pdf_piece_at(pieces, numbered), pdf_piece_at(pieces, i));
      guint titles = may_restart ? titles_above(pieces, start, i) : G_MAXUINT;
      if (titles != G_MAXUINT && titles > numbered)
        return titles_top(pieces, start, titles);
      numbered = number > 0 ? MIN(numbered, i) : numbered;
    }
  return end;
}
