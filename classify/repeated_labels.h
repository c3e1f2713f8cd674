/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * repeated_labels.h - labels that no vocabulary knows, told by standing among known ones again and
 * again: 督查意见：…, 办理类别：….
 */
#pragma once

#include "classify/lines.h"

/* Sets Line.unknown of each line that starts with one. Needs labels and notes of all lines. */
void repeated_labels_mark(const Document *doc, const Lines *lines);
