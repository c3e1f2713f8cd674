/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * outcome_text.h - where an item without labels says what came of it.
 *
 *   建设甲路。目前，已开工。          task, outcome
 *   甲路建设：已开工。                name, outcome
 *   甲路改造。县住建局负责，已通车。  task, who, outcome
 *   甲路改造 / 滞后                   task, verdict on a line of its own
 */
#pragma once

#include "classify/prose_tasks.h"

typedef struct
{
  const ClassifyContext *context;
  const Document *doc;
  const Lines *lines;
  gboolean heading_tells; /* the heading gives a verdict on what stands below: 正常推进 */
} OutcomeText;

/* In a report, parts the comparable text into task and outcome; an item that only tells its outcome
 * is named by it. Nothing where progress is known. */
void outcome_part(const OutcomeText *outcome, Span *text, Span *progress);

/* The clause that the outcome behind the task's text begins with, if it says who did it, taken off
 * the outcome; SPAN_NONE for none. */
Span outcome_take_agents(const OutcomeText *outcome, Span text, Span *progress);

/* The last line of the text, if it is nothing but a verdict, taken off the text; SPAN_NONE for
 * none. */
Span outcome_take_verdict_line(const OutcomeText *outcome, Span *text);
