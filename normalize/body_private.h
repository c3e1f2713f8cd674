/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * body_private.h - what body.c and body_groups.c share.
 */
#pragma once

#include "normalize/body.h"

/* Keeps a name until a longer one swallows it. FALSE only when the scanner's error was set. */
gboolean body_keep_name(Scanner *scanner, Value value);

/* Whether an item of a list or line begins at `at`; where the item that ends at `end` begins. */
gboolean body_is_item_start(const Scanner *scanner, gsize at);
gsize body_item_start(const Scanner *scanner, gsize end);

/* The group that ends at `end`, if one does. */
gboolean body_scan_group(Scanner *scanner, gsize end, gboolean *is_taken);
