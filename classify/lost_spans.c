/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lost_spans.c - where short rows belong.
 *
 * A converter of pages writes the cells of a row one behind the other and fills the row up. A title
 * over two columns moves those behind it to the left, and so does a cell that spans rows, in the
 * rows below it. The title that is wide, and the columns that a row lacks (row_placement.h), are
 * those with which the cells fit best; rows that fit as well as they are stay. What is lacked is
 * left to the cell above.
 */
#include "classify/lost_spans.h"

#include "classify/row_placement.h"
#include "classify/text_ends.h"

#include <string.h>

#define SEARCHED_ROWS 4 /* captions above the titles */
#define FEWEST_COLUMNS 3
#define MOST_COLUMNS PLACED_COLUMNS_MAX
#define MOST_LACKED 4
#define SAMPLED_ROWS 12
#define WIDE_GAIN 30 /* what a wide title must gain a row */
#define HEADING_CELLS 2
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
  TitledColumns titled; /* with that */
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

static void
restore_read_titles(Restore *restore)
{
  restore->titled.count = restore->columns;
  for (guint column = 0; column < restore->columns; column++)
    {
      guint title = title_over(restore, column);
      restore->titled.is_free[column] = title >= restore->titles;
      restore->titled.is_shared[column] =
          title == restore->wide && restore->extra > 0 && restore->below == 0;
      restore->titled.roles[column] =
          title < restore->titles ? column_role(restore, column) : COLUMN_UNKNOWN;
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

/* A row of a single text is a group's name, unless the text is a sentence. */
static gboolean
row_is_name(const Restore *restore, guint row)
{
  const ViewCell *first = table_view_at(restore->view, row, 0);
  return row_length(restore->view, row) == 1
         && (first == NULL || !text_ends_sentence(restore->doc, first->span));
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

/* The first of the rows that lack least. */
typedef struct
{
  guint rows;
  guint length;
  Profile profiles[SAMPLED_ROWS][MOST_COLUMNS];
} Sample;

static void
sample_read(Sample *sample, const Restore *restore)
{
  sample->rows = 0;
  sample->length = longest_row(restore);
  for (guint row = rows_start(restore); row < restore->view->rows && sample->rows < SAMPLED_ROWS;
       row++)
    if (row_length(restore->view, row) == sample->length)
      row_read_profiles(restore, row, sample->profiles[sample->rows++]);
}

static guint
sample_fit(const Sample *sample, const TitledColumns *titles)
{
  guint fit = 0;
  RowPlacement printed = row_placement_printed(sample->length);
  for (guint row = 0; row < sample->rows; row++)
    fit += (guint) row_placement_fit(titles, sample->profiles[row], &printed);
  return fit;
}

static void
restore_widen(Restore *restore, guint wide)
{
  restore->wide = wide;
  restore->extra = wide < restore->titles ? restore->columns - restore->titles : 0;
  restore_read_titles(restore);
}

/* The title that covers what the titles lack. A second row of titles stands under one of the first.
 */
static void
restore_find_wide_title(Restore *restore)
{
  restore_widen(restore, restore->titles);
  if (restore->columns == restore->titles)
    return;
  Sample sample;
  sample_read(&sample, restore);
  guint best = restore->titles, best_fit = 0;
  if (restore->below == 0)
    best_fit = sample_fit(&sample, &restore->titled) + sample.rows * WIDE_GAIN;
  for (guint title = 0; title < restore->titles; title++)
    {
      restore_widen(restore, title);
      guint fit = sample_fit(&sample, &restore->titled);
      if (fit <= best_fit)
        continue;
      best = title;
      best_fit = fit;
    }
  restore_widen(restore, best);
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
  RowPlacement last;          /* of a row that was moved */
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
  ColumnRole role = restore->titled.roles[column];
  return role == COLUMN_LEAD || role == COLUMN_JOINT || role == COLUMN_UNIT || role == COLUMN_LEADER
         || role == COLUMN_DEADLINE;
}

static void
row_note_ends(Mover *mover, guint row, const RowPlacement *placement, gboolean is_part)
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

static RowPlacement
row_find_place(const Mover *mover, guint row, const Profile *profiles, guint length)
{
  const Restore *restore = mover->restore;
  if (row_is_name(restore, row))
    return row_placement_printed(length);
  gboolean is_given[MOST_COLUMNS];
  for (guint column = 0; column < restore->columns; column++)
    is_given[column] = mover->above[column] != G_MAXUINT;
  return row_placement_find(&restore->titled, profiles, length, row_printed(restore->view, row),
                            is_given, &mover->last);
}

/* The cells of one row, moved; TRUE if any is. */
static gboolean
row_append_moved(Mover *mover, guint row)
{
  Profile profiles[MOST_COLUMNS];
  guint length = row_read_profiles(mover->restore, row, profiles);
  RowPlacement placement = row_find_place(mover, row, profiles, length);
  gboolean moves = row_placement_moves(&placement);
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
  row_note_ends(mover, row, &placement,
                moves && row_lacks_number(&mover->restore->titled, profiles));
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
         && restore->titled.roles[0] == COLUMN_NUMBER
         && !row_lacks_number(&restore->titled, profiles);
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
