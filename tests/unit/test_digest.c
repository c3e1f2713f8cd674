/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * test_digest.c - the fast sha256 against GLib's, at every length around the block size.
 */
#include "core/digest.h"

static void
test_against_glib(void)
{
  guchar bytes[300];
  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guchar) (i * 37 + 11);
  for (guint length = 0; length <= sizeof bytes; length++)
    {
      char hex[DIGEST_LENGTH + 1];
      digest_sha256(bytes, length, hex);
      g_autofree char *expected = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, length);
      g_assert_cmpstr(hex, ==, expected);
    }
}

int
main(int argc, char **argv)
{
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/digest/equals-the-plain-sha256-at-every-length", test_against_glib);
  return g_test_run();
}
