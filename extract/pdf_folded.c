/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_folded.c - see the header. The fastest level: places on a page repeat each other so much that
 * better ones gain next to nothing.
 */
#include "extract/pdf_folded.h"

#include <zlib.h>

gboolean
pdf_fold(PdfFolded *folded, gconstpointer elements, guint count, gsize element_size)
{
  uLong length = (uLong)(count * element_size);
  uLongf size = compressBound(length);
  g_autofree guint8 *bytes = g_malloc(size);
  if (compress2(bytes, &size, elements, length, Z_BEST_SPEED) != Z_OK)
    return FALSE;
  *folded = (PdfFolded){ g_memdup2(bytes, size), (guint32)size, count };
  return TRUE;
}

void
pdf_unfold(PdfFolded *folded, gpointer elements, gsize element_size)
{
  uLongf length = (uLongf)(folded->count * element_size);
  if (uncompress(elements, &length, folded->bytes, folded->size) != Z_OK)
    g_error("expected memory to look at a page again, got none");
  pdf_folded_clear(folded);
}

void
pdf_folded_clear(PdfFolded *folded)
{
  g_free(folded->bytes);
  *folded = (PdfFolded){ NULL, 0, 0 };
}
