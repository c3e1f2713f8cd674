/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit_grammar_private.h - what the files of the unit grammar share.
 *
 *   unit_labels.c     责任单位： and its like: which, where
 *   unit_lists.c      a list cut into pieces; which belong together; which are whole names
 *   unit_grammar.c    roles, second names, the units themselves
 *   unit_clauses.c    brackets and clauses that hold units, in running text
 *   unit_sentences.c  sentences that say it without bracket or label
 *   unit_headings.c   headings that name the bodies of what stands below
 *   standing_rules.c  what holds for the whole document
 */
#pragma once

#include "classify/leaders.h"
#include "classify/unit_grammar.h"
#include "classify/unit_text.h"

/* Room that a list's pieces and members have at first: most have fewer, and need no more. */
#define MEMBERS_USUAL 8

struct UnitGrammar
{
  const Vocabulary *labels;
  const Vocabulary *roles;
  const Vocabulary *collectives;
  const Vocabulary *suffixes;
  const Vocabulary *cells; /* cell-words; NULL: none are known */
  const Vocabulary *times;
  const Vocabulary *heading_tails;
  const RuleGroup *standing;
  LeaderGrammar *leaders;
};

/* --- labels --- */

typedef enum
{
  LABEL_UNIT,
  LABEL_LEADER,
  LABEL_OTHER
} LabelKind;

typedef struct
{
  LabelKind kind;
  UnitRole role;
  gsize start; /* bytes: of its first character, words before it that belong to it included */
  gsize end;   /* behind its colon */
} Label;

/* The first label at or after from; label->start is not necessarily from. reads_copula: also
 * 责任单位为市财政局; only where the whole is known to be about units. */
gboolean unit_label_next(const UnitGrammar *grammar, const char *text, gsize length, gsize from,
                         gboolean reads_copula, Label *label);

/* A label at the start of the text that no colon closes: 责任单位 市财政局. Only where the whole is
 * known to be about units. */
gboolean unit_label_bare(const UnitGrammar *grammar, const UnitText *text, Run run, Label *label);

/* Whether the text is nothing but a time: 12月底前完成, 长期坚持. It may stand among bodies and is
 * none. */
gboolean unit_text_is_time(const UnitGrammar *grammar, const char *text, gsize length);

/* The same without what is due then: 8月底前, 6月底前完成. */
gboolean unit_text_is_bare_time(const UnitGrammar *grammar, const char *text, gsize length);

/* --- lists --- */

typedef enum
{
  SEPARATOR_START,
  SEPARATOR_LIST, /* 、 / | */
  SEPARATOR_COMMA,
  SEPARATOR_CLAUSE, /* ； */
  SEPARATOR_STOP,   /* 。 or text that was cut out */
  SEPARATOR_BLANK,
  SEPARATOR_LINE
} Separator;

typedef struct
{
  Run run;
  guint8 separator; /* Separator before it */
} Piece;

typedef enum
{
  BODY_NONE, /* does not end like a body */
  BODY_ORGAN,
  BODY_GROUP,
  BODY_OTHER, /* enterprise, institution */
  BODY_PLACE,
  BODY_DIVISION
} BodyClass;

/* How the name in a text ends, a bracket at its end not counted. BODY_NONE also for a suffix that
 * is no name by itself (局). */
BodyClass body_class_of(const UnitGrammar *grammar, const char *text, gsize length);
BodyClass body_class_of_run(const UnitGrammar *grammar, const UnitText *text, Run run);

/* Whether the text is nothing but a suffix that is no name by itself: 局, 管委会. */
gboolean body_is_bare_suffix(const UnitGrammar *grammar, const char *text, gsize length);

/* Whether the text is the whole name of an office that each town has one of: 水务站, 便民服务中心.
 */
gboolean body_is_town_office(const UnitGrammar *grammar, const char *text, gsize length);

/* Whether the text is districts' levels only, with brackets and marks between them: 市、区; 县(市);
 * 自治县. */
gboolean body_is_levels(const UnitGrammar *grammar, const char *text, gsize length);

/* Appends (Piece) the pieces of a run: cut at depth 0 at marks, blanks, line ends and where
 * cut[letter] is set, then joined again where a mark, blank or line end stands inside one name. */
void unit_pieces_append(const UnitGrammar *grammar, const UnitText *text, Run run,
                        const guint8 *cut, GArray *pieces);

/* Takes words like 牵头, 负责, 等部门 from the end of a run. *role receives the role they give,
 * FALSE if they give none. */
gboolean unit_strip_tail(const UnitGrammar *grammar, const UnitText *text, Run *run,
                         UnitRole *role);

/* --- what a text consists of (unit_clauses.c) --- */

typedef struct
{
  guint members;
  guint complete; /* of these, how many end like bodies */
  guint strong;   /* as organs or groups of them */
  guint levelled; /* as bodies of another kind that are named by whose they are */
  guint longest;  /* bytes */
  guint persons;  /* of these, names of persons */
  guint times;    /* that stand among them */
  guint roles;    /* words of role right behind a member */
} Listing;

/* Cuts a comparable text at separators outside brackets and adds up what stands between; stops
 * early in prose. */
Listing unit_listing_of(const UnitGrammar *grammar, const char *text, gsize length);

/* --- for explain (unit_trace.c): nothing is done where no trace is wanted --- */

/* A unit or leader found behind a label; nothing where label is empty. */
void unit_trace_label(const UnitGrammar *grammar, const Document *doc, const UnitText *text,
                      Run label, const char *field, Span value);

/* The word, bracket or label that gave the unit its role; empty for none. */
void unit_trace_role(const UnitGrammar *grammar, const Document *doc, const UnitText *text,
                     Run word, const Unit *unit);

/* --- standing rules --- */

/* Sets cut[letter] for every letter of a standing rule, and for a bracket that holds nothing else.
 */
void standing_rules_cut(const UnitGrammar *grammar, const UnitText *text, guint8 *cut);

/* --- leaders.c, for the same letters --- */

/* Appends (Leader) the names in the run. is_strict: only when all of it is names that start with a
 * known family name. */
gboolean leaders_parse_run(const LeaderGrammar *grammar, const UnitText *text, Run run,
                           gboolean is_strict, GArray *leaders);
/* Whether the run ends with an office: 县委常委 is no body. */
gboolean leaders_run_ends_with_title(const LeaderGrammar *grammar, const UnitText *text, Run run);
