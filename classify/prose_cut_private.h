/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * prose_cut_private.h - what prose_cut.c and prose_close.c share.
 */
#pragma once

#include "classify/item_labels.h"
#include "classify/prose_cut.h"

/* 、 and the comma */
gboolean character_joins(gunichar c);

/* Up to the end of more, from its start where the span is empty. */
void span_extend(Span *span, Span more);

/* (责任单位：A；完成时限：6月底) on a line of its own, below other labels of the item. */
void cut_add_bracket_line(ItemCut *cut, const MarkReader *reader, const Document *doc, Span line);

/* 总投资：3.2亿元. In an outcome it is part of that as well, as problems are. */
void cut_add_money(ItemCut *cut, const Document *doc, const LabelPiece *piece);
