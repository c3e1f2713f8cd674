/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * container.h - what holds several inputs: an archive (archive_reader.c), a file of captured pages
 * (warc_reader.c). Told by content; parts come one after the other, in the order in which they lie
 * there, and nothing is ever written to disk.
 */
#pragma once

#include "corpus/byte_stream.h"

typedef enum
{
  CONTAINER_NONE,    /* an input itself */
  CONTAINER_ARCHIVE, /* zip, tar, a compressed file */
  CONTAINER_WARC,
  CONTAINER_WARC_GZIP
} ContainerKind;

/* One part. Exactly one of content, passed and error is set; the other members say what is known.
 */
typedef struct
{
  ByteStream *content; /* owned; may be read until the next part is asked for */
  const char *passed;  /* no page: what it is instead ("request", "symbolic-link"); static */
  GError *error;

  char
      *name; /* of an archive's member, text; NULL for captured pages and single compressed files */
  gint64 offset; /* of a record, -1 where not known */
  char *url;
  char *captured;
  char *charset; /* as the transport said */
  char *loss;    /* what the capture lacks, NULL if nothing */
} Part;

void part_clear(Part *part);

typedef struct
{
  /* FALSE at the end. After an error the container may go on; the end comes in any case. */
  gboolean (*next)(gpointer state, Part *part);
  void (*free)(gpointer state);
} ContainerType;

typedef struct Container Container;

/* Looks at the first bytes of an input. Documents that are archives inside (docx, xlsx, ofd) are
 * none. */
ContainerKind container_sniff(const guchar *bytes, gsize length);

/* Takes the stream, which stands at its beginning. */
Container *container_open(ContainerKind kind, ByteStream *stream, const Limits *limits);
void container_free(Container *container);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Container, container_free)

/* Fills *part (clear it before the next) and returns TRUE; FALSE at the end. */
gboolean container_next(Container *container, Part *part);

/* The kinds; their states take the stream. */
extern const ContainerType container_archive;
gpointer archive_reader_new(ByteStream *stream, const Limits *limits);
extern const ContainerType container_warc;
gpointer warc_reader_new(ByteStream *stream, gboolean is_gzip, const Limits *limits);
