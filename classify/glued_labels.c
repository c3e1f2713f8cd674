/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * glued_labels.c - candidates first, then what repeats among them:
 *
 *   牵头单位区城管局      known label, text right behind it
 *   完成时限10月底前      another one beside it; both again below the next item
 *
 *   (三)责任单位          a label and nothing else, behind a number or not, its value below; again
 *   (四)完成时限          below the next item, as others are. Titles of a table that lost its grid
 *                         stand below each other.
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

typedef enum
{
  LABEL_BEFORE_TEXT, /* 牵头单位区城管局 */
  LABEL_NUMBERED,    /* (三)责任单位, alone */
  LABEL_ALONE        /* 责任单位, alone */
} LabelForm;

/* Whether the line is a label and nothing else, behind a number or without one. */
static gboolean
line_is_label(const ItemLabels *labels, const Document *doc, const Line *line, LabelPiece *piece)
{
  return !line->is_skipped && line->note == NOTE_NONE && line->shows == 0
         && line->label == line->place.end
         && item_labels_alone(labels, doc, span_new(line->text, line->place.end), piece);
}

/* Whether line i starts with a label in that form; piece receives where its value does. */
static gboolean
line_find_label(const ItemLabels *labels, const Document *doc, const Lines *lines, guint i,
                LabelForm form, LabelPiece *piece)
{
  const Line *line = line_at(lines, i);
  LabelPiece below;
  if ((line->text > line->place.start) != (form == LABEL_NUMBERED))
    return FALSE;
  if (form != LABEL_BEFORE_TEXT)
    return line_is_label(labels, doc, line, piece)
           && (form == LABEL_NUMBERED
               || (i + 1 < lines->lines->len
                   && !line_is_label(labels, doc, line_at(lines, i + 1), &below)));
  return !line->is_skipped && line->note == NOTE_NONE && line->shows == 0
         && line->label == line->place.end && item_labels_glued(labels, doc, line->place, piece);
}

static Span
piece_word(const Line *line, const LabelPiece *piece)
{
  return span_new(line->text, piece->value.start);
}

static guint
labels_count(const ItemLabels *labels, const Document *doc, const Lines *lines, LabelForm form,
             RepeatedLabels *seen)
{
  guint repeated = 0;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      LabelPiece piece;
      if (!line_find_label(labels, doc, lines, i, form, &piece))
        continue;
      const Line *line = line_at(lines, i);
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
labels_mark(const ItemLabels *labels, const Document *doc, const Lines *lines, LabelForm form)
{
  RepeatedLabels seen = { .count = 0 };
  if (labels_count(labels, doc, lines, form, &seen) < KINDS)
    return;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      LabelPiece piece;
      Line *line = line_at(lines, i);
      if (!line_find_label(labels, doc, lines, i, form, &piece))
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
  gboolean have_labels = lines_have_labels(lines);
  if (!have_labels)
    labels_mark(labels, doc, lines, LABEL_BEFORE_TEXT);
  labels_mark(labels, doc, lines, LABEL_NUMBERED);
  if (!have_labels)
    labels_mark(labels, doc, lines, LABEL_ALONE);
}
