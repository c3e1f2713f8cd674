/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * flat_titles.h - the titles of a flattened table, one or several paragraphs each.
 */
#pragma once

#include "classify/columns.h"

/* Reads the titles from the blocks at places[0 .. count): indices of blocks that hold text. Returns
 * how many of them are titles, 0 when no header of a table starts there; *columns receives the
 * columns, roles resolved. Where two known titles side by side are also one (全市 | 目标任务),
 * prefer_joined takes them as one. */
guint flat_titles_read(const ColumnWords *words, const Document *doc, const guint *places,
                       guint count, gboolean prefer_joined, Columns **columns);
