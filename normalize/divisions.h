/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * divisions.h - the divisions of China down to counties (tables/divisions.tsv), by code and by
 * name, with the years of each name.
 */
#pragma once

#include "core/rules.h"
#include "normalize/name_table.h"

typedef enum
{
  LEVEL_NONE,
  LEVEL_PROVINCE,
  LEVEL_PREFECTURE,
  LEVEL_COUNTY
} DivisionLevel;

#define LEVEL_COUNT 4

/* A name of a division and the years it was in force. Texts are borrowed from the table and end at
 * a tab, not at a zero. */
typedef struct
{
  gint code;
  gint parent;            /* 0 for provinces */
  const char *full;       /* 舟山市 */
  const char *short_name; /* 舟山 */
  guint16 full_length;
  guint16 short_length;
  gint16 from; /* first year; 0: before the lists begin */
  gint16 to;   /* last year; 0: in force */
  DivisionLevel level;
  gint successor; /* code of what it became; 0: unknown, or in force */
} Division;

typedef struct Divisions Divisions;

/* Reads the table. Fails with DUBAN_ERROR_RULES and the line. The table's text must outlive the
 * result. */
Divisions *divisions_new(const GString *table, GError **error);
void divisions_free(Divisions *divisions);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Divisions, divisions_free)

/* The name that code had in that year (0: has now, or had last); NULL for unknown codes. */
const Division *divisions_by_code(const Divisions *divisions, gint code, gint year);

/* Which division is meant by the name text[start, end), printed in a document of that year about
 * home (a code; 0: unknown).
 *
 * Names are not unique (普陀区 is in two cities): what lies in home's prefecture, or is home or
 * above it, wins, then what lies in its province, then what is the only one of that name. Short
 * names (舟山) count only where may_be_short. NULL for no name, or for a name that stays ambiguous;
 * *is_name tells these two apart. */
const Division *divisions_find(const Divisions *divisions, const char *text, gsize start, gsize end,
                               gboolean may_be_short, gint home, gint year, gboolean *is_name);

/* As divisions_find(), for the longest name that ends at walk's end and starts at or behind floor;
 * *start receives where. */
const Division *divisions_find_ending(const Divisions *divisions, const char *text, gsize floor,
                                      gsize end, gboolean may_be_short, gint home, gint year,
                                      gsize *start);

/* Every division, for those who look for names by other means. */
guint divisions_count(const Divisions *divisions);
const Division *divisions_at(const Divisions *divisions, guint index);

/* Whether inner is outer or lies in it, by code. */
gboolean division_code_contains(gint outer, gint inner);
