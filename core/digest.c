/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * digest.c - sha256 (FIPS 180-4) by nettle, which uses the processor's instructions for it where
 * there are any: GLib's takes eight times as long and would cost a quarter of what parsing a page
 * costs.
 */
#include "core/digest.h"

#include <nettle/sha2.h>

struct Digest
{
  struct sha256_ctx context;
};

Digest *
digest_new(void)
{
  Digest *digest = g_new0(Digest, 1);
  sha256_init(&digest->context);
  return digest;
}

void
digest_free(Digest *digest)
{
  g_free(digest);
}

void
digest_add(Digest *digest, const void *bytes, gsize length)
{
  sha256_update(&digest->context, length, bytes);
}

void
digest_take(Digest *digest, char hex[DIGEST_LENGTH + 1])
{
  static const char DIGITS[] = "0123456789abcdef";
  guint8 result[SHA256_DIGEST_SIZE];
  sha256_digest(&digest->context, sizeof result, result);
  for (gsize i = 0; i < sizeof result; i++)
    {
      hex[2 * i] = DIGITS[result[i] >> 4];
      hex[2 * i + 1] = DIGITS[result[i] & 15];
    }
  hex[DIGEST_LENGTH] = '\0';
}

void
digest_sha256(const void *bytes, gsize length, char hex[DIGEST_LENGTH + 1])
{
  Digest digest;
  sha256_init(&digest.context);
  digest_add(&digest, bytes, length);
  digest_take(&digest, hex);
}
