/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * quantity.h - amounts: a number, its unit, its bounds, what it measures.
 */
#pragma once

#include "normalize/scanner.h"

/* Reads the number at offset (numeral_can_start() holds there) and appends a quantity if it is one. *end receives where reading
 * goes on, always past offset. FALSE only when the scanner's error was set. */
gboolean quantity_scan(Scanner *scanner, gsize offset, gsize *end);
