/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * matter_fields.h - pages about one task whose fields are numbered: 一、整改任务：… 二、责任单位：…
 */
#pragma once

#include "classify/lines.h"

/* Takes their numbers from lines that count the fields of a named task, and makes the line that
 * names it the item. only is the candidate of the one line that a label of tasks starts without
 * number, -1 for none: the item where fields stand below it, else no candidate any more. Needs the
 * labels and candidates of all lines. Linear in lines. */
void matter_fields_settle(const ItemLabels *labels, const Document *doc, Lines *lines, gint only);
