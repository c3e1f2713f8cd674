/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * topics.h - what a task is about: subject classes by the words that stand in it.
 */
#pragma once

#include "core/stage.h"

typedef struct Topics Topics;

/* Needs the vocabulary topics. */
Topics *topics_new(const Rules *rules, GError **error);
void topics_free(Topics *topics);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Topics, topics_free)

/* Fills task->topics, best first: the classes whose words stand in the task, sub-task and plan
 * often enough. None where nothing is clear. Words of the task's own text count more than those of
 * its plan; a word counts once per field. At most three. */
void topics_find(const Topics *topics, Document *doc, Task *task);
