/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * open_input.c - only regular files by name; a pipe only as standard input.
 */
#include "corpus/open_input.h"

#include "core/error.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
open_failed(GError **error)
{
  int reason = errno;
  return duban_error_set(error, DUBAN_ERROR_READ, "expected a file that can be read, got: %s",
                         g_strerror(reason));
}

static gboolean
is_regular(int descriptor, struct stat *status, GError **error)
{
  if (fstat(descriptor, status) != 0)
    return open_failed(error);
  if (S_ISREG(status->st_mode))
    return TRUE;
  return duban_error_set(error, DUBAN_ERROR_READ, "expected a regular file, got %s",
                         S_ISFIFO(status->st_mode)  ? "a pipe (name standard input as -)"
                         : S_ISDIR(status->st_mode) ? "a folder"
                                                    : "a device or socket");
}

/* Files of /proc say that they hold nothing: they are read like pipes. */
static gint64
size_of(const struct stat *status)
{
  return S_ISREG(status->st_mode) && status->st_size > 0 ? (gint64) status->st_size : -1;
}

ByteStream *
open_input_file(const char *path, GError **error)
{
  /* Without O_NONBLOCK opening a named pipe waits for its other end. */
  int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0)
    {
      open_failed(error);
      return NULL;
    }
  struct stat status;
  if (is_regular(descriptor, &status, error))
    return byte_stream_for_descriptor(descriptor, TRUE, size_of(&status));
  close(descriptor);
  return NULL;
}

ByteStream *
open_input_standard(void)
{
  struct stat status;
  gint64 size = fstat(STDIN_FILENO, &status) == 0 ? size_of(&status) : -1;
  /* A file that was read in part before it was handed over holds less than its size. */
  if (size >= 0 && lseek(STDIN_FILENO, 0, SEEK_CUR) != 0)
    size = -1;
  return byte_stream_for_descriptor(STDIN_FILENO, FALSE, size);
}
