/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * reader_html.c - web pages: bytes, to UTF-8, to nodes, to blocks.
 *
 * The steps are files of their own: charset.c decodes, html_source.c takes out what prints nothing,
 * html_tree.c parses, html_body.c finds navigation, html_tables.c reads data tables. Here the nodes
 * are walked once and cut into blocks: a block element or <br> starts a line, a line is a block.
 * Headings keep their <br> as a line feed. Metadata and titles are left to metadata.c, furniture
 * without links to furniture.c.
 */
#include <string.h>

#include "core/error.h"
#include "extract/charset.h"
#include "extract/html_body.h"
#include "extract/html_concealed.h"
#include "extract/html_grid.h"
#include "extract/html_lists.h"
#include "extract/html_source.h"
#include "extract/html_tables.h"
#include "extract/html_tree.h"
#include "extract/printed.h"
#include "extract/reader.h"
#include "extract/sniff.h"
#include "extract/wrapped_text.h"

#define HEADING_BYTES 90     /* thirty characters */
#define LIST_HEADING_LEVEL 6 /* below any heading that the page marks as one */

/* What the open elements say about the text inside them. */
typedef struct
{
  guint centred; /* how many open elements say so */
  guint bold;
  guint pre;
  guint items;
  guint headings;
  guint8 level; /* of the innermost heading */
} Style;

typedef struct
{
  HtmlTree *tree;
  GArray *stats;
  const Rules *rules;
  Document *doc;
  GString *line;
  gboolean pending_blank;
  gboolean is_furniture; /* of the line's text */
  gboolean is_centred;
  guint bold_bytes;
  guint text_bytes;
  Style style;
  HtmlLists lists;
  GString *mark;       /* of the list item just entered; its first text takes it */
  gsize line_mark;     /* the bytes of it that the line starts with */
  gboolean heads_list; /* a list begins in the item whose text the line is */
  guint32 grid_start;  /* the nodes from here .. */
  guint32 grid_end;    /* .. to here were read as rows of a grid */
} HtmlReader;

/* <li><strong>产业发展</strong><ul>…: in bold throughout, over the items of a list of its own. */
static gboolean
line_heads_list(const HtmlReader *reader)
{
  return reader->heads_list && reader->text_bytes > 0 && reader->bold_bytes == reader->text_bytes
         && reader->line->len <= HEADING_BYTES;
}

static BlockKind
line_kind(const HtmlReader *reader)
{
  if (reader->is_furniture)
    return BLOCK_FURNITURE;
  if (reader->style.headings > 0 || line_heads_list(reader))
    return BLOCK_HEADING;
  return reader->style.items > 0 ? BLOCK_LIST_ITEM : BLOCK_PARAGRAPH;
}

static gboolean
flush_line(HtmlReader *reader, GError **error)
{
  Block block = { .kind = line_kind(reader), .table = -1, .is_centred = reader->is_centred };
  block.level = block.kind != BLOCK_HEADING  ? 0
                : reader->style.headings > 0 ? reader->style.level
                                             : LIST_HEADING_LEVEL;
  if (block.kind == BLOCK_HEADING && reader->style.headings == 0) /* no number of its own */
    g_string_erase(reader->line, 0, (gssize) reader->line_mark);
  block.is_bold = reader->text_bytes > 0 && reader->bold_bytes == reader->text_bytes;
  gboolean done =
      reader->line->len == 0
      || printed_append_block(reader->doc, block, reader->line->str, reader->line->len, error);
  g_string_truncate(reader->line, 0);
  reader->pending_blank = FALSE;
  reader->bold_bytes = reader->text_bytes = 0;
  reader->line_mark = 0;
  reader->heads_list = FALSE;
  return done;
}

static gboolean
is_blank_text(const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace(text[i]))
      return FALSE;
  return TRUE;
}

/* <pre> keeps its lines: each is a block, unless all are broken at a fixed width. */
static gboolean
add_preformatted(HtmlReader *reader, const char *text, gsize length, GError **error)
{
  g_autoptr(GArray) lines = text_lines_split(text, length);
  guint wrap_width = text_wrap_width(lines);
  for (guint i = 0; i < lines->len; i++)
    {
      TextLine line = g_array_index(lines, TextLine, i);
      g_string_append_len(reader->line, line.text, (gssize) line.length);
      gboolean is_ended = i + 1 < lines->len || (length > 0 && text[length - 1] == '\n');
      gboolean goes_on =
          i + 1 < lines->len
          && text_line_goes_on(wrap_width, line, g_array_index(lines, TextLine, i + 1));
      if (is_ended && !goes_on && !flush_line(reader, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_text(HtmlReader *reader, const HtmlNode *node, GError **error)
{
  const char *text = reader->tree->text->str + node->text_start;
  gsize length = node->text_end - node->text_start;
  if (!is_blank_text(text, length))
    {
      guint bytes = (guint) length;
      reader->text_bytes += bytes;
      reader->bold_bytes += reader->style.bold > 0 ? bytes : 0;
      reader->is_furniture = (node->flags & NODE_FURNITURE) != 0;
      reader->is_centred = reader->style.centred > 0;
      reader->line_mark = reader->line->len == 0 ? reader->mark->len : reader->line_mark;
      g_string_append_len(reader->line, reader->mark->str, (gssize) reader->mark->len);
      g_string_truncate(reader->mark, 0);
    }
  if (reader->style.pre > 0)
    return add_preformatted(reader, text, length, error);
  html_append_collapsed(reader->line, text, length, &reader->pending_blank);
  return TRUE;
}

static guint8
heading_level(guint8 tag)
{
  return tag >= HTML_H1 && tag <= HTML_H6 ? (guint8) (tag - HTML_H1 + 1) : 0;
}

static void
style_step(Style *style, const HtmlNode *node, gboolean is_leaving)
{
  guint step = is_leaving ? -1u : 1u;
  if ((node->flags & NODE_CENTRED) != 0)
    style->centred += step;
  if ((node->flags & NODE_BOLD) != 0)
    style->bold += step;
  if (node->tag == HTML_PRE)
    style->pre += step;
  if (node->tag == HTML_LI)
    style->items += step;
  if (heading_level(node->tag) > 0)
    {
      style->headings += step;
      style->level = heading_level(node->tag);
    }
}

static void
step_list(HtmlReader *reader, const HtmlNode *node, guint32 index, gboolean is_leaving)
{
  gboolean is_list = node->tag == HTML_OL || node->tag == HTML_UL;
  if (is_list && !is_leaving)
    html_lists_enter(&reader->lists, index);
  else if (is_list)
    html_lists_leave(&reader->lists);
  else if (node->tag == HTML_LI)
    {
      g_string_truncate(reader->mark, 0);
      if (!is_leaving)
        html_lists_mark(&reader->lists, index, reader->mark);
    }
}

/* A data table takes its whole subtree; a layout table is walked through like any other element. */
static gboolean
enter_table(HtmlReader *reader, HtmlWalk *walk, guint32 index, GError **error)
{
  HtmlTableReader tables = { reader->tree, reader->stats, reader->rules, reader->doc };
  HtmlTableKind kind = HTML_TABLE_LAYOUT;
  if ((html_node(reader->tree, index)->flags & NODE_FURNITURE) == 0
      && !html_table_append(&tables, index, &kind, error))
    return FALSE;
  if (kind != HTML_TABLE_LAYOUT)
    html_walk_skip(walk, index);
  return TRUE;
}

/* What holds the last row may hold other things behind it: that is no part of the grid. */
static gboolean
is_in_grid(const HtmlReader *reader, guint32 index)
{
  return index >= reader->grid_start && html_node(reader->tree, index)->end <= reader->grid_end;
}

/* Rows of a grid are read at once, from the titles to the last, and then passed over. */
static gboolean
enter_block(HtmlReader *reader, guint32 index, GError **error)
{
  HtmlTableReader tables = { reader->tree, reader->stats, reader->rules, reader->doc };
  guint32 end;
  if (!flush_line(reader, error) || !html_grid_append(&tables, index, &end, error))
    return FALSE;
  if (end > index)
    reader->grid_start = index, reader->grid_end = end;
  return TRUE;
}

static gboolean
step_element(HtmlReader *reader, HtmlWalk *walk, guint32 index, gboolean is_leaving, GError **error)
{
  const HtmlNode *node = html_node(reader->tree, index);
  gboolean is_hidden = (node->flags & NODE_HIDDEN) != 0;
  reader->heads_list =
      !is_leaving && (node->tag == HTML_OL || node->tag == HTML_UL) && reader->style.items > 0;
  if (!is_leaving && !is_hidden && (node->flags & NODE_BLOCK) != 0 && index >= reader->grid_end
      && !enter_block(reader, index, error))
    return FALSE;
  if (is_hidden || is_in_grid(reader, index))
    {
      if (!is_leaving)
        html_walk_skip(walk, index);
      return TRUE;
    }
  if (node->tag == HTML_BR && reader->style.headings > 0)
    g_string_append_c(reader->line, is_leaving ? '\n' : ' ');
  else if (((node->flags & NODE_BLOCK) != 0 || node->tag == HTML_BR) && !flush_line(reader, error))
    return FALSE;
  style_step(&reader->style, node, is_leaving);
  step_list(reader, node, index, is_leaving);
  return node->tag != HTML_TABLE || is_leaving || enter_table(reader, walk, index, error);
}

static gboolean
read_nodes(HtmlReader *reader, GError **error)
{
  HtmlWalk walk = html_walk_new(reader->tree, 0, reader->tree->nodes->len);
  guint32 index;
  gboolean is_leaving;
  while (html_walk_step(&walk, &index, &is_leaving))
    {
      const HtmlNode *node = html_node(reader->tree, index);
      gboolean done = node->tag == HTML_TEXT
                          ? is_in_grid(reader, index) || add_text(reader, node, error)
                          : step_element(reader, &walk, index, is_leaving, error);
      if (!done)
        return FALSE;
    }
  return flush_line(reader, error);
}

static void
append_metas(const HtmlReader *reader)
{
  const HtmlTree *tree = reader->tree;
  for (guint32 i = 0; i < tree->nodes->len; i++)
    {
      const HtmlNode *node = html_node(tree, i);
      if (node->tag == HTML_BODY)
        break;
      if (node->tag != HTML_TITLE || node->end <= i + 1)
        continue;
      g_autoptr(GString) title = g_string_new(NULL);
      html_append_text(tree, i + 1, node->end, title);
      document_append_metadata(reader->doc, "title", title->str, SPAN_NONE);
      break;
    }
  for (guint i = 0; i < tree->metas->len; i++)
    {
      const HtmlMeta *meta = &g_array_index(tree->metas, HtmlMeta, i);
      document_append_metadata(reader->doc, meta->name, meta->content, SPAN_NONE);
    }
}

static gint
html_bid(const guchar *bytes, gsize length)
{
  return sniff_html(bytes, length);
}

/* A page's nodes and what stands in each. */
typedef struct
{
  HtmlTree *tree;
  GArray *stats;
} HtmlPage;

static void
html_page_clear(HtmlPage *page)
{
  g_clear_pointer(&page->tree, html_tree_free);
  g_clear_pointer(&page->stats, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(HtmlPage, html_page_clear)

static void
page_parse(HtmlPage *page, Document *doc, const char *text, gsize length)
{
  g_autoptr(HtmlSource) source = html_source_clean(doc, text, length);
  html_page_clear(page);
  page->tree = html_tree_parse(source, text, doc->limits);
  page->stats = html_stats_new(page->tree);
}

/* A page that shows next to nothing is read as its script would show it. */
static void
page_reveal(HtmlPage *page, Document *doc, const DecodedText *decoded)
{
  guint32 shown = html_shown_letters(page->tree, page->stats);
  g_autoptr(GString) revealed = html_reveal(decoded->text, decoded->length, shown);
  if (revealed != NULL)
    page_parse(page, doc, revealed->str, revealed->len);
  else if (html_show_hidden(page->tree, shown))
    {
      g_array_unref(page->stats);
      page->stats = html_stats_new(page->tree);
    }
  else
    return;
  document_add_issue(doc, SEVERITY_NOTE, "concealed-body", SPAN_NONE, 0,
                     "expected a page that shows its text, got one whose script does; it was read "
                     "where the page holds it");
}

static void
page_read(HtmlPage *page, Document *doc)
{
  g_auto(DecodedText) decoded = { 0 };
  charset_decode_document(doc, &decoded);
  page_parse(page, doc, decoded.text, decoded.length);
  page_reveal(page, doc, &decoded);
}

static gboolean
html_read(const StageOptions *options, Document *doc, GError **error)
{
  gsize length = g_bytes_get_size(doc->source);
  if (length > doc->limits->html_bytes)
    return duban_error_set(error, DUBAN_ERROR_LIMIT,
                           "expected a page of at most %" G_GSIZE_FORMAT
                           " bytes, got %" G_GSIZE_FORMAT,
                           doc->limits->html_bytes, length);
  g_auto(HtmlPage) page = { 0 };
  page_read(&page, doc);
  html_body_mark_furniture(page.tree, page.stats);
  g_autoptr(GString) line = g_string_new(NULL);
  g_autoptr(GString) mark = g_string_new(NULL);
  g_autoptr(GArray) open = html_lists_new();
  HtmlReader reader = { .tree = page.tree,
                        .stats = page.stats,
                        .rules = options->rules,
                        .doc = doc,
                        .line = line,
                        .mark = mark,
                        .lists = { page.tree, open } };
  append_metas(&reader);
  return read_nodes(&reader, error);
}

const Reader reader_html = { "html", "text/html", html_bid, html_read };
