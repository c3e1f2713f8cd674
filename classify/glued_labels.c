/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * glued_labels.c - candidates first, then what repeats among them:
 *
 *   牵头单位区城管局      known label, text right behind it
 *   完成时限10月底前      another one beside it; both again below the next item
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

static gboolean
line_may_be_glued(const Line *line)
{
  return !line->is_skipped && line->note == NOTE_NONE && line->text == line->place.start
         && line->shows == 0 && line->label >= line->place.end;
}

/* Whether the line starts with a label; it receives where its value does. */
static gboolean
line_find_label(const ItemLabels *labels, const Document *doc, const Line *line, LabelPiece *piece)
{
  return line_may_be_glued(line) && item_labels_glued(labels, doc, line->place, piece);
}

static Span
piece_word(const LabelPiece *piece)
{
  return span_new(piece->place.start, piece->value.start);
}

static guint
labels_count(const ItemLabels *labels, const Document *doc, const Lines *lines,
             RepeatedLabels *seen)
{
  guint repeated = 0;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      LabelPiece piece;
      if (!line_find_label(labels, doc, line_at(lines, i), &piece))
        continue;
      Repeated *label = repeated_find(seen, doc->comparable->str, piece_word(&piece));
      if (label == NULL && seen->count < LABEL_MAX)
        seen->labels[seen->count++] = (Repeated){ piece_word(&piece), 1 };
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

void
glued_labels_mark(const ItemLabels *labels, const Document *doc, const Lines *lines)
{
  RepeatedLabels seen = { .count = 0 };
  if (lines_have_labels(lines) || labels_count(labels, doc, lines, &seen) < KINDS)
    return;
  for (guint i = 0; i < lines->lines->len; i++)
    {
      LabelPiece piece;
      Line *line = line_at(lines, i);
      if (!line_find_label(labels, doc, line, &piece))
        continue;
      const Repeated *label = repeated_find(&seen, doc->comparable->str, piece_word(&piece));
      if (label == NULL || label->lines < REPEATED)
        continue;
      line->glued = piece.value.start;
      line->label = line->place.start;
      if (piece.kind < LABEL_ATTACHED)
        line->shows |= piece.kind == LABEL_UNITS ? SHOWS_UNIT_LABEL : SHOWS_FIELD_LABEL;
    }
}
