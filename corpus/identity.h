/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * identity.h - which inputs of a run are the same bytes, and which are the same page at another
 * time.
 *
 * Both are told in input order, whoever works on the documents: what came first stays, what came
 * before is named.
 */
#pragma once

#include "core/digest.h"

typedef struct Identity Identity;

/* folder as for digest_table_new(). */
Identity *identity_new(const char *folder);
void identity_free(Identity *identity);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Identity, identity_free)

/* Notes the next input: uri, and id as digest_sha256() writes it. *is_duplicate says that its bytes
 * came before. previous receives the id under which this uri came the last time, if it had other
 * bytes, and is empty otherwise. Fails with DUBAN_ERROR_WRITE: the run stops. */
gboolean identity_note(Identity *identity, const char *uri, const char *id, gboolean *is_duplicate,
                       char previous[DIGEST_LENGTH + 1], GError **error);
