/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_align_rows.c - which lines of text make one row.
 *
 * All pieces are laid on the page's height: where none lies is a gap. Which gaps part rows, best
 * evidence first:
 *
 *   drawn      horizontal rules through the table lie in them
 *   numbered   a column counts 1, 2, 3 …: between two numbers the widest gap parts their rows
 *   spaced     some gaps are clearly wider than the distance of lines: cells have padding
 *   else       every line is a row
 */
#include "extract/pdf_align_rows.h"

#include <math.h>
#include <stdlib.h>

#define RULE_SHARE 0.7f /* of the table's width that a rule must run through */
#define NUMBERS_LEAST 3 /* that make a column count rows */
#define GAP_JUMP 1.3f   /* between gaps inside rows and gaps between rows */
#define GAP_RISE 0.2f   /* of the type, likewise */
#define SAME_GAP 0.05f  /* of the type: gaps that differ by less are equal */

typedef struct
{
  float from; /* bottom of what is above */
  float to;   /* top of what is below */
} Gap;

static const PdfPiece *
piece_at(const GArray *pieces, guint index)
{
  return &g_array_index(pieces, PdfPiece, index);
}

static gint
compare_floats(gconstpointer a, gconstpointer b)
{
  float left = *(const float *)a;
  float right = *(const float *)b;
  return left < right ? -1 : left > right;
}

static gint
compare_boxes(gconstpointer a, gconstpointer b)
{
  return compare_floats(&((const Box *)a)->y0, &((const Box *)b)->y0);
}

/* The gaps of the height projection, from top to bottom. */
static GArray *
gaps_find(const GArray *pieces, guint start, guint end)
{
  GArray *gaps = g_array_new(FALSE, FALSE, sizeof(Gap));
  g_autofree Box *boxes = g_new(Box, end - start);
  for (guint i = start; i < end; i++)
    boxes[i - start] = piece_at(pieces, i)->box;
  qsort(boxes, end - start, sizeof(Box), compare_boxes);
  float bottom = boxes[0].y1;
  for (guint i = 1; i < end - start; i++)
    {
      if (boxes[i].y0 > bottom)
        {
          Gap gap = { bottom, boxes[i].y0 };
          g_array_append_val(gaps, gap);
        }
      bottom = MAX(bottom, boxes[i].y1);
    }
  return gaps;
}

static float
gap_middle(const Gap *gap)
{
  return (gap->from + gap->to) / 2;
}

static float
gap_height(const Gap *gap)
{
  return gap->to - gap->from;
}

/* --- drawn --- */

static gboolean
rows_drawn(const GArray *rules, Box box, GArray *rows)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const PdfRule *rule = &g_array_index(rules, PdfRule, i);
      float covered = MIN(rule->to, box.x1) - MAX(rule->from, box.x0);
      float last = g_array_index(rows, float, rows->len - 1);
      if (rule->at > box.y0 && rule->at < box.y1 && covered > RULE_SHARE * box_width(box)
          && rule->at > last + RULE_SNAP)
        g_array_append_val(rows, rule->at);
    }
  return rows->len >= 4;
}

/* --- numbered --- */

/* The middles of the numbers in a column, appended from top to bottom. FALSE: the column does not
 * count. */
static gboolean
column_counts(const GArray *pieces, guint start, guint end, float from, float to, gboolean is_known,
              GArray *places)
{
  gint last = -1;
  guint steps = 0;
  guint others = 0;
  g_array_set_size(places, 0);
  for (guint i = start; i < end; i++)
    {
      const PdfPiece *piece = piece_at(pieces, i);
      float middle = box_middle_x(piece->box);
      if (middle < from || middle >= to)
        continue;
      others += piece->number < 0;
      if (piece->number < 0)
        continue;
      float y = box_middle_y(piece->box);
      steps += last >= 0 && piece->number == last + 1;
      last = piece->number;
      g_array_append_val(places, y);
    }
  if (is_known)
    return places->len > 0;
  return places->len >= NUMBERS_LEAST && steps * 4 >= (places->len - 1) * 3
         && others <= places->len;
}

gboolean
pdf_align_key(const GArray *pieces, guint start, guint end, const GArray *columns, gint *key,
              GArray *places)
{
  for (gint column = 0; column + 1 < (gint)columns->len; column++)
    if ((*key < 0 || *key == column)
        && column_counts(pieces, start, end, g_array_index(columns, float, (guint)column),
                         g_array_index(columns, float, (guint)column + 1), *key == column, places))
      {
        *key = column;
        return TRUE;
      }
  g_array_set_size(places, 0);
  return FALSE;
}

/* The widest gap between two heights; of equal ones the lower, since numbers stand at the top of
 * rows if not in their middle. */
static const Gap *
widest_between(const GArray *gaps, float from, float to, float slack)
{
  const Gap *widest = NULL;
  for (guint i = 0; i < gaps->len; i++)
    {
      const Gap *gap = &g_array_index(gaps, Gap, i);
      if (gap->from < from || gap->to > to)
        continue;
      if (widest == NULL || gap_height(gap) > gap_height(widest) - slack)
        widest = gap;
    }
  return widest;
}

static void
rows_numbered(const GArray *places, const GArray *gaps, float top, float slack, GArray *rows)
{
  float from = top;
  for (guint i = 0; i < places->len; i++)
    {
      float to = g_array_index(places, float, i);
      const Gap *gap = widest_between(gaps, from, to, slack);
      if (gap != NULL)
        {
          float edge = gap_middle(gap);
          g_array_append_val(rows, edge);
        }
      from = to;
    }
}

/* --- spaced --- */

/* From which height on a gap parts rows; 0 where all are about equal. */
static float
gap_threshold(const GArray *gaps, float size)
{
  g_autofree float *heights = g_new(float, gaps->len + 1);
  for (guint i = 0; i < gaps->len; i++)
    heights[i] = gap_height(&g_array_index(gaps, Gap, i));
  qsort(heights, gaps->len, sizeof(float), compare_floats);
  float best = 0;
  float threshold = 0;
  for (guint i = 1; i < gaps->len; i++)
    {
      float rise = heights[i] - heights[i - 1];
      if (heights[i] >= GAP_JUMP * heights[i - 1] && rise >= GAP_RISE * size && rise > best
          && i * 10 >= gaps->len)
        {
          best = rise;
          threshold = (heights[i] + heights[i - 1]) / 2;
        }
    }
  return threshold;
}

static void
rows_spaced(const GArray *gaps, float size, GArray *rows)
{
  float threshold = gap_threshold(gaps, size);
  for (guint i = 0; i < gaps->len; i++)
    {
      const Gap *gap = &g_array_index(gaps, Gap, i);
      float edge = gap_middle(gap);
      if (gap_height(gap) > threshold)
        g_array_append_val(rows, edge);
    }
}

GArray *
pdf_align_rows(const GArray *pieces, guint start, guint end, const GArray *rules,
               const GArray *places, gboolean *is_drawn)
{
  Box box = piece_at(pieces, start)->box;
  float size = piece_at(pieces, start)->size;
  for (guint i = start + 1; i < end; i++)
    {
      box = box_union(box, piece_at(pieces, i)->box);
      size = MAX(size, piece_at(pieces, i)->size);
    }
  GArray *rows = g_array_new(FALSE, FALSE, sizeof(float));
  g_autoptr(GArray) gaps = gaps_find(pieces, start, end);
  g_array_append_val(rows, box.y0);
  *is_drawn = rows_drawn(rules, box, rows);
  if (!*is_drawn)
    {
      g_array_set_size(rows, 1);
      if (places->len > 0)
        rows_numbered(places, gaps, box.y0, SAME_GAP * size, rows);
      else
        rows_spaced(gaps, size, rows);
    }
  g_array_append_val(rows, box.y1);
  return rows;
}
