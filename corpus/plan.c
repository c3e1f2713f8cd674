/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * plan.c - see the header. Paths are bytes: in JSON those that are no UTF-8 stand as base64 in an
 * object of their own.
 */
#include "corpus/plan.h"

#include "core/digest.h"
#include "core/error.h"
#include "core/json_reader.h"
#include "core/json_writer.h"
#include "corpus/sandbox.h"

#include <string.h>

Plan *
plan_new(void)
{
  Plan *plan = g_new0(Plan, 1);
  plan->shard = plan->shards = 1;
  plan->folders = g_ptr_array_new_with_free_func(g_free);
  plan->inputs = g_ptr_array_new_with_free_func(g_free);
  plan->lists = g_ptr_array_new_with_free_func(g_free);
  return plan;
}

void
plan_free(Plan *plan)
{
  if (plan == NULL)
    return;
  g_free(plan->program);
  g_free(plan->rules);
  g_ptr_array_unref(plan->folders);
  g_ptr_array_unref(plan->inputs);
  g_ptr_array_unref(plan->lists);
  g_free(plan);
}

static void
paths_copy(const GPtrArray *from, GPtrArray *to)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add(to, g_strdup(g_ptr_array_index(from, i)));
}

Plan *
plan_copy(const Plan *plan)
{
  Plan *copy = plan_new();
  GPtrArray *folders = copy->folders, *inputs = copy->inputs, *lists = copy->lists;
  *copy = *plan;
  copy->program = g_strdup(plan->program);
  copy->rules = g_strdup(plan->rules);
  copy->folders = folders;
  copy->inputs = inputs;
  copy->lists = lists;
  paths_copy(plan->folders, folders);
  paths_copy(plan->inputs, inputs);
  paths_copy(plan->lists, lists);
  return copy;
}

/* --- as JSON --- */

static void
paths_write(JsonWriter *writer, const char *key, const GPtrArray *paths)
{
  json_writer_open_array(writer, key);
  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index(paths, i);
      gboolean is_text = g_utf8_validate(path, -1, NULL);
      g_autofree char *encoded =
          is_text ? NULL : g_base64_encode((const guchar *) path, strlen(path));
      json_writer_open_object(writer, NULL);
      json_writer_string(writer, is_text ? "path" : "base64", is_text ? path : encoded);
      json_writer_close_object(writer);
    }
  json_writer_close_array(writer);
}

char *
plan_render(const Plan *plan)
{
  g_autoptr(GString) out = g_string_new(NULL);
  g_autofree const char **sandbox = sandbox_names(plan->sandbox);
  JsonWriter writer = json_writer_new(out);
  json_writer_open_object(&writer, NULL);
  json_writer_string(&writer, "duban", plan->program);
  json_writer_string(&writer, "rules", plan->rules);
  json_writer_boolean(&writer, "text", plan->with_text);
  json_writer_boolean(&writer, "ocr", plan->with_ocr);
  json_writer_integer(&writer, "shard", plan->shard);
  json_writer_integer(&writer, "shards", plan->shards);
  json_writer_integer(&writer, "timeout_ms", plan->timeout_ms);
  json_writer_integer(&writer, "memory_bytes", (gint64) plan->memory_bytes);
  json_writer_open_array(&writer, "sandbox");
  for (gsize i = 0; sandbox[i] != NULL; i++)
    json_writer_string(&writer, NULL, sandbox[i]);
  json_writer_close_array(&writer);
  paths_write(&writer, "rule_folders", plan->folders);
  paths_write(&writer, "inputs", plan->inputs);
  paths_write(&writer, "lists", plan->lists);
  json_writer_close_object(&writer);
  return g_strdup(out->str);
}

static gboolean
path_read(JsonArray *array, guint index, GPtrArray *paths, GError **error)
{
  JsonObject *object = NULL;
  const char *text = NULL;
  if (!json_element_object(array, index, &object, error))
    return FALSE;
  if (json_object_has_member(object, "path"))
    {
      if (!json_read_string(object, "path", &text, error))
        return FALSE;
      g_ptr_array_add(paths, g_strdup(text));
      return TRUE;
    }
  if (!json_read_string(object, "base64", &text, error))
    return FALSE;
  gsize length = 0;
  g_autofree guchar *bytes = g_base64_decode(text, &length);
  g_ptr_array_add(paths, g_strndup((const char *) bytes, length));
  return TRUE;
}

static gboolean
paths_read(JsonObject *root, const char *name, GPtrArray *paths, GError **error)
{
  JsonArray *array = NULL;
  if (!json_read_array(root, name, &array, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length(array); i++)
    if (!path_read(array, i, paths, error))
      return FALSE;
  return TRUE;
}

static gboolean
numbers_read(Plan *plan, JsonObject *root, GError **error)
{
  gint64 shard = 0, shards = 0, timeout = 0, memory = 0;
  if (!json_read_integer(root, "shards", 1, G_MAXUINT, &shards, error)
      || !json_read_integer(root, "shard", 1, shards, &shard, error)
      || !json_read_integer(root, "timeout_ms", 0, G_MAXUINT, &timeout, error)
      || !json_read_integer(root, "memory_bytes", 0, G_MAXINT64, &memory, error))
    return FALSE;
  plan->shard = (guint) shard;
  plan->shards = (guint) shards;
  plan->timeout_ms = (guint) timeout;
  plan->memory_bytes = (guint64) memory;
  return TRUE;
}

static gboolean
sandbox_read(Plan *plan, JsonObject *root, GError **error)
{
  JsonArray *array = NULL;
  if (!json_read_array(root, "sandbox", &array, error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length(array); i++)
    {
      JsonNode *node = json_array_get_element(array, i);
      if (JSON_NODE_HOLDS_VALUE(node))
        plan->sandbox |= sandbox_of_name(json_node_get_string(node));
    }
  return TRUE;
}

static gboolean
plan_fill(Plan *plan, JsonObject *root, GError **error)
{
  const char *program = NULL, *rules = NULL;
  if (!json_read_string(root, "duban", &program, error)
      || !json_read_string(root, "rules", &rules, error)
      || !json_read_boolean(root, "text", &plan->with_text, error)
      || !json_read_boolean(root, "ocr", &plan->with_ocr, error) || !numbers_read(plan, root, error)
      || !sandbox_read(plan, root, error))
    return FALSE;
  plan->program = g_strdup(program);
  plan->rules = g_strdup(rules);
  return paths_read(root, "rule_folders", plan->folders, error)
         && paths_read(root, "inputs", plan->inputs, error)
         && paths_read(root, "lists", plan->lists, error);
}

Plan *
plan_read(const char *json, gsize length, GError **error)
{
  JsonObject *root = NULL;
  g_autoptr(GError) reason = NULL;
  g_autoptr(JsonParser) parser = json_line_parse(json, length, &root, &reason);
  g_autoptr(Plan) plan = plan_new();
  if (parser != NULL && plan_fill(plan, root, &reason))
    return g_steal_pointer(&plan);
  duban_error_set(error, DUBAN_ERROR_READ, "expected the plan of a run, got: %s", reason->message);
  return NULL;
}

/* --- */

gboolean
plan_agrees(const Plan *expected, const Plan *got, GError **error)
{
  if (g_strcmp0(expected->program, got->program) != 0)
    return duban_error_set(error, DUBAN_ERROR_USAGE, "expected results of duban %s, got duban %s",
                           expected->program, got->program);
  if (g_strcmp0(expected->rules, got->rules) != 0)
    return duban_error_set(error, DUBAN_ERROR_USAGE, "expected the rule set %.12s, got %.12s",
                           expected->rules, got->rules);
  if (expected->with_text != got->with_text)
    return duban_error_set(
        error, DUBAN_ERROR_USAGE, "expected document records %s text, got them %s",
        expected->with_text ? "with" : "without", got->with_text ? "with" : "without");
  if (expected->with_ocr != got->with_ocr)
    return duban_error_set(error, DUBAN_ERROR_USAGE, "expected pages without text %s, got them %s",
                           expected->with_ocr ? "read with --ocr" : "not read",
                           got->with_ocr ? "read with --ocr" : "not read");
  return TRUE;
}

static gboolean
paths_equal(const GPtrArray *a, const GPtrArray *b)
{
  for (guint i = 0; a->len == b->len && i < a->len; i++)
    if (strcmp(g_ptr_array_index(a, i), g_ptr_array_index(b, i)) != 0)
      return FALSE;
  return a->len == b->len;
}

gboolean
plan_has_same_inputs(const Plan *one, const Plan *other)
{
  return paths_equal(one->inputs, other->inputs) && paths_equal(one->lists, other->lists);
}

gboolean
plan_takes(const Plan *plan, const char *id, const char *uri)
{
  char digest[DIGEST_LENGTH + 1];
  if (plan->shards == 1)
    return TRUE;
  if (id == NULL)
    {
      digest_sha256(uri, strlen(uri), digest);
      id = digest;
    }
  g_autofree char *beginning = g_strndup(id, 16);
  return g_ascii_strtoull(beginning, NULL, 16) % plan->shards == plan->shard - 1;
}
