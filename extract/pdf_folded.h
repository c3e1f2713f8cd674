/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_folded.h - an array that a long document keeps but does not look at for a while: deflated, to
 * a sixth of its room.
 */
#pragma once

#include <glib.h>

typedef struct
{
  guint8 *bytes; /* NULL: nothing is folded */
  guint32 size;
  guint32 count; /* of elements */
} PdfFolded;

/* Keeps a copy of elements; FALSE (nothing is kept) where that cannot be. */
gboolean pdf_fold(PdfFolded *folded, gconstpointer elements, guint count, gsize element_size);

/* Fills elements, room for folded->count of them, and lets go of what was kept. */
void pdf_unfold(PdfFolded *folded, gpointer elements, gsize element_size);
void pdf_folded_clear(PdfFolded *folded);
