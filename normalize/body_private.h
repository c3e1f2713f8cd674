/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * body_private.h - what body.c, body_open.c and body_groups.c share.
 */
#pragma once

#include "normalize/body.h"

/* What stands before a name. */
typedef struct
{
  gsize start;
  gboolean is_stated;  /* a place or level word stands there */
  gboolean is_bounded; /* and it begins where such a word may begin */
  Place place;         /* level LEVEL_NONE: whose it is, is not known */
} Prefix;

/* Keeps a name until a longer one swallows it. FALSE only when the scanner's error was set. */
gboolean body_keep_name(Scanner *scanner, Value value);

/* Whether an item of a list or line begins at `at`; where the item that ends at `end` begins. */
gboolean body_is_item_start(const Scanner *scanner, gsize at);
gsize body_item_start(const Scanner *scanner, gsize end);

/* Whether the character at `at`, which might end a name, begins another word: 县 of 县城, but not
 * of 县城投. */
gboolean body_tail_at(const Scanner *scanner, gsize at);

/* The group that ends at `end`, if one does. */
gboolean body_scan_group(Scanner *scanner, gsize end, gboolean *is_taken);

/* The place or level word that ends at `at`; the document's own place alone. */
Prefix body_prefix_read(const Scanner *scanner, gsize at);
gboolean body_prefix_read_home(const Scanner *scanner, gsize at, Prefix *prefix);

gboolean body_is_level_sign(gunichar c);
gboolean body_is_quote(gunichar c);

/* The division as a place; made once for a document. */
Place body_place(const Scanner *scanner, const Division *division);

/* Keeps a body of that place; names behind it in a list may share the place. */
gboolean body_keep(Scanner *scanner, gsize start, gsize end, BodyValue body, const Place *place);

/* The name that no table knows and that ends at `end`, if one does: 市某某局, 六横管委会. */
gboolean body_scan_open(Scanner *scanner, gsize end);

/* Where full names are put together. */
GString *body_scratch(const Scanner *scanner);
