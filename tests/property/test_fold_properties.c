/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_fold_properties.c - what folding keeps, whatever the text: seeded random texts of every kind
 * of character.
 */
#include "core/characters.h"
#include "normalize/fold.h"

#define ROUNDS 2000
#define LONGEST 200

static const gunichar SAMPLES[] = {
  ' ',    '\t',   '\n',   0xA0,   0x3000, 0x200B, 0xFEFF, 0xAD,   0xFE0F,  'a',     'Z',     '0',
  '9',    '.',    ',',    '(',    '%',    0xFF10, 0xFF21, 0xFF05, 0xFF08,  0xFF0C,  0xFF1A,  0xFF0D,
  0x3001, 0x3002, 0x300A, 0x2014, 0x201C, 0x25CB, 0x3007, 0x2F2F, 0x2EA0,  0x2EF3,  0xF9D1,  0xFA0E,
  0x33A1, 0x2460, 0x2103, 0x2030, 0x4E00, 0x5E74, 0x9FA5, 0x3400, 0x20000, 0x2F801, 0x1F600, 0xB7,
  0x2039, 0x4E28, 0x2F01, 0x2236, 0xFF61, 0xFE35, 0x301C, 0x2212, 0x7F,    0x85,
};

static char *
random_text(GRand *random)
{
  GString *text = g_string_new(NULL);
  gint count = g_rand_int_range(random, 0, LONGEST);
  for (gint i = 0; i < count; i++)
    {
      gunichar c = SAMPLES[g_rand_int_range(random, 0, G_N_ELEMENTS(SAMPLES))];
      if (g_rand_int_range(random, 0, 8) == 0)
        c = (gunichar) g_rand_int_range(random, 1, 0xD7FF);
      g_string_append_unichar(text, c);
    }
  return g_string_free(text, FALSE);
}

static char *
visible_only(const char *text)
{
  GString *visible = g_string_new(NULL);
  for (gsize i = 0, size; text[i] != '\0'; i += size)
    {
      gunichar c = character_at(text + i, &size);
      if (!character_is_blank(c) && !character_is_invisible(c))
        g_string_append_unichar(visible,
                                character_comparable_behind(visible->str, visible->len, c));
    }
  return g_string_free(visible, FALSE);
}

/* Every character of the folded text, alone and with a random number of followers, maps to a
 * printed piece on character boundaries, whose own folding begins and ends with the same
 * characters. */
static void
check_map(const char *text, const GString *folded, const TextMap *map)
{
  gsize length = strlen(text);
  for (gsize i = 0, size; i < folded->len; i += size)
    {
      character_at(folded->str + i, &size);
      Span printed = textmap_to_printed(map, span_new(i, i + size));
      g_assert_cmpuint(printed.end, <=, length);
      g_assert_cmpuint(printed.start, <, printed.end);
      gsize printed_size;
      gunichar c = character_at(text + printed.start, &printed_size);
      g_assert_cmpuint(printed_size, ==, span_length(printed));
      gunichar expected =
          character_is_blank(c) ? ' ' : character_comparable_behind(folded->str, i, c);
      g_assert_cmpuint(character_at(folded->str + i, NULL), ==, expected);
      Span forth = textmap_to_rewritten(map, printed);
      g_assert_true(span_equal(forth, span_new(i, i + size)));
    }
}

static void
check_text(const char *text)
{
  g_autoptr(GString) once = g_string_new(NULL);
  g_autoptr(GString) twice = g_string_new(NULL);
  g_autoptr(TextMap) map = textmap_new();
  g_autoptr(TextMap) second = textmap_new();
  fold_append(text, strlen(text), once, map);
  fold_append(once->str, once->len, twice, second);
  g_assert_cmpstr(once->str, ==, twice->str);
  g_assert_true(g_utf8_validate(once->str, (gssize) once->len, NULL));

  g_autofree char *before = visible_only(text);
  g_autofree char *after = visible_only(once->str);
  g_assert_cmpstr(before, ==, after);
  check_map(text, once, map);
}

static void
folding_keeps_its_promises(void)
{
  guint32 seed = (guint32) g_test_rand_int();
  g_test_message("seed %u", seed);
  g_autoptr(GRand) random = g_rand_new_with_seed(seed);
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *text = random_text(random);
      check_text(text);
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/fold/idempotent-lossless-and-mapped", folding_keeps_its_promises);
  return g_test_run();
}
