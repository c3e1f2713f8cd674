/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * body_columns.h - tables with a column for each body, whose cells say what it does.
 *
 *   序号 | 重点任务     | 市发展改革委 | 市税务局 | 市住建局 | 完成时限
 *   1    | 压缩开办时间 | 牵头         | 配合     |          | 6月底
 */
#pragma once

#include "classify/columns.h"
#include "classify/unit_grammar.h"

#define BODY_COLUMNS 2 /* one body beside a task is as often a remark */

/* Whether a comparable title, without blanks, ends like the name of a body. */
gboolean body_column_has_title(const ColumnWords *words, const char *title, gsize length);

/* Gives COLUMN_BODY to columns under names of bodies that hold nothing but words of role or marks,
 * where there are BODY_COLUMNS or more. */
void body_columns_find(const ColumnWords *words, const Document *doc, const TableView *view,
                       Columns *columns);

/* Appends the bodies whose cells in the row say something, each with the role that the cell gives;
 * none is given by a mark. */
void body_columns_read(const ColumnWords *words, const UnitGrammar *grammar, Document *doc,
                       const TableView *view, const Columns *columns, guint row, Task *task);
