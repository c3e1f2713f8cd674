/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * digest.h - sha256, the identity of source bytes.
 */
#pragma once

#include <glib.h>

#define DIGEST_LENGTH 64 /* hex digits */

/* sha256 of length bytes as 64 lower-case hex digits and a NUL. */
void digest_sha256(const void *bytes, gsize length, char hex[DIGEST_LENGTH + 1]);
