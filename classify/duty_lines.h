/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * duty_lines.h - groups that have duties: 主要职责：… below a name says what it is for, and nothing
 * that is to be done.
 */
#pragma once

#include "classify/lines.h"

/* Takes what names bodies from the lines of numbered items that tell duties, where two or more do.
 * Needs shows of all lines. */
void duty_lines_settle(const Lines *lines);
