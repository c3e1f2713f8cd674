/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * traditional.h - pages of mirrors that print a simplified text in traditional characters.
 */
#pragma once

#include <glib.h>

/* Whether enough of the text (valid UTF-8) is in traditional characters for all of it to be: some
 * at its start, and one ideograph in twenty. A simplified text with old characters in a name is
 * not. */
gboolean traditional_is(const char *text, gsize length);

/* Appends the text in simplified characters, without the pinyin glosses that such pages set behind
 * a character: 責(zé)任 -> 责任. Only for texts that traditional_is() accepts. */
void traditional_fold(const char *text, gsize length, GString *out);
