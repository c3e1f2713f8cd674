/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * paper_kind.h - what kind of paper a page is: its title says so, or its own parts do.
 *
 *   title      《…》政策解读, 关于…的批复              no tasks, whatever stands below
 *   parts      总则 … 罚则 … 附则                      a regulation: 牵头 and 负责 give duties
 *              编制依据 … 响应启动 … 后期处置          a plan for emergencies
 *   articles   第一条 第二条 第三条 …                  a regulation
 *   opening    您提出的…建议收悉, 工作分工通知如下     an answer, leaders' duties
 *   附件2 / 2031年汛前准备工作任务分工表               from here on tasks may stand all the same
 */
#pragma once

#include "classify/lines.h"

/* Fills is_report, names_tasks, is_task_list and has_no_tasks from the title as the metadata has it
 * and from what the page marks as its title. titles is outline-titles. */
void paper_kind_read_title(const RuleGroup *titles, const Document *doc, Lines *lines);

/* Fills has_no_tasks, or quiet_lines with tables and lines before an attachment that names tasks;
 * these lines show nothing any more. openings is outline-openings, parts the vocabulary
 * paper-parts. Needs the lines and their candidates. A title that names tasks outweighs all parts.
 */
void paper_kind_settle(const RuleGroup *titles, const RuleGroup *openings, const Vocabulary *parts,
                       const Document *doc, Lines *lines);
