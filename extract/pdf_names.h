/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_names.h - a new name in a list of bodies, where the page's geometry does not tell it from a
 * wrapped line.
 */
#pragma once

#include "core/rules.h"
#include "extract/pdf_layout.h"

/* The vocabulary that the functions below need; NULL where the rules have none. */
const Vocabulary *pdf_names_vocabulary(const Rules *rules);

/* Whether a cell's text may be nothing but names: short, and without the end of a sentence. */
gboolean pdf_names_may_list(const PdfLayout *layout, PdfChain chain);

/* Whether the line ends like a body's name, or with one in brackets. */
gboolean pdf_names_end(const Vocabulary *vocabulary, const PdfLayout *layout, const PdfLine *line);

/* Whether a name ends with text and another begins with next: text ends like a body's name, or with
 * one in brackets, next begins like one (are_listed: like anything, since names are known to stand
 * one a line), no longer ending lies across (政府 | 办公室), and next is no branch of it (生态环境局 |
 * 临江分局). */
gboolean pdf_names_part(const Vocabulary *vocabulary, gboolean are_listed, const char *text,
                        gsize length, const char *next, gsize next_length);

/* Whether a text that lists names ends within one, which the next text ends: the last name of text
 * begins like a body's (县应) and does not end like one, and the first of next ends like one (急管理局)
 * and does not begin like one. Both are UTF-8 and have no blanks. */
gboolean pdf_names_break(const Vocabulary *vocabulary, const char *text, const char *next);
