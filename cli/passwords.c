/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * passwords.c - see the header.
 */
#include "cli/passwords.h"

#include "core/error.h"

#include <string.h>

#define OPTION "--password"
#define OPTION_WITH_VALUE OPTION "="

/* A line each; its line end, also that of another system, is no part of it. */
static gboolean
file_read(const char *path, GPtrArray *passwords, GError **error)
{
  g_autofree char *text = NULL;
  g_autoptr(GError) reason = NULL;
  if (!g_file_get_contents(path, &text, NULL, &reason))
    return duban_error_set(error, DUBAN_ERROR_READ,
                           "--password-file: expected a file that can be read, got: %s",
                           reason->message);
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      gsize length = strlen(lines[i]);
      if (length > 0 && lines[i][length - 1] == '\r')
        lines[i][--length] = '\0';
      if (length > 0)
        g_ptr_array_add(passwords, g_strdup(lines[i]));
    }
  return TRUE;
}

GPtrArray *
passwords_read(const Arguments *arguments, GError **error)
{
  g_autoptr(GPtrArray) passwords = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(GPtrArray) given = arguments_values(arguments, "password");
  g_autoptr(GPtrArray) files = arguments_values(arguments, "password-file");
  for (guint i = 0; i + 1 < given->len; i++)
    g_ptr_array_add(passwords, g_strdup(g_ptr_array_index(given, i)));
  for (guint i = 0; i + 1 < files->len; i++)
    if (!file_read(g_ptr_array_index(files, i), passwords, error))
      return NULL;
  g_ptr_array_add(passwords, NULL);
  return g_steal_pointer(&passwords);
}

void
passwords_wipe(char **words)
{
  for (; *words != NULL && strcmp(*words, "--") != 0; words++)
    {
      if (g_str_has_prefix(*words, OPTION_WITH_VALUE))
        memset(*words + strlen(OPTION_WITH_VALUE), 0, strlen(*words + strlen(OPTION_WITH_VALUE)));
      if (strcmp(*words, OPTION) != 0 || words[1] == NULL)
        continue;
      words++;
      memset(*words, 0, strlen(*words));
    }
}
