/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * flat_grid.h - flattened tables that no run of known titles announces: their rows are told by
 * their even length.
 */
#pragma once

#include "classify/flat_table.h"

/* All find the first such table in the blocks [from, end), in time linear in the texts, or return
 * FALSE. Free with flat_table_clear(). Rows: of equal length, counting up in their first text,
 * without titles above them. */
gboolean flat_rows_find(const FlatContext *context, Document *doc, guint from, guint end,
                        FlatTable *table);

/* Rows of a list of tasks: the same kinds of text in the same order, bodies among them. */
gboolean flat_kinds_find(const FlatContext *context, Document *doc, guint from, guint end,
                         FlatTable *table);

/* A pivot: its second header row repeats the same titles. */
gboolean flat_pivot_find(const FlatContext *context, Document *doc, guint from, guint end,
                         FlatTable *table);
