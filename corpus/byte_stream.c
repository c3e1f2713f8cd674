/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * byte_stream.c - what was looked at ahead is given first, then the source itself is read.
 *
 * Plain reading, not mmap: a file that shrinks while it is read would end the program.
 */
#include "corpus/byte_stream.h"

#include "core/error.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define CHUNK (64u << 10)

struct ByteStream
{
  const ByteStreamType *type;
  gpointer state;
  gint64 size;
  guint64 consumed;
  GBytes *whole; /* of a stream over memory, as long as nothing was read */
  guchar ahead[BYTE_STREAM_PEEK];
  gsize ahead_start;
  gsize ahead_end;
  gboolean is_at_end; /* of the source: nothing more is asked of it */
};

ByteStream *
byte_stream_new(const ByteStreamType *type, gpointer state)
{
  ByteStream *stream = g_new(ByteStream, 1);
  stream->type = type;
  stream->state = state;
  stream->size = -1;
  stream->consumed = 0;
  stream->whole = NULL;
  stream->ahead_start = stream->ahead_end = 0;
  stream->is_at_end = FALSE;
  return stream;
}

void
byte_stream_free(ByteStream *stream)
{
  if (stream == NULL)
    return;
  stream->type->free(stream->state);
  g_clear_pointer(&stream->whole, g_bytes_unref);
  g_free(stream);
}

/* --- a descriptor --- */

typedef struct
{
  int descriptor;
  gboolean is_owned;
} DescriptorState;

static gssize
descriptor_read(gpointer state, guchar *into, gsize length, GError **error)
{
  gssize count;
  do
    count = read(((DescriptorState *) state)->descriptor, into, length);
  while (count < 0 && errno == EINTR);
  int reason = errno;
  if (count < 0)
    duban_error_set(error, DUBAN_ERROR_READ, "expected to read on, got: %s", g_strerror(reason));
  return count;
}

static gint64
descriptor_seek(gpointer state, gint64 offset, int whence)
{
  return lseek(((DescriptorState *) state)->descriptor, offset, whence);
}

static void
descriptor_free(gpointer state)
{
  DescriptorState *descriptor = state;
  if (descriptor->is_owned)
    close(descriptor->descriptor);
  g_free(descriptor);
}

ByteStream *
byte_stream_for_descriptor(int descriptor, gboolean is_owned, gint64 size)
{
  static const ByteStreamType FILE_TYPE = { descriptor_read, descriptor_seek, descriptor_free };
  static const ByteStreamType PIPE_TYPE = { descriptor_read, NULL, descriptor_free };
  DescriptorState *state = g_new0(DescriptorState, 1);
  *state = (DescriptorState){ descriptor, is_owned };
  ByteStream *stream = byte_stream_new(size >= 0 ? &FILE_TYPE : &PIPE_TYPE, state);
  stream->size = size;
  return stream;
}

/* --- memory --- */

typedef struct
{
  GBytes *bytes;
  gsize at;
} BytesState;

static gssize
bytes_read(gpointer state, guchar *into, gsize length, GError **error)
{
  BytesState *memory = state;
  gsize size = 0;
  const guchar *bytes = g_bytes_get_data(memory->bytes, &size);
  gsize count = MIN(length, size - memory->at);
  if (count > 0)
    memcpy(into, bytes + memory->at, count);
  memory->at += count;
  return (gssize) count;
}

static gint64
bytes_seek(gpointer state, gint64 offset, int whence)
{
  BytesState *memory = state;
  gint64 size = (gint64) g_bytes_get_size(memory->bytes);
  gint64 base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? (gint64) memory->at : size;
  if (offset < -base || offset > size - base)
    return -1;
  memory->at = (gsize) (base + offset);
  return (gint64) memory->at;
}

static void
bytes_free(gpointer state)
{
  BytesState *memory = state;
  g_bytes_unref(memory->bytes);
  g_free(memory);
}

ByteStream *
byte_stream_for_bytes(GBytes *bytes)
{
  static const ByteStreamType TYPE = { bytes_read, bytes_seek, bytes_free };
  BytesState *state = g_new0(BytesState, 1);
  state->bytes = g_bytes_ref(bytes);
  ByteStream *stream = byte_stream_new(&TYPE, state);
  stream->size = (gint64) g_bytes_get_size(bytes);
  stream->whole = g_bytes_ref(bytes);
  return stream;
}

/* --- all kinds --- */

/* A file or memory that gives less than was asked for has ended; a pipe has not. */
static gssize
source_read(ByteStream *stream, guchar *into, gsize length, GError **error)
{
  if (stream->is_at_end)
    return 0;
  gssize count = stream->type->read(stream->state, into, length, error);
  stream->is_at_end =
      count == 0 || (stream->type->seek != NULL && count > 0 && (gsize) count < length);
  return count;
}

gint64
byte_stream_size(const ByteStream *stream)
{
  return stream->size;
}

guint64
byte_stream_consumed(const ByteStream *stream)
{
  return stream->consumed;
}

gssize
byte_stream_read(ByteStream *stream, guchar *into, gsize length, GError **error)
{
  gsize ahead = stream->ahead_end - stream->ahead_start;
  if (ahead > 0)
    {
      gsize count = MIN(ahead, length);
      memcpy(into, stream->ahead + stream->ahead_start, count);
      stream->ahead_start += count;
      stream->consumed += count;
      return (gssize) count;
    }
  gssize count = source_read(stream, into, length, error);
  stream->consumed += (guint64) MAX(count, 0);
  return count;
}

const guchar *
byte_stream_peek(ByteStream *stream, gsize *length, GError **error)
{
  gsize kept = stream->ahead_end - stream->ahead_start;
  memmove(stream->ahead, stream->ahead + stream->ahead_start, kept);
  stream->ahead_start = 0;
  stream->ahead_end = kept;
  while (stream->ahead_end < BYTE_STREAM_PEEK)
    {
      gssize count = source_read(stream, stream->ahead + stream->ahead_end,
                                 BYTE_STREAM_PEEK - stream->ahead_end, error);
      if (count < 0)
        return NULL;
      if (count == 0)
        break;
      stream->ahead_end += (gsize) count;
    }
  *length = stream->ahead_end;
  return stream->ahead;
}

gboolean
byte_stream_can_seek(const ByteStream *stream)
{
  return stream->type->seek != NULL;
}

gint64
byte_stream_seek(ByteStream *stream, gint64 offset, int whence)
{
  if (whence == SEEK_CUR)
    /* The source stands behind what was looked at */
    offset -= (gint64) (stream->ahead_end - stream->ahead_start);
  stream->ahead_start = stream->ahead_end = 0;
  stream->is_at_end = FALSE;
  return stream->type->seek(stream->state, offset, whence);
}

static gboolean
size_is_allowed(guint64 size, const Limits *limits, GError **error)
{
  if (size > limits->input_bytes)
    return duban_error_set(error, DUBAN_ERROR_LIMIT,
                           "expected at most %" G_GSIZE_FORMAT " bytes, got %s%" G_GUINT64_FORMAT,
                           limits->input_bytes, size == limits->input_bytes + 1 ? "at least " : "",
                           size);
  return TRUE;
}

/* Reads to the end, at most one byte past the limit. */
static gboolean
read_up_to_limit(ByteStream *stream, const Limits *limits, GByteArray *bytes, GError **error)
{
  /* One byte more than the size tells that a file has ended. */
  gsize step = stream->size > 0 ? (gsize) stream->size + 1 : CHUNK;
  for (;;)
    {
      guint start = bytes->len;
      g_byte_array_set_size(bytes, start + (guint) step);
      gssize count = byte_stream_read(stream, bytes->data + start, step, error);
      g_byte_array_set_size(bytes, start + (guint) MAX(count, 0));
      if (count < 0 || !size_is_allowed(bytes->len, limits, error))
        return FALSE;
      if (count == 0)
        return TRUE;
      /* What a pipe gives grows by halves, and never past one byte over the limit. */
      gsize room = limits->input_bytes + 1 - bytes->len;
      gint64 left = stream->size - (gint64) bytes->len;
      step =
          MIN(stream->size > 0 && left >= 0 ? (gsize) left + 1 : MAX(CHUNK, bytes->len / 2), room);
    }
}

GBytes *
byte_stream_read_all(ByteStream *stream, const Limits *limits, GError **error)
{
  if (stream->size >= 0 && !size_is_allowed((guint64) stream->size, limits, error))
    return NULL;
  g_autoptr(GByteArray) bytes = NULL;
  if (stream->whole != NULL && stream->consumed == 0 && stream->size > 0)
    return g_bytes_ref(stream->whole);
  bytes = g_byte_array_sized_new(stream->size > 0 ? (guint) stream->size + 1 : CHUNK);
  if (!read_up_to_limit(stream, limits, bytes, error))
    return NULL;
  if ((gint64) bytes->len < stream->size)
    {
      duban_error_set(error, DUBAN_ERROR_READ,
                      "expected %" G_GINT64_FORMAT
                      " bytes, got %u: the file shrank while it was read",
                      stream->size, bytes->len);
      return NULL;
    }
  if (bytes->len == 0)
    {
      duban_error_set(error, DUBAN_ERROR_EMPTY, "expected a document, got no bytes");
      return NULL;
    }
  return g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
}
