/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cell_names.h - bodies in a cell of persons: 县水利局 王浩, 县水利局王浩, 王浩(县水利局).
 *
 * Where a table has no column for bodies, those beside the names answer for the task.
 */
#pragma once

#include "classify/leaders.h"
#include "classify/unit_grammar.h"
#include "core/task.h"

/* Appends to the task's units the bodies of a cell (comparable) whose names are the task's leaders
 * from first on. Bodies that are part of a person's title are none. Linear in the cell. */
void cell_names_read_units(const UnitGrammar *grammar, Document *doc, Span cell, guint first,
                           Task *task);

/* A cell (printed) of several lines, some of persons, others of bodies: 副区长 米雪 above 区住建局.
 * Appends both to the task. FALSE, and nothing is appended, where its lines are not of both kinds.
 */
gboolean cell_names_read_lines(const UnitGrammar *units, const LeaderGrammar *leaders,
                               Document *doc, Span cell, UnitRole role, Task *task);

/* Cuts the names of persons off the task's bodies from first_unit on, where they are its leaders
 * from first_leader on and nothing parts the two: 县公安局杜若川. */
void cell_names_cut(Task *task, guint first_unit, guint first_leader);
