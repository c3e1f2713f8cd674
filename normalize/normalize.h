/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * normalize.h - the second stage: printed text becomes comparable text and values.
 */
#pragma once

#include "core/stage.h"

extern const Stage normalize_stage;
