/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * known_documents.c - ids are digests already, so that a table of digests keeps them. Tasks come in
 * the order of their documents: the last one is remembered apart.
 */
#include "output/known_documents.h"

#include "core/digest.h"
#include "core/digest_table.h"

#include <string.h>

typedef struct
{
  gint64 key;
  gint64 state; /* a DocumentState; as wide as the key, so that no byte between is left unset */
} Entry;

G_STATIC_ASSERT(sizeof(Entry) <= DIGEST_BYTES);

struct KnownDocuments
{
  DigestTable *entries;
  gint64 next_key;
  char last_id[DIGEST_LENGTH];
  guint8 last[DIGEST_BYTES];
  Entry last_entry; /* key 0: none */
};

KnownDocuments *
known_documents_new(gint64 first_key)
{
  KnownDocuments *known = g_new0(KnownDocuments, 1);
  known->entries = digest_table_new(sizeof(Entry), NULL);
  known->next_key = first_key;
  return known;
}

void
known_documents_free(KnownDocuments *known)
{
  if (known == NULL)
    return;
  digest_table_free(known->entries);
  g_free(known);
}

/* sha256 in hexadecimal digits; not the one of zeros, which the table takes for nothing. */
static gboolean
is_sha256(const RowCell *id)
{
  gboolean has_digit = FALSE;
  for (gsize i = 0; id->length == DIGEST_LENGTH && i < DIGEST_LENGTH; i++)
    {
      char c = id->text[i];
      if (!g_ascii_isdigit(c) && (c < 'a' || c > 'f'))
        return FALSE;
      has_digit |= c != '0';
    }
  return has_digit;
}

/* An id of another kind, in a record that somebody else wrote, is made one of this. */
static void
id_digest(const RowCell *id, guint8 digest[DIGEST_BYTES])
{
  char made[DIGEST_LENGTH + 1];
  const char *hex = id->text;
  if (!is_sha256(id))
    {
      digest_sha256(id->text, id->length, made);
      hex = made;
    }
  for (gsize i = 0; i < DIGEST_BYTES; i++)
    digest[i] =
        (guint8) (g_ascii_xdigit_value(hex[2 * i]) << 4 | g_ascii_xdigit_value(hex[2 * i + 1]));
}

/* Tasks of one document follow each other: its id need not be read again. */
static void
id_read(const KnownDocuments *known, const RowCell *id, guint8 digest[DIGEST_BYTES])
{
  if (known->last_entry.key != 0 && id->length == DIGEST_LENGTH
      && memcmp(id->text, known->last_id, DIGEST_LENGTH) == 0)
    memcpy(digest, known->last, DIGEST_BYTES);
  else
    id_digest(id, digest);
}

static void
last_keep(KnownDocuments *known, const RowCell *id, const guint8 digest[DIGEST_BYTES],
          const Entry *entry)
{
  memset(known->last_id, 0, DIGEST_LENGTH); /* of another length: no id looks so */
  memcpy(known->last_id, id->text, id->length == DIGEST_LENGTH ? DIGEST_LENGTH : 0);
  memcpy(known->last, digest, DIGEST_BYTES);
  known->last_entry = *entry;
}

static Entry
entry_find(KnownDocuments *known, const guint8 digest[DIGEST_BYTES])
{
  if (known->last_entry.key != 0 && memcmp(known->last, digest, DIGEST_BYTES) == 0)
    return known->last_entry;
  Entry entry;
  if (!digest_table_find(known->entries, digest, (guint8 *) &entry))
    entry = (Entry){ .key = known->next_key++, .state = DOCUMENT_NEW };
  return entry;
}

gboolean
known_documents_meet(KnownDocuments *known, const RowCell *id, gboolean is_record, gint64 *key,
                     DocumentState *before, GError **error)
{
  guint8 digest[DIGEST_BYTES];
  gboolean was_there;
  id_read(known, id, digest);
  Entry entry = entry_find(known, digest);
  *before = (DocumentState) entry.state;
  *key = entry.key;
  entry.state = is_record ? DOCUMENT_WHOLE : MAX(entry.state, (gint64) DOCUMENT_NAMED);
  last_keep(known, id, digest, &entry);
  return entry.state == (gint64) *before
         || digest_table_put(known->entries, digest, (const guint8 *) &entry, &was_there, NULL,
                             error);
}
