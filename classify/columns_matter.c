/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * columns_matter.c - whether the columns of a table, taken together, state tasks.
 *
 * Some titles stand in other tables only (学历, 单价); some in those mostly, unless others say that
 * something is to be done. What is left is weighed: 项目名称 and 执收单位 are a name and a body, and a
 * table of names needs a page that speaks of tasks, while 工作任务 or 责任单位, 完成时限 speak for
 * themselves.
 */
#include "classify/columns_private.h"
#include "classify/layouts.h"

#include <string.h>

#define CONTRACT_PARTIES 3
#define GUESS_KINDS 2 /* of evidence, where the task's own title says nothing */

static gboolean
columns_have_title(const Columns *columns, const char *class)
{
  for (guint i = 0; i < columns->count; i++)
    if (columns->columns[i].title_score == EXACT_SCORE
        && strcmp(columns->columns[i].title_class, class) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
columns_have_one_of(const Columns *columns, const ColumnRole *roles, gsize count)
{
  for (gsize i = 0; i < count; i++)
    if (columns_count_role(columns, roles[i]) > 0)
      return TRUE;
  return FALSE;
}

/* The same of columns whose titles say so: what stands under others may look like anything. */
static gboolean
columns_have_titled(const Columns *columns, const ColumnRole *roles, gsize count)
{
  for (guint i = 0; i < columns->count; i++)
    for (gsize j = 0; j < count; j++)
      if (columns->columns[i].role == roles[j] && columns->columns[i].title_class != NULL)
        return TRUE;
  return FALSE;
}

/* A list of posts, prices, powers or points has columns for names and bodies, too; what it asks
 * beside them tells it. Points may be given for tasks: those are due, lead by somebody, or reported
 * on. */
static gboolean
columns_are_foreign(const Columns *columns)
{
  if (columns_have_title(columns, "foreign"))
    return TRUE;
  gboolean is_doubtful = FALSE;
  /* 职责分工 over 负责…: duties, and no bodies */
  for (guint i = 0; i < columns->count; i++)
    is_doubtful |= g_strcmp0(columns->columns[i].title_class, "span") == 0
                   && columns->columns[i].role != COLUMN_UNIT
                   && columns->columns[i].role != COLUMN_JOINT;
  for (guint i = 0; i < columns->count && !is_doubtful; i++)
    is_doubtful = g_strcmp0(columns->columns[i].title_class, "doubtful") == 0
                  || g_strcmp0(columns->columns[i].title_class, "person") == 0
                  || g_strcmp0(columns->columns[i].title_class, "matter") == 0
                  || (g_strcmp0(columns->columns[i].title_class, "hours") == 0
                      && columns->columns[i].role != COLUMN_DEADLINE);
  if (!is_doubtful)
    return FALSE;
  static const ColumnRole TELLING[] = { COLUMN_LEAD,     COLUMN_JOINT,    COLUMN_LEADER,
                                        COLUMN_DEADLINE, COLUMN_PROGRESS, COLUMN_STATUS };
  /* 项目负责人 | 得分 | 评价等级: a person and a grade are nothing that is to be done. */
  static const ColumnRole DOING[] = { COLUMN_LEAD, COLUMN_JOINT, COLUMN_DEADLINE, COLUMN_PROGRESS };
  if (!columns_have_titled(columns, DOING, G_N_ELEMENTS(DOING)))
    return TRUE;
  /* Who answers for it counts where it says by when as well: 考核单位 gives points. */
  guint telling = columns_have_title(columns, "deadline") && columns_have_title(columns, "unit");
  for (gsize i = 0; i < G_N_ELEMENTS(TELLING); i++)
    telling += columns_have_titled(columns, &TELLING[i], 1);
  return telling < 2;
}

/* Whether any column has a title of that class. */
static gboolean
columns_hold_class(const Columns *columns, const char *class)
{
  for (guint i = 0; i < columns->count; i++)
    if (g_strcmp0(columns->columns[i].title_class, class) == 0)
      return TRUE;
  return FALSE;
}

/* 项目名称 | 建设地点 | 建设单位, 学校 | 督学 | 联系电话: works or persons by name, and nothing of what
 * is to be done. */
static gboolean
columns_only_name(const Columns *columns)
{
  static const ColumnRole SAYING[] = { COLUMN_LEAD,     COLUMN_JOINT,  COLUMN_UNIT_LEADER,
                                       COLUMN_DEADLINE, COLUMN_STATUS, COLUMN_PROGRESS,
                                       COLUMN_PLAN,     COLUMN_SUBTASK };
  guint units = 0, builders = 0;
  for (guint i = 0; i < columns->count; i++)
    {
      gboolean builds = g_strcmp0(columns->columns[i].title_class, "builder") == 0;
      builders += builds;
      units += !builds && columns->columns[i].role == COLUMN_UNIT;
    }
  /* 建设单位 | 设计单位 | 施工单位 | 竣工日期: a contract's parties have a time, too */
  static const ColumnRole DOING[] = { COLUMN_LEAD,     COLUMN_JOINT, COLUMN_STATUS,
                                      COLUMN_PROGRESS, COLUMN_PLAN,  COLUMN_SUBTASK };
  if (units == 0 && builders >= CONTRACT_PARTIES)
    return !columns_have_one_of(columns, DOING, G_N_ELEMENTS(DOING));
  gboolean has_leader = columns_count_role(columns, COLUMN_LEADER) > 0;
  if (units > 0 || columns_have_one_of(columns, SAYING, G_N_ELEMENTS(SAYING)))
    return FALSE;
  return has_leader ? columns_hold_class(columns, "phone") : builders > 0;
}

/* 责任单位, 牵头部门, 分管领导, and not 单位, 主管部门, 数据提供单位. */
static gboolean
column_assigns(const Column *column)
{
  if (column->role == COLUMN_REGION || column->role == COLUMN_BODY)
    return TRUE;
  return column_role_is_owner(column->role) && column->title_score == EXACT_SCORE
         && !column->is_general && g_strcmp0(column->title_class, "measure") != 0
         && g_strcmp0(column->title_class, "builder") != 0;
}

/* Nothing but a name, and a body or a time that could stand beside any name. */
static gboolean
columns_are_thin(const Columns *columns)
{
  gint task = columns_first(columns, COLUMN_TASK);
  if (task < 0 || columns->header_end == columns->header_start)
    return FALSE;
  gboolean assigns = FALSE, is_due = FALSE, is_told = FALSE;
  for (guint i = 0; i < columns->count; i++)
    {
      const Column *column = &columns->columns[i];
      if (column->declared != NULL && layout_column_decides(column->declared))
        return FALSE; /* whoever wrote the layout knows such tables */
      assigns |= column_assigns(column);
      is_due |= column->role == COLUMN_DEADLINE && column->title_class != NULL;
      is_told |= (column->role == COLUMN_PROGRESS || column->role == COLUMN_STATUS)
                 && column->title_class != NULL;
    }
  guint kinds = (guint) assigns + (guint) is_due + (guint) is_told;
  const Column *named = &columns->columns[task];
  if (named->title_class == NULL)
    return kinds < GUESS_KINDS && !(assigns && columns_count_role(columns, COLUMN_NUMBER) > 0);
  return kinds == 0 && (named->is_general || strcmp(named->title_class, "work") == 0);
}

void
columns_judge_matter(Columns *columns)
{
  static const ColumnRole OWNERS[] = { COLUMN_LEAD,     COLUMN_JOINT,       COLUMN_UNIT,
                                       COLUMN_LEADER,   COLUMN_UNIT_LEADER, COLUMN_DEADLINE,
                                       COLUMN_PROGRESS, COLUMN_STATUS,      COLUMN_BODY };
  gboolean is_matrix = columns_count_role(columns, COLUMN_REGION) >= REGION_COLUMNS;
  columns->is_foreign = columns_are_foreign(columns) || columns_only_name(columns);
  columns->is_task_table =
      columns_first(columns, COLUMN_TASK) >= 0 && !columns->is_foreign
      && (is_matrix || columns_have_one_of(columns, OWNERS, G_N_ELEMENTS(OWNERS)));
  columns->is_thin = columns->is_task_table && columns_are_thin(columns);
}
