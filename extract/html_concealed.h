/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * html_concealed.h - the notice of a page that shows nothing until its script has run.
 *
 * Sites send a body where a browser draws none of it: in an element that is hidden until the page
 * is loaded, in a <textarea>, <template> or <noscript>, in the value of a hidden <input>, in a
 * script that is no program (type="text/html"), or as a string of a program's data. A script moves
 * it into the page. No script is run here: the one longest text is put where it was sent.
 */
#pragma once

#include "extract/html_body.h"

/* Shows the hidden element with the most letters, where the page shows next to nothing beside it.
 * TRUE if there was one: stats are stale then. */
gboolean html_show_hidden(HtmlTree *tree, guint32 shown_letters);

/* The page (valid UTF-8) with its longest concealed text as markup in the place where it was sent;
 * NULL where none is long beside shown_letters. Linear in the page. You free it. */
GString *html_reveal(const char *page, gsize length, guint32 shown_letters);
