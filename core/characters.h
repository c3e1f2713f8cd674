/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * characters.h - facts about single code points that every stage needs, and the two rewritings of
 * printed text.
 *
 *   printed     what the page shows, byte for byte                     ２０２３年　规上企业（⼯业），１０家
 *   clean       what records print: widths of letters and digits,      2023年规上企业（工业），10家
 *               radicals and compatibility forms, stray white space
 *   comparable  clean, and the punctuation of both widths made one;    2023年规上企业(工业),10家
 *               what rules and vocabularies are matched against
 *
 * Neither is NFKC, which would destroy ㎡, ①, ‰ and the like. Sources: Unicode 15
 * EquivalentUnifiedIdeograph.txt (radicals), canonical singletons (CJK compatibility ideographs),
 * GB/T 15834 (punctuation).
 */
#pragma once

#include <glib.h>

/* Han characters of all planes, and 〇 (U+3007). Compatibility ideographs and radicals count too.
 */
static inline gboolean
character_is_ideograph(gunichar c)
{
  if (c < 0x2E80)
    return FALSE;
  return (c >= 0x4E00 && c <= 0x9FFF) || c == 0x3007 || (c >= 0x3400 && c <= 0x4DBF)
         || (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF)
         || (c >= 0x20000 && c <= 0x323AF);
}

/* White space of every width: ASCII, U+00A0, U+2000-200A, U+202F, U+205F, U+3000; not line feeds.
 */
static inline gboolean
character_is_blank(gunichar c)
{
  if (c < 0x80)
    return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
  if (c > 0x3000)
    return FALSE;
  return c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F
         || c == 0x1680;
}

/* Prints nothing and means nothing here: zero width, soft hyphen, BOM, direction marks, controls
 * other than tab and line feed. */
static inline gboolean
character_is_invisible(gunichar c)
{
  if (c < 0x80)
    return (c < 0x20 && c != '\n' && !character_is_blank(c)) || c == 0x7F;
  if (c > 0x2069 && c < 0xFE00)
    return FALSE;
  return (c >= 0x80 && c <= 0x9F) || c == 0xAD || (c >= 0x200B && c <= 0x200F)
         || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064)
         || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

/* Chinese or ASCII punctuation that text is split and joined at; not letters, digits, symbols such
 * as ㎡ or %. */
gboolean character_is_punctuation(gunichar c);

/* Chinese numerals of every form: 〇零一二两…九十百千万亿, 壹…, 廿卅, 半 excluded. */
gboolean character_is_chinese_numeral(gunichar c);

/* One code point as records print it; the same code point where nothing needs mending. */
gunichar character_clean(gunichar c);

/* For what character_comparable() does not settle itself. */
gunichar character_comparable_rare(gunichar c);

/* One code point as rules compare it: character_clean(), then （ -> ( ， -> , ： -> : ； -> ; ！ ->
 * ! ？ -> ? ． -> . ～ -> ~, the hyphens U+2010-2013, U+2212, U+FF0D -> - and the bars │ ┃ ｜ 丨 -> :.
 * The dash — (U+2014, U+2015), 、 。 quotes 《》 【】 〔〕 stay. */
static inline gunichar
character_comparable(gunichar c)
{
  if (c < 0x80 || (c >= 0x4E00 && c <= 0x9FFF))
    return c == 0x4E28 ? ':' : c; /* 责任单位丨市教育局: a radical in the place of a bar */
  return character_comparable_rare(c);
}

/* The bars │ ┃ ｜ 丨, in any form. */
gboolean character_is_bar(gunichar c);

/* character_comparable() of a code point behind the comparable text before it: a bar behind a label
 * and its value parts these from the next label and is a ; there (牵头：甲局｜配合：乙局). */
gunichar character_comparable_behind(const char *before, gsize length, gunichar c);

/* The character that starts at text; *length (optional) receives its bytes. text must be valid
 * UTF-8. Here because every loop over text calls it: as a call it took a tenth of the normalize
 * stage. */
static inline gunichar
character_at(const char *text, gsize *length)
{
  const guchar *bytes = (const guchar *) text;
  guint32 c = bytes[0];
  gsize ignored, *size = length != NULL ? length : &ignored;
  if (G_LIKELY((c & 0xF0) == 0xE0)) /* ideographs, and nearly all else that is printed */
    {
      *size = 3;
      return (c & 0x0F) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3F);
    }
  if (c < 0x80)
    {
      *size = 1;
      return c;
    }
  *size = c < 0xE0 ? 2 : 4;
  return c < 0xE0 ? (c & 0x1F) << 6 | (bytes[1] & 0x3F)
                  : (c & 0x07) << 18 | (bytes[1] & 0x3Fu) << 12 | (bytes[2] & 0x3Fu) << 6
                        | (bytes[3] & 0x3F);
}

/* The character that ends right before text + offset, 0 at the start. */
static inline gunichar
character_before(const char *text, gsize offset)
{
  if (offset == 0)
    return 0;
  do
    offset--;
  while (offset > 0 && ((guchar) text[offset] & 0xC0) == 0x80);
  return character_at(text + offset, NULL);
}
