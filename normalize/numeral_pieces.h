/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * numeral_pieces.h - numbers that are printed in pieces: digits in groups, a whole number and a
 * fraction, digits cut by a line's end.
 */
#pragma once

#include "normalize/scanner.h"

/* Lets number, just read at offset, take in what belongs to it behind; leaves it alone where
 * nothing does. A number that goes on behind its line has a length that reaches there, at most to
 * the end of the region. */
void numeral_take_pieces(const Scanner *scanner, gsize offset, Numeral *number);
