/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unknown_layout.h - what looks like a list of tasks and is read by nothing, said so that a user
 * can write a layout for it.
 *
 * `unknown-layout` for a table whose cells look like tasks, bodies, times, under titles that no
 * layout and no vocabulary know; where a document gave no tasks at all, also for the table that
 * came nearest, and what it lacks, or for a line that names bodies though no list was found.
 * `unknown-label` for a label that starts many lines of such a document.
 */
#pragma once

#include "classify/columns.h"
#include "classify/lines.h"

/* The table that came nearest so far. Starts as zeros. */
typedef struct
{
  guint known; /* titles known by themselves; 0 before any table was seen */
  guint columns;
  Span place; /* of the first title, printed */
  guint page;
  const char *lacks; /* what kept it from being read */
  gboolean is_told;  /* a table was told of already, with its titles */
} UnknownLayout;

/* A table that is no task table by columns.h: warns of it, or keeps it if it came nearer than those
 * before. Looks at its first rows only. */
void unknown_layout_offer_table(UnknownLayout *nearest, const ColumnWords *words,
                                const Profiler *profiler, Document *doc, const TableView *view,
                                const Columns *columns, guint block);

/* After the last table; says nothing of a document with tasks. rules: the vocabularies unit-labels
 * and item-labels. */
void unknown_layout_note(const UnknownLayout *nearest, const Lines *lines, const Rules *rules,
                         const Profiler *profiler, Document *doc);
