/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * digest_table.h - what is known of each of many millions of digests, in a bounded part of memory.
 *
 * A small table lies in memory, a large one in a mapped scratch file without a name: it goes with
 * the process, however that ends.
 */
#pragma once

#include <glib.h>

#define DIGEST_BYTES 32 /* sha256 */

typedef struct DigestTable DigestTable;

/* value_bytes, at most DIGEST_BYTES, are kept with each digest (0: only that it is there). folder
 * (copied) is where the scratch file goes once it is needed; NULL: the folder for temporary files.
 */
DigestTable *digest_table_new(gsize value_bytes, const char *folder);
void digest_table_free(DigestTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DigestTable, digest_table_free)

/* Sets the digest's value (NULL where value_bytes is 0). *was_there says whether it had one, old
 * (nullable) receives that. Fails with DUBAN_ERROR_WRITE where there is no room for a larger
 * scratch file. */
gboolean digest_table_put(DigestTable *table, const guint8 digest[DIGEST_BYTES],
                          const guint8 *value, gboolean *was_there, guint8 *old, GError **error);

/* Whether the digest is there; value (nullable) receives its value. */
gboolean digest_table_find(DigestTable *table, const guint8 digest[DIGEST_BYTES], guint8 *value);

guint64 digest_table_count(const DigestTable *table);
