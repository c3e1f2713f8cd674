/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * layouts.h - tables that a layout file declares (classify/layouts/, and the user's own).
 *
 * A layout says which columns a table has. A column with `titles` (words as printed) or `class`
 * (all titles that column-titles.vocab has of that class) decides what stands under such a title; a
 * bare `column: lead` asks for a column whose title the vocabulary knows as that, and leaves to
 * columns.h what becomes of it. A layout is in force for a table whose header has every column of
 * it that is not optional; of several the one that knows most titles, then the one loaded last.
 * What it does not name keeps its general meaning, so that a table may have more columns than its
 * layout.
 *
 *   layout: river-stretches          column: task              row: section        example:
 *   about: lists of …                titles: 治理河段 河段        words: 片区         text: 段号 | 治理河段 | …
 *
 * Examples are run by whoever knows all stages (corpus/layout_check.h); labels of lines are added
 * by core/rule_layouts.c.
 */
#pragma once

#include "classify/columns.h"
#include "core/rule_origin.h"

/* Compiles all layouts of the rules. Fails with DUBAN_ERROR_RULES and file:line:column. You free
 * the result. */
Layouts *layouts_new(const Rules *rules, GError **error);
void layouts_free(Layouts *layouts);

/* Whether some layout names this title (comparable, without blanks): one look-up. */
gboolean layouts_know_title(const Layouts *layouts, const char *title, gsize length);

/* The layout whose columns these titles are (comparable, without blanks; NULL for a column without
 * one). declared[i] receives the column that the layout has for titles[i], NULL for none. NULL if
 * no layout is recognised. */
const Layout *layouts_match(const Layouts *layouts, const ColumnWords *words,
                            const char *const *titles, guint count, const LayoutColumn **declared);

/* The layout that has most columns in common with the titles, though it is not in force; NULL where
 * none has any. likely[i] is the name of the column that the cells under titles[i] look like, or
 * NULL. missing becomes the columns it lacks (const LayoutColumn *). */
const Layout *layouts_nearest(const Layouts *layouts, const ColumnWords *words,
                              const char *const *titles, const char *const *likely, guint count,
                              GPtrArray *missing);

/* What the layout says of each column takes the place of what was judged: to be called before and
 * after columns_resolve(). */
void layout_claim_roles(Columns *columns);
void layout_restore_roles(Columns *columns);

const char *layout_name(const Layout *layout);
RuleOrigin layout_origin(const Layout *layout);
const char *layout_column_name(const LayoutColumn *column);
gboolean layout_column_decides(const LayoutColumn *column);

/* What a row is by the layout's `row:` entries, from the comparable text of its first cell:
 * "section", "skip"; NULL for none. */
const char *layout_row_kind(const Layout *layout, const char *first, gsize length);

/* The status that a cell's comparable text has by the column's `met:` … lines; STATUS_NONE if it
 * has none. */
Status layout_column_status(const LayoutColumn *column, const char *text, gsize length);

/* Where the title (comparable, without blanks) is written down in the layout's file. */
RuleOrigin layout_column_origin(const LayoutColumn *column, const char *title, gsize length);
