/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * charset_labels.c - the label table. One line an encoding, its labels separated by blanks, as the
 * standard lists them.
 *
 * gb2312 and gbk share a line with gb18030: their decoder is the same, and pages labelled gb2312
 * hold GB18030 nine times in ten. Looked up once a document, so a linear search over some 220 words
 * is cheap enough.
 */
#include "extract/charset_labels.h"

#include <string.h>

typedef struct
{
  Encoding encoding;
  const char *labels;
} EncodingLine;

static const EncodingLine LINES[] = {
  { { "utf-8", "" }, "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8" },
  { { "gb18030", "GB18030" },
    "gb18030 gbk gb2312 gb_2312 gb_2312-80 x-gbk chinese csgb2312 csiso58gb231280 iso-ir-58" },
  { { "big5", "BIG5 CP950" }, "big5 big5-hkscs cn-big5 csbig5 x-x-big5" },
  { { "utf-16le", "UTF-16LE" },
    "utf-16 utf-16le csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff" },
  { { "utf-16be", "UTF-16BE" }, "utf-16be unicodefffe" },
  { { "windows-1252", "CP1252" },
    "windows-1252 ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 "
    "iso8859-1 "
    "iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii x-cp1252" },
  { { "shift_jis", "CP932 SHIFT_JIS" },
    "shift_jis csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis" },
  { { "euc-jp", "EUC-JP" }, "euc-jp cseucpkdfmtjapanese x-euc-jp" },
  { { "iso-2022-jp", "ISO-2022-JP" }, "iso-2022-jp csiso2022jp" },
  { { "euc-kr", "CP949 UHC EUC-KR" },
    "euc-kr cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 "
    "windows-949" },
  { { "ibm866", "CP866" }, "ibm866 866 cp866 csibm866" },
  { { "iso-8859-2", "ISO-8859-2" },
    "iso-8859-2 csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2" },
  { { "iso-8859-3", "ISO-8859-3" },
    "iso-8859-3 csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3" },
  { { "iso-8859-4", "ISO-8859-4" },
    "iso-8859-4 csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4" },
  { { "iso-8859-5", "ISO-8859-5" },
    "iso-8859-5 csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 "
    "iso_8859-5:1988" },
  { { "iso-8859-6", "ISO-8859-6" },
    "iso-8859-6 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e "
    "iso-8859-6-i "
    "iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987" },
  { { "iso-8859-7", "ISO-8859-7" },
    "iso-8859-7 csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 "
    "iso_8859-7 "
    "iso_8859-7:1987 sun_eu_greek" },
  { { "iso-8859-8", "ISO-8859-8" },
    "iso-8859-8 csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 "
    "iso_8859-8 "
    "iso_8859-8:1988 visual" },
  { { "iso-8859-8-i", "ISO-8859-8" }, "iso-8859-8-i csiso88598i logical" },
  { { "iso-8859-10", "ISO-8859-10" },
    "iso-8859-10 csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6" },
  { { "iso-8859-13", "ISO-8859-13" }, "iso-8859-13 iso8859-13 iso885913" },
  { { "iso-8859-14", "ISO-8859-14" }, "iso-8859-14 iso8859-14 iso885914" },
  { { "iso-8859-15", "ISO-8859-15" },
    "iso-8859-15 csisolatin9 iso8859-15 iso885915 iso_8859-15 l9" },
  { { "iso-8859-16", "ISO-8859-16" }, "iso-8859-16" },
  { { "koi8-r", "KOI8-R" }, "koi8-r cskoi8r koi koi8 koi8_r" },
  { { "koi8-u", "KOI8-U" }, "koi8-u koi8-ru" },
  { { "macintosh", "MACINTOSH MACROMAN" }, "macintosh csmacintosh mac x-mac-roman" },
  { { "x-mac-cyrillic", "MAC-CYRILLIC MACCYRILLIC MAC-UK" }, "x-mac-cyrillic x-mac-ukrainian" },
  { { "windows-874", "CP874" }, "windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620" },
  { { "windows-1250", "CP1250" }, "windows-1250 cp1250 x-cp1250" },
  { { "windows-1251", "CP1251" }, "windows-1251 cp1251 x-cp1251" },
  { { "windows-1253", "CP1253" }, "windows-1253 cp1253 x-cp1253" },
  { { "windows-1254", "CP1254" },
    "windows-1254 cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 "
    "iso_8859-9:1989 l5 "
    "latin5 x-cp1254" },
  { { "windows-1255", "CP1255" }, "windows-1255 cp1255 x-cp1255" },
  { { "windows-1256", "CP1256" }, "windows-1256 cp1256 x-cp1256" },
  { { "windows-1257", "CP1257" }, "windows-1257 cp1257 x-cp1257" },
  { { "windows-1258", "CP1258" }, "windows-1258 cp1258 x-cp1258" },
};

/* Whether word stands between blanks in words. */
static gboolean
words_contain(const char *words, const char *word, gsize length)
{
  const char *at = words;
  while ((at = strstr(at, word)) != NULL)
    {
      gboolean starts = at == words || at[-1] == ' ';
      if (starts && (at[length] == ' ' || at[length] == '\0'))
        return TRUE;
      at += length;
    }
  return FALSE;
}

const Encoding *
encoding_lookup(const char *label, gsize length)
{
  g_autofree char *lower = g_ascii_strdown(label, (gssize) length);
  g_strstrip(lower);
  gsize lower_length = strlen(lower);
  if (lower_length == 0 || strchr(lower, ' ') != NULL)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS(LINES); i++)
    if (words_contain(LINES[i].labels, lower, lower_length))
      return &LINES[i].encoding;
  return NULL;
}

const Encoding *
encoding_at(gsize index)
{
  return index < G_N_ELEMENTS(LINES) ? &LINES[index].encoding : NULL;
}
