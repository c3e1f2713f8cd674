/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * text_ends.h - what a piece of comparable text begins and ends with, and the piece without it.
 */
#pragma once

#include "core/document.h"

/* place without blanks and line feeds at its ends. */
Span text_trim(const Document *doc, Span place);

/* The same, and without the marks before an inline label (X工程,牵头部门:…); and without full stops
 * as well. */
Span text_trim_joins(const Document *doc, Span place);
Span text_trim_stops(const Document *doc, Span place);

/* 。 ； ！ ？ ： as they stand in comparable text. */
gboolean character_ends_sentence(gunichar c);

/* Whether the comparable text at place ends a sentence (。 ； ！ ; : and closing brackets after
 * them). */
gboolean text_ends_sentence(const Document *doc, Span place);
