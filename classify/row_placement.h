/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * row_placement.h - under which titles the cells of a row belong that prints fewer than there are.
 *
 *   序号 | 任务 | 措施 | 单位 | 进展        序号 | 任务 | 措施 | 单位 | 进展
 *   1 | 修路 | 拓宽路面。 | 县交通局 | 已开工。  1 | 修路 | 拓宽路面。 | 县交通局 | 已开工。
 *   安装路灯。 | 已招标。                            |      | 安装路灯。 |          | 已招标。
 */
#pragma once

#include "classify/columns.h"
#include "classify/profile.h"

#define PLACED_COLUMNS_MAX 16

/* The columns that titles name. */
typedef struct
{
  guint count;
  ColumnRole roles[PLACED_COLUMNS_MAX];
  gboolean is_shared[PLACED_COLUMNS_MAX]; /* the title stands over several columns */
  gboolean is_free[PLACED_COLUMNS_MAX];   /* no title says what stands there */
} TitledColumns;

/* The columns of a row's cells, from left to right. */
typedef struct
{
  guint length;
  guint columns[PLACED_COLUMNS_MAX];
} RowPlacement;

/* One cell behind the other. */
RowPlacement row_placement_printed(guint length);

/* Whether cells stand further right than they are printed. */
gboolean row_placement_moves(const RowPlacement *placement);

/* How well cells of these profiles fit their columns: 0 to 100 each. */
gint row_placement_fit(const TitledColumns *titles, const Profile *profiles,
                       const RowPlacement *placement);

/* Whether the titles name a column of numbers, and the row does not begin with one. */
gboolean row_lacks_number(const TitledColumns *titles, const Profile *profiles);

/* Where the cells of a row belong: as printed unless another place is clearly better, which for
 * rows that a converter filled up means more. length: cells up to the last one with text; printed:
 * those and the empty ones behind them; is_given: by column, whether a cell above may span the row;
 * last: of the row before that was moved. The number of steps grows with length times columns. */
RowPlacement row_placement_find(const TitledColumns *titles, const Profile *profiles, guint length,
                                guint printed, const gboolean *is_given, const RowPlacement *last);
