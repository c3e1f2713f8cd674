/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rest_rows.h - rows that go on about the task of the row above, behind a label of their own.
 *
 *   | 1 | 建成服务中心 | 市住建局 | 6月底 |
 *   |   | 进展情况：主体工程已封顶。        |      or over the whole width
 */
#pragma once

#include "classify/table_rows.h"

/* Whether the row's own text is one wide cell that starts with the label of an outcome, of problems
 * or of next steps, and tasks were found above it. */
gboolean row_is_rest(const TableRun *run, guint row);

/* Takes from such rows right below the task's what the task's own cells do not say. goal is what a
 * verdict is about; comparable. */
void rest_rows_read(const TableRun *run, guint row, Span goal, Task *task);
