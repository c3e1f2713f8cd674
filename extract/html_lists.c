/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_lists.c - a counter for each open list.
 */
#include "extract/html_lists.h"

#include "core/characters.h"

#define OPEN_LISTS_MAX 32 /* deeper ones draw nothing */
#define CHINESE_MAX 99

typedef struct
{
  guint32 node;
  guint style; /* 0: draws nothing */
  gint step;
  gint64 next;
} OpenList;

static gboolean
is_item(const HtmlNode *node)
{
  return node->tag == HTML_LI && (node->flags & NODE_HIDDEN) == 0;
}

/* The first visible character of an item. */
static gunichar
item_begins(const HtmlTree *tree, guint32 item)
{
  gsize size;
  for (guint32 i = item + 1; i < html_node(tree, item)->end; i++)
    {
      const HtmlNode *node = html_node(tree, i);
      for (guint32 at = node->text_start; node->tag == HTML_TEXT && at < node->text_end;
           at += (guint32) size)
        {
          gunichar c = character_at(tree->text->str + at, &size);
          if (!g_unichar_isspace(c))
            return c;
        }
    }
  return 0;
}

/* 1. (一) 第 ① 一、: the item says its number itself. */
static gboolean
begins_number(gunichar c)
{
  c = character_comparable(c);
  return (c >= '0' && c <= '9') || c == '(' || c == 0x7B2C /* 第 */ || (c >= 0x2460 && c <= 0x2473)
         || c == 0x3010 /* 【 */
         || c == 0 || c == 0x4E00 /* 一 */;
}

/* Items of the list, and whether the first of them brings a number. */
static guint
items_count(const HtmlTree *tree, guint32 list, gboolean *is_numbered)
{
  guint count = 0;
  for (guint32 i = list + 1; i < html_node(tree, list)->end; i = html_node(tree, i)->end)
    if (is_item(html_node(tree, i)) && count++ == 0)
      *is_numbered = begins_number(item_begins(tree, i));
  return count;
}

GArray *
html_lists_new(void)
{
  return g_array_new(FALSE, FALSE, sizeof(OpenList));
}

void
html_lists_enter(HtmlLists *lists, guint32 list)
{
  const HtmlNode *node = html_node(lists->tree, list);
  OpenList open = { .node = list,
                    .step = (node->column_span & LIST_REVERSED) != 0 ? -1 : 1,
                    .next = MAX(node->row_span, 1u) };
  if (node->tag == HTML_OL && (node->flags & NODE_FURNITURE) == 0
      && lists->open->len < OPEN_LISTS_MAX)
    {
      gboolean is_numbered = FALSE;
      guint count = items_count(lists->tree, list, &is_numbered);
      if (open.step < 0 && node->row_span == 0)
        open.next = count;
      open.style = is_numbered || count == 0 ? 0 : node->column_span & (LIST_REVERSED - 1);
    }
  g_array_append_val(lists->open, open);
}

void
html_lists_leave(HtmlLists *lists)
{
  if (lists->open->len > 0)
    g_array_set_size(lists->open, lists->open->len - 1);
}

static void
append_digit(GString *out, gint64 digit)
{
  /* 一 … 九 */
  static const gunichar DIGITS[] = { 0,      0x4E00, 0x4E8C, 0x4E09, 0x56DB,
                                     0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D };
  if (digit > 0)
    g_string_append_unichar(out, DIGITS[digit]);
}

/* 一, 十, 十二, 二十三 */
static void
append_chinese(GString *out, gint64 value)
{
  if (value >= 20)
    append_digit(out, value / 10);
  if (value >= 10)
    g_string_append_unichar(out, 0x5341 /* 十 */);
  append_digit(out, value % 10);
}

void
html_lists_mark(HtmlLists *lists, guint32 item, GString *out)
{
  const HtmlNode *node = html_node(lists->tree, item);
  OpenList *list =
      lists->open->len == 0 ? NULL : &g_array_index(lists->open, OpenList, lists->open->len - 1);
  if (list == NULL || list->style == 0 || node->parent != list->node)
    return;
  gint64 value = node->row_span > 0 ? node->row_span : list->next;
  list->next = value + list->step;
  if (value <= 0 || node->column_span == LIST_OTHER)
    return;
  if (list->style == LIST_CHINESE && value <= CHINESE_MAX)
    {
      append_chinese(out, value);
      g_string_append_unichar(out, 0x3001 /* 、 */);
    }
  else if (list->style == LIST_DECIMAL)
    g_string_append_printf(out, "%d. ", (gint) value);
}
