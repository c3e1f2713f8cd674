/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * textmap.h - from places in rewritten text back to places in printed text, and forth.
 *
 * The map is a list of pieces. A piece of equal length on both sides maps byte by byte; any other
 * piece is atomic (one character that changed its length). Printed bytes between two pieces were
 * dropped (blanks inside Chinese text).
 *
 *   printed   ２ ０ 　 项 ，         pieces: ２->2 atomic, ０->0 atomic, 项 equal, ，->, atomic
 *   rewritten 2 0 项 ,              the blank belongs to no piece
 */
#pragma once

#include "core/span.h"

typedef struct TextMap TextMap;

TextMap *textmap_new(void);
void textmap_free(TextMap *map);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(TextMap, textmap_free)

/* Appends a piece; both offsets must not go backwards. Adjacent pieces of equal length are merged.
 */
void textmap_append(TextMap *map, gsize rewritten, gsize rewritten_length, gsize printed,
                    gsize printed_length);

/* The printed place of a rewritten span: from the first printed byte of its first character to the
 * last of its last, so that dropped blanks at either end stay outside. The empty span maps to an
 * empty one. */
Span textmap_to_printed(const TextMap *map, Span rewritten);

/* The rewritten place of a printed span: the characters that come from inside it. May be empty. */
Span textmap_to_rewritten(const TextMap *map, Span printed);

/* For serialising: four numbers a piece (rewritten start, rewritten length, printed start, printed
 * length). */
guint textmap_count(const TextMap *map);
void textmap_piece(const TextMap *map, guint index, guint32 out[4]);
