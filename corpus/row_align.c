/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * row_align.c - anchors, and a dynamic programme between them.
 */
#include "corpus/row_align.h"

#include "core/error.h"
#include "corpus/sequence_ratio.h"

#include <string.h>

#define LEAST 0.5             /* below it two rows are not the same */
#define OTHER_NUMBER 0.9      /* the likeness of rows whose numbers differ counts less */
#define STRETCH_CELLS 4000000 /* two tables of 32 MB */

static gboolean
bodies_equal(const Row *a, const Row *b)
{
  return a->body_length == b->body_length
         && memcmp(a->body, b->body, (gsize) a->body_length * sizeof *a->body) == 0;
}

static gdouble
rows_likeness(const Row *a, const Row *b)
{
  if (bodies_equal(a, b))
    return 1.0;
  gdouble ratio = sequence_ratio(a->body, a->body_length, b->body, b->body_length, LEAST);
  return ratio * (g_strcmp0(a->texts[ROW_NUMBER], b->texts[ROW_NUMBER]) == 0 ? 1.0 : OTHER_NUMBER);
}

static char *
row_key(const Row *row)
{
  g_autofree char *body = g_ucs4_to_utf8(row->body, row->body_length, NULL, NULL, NULL);
  return g_strconcat(row->texts[ROW_NUMBER] == NULL ? "" : row->texts[ROW_NUMBER], "\x1f", body,
                     NULL);
}

/* key -> GArray of guint: the rows of the right side that have it, in order. */
static GHashTable *
places_by_key(const GPtrArray *rows)
{
  GHashTable *places =
      g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < rows->len; i++)
    {
      char *key = row_key(g_ptr_array_index(rows, i));
      GArray *list = g_hash_table_lookup(places, key);
      if (list == NULL)
        {
          list = g_array_new(FALSE, FALSE, sizeof(guint));
          g_hash_table_insert(places, g_strdup(key), list);
        }
      g_array_append_val(list, i);
      g_free(key);
    }
  return places;
}

/* The first place of the list at or behind `from`; G_MAXUINT if none. */
static guint
place_from(const GArray *list, guint from)
{
  guint low = 0, high = list == NULL ? 0 : list->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      if (g_array_index(list, guint, middle) < from)
        low = middle + 1;
      else
        high = middle;
    }
  return list == NULL || low == list->len ? G_MAXUINT : g_array_index(list, guint, low);
}

static GArray *
anchors_find(const GPtrArray *left, const GPtrArray *right)
{
  GArray *anchors = g_array_new(FALSE, FALSE, sizeof(RowPair));
  g_autoptr(GHashTable) places = places_by_key(right);
  guint from = 0;
  for (guint i = 0; i < left->len; i++)
    {
      g_autofree char *key = row_key(g_ptr_array_index(left, i));
      RowPair anchor = { i, place_from(g_hash_table_lookup(places, key), from) };
      if (anchor.right == G_MAXUINT)
        continue;
      g_array_append_val(anchors, anchor);
      from = anchor.right + 1;
    }
  RowPair end = { left->len, right->len };
  g_array_append_val(anchors, end);
  return anchors;
}

/* Rows [from.left, to.left) against [from.right, to.right). */
typedef struct
{
  RowPair from;
  guint rows;
  guint columns;
  gdouble *likeness; /* rows x columns */
  gdouble *total;    /* (rows + 1) x (columns + 1): the best from here to the end */
} Stretch;

static gdouble
total_at(const Stretch *stretch, guint row, guint column)
{
  return stretch->total[(gsize) row * (stretch->columns + 1) + column];
}

static gdouble
likeness_at(const Stretch *stretch, guint row, guint column)
{
  return stretch->likeness[(gsize) row * stretch->columns + column];
}

static void
stretch_fill(const Stretch *stretch, const GPtrArray *left, const GPtrArray *right)
{
  for (guint row = stretch->rows; row-- > 0;)
    for (guint column = stretch->columns; column-- > 0;)
      {
        gdouble alike = rows_likeness(g_ptr_array_index(left, stretch->from.left + row),
                                      g_ptr_array_index(right, stretch->from.right + column));
        gdouble best = MAX(total_at(stretch, row + 1, column), total_at(stretch, row, column + 1));
        stretch->likeness[(gsize) row * stretch->columns + column] = alike;
        if (alike >= LEAST)
          best = MAX(best, alike + total_at(stretch, row + 1, column + 1));
        stretch->total[(gsize) row * (stretch->columns + 1) + column] = best;
      }
}

static void
stretch_trace(const Stretch *stretch, GArray *pairs)
{
  for (guint row = 0, column = 0; row < stretch->rows && column < stretch->columns;)
    {
      gdouble alike = likeness_at(stretch, row, column), total = total_at(stretch, row, column);
      RowPair pair = { stretch->from.left + row, stretch->from.right + column };
      gboolean is_pair = alike >= LEAST && total == alike + total_at(stretch, row + 1, column + 1);
      if (is_pair)
        g_array_append_val(pairs, pair);
      gboolean is_left_alone = !is_pair && total == total_at(stretch, row + 1, column);
      row += is_pair || is_left_alone;
      column += !is_left_alone;
    }
}

static gboolean
stretch_align(RowPair from, RowPair to, const GPtrArray *left, const GPtrArray *right,
              GArray *pairs, GError **error)
{
  Stretch stretch = { from, to.left - from.left, to.right - from.right, NULL, NULL };
  if (stretch.rows == 0 || stretch.columns == 0)
    return TRUE;
  if ((guint64) stretch.rows * stretch.columns > STRETCH_CELLS)
    return duban_error_set(
        error, DUBAN_ERROR_LIMIT,
        "expected at most %u pairs of rows between two that match, got %u times %u", STRETCH_CELLS,
        stretch.rows, stretch.columns);
  g_autofree gdouble *likeness = stretch.likeness =
      g_new0(gdouble, (gsize) stretch.rows * stretch.columns);
  g_autofree gdouble *total = stretch.total =
      g_new0(gdouble, (gsize) (stretch.rows + 1) * (stretch.columns + 1));
  stretch_fill(&stretch, left, right);
  stretch_trace(&stretch, pairs);
  return TRUE;
}

gboolean
rows_align(const GPtrArray *left, const GPtrArray *right, GArray *pairs, GError **error)
{
  g_autoptr(GArray) anchors = anchors_find(left, right);
  RowPair from = { 0, 0 };
  for (guint i = 0; i < anchors->len; i++)
    {
      RowPair anchor = g_array_index(anchors, RowPair, i);
      if (!stretch_align(from, anchor, left, right, pairs, error))
        return FALSE;
      if (anchor.left < left->len)
        g_array_append_val(pairs, anchor);
      from = (RowPair){ anchor.left + 1, anchor.right + 1 };
    }
  return TRUE;
}
