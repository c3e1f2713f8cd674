/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * text_index.h - from byte offsets to code-point offsets, in constant time.
 *
 * Built once for a text: how many code points start before every 256th byte, and between that and
 * every 16th, in a byte. A look-up adds those of at most 15 bytes more.
 */
#pragma once

#include "core/span.h"

typedef struct
{
  const char *text; /* borrowed: must not change while the index is used */
  gsize length;
  GArray *counts;   /* guint32: code points before byte 256 i */
  GByteArray *more; /* code points from the last of those places to byte 16 i */
} TextIndex;

/* How many characters start in text: no index, but a pass over it, eight bytes at a time. */
gsize text_count_characters(const char *text, gsize length);

/* An index of no text. Free its arrays with text_index_clear(). */
TextIndex text_index_new(void);
void text_index_clear(TextIndex *index);

/* Points the index at text (valid UTF-8); storage is kept from one text to the next. */
void text_index_build(TextIndex *index, const char *text, gsize length);

/* How many code points start before byte offset; an offset past the end counts them all. */
gsize text_index_code_points(const TextIndex *index, gsize offset);

/* Both ends. */
Span text_index_span(const TextIndex *index, Span bytes);
