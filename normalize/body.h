/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * body.h - bodies of state, groups of them, and places.
 *
 *   市发改委   舟山市普陀区人民政府   市“菜篮子”办   人行舟山市中心支行   各县(市、区)政府   财政局 behind 市发改委、
 *
 * A name is found from its end. `canonical` follows from the tables and the place of the document
 * (place.h), never from a guess; what does not follow has none.
 */
#pragma once

#include "normalize/scanner.h"

/* Full names made for this document, by form and place: the same few bodies own most tasks. */
typedef struct BodyMemory BodyMemory;

BodyMemory *body_memory_new(void);
void body_memory_free(BodyMemory *memory);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(BodyMemory, body_memory_free)

/* PAIR_ bits of what may end with last, a character marked MARK_END, and the one before it (0:
 * none). */
static inline guint8
body_ending(const BodyWords *words, gunichar before, gunichar last)
{
  guint8 pair = words->pairs[body_pair_slot(before, last)];
  return words->is_open_end[last % G_N_ELEMENTS(words->is_open_end)] ? pair | PAIR_OPEN : pair;
}

/* Looks for a name that ends at `end`; pair is what body_ending() found there, not 0. It is kept
 * until a longer name swallows it, or another value or body_flush() comes. FALSE only when the
 * scanner's error was set. */
gboolean body_scan(Scanner *scanner, gsize end, guint8 pair);

/* Whether the full name of a division starts at offset: 五台县. */
gboolean body_starts_place(const Scanner *scanner, gsize offset);

/* Appends the name that is kept, if it ends at or before limit; drops it if it does not. FALSE when
 * the scanner's error was set. */
gboolean body_flush(Scanner *scanner, gsize limit);
