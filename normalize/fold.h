/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fold.h - printed text becomes comparable text (characters.h), with the map back.
 */
#pragma once

#include "core/textmap.h"

/* Appends the comparable form of text (valid UTF-8) to out, and to map where each piece of it was
 * printed. Offsets in the map count from the start of text and of out, which must be empty.
 *
 * Invisible characters are dropped. A run of blanks is dropped beside a Chinese character, Chinese
 * punctuation or a line feed and at both ends of the text, and is one blank elsewhere. Line feeds
 * stay, each of them: the ends of blocks remain visible. Every other character gives exactly one.
 * Idempotent: folding the result changes nothing. */
void fold_append(const char *text, gsize length, GString *out, TextMap *map);
