/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * columns_resolve.c - the roles of a table's columns against each other.
 *
 * Titles say what a column may be; what stands beside it decides: one column names the task, others
 * are its sub-items or its plan; a unit beside a lead is joint; of two outcomes one may be the
 * verdict; some columns say that the table is of another matter.
 */
#include "classify/columns_private.h"
#include "classify/office_lines.h"

#include <string.h>

#define SERVICE_ROWS 2
#define VERDICT_CELLS 2
#define SAMPLED_ROWS 40
#define TEXT_AVERAGE 30 /* prose of what may be a task whatever stands beside it */
#define NAME_AVERAGE 12 /* of names of tasks, six characters and more */

/* 工程名称 with a row of its own for each: no category. */
static gint
columns_find_work(const Columns *columns)
{
  for (guint i = 0; i < columns->count; i++)
    {
      const Column *column = &columns->columns[i];
      gboolean precedes_number = i + 1 < columns->count && column[1].role == COLUMN_NUMBER;
      if (g_strcmp0(column->title_class, "work") == 0 && !column->is_merged && !column->has_gaps
          && !precedes_number)
        return (gint) i;
    }
  return -1;
}

static gboolean
column_is_named_text(const Column *column)
{
  return column->role == COLUMN_UNKNOWN && column->title_class == NULL
         && !span_is_empty(column->title) && column->averages[PROFILE_PROSE] > 0
         && !column->is_merged && !column->has_gaps;
}

/* 序号 | 事项概述 | 责任单位 | 化解措施: what stands right behind the number is numbered. */
static gint
columns_find_name_behind_number(const Columns *columns)
{
  gboolean is_detailed = FALSE;
  for (guint i = columns->count; i > 1; i--)
    {
      const Column *name = &columns->columns[i - 1];
      if (is_detailed && columns->columns[i - 2].role == COLUMN_NUMBER
          && column_is_named_text(name))
        return (gint) i - 1;
      is_detailed |= g_strcmp0(name->title_class, "content") == 0
                     || g_strcmp0(name->title_class, "target") == 0;
    }
  return -1;
}

/* 改革名称 | 改革内容, 工作要点 | 推进措施: texts under a title nobody has seen, right before what
 * they consist of, name the tasks. */
static gint
columns_find_name(const Columns *columns)
{
  gint content = columns_first(columns, COLUMN_SUBTASK);
  for (guint i = 1; i < columns->count; i++)
    {
      const Column *name = &columns->columns[i - 1];
      const char *class = columns->columns[i].title_class;
      /* 举措 | 上年底数 | 目标: what stands between is no name */
      gboolean is_behind = content >= 0 && (guint) content + 1 < i;
      gboolean is_detailed =
          g_strcmp0(class, "content") == 0 || (g_strcmp0(class, "target") == 0 && !is_behind);
      if (is_detailed && column_is_named_text(name))
        return (gint) i - 1;
    }
  return columns_find_name_behind_number(columns);
}

/* What titles that are known to the letter ask for. */
typedef struct
{
  gboolean number, owner, due, time;
} Asked;

static Asked
columns_ask(const Columns *columns)
{
  Asked asked = { 0 };
  for (guint i = 0; i < columns->count; i++)
    {
      const Column *column = &columns->columns[i];
      gboolean is_known = column->title_score == EXACT_SCORE;
      asked.number |= is_known && column->role == COLUMN_NUMBER;
      asked.owner |= is_known && column_role_is_owner(column->role);
      asked.due |= is_known && g_strcmp0(column->title_class, "deadline") == 0;
      asked.time |= is_known && (column->role == COLUMN_DEADLINE || column->role == COLUMN_STATUS);
    }
  return asked;
}

/* 专项整治行业 | 时间安排 | 责任单位: of who does what by when, the one column that is left. */
static gint
columns_find_left_over(const Columns *columns)
{
  gint left = -1;
  for (guint i = 0; i < columns->count; i++)
    {
      const Column *column = &columns->columns[i];
      if (column->role != COLUMN_UNKNOWN)
        continue;
      if (left >= 0 || span_is_empty(column->title) || column->title_class != NULL
          || column->is_merged || column->has_gaps)
        return -1;
      left = (gint) i;
    }
  return left;
}

/* 目标任务 | 具体内容 over 争取资金 | 争取上级资金5000万元: a few words before what they consist of. */
static gint
columns_find_short_goal(const Columns *columns)
{
  for (guint i = 0; i + 1 < columns->count; i++)
    if (g_strcmp0(columns->columns[i].title_class, "target") == 0
        && columns->columns[i].averages[PROFILE_GROUP] >= SURE_AVERAGE
        && g_strcmp0(columns->columns[i + 1].title_class, "content") == 0)
      return (gint) i;
  return -1;
}

/* A goal in words; 承办任务数 over 12, 8, 15 counts tasks and names none. */
static gint
columns_find_goal(const Columns *columns)
{
  for (guint i = 0; i < columns->count; i++)
    if (columns->columns[i].role == COLUMN_PLAN
        && columns->columns[i].averages[PROFILE_AMOUNT] < SURE_AVERAGE)
      return (gint) i;
  return -1;
}

/* 存在问题 | 整改措施 | 责任单位: what is wrong is what is worked on. Behind an outcome it stands
 * in the way of something else. */
static gint
columns_find_issue(const Columns *columns)
{
  gint issue = columns_first(columns, COLUMN_PROBLEMS),
       outcome = columns_first(columns, COLUMN_PROGRESS);
  gint content = columns_first(columns, COLUMN_SUBTASK),
       owner = columns_first(columns, COLUMN_UNIT);
  gboolean is_first =
      issue >= 0 && (outcome < 0 || issue < outcome) && (owner < 0 || issue < owner);
  return is_first && (content < 0 || issue < content) ? issue : -1;
}

/* 公开事项 | 工作要求, 案由 | 主办单位: names of the table's tasks, if it is one. */
static gint
columns_find_matter(const Columns *columns)
{
  for (guint i = 0; i < columns->count; i++)
    if (g_strcmp0(columns->columns[i].title_class, "matter") == 0)
      return (gint) i;
  return -1;
}

/* The column that names the task when none has a title of class task. */
static void
columns_choose_task(Columns *columns)
{
  if (columns_first(columns, COLUMN_TASK) >= 0)
    return;
  gint chosen = columns_find_work(columns);
  if (chosen < 0)
    chosen = columns_find_matter(columns);
  if (chosen < 0)
    chosen = columns_find_name(columns);
  if (chosen < 0)
    chosen = columns_find_issue(columns);
  if (chosen < 0)
    chosen = columns_find_short_goal(columns);
  if (chosen < 0)
    chosen = columns_first(columns, COLUMN_SUBTASK);
  if (chosen < 0)
    chosen = columns_find_goal(columns);
  Asked asked = columns_ask(columns);
  if (chosen < 0 && asked.owner && asked.due)
    chosen = columns_find_left_over(columns);
  guint prose = asked.number && asked.owner && asked.time ? NAME_AVERAGE : TEXT_AVERAGE;
  for (guint i = 0; chosen < 0 && i < columns->count; i++)
    if (columns->columns[i].role == COLUMN_UNKNOWN
        && columns->columns[i].averages[PROFILE_PROSE] >= prose)
      chosen = (gint) i;
  if (chosen >= 0)
    columns->columns[chosen].role = COLUMN_TASK;
}

/* 测评项目 | 测评内容 | 序号 | 工作任务: the number counts what stands behind it; before it stands
 * what several of them belong to. */
static void
columns_group_before_number(Columns *columns)
{
  gint number = columns_first(columns, COLUMN_NUMBER), task = -1;
  for (gint i = number + 1; number > 0 && i < (gint) columns->count && task < 0; i++)
    if (columns->columns[i].role == COLUMN_TASK)
      task = i;
  for (gint i = 0; task >= 0 && i < number; i++)
    {
      Column *column = &columns->columns[i];
      if (column->role == COLUMN_TASK || column->role == COLUMN_SUBTASK
          || column->role == COLUMN_PLAN)
        column->role = COLUMN_GROUP;
    }
}

/* Several task columns: 重点任务 | 具体任务. A merged first one holds the sub-items of the next; */
static void
columns_keep_one_task(Columns *columns)
{
  gint first = columns_first(columns, COLUMN_TASK);
  for (guint i = (guint) MAX(first, 0) + 1; first >= 0 && i < columns->count; i++)
    if (columns->columns[i].role == COLUMN_TASK)
      columns->columns[i].role = COLUMN_SUBTASK;
}

/* 序号 | 建议编号: the first counts the tasks. */
static void
columns_keep_one_number(Columns *columns)
{
  gint first = columns_first(columns, COLUMN_NUMBER);
  for (guint i = (guint) MAX(first, 0) + 1; first >= 0 && i < columns->count; i++)
    if (columns->columns[i].role == COLUMN_NUMBER
        && !span_equal(columns->columns[i].title, columns->columns[i - 1].title))
      columns->columns[i].role = COLUMN_OTHER;
}

/* A title that no field is for, before the task, its cells over several tasks: what they belong to.
 */
static void
columns_find_groups(Columns *columns)
{
  gint task = columns_first(columns, COLUMN_TASK);
  for (gint i = 0; i < task; i++)
    {
      Column *column = &columns->columns[i];
      gboolean is_free =
          column->role == COLUMN_UNKNOWN || g_strcmp0(column->title_class, "other") == 0;
      if (is_free && column->is_merged && !span_is_empty(column->title))
        column->role = COLUMN_GROUP;
    }
}

/* 测评项目 merged over 测评标准: texts under a title nobody has seen, one a row of a task that has
 * several, are its sub-items where no other column says what these are. */
static void
columns_find_parts(Columns *columns)
{
  gint task = columns_first(columns, COLUMN_TASK);
  if (task < 0 || !columns->columns[task].is_merged || columns_first(columns, COLUMN_SUBTASK) >= 0
      || columns_first(columns, COLUMN_PLAN) >= 0)
    return;
  for (guint i = (guint) task + 1; i < columns->count; i++)
    if (column_is_named_text(&columns->columns[i])
        && columns->columns[i].averages[PROFILE_PROSE] >= NAME_AVERAGE)
      {
        columns->columns[i].role = COLUMN_SUBTASK;
        return;
      }
}

/* Contents beside a named task are its sub-items where the name covers several of them, else what
 * is planned for it. */
static void
columns_place_contents(Columns *columns)
{
  gint task = columns_first(columns, COLUMN_TASK);
  for (gint i = 0; i < task; i++) /* 测评内容 merged over tasks with a title of their own */
    if (columns->columns[i].role == COLUMN_SUBTASK
        && (columns->columns[i].is_merged || columns->columns[i].has_gaps)
        && g_strcmp0(columns->columns[i].title_class, "content") == 0
        && !span_equal(columns->columns[i].title, columns->columns[task].title))
      columns->columns[i].role = COLUMN_GROUP;
  if (task < 0 || columns->columns[task].is_merged || columns->columns[task].has_gaps)
    return;
  gboolean has_plan = columns_count_role(columns, COLUMN_PLAN) > 0;
  for (guint i = 1; i < columns->count; i++)
    {
      Column *column = &columns->columns[i];
      gboolean joins_plan = columns->columns[i - 1].role == COLUMN_PLAN
                            || (i + 1 < columns->count && column[1].role == COLUMN_PLAN);
      if (column->role == COLUMN_SUBTASK && g_strcmp0(column->title_class, "content") == 0
          && (!has_plan || joins_plan))
        column->role = COLUMN_PLAN;
    }
}

/* 6月计划 | 6月完成情况 | 7月计划: what is planned behind the last outcome, where something is
 * planned before it, comes next. */
static void
columns_tell_next_period(Columns *columns)
{
  guint progress = columns->count;
  while (progress > 0 && columns->columns[progress - 1].role != COLUMN_PROGRESS)
    progress--;
  gint planned = columns_first(columns, COLUMN_PLAN);
  if (planned < 0 || (guint) planned >= progress)
    return;
  for (guint i = progress; i < columns->count; i++)
    if (columns->columns[i].role == COLUMN_PLAN
        && g_strcmp0(columns->columns[i].title_class, "period") == 0)
      columns->columns[i].role = COLUMN_NEXT_STEPS;
}

/* A rate beside what was done says nothing of its own. */
static void
columns_drop_rates(Columns *columns)
{
  guint told = 0;
  for (guint i = 0; i < columns->count; i++)
    told += columns->columns[i].role == COLUMN_PROGRESS
            && g_strcmp0(columns->columns[i].title_class, "rate") != 0;
  for (guint i = 0; told > 0 && i < columns->count; i++)
    if (columns->columns[i].role == COLUMN_PROGRESS
        && g_strcmp0(columns->columns[i].title_class, "rate") == 0)
      columns->columns[i].role = COLUMN_OTHER;
}

void
columns_tell_status(Columns *columns)
{
  if (columns_count_role(columns, COLUMN_PROGRESS) < 2)
    return;
  for (guint i = 0; i < columns->count; i++)
    {
      Column *column = &columns->columns[i];
      if (column->role == COLUMN_PROGRESS && column->averages[PROFILE_VERDICT] >= SURE_AVERAGE
          && column->averages[PROFILE_PROSE] < 30
          && columns_count_role(columns, COLUMN_PROGRESS) > 1)
        column->role = COLUMN_STATUS;
    }
}

/* 是否规范 | 是否办结, 议定日期 | 要求完成时间: beside a title that is known to ask for the end,
 * others that only sound like it say nothing of it. */
static void
columns_keep_sure(Columns *columns, ColumnRole role)
{
  guint sure = 0;
  for (guint i = 0; i < columns->count; i++)
    sure += columns->columns[i].role == role && columns->columns[i].title_score == EXACT_SCORE;
  for (guint i = 0; sure > 0 && i < columns->count; i++)
    {
      Column *column = &columns->columns[i];
      if (column->role == role && column->title_score < EXACT_SCORE
          && (column->title_class != NULL || role == COLUMN_DEADLINE))
        column->role = COLUMN_OTHER;
    }
}

/* 学校 | 任务 | 完成时间: the school's own tasks; beside bodies of another column it is a place, and
 * without a title of class task the list is of something else. */
static void
columns_settle_whose(Columns *columns)
{
  gboolean has_owner = FALSE, has_task = FALSE;
  for (guint i = 0; i < columns->count; i++)
    {
      const Column *column = &columns->columns[i];
      has_owner |= column_role_is_owner(column->role) && column->role != COLUMN_LEADER
                   && g_strcmp0(column->title_class, "whose") != 0;
      has_task |= g_strcmp0(column->title_class, "task") == 0 && column->title_score == EXACT_SCORE;
    }
  gint task = columns_first(columns, COLUMN_TASK);
  gboolean is_due = columns_count_role(columns, COLUMN_DEADLINE) > 0
                    || columns_count_role(columns, COLUMN_PROGRESS) > 0;
  for (guint i = 0; i < columns->count; i++)
    if (g_strcmp0(columns->columns[i].title_class, "whose") == 0
        && (has_owner || !has_task || !is_due))
      columns->columns[i].role = has_owner && columns->columns[i].is_merged && (gint) i < task
                                     ? COLUMN_GROUP /* 社区, merged over its projects */
                                     : COLUMN_OTHER;
}

/* Short words that come again and again group what stands behind them; behind the task they are one
 * more remark on it. */
static void
columns_drop_late_groups(Columns *columns)
{
  gint task = columns_first(columns, COLUMN_TASK);
  for (guint i = (guint) MAX(task, 0) + 1; task >= 0 && i < columns->count; i++)
    if (columns->columns[i].role == COLUMN_GROUP && columns->columns[i].title_class == NULL)
      columns->columns[i].role = COLUMN_OTHER;
}

void
columns_resolve(Columns *columns)
{
  columns_settle_whose(columns);
  columns_choose_task(columns);
  columns_group_before_number(columns);
  columns_keep_one_task(columns);
  columns_keep_one_number(columns);
  columns_find_groups(columns);
  columns_drop_late_groups(columns);
  columns_find_parts(columns);
  columns_place_contents(columns);
  columns_tell_next_period(columns);
  columns_drop_rates(columns);
  columns_tell_status(columns);
  columns_keep_sure(columns, COLUMN_STATUS);
  columns_keep_sure(columns, COLUMN_DEADLINE);
  gboolean has_lead = columns_count_role(columns, COLUMN_LEAD) > 0;
  for (guint i = 0; i < columns->count; i++)
    if (has_lead && columns->columns[i].role == COLUMN_UNIT)
      columns->columns[i].role = COLUMN_JOINT;

  columns_judge_matter(columns);
}

void
columns_drop_services(const ColumnWords *words, const Document *doc, const TableView *view,
                      Columns *columns)
{
  gint deadline = columns_first(columns, COLUMN_DEADLINE);
  guint cells = 0;
  if (deadline < 0 || !columns->is_task_table || columns_first(columns, COLUMN_PROGRESS) >= 0)
    return;
  for (guint row = columns->header_end; row < MIN(view->rows, columns->header_end + SAMPLED_ROWS);
       row++)
    {
      const ViewCell *cell = table_view_at(view, row, (guint) deadline);
      if (cell == NULL || span_is_empty(cell->span) || cell->column_span * 2 > view->columns)
        continue;
      if (!text_is_service_time(words->durations, doc->comparable->str + cell->span.start,
                                span_length(cell->span)))
        return;
      cells++;
    }
  if (cells < SERVICE_ROWS)
    return;
  columns->is_foreign = TRUE;
  columns->is_task_table = FALSE;
}

/* Whether some cell of the column is a verdict on the whole: 续建 and 在建 are remarks. */
static gboolean
column_has_verdict(const ColumnWords *words, const Document *doc, const TableView *view,
                   const Columns *columns, guint index)
{
  static const char *const VERDICTS[] = { "met", "exceeded", "partial", "unmet" };
  for (guint row = columns->header_end; row < MIN(view->rows, columns->header_end + SAMPLED_ROWS);
       row++)
    {
      const ViewCell *cell = table_view_at(view, row, index);
      if (cell == NULL || span_is_empty(cell->span))
        continue;
      const char *class = vocabulary_lookup(
          words->verdicts, doc->comparable->str + cell->span.start, span_length(cell->span));
      for (guint i = 0; i < G_N_ELEMENTS(VERDICTS); i++)
        if (g_strcmp0(class, VERDICTS[i]) == 0)
          return TRUE;
    }
  return FALSE;
}

void
columns_tell_remarks(const ColumnWords *words, const Document *doc, const TableView *view,
                     Columns *columns)
{
  if (columns->count == 0)
    return;
  Column *last = &columns->columns[columns->count - 1];
  if (last->role == COLUMN_OTHER && last->filled >= VERDICT_CELLS
      && g_strcmp0(last->title_class, "other") == 0
      && last->averages[PROFILE_VERDICT] >= SURE_AVERAGE
      && columns_first(columns, COLUMN_PROGRESS) >= 0 && columns_first(columns, COLUMN_STATUS) < 0
      && column_has_verdict(words, doc, view, columns, columns->count - 1))
    last->role = COLUMN_STATUS;
}
