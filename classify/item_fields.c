/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * item_fields.c - of the items of a class, how many begin with a label that the one before has not.
 */
#include "classify/item_fields.h"

#include "classify/brackets.h"

#include <string.h>

/* Per cent of numbered lines that must start with a label where the numbers count fields */
#define FIELD_SHARE 70
#define PAGE_FIELD_SHARE 60 /* the same where nothing stands above them: some labels are unknown */
#define FIELDS_MINIMUM 3    /* of a page that is about one matter */

/* The label right behind the number of an item, up to the colon, the stop or the bracket that
 * closes it; empty for none. */
static Span
item_label(const ItemFields *items, guint item)
{
  static const char STOP[] = { (char) 0xE3, (char) 0x80, (char) 0x82, 0 }; /* 。 */
  const Line *line = line_at(items->lines, series_item(items->table, item)->line);
  const char *text = items->doc->comparable->str + line->text;
  if (line->unknown != 0)
    return span_new(line->text, line->unknown);
  if (line->label != line->text || line->text >= line->place.end)
    return SPAN_NONE;
  if (line->glued == line->place.end)
    return span_new(line->text, line->place.end);
  gsize length = line->place.end - line->text;
  Span rest = span_new(line->text, line->place.end);
  if (bracket_closing(items->doc->comparable->str, rest) > rest.start) /* 【问题描述】… */
    return span_new(rest.start, bracket_closing(items->doc->comparable->str, rest));
  const char *colon = memchr(text, ':', length), *stop = g_strstr_len(text, (gssize) length, STOP);
  const char *end = colon == NULL || (stop != NULL && stop < colon) ? stop : colon;
  return end == NULL ? SPAN_NONE : span_new(line->text, line->text + (guint32) (end - text));
}

/* Whether the item has items below it that are no list behind its label: 项目内容： over 1. 2. */
static gboolean
item_heads_items(const ItemFields *items, guint item, Span label)
{
  const Line *line = line_at(items->lines, series_item(items->table, item)->line);
  return items->children[item] > 0 && (span_is_empty(label) || label.end + 1 < line->place.end);
}

/* Per cent of the items that begin with a label, none of them with the one of the item before; 0
 * where one is, or heads others. */
static guint
class_label_share(const ItemFields *items, const GArray *members)
{
  guint labels = 0;
  for (guint i = 0; i < members->len; i++)
    {
      guint item = g_array_index(members, guint, i);
      gint previous = series_item(items->table, item)->previous;
      Span label = item_label(items, item),
           before = previous < 0 ? SPAN_NONE : item_label(items, (guint) previous);
      labels += !span_is_empty(label);
      if (item_heads_items(items, item, label)
          || (!span_is_empty(label) && span_length(label) == span_length(before)
              && memcmp(items->doc->comparable->str + label.start,
                        items->doc->comparable->str + before.start, span_length(label))
                     == 0))
        return 0;
    }
  return members->len > 1 ? labels * 100 / members->len : 0;
}

static guint
class_parents(const ItemFields *items, const GArray *members)
{
  guint parents = 0;
  for (guint i = 0; i < members->len; i++)
    parents += series_item(items->table, g_array_index(members, guint, i))->parent >= 0;
  return parents;
}

gboolean
items_count_fields(const ItemFields *items, const GArray *members)
{
  return class_parents(items, members) == members->len
         && class_label_share(items, members) > FIELD_SHARE;
}

gboolean
items_count_page_fields(const ItemFields *items, const GArray *members)
{
  return members->len >= FIELDS_MINIMUM && class_parents(items, members) == 0
         && class_label_share(items, members) >= PAGE_FIELD_SHARE;
}
