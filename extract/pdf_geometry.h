/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_geometry.h - what the parts of the PDF reader hand to each other about one page.
 *
 * Everything is in points of the page as it is shown: origin top left, y downwards, after rotation
 * and cropping.
 */
#pragma once

#include "core/document.h"

/* A straight line parallel to an edge of the page. Horizontal: at is its y and from..to its x
 * range; vertical the other way. */
typedef struct
{
  float at;
  float from;
  float to;
  gboolean is_edge; /* the edge of a filled area, not a line of its own */
} PdfRule;

typedef struct
{
  GArray *horizontal; /* PdfRule */
  GArray *vertical;
  float picture; /* share of the page that its largest picture covers */
  Box text_area; /* where text can show: the clips in force wherever text is drawn; all 0 where
                    nothing is known */
} PdfRules;

/* Room between two things, in one direction. */
typedef struct
{
  float from;
  float to;
} PdfGap;

/* One character as the page shows it. */
typedef struct
{
  Box box;
  gunichar character;
  gboolean has_blank; /* a blank was printed before it */
} PdfGlyph;

static inline gint
float_compare(float a, float b)
{
  return a < b ? -1 : a > b;
}

/* The same for g_array_sort() of floats: rising. */
static inline gint
floats_compare(gconstpointer a, gconstpointer b)
{
  return float_compare(*(const float *) a, *(const float *) b);
}

static inline float
box_width(Box box)
{
  return box.x1 - box.x0;
}

static inline float
box_height(Box box)
{
  return box.y1 - box.y0;
}

static inline float
box_middle_x(Box box)
{
  return (box.x0 + box.x1) / 2;
}

static inline float
box_middle_y(Box box)
{
  return (box.y0 + box.y1) / 2;
}

static inline Box
box_union(Box a, Box b)
{
  return (Box){ MIN(a.x0, b.x0), MIN(a.y0, b.y0), MAX(a.x1, b.x1), MAX(a.y1, b.y1) };
}
