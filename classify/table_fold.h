/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_fold.h - a table printed in several halves side by side, as one table.
 *
 *   | 序号 | 任务 | 责任单位 | 序号 | 任务 | 责任单位 |        | 序号 | 任务 | 责任单位 |
 *   | 1    | A    | X        | 3    | C    | Z        |   ->   | 1    | A    | X        |
 *   | 2    | B    | Y        |      |      |          |        | 2    | B    | Y        |
 *                                                              | 3    | C    | Z        |
 */
#pragma once

#include "classify/columns.h"

/* The halves below each other, or row by row where they count so; NULL where the titles do not
 * repeat. You free it. */
TableView *table_fold(const ColumnWords *words, const Document *doc, const TableView *view);
