/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * item_merges.h - numbered lines that are part of the task above them, a whole class at once.
 *
 *   一、A                  一、建校5所
 *     1.B                  已建成3所，完成年度计划的60%。
 *     2.C  责任单位        （一）东部。已建成2所。
 *   the label is A's       （二）西部。已建成1所。        all of them are A's outcome
 */
#pragma once

#include "classify/item_roles_private.h"

/* Whether only the last items of the segments own anything. members (guint): the items of one
 * class, by line. */
gboolean items_close_parents(const Votes *votes, const GArray *members);

/* Whether the items tell more of what their parents tell themselves. */
gboolean items_tell_of_parents(const Votes *votes, const GArray *members);

void items_merge_into_parents(Votes *votes, const GArray *members);
