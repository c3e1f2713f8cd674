/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_source.h - a page's source with everything taken out that prints nothing or would hurt the parser.
 */
#pragma once

#include "core/document.h"

/* The page (valid UTF-8) without comments, doctype, processing instructions, scripts and style sheets; without the attributes of
 * a tag past limits->attributes (libxml2 takes time quadratic in them) and without inline tags nested deeper than
 * limits->html_depth. A lone < becomes &lt;. Text is never taken out. Notes "attributes-cut" and "depth-cut". You free it. */
GString *html_source_clean(Document *doc, const char *text, gsize length);
