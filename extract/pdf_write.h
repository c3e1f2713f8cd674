/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * pdf_write.h - the laid out pages become the document's text, blocks, tables and cells.
 */
#pragma once

#include "extract/pdf_layout.h"

/* Appends everything, in reading order. Furniture that lies inside a paragraph or table which goes
 * on over pages stands behind it. Fails with DUBAN_ERROR_LIMIT. */
gboolean pdf_write(const PdfLayout *layout, Document *doc, GError **error);
