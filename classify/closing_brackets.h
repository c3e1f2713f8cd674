/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * closing_brackets.h - brackets of bodies at the end of what they are to do.
 *
 *   建成幼儿园4所（市教育局负责）。     closes a task
 *   由（市教育局负责）的幼儿园          does not
 */
#pragma once

#include "classify/lines.h"

/* The unit brackets of place that close a task: followed by the end or by punctuation, or preceded
 * by the end of a sentence; one body alone in its bracket (市府办(市大数据局)) only after the end
 * of a sentence, or where trust says so at the end behind what is no body; offices
 * (3场(党建科、人事科)。) at the end where trust is BRACKETS_OF_ANY. Appends UnitClause,
 * comparable. */
void text_find_closing_brackets(const MarkReader *reader, const Document *doc, Span place,
                                BracketTrust trust, GArray *clauses);
