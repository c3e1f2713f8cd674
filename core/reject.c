/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * reject.c - the reject record.
 */
#include "core/reject.h"

#include "core/error.h"

/* The schema is the first member: a document's line need not be searched to its end */
#define SCHEMA_PLACE 200

Reject *
reject_new(const char *uri, const char *id, const char *stage, const GError *error)
{
  Reject *reject = g_new0(Reject, 1);
  reject->uri = g_utf8_make_valid(uri, -1);
  reject->id = g_strdup(id);
  reject->stage = g_strdup(stage);
  reject->code = g_strdup(duban_error_name(error));
  reject->message = g_utf8_make_valid(error->message, -1);
  reject->offset = -1;
  return reject;
}

void
reject_free(Reject *reject)
{
  if (reject == NULL)
    return;
  char *strings[] = { reject->uri,  reject->id,      reject->stage,
                      reject->code, reject->message, reject->line };
  for (gsize i = 0; i < G_N_ELEMENTS(strings); i++)
    g_free(strings[i]);
  origin_free(reject->origin);
  g_free(reject);
}

void
reject_append_json(const Reject *reject, GString *out)
{
  if (reject->line != NULL)
    {
      g_string_append(out, reject->line);
      return;
    }
  JsonWriter writer = json_writer_new(out);
  json_writer_open_object(&writer, NULL);
  json_writer_string(&writer, "schema", REJECT_SCHEMA);
  json_writer_string(&writer, "uri", reject->uri);
  origin_write(reject->origin, &writer, "origin");
  json_writer_string(&writer, "id", reject->id);
  json_writer_string(&writer, "stage", reject->stage);
  json_writer_string(&writer, "code", reject->code);
  json_writer_string(&writer, "message", reject->message);
  json_writer_ordinal(&writer, "page", reject->page);
  if (reject->offset < 0)
    json_writer_null(&writer, "offset");
  else
    json_writer_integer(&writer, "offset", reject->offset);
  json_writer_close_object(&writer);
}

static gboolean
reject_fill(Reject *reject, JsonObject *root, GError **error)
{
  const struct
  {
    const char *name;
    char **target;
  } MEMBERS[] = {
    { "uri", &reject->uri },
    { "stage", &reject->stage },
    { "code", &reject->code },
    { "message", &reject->message },
  };
  for (gsize i = 0; i < G_N_ELEMENTS(MEMBERS); i++)
    {
      const char *text = NULL;
      if (!json_read_string(root, MEMBERS[i].name, &text, error))
        return FALSE;
      *MEMBERS[i].target = g_strdup(text);
    }
  const char *id = NULL;
  if (!json_read_optional(root, "id", &id, error))
    return FALSE;
  reject->id = g_strdup(id);
  return TRUE;
}

Reject *
reject_read(const char *line, gsize length, GError **error)
{
  if (g_strstr_len(line, (gssize) MIN(length, SCHEMA_PLACE), "\"" REJECT_SCHEMA "\"") == NULL)
    return NULL;
  JsonObject *root = NULL;
  g_autoptr(JsonParser) parser = json_line_parse(line, length, &root, error);
  if (parser == NULL)
    return NULL;
  const char *schema = NULL;
  if (!json_read_string(root, "schema", &schema, error) || g_strcmp0(schema, REJECT_SCHEMA) != 0)
    {
      /* A document may well print the words: it is read as one, and says what is wrong with it. */
      g_clear_error(error);
      return NULL;
    }
  g_autoptr(Reject) reject = g_new0(Reject, 1);
  reject->offset = -1;
  if (!reject_fill(reject, root, error))
    return NULL;
  reject->line = g_strndup(line, length);
  return g_steal_pointer(&reject);
}
