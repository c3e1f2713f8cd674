/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * label_cards.c - the first label of the page begins the blocks, if it names what is to be done or
 * what it consists of.
 */
#include "classify/label_cards.h"

#include "classify/label_words.h"
#include "classify/series.h"

#define CARDS_MINIMUM 2

static gboolean
line_starts_with_label(const Line *line)
{
  return !line->is_skipped && line->note == NOTE_NONE && line->label == line->place.start
         && (line->shows & (SHOWS_UNIT_LABEL | SHOWS_FIELD_LABEL)) != 0;
}

/* The place of the label that the first such line starts with, up to its value; SPAN_NONE where it
 * names no task. */
static Span
lines_first_label(const ItemLabels *labels, const Document *doc, const Lines *lines)
{
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
  guint first = 0;
  while (first < lines->lines->len && !line_starts_with_label(line_at(lines, first)))
    first++;
  if (first >= lines->lines->len)
    return SPAN_NONE;
  item_labels_split(labels, doc, line_at(lines, first)->place, pieces);
  if (pieces->len == 0)
    return SPAN_NONE;
  const LabelPiece *piece = &g_array_index(pieces, LabelPiece, 0);
  if ((piece->kind != LABEL_PLAN && piece->kind != LABEL_CONTENT) || span_is_empty(piece->value))
    return SPAN_NONE;
  return span_new(piece->place.start, piece->value.start);
}

static gboolean
line_starts_with(const Document *doc, const Line *line, Span label)
{
  return line_starts_with_label(line) && label_words_equal(doc, line->place, label);
}

/* How many blocks the label begins; 0 where one of them names no bodies. */
static guint
cards_count(const Document *doc, const Lines *lines, Span label)
{
  guint cards = 0;
  gboolean has_bodies = TRUE;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      const Line *line = line_at(lines, i);
      if (line_starts_with(doc, line, label))
        {
          if (!has_bodies)
            return 0;
          has_bodies = FALSE;
          cards++;
        }
      has_bodies |= !line->is_skipped && (line->shows & SHOWS_UNIT_LABEL) != 0;
    }
  return has_bodies ? cards : 0;
}

/* 一、主要指标 above some of the blocks counts no tasks. */
static gboolean
candidates_may_head(const Lines *lines)
{
  for (guint i = 0; i < lines->candidates->len; i++)
    {
      const SeriesCandidate *candidate = &g_array_index(lines->candidates, SeriesCandidate, i);
      NumberStyle style =
          candidate->reading_count == 0 ? NUMBER_NONE : candidate->readings[0].style;
      if ((style != NUMBER_CHINESE && style != NUMBER_CHINESE_BRACKET)
          || line_at(lines, candidate->line)->shows != 0)
        return FALSE;
    }
  return TRUE;
}

void
label_cards_mark(const ItemLabels *labels, const Document *doc, Lines *lines)
{
  if (!candidates_may_head(lines))
    return;
  Span label = lines_first_label(labels, doc, lines);
  if (span_is_empty(label) || cards_count(doc, lines, label) < CARDS_MINIMUM)
    return;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      const Line *line = line_at(lines, i);
      if (!line_starts_with(doc, line, label))
        continue;
      SeriesCandidate card = { .line = i, .reading_count = 1 };
      card.readings[0] =
          (NumberMark){ .style = NUMBER_BULLET, .mark = ':', .body = line->place.start };
      g_array_append_val(lines->candidates, card);
    }
  g_array_sort(lines->candidates, series_candidate_compare);
}
