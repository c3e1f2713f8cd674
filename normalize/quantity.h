/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * quantity.h - amounts: a number, its unit, its bounds, what it measures.
 */
#pragma once

#include "normalize/scanner.h"

/* Whether what stands before the number makes it part of a name: S1线, 第3, 2.0.1. */
gboolean quantity_is_part_of_name(const Scanner *scanner, gsize offset);

/* (71) of 17(71)个项目, at `at`: a part of the number before, or what it is made of. Returns its
 * end, or at where there is none. */
gsize quantity_detail_end(const Scanner *scanner, gsize at, Decimal *detail);

/* Reads the number at offset (numeral_can_start() holds there) and appends a quantity if it is one.
 * *end receives where reading goes on, always past offset. FALSE only when the scanner's error was
 * set. */
gboolean quantity_scan(Scanner *scanner, gsize offset, gsize *end);

/* Likewise for 半 at offset: 半小时, 半年以上; 上半年 and 半导体 are none. */
gboolean quantity_scan_half(Scanner *scanner, gsize offset, gsize *end);

/* Appends span, 一半 and the like, as that part of a whole if a bound stands by it; *end moves
 * behind the bound. 过半 is its own bound: comparator is not COMPARATOR_EQUAL. */
gboolean quantity_append_part(Scanner *scanner, Span span, Comparator comparator, Decimal value,
                              gsize *end);
