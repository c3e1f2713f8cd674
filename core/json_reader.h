/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * json_reader.h - reading JSON that somebody else may have written: every look says what it
 * expected.
 *
 * A thin layer over json-glib. All functions fail with DUBAN_ERROR_INTERMEDIATE and "NAME: expected
 * X, got Y"; the caller puts the place in front with g_prefix_error(). What they give is borrowed
 * from the tree.
 */
#pragma once

#include "core/span.h"

#include <json-glib/json-glib.h>

/* Parses one line that must hold one object. Refused before the parser sees it: bad UTF-8, brackets
 * nested deeper than 16 (the parser recurses), anything after the object, anything that is no JSON
 * outside strings. You free the parser. */
JsonParser *json_line_parse(const char *line, gsize length, JsonObject **root, GError **error);

/* "a string", "an object", …: for messages. Static. */
const char *json_node_describe(JsonNode *node);

/* The member must be there and of the kind. */
gboolean json_read_array(JsonObject *object, const char *name, JsonArray **result, GError **error);
gboolean json_read_object(JsonObject *object, const char *name, JsonObject **result,
                          GError **error);
gboolean json_read_string(JsonObject *object, const char *name, const char **result,
                          GError **error);
gboolean json_read_boolean(JsonObject *object, const char *name, gboolean *result, GError **error);
gboolean json_read_integer(JsonObject *object, const char *name, gint64 minimum, gint64 maximum,
                           gint64 *result, GError **error);

/* The same, but null gives NULL. */
gboolean json_read_optional(JsonObject *object, const char *name, const char **result,
                            GError **error);

/* One of names (NULL entries match null); *result is its index. */
gboolean json_read_choice(JsonObject *object, const char *name, const char *const *names,
                          guint count, guint *result, GError **error);

/* An array of exactly count integers. */
gboolean json_read_integers(JsonNode *node, guint count, gint64 *result, GError **error);
gboolean json_read_member_integers(JsonObject *object, const char *name, guint count,
                                   gint64 *result, GError **error);

/* Elements. */
gboolean json_element_object(JsonArray *array, guint index, JsonObject **result, GError **error);
