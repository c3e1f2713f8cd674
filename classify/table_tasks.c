/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_tasks.c - one task per table row.
 *
 * Takes a table whose columns already have roles (columns.c) and appends one Task per body row. A
 * cell spanning several rows lends its text to each of them. Which rows are tasks at all is told by
 * table_rows.c.
 *
 *   | 序号 | 任务内容 | 责任单位 | 目标       |     rows 1 and 2 share the number: both carry it,
 *   | 1    | A        | X        | a1  | goal |     with sub 1 and 2. Where one title spans two
 *   |      |          |          | a2  | goal |     columns, a row with two cells under it has a
 *   | 2    | B        | Y        | goal       |     sub-item of its own, one with one cell none.
 */
#include "classify/table_rows.h"

#include "classify/body_columns.h"
#include "classify/cell_names.h"
#include "classify/heading_owners.h"
#include "classify/layouts.h"
#include "classify/milestones.h"
#include "classify/number_mark.h"
#include "classify/rest_rows.h"
#include "classify/table_headings.h"
#include "core/characters.h"
#include "core/error.h"
#include "core/trace.h"

#include <string.h>

#define SHARED_ROWS 40   /* rows of one number that may share the bodies of its first */
#define DASH 0x2014      /* — */
#define PLAN_GAP_BYTES 8 /* empty cells between two that plan */
#define GROUP_ROWS 500   /* rows one category reaches down over empty cells */

/* Whether the title over the cell asks if the task is done: 是否完成. */
static gboolean
cell_answers_done(const TableRun *run, const ViewCell *cell)
{
  return g_strcmp0(run->columns->columns[cell->column].title_class, "done") == 0;
}

/* --- leaf rows and their groups --- */

/* A merged number that a converter printed in each of its rows; under another category the list
 * starts anew. */
static gboolean
row_repeats_number(const TableRun *run, const LeafRow *leaf, const LeafRow *previous)
{
  if (!view_cells_equal(run->doc, leaf->number, previous->number))
    return FALSE;
  for (guint i = 0; i < run->columns->count; i++)
    if (run->columns->columns[i].role == COLUMN_GROUP
        && !view_cells_equal(run->doc, table_view_at(run->view, leaf->row, i),
                             table_view_at(run->view, previous->row, i)))
      return FALSE;
  return TRUE;
}

static gboolean
leaf_continues(const TableRun *run, const LeafRow *leaf, const LeafRow *previous)
{
  if (previous == NULL || previous->sections != leaf->sections)
    return FALSE;
  if (leaf->number != NULL && leaf->number == previous->number)
    return TRUE;
  if (cell_has_text(leaf->number))
    return row_repeats_number(run, leaf, previous);
  if (leaf->task != NULL && leaf->task == previous->task)
    return TRUE;
  if (view_cells_equal(run->doc, leaf->task, previous->task)
      && cell_has_text(row_cell(run, leaf->row, COLUMN_SUBTASK)))
    return TRUE;
  /* A merged task that is not marked so: only its further sub-items are printed. */
  if (!cell_has_text(leaf->task) && cell_has_text(row_cell(run, leaf->row, COLUMN_SUBTASK))
      && cell_has_text(previous->task))
    return TRUE;
  /* No number of its own in a table whose rows have numbers: the number above goes on. */
  return previous->number != NULL && cell_has_text(previous->number);
}

static void
run_add_leaf(TableRun *run, guint row)
{
  LeafRow leaf = { .row = row,
                   .number = row_cell(run, row, COLUMN_NUMBER),
                   .task = row_cell(run, row, COLUMN_TASK),
                   .sections = run->section_sets->len - 1 };
  const LeafRow *previous =
      run->leaves->len == 0 ? NULL : &g_array_index(run->leaves, LeafRow, run->leaves->len - 1);
  if (leaf_continues(run, &leaf, previous))
    {
      leaf.group = previous->group;
      if (!cell_has_text(leaf.number))
        leaf.number = previous->number;
      if (!cell_has_text(leaf.task))
        leaf.task = previous->task;
    }
  else
    leaf.group = run->leaves->len;
  if (!cell_has_text(leaf.task))
    {
      document_add_issue(run->doc, SEVERITY_WARNING, "row-without-task",
                         cell_has_text(leaf.number) ? leaf.number->printed : SPAN_NONE, 0,
                         "expected a task in row %u of the table, got an empty cell", row + 1);
      return;
    }
  g_array_append_val(run->leaves, leaf);
}

static void
run_collect(TableRun *run, const GArray *sections)
{
  g_ptr_array_add(run->section_sets, g_array_new(FALSE, FALSE, sizeof(Span)));
  table_headings_open(run, sections);
  for (guint row = run->columns->header_end; row < run->view->rows; row++)
    {
      RowKind kind = row_kind(run, row);
      const ViewCell *only = NULL;
      if (kind == ROW_TASK)
        run_add_leaf(run, row);
      else if (kind == ROW_GROUP && row_declared_kind(run, row) != NULL)
        table_headings_push(run, table_view_at(run->view, row, 0));
      else if (kind == ROW_GROUP && table_view_row_echo(run->view, run->doc, row) != NULL)
        table_headings_push(run, table_view_row_echo(run->view, run->doc, row));
      else if (kind == ROW_GROUP && table_view_row_cells(run->view, row, &only) > 1)
        table_headings_push(run, row_heading(run, row));
      else if (kind == ROW_GROUP && !table_heading_is_note(run, only->span))
        table_headings_push(run, only);
    }
}

/* --- one task --- */

/* The printed place of a cell's text without the blanks at its ends. */
static Span
cell_printed(const TableRun *run, const ViewCell *cell)
{
  return cell_has_text(cell) ? document_to_printed(run->doc, cell->span) : SPAN_NONE;
}

/* As cell_printed(), but nothing where the cell holds strokes only: — says that there is nothing to
 * say. */
static Span
cell_stated(const TableRun *run, const ViewCell *cell)
{
  gsize size;
  for (guint32 at = cell == NULL ? 0 : cell->span.start; cell != NULL && at < cell->span.end;
       at += size)
    {
      gunichar c = character_at(run->doc->comparable->str + at, &size);
      if (c != '-' && c != '/' && c != DASH)
        return cell_printed(run, cell);
    }
  return SPAN_NONE;
}

/* 12. -> 12; the closing mark is no part of the number. */
static Span
number_trim(const Document *doc, Span span)
{
  while (!span_is_empty(span))
    {
      gunichar last = character_before(doc->comparable->str, span.end);
      if (last != '.' && last != 0x3001 && last != ',' && last != ':')
        break;
      gsize size = last < 0x80 ? 1 : 3;
      span.end -= (guint32) size;
    }
  return span;
}

/* 1.… \n 2.… in one cell: the first number counts the cell's own parts. */
static gboolean
cell_counts_on(const TableRun *run, Span cell, const NumberMark *first)
{
  const char *text = run->doc->comparable->str;
  for (guint32 at = cell.start + 1; at < cell.end; at++)
    {
      NumberMark marks[NUMBER_READINGS];
      if (text[at - 1] == '\n'
          && number_mark_read(run->table->marks, text, span_new(at, cell.end), marks) > 0
          && marks[0].style == first->style && marks[0].value == first->value + 1)
        return TRUE;
    }
  return FALSE;
}

/* Without a number column the number may stand in the task's own cell: 14.改扩建… Returns the
 * comparable body. */
static Span
task_take_number(const TableRun *run, Span cell, Task *task)
{
  NumberMark marks[NUMBER_READINGS];
  guint count = number_mark_read(run->table->marks, run->doc->comparable->str, cell, marks);
  if (count == 0 || marks[0].is_weak || span_is_empty(marks[0].number) || marks[0].body >= cell.end
      || cell_counts_on(run, cell, &marks[0]))
    return cell;
  task->has_number = TRUE;
  task->fields[FIELD_NUMBER] = document_to_printed(run->doc, marks[0].number);
  return span_new(marks[0].body, cell.end);
}

/* A unit bracket at the end of the task's text says who does it where no column does. */
static Span
task_take_unit_bracket(const TableRun *run, Span body, Task *task)
{
  const ClassifyContext *context = run->table->context;
  UnitClause clause;
  if (task->units->len > 0 || !units_find_trailing(context->units, run->doc, body, &clause)
      || clause.place.start <= body.start)
    return body;
  units_parse(context->units, run->doc, clause.place, ROLE_UNSPECIFIED, task->units, task->leaders);
  return span_new(body.start, clause.place.start);
}

/* What stands in the column in this row or, where its cell is empty, above: merged, but not marked
 * so. */
static const ViewCell *
cell_above(const TableRun *run, guint row, guint column)
{
  for (guint up = row + 1; up > run->columns->header_end && row + 1 - up < GROUP_ROWS; up--)
    {
      const ViewCell *cell = table_view_at(run->view, up - 1, column);
      if (cell_has_text(cell))
        return cell;
    }
  return NULL;
}

/* Owners left of the task stand for all rows down to the next ones, also where merged cells are not
 * marked. */
static const ViewCell *
owner_cell(const TableRun *run, guint row, guint column)
{
  const Column *at = &run->columns->columns[column];
  gboolean may_reach = column_role_is_owner(at->role) && at->has_gaps;
  gboolean leads = may_reach && (gint) column < columns_first(run->columns, COLUMN_TASK);
  /* In a row that goes on with the category above, so does the person or the body that leads. */
  leads |= may_reach && (at->role == COLUMN_LEADER || at->role == COLUMN_LEAD)
           && run->columns->columns[0].has_gaps && !cell_has_text(table_view_at(run->view, row, 0));
  return leads ? cell_above(run, row, column) : table_view_at(run->view, row, column);
}

static gboolean
columns_hold_units(const Columns *columns)
{
  for (guint i = 0; i < columns->count; i++)
    if (columns->columns[i].role != COLUMN_LEADER && column_role_is_owner(columns->columns[i].role))
      return TRUE;
  return FALSE;
}

/* 区水利局/区园林中心 under 牵头单位/配合单位: parted as the title is, by a stroke or a line's end.
 */
static void
task_read_pair(const TableRun *run, Span cell, Task *task)
{
  const UnitGrammar *units = run->table->context->units;
  const char *text = run->doc->comparable->str + cell.start;
  const char *part = memchr(text, '/', span_length(cell));
  if (part == NULL)
    part = memchr(text, '\n', span_length(cell));
  guint32 at = part == NULL ? cell.end : cell.start + (guint32) (part - text);
  UnitRole role = part == NULL ? ROLE_UNSPECIFIED : ROLE_LEAD;
  units_parse(units, run->doc, span_new(cell.start, at), role, task->units, task->leaders);
  if (part != NULL)
    units_parse(units, run->doc, span_new(at + 1, cell.end), ROLE_JOINT, task->units,
                task->leaders);
}

/* 区住建局 张立 or 区住建局张立 in one line, or each in a line of its own. */
static void
task_read_unit_leader(const TableRun *run, const ViewCell *cell, UnitRole role, Task *task)
{
  const ClassifyContext *context = run->table->context;
  if (cell_names_read_lines(context->units, context->leaders, run->doc, cell_printed(run, cell),
                            role, task))
    return;
  guint first_unit = task->units->len, first_leader = task->leaders->len;
  units_parse(context->units, run->doc, cell->span, role, task->units, NULL);
  leaders_parse(context->leaders, run->doc, cell->span, task->leaders);
  cell_names_cut(task, first_unit, first_leader);
}

static void
task_read_owners(const TableRun *run, guint row, Task *task)
{
  const ClassifyContext *context = run->table->context;
  const ViewCell *last = NULL;
  guint first;
  for (guint i = 0; i < run->columns->count; i++)
    {
      const ViewCell *cell = owner_cell(run, row, i);
      if (!cell_has_text(cell) || cell == last)
        continue;
      last = cell;
      switch (run->columns->columns[i].role)
        {
        case COLUMN_LEAD:
          units_parse(context->units, run->doc, cell->span, ROLE_LEAD, task->units, task->leaders);
          break;
        case COLUMN_JOINT:
          units_parse(context->units, run->doc, cell->span, ROLE_JOINT, task->units, task->leaders);
          break;
        case COLUMN_UNIT:
          if (g_strcmp0(run->columns->columns[i].title_class, "lead_joint") == 0)
            task_read_pair(run, cell->span, task);
          else
            units_parse(context->units, run->doc, cell->span, ROLE_UNSPECIFIED, task->units,
                        task->leaders);
          break;
        case COLUMN_LEADER:
          first = task->leaders->len;
          leaders_parse(context->leaders, run->doc, cell->span, task->leaders);
          if (!columns_hold_units(run->columns))
            cell_names_read_units(context->units, run->doc, cell->span, first, task);
          break;
        case COLUMN_UNIT_LEADER:
          task_read_unit_leader(run, cell,
                                g_strcmp0(run->columns->columns[i].title_class, "unit_leader") == 0
                                    ? ROLE_UNSPECIFIED
                                    : ROLE_LEAD,
                                task);
          break;
        default:
          break;
        }
    }
}

/* The target of a row. Where merged cells are not marked, a row without sub-item has its target in
 * the first of the two columns under one title. */
static const ViewCell *
row_plan(const TableRun *run, guint row)
{
  const ViewCell *plan = row_cell(run, row, COLUMN_PLAN);
  const ViewCell *subtask = row_cell(run, row, COLUMN_SUBTASK);
  if (plan == NULL || cell_has_text(plan) || !cell_has_text(subtask))
    return plan;
  gboolean is_shared = span_equal(run->columns->columns[plan->column].title,
                                  run->columns->columns[subtask->column].title);
  return is_shared ? subtask : plan;
}

/* The plan and what the columns beside it plan, too: 一季度 | 二季度 | …, 整改目标 | 整改措施. */
static Span
plan_printed(const TableRun *run, guint row, const ViewCell *plan)
{
  Span printed = cell_printed(run, plan);
  for (guint i = plan == NULL ? run->columns->count : plan->column + 1;
       i < run->columns->count && run->columns->columns[i].role == COLUMN_PLAN; i++)
    {
      const ViewCell *cell = table_view_at(run->view, row, i);
      if (!cell_has_text(cell) || cell->row != row || plan->row != row)
        continue;
      Span more = cell_printed(run, cell);
      if (!span_is_empty(printed) && more.start > printed.end + PLAN_GAP_BYTES)
        break; /* of another part of the table */
      printed = span_is_empty(printed) ? more : span_new(printed.start, MAX(printed.end, more.end));
    }
  return printed;
}

/* A cell wide enough to cover both columns under one title belongs to the title; only a split one
 * has a sub-item. */
static Span
row_subtask(const TableRun *run, guint row)
{
  const ViewCell *cell = row_cell(run, row, COLUMN_SUBTASK);
  if (!cell_has_text(cell))
    return SPAN_NONE;
  static const ColumnRole OTHERS[] = { COLUMN_TASK, COLUMN_PLAN };
  for (gsize i = 0; i < G_N_ELEMENTS(OTHERS); i++)
    if (row_cell(run, row, OTHERS[i]) == cell)
      return SPAN_NONE;
  return row_plan(run, row) == cell ? SPAN_NONE : cell->span;
}

/* The status that the layout in force gives to what the cell says. */
static Status
status_declared(const TableRun *run, const ViewCell *cell, const LayoutColumn *column)
{
  const char *text = run->doc->comparable->str + cell->span.start;
  Status status = layout_column_status(column, text, span_length(cell->span));
  if (status != STATUS_NONE && trace_is_wanted(run->doc))
    {
      Span printed = cell_printed(run, cell);
      trace_add(run->doc, (TraceNote){ .field = "status",
                                       .value = printed,
                                       .decision = "status word of the layout",
                                       .detail = status_name(status),
                                       .matched = printed,
                                       .origin = layout_column_origin(column, text,
                                                                      span_length(cell->span)) });
    }
  return status;
}

static void
task_read_outcome(const TableRun *run, guint row, Span goal, Task *task)
{
  const ClassifyContext *context = run->table->context;
  const ViewCell *progress = row_cell(run, row, COLUMN_PROGRESS);
  const ViewCell *status = row_cell(run, row, COLUMN_STATUS);
  task->fields[FIELD_PROGRESS] = cell_printed(run, progress);
  if (cell_has_text(progress))
    {
      const ViewCell *plan = row_plan(run, row);
      task->status = verdict_find(context->verdicts, run->doc, progress->span, goal,
                                  &task->fields[FIELD_STATUS]);
      if (task->status == STATUS_IN_PROGRESS
          && cell_has_text(plan)) /* the plan may be what is restated as done */
        task->status = verdict_find(context->verdicts, run->doc, progress->span, plan->span,
                                    &task->fields[FIELD_STATUS]);
      reasons_find(context->verdicts, run->doc, progress->span, task->reasons);
    }
  task->fields[FIELD_PROBLEMS] = cell_stated(run, row_cell(run, row, COLUMN_PROBLEMS));
  task->fields[FIELD_NEXT_STEPS] = cell_stated(run, row_cell(run, row, COLUMN_NEXT_STEPS));
  if (cell_has_text(progress))
    item_labels_find_attached(mark_reader_labels(outline_reader(context->outline)), run->doc,
                              progress->span, task);
  Status stated = STATUS_NONE;
  const LayoutColumn *declared =
      cell_has_text(status) ? run->columns->columns[status->column].declared : NULL;
  if (declared != NULL)
    stated = status_declared(run, status, declared);
  if (cell_has_text(status) && stated == STATUS_NONE)
    {
      if (cell_answers_done(run, status))
        stated = verdict_of_answer(context->verdicts, run->doc, status->span);
      if (stated == STATUS_NONE) /* 是否办结: 已办结 */
        stated = verdict_of_word(context->verdicts, run->doc, status->span);
    }
  /* 是否规范: 否 below a title that nobody has seen takes nothing back */
  gboolean is_doubtful = stated == STATUS_IN_PROGRESS && task->status != STATUS_NONE
                         && run->columns->columns[status->column].title_score < EXACT_SCORE;
  if (stated != STATUS_NONE && !is_doubtful)
    {
      task->status = stated;
      task->fields[FIELD_STATUS] = cell_printed(run, status);
    }
}

static void
cells_append(GArray **cells, TitledCell cell)
{
  if (*cells == NULL)
    *cells = g_array_new(FALSE, FALSE, sizeof(TitledCell));
  g_array_append_val(*cells, cell);
}

/* What is due by when: the columns of quarters, or the parts of the deadline. */
static void
task_read_steps(const TableRun *run, guint row, Task *task)
{
  for (guint i = 0; i < run->columns->count; i++)
    {
      const ViewCell *cell = table_view_at(run->view, row, i);
      if (g_strcmp0(run->columns->columns[i].title_class, "period") == 0 && cell_has_text(cell))
        cells_append(&task->milestones,
                     (TitledCell){ run->columns->columns[i].title, cell_printed(run, cell) });
    }
  const ViewCell *deadline = row_cell(run, row, COLUMN_DEADLINE);
  if (task->milestones == NULL && cell_has_text(deadline))
    milestones_find(run->table->context->units, run->doc, deadline->span, &task->milestones);
}

/* Whether the column's cells are dates under a title that only names a step, by themselves or by
 * the title above: 立项, 环评, 开工. */
static gboolean
column_is_step(const Column *column)
{
  return column->role == COLUMN_DEADLINE && column->title_score < EXACT_SCORE
         && !span_is_empty(column->title);
}

/* When the row's task is due: one cell, or one for each step, which are its milestones as well. */
static void
task_read_deadline(const TableRun *run, guint row, Task *task)
{
  const ViewCell *first = row_cell(run, row, COLUMN_DEADLINE);
  Span printed = cell_stated(run, first);
  guint steps = 0;
  for (guint i = first == NULL ? run->columns->count : first->column; i < run->columns->count; i++)
    {
      const Column *column = &run->columns->columns[i];
      const ViewCell *cell = table_view_at(run->view, row, i);
      if (!column_is_step(column))
        break;
      if (!cell_has_text(cell) || cell->column != i || first->row != cell->row)
        continue;
      steps++;
      cells_append(&task->milestones, (TitledCell){ column->title, cell_printed(run, cell) });
      printed = span_new(printed.start, cell_printed(run, cell).end);
    }
  if (steps == 1)
    g_clear_pointer(&task->milestones, g_array_unref);
  task->fields[FIELD_DEADLINE] = printed;
}

/* Whether the cell of such a column went into no field: a second deadline, a plan that does not
 * touch the first. */
static gboolean
cell_is_left_over(const TableRun *run, const ViewCell *cell, ColumnRole role, const Task *task)
{
  static const struct
  {
    ColumnRole role;
    guint field;
  } FIELDS[] = { { COLUMN_PLAN, FIELD_PLAN },
                 { COLUMN_SUBTASK, FIELD_SUBTASK },
                 { COLUMN_DEADLINE, FIELD_DEADLINE },
                 { COLUMN_PROBLEMS, FIELD_PROBLEMS },
                 { COLUMN_NEXT_STEPS, FIELD_NEXT_STEPS },
                 { COLUMN_PROGRESS, FIELD_PROGRESS },
                 { COLUMN_STATUS, FIELD_STATUS } };
  for (gsize i = 0; i < G_N_ELEMENTS(FIELDS); i++)
    if (FIELDS[i].role == role)
      {
        Span used = task->fields[FIELDS[i].field], printed = cell_stated(run, cell);
        Span task_text = task->fields[FIELD_TASK], plan = task->fields[FIELD_PLAN];
        return !span_is_empty(printed) && !span_contains(used, printed)
               && !span_contains(task_text, printed) && !span_contains(plan, printed);
      }
  return FALSE;
}

/* Amounts, cells under titles that no field is for, outcomes that a later column outdates, and
 * texts under a title of verdicts that are none: nothing of a row is lost. */
static void
task_read_others(const TableRun *run, guint row, Task *task)
{
  const ViewCell *last = NULL;
  for (guint i = 0; i < run->columns->count; i++)
    {
      const Column *column = &run->columns->columns[i];
      const ViewCell *cell = table_view_at(run->view, row, i);
      gboolean is_other = column->role == COLUMN_OTHER || column->role == COLUMN_UNKNOWN
                          || cell_is_left_over(run, cell, column->role, task);
      if (is_other && cell_has_text(cell) && cell != last
          && (!span_is_empty(column->title) || run->columns->header_end == 0))
        cells_append(g_strcmp0(column->title_class, "money") == 0 ? &task->money : &task->others,
                     (TitledCell){ column->title, cell_printed(run, cell) });
      last = cell;
    }
}

static void
task_read_regions(const TableRun *run, guint row, Task *task)
{
  for (guint i = 0; i < run->columns->count; i++)
    {
      const Column *column = &run->columns->columns[i];
      if (column->role != COLUMN_REGION)
        continue;
      if (task->regions == NULL)
        task->regions = g_array_new(FALSE, FALSE, sizeof(TitledCell));
      TitledCell region = { column->title, cell_printed(run, table_view_at(run->view, row, i)) };
      g_array_append_val(task->regions, region);
    }
}

/* Who the headings say answers for the rows below, innermost first. */
static void
task_read_heading_owners(const TableRun *run, Task *task)
{
  HeadingOwners *owners = run->owners;
  if (task->sections->len == 0
      || (task->leaders->len > 0 && task->units->len > 0
          && !span_is_empty(task->fields[FIELD_DEADLINE])))
    return;
  Span innermost = g_array_index(task->sections, Span, task->sections->len - 1);
  if (owners->depth != task->sections->len || !span_equal(owners->innermost, innermost))
    {
      g_array_set_size(owners->units, 0);
      g_array_set_size(owners->leaders, 0);
      owners->deadline = SPAN_NONE;
      for (guint i = task->sections->len; i > 0 && span_is_empty(owners->deadline); i--)
        owners->deadline = heading_read_deadline(
            run->table->context, run->doc,
            document_to_comparable(run->doc, g_array_index(task->sections, Span, i - 1)));
      for (guint i = task->sections->len;
           i > 0 && (owners->leaders->len == 0 || owners->units->len == 0); i--)
        heading_read_owners(
            run->table->context, run->doc,
            document_to_comparable(run->doc, g_array_index(task->sections, Span, i - 1)),
            owners->units, owners->leaders);
      owners->depth = task->sections->len;
      owners->innermost = innermost;
    }
  if (span_is_empty(task->fields[FIELD_DEADLINE]) && !span_is_empty(owners->deadline))
    task->fields[FIELD_DEADLINE] = document_to_printed(run->doc, owners->deadline);
  if (task->units->len == 0)
    g_array_append_vals(task->units, owners->units->data, owners->units->len);
  if (task->leaders->len == 0)
    g_array_append_vals(task->leaders, owners->leaders->data, owners->leaders->len);
}

static void
task_read_sections(const TableRun *run, const LeafRow *leaf, const GArray *sections, Task *task)
{
  if (span_is_empty(run->title))
    g_array_append_vals(task->sections, sections->data, sections->len);
  else
    g_array_append_val(task->sections, run->title);
  const GArray *set = g_ptr_array_index(run->section_sets, leaf->sections);
  g_array_append_vals(task->sections, set->data, set->len);
  task_read_heading_owners(run, task);
  for (guint i = 0; i < run->columns->count; i++)
    {
      const ViewCell *cell =
          run->columns->columns[i].role == COLUMN_GROUP ? cell_above(run, leaf->row, i) : NULL;
      if (cell == NULL)
        continue;
      Span printed = cell_printed(run, cell);
      g_array_append_val(task->sections, printed);
    }
}

static void
task_read_text(const TableRun *run, const LeafRow *leaf, Task *task)
{
  Span body = leaf->task->span;
  if (cell_has_text(leaf->number))
    {
      task->has_number = TRUE;
      task->fields[FIELD_NUMBER] =
          document_to_printed(run->doc, number_trim(run->doc, leaf->number->span));
    }
  else
    body = task_take_number(run, body, task);
  body = task_take_unit_bracket(run, body, task);
  task->fields[FIELD_TASK] = document_to_printed(run->doc, body);
  Span subtask = row_subtask(run, leaf->row);
  task->fields[FIELD_SUBTASK] =
      span_is_empty(subtask) ? SPAN_NONE : document_to_printed(run->doc, subtask);
  const ViewCell *plan = row_plan(run, leaf->row);
  if (plan != leaf->task)
    task->fields[FIELD_PLAN] = plan_printed(run, leaf->row, plan);
  Span goal = span_is_empty(subtask) ? body : subtask;
  task_read_outcome(run, leaf->row, goal, task);
  rest_rows_read(run, leaf->row, goal, task);
}

/* Rows of one number share its bodies where theirs are empty and merged cells are not marked. */
static void
task_inherit_owners(const TableRun *run, guint index, Task *task)
{
  const LeafRow *leaf = &g_array_index(run->leaves, LeafRow, index);
  while (index > 0 && task->units->len == 0 && task->leaders->len == 0
         && leaf->row - g_array_index(run->leaves, LeafRow, index - 1).row < SHARED_ROWS
         && g_array_index(run->leaves, LeafRow, index - 1).group == leaf->group
         && leaf->number != NULL)
    {
      index--;
      task_read_owners(run, g_array_index(run->leaves, LeafRow, index).row, task);
    }
}

static gboolean
run_append_task(const TableRun *run, guint index, gint sub, const GArray *sections, GError **error)
{
  const LeafRow *leaf = &g_array_index(run->leaves, LeafRow, index);
  Task task = task_empty();
  task.sub = sub;
  task.table = run->view->table;
  task.row = (gint) leaf->row;
  task.page = leaf->task->page;
  task_read_owners(run, leaf->row, &task);
  body_columns_read(run->table->words, run->table->context->units, run->doc, run->view,
                    run->columns, leaf->row, &task);
  task_inherit_owners(run, index, &task);
  task_read_text(run, leaf, &task);
  task_read_deadline(run, leaf->row, &task);
  task_read_steps(run, leaf->row, &task);
  task_read_regions(run, leaf->row, &task);
  task_read_others(run, leaf->row, &task);
  task_read_sections(run, leaf, sections, &task);
  units_apply_standing(&run->table->context->standing, task.units);
  return document_append_task(run->doc, task, error) != G_MAXUINT;
}

static gboolean
run_append_all(const TableRun *run, const GArray *sections, GError **error)
{
  gint sub = 0;
  for (guint i = 0; i < run->leaves->len; i++)
    {
      guint group = g_array_index(run->leaves, LeafRow, i).group;
      gboolean follows = i > 0 && g_array_index(run->leaves, LeafRow, i - 1).group == group;
      gboolean is_followed =
          i + 1 < run->leaves->len && g_array_index(run->leaves, LeafRow, i + 1).group == group;
      sub = follows ? sub + 1 : is_followed ? 1 : 0;
      if (!run_append_task(run, i, sub, sections, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
table_tasks_append(const TableContext *table, Document *doc, const TableView *view,
                   const Columns *columns, const GArray *sections, GError **error)
{
  g_autoptr(GArray) headings = g_array_new(FALSE, FALSE, sizeof(Span));
  g_autoptr(GArray) styles = g_array_new(FALSE, FALSE, sizeof(NumberStyle));
  g_autoptr(GPtrArray) sets = g_ptr_array_new_with_free_func((GDestroyNotify) g_array_unref);
  g_autoptr(GArray) leaves = g_array_new(FALSE, FALSE, sizeof(LeafRow));
  g_autoptr(GArray) units = g_array_new(FALSE, FALSE, sizeof(Unit));
  g_autoptr(GArray) leaders = g_array_new(FALSE, FALSE, sizeof(Leader));
  HeadingOwners owners = { SPAN_NONE, 0, units, leaders, SPAN_NONE };
  TableRun run = { table, doc,    view,  columns, headings, styles,
                   sets,  leaves, FALSE, &owners, SPAN_NONE };
  for (guint row = columns->header_end; row < view->rows && !run.counts_in_figures; row++)
    {
      const ViewCell *number = row_cell(&run, row, COLUMN_NUMBER);
      run.counts_in_figures = cell_has_text(number) && profile_serial_value(doc, number->span) > 0;
    }
  run_collect(&run, sections);
  return run_append_all(&run, sections, error);
}
