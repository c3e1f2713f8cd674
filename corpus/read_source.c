/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * read_source.c - plain reading. Not mmap: a file that shrinks while it is read would end the program.
 */
#include "corpus/read_source.h"

#include "core/error.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK (64u << 10)

static gboolean
read_failed(GError **error, const char *expected)
{
  int reason = errno;
  return duban_error_set(error, DUBAN_ERROR_READ, "expected %s, got: %s", expected, g_strerror(reason));
}

static gboolean
size_is_allowed(guint64 size, const Limits *limits, GError **error)
{
  if (size > limits->input_bytes)
    return duban_error_set(error, DUBAN_ERROR_LIMIT, "expected at most %" G_GSIZE_FORMAT " bytes, got %s%" G_GUINT64_FORMAT,
                           limits->input_bytes, size == limits->input_bytes + 1 ? "at least " : "", size);
  return TRUE;
}

/* One read; -1 and error set on failure, 0 at the end. */
static gssize
read_some(int descriptor, char *into, gsize length, GError **error)
{
  gssize count;
  do
    count = read(descriptor, into, length);
  while (count < 0 && errno == EINTR);
  if (count < 0)
    read_failed(error, "to read on");
  return count;
}

GBytes *
read_source_descriptor(int descriptor, const Limits *limits, GError **error)
{
  struct stat status;
  gboolean has_size = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0;
  if (has_size && !size_is_allowed((guint64) status.st_size, limits, error))
    return NULL;

  /* One byte more than the size tells that a regular file has ended. */
  g_autoptr(GByteArray) bytes = g_byte_array_sized_new(has_size ? (guint) status.st_size + 1 : CHUNK);
  gsize step = has_size ? (gsize) status.st_size + 1 : CHUNK;
  for (;;)
    {
      guint start = bytes->len;
      g_byte_array_set_size(bytes, start + (guint) step);
      gssize count = read_some(descriptor, (char *) bytes->data + start, step, error);
      g_byte_array_set_size(bytes, start + (guint) MAX(count, 0));
      if (count < 0 || !size_is_allowed(bytes->len, limits, error))
        return NULL;
      if (count == 0)
        break;
      /* What a pipe gives grows by halves, and never past one byte over the limit. */
      gsize room = limits->input_bytes + 1 - bytes->len;
      step = MIN(MAX(CHUNK, bytes->len / 2), room);
      if (has_size && bytes->len <= (guint64) status.st_size)
        step = MIN(step, (gsize) status.st_size + 1 - bytes->len);
    }
  if (bytes->len == 0)
    {
      duban_error_set(error, DUBAN_ERROR_EMPTY, "expected a document, got no bytes");
      return NULL;
    }
  return g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
}

GBytes *
read_source_file(const char *path, const Limits *limits, GError **error)
{
  /* Without O_NONBLOCK opening a named pipe waits for its other end. */
  int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0)
    {
      read_failed(error, "a file that can be read");
      return NULL;
    }
  struct stat status;
  GBytes *bytes = NULL;
  if (fstat(descriptor, &status) != 0)
    read_failed(error, "a file that can be read");
  else if (!S_ISREG(status.st_mode))
    duban_error_set(error, DUBAN_ERROR_READ, "expected a regular file, got %s",
                    S_ISFIFO(status.st_mode) ? "a pipe (name standard input as -)" : S_ISDIR(status.st_mode) ? "a folder" : "a device or socket");
  else
    bytes = read_source_descriptor(descriptor, limits, error);
  close(descriptor);
  return bytes;
}
