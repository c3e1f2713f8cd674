/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * text_tables.h - tables drawn with characters: cells between |, inside │ boxes, or parted by tabs
 * and blanks.
 */
#pragma once

#include "core/document.h"

typedef struct
{
  const char *text; /* borrowed, not terminated */
  gsize length;     /* without the line feed */
} TextLine;

gboolean text_line_is_blank(TextLine line);

/* Whether a line belongs to a table of that kind. */
gboolean text_line_has_pipe(TextLine line);
gboolean text_line_has_box(TextLine line);
gboolean text_line_has_gaps(TextLine line); /* tabs or blanks */

/* Whether a line draws one below the titles, as Markdown does: |---|:--:|. */
gboolean text_line_is_rule(TextLine line);

/* Whether lines[0] is the first cell of a table that has its pipes on lines of their own. */
gboolean text_line_opens_cells(const TextLine *lines, gsize count);

/* Reads the pipe table that starts at lines[0]. *length receives how many lines belong together;
 * *is_taken whether they were appended: as a table, or a cell a paragraph where nothing tells which
 * cells are a row (else none of those lines starts a table either). */
gboolean text_append_pipe_table(Document *doc, const TextLine *lines, gsize count, gsize *length,
                                gboolean *is_taken, GError **error);

/* The same for a table drawn with box characters. */
gboolean text_append_box_table(Document *doc, const TextLine *lines, gsize count, gsize *length,
                               gboolean *is_taken, GError **error);

/* The same for cells that tabs or blanks part. A run that is none is one line long: the next may be
 * a header. */
gboolean text_append_gap_table(Document *doc, const TextLine *lines, gsize count, gsize *length,
                               gboolean *is_taken, GError **error);
