/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * sniff.h - what bytes are, by their content. Names and media types lie: files named .pdf are HTML
 * pages, .html are Word files.
 */
#pragma once

#include <glib.h>

/* The format of bytes that no reader takes ("Word 97 document"), NULL if they could be text of some
 * kind. Static. */
const char *sniff_foreign(const guchar *bytes, gsize length);

/* How much the bytes look like HTML: 0 not at all, 100 certain. Reads UTF-16 too. */
gint sniff_html(const guchar *bytes, gsize length);

/* Whether the bytes could be text in some charset: almost no control characters, or UTF-16. */
gboolean sniff_is_text(const guchar *bytes, gsize length);
