/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * attendants.h - the words of a clause that go with its values: how firmly they are meant, what a
 * change is counted from.
 *
 *   力争 规上工业增加值 较2020年 增长 [ 10%以上 ]
 */
#pragma once

#include "normalize/scanner.h"

typedef struct
{
  Strength strength;
  Span baseline; /* comparable; SPAN_NONE */
} Attendants;

/* Reads the clause backwards from offset, where a value starts, to its punctuation; the nearest
 * words count. */
Attendants attendants_find(const Scanner *scanner, gsize offset);
