/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_tags.c - a sorted table, searched from the first name with the same letter on: two or three
 * comparisons a tag.
 */
#include "extract/html_tags.h"

#include <string.h>

#include "extract/html_tree.h"

static const HtmlTagFacts FACTS[] = {
  { "a", HTML_A, 0 },
  { "address", HTML_DIV, NODE_BLOCK },
  { "article", HTML_ARTICLE, NODE_BLOCK },
  { "aside", HTML_ASIDE, NODE_BLOCK },
  { "b", HTML_B, NODE_BOLD },
  { "blockquote", HTML_DIV, NODE_BLOCK },
  { "body", HTML_BODY, NODE_BLOCK },
  { "br", HTML_BR, 0 },
  { "button", HTML_BUTTON, NODE_BLOCK },
  { "caption", HTML_CAPTION, NODE_BLOCK | NODE_CENTRED },
  { "center", HTML_CENTER, NODE_BLOCK | NODE_CENTRED },
  { "dd", HTML_DD, NODE_BLOCK },
  { "details", HTML_DIV, NODE_BLOCK },
  { "div", HTML_DIV, NODE_BLOCK },
  { "dl", HTML_DL, NODE_BLOCK },
  { "dt", HTML_DT, NODE_BLOCK },
  { "fieldset", HTML_DIV, NODE_BLOCK },
  { "figure", HTML_DIV, NODE_BLOCK },
  { "footer", HTML_FOOTER, NODE_BLOCK },
  { "form", HTML_FORM, NODE_BLOCK },
  { "h1", HTML_H1, NODE_BLOCK | NODE_BOLD },
  { "h2", HTML_H2, NODE_BLOCK | NODE_BOLD },
  { "h3", HTML_H3, NODE_BLOCK | NODE_BOLD },
  { "h4", HTML_H4, NODE_BLOCK | NODE_BOLD },
  { "h5", HTML_H5, NODE_BLOCK | NODE_BOLD },
  { "h6", HTML_H6, NODE_BLOCK | NODE_BOLD },
  { "head", HTML_HEAD, NODE_BLOCK },
  { "header", HTML_HEADER, NODE_BLOCK },
  { "hr", HTML_HR, NODE_BLOCK },
  { "iframe", HTML_NOSCRIPT, NODE_HIDDEN },
  { "legend", HTML_DIV, NODE_BLOCK },
  { "li", HTML_LI, NODE_BLOCK },
  { "main", HTML_ARTICLE, NODE_BLOCK },
  { "meta", HTML_META, 0 },
  { "nav", HTML_NAV, NODE_BLOCK },
  { "noscript", HTML_NOSCRIPT, NODE_HIDDEN },
  { "ol", HTML_OL, NODE_BLOCK },
  { "optgroup", HTML_OPTION, NODE_BLOCK },
  { "option", HTML_OPTION, NODE_BLOCK },
  { "p", HTML_P, NODE_BLOCK },
  { "pre", HTML_PRE, NODE_BLOCK },
  { "rp", HTML_NOSCRIPT,
    NODE_HIDDEN }, /* 責(zé) as <ruby>責<rt>zé</rt></ruby>: a gloss is no text of the notice */
  { "rt", HTML_NOSCRIPT, NODE_HIDDEN },
  { "script", HTML_NOSCRIPT, NODE_HIDDEN },
  { "section", HTML_SECTION, NODE_BLOCK },
  { "select", HTML_SELECT, NODE_BLOCK },
  { "strong", HTML_B, NODE_BOLD },
  { "style", HTML_NOSCRIPT, NODE_HIDDEN },
  { "table", HTML_TABLE, NODE_BLOCK },
  { "tbody", HTML_TBODY, NODE_BLOCK },
  { "td", HTML_TD, NODE_BLOCK },
  { "template", HTML_NOSCRIPT, NODE_HIDDEN },
  { "textarea", HTML_TEXTAREA, NODE_BLOCK },
  { "tfoot", HTML_TFOOT, NODE_BLOCK },
  { "th", HTML_TH, NODE_BLOCK },
  { "thead", HTML_THEAD, NODE_BLOCK },
  { "title", HTML_TITLE, NODE_HIDDEN },
  { "tr", HTML_TR, NODE_BLOCK },
  { "ul", HTML_UL, NODE_BLOCK },
};

const HtmlTagFacts *
html_tag_lookup(const char *name)
{
  gsize low = 0, high = G_N_ELEMENTS(FACTS);
  while (low < high)
    {
      gsize middle = (low + high) / 2;
      gint order = name[0] != FACTS[middle].name[0] ? name[0] - FACTS[middle].name[0]
                                                    : strcmp(name, FACTS[middle].name);
      if (order == 0)
        return &FACTS[middle];
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}
