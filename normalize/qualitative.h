/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * qualitative.h - goals without an amount (全覆盖, 清零, 全省前三, 翻一番), and phrases with
 * numbers that are neither (两个维护).
 */
#pragma once

#include "normalize/scanner.h"

/* Takes the word of the value-words, or the place in a ranking, that starts at offset; *end and
 * *is_taken tell. Names are taken without a value. FALSE only when the scanner's error was set. */
gboolean qualitative_scan(Scanner *scanner, gsize offset, gsize *end, gboolean *is_taken);
