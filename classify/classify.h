/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * classify.h - the third stage: blocks and tables become tasks.
 */
#pragma once

#include "core/stage.h"

extern const Stage classify_stage;
