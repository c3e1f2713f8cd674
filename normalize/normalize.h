/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * normalize.h - the second stage: printed text becomes comparable text and values.
 */
#pragma once

#include "core/stage.h"

extern const Stage normalize_stage;

/* The stage's work on lines that are no notice, with the stage's state: folds the text and finds
 * its values, numbers that are no quantities among them. Relative dates count from doc->issued and
 * doc->year, which the caller sets; each block is read for itself. */
gboolean normalize_lines(gpointer state, Document *doc, GError **error);
