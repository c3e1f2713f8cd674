/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * prose_tasks.h - tasks of numbered paragraphs: label lines, unit brackets, several tasks in one
 * item.
 */
#pragma once

#include "classify/leaders.h"
#include "classify/outline.h"
#include "classify/verdict.h"

typedef struct
{
  const Rules *rules;
  const UnitGrammar *units;
  const LeaderGrammar *leaders;
  const Verdicts *verdicts;
  const Outline *outline;
  StandingRules standing;
} ClassifyContext;

/* Appends the tasks of the blocks [first, last) to doc, in order. Does nothing where the blocks
 * hold no task: prose that only mentions 责任单位, a regulation, the numbered items of a covering
 * letter. */
gboolean prose_tasks_append(const ClassifyContext *context, Document *doc, guint first, guint last,
                            GError **error);
