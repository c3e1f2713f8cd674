/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * quantity_private.h - what the readers of amounts share: quantity.c, operand.c (number and unit),
 * quantity_bounds.c (不低于, 以上), parts.c (三分之二), bare_number.c.
 */
#pragma once

#include "normalize/quantity.h"
#include "normalize/unit.h"

typedef struct
{
  Numeral number;
  gsize start;      /* of the number */
  gsize number_end; /* with 余 多 and the blank or soft line break before the unit */
  UnitMatch unit;
  gsize end;
  Decimal detail; /* 71 of 17(71); mantissa 0: none */
} Operand;

/* The number at offset and the unit behind it; FALSE if there is no number. */
gboolean operand_read(const Scanner *scanner, gsize offset, Operand *operand);

/* The unit behind 半 at offset: 半小时; FALSE if there is none. */
gboolean operand_read_half(const Scanner *scanner, gsize offset, Operand *operand);

/* The character at a place of the region; 0 at its end. */
gunichar quantity_peek(const Scanner *scanner, gsize at, gsize *size);

/* The length of what joins the ends of a range: - ~ — 至 到; 0 if none stands there. */
gsize quantity_range_joint(const Scanner *scanner, gsize at);

typedef struct
{
  Comparator comparator;
  gboolean is_stated;
  gsize start; /* with the bound words */
  gsize end;
} Bounds;

/* The bound words around [start, end), where the amount whose number is `first` stands. */
Bounds quantity_bounds_read(const Scanner *scanner, const Operand *first, gsize start, gsize end);

/* Whether 负, 零下 or - stands before start and makes the number negative; *start moves before it.
 */
gboolean quantity_sign_read(const Scanner *scanner, gsize *start, gboolean may_be_dash);

/* Completes a quantity (its indicator, change, base unit) and appends it. */
gboolean quantity_append(Scanner *scanner, Span span, Quantity quantity, UnitMatch unit);

/* 三分之二, 百分之十至十五, 一半 begin at offset with a Chinese numeral; 2/3 with `operand`.
 * *is_taken tells. */
gboolean parts_scan(Scanner *scanner, gsize offset, gsize *end, gboolean *is_taken);
gboolean fraction_scan(Scanner *scanner, const Operand *operand, gsize *end);
