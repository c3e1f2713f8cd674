/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * known_documents.h - the documents that one load has met, and the key that each is given in the
 * tables.
 *
 * A document is met by its own record, or by a task that names it; either may come first, and each
 * any number of times. Whoever fills tables asks here instead of the database, which then needs no
 * index before its rows are in.
 */
#pragma once

#include "output/rows.h"

typedef enum
{
  DOCUMENT_NEW,   /* was not met before */
  DOCUMENT_NAMED, /* tasks named it, its record has not come */
  DOCUMENT_WHOLE  /* its record has come */
} DocumentState;

typedef struct KnownDocuments KnownDocuments;

/* Keys count from first_key. */
KnownDocuments *known_documents_new(gint64 first_key);
void known_documents_free(KnownDocuments *known);

/* Meets the document of that id, by its record (is_record) or by a task. *before is what was known
 * of it until now. Memory does not grow with them; fails with DUBAN_ERROR_WRITE where there is no
 * room for a scratch file. */
gboolean known_documents_meet(KnownDocuments *known, const RowCell *id, gboolean is_record,
                              gint64 *key, DocumentState *before, GError **error);
