/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * row_placement.c - what stands under a title tells: bodies, persons, times, numbers, verdicts. The
 * cells keep their order; the columns that they leave out are those with which they fit best.
 */
#include "classify/row_placement.h"

#define FREE_FIT 40         /* a cell under a title that says nothing of it */
#define PROSE_CHARACTERS 10 /* a text as long as that may stand under an unknown title */
#define SHARED_FIT 70       /* under a title over several columns */
#define CLEAR_GAIN 60       /* what moving a filled row must gain: more than half a cell */
#define SHORT_GAIN 15       /* of a row with fewer cells than titles: next to nothing */
#define LACK_COST 10
#define GIVEN_COST 30 /* of a task where the cell above is one for this row as well */
#define SURE_SCORE 90
#define SERIAL_FIT 50 /* from which a cell is a number */

/* --- how well a cell fits --- */

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

/* A dash, or a slash: it stands under any title. */
static gboolean
profile_is_mark(const Profile *profile)
{
  return profile->characters == 1 && profile->scores[PROFILE_AMOUNT] > 0
         && profile->scores[PROFILE_SERIAL] == 0 && profile->scores[PROFILE_VERDICT] == 0;
}

static guint
role_fit(ColumnRole role, const Profile *profile)
{
  gboolean is_short = profile->characters < PROSE_CHARACTERS;
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
      return is_short ? MAX(profile->scores[PROFILE_VERDICT], FREE_FIT) : 0;
    case COLUMN_UNKNOWN:
      return is_short ? FREE_FIT : MAX(fit_prose(profile), FREE_FIT);
    default:
      return FREE_FIT;
    }
}

/* How well a cell stands in a column, 0 to 100. */
static gint
cell_fit(const TitledColumns *titles, const Profile *profile, guint column)
{
  if (profile->characters == 0 || titles->is_free[column] || profile_is_mark(profile))
    return FREE_FIT;
  ColumnRole role = titles->roles[column];
  if (titles->is_shared[column]
      && (role == COLUMN_TASK || role == COLUMN_PLAN || role == COLUMN_GROUP))
    return SHARED_FIT;
  return (gint) role_fit(role, profile);
}

/* --- placements --- */

RowPlacement
row_placement_printed(guint length)
{
  RowPlacement placement = { .length = length };
  for (guint i = 0; i < length; i++)
    placement.columns[i] = i;
  return placement;
}

gboolean
row_placement_moves(const RowPlacement *placement)
{
  return placement->length > 0 && placement->columns[placement->length - 1] >= placement->length;
}

/* Whether a column before the last cell has none. */
static gboolean
placement_lacks(const RowPlacement *placement, guint column)
{
  for (guint i = 0; i < placement->length; i++)
    if (placement->columns[i] >= column)
      return placement->columns[i] > column;
  return FALSE;
}

gint
row_placement_fit(const TitledColumns *titles, const Profile *profiles,
                  const RowPlacement *placement)
{
  gint fit = 0;
  for (guint i = 0; i < placement->length; i++)
    fit += cell_fit(titles, &profiles[i], placement->columns[i]);
  return fit;
}

gboolean
row_lacks_number(const TitledColumns *titles, const Profile *profiles)
{
  for (guint column = 0; column < titles->count; column++)
    if (titles->roles[column] == COLUMN_NUMBER && !titles->is_free[column])
      return profiles[0].scores[PROFILE_SERIAL] < SERIAL_FIT;
  return FALSE;
}

/* --- the best one --- */

/* The first column that says what is to be done. */
static guint
task_column(const TitledColumns *titles)
{
  for (guint column = 0; column < titles->count; column++)
    if (titles->roles[column] == COLUMN_TASK || titles->roles[column] == COLUMN_PLAN)
      return column;
  return titles->count;
}

/* How well the cells of a row fit each column. Below a number that spans rows the task does too. */
static void
row_read_fits(const TitledColumns *titles, const Profile *profiles, guint length,
              const gboolean *is_given, gint fits[][PLACED_COLUMNS_MAX])
{
  guint spanned = row_lacks_number(titles, profiles) ? task_column(titles) : titles->count;
  for (guint column = 0; column < titles->count; column++)
    for (guint cell = 0; cell < length; cell++)
      fits[cell][column] = cell_fit(titles, &profiles[cell], column)
                           - (column == spanned && is_given[column] ? GIVEN_COST : 0);
}

/* What speaks against lacking a cell: little where the last short row lacked it as well, much where
 * it is a task that no cell above gives the row. */
static gint
lack_cost(const TitledColumns *titles, const gboolean *is_given, const RowPlacement *last,
          guint column)
{
  gboolean is_task =
      titles->roles[column] == COLUMN_TASK && !is_given[column] && !titles->is_free[column];
  return (placement_lacks(last, column) ? 0 : 1) + (is_task ? LACK_COST : 0);
}

/* Where the cells of a row that lacks some fit best in the first `columns` columns. What fits alike
 * lacks as few as it may, and rather on the left, where cells span rows. */
static RowPlacement
row_place(const TitledColumns *titles, const Profile *profiles, guint length, guint columns,
          const gboolean *is_given, const RowPlacement *last)
{
  /* of the cells from i on in the columns from c on */
  gint fits[PLACED_COLUMNS_MAX + 1][PLACED_COLUMNS_MAX + 1] = { { 0 } };
  gboolean takes[PLACED_COLUMNS_MAX][PLACED_COLUMNS_MAX] = { { FALSE } };
  gint cells[PLACED_COLUMNS_MAX][PLACED_COLUMNS_MAX];
  row_read_fits(titles, profiles, length, is_given, cells);
  for (guint cell = length; cell-- > 0;)
    for (guint at = columns - (length - cell) + 1; at-- > 0;)
      {
        gint taken = cells[cell][at] + fits[cell + 1][at + 1];
        gint lacked = fits[cell][at + 1] - lack_cost(titles, is_given, last, at);
        gboolean may_lack = columns - at > length - cell;
        takes[cell][at] = !may_lack || taken > lacked;
        fits[cell][at] = takes[cell][at] ? taken : lacked;
      }
  RowPlacement placement = { .length = length };
  for (guint cell = 0, at = 0; cell < length; at++)
    if (takes[cell][at])
      placement.columns[cell++] = at;
  return placement;
}

RowPlacement
row_placement_find(const TitledColumns *titles, const Profile *profiles, guint length,
                   guint printed, const gboolean *is_given, const RowPlacement *last)
{
  RowPlacement as_printed = row_placement_printed(length);
  if (length == 0 || length >= titles->count)
    return as_printed;
  gboolean is_filled = printed >= titles->count;
  gint gain = is_filled ? CLEAR_GAIN : SHORT_GAIN;
  guint columns = titles->count - (is_filled ? 0 : printed - length);
  RowPlacement best = row_place(titles, profiles, length, columns, is_given, last);
  gboolean is_better = row_placement_moves(&best)
                       && row_placement_fit(titles, profiles, &best)
                              > row_placement_fit(titles, profiles, &as_printed) + gain;
  return is_better ? best : as_printed;
}
