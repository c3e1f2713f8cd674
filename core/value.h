/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * value.h - what the text says in a form that can be computed with: quantities, goals without an amount, dates, bodies.
 *
 * Values are found by the normalize stage over the whole text of a document and point into its printed text. Which task and
 * field a value belongs to follows from its span. Strings are owned by the document (document_string()) or static.
 */
#pragma once

#include "core/decimal.h"
#include "core/span.h"

typedef enum
{
  VALUE_QUANTITY,
  VALUE_QUALITATIVE,
  VALUE_DATE,
  VALUE_BODY
} ValueKind;

/* 以上 不低于 -> AT_LEAST; 以内 不超过 -> AT_MOST; 超 突破 -> ABOVE; 低于 不满 -> BELOW; 左右 约 近 余 多 -> ABOUT; 1-2个 -> RANGE */
typedef enum
{
  COMPARATOR_EQUAL,
  COMPARATOR_AT_LEAST,
  COMPARATOR_AT_MOST,
  COMPARATOR_ABOVE,
  COMPARATOR_BELOW,
  COMPARATOR_ABOUT,
  COMPARATOR_RANGE
} Comparator;

typedef enum
{
  CHANGE_NONE,
  CHANGE_INCREASE,
  CHANGE_DECREASE
} Change;

typedef struct
{
  Comparator comparator;
  Decimal value;
  Decimal value2;         /* upper end, COMPARATOR_RANGE only */
  const char *unit;       /* as printed, without numeral, 万/亿, bound words and blanks; NULL for a pure ratio */
  const char *base_unit;  /* the record's `si`: NULL where the unit is no physical or currency unit */
  Decimal base_value;
  Decimal base_value2;    /* upper end, COMPARATOR_RANGE only */
  Span indicator;         /* what is measured; a piece of the same paragraph; SPAN_NONE if nothing says it */
  Change change;
} Quantity;

/* 全覆盖 -> COVERAGE, 清零 -> CLEARANCE, 全省前三 -> RANK, 翻一番 -> MULTIPLE */
typedef enum
{
  QUALITATIVE_COVERAGE,
  QUALITATIVE_CLEARANCE,
  QUALITATIVE_RANK,
  QUALITATIVE_MULTIPLE
} QualitativeKind;

typedef enum
{
  DATE_DEADLINE,
  DATE_PERIOD,
  DATE_AS_OF,
  DATE_EVENT
} DateRole;

typedef struct
{
  char start[11];         /* ISO 8601, "" where the document gives no anchor */
  char end[11];           /* closed interval: the last day is included */
  DateRole role;
} DateValue;

typedef struct
{
  const char *canonical;  /* full name, NULL where it cannot be resolved */
} BodyValue;

typedef struct
{
  ValueKind kind;
  Span span;
  union
  {
    Quantity quantity;
    QualitativeKind qualitative;
    DateValue date;
    BodyValue body;
  };
} Value;

/* The names that records print: "=", ">=", "<=", ">", "<", "~", "range"; "increase", "decrease", NULL; "coverage",
 * "clearance", "rank", "multiple"; "deadline", "period", "as_of", "event". */
const char *comparator_name(Comparator comparator);
const char *change_name(Change change);
const char *qualitative_name(QualitativeKind kind);
const char *date_role_name(DateRole role);
