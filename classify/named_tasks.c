/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * named_tasks.c - a name right below a number is held until the next one of its kind shows whether
 * the number counts it.
 */
#include "classify/named_tasks.h"

#include <string.h>

static void
named_release_held(NamedTasks *named, const Document *doc, const Lines *lines, Span label)
{
  const char *text = doc->comparable->str;
  Span held = named->held_label;
  named->held_label = SPAN_NONE;
  if (span_is_empty(held) || span_length(held) != span_length(label)
      || memcmp(text + held.start, text + label.start, span_length(label)) != 0)
    return;
  g_array_insert_val(lines->candidates, named->held_at, named->held);
  named->count++;
}

static gboolean
label_is_order(const Vocabulary *words, const Document *doc, Span label)
{
  gsize length;
  return g_strcmp0(
             vocabulary_match_at(words, doc->comparable->str, label.end, label.start, &length),
             "order")
         == 0;
}

void
named_tasks_note(NamedTasks *named, const Vocabulary *words, const Document *doc,
                 const Lines *lines, const Line *line, const GArray *pieces,
                 SeriesCandidate *candidate)
{
  gboolean is_numbered = candidate->reading_count > 0;
  const LabelPiece *first = pieces->len == 0 ? NULL : &g_array_index(pieces, LabelPiece, 0);
  gboolean is_name = !is_numbered && first != NULL && first->kind == LABEL_TASK
                     && first->place.start == line->place.start;
  Span label = is_name ? span_new(first->place.start, first->value.start) : SPAN_NONE;
  SeriesCandidate item = { .line = candidate->line, .reading_count = 1 };
  item.readings[0] = (NumberMark){ .style = NUMBER_BULLET, .mark = ':', .body = line->place.start };
  if (is_name && named->follows_number)
    {
      named->held = item;
      named->held_at = lines->candidates->len;
      named->held_label = label;
    }
  else if (is_name)
    {
      named_release_held(named, doc, lines, label);
      *candidate = item;
      named->last = lines->candidates->len;
      named->count++;
      named->is_order = label_is_order(words, doc, label);
      g_array_append_val(lines->candidates, item);
    }
  if (!span_is_empty(line->place))
    named->follows_number = is_numbered;
}

void
named_tasks_settle(const NamedTasks *named, const Lines *lines)
{
  if (named->count != 1)
    return;
  SeriesCandidate *item = &g_array_index(lines->candidates, SeriesCandidate, named->last);
  if (!named->is_order)
    {
      g_array_remove_index(lines->candidates, named->last);
      return;
    }
  guint floor = named->last > 0 ? item[-1].line + 1 : 0;
  while (item->line > floor)
    {
      const Line *above = line_at(lines, item->line - 1);
      if (above->is_skipped || above->label != above->place.start
          || (above->shows & (SHOWS_UNIT_LABEL | SHOWS_FIELD_LABEL)) == 0)
        break;
      item->line--;
      item->readings[0].body = above->place.start;
    }
}
