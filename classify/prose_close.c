/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * prose_close.c - the brackets that close the text of an item, and the pieces they leave:
 *
 *   A。(市教育局)B。(市水利局,8月底前)        two pieces, each with its bracket
 *   A。(牵头单位：X)(责任单位：Y)              one piece, two brackets
 *   A(6月底前完成)                             one piece and its deadline
 */
#include "classify/prose_cut_private.h"

#include "classify/brackets.h"
#include "classify/closing_brackets.h"
#include "classify/number_mark.h"
#include "core/characters.h"

#include <string.h>

#define IDEOGRAPHIC_STOP 0x3002 /* 。 */

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

void
cut_add_bracket_line(ItemCut *cut, const MarkReader *reader, const Document *doc, Span line)
{
  Span bracket = text_trim_stops(doc, line), inside = unit_clause_inside(doc, bracket);
  g_array_append_val(cut->labels, inside);
  cut_read_bracket(cut, reader, doc, bracket);
  cut->state = CUT_OWNERS;
  cut->attached = FIELD_NUMBER;
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

/* …。(6月底前完成): takes a bracket that holds nothing but a time off the text's end; SPAN_NONE for
 * none. (2031—2033年) is part of a name. A label of times, or in a report any time, says more. */
static Span
cut_take_time_behind(const ItemCut *cut, const MarkReader *reader, const Document *doc, Span *text)
{
  static const char *const PERIODS[] = { "\xE5\xB9\xB4" /* 年 */, "\xE5\xBA\xA6" /* 度 */ };
  Span trimmed = text_trim_stops(doc, *text), time;
  guint32 start = bracket_opening(doc->comparable->str, trimmed);
  if (cut->is_report || !span_is_empty(cut->fields[FIELD_DEADLINE]) || start <= trimmed.start
      || start >= trimmed.end)
    return SPAN_NONE;
  Span bracket = span_new(start, trimmed.end), inside = unit_clause_inside(doc, bracket);
  if (!units_find_time(mark_reader_units(reader), doc, bracket, &time)
      || span_length(time) != span_length(inside))
    return SPAN_NONE;
  for (gsize i = 0; i < G_N_ELEMENTS(PERIODS); i++)
    if (g_str_has_prefix(doc->comparable->str + time.end - strlen(PERIODS[i]), PERIODS[i]))
      return SPAN_NONE;
  text->end = start;
  return time;
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
  else if (behind.start == cut->first_part && span_is_empty(cut->fields[FIELD_PLAN]))
    cut->fields[FIELD_PLAN] = behind;
  else
    span_extend(&cut->after, behind);
}

/* The field that the item's text ended in; NULL where it ended in none. */
static Span *
cut_last_field(ItemCut *cut)
{
  if (cut->state == CUT_OTHER && cut->others->len > 0)
    return &g_array_index(cut->others, TitledCell, cut->others->len - 1).cell;
  if (cut->state == CUT_STEP)
    return &g_array_index(cut->steps, TitledCell, cut->steps->len - 1).cell;
  gboolean is_field = cut->state == CUT_FIELD && cut->field != FIELD_DEADLINE;
  return is_field ? &cut->fields[cut->field] : NULL;
}

/* 做强园区。工作目标：产值达到50亿元。（县工信局牵头）: the bracket behind a paragraph of the field
 * closes the task; at the field's end it is no part of it. */
static gboolean
cut_take_bracket_in(ItemCut *cut, const Outline *outline, const Document *doc, Span *field,
                    TaskPiece *whole)
{
  if (span_is_empty(*field))
    return FALSE;
  g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(UnitClause));
  BracketTrust trust = field == &cut->fields[FIELD_PROGRESS]
                           ? BRACKETS_EXPLICIT
                           : lines_trusted_brackets(outline_lines(outline));
  text_find_closing_brackets(outline_reader(outline), doc, *field, trust, found);
  if (found->len == 0)
    return FALSE;
  Span place = g_array_index(found, UnitClause, found->len - 1).place;
  gboolean is_end = place_is_marks(doc, span_new(place.end, field->end));
  if (!is_end && doc->comparable->str[place.end] != '\n')
    return FALSE;
  whole->first_clause = cut->clauses->len;
  whole->clause_count = 1;
  g_array_append_val(cut->clauses, place);
  cut_read_bracket(cut, outline_reader(outline), doc, place);
  Span time;
  if (units_find_time(mark_reader_units(outline_reader(outline)), doc, place, &time))
    whole->time = time;
  if (is_end)
    field->end = place.start;
  *field = text_trim(doc, *field);
  return TRUE;
}

/* Of the fields the one that the item's text ended in goes first. */
static void
cut_take_bracket_of_field(ItemCut *cut, const Outline *outline, const Document *doc,
                          TaskPiece *whole)
{
  Span *last = cut_last_field(cut);
  if (cut->labels->len > 0 || (last != NULL && cut_take_bracket_in(cut, outline, doc, last, whole)))
    return;
  if (!cut_take_bracket_in(cut, outline, doc, &cut->fields[FIELD_PROGRESS], whole))
    cut_take_bracket_in(cut, outline, doc, &cut->fields[FIELD_PLAN], whole);
}

/* Nothing else names the task. */
static void
cut_take_name_of_other(ItemCut *cut)
{
  if (!cut->may_be_name || !span_is_empty(cut->text))
    return;
  cut->text = g_array_index(cut->others, TitledCell, 0).cell;
  g_array_remove_index(cut->others, 0);
}

void
item_cut_close(ItemCut *cut, const Outline *outline, const Document *doc)
{
  cut_take_name_of_other(cut);
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
      Span time = cut_take_time_behind(cut, outline_reader(outline), doc, &text);
      guint clause = cut->clauses->len;
      g_array_append_val(cut->clauses, place);
      cut_read_bracket(cut, outline_reader(outline), doc, place);
      cut_read_stated(cut, outline_reader(outline), doc, &g_array_index(found, UnitClause, i));
      /* (牵头单位：A)(责任单位：B): the second bracket closes the same task. */
      if (cut->pieces->len > 0 && span_is_empty(text))
        g_array_index(cut->pieces, TaskPiece, cut->pieces->len - 1).clause_count++;
      else
        cut_append_piece(cut, outline_reader(outline), doc, text, clause);
      if (units_find_time(mark_reader_units(outline_reader(outline)), doc, place, &time)
          || !span_is_empty(time))
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
  Span time = cut_take_time_behind(cut, outline_reader(outline), doc, &cut->text);
  TaskPiece whole = { text_trim(doc, cut->text), 0, 0, time };
  cut_take_bracket_of_field(cut, outline, doc, &whole);
  if (!span_is_empty(whole.text))
    g_array_append_val(cut->pieces, whole);
}
