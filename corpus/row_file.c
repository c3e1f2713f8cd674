/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * row_file.c - see the header.
 */
#include "corpus/row_file.h"

#include "core/error.h"
#include "core/limits.h"
#include "corpus/line_reader.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define LINE_PER_TEXT 8 /* a record holds pieces of a text, each escaped at worst */

struct RowFile
{
  char *path;
  int descriptor;
  gboolean is_owned;
  LineReader *reader;
  RowPlace base;  /* where the reader began */
  RowPlace place; /* of the line last given */
  goffset next;
};

static void
row_file_start(RowFile *file, RowPlace place)
{
  g_clear_pointer(&file->reader, line_reader_free);
  file->reader = line_reader_new(file->descriptor, limits_default()->text_bytes * LINE_PER_TEXT);
  file->base = file->place = place;
  file->next = place.offset;
}

RowFile *
row_file_open(const char *path, GError **error)
{
  g_autoptr(RowFile) file = g_new0(RowFile, 1);
  file->path = g_file_test(path, G_FILE_TEST_IS_DIR) ? g_build_filename(path, "tasks.jsonl", NULL) : g_strdup(path);
  file->is_owned = strcmp(path, "-") != 0;
  file->descriptor = file->is_owned ? open(file->path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO;
  if (file->descriptor < 0)
    {
      int reason = errno;
      duban_error_set(error, DUBAN_ERROR_READ, "%s: expected task records, got: %s", file->path, g_strerror(reason));
      return NULL;
    }
  row_file_start(file, (RowPlace) { 0, 1 });
  return g_steal_pointer(&file);
}

void
row_file_free(RowFile *file)
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
row_file_prefix(const RowFile *file, GError **error)
{
  g_prefix_error(error, "%s, line %" G_GUINT64_FORMAT ": ", file->path, file->place.line);
}

const char *
row_file_next(RowFile *file, gsize *length, GError **error)
{
  gboolean is_too_long;
  const char *line;
  while ((line = line_reader_next(file->reader, length, &is_too_long, error)) != NULL)
    {
      file->place = (RowPlace) { file->next, file->base.line + line_reader_number(file->reader) - 1 };
      file->next += (goffset) *length + 1;
      if (is_too_long)
        {
          duban_error_set(error, DUBAN_ERROR_LIMIT, "expected at most %" G_GSIZE_FORMAT " bytes, got more", *length);
          row_file_prefix(file, error);
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

RowPlace
row_file_place(const RowFile *file)
{
  return file->place;
}

gboolean
row_file_seek(RowFile *file, RowPlace place, GError **error)
{
  if (lseek(file->descriptor, place.offset, SEEK_SET) < 0)
    {
      int reason = errno;
      return duban_error_set(error, DUBAN_ERROR_READ, "%s: expected a file that can be read twice, got: %s", file->path, g_strerror(reason));
    }
  row_file_start(file, place);
  return TRUE;
}

static gboolean
rows_append(RowFile *file, const char *line, gsize length, gboolean wants_all, GPtrArray *rows, GError **error)
{
  Row *row = row_read(line, length, error);
  if (row == NULL)
    row_file_prefix(file, error);
  else if (wants_all || row->has_task)
    g_ptr_array_add(rows, row);
  else
    row_free(row);
  return row != NULL;
}

GPtrArray *
row_file_read_all(const char *path, gboolean wants_all, GError **error)
{
  g_autoptr(RowFile) file = row_file_open(path, error);
  if (file == NULL)
    return NULL;
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func((GDestroyNotify) row_free);
  GError *failure = NULL;
  gsize length;
  const char *line;
  while ((line = row_file_next(file, &length, &failure)) != NULL)
    if (!rows_append(file, line, length, wants_all, rows, error))
      return NULL;
  if (failure == NULL)
    return g_steal_pointer(&rows);
  g_propagate_error(error, failure);
  return NULL;
}
