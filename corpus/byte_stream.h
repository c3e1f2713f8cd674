/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * byte_stream.h - bytes from anywhere: a descriptor, memory, a member of an archive. Read once, in
 * order, with a look ahead at the first few kilobytes so that the content says what it is.
 */
#pragma once

#include "core/limits.h"

#define BYTE_STREAM_PEEK 4096 /* how far ahead one can look */

typedef struct ByteStream ByteStream;

typedef struct
{
  /* Bytes read; 0 at the end, -1 and error set on failure. */
  gssize (*read)(gpointer state, guchar *into, gsize length, GError **error);
  /* The new place from the beginning, -1 where that fails; NULL: this kind cannot go back. */
  gint64 (*seek)(gpointer state, gint64 offset, int whence);
  void (*free)(gpointer state);
} ByteStreamType;

ByteStream *byte_stream_new(const ByteStreamType *type, gpointer state);

/* size is what the file said it holds, -1 for a pipe. */
ByteStream *byte_stream_for_descriptor(int descriptor, gboolean is_owned, gint64 size);
/* Takes a reference. */
ByteStream *byte_stream_for_bytes(GBytes *bytes);

void byte_stream_free(ByteStream *stream);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ByteStream, byte_stream_free)

/* How many bytes there are altogether, -1 where that is not known before the end. */
gint64 byte_stream_size(const ByteStream *stream);

/* How many bytes read so far. */
guint64 byte_stream_consumed(const ByteStream *stream);

gssize byte_stream_read(ByteStream *stream, guchar *into, gsize length, GError **error);

/* The first bytes that were not read yet, at most BYTE_STREAM_PEEK, without reading them. Borrowed
 * until the next read. NULL and error set on failure; at the end *length is 0. */
const guchar *byte_stream_peek(ByteStream *stream, gsize *length, GError **error);

gboolean byte_stream_can_seek(const ByteStream *stream);
gint64 byte_stream_seek(ByteStream *stream, gint64 offset, int whence);

/* Everything up to the end. Fails with DUBAN_ERROR_LIMIT past limits->input_bytes (asked before
 * anything is read where the size is known), DUBAN_ERROR_EMPTY, DUBAN_ERROR_READ where there is
 * less than the size said (the file shrank), and as read does. */
GBytes *byte_stream_read_all(ByteStream *stream, const Limits *limits, GError **error);
