/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * status_groups.h - tasks that a sentence of a report names by how they stand: 一、已完成3项：A、B和C。
 *
 * 其中5项已完成，分别是A、B… and 进展缓慢的有2项，主要是“A”“B”。 count what they name: a list is read
 * where it holds as many names as are counted, or names in quotation marks, which may be examples.
 */
#pragma once

#include "classify/outline.h"

typedef struct
{
  Status status;
  Span words;    /* comparable, the verdict with its count: 已完成3项 */
  GArray *names; /* Span, comparable, without quotation marks */
} StatusGroup;

/* Appends the tasks that the lines of a report name so, without numbers. For a document in which
 * nothing else is a task: beside a list its summary only repeats some of it. */
gboolean status_groups_append(const Rules *rules, const Outline *outline, Document *doc,
                              GError **error);

/* Appends (StatusGroup) the groups that the comparable text at place names, in order. Its clear
 * function is status_group_clear(). Needs the rule group status-groups; none are found without. */
void status_groups_find(const Rules *rules, const Document *doc, Span place, GArray *groups);
void status_group_clear(gpointer group);
