/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * decimal.h - exact decimal numbers.
 *
 * value = mantissa x 10^exponent. Amounts never pass through binary floating point: 4.2亿 is {42,
 * 7}. Eighteen digits fit.
 */
#pragma once

#include <glib.h>

typedef struct
{
  gint64 mantissa;
  gint32 exponent;
} __attribute__((packed, aligned(4))) Decimal; /* four bytes less: values hold six of them */

/* Parses "1234.50", "-18.3", "1,234": ASCII digits, at most one point, commas between groups of
 * three, one leading sign. Returns FALSE and leaves result alone when the text is anything else or
 * has more than 18 significant digits. */
gboolean decimal_parse(const char *text, gsize length, Decimal *result);

/* value x 10^power; exact. */
Decimal decimal_scale(Decimal value, gint power);

/* Sum and product; FALSE (and result untouched) on overflow of 18 digits. */
gboolean decimal_add(Decimal a, Decimal b, Decimal *result);
gboolean decimal_multiply(Decimal a, Decimal b, Decimal *result);

/* numerator / denominator, exact where the quotient ends, else rounded half up to 16 significant
 * digits. FALSE when the denominator is zero or a value does not fit. */
gboolean decimal_divide(Decimal numerator, Decimal denominator, Decimal *result);

/* -1, 0 or 1 as a is below, equal to or above b. */
gint decimal_compare(Decimal a, Decimal b);

/* Appends the plain form without exponent and without needless zeros: {42, 7} -> 420000000, {75,
 * -1} -> 7.5, {10, -1} -> 1. A JSON number. */
void decimal_append(Decimal value, GString *out);
