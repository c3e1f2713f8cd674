/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/utf8.h"

#define ROUNDS 200000
#define LONGEST 9

/* Bytes that lie on the borders of the forms: overlong, surrogate, beyond the last plane. */
static const guchar BORDERS[] = { 0x00, 0x01, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0,
                                  0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE1, 0xE4, 0xE9, 0xEC,
                                  0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF };

static void
test_agrees_with_glib(void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed(20260301);
  char bytes[LONGEST];
  for (guint round = 0; round < ROUNDS; round++)
    {
      gint length = g_rand_int_range(random, 0, LONGEST + 1);
      for (gint i = 0; i < length; i++)
        bytes[i] = (char) BORDERS[g_rand_int_range(random, 0, G_N_ELEMENTS(BORDERS))];
      g_assert_cmpint(utf8_is_valid(bytes, (gsize) length), ==,
                      g_utf8_validate(bytes, length, NULL));
    }
}

static void
test_every_character_is_valid(void)
{
  for (gunichar c = 1; c <= 0x10FFFF; c++)
    {
      char bytes[6];
      gint length = g_unichar_to_utf8(c, bytes);
      g_assert_cmpint(utf8_is_valid(bytes, (gsize) length), ==, c < 0xD800 || c > 0xDFFF);
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/utf8/agrees-with-glib", test_agrees_with_glib);
  g_test_add_func("/utf8/every-character-is-valid", test_every_character_is_valid);
  return g_test_run();
}
