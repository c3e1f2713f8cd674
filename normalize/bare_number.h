/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * bare_number.h - numbers that count nothing and name nothing, for those who ask for them: 10至20,
 * 三千零五十, 1/3.
 */
#pragma once

#include "normalize/scanner.h"

/* Appends the number at offset as VALUE_NUMBER, with its sign, bounds and the other end of its
 * range, unless it is part of a name, a document's or telephone's number, or one Chinese digit.
 * *end moves behind what was read. FALSE only when the scanner's error was set. */
gboolean bare_number_scan(Scanner *scanner, gsize offset, const Numeral *numeral, gsize *end);
