/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * site_file.c - see the header. A file is put together in memory: chunks are of about a megabyte.
 */
#include "review/site_file.h"

#include <string.h>

struct SiteFile
{
  char *folder;
  char *file_name;
  char *call; /* what stands before the value */
  GString *json;
  gboolean has_element;
};

SiteFile *
site_file_new(const char *folder, const char *name, guint number)
{
  SiteFile *file = g_new0(SiteFile, 1);
  file->folder = g_build_filename(folder, "data", NULL);
  file->file_name =
      number == 0 ? g_strdup_printf("%s.js", name) : g_strdup_printf("%s-%04u.js", name, number);
  file->call = g_strdup_printf("duban.take(\"%s\",%u,", name, number);
  file->json = g_string_new(NULL);
  return file;
}

void
site_file_free(SiteFile *file)
{
  if (file == NULL)
    return;
  g_free(file->folder);
  g_free(file->file_name);
  g_free(file->call);
  g_string_free(file->json, TRUE);
  g_free(file);
}

GString *
site_file_buffer(SiteFile *file)
{
  return file->json;
}

gsize
site_file_size(const SiteFile *file)
{
  return file->json->len;
}

void
site_file_append(SiteFile *file, const char *json, gsize length)
{
  if (file->has_element)
    g_string_append_c(file->json, ',');
  file->has_element = TRUE;
  g_string_append_len(file->json, json, (gssize) length);
}

/* U+2028 and U+2029, which once ended lines of scripts, are E2 80 A8 and E2 80 A9. */
static void
append_escaped(const GString *json, GString *out)
{
  gsize from = 0;
  for (gsize i = 0; i < json->len; i++)
    {
      const guchar *at = (const guchar *) json->str + i;
      gboolean is_separator = at[0] == 0xE2 && at[1] == 0x80 && (at[2] == 0xA8 || at[2] == 0xA9);
      if (at[0] != '<' && at[0] != '>' && !is_separator)
        continue;
      g_string_append_len(out, json->str + from, (gssize) (i - from));
      g_string_append(out, at[0] == '<'    ? "\\u003c"
                           : at[0] == '>'  ? "\\u003e"
                           : at[2] == 0xA8 ? "\\u2028"
                                           : "\\u2029");
      i += is_separator ? 2 : 0;
      from = i + 1;
    }
  g_string_append_len(out, json->str + from, (gssize) (json->len - from));
}

gboolean
site_file_finish(SiteFile *file, GError **error)
{
  g_autoptr(OutputFile) out = output_file_create(file->folder, file->file_name, error);
  if (out == NULL)
    return FALSE;
  GString *buffer = output_file_buffer(out);
  g_string_append(buffer, file->call);
  append_escaped(file->json, buffer);
  g_string_append(buffer, ");");
  return output_file_line(out, error) && output_file_close(out, error)
         && output_file_publish(out, error);
}
