/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_tree.c - SAX events become nodes. libxml2 gets UTF-8 and is told so: it decodes nothing,
 * whatever a <meta> says.
 *
 * libxml2 does not repair tables: <td> outside any table arrives as it is. Such a cell opens a
 * table of its own (NODE_IMPLIED), which ends before the first thing that is no part of a table.
 */
#include "extract/html_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "core/append.h"
#include "core/byte_runs.h"
#include "core/characters.h"

#define BULLET "\xE2\x97\x8F" /* ● */
#define LIST_NUMBER_MAX 9999u /* longer numbers number nothing */

typedef struct
{
  HtmlTree *tree;
  const HtmlSource *source;
  const char *page;
  const Limits *limits;
  guint32 open;      /* innermost open element */
  gboolean has_open; /* FALSE before the first element */
  gboolean in_mark;  /* between the two marks of a text set aside */
  guint64 mark_index;
  guint64 mark_place;  /* of the next digit */
  gboolean after_text; /* the last event was text: the next text continues its node */
} Builder;

/* --- attributes --- */

static gboolean
style_says(const char *style, const char *property, const char *value)
{
  for (const char *at = style; (at = strstr(at, property)) != NULL; at++)
    {
      const char *rest = at + strlen(property);
      while (*rest == ' ')
        rest++;
      if (*rest != ':' || (at > style && (g_ascii_isalpha(at[-1]) || at[-1] == '-')))
        continue;
      rest++;
      while (*rest == ' ')
        rest++;
      if (g_str_has_prefix(rest, value))
        return TRUE;
    }
  return FALSE;
}

static void
read_style(HtmlNode *node, const char *style)
{
  g_autofree char *lower = g_ascii_strdown(style, -1);
  gboolean keeps_room = style_says(lower, "visibility", "hidden");
  if (keeps_room || style_says(lower, "display", "none"))
    node->flags |= NODE_HIDDEN;
  /* What keeps its room is often hidden until the page is loaded. */
  if (keeps_room
      && (node->tag == HTML_DIV || node->tag == HTML_SECTION || node->tag == HTML_ARTICLE))
    node->row_span = HTML_KEEPS_ROOM;
  if (style_says(lower, "display", "block"))
    node->flags |= NODE_BLOCK;
  if (style_says(lower, "text-align", "center"))
    node->flags |= NODE_CENTRED;
  if (style_says(lower, "font-weight", "bold") || style_says(lower, "font-weight", "700"))
    node->flags |= NODE_BOLD;
  if (node->tag == HTML_OTHER && strstr(style, HTML_SIGN_FONT) != NULL)
    node->tag = HTML_BULLET;
}

/* Digits of a span attribute; what is no number is 1, what is absurd is the maximum. */
static guint32
span_read(const char *digits, guint32 maximum)
{
  guint64 span = g_ascii_strtoull(digits, NULL, 10);
  return digits[strspn(digits, " ")] < '0' || digits[strspn(digits, " ")] > '9'
             ? 1
             : (guint32) MIN(span, maximum);
}

static gboolean
is_file_address(const char *address)
{
  static const char *const ENDINGS[] = { ".doc", ".docx", ".xls", ".xlsx", ".pdf", ".wps", ".et",
                                         ".ofd", ".zip",  ".rar", ".txt",  ".ppt", ".pptx" };
  for (gsize i = 0; i < G_N_ELEMENTS(ENDINGS); i++)
    {
      gsize length = strlen(address), ending = strlen(ENDINGS[i]);
      if (length > ending && g_ascii_strcasecmp(address + length - ending, ENDINGS[i]) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
read_cell_attribute(const Builder *builder, HtmlNode *node, const char *name, const char *value)
{
  if (strcmp(name, "colspan") == 0)
    node->column_span = (guint16) MAX(1u, span_read(value, HTML_COLUMN_SPAN_MAX));
  else if (strcmp(name, "rowspan") == 0)
    node->row_span = span_read(value, HTML_ROW_SPAN_MAX);
}

/* decimal, cjk-ideographic; none, lower-roman and the like draw no number that a notice prints. */
static guint16
list_style_read(const char *style)
{
  g_autofree char *lower = g_ascii_strdown(style, -1);
  const char *at = strstr(lower, "list-style");
  if (at == NULL)
    return 0;
  if (strstr(at, "decimal") != NULL)
    return LIST_DECIMAL;
  return strstr(at, "cjk-ideographic") != NULL || strstr(at, "chinese") != NULL ? LIST_CHINESE
                                                                                : LIST_OTHER;
}

static void
read_list_attribute(HtmlNode *node, const char *name, const char *value)
{
  guint16 reversed = node->column_span & LIST_REVERSED;
  guint16 style = strcmp(name, "style") == 0 ? list_style_read(value) : 0;
  if (strcmp(name, node->tag == HTML_OL ? "start" : "value") == 0 && *value >= '0' && *value <= '9')
    node->row_span = (guint32) MIN(g_ascii_strtoull(value, NULL, 10), LIST_NUMBER_MAX);
  else if (strcmp(name, "reversed") == 0)
    node->column_span |= LIST_REVERSED;
  else if (strcmp(name, "type") == 0)
    style = *value == '1' ? LIST_DECIMAL : LIST_OTHER;
  if (style != 0)
    node->column_span = style | reversed;
}

static void
read_attribute(const Builder *builder, HtmlNode *node, const char *name, const char *value)
{
  if (node->tag == HTML_TD || node->tag == HTML_TH)
    read_cell_attribute(builder, node, name, value);
  else if (node->tag == HTML_OL || node->tag == HTML_LI)
    read_list_attribute(node, name, value);
  if (strcmp(name, "style") == 0)
    read_style(node, value);
  else if (strcmp(name, "align") == 0 && g_ascii_strcasecmp(value, "center") == 0
           && node->tag != HTML_TABLE)
    node->flags |= NODE_CENTRED;
  else if (strcmp(name, "hidden") == 0)
    node->flags |= NODE_HIDDEN;
  else if (node->tag == HTML_A && strcmp(name, "href") == 0 && is_file_address(value))
    node->flags |= NODE_FILE_LINK;
  else if (node->tag == HTML_TABLE && strcmp(name, "border") == 0 && *value >= '1' && *value <= '9')
    node->flags |= NODE_BORDER;
}

static void
read_meta(Builder *builder, const xmlChar **attributes)
{
  const char *name = NULL, *content = NULL;
  for (; attributes != NULL && attributes[0] != NULL; attributes += 2)
    {
      if (strcmp((const char *) attributes[0], "name") == 0
          || strcmp((const char *) attributes[0], "property") == 0)
        name = (const char *) attributes[1];
      else if (strcmp((const char *) attributes[0], "content") == 0)
        content = (const char *) attributes[1];
    }
  if (name == NULL || content == NULL || *name == '\0')
    return;
  HtmlMeta meta = { g_strdup(name), g_strdup(content) };
  g_array_append_val(builder->tree->metas, meta);
}

/* --- nodes --- */

static HtmlNode *
node_at(const Builder *builder, guint32 index)
{
  return &g_array_index(builder->tree->nodes, HtmlNode, index);
}

static guint32
node_append(Builder *builder, guint8 tag, guint8 flags)
{
  guint32 index = builder->tree->nodes->len;
  guint32 text = (guint32) builder->tree->text->len;
  HtmlNode node = {
    tag, flags, 1, 1, builder->has_open ? builder->open : 0, index + 1, text, text
  };
  g_array_append_val(builder->tree->nodes, node);
  builder->after_text = FALSE;
  return index;
}

static void
node_open(Builder *builder, guint32 index)
{
  builder->open = index;
  builder->has_open = TRUE;
}

static void
node_close(Builder *builder)
{
  if (!builder->has_open)
    return;
  HtmlNode *node = node_at(builder, builder->open);
  node->end = builder->tree->nodes->len;
  builder->has_open = builder->open != 0;
  builder->open = node->parent;
  builder->after_text = FALSE;
}

static gboolean
is_table_part(guint8 tag)
{
  return tag == HTML_TD || tag == HTML_TH || tag == HTML_TR || tag == HTML_TBODY
         || tag == HTML_THEAD || tag == HTML_TFOOT;
}

static void
close_implied(Builder *builder)
{
  if (builder->has_open && (node_at(builder, builder->open)->flags & NODE_IMPLIED) != 0)
    node_close(builder);
}

/* The table parts that may stand around a cell are few: no table above those means none at all. */
static gboolean
is_inside_table(const Builder *builder)
{
  if (!builder->has_open)
    return FALSE;
  guint8 tag = node_at(builder, builder->open)->tag;
  if (tag == HTML_TABLE || tag == HTML_TR || tag == HTML_TBODY || tag == HTML_THEAD
      || tag == HTML_TFOOT)
    return TRUE;
  /* <form> and the like between a table and its rows */
  guint32 index = builder->open;
  for (guint steps = 0; steps < 4 && index != 0; steps++)
    {
      index = node_at(builder, index)->parent;
      guint8 above = node_at(builder, index)->tag;
      if (above == HTML_TABLE || above == HTML_TR)
        return TRUE;
    }
  return FALSE;
}

static void
on_start(void *context, const xmlChar *name, const xmlChar **attributes)
{
  Builder *builder = context;
  const HtmlTagFacts *facts = html_tag_lookup((const char *) name);
  guint8 tag = facts == NULL ? HTML_OTHER : facts->tag;
  if (is_table_part(tag) && !is_inside_table(builder))
    node_open(builder, node_append(builder, HTML_TABLE, NODE_BLOCK | NODE_IMPLIED));
  else if (!is_table_part(tag))
    close_implied(builder);
  guint32 index = node_append(builder, tag, facts == NULL ? 0 : facts->flags);
  HtmlNode *node = node_at(builder, index);
  node->row_span = tag == HTML_OL || tag == HTML_LI ? 0 : node->row_span;
  for (const xmlChar **pair = attributes; pair != NULL && pair[0] != NULL; pair += 2)
    if (pair[1] != NULL || strcmp((const char *) pair[0], "hidden") == 0
        || strcmp((const char *) pair[0], "reversed") == 0)
      read_attribute(builder, node, (const char *) pair[0],
                     pair[1] == NULL ? "" : (const char *) pair[1]);
  if (tag == HTML_META)
    read_meta(builder, attributes);
  node_open(builder, index);
}

static void
on_end(void *context, const xmlChar *name)
{
  Builder *builder = context;
  close_implied(builder);
  node_close(builder);
}

static gboolean
is_white(const xmlChar *text, int length)
{
  for (int i = 0; i < length; i++)
    if (!g_ascii_isspace((char) text[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_blank(const char *text, gsize length)
{
  gsize size;
  for (gsize at = 0; at < length; at += size)
    {
      gunichar c = character_at(text + at, &size);
      if (!character_is_blank(c) && !g_ascii_isspace((char) (c < 0x80 ? c : 0)))
        return FALSE;
    }
  return TRUE;
}

static void
append_run(Builder *builder, const char *text, gsize length)
{
  GString *all = builder->tree->text;
  if (length == 0 || all->len + length > G_MAXUINT32)
    return;
  if (builder->has_open && node_at(builder, builder->open)->tag == HTML_BULLET
      && !is_blank(text, length))
    {
      if (builder->after_text)
        return; /* one sign, whatever pieces the parser makes of it */
      text = BULLET;
      length = strlen(BULLET);
    }
  if (!builder->after_text)
    {
      node_append(builder, HTML_TEXT, 0);
      builder->after_text = TRUE;
    }
  append_bytes(all, text, length);
  node_at(builder, builder->tree->nodes->len - 1)->text_end = (guint32) all->len;
}

/* The second mark: the text of that index. */
static void
append_aside(Builder *builder)
{
  if (builder->mark_index < builder->source->texts->len)
    {
      Span span = g_array_index(builder->source->texts, Span, (guint) builder->mark_index);
      append_run(builder, builder->page + span.start, span_length(span));
    }
}

/* Between two marks stand the digits of an index. The parser may cut its text anywhere, also
 * between them. */
static void
read_digits(Builder *builder, const char *digits, gsize length)
{
  for (gsize i = 0; i < length && builder->mark_place < G_MAXUINT32; i++)
    {
      builder->mark_index += (guint64) (digits[i] - HTML_TEXT_DIGIT) * builder->mark_place;
      builder->mark_place *= HTML_TEXT_BASE;
    }
}

/* The next mark in text; NULL for none. Its first byte starts hardly any character of a page. */
static const char *
mark_find(const char *text, const char *end)
{
  const gsize length = strlen(HTML_TEXT_MARK);
  while ((text = memchr(text, HTML_TEXT_MARK[0], (gsize) (end - text))) != NULL)
    {
      if ((gsize) (end - text) >= length && memcmp(text, HTML_TEXT_MARK, length) == 0)
        return text;
      text++;
    }
  return NULL;
}

static void
on_text(void *context, const xmlChar *text, int length)
{
  const gssize mark_length = (gssize) strlen(HTML_TEXT_MARK);
  Builder *builder = context;
  const char *at = (const char *) text, *end = at + MAX(length, 0);
  if (!is_white(text, length))
    close_implied(builder);
  while (at < end)
    {
      const char *mark = mark_find(at, end);
      gsize run = (gsize) ((mark == NULL ? end : mark) - at);
      if (builder->in_mark)
        read_digits(builder, at, run);
      else
        append_run(builder, at, run);
      at += run;
      if (mark == NULL)
        break;
      if (builder->in_mark)
        append_aside(builder);
      builder->in_mark = !builder->in_mark;
      builder->mark_index = 0;
      builder->mark_place = 1;
      at += mark_length;
    }
}

static void
on_error(void *context, const char *message, ...)
{
}

static HtmlTree *
tree_new(gsize length)
{
  HtmlTree *tree = g_new0(HtmlTree, 1);
  tree->nodes =
      g_array_sized_new(FALSE, FALSE, sizeof(HtmlNode), (guint) MIN(length / 24 + 16, 1u << 16));
  tree->text = g_string_sized_new(length + 16);
  tree->metas = g_array_new(FALSE, FALSE, sizeof(HtmlMeta));
  return tree;
}

static void
set_handlers(htmlParserCtxtPtr context, Builder *builder)
{
  memset(context->sax, 0, sizeof *context->sax);
  context->sax->startElement = on_start;
  context->sax->endElement = on_end;
  context->sax->characters = on_text;
  context->sax->ignorableWhitespace = on_text;
  context->sax->cdataBlock = on_text;
  context->sax->error = on_error;
  context->sax->warning = on_error;
  context->userData = builder;
}

HtmlTree *
html_tree_parse(const HtmlSource *source, const char *page, const Limits *limits)
{
  HtmlTree *tree = tree_new(source->markup->len);
  if (source->markup->len == 0)
    return tree;
  htmlParserCtxtPtr context =
      htmlCreateMemoryParserCtxt(source->markup->str, (int) source->markup->len);
  if (context == NULL)
    return tree;
  Builder builder = { .tree = tree, .source = source, .page = page, .limits = limits };
  set_handlers(context, &builder);
  htmlCtxtUseOptions(context, HTML_PARSE_IGNORE_ENC | HTML_PARSE_NONET | HTML_PARSE_RECOVER
                                  | XML_PARSE_HUGE);
  xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(context);
  htmlFreeParserCtxt(context);
  while (builder.has_open)
    node_close(&builder);
  return tree;
}

void
html_tree_free(HtmlTree *tree)
{
  if (tree == NULL)
    return;
  for (guint i = 0; i < tree->metas->len; i++)
    {
      g_free(g_array_index(tree->metas, HtmlMeta, i).name);
      g_free(g_array_index(tree->metas, HtmlMeta, i).content);
    }
  g_array_unref(tree->metas);
  g_array_unref(tree->nodes);
  g_string_free(tree->text, TRUE);
  g_free(tree);
}

/* --- walking --- */

HtmlWalk
html_walk_new(const HtmlTree *tree, guint32 first, guint32 end)
{
  return (HtmlWalk){ .tree = tree, .next = first, .end = end };
}

gboolean
html_walk_step(HtmlWalk *walk, guint32 *index, gboolean *is_leaving)
{
  const HtmlNode *open = walk->depth > 0 ? html_node(walk->tree, walk->open) : NULL;
  *is_leaving = open != NULL && open->end <= walk->next;
  if (*is_leaving)
    {
      *index = walk->open;
      walk->open = open->parent;
      walk->depth--;
      return TRUE;
    }
  if (walk->next >= walk->end)
    return FALSE;
  *index = walk->next++;
  if (html_node(walk->tree, *index)->tag != HTML_TEXT)
    {
      walk->open = *index;
      walk->depth++;
    }
  return TRUE;
}

void
html_walk_skip(HtmlWalk *walk, guint32 index)
{
  walk->next = html_node(walk->tree, index)->end;
}

/* --- text --- */

static gboolean
at_line_start(const GString *out)
{
  return out->len == 0 || out->str[out->len - 1] == '\n';
}

/* Bytes at text before the first white space. */
static gsize
unblank_run(const char *text, gsize length)
{
  gsize i = bytes_at_least(text, length, ' ' + 1);
  while (i < length && !g_ascii_isspace(text[i]))
    i++;
  return i;
}

void
html_append_collapsed(GString *out, const char *text, gsize length, gboolean *pending_blank)
{
  for (gsize i = 0; i < length;)
    {
      gsize run = unblank_run(text + i, length - i);
      if (run > 0 && *pending_blank && !at_line_start(out))
        append_byte(out, ' ');
      *pending_blank = *pending_blank && run == 0;
      append_bytes(out, text + i, run);
      i += run;
      for (; i < length && g_ascii_isspace(text[i]); i++)
        *pending_blank = TRUE;
    }
}

static void
line_break(GString *out, gboolean *pending_blank)
{
  if (!at_line_start(out))
    g_string_append_c(out, '\n');
  *pending_blank = FALSE;
}

void
html_append_text(const HtmlTree *tree, guint32 first, guint32 end, GString *out)
{
  HtmlWalk walk = html_walk_new(tree, first, end);
  guint32 index;
  gboolean is_leaving, pending_blank = FALSE;
  guint pre = 0;
  while (html_walk_step(&walk, &index, &is_leaving))
    {
      const HtmlNode *node = html_node(tree, index);
      if ((node->flags & NODE_HIDDEN) != 0 && !is_leaving)
        html_walk_skip(&walk, index);
      else if (node->tag == HTML_TEXT && pre > 0)
        g_string_append_len(out, tree->text->str + node->text_start,
                            node->text_end - node->text_start);
      else if (node->tag == HTML_TEXT)
        html_append_collapsed(out, tree->text->str + node->text_start,
                              node->text_end - node->text_start, &pending_blank);
      else if ((node->flags & NODE_BLOCK) != 0 || node->tag == HTML_BR)
        line_break(out, &pending_blank);
      if (node->tag == HTML_PRE)
        pre += is_leaving ? -1u : 1u;
    }
}
