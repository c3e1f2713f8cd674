/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * record_file.c - see the header.
 */
#include "corpus/record_file.h"

#include "core/error.h"
#include "core/limits.h"
#include "corpus/line_reader.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define LINE_PER_TEXT 8 /* a record holds pieces of a text, each escaped at worst */

struct RecordFile
{
  char *path;
  int descriptor;
  gboolean is_owned;
  LineReader *reader;
  RecordPlace base;  /* where the reader began */
  RecordPlace place; /* of the line last given */
  goffset next;
};

static void
record_file_start(RecordFile *file, RecordPlace place)
{
  g_clear_pointer(&file->reader, line_reader_free);
  file->reader = line_reader_new(file->descriptor, limits_default()->text_bytes * LINE_PER_TEXT);
  file->base = file->place = place;
  file->next = place.offset;
}

RecordFile *
record_file_new(const char *name, int descriptor)
{
  RecordFile *file = g_new0(RecordFile, 1);
  file->path = g_strdup(name);
  file->descriptor = descriptor;
  record_file_start(file, (RecordPlace){ 0, 1 });
  return file;
}

RecordFile *
record_file_open(const char *path, GError **error)
{
  g_autoptr(RecordFile) file = g_new0(RecordFile, 1);
  file->path = g_file_test(path, G_FILE_TEST_IS_DIR) ? g_build_filename(path, "tasks.jsonl", NULL)
                                                     : g_strdup(path);
  file->is_owned = strcmp(path, "-") != 0;
  file->descriptor = file->is_owned ? open(file->path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
  if (file->descriptor < 0)
    {
      int reason = errno;
      duban_error_set(error, DUBAN_ERROR_READ, "%s: expected a file of records, got: %s",
                      file->path, g_strerror(reason));
      return NULL;
    }
  record_file_start(file, (RecordPlace){ 0, 1 });
  return g_steal_pointer(&file);
}

void
record_file_free(RecordFile *file)
{
  if (file == NULL)
    return;
  g_clear_pointer(&file->reader, line_reader_free);
  if (file->is_owned && file->descriptor >= 0)
    close(file->descriptor);
  g_free(file->path);
  g_free(file);
}

void
record_file_prefix(const RecordFile *file, GError **error)
{
  g_prefix_error(error, "%s, line %" G_GUINT64_FORMAT ": ", file->path, file->place.line);
}

const char *
record_file_next(RecordFile *file, gsize *length, GError **error)
{
  gboolean is_too_long;
  const char *line;
  while ((line = line_reader_next(file->reader, length, &is_too_long, error)) != NULL)
    {
      file->place =
          (RecordPlace){ file->next, file->base.line + line_reader_number(file->reader) - 1 };
      file->next += (goffset) *length + 1;
      if (is_too_long)
        {
          duban_error_set(error, DUBAN_ERROR_LIMIT,
                          "expected at most %" G_GSIZE_FORMAT " bytes, got more", *length);
          record_file_prefix(file, error);
          return NULL;
        }
      gsize blanks = 0;
      while (blanks < *length && g_ascii_isspace(line[blanks]))
        blanks++;
      if (blanks < *length)
        return line;
    }
  return NULL;
}

RecordPlace
record_file_place(const RecordFile *file)
{
  return file->place;
}

const char *
record_file_name(const RecordFile *file)
{
  return file->path;
}

goffset
record_file_next_offset(const RecordFile *file)
{
  return file->next;
}

gboolean
record_file_seek(RecordFile *file, RecordPlace place, GError **error)
{
  if (lseek(file->descriptor, place.offset, SEEK_SET) < 0)
    {
      int reason = errno;
      return duban_error_set(error, DUBAN_ERROR_READ,
                             "%s: expected a file that can be read twice, got: %s", file->path,
                             g_strerror(reason));
    }
  record_file_start(file, place);
  return TRUE;
}
