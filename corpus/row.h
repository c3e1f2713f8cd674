/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * row.h - a task record read back from a line, in the form in which two of them are compared.
 *
 * Texts are compared after NFKC, with dashes and quotation marks made one and all white space
 * removed: a record may hold a text as printed or normalised. What is absent and what is empty are
 * the same.
 */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

typedef enum
{
  ROW_NUMBER,
  ROW_TASK,
  ROW_SUBTASK,
  ROW_PLAN,
  ROW_PROGRESS,
  ROW_TEXTS
} RowText;

typedef struct
{
  char *line;             /* the record as it stands */
  gboolean has_task;      /* has a member `task`: other records in the same file have none */
  char *texts[ROW_TEXTS]; /* canonical; NULL where absent */
  char *status;           /* NULL where absent */
  char *region;           /* all of by_region, ordered by name; NULL where absent */
  GPtrArray *section;     /* char *, canonical; "" for one that is empty; likewise below */
  GPtrArray *units;       /* in their order */
  GPtrArray *roles;       /* name and role, ordered */
  GPtrArray *akas;        /* name and second name, ordered */
  GPtrArray *leaders;     /* ordered */
  GPtrArray *quantities;  /* field, op, value, value2, unit; NULL where the row says nothing of
                             quantities */
  gunichar *
      body; /* the first characters of task, subtask, plan and progress: what rows are aligned by */
  glong body_length;
} Row;

/* Reads one line that holds an object. NULL and DUBAN_ERROR_INTERMEDIATE if it does not. */
Row *row_read(const char *line, gsize length, GError **error);
void row_free(Row *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Row, row_free)

/* The canonical form; NULL if nothing is left of it, or of NULL. You free it. */
char *row_canonical(const char *text);
