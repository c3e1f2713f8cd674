/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_scan.h - a page without text read from its picture, as if it had text and lines.
 */
#pragma once

#include "extract/ocr_engine.h"
#include "extract/pdf_text.h"

#include "core/limits.h"

typedef struct
{
  double width; /* of the page as it is read, in points: turned, where it was laid sideways */
  double height;
  guint confidence; /* the engine's, 0 to 100, over all characters */
} PdfScanFacts;

/* Draws the page, turns it upright where it was laid sideways, on its head or askew, finds its
 * ruling lines (rules, which is empty before: joined) and reads each cell and what stands between
 * tables. What comes back is laid out like any page. You free it. */
PdfText *pdf_scan_read(PopplerPage *page, OcrEngine *engine, const Limits *limits, PdfRules *rules,
                       PdfScanFacts *facts);
