/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_source.h - a page's source with everything taken out that prints nothing or would hurt the
 * parser.
 */
#pragma once

#include "core/document.h"

/* A page's source and the texts that were taken out of it. */
typedef struct
{
  GString *markup;
  GArray *texts; /* Span, into the page that was cleaned */
} HtmlSource;

/* Stands in the markup for a text: the mark, the text's index in letters (lowest digit first), the
 * mark. A noncharacter that no page needs; where one prints it, it becomes U+FFFD. */
#define HTML_TEXT_MARK "\xEF\xB7\x90" /* U+FDD0 */
/* In the name of a font whose letters are signs: Wingdings, Wingdings 2. */
#define HTML_SIGN_FONT "ingdings"

#define HTML_TEXT_DIGIT 'A'
#define HTML_TEXT_BASE 26u

/* The page (valid UTF-8) without comments, doctype, processing instructions, scripts and style
 * sheets; without the attributes of a tag past limits->attributes (libxml2 takes time quadratic in
 * them) and without inline tags nested deeper than limits->html_depth. A lone < becomes &lt;. Text
 * is never lost: a long one without entities is set aside, since the parser would only copy it,
 * character by character; short ones stay. Notes "attributes-cut" and "depth-cut". text must
 * outlive the source. */
HtmlSource *html_source_clean(Document *doc, const char *text, gsize length);
void html_source_free(HtmlSource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(HtmlSource, html_source_free)
