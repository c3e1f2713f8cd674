/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_halves.c - rows with the same numbers under other titles are the same rows.
 *
 * A part has its titles in one row, the number in the first column. Parts belong together where
 * they have as many rows, number them alike, and no title says two things of one row: a column
 * printed again with the same texts is left out. What the columns are is left to columns.c; only a
 * table whose first title is that of a number costs more than a glance.
 */
#include "classify/table_halves.h"

#include "classify/profile.h"

#include <string.h>

#define SEARCHED_ROWS 4 /* captions and notes above the titles */
#define FEWEST_ROWS 2   /* of one part, below its titles */
#define FEWEST_COLUMNS 2
#define MAXIMUM_PARTS 4
#define MAXIMUM_COLUMNS 64 /* of all parts */

/* Whether the row starts with the title of a number, and all its cells are single ones with known
 * titles. */
static gboolean
row_has_titles(const ColumnWords *words, const Document *doc, const TableView *view, guint row)
{
  if (view->columns < FEWEST_COLUMNS
      || g_strcmp0(column_cell_class(words, doc, table_view_at(view, row, 0)), "number") != 0)
    return FALSE;
  guint known = 0, titles = 0;
  for (guint column = 0; column < view->columns; column++)
    {
      const ViewCell *cell = table_view_at(view, row, column);
      if (cell == NULL || span_is_empty(cell->span))
        continue;
      if (cell->row_span > 1 || cell->column_span > 1)
        return FALSE;
      titles++;
      known += column_cell_class(words, doc, cell) != NULL;
    }
  return titles >= FEWEST_COLUMNS && known * 2 > titles;
}

/* The row of the titles; view->rows where there is none. */
static guint
titles_find(const ColumnWords *words, const Document *doc, const TableView *view)
{
  for (guint row = 0; row < MIN(view->rows, SEARCHED_ROWS); row++)
    if (row_has_titles(words, doc, view, row))
      return row;
  return view->rows;
}

gboolean
table_may_go_on(const ColumnWords *words, const Document *doc, const TableView *view)
{
  return titles_find(words, doc, view) + FEWEST_ROWS < view->rows;
}

/* Rows [first, end) of a view, the first of them the titles. */
typedef struct
{
  const TableView *view;
  guint first;
  guint end;
} Part;

static const ViewCell *
part_at(const Part *part, guint row, guint column)
{
  return table_view_at(part->view, part->first + row, column);
}

static gboolean
columns_equal(const Document *doc, const Part *a, guint column_a, const Part *b, guint column_b)
{
  for (guint row = 1; row < a->end - a->first; row++)
    {
      const ViewCell *left = part_at(a, row, column_a), *right = part_at(b, row, column_b);
      gboolean is_blank = (left == NULL || span_is_empty(left->span))
                          && (right == NULL || span_is_empty(right->span));
      if (!is_blank && !view_cells_equal(doc, left, right))
        return FALSE;
    }
  return TRUE;
}

/* Both count, and alike. */
static gboolean
parts_count_alike(const Document *doc, const Part *a, const Part *b)
{
  if (a->end - a->first != b->end - b->first || a->end - a->first <= FEWEST_ROWS)
    return FALSE;
  for (guint row = 1; row < a->end - a->first; row++)
    {
      const ViewCell *number = part_at(a, row, 0);
      if (number == NULL || number->row_span > 1 || profile_serial_value(doc, number->span) == 0)
        return FALSE;
    }
  return columns_equal(doc, a, 0, b, 0);
}

typedef enum
{
  COLUMN_IS_NEW,
  COLUMN_IS_AGAIN,
  COLUMN_IS_FOREIGN
} ColumnNews;

/* What a column of the second part is to the first. */
static ColumnNews
column_news(const ColumnWords *words, const Document *doc, const Part *part, const Part *more,
            guint column)
{
  const ViewCell *title = part_at(more, 0, column);
  const char *class = column_cell_class(words, doc, title);
  gboolean names_task = class != NULL && (strcmp(class, "task") == 0 || strcmp(class, "work") == 0);
  for (guint i = 0; i < part->view->columns; i++)
    {
      const ViewCell *known = part_at(part, 0, i);
      gboolean is_same = view_cells_equal(doc, title, known);
      if (is_same && columns_equal(doc, part, i, more, column))
        return COLUMN_IS_AGAIN;
      if (is_same || (names_task && g_strcmp0(column_cell_class(words, doc, known), "task") == 0))
        return COLUMN_IS_FOREIGN;
    }
  return COLUMN_IS_NEW;
}

/* The columns of more that are new, in `kept`; 0 where the parts are no halves of one table. */
static guint
part_new_columns(const ColumnWords *words, const Document *doc, const Part *part, const Part *more,
                 guint kept[MAXIMUM_COLUMNS])
{
  guint count = 0;
  if (part->view->columns + more->view->columns > MAXIMUM_COLUMNS
      || !parts_count_alike(doc, part, more))
    return 0;
  for (guint column = 1; column < more->view->columns; column++)
    {
      const ViewCell *title = part_at(more, 0, column);
      if (title == NULL || span_is_empty(title->span))
        continue; /* the other part is wider */
      ColumnNews news = column_news(words, doc, part, more, column);
      if (news == COLUMN_IS_FOREIGN)
        return 0;
      if (news == COLUMN_IS_NEW)
        kept[count++] = column;
    }
  return count;
}

static TableView *
parts_join(const ColumnWords *words, const Document *doc, const Part *part, const Part *more)
{
  guint kept[MAXIMUM_COLUMNS];
  guint count = part_new_columns(words, doc, part, more, kept), width = part->view->columns;
  while (
      count > 0 && width > 1
      && (part_at(part, 0, width - 1) == NULL || span_is_empty(part_at(part, 0, width - 1)->span)))
    width--; /* the other part is wider */
  if (count == 0)
    return NULL;
  TableView *joined = table_view_new(part->end, width + count);
  joined->table = part->view->table;
  joined->is_uncertain = part->view->is_uncertain;
  for (guint i = 0; i < part->view->cells->len; i++)
    {
      ViewCell cell = g_array_index(part->view->cells, ViewCell, i);
      gboolean fills_row = cell.column == 0 && cell.column_span >= width;
      cell.column_span =
          fills_row ? joined->columns : MIN(cell.column_span, width - MIN(cell.column, width - 1));
      if (cell.row < part->end && cell.column < width)
        table_view_add(joined, cell);
    }
  for (guint k = 0; k < count; k++)
    for (guint row = 0; row < more->end - more->first; row++)
      {
        const ViewCell *from = part_at(more, row, kept[k]);
        if (from == NULL)
          continue;
        ViewCell cell = *from;
        cell.row = part->first + row;
        cell.column = width + k;
        cell.row_span = cell.column_span = 1;
        table_view_add(joined, cell);
      }
  table_view_index(joined);
  return joined;
}

TableView *
table_join(const ColumnWords *words, const Document *doc, const TableView *view,
           const TableView *more)
{
  Part part = { view, titles_find(words, doc, view), view->rows },
       behind = { more, titles_find(words, doc, more), more->rows };
  return part.first < part.end && behind.first < behind.end ? parts_join(words, doc, &part, &behind)
                                                            : NULL;
}

/* The next row from `row` on that has the first title of a part, and others beside it; view->rows
 * for none. */
static guint
titles_find_again(const ColumnWords *words, const Document *doc, const TableView *view,
                  guint titles, guint row)
{
  const ViewCell *number = table_view_at(view, titles, 0);
  for (; row < view->rows; row++)
    if (view_cells_equal(doc, number, table_view_at(view, row, 0))
        && !table_view_rows_equal(view, doc, titles, row) && row_has_titles(words, doc, view, row))
      return row;
  return view->rows;
}

TableView *
table_join_parts(const ColumnWords *words, const Document *doc, const TableView *view)
{
  guint titles = titles_find(words, doc, view);
  guint next =
      titles < view->rows ? titles_find_again(words, doc, view, titles, titles + 1) : view->rows;
  TableView *joined = NULL;
  for (guint parts = 1; next < view->rows && parts < MAXIMUM_PARTS; parts++)
    {
      guint end = titles_find_again(words, doc, view, next, next + 1);
      Part first = { joined == NULL ? view : joined, titles, joined == NULL ? next : joined->rows },
           more = { view, next, end };
      TableView *wider = parts_join(words, doc, &first, &more);
      if (wider == NULL)
        break;
      table_view_free(joined);
      joined = wider;
      next = end;
    }
  if (next < view->rows)
    g_clear_pointer(&joined, table_view_free); /* what is no part must not be lost */
  return joined;
}
