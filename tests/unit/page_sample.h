/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * page_sample.h - a page's characters set by hand: ideographs and digits of 10 points in boxes of
 * 10 by 10.
 */
#pragma once

#include "extract/pdf_text.h"

#define SAMPLE_SIZE 10.0f

static inline void
sample_glyph(PdfText *text, float x, float y, gunichar character)
{
  PdfGlyph glyph = { { x, y, x + SAMPLE_SIZE, y + SAMPLE_SIZE }, character, FALSE };
  g_array_append_val(text->glyphs, glyph);
}

/* A run that goes right from (x, y), its top left corner. */
static inline void
sample_run(PdfText *text, float x, float y, const char *characters)
{
  for (const char *at = characters; *at != '\0'; at = g_utf8_next_char(at), x += SAMPLE_SIZE)
    sample_glyph(text, x, y, g_utf8_get_char(at));
}

/* What is left, in order. You free it. */
static inline char *
sample_characters(const PdfText *text)
{
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < text->glyphs->len; i++)
    g_string_append_unichar(out, g_array_index(text->glyphs, PdfGlyph, i).character);
  return g_string_free(out, FALSE);
}
