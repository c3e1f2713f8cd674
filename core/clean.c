/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * clean.c - one pass over the characters; a pending blank or line feed is decided when the next
 * visible character is known.
 */
#include "core/clean.h"

#include "core/append.h"
#include "core/characters.h"

/* A blank is dropped where either side is Chinese: 市 政 府, 2019 年度. Between Latin words or
 * numbers it separates. */
static gboolean
side_is_chinese(gunichar c)
{
  return character_is_ideograph(c) || (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF65)
         || (c >= 0x2014 && c <= 0x201F);
}

typedef struct
{
  gboolean has_blank;
  gboolean has_line_feed;
  gunichar last; /* last visible character written, 0 at the start */
} Gap;

static void
gap_close(Gap *gap, gunichar next, CleanMode mode, GString *out)
{
  gboolean is_chinese = side_is_chinese(gap->last) || side_is_chinese(next);
  if (gap->last != 0 && gap->has_line_feed && mode == CLEAN_LINES)
    g_string_append_c(out, '\n');
  else if (gap->last != 0 && gap->has_blank && (!is_chinese || mode == CLEAN_SPACED))
    g_string_append_c(out, ' ');
  else if (gap->last != 0 && gap->has_line_feed && !is_chinese)
    g_string_append_c(out, ' ');
  *gap = (Gap){ FALSE, FALSE, next };
}

/* EF BC 80 to EF BC BF: the bits of ！＂＃＄＆＇（）＊，－／ and ：；＜＝＞？＠, which stay as wide
 * as they are. */
#define WIDE_MARKS (G_GUINT64_CONSTANT(0xB7DE) | G_GUINT64_CONSTANT(0x1FC000000))

/* The same for punctuation: 、。《》 (E3 80 81 to E3 80 BF) and the wide marks. */
static gboolean
is_unchanged_mark(const guchar *bytes)
{
  return (bytes[0] == 0xE3 && bytes[1] == 0x80 && bytes[2] > 0x80)
         || (bytes[0] == 0xEF && bytes[1] == 0xBC && (WIDE_MARKS >> (bytes[2] & 63) & 1) != 0);
}

/* Bytes at text that come out as they are: visible ASCII, ideographs of the basic block (E4 B8 80
 * to E9 BF BF) and common punctuation, nearly all of every notice. */
static gsize
unchanged_run(const char *text, gsize length)
{
  gsize i = 0;
  while (i < length)
    {
      guchar byte = (guchar) text[i];
      if (byte > 0x20 && byte < 0x7F)
        i++;
      else if (byte >= 0xE4 && byte <= 0xE9 && (byte > 0xE4 || (guchar) text[i + 1] >= 0xB8))
        i += 3;
      else if (byte >= 0xE3 && is_unchanged_mark((const guchar *) text + i))
        i += 3;
      else
        break;
    }
  return i;
}

gboolean
clean_changes_nothing(const char *text, gsize length)
{
  return unchanged_run(text, length) == length;
}

void
clean_append(const char *text, gsize length, CleanMode mode, GString *out)
{
  Gap gap = { FALSE, FALSE, 0 };
  for (gsize i = 0, size; i < length; i += size)
    {
      gunichar c = character_at(text + i, &size);
      gsize run = unchanged_run(text + i, length - i);
      if (run > 0)
        {
          gap_close(&gap, c, mode, out);
          append_bytes(out, text + i, run);
          gap.last = character_before(text, i + run);
          size = run;
          continue;
        }
      if (character_is_invisible(c))
        continue;
      if (c == '\n')
        gap.has_line_feed = TRUE;
      else if (character_is_blank(c))
        gap.has_blank = TRUE;
      else
        {
          gunichar clean = character_clean(c);
          gap_close(&gap, clean, mode, out);
          if (clean == c)
            append_bytes(out, text + i, size);
          else
            g_string_append_unichar(out, clean);
        }
    }
}

char *
clean_render(const char *text, gsize length, CleanMode mode)
{
  GString *out = g_string_sized_new(length + 1);
  clean_append(text, length, mode, out);
  return g_string_free(out, FALSE);
}
