/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * packed.c - see the header. The fastest level: places on a page repeat each other so much that
 * better ones gain next to nothing.
 */
#include "core/packed.h"

#include <zlib.h>

gboolean
packed_keep(Packed *packed, gconstpointer elements, guint count, gsize element_size)
{
  uLong length = (uLong) (count * element_size);
  uLongf size = compressBound(length);
  g_autofree guint8 *bytes = g_malloc(size);
  if (compress2(bytes, &size, elements, length, Z_BEST_SPEED) != Z_OK)
    return FALSE;
  *packed = (Packed){ g_memdup2(bytes, size), (guint32) size, count };
  return TRUE;
}

void
packed_restore(Packed *packed, gpointer elements, gsize element_size)
{
  uLongf length = (uLongf) (packed->count * element_size);
  if (uncompress(elements, &length, packed->bytes, packed->size) != Z_OK)
    g_error("expected memory to look at a page again, got none");
  packed_clear(packed);
}

void
packed_clear(Packed *packed)
{
  g_free(packed->bytes);
  *packed = (Packed){ NULL, 0, 0 };
}
