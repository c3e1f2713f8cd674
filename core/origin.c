/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * origin.c - copying, writing and reading back.
 */
#include "core/origin.h"

Origin *
origin_new(const char *archive)
{
  Origin *origin = g_new0(Origin, 1);
  origin->archive = g_strdup(archive);
  origin->offset = -1;
  return origin;
}

Origin *
origin_copy(const Origin *origin)
{
  if (origin == NULL)
    return NULL;
  Origin *copy = origin_new(origin->archive);
  copy->member = g_strdup(origin->member);
  copy->offset = origin->offset;
  copy->url = g_strdup(origin->url);
  copy->captured = g_strdup(origin->captured);
  return copy;
}

void
origin_free(Origin *origin)
{
  if (origin == NULL)
    return;
  g_free(origin->archive);
  g_free(origin->member);
  g_free(origin->url);
  g_free(origin->captured);
  g_free(origin);
}

void
origin_write(const Origin *origin, JsonWriter *writer, const char *key)
{
  if (origin == NULL)
    {
      json_writer_null(writer, key);
      return;
    }
  json_writer_open_object(writer, key);
  json_writer_string(writer, "archive", origin->archive);
  json_writer_string(writer, "member", origin->member);
  if (origin->offset < 0)
    json_writer_null(writer, "offset");
  else
    json_writer_integer(writer, "offset", origin->offset);
  json_writer_string(writer, "url", origin->url);
  json_writer_string(writer, "captured", origin->captured);
  json_writer_close_object(writer);
}

static gboolean
fill(Origin *origin, JsonObject *object, GError **error)
{
  const struct
  {
    const char *name;
    char **target;
  } MEMBERS[] = { { "member", &origin->member },
                  { "url", &origin->url },
                  { "captured", &origin->captured } };
  for (gsize i = 0; i < G_N_ELEMENTS(MEMBERS); i++)
    {
      const char *text = NULL;
      if (!json_read_optional(object, MEMBERS[i].name, &text, error))
        return FALSE;
      *MEMBERS[i].target = g_strdup(text);
    }
  JsonNode *offset = json_object_get_member(object, "offset");
  if (offset != NULL && JSON_NODE_HOLDS_NULL(offset))
    return TRUE;
  return json_read_integer(object, "offset", 0, G_MAXINT64, &origin->offset, error);
}

gboolean
origin_read(JsonObject *root, Origin **origin, GError **error)
{
  *origin = NULL;
  JsonNode *node = json_object_get_member(root, "origin");
  if (node != NULL && JSON_NODE_HOLDS_NULL(node))
    return TRUE;
  JsonObject *object = NULL;
  const char *archive = NULL;
  if (!json_read_object(root, "origin", &object, error))
    return FALSE;
  g_autoptr(Origin) read = NULL;
  if (json_read_string(object, "archive", &archive, error))
    read = origin_new(archive);
  if (read == NULL || !fill(read, object, error))
    {
      g_prefix_error(error, "origin: ");
      return FALSE;
    }
  *origin = g_steal_pointer(&read);
  return TRUE;
}
