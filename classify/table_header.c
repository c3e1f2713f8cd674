/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_header.c - puts the titles of a second row below the one title that is theirs.
 *
 * The rows below say how many columns there are, the two rows of titles how many titles: they must
 * fit with one upper title as wide as the lower row. Which one that is, its column span says, or
 * that it is of the lower titles' kind, or its place. What the titles mean is left to columns.c.
 * Only a second row of known titles costs more than a glance.
 */
#include "classify/table_header.h"

#define SEARCHED_ROWS 4   /* captions and notes above the titles */
#define MAXIMUM_TITLES 24 /* of one row */
#define FEWEST_TITLES 2

typedef struct
{
  guint row;                             /* of the upper titles */
  const ViewCell *upper[MAXIMUM_TITLES]; /* that start in that row, from left to right */
  guint upper_count;
  const ViewCell *lower[MAXIMUM_TITLES]; /* of the row below, without those printed again */
  guint lower_count;
  guint wide; /* the upper title that the lower ones belong to */
} Header;

/* The cells with text that start in a row. More than MAXIMUM_TITLES: 0. */
static guint
row_titles(const TableView *view, guint row, const ViewCell *cells[MAXIMUM_TITLES])
{
  guint count = 0;
  for (guint column = 0; column < view->columns; column++)
    {
      const ViewCell *cell = table_view_at(view, row, column);
      if (cell == NULL || cell->row != row || cell->column != column || span_is_empty(cell->span))
        continue;
      if (count == MAXIMUM_TITLES)
        return 0;
      cells[count++] = cell;
    }
  return count;
}

static guint
titles_known(const ColumnWords *words, const Document *doc, const ViewCell *const *cells,
             guint count)
{
  guint known = 0;
  for (guint i = 0; i < count; i++)
    known += column_class_role(column_cell_class(words, doc, cells[i])) != COLUMN_UNKNOWN;
  return known;
}

/* Takes out the lower titles that are upper ones again: over both rows, and printed in both. */
static void
header_drop_repeated(const Document *doc, Header *header)
{
  guint kept = 0;
  for (guint i = 0; i < header->lower_count; i++)
    {
      gboolean is_repeated = FALSE;
      for (guint k = 0; k < header->upper_count && !is_repeated; k++)
        is_repeated = view_cells_equal(doc, header->lower[i], header->upper[k]);
      if (!is_repeated)
        header->lower[kept++] = header->lower[i];
    }
  header->lower_count = kept;
}

/* Whether some lower title stands where the upper row has another title's single column, or
 * nothing. */
static gboolean
header_is_shifted(const TableView *view, const Header *header)
{
  for (guint i = 0; i < header->lower_count; i++)
    {
      guint column = header->lower[i]->column;
      const ViewCell *above = table_view_at(view, header->row, column);
      gboolean follows_empty = above != NULL && span_is_empty(above->span);
      if (follows_empty || (above != NULL && above->column_span > 1 && i + 1 < header->lower_count))
        continue;
      if (above == NULL || above->column_span == 1)
        return TRUE;
    }
  return FALSE;
}

/* Whether the titles fill the table's width when that one is over all lower titles. */
static gboolean
header_fits(const TableView *view, const Header *header, guint wide)
{
  guint width = header->lower_count;
  for (guint i = 0; i < header->upper_count; i++)
    width += i == wide ? 0 : header->upper[i]->column_span;
  guint own = header->upper[wide]->column_span;
  return width == view->columns && (own == 1 || own == header->lower_count)
         && header->upper[wide]->row_span == 1;
}

static gboolean
roles_are_kin(ColumnRole upper, ColumnRole lower)
{
  if (column_role_is_owner(upper) || column_role_is_owner(lower))
    return column_role_is_owner(upper) && column_role_is_owner(lower);
  gboolean is_outcome = upper == COLUMN_PROGRESS || upper == COLUMN_STATUS;
  if (lower == COLUMN_PROGRESS || lower == COLUMN_STATUS)
    return is_outcome;
  return upper == lower
         || (lower == COLUMN_PLAN
             && (is_outcome || upper == COLUMN_DEADLINE || upper == COLUMN_TASK));
}

/* How sure it is that the lower titles are that one's: 0, not at all. A first column is under
 * whatever comes first. */
static guint
title_weigh(const ColumnWords *words, const Document *doc, const Header *header, guint wide)
{
  const ViewCell *upper = header->upper[wide], *lower = header->lower[0];
  gboolean is_kin = roles_are_kin(column_class_role(column_cell_class(words, doc, upper)),
                                  column_class_role(column_cell_class(words, doc, lower)));
  gboolean stands_over = upper->column == lower->column && lower->column > 0;
  return (upper->column_span > 1 ? 4 : 0) + (is_kin ? 2 : 0) + (stands_over ? 1 : 0);
}

/* Finds the wide title. FALSE where none fits, or several do equally. */
static gboolean
header_find_wide(const ColumnWords *words, const Document *doc, const TableView *view,
                 Header *header)
{
  guint best = 0;
  gboolean is_alone = FALSE;
  for (guint i = 0; i < header->upper_count; i++)
    {
      guint weight = header_fits(view, header, i) ? title_weigh(words, doc, header, i) : 0;
      if (weight == 0 || weight < best)
        continue;
      is_alone = weight > best;
      best = weight;
      header->wide = i;
    }
  return is_alone;
}

static gboolean
header_find(const ColumnWords *words, const Document *doc, const TableView *view, Header *header)
{
  for (header->row = 0; header->row < SEARCHED_ROWS && header->row + 2 < view->rows; header->row++)
    {
      header->upper_count = row_titles(view, header->row, header->upper);
      if (header->upper_count < FEWEST_TITLES)
        continue;
      header->lower_count = row_titles(view, header->row + 1, header->lower);
      if (header->lower_count < FEWEST_TITLES
          || titles_known(words, doc, header->lower, header->lower_count) < header->lower_count
          || titles_known(words, doc, header->upper, header->upper_count) * 2 < header->upper_count)
        return FALSE;
      header_drop_repeated(doc, header);
      return header->lower_count >= FEWEST_TITLES && header_is_shifted(view, header)
             && header_find_wide(words, doc, view, header);
    }
  return FALSE;
}

static void
header_place(const Header *header, TableView *mended)
{
  guint column = 0;
  for (guint i = 0; i < header->upper_count; i++)
    {
      ViewCell title = *header->upper[i];
      gboolean is_wide = i == header->wide;
      title.column = column;
      title.column_span = is_wide ? header->lower_count : title.column_span;
      title.row_span = is_wide ? 1 : 2;
      table_view_add(mended, title);
      for (guint k = 0; is_wide && k < header->lower_count; k++)
        {
          ViewCell below = *header->lower[k];
          below.column = column + k;
          below.row_span = below.column_span = 1;
          table_view_add(mended, below);
        }
      column += title.column_span;
    }
}

TableView *
table_header_mend(const ColumnWords *words, const Document *doc, const TableView *view)
{
  Header header = { 0 };
  if (view->columns < 3 || !header_find(words, doc, view, &header))
    return NULL;
  TableView *mended = table_view_new(view->rows, view->columns);
  mended->table = view->table;
  mended->is_uncertain = view->is_uncertain;
  for (guint i = 0; i < view->cells->len; i++)
    {
      const ViewCell *cell = &g_array_index(view->cells, ViewCell, i);
      if (cell->row < header.row || cell->row > header.row + 1)
        table_view_add(mended, *cell);
    }
  header_place(&header, mended);
  table_view_index(mended);
  return mended;
}
