/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_rules.h - whole ruling lines, and which of them belong to one table.
 */
#pragma once

#include "extract/pdf_geometry.h"

/* Two lines no further apart than this are one boundary: double rules, and the frames of
 * neighbouring cells that keep a distance of 2 px (HTML's default cell spacing). Narrower than any
 * column or row with text in it. */
#define RULE_SNAP 4.0f

PdfRules *pdf_rules_new(void);
void pdf_rules_free(PdfRules *rules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfRules, pdf_rules_free)

/* Joins pieces on one line, drops what is too short to bound a cell. FALSE where the page has more
 * lines than any table: a map or a chart, whose rules mean nothing (then none are left). */
gboolean pdf_rules_join(PdfRules *rules);

/* The first of the lines, sorted by place, at or after one. */
guint pdf_rules_lower_bound(const GArray *lines, float at);

/* Lines that touch each other, directly or over others. Positions index the joined rules. */
typedef struct
{
  PdfRules *rules; /* copies of this group's lines */
  Box box;
} PdfRuleGroup;

/* Groups of at least two lines that cross, by place from top to bottom; free with
 * g_ptr_array_unref. Lines that touch nothing are left out. */
GPtrArray *pdf_rules_group(const PdfRules *rules);

/* Whether lines down inside the box mostly begin or end where none lies across: columns are drawn
 * there but no rows, and what ends them is a cell over several columns. */
gboolean pdf_rules_end_free(const PdfRules *rules, Box box);

/* Cuts a group in two at a height: the group keeps what is above, the result has what is below.
 * Lines at that height are in both. You free it. */
PdfRuleGroup *pdf_rule_group_cut(PdfRuleGroup *group, float y);
void pdf_rule_group_free(PdfRuleGroup *group);
