/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * member_text.c - see the header. The reader has bounded the depth.
 */
#include "corpus/member_text.h"

#include "core/json_reader.h"
#include "core/json_writer.h"

#include <string.h>

static void
object_append(JsonObject *object, GString *out)
{
  g_autoptr(GList) names = json_object_get_members(object);
  gboolean has_item = FALSE;
  g_string_append_c(out, '{');
  for (GList *at = names; at != NULL; at = at->next)
    {
      if (strcmp(at->data, "span") == 0)
        continue;
      g_string_append(out, has_item ? ", " : "");
      json_append_quoted(out, at->data, strlen(at->data));
      g_string_append(out, ": ");
      node_text_append(json_object_get_member(object, at->data), out);
      has_item = TRUE;
    }
  g_string_append_c(out, '}');
}

static void
array_append(JsonArray *array, GString *out)
{
  g_string_append_c(out, '[');
  for (guint i = 0; i < json_array_get_length(array); i++)
    {
      g_string_append(out, i == 0 ? "" : ", ");
      node_text_append(json_array_get_element(array, i), out);
    }
  g_string_append_c(out, ']');
}

void
node_text_append(JsonNode *node, GString *out)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL(node))
    g_string_append(out, "null");
  else if (JSON_NODE_HOLDS_OBJECT(node))
    object_append(json_node_get_object(node), out);
  else if (JSON_NODE_HOLDS_ARRAY(node))
    array_append(json_node_get_array(node), out);
  else if (json_node_get_value_type(node) == G_TYPE_STRING)
    json_append_quoted(out, json_node_get_string(node), strlen(json_node_get_string(node)));
  else
    {
      g_autofree char *text = json_to_string(node, FALSE);
      g_string_append(out, text);
    }
}

void
member_text_append(const char *line, const char *member, GString *out)
{
  JsonObject *object = NULL;
  g_autoptr(JsonParser) parser = json_line_parse(line, strlen(line), &object, NULL);
  node_text_append(parser == NULL ? NULL : json_object_get_member(object, member), out);
}
