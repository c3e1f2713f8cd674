/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * charset_labels.h - what a page's charset label means on the web.
 *
 * A label is never passed to iconv_open(): it names converters that no browser would use (glibc's
 * GB2312 stops at 镕). The table is that of the WHATWG Encoding Standard, section 4.2: labels fold
 * into some forty encodings.
 */
#pragma once

#include <glib.h>

typedef struct
{
  const char *name;       /* WHATWG's, in lower case: "gb18030" */
  const char *converters; /* iconv names to try in this order, separated by blanks; "" where
                             charset.c decodes itself */
} Encoding;

/* The encoding a label means; case and blanks at its ends do not matter. NULL for an unknown label,
 * and for the encodings that the web replaces (hz-gb-2312, iso-2022-cn …). Borrowed, static. */
const Encoding *encoding_lookup(const char *label, gsize length);

/* All of them in turn; NULL past the last. Borrowed, static. */
const Encoding *encoding_at(gsize index);
