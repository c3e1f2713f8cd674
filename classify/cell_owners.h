/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * cell_owners.h - tables without a column for bodies, whose tasks name them in their own cells.
 *
 *   序号 | 任务内容
 *   1    | 整治北河，6月底前完成清淤。（责任单位：县水利局）
 */
#pragma once

#include "classify/columns.h"
#include "classify/table_view.h"
#include "classify/unit_grammar.h"

/* Makes it a task table where a column is for tasks, the table is of no other matter, and most of
 * that column's cells end with who does it. */
void cell_owners_claim(const UnitGrammar *grammar, const Document *doc, const TableView *view,
                       Columns *columns);
