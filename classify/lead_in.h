/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lead_in.h - the sentence or heading right above a list that says what its items are:
 * 确定2031年民生实事项目为10项，分别是： 一、2031年为民办实事项目
 */
#pragma once

#include "classify/lines.h"

/* Sets is_task_list where such a line stands above an item that counts as the first; the title
 * need not say it then. leads is the rule group outline-lead-ins. */
void lead_in_mark(const RuleGroup *leads, const Document *doc, Lines *lines);
