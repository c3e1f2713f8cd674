/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * group_labels.h - label lines that stand above the items they are for.
 *
 *   牵头单位：县教育局            1.新增学位1200个。
 *   1.新增学位1200个。            责任单位：县教育局
 *   2.改造食堂18所。              2.改造食堂18所。
 *   牵头单位：县卫健局            责任单位：县教育局
 *   3.建设村卫生室25个。
 *       above a group                 below each item
 */
#pragma once

#include "classify/lines.h"
#include "classify/outline_titles.h"

/* Finds them between the hard breaks of the document (titles: LineTitle for each line), and sets
 * Line.group of their items, which then own units, and Line.is_group_label. Nothing where a single
 * label of their kind stands below an item or in it. Linear in lines; only where label lines are.
 */
void group_labels_mark(const Document *doc, const Lines *lines, const GArray *titles);
