/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_body.c - link density over the flat node list: counts flow from children to parents in one
 * backward pass, then parts are judged from the outside in, so that the largest part that is all
 * navigation is taken as one.
 *
 * Class names are not looked at: every site has its own. What the notice cannot be is enough:
 * mostly links.
 */
#include "extract/html_body.h"

#include "core/byte_runs.h"

#define LINKS_MIN 3     /* a paragraph may cite two documents */
#define BODY_PERCENT 30 /* of the page's text outside links: such a part is not navigation */

/* Where a letter starts among eight bytes: an ASCII letter, or a character from U+3040 on (E3 80 is
 * punctuation of full width). behind: the eight bytes from the second on. */
static inline guint64
letter_starts(guint64 bytes, guint64 behind)
{
  guint64 lower = bytes | 0x20 * BYTES_EACH;
  return bytes_from(bytes, 0xE4) | (bytes_from(bytes, 0xE3) & bytes_from(behind, 0x81))
         | (bytes_from(lower, 'a') & ~bytes_from(lower, 'z' + 1));
}

static guint32
count_letters(const char *text, gsize length)
{
  guint64 words[2] = { 0, 0 };
  guint32 letters = 0;
  gsize i = 0;
  for (; i + sizeof *words < length; i += sizeof *words)
    {
      memcpy(&words[0], text + i, sizeof *words);
      memcpy(&words[1], text + i + 1, sizeof *words);
      letters += bytes_count(letter_starts(words[0], words[1]));
    }
  char rest[sizeof *words + 1] = { 0 }; /* eight at most */
  memcpy(rest, text + i, length - i);
  memcpy(&words[0], rest, sizeof *words);
  memcpy(&words[1], rest + 1, sizeof *words);
  return letters + bytes_count(letter_starts(words[0], words[1]));
}

/* The table that a row or cell belongs to: a few parents up at most. */
static HtmlStats *
own_table(const HtmlTree *tree, GArray *stats, guint32 index)
{
  for (guint steps = 0; steps < 6 && index != 0; steps++)
    {
      index = html_node(tree, index)->parent;
      if (html_node(tree, index)->tag == HTML_TABLE)
        return &g_array_index(stats, HtmlStats, index);
    }
  return NULL;
}

static void
count_node(const HtmlTree *tree, GArray *stats, guint32 index)
{
  const HtmlNode *node = html_node(tree, index);
  HtmlStats *own = &g_array_index(stats, HtmlStats, index);
  if (node->tag == HTML_TEXT)
    own->letters =
        count_letters(tree->text->str + node->text_start, node->text_end - node->text_start);
  if ((node->flags & NODE_HIDDEN) != 0 || node->tag == HTML_TEXTAREA)
    *own = (HtmlStats){ 0 };
  if (node->tag == HTML_A && (node->flags & NODE_FILE_LINK) == 0)
    {
      own->link_letters = own->letters;
      own->links = own->letters > 0;
    }
  gboolean is_cell = node->tag == HTML_TD || node->tag == HTML_TH;
  HtmlStats *table = is_cell || node->tag == HTML_TR ? own_table(tree, stats, index) : NULL;
  if (table != NULL && is_cell)
    table->cells++;
  else if (table != NULL)
    table->rows++;
}

GArray *
html_stats_new(const HtmlTree *tree)
{
  GArray *stats = g_array_sized_new(FALSE, TRUE, sizeof(HtmlStats), tree->nodes->len);
  g_array_set_size(stats, tree->nodes->len);
  for (guint32 i = tree->nodes->len; i-- > 0;)
    {
      count_node(tree, stats, i);
      if (i == 0)
        break;
      const HtmlNode *node = html_node(tree, i);
      const HtmlStats *own = html_stats_at(stats, i);
      HtmlStats *parent = &g_array_index(stats, HtmlStats, node->parent);
      gboolean is_table = node->tag == HTML_TABLE;
      parent->letters += own->letters;
      parent->link_letters += own->link_letters;
      parent->links += own->links;
      parent->tables += own->tables + is_table;
      parent->table_letters += is_table ? own->letters : own->table_letters;
    }
  return stats;
}

static gboolean
is_part(guint8 tag)
{
  switch (tag)
    {
    case HTML_DIV:
    case HTML_UL:
    case HTML_OL:
    case HTML_DL:
    case HTML_TABLE:
    case HTML_TD:
    case HTML_TR:
    case HTML_P:
    case HTML_LI:
    case HTML_SECTION:
    case HTML_ARTICLE:
    case HTML_HEADER:
    case HTML_FORM:
    case HTML_CENTER:
    case HTML_OTHER:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_furniture_tag(guint8 tag)
{
  return tag == HTML_NAV || tag == HTML_FOOTER || tag == HTML_ASIDE || tag == HTML_SELECT
         || tag == HTML_BUTTON || tag == HTML_TEXTAREA;
}

static gboolean
part_is_furniture(const HtmlNode *node, const HtmlStats *own, guint32 page_text)
{
  guint64 text = own->letters - own->link_letters;
  if (text * 100 >= (guint64) page_text * BODY_PERCENT && text > 0)
    return FALSE;
  if (is_furniture_tag(node->tag))
    return TRUE;
  return is_part(node->tag) && own->links >= LINKS_MIN && own->link_letters * 2 >= own->letters;
}

guint32
html_shown_letters(const HtmlTree *tree, const GArray *stats)
{
  guint32 letters = 0;
  for (guint32 i = 0; i < tree->nodes->len;
       i = html_node(tree, i)->end) /* the roots: a fragment has several */
    letters += html_stats_at(stats, i)->letters - html_stats_at(stats, i)->link_letters;
  return letters;
}

void
html_body_mark_furniture(HtmlTree *tree, const GArray *stats)
{
  guint32 page_text = html_shown_letters(tree, stats);
  guint32 marked_end = 0;
  for (guint32 i = 0; i < tree->nodes->len; i++)
    {
      HtmlNode *node = &g_array_index(tree->nodes, HtmlNode, i);
      if (i >= marked_end && node->tag != HTML_TEXT
          && part_is_furniture(node, html_stats_at(stats, i), page_text))
        marked_end = node->end;
      if (i < marked_end)
        node->flags |= NODE_FURNITURE;
    }
}
