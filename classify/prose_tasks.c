/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * prose_tasks.c - one task for each item, sub-item, or piece of an item that its own bracket
 * closes; and for each paragraph without number that owns units.
 *
 * What is an item and what a heading was decided by outline.c. Here lines are walked once: lines of
 * a task item are gathered into a cut (prose_cut.c); lines of no item are gathered until something
 * closes them.
 *
 *   1.A。(X负责)B。(Y负责)     two tasks, number 1, sub 1 and 2
 *   一、X方面                   heading
 *   C。(X)D。(Y)                two tasks without number
 */
#include "classify/prose_tasks.h"

#include "classify/heading_owners.h"
#include "classify/milestones.h"
#include "classify/outcome_text.h"
#include "classify/prose_cut.h"
#include "core/characters.h"

#include <string.h>

#define GRADE_BYTES 6    /* A类, 5星 */
#define HEADING_LABELS 8 /* label lines that are read below a heading */
#define LOOSE_MINIMUM                                                                              \
  2 /* one paragraph with a unit bracket and nothing else is a sentence, not a list of tasks */

typedef struct
{
  const ClassifyContext *context;
  Document *doc;
  const Lines *lines;
  GArray *tasks; /* Task, not yet the document's */
  GArray
      *free; /* gboolean for each task: without number and heading, counted before it is believed */
  ItemCut *cut;
  ItemCut *parent;  /* cut of the item whose sub-items are cut */
  GArray *sections; /* of the item at hand */
  gint heading;     /* innermost heading that heading_leaders and heading_units were read from */
  guint group;      /* Line.group of the label lines that were read for them, too */
  GArray *heading_leaders;
  GArray *heading_units;
  Span heading_deadline; /* comparable */
  gboolean heading_tells; /* the innermost heading gives a verdict on what stands below: 正常推进 */
} Cutter;

static Span
line_printed(const Cutter *cutter, guint line)
{
  return document_to_printed(cutter->doc, line_at(cutter->lines, line)->place);
}

/* --- what headings lend --- */

/* The label lines right below a heading go with what it says itself. */
static void
cutter_read_heading(Cutter *cutter, gint heading)
{
  const Outline *outline = cutter->context->outline;
  gboolean wants_leaders = cutter->heading_leaders->len == 0,
           wants_units = cutter->heading_units->len == 0;
  heading_read_owners(cutter->context, cutter->doc,
                      document_to_comparable(cutter->doc, outline_heading_place(outline, heading)),
                      cutter->heading_units, cutter->heading_leaders);
  g_autoptr(GArray) units = g_array_new(FALSE, FALSE, sizeof(Unit));
  g_autoptr(GArray) leaders = g_array_new(FALSE, FALSE, sizeof(Leader));
  guint first = outline_heading_line(outline, heading) + 1;
  for (guint i = first; i < cutter->lines->lines->len && i < first + HEADING_LABELS; i++)
    {
      if (outline_line_at(outline, i)->kind != LINE_LABEL)
        break;
      units_parse(cutter->context->units, cutter->doc, line_at(cutter->lines, i)->place,
                  ROLE_UNSPECIFIED, units, leaders);
      if (span_is_empty(cutter->heading_deadline))
        cutter->heading_deadline =
            heading_read_deadline(cutter->context, cutter->doc, line_at(cutter->lines, i)->place);
    }
  if (span_is_empty(cutter->heading_deadline))
    cutter->heading_deadline = heading_read_deadline(
        cutter->context, cutter->doc,
        document_to_comparable(cutter->doc, outline_heading_place(outline, heading)));
  if (wants_units)
    g_array_append_vals(cutter->heading_units, units->data, units->len);
  if (wants_leaders && cutter->heading_leaders->len == 0)
    g_array_append_vals(cutter->heading_leaders, leaders->data, leaders->len);
}

/* 以上2项目标的责任单位为…: what is read starts within the line. */
static Span
group_label_owners(const Line *line)
{
  gboolean is_within = line->label > line->place.start && line->label < line->place.end;
  return span_new(is_within ? line->label : line->place.start, line->place.end);
}

/* The label lines above the items of a group, or the sentence below them. */
static void
cutter_read_group(Cutter *cutter)
{
  for (guint i = cutter->group; i > 0 && i <= cutter->lines->lines->len; i++)
    {
      const Line *line = line_at(cutter->lines, i - 1);
      if (!line->is_skipped && !line->is_group_label)
        return;
      if (line->is_group_label)
        units_parse(cutter->context->units, cutter->doc,
                    unit_clause_inside(cutter->doc, group_label_owners(line)), ROLE_UNSPECIFIED,
                    cutter->heading_units, cutter->heading_leaders);
      if (line->is_group_label && span_is_empty(cutter->heading_deadline))
        cutter->heading_deadline = heading_read_deadline(cutter->context, cutter->doc, line->place);
    }
}

/* Leaders and units of the group and of the headings in force, innermost first; read once for each.
 */
static void
cutter_enter(Cutter *cutter, guint line)
{
  const Outline *outline = cutter->context->outline;
  g_array_set_size(cutter->sections, 0);
  outline_line_sections(outline, line, cutter->sections);
  gint innermost = outline_heading_at(outline, line);
  guint group = line_at(cutter->lines, line)->group;
  if (innermost == cutter->heading && group == cutter->group)
    return;
  cutter->heading = innermost;
  cutter->group = group;
  g_array_set_size(cutter->heading_leaders, 0);
  g_array_set_size(cutter->heading_units, 0);
  cutter->heading_deadline = SPAN_NONE;
  cutter->heading_tells =
      innermost >= 0
      && verdict_of_heading(
             cutter->context->verdicts, cutter->doc,
             document_to_comparable(cutter->doc, outline_heading_place(outline, innermost)))
             != STATUS_NONE;
  cutter_read_group(cutter);
  for (gint i = innermost; i >= 0; i = outline_heading_outer(outline, i))
    cutter_read_heading(cutter, i);
}

/* --- filling a task --- */

static void
task_add_owners(const Cutter *cutter, Task *task, Span place)
{
  units_parse(cutter->context->units, cutter->doc, place, ROLE_UNSPECIFIED, task->units,
              task->leaders);
}

/* (责任单位:A;整改进展:B): where a bracket consists of labels only what stands behind those of
 * owners is read. */
static void
task_add_clause_owners(const Cutter *cutter, Task *task, Span inside)
{
  g_autoptr(GArray) pieces = g_array_new(FALSE, FALSE, sizeof(LabelPiece));
  const ItemLabels *labels = mark_reader_labels(outline_reader(cutter->context->outline));
  guint32 first = item_labels_split(labels, cutter->doc, inside, pieces);
  gunichar before =
      first > inside.start ? character_before(cutter->doc->comparable->str, first) : ',';
  if (pieces->len == 0 || (before != ',' && before != ';'))
    {
      task_add_owners(cutter, task, inside);
      return;
    }
  Span unlabelled = text_trim_stops(cutter->doc, span_new(inside.start, first));
  if (units_state_owners(cutter->context->units, cutter->doc, unlabelled))
    task_add_owners(cutter, task, unlabelled);
  for (guint i = 0; i < pieces->len; i++)
    if (g_array_index(pieces, LabelPiece, i).kind == LABEL_UNITS)
      task_add_owners(cutter, task, g_array_index(pieces, LabelPiece, i).place);
}

static void
task_add_cut_owners(const Cutter *cutter, Task *task, const ItemCut *cut, const TaskPiece *piece)
{
  for (guint i = 0; i < piece->clause_count; i++)
    task_add_clause_owners(cutter, task,
                           unit_clause_inside(cutter->doc, g_array_index(cut->clauses, Span,
                                                                         piece->first_clause + i)));
  for (guint i = 0; i < cut->labels->len; i++)
    task_add_owners(cutter, task, g_array_index(cut->labels, Span, i));
  if (task->units->len == 0 && !span_is_empty(piece->text))
    units_parse_agents(cutter->context->units, cutter->doc, piece->text, task->units,
                       task->leaders);
}

static void
task_set_field(const Cutter *cutter, Task *task, Field field, Span comparable)
{
  if (!span_is_empty(comparable))
    task->fields[field] = document_to_printed(cutter->doc, comparable);
}

static void
task_set_outcome(const Cutter *cutter, Task *task, Span progress, Span goal)
{
  if (span_is_empty(progress))
    return;
  Span words = SPAN_NONE;
  task_set_field(cutter, task, FIELD_PROGRESS, progress);
  task->status = verdict_find(cutter->context->verdicts, cutter->doc, progress, goal, &words);
  task->fields[FIELD_STATUS] = words;
  reasons_find(cutter->context->verdicts, cutter->doc, progress, task->reasons);
}

static void
cells_keep(const Cutter *cutter, const GArray *comparable, GArray **cells)
{
  for (guint i = 0; i < comparable->len; i++)
    {
      TitledCell cell = g_array_index(comparable, TitledCell, i);
      cell.title = document_to_printed(cutter->doc, cell.title);
      cell.cell = document_to_printed(cutter->doc, cell.cell);
      if (*cells == NULL)
        *cells = g_array_new(FALSE, FALSE, sizeof(TitledCell));
      g_array_append_val(*cells, cell);
    }
}

/* Problems and next steps have fields of their own, also where they stand in the progress text;
 * what has none is kept beside them. */
static void
task_set_attached(const Cutter *cutter, Task *task, const ItemCut *cut)
{
  task_set_field(cutter, task, FIELD_PROBLEMS, cut->fields[FIELD_PROBLEMS]);
  task_set_field(cutter, task, FIELD_NEXT_STEPS, cut->fields[FIELD_NEXT_STEPS]);
  Status stated = cut->status_answers
                      ? verdict_of_answer(cutter->context->verdicts, cutter->doc, cut->status)
                      : verdict_of_word(cutter->context->verdicts, cutter->doc, cut->status);
  if (stated != STATUS_NONE)
    {
      task->status = stated;
      task_set_field(cutter, task, FIELD_STATUS, cut->status);
    }
  cells_keep(cutter, cut->money, &task->money);
  cells_keep(cutter, cut->others, &task->others);
  cells_keep(cutter, cut->steps, cut->steps->len > 1 ? &task->milestones : &task->others);
}

/* The steps of a deadline, or those that the task's own text counts: ①3月底前，…。②6月底前，… */
static void
task_find_milestones(const Cutter *cutter, Task *task, const TaskPiece *piece, const ItemCut *cut)
{
  static const char CIRCLED[] = { (char) 0xE2, (char) 0x91, 0 };
  const UnitGrammar *units = cutter->context->units;
  Span deadline = cut->fields[FIELD_DEADLINE];
  if (task->milestones != NULL)
    return;
  if (!span_is_empty(deadline))
    milestones_find(units, cutter->doc, deadline, &task->milestones);
  else if (g_strstr_len(cutter->doc->comparable->str + piece->text.start,
                        (gssize) span_length(piece->text), CIRCLED)
           != NULL)
    milestones_find(units, cutter->doc, piece->text, &task->milestones);
}

static gboolean
units_only_join(const GArray *units)
{
  for (guint i = 0; i < units->len; i++)
    if (g_array_index(units, Unit, i).role != ROLE_JOINT)
      return FALSE;
  return TRUE;
}

/* 配合单位：Y below 一、城市更新(牵头单位：X): the heading says who leads. */
static void
units_prepend_leads(GArray *units, const GArray *heading)
{
  guint leads = 0;
  for (guint i = 0; i < heading->len; i++)
    if (g_array_index(heading, Unit, i).role == ROLE_LEAD)
      g_array_insert_val(units, leads++, g_array_index(heading, Unit, i));
}

static void
cutter_keep(Cutter *cutter, Task *task, gboolean is_free)
{
  if (task->leaders->len == 0)
    g_array_append_vals(task->leaders, cutter->heading_leaders->data, cutter->heading_leaders->len);
  if (task->units->len == 0)
    g_array_append_vals(task->units, cutter->heading_units->data, cutter->heading_units->len);
  else if (units_only_join(task->units))
    units_prepend_leads(task->units, cutter->heading_units);
  if (span_is_empty(task->fields[FIELD_DEADLINE]))
    task_set_field(cutter, task, FIELD_DEADLINE, cutter->heading_deadline);
  units_apply_standing(&cutter->context->standing, task->units);
  g_array_append_vals(task->sections, cutter->sections->data, cutter->sections->len);
  g_array_append_val(cutter->tasks, *task);
  g_array_append_val(cutter->free, is_free);
}

static Task
cutter_begin(const Cutter *cutter, guint line)
{
  Task task = task_empty();
  const Line *first = line_at(cutter->lines, line);
  task.page = document_block(cutter->doc, first->block)->page;
  task.table = -1;
  task.row = -1;
  if (first->mark.style != NUMBER_NONE && first->mark.style != NUMBER_BULLET
      && !span_is_empty(first->mark.number))
    {
      task.has_number = TRUE;
      task_set_field(cutter, &task, FIELD_NUMBER, first->mark.number);
    }
  return task;
}

static void
cutter_warn_after(const Cutter *cutter, guint line)
{
  if (!span_is_empty(cutter->cut->after))
    document_add_issue(cutter->doc, SEVERITY_WARNING, "text-after-units",
                       document_to_printed(cutter->doc, cutter->cut->after),
                       document_block(cutter->doc, line_at(cutter->lines, line)->block)->page,
                       "text behind the units of an item belongs to no field");
}

/* A类: no outcome by itself. */
static gboolean
outcome_is_grade(const Cutter *cutter, Span bare)
{
  return span_length(bare) <= GRADE_BYTES
         && g_ascii_isalnum(cutter->doc->comparable->str[bare.start]);
}

/* 整改进展：城南小学已建成。 整改成效：已完成: of two outcomes a bare verdict is that of the other
 * one, and a grade stands beside it; else the later one is current. */
static void
cutter_settle_outcomes(const Cutter *cutter, ItemCut *cut)
{
  Span *progress = &cut->fields[FIELD_PROGRESS];
  Span bare = text_trim_stops(cutter->doc, *progress);
  if (span_is_empty(cut->earlier.cell) || span_is_empty(bare))
    return;
  gboolean is_verdict =
      verdict_of_word(cutter->context->verdicts, cutter->doc, bare) != STATUS_NONE;
  TitledCell beside = cut->earlier;
  if (is_verdict && span_is_empty(cut->status))
    cut->status = bare;
  if (is_verdict || outcome_is_grade(cutter, bare))
    {
      beside = (TitledCell){ cut->progress_title, bare };
      *progress = cut->earlier.cell;
    }
  if (!is_verdict && !span_is_empty(beside.title))
    g_array_append_val(cut->others, beside);
}

/* The tasks of a cut that has no sub-items. is_numbered: a number of its own that several pieces
 * share. */
static void
cutter_emit(Cutter *cutter, guint line, gboolean is_free)
{
  ItemCut *cut = cutter->cut;
  cutter_settle_outcomes(cutter, cut);
  for (guint i = 0; i < cut->pieces->len; i++)
    {
      TaskPiece piece = g_array_index(cut->pieces, TaskPiece, i);
      Span progress = i + 1 == cut->pieces->len ? cut->fields[FIELD_PROGRESS] : SPAN_NONE;
      Task task = cutter_begin(cutter, line);
      if (is_free)
        task.has_number = FALSE, task.fields[FIELD_NUMBER] = SPAN_NONE;
      OutcomeText outcome = { cutter->context, cutter->doc, cutter->lines, cutter->heading_tells };
      Span plan = cut->fields[FIELD_PLAN];
      if (!span_is_empty(plan))
        outcome_part(&outcome, &plan, &progress);
      outcome_part(&outcome, &piece.text, &progress);
      Span agents = outcome_take_agents(&outcome, piece.text, &progress);
      if (span_is_empty(cut->status) && i + 1 == cut->pieces->len)
        cut->status = outcome_take_verdict_line(&outcome, &piece.text);
      task.sub = task.has_number && cut->pieces->len > 1 ? (gint) i + 1 : 0;
      task_set_field(cutter, &task, FIELD_TASK, piece.text);
      task_set_field(cutter, &task, FIELD_DEADLINE,
                     span_is_empty(piece.time) ? cut->fields[FIELD_DEADLINE] : piece.time);
      task_set_field(cutter, &task, FIELD_PLAN, plan);
      task_add_cut_owners(cutter, &task, cut, &piece);
      if (!span_is_empty(agents))
        task_add_owners(cutter, &task, agents);
      task_set_outcome(cutter, &task, progress, piece.text);
      if (i + 1 == cut->pieces->len)
        task_set_attached(cutter, &task, cut);
      task_find_milestones(cutter, &task, &piece, cut);
      cutter_keep(cutter, &task, is_free);
    }
  cutter_warn_after(cutter, line);
}

/* --- items --- */

/* Fills a cut with the lines of an item from first on, and returns the line after the last of them.
 * A line without evidence behind an item that owns nothing is not its own: nothing says where such
 * an item ends. */
static guint
cutter_cut_item(Cutter *cutter, ItemCut *cut, gint item, guint first, guint end)
{
  const Outline *outline = cutter->context->outline;
  gboolean is_open = item_state(outline_states(outline), (guint) item)->lacks_owner;
  guint line = first, kept = first;
  item_cut_reset(cut);
  for (; line < end; line++)
    {
      const Line *at = line_at(cutter->lines, line);
      if (at->is_skipped)
        continue;
      if (outline_item_at(outline, line) != item || at->is_group_label)
        break;
      gboolean is_inner = at->mark.style != NUMBER_NONE && line > first;
      if (is_open && line > first && !is_inner
          && text_ends_sentence(cutter->doc, line_at(cutter->lines, kept)->place))
        continue;
      item_cut_add_line(cut, outline, cutter->doc, line, line == first, cutter->lines->is_report);
      kept = line;
    }
  item_cut_close(cut, outline, cutter->doc);
  return line;
}

/* One task for each piece of the sub-item in cutter->cut; the parent lends what the sub-item does
 * not say. */
static void
cutter_emit_subtasks(Cutter *cutter, guint parent_line, guint line, gint *sub)
{
  const ItemCut *parent = cutter->parent;
  ItemCut *cut = cutter->cut;
  TaskPiece whole = { 0 };
  if (parent->pieces->len > 0)
    {
      whole = g_array_index(parent->pieces, TaskPiece, 0);
      whole.text.end = g_array_index(parent->pieces, TaskPiece, parent->pieces->len - 1).text.end;
      whole.clause_count = parent->clauses->len;
    }
  for (guint i = 0; i < cut->pieces->len; i++)
    {
      const TaskPiece *piece = &g_array_index(cut->pieces, TaskPiece, i);
      Task task = cutter_begin(cutter, parent_line);
      task.page = document_block(cutter->doc, line_at(cutter->lines, line)->block)->page;
      task.sub = ++*sub;
      task_set_field(cutter, &task, FIELD_TASK, whole.text);
      task_set_field(cutter, &task, FIELD_SUBTASK, piece->text);
      for (Field field = FIELD_PLAN; field <= FIELD_DEADLINE; field++)
        if (field != FIELD_PROGRESS)
          task_set_field(cutter, &task, field,
                         span_is_empty(cut->fields[field]) ? parent->fields[field]
                                                           : cut->fields[field]);
      task_add_cut_owners(cutter, &task, cut, piece);
      if (task.units->len == 0)
        task_add_cut_owners(cutter, &task, parent, &whole);
      task_set_outcome(cutter, &task, cut->fields[FIELD_PROGRESS], piece->text);
      task_set_attached(cutter, &task, cut);
      task_find_milestones(cutter, &task, piece, cut);
      cutter_keep(cutter, &task, FALSE);
    }
  cutter_warn_after(cutter, line);
}

static guint
cutter_skip_blank(const Cutter *cutter, guint line, guint end)
{
  while (line < end && line_at(cutter->lines, line)->is_skipped)
    line++;
  return line;
}

/* Whether a sub-item of that item stands at the line. */
static gboolean
line_is_subtask_of(const Cutter *cutter, guint line, guint end, gint item)
{
  gint at = line < end ? outline_item_at(cutter->context->outline, line) : -1;
  return at >= 0
         && item_state(outline_states(cutter->context->outline), (guint) at)->role == ITEM_SUBTASK
         && series_item(outline_series(cutter->context->outline), (guint) at)->parent == item;
}

/* The sub-items after the parent's own lines; a single one has no place to count. */
static guint
cutter_add_subtasks(Cutter *cutter, gint item, guint parent_line, guint line, guint end)
{
  ItemCut *own = cutter->cut;
  cutter->cut = cutter->parent;
  cutter->parent = own;
  gint sub = 0;
  for (; line_is_subtask_of(cutter, line, end, item); line = cutter_skip_blank(cutter, line, end))
    {
      guint first = line;
      line = cutter_cut_item(cutter, cutter->cut, outline_item_at(cutter->context->outline, line),
                             line, end);
      cutter_emit_subtasks(cutter, parent_line, first, &sub);
    }
  if (sub == 1)
    g_array_index(cutter->tasks, Task, cutter->tasks->len - 1).sub = 0;
  return line;
}

static guint
cutter_add_item(Cutter *cutter, gint item, guint first, guint end)
{
  const ItemState *state = item_state(outline_states(cutter->context->outline), (guint) item);
  guint page = document_block(cutter->doc, line_at(cutter->lines, first)->block)->page;
  cutter_enter(cutter, first);
  guint line = cutter_cut_item(cutter, cutter->cut, item, first, end);
  line = cutter_skip_blank(cutter, line, end);
  if (state->lacks_owner && cutter->heading_units->len == 0)
    document_add_issue(cutter->doc, SEVERITY_WARNING, "task-without-units",
                       line_printed(cutter, first), page,
                       "expected units as the other items of the series have them, got none");
  if (series_item(outline_series(cutter->context->outline), (guint) item)->is_doubtful)
    document_add_issue(cutter->doc, SEVERITY_WARNING, "number-out-of-order",
                       line_printed(cutter, first), page,
                       "expected the next number of the series, got one that repeats or skips");
  if (line_is_subtask_of(cutter, line, end, item))
    return cutter_add_subtasks(cutter, item, first, line, end);
  cutter_emit(cutter, first, FALSE);
  return line;
}

/* --- paragraphs without numbers --- */

static gboolean
line_is_loose(const Cutter *cutter, guint line)
{
  const Line *at = line_at(cutter->lines, line);
  OutlineLine kind = *outline_line_at(cutter->context->outline, line);
  gint item = outline_item_at(cutter->context->outline, line);
  gboolean is_own =
      item < 0
      || item_state(outline_states(cutter->context->outline), (guint) item)->role == ITEM_HEADING;
  return !at->is_skipped && !at->is_group_label && is_own
         && (kind.kind == LINE_OTHER || kind.kind == LINE_LABEL
             || (kind.kind == LINE_CONTINUED && item >= 0));
}

/* Where the paragraph that the line belongs to starts: broken lines in front of it are part of it.
 */
static guint
loose_paragraph_start(const Cutter *cutter, guint first, guint line)
{
  while (line > first && !line_at(cutter->lines, line - 1)->is_skipped
         && !text_ends_sentence(cutter->doc, line_at(cutter->lines, line - 1)->place))
    line--;
  return line;
}

/* A bracket alone on its line closes the paragraph above it, label lines between them aside. */
static guint
loose_closed_line(const Cutter *cutter, guint first, guint line)
{
  if (!line_at(cutter->lines, line)->is_bracket_line)
    return line;
  guint above = line;
  while (above > first
         && (above == line || line_at(cutter->lines, above)->is_skipped
             || line_at(cutter->lines, above)->label == line_at(cutter->lines, above)->text))
    above--;
  return above;
}

/* The lines [first, last) are one task or several that their own brackets close. */
static void
cutter_emit_loose(Cutter *cutter, guint first, guint last)
{
  cutter_enter(cutter, first);
  item_cut_reset(cutter->cut);
  for (guint i = first; i < last; i++)
    if (!line_at(cutter->lines, i)->is_skipped)
      item_cut_add_line(cutter->cut, cutter->context->outline, cutter->doc, i, i == first,
                        cutter->lines->is_report);
  item_cut_close(cutter->cut, cutter->context->outline, cutter->doc);
  gint item = outline_item_at(cutter->context->outline, first);
  gboolean is_free =
      item < 0 || !item_state(outline_states(cutter->context->outline), (guint) item)->holds_loose;
  guint before = cutter->tasks->len;
  cutter_emit(cutter, first, TRUE);
  for (guint i = before; i < cutter->free->len; i++)
    g_array_index(cutter->free, gboolean, i) = is_free;
}

/* Nothing but labels or a bracket of owners: the paragraph above goes on. */
static gboolean
line_closes_above(const Cutter *cutter, guint line)
{
  const Line *at = line_at(cutter->lines, line);
  gboolean is_label = outline_line_at(cutter->context->outline, line)->body.start == at->label
                      && at->label < at->place.end;
  return is_label || at->is_bracket_line;
}

/* Walks the lines of no item from first on: text gathers until a bracket or a run of label lines
 * closes it. Text that nothing closes is no task. Returns the line after them. */
static guint
cutter_add_loose(Cutter *cutter, guint first, guint end)
{
  guint pending = first, line = first;
  gboolean is_continued =
      FALSE; /* something was closed here before: all text since belongs to the next label */
  while (line < end && (line_is_loose(cutter, line) || line_at(cutter->lines, line)->is_skipped))
    {
      guint8 shows = line_at(cutter->lines, line)->shows;
      guint last = line + 1;
      if ((shows & (SHOWS_UNIT_LABEL | SHOWS_BRACKET)) == 0)
        {
          if (document_block(cutter->doc, line_at(cutter->lines, line)->block)->kind == BLOCK_TABLE)
            pending = last;
          line = last;
          continue;
        }
      if ((shows & SHOWS_BRACKET) != 0)
        pending = loose_paragraph_start(cutter, pending, loose_closed_line(cutter, pending, line));
      else if (!is_continued && line > pending
               && line_at(cutter->lines, line)->label == line_at(cutter->lines, line)->text)
        pending = loose_paragraph_start(cutter, pending, line - 1);
      while (last < end && line_is_loose(cutter, last) && line_closes_above(cutter, last))
        last++;
      cutter_emit_loose(cutter, pending, last);
      is_continued = TRUE;
      pending = line = last;
    }
  return line;
}

/* --- the whole --- */

static void
cutter_walk(Cutter *cutter, guint first, guint end)
{
  const Outline *outline = cutter->context->outline;
  for (guint line = first; line < end;)
    {
      gint item = outline_item_at(outline, line);
      gboolean is_item = item >= 0
                         && item_state(outline_states(outline), (guint) item)->role == ITEM_TASK
                         && series_item(outline_series(outline), (guint) item)->line == line;
      if (is_item)
        line = cutter_add_item(cutter, item, line, end);
      else if (line_is_loose(cutter, line))
        line = cutter_add_loose(cutter, line, end);
      else
        line++;
    }
}

/* Hands the tasks to the document. Paragraphs without number and heading count only where there are
 * several. */
static gboolean
cutter_append_tasks(Cutter *cutter, GError **error)
{
  guint free_count = 0;
  for (guint i = 0; i < cutter->free->len; i++)
    free_count += (guint) g_array_index(cutter->free, gboolean, i);
  gboolean is_appended = TRUE;
  for (guint i = 0; i < cutter->tasks->len; i++)
    {
      Task *task = &g_array_index(cutter->tasks, Task, i);
      gboolean is_kept =
          is_appended && (!g_array_index(cutter->free, gboolean, i) || free_count >= LOOSE_MINIMUM);
      if (!is_kept)
        task_clear(task);
      else
        is_appended = document_append_task(cutter->doc, *task, error) != G_MAXUINT;
    }
  return is_appended;
}

gboolean
prose_tasks_append(const ClassifyContext *context, Document *doc, guint first, guint last,
                   GError **error)
{
  const Lines *lines = outline_lines(context->outline);
  guint start = g_array_index(lines->first, guint, MIN(first, lines->first->len - 1));
  guint end = g_array_index(lines->first, guint, MIN(last, lines->first->len - 1));
  start = MAX(start, lines->quiet_lines);
  if (lines->has_no_tasks || start >= end)
    return TRUE;
  g_autoptr(GArray) tasks = g_array_new(FALSE, FALSE, sizeof(Task));
  g_autoptr(GArray) free_flags = g_array_new(FALSE, FALSE, sizeof(gboolean));
  g_autoptr(GArray) sections = g_array_new(FALSE, FALSE, sizeof(Span));
  g_autoptr(GArray) leaders = g_array_new(FALSE, FALSE, sizeof(Leader));
  g_autoptr(GArray) units = g_array_new(FALSE, FALSE, sizeof(Unit));
  g_autoptr(ItemCut) cut = item_cut_new();
  g_autoptr(ItemCut) parent = item_cut_new();
  Cutter cutter = { context,  doc, lines, tasks,   free_flags, cut,       parent,
                    sections, -1,  0,     leaders, units,      SPAN_NONE, FALSE };
  cutter_walk(&cutter, start, end);
  return cutter_append_tasks(&cutter, error);
}
