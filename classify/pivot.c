/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pivot.c - the groups are found by their second header row: the same known titles again and again
 * under titles that are none.
 *
 * Merged header cells may be marked (markup, rules) or not (pipes): a group reaches from its title
 * to the next one. Periods as groups (一季度, 上半年) are no tasks.
 */
#include "classify/pivot.h"

#include "core/characters.h"

#include <string.h>

#define HEADER_SEARCH_ROWS 4
#define LEADING_COLUMNS 3 /* 序号, 地区 and perhaps one more */
#define MINIMUM_GROUPS 2
#define MINIMUM_WIDTH 2
#define SURE_SCORE 60

typedef struct
{
  guint row;   /* of the group titles; the titles under them stand in the next */
  guint first; /* first column of the first group */
  guint width; /* columns a group */
  guint groups;
} Pivot;

static const ViewCell *
view_text_at(const TableView *view, guint row, guint column)
{
  const ViewCell *cell = table_view_at(view, row, column);
  return cell == NULL || span_is_empty(cell->span) ? NULL : cell;
}

/* Whether a header cell of the row starts at this column. */
static gboolean
title_starts_at(const TableView *view, guint row, guint column)
{
  const ViewCell *cell = view_text_at(view, row, column);
  return cell != NULL && cell->row == row && cell->column == column;
}

static gboolean
cells_equal(const Document *doc, const ViewCell *a, const ViewCell *b)
{
  return a != NULL && b != NULL && span_length(a->span) == span_length(b->span)
         && memcmp(doc->comparable->str + a->span.start, doc->comparable->str + b->span.start,
                   span_length(a->span))
                == 0;
}

/* A title over one column only: it reaches down, or nothing stands under it in the second header
 * row. */
static gboolean
column_is_leading(const TableView *view, guint row, guint column)
{
  const ViewCell *below = view_text_at(view, row + 1, column);
  return below == NULL || below->row == row;
}

/* The groups by their titles' places: equally wide, up to the table's end or to a column that has
 * none. */
static gboolean
pivot_measure(const TableView *view, Pivot *pivot)
{
  pivot->first = 0;
  while (pivot->first < LEADING_COLUMNS && pivot->first < view->columns
         && column_is_leading(view, pivot->row, pivot->first))
    pivot->first++;
  if (pivot->first == 0 || pivot->first >= view->columns
      || !title_starts_at(view, pivot->row, pivot->first))
    return FALSE;
  guint next = pivot->first + 1;
  while (next < view->columns && !title_starts_at(view, pivot->row, next))
    next++;
  pivot->width = next - pivot->first;
  pivot->groups = 0;
  for (guint at = pivot->first;
       at + pivot->width <= view->columns && title_starts_at(view, pivot->row, at);
       at += pivot->width)
    {
      for (guint i = 1; i < pivot->width; i++)
        if (title_starts_at(view, pivot->row, at + i))
          return FALSE;
      pivot->groups++;
    }
  return pivot->width >= MINIMUM_WIDTH && pivot->groups >= MINIMUM_GROUPS;
}

static const char *
cell_class(const ColumnWords *words, const Document *doc, const ViewCell *cell, guint *score)
{
  return column_title_class(words, doc->comparable->str + cell->span.start, span_length(cell->span),
                            score);
}

static gboolean
pivot_titles_repeat(const ColumnWords *words, const Document *doc, const TableView *view,
                    const Pivot *pivot)
{
  guint known = 0, score;
  for (guint i = 0; i < pivot->width; i++)
    {
      const ViewCell *title = view_text_at(view, pivot->row + 1, pivot->first + i);
      if (title == NULL)
        return FALSE;
      known += cell_class(words, doc, title, &score) != NULL;
      for (guint group = 1; group < pivot->groups; group++)
        if (!cells_equal(
                doc, title,
                view_text_at(view, pivot->row + 1, pivot->first + group * pivot->width + i)))
          return FALSE;
    }
  return known >= MINIMUM_WIDTH;
}

static gboolean
pivot_names_tasks(const ColumnWords *words, const Profiler *profiler, const Document *doc,
                  const TableView *view, const Pivot *pivot)
{
  guint bodies = 0; /* 新建幼儿园 ends like one, too */
  for (guint group = 0; group < pivot->groups; group++)
    {
      guint score;
      const ViewCell *title = table_view_at(view, pivot->row, pivot->first + group * pivot->width);
      cell_class(words, doc, title, &score);
      Profile profile = profile_of(profiler, doc, title->span);
      bodies += profile.scores[PROFILE_UNITS] >= SURE_SCORE;
      if (score == 100 || profile.scores[PROFILE_DEADLINE] >= SURE_SCORE)
        return FALSE;
    }
  return bodies < pivot->groups;
}

/* The column before the first group names regions, one a row. */
static gboolean
pivot_rows_are_regions(const ColumnWords *words, const Document *doc, const TableView *view,
                       const Pivot *pivot)
{
  guint regions = 0, cells = 0;
  for (guint row = pivot->row + 2; row < view->rows; row++)
    {
      const ViewCell *cell = view_text_at(view, row, pivot->first - 1);
      if (cell == NULL)
        continue;
      cells++;
      regions += column_title_is_region(words, doc->comparable->str + cell->span.start,
                                        span_length(cell->span));
    }
  return regions > 0 && regions * 2 >= cells;
}

static gboolean
pivot_find(const ColumnWords *words, const Profiler *profiler, const Document *doc,
           const TableView *view, Pivot *pivot)
{
  for (pivot->row = 0; pivot->row < HEADER_SEARCH_ROWS && pivot->row + 2 < view->rows; pivot->row++)
    if (pivot_measure(view, pivot) && pivot_titles_repeat(words, doc, view, pivot)
        && pivot_names_tasks(words, profiler, doc, view, pivot)
        && pivot_rows_are_regions(words, doc, view, pivot))
      return TRUE;
  return FALSE;
}

static void
turned_add(TableView *turned, const ViewCell *cell, guint row, guint column)
{
  if (cell == NULL)
    return;
  ViewCell copy = *cell;
  copy.row = row;
  copy.column = column;
  copy.row_span = copy.column_span = 1;
  copy.is_header = FALSE;
  table_view_add(turned, copy);
}

static TableView *
pivot_view(const TableView *view, const Pivot *pivot)
{
  guint body = pivot->row + 2;
  TableView *turned = table_view_new((view->rows - body) * pivot->groups, pivot->width + 2);
  turned->table = view->table;
  turned->is_uncertain = view->is_uncertain;
  for (guint row = body; row < view->rows; row++)
    for (guint group = 0; group < pivot->groups; group++)
      {
        guint place = (row - body) * pivot->groups + group;
        guint first = pivot->first + group * pivot->width;
        turned_add(turned, table_view_at(view, row, pivot->first - 1), place, 0);
        turned_add(turned, table_view_at(view, pivot->row, first), place, 1);
        for (guint i = 0; i < pivot->width; i++)
          turned_add(turned, table_view_at(view, row, first + i), place, 2 + i);
      }
  table_view_index(turned);
  return turned;
}

static Columns *
pivot_columns(const ColumnWords *words, const Document *doc, const TableView *view,
              const Pivot *pivot)
{
  Columns *columns = g_new0(Columns, 1);
  columns->count = pivot->width + 2;
  columns->columns = g_new0(Column, columns->count + 1);
  columns->columns[0].role = COLUMN_GROUP;
  columns->columns[1].role = COLUMN_TASK;
  for (guint i = 0; i < pivot->width; i++)
    {
      Column *column = &columns->columns[2 + i];
      const ViewCell *title = table_view_at(view, pivot->row + 1, pivot->first + i);
      column->title = title->printed;
      column->title_class = cell_class(words, doc, title, &column->title_score);
      column->role = column_class_role(column->title_class);
      if (column->role == COLUMN_TASK)
        column->role = COLUMN_PLAN;
    }
  columns_resolve(columns);
  return columns;
}

gboolean
pivot_turn(const ColumnWords *words, const Profiler *profiler, const Document *doc,
           const TableView *view, TableView **turned, Columns **columns)
{
  Pivot pivot;
  if (!pivot_find(words, profiler, doc, view, &pivot))
    return FALSE;
  g_autoptr(Columns) found = pivot_columns(words, doc, view, &pivot);
  if (!found->is_task_table)
    return FALSE;
  *turned = pivot_view(view, &pivot);
  *columns = g_steal_pointer(&found);
  return TRUE;
}
