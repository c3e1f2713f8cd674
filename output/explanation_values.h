/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * explanation_values.h - the values of a task in the order of its record, each with the notes on
 * it.
 */
#pragma once

#include "core/trace.h"

typedef struct
{
  const char *field; /* "units", "role", "quantities" … */
  const char *text;  /* what the record says where that is not what is printed: a role, a status, a
                        topic; NULL */
  Span span;         /* printed */
  const GPtrArray *notes; /* const TraceNote *; empty where a mechanism decided */
  const char *mechanism;  /* which, in words; for values without notes */
} ExplainedValue;

typedef void (*ExplainedVisitor)(const ExplainedValue *value, gpointer user);

void explanation_visit(const Document *doc, const Task *task, ExplainedVisitor visit,
                       gpointer user);

/* The page that the printed place stands on, 0 where the document has none. */
guint explanation_page(const Document *doc, Span span);
