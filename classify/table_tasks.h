/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_tasks.h - one task per leaf row of a table.
 */
#pragma once

#include "classify/columns.h"
#include "classify/prose_tasks.h"

/* What table tasks need beside the context of prose. */
typedef struct
{
  const ClassifyContext *context;
  const Profiler *profiler;
  const Vocabulary *sums;  /* sum-rows */
  const Vocabulary *marks; /* list-marks */
  const ColumnWords *words;
} TableContext;

/* Appends the tasks of the table to doc. sections (Span, printed) are the headings in force above
 * it; leaders (Leader) those that these headings name. Rows without a task text are noted, not
 * dropped silently. */
gboolean table_tasks_append(const TableContext *table, Document *doc, const TableView *view,
                            const Columns *columns, const GArray *sections, GError **error);
