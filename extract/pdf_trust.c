/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_trust.c - a text layer by its characters alone.
 *
 * A font without a map to characters gives private or no characters; bytes read by the wrong map
 * give Latin letters with accents, Hangul, signs; glyph numbers taken for characters give
 * ideographs, but rare ones: a notice is one fifth made of the few that everybody uses.
 */
#include "extract/pdf_trust.h"

#include "core/characters.h"

#include <stdlib.h>

#define LONG_TEXT 200 /* ideographs; a list of names may be short of common ones */
/* In a hundred ideographs; chance gives less than one, notices give 15 and more */
#define COMMON_LEAST 3

/* What Chinese notices are printed with, also those of regions with a script of their own. */
static const struct
{
  gunichar from;
  gunichar to;
} EXPECTED[] = {
  { 0x21, 0x7E },     { 0xB0, 0xB1 },     { 0xB7, 0xB7 },     { 0xD7, 0xD7 },
  { 0x370, 0x3FF },   { 0x600, 0x6FF },   { 0xF00, 0xFFF },   { 0x1800, 0x18AF },
  { 0x2000, 0x206F }, { 0x20A0, 0x27BF }, { 0x2E80, 0x2FDF }, { 0x3000, 0x303F },
  { 0x3200, 0x33FF }, { 0x4E00, 0x9FFF }, { 0xA000, 0xA4CF }, { 0xF900, 0xFAFF },
  { 0xFE10, 0xFE6F }, { 0xFF01, 0xFFEF },
};

/* Sorted. One of them is every fifth character of a notice. */
static const guint16 COMMON[] = {
  0x4E00, 0x4E0A, 0x4E0D, 0x4E1A, 0x4E2D, 0x4E3A, 0x4EA7, 0x4EBA, 0x4EE5, 0x4EFB, 0x4F1A, 0x4F4D,
  0x4F5C, 0x5168, 0x516C, 0x52A0, 0x52A1, 0x52A8, 0x533A, 0x5355, 0x53BF, 0x53D1, 0x5404, 0x548C,
  0x56FD, 0x5728, 0x5730, 0x5927, 0x59D4, 0x5B89, 0x5B8C, 0x5B9E, 0x5BF9, 0x5C40, 0x5C55, 0x5DE5,
  0x5E02, 0x5E74, 0x5E9C, 0x5EFA, 0x5F00, 0x5F3A, 0x6210, 0x63A8, 0x653F, 0x65B0, 0x65BD, 0x662F,
  0x6708, 0x6709, 0x6C11, 0x70B9, 0x7406, 0x751F, 0x7684, 0x76EE, 0x793E, 0x7BA1, 0x884C, 0x8BBE,
  0x8D23, 0x8FDB, 0x90E8, 0x91CD, 0x91D1, 0x95E8, 0x9879,
};

static gboolean
is_expected(gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS(EXPECTED) && c >= EXPECTED[i].from; i++)
    if (c <= EXPECTED[i].to)
      return TRUE;
  return FALSE;
}

static gint
compare_codes(gconstpointer a, gconstpointer b)
{
  return (gint) * (const guint16 *) a - (gint) * (const guint16 *) b;
}

static gboolean
is_common(gunichar c)
{
  guint16 code = (guint16) c;
  return c <= G_MAXUINT16
         && bsearch(&code, COMMON, G_N_ELEMENTS(COMMON), sizeof(guint16), compare_codes) != NULL;
}

guint
pdf_text_trust(const PdfText *text)
{
  guint all = text->glyphs->len;
  guint expected = 0;
  guint ideographs = 0;
  guint common = 0;
  for (guint i = 0; i < all; i++)
    {
      gunichar c = g_array_index(text->glyphs, PdfGlyph, i).character;
      gboolean is_ideograph = character_is_ideograph(c);
      expected += is_ideograph || is_expected(c);
      ideographs += is_ideograph;
      common += is_ideograph && is_common(c);
    }
  if (all == 0)
    return 100;
  guint trust = expected * 100 / all;
  if (ideographs >= LONG_TEXT && common * 100 < COMMON_LEAST * ideographs)
    trust = MIN(trust, common * 100 * 100 / (COMMON_LEAST * ideographs));
  return trust;
}
