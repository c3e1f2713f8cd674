/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_boxes.c - boxes are told apart by their height alone: that is what a font and a size of type
 * come to. Four passes, whatever the page holds.
 */
#include "extract/pdf_boxes.h"

#include "core/characters.h"

#include <math.h>
#include <stdlib.h>

#define KINDS_MOST 24
#define SAMPLES_MOST 32
#define SAMPLES_LEAST 2
#define SAME_HEIGHT 0.03f /* of the height */
#define ODD_HEIGHT 0.2f   /* of what the type would come to: more is another way to make boxes */
#define ODD_SHIFT 0.15f   /* of the type */
#define TOUCH_LEAST -0.3f /* of the type: room between neighbours */
#define TOUCH_MOST 0.6f
#define WIDTHS_MOST 128 /* of ideographs, looked at per kind */
#define WIDTHS_PAGE 256 /* of a page's characters, so that all parts of it are seen */
#define TRUE_SHARE 10   /* one in so many is as wide as its font says, at least */
#define STRETCHED 0.03f /* of the type: more is room behind a character */

typedef struct
{
  float height;
  guint ideographs;
  guint wide; /* of them in widths */
  float widths[WIDTHS_MOST];
  guint samples;              /* of neighbours that are ideographs */
  float sizes[SAMPLES_MOST];  /* of their type, in heights of this box */
  float shifts[SAMPLES_MOST]; /* how much lower this box's middle is, in the same */
} BoxKind;

typedef struct
{
  BoxKind list[KINDS_MOST];
  guint count;
  guint last; /* that was asked for: neighbours are mostly alike */
} BoxKinds;

static gboolean
is_of_kind(const BoxKind *kind, float height)
{
  return fabsf(kind->height - height) <= SAME_HEIGHT * kind->height;
}

/* NULL for boxes without height, and where there are too many kinds. */
static BoxKind *
kinds_of(BoxKinds *kinds, const PdfGlyph *glyph)
{
  float height = box_height(glyph->box);
  if (kinds->count > 0 && is_of_kind(&kinds->list[kinds->last], height))
    return &kinds->list[kinds->last];
  for (guint i = 0; i < kinds->count; i++)
    if (is_of_kind(&kinds->list[i], height))
      return &kinds->list[kinds->last = i];
  if (kinds->count == KINDS_MOST || height <= 0)
    return NULL;
  kinds->last = kinds->count++;
  kinds->list[kinds->last].height = height;
  return &kinds->list[kinds->last];
}

static gboolean
boxes_touch(const PdfGlyph *before, const PdfGlyph *after, float size)
{
  float room = after->box.x0 - before->box.x1, middle = box_middle_y(before->box),
        other = box_middle_y(after->box);
  return room >= TOUCH_LEAST * size && room <= TOUCH_MOST * size && middle > after->box.y0
         && middle < after->box.y1 && other > before->box.y0 && other < before->box.y1;
}

static void
kind_add_sample(BoxKind *kind, const PdfGlyph *glyph, const PdfGlyph *ideograph)
{
  if (kind == NULL || kind->ideographs > 0 || kind->samples == SAMPLES_MOST)
    return;
  float height = box_height(glyph->box);
  kind->sizes[kind->samples] = box_width(ideograph->box) / height;
  kind->shifts[kind->samples++] =
      (box_middle_y(glyph->box) - box_middle_y(ideograph->box)) / height;
}

static void
kinds_sample(BoxKinds *kinds, const GArray *glyphs)
{
  for (guint i = 1; i < glyphs->len; i++)
    {
      const PdfGlyph *after = &g_array_index(glyphs, PdfGlyph, i), *before = after - 1;
      gboolean is_first = character_is_ideograph(before->character);
      if (is_first == character_is_ideograph(after->character))
        continue;
      const PdfGlyph *ideograph = is_first ? before : after, *other = is_first ? after : before;
      if (boxes_touch(before, after, box_width(ideograph->box)))
        kind_add_sample(kinds_of(kinds, other), other, ideograph);
    }
}

/* Settles size and shift of a kind, as the first sample of each. FALSE for one that stays. */
static gboolean
kind_is_odd(BoxKind *kind, float em_share)
{
  if (kind->ideographs > 0 || kind->samples < SAMPLES_LEAST)
    return FALSE;
  qsort(kind->sizes, kind->samples, sizeof(float), floats_compare);
  qsort(kind->shifts, kind->samples, sizeof(float), floats_compare);
  float size = kind->sizes[kind->samples / 2], shift = kind->shifts[kind->samples / 2];
  kind->sizes[0] = size;
  kind->shifts[0] = shift;
  return fabsf(size / em_share - 1) > ODD_HEIGHT || fabsf(shift) > ODD_SHIFT * size;
}

static void
kinds_count(BoxKinds *kinds, const GArray *glyphs)
{
  guint stride = 1 + glyphs->len / WIDTHS_PAGE;
  for (guint i = 0; i < glyphs->len; i++)
    {
      const PdfGlyph *glyph = &g_array_index(glyphs, PdfGlyph, i);
      BoxKind *kind = kinds_of(kinds, glyph);
      if (kind == NULL || !character_is_ideograph(glyph->character))
        continue;
      if (kind->ideographs++ % stride == 0 && kind->wide < WIDTHS_MOST)
        kind->widths[kind->wide++] = box_width(glyph->box);
    }
}

/* --- widths --- */

/* How wide the type of a kind is; 0 if all its ideographs are as wide as each other. */
static float
kind_type(BoxKind *kind)
{
  if (kind->wide == 0)
    return 0;
  qsort(kind->widths, kind->wide, sizeof(float), floats_compare);
  float type = kind->widths[kind->wide / TRUE_SHARE];
  return kind->widths[kind->wide - 1] > (1 + STRETCHED) * type ? type : 0;
}

/* Takes out of ideographs the room behind them that a stretched line gives them: up to a tenth of
 * the type poppler counts it as theirs. */
static void
ideographs_narrow(BoxKinds *kinds, GArray *glyphs)
{
  float types[KINDS_MOST];
  gboolean is_stretched = FALSE;
  for (guint i = 0; i < kinds->count; i++)
    {
      types[i] = kind_type(&kinds->list[i]);
      is_stretched |= types[i] > 0;
    }
  for (guint i = 0; is_stretched && i < glyphs->len; i++)
    {
      PdfGlyph *glyph = &g_array_index(glyphs, PdfGlyph, i);
      const BoxKind *kind =
          character_is_ideograph(glyph->character) ? kinds_of(kinds, glyph) : NULL;
      float type = kind == NULL ? 0 : types[kind - kinds->list];
      if (type > 0 && box_width(glyph->box) > (1 + STRETCHED) * type)
        glyph->box.x1 = glyph->box.x0 + type;
    }
}

/* --- heights --- */

static Box
box_leveled(Box box, const BoxKind *kind, float em_share)
{
  float height = box_height(box), middle = box_middle_y(box) - kind->shifts[0] * height,
        half = kind->sizes[0] * height / em_share / 2;
  return (Box){ box.x0, middle - half, box.x1, middle + half };
}

void
pdf_boxes_level(GArray *glyphs, float em_share)
{
  BoxKinds kinds = { .count = 0 };
  gboolean is_odd[KINDS_MOST] = { FALSE }, has_odd = FALSE;
  kinds_count(&kinds, glyphs);
  ideographs_narrow(&kinds, glyphs);
  kinds_sample(&kinds, glyphs);
  for (guint i = 0; i < kinds.count; i++)
    has_odd |= is_odd[i] = kind_is_odd(&kinds.list[i], em_share);
  for (guint i = 0; has_odd && i < glyphs->len; i++)
    {
      PdfGlyph *glyph = &g_array_index(glyphs, PdfGlyph, i);
      const BoxKind *kind = kinds_of(&kinds, glyph);
      if (kind != NULL && is_odd[kind - kinds.list])
        glyph->box = box_leveled(glyph->box, kind, em_share);
    }
}
