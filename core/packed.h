/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * packed.h - an array that a long document keeps but does not look at for a while: deflated, to
 * a sixth of its room.
 */
#pragma once

#include <glib.h>

typedef struct
{
  guint8 *bytes; /* NULL: nothing is packed */
  guint32 size;
  guint32 count; /* of elements */
} Packed;

/* Keeps a copy of elements; FALSE (nothing is kept) where that cannot be. */
gboolean packed_keep(Packed *packed, gconstpointer elements, guint count, gsize element_size);

/* Fills elements, room for packed->count of them, and lets go of what was kept. */
void packed_restore(Packed *packed, gpointer elements, gsize element_size);
void packed_clear(Packed *packed);
