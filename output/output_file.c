/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * output_file.c - a buffer, a descriptor, a name to come.
 */
#include "output/output_file.h"

#include "core/error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define BUFFER_BYTES (256u << 10) /* larger writes are no faster */

struct OutputFile
{
  int descriptor;     /* -1 once closed */
  gboolean is_owned;  /* closed by us, renamed by us */
  gboolean is_kept;   /* stays for the next run */
  char *path;         /* for messages; of the final file */
  char *partial_path; /* NULL for a borrowed descriptor and once published */
  GString *buffer;
};

static gboolean
write_failed(const OutputFile *file, const char *expected, GError **error)
{
  int reason = errno;
  gboolean is_closed = reason == EPIPE && file->descriptor == STDOUT_FILENO;
  return duban_error_set(error, is_closed ? DUBAN_ERROR_CLOSED : DUBAN_ERROR_WRITE,
                         "%s: expected %s, got: %s", file->path, expected, g_strerror(reason));
}

OutputFile *
output_file_for_descriptor(int descriptor, const char *name)
{
  OutputFile *file = g_new0(OutputFile, 1);
  file->descriptor = descriptor;
  file->path = g_strdup(name);
  file->buffer = g_string_sized_new(4096);
  return file;
}

char *
output_file_partial_path(const char *folder, const char *name)
{
  g_autofree char *hidden = g_strdup_printf(".%s.partial", name);
  return g_build_filename(folder, hidden, NULL);
}

static OutputFile *
file_open(const char *folder, const char *name, int flags, GError **error)
{
  OutputFile *file = output_file_for_descriptor(-1, "");
  g_free(file->path);
  file->path = g_build_filename(folder, name, NULL);
  file->partial_path = output_file_partial_path(folder, name);
  file->is_owned = TRUE;
  file->descriptor =
      g_open(file->partial_path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | flags, 0666);
  if (file->descriptor < 0)
    {
      write_failed(file, "a file that can be written", error);
      g_clear_pointer(&file->partial_path, g_free); /* nothing of ours is there to be removed */
      output_file_free(file);
      return NULL;
    }
  return file;
}

OutputFile *
output_file_create(const char *folder, const char *name, GError **error)
{
  return file_open(folder, name, O_TRUNC, error);
}

/* Cuts the file at size and turns to its end. */
static gboolean
file_cut(OutputFile *file, guint64 size, GError **error)
{
  off_t end = lseek(file->descriptor, 0, SEEK_END);
  if (end < 0)
    return write_failed(file, "a file to go on with", error);
  if ((guint64) end < size)
    return duban_error_set(error, DUBAN_ERROR_WRITE,
                           "%s: expected at least %" G_GUINT64_FORMAT
                           " bytes of the run before, got %" G_GUINT64_FORMAT,
                           file->partial_path, size, (guint64) end);
  if (ftruncate(file->descriptor, (off_t) size) != 0
      || lseek(file->descriptor, (off_t) size, SEEK_SET) < 0)
    return write_failed(file, "to cut off what was not finished", error);
  return TRUE;
}

static gboolean
file_has_size(const char *path, guint64 size, gboolean or_more)
{
  GStatBuf status;
  if (g_stat(path, &status) != 0)
    return FALSE;
  return or_more ? (guint64) status.st_size >= size : (guint64) status.st_size == size;
}

static gboolean
bytes_copy(int from, int to, guint64 size)
{
  while (size > 0)
    {
      gssize count = copy_file_range(from, NULL, to, NULL, (gsize) MIN(size, G_MAXSSIZE), 0);
      if (count < 0 && errno == EINTR)
        continue;
      if (count <= 0)
        return FALSE;
      size -= (guint64) count;
    }
  return fdatasync(to) == 0;
}

/* Makes the unfinished file out of the published one where that is what there is. Its name comes
 * last: no half copy bears it. */
static gboolean
published_copy(const char *folder, const char *name, guint64 size, GError **error)
{
  g_autofree char *published = g_build_filename(folder, name, NULL);
  g_autofree char *partial = output_file_partial_path(folder, name);
  g_autofree char *copy = g_strconcat(partial, ".copy", NULL);
  if (file_has_size(partial, size, TRUE) || !file_has_size(published, size, FALSE))
    return TRUE;
  int from = g_open(published, O_RDONLY | O_CLOEXEC | O_NOFOLLOW, 0);
  int to = g_open(copy, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666);
  gboolean is_done =
      from >= 0 && to >= 0 && bytes_copy(from, to, size) && g_rename(copy, partial) == 0;
  int reason = errno;
  if (from >= 0)
    close(from);
  if (to >= 0)
    close(to);
  if (is_done)
    return TRUE;
  g_unlink(copy);
  return duban_error_set(error, DUBAN_ERROR_WRITE, "%s: expected to copy the file, got: %s",
                         published, g_strerror(reason));
}

OutputFile *
output_file_continue(const char *folder, const char *name, guint64 size, GError **error)
{
  if (size > 0 && !published_copy(folder, name, size, error))
    return NULL;
  g_autoptr(OutputFile) file = file_open(folder, name, 0, error);
  if (file == NULL)
    return NULL;
  file->is_kept = TRUE;
  return file_cut(file, size, error) ? g_steal_pointer(&file) : NULL;
}

void
output_file_free(OutputFile *file)
{
  if (file == NULL)
    return;
  if (file->is_owned && file->descriptor >= 0)
    close(file->descriptor);
  if (file->partial_path != NULL && !file->is_kept)
    g_unlink(file->partial_path);
  g_free(file->path);
  g_free(file->partial_path);
  g_string_free(file->buffer, TRUE);
  g_free(file);
}

GString *
output_file_buffer(OutputFile *file)
{
  return file->buffer;
}

static gboolean
bytes_write(OutputFile *file, const char *bytes, gsize length, GError **error)
{
  for (gsize done = 0; done < length;)
    {
      gssize count = write(file->descriptor, bytes + done, length - done);
      if (count < 0 && errno == EINTR)
        continue;
      if (count < 0)
        return write_failed(file, "to write", error);
      done += (gsize) count;
    }
  return TRUE;
}

gboolean
output_file_flush(OutputFile *file, GError **error)
{
  if (!bytes_write(file, file->buffer->str, file->buffer->len, error))
    return FALSE;
  g_string_truncate(file->buffer, 0);
  return TRUE;
}

gboolean
output_file_sync(OutputFile *file, GError **error)
{
  if (!output_file_flush(file, error))
    return FALSE;
  if (file->is_owned && fdatasync(file->descriptor) != 0)
    return write_failed(file, "to bring the file onto the disk", error);
  return TRUE;
}

gboolean
output_file_line(OutputFile *file, GError **error)
{
  g_string_append_c(file->buffer, '\n');
  return output_file_append(file, "", 0, error);
}

gboolean
output_file_append(OutputFile *file, const char *lines, gsize length, GError **error)
{
  if (length >= BUFFER_BYTES) /* the records of a long document are not copied once more */
    return output_file_flush(file, error) && bytes_write(file, lines, length, error);
  g_string_append_len(file->buffer, lines, (gssize) length);
  return file->buffer->len < BUFFER_BYTES || output_file_flush(file, error);
}

gboolean
output_file_close(OutputFile *file, GError **error)
{
  if (!output_file_flush(file, error))
    return FALSE;
  int descriptor = file->descriptor;
  file->descriptor = -1;
  if (file->is_owned && close(descriptor) != 0)
    /* Network file systems report a full disk here */
    return write_failed(file, "to close the file", error);
  return TRUE;
}

gboolean
output_file_publish(OutputFile *file, GError **error)
{
  if (g_rename(file->partial_path, file->path) != 0)
    return write_failed(file, "to give the finished file its name", error);
  g_clear_pointer(&file->partial_path, g_free);
  return TRUE;
}

gboolean
output_folder_make(const char *folder, gboolean *is_new, GError **error)
{
  *is_new = g_mkdir(folder, 0777) == 0;
  int reason = errno;
  if (!*is_new && reason != EEXIST)
    return duban_error_set(error, DUBAN_ERROR_WRITE, "%s: expected to make the folder, got: %s",
                           folder, g_strerror(reason));
  if (!*is_new && !g_file_test(folder, G_FILE_TEST_IS_DIR))
    return duban_error_set(error, DUBAN_ERROR_WRITE, "%s: expected a folder, got a file", folder);
  return TRUE;
}
