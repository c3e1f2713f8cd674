/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ditto_cells.h - cells that say what the cell above says: 同上, 〃.
 *
 *   1 | 修复河道 | 县水务局、县财政局 | 6月底前
 *   2 | 新建泵站 | 同上               | 同上
 */
#pragma once

#include "classify/columns.h"

/* Gives each such cell the text of the cell above it, and its place: what is read from it was
 * printed there. In the first row, below a cell without text or below a header they stay. */
void ditto_cells_resolve(const ColumnWords *words, const Document *doc, TableView *view);
