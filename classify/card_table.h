/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * card_table.h - cards: tables whose titles stand beside their values, one task a card.
 *
 *   | 任务名称 | 新建口袋公园 |              |          | 任务名称     | 责任单位 | 完成时限 |
 *   | 责任单位 | 市城管局     |    turned    |  card 1  | 新建口袋公园 | 市城管局 | 10月底   |
 *   | 完成时限 | 10月底       |    ─────>
 *
 * Also tables on their side: titles in the first column, a task a column.
 */
#pragma once

#include "classify/columns.h"

/* Turns a table of one card, or of several below each other, into a view with a row for each. FALSE
 * where it is none, or says too little: a card of tasks names who and, beside it, when, how much or
 * what came of it. Free what it returns. */
gboolean card_turn(const ColumnWords *words, const Document *doc, const TableView *view,
                   TableView **turned, Columns **columns);
