/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_paragraphs.c - see the header. Titles are told from the text by their size, the text's column
 * by the lines that were wrapped in it.
 */
#include "extract/pdf_paragraphs.h"

#include "core/characters.h"
#include "extract/pdf_join.h"

#include <math.h>
#include <stdlib.h>

#define CENTRE_SLACK 1.0f /* of the type: middles of line and column that differ by less are one */
#define TITLE_SAME_SIZE 0.06f /* the document number below a title is one step smaller or larger */
#define CENTRE_MARGIN 2.0f    /* of the type: room on both sides of a centred line */
#define TITLE_SIZE 1.15f      /* of the body: larger lines are titles and headings */
#define TITLE_LINES 4         /* above a table, its unit of measure not among them */
#define TITLE_PITCH 2.8f      /* of the type: lines of one title */
#define LINES_ASKED 512       /* for what is usual among them */
#define OVERHANG_SHARE 0.5f   /* of the left margin that a table must leave at the right */
#define WITNESSES_LEAST 3     /* lines that end at one place because they were wrapped there */
#define WITNESS_SLACK 1.3f    /* of the type, between their ends */
#define WRAP_SHARE 0.6f       /* of the page's width: where lines are wrapped, if there are few */
#define MARGIN_SHARE 0.07f    /* of the page's height, at its top and bottom */

void
pdf_text_page_add(const PdfTextPage *page, PdfItem item)
{
  item.page = page->number;
  item.page_height = page->height;
  g_array_append_val(page->items, item);
}

/* The usual distance of lines[first, last]: the lower third of what is met, since paragraphs may be
 * set apart as often as not. */
static float
usual_pitch(const PdfLayout *layout, gint first, gint last)
{
  float pitches[LINES_ASKED];
  guint count = 0;
  for (gint i = first; i < last && count < LINES_ASKED; i++)
    {
      float pitch = box_middle_y(pdf_layout_line(layout, i + 1)->box)
                    - box_middle_y(pdf_layout_line(layout, i)->box);
      if (pitch > 0)
        pitches[count++] = pitch;
    }
  if (count == 0)
    return 0;
  qsort(pitches, count, sizeof(float), floats_compare);
  return pitches[count / 3];
}

static gboolean
line_is_centred(const PdfLine *line, const PdfColumn *column)
{
  float left = line->box.x0 - column->left;
  float right = column->right - line->box.x1;
  return fabsf(left - right) < CENTRE_SLACK * line->size
         && MIN(left, right) > CENTRE_MARGIN * line->size;
}

/* A long title wraps: its first line fills the column, the rest is centred below or begins at the
 * same place, in the same size of type, larger than the text's. */
static gboolean
title_goes_on(const PdfLine *before, const PdfLine *next, const PdfColumn *column, float body_size)
{
  gboolean is_centred =
      fabsf(box_middle_x(before->box) - box_middle_x(next->box)) < CENTRE_SLACK * next->size;
  gboolean is_wrapped = pdf_join_is_full(before, column)
                        && fabsf(before->box.x0 - next->box.x0) < CENTRE_SLACK * next->size;
  return fabsf(before->size - next->size) < TITLE_SAME_SIZE * next->size
         && next->size > TITLE_SIZE * body_size && (is_centred || is_wrapped)
         && box_middle_y(next->box) - box_middle_y(before->box) < TITLE_PITCH * next->size;
}

static gboolean
paragraph_ends(const PdfTextPage *page, const PdfLine *before, const PdfLine *next,
               const PdfColumn *column, float body_size)
{
  if (title_goes_on(before, next, column, body_size)
      && !pdf_join_is_document_number(pdf_line_text(page->layout, next), next->length))
    return FALSE;
  PdfColumn measure = *column;
  measure.begins_anywhere = line_is_centred(next, column) && line_is_centred(before, column);
  return pdf_join_is_break(page->layout, before, next, &measure);
}

/* Larger lines are centred on the page as often as on the text. */
static gboolean
title_is_centred(const PdfTextPage *page, const PdfLine *line, float body_size)
{
  return line->size > TITLE_SIZE * body_size && line->box.x0 > CENTRE_MARGIN * line->size
         && fabsf(box_middle_x(line->box) - page->width / 2) < CENTRE_SLACK * line->size;
}

static void
paragraph_add(const PdfTextPage *page, gint first, gint last, const PdfColumn *column,
              float body_size)
{
  PdfItem item = { .kind = PDF_ITEM_TEXT, .chain = { first, last }, .table = -1 };
  const PdfLine *line = pdf_layout_line(page->layout, first);
  item.box = line->box;
  item.size = line->size;
  item.column = (Box){ column->left, column->pitch, column->right, 0 };
  item.is_centred = TRUE;
  for (gint i = first; i <= last; i++)
    {
      PdfLine *one = pdf_layout_line(page->layout, i);
      item.box = box_union(item.box, one->box);
      item.size = MAX(item.size, one->size);
      item.is_centred = item.is_centred
                        && (line_is_centred(one, column) || title_is_centred(page, one, body_size)
                            || (i < last && pdf_join_is_full(one, column)));
      one->next = i < last ? i + 1 : -1;
    }
  pdf_text_page_add(page, item);
}

/* The size of type of the text among lines[first, last]. Where nothing but a title stands over a
 * table, the table tells how large that is. */
static float
text_size(const PdfTextPage *page, gint first, gint last)
{
  float sizes[LINES_ASKED];
  guint count = 0;
  for (gint i = first; i <= last && count < LINES_ASKED; i++)
    sizes[count++] = pdf_layout_line(page->layout, i)->size;
  if (count == 0)
    return 0;
  qsort(sizes, count, sizeof(float), floats_compare);
  float size = sizes[(count - 1) / 4]; /* titles may be most of what stands over a table */
  gboolean is_title = count <= TITLE_LINES && sizes[count - 1] - size < TITLE_SAME_SIZE * size;
  return is_title ? MIN(size, page->type_size) : size;
}

/* Lines[first, last] of one column, from top to bottom, become paragraphs; tables between them end
 * a paragraph. */
static void
paragraphs_add(const PdfTextPage *page, gint first, gint last, const PdfColumn *column)
{
  float body_size = text_size(page, first, last);
  gint start = first;
  for (gint i = first; i <= last; i++)
    {
      gboolean ends = i == last;
      if (!ends)
        {
          const PdfLine *line = pdf_layout_line(page->layout, i);
          const PdfLine *next = pdf_layout_line(page->layout, i + 1);
          ends = paragraph_ends(page, line, next, column, body_size);
          for (guint t = 0; t < page->tables->len && !ends; t++)
            {
              Box table = g_array_index(page->tables, Box, t);
              ends = table.y0 >= box_middle_y(line->box) && table.y1 <= box_middle_y(next->box);
            }
        }
      if (!ends)
        continue;
      paragraph_add(page, start, i, column, body_size);
      start = i + 1;
    }
}

/* Whether lines[first, last] that were wrapped show where their column ends. A single longest line
 * does not: where none was wrapped it is like the others. */
static gboolean
right_is_shown(const PdfTextPage *page, gint first, gint last, float right)
{
  guint witnesses = 0;
  for (gint i = first; i <= last; i++)
    {
      const PdfLine *line = pdf_layout_line(page->layout, i);
      witnesses += fabsf(line->box.x1 - right) < WITNESS_SLACK * line->size;
    }
  return witnesses >= WITNESSES_LEAST
         || (witnesses * 2 > (guint) (last - first + 1) && right > WRAP_SHARE * page->width);
}

/* A page with two short lines says little: what the page before showed is asked too, where it
 * starts at the same place. */
static void
column_add_before(const PdfTextPage *page, PdfColumn *column)
{
  for (guint i = page->layout->items->len; i > 0; i--)
    {
      const PdfItem *item = &g_array_index(page->layout->items, PdfItem, i - 1);
      if (item->page + 2 < page->number)
        break;
      if (item->kind == PDF_ITEM_TEXT && item->column.x0 <= column->left + 1
          && item->column.x1 <= page->width)
        {
          column->left = MIN(column->left, item->column.x0);
          column->right = MAX(column->right, item->column.x1);
        }
    }
}

/* Tables are about as wide as the text. */
static void
column_add_tables(const PdfTextPage *page, float size, PdfColumn *column)
{
  for (guint i = 0; i < page->tables->len; i++)
    {
      Box table = g_array_index(page->tables, Box, i);
      if (table.x1 > page->width - OVERHANG_SHARE * column->left)
        continue; /* hangs out of the text, or off the page */
      column->left = table.x0 < column->left - size ? table.x0 : column->left;
      column->right = table.x1 > column->right + size ? table.x1 : column->right;
    }
}

/* Where a line shows the column to end. Word processors hang a mark at a line's end over the edge
 * of the text (、 and 。 by default): what stands before it is as wide as the text. */
static float
line_right(const PdfTextPage *page, const PdfLine *line)
{
  static const gunichar HANGING[] = { 0x3001 /* 、 */, 0x3002 /* 。 */, 0xFF0C /* ， */,
                                      0xFF1A /* ： */, 0xFF1B /* ； */ };
  gunichar last = character_before(pdf_line_text(page->layout, line), line->length);
  for (gsize i = 0; i < G_N_ELEMENTS(HANGING); i++)
    if (last == HANGING[i] && box_width(line->box) > line->size)
      return line->box.x1 - line->size;
  return line->box.x1;
}

/* The column that free lines stand in: from the leftmost to the rightmost of them. */
static PdfColumn
column_measure(const PdfTextPage *page, gint first, gint last)
{
  PdfColumn column = { .left = INFINITY,
                       .right = -INFINITY,
                       .pitch = usual_pitch(page->layout, first, last) };
  for (gint i = first; i <= last; i++)
    {
      const PdfLine *line = pdf_layout_line(page->layout, i);
      float middle = box_middle_y(line->box);
      gboolean is_margin =
          middle < MARGIN_SHARE * page->height || middle > (1 - MARGIN_SHARE) * page->height;
      if (is_margin && last - first > 2)
        continue; /* running heads and feet may be wider than the text */
      column.left = MIN(column.left, line->box.x0);
      column.right = MAX(column.right, line_right(page, line));
    }
  column_add_before(page, &column);
  column_add_tables(page, pdf_layout_line(page->layout, first)->size, &column);
  if (!right_is_shown(page, first, last, column.right))
    column.margin = page->width - column.left; /* margins are as wide on both sides */
  return column;
}

void
pdf_paragraphs_append(const PdfTextPage *page, gint first, gint last)
{
  PdfColumn column = column_measure(page, first, last);
  paragraphs_add(page, first, last, &column);
}

void
pdf_paragraphs_append_side(const PdfTextPage *page, gint first, gint last)
{
  PdfColumn column = { .left = INFINITY,
                       .right = -INFINITY,
                       .pitch = usual_pitch(page->layout, first, last) };
  for (gint i = first; i <= last; i++)
    {
      column.left = MIN(column.left, pdf_layout_line(page->layout, i)->box.x0);
      column.right = MAX(column.right, pdf_layout_line(page->layout, i)->box.x1);
    }
  paragraphs_add(page, first, last, &column);
}
