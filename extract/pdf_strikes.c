/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_strikes.c - each character against the lines at its height.
 *
 * A line under words, as links have it, is as long as they are. So may be the lower edge of a cell
 * that is full; that one meets lines down at both ends.
 */
#include "extract/pdf_strikes.h"

#include <math.h>

#define STRUCK_SHARE 0.3f /* of a line's length that lies in characters */
#define MIDDLE_SHARE 0.2f /* of the type, up and down from its middle */
#define UNDER_SHARE 0.9f  /* of a line's length that lies under characters */
#define UNDER_LEAST 0.25f /* of the type, down from its middle: above it a line strikes out */
#define UNDER_MOST 0.8f   /* likewise: below it a line is not theirs */
#define CORNER_SLACK 1.0f /* points between a line's end and the line down that it meets */
#define RULES_AT_ONE 64   /* lines looked at for one character */

/* How much of a line's length characters stand at. */
typedef struct
{
  float struck; /* whose middle it runs through */
  float under;  /* whose feet it runs below */
} Lengths;

static void
glyph_measure(const GArray *lines, const PdfText *text, const PdfGlyph *glyph, Lengths *lengths)
{
  float middle = box_middle_y(glyph->box);
  float x = box_middle_x(glyph->box);
  float size = pdf_text_size(text, glyph);
  guint first = pdf_rules_lower_bound(lines, middle - MIDDLE_SHARE * size);
  for (guint i = first; i < MIN(lines->len, first + RULES_AT_ONE); i++)
    {
      const PdfRule *line = &g_array_index(lines, PdfRule, i);
      float down = (line->at - middle) / size;
      if (down > UNDER_MOST)
        return;
      if (x < line->from || x > line->to)
        continue;
      lengths[i].struck += down <= MIDDLE_SHARE ? box_width(glyph->box) : 0;
      lengths[i].under += down >= UNDER_LEAST ? box_width(glyph->box) : 0;
    }
}

/* Whether a line down passes the place. */
static gboolean
corner_is_met(const GArray *vertical, float x, float y)
{
  for (guint i = pdf_rules_lower_bound(vertical, x - CORNER_SLACK); i < vertical->len; i++)
    {
      const PdfRule *down = &g_array_index(vertical, PdfRule, i);
      if (down->at > x + CORNER_SLACK)
        return FALSE;
      if (down->from <= y + CORNER_SLACK && y - CORNER_SLACK <= down->to)
        return TRUE;
    }
  return FALSE;
}

void
pdf_strikes_drop(PdfRules *rules, const PdfText *text)
{
  GArray *lines = rules->horizontal;
  if (lines->len == 0)
    return;
  g_autofree Lengths *lengths = g_new0(Lengths, lines->len);
  for (guint i = 0; i < text->glyphs->len; i++)
    glyph_measure(lines, text, &g_array_index(text->glyphs, PdfGlyph, i), lengths);
  guint kept = 0;
  for (guint i = 0; i < lines->len; i++)
    {
      PdfRule line = g_array_index(lines, PdfRule, i);
      float length = line.to - line.from;
      gboolean is_under = lengths[i].under >= UNDER_SHARE * length
                          && !(corner_is_met(rules->vertical, line.from, line.at)
                               && corner_is_met(rules->vertical, line.to, line.at));
      if (lengths[i].struck < STRUCK_SHARE * length && !is_under)
        g_array_index(lines, PdfRule, kept++) = line;
    }
  g_array_set_size(lines, kept);
}
