/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_body.h - telling the notice from the page round it.
 */
#pragma once

#include "extract/html_tree.h"

/* What is shown inside one node; hidden elements and <textarea> show nothing. Letters are
 * ideographs and Latin letters: dates and bullets beside links say nothing. */
typedef struct
{
  guint32 letters;
  guint32 link_letters; /* inside <a>, but for links to files */
  guint32 links;
  guint32 tables;        /* nested tables, at any depth */
  guint32 table_letters; /* inside those */
  guint32 rows;          /* of a table: its own */
  guint32 cells;
} HtmlStats;

/* One for each node. You free it. */
GArray *html_stats_new(const HtmlTree *tree);

static inline const HtmlStats *
html_stats_at(const GArray *stats, guint32 index)
{
  return &g_array_index(stats, HtmlStats, index);
}

/* Letters outside links that the whole page shows. */
guint32 html_shown_letters(const HtmlTree *tree, const GArray *stats);

/* Sets NODE_FURNITURE on everything that is navigation: parts made mostly of links, <nav>, <footer>
 * and form controls. A part that holds a good share of the page's running text is never taken. */
void html_body_mark_furniture(HtmlTree *tree, const GArray *stats);
