/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_grid.h - tables that a page's style sheet draws from other elements:
 * <div><span>序号</span><span>任务</span>…</div>.
 */
#pragma once

#include "extract/html_tables.h"

/* Where the block element at index is a row of titles and its next siblings are rows of as many
 * cells, appends them as a Table. *end receives the node behind the last row; index where nothing
 * was appended. Fails with DUBAN_ERROR_LIMIT. */
gboolean html_grid_append(const HtmlTableReader *reader, guint32 index, guint32 *end,
                          GError **error);
