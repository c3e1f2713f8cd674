/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_scan.c - picture, lines, cells, characters.
 *
 * The engine is good at lines of text and poor at tables, so it never sees one: lines are found and
 * painted over, and each cell is read by itself. Its characters come in order but their boxes are
 * rough (a flat 一, a wandering 、); the layout asks for boxes as fonts have them. So each line is
 * set again, evenly, between the beginning and the end of its ink.
 *
 * A page that was laid sideways, on its head or askew on the scanner is turned upright first.
 *
 *   read   ┌┐ ─ ┌┐ .      set   |建|一|所|，|
 *          └┘   └┘
 */
#include "extract/pdf_scan.h"

#include "core/characters.h"
#include "extract/pdf_grid.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

#define DPI 200.0        /* more reads no better, and costs more */
#define SIDE_MOST 4700   /* points of the picture: A2; a larger page is drawn coarser */
#define CELL_MARGIN 1.2f /* points of the page: what is left of its lines */
#define PART_MARGIN 16   /* points of the picture round the ink that the engine is given */
#define EM_OF_INK 1.08f  /* ideographs fill so much less than their square */
#define SAME_EM 0.18f    /* of the type: sizes that differ by less are one */
#define HALF_EM 0.5f     /* width of Latin letters and digits */
#define SIGN_FREE 0.5f   /* of the type, beside the ink of brackets and stops */
#define SIDE_FREE 0.04f  /* beside that of others */
#define WIDE_GAP 1.6f    /* of the type: a real blank between two characters */
#define BLANK_EM 0.25f   /* width of a blank between words */
#define NARROW 0.65f     /* as wide as high: 1 and its like */
#define CELLS_MOST 4000  /* of one page */
#define BLANK_BAND 6.0f  /* points of the page: lower bands between tables hold no text */

/* --- the picture --- */

static ScanImage *
page_draw(PopplerPage *page)
{
  double width = 0;
  double height = 0;
  poppler_page_get_size(page, &width, &height);
  double scale = MIN(DPI / 72, SIDE_MOST / MAX(MAX(width, height), 1));
  guint across = (guint) CLAMP(width * scale, 1, SIDE_MOST);
  guint down = (guint) CLAMP(height * scale, 1, SIDE_MOST);
  cairo_surface_t *surface =
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int) across, (int) down);
  cairo_t *cairo = cairo_create(surface);
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_paint(cairo);
  cairo_scale(cairo, scale, scale);
  poppler_page_render(page, cairo);
  cairo_destroy(cairo);
  cairo_surface_flush(surface);
  ScanImage *image = scan_image_new(across, down, scale);
  const guint8 *bytes = cairo_image_surface_get_data(surface);
  int stride = cairo_image_surface_get_stride(surface);
  for (guint y = 0; bytes != NULL && y < down; y++)
    {
      const guint32 *row = (const guint32 *) (const void *) (bytes + (gsize) y * (gsize) stride);
      for (guint x = 0; x < across; x++)
        image->gray[(gsize) y * across + x] =
            (guint8) (((row[x] >> 16 & 255) * 77 + (row[x] >> 8 & 255) * 151 + (row[x] & 255) * 28)
                      >> 8);
    }
  cairo_surface_destroy(surface);
  return image;
}

/* --- characters as type --- */

typedef struct
{
  OcrEngine *engine;
  ScanImage *image;
  PdfText *text;
  GArray *characters; /* OcrCharacter, of one part */
  GArray *ems;        /* float, of lines so far */
  double confidence;
} Scan;

static const OcrCharacter *
character_of(const Scan *scan, guint index)
{
  return &g_array_index(scan->characters, OcrCharacter, index);
}

/* The size of type of characters[start, end), in points of the picture: what the higher ideographs
 * tell, made one with sizes met before. */
static float
line_em(Scan *scan, guint start, guint end)
{
  g_autoptr(GArray) heights = g_array_new(FALSE, FALSE, sizeof(float));
  for (guint i = start; i < end; i++)
    {
      ScanBox box = character_of(scan, i)->box;
      float height = (float) MAX(box.y1 - box.y0, box.x1 - box.x0);
      if (character_is_ideograph(character_of(scan, i)->character))
        g_array_append_val(heights, height);
    }
  ScanBox line = character_of(scan, start)->line;
  float em = (float) (line.y1 - line.y0);
  if (heights->len > 0)
    {
      g_array_sort(heights, floats_compare);
      em = MIN(em, g_array_index(heights, float, heights->len * 3 / 4));
    }
  em *= EM_OF_INK;
  for (guint i = 0; i < scan->ems->len; i++)
    if (fabsf(g_array_index(scan->ems, float, i) - em) < SAME_EM * em)
      return g_array_index(scan->ems, float, i);
  g_array_append_val(scan->ems, em);
  return em;
}

/* Commas and brackets between ideographs are full-width; the engine often says otherwise. */
static gunichar
widened(gunichar c, gunichar before, gunichar after)
{
  gboolean is_chinese = character_is_ideograph(before) || character_is_ideograph(after);
  if (is_chinese
      && (c == ',' || c == ':' || c == ';' || c == '(' || c == ')' || c == '?' || c == '!'))
    return c - '!' + 0xFF01;
  return c;
}

static gunichar
character_beside(const Scan *scan, guint index, gint step, guint start, guint end)
{
  gint beside = (gint) index + step;
  return beside < (gint) start || beside >= (gint) end
             ? 0
             : character_of(scan, (guint) beside)->character;
}

/* Width in the type: full-width signs are as wide as ideographs. */
static float
natural_width(gunichar c)
{
  return c < 0x2000 ? HALF_EM : 1;
}

/* How much of a full-width sign's square is free before (or behind) its ink. */
static float
side_free(gunichar c, gboolean is_before)
{
  gboolean opens =
      c == 0xFF08 || c == 0x3008 || c == 0x300A || c == 0x3010 || c == 0x3014 || c == 0x201C;
  gboolean closes = c == 0xFF09 || c == 0xFF0C || c == 0xFF1A || c == 0xFF1B || c == 0x3001
                    || c == 0x3002 || c == 0x3009 || c == 0x300B || c == 0x3011 || c == 0x3015
                    || c == 0x201D;
  return (is_before ? opens : closes) ? SIGN_FREE : SIDE_FREE;
}

static gboolean
begins_word(const Scan *scan, guint index, guint start)
{
  const OcrCharacter *read = character_of(scan, index);
  return index > start && read->starts_word && read->character < 0x80
         && character_of(scan, index - 1)->character < 0x80;
}

/* Characters [start, end), which nothing but their own widths parts, are set evenly from where
 * their ink begins to where it ends. */
static void
run_set(Scan *scan, guint start, guint end, float em)
{
  float scale = (float) scan->image->scale;
  ScanBox line = character_of(scan, start)->line;
  float middle = (float) (line.y0 + line.y1) / 2;
  float widths = 0;
  guint first = scan->text->glyphs->len;
  for (guint i = start; i < end; i++)
    {
      const OcrCharacter *read = character_of(scan, i);
      gunichar c = widened(read->character, character_beside(scan, i, -1, start, end),
                           character_beside(scan, i, 1, start, end));
      gboolean is_word = begins_word(scan, i, start);
      widths += is_word ? BLANK_EM : 0;
      PdfGlyph glyph = { { widths, (middle - em / 2) / scale, widths + natural_width(c),
                           (middle + em / 2) / scale },
                         c,
                         is_word || i == start };
      widths += natural_width(c);
      g_array_append_val(scan->text->glyphs, glyph);
      scan->confidence += (double) read->confidence;
    }
  const PdfGlyph *head = &g_array_index(scan->text->glyphs, PdfGlyph, first);
  const PdfGlyph *tail = &g_array_index(scan->text->glyphs, PdfGlyph, scan->text->glyphs->len - 1);
  float left = (float) character_of(scan, start)->box.x0 - side_free(head->character, TRUE) * em;
  float right =
      (float) character_of(scan, end - 1)->box.x1 + side_free(tail->character, FALSE) * em;
  float share = MAX(right - left, 1) / widths;
  for (guint i = first; i < scan->text->glyphs->len; i++)
    {
      Box *box = &g_array_index(scan->text->glyphs, PdfGlyph, i).box;
      box->x0 = (left + box->x0 * share) / scale;
      box->x1 = (left + box->x1 * share) / scale;
    }
}

/* Characters [start, end) are one line: wide gaps stay. */
static void
line_set(Scan *scan, guint start, guint end)
{
  float em = line_em(scan, start, end);
  for (guint from = start, to; from < end; from = to)
    {
      for (to = from + 1;
           to < end
           && (float) (character_of(scan, to)->box.x0 - character_of(scan, to - 1)->box.x1)
                  <= WIDE_GAP * em;
           to++)
        ;
      run_set(scan, from, to, em);
    }
}

/* --- what the engine often mistakes --- */

static gboolean
is_quote(gunichar c)
{
  return c == '"' || c == 0x201C || c == 0x201D;
}

/* A sign read twice, once narrow and once wide: ",，" and the like. */
static gboolean
is_read_twice(gunichar narrow, gunichar wide)
{
  return (is_quote(narrow) && is_quote(wide) && narrow == '"')
         || (narrow < 0x80 && wide == narrow - '!' + 0xFF01);
}

/* Straight quotes open and close in turn. */
static void
signs_mend(GArray *characters)
{
  gboolean is_open = FALSE;
  for (guint i = characters->len; i > 1; i--)
    {
      gunichar before = g_array_index(characters, OcrCharacter, i - 2).character;
      gunichar after = g_array_index(characters, OcrCharacter, i - 1).character;
      if (is_read_twice(before, after))
        g_array_remove_index(characters, i - 2);
      else if (is_read_twice(after, before))
        g_array_remove_index(characters, i - 1);
    }
  for (guint i = 0; i < characters->len; i++)
    {
      gunichar *c = &g_array_index(characters, OcrCharacter, i).character;
      if (*c == '"')
        *c = is_open ? 0x201D : 0x201C;
      is_open = is_quote(*c) ? *c == 0x201C : is_open;
    }
}

/* A lone character in a cell that is too narrow for an ideograph is a number. */
static gboolean
is_narrow(const GArray *characters, ScanBox ink)
{
  return characters->len == 1
         && character_is_ideograph(g_array_index(characters, OcrCharacter, 0).character)
         && (float) (ink.x1 - ink.x0) < NARROW * (float) (ink.y1 - ink.y0);
}

static void
part_read(Scan *scan, Box box)
{
  ScanBox part = scan_image_box(scan->image, box);
  ScanBox ink = part;
  if (part.x1 <= part.x0 || part.y1 <= part.y0 || !scan_image_ink(scan->image, &ink))
    return;
  part = (ScanBox){ MAX(part.x0, ink.x0 - PART_MARGIN), MAX(part.y0, ink.y0 - PART_MARGIN),
                    MIN(part.x1, ink.x1 + PART_MARGIN), MIN(part.y1, ink.y1 + PART_MARGIN) };
  g_array_set_size(scan->characters, 0);
  ocr_engine_read(scan->engine, scan->image, part, FALSE, scan->characters);
  if (is_narrow(scan->characters, ink))
    {
      g_array_set_size(scan->characters, 0);
      ocr_engine_read(scan->engine, scan->image, part, TRUE, scan->characters);
    }
  signs_mend(scan->characters);
  for (guint start = 0, end; start < scan->characters->len; start = end)
    {
      guint line = character_of(scan, start)->line_index;
      for (end = start + 1;
           end < scan->characters->len && character_of(scan, end)->line_index == line; end++)
        ;
      line_set(scan, start, end);
    }
}

/* --- parts --- */

/* Reads the cells of a table and paints it white. */
static void
table_read(Scan *scan, const PdfRuleGroup *group, const Limits *limits)
{
  g_autoptr(PdfGrid) grid = pdf_grid_new(group, limits);
  if (grid == NULL)
    return;
  pdf_grid_close(grid);
  if (grid->cells->len < 2 || grid->cells->len > CELLS_MOST)
    return;
  for (guint i = 0; i < grid->cells->len; i++)
    {
      Box box = pdf_grid_cell_box(grid, &g_array_index(grid->cells, PdfGridCell, i));
      part_read(scan, (Box){ box.x0 + CELL_MARGIN, box.y0 + CELL_MARGIN, box.x1 - CELL_MARGIN,
                             box.y1 - CELL_MARGIN });
    }
  scan_image_whiten(scan->image, scan_image_box(scan->image, group->box));
}

/* The bands between tables, over the whole width of the page: text beside a table is read with the
 * band that it begins in. */
static void
bands_read(Scan *scan, const GPtrArray *groups, float width, float height)
{
  float top = 0;
  for (guint i = 0; i <= groups->len; i++)
    {
      const PdfRuleGroup *group = i < groups->len ? groups->pdata[i] : NULL;
      float bottom = group == NULL ? height : group->box.y0;
      if (bottom - top > BLANK_BAND)
        {
          part_read(scan, (Box){ 0, top, width, bottom });
          top = bottom;
        }
    }
}

PdfText *
pdf_scan_read(PopplerPage *page, OcrEngine *engine, const Limits *limits, PdfRules *rules,
              PdfScanFacts *facts)
{
  g_autoptr(ScanImage) image = page_draw(page);
  g_autoptr(GArray) characters = g_array_new(FALSE, FALSE, sizeof(OcrCharacter));
  g_autoptr(GArray) ems = g_array_new(FALSE, FALSE, sizeof(float));
  PdfText *text = pdf_text_new();
  Scan scan = { engine, image, text, characters, ems, 0 };
  scan_image_turn(image, ocr_engine_quarters(engine, image));
  scan_image_measure(image);
  double skew = ocr_engine_skew(engine, image);
  if (skew != 0)
    scan_image_straighten(image, skew);
  scan_image_take_rules(image, rules);
  pdf_rules_join(rules);
  g_autoptr(GPtrArray) groups = pdf_rules_group(rules);
  for (guint i = 0; i < groups->len; i++)
    table_read(&scan, groups->pdata[i], limits);
  facts->width = image->width / image->scale;
  facts->height = image->height / image->scale;
  bands_read(&scan, groups, (float) facts->width, (float) facts->height);
  pdf_text_measure(text);
  facts->confidence =
      text->glyphs->len == 0 ? 0 : (guint) (scan.confidence / text->glyphs->len + 0.5);
  return text;
}
