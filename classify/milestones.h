/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * milestones.h - a deadline of several steps, taken apart.
 *
 *   ①2月上旬前，完成招标。②3月底前，开工。        time 2月上旬前, text 完成招标 …
 *   第一季度：完成设计；第二季度：开工建设。        time 第一季度, text 完成设计 …
 */
#pragma once

#include "classify/unit_grammar.h"

/* Appends the steps (TitledCell) of the comparable text at place to *steps, which is made when
 * there are any; only where two or more of its parts start with a time. Parts are cut at circled
 * numbers, and at ； and 。. Spans are printed ones. */
void milestones_find(const UnitGrammar *grammar, const Document *doc, Span place, GArray **steps);
