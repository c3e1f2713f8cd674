/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * label_cards.h - tasks that nothing counts and nothing names: blocks of labels that begin alike.
 *
 *   目标任务：生产总值增长7%     begins a task: the same label begins the next block
 *   责任单位：县发改局
 *   完成情况：增长7.2%
 *   目标任务：工业增加值增长9%
 *   责任单位：县工信局
 */
#pragma once

#include "classify/item_labels.h"
#include "classify/lines.h"

/* Appends a candidate for each block, where every one has a label of bodies and no number counts
 * tasks. Needs labels and notes of all lines. Linear in lines. */
void label_cards_mark(const ItemLabels *labels, const Document *doc, Lines *lines);
