/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * row.c - takes what is compared out of a record; lists whose order says nothing are sorted.
 */
#include "corpus/row.h"

#include "core/json_reader.h"

#include <math.h>
#include <string.h>

#define BODY_CHARACTERS 600
#define NUMBER_BYTES 512 /* of any double with nine decimals */
#define BETWEEN "\x1f"   /* parts of one key: white space, so that no canonical text has it */

static const char *const TEXT_NAMES[] = { "number", "task", "subtask", "plan", "progress" };

static gboolean
character_is_dropped(gunichar c)
{
  return g_unichar_isspace(c) || (c >= 0x1C && c <= 0x1F) || c == 0x0B || c == 0x85 || c == 0x200B
         || c == 0xFEFF || c == 0xAD;
}

static gunichar
character_canonical(gunichar c)
{
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
    return '-';
  if ((c >= 0x201C && c <= 0x201F) || (c >= 0x300C && c <= 0x300F))
    return '"';
  return c >= 0x2018 && c <= 0x201B ? '\'' : c;
}

char *
row_canonical(const char *text)
{
  g_autofree char *composed =
      text == NULL ? NULL : g_utf8_normalize(text, -1, G_NORMALIZE_ALL_COMPOSE);
  if (composed == NULL)
    return NULL;
  GString *out = g_string_new(NULL);
  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char(at))
    {
      gunichar c = g_utf8_get_char(at);
      if (!character_is_dropped(c))
        g_string_append_unichar(out, character_canonical(c));
    }
  return g_string_free(out, out->len == 0);
}

/* --- members --- */

/* A string; a number as it would be written. NULL for anything else. You free it. */
static char *
node_text(JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE(node))
    return NULL;
  GType type = json_node_get_value_type(node);
  if (type == G_TYPE_STRING)
    return g_strdup(json_node_get_string(node));
  if (type == G_TYPE_INT64)
    return g_strdup_printf("%" G_GINT64_FORMAT, json_node_get_int(node));
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  return type == G_TYPE_DOUBLE
             ? g_strdup(g_ascii_dtostr(number, sizeof number, json_node_get_double(node)))
             : NULL;
}

static char *
member_canonical(JsonObject *object, const char *name)
{
  g_autofree char *text = node_text(json_object_get_member(object, name));
  return row_canonical(text);
}

static JsonArray *
member_array(JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member(object, name);
  return node != NULL && JSON_NODE_HOLDS_ARRAY(node) ? json_node_get_array(node) : NULL;
}

/* The canonical name of an object's element, or of a bare string; "" where it is empty. You free
 * it. */
static char *
element_name(JsonNode *node)
{
  g_autofree char *text = NULL;
  if (JSON_NODE_HOLDS_OBJECT(node))
    text = node_text(json_object_get_member(json_node_get_object(node), "name"));
  else
    text = node_text(node);
  char *name = row_canonical(text);
  return name == NULL ? g_strdup("") : name;
}

typedef void (*ElementReader)(JsonNode *element, GPtrArray *values);

static GPtrArray *
member_read(JsonObject *object, const char *name, ElementReader read)
{
  GPtrArray *values = g_ptr_array_new_with_free_func(g_free);
  JsonArray *array = member_array(object, name);
  for (guint i = 0; array != NULL && i < json_array_get_length(array); i++)
    read(json_array_get_element(array, i), values);
  return values;
}

static void
read_name(JsonNode *element, GPtrArray *values)
{
  g_ptr_array_add(values, element_name(element));
}

static void
read_role(JsonNode *element, GPtrArray *values)
{
  g_autofree char *name = element_name(element);
  g_autofree char *role =
      !JSON_NODE_HOLDS_OBJECT(element)
          ? NULL
          : node_text(json_object_get_member(json_node_get_object(element), "role"));
  g_ptr_array_add(
      values,
      g_strconcat(name, BETWEEN, role == NULL || role[0] == '\0' ? "unspecified" : role, NULL));
}

static void
add_second_name(JsonNode *element, const char *name, GPtrArray *values)
{
  g_autofree char *text = node_text(element);
  g_autofree char *second = row_canonical(text);
  if (text != NULL && text[0] != '\0')
    g_ptr_array_add(values, g_strconcat(name, BETWEEN, second == NULL ? "" : second, NULL));
}

static void
read_second_name(JsonNode *element, GPtrArray *values)
{
  JsonNode *second = !JSON_NODE_HOLDS_OBJECT(element)
                         ? NULL
                         : json_object_get_member(json_node_get_object(element), "aka");
  g_autofree char *name = element_name(element);
  if (second == NULL || !JSON_NODE_HOLDS_ARRAY(second))
    {
      add_second_name(second, name, values);
      return;
    }
  for (guint i = 0; i < json_array_get_length(json_node_get_array(second)); i++)
    add_second_name(json_array_get_element(json_node_get_array(second), i), name, values);
}

/* Nine decimals: what a value that passed through floating point still says. */
static void
append_number(JsonObject *object, const char *name, GString *key)
{
  JsonNode *node = json_object_get_member(object, name);
  g_autofree char *text = node_text(node);
  char number[NUMBER_BYTES];
  g_string_append(key, BETWEEN);
  if (text == NULL)
    return;
  gdouble value = g_ascii_strtod(text, NULL);
  g_string_append(key, g_ascii_formatd(number, sizeof number, "%.9f",
                                       value == 0 || !isfinite(value) ? 0 : value));
}

static void
read_quantity(JsonNode *element, GPtrArray *values)
{
  if (!JSON_NODE_HOLDS_OBJECT(element))
    return;
  JsonObject *object = json_node_get_object(element);
  g_autofree char *field = node_text(json_object_get_member(object, "field"));
  g_autofree char *op = node_text(json_object_get_member(object, "op"));
  g_autofree char *unit = member_canonical(object, "unit");
  GString *key = g_string_new(field);
  g_string_append_printf(key, BETWEEN "%s", op == NULL || op[0] == '\0' ? "=" : op);
  append_number(object, "value", key);
  append_number(object, "value2", key);
  g_string_append_printf(key, BETWEEN "%s", unit == NULL ? "" : unit);
  g_ptr_array_add(values, g_string_free(key, FALSE));
}

static gint
text_compare(gconstpointer a, gconstpointer b)
{
  return strcmp(*(char *const *) a, *(char *const *) b);
}

static GPtrArray *
sorted(GPtrArray *values)
{
  g_ptr_array_sort(values, text_compare);
  return values;
}

/* `status`, or the older outcome.status. */
static char *
read_status(JsonObject *object)
{
  if (json_object_has_member(object, "status"))
    return node_text(json_object_get_member(object, "status"));
  JsonNode *outcome = json_object_get_member(object, "outcome");
  return outcome == NULL || !JSON_NODE_HOLDS_OBJECT(outcome)
             ? NULL
             : node_text(json_object_get_member(json_node_get_object(outcome), "status"));
}

/* Two columns whose titles are the same once canonical are one: the later one. */
static char *
read_region(JsonObject *object)
{
  JsonNode *node = json_object_get_member(object, "by_region");
  if (node == NULL || !JSON_NODE_HOLDS_OBJECT(node)
      || json_object_get_size(json_node_get_object(node)) == 0)
    return NULL;
  g_autoptr(GHashTable) cells = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GList) names = json_object_get_members(json_node_get_object(node));
  for (GList *at = names; at != NULL; at = at->next)
    {
      char *name = row_canonical(at->data),
           *value = member_canonical(json_node_get_object(node), at->data);
      g_hash_table_insert(cells, name == NULL ? g_strdup("") : name,
                          value == NULL ? g_strdup("") : value);
    }
  g_autoptr(GList) keys = g_list_sort(g_hash_table_get_keys(cells), (GCompareFunc) strcmp);
  GString *all = g_string_new(NULL);
  for (GList *at = keys; at != NULL; at = at->next)
    g_string_append_printf(all, "%s" BETWEEN "%s" BETWEEN, (char *) at->data,
                           (char *) g_hash_table_lookup(cells, at->data));
  return g_string_free(all, FALSE);
}

static void
row_read_body(Row *row)
{
  g_autoptr(GString) body = g_string_new(NULL);
  for (guint i = ROW_TASK; i <= ROW_PROGRESS; i++)
    g_string_append(body, row->texts[i] == NULL ? "" : row->texts[i]);
  row->body = g_utf8_to_ucs4_fast(body->str, (glong) body->len, &row->body_length);
  row->body_length = MIN(row->body_length, BODY_CHARACTERS);
}

/* --- rows --- */

Row *
row_read(const char *line, gsize length, GError **error)
{
  JsonObject *object = NULL;
  g_autoptr(JsonParser) parser = json_line_parse(line, length, &object, error);
  if (parser == NULL)
    return NULL;
  Row *row = g_new0(Row, 1);
  row->line = g_strndup(line, length);
  row->has_task = json_object_has_member(object, "task");
  for (guint i = 0; i < ROW_TEXTS; i++)
    row->texts[i] = member_canonical(object, TEXT_NAMES[i]);
  row->status = read_status(object);
  row->region = read_region(object);
  row->section = member_read(object, "section", read_name);
  row->units = member_read(object, "units", read_name);
  row->roles = sorted(member_read(object, "units", read_role));
  row->akas = sorted(member_read(object, "units", read_second_name));
  row->leaders = sorted(member_read(object, "leaders", read_name));
  if (member_array(object, "quantities") != NULL)
    row->quantities = member_read(object, "quantities", read_quantity);
  row_read_body(row);
  return row;
}

void
row_free(Row *row)
{
  if (row == NULL)
    return;
  g_free(row->line);
  for (guint i = 0; i < ROW_TEXTS; i++)
    g_free(row->texts[i]);
  g_free(row->status);
  g_free(row->region);
  g_ptr_array_unref(row->section);
  g_ptr_array_unref(row->units);
  g_ptr_array_unref(row->roles);
  g_ptr_array_unref(row->akas);
  g_ptr_array_unref(row->leaders);
  g_clear_pointer(&row->quantities, g_ptr_array_unref);
  g_free(row->body);
  g_free(row);
}
