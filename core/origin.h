/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * origin.h - where a document came from when it was no plain file: the archive, its member or
 * record, the page's address, and when it was captured.
 *
 * Every string is valid UTF-8. A document, reject or duplicate without an origin was a file (or
 * standard input) of its own.
 */
#pragma once

#include "core/json_reader.h"
#include "core/json_writer.h"

typedef struct
{
  char *archive;  /* the outermost archive as the user named it; never NULL */
  char *member;   /* name inside it; of an archive inside an archive "inner.zip!/name"; NULL for a
                     record of a WARC file */
  gint64 offset;  /* of the WARC record in the archive that holds it; of the compressed member where
                     it is compressed a record  at a time; -1 where there is no such place */
  char *url;      /* of the page, NULL where not stated */
  char *captured; /* ISO 8601, UTC, as the record states it; NULL where not stated */
} Origin;

Origin *origin_new(const char *archive);
/* NULL gives NULL. */
Origin *origin_copy(const Origin *origin);
void origin_free(Origin *origin);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Origin, origin_free)

/* The member `key`: {"archive","member","offset","url","captured"}, or null without an origin. */
void origin_write(const Origin *origin, JsonWriter *writer, const char *key);

/* Reads the member `origin`; *origin is NULL where it is null. Fails with DUBAN_ERROR_INTERMEDIATE.
 */
gboolean origin_read(JsonObject *root, Origin **origin, GError **error);
