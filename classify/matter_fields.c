/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * matter_fields.c - a numbered line that a label of tasks starts, and the labels counted behind it:
 *
 *   一、整改任务：A           the item; 一 is none of its number
 *   二、责任单位：B           a label line
 *   三、整改措施：            another; what its own numbers count below stays its text
 *   1.C
 *
 * Where the same label comes next, its lines are several tasks: 1.督办事项：… 2.督办事项：…. Without
 * numbers one name alone may be what a page of any kind is about: 项目名称：…. So the title must speak
 * of tasks, work or outcomes.
 */
#include "classify/matter_fields.h"

#include "classify/series.h"

#define FIELDS_MINIMUM 3 /* labels behind the name, one of them of those who answer for it */
#define LABELS_WITHIN 24 /* lines below a name without number: its fields, of a line or a few */

typedef struct
{
  const ItemLabels *labels;
  const Document *doc;
  const Lines *lines;
  GArray *pieces;
  guint count; /* tasks found so far: they count instead of their fields */
} Matters;

static SeriesCandidate *
candidate_at(const Matters *matters, guint index)
{
  return &g_array_index(matters->lines->candidates, SeriesCandidate, index);
}

/* Whether a label follows right behind the number of the candidate's line. */
static gboolean
candidate_find_label(const Matters *matters, guint index, LabelKind *kind)
{
  const SeriesCandidate *candidate = candidate_at(matters, index);
  const Line *line = line_at(matters->lines, candidate->line);
  if (candidate->reading_count == 0 || line->label != line->text || line->text >= line->place.end)
    return FALSE;
  g_array_set_size(matters->pieces, 0);
  item_labels_split(matters->labels, matters->doc, span_new(line->text, line->place.end),
                    matters->pieces);
  if (matters->pieces->len == 0)
    return FALSE;
  *kind = g_array_index(matters->pieces, LabelPiece, 0).kind;
  return TRUE;
}

/* Where the fields of the task that candidate `first` names end; `first` where they are too few. */
static guint
fields_end(const Matters *matters, guint first)
{
  NumberMark counted = candidate_at(matters, first)->readings[0];
  guint end = first + 1, fields = 0;
  gboolean has_owner = FALSE;
  for (guint i = first + 1; i < matters->lines->candidates->len; i++)
    {
      const SeriesCandidate *candidate = candidate_at(matters, i);
      LabelKind kind = LABEL_OTHER;
      if (candidate->reading_count == 0 || candidate->readings[0].style != counted.style)
        continue;
      if (candidate->readings[0].value != counted.value + 1
          || !candidate_find_label(matters, i, &kind) || kind == LABEL_TASK)
        break;
      counted = candidate->readings[0];
      has_owner |= kind == LABEL_UNITS;
      fields++;
      end = i + 1;
    }
  return has_owner && fields >= FIELDS_MINIMUM ? end : first;
}

/* Which field the label that starts a line is of; LABEL_OTHER where none starts it. */
static LabelKind
line_label_kind(const Matters *matters, const Line *line)
{
  g_array_set_size(matters->pieces, 0);
  if (line->label == line->place.start && line->label < line->place.end)
    item_labels_split(matters->labels, matters->doc, line->place, matters->pieces);
  return matters->pieces->len == 0 ? LABEL_OTHER
                                   : g_array_index(matters->pieces, LabelPiece, 0).kind;
}

/* Whether labels enough stand below the line that a label of tasks starts, none of them counted.
 * In a report what was to be and what came of it are enough. */
static gboolean
line_heads_labels(const Matters *matters, guint first)
{
  guint fields = 0;
  guint8 shows = 0;
  gboolean is_planned = FALSE, is_told = FALSE;
  for (guint i = first + 1; i < matters->lines->lines->len && i <= first + LABELS_WITHIN; i++)
    {
      const Line *line = line_at(matters->lines, i);
      LabelKind kind = line_label_kind(matters, line);
      fields += line->label == line->place.start && line->label < line->place.end;
      is_planned |= kind == LABEL_PLAN || kind == LABEL_CONTENT;
      is_told |= kind == LABEL_PROGRESS;
      shows |= line->shows;
    }
  if (matters->lines->is_report && is_planned && is_told)
    return TRUE;
  return fields >= FIELDS_MINIMUM && (shows & SHOWS_UNIT_LABEL) != 0
         && (shows & SHOWS_FIELD_LABEL) != 0;
}

static void
matter_name(Matters *matters, SeriesCandidate *name)
{
  name->reading_count = 1;
  name->readings[0] = (NumberMark){ .style = NUMBER_DIVISION,
                                    .value = ++matters->count,
                                    .mark = ':',
                                    .body = line_at(matters->lines, name->line)->text };
}

static void
matter_settle(Matters *matters, guint first, guint end)
{
  NumberStyle style = candidate_at(matters, first)->readings[0].style;
  for (guint i = first; i < end; i++)
    {
      SeriesCandidate *field = candidate_at(matters, i);
      if (field->readings[0].style != style)
        continue;
      field->reading_count = 0;
      Line *line = line_at(matters->lines, field->line);
      line->place.start = line->text;
    }
  matter_name(matters, candidate_at(matters, first));
}

void
matter_fields_settle(const ItemLabels *labels, const Document *doc, Lines *lines, gint only)
{
  gboolean is_due =
      lines->names_tasks || lines->names_work || lines->is_report || lines->is_task_list;
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
  Matters matters = { .labels = labels, .doc = doc, .lines = lines, .pieces = pieces };
  for (guint i = 0; is_due && i < lines->candidates->len;)
    {
      LabelKind kind;
      guint end = (gint) i != only && candidate_find_label(&matters, i, &kind) && kind == LABEL_TASK
                      ? fields_end(&matters, i)
                      : i;
      if (end > i)
        matter_settle(&matters, i, end);
      i = MAX(end, i + 1);
    }
  if (only < 0)
    return;
  if (is_due && line_heads_labels(&matters, candidate_at(&matters, (guint) only)->line))
    matter_name(&matters, candidate_at(&matters, (guint) only));
  else
    g_array_remove_index(lines->candidates, (guint) only);
}
