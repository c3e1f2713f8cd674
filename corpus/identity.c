/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * identity.c - two tables: of ids, and from the digest of a uri to the id it had last.
 */
#include "corpus/identity.h"

#include "core/digest_table.h"

#include <string.h>

struct Identity
{
  DigestTable *ids;
  DigestTable *uris;
};

Identity *
identity_new(const char *folder)
{
  Identity *identity = g_new0(Identity, 1);
  identity->ids = digest_table_new(0, folder);
  identity->uris = digest_table_new(DIGEST_BYTES, folder);
  return identity;
}

void
identity_free(Identity *identity)
{
  if (identity == NULL)
    return;
  digest_table_free(identity->ids);
  digest_table_free(identity->uris);
  g_free(identity);
}

static void
digest_to_bytes(const char *hex, guint8 bytes[DIGEST_BYTES])
{
  for (gsize i = 0; i < DIGEST_BYTES; i++)
    bytes[i] =
        (guint8) (g_ascii_xdigit_value(hex[2 * i]) << 4 | g_ascii_xdigit_value(hex[2 * i + 1]));
}

static void
bytes_to_digest(const guint8 bytes[DIGEST_BYTES], char hex[DIGEST_LENGTH + 1])
{
  static const char DIGITS[] = "0123456789abcdef";
  for (gsize i = 0; i < DIGEST_BYTES; i++)
    {
      hex[2 * i] = DIGITS[bytes[i] >> 4];
      hex[2 * i + 1] = DIGITS[bytes[i] & 0xF];
    }
  hex[DIGEST_LENGTH] = '\0';
}

gboolean
identity_note(Identity *identity, const char *uri, const char *id, gboolean *is_duplicate,
              char previous[DIGEST_LENGTH + 1], GError **error)
{
  char uri_digest[DIGEST_LENGTH + 1];
  guint8 uri_key[DIGEST_BYTES], id_key[DIGEST_BYTES], last[DIGEST_BYTES];
  digest_sha256(uri, strlen(uri), uri_digest);
  digest_to_bytes(uri_digest, uri_key);
  digest_to_bytes(id, id_key);
  gboolean was_there = FALSE;
  if (!digest_table_put(identity->ids, id_key, NULL, is_duplicate, NULL, error)
      || !digest_table_put(identity->uris, uri_key, id_key, &was_there, last, error))
    return FALSE;
  previous[0] = '\0';
  if (was_there && memcmp(last, id_key, DIGEST_BYTES) != 0)
    bytes_to_digest(last, previous);
  return TRUE;
}
