/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * link_task.h - one task as linking compares it, and how alike two of them are.
 *
 * Texts are compared by their pairs of neighbouring characters, for Chinese has no blanks between
 * words: 老旧小区 has 老旧, 旧小, 小区. A pair weighs less the more tasks of the same place and
 * year have it, and less again inside words that every task has (推进, 完成). All figures are
 * integers, so that they are the same on every machine.
 */
#pragma once

#include "review/link_words.h"

#include <json-glib/json-glib.h>

#define SCORE_FULL 1000 /* scores are in thousandths */

typedef struct
{
  guint32 pair;   /* hash of two characters */
  guint32 weight; /* thousandths */
} TextPair;

typedef struct
{
  char *id;
  guint document; /* index in its group */
  guint order;
  char *number;      /* as records print it; NULL where it prints none */
  gint64 counted;    /* the number it stands for: （三） is 3; 0 where it is none */
  guint sub;         /* 0 where the number has one row */
  char *text;        /* comparable, its beginning: task, then subtask */
  GArray *pairs;     /* TextPair by pair, of the task and its subtask */
  GArray *own;       /* of the subtask alone; NULL where there is none */
  GPtrArray *bodies; /* char *: full names, or printed ones, without the place */
} LinkTask;

/* What speaks for a link; -1 where a task does not state it. */
typedef struct
{
  gint score;
  gint text;
  gint bodies;
  gint number;      /* 0 or SCORE_FULL */
  gboolean is_part; /* one is a sub-row of what the other is as a whole */
} LinkEvidence;

/* From a task record of a notice of that place. Fails with DUBAN_ERROR_INTERMEDIATE. */
LinkTask *link_task_new(const LinkWords *words, const char *place, JsonObject *record,
                        guint document, GError **error);
void link_task_free(LinkTask *task);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LinkTask, link_task_free)

/* Gives every pair its weight; counts says for each pair (as a pointer) in how many tasks of the
 * group it stands. */
void link_task_weigh(LinkTask *task, GHashTable *counts);

/* Compares two weighed tasks. */
LinkEvidence link_tasks_compare(const LinkTask *a, const LinkTask *b);

/* The longest text that both print, of two characters or more; you free it, NULL if there is none.
 * For the reader of the reason. */
char *link_tasks_shared_text(const LinkTask *a, const LinkTask *b);

/* Whether one name is the other's short form: 卫健委 of 卫生健康委. */
gboolean link_name_is_short_for(const char *name, const char *full);
