/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit_table.h - the entries of units.vocab in the form that reading asks for: every number of a
 * text is followed by one of them or not.
 */
#pragma once

#include "core/decimal.h"
#include "core/rules.h"

typedef enum
{
  UNIT_NONE,
  UNIT_COUNT,
  UNIT_ARABIC, /* a count behind 0-9, an ordinal behind Chinese numerals */
  UNIT_MEASURE,
  UNIT_MONEY,
  UNIT_SHARE,
  UNIT_TIME,
  UNIT_YEARS, /* 年: a span only where nothing follows it */
  UNIT_TENTHS /* 成 折: ten of a hundred */
} UnitKind;

typedef struct
{
  UnitKind kind;      /* UNIT_NONE: a lower half of a compound only, or no unit */
  gboolean is_word;   /* the beginning of another word */
  gboolean is_closed; /* a unit only where the word ends */
  gboolean is_arabic; /* a unit behind 0-9 only: 三角 is a triangle */
  gint split;         /* so many characters of the word are the unit; 0: all */
  const char *base;   /* NULL where it has none */
  Decimal upper;      /* the unit is upper / lower of its base */
  Decimal lower;
} UnitEntry;

typedef struct UnitTable UnitTable;

/* Fails with DUBAN_ERROR_RULES for a factor that is no number. units must outlive the result. */
UnitTable *unit_table_new(const Vocabulary *units, GError **error);
void unit_table_free(UnitTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(UnitTable, unit_table_free)

/* The longest word at offset; NULL if none. */
const UnitEntry *unit_table_at(const UnitTable *table, const char *text, gsize length, gsize offset,
                               gsize *match_length);

/* Exactly this word; NULL if it is none. */
const UnitEntry *unit_table_find(const UnitTable *table, const char *text, gsize length);
