/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_tree.h - a page as a flat list of nodes in page order.
 *
 * Built from libxml2's SAX events rather than its tree: a fifth of the memory, and walking or
 * freeing it needs no recursion however deep the page nests. A node's descendants are the nodes up
 * to its `end`.
 *
 *   <div><p>甲</p>乙</div>      0 div end=4             1 p end=3 parent=0
 *                               2 text 甲 end=3 parent=1   3 text 乙 end=4 parent=0
 */
#pragma once

#include "core/document.h"
#include "extract/html_source.h"
#include "extract/html_tags.h"

typedef enum
{
  NODE_HIDDEN = 1 << 0, /* prints nothing: display:none, hidden, <noscript>, <template> */
  NODE_CENTRED = 1 << 1,
  NODE_BOLD = 1 << 2,
  NODE_BLOCK = 1 << 3,     /* starts and ends a line */
  NODE_FILE_LINK = 1 << 4, /* <a> to a document or archive: an attachment, not navigation */
  NODE_BORDER = 1 << 5,    /* a table with rules, so hardly layout */
  NODE_FURNITURE = 1 << 6, /* set by html_body.c, with all descendants */
  NODE_IMPLIED = 1 << 7    /* a table that the page did not open: <td> on its own */
} NodeFlags;

/* How a numbered list counts: what <ol> and its style say. */
typedef enum
{
  LIST_DECIMAL = 1, /* as a cell's column_span, where nothing is stated */
  LIST_CHINESE = 2,
  LIST_OTHER = 3, /* letters, Roman numerals, nothing */
  LIST_REVERSED = 1 << 8
} HtmlListStyle;

/* As the HTML standard cuts them. */
#define HTML_COLUMN_SPAN_MAX 1000u
#define HTML_ROW_SPAN_MAX 65534u
/* visibility:hidden rather than display:none */
#define HTML_KEEPS_ROOM 65535u

typedef struct
{
  guint8 tag; /* HtmlTag */
  guint8 flags;
  guint16 column_span; /* of cells, 1 where not stated; of <ol>: HtmlListStyle */
  guint32 row_span; /* of cells; 0 means to the end of the section. Of <ol> and <li>: the number it
                       starts with, 0 where not stated. Of hidden parts: HTML_KEEPS_ROOM */
  guint32 parent;   /* of node 0: 0 */
  guint32 end;      /* behind the last descendant */
  guint32 text_start; /* of HTML_TEXT, into the tree's text */
  guint32 text_end;
} HtmlNode;

typedef struct
{
  char *name;
  char *content;
} HtmlMeta;

typedef struct
{
  GArray *nodes; /* HtmlNode */
  GString *text;
  GArray *metas; /* HtmlMeta: <meta name content>, also by property */
} HtmlTree;

/* Parses a page's source; page is what it was cleaned from. Never fails on input: a damaged page
 * gives what can be read. */
HtmlTree *html_tree_parse(const HtmlSource *source, const char *page, const Limits *limits);
void html_tree_free(HtmlTree *tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(HtmlTree, html_tree_free)

static inline const HtmlNode *
html_node(const HtmlTree *tree, guint32 index)
{
  return &g_array_index(tree->nodes, HtmlNode, index);
}

/* A walk over a node's descendants: each element is met twice, entering and leaving; each text
 * once, entering. */
typedef struct
{
  const HtmlTree *tree;
  guint32 next;
  guint32 end;
  guint32 open; /* the innermost element entered and not left, */
  guint depth;  /* and how many there are */
} HtmlWalk;

HtmlWalk html_walk_new(const HtmlTree *tree, guint32 first, guint32 end);

/* FALSE at the end. */
gboolean html_walk_step(HtmlWalk *walk, guint32 *index, gboolean *is_leaving);

/* Right after entering an element: its descendants are passed over. */
void html_walk_skip(HtmlWalk *walk, guint32 index);

/* Appends the visible text of the nodes first .. end: white space as CSS has it (ASCII blanks
 * collapse, U+00A0 stays), blocks and <br> on lines of their own, <pre> as it is. */
void html_append_text(const HtmlTree *tree, guint32 first, guint32 end, GString *out);

/* The same for one text node's characters; *pending_blank carries a blank over from one piece to
 * the next. */
void html_append_collapsed(GString *out, const char *text, gsize length, gboolean *pending_blank);
