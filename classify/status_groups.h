/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * status_groups.h - tasks that a sentence of a report names by how they stand: 一、已完成3项：A、B和C。
 *
 * 其中5项已完成，分别是A、B… and 进展缓慢的有2项，主要是“A”“B”。 count what they name: a list is read
 * where it holds as many names as are counted, or names in quotation marks, which may be examples.
 */
#pragma once

#include "classify/outline.h"

/* Appends the tasks that the lines of a report name so, without numbers. For a document in which
 * nothing else is a task: beside a list its summary only repeats some of it. Needs the rule group
 * status-groups; nothing is found without. */
gboolean status_groups_append(const Rules *rules, const Outline *outline, Document *doc,
                              GError **error);
