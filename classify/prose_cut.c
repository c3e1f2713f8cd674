/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * prose_cut.c - a machine that reads an item line by line.
 *
 *                 text                 text (in a report: progress)
 *               ┌──────┐                 ┌────────┐
 *               v      │                 v        │
 *   start ──> TASK ────┴─ 责任单位：─> OWNERS ────┴─> after
 *               │                        │
 *               └── 进展情况：── > FIELD <┘   further text belongs to the field
 */
#include "classify/prose_cut_private.h"

#include "core/characters.h"

#define IDEOGRAPHIC_COMMA 0x3001           /* 、 */
#define WHETHER "\xE6\x98\xAF\xE5\x90\xA6" /* 是否 */
#define UNKNOWN_BYTES 60                   /* twenty characters behind a label that nobody knows */

ItemCut *
item_cut_new(void)
{
  ItemCut *cut = g_new0(ItemCut, 1);
  cut->pieces = g_array_new(FALSE, FALSE, sizeof(TaskPiece));
  cut->clauses = g_array_new(FALSE, FALSE, sizeof(Span));
  cut->labels = g_array_new(FALSE, FALSE, sizeof(Span));
  cut->money = g_array_new(FALSE, FALSE, sizeof(TitledCell));
  cut->others = g_array_new(FALSE, FALSE, sizeof(TitledCell));
  cut->steps = g_array_new(FALSE, FALSE, sizeof(TitledCell));
  return cut;
}

void
item_cut_free(ItemCut *cut)
{
  if (cut == NULL)
    return;
  g_array_unref(cut->pieces);
  g_array_unref(cut->clauses);
  g_array_unref(cut->labels);
  g_array_unref(cut->money);
  g_array_unref(cut->others);
  g_array_unref(cut->steps);
  g_free(cut);
}

void
item_cut_reset(ItemCut *cut)
{
  g_array_set_size(cut->pieces, 0);
  g_array_set_size(cut->clauses, 0);
  g_array_set_size(cut->labels, 0);
  g_array_set_size(cut->money, 0);
  g_array_set_size(cut->others, 0);
  g_array_set_size(cut->steps, 0);
  cut->first_part = 0;
  cut->text = cut->after = cut->status = SPAN_NONE;
  cut->progress_title = SPAN_NONE;
  cut->earlier = (TitledCell){ SPAN_NONE, SPAN_NONE };
  cut->state = CUT_TASK;
  cut->lists_owners = FALSE;
  cut->is_named_by_goal = cut->may_be_name = cut->status_answers = FALSE;
  cut->label_above = SPAN_NONE;
  cut->attached = FIELD_NUMBER;
  for (guint i = 0; i < FIELD_COUNT; i++)
    cut->fields[i] = SPAN_NONE;
}

void
span_extend(Span *span, Span more)
{
  if (span_is_empty(*span))
    *span = more;
  else
    span->end = MAX(span->end, more.end);
}

gboolean
character_joins(gunichar c)
{
  return c == IDEOGRAPHIC_COMMA || c == ',';
}

/* A list of units that goes on in the next line: nothing behind its colon, or a comma at its end.
 */
static gboolean
owners_are_open(const Document *doc, Span value)
{
  value = text_trim(doc, value);
  return span_is_empty(value) || character_joins(character_before(doc->comparable->str, value.end));
}

/* 责任人 on a line of its own: without the text below it is no name of anybody. */
static gboolean
label_is_alone(const Document *doc, const LabelPiece *piece)
{
  return span_is_empty(piece->value) && piece->value.start == piece->place.end
         && character_is_ideograph(character_before(doc->comparable->str, piece->place.end));
}

static void
cut_extend_owners(ItemCut *cut, Span text)
{
  Span *last = &g_array_index(cut->labels, Span, cut->labels->len - 1);
  if (span_is_empty(*last) && !span_is_empty(cut->label_above))
    last->start = cut->label_above.start;
  last->end = text.end;
}

static void
cut_add_text(ItemCut *cut, const Document *doc, Span text, gboolean is_report)
{
  if (span_is_empty(text))
    return;
  if (cut->attached != FIELD_NUMBER)
    span_extend(&cut->fields[cut->attached], text);
  switch (cut->state)
    {
    case CUT_TASK:
      span_extend(&cut->text, text);
      return;
    case CUT_OWNERS_OPEN:
      cut_extend_owners(cut, text);
      cut->state = owners_are_open(doc, text) ? CUT_OWNERS_OPEN : CUT_OWNERS;
      return;
    case CUT_FIELD:
      if (cut->field != FIELD_DEADLINE || span_is_empty(cut->fields[cut->field]))
        span_extend(&cut->fields[cut->field], text);
      else
        span_extend(&cut->after, text);
      return;
    case CUT_OTHER:
      span_extend(&g_array_index(cut->others, TitledCell, cut->others->len - 1).cell, text);
      return;
    case CUT_STEP:
      span_extend(&g_array_index(cut->steps, TitledCell, cut->steps->len - 1).cell, text);
      return;
    case CUT_OWNERS:
      span_extend(is_report ? &cut->fields[FIELD_PROGRESS] : &cut->after, text);
      return;
    case CUT_IGNORED:
      return;
    }
}

/* The label without its colon. */
static Span
label_title(const LabelPiece *piece)
{
  return span_new(piece->place.start, MAX(piece->place.start, piece->value.start - 1));
}

static void
cut_add_other(ItemCut *cut, Span title, Span value)
{
  TitledCell other = { title, value };
  g_array_append_val(cut->others, other);
}

/* 一季度节点：完成招标 */
static gboolean
cut_take_step(ItemCut *cut, const UnitGrammar *grammar, const Document *doc, Span title, Span value)
{
  TitledCell step = { title, value };
  if (units_time_length(grammar, doc->comparable->str + title.start, span_length(title)) == 0)
    return FALSE;
  g_array_append_val(cut->steps, step);
  cut->state = CUT_STEP;
  return TRUE;
}

/* Plans that stand side by side add up: 整改目标, 整改措施; but 一季度目标 behind 年度目标 is a step.
 * With other labels between them the goal is the plan. */
static void
cut_add_plan(ItemCut *cut, const UnitGrammar *grammar, const Document *doc, const LabelPiece *piece)
{
  Span value = text_trim(doc, piece->value), *plan = &cut->fields[FIELD_PLAN];
  Span title = label_title(piece);
  if (!span_is_empty(*plan) && cut_take_step(cut, grammar, doc, title, value))
    return;
  gboolean is_content = piece->kind == LABEL_CONTENT;
  gboolean is_apart =
      !span_is_empty(*plan) && (cut->state != CUT_FIELD || cut->field != FIELD_PLAN);
  if (is_apart && (is_content || !cut->plan_is_content))
    {
      cut_add_other(cut, title, value);
      cut->state = CUT_OTHER;
      return;
    }
  if (is_apart)
    {
      cut_add_other(cut, cut->plan_title, *plan);
      *plan = SPAN_NONE;
    }
  if (span_is_empty(*plan))
    {
      cut->plan_title = title;
      cut->plan_is_content = is_content;
    }
  span_extend(plan, value);
  cut->state = CUT_FIELD;
  cut->field = FIELD_PLAN;
}

void
cut_add_money(ItemCut *cut, const Document *doc, const LabelPiece *piece)
{
  TitledCell money = { label_title(piece), text_trim_stops(doc, piece->value) };
  if (!span_is_empty(money.cell))
    g_array_append_val(cut->money, money);
  if (cut->state == CUT_FIELD && cut->field == FIELD_PROGRESS)
    span_extend(&cut->fields[FIELD_PROGRESS], text_trim(doc, piece->place));
  else
    cut->state = CUT_IGNORED;
}

/* 完成时限：2031年3月。已优化22处。 A time ends with its sentence. */
static Span
cut_behind_deadline(const Document *doc, Span *value)
{
  static const char STOP[] = { (char) 0xE3, (char) 0x80, (char) 0x82, 0 }; /* 。 */
  const char *stop =
      g_strstr_len(doc->comparable->str + value->start, (gssize) span_length(*value), STOP);
  if (stop == NULL)
    return SPAN_NONE;
  guint32 end = (guint32) (stop - doc->comparable->str) + 3;
  Span behind = text_trim(doc, span_new(end, value->end));
  value->end = end;
  return behind;
}

static void
cut_add_deadline(ItemCut *cut, const Document *doc, Span value)
{
  Span behind = cut_behind_deadline(doc, &value);
  cut->fields[FIELD_DEADLINE] = text_trim_stops(doc, value);
  cut->state = CUT_FIELD;
  cut->field = FIELD_DEADLINE;
  if (span_is_empty(behind))
    return;
  cut->state = CUT_OWNERS;
  cut_add_text(cut, doc, behind, cut->is_report);
}

static void
cut_add_progress(ItemCut *cut, const Document *doc, const LabelPiece *piece)
{
  /* Two progress labels: the later one is current. */
  cut->earlier = (TitledCell){ cut->progress_title, cut->fields[FIELD_PROGRESS] };
  cut->progress_title = label_title(piece);
  cut->fields[FIELD_PROGRESS] = text_trim(doc, piece->value);
  cut->state = CUT_FIELD;
  cut->field = FIELD_PROGRESS;
}

/* 牵头部门:市交通局。建设进度较慢的为西坪县。 A list of bodies ends with its sentence where the
 * next one is none: what stands behind it. */
static Span
cut_behind_owners(const UnitGrammar *grammar, const Document *doc, LabelPiece *piece)
{
  static const char STOP[] = { (char) 0xE3, (char) 0x80, (char) 0x82, 0 }; /* 。 */
  const char *text = doc->comparable->str;
  const char *stop =
      g_strstr_len(text + piece->value.start, (gssize) span_length(piece->value), STOP);
  if (stop == NULL)
    return SPAN_NONE;
  Span behind = text_trim(doc, span_new((guint32) (stop - text) + 3, piece->value.end));
  if (span_is_empty(behind) || units_is_list(grammar, doc, behind))
    return SPAN_NONE;
  piece->place.end = piece->value.end = (guint32) (stop - text) + 3;
  return behind;
}

/* Labels of no field that outcomes and owners share. */
static void
cut_add_side_label(ItemCut *cut, const Document *doc, const LabelPiece *piece)
{
  cut->attached = FIELD_NUMBER;
  if (piece->kind == LABEL_TASK)
    {
      cut->state = CUT_TASK;
      cut_add_text(cut, doc, text_trim_joins(doc, piece->value), cut->is_report);
    }
  else if (piece->kind == LABEL_MONEY)
    cut_add_money(cut, doc, piece);
  else if (piece->kind == LABEL_STATUS)
    {
      cut->status = text_trim_stops(doc, piece->value);
      cut->status_answers =
          g_strstr_len(doc->comparable->str + piece->place.start,
                       (gssize) (piece->value.start - piece->place.start), WHETHER)
          != NULL;
      cut->state = CUT_IGNORED;
    }
  else
    {
      cut_add_other(cut, label_title(piece), text_trim(doc, piece->value));
      cut->state = CUT_OTHER;
    }
}

/* 进展：… 问题：… 措施：… is what comes next. 1.问题：…, 1.目标任务：… is what the item is about.
 * 【议定事项】… below a name says what it consists of. */
static LabelKind
cut_label_kind(const ItemCut *cut, LabelKind kind)
{
  gboolean has_text = !span_is_empty(cut->text);
  if (kind == LABEL_TASK)
    return has_text ? LABEL_CONTENT : LABEL_TASK;
  if (kind == LABEL_CONTENT && cut->attached == FIELD_PROBLEMS
      && !span_is_empty(cut->fields[FIELD_PROGRESS]))
    return LABEL_NEXT_STEPS;
  gboolean may_name = kind == LABEL_PROBLEMS || kind == LABEL_PLAN || kind == LABEL_CONTENT;
  if (!may_name || has_text || cut->labels->len > 0)
    return kind;
  for (guint i = 0; i < FIELD_COUNT; i++)
    if (!span_is_empty(cut->fields[i]))
      return kind;
  return LABEL_TASK;
}

static void
cut_add_label(ItemCut *cut, const Outline *outline, const Document *doc, const LabelPiece *label)
{
  LabelPiece whole = *label, *piece = &whole;
  piece->kind = cut_label_kind(cut, label->kind);
  cut->is_named_by_goal |=
      piece->kind == LABEL_TASK && (label->kind == LABEL_PLAN || label->kind == LABEL_CONTENT);
  static const Field ATTACHED[] = { FIELD_NUMBER, FIELD_PROBLEMS, FIELD_NEXT_STEPS };
  LabelKind kind = piece->kind == LABEL_CONTENT ? LABEL_PLAN : piece->kind;
  if (kind >= LABEL_TASK)
    {
      cut_add_side_label(cut, doc, piece);
      return;
    }
  cut->attached = kind < LABEL_ATTACHED ? FIELD_NUMBER : ATTACHED[kind - LABEL_ATTACHED];
  if (cut->attached != FIELD_NUMBER)
    span_extend(&cut->fields[cut->attached], text_trim(doc, piece->value));
  if (kind == LABEL_UNITS)
    {
      Span behind = cut_behind_owners(mark_reader_units(outline_reader(outline)), doc, piece);
      gboolean is_alone = label_is_alone(doc, piece);
      cut->label_above = is_alone ? piece->place : SPAN_NONE;
      g_array_append_val(cut->labels, *(is_alone ? &piece->value : &piece->place));
      cut->lists_owners = span_is_empty(text_trim(doc, piece->value));
      cut->state = owners_are_open(doc, piece->value) ? CUT_OWNERS_OPEN : CUT_OWNERS;
      cut_add_text(cut, doc, behind, cut->is_report);
    }
  else if (kind == LABEL_PLAN)
    cut_add_plan(cut, mark_reader_units(outline_reader(outline)), doc, piece);
  else if (kind == LABEL_DEADLINE)
    cut_add_deadline(cut, doc, piece->value);
  else if (kind < LABEL_ATTACHED)
    cut_add_progress(cut, doc, piece);
  else if (cut->state == CUT_FIELD && cut->field == FIELD_PROGRESS)
    span_extend(&cut->fields[FIELD_PROGRESS], text_trim(doc, piece->place));
  else
    cut->state = CUT_IGNORED;
}

/* A dash or a bullet before a label is no text of the task. */
static gboolean
text_is_signs(const Document *doc, Span text)
{
  gsize size;
  for (guint32 at = text.start; at < text.end; at += (guint32) size)
    {
      gunichar c = character_at(doc->comparable->str + at, &size);
      if (character_is_ideograph(c) || g_unichar_isalnum(c))
        return FALSE;
    }
  return TRUE;
}

/* 办理类别：B类 in its place among known labels. Before the first of these only what is short is no
 * text of the task; an item without a number may begin with it, and one that is nothing but a
 * number: its name may stand behind a label further down. */
static gboolean
cut_take_unknown(ItemCut *cut, const UnitGrammar *grammar, const Document *doc, const Line *line,
                 gboolean is_first)
{
  static const char STOP[] = { (char) 0xE3, (char) 0x80, (char) 0x82, 0 }; /* 。 */
  gboolean begins = is_first && line->text == line->place.start;
  if (line->unknown == 0 || line->label < line->place.end || (!begins && is_first))
    return FALSE;
  Span value = text_trim(doc, span_new(line->unknown + 1, line->place.end));
  if (cut->state == CUT_TASK && !begins
      && (span_length(value) > UNKNOWN_BYTES
          || g_strstr_len(doc->comparable->str + value.start, (gssize) span_length(value), STOP)
                 != NULL))
    return FALSE;
  Span title = span_new(line->text, line->unknown);
  cut->attached = FIELD_NUMBER;
  if (!span_is_empty(cut->text) && cut_take_step(cut, grammar, doc, title, value))
    return TRUE;
  cut_add_other(cut, title, value);
  if (!begins && cut->state == CUT_TASK && span_is_empty(cut->text))
    {
      cut->may_be_name = cut->others->len == 1;
      return TRUE;
    }
  cut->state = CUT_OTHER;
  return TRUE;
}

/* 健康工程（责任单位：A） over ①新建… ②改造…: what is counted behind the owners says what they are
 * to do. In a report it tells what came of it. */
static void
cut_begin_part(ItemCut *cut, const Line *line, gboolean is_first)
{
  if (is_first || line->text == line->place.start)
    return;
  if (cut->first_part == 0)
    cut->first_part = line->place.start;
  if (cut->state != CUT_OWNERS || cut->is_report || !span_is_empty(cut->fields[FIELD_PLAN]))
    return;
  cut->state = CUT_FIELD;
  cut->field = FIELD_PLAN;
}

void
item_cut_add_line(ItemCut *cut, const Outline *outline, const Document *doc, guint index,
                  gboolean is_first, gboolean is_report)
{
  const Line *line = line_at(outline_lines(outline), index);
  cut->is_report = is_report;
  if (line->is_owner_line && !is_first)
    {
      Span bodies = text_trim_stops(doc, span_new(line->label, line->place.end));
      g_array_append_val(cut->labels, bodies);
      cut->state = CUT_OWNERS;
      return;
    }
  if (line->is_bracket_line && !is_first && cut->state != CUT_TASK)
    {
      cut_add_bracket_line(cut, outline_reader(outline), doc, line->place);
      return;
    }
  g_autoptr(GArray) pieces = NULL;
  guint32 label = line->place.end;
  if (line->glued != 0)
    {
      LabelPiece piece;
      pieces = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
      if (line->glued == line->place.end)
        item_labels_alone(mark_reader_labels(outline_reader(outline)), doc,
                          span_new(line->text, line->place.end), &piece);
      else
        item_labels_glued(mark_reader_labels(outline_reader(outline)), doc, line->place, &piece);
      g_array_append_val(pieces, piece);
      label = line->text;
    }
  else if (line->label < line->place.end)
    {
      pieces = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
      label = item_labels_split(mark_reader_labels(outline_reader(outline)), doc,
                                span_new(line->text, line->place.end), pieces);
    }
  Span text = span_new(is_first ? line->text : line->place.start, label);
  gboolean is_bare_label = !is_first && label == line->text;
  if (label < line->place.end)
    text = text_trim_joins(doc, text);
  gboolean goes_on =
      line->is_owner_rest
      || (cut->lists_owners && pieces == NULL
          && units_is_list(mark_reader_units(outline_reader(outline)), doc, line->place));
  if (goes_on && cut->state == CUT_OWNERS)
    cut->state = CUT_OWNERS_OPEN;
  if (cut_take_unknown(cut, mark_reader_units(outline_reader(outline)), doc, line, is_first))
    return;
  cut_begin_part(cut, line, is_first);
  if (!is_bare_label && !(label < line->place.end && text_is_signs(doc, text)))
    cut_add_text(cut, doc, text_trim(doc, text), is_report);
  for (guint i = 0; pieces != NULL && i < pieces->len; i++)
    cut_add_label(cut, outline, doc, &g_array_index(pieces, LabelPiece, i));
}
