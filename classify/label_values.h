/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * label_values.h - what looks like numbers and dates of the notice, and is the value of a label
 * that stands alone on its line.
 */
#pragma once

#include "classify/lines.h"

/* A date right below such a label is its value. Where the label stands again below another item,
 * numbers below it count within its value: 整改措施： over 1.甲。 and 2.乙。, up to the next label. A
 * value whose lines have owners themselves is a list. Needs labels of all lines. Linear in them. */
void label_values_settle(const ItemLabels *labels, const Document *doc, Lines *lines);
