/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_turn.c - see the header. A quarter turn, as often as needed:
 *
 *   +-----+        +---------+
 *   | t   |        |  text   |      a place (x, y) comes to (height - y, x)
 *   | x   |   ->   |         |
 *   | e t |        +---------+
 *   +-----+
 */
#include "extract/pdf_turn.h"

#include <math.h>

#define STRAIGHT 0.9f    /* cosine: what is slanted has no say */
#define SHARE_LEAST 0.6f /* of the text */

/* How many quarter turns clockwise bring most of the text upright. */
static guint
turns_needed(const GArray *shows)
{
  float ways[4] = { 0 };
  float all = 0;
  for (guint i = 0; i < shows->len; i++)
    {
      const PdfShow *show = &g_array_index(shows, PdfShow, i);
      float weight = show->reach / show->size;
      all += weight;
      if (fabsf(show->dx) > STRAIGHT)
        ways[show->dx > 0 ? 0 : 2] += weight;
      else if (fabsf(show->dy) > STRAIGHT)
        ways[show->dy > 0 ? 3 : 1] += weight;
    }
  for (guint turns = 1; turns < 4; turns++)
    if (ways[turns] > SHARE_LEAST * all)
      return turns;
  return 0;
}

static Box
box_turn(Box box, float height)
{
  return (Box){ height - box.y1, box.x0, height - box.y0, box.x1 };
}

static void
rules_turn(PdfRules *rules, float height)
{
  GArray *lying = rules->horizontal;
  rules->horizontal = rules->vertical;
  rules->vertical = lying;
  for (guint i = 0; i < lying->len; i++)
    {
      PdfRule *rule = &g_array_index(lying, PdfRule, i);
      rule->at = height - rule->at;
    }
  for (guint i = 0; i < rules->horizontal->len; i++)
    {
      PdfRule *rule = &g_array_index(rules->horizontal, PdfRule, i);
      float from = rule->from;
      rule->from = height - rule->to;
      rule->to = height - from;
    }
}

static void
quarter_turn(PdfRules *rules, GArray *shows, PdfText *text, float height)
{
  rules_turn(rules, height);
  for (guint i = 0; i < text->glyphs->len; i++)
    {
      PdfGlyph *glyph = &g_array_index(text->glyphs, PdfGlyph, i);
      glyph->box = box_turn(glyph->box, height);
    }
  for (guint i = 0; i < shows->len; i++)
    {
      PdfShow *show = &g_array_index(shows, PdfShow, i);
      float x = show->x;
      float dx = show->dx;
      show->x = height - show->y;
      show->y = x;
      show->dx = -show->dy;
      show->dy = dx;
    }
}

gboolean
pdf_turn(PdfRules *rules, GArray *shows, PdfText *text, double *width, double *height)
{
  guint turns = turns_needed(shows);
  for (guint i = 0; i < turns; i++)
    {
      double side = *width;
      quarter_turn(rules, shows, text, (float) *height);
      *width = *height;
      *height = side;
    }
  if (turns > 0)
    pdf_text_measure(text);
  return turns > 0;
}
