/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * link_group.h - the tasks of one place and one year, joined into histories.
 *
 * Notices are taken in their order of time. Each task of a notice is compared with the few earlier
 * tasks that share its rarest pairs of characters (link_task.h), so that the work grows with the
 * number of tasks and not with its square. Then the best pairs are taken first; a history takes one
 * task of a notice, and sub-rows of a task that it has as a whole:
 *
 *   January     3 改造老旧小区，新增车位          one history, with two links of January's task as
 *   half-year   3(1) 改造老旧小区   3(2) 新增车位   its parts
 */
#pragma once

#include "review/link_document.h"
#include "review/link_task.h"

typedef struct
{
  guint earlier, later; /* indices of tasks */
  LinkEvidence evidence;
  gint runner_up; /* score of the best task that was not taken, -1 if there was none */
} Link;

typedef struct
{
  GPtrArray *documents; /* LinkDocument *, borrowed, in order of time */
  GPtrArray *tasks;     /* LinkTask *, owned, in that order too */
  GArray *links;        /* Link, by history, then by later task */
  GArray *histories;    /* guint: for every task the first task of its history, or itself */
} LinkGroup;

LinkGroup *link_group_new(void);
void link_group_free(LinkGroup *group);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LinkGroup, link_group_free)

/* Fills links and histories from documents and tasks. */
void link_group_join(LinkGroup *group);

/* A link whose score is hardly better than that of the next best choice: a person should look. */
gboolean link_is_narrow(const Link *link);
