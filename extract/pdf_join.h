/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_join.h - lines become paragraphs again.
 *
 * A PDF prints lines; where a paragraph ended is no longer said. It shows: a line stops although
 * what comes next would have fitted, or the next one is set in, set apart, or of another size.
 *
 *   |市教育局、市财政局、市发改|     full, the next line goes on
 *   |委                        |     stops short: a paragraph ends
 *   |市卫健委                  |
 */
#pragma once

#include "extract/pdf_names.h"

/* The column of text that lines stand in. */
typedef struct
{
  float left;
  float right;
  float slack;                 /* by how much right may be wrong */
  gboolean is_reached;         /* right is where the longest line ends: the column is no narrower */
  float margin;                /* how far the page lets text go, where no wrapped lines show right;
                                  else 0 */
  float pitch;                 /* usual distance of lines, 0 if not known */
  gboolean begins_anywhere;    /* lines are centred in it, or set to its right */
  gboolean has_inline_numbers; /* list numbers stand inside lines: one at a line's start need not
                                  begin a paragraph */
  gboolean lists_names;        /* cells of the column are known to do so */
  const Vocabulary *names;     /* not NULL: the text may list names of bodies, one a line */
} PdfColumn;

/* Whether a paragraph ends between two lines of which the second was printed below the first (or on
 * the next page). */
gboolean pdf_join_is_break(const PdfLayout *layout, const PdfLine *before, const PdfLine *next,
                           const PdfColumn *column);

/* Whether the line reaches the end of its column, so that it may go on elsewhere. */
gboolean pdf_join_is_full(const PdfLine *line, const PdfColumn *column);

/* Whether the line's text ends a sentence or list item. */
gboolean pdf_join_ends_sentence(const PdfLayout *layout, const PdfLine *line);

/* Whether the text is a document's number and nothing else: 青政发〔2029〕6号. */
gboolean pdf_join_is_document_number(const char *text, gsize length);

/* Whether a list number stands inside one of the chain's lines, behind the end of a sentence. */
gboolean pdf_join_has_inline_numbers(const PdfLayout *layout, PdfChain chain);

/* Appends the text of a chain: wrapped lines joined, paragraphs on lines of their own. */
void pdf_join_append(const PdfLayout *layout, PdfChain chain, const PdfColumn *column,
                     GString *out);

/* Appends one line to a paragraph: a blank in between only where one was printed (between Latin
 * words). */
void pdf_join_append_line(const PdfLayout *layout, const PdfLine *before, const PdfLine *next,
                          const PdfColumn *column, GString *out);
