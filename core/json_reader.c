/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * json_reader.c - see the header. The line is scanned once before json-glib parses it: its parser
 * calls itself for every open bracket, and its scanner knows comments that JSON does not.
 */
#include "core/json_reader.h"

#include "core/error.h"

#include <string.h>

#define DEPTH 16 /* what the stages write is nested 6 deep */

static gboolean
byte_stands_outside_strings(char c)
{
  return c != '\0' && strchr("{}[]:,\"+-.0123456789eE \t\r\ntrufalsn", c) != NULL;
}

/* The code unit of \uXXXX at text, -1 where that is none. */
static gint
code_unit_at(const char *text, gsize length)
{
  if (length < 6 || text[0] != '\\' || text[1] != 'u')
    return -1;
  gint unit = 0;
  for (gsize i = 2; i < 6; i++)
    {
      gint digit = g_ascii_xdigit_value(text[i]);
      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }
  return unit;
}

/* Bytes of the escape at text; 0 where it is none. json-glib also knows octal escapes, which make
 * bytes that are no UTF-8, and lets single surrogates and NUL pass. */
static gsize
escape_length(const char *text, gsize length)
{
  if (length < 2)
    return 0;
  if (text[1] != 'u')
    return text[1] != '\0' && strchr("\"\\/bfnrt", text[1]) != NULL ? 2 : 0;
  gint unit = code_unit_at(text, length);
  if (unit <= 0 || (unit >= 0xDC00 && unit <= 0xDFFF))
    return 0;
  if (unit < 0xD800 || unit > 0xDFFF)
    return 6;
  gint low = code_unit_at(text + 6, length - 6);
  return low >= 0xDC00 && low <= 0xDFFF ? 12 : 0;
}

/* From an opening quotation mark to the closing one; FALSE where an escape is wrong. A string that
 * does not end ends at length. */
static gboolean
string_end(const char *line, gsize length, gsize start, gsize *end)
{
  gsize i = start + 1;
  while (i < length && line[i] != '"')
    {
      gsize step = line[i] == '\\' ? escape_length(line + i, length - i) : 1;
      if (step == 0)
        {
          *end = i;
          return FALSE;
        }
      i += step;
    }
  *end = MIN(i, length);
  return TRUE;
}

static gboolean
line_is_sound(const char *line, gsize length, GError **error)
{
  gint depth = 0;
  gboolean is_closed = FALSE;
  for (gsize i = 0; i < length; i++)
    {
      char c = line[i];
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
        continue;
      if (is_closed || !byte_stands_outside_strings(c) || (depth == 0 && c != '{'))
        return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                               "offset %" G_GSIZE_FORMAT ": expected %s, got byte 0x%02x", i,
                               is_closed    ? "the end of the line"
                               : depth == 0 ? "an object"
                                            : "JSON",
                               (guchar) c);
      if (c == '"' && !string_end(line, length, i, &i))
        return duban_error_set(
            error, DUBAN_ERROR_INTERMEDIATE,
            "offset %" G_GSIZE_FORMAT ": expected an escape of JSON, got another", i);
      depth += (c == '{' || c == '[') - (c == '}' || c == ']');
      is_closed = depth == 0;
      if (depth > DEPTH)
        return duban_error_set(
            error, DUBAN_ERROR_INTERMEDIATE,
            "offset %" G_GSIZE_FORMAT ": expected at most %d open brackets, got more", i, DEPTH);
    }
  if (!is_closed)
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "expected a whole object, got %s",
                           length == 0 ? "an empty line" : "a line that ends inside it");
  return TRUE;
}

JsonParser *
json_line_parse(const char *line, gsize length, JsonObject **root, GError **error)
{
  const char *bad = NULL;
  if (!g_utf8_validate(line, (gssize) length, &bad))
    {
      duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                      "offset %" G_GSIZE_FORMAT ": expected UTF-8, got byte 0x%02x",
                      (gsize) (bad - line), (guchar) *bad);
      return NULL;
    }
  if (!line_is_sound(line, length, error))
    return NULL;

  g_autoptr(JsonParser) parser = json_parser_new_immutable();
  g_autoptr(GError) syntax = NULL;
  if (!json_parser_load_from_data(parser, line, (gssize) length, &syntax))
    {
      duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "expected JSON, got %s", syntax->message);
      return NULL;
    }
  JsonNode *node = json_parser_get_root(parser);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT(node))
    {
      duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "expected an object, got %s",
                      json_node_describe(node));
      return NULL;
    }
  *root = json_node_get_object(node);
  return g_steal_pointer(&parser);
}

const char *
json_node_describe(JsonNode *node)
{
  if (node == NULL)
    return "nothing";
  if (JSON_NODE_HOLDS_OBJECT(node))
    return "an object";
  if (JSON_NODE_HOLDS_ARRAY(node))
    return "an array";
  if (JSON_NODE_HOLDS_NULL(node))
    return "null";
  GType type = json_node_get_value_type(node);
  return type == G_TYPE_STRING ? "a string" : type == G_TYPE_BOOLEAN ? "a boolean" : "a number";
}

static gboolean
expected(GError **error, const char *name, const char *what, JsonNode *got)
{
  return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "%s: expected %s, got %s", name, what,
                         json_node_describe(got));
}

static gboolean
node_holds(JsonNode *node, GType type)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE(node) && json_node_get_value_type(node) == type;
}

gboolean
json_read_array(JsonObject *object, const char *name, JsonArray **result, GError **error)
{
  JsonNode *node = json_object_get_member(object, name);
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY(node))
    return expected(error, name, "an array", node);
  *result = json_node_get_array(node);
  return TRUE;
}

gboolean
json_read_object(JsonObject *object, const char *name, JsonObject **result, GError **error)
{
  JsonNode *node = json_object_get_member(object, name);
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT(node))
    return expected(error, name, "an object", node);
  *result = json_node_get_object(node);
  return TRUE;
}

gboolean
json_read_string(JsonObject *object, const char *name, const char **result, GError **error)
{
  JsonNode *node = json_object_get_member(object, name);
  if (!node_holds(node, G_TYPE_STRING))
    return expected(error, name, "a string", node);
  *result = json_node_get_string(node);
  return TRUE;
}

gboolean
json_read_optional(JsonObject *object, const char *name, const char **result, GError **error)
{
  JsonNode *node = json_object_get_member(object, name);
  if (node == NULL || (!JSON_NODE_HOLDS_NULL(node) && !node_holds(node, G_TYPE_STRING)))
    return expected(error, name, "a string or null", node);
  *result = JSON_NODE_HOLDS_NULL(node) ? NULL : json_node_get_string(node);
  return TRUE;
}

gboolean
json_read_boolean(JsonObject *object, const char *name, gboolean *result, GError **error)
{
  JsonNode *node = json_object_get_member(object, name);
  if (!node_holds(node, G_TYPE_BOOLEAN))
    return expected(error, name, "a boolean", node);
  *result = json_node_get_boolean(node);
  return TRUE;
}

gboolean
json_read_integer(JsonObject *object, const char *name, gint64 minimum, gint64 maximum,
                  gint64 *result, GError **error)
{
  JsonNode *node = json_object_get_member(object, name);
  if (!node_holds(node, G_TYPE_INT64))
    return expected(error, name, "an integer", node);
  gint64 value = json_node_get_int(node);
  if (value < minimum || value > maximum)
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                           "%s: expected %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT
                           ", got %" G_GINT64_FORMAT,
                           name, minimum, maximum, value);
  *result = value;
  return TRUE;
}

gboolean
json_read_choice(JsonObject *object, const char *name, const char *const *names, guint count,
                 guint *result, GError **error)
{
  const char *text = NULL;
  if (!json_read_optional(object, name, &text, error))
    return FALSE;
  for (guint i = 0; i < count; i++)
    if (g_strcmp0(names[i], text) == 0)
      {
        *result = i;
        return TRUE;
      }
  return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                         "%s: expected one of its %u names, got %.40s", name, count,
                         text == NULL ? "null" : text);
}

gboolean
json_read_integers(JsonNode *node, guint count, gint64 *result, GError **error)
{
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY(node))
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                           "expected an array of %u integers, got %s", count,
                           json_node_describe(node));
  JsonArray *array = json_node_get_array(node);
  if (json_array_get_length(array) != count)
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "expected %u integers, got %u", count,
                           json_array_get_length(array));
  for (guint i = 0; i < count; i++)
    {
      JsonNode *element = json_array_get_element(array, i);
      if (!node_holds(element, G_TYPE_INT64))
        return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE,
                               "element %u: expected an integer, got %s", i,
                               json_node_describe(element));
      result[i] = json_node_get_int(element);
    }
  return TRUE;
}

gboolean
json_read_member_integers(JsonObject *object, const char *name, guint count, gint64 *result,
                          GError **error)
{
  if (json_read_integers(json_object_get_member(object, name), count, result, error))
    return TRUE;
  g_prefix_error(error, "%s: ", name);
  return FALSE;
}

gboolean
json_element_object(JsonArray *array, guint index, JsonObject **result, GError **error)
{
  JsonNode *node = json_array_get_element(array, index);
  if (!JSON_NODE_HOLDS_OBJECT(node))
    return duban_error_set(error, DUBAN_ERROR_INTERMEDIATE, "expected an object, got %s",
                           json_node_describe(node));
  *result = json_node_get_object(node);
  return TRUE;
}
