/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * dates.c - reads three numbers and what stands between them.
 */
#include "extract/dates.h"

#include "core/characters.h"

/* U+3007, U+25CB, U+96F6, U+FF2F and the letter O are all printed for zero; then U+4E00 … in the
 * order of their values. */
static gint
digit_of(gunichar c)
{
  static const gunichar DIGITS[] = { 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94,
                                     0x516D, 0x4E03, 0x516B, 0x4E5D };
  if (c >= '0' && c <= '9')
    return (gint) (c - '0');
  if (c == 0x3007 || c == 0x25CB || c == 0x25EF || c == 0x96F6 || c == 'O' || c == 0x039F
      || c == 0x041E)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS(DIGITS); i++)
    if (c == DIGITS[i])
      return (gint) i + 1;
  return -1;
}

#define TEN 0x5341 /* 十 */

/* A number of at most maximum_digits digits: 2007, 二○○七, 十三, 二十三. */
static gboolean
number_read(const char *text, gsize length, guint maximum_digits, gsize *at, guint *number)
{
  guint value = 0, digits = 0;
  gboolean after_ten = FALSE;
  gsize position = *at, size;
  while (position < length && digits < maximum_digits)
    {
      gunichar c = character_at(text + position, &size);
      gint digit = digit_of(c);
      if (c == TEN && !after_ten)
        {
          value = MAX(value, 1) * 10;
          after_ten = TRUE;
        }
      else if (digit >= 0)
        value = after_ten ? value + (guint) digit : value * 10 + (guint) digit;
      else
        break;
      digits++;
      position += size;
    }
  *number = value;
  *at = position;
  return digits > 0;
}

static gboolean
sign_read(const char *text, gsize length, gsize *at, gunichar *sign)
{
  gsize size;
  if (*at >= length)
    return FALSE;
  *sign = character_at(text + *at, &size);
  *at += size;
  return TRUE;
}

static gboolean
is_separator(gunichar c)
{
  return c == '-' || c == '/' || c == '.';
}

#define YEAR 0x5E74  /* 年 */
#define MONTH 0x6708 /* 月 */
#define DAY 0x65E5   /* 日 */

/* 14:32, 14:32:05, T14:32 behind the date. */
static void
skip_time(const char *text, gsize length, gsize *at)
{
  gsize position = *at + (*at < length && text[*at] == 'T');
  guint digits = 0, colons = 0;
  while (position < length && (g_ascii_isdigit(text[position]) || text[position] == ':')
         && digits <= 6)
    {
      digits += text[position] != ':';
      colons += text[position] == ':';
      position++;
    }
  if (colons >= 1 && digits >= 3)
    *at = position;
}

/* 20230210 */
static gboolean
compact_read(const char *text, gsize length, gsize *at, guint parts[3])
{
  gsize digits = 0;
  while (digits < length && g_ascii_isdigit(text[digits]))
    digits++;
  if (digits != 8)
    return FALSE;
  guint number = 0;
  for (gsize i = 0; i < digits; i++)
    number = number * 10 + (guint) (text[i] - '0');
  parts[0] = number / 10000;
  parts[1] = number / 100 % 100;
  parts[2] = number % 100;
  *at = 8;
  return TRUE;
}

static gboolean
parted_read(const char *text, gsize length, gsize *at, guint parts[3])
{
  gunichar first, second, last = 0;
  if (!number_read(text, length, 4, at, &parts[0]) || !sign_read(text, length, at, &first)
      || !number_read(text, length, 3, at, &parts[1]) || !sign_read(text, length, at, &second)
      || !number_read(text, length, first == YEAR ? 3 : 2, at, &parts[2]))
    return FALSE;
  if (first == YEAR && *at == length)
    return second == MONTH; /* 2018年03月27, where 日 was forgotten */
  if (first == YEAR)
    return second == MONTH && sign_read(text, length, at, &last) && last == DAY;
  return is_separator(first) && second == first;
}

gboolean
date_parse(const char *text, gsize length, char iso[DATE_LENGTH + 1], gsize *used)
{
  gsize at = 0;
  guint parts[3];
  if (!compact_read(text, length, &at, parts))
    {
      at = 0;
      if (!parted_read(text, length, &at, parts))
        return FALSE;
    }
  gboolean is_plausible =
      parts[0] >= 1900 && parts[0] < 2200 && parts[1] >= 1 && parts[1] <= 12 && parts[2] <= 31;
  if (!is_plausible
      || !g_date_valid_dmy((GDateDay) parts[2], (GDateMonth) parts[1], (GDateYear) parts[0]))
    return FALSE;
  skip_time(text, length, &at);
  g_snprintf(iso, DATE_LENGTH + 1, "%04u-%02u-%02u", parts[0], parts[1], parts[2]);
  *used = at;
  return TRUE;
}
