/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_number.c - what is left of a cell's text without brackets and marks, as a number.
 */
#include "extract/pdf_number.h"

#include "core/characters.h"

#define NUMBER_BYTES 24 /* eight ideographs */
#define DIGITS_MOST 6
#define TEN 0x5341 /* 十 */

/* 一 to 九; 0 for anything else. */
static gint
chinese_digit(gunichar c)
{
  static const gunichar DIGITS[] = { 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94,
                                     0x516D, 0x4E03, 0x516B, 0x4E5D };
  for (guint i = 0; i < G_N_ELEMENTS(DIGITS); i++)
    if (c == DIGITS[i])
      return (gint) i + 1;
  return 0;
}

static gint
chinese_number(const char *text, gsize length)
{
  gint tens = 0;
  gint ones = 0;
  for (gsize at = 0, size; at < length; at += size)
    {
      gunichar c = character_at(text + at, &size);
      gint digit = chinese_digit(c);
      if ((digit == 0 && (c != TEN || tens > 0)) || (digit > 0 && ones > 0))
        return -1;
      if (c == TEN)
        tens = ones == 0 ? 10 : 10 * ones;
      ones = digit;
    }
  return tens + ones > 0 ? tens + ones : -1;
}

static gint
arabic_number(const char *text, gsize length)
{
  gint number = 0;
  if (length > DIGITS_MOST)
    return -1;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit(text[i]))
        return -1;
      number = number * 10 + (text[i] - '0');
    }
  return length > 0 ? number : -1;
}

static gboolean
is_mark_behind(gunichar c)
{
  return c == ')' || c == 0xFF09 /* ） */ || c == '.' || c == 0xFF0E /* ． */ || c == '*'
         || c == 0x3001 /* 、 */;
}

static gint
number_said(const GString *text)
{
  if (text->len == 0 || text->len > NUMBER_BYTES)
    return -1;
  gsize start = 0;
  gsize end = text->len;
  gsize size;
  gunichar first = character_at(text->str, &size);
  if (first == '(' || first == 0xFF08 /* （ */)
    start = size;
  gunichar last = character_before(text->str, end);
  if (is_mark_behind(last))
    end -= (gsize) g_unichar_to_utf8(last, NULL);
  if (end <= start)
    return -1;
  gint number = arabic_number(text->str + start, end - start);
  return number >= 0 ? number : chinese_number(text->str + start, end - start);
}

/* Appends the text of a chain, but no more of it than shows that it is no number. */
static void
number_append(const PdfLayout *layout, PdfChain chain, GString *text)
{
  for (gint i = chain.first; i >= 0 && text->len <= NUMBER_BYTES;
       i = pdf_layout_line(layout, i)->next)
    pdf_line_squeeze(layout, pdf_layout_line(layout, i), text);
}

gint
pdf_number_of(const PdfLayout *layout, PdfChain chain)
{
  return pdf_number_of_both(layout, chain, PDF_CHAIN_EMPTY);
}

gint
pdf_number_of_both(const PdfLayout *layout, PdfChain chain, PdfChain rest)
{
  g_autoptr(GString) text = g_string_new(NULL);
  number_append(layout, chain, text);
  number_append(layout, rest, text);
  return number_said(text);
}

gint
pdf_number_leading(const PdfLayout *layout, const PdfLine *line)
{
  const char *text = pdf_line_text(layout, line);
  gsize size = 0;
  gsize at = 0;
  gunichar first = character_at(text, &size);
  if (first == '(' || first == 0xFF08 /* （ */)
    at = size;
  gsize digits = 0;
  while (at + digits < line->length && g_ascii_isdigit(text[at + digits]))
    digits++;
  gsize end = at + digits;
  if (digits == 0 || end >= line->length || !is_mark_behind(character_at(text + end, &size)))
    return -1;
  /* 3.5 is no item */
  if (end + size < line->length && g_ascii_isdigit(text[end + size]))
    return -1;
  return arabic_number(text + at, digits);
}
