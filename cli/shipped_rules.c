/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * shipped_rules.c - see the header. The program is found by the kernel's link to it, not by its
 * name, so that it works from any folder, through links and from PATH.
 */
#include "cli/shipped_rules.h"

#include "core/error.h"

#include <sys/auxv.h>

static char *
program_folder(void)
{
  g_autofree char *path = g_file_read_link("/proc/self/exe", NULL);
  if (path == NULL) /* no /proc here: the name it was started by, which a search along PATH makes
                       whole */
    path = g_strdup((const char *) getauxval(AT_EXECFN));
  return path == NULL ? g_strdup(".") : g_path_get_dirname(path);
}

static char *
shipped_folder(void)
{
  static const char *const PLACES[] = { "share/duban", "../share/duban" };
  g_autofree char *program = program_folder();
  for (gsize i = 0; i < G_N_ELEMENTS(PLACES); i++)
    {
      g_autofree char *folder = g_build_filename(program, PLACES[i], NULL);
      if (g_file_test(folder, G_FILE_TEST_IS_DIR))
        return g_steal_pointer(&folder);
    }
  return NULL;
}

char *
shipped_path(const char *name)
{
  g_autofree char *folder = shipped_folder();
  g_autofree char *path = folder == NULL ? NULL : g_build_filename(folder, name, NULL);
  return path != NULL && g_file_test(path, G_FILE_TEST_EXISTS) ? g_steal_pointer(&path) : NULL;
}

/* The folders to load, in order, ending with NULL: the shipped one (share/duban beside the program,
 * or beside its bin folder), then the user's. You free it (g_ptr_array_unref frees the strings).
 * Fails with DUBAN_ERROR_USAGE when there is none. */
static GPtrArray *
folders_find(const Arguments *arguments, GError **error)
{
  g_autoptr(GPtrArray) folders = g_ptr_array_new_with_free_func(g_free);
  g_autofree char *shipped = shipped_folder();
  if (shipped != NULL)
    g_ptr_array_add(folders, g_steal_pointer(&shipped));
  g_autoptr(GPtrArray) given = arguments_values(arguments, "rules");
  for (guint i = 0; g_ptr_array_index(given, i) != NULL; i++)
    {
      const char *folder = g_ptr_array_index(given, i);
      if (!g_file_test(folder, G_FILE_TEST_IS_DIR))
        {
          duban_error_set(error, DUBAN_ERROR_USAGE, "--rules: expected a folder, got %s", folder);
          return NULL;
        }
      g_ptr_array_add(folders, g_strdup(folder));
    }
  if (folders->len == 0)
    {
      g_autofree char *program = program_folder();
      duban_error_set(
          error, DUBAN_ERROR_USAGE,
          "expected the shipped rules in %s/share/duban or %s/../share/duban, got neither", program,
          program);
      return NULL;
    }
  g_ptr_array_add(folders, NULL);
  return g_steal_pointer(&folders);
}

Rules *
shipped_rules_load_with(const Arguments *arguments, const GPtrArray *more, GError **error)
{
  g_autoptr(GPtrArray) folders = folders_find(arguments, error);
  if (folders == NULL)
    return NULL;
  for (guint i = 0; more != NULL && i < more->len; i++)
    g_ptr_array_insert(folders, (gint) folders->len - 1, g_strdup(g_ptr_array_index(more, i)));
  return rules_load((const char *const *) folders->pdata, error);
}

Rules *
shipped_rules_load(const Arguments *arguments, GError **error)
{
  return shipped_rules_load_with(arguments, NULL, error);
}
