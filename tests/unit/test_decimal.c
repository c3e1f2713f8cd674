/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_decimal.c - exact decimals.
 */
#include "core/decimal.h"

#include <string.h>

static char *
printed(Decimal value)
{
  GString *out = g_string_new(NULL);
  decimal_append(value, out);
  return g_string_free(out, FALSE);
}

static void
assert_reads_as(const char *text, const char *wanted)
{
  Decimal value;
  g_assert_true(decimal_parse(text, strlen(text), &value));
  g_autofree char *got = printed(value);
  g_assert_cmpstr(got, ==, wanted);
}

static void
test_round_trip(void)
{
  assert_reads_as("0", "0");
  assert_reads_as("7.50", "7.5");
  assert_reads_as("-18.3", "-18.3");
  assert_reads_as("1,234,567.89", "1234567.89");
  assert_reads_as("0.05", "0.05");
  assert_reads_as("420000000", "420000000");
  assert_reads_as("10000000000000000", "10000000000000000");
}

static void
test_refuses_other_text(void)
{
  static const char *const WRONG[] = { "",       "-",    ".",    "1.",
                                       ".5",     "1..2", "1,23", "12,3456",
                                       "1,,000", "1a",   " 1",   "1234567890123456789" };
  for (gsize i = 0; i < G_N_ELEMENTS(WRONG); i++)
    {
      Decimal value = { 5, 5 };
      g_assert_false(decimal_parse(WRONG[i], strlen(WRONG[i]), &value));
      g_assert_cmpint(value.mantissa, ==, 5);
    }
}

static void
test_scale_is_exact(void)
{
  Decimal value;
  g_assert_true(decimal_parse("4.2", 3, &value));
  g_autofree char *got = printed(decimal_scale(value, 8));
  g_assert_cmpstr(got, ==, "420000000");
}

static void
test_third_is_rounded_to_sixteen_digits(void)
{
  Decimal two, three, quotient;
  g_assert_true(decimal_parse("2", 1, &two));
  g_assert_true(decimal_parse("3", 1, &three));
  g_assert_true(decimal_divide(two, three, &quotient));
  g_autofree char *got = printed(quotient);
  g_assert_cmpstr(got, ==, "0.6666666666666667");
  g_assert_false(decimal_divide(two, (Decimal){ 0, 0 }, &quotient));
}

static void
test_overflow_fails(void)
{
  Decimal big = { 999999999999999999, 0 }, result = { 1, 0 };
  g_assert_false(decimal_multiply(big, big, &result));
  g_assert_cmpint(result.mantissa, ==, 1);
}

static void
test_compare_across_exponents(void)
{
  g_assert_cmpint(decimal_compare((Decimal){ 42, 7 }, (Decimal){ 420000000, 0 }), ==, 0);
  g_assert_cmpint(decimal_compare((Decimal){ 1, -2 }, (Decimal){ 1, -3 }), ==, 1);
  g_assert_cmpint(decimal_compare((Decimal){ -5, 30 }, (Decimal){ 1, 0 }), ==, -1);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/decimal/round-trip", test_round_trip);
  g_test_add_func("/decimal/refuses-other-text", test_refuses_other_text);
  g_test_add_func("/decimal/scale-is-exact", test_scale_is_exact);
  g_test_add_func("/decimal/third-is-rounded-to-sixteen-digits",
                  test_third_is_rounded_to_sixteen_digits);
  g_test_add_func("/decimal/overflow-fails", test_overflow_fails);
  g_test_add_func("/decimal/compare-across-exponents", test_compare_across_exponents);
  return g_test_run();
}
