/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * aside.c - the duplicate record, and the line that counts what was passed by.
 */
#include "core/aside.h"

/* The schema is the first member: a document's line need not be searched to its end */
#define SCHEMA_PLACE 200

static Aside *
aside_new(AsideKind kind, const char *uri, const Origin *origin)
{
  Aside *aside = g_new0(Aside, 1);
  aside->kind = kind;
  aside->uri = g_strdup(uri);
  aside->origin = origin_copy(origin);
  return aside;
}

Aside *
aside_new_duplicate(const char *uri, const char *id, guint64 bytes, const Origin *origin)
{
  Aside *aside = aside_new(ASIDE_DUPLICATE, uri, origin);
  aside->id = g_strdup(id);
  aside->bytes = bytes;
  return aside;
}

Aside *
aside_new_passed(const char *uri, const char *what, const Origin *origin)
{
  Aside *aside = aside_new(ASIDE_PASSED, uri, origin);
  aside->what = g_strdup(what);
  return aside;
}

void
aside_free(Aside *aside)
{
  if (aside == NULL)
    return;
  char *strings[] = { aside->uri, aside->id, aside->what, aside->line };
  for (gsize i = 0; i < G_N_ELEMENTS(strings); i++)
    g_free(strings[i]);
  origin_free(aside->origin);
  g_free(aside);
}

void
aside_append_json(const Aside *aside, GString *out)
{
  if (aside->line != NULL)
    {
      g_string_append(out, aside->line);
      return;
    }
  gboolean is_duplicate = aside->kind == ASIDE_DUPLICATE;
  JsonWriter writer = json_writer_new(out);
  json_writer_open_object(&writer, NULL);
  json_writer_string(&writer, "schema", is_duplicate ? DUPLICATE_SCHEMA : PASSED_SCHEMA);
  if (is_duplicate)
    json_writer_string(&writer, "id", aside->id);
  json_writer_string(&writer, "uri", aside->uri);
  origin_write(aside->origin, &writer, "origin");
  if (is_duplicate)
    json_writer_integer(&writer, "bytes", (gint64) aside->bytes);
  else
    json_writer_string(&writer, "what", aside->what);
  json_writer_close_object(&writer);
}

static gboolean
fill(Aside *aside, JsonObject *root, GError **error)
{
  const char *uri = NULL, *text = NULL;
  if (!json_read_string(root, "uri", &uri, error) || !origin_read(root, &aside->origin, error))
    return FALSE;
  aside->uri = g_strdup(uri);
  if (aside->kind == ASIDE_PASSED)
    {
      if (!json_read_string(root, "what", &text, error))
        return FALSE;
      aside->what = g_strdup(text);
      return TRUE;
    }
  gint64 bytes = 0;
  if (!json_read_string(root, "id", &text, error)
      || !json_read_integer(root, "bytes", 0, G_MAXINT64, &bytes, error))
    return FALSE;
  aside->id = g_strdup(text);
  aside->bytes = (guint64) bytes;
  return TRUE;
}

Aside *
aside_read(const char *line, gsize length, GError **error)
{
  gssize place = (gssize) MIN(length, SCHEMA_PLACE);
  if (g_strstr_len(line, place, "\"" DUPLICATE_SCHEMA "\"") == NULL
      && g_strstr_len(line, place, "\"" PASSED_SCHEMA "\"") == NULL)
    return NULL;
  JsonObject *root = NULL;
  g_autoptr(JsonParser) parser = json_line_parse(line, length, &root, error);
  if (parser == NULL)
    return NULL;
  const char *schema = NULL;
  gboolean is_duplicate =
      json_read_string(root, "schema", &schema, NULL) && g_strcmp0(schema, DUPLICATE_SCHEMA) == 0;
  if (!is_duplicate && g_strcmp0(schema, PASSED_SCHEMA) != 0)
    return NULL; /* a document may well print the words: it is read as one */
  g_autoptr(Aside) aside = aside_new(is_duplicate ? ASIDE_DUPLICATE : ASIDE_PASSED, NULL, NULL);
  if (!fill(aside, root, error))
    return NULL;
  aside->line = g_strndup(line, length);
  return g_steal_pointer(&aside);
}
