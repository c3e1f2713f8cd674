/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * text_ends.h - what a piece of comparable text begins and ends with, and the piece without it.
 */
#pragma once

#include "core/document.h"

/* place without blanks and line feeds at its ends. */
Span text_trim(const Document *doc, Span place);

/* The same, and without the marks before an inline label (X工程,牵头部门:…, X工程——牵头部门:…);
 * and without full stops as well. */
Span text_trim_joins(const Document *doc, Span place);
Span text_trim_stops(const Document *doc, Span place);

/* 。 ； ！ ？ ： as they stand in comparable text. */
gboolean character_ends_sentence(gunichar c);

/* Whether the comparable text at place ends a sentence (。 ； ！ ; : and closing brackets after
 * them). */
gboolean text_ends_sentence(const Document *doc, Span place);

/* Whether the first of several sentences of the comparable text ends at a place: its 。 stands
 * there. FALSE past what any task's name takes. */
gboolean text_first_sentence_ends(const char *text, gsize length, gsize at);

/* The bytes of a name at the text's start that a colon or a long dash parts from what is said of
 * it (污水管网改造：铺设2.3公里, 污水管网改造——铺设2.3公里); 0 for none, and where the mark stands inside
 * an open round bracket (…。(责任单位:A)). separator: the bytes of the mark. All of it is comparable
 * text. */
gsize text_name_length(const char *text, gsize length, gsize *separator);
