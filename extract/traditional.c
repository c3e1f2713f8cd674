/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * traditional.c - one look-up a character, in a sorted table; whether a text is traditional is told
 * by a bit map of its first column.
 *
 * The whole text is folded before it is read, since every word that later stages look for is
 * simplified; what the page printed is then its simplified form. Most traditional characters have
 * one simplified form; where Unicode names several, the first that GB 2312 has is taken.
 */
#include "extract/traditional.h"

#include "core/characters.h"

#include <string.h>

#define LOOKED_AT 3000 /* ideographs: menus and letter of a long page */
#define FORMS_MINIMUM 12
#define IDEOGRAPHS_A_FORM 20 /* traditional text has one in four */
#define GLOSS_LETTERS 6      /* zhuāng */
#define GLOSS_TAGS 4
#define TAG_BYTES 160
#define LATIN_START 0xC0 /* letters with marks, up to the carons of pinyin */
#define LATIN_END 0x1DC
#define WIDE_OPEN 0xFF08  /* （ */
#define WIDE_CLOSE 0xFF09 /* ） */

typedef struct
{
  guint16 traditional;
  guint16 simplified;
} FormPair;

static const FormPair FORMS[] = {
#include "extract/traditional_forms.inc"
};

static gunichar
form_simplified(gunichar c)
{
  gsize low = 0, high = G_N_ELEMENTS(FORMS);
  while (low < high)
    {
      gsize middle = (low + high) / 2;
      if (FORMS[middle].traditional == c)
        return FORMS[middle].simplified;
      if (FORMS[middle].traditional < c)
        low = middle + 1;
      else
        high = middle;
    }
  return c;
}

/* One bit a character of the basic plane: every page is asked, and nearly none has a form that the
 * table knows. */
static const guint32 *
form_bits(void)
{
  static guint32 bits[65536 / 32];
  static gsize is_filled = 0;
  if (g_once_init_enter(&is_filled))
    {
      for (gsize i = 0; i < G_N_ELEMENTS(FORMS); i++)
        bits[FORMS[i].traditional / 32] |= 1u << FORMS[i].traditional % 32;
      g_once_init_leave(&is_filled, 1);
    }
  return bits;
}

/* Bytes at text that are ASCII, in whole words: most of a page is markup. */
static gsize
ascii_words(const char *text, gsize length)
{
  gsize at = 0;
  for (guint64 word; at + sizeof word <= length; at += sizeof word)
    {
      memcpy(&word, text + at, sizeof word);
      if ((word & G_GUINT64_CONSTANT(0x8080808080808080)) != 0)
        break;
    }
  return at;
}

gboolean
traditional_is(const char *text, gsize length)
{
  const guint32 *is_form = form_bits();
  guint ideographs = 0, forms = 0;
  for (gsize at = ascii_words(text, length), size; at < length && ideographs < LOOKED_AT;
       at += size)
    {
      size = 1;
      if ((guchar) text[at] < 0x80)
        size += ascii_words(text + at + 1, length - at - 1);
      else if ((guchar) text[at] >= 0xE4
               && (guchar) text[at] <= 0xE9) /* no ideograph of the basic block starts otherwise */
        {
          gunichar c = character_at(text + at, &size);
          ideographs++;
          forms += is_form[c / 32] >> c % 32 & 1;
        }
    }
  return forms >= FORMS_MINIMUM && forms * IDEOGRAPHS_A_FORM >= ideographs;
}

/* The bytes of a tag that starts here: 0 where none does. */
static gsize
tag_length(const char *text, gsize length)
{
  if (length < 3 || text[0] != '<' || (text[1] != '/' && !g_ascii_isalpha(text[1])))
    return 0;
  const char *end = memchr(text, '>', MIN(length, TAG_BYTES));
  return end == NULL ? 0 : (gsize) (end - text) + 1;
}

/* The bytes of a gloss that starts here: a bracket with a syllable that has a tone mark, each
 * perhaps in a span of its own. 0 for none. */
static gsize
gloss_length(const char *text, gsize length)
{
  gsize size, at;
  gunichar open = character_at(text, &at);
  gboolean has_tone = FALSE;
  if (open != '(' && open != WIDE_OPEN)
    return 0;
  guint tags = 0;
  for (guint letters = 0; at < length && letters <= GLOSS_LETTERS; letters++, at += size)
    {
      for (gsize tag = tag_length(text + at, length - at); tag > 0 && tags < GLOSS_TAGS; tags++)
        {
          at += tag;
          tag = tag_length(text + at, length - at);
        }
      if (at >= length)
        return 0;
      gunichar c = character_at(text + at, &size);
      if (c == ')' || c == WIDE_CLOSE)
        return has_tone ? at + size : 0;
      gboolean is_marked = c >= LATIN_START && c <= LATIN_END;
      if (!is_marked && !g_ascii_islower((char) MIN(c, 127u)))
        return 0;
      has_tone |= is_marked;
    }
  return 0;
}

void
traditional_fold(const char *text, gsize length, GString *out)
{
  gsize size;
  gboolean follows_ideograph = FALSE;
  for (gsize at = 0; at < length; at += size)
    {
      gsize gloss = follows_ideograph ? gloss_length(text + at, length - at) : 0;
      if (gloss > 0)
        {
          size = gloss;
          continue;
        }
      size = follows_ideograph ? tag_length(text + at, length - at) : 0;
      if (size > 0) /* <span>關</span>(guān): still behind the ideograph */
        {
          g_string_append_len(out, text + at, (gssize) size);
          continue;
        }
      gunichar c = character_at(text + at, &size);
      follows_ideograph = character_is_ideograph(c);
      gunichar simple = follows_ideograph ? form_simplified(c) : c;
      if (simple == c)
        g_string_append_len(out, text + at, (gssize) size);
      else
        g_string_append_unichar(out, simple);
    }
}
