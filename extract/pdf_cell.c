/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_cell.c - the right edge of a cell's text.
 *
 * Where wrapped lines come close to the cell's edge, their reach is the text's edge. In a column of
 * short texts nothing shows it: there it is the cell's edge less the padding that the table's
 * fullest cells keep.
 */
#include "extract/pdf_cell.h"

#include <math.h>

#define PADDING_MOST 9.0f /* points; no producer's default is above 7.5 */
#define STEPS_PER_POINT 8
#define PADDING_STEPS (9 * STEPS_PER_POINT + 1)
#define COMMON_SHARE 20 /* one cell in so many makes a gap common */
#define REACH_SAME                                                                                 \
  0.12f                 /* of the type: text that comes so close to a ruled cell's edge fills it   \
                         */
#define EDGE_SLACK 0.1f /* of the type: borders have a thickness, and are drawn on whole pixels */
#define CENTRE_SLACK 0.35f /* of the type */
#define LEFT_SAME 0.05f    /* of the type */
#define RIGHT_DIFFERS 0.2f /* of the type */

/* Left gaps of cells, counted in steps. */
typedef struct
{
  guint counts[PADDING_STEPS];
  guint cells;
} Gaps;

/* The smallest gap that is common: a text too wide for its cell sticks out to the left when it is
 * centred, but that is rare. */
static float
gaps_padding(const Gaps *gaps)
{
  guint seen = 0;
  for (guint i = 0; i < PADDING_STEPS; i++)
    {
      seen += gaps->counts[i];
      if (seen > 0 && seen * COMMON_SHARE >= gaps->cells)
        return (float) i / STEPS_PER_POINT;
    }
  return PADDING_MOST;
}

static void
measure_cell(const PdfLayout *layout, const PdfTableCell *cell, PdfTableMeasure *measure,
             Gaps *gaps)
{
  float left = G_MAXFLOAT;
  for (gint i = cell->chain.first; i >= 0; i = pdf_layout_line(layout, i)->next)
    {
      const PdfLine *line = pdf_layout_line(layout, i);
      left = MIN(left, line->box.x0 - cell->box.x0);
      float *reach = &measure->reach[cell->column + cell->column_span - 1];
      *reach = MAX(*reach, line->box.x1);
    }
  Gaps *counted = &gaps[cell->chain.first == cell->chain.last];
  if (cell->chain.first < 0 || left < 0)
    return;
  counted->cells++;
  if (left < PADDING_MOST)
    counted->counts[(guint) (left * STEPS_PER_POINT + 0.5f)]++;
}

PdfTableMeasure *
pdf_table_measure(const PdfLayout *layout, const PdfTable *table, guint rows)
{
  PdfTableMeasure *measure = g_new0(PdfTableMeasure, 1);
  Gaps gaps[2] = { 0 }; /* of wrapped cells, and of cells of one line */
  measure->reach = g_new0(float, pdf_table_columns(table));
  for (guint i = table->cells->len; i > 0; i--)
    {
      const PdfTableCell *cell = pdf_table_cell(table, i - 1);
      if (rows != G_MAXUINT && cell->row + rows < table->rows)
        break;
      measure_cell(layout, cell, measure, gaps);
    }
  measure->padding = gaps_padding(&gaps[gaps[0].cells == 0]);
  return measure;
}

void
pdf_table_measure_free(PdfTableMeasure *measure)
{
  if (measure == NULL)
    return;
  g_free(measure->reach);
  g_free(measure);
}

/* Lines of different widths that begin at one place are not centred, however near to the middle. */
static gboolean
chain_is_centred(const PdfLayout *layout, const PdfTableCell *cell)
{
  PdfGap lefts = { INFINITY, -INFINITY };
  PdfGap rights = { INFINITY, -INFINITY };
  float size = 0;
  for (gint i = cell->chain.first; i >= 0; i = pdf_layout_line(layout, i)->next)
    {
      const PdfLine *line = pdf_layout_line(layout, i);
      if (fabsf(box_middle_x(line->box) - box_middle_x(cell->box)) > CENTRE_SLACK * line->size)
        return FALSE;
      lefts = (PdfGap){ MIN(lefts.from, line->box.x0), MAX(lefts.to, line->box.x0) };
      rights = (PdfGap){ MIN(rights.from, line->box.x1), MAX(rights.to, line->box.x1) };
      size = MAX(size, line->size);
    }
  return lefts.to - lefts.from > LEFT_SAME * size || rights.to - rights.from < RIGHT_DIFFERS * size;
}

/* Whether lines end at one place and the later ones begin further right than the first: they are
 * set to the right. Where a paragraph is set in it is its first line that begins further right. */
static gboolean
chain_is_at_right(const PdfLayout *layout, const PdfTableCell *cell)
{
  const PdfLine *first = pdf_layout_line(layout, cell->chain.first);
  const PdfLine *before = first;
  for (gint i = first->next; i >= 0; i = before->next)
    {
      const PdfLine *line = pdf_layout_line(layout, i);
      if (fabsf(line->box.x1 - first->box.x1) > LEFT_SAME * first->size
          || line->box.x0 < before->box.x0 - LEFT_SAME * first->size)
        return FALSE;
      before = line;
    }
  return before->box.x0 > first->box.x0 + LEFT_SAME * first->size;
}

static float
least_pitch(const PdfLayout *layout, PdfChain chain)
{
  float least = 0;
  for (gint i = chain.first; i >= 0 && pdf_layout_line(layout, i)->next >= 0;
       i = pdf_layout_line(layout, i)->next)
    {
      const PdfLine *line = pdf_layout_line(layout, i);
      const PdfLine *next = pdf_layout_line(layout, line->next);
      float pitch = box_middle_y(next->box) - box_middle_y(line->box);
      if (line->page == next->page && pitch > 0 && (least == 0 || pitch < least))
        least = pitch;
    }
  return least;
}

PdfColumn
pdf_cell_column(const PdfLayout *layout, const PdfTable *table, const PdfTableCell *cell,
                const PdfTableMeasure *measure)
{
  PdfColumn column = { .left = cell->box.x0 + measure->padding,
                       .right = cell->box.x1 - measure->padding };
  if (cell->chain.first < 0)
    return column;
  column.pitch = least_pitch(layout, cell->chain);
  float size = pdf_layout_line(layout, cell->chain.first)->size;
  float reach = measure->reach[cell->column + cell->column_span - 1];
  if (reach > 0 && (table->is_uncertain || fabsf(column.right - reach) < REACH_SAME * size))
    {
      column.right = reach; /* where no line shows the edge, the longest text does */
      column.is_reached = TRUE;
    }
  else
    column.slack = EDGE_SLACK * size;
  column.begins_anywhere = chain_is_centred(layout, cell) || chain_is_at_right(layout, cell);
  column.has_inline_numbers = pdf_join_has_inline_numbers(layout, cell->chain);
  return column;
}
