/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * run_diff.h - two runs over the same notices, record by record and field by field: what a change
 * of rules gained and broke.
 *
 * Documents are matched by id (their bytes), else by uri; the tasks of a document are aligned as
 * gold is (row_align.h). Of the old run only the place of each document is kept, so that memory
 * grows with documents, not with tasks; the new run is read once.
 */
#pragma once

#include <glib.h>

typedef enum
{
  CHANGE_GAINED, /* nothing before, something now */
  CHANGE_LOST,
  CHANGE_CHANGED,
  CHANGE_KINDS
} ChangeKind;

typedef struct
{
  const char *uri;
  const char *id; /* of the document */
  ChangeKind change;
  guint old_order; /* of the task; 0 where it is in one run only */
  guint new_order;
  const char *number; /* canonical; NULL for none */
  const char *field;  /* NULL: the whole task came or went; from or to is its text then */
  const char *from;   /* JSON, without places; "null" */
  const char *to;
} Difference;

#define DIFF_FIELDS 22
extern const char *const DIFF_FIELD_NAMES[DIFF_FIELDS];

typedef struct
{
  guint64 documents; /* in either run, of those that have tasks */
  guint64 differing;
  guint64 tasks[CHANGE_KINDS]; /* whole tasks gained and lost; tasks that changed */
  guint64 fields[DIFF_FIELDS][CHANGE_KINDS];
} DiffSummary;

/* Called for each difference: the documents of the new run in their order, then those that only the
 * old one has. FALSE and error set ends the run. What it gets is borrowed. */
typedef gboolean (*DifferenceVisitor)(const Difference *difference, gpointer user, GError **error);

/* old and new are files of task records or folders of a run. Fails with DUBAN_ERROR_READ,
 * _INTERMEDIATE or _LIMIT. */
gboolean run_diff(const char *old_path, const char *new_path, DifferenceVisitor visit,
                  gpointer user, DiffSummary *summary, GError **error);
