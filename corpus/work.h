/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * work.h - one input to its outcome: the stages over the document, then its records as lines. The
 * same in a worker and without.
 */
#pragma once

#include "core/stage.h"
#include "corpus/outcome.h"
#include "output/sink.h"

typedef struct Work Work;

/* Opens the stages. What stage_options names, sink and options are borrowed. Fails with
 * DUBAN_ERROR_RULES. */
Work *work_new(const Stage *const *stages, const StageOptions *stage_options, const Sink *sink,
               const SinkOptions *options, GError **error);
void work_free(Work *work);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Work, work_free)

/* Does what a worker could not do any more once it is held: loads the converters of character sets,
 * which are libraries, and makes machine code of the patterns. */
void work_prepare(Work *work);

/* From now on work_times() counts. */
void work_measure(Work *work);

/* Processor time by stage, in the order of RunReport; the first is not ours. Borrowed. */
const guint64 *work_times(const Work *work);

/* Each fills a cleared outcome. A document that fails is a reject. */
void work_on_document(Work *work, Document *doc, Outcome *outcome);
void work_on_reject(Work *work, Reject *reject, Outcome *outcome); /* takes reject */
void work_on_aside(Work *work, const Aside *aside, Outcome *outcome);

/* The reject that a document became, with where it came from; error says why. You free it. */
Reject *work_reject_document(const Document *doc, const char *stage, const GError *error);
