/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sniff.c - magic numbers first, then tags, then the share of control characters. Looks at the
 * first kilobytes only.
 */
#include "extract/sniff.h"

#include "core/byte_runs.h"

#include <string.h>

#define SNIFF_BYTES 4096
#define START_BYTES 256 /* most pages say at once what they are */

static const struct
{
  const char *magic;
  gsize length;
  const char *name;
} FOREIGN[] = {
  { "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, "an Office 97 file (doc, xls, wps)" },
  { "PK\x03\x04", 4, "a zip archive (docx, xlsx, ofd, zip)" },
  { "PK\x05\x06", 4, "an empty zip archive" },
  { "{\\rtf", 5, "a Rich Text file" },
  { "\xDB\xA5-\0", 4, "a Word 2 file" },
  { "Rar!\x1A\x07", 6, "a rar archive" },
  { "7z\xBC\xAF\x27\x1C", 6, "a 7z archive" },
  { "\x1F\x8B", 2, "a gzip file" },
  { "\xFF\xD8\xFF", 3, "a JPEG image" },
  { "\x89PNG\r\n\x1A\n", 8, "a PNG image" },
  { "GIF8", 4, "a GIF image" },
  { "BM\0\0", 4, "a bitmap image" },
  { "II*\0", 4, "a TIFF image" },
  { "MM\0*", 4, "a TIFF image" },
  { "\x7F"
    "ELF",
    4, "a program" },
  { "MZ\x90", 3, "a program" },
  { "SQLite format 3", 15, "a SQLite database" },
};

const char *
sniff_foreign(const guchar *bytes, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS(FOREIGN); i++)
    if (length >= FOREIGN[i].length && memcmp(bytes, FOREIGN[i].magic, FOREIGN[i].length) == 0)
      return FOREIGN[i].name;
  return NULL;
}

static gboolean
is_wide(const guchar *bytes, gsize length)
{
  if (length < 4)
    return FALSE;
  gboolean has_mark =
      (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF);
  gboolean has_markup = (bytes[0] == '<' && bytes[1] == 0 && bytes[3] == 0)
                        || (bytes[0] == 0 && bytes[1] == '<' && bytes[2] == 0);
  return has_mark || has_markup;
}

/* The first bytes in lower case and without NUL, so that UTF-16 reads like ASCII. */
static void
lower_prefix(const guchar *bytes, gsize length, gsize limit, char prefix[SNIFF_BYTES + 1])
{
  gsize count = 0;
  for (gsize i = 0; i < length && count < limit; i++)
    if (bytes[i] != 0)
      prefix[count++] = g_ascii_tolower((char) bytes[i]);
  prefix[count] = '\0';
}

static const char *
skip_marks(const char *text)
{
  const guchar *at = (const guchar *) text;
  while (*at == 0xEF || *at == 0xBB || *at == 0xBF || *at == 0xFE || *at == 0xFF
         || g_ascii_isspace((char) *at))
    at++;
  return (const char *) at;
}

static gboolean
starts_as_html(const char *start)
{
  static const char *const FIRST[] = { "<!doctype html", "<html", "<head",
                                       "<body",          "<meta", "<title" };
  for (gsize i = 0; i < G_N_ELEMENTS(FIRST); i++)
    if (g_str_has_prefix(start, FIRST[i]))
      return TRUE;
  return FALSE;
}

gint
sniff_html(const guchar *bytes, gsize length)
{
  static const char *const ANYWHERE[] = { "<html", "<body", "<head>", "<meta ", "<div", "<table",
                                          "<p>",   "<p ",   "</p>",   "<br",    "<td",  "</a>" };
  char prefix[SNIFF_BYTES + 1];
  lower_prefix(bytes, length, START_BYTES, prefix);
  if (starts_as_html(skip_marks(prefix)))
    return 95;
  lower_prefix(bytes, length, SNIFF_BYTES, prefix);
  const char *start = skip_marks(prefix);
  if (g_str_has_prefix(start, "%pdf-"))
    return 0;
  if (starts_as_html(start)) /* behind a screen of blanks */
    return 95;
  guint kinds = 0;
  for (gsize i = 0; i < G_N_ELEMENTS(ANYWHERE); i++)
    kinds += strstr(start, ANYWHERE[i]) != NULL;
  if (*start == '<')
    return kinds > 0 ? 90 : 0;
  return kinds >= 3 ? 70 : 0;
}

gboolean
sniff_is_text(const guchar *bytes, gsize length)
{
  gsize limit = MIN(length, SNIFF_BYTES), controls = 0;
  if (is_wide(bytes, length))
    return TRUE;
  const char *text = (const char *) bytes;
  for (gsize i = bytes_at_least(text, limit, ' '); i < limit;
       i += 1 + bytes_at_least(text + i + 1, limit - i - 1, ' '))
    controls +=
        (bytes[i] < 0x20 && strchr("\t\n\r\f\v\x1A\x1B", bytes[i]) == NULL) || bytes[i] == 0;
  return controls * 200 <= limit;
}
