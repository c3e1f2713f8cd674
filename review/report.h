/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * report.h - the review page of one or more runs: a folder of files that a browser opens from a
 * disk.
 *
 *   OUT/index.html, OUT/app/       the page, copied from the folder of its sources (review/site)
 *   OUT/data/summary.js            counts and charts; what the first view needs
 *   OUT/data/notices-0001.js …     the list of documents
 *   OUT/data/tasks-0001.js …       rows of the table
 *   OUT/data/documents-0001.js …   documents with their text and whole records, loaded when one is
 *                                  opened
 *   OUT/data/histories-0001.js …   links between records, where the run's folder has links.jsonl
 *
 * Runs are read once, a document at a time; memory holds the chunks being filled, the tallies, and
 * of links the ids of their tasks.
 */
#pragma once

#include <glib.h>

typedef struct
{
  guint64 documents;
  guint64 tasks;
  guint64 without_text; /* documents whose record holds no printed text: the run lacked --text */
  guint64 histories;
} ReportCounts;

/* folders ends with NULL; source is the folder with index.html. Fails as run_folder.h says, or with
 * DUBAN_ERROR_WRITE. index.html comes last: where it stands, the rest is whole. */
gboolean report_write(const char *const *folders, const char *source, const char *out,
                      ReportCounts *counts, GError **error);
