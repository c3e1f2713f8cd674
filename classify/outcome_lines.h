/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * outcome_lines.h - in a report, which lines tell what came of a task, and how its items do so.
 */
#pragma once

#include "classify/lines.h"

/* Sets SHOWS_OUTCOME of the lines, names_tell and lines_tell, and appends candidates for names that
 * no number counts. Outside tables, and only where the title says that the text is a report.
 * outcomes and sums are the groups outline-outcomes and outline-sums. */
void outcome_lines_mark(const RuleGroup *outcomes, const RuleGroup *sums,
                        const UnitGrammar *grammar, const Document *doc, Lines *lines);
