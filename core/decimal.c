/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * decimal.c - exact decimal numbers on 64-bit mantissas; 128-bit intermediates catch every
 * overflow.
 */
#include "core/decimal.h"

#include "core/append.h"

#define MAXIMUM_DIGITS 18   /* 10^18 is below 2^63 */
#define QUOTIENT_DIGITS 16  /* what a reader of JSON numbers keeps */
#define MAXIMUM_EXPONENT 40 /* keeps hostile numerals printable */

typedef __int128 Wide;

static gboolean
wide_to_decimal(Wide mantissa, gint32 exponent, Decimal *result)
{
  /* Nearly all mantissas fit a word, and dividing those costs a tenth. */
  gint64 narrow = (gint64) mantissa;
  if (narrow == mantissa)
    {
      for (; narrow != 0 && narrow % 10 == 0 && exponent < MAXIMUM_EXPONENT; exponent++)
        narrow /= 10;
      mantissa = narrow;
    }
  while (narrow != mantissa && mantissa != 0 && mantissa % 10 == 0 && exponent < MAXIMUM_EXPONENT)
    {
      mantissa /= 10;
      exponent++;
    }
  if (mantissa > (Wide) G_MAXINT64 || mantissa < -(Wide) G_MAXINT64 || exponent > MAXIMUM_EXPONENT
      || exponent < -MAXIMUM_EXPONENT)
    return FALSE;
  *result = (Decimal){ (gint64) mantissa, mantissa == 0 ? 0 : exponent };
  return TRUE;
}

/* Commas are right only between a first group of one to three digits and groups of three. */
static gboolean
commas_are_right(const char *text, gsize length)
{
  gsize group = 0;
  gboolean has_comma = FALSE;
  for (gsize i = 0; i < length && text[i] != '.'; i++)
    {
      if (text[i] != ',')
        {
          group++;
          continue;
        }
      if (group == 0 || group > 3 || (has_comma && group != 3))
        return FALSE;
      has_comma = TRUE;
      group = 0;
    }
  return !has_comma || group == 3;
}

gboolean
decimal_parse(const char *text, gsize length, Decimal *result)
{
  gboolean is_negative = length > 0 && text[0] == '-';
  if (is_negative || (length > 0 && text[0] == '+'))
    text++, length--;
  if (!commas_are_right(text, length))
    return FALSE;

  gint64 mantissa = 0;
  gint32 exponent = 0;
  guint digits = 0, significant = 0;
  gboolean has_point = FALSE;
  for (gsize i = 0; i < length; i++)
    {
      char c = text[i];
      if (c == ',' && !has_point)
        continue;
      if (c == '.' && !has_point && digits > 0)
        {
          has_point = TRUE;
          continue;
        }
      if (!g_ascii_isdigit(c))
        return FALSE;
      digits++;
      significant += mantissa != 0 || c != '0';
      if (significant > MAXIMUM_DIGITS)
        return FALSE;
      mantissa = mantissa * 10 + (c - '0');
      exponent -= has_point;
    }
  if (digits == 0 || text[length - 1] == '.')
    return FALSE;
  return wide_to_decimal(is_negative ? -(Wide) mantissa : (Wide) mantissa, exponent, result);
}

Decimal
decimal_scale(Decimal value, gint power)
{
  if (value.mantissa != 0)
    value.exponent += power;
  return value;
}

static gboolean
wide_align(Decimal value, gint32 exponent, Wide *result)
{
  Wide wide = value.mantissa;
  for (gint32 i = exponent; i < value.exponent; i++)
    {
      if (wide > (Wide) G_MAXINT64 * 1000 || wide < -(Wide) G_MAXINT64 * 1000)
        return FALSE;
      wide *= 10;
    }
  *result = wide;
  return TRUE;
}

gboolean
decimal_add(Decimal a, Decimal b, Decimal *result)
{
  gint32 exponent = MIN(a.exponent, b.exponent);
  Wide left = 0, right = 0;
  if (!wide_align(a, exponent, &left) || !wide_align(b, exponent, &right))
    return FALSE;
  return wide_to_decimal(left + right, exponent, result);
}

gboolean
decimal_multiply(Decimal a, Decimal b, Decimal *result)
{
  return wide_to_decimal((Wide) a.mantissa * b.mantissa, a.exponent + b.exponent, result);
}

gboolean
decimal_divide(Decimal numerator, Decimal denominator, Decimal *result)
{
  if (denominator.mantissa == 0)
    return FALSE;
  Wide remainder = numerator.mantissa;
  Wide divisor = denominator.mantissa;
  if (divisor < 0)
    divisor = -divisor, remainder = -remainder;
  gboolean is_negative = remainder < 0;
  if (is_negative)
    remainder = -remainder;

  gint32 exponent = numerator.exponent - denominator.exponent;
  Wide quotient = remainder / divisor;
  remainder %= divisor;
  Wide enough = 1;
  for (gint i = 0; i < QUOTIENT_DIGITS; i++)
    enough *= 10;
  while (remainder != 0 && quotient * 10 < enough)
    {
      remainder *= 10;
      quotient = quotient * 10 + remainder / divisor;
      remainder %= divisor;
      exponent--;
    }
  if (remainder * 2 >= divisor)
    quotient++;
  return wide_to_decimal(is_negative ? -quotient : quotient, exponent, result);
}

gint
decimal_compare(Decimal a, Decimal b)
{
  gint32 exponent = MIN(a.exponent, b.exponent);
  Wide left = 0, right = 0;
  gboolean left_fits = wide_align(a, exponent, &left);
  gboolean right_fits = wide_align(b, exponent, &right);
  if (!left_fits || !right_fits)
    return !left_fits ? (a.mantissa > 0 ? 1 : -1) : (b.mantissa > 0 ? -1 : 1);
  return left < right ? -1 : left > right;
}

void
decimal_append(Decimal value, GString *out)
{
  char room[APPEND_DIGITS];
  gboolean is_negative = value.mantissa < 0;
  guint64 magnitude = is_negative ? (guint64) -value.mantissa : (guint64) value.mantissa;
  const char *digits = digits_of(magnitude, room);
  gint count = (gint) (room + APPEND_DIGITS - digits);
  gint32 exponent = value.exponent;
  while (exponent < 0 && count > 1 && digits[count - 1] == '0')
    count--, exponent++;

  if (is_negative)
    append_byte(out, '-');
  gint point = count + exponent; /* digits before the decimal point */
  if (point <= 0)
    g_string_append(out, "0.");
  for (gint i = point; i < 0; i++)
    append_byte(out, '0');
  for (gint i = 0; i < count; i++)
    {
      if (i == point && i > 0)
        append_byte(out, '.');
      append_byte(out, digits[i]);
    }
  for (gint32 i = 0; i < exponent && magnitude != 0; i++)
    append_byte(out, '0');
}
