/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_text.c - poppler's text and its boxes, one for each character, side by side.
 *
 * Blanks and line ends are not glyphs: a blank becomes a mark on the glyph behind it. Order, lines
 * and columns are decided later, by place alone.
 */
#include "extract/pdf_text.h"

#include "core/characters.h"
#include "extract/pdf_boxes.h"

#include <math.h>

#define SPACING_MOST 0.5f /* of the type: wider room is a blank */
#define SPACING_SLOTS 50
#define SPACING_FIRST 5   /* slot: less is how a font is drawn, or a stretched line */
#define SAME_LINE 0.1f    /* of the type, between middles */
#define OVERLAP_MOST 0.1f /* of the type: boxes are rounded */
#define SCRIPT_PAIRS 4    /* of ideographs and figures, that say what is usual */
#define SCRIPT_GAP_LEAST 0.1f
#define SPACING_PAIRS 20 /* of ideographs, that say what is usual */
#define SPACING_SHARE 4  /* one in so many pairs has that room */
#define SAMPLE_GLYPHS 64 /* ideographs measured per page */
#define EM_SHARE_USUAL                                                                             \
  0.75f /* where a page has no ideograph: ascent and descent of common fonts add up to 1.3 em */

/* The character at *text, U+FFFD for bytes that are no UTF-8 (a font's map may hold lone
 * surrogates). Moves *text on. */
static gunichar
next_character(const char **text)
{
  gunichar c = g_utf8_get_char_validated(*text, -1);
  guint size = g_utf8_skip[*(const guchar *) *text];
  for (guint i = 0; i < size && **text != '\0'; i++)
    (*text)++;
  return c >= 0x110000 ? 0xFFFD : c;
}

/* Direction marks that poppler adds round right-to-left text: they have no box. */
static gboolean
is_direction_mark(gunichar c)
{
  return c >= 0x202A && c <= 0x202E;
}

static gboolean
is_private(gunichar c)
{
  return c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000;
}

/* Bullets of fonts that say no more of a sign than its place in the font (Symbol, Wingdings), as
 * office programs set them. */
static gunichar
bullet_shown(gunichar c)
{
  static const struct
  {
    gunichar code;
    gunichar bullet;
  } BULLETS[] = {
    { 0xF06C, 0x25CF }, { 0xF06E, 0x25A0 }, { 0xF06F, 0x25A1 }, { 0xF075, 0x25C6 },
    { 0xF076, 0x25C6 }, { 0xF09F, 0x2022 }, { 0xF0A7, 0x25A0 }, { 0xF0A8, 0x25A1 },
    { 0xF0B7, 0x2022 }, { 0xF0D8, 0x27A2 }, { 0xF0FC, 0x2713 },
  }; /* ● ■ □ ◆ • ➢ ✓ */
  for (gsize i = 0; i < G_N_ELEMENTS(BULLETS) && c >= BULLETS[0].code; i++)
    if (BULLETS[i].code == c)
      return BULLETS[i].bullet;
  return c;
}

static void
glyphs_read(PdfText *text, const char *characters, const PopplerRectangle *boxes, guint count)
{
  gboolean has_blank = FALSE;
  guint i = 0;
  while (i < count && *characters != '\0')
    {
      gunichar c = bullet_shown(next_character(&characters));
      if (is_direction_mark(c))
        continue;
      const PopplerRectangle *box = &boxes[i++];
      if (c == '\n' || c == '\f' || c == '\r' || character_is_blank(c))
        {
          has_blank = has_blank || c != '\n';
          continue;
        }
      if (character_is_invisible(c) || !isfinite(box->x1 + box->x2 + box->y1 + box->y2))
        continue;
      PdfGlyph glyph = { { (float) MIN(box->x1, box->x2), (float) MIN(box->y1, box->y2),
                           (float) MAX(box->x1, box->x2), (float) MAX(box->y1, box->y2) },
                         c,
                         has_blank };
      g_array_append_val(text->glyphs, glyph);
      text->bad += is_private(c);
      has_blank = FALSE;
    }
  text->is_short = i < count;
}

static float
em_share_measure(const GArray *glyphs)
{
  float shares[SAMPLE_GLYPHS];
  guint count = 0;
  for (guint i = 0; i < glyphs->len && count < SAMPLE_GLYPHS; i++)
    {
      const PdfGlyph *glyph = &g_array_index(glyphs, PdfGlyph, i);
      if (character_is_ideograph(glyph->character) && box_height(glyph->box) > 0.5f)
        shares[count++] = box_width(glyph->box) / box_height(glyph->box);
    }
  if (count == 0)
    return EM_SHARE_USUAL;
  qsort(shares, count, sizeof(float), floats_compare);
  return CLAMP(shares[count / 2], 0.1f, 1.5f);
}

/* The room behind an ideograph, of the type; negative if the next glyph does not stand beside it.
 */
static float
room_behind(const PdfGlyph *before, const PdfGlyph *glyph)
{
  float size = box_width(before->box);
  gboolean are_beside =
      character_is_ideograph(before->character) && size > 0
      && fabsf(box_middle_y(glyph->box) - box_middle_y(before->box)) < SAME_LINE * size;
  float room = are_beside ? (glyph->box.x0 - before->box.x1) / size : -1;
  return room > -OVERLAP_MOST && room < SPACING_MOST ? MAX(room, 0) : -1;
}

/* Rooms of one width that are so many were not printed as blanks: the text is spaced out. */
static float
spacing_measure(const GArray *glyphs)
{
  guint slots[SPACING_SLOTS + 1] = { 0 };
  guint pairs = 0;
  guint best = SPACING_FIRST;
  for (guint i = 1; i < glyphs->len; i++)
    {
      const PdfGlyph *glyph = &g_array_index(glyphs, PdfGlyph, i);
      float room = character_is_ideograph(glyph->character) ? room_behind(glyph - 1, glyph) : -1;
      if (room < 0)
        continue;
      slots[(guint) (room * SPACING_SLOTS / SPACING_MOST)]++;
      pairs++;
    }
  for (guint i = SPACING_FIRST; i < SPACING_SLOTS; i++)
    best = slots[i] + slots[i + 1] > slots[best] + slots[best + 1] ? i : best;
  return pairs >= SPACING_PAIRS && (slots[best] + slots[best + 1]) * SPACING_SHARE >= pairs
             ? (float) (best + 1) * SPACING_MOST / SPACING_SLOTS
             : 0;
}

static float
script_gap_measure(const GArray *glyphs)
{
  float rooms[SAMPLE_GLYPHS];
  guint count = 0;
  for (guint i = 1; i < glyphs->len && count < SAMPLE_GLYPHS; i++)
    {
      const PdfGlyph *glyph = &g_array_index(glyphs, PdfGlyph, i);
      gboolean is_word = glyph->character < 0x80 && g_unichar_isalnum(glyph->character);
      float room = is_word ? room_behind(glyph - 1, glyph) : -1;
      if (room >= 0)
        rooms[count++] = room;
    }
  if (count < SCRIPT_PAIRS)
    return 0;
  qsort(rooms, count, sizeof(float), floats_compare);
  return rooms[count / 2] >= SCRIPT_GAP_LEAST ? rooms[count / 2] : 0;
}

void
pdf_text_measure(PdfText *text)
{
  text->em_share = em_share_measure(text->glyphs);
  pdf_boxes_level(text->glyphs, text->em_share);
  text->spacing = spacing_measure(text->glyphs);
  text->script_gap = script_gap_measure(text->glyphs);
}

PdfText *
pdf_text_new(void)
{
  PdfText *text = g_new0(PdfText, 1);
  text->glyphs = g_array_new(FALSE, FALSE, sizeof(PdfGlyph));
  text->em_share = EM_SHARE_USUAL;
  return text;
}

PdfText *
pdf_text_read(PopplerPage *page)
{
  PdfText *text = pdf_text_new();
  g_autofree char *characters = poppler_page_get_text(page);
  g_autofree PopplerRectangle *boxes = NULL;
  guint count = 0;
  if (characters != NULL && poppler_page_get_text_layout(page, &boxes, &count))
    glyphs_read(text, characters, boxes, count);
  pdf_text_measure(text);
  return text;
}

void
pdf_text_clip(PdfText *text, Box area)
{
  guint kept = 0;
  for (guint i = 0; i < text->glyphs->len; i++)
    {
      PdfGlyph glyph = g_array_index(text->glyphs, PdfGlyph, i);
      float x = box_middle_x(glyph.box);
      float y = box_middle_y(glyph.box);
      if (x >= area.x0 && x <= area.x1 && y >= area.y0 && y <= area.y1)
        g_array_index(text->glyphs, PdfGlyph, kept++) = glyph;
    }
  g_array_set_size(text->glyphs, kept);
}

void
pdf_text_free(PdfText *text)
{
  if (text == NULL)
    return;
  g_array_unref(text->glyphs);
  g_free(text);
}

float
pdf_text_size(const PdfText *text, const PdfGlyph *glyph)
{
  if (character_is_ideograph(glyph->character))
    return box_width(glyph->box);
  return box_height(glyph->box) * text->em_share;
}
