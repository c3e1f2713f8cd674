/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * wrapped_text.h - text broken at a fixed width, in a file of its own or in <pre>.
 *
 *   为贯彻落实县委决策部署，现将任务分解如      full, the next line follows directly: one paragraph
 *   下，请认真执行。                            not full: the paragraph ends
 */
#pragma once

#include "extract/text_tables.h"

/* The lines (TextLine) of a text; they point into it. You free the array. */
GArray *text_lines_split(const char *text, gsize length);

/* Half widths up to the last visible character; indentation counts, since it fills the line. */
guint text_line_width(TextLine line);

/* The width that the text is broken at, 0 if it is not: the widest line's, when at least three in
 * four of the lines that another follows directly come near it, and half of these end in the midst
 * of a sentence; where they are few, all. */
guint text_wrap_width(const GArray *lines);

/* Whether the next line goes on with the paragraph of the line, in text broken at that width. */
gboolean text_line_goes_on(guint wrap_width, TextLine line, TextLine next);
