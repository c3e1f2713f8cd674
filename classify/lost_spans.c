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

#include "classify/text_ends.h"

#include <string.h>

#define SEARCHED_ROWS 4 /* captions above the titles */
#define FEWEST_COLUMNS 3
#define MOST_COLUMNS 16
#define MOST_LACKED 4
#define SAMPLED_ROWS 12
#define FREE_FIT 40         /* a cell under a title that says nothing of it */
#define PROSE_CHARACTERS 10 /* a text as long as that may stand under an unknown title */
#define SHARED_FIT 70       /* under a title over several columns */
#define CLEAR_GAIN 60       /* what moving a filled row must gain: more than half a cell */
#define SHORT_GAIN 15       /* of a row with fewer cells than titles: next to nothing */
#define HEADING_CELLS 2
#define LACK_COST 10
#define GIVEN_COST 30 /* of a task where the cell above is one for this row as well */
#define SURE_SCORE 90
#define SERIAL_FIT 50 /* from which a cell is a number */
#define OFFICE_FIT 90 /* 常务副市长 where persons stand */

typedef struct
{
  const ColumnWords *words;
  const Profiler *profiler;
  const Document *doc;
  const TableView *view;
  guint header;  /* row of the titles */
  guint titles;  /* in it */
  guint below;   /* titles in a second row, which stand under the wide one; 0: there is none */
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

/* How many titles a second row of them has: 牵头单位 | 配合单位 below 责任分工. 0 if the row is none,
 * FALSE if it is one of another kind. */
static gboolean
row_second_titles(const Restore *restore, guint row, guint *titles)
{
  guint length = row_length(restore->view, row); /* 0: a group's name over all columns */
  guint known = row_known_titles(restore, row);
  *titles = length > 0 && known * 3 >= length * 2 ? length : 0;
  return *titles == 0 || (known == length && length >= 2 && length <= MOST_LACKED);
}

/* The first row of titles; FALSE where there is none. */
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
      return row + 1 < restore->view->rows && row_second_titles(restore, row + 1, &restore->below);
    }
  return FALSE;
}

static guint
rows_start(const Restore *restore)
{
  return restore->header + (restore->below > 0 ? 2 : 1);
}

static void
restore_find_width(Restore *restore)
{
  restore->columns = restore->titles + (restore->below > 0 ? restore->below - 1 : 0);
  for (guint row = rows_start(restore); row < restore->view->rows; row++)
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

/* Names of projects look a little like those of bodies and persons. */
static guint
score_surely(guint score)
{
  return score >= SURE_SCORE ? score : score / 2;
}

/* How well a text stands where what is to be done does: names, numbers, times, verdicts do not. */
static guint
fit_prose(const Profile *profile)
{
  guint other = MAX(score_surely(profile->scores[PROFILE_UNITS]),
                    score_surely(profile->scores[PROFILE_LEADERS]));
  other = MAX(other, profile->scores[PROFILE_SERIAL]);
  if (profile->characters < PROSE_CHARACTERS)
    other = MAX(other, MAX(profile->scores[PROFILE_VERDICT], profile->scores[PROFILE_DEADLINE]));
  return 100 - other;
}

/* The role of what stands in a column, by its title or the one below that. */
static ColumnRole
column_role(const Restore *restore, guint column)
{
  guint title = title_over(restore, column);
  gboolean is_below = restore->below > 0 && title == restore->wide;
  const ViewCell *cell =
      is_below ? table_view_at(restore->view, restore->header + 1, column - restore->wide)
               : table_view_at(restore->view, restore->header, title);
  return column_class_role(column_cell_class(restore->words, restore->doc, cell));
}

/* How well a cell stands under a title, 0 to 100. */
static guint
cell_fit(const Restore *restore, const Profile *profile, guint column)
{
  guint title = title_over(restore, column);
  gboolean is_mark = profile->characters == 1 && profile->scores[PROFILE_AMOUNT] > 0
                     && profile->scores[PROFILE_SERIAL] == 0
                     && profile->scores[PROFILE_VERDICT] == 0; /* a dash */
  if (profile->characters == 0 || is_mark || title >= restore->titles)
    return FREE_FIT;
  ColumnRole role = column_role(restore, column);
  gboolean is_shared = title == restore->wide && restore->extra > 0 && restore->below == 0;
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
    case COLUMN_UNIT_LEADER:
      return MAX(profile->scores[PROFILE_UNITS], profile->scores[PROFILE_LEADERS]);
    case COLUMN_DEADLINE:
      return profile->scores[PROFILE_DEADLINE];
    case COLUMN_TASK:
    case COLUMN_SUBTASK:
    case COLUMN_PLAN:
      return fit_prose(profile);
    case COLUMN_PROGRESS:
      return MAX(fit_prose(profile), profile->scores[PROFILE_VERDICT]);
    case COLUMN_STATUS:
      return profile->characters < PROSE_CHARACTERS
                 ? MAX(profile->scores[PROFILE_VERDICT], FREE_FIT)
                 : 0;
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

/* The columns of a row's cells, from left to right. */
typedef struct
{
  guint length;
  guint columns[MOST_COLUMNS];
} Placement;

static Placement
placement_as_printed(guint length)
{
  Placement placement = { .length = length };
  for (guint i = 0; i < length; i++)
    placement.columns[i] = i;
  return placement;
}

/* Whether cells stand further right than they are printed. */
static gboolean
placement_moves(const Placement *placement)
{
  return placement->length > 0 && placement->columns[placement->length - 1] >= placement->length;
}

/* Whether a column before the last cell has none. */
static gboolean
placement_lacks(const Placement *placement, guint column)
{
  for (guint i = 0; i < placement->length; i++)
    if (placement->columns[i] >= column)
      return placement->columns[i] > column;
  return FALSE;
}

static gint
row_fit(const Restore *restore, const Profile *profiles, const Placement *placement)
{
  gint fit = 0;
  for (guint i = 0; i < placement->length; i++)
    fit += (gint) cell_fit(restore, &profiles[i], placement->columns[i]);
  return fit;
}

/* What speaks against lacking a cell: little where the last short row lacked it as well, much where
 * it is a task that no cell above gives the row. */
static gint
lack_cost(const Restore *restore, const guint *above, const Placement *last, guint column)
{
  gboolean is_given = above[column] != G_MAXUINT || title_over(restore, column) >= restore->titles;
  gint cost = placement_lacks(last, column) ? 0 : 1;
  return cost + (!is_given && column_role(restore, column) == COLUMN_TASK ? LACK_COST : 0);
}

static gboolean
row_lacks_number(const Restore *restore, const Profile *profiles)
{
  for (guint column = 0; column < restore->columns; column++)
    if (column_role(restore, column) == COLUMN_NUMBER)
      return profiles[0].scores[PROFILE_SERIAL] < SERIAL_FIT;
  return FALSE;
}

/* The first column that says what is to be done. */
static guint
task_column(const Restore *restore)
{
  for (guint column = 0; column < restore->columns; column++)
    {
      ColumnRole role = column_role(restore, column);
      if (role == COLUMN_TASK || role == COLUMN_PLAN)
        return column;
    }
  return restore->columns;
}

/* How well the cells of a row fit each column. Below a number that spans rows the task does too. */
static void
row_read_fits(const Restore *restore, const Profile *profiles, guint length, const guint *above,
              gint fits[][MOST_COLUMNS])
{
  guint given = row_lacks_number(restore, profiles) ? task_column(restore) : restore->columns;
  for (guint column = 0; column < restore->columns; column++)
    for (guint cell = 0; cell < length; cell++)
      {
        fits[cell][column] = (gint) cell_fit(restore, &profiles[cell], column);
        if (column == given && above[column] != G_MAXUINT)
          fits[cell][column] -= GIVEN_COST;
      }
}

/* Where the cells of a row that lacks some fit best in the first `columns` columns. What fits alike
 * lacks as few as it may, and rather on the left, where cells span rows. */
static Placement
row_place(const Restore *restore, const Profile *profiles, guint length, guint columns,
          const guint *above, const Placement *last)
{
  gint fits[MOST_COLUMNS + 1][MOST_COLUMNS + 1] = {
    { 0 }
  }; /* cells from i on, columns from c on */
  gboolean takes[MOST_COLUMNS][MOST_COLUMNS] = { { FALSE } };
  gint cells[MOST_COLUMNS][MOST_COLUMNS];
  row_read_fits(restore, profiles, length, above, cells);
  for (guint cell = length; cell-- > 0;)
    for (guint at = columns - (length - cell) + 1; at-- > 0;)
      {
        gint taken = cells[cell][at] + fits[cell + 1][at + 1];
        gboolean may_lack = columns - at > length - cell;
        takes[cell][at] =
            !may_lack || taken > fits[cell][at + 1] - lack_cost(restore, above, last, at);
        fits[cell][at] =
            takes[cell][at] ? taken : fits[cell][at + 1] - lack_cost(restore, above, last, at);
      }
  Placement placement = { .length = length };
  for (guint cell = 0, at = 0; cell < length; at++)
    if (takes[cell][at])
      placement.columns[cell++] = at;
  return placement;
}

/* Where a row's cells belong: as printed unless another place is clearly better, which for rows
 * that a converter filled up means more. */
static Placement
row_find_place(const Restore *restore, guint row, const Profile *profiles, const guint *above,
               const Placement *last)
{
  guint length = row_length(restore->view, row);
  Placement printed = placement_as_printed(length);
  const ViewCell *first = table_view_at(restore->view, row, 0);
  gboolean is_name =
      length == 1 && (first == NULL || !text_ends_sentence(restore->doc, first->span));
  if (is_name || length >= restore->columns)
    return printed;
  guint cells = MIN(row_printed(restore->view, row), restore->columns);
  gboolean is_filled = cells == restore->columns;
  gint gain = is_filled ? CLEAR_GAIN : SHORT_GAIN;
  guint columns = is_filled ? restore->columns : restore->columns - (cells - length);
  Placement best = row_place(restore, profiles, length, columns, above, last);
  gint best_fit = row_fit(restore, profiles, &best);
  if (!placement_moves(&best) || best_fit <= row_fit(restore, profiles, &printed) + gain)
    return printed;
  return best;
}

/* The rows that lack least have as many cells. */
static guint
longest_row(const Restore *restore)
{
  guint longest = 0;
  for (guint row = rows_start(restore); row < restore->view->rows; row++)
    longest = MAX(longest, row_length(restore->view, row));
  return longest;
}

/* The title that covers what the titles lack, by the rows that lack least. */
static void
restore_find_wide_title(Restore *restore)
{
  guint lacked = restore->columns - restore->titles, rows = 0, longest = longest_row(restore);
  guint fits[MOST_COLUMNS + 1] = { 0 };
  Profile profiles[MOST_COLUMNS];
  for (guint row = rows_start(restore); row < restore->view->rows && rows < SAMPLED_ROWS; row++)
    {
      if (row_length(restore->view, row) != longest)
        continue;
      guint length = row_read_profiles(restore, row, profiles);
      rows++;
      for (guint title = 0; title <= restore->titles; title++)
        {
          restore->wide = title;
          restore->extra = title < restore->titles ? lacked : 0;
          Placement printed = placement_as_printed(length);
          fits[title] += (guint) row_fit(restore, profiles, &printed);
        }
    }
  /* A second row of titles stands under one of the first. */
  guint best = restore->below > 0 ? 0 : restore->titles;
  for (guint title = 0; title < restore->titles; title++)
    if (fits[title] > fits[best] + (best == restore->titles ? rows * CLEAR_GAIN / 2 : 0))
      best = title;
  restore->wide = best;
  restore->extra = best < restore->titles ? lacked : 0;
}

static gboolean
restore_is_wanted(const Restore *restore)
{
  guint lacked = restore->columns - restore->titles;
  return restore->columns <= MOST_COLUMNS && lacked <= MOST_LACKED
         && (restore->below == 0 || lacked == restore->below - 1);
}

/* The titles in a row and the one below, wide ones as wide as they are. */
static void
titles_append(const Restore *restore, TableView *moved, guint row)
{
  for (guint i = 0; i < restore->titles; i++)
    {
      const ViewCell *from = table_view_at(restore->view, row, i);
      if (from == NULL)
        continue;
      ViewCell cell = *from;
      cell.column = i + (i > restore->wide ? restore->extra : 0);
      cell.column_span = i == restore->wide ? 1 + restore->extra : 1;
      cell.row_span = restore->below > 0 && i != restore->wide ? 2 : 1;
      table_view_add(moved, cell);
    }
  for (guint i = 0; i < restore->below; i++)
    {
      const ViewCell *from = table_view_at(restore->view, row + 1, i);
      if (from == NULL)
        continue;
      ViewCell cell = *from;
      cell.column = restore->wide + i;
      table_view_add(moved, cell);
    }
}

/* Whether the titles stand in a row, with those below them in the next one. */
static gboolean
row_has_titles(const Restore *restore, guint row)
{
  guint below = 0;
  return row_length(restore->view, row) == restore->titles
         && row_known_titles(restore, row) >= row_known_titles(restore, restore->header)
         && (restore->below == 0
             || (row + 1 < restore->view->rows && row_second_titles(restore, row + 1, &below)
                 && below == restore->below));
}

/* A place at the end of a row that prints no cell there. */
typedef struct
{
  guint row;
  guint column;
  guint above;      /* index of the cell above it */
  gboolean is_part; /* of the task above: it has all that the row does not print */
} OpenEnd;

typedef struct
{
  const Restore *restore;
  TableView *moved;
  guint above[MOST_COLUMNS];  /* index of the last cell of a column, G_MAXUINT for none */
  guint filled[MOST_COLUMNS]; /* rows that have a cell there */
  Placement last;             /* of a row that was moved */
  GArray *open_ends;
} Mover;

static void
cell_reach(TableView *view, guint index, guint row)
{
  ViewCell *cell = &g_array_index(view->cells, ViewCell, index);
  cell->row_span = MAX(cell->row_span, row + 1 - cell->row);
}

/* Who and when: what a row may share with the one above it. */
static gboolean
column_is_shared(const Restore *restore, guint column)
{
  ColumnRole role = column_role(restore, column);
  return role == COLUMN_LEAD || role == COLUMN_JOINT || role == COLUMN_UNIT || role == COLUMN_LEADER
         || role == COLUMN_DEADLINE;
}

static void
row_note_ends(Mover *mover, guint row, const Placement *placement, gboolean is_part)
{
  guint end = placement->columns[placement->length - 1] + 1;
  guint printed = row_printed(mover->restore->view, row) - placement->length + end;
  for (guint column = MAX(end, printed); column < mover->restore->columns; column++)
    if (mover->above[column] != G_MAXUINT && column_is_shared(mover->restore, column))
      {
        OpenEnd open = { row, column, mover->above[column], is_part };
        g_array_append_val(mover->open_ends, open);
      }
}

/* The cells of one row, moved; TRUE if any is. */
static gboolean
row_append_moved(Mover *mover, guint row)
{
  Profile profiles[MOST_COLUMNS];
  guint length = row_read_profiles(mover->restore, row, profiles);
  Placement placement = row_find_place(mover->restore, row, profiles, mover->above, &mover->last);
  gboolean moves = placement_moves(&placement);
  gboolean is_filled[MOST_COLUMNS] = { FALSE };
  for (guint i = 0; i < length; i++)
    {
      const ViewCell *from = table_view_at(mover->restore->view, row, i);
      if (from == NULL)
        continue;
      ViewCell cell = *from;
      cell.column = placement.columns[i];
      is_filled[cell.column] = TRUE;
      mover->filled[cell.column]++;
      mover->above[cell.column] = mover->moved->cells->len;
      table_view_add(mover->moved, cell);
    }
  for (guint column = 0; moves && column < placement.columns[length - 1]; column++)
    if (!is_filled[column] && mover->above[column] != G_MAXUINT)
      cell_reach(mover->moved, mover->above[column], row);
  row_note_ends(mover, row, &placement, moves && row_lacks_number(mover->restore, profiles));
  if (moves)
    mover->last = placement;
  return moves;
}

/* What rows do not print at their end is above them, in columns that most rows fill. */
static gboolean
ends_close(Mover *mover)
{
  guint lacking[MOST_COLUMNS] = { 0 };
  for (guint i = 0; i < mover->open_ends->len; i++)
    {
      const OpenEnd *open = &g_array_index(mover->open_ends, OpenEnd, i);
      lacking[open->column] += !open->is_part;
    }
  gboolean has_closed = FALSE;
  for (guint i = 0; i < mover->open_ends->len; i++)
    {
      const OpenEnd *open = &g_array_index(mover->open_ends, OpenEnd, i);
      if (!open->is_part && lacking[open->column] * 2 > mover->filled[open->column])
        continue;
      cell_reach(mover->moved, open->above, open->row);
      has_closed = TRUE;
    }
  return has_closed;
}

static void
row_append(Mover *mover, guint row)
{
  for (guint i = 0; i < mover->restore->view->columns; i++)
    {
      const ViewCell *cell = table_view_at(mover->restore->view, row, i);
      if (cell != NULL && cell->column == i && cell->row == row)
        table_view_add(mover->moved, *cell);
    }
}

/* 一 | 乡村振兴 | |||: a group's number and name. */
static gboolean
row_is_heading(const Restore *restore, guint row)
{
  Profile profiles[MOST_COLUMNS];
  return row_length(restore->view, row) == HEADING_CELLS && restore->columns > HEADING_CELLS + 1
         && row_read_profiles(restore, row, profiles) > 0
         && profiles[0].scores[PROFILE_SERIAL] >= SERIAL_FIT
         && column_role(restore, 0) == COLUMN_NUMBER;
}

static gboolean
restore_append_rows(const Restore *restore, TableView *moved)
{
  g_autoptr(GArray) open_ends = g_array_new(FALSE, FALSE, sizeof(OpenEnd));
  Mover mover = { .restore = restore, .moved = moved, .open_ends = open_ends };
  gboolean has_moved = restore->extra > 0;
  memset(mover.above, 0xFF, sizeof mover.above);
  for (guint row = 0; row < restore->view->rows; row++)
    {
      if (row >= restore->header && row_has_titles(restore, row))
        {
          titles_append(restore, moved, row);
          row += restore->below > 0 ? 1 : 0;
        }
      else if (row > restore->header && row_length(restore->view, row) > 0
               && !row_is_heading(restore, row))
        {
          has_moved |= row_append_moved(&mover, row);
          continue;
        }
      else
        row_append(&mover, row);
      memset(mover.above, 0xFF, sizeof mover.above); /* titles and groups end what reaches down */
    }
  return ends_close(&mover) || has_moved;
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
