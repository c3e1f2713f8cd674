/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_header.h - two rows of titles whose upper one does not say over how many columns its titles
 * stand.
 *
 *   | 序号 | 任务 | 责任分工 | 时限 |                        | 序号 | 任务 | 责任分工    | 时限 |
 *   | 牵头 | 配合 |                            ->           |      |      | 牵头 | 配合 |      |
 *   | 1    | A    | X        | Y    | 6月底 |                | 1    | A    | X    | Y    | 6月底 |
 */
#pragma once

#include "classify/columns.h"

/* The table with its titles over their columns; NULL where they stand there already, or where
 * nothing says which title is the wide one. You free it. */
TableView *table_header_mend(const ColumnWords *words, const Document *doc, const TableView *view);
