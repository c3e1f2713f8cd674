/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_tags.h - the elements that matter to reading a notice; all others are HTML_OTHER and print
 * their content in line.
 */
#pragma once

#include <glib.h>

typedef enum
{
  HTML_OTHER,
  HTML_TEXT,
  HTML_A,
  HTML_ARTICLE,
  HTML_ASIDE,
  HTML_B,
  HTML_BODY,
  HTML_BR,
  HTML_BULLET,
  HTML_BUTTON,
  HTML_CAPTION,
  HTML_CENTER,
  HTML_DD,
  HTML_DIV,
  HTML_DL,
  HTML_DT,
  HTML_FOOTER,
  HTML_FORM,
  HTML_H1,
  HTML_H2,
  HTML_H3,
  HTML_H4,
  HTML_H5,
  HTML_H6,
  HTML_HEAD,
  HTML_HEADER,
  HTML_HR,
  HTML_LI,
  HTML_META,
  HTML_NAV,
  HTML_NOSCRIPT,
  HTML_OL,
  HTML_OPTION,
  HTML_P,
  HTML_PRE,
  HTML_SECTION,
  HTML_SELECT,
  HTML_TABLE,
  HTML_TBODY,
  HTML_TD,
  HTML_TEXTAREA,
  HTML_TFOOT,
  HTML_TH,
  HTML_THEAD,
  HTML_TITLE,
  HTML_TR,
  HTML_UL
} HtmlTag;

typedef struct
{
  const char *name;
  guint8 tag;
  guint8 flags; /* NodeFlags it has by itself */
} HtmlTagFacts;

/* HTML_BULLET is no name: an element in a font of signs (Wingdings), whose letters are drawn as
 * bullets. */

/* The facts of a tag name in lower case; NULL for one that does not matter. Borrowed, static. */
const HtmlTagFacts *html_tag_lookup(const char *name);
