/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * number_speller.h - writes numbers below 10^16 in Chinese, plain (一万二千) or formal (壹万贰仟):
 * the way back from numeral.c.
 */
#pragma once

#include <glib.h>

typedef struct
{
  const char *digits[10];
  const char *scales[4]; /* 1, 10, 100, 1000 */
} Script;

static const Script PLAIN = { { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" },
                              { "", "十", "百", "千" } };
static const Script FORMAL = { { "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" },
                               { "", "拾", "佰", "仟" } };

/* Four digits with their scales; zeros inside become one 零. */
static inline void
spell_section(guint section, const Script *script, gboolean needs_zero, GString *out)
{
  gboolean has_output = FALSE;
  for (gint place = 3, divisor = 1000; place >= 0; place--, divisor /= 10)
    {
      guint digit = section / (guint) divisor % 10;
      if (digit == 0)
        {
          needs_zero |= has_output;
          continue;
        }
      if (needs_zero)
        g_string_append(out, script->digits[0]);
      needs_zero = FALSE;
      has_output = TRUE;
      g_string_append_printf(out, "%s%s", script->digits[digit], script->scales[place]);
    }
}

/* Below 10^16: groups of four digits, 万 and 亿 alternating. */
static inline void
spell(guint64 value, const Script *script, GString *out)
{
  static const guint64 GROUPS[] = { 1000000000000, 100000000, 10000, 1 };
  if (value == 0)
    g_string_append(out, script->digits[0]);
  guint64 high = value / 100000000;
  for (guint half = 0; half < 2; half++)
    {
      guint64 part = half == 0 ? high : value % 100000000;
      guint upper = (guint) (part / GROUPS[2]), lower = (guint) (part % GROUPS[2]);
      if (upper > 0)
        {
          spell_section(upper, script, half == 1 && high > 0 && upper < 1000, out);
          g_string_append(out, "万");
        }
      if (lower > 0)
        spell_section(lower, script,
                      (upper > 0 && lower < 1000)
                          || (half == 1 && high > 0 && (upper == 0 || lower < 1000)),
                      out);
      if (half == 0 && part > 0)
        g_string_append(out, "亿");
    }
}
