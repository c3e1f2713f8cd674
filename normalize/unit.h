/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit.h - what stands behind a number: 个, 亩, 元/平方米, 蒸吨/小时.
 */
#pragma once

#include "core/document.h"
#include "normalize/words.h"

typedef struct
{
  UnitKind kind;
  gsize start; /* in the text */
  gsize end;
  gsize head_end;   /* end of the part before the first / or 每 */
  const char *name; /* the unit where the text does not print it in one piece: % of 八成; NULL */
} UnitMatch;

/* The longest unit at offset: a unit, then parts joined by / · or 每. FALSE, kind UNIT_NONE, where
 * none stands or the characters begin another word (两项目). */
gboolean unit_match(const Words *words, const char *text, gsize length, gsize offset,
                    gboolean is_arabic, UnitMatch *match);

/* Fills the quantity's base unit and values: metres, seconds, ISO 4217 codes; "A/B" for compounds.
 * Leaves them empty where a part of the unit has no base. base_unit is owned by the document. */
void unit_fill_base(const Words *words, const char *text, UnitMatch match, Document *doc,
                    Quantity *quantity);
