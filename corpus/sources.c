/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sources.c - the inputs in the order given; a folder's files in byte order of their paths. Reading is read_source.c.
 */
#include "corpus/sources.h"

#include "corpus/folder_walk.h"
#include "corpus/read_source.h"

#include <sys/stat.h>

struct Sources
{
  char **inputs;
  guint next;
  FolderWalk *walk; /* the folder that is being walked, NULL otherwise */
  const Limits *limits;
};

void
source_clear(Source *source)
{
  g_clear_pointer(&source->uri, g_free);
  g_clear_pointer(&source->bytes, g_bytes_unref);
  g_clear_error(&source->error);
}

Sources *
sources_new(const char *const *inputs, const Limits *limits)
{
  Sources *sources = g_new0(Sources, 1);
  sources->inputs = g_strdupv((char **) inputs);
  sources->limits = limits;
  return sources;
}

void
sources_free(Sources *sources)
{
  if (sources == NULL)
    return;
  g_strfreev(sources->inputs);
  folder_walk_free(sources->walk);
  g_free(sources);
}

/* A uri is text in records: what is no UTF-8 in a path is written as %XX. */
static char *
path_to_uri(const char *path)
{
  if (g_utf8_validate(path, -1, NULL))
    return g_strdup(path);
  g_autoptr(GString) uri = g_string_new(NULL);
  while (*path != '\0')
    {
      const char *bad = NULL;
      g_utf8_validate(path, -1, &bad);
      g_string_append_len(uri, path, bad - path);
      path = bad;
      if (*path != '\0')
        g_string_append_printf(uri, "%%%02X", (guint) (guchar) *path++);
    }
  return g_strdup(uri->str);
}

static gboolean
path_is_folder(const char *path)
{
  struct stat status;
  return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static void
source_open(Sources *sources, const char *path, Source *source)
{
  source->uri = path_to_uri(path);
  source->bytes = read_source_file(path, sources->limits, &source->error);
}

static gboolean
walk_next(Sources *sources, Source *source)
{
  g_autofree char *path = folder_walk_next(sources->walk, &source->error);
  if (path == NULL)
    {
      g_clear_pointer(&sources->walk, folder_walk_free);
      return FALSE;
    }
  if (source->error != NULL)
    source->uri = path_to_uri(path);
  else
    source_open(sources, path, source);
  return TRUE;
}

static void
standard_input_open(Sources *sources, Source *source)
{
  source->uri = g_strdup("-");
  source->bytes = read_source_descriptor(0, sources->limits, &source->error);
}

gboolean
sources_next(Sources *sources, Source *source)
{
  *source = (Source) { NULL, NULL, NULL };
  for (;;)
    {
      if (sources->walk != NULL && walk_next(sources, source))
        return TRUE;
      const char *input = sources->inputs[sources->next];
      if (input == NULL)
        return FALSE;
      sources->next++;
      if (path_is_folder(input))
        {
          sources->walk = folder_walk_new(input);
          continue;
        }
      if (g_strcmp0(input, "-") == 0)
        standard_input_open(sources, source);
      else
        source_open(sources, input, source);
      return TRUE;
    }
}
