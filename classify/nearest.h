/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * nearest.h - what came nearest where no layout was recognised, so that a user can write one.
 *
 * A document without tasks may be a letter, or hold a list in a form that nobody declared. Its warnings say which table had the most
 * known titles and what it lacks, that the list is attached, or which line names a body though no list was found.
 */
#pragma once

#include "classify/columns.h"
#include "classify/lines.h"

typedef struct
{
  guint known;   /* titles known by themselves; 0 before any table was seen */
  guint columns;
  Span place;    /* of the first title, printed */
  guint page;
  const char *lacks; /* what kept it from being read */
} Nearest;

/* Keeps the table if it came nearer than those before. columns are those of a table that holds no tasks. */
void nearest_offer(Nearest *nearest, const Columns *columns, guint page);

/* Adds the warning `no-layout` to a document without tasks where a table or a line came near. */
void nearest_note(const Nearest *nearest, const Lines *lines, Document *doc);
