/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * replay_main.c - feeds files to a fuzz target in the ordinary test run: every named file, and
 * every file of a named folder.
 */
#include <glib.h>
#include <stdio.h>

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length);

static gboolean
replay_file(const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;
  if (!g_file_get_contents(path, &bytes, &length, NULL))
    return FALSE;
  /* A copy of exactly the right size, so that reading one byte past the end is seen. */
  g_autofree guint8 *exact = g_memdup2(bytes, length);
  LLVMFuzzerTestOneInput(length > 0 ? exact : (const guint8 *) "", length);
  return TRUE;
}

static guint
replay_folder(const char *path)
{
  guint count = 0;
  g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
  const char *name = NULL;
  while (folder != NULL && (name = g_dir_read_name(folder)) != NULL)
    {
      g_autofree char *file = g_build_filename(path, name, NULL);
      count += replay_file(file) ? 1 : 0;
    }
  return count;
}

int
main(int argc, char **argv)
{
  guint count = 0;
  for (int i = 1; i < argc; i++)
    count += g_file_test(argv[i], G_FILE_TEST_IS_DIR) ? replay_folder(argv[i])
                                                      : (replay_file(argv[i]) ? 1 : 0);
  printf("%u inputs replayed\n", count);
  return argc > 1 && count == 0 ? 1 : 0;
}
