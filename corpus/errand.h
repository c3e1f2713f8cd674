/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * errand.h - what goes between the supervisor and a worker: a document there, its outcome back.
 *
 *   there   [length of identity][length of source][identity][source]
 *           errand_append_head() writes all but the source
 *   back    [length][answer]
 *           answer_append(), answer_read()
 *
 * The worker is not believed: an answer is checked for being lines about that document.
 */
#pragma once

#include "core/document.h"
#include "corpus/outcome.h"

#define ERRAND_HEAD (2 * sizeof(guint64))
#define ANSWER_HEAD sizeof(guint64)

/* What a worker has to know of a document besides its source. */
void errand_append_head(const Document *doc, GString *out);

/* A document out of its identity; takes source. NULL where the identity is none. */
Document *errand_read(const char *identity, gsize length, GBytes *source, const Limits *limits);

/* Of a long document: appends an answer that is some of its lines. Others follow, the last of them
 * whole. */
void answer_append_portion(const Lines *lines, GString *out);

/* Appends the whole answer, or what is left of it. times_ns (RUN_TIMES of them) is what this
 * document took. */
void answer_append(const Outcome *outcome, const guint64 *times_ns, GString *out);

typedef enum
{
  ANSWER_BROKEN,  /* no answer about that document */
  ANSWER_PORTION, /* more is to come */
  ANSWER_WHOLE
} AnswerKind;

/* Fills an outcome, cleared before the first portion, from an answer without its length; adds to
 * times_ns, and to lines_seen (LINES_STREAMS of them, 0 before the first portion). Of a reject only
 * outcome->reject is set, without any lines. The outcome is cleared where the answer is broken. */
AnswerKind answer_read(const char *answer, gsize length, const Document *doc, Outcome *outcome,
                       guint64 *lines_seen, guint64 *times_ns);
