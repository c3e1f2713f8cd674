/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * leaders.h - the persons who answer for a task: names and their titles.
 */
#pragma once

#include "core/stage.h"

typedef struct LeaderGrammar LeaderGrammar;

/* Needs the vocabularies leader-titles, surnames, name-sounds and body-suffixes. */
LeaderGrammar *leader_grammar_new(const Rules *rules, GError **error);
void leader_grammar_free(LeaderGrammar *grammar);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LeaderGrammar, leader_grammar_free)

/* Appends (Leader) the names in a cell or label text: "徐张艳、蔡洪", "方 敏" (padded), "陶 然方
 * 敏" (two run together), "市民政局 何志强" (the unit is no part of the name), "张三副市长".
 * Returns whether at least one was found. */
gboolean leaders_parse(const LeaderGrammar *grammar, Document *doc, Span place, GArray *leaders);

/* The leaders a heading assigns to everything below it: 一、陈立新市长主抓重点工作,
 * 二、李四常务副市长牵头重点工作. FALSE and nothing appended for any other heading. */
gboolean leaders_parse_heading(const LeaderGrammar *grammar, Document *doc, Span place,
                               GArray *leaders);

/* Whether a comparable text is one personal name: a family name, not one of the rare ones that are
 * words as well, and one or two characters. */
gboolean leaders_is_name(const LeaderGrammar *grammar, const char *text, gsize length);

/* Whether a comparable text is an office and no name: 常务副市长, 分管工业副县长. */
gboolean leaders_is_office(const LeaderGrammar *grammar, const char *text, gsize length);

/* How much the text looks like a list of personal names: 0 to 100. For profile.c. */
gint leaders_score(const LeaderGrammar *grammar, const Document *doc, Span place);
