/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * member_text.h - one member of a record as JSON again, without the places: what two runs are
 * compared by and people are shown.
 */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

/* Appends the member of the record on this line; null where it has none. Members `span`, at any
 * depth, are left out. */
void member_text_append(const char *line, const char *member, GString *out);

/* The same from a parsed value; NULL is null. */
void node_text_append(JsonNode *node, GString *out);
