/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * heading_owners.h - who a heading says answers for what stands below it.
 */
#pragma once

#include "classify/prose_tasks.h"

/* Appends to units, when there are none yet, the bodies that the heading names, and to leaders
 * likewise: 一、X市长牵头工作; 一、工业(市经信局牵头); 产业强市行动（牵头领导：X）;
 * 一、市发展改革委（3项）. heading is comparable. */
void heading_read_owners(const ClassifyContext *context, Document *doc, Span heading, GArray *units,
                         GArray *leaders);

/* The time that a heading, or a label line below it, states for all that stands below:
 * 一、优化环境（完成时限：6月底）, 一、6月底前完成的任务. Comparable; empty if none. */
Span heading_read_deadline(const ClassifyContext *context, const Document *doc, Span heading);
