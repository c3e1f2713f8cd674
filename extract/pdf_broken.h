/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_broken.h - what a page end stands inside of: a list, a figure, a body's name. Both chains of
 * each function have text: what stands above the page end, and what stands below it in its column.
 */
#pragma once

#include "core/rules.h"
#include "extract/pdf_layout.h"

/* 1.完成设计。 | 2.完成招标。: whether the lower text goes on counting the items of the upper one.
 * cells_have_lists: other cells of the column begin to count, too; without them two items above
 * must show that it is the cell's list, and not the table's. */
gboolean pdf_broken_list(const PdfLayout *layout, PdfChain upper, PdfChain lower,
                         gboolean cells_have_lists);

/* 2031年6 | 月底: whether the upper text ends with a figure, and the lower one with what it counts
 * begins. */
gboolean pdf_broken_figure(const PdfLayout *layout, PdfChain upper, PdfChain lower);

/* 县财政局、县应 | 急管理局: whether the upper text ends within a body's name, and the lower one ends
 * it. FALSE without names (pdf_names.h). */
gboolean pdf_broken_name(const Vocabulary *names, const PdfLayout *layout, PdfChain upper,
                         PdfChain lower);
