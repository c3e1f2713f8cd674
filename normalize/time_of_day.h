/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * time_of_day.h - 17:00, 下午5时, 9点30分: read over, so that a day's span covers its hour and no
 * hour is an amount. Values have days only.
 */
#pragma once

#include "normalize/scanner.h"

/* Where the time of day, or span of such times, that starts at `at` ends; `at` if none does. */
gsize time_of_day_end(const Scanner *scanner, gsize at);
