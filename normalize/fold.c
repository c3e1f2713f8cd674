/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fold.c - one pass, in runs.
 *
 * Nearly all of a notice is bytes that do not change: three-byte sequences led by E4 to E9 (U+4000
 * to U+9FFF, the ideographs of the basic block), Chinese punctuation, visible ASCII and line feeds.
 * They are skipped over by their lead byte and appended as one run; only what stands between two
 * runs is decoded and looked up, mostly ，and its like, whose fold is a subtraction. Wrapped lines
 * are not joined here: blocks need their line feeds; who reads over a line's end (numeral.c,
 * quantity.c) does so himself.
 */
#include "normalize/fold.h"

#include "core/append.h"
#include "core/characters.h"

#define WIDE_FIRST 0xFF01u /* ！ */
#define WIDE_LAST 0xFF5Eu  /* ～ */
#define WIDE_BAR 0xFF5C    /* ｜ is compared as a colon, or as a semicolon */

typedef struct
{
  const char *text;
  gsize run;          /* start of the bytes that were not appended yet */
  gboolean has_blank; /* blanks were passed since the last character */
  gsize blank;        /* where the first of them stands, and its length */
  gsize blank_length;
  gboolean absorbs; /* whether the last character written takes no blank after it; so does the start
                       of the text */
  GString *out;
  TextMap *map;
} Folder;

/* As clean.c: no blank beside these. */
static gboolean
character_absorbs_blanks(gunichar c)
{
  return c == '\n' || character_is_ideograph(c) || (c >= 0x3001 && c <= 0x303F)
         || (c >= 0xFF01 && c <= 0xFF65) || (c >= 0x2014 && c <= 0x201F);
}

static void
folder_append_run(Folder *folder, gsize end)
{
  if (end <= folder->run)
    return;
  textmap_append(folder->map, folder->out->len, end - folder->run, folder->run, end - folder->run);
  append_bytes(folder->out, folder->text + folder->run, end - folder->run);
}

/* Decides about the blanks before the character that is about to be written. */
static void
folder_close_gap(Folder *folder, gboolean next_absorbs)
{
  if (!folder->has_blank)
    return;
  folder->has_blank = FALSE;
  if (folder->absorbs || next_absorbs)
    return;
  textmap_append(folder->map, folder->out->len, 1, folder->blank, folder->blank_length);
  g_string_append_c(folder->out, ' ');
}

/* A character that is dropped, changed, or that blanks have to know about. */
static void
folder_append_character(Folder *folder, gunichar c, gsize offset, gsize size)
{
  folder->run = offset + size;
  if (character_is_blank(c))
    {
      if (!folder->has_blank)
        folder->blank = offset, folder->blank_length = size;
      folder->has_blank = TRUE;
      return;
    }
  if (character_is_invisible(c))
    return;
  /* Both forms count: ， is Chinese as printed, and ○ only as the digit 〇 it is compared as. */
  gunichar comparable = character_comparable_behind(folder->out->str, folder->out->len, c);
  gboolean absorbs =
      character_absorbs_blanks(character_clean(c)) || character_absorbs_blanks(comparable);
  folder_close_gap(folder, absorbs);
  folder->absorbs = absorbs;

  gsize before = folder->out->len;
  g_string_append_unichar(folder->out, comparable);
  textmap_append(folder->map, before, folder->out->len - before, offset, size);
}

/* 、。《》 (E3 80 81 to E3 80 BF but 〜) and — “ ” (E2 80 94 to E2 80 9F) stay. */
static inline gboolean
is_unchanged_mark(const guchar *bytes)
{
  return (bytes[0] == 0xE3 && bytes[1] == 0x80 && bytes[2] > 0x80 && bytes[2] != 0x9C)
         || (bytes[0] == 0xE2 && bytes[1] == 0x80 && bytes[2] >= 0x94 && bytes[2] <= 0x9F);
}

/* 丨 is compared as a colon. */
static inline gboolean
is_bar(const guchar *bytes)
{
  return bytes[0] == 0xE4 && bytes[1] == 0xB8 && bytes[2] == 0xA8;
}

static gsize
run_end(const guchar *bytes, gsize offset, gsize length)
{
  while (offset < length)
    {
      guchar byte = bytes[offset];
      if (byte >= 0xE4 && byte <= 0xE9 && !is_bar(bytes + offset))
        offset += 3;
      else if ((byte > 0x20 && byte < 0x7F) || byte == '\n')
        offset++;
      else if ((byte == 0xE3 || byte == 0xE2) && is_unchanged_mark(bytes + offset))
        offset += 3;
      else
        break;
    }
  return offset;
}

/* ！ to ～ (EF BC 81 to EF BD 9E): their ASCII forms stand as far apart. FALSE if no such character
 * stands there. */
static gboolean
folder_append_wide(Folder *folder, const guchar *bytes, gsize offset)
{
  if (bytes[0] != 0xEF || (bytes[1] != 0xBC && bytes[1] != 0xBD))
    return FALSE;
  guint c = 0xF000u | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
  if (c < WIDE_FIRST || c > WIDE_LAST || c == WIDE_BAR)
    return FALSE;
  gboolean absorbs = character_clean(c) == c; /* what keeps its width when printed is Chinese */
  folder_close_gap(folder, absorbs);
  folder->absorbs = absorbs;
  folder->run = offset + 3;
  textmap_append(folder->map, folder->out->len, 1, offset, 3);
  append_byte(folder->out, (char) (c - WIDE_FIRST + '!'));
  return TRUE;
}

void
fold_append(const char *text, gsize length, GString *out, TextMap *map)
{
  Folder folder = { .text = text, .absorbs = TRUE, .out = out, .map = map };
  for (gsize i = 0, size; i < length; i += size)
    {
      gsize end = run_end((const guchar *) text, i, length);
      if (end > i)
        {
          folder_close_gap(&folder, character_absorbs_blanks(character_at(text + i, NULL)));
          folder.absorbs = character_absorbs_blanks(character_before(text, end));
          folder.run = i;
          folder_append_run(&folder, end);
          i = end;
          if (i >= length)
            break;
        }
      gunichar c = character_at(text + i, &size);
      if (size != 3 || !folder_append_wide(&folder, (const guchar *) text + i, i))
        folder_append_character(&folder, c, i, size);
    }
}
