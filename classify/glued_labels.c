/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * glued_labels.c - candidates first, then what repeats among them:
 *
 *   牵头单位区城管局      known label, text right behind it
 *   完成时限10月底前      another one beside it; both again below the next item
 *
 *   (三)责任单位          a label and nothing else behind a number, its value below; again below
 *   (四)完成时限          the next item, as others are
 */
#include "classify/glued_labels.h"

#include <string.h>

#define KINDS 3      /* labels side by side that leave no doubt: two begin a sentence by chance */
#define REPEATED 2   /* each of them, at least */
#define LABEL_MAX 32 /* different labels; more are no cards */

typedef struct
{
  Span word;
  guint lines;
} Repeated;

typedef struct
{
  Repeated labels[LABEL_MAX];
  guint count;
} RepeatedLabels;

static Repeated *
repeated_find(RepeatedLabels *seen, const char *text, Span word)
{
  for (guint i = 0; i < seen->count; i++)
    if (span_length(seen->labels[i].word) == span_length(word)
        && memcmp(text + seen->labels[i].word.start, text + word.start, span_length(word)) == 0)
      return &seen->labels[i];
  return NULL;
}

/* Whether the line starts with a label, or is one behind its number; it receives where its value
 * does. */
static gboolean
line_find_label(const ItemLabels *labels, const Document *doc, const Line *line,
                gboolean is_numbered, LabelPiece *piece)
{
  if (line->is_skipped || line->note != NOTE_NONE || line->shows != 0
      || line->label < line->place.end || (line->text > line->place.start) != is_numbered)
    return FALSE;
  return is_numbered ? item_labels_alone(labels, doc, span_new(line->text, line->place.end), piece)
                     : item_labels_glued(labels, doc, line->place, piece);
}

static Span
piece_word(const Line *line, const LabelPiece *piece)
{
  return span_new(line->text, piece->value.start);
}

static guint
labels_count(const ItemLabels *labels, const Document *doc, const Lines *lines,
             gboolean is_numbered, RepeatedLabels *seen)
{
  guint repeated = 0;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      LabelPiece piece;
      const Line *line = line_at(lines, i);
      if (!line_find_label(labels, doc, line, is_numbered, &piece))
        continue;
      Repeated *label = repeated_find(seen, doc->comparable->str, piece_word(line, &piece));
      if (label == NULL && seen->count < LABEL_MAX)
        seen->labels[seen->count++] = (Repeated){ piece_word(line, &piece), 1 };
      else if (label != NULL && ++label->lines == REPEATED)
        repeated++;
    }
  return repeated;
}

static gboolean
lines_have_labels(const Lines *lines)
{
  for (guint i = 0; i < lines->lines->len; i++)
    if ((line_at(lines, i)->shows & (SHOWS_UNIT_LABEL | SHOWS_FIELD_LABEL)) != 0)
      return TRUE;
  return FALSE;
}

static void
labels_mark(const ItemLabels *labels, const Document *doc, const Lines *lines, gboolean is_numbered)
{
  RepeatedLabels seen = { .count = 0 };
  if (labels_count(labels, doc, lines, is_numbered, &seen) < KINDS)
    return;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      LabelPiece piece;
      Line *line = line_at(lines, i);
      if (!line_find_label(labels, doc, line, is_numbered, &piece))
        continue;
      const Repeated *label = repeated_find(&seen, doc->comparable->str, piece_word(line, &piece));
      if (label == NULL || label->lines < REPEATED)
        continue;
      line->glued = piece.value.start;
      line->label = line->text;
      if (piece.kind < LABEL_ATTACHED)
        line->shows |= piece.kind == LABEL_UNITS ? SHOWS_UNIT_LABEL : SHOWS_FIELD_LABEL;
    }
}

void
glued_labels_mark(const ItemLabels *labels, const Document *doc, const Lines *lines)
{
  if (!lines_have_labels(lines))
    labels_mark(labels, doc, lines, FALSE);
  labels_mark(labels, doc, lines, TRUE);
}
