/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * columns.c - header rows, titles and the roles that follow.
 *
 *   1. the header: the first rows most of whose cells are known titles; a row that fills the whole
 *      width above it is a caption
 *   2. every column gets the class of its title, and the average profile of its cells
 *   3. titles nobody has seen take the class that fits what stands under them
 *   4. columns_resolve() settles the classes against each other (columns_resolve.c)
 */
#include "classify/columns_private.h"

#include "classify/body_columns.h"
#include "classify/layouts.h"
#include "core/append.h"
#include "core/characters.h"

#include <string.h>

#define HEADER_SEARCH_ROWS 6 /* captions and notes above the header */
#define HEADER_ROWS 3
#define TITLE_CHARACTERS 30
#define NO_BODY_AVERAGE 10 /* 户, 亿元: not one of them is a body */
#define MEASURE_AVERAGE 30 /* bodies under their own title are surer than that */
#define YEAR_DIGITS 4
#define YEAR_MARK 0x5E74 /* 年 */
#define QUARTERS 4

void
columns_free(Columns *columns)
{
  if (columns == NULL)
    return;
  g_free(columns->columns);
  g_free(columns);
}

/* --- the header --- */

static void
title_append(const Document *doc, Span span, GString *title)
{
  const char *text = doc->comparable->str;
  guint32 run = span.start; /* no blank stands in [run, at) */
  gsize size;
  for (guint32 at = span.start; at < span.end; at += (guint32) size)
    {
      gunichar c = character_at(text + at, &size);
      if (c != '\n' && !character_is_blank(c))
        continue;
      append_bytes(title, text + run, at - run);
      run = at + (guint32) size;
    }
  append_bytes(title, text + run, MAX(run, span.end) - run);
}

typedef struct
{
  guint cells; /* with text */
  guint known; /* exact or by their ending */
  guint exact;
  guint regions;
  guint bodies;
  guint declared; /* by a layout */
  gboolean has_long;
} HeaderEvidence;

static void
header_judge_cell(const ColumnWords *words, const Document *doc, const ViewCell *cell,
                  GString *title, HeaderEvidence *evidence)
{
  g_string_truncate(title, 0);
  title_append(doc, cell->span, title);
  if (title->len == 0)
    return;
  guint score;
  const char *class = column_title_class(words, title->str, title->len, &score);
  evidence->cells++;
  evidence->has_long |= g_utf8_strlen(title->str, (gssize) title->len) > TITLE_CHARACTERS;
  evidence->exact += score == EXACT_SCORE;
  evidence->known += class != NULL;
  evidence->declared += layouts_know_title(words->layouts, title->str, title->len);
  evidence->regions += class == NULL && column_title_is_region(words, title->str, title->len);
  evidence->bodies += class == NULL && body_column_has_title(words, title->str, title->len);
}

static HeaderEvidence
header_judge_row(const ColumnWords *words, const Document *doc, const TableView *view, guint row)
{
  HeaderEvidence evidence = { 0 };
  g_autoptr(GString) title = g_string_new(NULL);
  const ViewCell *last = NULL;
  for (guint column = 0; column < view->columns; column++)
    {
      const ViewCell *cell = table_view_at(view, row, column);
      if (cell == NULL || cell == last || cell->row != row)
        continue;
      last = cell;
      header_judge_cell(words, doc, cell, title, &evidence);
    }
  return evidence;
}

static gboolean
evidence_is_header(const HeaderEvidence *evidence)
{
  if (evidence->has_long || evidence->known < 2)
    return FALSE;
  guint understood = evidence->known + (evidence->regions >= REGION_COLUMNS ? evidence->regions : 0)
                     + (evidence->bodies >= BODY_COLUMNS ? evidence->bodies : 0);
  return evidence->exact > 0 && understood * 2 >= evidence->cells;
}

/* Where merged cells are not marked, a title over two columns leaves the place beside it empty, and
 * the row below has titles there and nothing under the number:   序号 | 项目 | 本月进展 | | | |
 * 前期手续 | 在建进度 |     */
static gboolean
header_has_unmarked_span(const TableView *view, guint row)
{
  if (row + 1 >= view->rows || !table_view_is_empty_at(view, row + 1, 0))
    return FALSE;
  for (guint column = 1; column < view->columns; column++)
    if (table_view_is_empty_at(view, row, column) && !table_view_is_empty_at(view, row, column - 1)
        && !table_view_is_empty_at(view, row + 1, column)
        && !table_view_is_empty_at(view, row + 1, column - 1))
      return TRUE;
  return FALSE;
}

/* A second row of titles, those over both rows printed again: 序号 | 任务 | 责任分工 | 责任分工
 * over 序号 | 任务 | 牵头单位 | 配合单位. */
static gboolean
header_is_repeated_below(const ColumnWords *words, const Document *doc, const TableView *view,
                         guint start)
{
  HeaderEvidence below = header_judge_row(words, doc, view, start + 1);
  guint again = 0, other = 0;
  for (guint column = 0; column < view->columns; column++)
    if (view_cells_equal(doc, table_view_at(view, start, column),
                         table_view_at(view, start + 1, column)))
      again++;
    else
      other++;
  return evidence_is_header(&below) && again > 0 && other > 0;
}

/* Further header rows: those that the first one's cells reach down to, or that carry titles under a
 * title of several columns. */
static guint
header_find_end(const ColumnWords *words, const Document *doc, const TableView *view, guint start)
{
  guint end = start + 1;
  gboolean has_wide = header_has_unmarked_span(view, start);
  for (guint column = 0; column < view->columns; column++)
    {
      const ViewCell *cell = table_view_at(view, start, column);
      if (cell == NULL || cell->row != start)
        continue;
      end = MAX(end, cell->row + cell->row_span);
      has_wide |= cell->column_span > 1;
    }
  if (end == start + 1 && end < view->rows && header_is_repeated_below(words, doc, view, start))
    end++;
  end = MIN(end, start + HEADER_ROWS);
  if (end == start + 1 && has_wide && end < view->rows)
    {
      HeaderEvidence below = header_judge_row(words, doc, view, end);
      if (below.cells > 0 && !below.has_long && MAX(below.known, below.declared) * 2 >= below.cells)
        end++;
    }
  return MIN(end, view->rows);
}

/* The lowest title over each column; the same pointer for columns that one title spans. You free
 * the strings of `owned`. */
static void
header_read_titles(const Document *doc, const TableView *view, guint start, guint end,
                   const char **titles, GPtrArray *owned)
{
  const ViewCell *left = NULL;
  g_autoptr(GString) title = g_string_new(NULL);
  for (guint column = 0; column < view->columns; column++)
    {
      const ViewCell *lowest = NULL;
      for (guint row = start; row < end; row++)
        if (!table_view_is_empty_at(view, row, column))
          lowest = table_view_at(view, row, column);
      titles[column] = lowest != NULL && lowest == left ? titles[column - 1] : NULL;
      left = lowest;
      if (lowest == NULL || titles[column] != NULL)
        continue;
      g_string_truncate(title, 0);
      title_append(doc, lowest->span, title);
      g_ptr_array_add(owned, g_strdup(title->str));
      titles[column] = g_ptr_array_index(owned, owned->len - 1);
    }
}

void
columns_apply_layout(const ColumnWords *words, const char *const *titles, Columns *columns)
{
  g_autofree const LayoutColumn **declared = g_new0(const LayoutColumn *, columns->count + 1);
  columns->layout = layouts_match(words->layouts, words, titles, columns->count, declared);
  for (guint i = 0; columns->layout != NULL && i < columns->count; i++)
    columns->columns[i].declared = declared[i];
}

/* Whether the row has titles of a layout, all that it wants. */
static gboolean
header_is_declared(const ColumnWords *words, const Document *doc, const TableView *view, guint row,
                   Columns *columns)
{
  g_autoptr(GPtrArray) owned = g_ptr_array_new_with_free_func(g_free);
  g_autofree const char **titles = g_new0(const char *, view->columns + 1);
  header_read_titles(doc, view, row, header_find_end(words, doc, view, row), titles, owned);
  columns_apply_layout(words, titles, columns);
  return columns->layout != NULL;
}

static void
columns_find_header(const ColumnWords *words, const Document *doc, const TableView *view,
                    Columns *columns)
{
  for (guint row = 0; row < MIN(view->rows, HEADER_SEARCH_ROWS); row++)
    {
      HeaderEvidence evidence = header_judge_row(words, doc, view, row);
      gboolean is_known = evidence_is_header(&evidence);
      gboolean is_declared =
          (is_known || evidence.declared > 0) && header_is_declared(words, doc, view, row, columns);
      if (!is_known && !is_declared)
        continue;
      columns->header_start = row;
      columns->header_end = header_find_end(words, doc, view, row);
      return;
    }
}

/* 一季度 under 进展情况 or 投资 says which part of it, and no longer what is planned; nor does
 * 年度计划 under 年度投资, of money. 姓名 under 责任领导 is the leader's. */
static gboolean
class_is_part_of(const char *class, const char *above)
{
  ColumnRole role = column_class_role(above);
  if (g_strcmp0(class, "target") == 0 && g_strcmp0(above, "money") == 0)
    return TRUE;
  if (g_strcmp0(class, "person") == 0)
    return column_role_is_owner(role);
  return g_strcmp0(class, "period") == 0
         && (role == COLUMN_PROGRESS || role == COLUMN_STATUS || role == COLUMN_OTHER);
}

static gboolean
class_is_outcome(const char *class)
{
  return g_strcmp0(class, "progress") == 0 || g_strcmp0(class, "pace") == 0;
}

static void
column_read_title(const ColumnWords *words, const Document *doc, const TableView *view,
                  const Columns *columns, guint index, Column *column)
{
  g_autoptr(GString) title = g_string_new(NULL);
  const ViewCell *last = NULL;
  for (guint row = columns->header_start; row < columns->header_end; row++)
    {
      const ViewCell *cell = table_view_at(view, row, index);
      if (cell == NULL || cell == last || span_is_empty(cell->span))
        continue;
      last = cell;
      gsize above = title->len;
      title_append(doc, cell->span, title);
      column->title = cell->printed;
      guint score;
      /* The lowest title says most (分季度计划 over 一季度); the whole decides where it alone is
       * unknown. */
      const char *class = column_title_class(words, title->str + above, title->len - above, &score);
      guint whole_score = 0;
      const char *whole = score < EXACT_SCORE && above > 0
                              ? column_title_class(words, title->str, title->len, &whole_score)
                              : NULL;
      if (whole != NULL && (class == NULL || whole_score > score))
        {
          class = whole;
          score = whole_score;
        }
      if (class_is_outcome(class) && g_strcmp0(column->title_class, "money") == 0)
        class = "rate"; /* 累计完成 under 投资情况: of money; alone it is the outcome */
      column->is_part_of_year = above > 0 && g_strcmp0(class, "period") == 0;
      if (class != NULL && !class_is_part_of(class, column->title_class))
        {
          column->title_class = class;
          column->title_score = score;
          column->is_general =
              column_title_is_general(words, title->str + above, title->len - above);
        }
    }
}

/* --- what stands under the titles --- */

guint
columns_count_role(const Columns *columns, ColumnRole role)
{
  guint count = 0;
  for (guint i = 0; i < columns->count; i++)
    count += columns->columns[i].role == role;
  return count;
}

gint
columns_first(const Columns *columns, ColumnRole role)
{
  for (guint i = 0; i < columns->count; i++)
    if (columns->columns[i].role == role)
      return (gint) i;
  return -1;
}

static void
columns_find_regions(const ColumnWords *words, const Document *doc, Columns *columns)
{
  g_autoptr(GString) title = g_string_new(NULL);
  guint regions = 0;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < columns->count; i++)
      {
        Column *column = &columns->columns[i];
        /* 东山区 below 各县区目标 has that title's class, and says whose it is. */
        gboolean is_goal = column->role == COLUMN_PLAN && column->title_score < EXACT_SCORE;
        if ((column->title_class != NULL && !is_goal) || span_is_empty(column->title))
          continue;
        g_string_truncate(title, 0);
        title_append(doc, document_to_comparable(doc, column->title), title);
        gboolean is_region = column_title_is_region(words, title->str, title->len)
                             && (column->filled == 0 || column->averages[PROFILE_AMOUNT] >= 40);
        regions += is_region && pass == 0;
        if (is_region && pass == 1 && regions >= REGION_COLUMNS)
          column->role = COLUMN_REGION;
      }
}

/* 全市合计 beside 东山区, 西河县: what is planned for all of them, where no title says that. */
static void
columns_find_region_sum(const ColumnWords *words, const Document *doc, Columns *columns)
{
  if (columns_count_role(columns, COLUMN_REGION) < REGION_COLUMNS
      || columns_count_role(columns, COLUMN_PLAN) + columns_count_role(columns, COLUMN_PROGRESS)
             > 0)
    return;
  g_autoptr(GString) title = g_string_new(NULL);
  for (guint i = 0; i < columns->count; i++)
    {
      Column *column = &columns->columns[i];
      if (column->title_class != NULL || column->role == COLUMN_REGION
          || span_is_empty(column->title))
        continue;
      g_string_truncate(title, 0);
      title_append(doc, document_to_comparable(doc, column->title), title);
      if (column_title_is_region_sum(words, title->str, title->len))
        column->role = COLUMN_PLAN;
    }
}

ColumnRole
column_role_by_profile(const Column *column)
{
  static const struct
  {
    ProfileKind kind;
    ColumnRole role;
  } ORDER[] = {
    { PROFILE_SERIAL, COLUMN_NUMBER },  { PROFILE_UNITS, COLUMN_UNIT },
    { PROFILE_LEADERS, COLUMN_LEADER }, { PROFILE_DEADLINE, COLUMN_DEADLINE },
    { PROFILE_VERDICT, COLUMN_STATUS }, { PROFILE_AMOUNT, COLUMN_OTHER },
  };
  if (column->filled == 0)
    return COLUMN_OTHER;
  for (gsize i = 0; i < G_N_ELEMENTS(ORDER); i++)
    if (column->averages[ORDER[i].kind] >= SURE_AVERAGE
        && (ORDER[i].role != COLUMN_NUMBER || column->counts))
      return ORDER[i].role;
  if (column->is_merged && column->averages[PROFILE_GROUP] >= SURE_AVERAGE)
    return COLUMN_GROUP;
  return COLUMN_UNKNOWN;
}

/* A column without a title beside 重点任务 is what that title was printed over, where merged cells
 * are not marked. */
static void
columns_extend_wide_titles(Columns *columns)
{
  for (guint i = 1; i < columns->count; i++)
    {
      const Column *left = &columns->columns[i - 1];
      Column *column = &columns->columns[i];
      gboolean is_target = g_strcmp0(left->title_class, "target") == 0;
      if (!span_is_empty(column->title) || column->filled == 0
          || (!is_target && g_strcmp0(left->title_class, "task") != 0))
        continue;
      ColumnRole own = column_role_by_profile(column);
      gboolean left_is_short = left->averages[PROFILE_GROUP] >= SURE_AVERAGE
                               || column_role_by_profile(left) == COLUMN_NUMBER;
      if ((!left_is_short && !is_target) || (own != COLUMN_NUMBER && own != COLUMN_UNKNOWN))
        continue;
      column->title = left->title;
      column->title_class = left->title_class;
      column->role = left->role;
    }
}

/* One title over several columns (重点任务 over category, number and text): the columns under it
 * are told apart by what stands in them; the last one keeps the title's class. */
static void
columns_split_wide_titles(const Document *doc, const TableView *view, Columns *columns)
{
  for (guint i = 0; i + 1 < columns->count; i++)
    {
      Column *column = &columns->columns[i];
      if (span_is_empty(column->title) || !span_equal(column->title, columns->columns[i + 1].title))
        continue;
      ColumnRole own = column_role_by_profile(column);
      gboolean is_task = g_strcmp0(column->title_class, "task") == 0
                         || g_strcmp0(column->title_class, "target") == 0;
      gboolean is_short = column->averages[PROFILE_GROUP] >= SURE_AVERAGE;
      if (own == COLUMN_NUMBER || (is_task && column_is_list_numbers(doc, view, columns, i)))
        column->role = COLUMN_NUMBER;
      else if (is_task && g_strcmp0(column->title_class, "task") == 0 && is_short)
        column->role = COLUMN_GROUP;
      else if (is_task && column->is_merged && columns_count_role(columns, COLUMN_TASK) == 0)
        column->role = COLUMN_GROUP; /* 目标任务 over what goals are of and the goals */
      else if (is_task)
        column->role = COLUMN_SUBTASK; /* its rows with one cell over both have no sub-item */
    }
}

/* The year that the column's title names, 0 for none. */
static guint
column_title_year(const Document *doc, const Column *column)
{
  Span place = document_to_comparable(doc, column->title);
  const char *text = doc->comparable->str;
  for (guint32 at = place.start; at + YEAR_DIGITS < place.end; at++)
    {
      guint digits = 0, year = 0;
      while (digits < YEAR_DIGITS && g_ascii_isdigit(text[at + digits]))
        year = year * 10 + (guint) (text[at + digits++] - '0');
      if (digits == YEAR_DIGITS && character_at(text + at + digits, NULL) == YEAR_MARK)
        return year;
    }
  return 0;
}

/* 2031年完成 beside 2032年目标 is where the task starts from. */
static void
columns_drop_past(const Document *doc, Columns *columns)
{
  guint goal = 0;
  for (guint i = 0; i < columns->count; i++)
    if (columns->columns[i].role == COLUMN_PLAN)
      goal = MAX(goal, column_title_year(doc, &columns->columns[i]));
  for (guint i = 0; i < columns->count && goal > 0; i++)
    {
      Column *column = &columns->columns[i];
      guint year = column->role == COLUMN_PROGRESS ? column_title_year(doc, column) : 0;
      if (year > 0 && year < goal)
        column->role = COLUMN_OTHER;
    }
}

/* 谁来抓 beside 谁来干, over names: who leads. */
static void
columns_tell_persons(const Sampler *sampler, Columns *columns)
{
  if (columns_count_role(columns, COLUMN_UNIT) < 2)
    return;
  for (guint i = 0; i < columns->count; i++)
    {
      Column *column = &columns->columns[i];
      if (column->role != COLUMN_UNIT || g_strcmp0(column->title_class, "unit") != 0)
        continue;
      column_weigh(sampler, i, PROFILE_BIT(PROFILE_UNITS) | PROFILE_BIT(PROFILE_LEADERS));
      if (column->averages[PROFILE_UNITS] < SURE_AVERAGE
          && column->averages[PROFILE_LEADERS] >= SURE_AVERAGE)
        column->role = COLUMN_LEADER;
    }
}

/* 单位 beside another owner, or over words that are no bodies, is the measure, whatever it says:
 * 家, 微克/立方米. */
static void
columns_drop_measures(const Sampler *sampler, Columns *columns)
{
  guint sure = 0, named = 0;
  gboolean is_alone = columns_count_role(columns, COLUMN_UNIT) == 1;
  for (guint i = 0; i < columns->count; i++)
    {
      if (columns->columns[i].role == COLUMN_UNIT
          && (!is_alone || g_strcmp0(columns->columns[i].title_class, "measure") == 0))
        column_weigh(sampler, i, PROFILE_BIT(PROFILE_UNITS));
      const Column *column = &columns->columns[i];
      gboolean is_unit = column->role == COLUMN_UNIT;
      sure += is_unit && column->averages[PROFILE_UNITS] >= SURE_AVERAGE;
      named += !is_unit && column_role_is_owner(column->role) && column->title_score == EXACT_SCORE;
    }
  for (guint i = 0; i < columns->count; i++)
    {
      Column *column = &columns->columns[i];
      gboolean is_generic = g_strcmp0(column->title_class, "measure") == 0;
      guint least = sure > 0 || (is_generic && named > 0) ? MEASURE_AVERAGE
                    : is_generic                          ? NO_BODY_AVERAGE
                                                          : 0;
      if (column->role == COLUMN_UNIT && column->filled > 0
          && column->averages[PROFILE_UNITS] < least)
        column->role = COLUMN_OTHER;
    }
}

/* 单位 may be the measure: its cells are 万元, 个. */
static gboolean
column_contradicts_title(const Sampler *sampler, guint index)
{
  const Column *column = &sampler->columns->columns[index];
  if (column->filled < 3)
    return FALSE;
  if (column->role == COLUMN_UNIT)
    {
      if (column->averages[PROFILE_AMOUNT] < SURE_AVERAGE
          && column->averages[PROFILE_PROSE] < SURE_AVERAGE)
        return FALSE;
      column_weigh(sampler, index, PROFILE_BIT(PROFILE_UNITS));
      return column->averages[PROFILE_UNITS] < 15;
    }
  if (column->role == COLUMN_TASK)
    return column->averages[PROFILE_SERIAL] >= SURE_AVERAGE;
  if (column->role == COLUMN_NUMBER)
    return column->averages[PROFILE_SERIAL] < 20 && column->averages[PROFILE_PROSE] >= SURE_AVERAGE;
  return FALSE;
}

/* 全年, and no other part of the year beside it, is the goal. */
static void
columns_join_lone_period(Columns *columns)
{
  Column *only = NULL;
  for (guint i = 0; i < columns->count; i++)
    if (g_strcmp0(columns->columns[i].title_class, "period") == 0)
      {
        if (only != NULL && !span_equal(only->title, columns->columns[i].title))
          return;
        only = &columns->columns[i];
      }
  if (only != NULL)
    only->title_class = "target";
}

/* 形象进度 over all four quarters, filled to the last: what is to be reached in each, before the
 * year is over. What was reached by then is told in fewer. */
static void
columns_plan_whole_year(Columns *columns)
{
  guint first = 0, quarters = 0;
  for (guint i = 0; i < columns->count; i++)
    {
      const Column *column = &columns->columns[i];
      if (column->role != COLUMN_PROGRESS)
        continue;
      first = quarters == 0 ? i : first;
      if (!column->is_part_of_year || g_strcmp0(column->title_class, "pace") != 0
          || i != first + quarters || column->filled == 0
          || column->filled != columns->columns[first].filled)
        return;
      quarters++;
    }
  for (guint i = first; quarters == QUARTERS && i < first + quarters; i++)
    {
      columns->columns[i].role = COLUMN_PLAN;
      columns->columns[i].title_class = "period";
    }
}

/* 任务名称 | 工作内容: behind a title of tasks, contents are what these consist of. */
static void
columns_tell_contents(const ColumnWords *words, const Document *doc, Columns *columns)
{
  g_autoptr(GString) title = g_string_new(NULL);
  gint task = columns_first(columns, COLUMN_TASK);
  for (guint i = (guint) MAX(task, 0) + 1; task >= 0 && i < columns->count; i++)
    {
      Column *column = &columns->columns[i];
      if (column->role != COLUMN_TASK || span_equal(column->title, columns->columns[task].title))
        continue;
      g_string_truncate(title, 0);
      title_append(doc, document_to_comparable(doc, column->title), title);
      if (!column_title_names_contents(words, title->str, title->len))
        continue;
      column->title_class = "content";
      column->role = COLUMN_SUBTASK;
    }
}

static void
columns_judge(const ColumnWords *words, const Profiler *profiler, const Document *doc,
              const TableView *view, Columns *columns)
{
  for (guint i = 0; i < columns->count; i++)
    {
      Column *column = &columns->columns[i];
      column_read_title(words, doc, view, columns, i, column);
      column->role = column_class_role(column->title_class);
    }
  columns_join_lone_period(columns);
  columns_tell_contents(words, doc, columns);
  layout_claim_roles(columns);
  Sampler sampler = { profiler, doc, view, columns };
  for (guint i = 0; i < columns->count; i++)
    column_sample(&sampler, i);
  columns_plan_whole_year(columns);
  columns_find_regions(words, doc, columns);
  columns_find_region_sum(words, doc, columns);
  body_columns_find(words, doc, view, columns);
  columns_extend_wide_titles(columns);
  columns_split_wide_titles(doc, view, columns);
  for (guint i = 0; i < columns->count; i++)
    {
      Column *column = &columns->columns[i];
      gboolean is_decided = column->declared != NULL && layout_column_decides(column->declared);
      if (is_decided || (column->role != COLUMN_UNKNOWN && !column_contradicts_title(&sampler, i)))
        continue;
      column_weigh(&sampler, i, PROFILE_ALL);
      column->role = column_role_by_profile(column);
    }
  columns_tell_persons(&sampler, columns);
  columns_drop_measures(&sampler, columns);
  columns_drop_past(doc, columns);
  columns_promote_numbered(words, doc, view, columns);
  columns_promote_counted(doc, view, columns);
}

static void
columns_inherit(const Columns *inherited, Columns *columns)
{
  for (guint i = 0; i < columns->count; i++)
    columns->columns[i] = inherited->columns[i];
  columns->is_task_table = inherited->is_task_table;
}

Columns *
columns_of_roles(const ColumnRole *roles, guint count)
{
  Columns *columns = g_new0(Columns, 1);
  columns->count = count;
  columns->columns = g_new0(Column, count + 1);
  for (guint i = 0; i < count; i++)
    columns->columns[i].role = roles[i];
  columns_resolve(columns);
  return columns;
}

Columns *
columns_of(const ColumnWords *words, const Profiler *profiler, const Document *doc,
           const TableView *view, const Columns *inherited)
{
  Columns *columns = g_new0(Columns, 1);
  columns->count = view->columns;
  columns->columns = g_new0(Column, view->columns + 1);
  columns_find_header(words, doc, view, columns);
  if (columns->header_end == 0)
    {
      if (inherited != NULL && inherited->count == columns->count && inherited->is_task_table)
        columns_inherit(inherited, columns);
      else
        columns_judge_headless(words, profiler, doc, view, columns);
      return columns;
    }
  columns_judge(words, profiler, doc, view, columns);
  layout_claim_roles(columns); /* titles over several columns were split meanwhile */
  columns_resolve(columns);
  columns_tell_remarks(words, doc, view, columns);
  columns_drop_services(words, doc, view, columns);
  layout_restore_roles(columns);
  return columns;
}
