/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unknown_layout.h - what looks like a list of tasks and is read by nothing, said so that a user can write a layout for it.
 *
 * Two warnings: `unknown-layout` for a table whose cells look like tasks, bodies, times, under titles that no layout and no vocabulary
 * know; `unknown-label` for a label that starts many lines of a notice without tasks. Both say what came nearest.
 */
#pragma once

#include "classify/columns.h"

/* A table that is no task table by columns.h. Looks at its first rows only. Returns whether the warning was added. */
gboolean unknown_layout_note_table(const ColumnWords *words, const Profiler *profiler, Document *doc, const TableView *view, guint block);

/* The paragraphs of a document that gave no tasks. rules: the vocabularies unit-labels and item-labels. */
void unknown_layout_note_labels(const Rules *rules, const Profiler *profiler, Document *doc);
