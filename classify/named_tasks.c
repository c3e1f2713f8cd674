/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * named_tasks.c - a name right below a number is held until the next one of its kind shows whether
 * the number counts it.
 */
#include "classify/named_tasks.h"

#include "classify/label_words.h"

#define LABELS_ABOVE 6

static void
named_release_held(NamedTasks *named, const Document *doc, const Lines *lines, Span label)
{
  Span held = named->held_label;
  named->held_label = SPAN_NONE;
  if (span_is_empty(held) || !label_words_equal(doc, held, label))
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

static gboolean
line_starts_with_label(const Document *doc, const Line *line)
{
  return !line->is_skipped && line->note == NOTE_NONE && label_words_length(doc, line->place) > 0;
}

static gboolean
candidate_is_name(const SeriesCandidate *candidate)
{
  return candidate->reading_count > 0 && candidate->readings[0].style == NUMBER_BULLET
         && candidate->readings[0].mark == ':';
}

/* How many lines right above a name, from the line floor on, start with labels. */
static guint
labels_above(const Document *doc, const Lines *lines, guint name, guint floor)
{
  guint height = 0;
  while (height < LABELS_ABOVE && name > floor + height
         && line_starts_with_label(doc, line_at(lines, name - height - 1)))
    height++;
  return height;
}

static gboolean
lines_start_alike(const Document *doc, const Lines *lines, guint one, guint other)
{
  return line_starts_with_label(doc, line_at(lines, one))
         && label_words_equal(doc, line_at(lines, one)->place, line_at(lines, other)->place);
}

/* Whether a line behind the last name starts as the line does: then that label ends the items, and
 * what stands above the first one is the page's. */
static gboolean
label_comes_last(const Document *doc, const Lines *lines, guint line, guint last)
{
  for (guint i = last + 1; i < lines->lines->len; i++)
    if (lines_start_alike(doc, lines, i, line))
      return TRUE;
  return FALSE;
}

/* How many of the labels above the first name stand above every other one. */
static guint
names_shared_height(const Document *doc, const Lines *lines)
{
  const SeriesCandidate *first = NULL, *before = NULL;
  guint height = 0, last = 0;
  for (guint i = 0; i < lines->candidates->len; i++)
    {
      const SeriesCandidate *name = &g_array_index(lines->candidates, SeriesCandidate, i);
      if (candidate_is_name(name) && first == NULL)
        {
          first = name;
          height = labels_above(doc, lines, name->line, before == NULL ? 0 : before->line + 1);
        }
      else if (candidate_is_name(name))
        {
          guint shared = 0;
          while (
              shared < height && name->line > before->line + shared + 1
              && lines_start_alike(doc, lines, name->line - shared - 1, first->line - shared - 1))
            shared++;
          height = shared;
        }
      last = candidate_is_name(name) ? name->line : last;
      before = name;
    }
  while (height > 0 && label_comes_last(doc, lines, first->line - height, last))
    height--;
  return height;
}

static void
name_reach_up(SeriesCandidate *name, const Lines *lines, guint height)
{
  name->line -= height;
  name->readings[0].body = line_at(lines, name->line)->place.start;
}

gint
named_tasks_settle(const NamedTasks *named, const Document *doc, const Lines *lines)
{
  if (named->count == 0)
    return -1;
  if (named->count == 1 && !named->is_order)
    return (gint) named->last;
  guint height = names_shared_height(doc, lines);
  for (guint i = 0; height > 0 && i < lines->candidates->len; i++)
    {
      SeriesCandidate *name = &g_array_index(lines->candidates, SeriesCandidate, i);
      if (candidate_is_name(name))
        name_reach_up(name, lines, height);
    }
  return -1;
}
