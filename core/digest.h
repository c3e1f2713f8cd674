/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * digest.h - sha256, the identity of source bytes.
 */
#pragma once

#include <glib.h>

#define DIGEST_LENGTH 64 /* hex digits */

/* A digest of bytes that come piece by piece. */
typedef struct Digest Digest;
Digest *digest_new(void);
void digest_add(Digest *digest, const void *bytes, gsize length);

/* What digest_sha256() gives for all bytes that were added; starts anew. */
void digest_take(Digest *digest, char hex[DIGEST_LENGTH + 1]);
void digest_free(Digest *digest);

/* sha256 of length bytes as 64 lower-case hex digits and a NUL. */
void digest_sha256(const void *bytes, gsize length, char hex[DIGEST_LENGTH + 1]);
