/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_strikes.c - each character against the lines at its height.
 */
#include "extract/pdf_strikes.h"

#include <math.h>

#define STRUCK_SHARE 0.3f /* of a line's length that lies in characters */
#define MIDDLE_SHARE 0.2f /* of the type, up and down from its middle */
#define RULES_AT_ONE 64   /* lines looked at for one character */

static guint
first_at(const GArray *lines, float at)
{
  guint low = 0;
  guint high = lines->len;
  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (g_array_index(lines, PdfRule, middle).at < at)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
strike(const GArray *lines, const PdfText *text, const PdfGlyph *glyph, float *struck)
{
  float middle = box_middle_y(glyph->box);
  float reach = MIDDLE_SHARE * pdf_text_size(text, glyph);
  guint first = first_at(lines, middle - reach);
  for (guint i = first; i < MIN(lines->len, first + RULES_AT_ONE); i++)
    {
      const PdfRule *line = &g_array_index(lines, PdfRule, i);
      if (line->at > middle + reach)
        return;
      float x = box_middle_x(glyph->box);
      if (line->from <= x && x <= line->to)
        struck[i] += box_width(glyph->box);
    }
}

void
pdf_strikes_drop(PdfRules *rules, const PdfText *text)
{
  GArray *lines = rules->horizontal;
  if (lines->len == 0)
    return;
  g_autofree float *struck = g_new0(float, lines->len);
  for (guint i = 0; i < text->glyphs->len; i++)
    strike(lines, text, &g_array_index(text->glyphs, PdfGlyph, i), struck);
  guint kept = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      PdfRule line = g_array_index(lines, PdfRule, i);
      if (struck[i] < STRUCK_SHARE * (line.to - line.from))
        g_array_index(lines, PdfRule, kept++) = line;
    }
  g_array_set_size(lines, kept);
}
