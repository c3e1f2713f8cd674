/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * foot_lines.h - whether 主办单位：…, 联系人：… stands at the foot of the page or letter, or among
 * the labels of an item.
 */
#pragma once

#include "classify/lines.h"

/* Turns each NOTE_CONTACT into NOTE_FOOT or NOTE_NONE. Needs notes and labels of all lines. */
void foot_lines_settle(const Lines *lines);
