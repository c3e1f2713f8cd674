/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * link.h - task histories: which records of several notices speak of the same task.
 *
 * Run folders are read twice: first what each notice is (link_document.h), then, place by place and
 * year by year, the tasks. Memory holds a few hundred bytes a notice and the tasks of one place and
 * year. What is written does not depend on the order of the folders.
 */
#pragma once

#include "output/output_file.h"
#include "review/link_words.h"

typedef struct
{
  guint64 documents;
  guint64 tasks;
  guint64 links;
  guint64 histories;     /* of two tasks and more */
  guint64 narrow;        /* links hardly better than the next choice */
  guint64 without_place; /* documents with tasks that nothing can be compared with */
  guint64 without_year;
  guint64 repeated; /* documents that an earlier folder had too */
} LinkReport;

/* Reads the run folders (NULL-terminated) and appends one line a link to file; does not finish it.
 * Fails as run_folder.h says, or with DUBAN_ERROR_WRITE. */
gboolean link_folders(const char *const *folders, const LinkWords *words, OutputFile *file,
                      LinkReport *report, GError **error);
