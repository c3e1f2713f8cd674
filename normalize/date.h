/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * date.h - days, periods and deadlines.
 *
 *   2023年3月25日   2024-2026年   3月底前   1-8月   一季度末   年底前   “十四五”期间   截至目前   印发之日起30日内
 *
 * Readings as CHINESE.md decides: closed intervals; X前 runs to the last day of X, but 2025年前 to the
 * end of 2024; periods without a year belong to the year the document is for; 本月, 去年 and the like
 * count from the document's day. What has no anchor gets no days, and one issue a document.
 * Recurring times (每月5日前) are no dates.
 */
#pragma once

#include "normalize/scanner.h"

/* Reads what starts at offset and appends a date if it is one; *end then receives its end and
 * *is_date TRUE. A plan's name, a year of a name and the like are stepped over: *is_date TRUE,
 * nothing appended. FALSE only when the scanner's error was set. */
gboolean date_scan(Scanner *scanner, gsize offset, gsize *end, gboolean *is_date);
