/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_labels.h - label lines right above a table, or right below it, that hold for all its rows.
 *
 *   责任单位：市住建局        what stands first in the document decides: labels above tables,
 *   | 1 | 改造小区5个 |        or below them
 */
#pragma once

#include "classify/prose_tasks.h"

typedef enum
{
  LABELS_UNKNOWN,
  LABELS_ABOVE,
  LABELS_BELOW
} LabelPlace;

/* For the tasks from first_task on, which the table in this block gave: where none of them has
 * bodies, the label lines beside the table lend theirs, and persons and a time likewise. *place is
 * settled by the first table that has such lines. */
void table_labels_lend(const ClassifyContext *context, Document *doc, guint block, guint first_task,
                       LabelPlace *place);

/* In a list of tasks none of which names a body, the label lines above all of it do:
 *
 *   2031年度工作目标责任书
 *   责任单位：石桥镇人民政府
 *   责任人：王强                        */
void top_labels_lend(const ClassifyContext *context, Document *doc);
