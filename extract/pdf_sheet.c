/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_sheet.c - the halves of a sheet as pages of their own.
 *
 * A sheet wider than high carries two pages when nothing crosses its middle and the halves have the
 * same margins: columns of a table, or of prose, rarely have them on both sides. Once a file has
 * shown such a sheet, others need only leave the middle free: the last page may be a short one. A
 * file that begins with a sheet that is no such one has none.
 *
 *   +---------+---------+       page 1 | page 2    tables and paragraphs that go on from the left
 *   |  text   |  text   |  ->   text   | text      half to the right one go on over a page end
 *   +---------+---------+
 */
#include "extract/pdf_sheet.h"

#include "extract/pdf_rules.h"

#include <math.h>

#define WIDE 1.2f         /* times as wide as high */
#define LEFT_SHARE 0.012f /* of the sheet's width that left margins may differ by */
#define RIGHT_SHARE 0.03f /* likewise right margins, which ragged text makes uneven */
#define GLYPHS_LEAST 60   /* in each half of the first such sheet */
#define ROOM 4.0f         /* points on both sides of the middle that are free */

typedef struct
{
  guint glyphs;
  float left;
  float right;
} Half;

static void
half_add(Half *half, float from, float to)
{
  half->left = MIN(half->left, from);
  half->right = MAX(half->right, to);
}

/* Measures both halves, the right one from the middle on. FALSE: something crosses the middle. */
static gboolean
halves_measure(const PdfPage *sheet, Half halves[2])
{
  float middle = sheet->width / 2;
  halves[0] = halves[1] = (Half){ 0, INFINITY, -INFINITY };
  for (guint i = 0; i < sheet->rules->horizontal->len; i++)
    {
      const PdfRule *rule = &g_array_index(sheet->rules->horizontal, PdfRule, i);
      if (rule->from < middle && rule->to > middle)
        return FALSE;
      half_add(&halves[rule->from >= middle], rule->from - (rule->from >= middle ? middle : 0),
               rule->to - (rule->from >= middle ? middle : 0));
    }
  for (guint i = 0; i < sheet->text->glyphs->len; i++)
    {
      Box box = g_array_index(sheet->text->glyphs, PdfGlyph, i).box;
      gboolean is_right = box_middle_x(box) >= middle;
      if (box.x0 < middle + ROOM && box.x1 > middle - ROOM)
        return FALSE;
      half_add(&halves[is_right], box.x0 - (is_right ? middle : 0),
               box.x1 - (is_right ? middle : 0));
      halves[is_right].glyphs++;
    }
  return TRUE;
}

static gboolean
sheet_is_double(const PdfLayout *layout, const PdfPage *sheet)
{
  Half halves[2];
  if (sheet->width < WIDE * sheet->height || !halves_measure(sheet, halves))
    return FALSE;
  if (layout->has_double_sheets)
    return TRUE;
  return !layout->has_single_sheets && MIN(halves[0].glyphs, halves[1].glyphs) >= GLYPHS_LEAST
         && fabsf(halves[0].left - halves[1].left) <= LEFT_SHARE * sheet->width
         && fabsf(halves[0].right - halves[1].right) <= RIGHT_SHARE * sheet->width;
}

/* The lines of one half, moved to its own left edge. */
static PdfRules *
rules_half(const PdfRules *rules, float from, float to)
{
  PdfRules *half = pdf_rules_new();
  for (guint i = 0; i < rules->horizontal->len; i++)
    {
      PdfRule rule = g_array_index(rules->horizontal, PdfRule, i);
      if (rule.from < from || rule.from >= to)
        continue;
      rule.from -= from;
      rule.to -= from;
      g_array_append_val(half->horizontal, rule);
    }
  for (guint i = 0; i < rules->vertical->len; i++)
    {
      PdfRule rule = g_array_index(rules->vertical, PdfRule, i);
      if (rule.at < from || rule.at >= to)
        continue;
      rule.at -= from;
      g_array_append_val(half->vertical, rule);
    }
  return half;
}

static PdfText *
text_half(const PdfText *text, float from, float to)
{
  PdfText *half = g_new0(PdfText, 1);
  half->glyphs = g_array_new(FALSE, FALSE, sizeof(PdfGlyph));
  half->em_share = text->em_share;
  half->spacing = text->spacing;
  half->script_gap = text->script_gap;
  for (guint i = 0; i < text->glyphs->len; i++)
    {
      PdfGlyph glyph = g_array_index(text->glyphs, PdfGlyph, i);
      float middle = box_middle_x(glyph.box);
      if (middle < from || middle >= to)
        continue;
      glyph.box.x0 -= from;
      glyph.box.x1 -= from;
      g_array_append_val(half->glyphs, glyph);
    }
  return half;
}

static void
page_lay_out(PdfLayout *layout, const PdfPage *sheet, PdfPage page, float shift)
{
  PdfPlace place = { sheet->page, shift, page.text->script_gap };
  g_array_append_val(layout->places, place);
  page.page = layout->places->len;
  pdf_page_lay_out(layout, &page);
}

void
pdf_sheet_lay_out(PdfLayout *layout, const PdfPage *sheet)
{
  if (!sheet_is_double(layout, sheet))
    {
      layout->has_single_sheets =
          layout->has_single_sheets || sheet->text->glyphs->len >= 2 * GLYPHS_LEAST;
      page_lay_out(layout, sheet, *sheet, 0);
      return;
    }
  layout->has_double_sheets = TRUE;
  float middle = sheet->width / 2;
  for (guint side = 0; side < 2; side++)
    {
      float shift = side == 0 ? 0 : middle;
      g_autoptr(PdfRules) rules = rules_half(sheet->rules, shift, side == 0 ? middle : INFINITY);
      g_autoptr(PdfText) text = text_half(sheet->text, shift, side == 0 ? middle : INFINITY);
      if (side == 1 && text->glyphs->len == 0)
        return;
      page_lay_out(layout, sheet, (PdfPage){ 0, middle, sheet->height, text, rules }, shift);
    }
}
