/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * unit_grammar.h - whatever says who does it, taken apart.
 *
 * One small parser for label lines, brackets, cells and clauses: groups by role word (牵头 会同
 * 配合 参加 负责 按职责分工 …), members at bracket depth 0, second names in brackets, collective
 * bodies, lead marks, and standing rules that must not end up in a name. All texts are places in
 * the document's comparable text; the units that come out point into its printed text.
 */
#pragma once

#include "core/stage.h"

typedef struct UnitGrammar UnitGrammar;

/* Needs the vocabularies unit-labels, leader-titles, unit-roles, unit-heading-tails,
 * unit-collectives, body-suffixes and deadline-words. */
UnitGrammar *unit_grammar_new(const Rules *rules, GError **error);
void unit_grammar_free(UnitGrammar *grammar);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(UnitGrammar, unit_grammar_free)

/* What a document says once and means throughout. */
typedef struct
{
  gboolean first_is_lead; /* 列第一位者为牵头单位，下同; 排在第一位的部门为牵头部门 … */
  gboolean only_unit_is_lead;  /* 无牵头单位的，责任单位即为牵头单位 */
  gboolean has_exception_each; /* 除标注“分别牵头”外 … */
  gboolean lead_mark; /* a legend or the use in unit cells makes △ (★ ☆ ▲ *) a mark of the lead */
  Span first_place; /* printed place of the rule text, for explain and warnings */
} StandingRules;

/* Reads the standing rules of a document from its whole comparable text. */
StandingRules standing_rules_find(const UnitGrammar *grammar, const Document *doc);

typedef struct
{
  Span place; /* comparable span of the whole: a bracket with its brackets, a label line with its
                 label */
  gboolean is_bracket; /* stands in （…） or […]; else a label line or a bare text */
} UnitClause;

/* Appends to units (Unit) what the comparable text at place says. default_role holds for members
 * that no word, label or mark gives a role (ROLE_LEAD for a cell under 牵头单位). The text may be:
 * a cell's list (separated by 、 ， ； blanks or line feeds), "责任单位：A、B（C）",
 * "牵头单位：A，配合单位：B、C", "A牵头，B、C配合", "A会同B负责", "△A\nB". Standing rules are
 * applied by units_apply_standing(), not here. Leaders named in the same clause
 * (牵头领导：X，责任单位：Y) are appended to leaders (Leader) when it is not NULL. Returns whether
 * at least one unit or leader was found. */
gboolean units_parse(const UnitGrammar *grammar, Document *doc, Span place, UnitRole default_role,
                     GArray *units, GArray *leaders);

/* Gives units without a role the role that the document's standing rules mean: first lead, others
 * joint, and so on. Call once per task, on all of its units. */
void units_apply_standing(const StandingRules *rules, GArray *units);

/* The unit bracket that the comparable text at place ends with (a full stop or blanks may follow
 * it), or, with from > 0, the next one that starts at or after from. FALSE when there is none;
 * brackets that hold no units (（一期）, （2023年）, （市政府 文件）) are none. */
gboolean units_find_trailing(const UnitGrammar *grammar, const Document *doc, Span place,
                             UnitClause *clause);
gboolean units_find_next(const UnitGrammar *grammar, const Document *doc, Span place, guint32 from,
                         UnitClause *clause);

/* Whether the comparable text at place is bodies and what they do: A会同B负责; bodies alone as well. */
gboolean units_state_owners(const UnitGrammar *grammar, const Document *doc, Span place);

/* Whether the comparable text at place is nothing but bodies, as behind a label; FALSE for a
 * sentence that ends with a place's name. */
gboolean units_is_list(const UnitGrammar *grammar, const Document *doc, Span place);

/* Whether one of the bodies that the comparable text at place lists is an organ, a group of them or
 * an institution named by whose it is (区征收中心): no mere 游客中心, enterprise or place. */
gboolean units_hold_organ(const UnitGrammar *grammar, const Document *doc, Span place);

/* The last sentence of a text where it is nothing but bodies and what they do:
 * …。市教育局、市财政局负责。 or …——市教育局负责。 FALSE where the whole text is such a sentence.
 * names_tasks (the title does): an office of the body that the notice is from counts, too
 * (水利处负责。), and so does a label as a word of the sentence (责任单位为市教育局，完成时限为6月。). */
gboolean units_find_closing_sentence(const UnitGrammar *grammar, const Document *doc, Span place,
                                     gboolean names_tasks, UnitClause *clause);

/* Appends the units that a sentence names with 由: …，由市教育局牵头，市财政局等配合，…. For texts
 * that name theirs nowhere else: prose says 由 of many things. Returns whether there were any. */
gboolean units_parse_agents(const UnitGrammar *grammar, Document *doc, Span place, GArray *units,
                            GArray *leaders);

/* What stands inside the bracket of a clause: ( [ 【 〔; the place itself where it is no bracket.
 */
Span unit_clause_inside(const Document *doc, Span place);

/* Whether a bracket of those kinds stands in the text at all: a cheap gate before
 * units_find_next(). */
gboolean units_may_hold(const char *text, gsize length);

/* The time among the bodies of a bracket, with what is due then: 8月底前 in (市教育局,8月底前),
 * 9月底前出台政策,年内持续推进. FALSE when none stands there without a label. */
gboolean units_find_time(const UnitGrammar *grammar, const Document *doc, Span bracket, Span *time);

/* The bytes at the text's start that are nothing but a time (2月上旬前, 第一季度, 2031年6月底前); 0
 * for none. */
gsize units_time_length(const UnitGrammar *grammar, const char *text, gsize length);

/* The bodies that a heading consists of, number, count and words for tasks aside:
 * 一、市发展改革委（3项）; empty if it is anything else. */
Span units_find_heading(const UnitGrammar *grammar, const Document *doc, Span place);

/* Whether a clause of the comparable text at place says by whom it is done: …，由市应急局负责；
 * 由市住建局牵头，各镇配合，10月底前完成…. */
gboolean units_state_agents(const UnitGrammar *grammar, const Document *doc, Span place);

/* Appends to units the bodies that a heading consists of, number, count and words for tasks aside:
 * 一、市发展改革委（3项）. FALSE for any other heading. place is comparable. */
gboolean units_parse_heading(const UnitGrammar *grammar, Document *doc, Span place, GArray *units);

/* How much the comparable text at place looks like a list of bodies: 0 to 100. For profile.c. */
gint units_score(const UnitGrammar *grammar, const Document *doc, Span place);
