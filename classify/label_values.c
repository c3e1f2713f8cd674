/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * label_values.c - see the header.
 */
#include "classify/label_values.h"

#include "classify/series.h"

#define LABEL_LINES 2 /* with the same label: fields of items */

/* 整改期限： over 2031年12月31日: a value, and no date of the letter. */
static void
lines_keep_dates(const Document *doc, const Lines *lines)
{
  gboolean is_value = FALSE;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      Line *line = line_at(lines, i);
      if (line->is_skipped)
        continue;
      if (is_value && line->note == NOTE_DATE)
        line->note = NOTE_NONE;
      is_value = line_is_label_alone(doc, line);
    }
}

/* 整改措施： and nothing behind it, for what a number below it could count as part of. */
static gboolean
line_opens_value(const ItemLabels *labels, const Document *doc, const Line *line, GArray *pieces)
{
  if (!line_is_label_alone(doc, line))
    return FALSE;
  g_array_set_size(pieces, 0);
  item_labels_split(labels, doc, span_new(line->text, line->place.end), pieces);
  if (pieces->len != 1)
    return FALSE;
  LabelKind kind = g_array_index(pieces, LabelPiece, 0).kind;
  return kind == LABEL_PLAN || kind == LABEL_CONTENT || kind == LABEL_PROGRESS
         || kind == LABEL_PROBLEMS || kind == LABEL_NEXT_STEPS;
}

static char *
line_text(const Document *doc, const Line *line)
{
  return g_strndup(doc->comparable->str + line->text, line->place.end - line->text);
}

/* How often each such label stands. You free it. */
static GHashTable *
labels_count(const ItemLabels *labels, const Document *doc, const Lines *lines)
{
  GHashTable *counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
  for (guint i = 0; i < lines->lines->len; i++)
    {
      const Line *line = line_at(lines, i);
      if (!line_opens_value(labels, doc, line, pieces))
        continue;
      char *label = line_text(doc, line);
      guint count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, label));
      g_hash_table_replace(counts, label, GUINT_TO_POINTER(count + 1));
    }
  return counts;
}

/* Where the value's numbers stand: candidates[first .. last). */
typedef struct
{
  guint first;
  guint last;
} Numbers;

/* Whether a number counts on with the value's first one, or below one that does: no 二、 behind 1. */
static gboolean
mark_is_within(const NumberMark *first, const NumberMark *mark, guint *next)
{
  if (mark->style != first->style)
    return mark->style > first->style;
  gboolean counts_on = mark->mark == first->mark && mark->value == *next;
  *next += counts_on;
  return counts_on;
}

/* The numbers of the value that starts at a line: 1. right there, and what counts on or below it up
 * to the next label, note or outer number. Empty where some of these lines have owners. */
static Numbers
value_numbers(const Lines *lines, guint start, guint candidate)
{
  Numbers numbers = { candidate, candidate };
  const SeriesCandidate *candidates = (const SeriesCandidate *) lines->candidates->data;
  if (candidate >= lines->candidates->len || candidates[candidate].line != start
      || candidates[candidate].reading_count == 0 || candidates[candidate].readings[0].value != 1)
    return numbers;
  const NumberMark *first = &candidates[candidate].readings[0];
  guint next = 1;
  for (guint i = start; i < lines->lines->len; i++)
    {
      const Line *line = line_at(lines, i);
      gboolean is_label =
          !line->is_skipped && line->label == line->text && line->label < line->place.end;
      if (is_label || line->note != NOTE_NONE)
        break;
      if ((line->shows & SHOWS_OWNER) != 0)
        return (Numbers){ candidate, candidate };
      if (numbers.last >= lines->candidates->len || candidates[numbers.last].line != i)
        continue;
      const SeriesCandidate *at = &candidates[numbers.last];
      if (at->reading_count > 0 && !mark_is_within(first, &at->readings[0], &next))
        break;
      numbers.last++;
    }
  return numbers;
}

static void
numbers_drop(Lines *lines, Numbers numbers)
{
  for (guint i = numbers.first; i < numbers.last; i++)
    {
      SeriesCandidate *candidate = &g_array_index(lines->candidates, SeriesCandidate, i);
      candidate->reading_count = 0;
      line_at(lines, candidate->line)->text = line_at(lines, candidate->line)->place.start;
    }
}

static guint
next_line(const Lines *lines, guint index)
{
  do
    index++;
  while (index < lines->lines->len && line_at(lines, index)->is_skipped);
  return index;
}

void
label_values_settle(const ItemLabels *labels, const Document *doc, Lines *lines)
{
  lines_keep_dates(doc, lines);
  g_autoptr(GHashTable) counts = labels_count(labels, doc, lines);
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
  guint candidate = 0;
  for (guint i = 0; g_hash_table_size(counts) > 0 && i < lines->lines->len; i++)
    {
      const Line *line = line_at(lines, i);
      while (candidate < lines->candidates->len
             && g_array_index(lines->candidates, SeriesCandidate, candidate).line <= i)
        candidate++;
      if (!line_opens_value(labels, doc, line, pieces))
        continue;
      g_autofree char *label = line_text(doc, line);
      if (GPOINTER_TO_UINT(g_hash_table_lookup(counts, label)) >= LABEL_LINES)
        numbers_drop(lines, value_numbers(lines, next_line(lines, i), candidate));
    }
}
