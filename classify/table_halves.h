/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_halves.h - a table too wide for its page, printed in parts one below the other, as one
 * table.
 *
 *   | 序号 | 任务 | 责任单位 |        | 序号 | 任务 | 责任单位 | 进展 | 完成时限 |
 *   | 1    | A    | X        |   ->   | 1    | A    | X        | a    | 6月底    |
 *   | 2    | B    | Y        |        | 2    | B    | Y        | b    | 9月底    |
 *   | 序号 | 进展 | 完成时限 |
 *   | 1    | a    | 6月底    |
 *   | 2    | b    | 9月底    |
 */
#pragma once

#include "classify/columns.h"

/* Whether the table counts its rows under a title of its own: others may go on with them. */
gboolean table_may_go_on(const ColumnWords *words, const Document *doc, const TableView *view);

/* The view with the columns of `more` beside its own; NULL where more is a table of its own: other
 * numbers, a task under the same title, or a title that both have over other texts. You free it. */
TableView *table_join(const ColumnWords *words, const Document *doc, const TableView *view,
                      const TableView *more);

/* The same for a table whose own rows hold the parts; NULL for any other. You free it. */
TableView *table_join_parts(const ColumnWords *words, const Document *doc, const TableView *view);
