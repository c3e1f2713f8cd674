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
#include "classify/prose_cut.h"

#include "classify/brackets.h"
#include "classify/closing_brackets.h"
#include "classify/number_mark.h"
#include "core/characters.h"

#define IDEOGRAPHIC_COMMA 0x3001 /* 、 */
#define IDEOGRAPHIC_STOP 0x3002  /* 。 */
#define UNKNOWN_BYTES 60         /* twenty characters behind a label that nobody knows */

ItemCut *
item_cut_new(void)
{
  ItemCut *cut = g_new0(ItemCut, 1);
  cut->pieces = g_array_new(FALSE, FALSE, sizeof(TaskPiece));
  cut->clauses = g_array_new(FALSE, FALSE, sizeof(Span));
  cut->labels = g_array_new(FALSE, FALSE, sizeof(Span));
  cut->money = g_array_new(FALSE, FALSE, sizeof(TitledCell));
  cut->others = g_array_new(FALSE, FALSE, sizeof(TitledCell));
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
  cut->text = cut->after = cut->status = SPAN_NONE;
  cut->progress_title = SPAN_NONE;
  cut->earlier = (TitledCell){ SPAN_NONE, SPAN_NONE };
  cut->state = CUT_TASK;
  cut->lists_owners = FALSE;
  cut->is_named_by_goal = FALSE;
  cut->label_above = SPAN_NONE;
  cut->attached = FIELD_NUMBER;
  for (guint i = 0; i < FIELD_COUNT; i++)
    cut->fields[i] = SPAN_NONE;
}

static void
span_extend(Span *span, Span more)
{
  if (span_is_empty(*span))
    *span = more;
  else
    span->end = MAX(span->end, more.end);
}

static gboolean
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

/* Plans that stand side by side add up: 整改目标, 整改措施. With other labels between them the goal
 * is the plan. */
static void
cut_add_plan(ItemCut *cut, const Document *doc, const LabelPiece *piece)
{
  Span value = text_trim(doc, piece->value), *plan = &cut->fields[FIELD_PLAN];
  Span title = label_title(piece);
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

/* 总投资：3.2亿元. In an outcome it is part of that as well, as problems are. */
static void
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
    cut_add_plan(cut, doc, piece);
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
 * text of the task; an item without a number may begin with it. */
static gboolean
cut_take_unknown(ItemCut *cut, const Document *doc, const Line *line, gboolean is_first)
{
  static const char STOP[] = { (char) 0xE3, (char) 0x80, (char) 0x82, 0 }; /* 。 */
  gboolean begins = is_first && line->text == line->place.start;
  if (line->unknown == 0 || line->label < line->place.end
      || (!begins && (is_first || span_is_empty(cut->text))))
    return FALSE;
  Span value = text_trim(doc, span_new(line->unknown + 1, line->place.end));
  if (cut->state == CUT_TASK && !begins
      && (span_length(value) > UNKNOWN_BYTES
          || g_strstr_len(doc->comparable->str + value.start, (gssize) span_length(value), STOP)
                 != NULL))
    return FALSE;
  cut->attached = FIELD_NUMBER;
  cut_add_other(cut, span_new(line->text, line->unknown), value);
  cut->state = CUT_OTHER;
  return TRUE;
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
  if (cut_take_unknown(cut, doc, line, is_first))
    return;
  if (!is_bare_label && !(label < line->place.end && text_is_signs(doc, text)))
    cut_add_text(cut, doc, text_trim(doc, text), is_report);
  for (guint i = 0; pieces != NULL && i < pieces->len; i++)
    cut_add_label(cut, outline, doc, &g_array_index(pieces, LabelPiece, i));
}

/* --- pieces --- */

static gboolean
place_is_marks(const Document *doc, Span place)
{
  const char *text = doc->comparable->str;
  gsize size;
  for (guint32 i = place.start; i < place.end; i += (guint32) size)
    {
      gunichar c = character_at(text + i, &size);
      if (c != IDEOGRAPHIC_STOP && c != ';' && !character_joins(c) && c != ' ' && c != '\n')
        return FALSE;
    }
  return TRUE;
}

/* What stands behind a bracket, without the marks that still belong to the sentence before it. */
static Span
skip_marks(const Document *doc, Span place)
{
  const char *text = doc->comparable->str;
  while (place.start < place.end)
    {
      gsize size;
      gunichar c = character_at(text + place.start, &size);
      if (c != IDEOGRAPHIC_STOP && c != ';' && !character_joins(c) && c != ' ' && c != '\n')
        break;
      place.start += (guint32) size;
    }
  return place;
}

/* (责任单位：A；完成时限：6月底): the bracket's other labels are fields of the item. */
static void
cut_read_bracket(ItemCut *cut, const MarkReader *reader, const Document *doc, Span bracket)
{
  static const Field FIELDS[] = { FIELD_TASK, FIELD_DEADLINE, FIELD_PLAN,       FIELD_PROGRESS,
                                  FIELD_TASK, FIELD_PROBLEMS, FIELD_NEXT_STEPS, FIELD_PLAN,
                                  FIELD_TASK, FIELD_TASK,     FIELD_TASK,       FIELD_TASK,
                                  FIELD_TASK };
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
  item_labels_split(mark_reader_labels(reader), doc, unit_clause_inside(doc, bracket), pieces);
  for (guint i = 0; i < pieces->len; i++)
    {
      const LabelPiece *piece = &g_array_index(pieces, LabelPiece, i);
      Field field = FIELDS[piece->kind];
      if (piece->kind == LABEL_MONEY)
        cut_add_money(cut, doc, piece);
      if (field != FIELD_TASK && span_is_empty(cut->fields[field]))
        cut->fields[field] = text_trim_stops(doc, piece->value);
    }
}

/* …。责任单位为A，完成时限为6月底。 */
static void
cut_read_stated(ItemCut *cut, const MarkReader *reader, const Document *doc,
                const UnitClause *clause)
{
  Span value;
  if (!clause->is_bracket && span_is_empty(cut->fields[FIELD_DEADLINE])
      && item_labels_find_stated(mark_reader_labels(reader), doc, clause->place, LABEL_DEADLINE,
                                 &value))
    cut->fields[FIELD_DEADLINE] = text_trim_stops(doc, value);
}

/* 【完成时限：6月底】 behind or before 【责任单位：A】: a bracket that starts with the label of a
 * field and ends the text, or starts it, is read and cut off. */
static gboolean
cut_take_bracket(ItemCut *cut, const MarkReader *reader, const Document *doc, Span bracket,
                 gboolean is_behind)
{
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
  Span inside = unit_clause_inside(doc, bracket);
  if (item_labels_split(mark_reader_labels(reader), doc, inside, pieces) != inside.start
      || pieces->len == 0 || g_array_index(pieces, LabelPiece, 0).kind == LABEL_TASK)
    return FALSE;
  /* 〔牵头科室：A〕〔协同单位：B〕〔场领导：C〕: those behind the text are met last first. */
  if (g_array_index(pieces, LabelPiece, 0).kind == LABEL_UNITS)
    g_array_insert_val(cut->labels, is_behind ? 0 : cut->labels->len, inside);
  cut_read_bracket(cut, reader, doc, bracket);
  return TRUE;
}

static void
cut_take_brackets_behind(ItemCut *cut, const MarkReader *reader, const Document *doc, Span *text)
{
  for (;;)
    {
      Span trimmed = text_trim_stops(doc, *text);
      guint32 start = bracket_opening(doc->comparable->str, trimmed);
      if (start >= trimmed.end || start <= trimmed.start
          || !cut_take_bracket(cut, reader, doc, span_new(start, trimmed.end), TRUE))
        return;
      text->end = start;
    }
}

static void
cut_take_brackets_before(ItemCut *cut, const MarkReader *reader, const Document *doc, Span *text)
{
  for (;;)
    {
      Span trimmed = skip_marks(doc, *text);
      guint32 end = bracket_closing(doc->comparable->str, trimmed);
      if (end <= trimmed.start
          || !cut_take_bracket(cut, reader, doc, span_new(trimmed.start, end), FALSE))
        return;
      text->start = end;
    }
}

/* (2)完善企业登记。 behind (1)…。(市监局牵头): each piece has a list number of its own. */
static Span
skip_number(const MarkReader *reader, const Document *doc, Span text)
{
  NumberMark marks[NUMBER_READINGS];
  if (number_mark_read(mark_reader_marks(reader), doc->comparable->str, text, marks) > 0
      && !marks[0].is_weak && marks[0].style != NUMBER_BULLET)
    text.start = MIN(marks[0].body, text.end);
  return text;
}

static void
cut_append_piece(ItemCut *cut, const MarkReader *reader, const Document *doc, Span text,
                 guint clause)
{
  guint32 start = text.start;
  if (cut->pieces->len > 0)
    text = skip_number(reader, doc, text);
  if (cut->pieces->len == 1 && text.start > start) /* the first had one as well */
    {
      TaskPiece *first = &g_array_index(cut->pieces, TaskPiece, 0);
      first->text = skip_number(reader, doc, first->text);
    }
  TaskPiece piece = { text_trim_joins(doc, text), clause, 1, SPAN_NONE };
  g_array_append_val(cut->pieces, piece);
}

/* Text behind the last bracket: in a report what came of it; on the same line it is part of the
 * task around the bracket; a paragraph of its own is not. */
static void
cut_close_rest(ItemCut *cut, const Document *doc, Span rest)
{
  if (place_is_marks(doc, rest))
    return;
  TaskPiece *last = &g_array_index(cut->pieces, TaskPiece, cut->pieces->len - 1);
  const char *text = doc->comparable->str;
  guint32 line_end = rest.start;
  while (line_end < rest.end && text[line_end] != '\n')
    line_end++;
  Span behind = text_trim(doc, skip_marks(doc, rest));
  if (cut->is_report && span_is_empty(cut->fields[FIELD_PROGRESS]))
    cut->fields[FIELD_PROGRESS] =
        text[behind.start] == ':' ? text_trim(doc, span_new(behind.start + 1, behind.end)) : behind;
  else if (cut->pieces->len == 1 && !place_is_marks(doc, span_new(rest.start, line_end)))
    last->text.end = text_trim_joins(doc, span_new(last->text.start, rest.end)).end;
  else
    span_extend(&cut->after, behind);
}

/* The field that the item's text ended in; NULL where it ended in none. */
static Span *
cut_last_field(ItemCut *cut)
{
  if (cut->state == CUT_OTHER && cut->others->len > 0)
    return &g_array_index(cut->others, TitledCell, cut->others->len - 1).cell;
  gboolean is_field = cut->state == CUT_FIELD && cut->field != FIELD_DEADLINE;
  return is_field ? &cut->fields[cut->field] : NULL;
}

/* 做强园区。工作目标：产值达到50亿元。（县工信局牵头）: the bracket behind the goal closes the task. */
static void
cut_take_bracket_of_field(ItemCut *cut, const Outline *outline, const Document *doc,
                          TaskPiece *whole)
{
  Span *field = cut_last_field(cut);
  if (field == NULL || cut->labels->len > 0 || span_is_empty(*field))
    return;
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(UnitClause));
  BracketTrust trust = cut->field == FIELD_PROGRESS
                           ? BRACKETS_EXPLICIT
                           : lines_trusted_brackets(outline_lines(outline));
  text_find_closing_brackets(outline_reader(outline), doc, *field, trust, found);
  if (found->len == 0)
    return;
  Span place = g_array_index(found, UnitClause, found->len - 1).place;
  if (!place_is_marks(doc, span_new(place.end, field->end)))
    return;
  whole->first_clause = cut->clauses->len;
  whole->clause_count = 1;
  g_array_append_val(cut->clauses, place);
  cut_read_bracket(cut, outline_reader(outline), doc, place);
  Span time;
  if (units_find_time(mark_reader_units(outline_reader(outline)), doc, place, &time))
    whole->time = time;
  field->end = place.start;
  *field = text_trim(doc, *field);
}

void
item_cut_close(ItemCut *cut, const Outline *outline, const Document *doc)
{
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(UnitClause));
  const Lines *lines = outline_lines(outline);
  text_find_closing_brackets(outline_reader(outline), doc, cut->text, lines_trusted_brackets(lines),
                             found);
  Span rest = cut->text;
  for (guint i = 0; i < found->len; i++)
    {
      Span place = g_array_index(found, UnitClause, i).place;
      Span text = skip_marks(doc, span_new(rest.start, place.start));
      cut_take_brackets_behind(cut, outline_reader(outline), doc, &text);
      guint clause = cut->clauses->len;
      g_array_append_val(cut->clauses, place);
      cut_read_bracket(cut, outline_reader(outline), doc, place);
      cut_read_stated(cut, outline_reader(outline), doc, &g_array_index(found, UnitClause, i));
      /* (牵头单位：A)(责任单位：B): the second bracket closes the same task. */
      if (cut->pieces->len > 0 && span_is_empty(text))
        g_array_index(cut->pieces, TaskPiece, cut->pieces->len - 1).clause_count++;
      else
        cut_append_piece(cut, outline_reader(outline), doc, text, clause);
      Span time;
      if (units_find_time(mark_reader_units(outline_reader(outline)), doc, place, &time))
        g_array_index(cut->pieces, TaskPiece, cut->pieces->len - 1).time = time;
      rest.start = place.end;
    }
  if (cut->pieces->len > 0)
    {
      cut_take_brackets_before(cut, outline_reader(outline), doc, &rest);
      cut_close_rest(cut, doc, rest);
      return;
    }
  if (cut->is_named_by_goal && cut->labels->len == 0 && span_is_empty(cut->fields[FIELD_DEADLINE])
      && span_is_empty(cut->fields[FIELD_PROGRESS]))
    return; /* (一)工作目标：全面建成。 says what for */
  cut_take_brackets_behind(cut, outline_reader(outline), doc, &cut->text);
  TaskPiece whole = { text_trim(doc, cut->text), 0, 0, SPAN_NONE };
  cut_take_bracket_of_field(cut, outline, doc, &whole);
  if (!span_is_empty(whole.text))
    g_array_append_val(cut->pieces, whole);
}
