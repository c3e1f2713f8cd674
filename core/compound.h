/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * compound.h - words made of parts: what a vocabulary knows without having it in a list.
 *
 *   part: leading                       words that others are made of
 *   words: 牵头 主责
 *
 *   class: unit                         牵头单位, 主责市直部门, 牵头镇街 …
 *   role: lead
 *   parts: leading level? body|place    `?`: may lack; `|`: one or the other
 *
 * Parts belong to all rule files together, so that labels and titles share them; a word may be of
 * several parts, and a word of a class besides. Nothing is multiplied out: a compound is walked
 * where a look-up asks for one, part by part.
 */
#pragma once

#include "core/rule_file.h"

typedef struct Parts Parts;

/* A bit a part. */
typedef guint64 PartSet;

#define COMPOUND_STEPS 6 /* no made word has more parts */

typedef struct
{
  PartSet parts; /* of which one stands here */
  gboolean may_lack;
} CompoundStep;

typedef struct
{
  guint payload;
  guint line;    /* of the file */
  PartSet first; /* what may stand first, and last: most texts have nothing of it there */
  PartSet last;
  guint count;
  CompoundStep steps[COMPOUND_STEPS];
} Compound;

Parts *parts_new(void);
void parts_free(Parts *parts);

/* The parts that a list of names asks for, separated by blanks or `|`, made where nobody named them
 * before. Fails with DUBAN_ERROR_RULES for no name, or beyond 64 parts. line is borrowed for
 * messages. */
gboolean parts_named(Parts *parts, const RuleFile *file, const RuleLine *line, const char *names,
                     gsize length, PartSet *named, GError **error);

/* Adds a word (comparable) to each part of the set. FALSE when it is empty or too long, as
 * lexicon_add(). */
gboolean parts_add(Parts *parts, const char *word, PartSet set);

/* Ends the adding. Fails with DUBAN_ERROR_RULES where a part that a compound asks for has no
 * words. */
gboolean parts_freeze(Parts *parts, GError **error);

/* Reads `parts: a b? c|d`. Fails with DUBAN_ERROR_RULES when there are too many, or none that must
 * be there. */
gboolean compound_parse(Parts *parts, const RuleFile *file, const RuleLine *line, guint payload,
                        Compound *compound, GError **error);

/* To be called once all steps of a compound are known; compound_parse() has done so. */
void compound_close(Compound *compound);

/* The one of the compounds (Compound) with which the longest end of a text is made, or the longest
 * piece from offset on, and its bytes; of equally long ones the last. NULL for none. Borrowed. */
const Compound *compounds_match_end(const GArray *compounds, const Parts *parts, const char *text,
                                    gsize length, gsize *match_length);
const Compound *compounds_match_at(const GArray *compounds, const Parts *parts, const char *text,
                                   gsize length, gsize offset, gsize *match_length);

/* The last of the compounds that the whole text is. NULL for none. Borrowed. */
const Compound *compounds_find(const GArray *compounds, const Parts *parts, const char *text,
                               gsize length);
