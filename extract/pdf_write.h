/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_write.h - the laid out pages become the document's text, blocks, tables and cells.
 */
#pragma once

#include "core/rules.h"
#include "extract/pdf_layout.h"

/* Appends everything, in reading order. Furniture that lies inside a paragraph or table which goes
 * on over pages stands behind it. Tables leave the layout as they are written. Fails with
 * DUBAN_ERROR_LIMIT. rules may be NULL: then names
 * listed in narrow cells are not told apart. */
gboolean pdf_write(PdfLayout *layout, const Rules *rules, Document *doc, GError **error);
