/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lost_spans.c - where short rows belong.
 *
 * A converter of pages writes the cells of a row one behind the other and fills the row up. A title
 * over two columns moves those behind it to the left, and so does a cell that spans rows, in the
 * rows below it. What stands under a title tells: bodies, persons, times, numbers. The title that
 * is wide, and the columns that a row lacks, are those with which the cells fit best; rows that fit
 * as well as they are stay. What is lacked is left to the cell above.
 */
#include "classify/lost_spans.h"

#include <string.h>

#define SEARCHED_ROWS 4 /* captions above the titles */
#define FEWEST_COLUMNS 3
#define MOST_COLUMNS 16
#define MOST_LACKED 4
#define SAMPLED_ROWS 12
#define FREE_FIT 40         /* a cell under a title that says nothing of it */
#define PROSE_CHARACTERS 10 /* a text as long as that may stand under an unknown title */
#define SHARED_FIT 70       /* under a title over several columns */
#define CLEAR_GAIN 80       /* what moving a row must gain: nearly one cell */
#define SHORT_GAIN 15       /* of a row with fewer cells than titles: next to nothing */
#define HOLE_COST 10
#define OFFICE_FIT 90 /* 常务副市长 where persons stand */

typedef struct
{
  const ColumnWords *words;
  const Profiler *profiler;
  const Document *doc;
  const TableView *view;
  guint header;  /* row of the titles */
  guint titles;  /* in it */
  guint columns; /* that some row fills */
  guint wide;    /* the title that covers `extra` columns more */
  guint extra;
} Restore;

/* How many cells a row has, up to the last one with text; 0 for rows with spans of their own. */
static guint
row_length(const TableView *view, guint row)
{
  guint length = 0;
  for (guint column = 0; column < view->columns; column++)
    {
      const ViewCell *cell = table_view_at(view, row, column);
      if (cell == NULL || span_is_empty(cell->span))
        continue;
      if (cell->column_span > 1 || cell->row_span > 1)
        return 0;
      length = column + 1;
    }
  return length;
}

/* How many cells a row prints, empty ones counted in. */
static guint
row_printed(const TableView *view, guint row)
{
  guint printed = 0;
  for (guint column = 0; column < view->columns; column++)
    if (table_view_at(view, row, column) != NULL)
      printed = column + 1;
  return printed;
}

static guint
row_known_titles(const Restore *restore, guint row)
{
  guint known = 0;
  for (guint column = 0; column < restore->view->columns; column++)
    known +=
        column_cell_class(restore->words, restore->doc, table_view_at(restore->view, row, column))
        != NULL;
  return known;
}

/* The only row of titles; FALSE where there is none, or a second one below. */
static gboolean
restore_find_header(Restore *restore)
{
  for (guint row = 0; row < MIN(SEARCHED_ROWS, restore->view->rows); row++)
    {
      guint length = row_length(restore->view, row);
      if (length < FEWEST_COLUMNS || row_known_titles(restore, row) * 2 < length)
        continue;
      restore->header = row;
      restore->titles = length;
      return row + 1 < restore->view->rows
             && row_known_titles(restore, row + 1) * 3 < row_length(restore->view, row + 1) * 2;
    }
  return FALSE;
}

static void
restore_find_width(Restore *restore)
{
  restore->columns = restore->titles;
  for (guint row = restore->header + 1; row < restore->view->rows; row++)
    restore->columns = MAX(restore->columns, row_length(restore->view, row));
}

/* The title over a column, if `wide` covers `extra` columns more; the number of titles for none. */
static guint
title_over(const Restore *restore, guint column)
{
  if (column <= restore->wide)
    return column;
  return column <= restore->wide + restore->extra ? restore->wide : column - restore->extra;
}

static guint
fit_prose(const Profile *profile)
{
  guint other = MAX(profile->scores[PROFILE_UNITS], profile->scores[PROFILE_LEADERS]);
  return 100 - MAX(other, profile->scores[PROFILE_SERIAL]);
}

static ColumnRole
title_role(const Restore *restore, guint title)
{
  const ViewCell *cell = table_view_at(restore->view, restore->header, title);
  return column_class_role(column_cell_class(restore->words, restore->doc, cell));
}

/* How well a cell stands under a title, 0 to 100. */
static guint
cell_fit(const Restore *restore, const Profile *profile, guint column)
{
  guint title = title_over(restore, column);
  if (profile->characters == 0 || title >= restore->titles)
    return FREE_FIT;
  ColumnRole role = title_role(restore, title);
  gboolean is_shared = title == restore->wide && restore->extra > 0;
  if (is_shared && (role == COLUMN_TASK || role == COLUMN_PLAN || role == COLUMN_GROUP))
    return SHARED_FIT;
  switch (role)
    {
    case COLUMN_NUMBER:
      return profile->scores[PROFILE_SERIAL];
    case COLUMN_LEAD:
    case COLUMN_JOINT:
    case COLUMN_UNIT:
      return profile->scores[PROFILE_UNITS];
    case COLUMN_LEADER:
      return profile->scores[PROFILE_LEADERS];
    case COLUMN_DEADLINE:
      return profile->scores[PROFILE_DEADLINE];
    case COLUMN_TASK:
    case COLUMN_SUBTASK:
    case COLUMN_PLAN:
    case COLUMN_PROGRESS:
      return fit_prose(profile);
    case COLUMN_UNKNOWN:
      return profile->characters >= PROSE_CHARACTERS ? MAX(fit_prose(profile), FREE_FIT) : FREE_FIT;
    default:
      return FREE_FIT;
    }
}

static guint
row_read_profiles(const Restore *restore, guint row, Profile *profiles)
{
  guint length = row_length(restore->view, row);
  for (guint i = 0; i < length; i++)
    {
      const ViewCell *cell = table_view_at(restore->view, row, i);
      profiles[i] = (Profile){ { 0 }, 0 };
      if (cell == NULL)
        continue;
      profiles[i] = profile_of(restore->profiler, restore->doc, cell->span);
      if (leaders_is_office(restore->profiler->leaders,
                            restore->doc->comparable->str + cell->span.start,
                            span_length(cell->span)))
        profiles[i].scores[PROFILE_LEADERS] = OFFICE_FIT;
    }
  return length;
}

/* How well a row fits whose cells from `hole` on stand `lacked` columns further right. */
static guint
row_fit(const Restore *restore, const Profile *profiles, guint length, guint hole, guint lacked)
{
  guint fit = 0;
  for (guint i = 0; i < length; i++)
    fit += cell_fit(restore, &profiles[i], i < hole ? i : i + lacked);
  return fit;
}

typedef struct
{
  guint start; /* the row's length where it fits as it is */
  guint size;
} Hole;

/* What speaks against a hole: a task that no cell above gives the row. */
static guint
hole_cost(const Restore *restore, const guint *above, Hole hole)
{
  for (guint column = hole.start; column < hole.start + hole.size; column++)
    {
      guint title = title_over(restore, column);
      if (above[column] == G_MAXUINT && title < restore->titles
          && title_role(restore, title) == COLUMN_TASK)
        return HOLE_COST;
    }
  return 0;
}

/* Where the row lacks cells, so that the rest fits best: of places that fit alike the one where the
 * last short row lacked them, then the first. Its last cells may be empty as well, which is less
 * likely where it does not print them. */
static Hole
row_find_hole(const Restore *restore, const Profile *profiles, guint length, const guint *above,
              Hole last, gboolean is_filled)
{
  guint most = MIN(restore->columns - length, MOST_LACKED);
  guint gain = is_filled ? CLEAR_GAIN : SHORT_GAIN;
  guint best_fit = row_fit(restore, profiles, length, length, 0) + gain;
  Hole best = { length, 0 };
  if (last.size > 0 && last.start < length && last.size <= most
      && row_fit(restore, profiles, length, last.start, last.size) > best_fit)
    {
      best = last;
      best_fit = row_fit(restore, profiles, length, last.start, last.size);
    }
  for (guint size = 1; size <= most; size++)
    for (guint start = 0; start < length; start++)
      {
        Hole hole = { start, size };
        guint fit = row_fit(restore, profiles, length, start, size);
        guint cost = hole_cost(restore, above, hole);
        if (fit <= best_fit + cost)
          continue;
        best_fit = fit - cost;
        best = hole;
      }
  return best;
}

/* The title that covers what the titles lack, by the rows that lack nothing. */
static void
restore_find_wide_title(Restore *restore)
{
  guint lacked = restore->columns - restore->titles, rows = 0;
  guint fits[MOST_COLUMNS + 1] = { 0 };
  Profile profiles[MOST_COLUMNS];
  restore->wide = restore->titles;
  for (guint row = restore->header + 1; row < restore->view->rows && rows < SAMPLED_ROWS; row++)
    {
      if (row_length(restore->view, row) != restore->columns)
        continue;
      guint length = row_read_profiles(restore, row, profiles);
      rows++;
      for (guint title = 0; title <= restore->titles; title++)
        {
          restore->wide = title;
          restore->extra = title < restore->titles ? lacked : 0;
          fits[title] += row_fit(restore, profiles, length, length, 0);
        }
    }
  guint best = restore->titles;
  for (guint title = 0; title < restore->titles; title++)
    if (fits[title] > fits[best] + (best == restore->titles ? rows * CLEAR_GAIN / 2 : 0))
      best = title;
  restore->wide = best;
  restore->extra = best < restore->titles ? lacked : 0;
}

static gboolean
restore_is_wanted(const Restore *restore)
{
  return restore->columns <= MOST_COLUMNS && restore->columns <= restore->view->columns
         && restore->columns - restore->titles <= MOST_LACKED;
}

/* The cells of one row, moved; TRUE if any is. */
static gboolean
row_append_moved(const Restore *restore, guint row, TableView *moved, guint *above, Hole *last)
{
  Profile profiles[MOST_COLUMNS];
  guint length = row_length(restore->view, row);
  Hole hole = { length, 0 };
  if (row > restore->header && length > 1)
    {
      row_read_profiles(restore, row, profiles);
      hole = row_find_hole(restore, profiles, length, above, *last,
                           row_printed(restore->view, row) >= restore->columns);
      *last = hole.size > 0 ? hole : *last;
    }
  for (guint i = 0; i < length; i++)
    {
      const ViewCell *from = table_view_at(restore->view, row, i);
      if (from == NULL)
        continue;
      ViewCell cell = *from;
      cell.column = row == restore->header ? i + (i > restore->wide ? restore->extra : 0)
                                           : i + (i < hole.start ? 0 : hole.size);
      if (row == restore->header && i == restore->wide)
        cell.column_span = 1 + restore->extra;
      above[cell.column] = moved->cells->len;
      table_view_add(moved, cell);
    }
  for (guint column = hole.start; column < hole.start + hole.size; column++)
    if (above[column] != G_MAXUINT)
      {
        ViewCell *over = &g_array_index(moved->cells, ViewCell, above[column]);
        over->row_span = row + 1 - over->row;
      }
  return hole.size > 0;
}

static gboolean
restore_append_rows(const Restore *restore, TableView *moved)
{
  guint above[MOST_COLUMNS];
  Hole last = { 0, 0 };
  gboolean has_moved = restore->extra > 0;
  memset(above, 0xFF, sizeof above);
  for (guint row = 0; row < restore->view->rows; row++)
    {
      if (row == restore->header + 1)
        memset(above, 0xFF, sizeof above); /* nothing reaches down from the titles */
      if (row >= restore->header && row_length(restore->view, row) > 0)
        {
          has_moved |= row_append_moved(restore, row, moved, above, &last);
          continue;
        }
      for (guint i = 0; i < restore->view->columns; i++)
        {
          const ViewCell *cell = table_view_at(restore->view, row, i);
          if (cell != NULL && cell->column == i && cell->row == row)
            table_view_add(moved, *cell);
        }
      memset(above, 0xFF, sizeof above); /* a group row ends what reaches down */
    }
  return has_moved;
}

TableView *
lost_spans_restore(const ColumnWords *words, const Profiler *profiler, const Document *doc,
                   const TableView *view)
{
  Restore restore = { .words = words, .profiler = profiler, .doc = doc, .view = view };
  if (g_strcmp0(doc->media_type, "text/plain") != 0 || view->columns < FEWEST_COLUMNS
      || !restore_find_header(&restore))
    return NULL;
  restore_find_width(&restore);
  if (!restore_is_wanted(&restore))
    return NULL;
  restore_find_wide_title(&restore);
  TableView *moved = table_view_new(view->rows, restore.columns);
  moved->table = view->table;
  moved->is_uncertain = view->is_uncertain;
  if (!restore_append_rows(&restore, moved))
    {
      table_view_free(moved);
      return NULL;
    }
  table_view_index(moved);
  return moved;
}
