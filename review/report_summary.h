/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * report_summary.h - the counts of the overview: what the charts show, how much of the tasks is
 * stated, and what was doubtful.
 */
#pragma once

#include "review/report_task.h"

#include "core/json_writer.h"

typedef struct ReportSummary ReportSummary;

ReportSummary *report_summary_new(void);
void report_summary_free(ReportSummary *summary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReportSummary, report_summary_free)

void report_summary_add_task(ReportSummary *summary, const ReportTask *task);

/* Fails with DUBAN_ERROR_INTERMEDIATE. */
gboolean report_summary_add_document(ReportSummary *summary, JsonObject *record, GError **error);
gboolean report_summary_add_reject(ReportSummary *summary, JsonObject *record, const char *line,
                                   gsize length, GError **error);

/* The members of the summary, without the braces. */
void report_summary_write(const ReportSummary *summary, JsonWriter *writer);
