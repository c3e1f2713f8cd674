/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * input_list.c - one chunk in memory, however long the list.
 */
#include "corpus/input_list.h"

#include "core/error.h"
#include "corpus/byte_stream.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

#define CHUNK (64u << 10)

struct InputList
{
  char *path;
  ByteStream *stream;
  char separator;
  guchar chunk[CHUNK];
  gsize start;
  gsize end;
  gboolean is_over;
  GString *name;
};

void
input_list_free(InputList *list)
{
  if (list == NULL)
    return;
  g_free(list->path);
  byte_stream_free(list->stream);
  g_string_free(list->name, TRUE);
  g_free(list);
}

InputList *
input_list_open(const char *path, GError **error)
{
  gboolean is_standard_input = strcmp(path, "-") == 0;
  int descriptor = is_standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0)
    {
      int reason = errno;
      duban_error_set(error, DUBAN_ERROR_READ, "%s: expected a list of inputs, got: %s", path,
                      g_strerror(reason));
      return NULL;
    }
  g_autoptr(InputList) list = g_new0(InputList, 1);
  list->path = g_strdup(path);
  list->name = g_string_new(NULL);
  list->stream = byte_stream_for_descriptor(descriptor, !is_standard_input, -1);
  gsize length = 0;
  const guchar *first = byte_stream_peek(list->stream, &length, error);
  if (first == NULL)
    {
      g_prefix_error(error, "%s: ", path);
      return NULL;
    }
  list->separator = memchr(first, '\0', length) != NULL ? '\0' : '\n';
  return g_steal_pointer(&list);
}

/* Appends what the chunk has of the name; TRUE where the name is whole. */
static gboolean
take_name(InputList *list)
{
  const guchar *at = list->chunk + list->start;
  gsize there = list->end - list->start;
  const guchar *stop = memchr(at, list->separator, there);
  gsize length = stop == NULL ? there : (gsize) (stop - at);
  g_string_append_len(list->name, (const char *) at, (gssize) length);
  list->start += length + (stop != NULL);
  return stop != NULL;
}

static gboolean
fill(InputList *list, GError **error)
{
  gssize count = byte_stream_read(list->stream, list->chunk, CHUNK, error);
  list->start = 0;
  list->end = (gsize) MAX(count, 0);
  list->is_over = count <= 0;
  if (count < 0)
    g_prefix_error(error, "%s: ", list->path);
  return count > 0;
}

const char *
input_list_next(InputList *list, GError **error)
{
  g_string_truncate(list->name, 0);
  for (;;)
    {
      gboolean is_whole = list->start < list->end && take_name(list);
      if (list->name->len >= PATH_MAX)
        {
          duban_error_set(error, DUBAN_ERROR_READ,
                          "%s: expected names of at most %d bytes, got a longer one", list->path,
                          PATH_MAX - 1);
          return NULL;
        }
      if (is_whole && list->name->len > 0)
        return list->name->str;
      if (is_whole)
        continue;
      GError *failure = NULL;
      if (list->is_over || !fill(list, &failure))
        {
          if (failure == NULL)
            return list->name->len > 0 ? list->name->str : NULL;
          g_propagate_error(error, failure);
          return NULL;
        }
    }
}
