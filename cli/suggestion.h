/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * suggestion.h - did you mean …?
 */
#pragma once

#include <glib.h>

/* The name nearest to a word that is none: at most a third of its letters wrong, swapped neighbours
 * count once; or the only one that the word begins. NULL where nothing is near. */
const char *suggestion_find(const char *word, const char *const *names, guint count);
