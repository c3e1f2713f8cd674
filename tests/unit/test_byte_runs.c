/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_byte_runs.c - eight bytes at a time say what one at a time would.
 */
#include "core/byte_runs.h"

static void
test_every_byte_against_every_bound(void)
{
  for (guint least = 1; least < 0x100; least++)
    for (guint first = 0; first < 0x100; first += sizeof(guint64))
      {
        guchar bytes[sizeof(guint64)];
        guint expected = 0;
        for (guint i = 0; i < sizeof bytes; i++)
          {
            bytes[i] = (guchar) (first + i * 37); /* neighbours on both sides of the bound */
            expected += bytes[i] >= least;
          }
        guint64 word;
        memcpy(&word, bytes, sizeof word);
        g_assert_cmpuint(bytes_count(bytes_from(word, (guchar) least)), ==, expected);
      }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/byte_runs/every-byte-against-every-bound", test_every_byte_against_every_bound);
  return g_test_run();
}
