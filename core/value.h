/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * value.h - what the text says in a form that can be computed with: quantities, goals without an
 * amount, dates, bodies.
 *
 * Values are found by the normalize stage over the whole text of a document and point into its
 * printed text. Which task and field a value belongs to follows from its span. Strings are owned by
 * the document (document_string()) or static.
 */
#pragma once

#include "core/decimal.h"
#include "core/span.h"

typedef enum
{
  VALUE_QUANTITY,
  VALUE_QUALITATIVE,
  VALUE_DATE,
  VALUE_BODY,
  VALUE_PLACE,
  VALUE_NUMBER /* a number that counts nothing and names nothing: only where it was asked for */
} ValueKind;

/* 以上 不低于 -> AT_LEAST; 以内 不超过 -> AT_MOST; 超 突破 -> ABOVE; 低于 不满 -> BELOW; 左右 约 近
 * 余 多 -> ABOUT; 1-2个 -> RANGE */
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

/* How firmly a goal is stated: 确保, 力争 and 争取, 预计, 拟 and 计划, 原则上. */
typedef enum
{
  STRENGTH_NONE,
  STRENGTH_ENSURE,
  STRENGTH_STRIVE,
  STRENGTH_EXPECT,
  STRENGTH_PLAN,
  STRENGTH_PRINCIPLE
} Strength;

/* As it is read. */
typedef struct
{
  Comparator comparator : 8;
  Change change : 8;
  Strength strength : 8;
  Decimal value;
  Decimal value2; /* upper end, COMPARATOR_RANGE only */
  Decimal base_value;
  Decimal base_value2; /* upper end, COMPARATOR_RANGE only */
  Decimal factor; /* new over old, of multiples: 增长1倍 is 2, 是…的3倍 is 3; mantissa 0: none */
  Decimal detail; /* 71 of 17(71)个项目; mantissa 0: none */
  Span
      indicator; /* what is measured; a piece of the same paragraph; SPAN_NONE if nothing says it */
  Span baseline; /* what a change is counted from: 同比, 较2020年; SPAN_NONE */
  const char
      *unit; /* as printed, without numeral, 万/亿, bound words and blanks; NULL for a pure ratio */
  const char
      *base_unit; /* the record's `si`: NULL where the unit is no physical or currency unit */
} Quantity;

/* A long table has tens of thousands of values: what is kept of one begins every four bytes. */
#define VALUE_PACKED __attribute__((packed, aligned(4)))

/* What amounts in physical units and money have. */
typedef struct
{
  Decimal value;
  const char *unit;
} VALUE_PACKED QuantityBase;

/* What few quantities have. */
typedef struct
{
  QuantityBase base;
  Decimal value2;
  Decimal base_value2;
  Decimal factor;
  Decimal detail;
  Span baseline;
} VALUE_PACKED QuantityRest;

/* As it is kept (document_keep_quantity()) until it is asked for (document_quantity()). */
typedef struct
{
  Comparator comparator : 8;
  Change change : 8;
  Strength strength : 8;
  guint has_base_only : 8; /* rest is an index of bases */
  Decimal value;
  Span indicator;
  const char *unit;
  guint32 rest; /* index of what the document keeps beside it, from 1; 0: nothing of it is stated */
} VALUE_PACKED KeptQuantity;

/* 全覆盖 -> COVERAGE, 清零 -> CLEARANCE, 全省前三 -> RANK, 翻一番 -> MULTIPLE, 百亿级 -> MAGNITUDE
 */
typedef enum
{
  QUALITATIVE_COVERAGE,
  QUALITATIVE_CLEARANCE,
  QUALITATIVE_RANK,
  QUALITATIVE_MULTIPLE,
  QUALITATIVE_MAGNITUDE
} QualitativeKind;

typedef struct
{
  QualitativeKind kind;
  Comparator comparator;
  Decimal value; /* 3 of 前三, 4 of 翻两番, 100 of 全覆盖; not set where has_value is FALSE */
  gboolean has_value;
  Change change; /* 进位2位: the value is a difference */
  Strength strength;
} Goal;

typedef enum
{
  DATE_DEADLINE,
  DATE_PERIOD,
  DATE_AS_OF,
  DATE_EVENT
} DateRole;

/* What a time without days of its own is: 每月5日前, 长期坚持, 尽快; or how its days were counted:
 * 印发之日起30日内. */
typedef enum
{
  DATE_DATED,
  DATE_RECURRING,
  DATE_OPEN,
  DATE_UNDATED,
  DATE_OFFSET
} DateClass;

typedef struct
{
  char start[11]; /* ISO 8601, "" where the document gives no anchor */
  char end[11];   /* closed interval: the last day is included */
  char alt[11]; /* the other reading of the end: 2025年前 is to 2024-12-31, or to 2025-12-31; "" */
  DateRole role : 8;
  DateClass class_of : 8;
} DateValue;

/* A body, a group of bodies, or a place. */
typedef struct
{
  const char *canonical; /* full name, NULL where it cannot be resolved */
  const char *relative; /* 市教育局 where canonical is NULL because nobody says whose 市 it is: the
                           full name behind the level word; or NULL */
  const char *successor; /* full name of what took over; NULL while the body is what it was */
  gint division;         /* code of its place by GB/T 2260, 0 where unknown */
  gint16 from;           /* first and last year of the name; 0: not limited */
  gint16 to;
  gboolean is_group; /* 各县(市、区)政府: several bodies spoken of as one */
} VALUE_PACKED BodyValue;

typedef struct
{
  ValueKind kind;
  Span span;
  union
  {
    KeptQuantity quantity;
    Goal qualitative;
    DateValue date;
    BodyValue body;
  };
} Value;

/* The names that records print: "=", ">=", "<=", ">", "<", "~", "range"; "increase", "decrease",
 * NULL; "coverage", "clearance", "rank", "multiple", "magnitude"; "deadline", "period", "as_of",
 * "event". */
const char *comparator_name(Comparator comparator);
const char *change_name(Change change);
const char *qualitative_name(QualitativeKind kind);
const char *date_role_name(DateRole role);

/* "ensure", "strive", "expect", "plan", "principle"; "recurring", "open", "undated", "offset"; NULL
 * for none. */
const char *strength_name(Strength strength);
const char *date_class_name(DateClass class_of);
