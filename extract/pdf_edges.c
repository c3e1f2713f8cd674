/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_edges.c - rooms compared. Texts of a column mostly begin, or end, at the same height of it,
 * so that one end of the room is the same on every page however long the texts are.
 */
#include "extract/pdf_edges.h"

#include <math.h>

#define TWIN_SLACK 6.0f /* points between places of one edge that do not meet */

static PdfGap
place_at(const GArray *places, guint index)
{
  return g_array_index(places, PdfGap, index);
}

gint
pdf_edge_twin(const GArray *places, PdfGap place, guint first, guint end)
{
  gint twin = -1;
  float nearest = INFINITY;
  for (guint i = first; i < end; i++)
    {
      PdfGap other = place_at(places, i);
      if (MAX(place.from, other.from) - MIN(place.to, other.to) > TWIN_SLACK)
        continue;
      float apart = MIN(fabsf(place.from - other.from), fabsf(place.to - other.to));
      if (apart >= nearest)
        continue;
      nearest = apart;
      twin = (gint) i;
    }
  return twin;
}

/* The room that both leave; their middle where they do not meet. */
static PdfGap
places_common(PdfGap a, PdfGap b)
{
  PdfGap common = { MAX(a.from, b.from), MIN(a.to, b.to) };
  if (common.from > common.to)
    common.from = common.to = (common.from + common.to) / 2;
  return common;
}

/* The twin in b of each inner edge of a, each once and in order; G_MAXUINT where it has none. */
static guint *
twins_find(const GArray *a, const GArray *b)
{
  guint *twins = g_new(guint, a->len);
  guint next = 1;
  for (guint i = 0; i < a->len; i++)
    twins[i] = G_MAXUINT;
  for (guint i = 1; i + 1 < a->len; i++)
    {
      gint twin = pdf_edge_twin(b, place_at(a, i), next, b->len - 1);
      /* the next edge may have more right to it */
      gboolean is_next = twin >= 0 && i + 2 < a->len
                         && pdf_edge_twin(a, place_at(b, (guint) twin), i, a->len - 1) > (gint) i;
      if (twin < 0 || is_next)
        continue;
      twins[i] = (guint) twin;
      next = (guint) twin + 1;
    }
  return twins;
}

/* Whether b's edge is the twin of one of a's from i on. */
static gboolean
is_twin(const guint *twins, guint i, guint end, guint k)
{
  for (; i < end; i++)
    if (twins[i] == k)
      return TRUE;
  return FALSE;
}

static void
outer_append(const GArray *a, const GArray *b, gboolean is_last, GArray *all)
{
  float edge = is_last ? MAX(pdf_edge_at(a, a->len - 1), pdf_edge_at(b, b->len - 1))
                       : MIN(pdf_edge_at(a, 0), pdf_edge_at(b, 0));
  PdfGap place = { edge, edge };
  g_array_append_val(all, place);
}

GArray *
pdf_edges_unite(const GArray *a, const GArray *b, guint *to_a, guint *to_b)
{
  GArray *all = g_array_new(FALSE, FALSE, sizeof(PdfGap));
  g_autofree guint *twins = twins_find(a, b);
  outer_append(a, b, FALSE, all);
  to_a[0] = to_b[0] = 0;
  for (guint i = 1, k = 1; i + 1 < a->len || k + 1 < b->len;)
    {
      gboolean has_a = i + 1 < a->len;
      gboolean has_b = k + 1 < b->len;
      gboolean are_twins = has_a && has_b && twins[i] == k;
      gboolean a_waits = has_a && twins[i] != G_MAXUINT;
      gboolean b_waits = has_b && is_twin(twins, i, a->len - 1, k);
      gboolean takes_b =
          has_b && (!has_a || a_waits || (!b_waits && pdf_edge_at(b, k) < pdf_edge_at(a, i)));
      PdfGap place = are_twins ? places_common(place_at(a, i), place_at(b, k))
                     : takes_b ? place_at(b, k)
                               : place_at(a, i);
      if (are_twins || !takes_b)
        to_a[i++] = all->len;
      if (are_twins || takes_b)
        to_b[k++] = all->len;
      g_array_append_val(all, place);
    }
  to_a[a->len - 1] = to_b[b->len - 1] = all->len;
  outer_append(a, b, TRUE, all);
  return all;
}

GArray *
pdf_edges_at(const GArray *places)
{
  GArray *edges = g_array_new(FALSE, FALSE, sizeof(float));
  for (guint i = 0; i < places->len; i++)
    {
      float edge = pdf_edge_at(places, i);
      g_array_append_val(edges, edge);
    }
  return edges;
}
