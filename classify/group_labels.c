/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * group_labels.c - what stands first decides: in a stretch whose first label comes before its first
 * item, and whose last item has no label below it, each run of labels is for the items that follow.
 *
 * A heading in front of the label (一、教育 / 责任单位：… / 1. 2.) may be a task with its measures;
 * only numbers that run on over the next heading say that the items are tasks.
 */
#include "classify/group_labels.h"

#include "classify/label_words.h"
#include "classify/series.h"

#define MINIMUM_ITEMS 3 /* below the labels of a stretch; two might be anything */

typedef struct
{
  const Document *doc;
  const Lines *lines;
  const GArray *titles;
  guint first; /* lines [first, end) between two hard breaks */
  guint end;
} Stretch;

static gboolean
line_is_label(const Line *line)
{
  return line->is_bracket_line
         || ((line->shows & SHOWS_UNIT_LABEL) != 0 && line->label == line->place.start);
}

/* The list number that the line may start with; NULL for none or a doubtful one. Candidates are
 * sorted by line: *at moves along. */
static const NumberMark *
line_mark(const Lines *lines, guint line, guint *at)
{
  while (*at < lines->candidates->len
         && g_array_index(lines->candidates, SeriesCandidate, *at).line < line)
    (*at)++;
  if (*at >= lines->candidates->len)
    return NULL;
  const SeriesCandidate *candidate = &g_array_index(lines->candidates, SeriesCandidate, *at);
  return candidate->line == line && !candidate->readings[0].is_weak ? &candidate->readings[0]
                                                                    : NULL;
}

/* From the line's first label on. */
static Span
line_labels(const Line *line)
{
  return span_new(line->label, line->place.end);
}

/* What the labels of a stretch stand over. */
typedef struct
{
  NumberStyle style;  /* of the items: that of the first one below a label */
  NumberStyle before; /* of the number last seen before the first label */
  guint items;
  guint labels;      /* runs of them */
  const Line *label; /* the first */
  guint last_value;
  gboolean has_headings;
  gboolean restarts;
  gboolean is_refused;
} GroupEvidence;

static void
evidence_add_item(GroupEvidence *evidence, const Document *doc, const NumberMark *mark,
                  const Line *line, gboolean follows_label)
{
  if (evidence->style == NUMBER_NONE)
    evidence->style = mark->style;
  if (mark->style != evidence->style)
    {
      evidence->is_refused |= follows_label;
      evidence->has_headings |= mark->style < evidence->style;
      return;
    }
  /* 1.…。配合单位：B below 牵头单位：A says who else */
  evidence->is_refused |=
      (line->shows & SHOWS_BRACKET) != 0
      || ((line->shows & SHOWS_UNIT_LABEL) != 0
          && (evidence->label->is_bracket_line || line->label == line->text
              || label_words_equal(doc, line_labels(line), line_labels(evidence->label))));
  evidence->restarts |= mark->value <= evidence->last_value && mark->value > 0;
  evidence->last_value = mark->value;
  evidence->items++;
}

/* A label is followed by labels and an item, an item by anything but a label. */
static GroupEvidence
stretch_judge(const Stretch *stretch, guint at)
{
  GroupEvidence evidence = { .style = NUMBER_NONE, .before = NUMBER_NONE };
  gboolean is_open = FALSE; /* a label run waits for its item */
  for (guint i = stretch->first; i < stretch->end && !evidence.is_refused; i++)
    {
      const Line *line = line_at(stretch->lines, i);
      if (line->is_skipped)
        continue;
      const NumberMark *mark = line_mark(stretch->lines, i, &at);
      if (mark != NULL && evidence.labels == 0)
        /* No item of a label: it stands below, or this is a heading */
        evidence.before = mark->style;
      else if (mark != NULL)
        evidence_add_item(&evidence, stretch->doc, mark, line, is_open);
      if (mark == NULL && line_is_label(line))
        {
          evidence.label = evidence.labels == 0 && !is_open ? line : evidence.label;
          evidence.labels += !is_open;
        }
      else
        evidence.is_refused |= is_open && mark == NULL;
      is_open = mark == NULL && line_is_label(line);
    }
  evidence.is_refused |= is_open || evidence.labels == 0 || evidence.items < MINIMUM_ITEMS
                         || evidence.items == evidence.labels;
  evidence.is_refused |= evidence.before == evidence.style;
  evidence.is_refused |= (evidence.has_headings || evidence.before != NUMBER_NONE)
                         && (evidence.restarts || evidence.labels < 2);
  return evidence;
}

/* A heading between two groups ends the first. */
static void
stretch_mark(const Stretch *stretch, guint at, const GroupEvidence *evidence)
{
  guint group = 0;
  gboolean goes_on = FALSE; /* the line before is a label, too */
  for (guint i = stretch->first; i < stretch->end; i++)
    {
      Line *line = line_at(stretch->lines, i);
      const NumberMark *mark = line->is_skipped ? NULL : line_mark(stretch->lines, i, &at);
      if (line->is_skipped)
        continue;
      line->is_group_label = mark == NULL && line_is_label(line);
      if (line->is_group_label)
        {
          line->shows = 0;
          group = goes_on ? group : i + 1;
        }
      else if (mark != NULL && mark->style < evidence->style)
        group = 0;
      else if (mark != NULL && mark->style == evidence->style && group > 0)
        line->shows |= SHOWS_UNIT_LABEL;
      line->group = group;
      goes_on = line->is_group_label;
    }
}

static gboolean
line_breaks(const Stretch *stretch, guint index)
{
  const Line *line = line_at(stretch->lines, index);
  LineTitle title = g_array_index(stretch->titles, LineTitle, index);
  return title == TITLE_OWN || title == TITLE_PART || line->note != NOTE_NONE;
}

void
group_labels_mark(const Document *doc, const Lines *lines, const GArray *titles)
{
  Stretch stretch = { doc, lines, titles, 0, 0 };
  guint count = lines->lines->len, at = 0;
  for (guint i = 0; i <= count; i++)
    {
      if (i < count && !line_breaks(&stretch, i))
        continue;
      while (at < lines->candidates->len
             && g_array_index(lines->candidates, SeriesCandidate, at).line < stretch.first)
        at++;
      stretch.end = i;
      GroupEvidence evidence = stretch_judge(&stretch, at);
      if (!evidence.is_refused)
        stretch_mark(&stretch, at, &evidence);
      stretch.first = i + 1;
    }
}
