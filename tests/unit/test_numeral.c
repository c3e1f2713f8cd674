/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_numeral.c - numbers in every printed form, both ways: a speller writes what the parser
 * reads.
 */
#include "core/characters.h"
#include "normalize/numeral.h"
#include "number_speller.h"

#include <string.h>

static const struct
{
  const char *text;
  const char *value; /* plain decimal; "a..b" for ranges */
  gsize length;      /* bytes read; 0: all */
} CASES[] = {
  { "0", "0", 0 },
  { "1,234.5", "1234.5", 0 },
  { "12,345,678", "12345678", 0 },
  { "1,23", "1", 1 },
  { "007", "7", 0 },
  { "12万3千", "123000", 0 },
  { "1.2亿", "120000000", 0 },
  { "1亿2000万", "120000000", 0 },
  { "3千", "3000", 0 },
  { "200万千瓦", "2000000", 6 },
  { "0.3个", "0.3", 3 },
  { "2000多万", "20000000", 0 },
  { "十", "10", 0 },
  { "十二", "12", 0 },
  { "二十", "20", 0 },
  { "一百二十三", "123", 0 },
  { "一百零三", "103", 0 },
  { "一百二", "120", 0 },
  { "三万五", "35000", 0 },
  { "三万零五", "30005", 0 },
  { "壹佰", "100", 0 },
  { "贰仟零伍拾", "2050", 0 },
  { "两千", "2000", 0 },
  { "廿三", "23", 0 },
  { "卅", "30", 0 },
  { "二〇二三", "2023", 0 },
  { "二零二三", "2023", 0 },
  { "三点五", "3.5", 0 },
  { "三点五亿", "350000000", 0 },
  { "百亿", "10000000000", 0 },
  { "一万亿", "1000000000000", 0 },
  { "一万二千亿", "1200000000000", 0 },
  { "三亿五千万", "350000000", 0 },
  { "十几", "10", 0 },
  { "几十", "", 0 },
  { "十多万", "100000", 0 },
  { "两三", "2..3", 0 },
  { "三五", "3..5", 0 },
  { "三四十", "30..40", 0 },
  { "两三百万", "2000000..3000000", 0 },
  { "十二三", "12..13", 0 },
};

static char *
parse(const char *text, gsize *length)
{
  Numeral numeral;
  GString *out = g_string_new(NULL);
  if (numeral_parse(text, strlen(text), 0, &numeral))
    {
      decimal_append(numeral.value, out);
      if (numeral.is_range)
        {
          g_string_append(out, "..");
          decimal_append(numeral.value2, out);
        }
    }
  *length = numeral.length;
  return g_string_free(out, FALSE);
}

static void
printed_forms(void)
{
  for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++)
    {
      gsize length;
      g_autofree char *value = parse(CASES[i].text, &length);
      g_test_message("%s", CASES[i].text);
      g_assert_cmpstr(value, ==, CASES[i].value);
      if (CASES[i].value[0] != '\0')
        g_assert_cmpuint(length, ==,
                         CASES[i].length == 0 ? strlen(CASES[i].text) : CASES[i].length);
    }
}

static void
check_spelled(guint64 value, const Script *script)
{
  g_autoptr(GString) spelled = g_string_new(NULL);
  spell(value, script, spelled);
  gsize length;
  g_autofree char *read = parse(spelled->str, &length);
  g_autofree char *expected = g_strdup_printf("%" G_GUINT64_FORMAT, value);
  g_test_message("%s", spelled->str);
  g_assert_cmpstr(read, ==, expected);
  g_assert_cmpuint(length, ==, spelled->len);
}

static void
round_trip_to_ten_to_the_sixteenth(void)
{
  for (guint64 value = 0; value <= 20000; value++)
    check_spelled(value, value % 2 ? &PLAIN : &FORMAL);
  for (guint64 power = 1; power < 10000000000000000; power *= 10)
    for (guint64 digit = 1; digit < 10; digit++)
      {
        check_spelled(power * digit, &PLAIN);
        check_spelled(power * digit + 1, &FORMAL);
        check_spelled(power * digit - 1, &PLAIN);
      }
  guint32 seed = (guint32) g_test_rand_int();
  g_test_message("seed %u", seed);
  g_autoptr(GRand) random = g_rand_new_with_seed(seed);
  for (guint i = 0; i < 20000; i++)
    {
      guint64 value = ((guint64) g_rand_int(random) << 32 | g_rand_int(random)) % 10000000000000000;
      for (gint cut = g_rand_int_range(random, 0, 16); cut > 0; cut--)
        value /= 10;
      check_spelled(value, i % 2 ? &PLAIN : &FORMAL);
    }
  gsize length;
  g_autofree char *largest = parse("一亿亿", &length);
  g_assert_cmpstr(largest, ==, "10000000000000000");
}

static void
arabic_round_trip(void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed(7);
  for (guint i = 0; i < 20000; i++)
    {
      guint64 value = ((guint64) g_rand_int(random) << 32 | g_rand_int(random)) % 10000000000000000;
      g_autofree char *text = g_strdup_printf("%" G_GUINT64_FORMAT, value);
      gsize length;
      g_autofree char *read = parse(text, &length);
      g_assert_cmpstr(read, ==, text);
    }
}

static void
endless_digits_are_read_over(void)
{
  g_autoptr(GString) line = g_string_new(NULL);
  for (guint i = 0; i < 100000; i++)
    g_string_append(line, i % 2 ? "9" : "8");
  Numeral numeral;
  g_assert_false(numeral_parse(line->str, line->len, 0, &numeral));
  g_assert_cmpuint(numeral.length, ==, line->len);
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/numeral/printed-forms", printed_forms);
  g_test_add_func("/numeral/spelled-and-read-back-below-ten-to-the-sixteenth",
                  round_trip_to_ten_to_the_sixteenth);
  g_test_add_func("/numeral/arabic-round-trip", arabic_round_trip);
  g_test_add_func("/numeral/endless-digits-are-read-over", endless_digits_are_read_over);
  return g_test_run();
}
