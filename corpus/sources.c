/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sources.c - the inputs in the order given; a folder's files in byte order of their paths; an
 * archive's parts as they lie.
 *
 * A stack of open archives, two at most: its top gives the next part; a part that is an archive
 * itself goes on top. Below it stands the folder that is being walked, then the inputs, then the
 * lists.
 */
#include "corpus/sources.h"

#include "core/error.h"
#include "corpus/container.h"
#include "corpus/folder_walk.h"
#include "corpus/input_list.h"
#include "corpus/member_name.h"
#include "corpus/open_input.h"

#include <string.h>
#include <sys/stat.h>

#define DEPTH 2 /* an archive, and an archive inside it */

typedef struct
{
  Container *container;
  char *uri;      /* of the archive */
  Origin *origin; /* what its parts have in common */
  guint64 parts;  /* given so far */
} Level;

struct Sources
{
  char **inputs;
  guint next;
  GPtrArray *lists; /* InputList */
  guint next_list;
  FolderWalk *walk; /* the folder that is being walked, NULL otherwise */
  Level levels[DEPTH];
  guint depth;
  const Limits *limits;
};

void
source_clear(Source *source)
{
  g_clear_pointer(&source->uri, g_free);
  g_clear_pointer(&source->origin, origin_free);
  g_clear_pointer(&source->bytes, g_bytes_unref);
  g_clear_error(&source->error);
  g_clear_pointer(&source->charset, g_free);
  g_clear_pointer(&source->loss, g_free);
}

static void
list_free(gpointer list)
{
  input_list_free(list);
}

Sources *
sources_new(const char *const *inputs, const char *const *lists, const Limits *limits,
            GError **error)
{
  g_autoptr(Sources) sources = g_new0(Sources, 1);
  sources->inputs = g_strdupv((char **) inputs);
  sources->limits = limits;
  sources->lists = g_ptr_array_new_with_free_func(list_free);
  for (gsize i = 0; lists != NULL && lists[i] != NULL; i++)
    {
      InputList *list = input_list_open(lists[i], error);
      if (list == NULL)
        return NULL;
      g_ptr_array_add(sources->lists, list);
    }
  return g_steal_pointer(&sources);
}

static void
level_pop(Sources *sources)
{
  Level *level = &sources->levels[--sources->depth];
  container_free(level->container);
  g_free(level->uri);
  origin_free(level->origin);
  *level = (Level){ NULL, NULL, NULL, 0 };
}

void
sources_free(Sources *sources)
{
  if (sources == NULL)
    return;
  while (sources->depth > 0)
    level_pop(sources); /* the inner one first: it reads through the outer */
  g_strfreev(sources->inputs);
  g_ptr_array_unref(sources->lists);
  folder_walk_free(sources->walk);
  g_free(sources);
}

static void
level_push(Sources *sources, ContainerKind kind, ByteStream *stream, const Source *source)
{
  Level *level = &sources->levels[sources->depth++];
  level->container = container_open(kind, stream, sources->limits);
  level->uri = g_strdup(source->uri);
  level->origin = source->origin != NULL ? origin_copy(source->origin) : origin_new(source->uri);
  level->parts = 0;
}

/* Looks at what the stream (taken) holds: a document is read into source; an archive is opened
 * instead, and FALSE. */
static gboolean
source_read(Sources *sources, ByteStream *stream, Source *source)
{
  g_autoptr(ByteStream) owned = stream;
  gsize length = 0;
  const guchar *first = byte_stream_peek(stream, &length, &source->error);
  if (first == NULL)
    return TRUE;
  ContainerKind kind = container_sniff(first, length);
  if (kind != CONTAINER_NONE && sources->depth < DEPTH)
    {
      level_push(sources, kind, g_steal_pointer(&owned), source);
      return FALSE;
    }
  if (kind != CONTAINER_NONE)
    duban_error_set(&source->error, DUBAN_ERROR_LIMIT,
                    "expected archives at most %d deep, got one more", DEPTH);
  else
    source->bytes = byte_stream_read_all(stream, sources->limits, &source->error);
  return TRUE;
}

/* --- parts of archives --- */

/* outer!/inner, or whichever there is. */
static char *
join_names(const char *outer, const char *inner)
{
  if (outer == NULL || inner == NULL)
    return g_strdup(outer == NULL ? inner : outer);
  return g_strconcat(outer, "!/", inner, NULL);
}

/* Where a part comes from, and everything known of it but its bytes. */
static void
source_describe(const Level *level, Part *part, Source *source)
{
  Origin *origin = origin_copy(level->origin);
  g_free(origin->member);
  origin->member = join_names(level->origin->member, part->name);
  if (part->offset >= 0)
    origin->offset = part->offset;
  source->uri = part->url != NULL ? g_strdup(part->url) : join_names(level->uri, part->name);
  if (part->url != NULL)
    {
      g_free(origin->url);
      origin->url = g_steal_pointer(&part->url);
    }
  if (part->captured != NULL)
    {
      g_free(origin->captured);
      origin->captured = g_steal_pointer(&part->captured);
    }
  source->origin = origin;
  source->charset = g_steal_pointer(&part->charset);
  source->loss = g_steal_pointer(&part->loss);
  source->error = g_steal_pointer(&part->error);
  source->passed = part->passed;
}

/* An archive that has ended; TRUE where that gives a source: one that holds nothing is told of. */
static gboolean
level_end(Sources *sources, Source *source)
{
  const Level *level = &sources->levels[sources->depth - 1];
  gboolean is_empty = level->parts == 0;
  if (is_empty)
    {
      source->uri = g_strdup(level->uri);
      source->origin = origin_copy(level->origin);
      duban_error_set(&source->error, DUBAN_ERROR_EMPTY,
                      "expected an archive with something in it, got an empty one");
    }
  level_pop(sources);
  return is_empty;
}

/* The next source of the archive on top; FALSE where it is used up, or a part was an archive. */
static gboolean
level_next(Sources *sources, Source *source)
{
  Level *level = &sources->levels[sources->depth - 1];
  Part part;
  if (!container_next(level->container, &part))
    return level_end(sources, source);
  level->parts++;
  source_describe(level, &part, source);
  ByteStream *content = g_steal_pointer(&part.content);
  part_clear(&part);
  if (content == NULL || source_read(sources, content, source))
    return TRUE;
  source_clear(source);
  return FALSE;
}

/* --- files --- */

static gboolean
path_is_folder(const char *path)
{
  struct stat status;
  return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* FALSE where the file is an archive, which is open now. */
static gboolean
file_open(Sources *sources, const char *path, Source *source)
{
  source->uri = name_escape(path, strlen(path));
  ByteStream *stream = open_input_file(path, &source->error);
  if (stream == NULL || source_read(sources, stream, source))
    return TRUE;
  source_clear(source);
  return FALSE;
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
  if (source->error == NULL)
    return file_open(sources, path, source);
  source->uri = name_escape(path, strlen(path));
  return TRUE;
}

static gboolean
path_open(Sources *sources, const char *path, Source *source)
{
  if (!path_is_folder(path))
    return file_open(sources, path, source);
  sources->walk = folder_walk_new(path);
  return FALSE;
}

static gboolean
standard_input_open(Sources *sources, Source *source)
{
  source->uri = g_strdup("-");
  if (source_read(sources, open_input_standard(), source))
    return TRUE;
  source_clear(source);
  return FALSE;
}

/* The next path of the lists; NULL at their end, and with error set. */
static const char *
list_next(Sources *sources, GError **error)
{
  while (sources->next_list < sources->lists->len)
    {
      GError *failure = NULL;
      const char *path =
          input_list_next(g_ptr_array_index(sources->lists, sources->next_list), &failure);
      if (failure != NULL)
        {
          g_propagate_error(error, failure);
          return NULL;
        }
      if (path != NULL)
        return path;
      sources->next_list++;
    }
  return NULL;
}

gboolean
sources_next(Sources *sources, Source *source, GError **error)
{
  *source = (Source){ 0 };
  for (;;)
    {
      if (sources->depth > 0)
        {
          if (level_next(sources, source))
            return TRUE;
          continue;
        }
      if (sources->walk != NULL)
        {
          if (walk_next(sources, source))
            return TRUE;
          continue;
        }
      const char *input = sources->inputs[sources->next];
      gboolean is_listed = input == NULL;
      if (is_listed)
        input = list_next(sources, error);
      else
        sources->next++;
      if (input == NULL)
        return FALSE;
      gboolean is_standard = !is_listed && strcmp(input, "-") == 0;
      if (is_standard ? standard_input_open(sources, source) : path_open(sources, input, source))
        return TRUE;
    }
}

double
sources_share(const Sources *sources)
{
  guint count = g_strv_length(sources->inputs);
  if (sources->lists->len > 0 || count == 0)
    return -1;
  double done = sources->next;
  if (sources->walk != NULL)
    done += folder_walk_share(sources->walk) - 1;
  else if (sources->depth > 0)
    done -= 1;
  return CLAMP(done / count, 0, 1);
}
