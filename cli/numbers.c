/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * numbers.c - digits only: no signs, no blanks, no locale.
 */
#include "cli/numbers.h"

#include "core/error.h"

#include <string.h>

#define MOST_DIGITS 12 /* far from where 64 bits end */

/* The digits at *text; FALSE where there are none or too many. *text then stands behind them. */
static gboolean
digits_take(const char **text, guint64 *number)
{
  gsize length = strspn(*text, "0123456789");
  if (length == 0 || length > MOST_DIGITS)
    return FALSE;
  *number = 0;
  for (gsize i = 0; i < length; i++)
    *number = *number * 10 + (guint64) ((*text)[i] - '0');
  *text += length;
  return TRUE;
}

gboolean
number_parse(const Arguments *arguments, const char *name, guint minimum, guint maximum,
             guint *result, GError **error)
{
  const char *value = arguments_value(arguments, name), *rest = value;
  guint64 number = 0;
  if (value == NULL)
    return TRUE;
  if (!digits_take(&rest, &number) || *rest != '\0' || number < minimum || number > maximum)
    return duban_error_set(error, DUBAN_ERROR_USAGE,
                           "--%s: expected a number from %u to %u, got %s", name, minimum, maximum,
                           value);
  *result = (guint) number;
  return TRUE;
}

gboolean
number_parse_seconds(const Arguments *arguments, const char *name, guint *result_ms, GError **error)
{
  const char *value = arguments_value(arguments, name), *rest = value;
  guint64 seconds = 0, part = 0;
  if (value == NULL)
    return TRUE;
  gboolean is_number = digits_take(&rest, &seconds);
  if (is_number && *rest == '.')
    {
      const char *start = ++rest;
      is_number = digits_take(&rest, &part) && rest - start <= 3;
      for (gssize i = rest - start; i < 3; i++)
        part *= 10;
    }
  if (!is_number || *rest != '\0' || seconds > 1000000)
    return duban_error_set(error, DUBAN_ERROR_USAGE, "--%s: expected seconds, got %s", name, value);
  *result_ms = (guint) (seconds * 1000 + part);
  return TRUE;
}

gboolean
number_parse_size(const Arguments *arguments, const char *name, guint64 *result, GError **error)
{
  static const char UNITS[] = "KMGT";
  const char *value = arguments_value(arguments, name), *rest = value;
  guint64 number = 0;
  if (value == NULL)
    return TRUE;
  gboolean is_number = digits_take(&rest, &number);
  const char *unit = is_number && *rest != '\0' ? strchr(UNITS, *rest) : NULL;
  guint shift = unit == NULL ? 0 : 10 * (guint) (unit - UNITS + 1);
  rest += unit == NULL ? 0 : 1;
  if (!is_number || *rest != '\0' || number > (G_GUINT64_CONSTANT(1) << 50) >> shift)
    return duban_error_set(error, DUBAN_ERROR_USAGE,
                           "--%s: expected a size such as 512M or 2G, got %s", name, value);
  *result = number << shift;
  return TRUE;
}

gboolean
number_parse_share(const Arguments *arguments, const char *name, guint *part, guint *parts,
                   GError **error)
{
  const char *value = arguments_value(arguments, name), *rest = value;
  guint64 one = 0, all = 0;
  if (value == NULL)
    return TRUE;
  gboolean is_share = digits_take(&rest, &one) && *rest == '/';
  rest += is_share ? 1 : 0;
  is_share = is_share && digits_take(&rest, &all) && *rest == '\0' && one >= 1 && one <= all
             && all <= 1000000;
  if (!is_share)
    return duban_error_set(error, DUBAN_ERROR_USAGE,
                           "--%s: expected I/N with I from 1 to N, got %s", name, value);
  *part = (guint) one;
  *parts = (guint) all;
  return TRUE;
}
