/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_trace.h - notes for `explain`: which column gave each value of a table's tasks, and how the
 * column came to be known.
 */
#pragma once

#include "classify/columns.h"

/* Notes every value of the tasks from first_task on. Does nothing where no trace is wanted. */
void table_trace(const ColumnWords *words, const Document *doc, const TableView *view,
                 const Columns *columns, guint first_task);
