/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_drawing.h - the straight lines that a page draws.
 *
 * A ruling line reaches the page in many forms: a stroke, a hairline of width 0, a filled rectangle
 * a point thin, a filled outline, a stretched picture, a row of dots, the edge of a filled cell,
 * several pieces an edge. All come out as PdfRule, still in pieces (pdf_rules.c joins them). What
 * is no line parallel to the page's edges is left out.
 */
#pragma once

#include "extract/pdf_geometry.h"
#include "extract/pdf_shows.h"
#include "extract/pdf_source.h"

/* Interprets the drawing operators of a page, forms included, and appends its lines to rules and
 * its runs of text to shows (PdfShow).
 * budget bounds the operators of all forms drawn, counted each time: past it the call fails with
 * DUBAN_ERROR_LIMIT. */
gboolean pdf_drawing_collect(const PdfPageDrawing *drawing, gsize budget, PdfRules *rules,
                             GArray *shows, GError **error);
