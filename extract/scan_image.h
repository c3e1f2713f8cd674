/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * scan_image.h - the picture of a page: gray points, and the straight lines among them.
 */
#pragma once

#include "extract/pdf_geometry.h"

typedef struct
{
  guint width;
  guint height;
  guint8 *gray; /* width x height, 0 black */
  guint dark;   /* points below are ink; 0 before scan_image_measure() */
  double scale; /* points of the picture a point of the page */
} ScanImage;

/* Points of the picture; x1 and y1 lie outside. */
typedef struct
{
  gint x0, y0, x1, y1;
} ScanBox;

/* All white. */
ScanImage *scan_image_new(guint width, guint height, double scale);
void scan_image_free(ScanImage *image);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ScanImage, scan_image_free)

/* Turns it clockwise by quarters of a turn; width and height change places for one and three. */
void scan_image_turn(ScanImage *image, guint quarters);

/* Turns it clockwise about its middle by a few degrees; what comes in at the corners is white. */
void scan_image_straighten(ScanImage *image, double degrees);

/* Finds what parts ink from paper: the gray that parts the points into two groups best (Otsu). */
void scan_image_measure(ScanImage *image);

/* Appends the thin straight lines to rules, in points of the page, in pieces, and makes them white,
 * so that they do not pass for strokes of characters. */
void scan_image_take_rules(ScanImage *image, PdfRules *rules);

/* The part of the picture that a box of the page covers, cut to the picture. */
ScanBox scan_image_box(const ScanImage *image, Box box);

/* The smallest box round the ink inside box; FALSE where there is next to none. */
gboolean scan_image_ink(const ScanImage *image, ScanBox *box);

void scan_image_whiten(ScanImage *image, ScanBox box);
