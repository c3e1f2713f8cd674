/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * outline_titles.h - which lines are titles: the notice's own, those of parts and attachments,
 * headings without numbers.
 */
#pragma once

#include "classify/lines.h"
#include "classify/own_title.h"

typedef enum
{
  TITLE_NONE,
  TITLE_OWN,       /* the notice's own, wherever it is repeated */
  TITLE_CONTINUED, /* second line of the title above */
  TITLE_PART,
  TITLE_LOOSE /* a heading without number */
} LineTitle;

/* One LineTitle for each line; spans receives for each line the comparable place of the whole title
 * (a title over two lines has both), tops (guint) the lines at which a table starts: table blocks,
 * and the first column title of a flattened table. Also completes the notes of lines: signatures,
 * addressees, entries of attachment lists, whose numbers are taken off the candidates as the dashes
 * of headings are. Linear. */
GArray *titles_find(const Rules *rules, const Document *doc, const OwnTitle *own, Lines *lines,
                    GArray *spans, GArray *tops);

/* Whether nothing but notes and short lines stands between a heading's line and the line where a
 * table starts. */
gboolean titles_line_heads(const Document *doc, const Lines *lines, guint heading, guint top);
