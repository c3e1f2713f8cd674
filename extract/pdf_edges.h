/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_edges.h - edges of unruled columns, which are known from page to page.
 *
 * Nothing is drawn: an edge lies somewhere in the room between the texts of two columns. Each page
 * shows some of that room; an edge is at home where all of them show it.
 *
 *   page 1   | 半年度目标任务                    完成 |      room ------------------------
 *   page 2   | 1. 建成东湖泵站和西门水厂及配水管 完成 |      room                        -
 */
#pragma once

#include "extract/pdf_geometry.h"

/* The place among places[first, end) (PdfGap) that is the same edge's: they meet, and one of their
 * ends is nearest. -1 if none is. */
gint pdf_edge_twin(const GArray *places, PdfGap place, guint first, guint end);

/* The edges of two pages together, in order: twins once, in the room that both leave. to_a and to_b
 * receive where each edge of a and of b went. The first and last are the outer ones, and twins.
 * Free with g_array_unref. */
GArray *pdf_edges_unite(const GArray *a, const GArray *b, guint *to_a, guint *to_b);

/* Points that text may stand left of the columns of the page before. */
#define OUTER_SLACK 24.0f

/* Where an edge is taken to be. */
static inline float
pdf_edge_at(const GArray *places, guint index)
{
  PdfGap place = g_array_index(places, PdfGap, index);
  return (place.from + place.to) / 2;
}

/* Points that text may stand right of the columns of the page before: its last column may have been
 * filled by half there, since nothing shows where it ends. */
static inline float
pdf_edges_right_slack(const GArray *places)
{
  return MAX(OUTER_SLACK,
             pdf_edge_at(places, places->len - 1) - pdf_edge_at(places, places->len - 2));
}

/* Where all edges are taken to be: float. Free with g_array_unref. */
GArray *pdf_edges_at(const GArray *places);

/* The column between edges (float) that x lies in; the outer ones end nowhere. */
static inline gint
pdf_edges_column(const GArray *edges, float x)
{
  gint column = 0;
  while (column + 2 < (gint) edges->len && x >= g_array_index(edges, float, (guint) column + 1))
    column++;
  return column;
}
