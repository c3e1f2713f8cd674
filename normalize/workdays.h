/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * workdays.h - the working days of the State Council's calendar (tables/workdays.tsv).
 */
#pragma once

#include "core/rules.h"
#include "normalize/calendar.h"

typedef struct Workdays Workdays;

/* Fails with DUBAN_ERROR_RULES and the line. */
Workdays *workdays_new(const GString *table, GError **error);
void workdays_free(Workdays *workdays);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Workdays, workdays_free)

/* The count-th working day after day, which itself does not count; at most 1,000. */
Day workdays_add(const Workdays *workdays, Day day, gint count);

/* Widens from..to to the days off around it, where the calendar gives some of them: 国庆假期. */
void workdays_extend_holiday(const Workdays *workdays, Day *from, Day *to);
