/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * yuan.c - digits, scales, 元, and nothing else. Sums in words, ranges and bounds are left to the
 * quantities of the text.
 */
#include "output/yuan.h"

#include "core/characters.h"

#include <string.h>

#define YUAN 0x5143 /* 元 */

static const struct
{
  gunichar character;
  gint power;
} SCALES[] = { { 0x767E, 2 } /* 百 */,
               { 0x5343, 3 } /* 千 */,
               { 0x4E07, 4 } /* 万 */,
               { 0x4EBF, 8 } /* 亿 */ };

static gint
scale_power(gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS(SCALES); i++)
    if (SCALES[i].character == c)
      return SCALES[i].power;
  return 0;
}

/* The scales right before `end`; *start receives where they begin. */
static gint
scales_before(const char *text, gsize end, gsize *start)
{
  gint power = 0;
  for (*start = end; *start > 0;)
    {
      gunichar c = character_before(text, *start);
      if (scale_power(c) == 0)
        break;
      power += scale_power(c);
      *start -= (gsize) g_unichar_to_utf8(c, NULL);
    }
  return power;
}

/* 总投资(万元), 计划投资:亿元. 万美元 has another character between scale and 元, or before it. */
static gboolean
unit_of_title(const char *title, gint *power)
{
  for (gsize end = strlen(title); end > 0;)
    {
      gunichar c = character_before(title, end);
      end -= (gsize) g_unichar_to_utf8(c, NULL);
      if (c != YUAN)
        continue;
      gsize start;
      *power = scales_before(title, end, &start);
      return start == 0 || !character_is_ideograph(character_before(title, start));
    }
  return FALSE;
}

gboolean
yuan_read(const char *title, const char *text, Decimal *value)
{
  gsize digits = strspn(text, "0123456789.,"), length = strlen(text), end = length;
  Decimal amount;
  if (digits == 0 || !decimal_parse(text, digits, &amount))
    return FALSE;
  gboolean has_yuan = character_before(text, end) == YUAN;
  if (has_yuan)
    end -= (gsize) g_unichar_to_utf8(YUAN, NULL);
  gsize start;
  gint power = scales_before(text, end, &start), title_power = 0;
  while (start > digits && text[start - 1] == ' ')
    start--;
  if (start != digits)
    return FALSE;
  gboolean has_unit = has_yuan || power > 0;
  if (!has_unit && !unit_of_title(title, &title_power))
    return FALSE;
  *value = decimal_scale(amount, has_unit ? power : title_power);
  return TRUE;
}
