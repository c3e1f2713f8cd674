/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * trace.h - which rule, word or column decided a value: written down only where somebody asked
 * (`duban explain`).
 *
 * A note names the value by its printed place, so that it holds whatever becomes of arrays and
 * indices, and for every task that shares the place. In an ordinary run Document.trace is NULL and
 * a note costs one comparison; what makes a note costly is done behind trace_is_wanted().
 */
#pragma once

#include "core/document.h"
#include "core/rule_origin.h"

typedef struct Trace Trace;

typedef struct
{
  const char *field;    /* of the record: "task", "units", "role", "status", "topics" …; static */
  Span value;           /* printed: the value that is explained, or part of it */
  const char *decision; /* what decided: "column title", "label", "verdict" …; static */
  const char *detail;   /* what it decided, where the place does not say it: a role, a topic; static
                           or the document's; NULL */
  RuleOrigin origin;    /* path NULL: the program's own mechanism, no file */
  Span matched;         /* printed: what the rule was found in; SPAN_NONE */
} TraceNote;

static inline gboolean
trace_is_wanted(const Document *doc)
{
  return doc->trace != NULL;
}

/* From now on notes are kept. */
void trace_start(Document *doc);
void trace_free(Trace *trace);

/* Does nothing where no trace is wanted. The document is const: the trace is beside it, no layer of
 * it. */
void trace_add(const Document *doc, TraceNote note);

/* As trace_add(), for the word of a vocabulary that stands at `matched` (printed). */
void trace_add_word(const Document *doc, TraceNote note, const Vocabulary *vocabulary);

/* The notes on a value of a field: those whose value lies inside it, or reaches into it. Of notes
 * that say the same only one is given. Appends (const TraceNote *, valid until the next note), by
 * place, then in the order they were made. */
void trace_find(const Document *doc, const char *field, Span value, GPtrArray *notes);
