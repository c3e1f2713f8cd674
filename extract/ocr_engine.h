/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ocr_engine.h - Tesseract with its Chinese model, loaded when somebody asks for it.
 *
 * The library is opened by name: a run without character recognition neither loads nor needs it.
 * Engine and model are in memory once the engine is open, so that a worker, which can open nothing,
 * reads with its copy.
 */
#pragma once

#include "extract/scan_image.h"

typedef struct OcrEngine OcrEngine;

typedef struct
{
  gunichar character;
  ScanBox box;      /* of its ink, roughly */
  ScanBox line;     /* of its line's ink */
  guint line_index; /* counts up */
  float confidence; /* 0 to 100 */
  gboolean starts_word;
} OcrCharacter;

/* Fails with DUBAN_ERROR_USAGE where the build is without it, or the library or the model is not
 * installed; says which package has it. */
OcrEngine *ocr_engine_open(GError **error);
void ocr_engine_free(OcrEngine *engine);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OcrEngine, ocr_engine_free)

/* How many quarter turns, clockwise, the picture needs to stand upright: 0 to 3. 0 as well where
 * the engine is not sure, or its model of orientation (Debian: tesseract-ocr-osd) is not installed.
 */
guint ocr_engine_quarters(const OcrEngine *engine, const ScanImage *image);

/* By how many degrees, clockwise, the picture has to be turned for its lines to lie straight; 0
 * where that is less than shows, or not sure. */
double ocr_engine_skew(const OcrEngine *engine, const ScanImage *image);

/* Reads the lines of text in one part of the picture, as one block, and appends OcrCharacter in
 * reading order; boxes are in the picture. only_digits: where nothing else can be. */
void ocr_engine_read(OcrEngine *engine, const ScanImage *image, ScanBox part, gboolean only_digits,
                     GArray *characters);
