/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * report_histories.h - links.jsonl for the review page: chunks of histories, and which history a
 * task is in.
 */
#pragma once

#include "core/json_reader.h"

typedef struct ReportHistories ReportHistories;

ReportHistories *report_histories_new(const char *out);
void report_histories_free(ReportHistories *histories);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReportHistories, report_histories_free)

/* Takes folder/links.jsonl, if it is there, and writes chunks. */
gboolean report_histories_read(ReportHistories *histories, const char *folder, GError **error);
gboolean report_histories_finish(ReportHistories *histories, GError **error);

/* 1-based number of the history that a task is in, 0 for none. */
guint report_histories_of(const ReportHistories *histories, const char *task);
guint report_histories_count(const ReportHistories *histories);

/* How many histories a chunk holds. */
guint report_histories_chunk(void);
