/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * explanation.h - for each value of a task: what decided it, where that is written down, and what
 * it matched.
 *
 * Reads the notes that the stages made (core/trace.h): trace_start() must have been called before
 * them. A value without a note came from a mechanism that no file can change, and is said to.
 */
#pragma once

#include "core/document.h"

#define EXPLANATION_SCHEMA "duban.explanation/1"

/* Appends the explanation of one task as lines for people: the value, and indented below it each
 * thing that decided it.
 *
 *   task 3, number 3
 *     units: 县水利局 (24-28)
 *       column title `责任单位` (8-12): column-titles/unit, …/column-titles.vocab:46
 */
void explanation_append_text(const Document *doc, guint task, GString *out);

/* The same as one line of JSON, without line feed: {"schema", "document", "order", "number",
 * "values": [{"field", "text", "span", "page", "notes": [{"decision", "detail", "rule", "file",
 * "line", "text", "span", "page"}]}]}; spans in code points. */
void explanation_append_json(const Document *doc, guint task, GString *out);
