/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * document_json.h - a document between two filters: one line of JSON that holds every layer.
 *
 *   {"schema":"duban.document-working/1", "stage":"extract",       the last stage that ran
 *    "uri", "id", "origin", "previous",                            identity
 *    "media_type", "charset", "bytes", "pages",
 *    "title" … "kind",                     what extract and normalize made of it; null, 0 as in
 *                                          document.h
 *    "metadata": [{"label","value","span"}],
 *    "text": printed text,
 *    "blocks": [[kind, level, centred, bold, empty before, start, end, page, table,
 *                x0, y0, x1, y1]],         the box where there is one
 *    "tables": [[rows, columns, first cell, cells, page, uncertain]],
 *    "cells":  [[table, row, column, row span, column span, header, start, end, page]],
 *    "comparable": text or null, "map": [rewritten, length, printed, length, …] or null,
 *    "values": [{…}], "tasks": [{…}], "issues": [{…}], "issues_dropped": n}
 *
 * Unlike in records, spans count bytes of UTF-8, decimals are [mantissa, exponent], and nothing is
 * rendered: what is read back equals what was written. It is the program's own affair and changes
 * with it; records (output/) are the contract.
 */
#pragma once

#include "core/document.h"

#define DOCUMENT_WORKING_SCHEMA "duban.document-working/1"

/* Appends the line without line feed. stage is the name of the last stage that ran. */
void document_json_append(const Document *doc, const char *stage, GString *out);

/* Reads a line (without line feed). stage names the stage that must have written it. Checks every
 * type, index and span, so that a document from here is as sound as one from the stages. Fails with
 * DUBAN_ERROR_INTERMEDIATE and "place: expected …, got …", or DUBAN_ERROR_LIMIT. *uri and *id (free
 * them) say what could be told of the document, also on failure; else NULL. */
Document *document_json_read(const char *line, gsize length, const char *stage,
                             const Limits *limits, char **uri, char **id, GError **error);
