/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * extract.h - the first stage: source bytes become a document of blocks and tables.
 */
#pragma once

#include "core/stage.h"

extern const Stage extract_stage;
