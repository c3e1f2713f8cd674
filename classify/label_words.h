/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * label_words.h - whether lines begin with the same label, known to a vocabulary or not.
 *
 *   责任单位：县住建局        alike
 *   责任单位：县水利局
 */
#pragma once

#include "core/document.h"

/* The bytes of the ideographs, twelve at most, that lead from a comparable place's start to a
 * colon; 0 for none. */
gsize label_words_length(const Document *doc, Span place);

/* Whether both comparable places start with such words, and these are the same. */
gboolean label_words_equal(const Document *doc, Span one, Span other);
