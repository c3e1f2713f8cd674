/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * characters.c - tables and ranges of code points. Fast paths first: notices are nine tenths
 * ideographs of the basic block.
 */
#include "core/characters.h"

#include <string.h>

static const struct
{
  guint16 from;
  guint16 to;
} RADICALS[] = {
#include "core/characters_radicals.inc"
};

gboolean
character_is_punctuation(gunichar c)
{
  if (c < 0x80)
    return c != 0 && strchr("!\"'(),-./:;<>?[]{}~|", (int) c) != NULL;
  return (c >= 0x3001 && c <= 0x3003) || (c >= 0x3008 && c <= 0x3011)
         || (c >= 0x3014 && c <= 0x301F) || (c >= 0x2010 && c <= 0x2027)
         || (c >= 0xFE10 && c <= 0xFE1F) || (c >= 0xFE30 && c <= 0xFE6F && c != 0xFE6A)
         || (c >= 0xFF01 && c <= 0xFF0F && c != 0xFF05 && c != 0xFF0B && c != 0xFF04 && c != 0xFF03
             && c != 0xFF06)
         || (c >= 0xFF1A && c <= 0xFF1F && c != 0xFF1D) || c == 0xFF3B || c == 0xFF3D
         || (c >= 0xFF5B && c <= 0xFF65) || c == 0xB7;
}

static gboolean
is_radical(gunichar c)
{
  return c >= 0x2E80 && c <= 0x2FDF;
}

static gunichar
radical_ideograph(gunichar c)
{
  guint low = 0, high = G_N_ELEMENTS(RADICALS);
  while (low < high)
    {
      guint middle = (low + high) / 2;
      if (RADICALS[middle].from == c)
        return RADICALS[middle].to;
      if (RADICALS[middle].from < c)
        low = middle + 1;
      else
        high = middle;
    }
  return c;
}

gboolean
character_is_chinese_numeral(gunichar c)
{
  switch (is_radical(c) ? radical_ideograph(c) : c)
    {
    case 0x3007:
    case 0x96F6:
    case 0x4E00:
    case 0x4E8C:
    case 0x4E24:
    case 0x4E09:
    case 0x56DB:
    case 0x4E94:
    case 0x516D: /* 〇零一二两三四五六 */
    case 0x4E03:
    case 0x516B:
    case 0x4E5D:
    case 0x5341:
    case 0x767E:
    case 0x5343:
    case 0x4E07:
    case 0x4EBF: /* 七八九十百千万亿 */
    case 0x58F9:
    case 0x8D30:
    case 0x53C1:
    case 0x8086:
    case 0x4F0D:
    case 0x9646:
    case 0x67D2:
    case 0x634C:
    case 0x7396: /* 壹贰叁肆伍陆柒捌玖 */
    case 0x62FE:
    case 0x4F70:
    case 0x4EDF:
    case 0x5EFF:
    case 0x5345:
    case 0x5169:
    case 0x842C:
    case 0x5104: /* 拾佰仟廿卅兩萬億 */
      return TRUE;
    default:
      return FALSE;
    }
}

static gunichar
compatibility_ideograph(gunichar c)
{
  gunichar decomposed[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize count = g_unichar_fully_decompose(c, FALSE, decomposed, G_N_ELEMENTS(decomposed));
  return count == 1 ? decomposed[0] : c;
}

gunichar
character_clean(gunichar c)
{
  if (c < 0x80 || (c >= 0x4E00 && c <= 0x9FFF))
    return c;
  if (character_is_blank(c))
    return ' ';
  if (is_radical(c))
    return radical_ideograph(c);
  if ((c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F))
    return compatibility_ideograph(c);
  gboolean is_wide_alphanumeric =
      (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
  if (is_wide_alphanumeric || c == 0xFF05 || c == 0xFF0B || c == 0xFF0E)
    return c - 0xFEE0; /* ％ ＋ ． belong to numbers and go with the digits */
  return c;
}

gunichar
character_comparable_rare(gunichar c)
{
  gunichar clean = character_clean(c);
  if (clean >= 0xFF01 && clean <= 0xFF5E && clean != 0xFF5C)
    return clean - 0xFEE0;
  switch (clean)
    {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
    case 0xFE63:
      return '-';
    case 0x301C:
    case 0x223C:
      return '~';
    case 0x2236:
    case 0xFE55:
    case 0xFE13:
    case 0x4E28: /* ∶ is typed for ：, and ⼁ is 丨 */
    case 0x2502: /* │ ┃ ｜ part a label from its value where a page draws bars */
    case 0x2503:
    case 0xFF5C:
      return ':';
    case 0xFE59:
    case 0xFE35:
    case 0x2039:
      return '('; /* ‹市教育局› */
    case 0xFE5A:
    case 0xFE36:
    case 0x203A:
      return ')';
    case 0xFE50:
    case 0xFE10:
      return ',';
    case 0xFE54:
      return ';';
    case 0xFE52:
      return '.'; /* ﹒ closes list numbers */
    case 0xFE6A:
      return '%';
    case 0xFF61:
      return 0x3002; /* 。 */
    case 0xFF64:
    case 0xFE51:
      return 0x3001; /* 、 */
    case 0x25CB:
    case 0x25EF:
      return 0x3007; /* 二○○七年 is printed with circles */
    default:
      return clean;
    }
}

gboolean
character_is_bar(gunichar c)
{
  gunichar clean = character_clean(c);
  return clean == 0x2502 || clean == 0x2503 || clean == 0xFF5C || clean == 0x4E28;
}

gunichar
character_comparable_behind(const char *before, gsize length, gunichar c)
{
  gunichar comparable = character_comparable(c);
  if (comparable != ':' || !character_is_bar(c))
    return comparable;
  while (length > 0 && strchr(":;(\n", before[length - 1]) == NULL)
    length--;
  return length > 0 && before[length - 1] == ':' ? ';' : ':';
}
