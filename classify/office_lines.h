/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * office_lines.h - labels that say whom to ask and how long it takes: 办理单位：县公安局,
 * 办理时限：1个工作日, 负责人：方敏　电话：0000-2220001. Nothing is to be done by anybody.
 */
#pragma once

#include "classify/lines.h"

/* Takes what names bodies and times from all lines of a document whose only deadlines are times
 * that a service takes, or whose only owners are persons with their telephone beside them. Clears
 * SHOWS_DURATION. Needs shows of all lines. */
void office_lines_settle(const ItemLabels *labels, const UnitGrammar *grammar, const Document *doc,
                         const Lines *lines);

/* Whether a comparable text says how long a service takes: 3个工作日, 即办. durations is the
 * vocabulary service-times. */
gboolean text_is_service_time(const Vocabulary *durations, const char *text, gsize length);
