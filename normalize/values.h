/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * values.h - all values of a document, in one pass over its comparable text.
 */
#pragma once

#include "core/document.h"
#include "normalize/words.h"

/* Appends quantities, goals without an amount and dates to doc->values, by span start. Page furniture and the metadata block are not
 * read. Needs doc->comparable and doc->map. Fails with DUBAN_ERROR_LIMIT past limits->values. */
gboolean values_find(const Words *words, Document *doc, GError **error);
