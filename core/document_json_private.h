/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * document_json_private.h - what the two halves of reading a document's line share.
 */
#pragma once

#include "core/document_json.h"
#include "core/json_reader.h"

/* A span of the printed text: in order, inside it, on character boundaries. */
gboolean span_check(const Document *doc, gint64 start, gint64 end, Span *result, GError **error);

/* The member as a span. */
gboolean span_read(const Document *doc, JsonObject *object, const char *name, Span *result,
                   GError **error);

/* Calls read for each object of the array `name`; the error says which failed. */
typedef gboolean (*ElementReader)(Document *doc, JsonObject *element, GError **error);
gboolean elements_read(Document *doc, JsonObject *root, const char *name, ElementReader read,
                       GError **error);

/* document_read_values.c */
gboolean document_read_value(Document *doc, JsonObject *object, GError **error);
gboolean document_read_task(Document *doc, JsonObject *object, GError **error);
gboolean document_read_issue(Document *doc, JsonObject *object, GError **error);
