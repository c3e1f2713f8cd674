/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * verdict.h - what a progress text says about the whole goal, and why it fell short.
 *
 * Only an explicit verdict on the whole goal counts (RECORD: status). It is told from facts about
 * parts by its place (alone in the cell, or the closing clause), its subject and its object.
 */
#pragma once

#include "core/stage.h"

typedef struct Verdicts Verdicts;

/* Needs the rule groups verdicts, verdict-headings and reasons, and the vocabularies status-words,
 * status-answers and task-verbs. */
Verdicts *verdicts_new(const Rules *rules, GError **error);
void verdicts_free(Verdicts *verdicts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Verdicts, verdicts_free)

/* The status that the progress text gives; STATUS_NONE when the text is empty. task is the
 * comparable place of the task (or sub-task) text, for progress texts that only restate it as done
 * (建成X -> 已建成X); may be empty. *words receives the printed place of the verdict's words,
 * SPAN_NONE where the status is STATUS_IN_PROGRESS for lack of one. */
Status verdict_find(const Verdicts *verdicts, const Document *doc, Span progress, Span task,
                    Span *words);

/* The status that a status column's cell gives (已完成, 达序时, 是/否 …), STATUS_NONE for a text
 * that is no status word. */
Status verdict_of_word(const Verdicts *verdicts, const Document *doc, Span cell);

/* The status that an answer gives under a title that asks whether the task is done (是否完成: 是,
 * 否): as verdict_of_word() for any other text. */
Status verdict_of_answer(const Verdicts *verdicts, const Document *doc, Span cell);

/* The status that a heading gives to all tasks below it (一、已完成事项(12项)), STATUS_NONE for any
 * other. */
Status verdict_of_heading(const Verdicts *verdicts, const Document *doc, Span heading);

/* Whether the text starts with a label of an outcome, or of what comes after it: 进展情况：…
 * 存在问题：… */
gboolean verdict_is_labelled(const Verdicts *verdicts, const Document *doc, Span place);

/* Appends (Span, printed) the stated reasons for a shortfall: 受疫情影响, 因…原因. */
void reasons_find(const Verdicts *verdicts, const Document *doc, Span progress, GArray *reasons);

/* How much the text looks like a verdict or status word standing alone: 0 to 100. For profile.c. */
gint verdict_score(const Verdicts *verdicts, const Document *doc, Span place);
