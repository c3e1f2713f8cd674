/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * glued_labels.h - labels that a page's style alone sets off from their values: 牵头单位区城管局.
 *
 * A label at a line's start with no mark behind it could be words of a sentence. It is one where
 * the same labels come again and again, side by side.
 */
#pragma once

#include "classify/lines.h"

/* Sets glued, label and shows of such lines, where no line has a label with a colon; and of
 * numbered lines that are labels, whole. */
void glued_labels_mark(const ItemLabels *labels, const Document *doc, const Lines *lines);
