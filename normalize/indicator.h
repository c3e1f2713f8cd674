/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * indicator.h - what a quantity measures, and which way it moved.
 */
#pragma once

#include "normalize/scanner.h"

/* The phrase of the clause that says what is measured: before the number, or behind it where a verb
 * or nothing stands before. A clause with a bare number takes over the phrase of the quantity
 * before it. SPAN_NONE if nothing says it. Comparable text. quantity covers the bound words too.
 * is_count: the unit is a measure word, so a noun right behind it is what is counted. */
Span indicator_find(const Scanner *scanner, Span quantity, gboolean is_count);

/* The movement that the word before the number states: 增长 下降; CHANGE_NONE where it states a
 * level (提高至90%) or nothing. */
Change change_find(const Scanner *scanner, gsize offset);
