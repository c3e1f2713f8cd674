/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * values.h - all values of a document, in one pass over its comparable text.
 */
#pragma once

#include "core/document.h"
#include "normalize/words.h"

/* Appends quantities, goals without an amount and dates to doc->values, by span start. Page
 * furniture and the metadata block are not read. Needs doc->comparable and doc->map. Fails with
 * DUBAN_ERROR_LIMIT past limits->values. */
gboolean values_find(const Words *words, Document *doc, GError **error);

/* The same for text that is no notice: numbers that count and name nothing are values too
 * (VALUE_NUMBER), and relative dates are anchored at doc->issued and doc->year alone, never at the
 * text. */
gboolean values_find_in_lines(const Words *words, Document *doc, GError **error);
