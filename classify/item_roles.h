/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * item_roles.h - which numbered items are tasks, which are headings, and which are neither.
 *
 * The task level is the one whose items own units, deadlines or outcomes:
 *
 *   一、A            heading: its items own units        一、A                    task: the label
 * after its last part is its own 1.B  责任单位  task                                  1.B merged
 *     2.C  责任单位  task                                  2.C  责任单位
 *   二、要求         idle: nothing below owns anything    1.A  ① … 责任单位       task with
 * subtasks (一)…          idle                                     ② … 责任单位
 */
#pragma once

#include "classify/lines.h"
#include "classify/series.h"

typedef enum
{
  ITEM_IDLE,    /* numbered prose: covering letters, demands, regulations */
  ITEM_HEADING, /* what stands below are tasks: items, or (holds_loose) paragraphs without numbers
                 */
  ITEM_TASK,
  ITEM_SUBTASK, /* of the task it stands in */
  ITEM_MERGED   /* part of the text of the item it stands in */
} ItemRole;

typedef struct
{
  ItemRole role;
  guint8 shows;   /* LineShows of its own lines, sub-items merged into it included */
  guint closings; /* how often its own lines close a task: brackets, and runs of label lines */
  guint closed_paragraphs; /* its own lines that are closed so, but for the first */
  gboolean closes_itself;  /* the first is */
  gboolean holds_loose;
  gboolean is_name;     /* a name and its bodies, which hold for the items below */
  gboolean lacks_owner; /* a task only because its series is made of tasks */
} ItemState;

/* One ItemState for each item of the table. words is the vocabulary outline-words. Linear in lines
 * and items. */
GArray *item_roles_decide(const Document *doc, const Lines *lines, const SeriesTable *table,
                          const Vocabulary *words);

ItemState *item_state(const GArray *states, guint index);
