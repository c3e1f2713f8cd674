/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sequence_ratio.h - how alike two short texts are.
 */
#pragma once

#include <glib.h>

/* Twice the characters in common blocks over the characters of both: 1 for equal texts, 0 for
 * nothing in common. Blocks are found greedily: the longest common one (the first in a, then in b),
 * then likewise left and right of it. Texts of which an upper bound shows that they reach less than
 * `least` give 0. */
gdouble sequence_ratio(const gunichar *a, glong a_length, const gunichar *b, glong b_length,
                       gdouble least);
