/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_indents.h - prose whose paragraphs begin with a mark and wide room:
 *
 *       第一条　为规范政府投资项目管理，根据有关法律法规，结合本市实际，
 *   制定本办法。
 *       第二条　本办法所称政府投资项目，是指使用财政性资金进行的固定资产投
 *   资建设项目。
 *
 * The marks stand below each other, and so do the texts behind them; but what goes on begins
 * further left than either, and a table has nothing there.
 */
#pragma once

#include "extract/pdf_pieces.h"

/* Whether pieces[start, end), rows from top to bottom, are such prose and no table. */
gboolean pdf_indents_are_prose(const GArray *pieces, guint start, guint end);
