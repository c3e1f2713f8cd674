/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * table_headings.h - captions above a table's titles, and rows of full width among its tasks.
 *
 *   | 重点项目任务分解表            |   the table's own title: takes the place of the sections above
 *   | 序号 | 项目名称 | 责任单位    |
 *   | 一、产业项目                  |   heads the rows below
 *   | 1    | 建成服务中心 | 市住建局 |
 */
#pragma once

#include "classify/table_rows.h"

/* Reads what fills the width above the titles: headings where it is numbered like one or the blocks
 * below have theirs, else the table's own title where it is worded as one and is not the notice's.
 * sections (Span, printed) are in force above the table. */
void table_headings_open(TableRun *run, const GArray *sections);

/* The cell heads the rows below, in place of what stands at its level or further in. */
void table_headings_push(TableRun *run, const ViewCell *cell);

/* Whether a row of full width starts as notes do: 注：…, 备注：…. Comparable. */
gboolean table_heading_is_note(const TableRun *run, Span span);
