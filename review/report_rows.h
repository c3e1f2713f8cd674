/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * report_rows.h - the rows of the table of tasks, in chunks.
 *
 * A chunk is {"words": […], "rows": [[…], …]}: names of bodies and sections are written once a
 * chunk and named by their place in it. A row is, in this order:
 *
 *   id, document (index), number, sub, sections (words), task, subtask, units (word, role, word,
 *   role …; role 0 lead, 1 joint, 2 unspecified), deadline, due, status (word), progress, page,
 *   history (0: none)
 */
#pragma once

#include "review/report_task.h"

typedef struct ReportRows ReportRows;

ReportRows *report_rows_new(const char *out);
void report_rows_free(ReportRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReportRows, report_rows_free)

gboolean report_rows_append(ReportRows *rows, const ReportTask *task, guint document, guint history,
                            GError **error);
gboolean report_rows_finish(ReportRows *rows, GError **error);
guint report_rows_chunks(const ReportRows *rows);
