/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * folder_walk.c - a stack of sorted name lists. Folders are sorted as if their names ended with a
 * slash, which makes the order of the walk that of whole paths: `a.txt` (2E) comes before `a/b`
 * (2F).
 */
#include "corpus/folder_walk.h"

#include "core/error.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#define DEPTH 256 /* folders in folders; path names end at 4096 bytes anyway */

typedef struct
{
  char *path;
  GPtrArray *names; /* char *, folders with a slash at the end */
  guint next;
} Level;

struct FolderWalk
{
  char *root;
  gboolean is_started;
  GArray *levels;      /* Level */
  GHashTable *entered; /* "device:inode" of folders */
};

static void
level_clear(gpointer element)
{
  Level *level = element;
  g_free(level->path);
  g_ptr_array_unref(level->names);
}

FolderWalk *
folder_walk_new(const char *folder)
{
  FolderWalk *walk = g_new0(FolderWalk, 1);
  walk->root = g_strdup(folder);
  walk->levels = g_array_new(FALSE, FALSE, sizeof(Level));
  g_array_set_clear_func(walk->levels, level_clear);
  walk->entered = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  return walk;
}

void
folder_walk_free(FolderWalk *walk)
{
  if (walk == NULL)
    return;
  g_free(walk->root);
  g_array_unref(walk->levels);
  g_hash_table_unref(walk->entered);
  g_free(walk);
}

static gint
compare_names(gconstpointer a, gconstpointer b)
{
  return strcmp(*(const char *const *) a, *(const char *const *) b);
}

/* `folder/` or `folder` and a name, without a second slash. */
static char *
path_join(const char *folder, const char *name)
{
  return g_strconcat(folder, g_str_has_suffix(folder, "/") ? "" : "/", name, NULL);
}

static gboolean
entry_is_folder(const char *folder, const struct dirent *entry)
{
  if (entry->d_type != DT_UNKNOWN && entry->d_type != DT_LNK)
    return entry->d_type == DT_DIR;
  g_autofree char *path = path_join(folder, entry->d_name);
  struct stat status;
  return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

static gboolean
names_read(const char *folder, GPtrArray *names, GError **error)
{
  DIR *directory = opendir(folder);
  if (directory == NULL)
    {
      int reason = errno;
      return duban_error_set(error, DUBAN_ERROR_READ, "expected a folder that can be read, got: %s",
                             g_strerror(reason));
    }
  const struct dirent *entry;
  while ((entry = readdir(directory)) != NULL)
    {
      if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
        continue;
      g_ptr_array_add(names,
                      g_strconcat(entry->d_name, entry_is_folder(folder, entry) ? "/" : "", NULL));
    }
  closedir(directory);
  g_ptr_array_sort(names, compare_names);
  return TRUE;
}

static gboolean
folder_enter(FolderWalk *walk, const char *folder, GError **error)
{
  if (walk->levels->len >= DEPTH)
    return duban_error_set(error, DUBAN_ERROR_LIMIT, "expected folders at most %d deep, got more",
                           DEPTH);
  struct stat status;
  if (stat(folder, &status) != 0)
    {
      int reason = errno;
      return duban_error_set(error, DUBAN_ERROR_READ, "expected a folder that can be read, got: %s",
                             g_strerror(reason));
    }
  char *identity = g_strdup_printf("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT,
                                   (guint64) status.st_dev, (guint64) status.st_ino);
  if (!g_hash_table_add(walk->entered, identity))
    return duban_error_set(error, DUBAN_ERROR_READ,
                           "expected a folder not read before, got a link back to one");

  Level level = { g_strdup(folder), g_ptr_array_new_with_free_func(g_free), 0 };
  gboolean is_read = names_read(folder, level.names, error);
  if (is_read)
    g_array_append_val(walk->levels, level);
  else
    level_clear(&level);
  return is_read;
}

char *
folder_walk_next(FolderWalk *walk, GError **error)
{
  if (!walk->is_started)
    {
      walk->is_started = TRUE;
      if (!folder_enter(walk, walk->root, error))
        return g_strdup(walk->root);
    }
  while (walk->levels->len > 0)
    {
      Level *level = &g_array_index(walk->levels, Level, walk->levels->len - 1);
      if (level->next >= level->names->len)
        {
          g_array_set_size(walk->levels, walk->levels->len - 1);
          continue;
        }
      g_autofree char *path =
          path_join(level->path, g_ptr_array_index(level->names, level->next++));
      if (!g_str_has_suffix(path, "/"))
        return g_steal_pointer(&path);
      path[strlen(path) - 1] = '\0';
      if (!folder_enter(walk, path, error))
        return g_steal_pointer(&path);
    }
  return NULL;
}

double
folder_walk_share(const FolderWalk *walk)
{
  double share = 0, part = 1;
  for (guint i = 0; i < walk->levels->len; i++)
    {
      const Level *level = &g_array_index(walk->levels, Level, i);
      double names = MAX(level->names->len, 1);
      /* of a folder that is being walked the last name is under way */
      gboolean is_under_way = i + 1 < walk->levels->len;
      share += part * (level->next - (is_under_way && level->next > 0)) / names;
      part /= names;
    }
  return share;
}
