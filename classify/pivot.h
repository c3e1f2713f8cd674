/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pivot.h - tables with regions as rows and tasks as groups of columns.
 *
 *   | 地区   |    农村危房改造    |      农村公路       |        | 地区   | 农村危房改造 | 120 | 96 |
 *   |        | 目标任务 | 进度    | 目标任务 | 进度     |   ->   | 地区   | 农村公路     | 35  | 30 |
 *   | 东屏区 | 120      | 96      | 35       | 30       |        one row a region and task
 */
#pragma once

#include "classify/columns.h"

/* The table turned into one row a region and task, with the region as category; FALSE when the view
 * is no such table. Both are yours to free; columns have their roles. */
gboolean pivot_turn(const ColumnWords *words, const Profiler *profiler, const Document *doc,
                    const TableView *view, TableView **turned, Columns **columns);
