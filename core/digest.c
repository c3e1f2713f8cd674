/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * digest.c - sha256 (FIPS 180-4) by nettle, which uses the processor's instructions for it where there are any: GLib's takes
 * eight times as long and would cost a quarter of what parsing a page costs.
 */
#include "core/digest.h"

#include <nettle/sha2.h>

void
digest_sha256(const void *bytes, gsize length, char hex[DIGEST_LENGTH + 1])
{
  static const char DIGITS[] = "0123456789abcdef";
  struct sha256_ctx context;
  guint8 digest[SHA256_DIGEST_SIZE];
  sha256_init(&context);
  sha256_update(&context, length, bytes);
  sha256_digest(&context, sizeof digest, digest);
  for (gsize i = 0; i < sizeof digest; i++)
    {
      hex[2 * i] = DIGITS[digest[i] >> 4];
      hex[2 * i + 1] = DIGITS[digest[i] & 15];
    }
  hex[DIGEST_LENGTH] = '\0';
}
