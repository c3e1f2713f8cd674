/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * squeezed.h - a line in comparable form without any blank, and the way back to what was printed.
 *
 *   printed   索 引 号：０１２　文号：无        squeezed  索引号:012文号:无
 *
 * Labels and titles are compared so: pages pad them with blanks of every width.
 */
#pragma once

#include "core/span.h"

typedef struct
{
  GString *text;
  GArray *places; /* Span, one a byte of text: where its character stands in the printed line */
} Squeezed;

Squeezed *squeezed_new(void);
void squeezed_free(Squeezed *squeezed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Squeezed, squeezed_free)

/* Replaces what it holds by the squeezed form of a line of valid UTF-8. */
void squeezed_load(Squeezed *squeezed, const char *line, gsize length);

/* Where the character at a squeezed offset starts in the line (the line's visible end for the end
 * of the text), and where the one before offset ends (0 for the first). */
gsize squeezed_start(const Squeezed *squeezed, gsize offset);
gsize squeezed_end(const Squeezed *squeezed, gsize offset);
