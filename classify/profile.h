/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * profile.h - what does this text look like?
 *
 * One function scores a text against every kind of cell: by length, suffixes, separators,
 * vocabulary and value shapes. Columns without a known title, flattened cells and label-less lines
 * are all judged by it. It decides nothing.
 */
#pragma once

#include "classify/leaders.h"
#include "classify/unit_grammar.h"
#include "classify/verdict.h"

typedef enum
{
  PROFILE_SERIAL,   /* a bare list number: 12  （三）  9* */
  PROFILE_UNITS,    /* a list of bodies */
  PROFILE_LEADERS,  /* personal names */
  PROFILE_VERDICT,  /* a status word or a closing verdict */
  PROFILE_DEADLINE, /* 12月底前, 2025年, 长期坚持 */
  PROFILE_AMOUNT,   /* a region's cell: 600, 100%, >86%, 17(71), 新建2, / */
  PROFILE_GROUP,    /* a few words without punctuation */
  PROFILE_PROSE,    /* sentences */
  PROFILE_COUNT
} ProfileKind;

/* Sets of kinds. */
#define PROFILE_BIT(kind) (1u << (kind))
#define PROFILE_ALL (PROFILE_BIT(PROFILE_COUNT) - 1)
/* Those that parse the text as what it may be; the others count characters and cost next to nothing
 */
#define PROFILE_PARSED                                                                             \
  (PROFILE_BIT(PROFILE_UNITS) | PROFILE_BIT(PROFILE_LEADERS) | PROFILE_BIT(PROFILE_VERDICT))

typedef struct
{
  const UnitGrammar *units;
  const LeaderGrammar *leaders;
  const Verdicts *verdicts;
  const Vocabulary *deadlines; /* vocabulary deadline-words */
} Profiler;

typedef struct
{
  guint8 scores[PROFILE_COUNT]; /* 0 to 100 */
  guint characters;
} Profile;

/* Scores the comparable text at place; all 0 for an empty one. Costs are linear in the first 400
 * characters. */
Profile profile_of(const Profiler *profiler, const Document *doc, Span place);

/* The same of some kinds only, a PROFILE_BIT() each; those of PROFILE_PARSED that are not among
 * them are 0. */
Profile profile_of_kinds(const Profiler *profiler, const Document *doc, Span place, guint kinds);

/* The value of a bare Arabic serial ("12", "12.", "9*"), 0 for any other text or a value above
 * 9999. */
guint profile_serial_value(const Document *doc, Span place);
