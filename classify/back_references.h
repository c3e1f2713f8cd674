/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * back_references.h - sentences below items that say whose they are.
 *
 *   1.地区生产总值增长14%。
 *   2.固定资产投资增长22%。
 *   以上2项目标的责任单位均为市发展改革委。
 *   3.规模以上工业增加值增长20%。
 *   该项由市经委负责。
 */
#pragma once

#include "classify/lines.h"

/* Sets Line.group of the items that such a sentence is about (as many as it counts; one for 该; all
 * of their kind since the last such sentence, title or heading for 以上), which then own units, and
 * Line.is_group_label and Line.label of the sentence, so that what stands from there on is read.
 * Costs one look-up for most lines. */
void back_references_mark(const Rules *rules, const UnitGrammar *grammar, Document *doc,
                          Lines *lines);
