/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * printed.h - appending what a page prints to a document: lines, one a paragraph, without the
 * blanks around them.
 */
#pragma once

#include "core/document.h"

/* The text without blanks (U+00A0 and U+3000 too), line feeds and invisible characters at both
 * ends. Borrowed: inside text. */
const char *printed_trim(const char *text, gsize *length);

/* Appends a trimmed line and its block; block.span is set here. A text with nothing visible appends
 * nothing and succeeds. */
gboolean printed_append_block(Document *doc, Block block, const char *text, gsize length,
                              GError **error);

/* Appends a trimmed cell text and a line feed. An empty text gives an empty place, and no line
 * feed. */
gboolean printed_append_cell(Document *doc, const char *text, gsize length, Span *place,
                             GError **error);
