/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * lines.h - what a short line of a notice looks like: a title, a body's name, a document number.
 */
#pragma once

#include "core/document.h"
#include "core/rules.h"
#include "extract/squeezed.h"

/* 某县人民政府办公室: nothing but a name that ends like one (vocabulary `issuing-bodies`). Two
 * bodies of a joint notice may stand beside each other. */
gboolean line_is_body(const Rules *rules, const char *squeezed, gsize length);

/* Ends like a notice's title (vocabulary `title-words`), brackets behind it aside; no sentence. */
gboolean line_is_title(const Rules *rules, const char *squeezed, gsize length);

/* Whether a line ends as titles of letters do: …的通知, …的通报 (试行). */
gboolean line_ends_letter_title(const Rules *rules, const char *squeezed, gsize length);

/* Where the first word of that class of `title-words` starts; FALSE if the line has none. */
gboolean line_find_word(const Rules *rules, const char *squeezed, gsize length, const char *class,
                        gsize *offset);

/* Whether words of that vocabulary and nothing else make up the text, longest first. */
gboolean line_is_made_of(const Rules *rules, const char *squeezed, gsize length,
                         const char *vocabulary);

/* 甲政办发〔2024〕15号, with brackets of any kind; *number_end receives where it ends. The line may
 * say more behind it. */
gboolean line_starts_with_number(const char *squeezed, gsize length, gsize *number_end);

/* The squeezed text of a block that is a line of the notice; FALSE for furniture, metadata, tables
 * and long blocks. */
gboolean line_load(const Document *doc, guint block, Squeezed *line);
